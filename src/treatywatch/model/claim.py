"""How far the text, and whoever it quotes, commits itself to a deed."""

from __future__ import annotations

from attrs import frozen

from treatywatch.model.party import Party, Person
from treatywatch.model.vocabulary import Certainty, Polarity, Realis


@frozen(kw_only=True)
class Source:
    """Somebody who says a thing: a name as the text has it, and the party spoken for."""

    name: str
    party: Party | None = None
    person: Person | None = None


@frozen(kw_only=True)
class Claim:
    """Certainty, polarity and realis of a record, and who says so (outermost first)."""

    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    realis: Realis = Realis.ASSERTED
    according_to: tuple[Source, ...] = ()
    """Empty where the article itself says so."""
