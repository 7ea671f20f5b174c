"""What a claim is worth: which acts may move a life cycle, and why others may not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from treatywatch.model.party import Organization
from treatywatch.model.vocabulary import ActKind, Certainty, Polarity, Realis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from treatywatch.model.act import Act

STANDING: Final = "standing"
"""Attribute of an act that tells no deed but how a thing stands ("its sanctions remain")."""

VERBAL: Final = frozenset(
    {
        ActKind.MAKE_STATEMENT,
        ActKind.OFFER_COOPERATION,
        ActKind.PLEDGE_AID,
        ActKind.AGREE_TO_TALKS,
        ActKind.ENDORSE,
        ActKind.APOLOGIZE,
        ActKind.DEMAND,
        ActKind.ACCUSE,
        ActKind.CONDEMN,
        ActKind.LODGE_PROTEST,
        ActKind.SUMMON_ENVOY,
        ActKind.REJECT,
        ActKind.REFUSE_TALKS,
        ActKind.THREATEN,
    }
)
"""Deeds of speech: done once uttered (labelling guide, settled cases)."""

_UNREAL: Final = {
    Realis.PLANNED: "it is only planned",
    Realis.THREATENED: "it is only threatened",
    Realis.HYPOTHETICAL: "it is only supposed",
    Realis.REQUESTED: "it is only asked for",
}


def is_deed(act: Act) -> bool:
    """Whether the act tells something done, and not merely how a thing stands."""
    return STANDING not in act.attributes


def why_doubted(act: Act, *, also: Iterable[str] = ()) -> str:
    """Why nobody need believe that the act is so; empty where nothing is against it.

    A claim is worth something if it is certain and positive, and if the text itself or one of the
    act's own actors makes it (the guard in the vocabulary of claims). A source that speaks for no
    party, such as "diplomats", is the text's own.

    Args:
        act: The act.
        also: Codes of further parties whose word counts as much, such as the sides of talks.
    """
    claim = act.claim
    if claim.polarity is Polarity.NEGATIVE or claim.realis is Realis.NEGATED:
        return "it is denied"
    if claim.polarity is Polarity.UNKNOWN:
        return "nobody says whether it is so"
    if claim.certainty is not Certainty.CERTAIN:
        return f"it is told as {claim.certainty}"
    for outermost in claim.according_to[:1]:
        counts = {*(party.code for party in act.actors), *also, *_members(act)}
        if outermost.party is not None and outermost.party.code not in counts:
            return f"it rests on the word of {outermost.name} alone"
    return ""


def _members(act: Act) -> Iterator[str]:
    """Codes of the members of the organisations that act: they speak for them, too."""
    for party in act.actors:
        if isinstance(party, Organization):
            yield from party.members


def why_contested(act: Act, *, also: Iterable[str] = ()) -> str:
    """Why the act moves no life cycle; empty where it may."""
    doubt = why_doubted(act, also=also)
    if doubt or act.kind in VERBAL:
        return doubt
    return _UNREAL.get(act.claim.realis, "")
