"""Disputes: what parties contend about, and the acts that belong to it."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from treatywatch.model.act import Act, as_acts
from treatywatch.model.converters import as_parties
from treatywatch.model.history import as_day, day_it_held
from treatywatch.model.identity import identify
from treatywatch.model.party import Party, codes
from treatywatch.model.source import Evidence
from treatywatch.model.tuples import as_texts
from treatywatch.model.vocabulary import DisputeKind


@frozen(kw_only=True)
class Dispute:
    """What some parties contend about, derived from acts and from the table of territories.

    >>> from treatywatch.model.examples import JAPAN, RUSSIA
    >>> str(Dispute(kind=DisputeKind.TERRITORIAL_CLAIM, claimants=(RUSSIA, JAPAN),
    ...             territories=("kurils",)))
    'territorial_claim of JPN, RUS over kurils'
    """

    kind: DisputeKind
    claimants: tuple[Party, ...] = field(converter=as_parties)
    territories: tuple[str, ...] = field(default=(), converter=as_texts)
    """Ids of the territories in dispute."""
    acts: tuple[Act, ...] = field(default=(), converter=as_acts)
    """The acts that belong to it, in the order of days."""

    @property
    def id(self) -> str:
        """A short stable id, made of kind, claimants and territories."""
        return identify("dispute", self.kind, codes(self.claimants), self.territories)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words of all its acts."""
        return tuple(dict.fromkeys(words for act in self.acts for words in act.evidence))

    def acts_between(
        self, since: dt.date | str | None = None, until: dt.date | str | None = None
    ) -> tuple[Act, ...]:
        """Its acts in a stretch of days, the last day excluded; acts of unknown day are left out.

        Raises:
            BadDateError: A text is no day.
        """
        first = dt.date.min if since is None else as_day(since)
        end = dt.date.max if until is None else as_day(until)
        dated = ((act, day_it_held(act.when, act.known_on)) for act in self.acts)
        return tuple(act for act, day in dated if day is not None and first <= day < end)

    def explain(self) -> str:
        """Its acts as text, each with the words that tell it."""
        return "\n".join([str(self), *(f"  {act.explain()}" for act in self.acts)])

    def __str__(self) -> str:
        over = f" over {', '.join(self.territories)}" if self.territories else ""
        return f"{self.kind} of {', '.join(codes(self.claimants)) or '?'}{over}"
