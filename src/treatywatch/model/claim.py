"""How far the text, and whoever it quotes, commits itself to a deed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import field, frozen

from treatywatch.model.party import Party, Person
from treatywatch.model.vocabulary import FACTBANK, Certainty, Polarity, Realis


@frozen(kw_only=True)
class Source:
    """Somebody who says a thing: a name as the text has it, and the party spoken for.

    >>> from treatywatch.model.examples import RUSSIA
    >>> print(Source(name="the Foreign Ministry", party=RUSSIA))
    the Foreign Ministry (RUS)
    """

    name: str
    party: Party | None = None
    """The party spoken for, where it is known."""
    person: Person | None = None
    """Who speaks, where it is a person."""

    def __str__(self) -> str:
        return f"{self.name} ({self.party.code})" if self.party is not None else self.name


def as_sources(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources as a tuple, in the order given."""
    return tuple(sources)


@frozen(kw_only=True)
class Claim:
    """Certainty, polarity and realis of a record, and who says so (outermost first).

    >>> Claim(certainty=Certainty.PROBABLE).factbank
    'PR+'
    >>> Claim().is_fact, Claim(realis=Realis.PLANNED).is_fact
    (True, False)
    """

    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    realis: Realis = Realis.ASSERTED
    according_to: tuple[Source, ...] = field(default=(), converter=as_sources)
    """Empty where the article itself says so."""

    @property
    def factbank(self) -> str:
        """The value of FactBank: ``CT+``, ``PR-``, ``Uu``.

        FactBank uses eight of the combinations; the others are uncommitted, ``Uu``.
        """
        return FACTBANK.get((self.certainty, self.polarity), "Uu")

    @property
    def is_fact(self) -> bool:
        """Whether it is told as certain, positive and having happened, in the news or before it."""
        return (
            self.certainty is Certainty.CERTAIN
            and self.polarity is Polarity.POSITIVE
            and self.realis in _HAPPENED
        )

    def __str__(self) -> str:
        by = "".join(f", according to {source}" for source in self.according_to)
        return f"{self.realis} {self.factbank}{by}"


_HAPPENED = frozenset({Realis.ASSERTED, Realis.HISTORICAL})

CLAIMED: Final = Claim()
"""That the article itself says it, certain, positive and asserted."""
