"""Acts: who did what to whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property

from attrs import field, frozen

from treatywatch.model.attributes import NO_ATTRIBUTES, Attributes
from treatywatch.model.claim import CLAIMED, Claim
from treatywatch.model.converters import as_parties
from treatywatch.model.identity import identify
from treatywatch.model.party import Party, codes
from treatywatch.model.source import Article, Evidence, as_evidence
from treatywatch.model.tuples import as_texts
from treatywatch.model.vocabulary import (
    ActKind,
    ChangeKind,
    Measure,
    ResponseKind,
    Subject,
    TreatyAction,
)
from treatywatch.model.when import When


@frozen(kw_only=True)
class Link:
    """That one act has another for its cause or is an answer to it, and the words that say so.

    >>> print(Link(act="8f3c", response=ResponseKind.RETALIATION))
    retaliation to 8f3c
    """

    act: str
    """Id of the act that came first."""
    response: ResponseKind | None = None
    """None for a plain cause; else the act answers the other."""
    evidence: Evidence | None = field(default=None, eq=False)

    def __str__(self) -> str:
        return f"{self.response} to {self.act}" if self.response else f"because of {self.act}"


def _as_links(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links as a tuple."""
    return tuple(links)


@frozen(kw_only=True, cache_hash=True)
class Act:
    """One deed as one article tells it.

    >>> from treatywatch.model.examples import JAPAN, RUSSIA
    >>> act = Act(kind=ActKind.LODGE_PROTEST, actors=(JAPAN,), recipients=(RUSSIA,))
    >>> print(act)
    JPN lodge_protest RUS (asserted CT+)
    >>> act.kind.cameo, act.kind.plover, len(act.id)
    ('114', 'ACCUSE/disapprove', 12)
    """

    kind: ActKind
    actors: tuple[Party, ...] = field(converter=as_parties)
    """Sorted by code, each once."""
    recipients: tuple[Party, ...] = field(default=(), converter=as_parties)
    """Sorted by code, each once; empty for what equals do together."""
    when: When | None = None
    """When it happened or will; None where the text does not say."""
    claim: Claim = field(default=CLAIMED)
    measure: Measure | None = None
    change: ChangeKind | None = None
    """What it changes about a sanction."""
    subject: Subject | None = None
    """What the talks or the agreement are about."""
    territories: tuple[str, ...] = field(default=(), converter=as_texts)
    """Ids of the territories it concerns."""
    treaty: str | None = None
    treaty_action: TreatyAction | None = None
    attributes: Attributes = field(default=NO_ATTRIBUTES)
    """Goods, sector, amount, number, persons, channel, severed, aid_kind, content, strength."""
    because: tuple[Link, ...] = field(default=(), converter=_as_links)
    evidence: tuple[Evidence, ...] = field(default=(), converter=as_evidence)
    """The words that tell it, the first telling first; repeated paragraphs add to it."""

    @cached_property
    def id(self) -> str:
        """A short stable id.

        It is made of kind, parties, measure, change, subject, article and the place of the first
        evidence; not of links, which hold such ids themselves.
        """
        first = self.evidence[0] if self.evidence else None
        return identify(
            self.kind,
            codes(self.actors),
            codes(self.recipients),
            self.measure,
            self.change,
            self.subject,
            first.article.id if first else None,
            str(first.span) if first else None,
        )

    @property
    def article(self) -> Article | None:
        """The article that tells it."""
        return self.evidence[0].article if self.evidence else None

    @property
    def known_on(self) -> dt.date | None:
        """The day on which it was published; None where that is not known."""
        return self.evidence[0].article.published if self.evidence else None

    @property
    def parties(self) -> tuple[Party, ...]:
        """Actors and recipients, sorted by code, each once."""
        return as_parties(self.actors + self.recipients)

    def explain(self) -> str:
        """The act, and each telling: the words marked, the rule, the steps taken."""
        return "\n".join([str(self), *(words.explain() for words in self.evidence)])

    def __str__(self) -> str:
        words = [", ".join(codes(self.actors)) or "?", str(self.kind)]
        if self.recipients:
            words.append(", ".join(codes(self.recipients)))
        if self.measure:
            words.append(f"{self.change or ''} {self.measure}".strip())
        if self.subject:
            words.append(f"on {self.subject}")
        if self.when is not None:
            words.append(f"[{self.when}]")
        return f"{' '.join(words)} ({self.claim})"


def as_acts(acts: Iterable[Act]) -> tuple[Act, ...]:
    """The acts as a tuple, in the order given."""
    return tuple(acts)
