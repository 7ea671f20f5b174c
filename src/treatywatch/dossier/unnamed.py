"""What "sanctions" with no measure named mean, by the measures named beside them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from treatywatch.dossier.days import moment
from treatywatch.dossier.standing import STANDING
from treatywatch.model.act import Act
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

_STANDS: Final = frozenset({"adopt", "keep", "relax"})


class Named:
    """The named measures of each sender on each target.

    Args:
        told: Acts about sanctions, each with what it changes.
    """

    def __init__(self, told: Iterable[tuple[Act, ChangeKind]]) -> None:
        self._ways: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._here: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
        self._adopted: defaultdict[tuple[str, str], dict[Measure, dt.date]] = defaultdict(dict)
        self._targets: defaultdict[tuple[str, str, Measure | None], set[str]] = defaultdict(set)
        for act, change in told:
            for sender, target in sender_and_target(act):
                for article in articles_of(act):
                    self._targets[article, sender, act.measure].add(target)
                    self._targets[article, sender, None].add(target)
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
            adopted = self._adopted[pair]
            adopted[act.measure] = min(moment(act), adopted.get(act.measure, dt.date.max))

    def pairs(self, act: Act) -> list[tuple[str, str]]:
        """The pairs of sender and target of an act.

        An act that names no target has that of the other acts of its sender in the article, if they
        agree on one: those about the same measure if there are any, else all.
        """
        named = sender_and_target(act)
        if named or act.recipients:
            return named
        found: list[tuple[str, str]] = []
        for actor in act.actors:
            for measure in (act.measure, None):
                targets = {
                    target
                    for article in articles_of(act)
                    for target in self._targets.get((article, actor.code, measure), ())
                }
                if len(targets) == 1:
                    found.append((actor.code, targets.pop()))
                    break
        return found

    def covers(self, act: Act, change: ChangeKind, pair: tuple[str, str]) -> bool:
        """Whether measures are named that an act without one means.

        For a deed they are named in the same article and go the same way; for a mere state ("its
        sanctions") they may be named anywhere.
        """
        if STANDING in act.attributes:
            return not _STANDS.isdisjoint(self._ways[pair])
        return any(DIRECTION[change] in self._here[a, *pair] for a in articles_of(act))

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
    """The pairs of sender and target of an act about sanctions."""
    return [
        (actor.code, recipient.code)
        for actor in act.actors
        for recipient in act.recipients
        if actor.code != recipient.code
    ]


def articles_of(act: Act) -> set[str]:
    """Ids of the articles that tell an act."""
    return {evidence.article.id for evidence in act.evidence}
