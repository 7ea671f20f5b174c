"""What "sanctions" with no measure named mean, by the measures named beside them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from treatywatch.dossier.days import moment
from treatywatch.dossier.standing import STANDING
from treatywatch.model.act import Act
from treatywatch.model.party import Organization, OrganizationKind, Party
from treatywatch.model.vocabulary import ChangeKind, Measure

_C = ChangeKind

DIRECTION: Final = {
    _C.THREATEN: "threat",
    _C.PROPOSE: "threat",
    _C.ANNOUNCE: "adopt",
    _C.IMPOSE: "adopt",
    _C.TAKE_EFFECT: "adopt",
    _C.EXPAND: "adopt",
    _C.REINSTATE: "adopt",
    _C.EXTEND: "keep",
    _C.EASE: "relax",
    _C.SUSPEND: "relax",
    _C.LIFT: "relax",
    _C.EXPIRE: "relax",
    _C.ABANDON: "drop",
}
"""Which way a change goes: an unnamed measure is the named ones only if it goes their way."""

CARRIED_OUT_WITHIN: Final = dt.timedelta(days=366)
"""How soon after a threat of sanctions measures of the same sender on the same target carry it out.

Own rule; TIES codes a threat and the imposition that follows it as one episode.
"""

_ANYBODY: Final = ""
"""Stands for all senders together."""

_INTERSTATE: Final = frozenset({OrganizationKind.INTERNATIONAL, OrganizationKind.BLOC})

_STANDS: Final = frozenset({"adopt", "keep", "relax"})


class Named:
    """The named measures of each sender on each target.

    Args:
        told: Acts about sanctions, each with what it changes.
    """

    def __init__(self, told: Iterable[tuple[Act, ChangeKind]]) -> None:
        self._ways: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._here: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
        self._deeds: defaultdict[tuple[str, str, str], set[Measure]] = defaultdict(set)
        self._eased: defaultdict[tuple[str, str, str], set[Measure]] = defaultdict(set)
        self._adopted: defaultdict[tuple[str, str], dict[Measure, dt.date]] = defaultdict(dict)
        self._targets: defaultdict[tuple[str, str, Measure | None], set[str]] = defaultdict(set)
        for act, change in told:
            for sender, target in sender_and_target(act):
                for article in articles_of(act):
                    self._targets[article, sender, act.measure].add(target)
                    self._targets[article, sender, None].add(target)
                    self._targets[article, _ANYBODY, None].add(target)
            if act.measure in (None, Measure.UNSPECIFIED):
                continue
            for pair in sender_and_target(act):
                self._see(act, change, pair)

    def _see(self, act: Act, change: ChangeKind, pair: tuple[str, str]) -> None:
        """Keep what one act tells of a sender and a target."""
        way = DIRECTION[change]
        self._ways[pair].add(way)
        for article in articles_of(act):
            self._here[article, *pair].add(way)
            if way == "adopt" and act.measure is not None and STANDING not in act.attributes:
                self._deeds[article, *pair].add(act.measure)
            if way == "relax" and act.measure is not None:
                self._eased[article, *pair].add(act.measure)
        if way == "adopt" and act.measure is not None and STANDING not in act.attributes:
            adopted = self._adopted[pair]
            adopted[act.measure] = min(moment(act), adopted.get(act.measure, dt.date.max))

    def pairs(self, act: Act) -> list[tuple[str, str]]:
        """The pairs of sender and target of an act.

        An act that names no target has that of the other acts of its sender in the article, if they
        agree on one: those about the same measure if there are any, else all, else those of
        anybody. A member that is said to act on its own bloc speaks for the bloc.
        """
        named = sender_and_target(act)
        if named:
            return named
        senders = [party.code for party in act.actors]
        if act.recipients:
            senders = [bloc.code for bloc in act.recipients if _is_bloc_of(bloc, act.actors)]
        found: list[tuple[str, str]] = []
        for sender in senders:
            keys: tuple[tuple[str, Measure | None], ...] = (
                (sender, act.measure),
                (sender, None),
                (_ANYBODY, None),
            )
            for who, measure in keys:
                targets = {
                    target
                    for article in articles_of(act)
                    for target in self._targets.get((article, who, measure), ())
                } - {sender}
                if len(targets) == 1:
                    found.append((sender, targets.pop()))
                    break
        # Where sender and target are named together, the words tell of talks about sanctions.
        return found if {target for _, target in found}.isdisjoint(senders) else []

    def covers(self, act: Act, change: ChangeKind, pair: tuple[str, str]) -> bool:
        """Whether measures are named that an act without one means.

        For a deed they are named in the same article and go the same way; for a mere state ("its
        sanctions") they may be named anywhere.
        """
        if STANDING in act.attributes:
            return not _STANDS.isdisjoint(self._ways[pair])
        return any(DIRECTION[change] in self._here[a, *pair] for a in articles_of(act))

    def spoken_of(self, act: Act, change: ChangeKind, pair: tuple[str, str]) -> Measure | None:
        """The one measure that an article tells of, where an act goes on to speak of "that ban".

        A ban brought back was there before.
        """
        again = change is _C.REINSTATE or DIRECTION[change] in {"relax", "keep", "drop"}
        if STANDING in act.attributes or not again:
            return None
        told = {m for article in articles_of(act) for m in self._deeds[article, *pair]}
        if change is _C.REINSTATE and not told:
            told = {m for article in articles_of(act) for m in self._eased[article, *pair]}
        return told.pop() if len(told) == 1 else None

    def carrying_out(
        self, act: Act, change: ChangeKind, pair: tuple[str, str]
    ) -> tuple[Measure, ...]:
        """The measures, adopted after a threat of unnamed sanctions, that carry it out."""
        if DIRECTION[change] != "threat":
            return ()
        made = moment(act)
        return tuple(
            measure
            for measure, day in sorted(self._adopted[pair].items())
            if dt.date.min < made < day < dt.date.max and day - made <= CARRIED_OUT_WITHIN
        )


def sender_and_target(act: Act) -> list[tuple[str, str]]:
    """The pairs of sender and target of an act about sanctions, as far as they make sense.

    Nobody imposes sanctions on itself or, as a member, on its own bloc; and no international
    organisation or bloc does on another.
    """
    return [
        (actor.code, recipient.code)
        for actor in act.actors
        for recipient in act.recipients
        if actor.code != recipient.code
        and not _is_bloc_of(recipient, (actor,))
        and not (_is_interstate(actor) and _is_interstate(recipient))
    ]


def _is_interstate(party: Party) -> bool:
    """Whether a party is an organisation or bloc of states."""
    return isinstance(party, Organization) and party.kind in _INTERSTATE


def _is_bloc_of(party: Party, members: Iterable[Party]) -> bool:
    """Whether a party is a bloc that one of some parties belongs to."""
    return isinstance(party, Organization) and any(m.code in party.members for m in members)


def articles_of(act: Act) -> set[str]:
    """Ids of the articles that tell an act."""
    return {evidence.article.id for evidence in act.evidence}
