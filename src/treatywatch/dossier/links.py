"""What a link between acts means: every report of the deed, and the deeds behind a mere state.

A text links acts within itself: "in response to Canada's sanctions". The act that it points to may
be one report of a deed among many, or tell no deed but how a thing stands. Here the link leads on
to the deeds.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from treatywatch.dossier.days import moment
from treatywatch.dossier.events import events_of, what_agrees
from treatywatch.dossier.standing import is_deed
from treatywatch.model.act import Act
from treatywatch.model.vocabulary import ActKind, Measure

_ABOUT_SANCTIONS: Final = frozenset({ActKind.IMPOSE_SANCTIONS})


class Links:
    """The links among some acts.

    Args:
        acts: Deeds and reports of states, in their order.
    """

    def __init__(self, acts: Iterable[Act]) -> None:
        self._acts = tuple(acts)

    @cached_property
    def _targets(self) -> Mapping[str, tuple[Act, ...]]:
        """The acts that something is linked to, by their ids."""
        wanted = {link.act for act in self._acts for link in act.because}
        found: defaultdict[str, list[Act]] = defaultdict(list)
        if wanted:
            for act in self._acts:
                if act.id in wanted:
                    found[act.id].append(act)
        return {identifier: tuple(acts) for identifier, acts in found.items()}

    @cached_property
    def _reports(self) -> Mapping[Act, tuple[Act, ...]]:
        """Every report of the deed of each deed that a link may lead to."""
        agree = {what_agrees(act) for acts in self._targets.values() for act in acts}
        alike = [
            act
            for act in self._acts
            if is_deed(act) and (act.kind in _ABOUT_SANCTIONS or what_agrees(act) in agree)
        ]
        return {act: event.reports for event in events_of(alike) for act in event.reports}

    def reports(self, act: Act) -> tuple[Act, ...]:
        """Every report of the deed that an act tells, itself among them."""
        return self._reports.get(act, (act,)) if self._targets else (act,)

    @cached_property
    def _sanctions(self) -> Mapping[tuple[str, str], tuple[Act, ...]]:
        """Deeds by which one imposes sanctions on another."""
        found: defaultdict[tuple[str, str], list[Act]] = defaultdict(list)
        for act in self._acts:
            if act.kind in _ABOUT_SANCTIONS and is_deed(act):
                for actor in act.actors:
                    for recipient in act.recipients:
                        found[actor.code, recipient.code].append(act)
        return {pair: tuple(acts) for pair, acts in found.items()}

    def causes(self, act: Act) -> tuple[Act, ...]:
        """The deeds that an act is said to have come of or to answer, each once.

        Args:
            act: The later act.
        """
        found: dict[Act, None] = {}
        for link in act.because:
            for target in self._targets.get(link.act, ()):
                found.update(dict.fromkeys(self._meant(target, act)))
        found.pop(act, None)
        return tuple(found)

    def _meant(self, target: Act, later: Act) -> tuple[Act, ...]:
        """The deeds that a link to an act means: the act, or the deeds behind a state."""
        if is_deed(target):
            return (target,)
        measures = {target.measure, Measure.UNSPECIFIED, None}
        any_measure = target.measure in (Measure.UNSPECIFIED, None)
        end = moment(later)
        behind: dict[Act, None] = {}
        for actor in target.actors:
            for recipient in target.recipients:
                for deed in self._sanctions.get((actor.code, recipient.code), ()):
                    if dt.date.min < moment(deed) <= end and (
                        any_measure or deed.measure in measures
                    ):
                        behind[self.reports(deed)[0]] = None
        return tuple(behind) or (target,)
