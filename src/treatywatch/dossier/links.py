"""What a link between acts means: every report of the deed, and the deeds behind a mere state.

A text links acts within itself: "in response to Canada's sanctions". The act that it points to may
be one report of a deed among many, or tell no deed but how a thing stands. Here the link leads on
to the deeds.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

from treatywatch.dossier.cues import says, sentences_of
from treatywatch.dossier.days import moment
from treatywatch.dossier.events import events_of, what_agrees
from treatywatch.dossier.standing import is_deed
from treatywatch.model.act import Act
from treatywatch.model.party import Party
from treatywatch.model.vocabulary import ActKind, Measure

_ANSWERS: Final = frozenset(
    {
        ActKind.HALT_NEGOTIATIONS,
        ActKind.REFUSE_TALKS,
        ActKind.CANCEL_MEETING,
        ActKind.HALT_COOPERATION,
        ActKind.TIGHTEN_VISA_REGIME,
        ActKind.RECALL_ENVOY,
        ActKind.EXPEL_DIPLOMATS,
        ActKind.SUMMON_ENVOY,
        ActKind.LODGE_PROTEST,
        ActKind.DOWNGRADE_RELATIONS,
        ActKind.IMPOSE_SANCTIONS,
    }
)
"""Kinds of act that answer sanctions."""

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

        They are those that the act is linked to; where it has no link, but its words give sanctions
        for the reason ("over the sanctions"), the sanctions of the other side before it.

        Args:
            act: The later act.
        """
        found: dict[Act, None] = {}
        for link in act.because:
            for target in self._targets.get(link.act, ()):
                found.update(dict.fromkeys(self._meant(target, act)))
        found.pop(act, None)
        return tuple(found) or self._implied.get(act, ())

    @cached_property
    def _implied(self) -> Mapping[Act, tuple[Act, ...]]:
        """The sanctions that acts without a link give for their reason."""
        found: dict[Act, tuple[Act, ...]] = {}
        for act in self._acts if self._sanctions else ():
            if act.kind not in _ANSWERS or act.because or not _over_sanctions(act):
                continue
            others = act.recipients or tuple(self._senders_on(act))
            behind = self._behind(others, act.actors, moment(act), None)
            if behind and act not in behind:
                found[act] = behind
        return found

    def _senders_on(self, act: Act) -> Iterator[Party]:
        """Everyone who imposes sanctions on the actors of an act."""
        actors = {party.code for party in act.actors}
        for (_, target), deeds in self._sanctions.items():
            if target in actors:
                yield from deeds[0].actors

    def _behind(
        self,
        senders: Iterable[Party],
        targets: Iterable[Party],
        end: dt.date,
        measure: Measure | None,
    ) -> tuple[Act, ...]:
        """The deeds by which some impose sanctions on others, up to a day, each by one report."""
        hit = tuple(targets)
        behind: dict[Act, None] = {}
        for sender in senders:
            for target in hit:
                for deed in self._sanctions.get((sender.code, target.code), ()):
                    fits = measure is None or deed.measure in (measure, Measure.UNSPECIFIED, None)
                    if fits and dt.date.min < moment(deed) <= end:
                        behind[self.reports(deed)[0]] = None
        return tuple(behind)

    def _meant(self, target: Act, later: Act) -> tuple[Act, ...]:
        """The deeds that a link to an act means: the act, or the deeds behind a state."""
        if is_deed(target):
            return (target,)
        measure = None if target.measure is Measure.UNSPECIFIED else target.measure
        behind = self._behind(target.actors, target.recipients, moment(later), measure)
        return behind or (target,)


def _over_sanctions(act: Act) -> bool:
    """Whether the words of an act give sanctions for its reason.

    For a halt of talks a headline may do so in the place of its sentence ("walks out of peace talks
    over sanctions").
    """
    if says("over_sanctions", sentences_of(act)):
        return True
    if act.kind is not ActKind.HALT_NEGOTIATIONS:
        return False
    sentences = (
        sentence
        for evidence in act.evidence
        for sentence in _SENTENCE.split(evidence.article.text)
        if "sanction" in sentence
    )
    return any(says("over_sanctions", s) and says("negotiating", s) for s in sentences)


_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n+")
