"""Disputes, derived: one for each disputed territory, with all that was done about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from treatywatch.dossier.names import party_of, territory_of
from treatywatch.model.act import Act
from treatywatch.model.dispute import Dispute
from treatywatch.model.naming import Naming
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.party import Party
from treatywatch.model.vocabulary import DisputeKind

_KIND: Final = {
    "maritime": DisputeKind.MARITIME_CLAIM,
    "river": DisputeKind.RIVER_CLAIM,
    "border": DisputeKind.BORDER_DELIMITATION,
    "border sector": DisputeKind.BORDER_DELIMITATION,
    "de facto state": DisputeKind.STATEHOOD_OR_STATUS,
}
"""Kinds of dispute by kind of territory; all others are territorial claims."""


def disputes_of(
    acts: Iterable[Act], namings: Iterable[Naming], negotiations: Iterable[Negotiation]
) -> list[Dispute]:
    """The disputes over the territories that the records name, by territory.

    Claimants come from the gazetteer's table of territories; a claimant that the table has no
    party for, and a territory that it lacks, are left out. The acts of a dispute are those that
    concern the territory, and those of talks that do.

    Args:
        acts: Any acts.
        namings: What the articles name.
        negotiations: The talks derived from the acts.
    """
    about: defaultdict[str, dict[Act, None]] = defaultdict(dict)
    held = tuple(acts)
    for act in held:
        for identifier in act.territories:
            about[identifier][act] = None
    for talks in negotiations:
        for identifier in talks.territories:
            about[identifier].update(dict.fromkeys(talks.acts))
    ids = {*about, *(n.territory for n in namings if n.territory is not None)}
    parties = {p.code: p for act in held for p in (*act.actors, *act.recipients)}
    found: list[Dispute] = []
    for identifier in sorted(ids):
        territory = territory_of(identifier)
        if territory is None:
            continue
        claimants = [_party(code, parties) for code in territory.claimants]
        order = {act: position for position, act in enumerate(held)}
        its = sorted(about[identifier], key=lambda act: order.get(act, len(order)))
        found.append(
            Dispute(
                kind=_KIND.get(territory.kind, DisputeKind.TERRITORIAL_CLAIM),
                claimants=tuple(party for party in claimants if party is not None),
                territories=(identifier,),
                acts=tuple(its),
            )
        )
    return found


def _party(code: str, known: dict[str, Party]) -> Party | None:
    """The party of a code, from the acts or the gazetteer."""
    return known.get(code) or party_of(code)
