"""Statements: who said what, quoted or reported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property

from attrs import field, frozen

from treatywatch.model.claim import Source, as_sources
from treatywatch.model.converters import as_parties
from treatywatch.model.identity import identify
from treatywatch.model.party import Party
from treatywatch.model.source import Article, Evidence, Span, as_evidence
from treatywatch.model.tuples import as_texts
from treatywatch.model.vocabulary import StatementMode, Subject
from treatywatch.model.when import When


def _as_subjects(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    """The subjects as a tuple."""
    return tuple(subjects)


@frozen(kw_only=True, cache_hash=True)
class Statement:
    """One stretch of speech: quoted words, or one reported clause.

    >>> from treatywatch.model.examples import JAPAN
    >>> said = Statement(mode=StatementMode.DIRECT, text="It is unfair",
    ...                  speakers=(Source(name="Fumio Kishida", party=JAPAN),))
    >>> print(said)
    Fumio Kishida (JPN): "It is unfair"
    """

    mode: StatementMode
    text: str
    """The words, without quotation marks."""
    speakers: tuple[Source, ...] = field(converter=as_sources)
    """Who says it; several for a joint statement; empty where nobody is named."""
    speaker_span: Span | None = None
    """Where the text names the speaker."""
    when: When | None = None
    audience: str = ""
    """To whom, in the text's words."""
    according_to: tuple[Source, ...] = field(default=(), converter=as_sources)
    """Whoever reports that they said it, outermost first, where it is not the article itself."""
    territories: tuple[str, ...] = field(default=(), converter=as_texts)
    subjects: tuple[Subject, ...] = field(default=(), converter=_as_subjects)
    evidence: tuple[Evidence, ...] = field(default=(), converter=as_evidence)

    @cached_property
    def id(self) -> str:
        """A short stable id, made of mode, words, speakers, article and place."""
        first = self.evidence[0] if self.evidence else None
        return identify(
            "statement",
            self.mode,
            self.text,
            [source.name for source in self.speakers],
            first.article.id if first else None,
            str(first.span) if first else None,
        )

    @property
    def direct(self) -> bool:
        """Whether the words are quoted."""
        return self.mode is StatementMode.DIRECT

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
        """The parties that the speakers speak for, sorted by code, each once."""
        return as_parties(s.party for s in self.speakers if s.party is not None)

    def explain(self) -> str:
        """The statement, and each telling: the words marked, the rule, the steps taken."""
        return "\n".join([str(self), *(words.explain() for words in self.evidence)])

    def __str__(self) -> str:
        who = ", ".join(map(str, self.speakers)) or "somebody"
        return f'{who}: "{self.text}"' if self.direct else f"{who} says: {self.text}"
