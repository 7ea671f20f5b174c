"""Sanctions, negotiations, treaties and disputes as collections: what the acts add up to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Self, TypeVar

from attrs import frozen

from treatywatch.dossier.days import Day, as_day
from treatywatch.dossier.names import PartyName, TerritoryName, code_of, codes_of, territory_id
from treatywatch.dossier.records import Records
from treatywatch.dossier.topics import Topic, member, topic_of, treaty_key
from treatywatch.model.act import Act
from treatywatch.model.dispute import Dispute
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.party import Party
from treatywatch.model.sanction import Sanction, SanctionStep
from treatywatch.model.treaty import Treaty
from treatywatch.model.vocabulary import (
    ChangeKind,
    DisputeKind,
    Measure,
    NegotiationStatus,
    SanctionObjective,
    SanctionOutcome,
    SanctionStatus,
    SettlementMode,
    Stance,
    TreatyAction,
    TreatyStage,
)

_S = SanctionStatus

_NOT_YET = frozenset({_S.THREATENED, _S.PROPOSED, _S.ANNOUNCED})
_ENDED = frozenset({_S.LIFTED, _S.EXPIRED, _S.ABANDONED})


S = TypeVar("S", bound=Sanction | Negotiation)


def _known(parties: Iterable[Iterable[Party]]) -> Mapping[str, Party]:
    """Parties by code."""
    return {party.code: party for group in parties for party in group}


def _has(parties: Iterable[Party], codes: frozenset[str]) -> bool:
    """Whether any of the parties has one of the codes."""
    return any(party.code in codes for party in parties)


class Histories(Records[S]):
    """What collections of things with a life share."""

    __slots__ = ()

    def according_to(self, *names: PartyName) -> Self:
        """Those of which an act is told on the word of one of these parties."""
        codes = codes_of(names, _known(act.parties for item in self for act in item.acts))
        return self.where(
            lambda item: any(
                source.party is not None and source.party.code in codes
                for act in item.acts
                for source in act.claim.according_to
            )
        )

    def because(self, act: Act) -> Self:
        """Those of which an act is said to have come of, or to answer, the act given."""
        return self.where(
            lambda item: any(link.act == act.id for its in item.acts for link in its.because)
        )

    @property
    def contested(self) -> Self:
        """Those of whose history a step is contested."""
        return self.where(lambda item: bool(item.contested))

    @property
    def current(self) -> Self:
        """Those that stand at a status, and that no later ones of the same kind have followed.

        A sanction is followed by a later episode of the measure, talks by later talks of the same
        sides.
        """
        followed = {item.succeeds for item in self}
        return self.where(lambda item: item.status is not None and item.id not in followed)


@frozen(kw_only=True)
class Change:
    """One change of one sanction: what Q3 of the analysts asks for."""

    sanction: Sanction
    step: SanctionStep

    @property
    def change(self) -> ChangeKind | None:
        """What was done with it."""
        return self.step.change

    @property
    def day(self) -> dt.date | None:
        """The first day on which it surely held."""
        return self.step.since

    def __str__(self) -> str:
        what = f"{self.sanction.measure} of {_names(self.sanction.senders)}"
        return f"{self.day or 'before'}: {self.change} {what} on {_names(self.sanction.targets)}"


def _names(parties: Iterable[Party]) -> str:
    """Codes for a line."""
    return ", ".join(party.code for party in parties)


class Changes(Records[Change]):
    """Changes of sanctions in the order of their days."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("change", "changes")
    table: ClassVar[str] = "changes"

    def of(self, *kinds: ChangeKind | str) -> Self:
        """Changes of any of these kinds."""
        wanted = {member(ChangeKind, kind) for kind in kinds}
        return self.where(lambda change: change.change in wanted)


class Sanctions(Histories[Sanction]):
    """Sanctions by sender, target and measure; each question gives a narrower :class:`Sanctions`.

    Example:
        >>> Sanctions().by("Japan").on("Russia").in_force(on="2022-03-22")
        no sanctions
    """

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("sanction", "sanctions")
    table: ClassVar[str] = "sanctions"

    def _parties(self) -> Mapping[str, Party]:
        """All senders and targets by code."""
        return _known((*s.senders, *s.targets) for s in self)

    def by(self, *names: PartyName) -> Self:
        """Those that any of these parties sends."""
        codes = codes_of(names, self._parties())
        return self.where(lambda sanction: _has(sanction.senders, codes))

    def on(self, *names: PartyName) -> Self:
        """Those that are meant for any of these parties."""
        codes = codes_of(names, self._parties())
        return self.where(lambda sanction: _has(sanction.targets, codes))

    def between(self, a: PartyName, b: PartyName) -> Self:
        """Those of one on the other, in either direction."""
        known = self._parties()
        one, two = frozenset((code_of(a, known),)), frozenset((code_of(b, known),))
        return self.where(
            lambda s: (
                (_has(s.senders, one) and _has(s.targets, two))
                or (_has(s.senders, two) and _has(s.targets, one))
            )
        )

    def measure(self, *measures: Measure | str) -> Self:
        """Those of any of these measures."""
        wanted = {member(Measure, measure) for measure in measures}
        return self.where(lambda sanction: sanction.measure in wanted)

    def programme(self, name: str) -> Self:
        """Those under a programme, in any case."""
        return self.where(lambda sanction: sanction.programme.casefold() == name.casefold())

    def status(self, *statuses: SanctionStatus | str, on: Day | None = None) -> Self:
        """Those that have one of these statuses, on a day or at the end of all that is told."""
        wanted = {member(SanctionStatus, status) for status in statuses}
        return self._standing(wanted, on)

    def _standing(self, wanted: Iterable[SanctionStatus], on: Day | None) -> Self:
        """Those that stand at one of the statuses."""
        statuses = frozenset(wanted)
        if on is None:
            return self.where(lambda sanction: sanction.status in statuses)
        day = as_day(on)
        return self.where(lambda sanction: sanction.status_on(day) in statuses)

    def in_force(self, *, on: Day | None = None) -> Self:
        """Those with legal effect, on a day or at the end of all that is told."""
        return self._standing((_S.IN_FORCE,), on)

    def announced_only(self, *, on: Day | None = None) -> Self:
        """Those threatened, proposed or announced, but not (yet) in force."""
        return self._standing(_NOT_YET, on)

    def ended(self, *, on: Day | None = None) -> Self:
        """Those lifted, expired or abandoned."""
        return self._standing(_ENDED, on)

    def objective(self, *objectives: SanctionObjective | str) -> Self:
        """Those whose senders want any of these things."""
        wanted = {member(SanctionObjective, objective) for objective in objectives}
        return self.where(lambda sanction: sanction.objective in wanted)

    def outcome(self, *outcomes: SanctionOutcome | str) -> Self:
        """Those that ended in any of these ways, or are ongoing."""
        wanted = {member(SanctionOutcome, outcome) for outcome in outcomes}
        return self.where(lambda sanction: sanction.outcome in wanted)

    @property
    def never_imposed(self) -> Self:
        """Those threatened, proposed or announced of which nobody tells that they took effect."""
        return self.where(lambda s: s.effective_from is None and s.status is not None)

    def since(self, day: Day) -> Self:
        """Those that something changed on or after a day."""
        first = as_day(day)
        return self.where(lambda sanction: bool(sanction.changes(since=first)))

    def until(self, day: Day) -> Self:
        """Those that were there, at whatever status, by a day."""
        last = as_day(day)
        return self.where(lambda sanction: sanction.status_on(last) is not None)

    def changes(self, since: Day | None = None, until: Day | None = None) -> Changes:
        """What changed in a stretch of days, the last day excluded, in the order of the days."""
        found = [
            Change(sanction=sanction, step=step)
            for sanction in self
            for step in sanction.changes(since, until)
        ]
        return Changes(sorted(found, key=lambda change: change.step.order))


class Negotiations(Histories[Negotiation]):
    """Talks by their sides and subject; each question gives a narrower :class:`Negotiations`."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("negotiation", "negotiations")
    table: ClassVar[str] = "negotiations"

    def _parties(self) -> Mapping[str, Party]:
        """All sides and mediators by code."""
        return _known((*n.parties, *n.mediators) for n in self)

    def by(self, *names: PartyName) -> Self:
        """Those with any of these parties for a side."""
        codes = codes_of(names, self._parties())
        return self.where(lambda talks: _has(talks.parties, codes))

    def between(self, *names: PartyName) -> Self:
        """Those with all of these parties for sides, perhaps with others."""
        codes = codes_of(names, self._parties())
        return self.where(lambda talks: codes <= {party.code for party in talks.parties})

    def about(self, *topics: Topic) -> Self:
        """Those on a subject, or that concern a disputed territory."""
        tests = [topic_of(topic) for topic in topics]
        return self.where(
            lambda talks: any(
                test.subject is talks.subject
                if test.subject is not None
                else test.territory in talks.territories
                for test in tests
            )
        )

    def mediated_by(self, *names: PartyName) -> Self:
        """Those that any of these parties mediates."""
        codes = codes_of(names, self._parties())
        return self.where(lambda talks: _has(talks.mediators, codes))

    def mode(self, *modes: SettlementMode | str) -> Self:
        """Those conducted in any of these ways."""
        wanted = {member(SettlementMode, mode) for mode in modes}
        return self.where(lambda talks: talks.mode in wanted)

    def status(self, *statuses: NegotiationStatus | str, on: Day | None = None) -> Self:
        """Those that have one of these statuses, on a day or at the end of all that is told."""
        wanted = {member(NegotiationStatus, status) for status in statuses}
        day = None if on is None else as_day(on)
        return self.where(
            lambda talks: (talks.status if day is None else talks.status_on(day)) in wanted
        )

    def stance(self, party: PartyName, *stances: Stance | str, on: Day | None = None) -> Self:
        """Those on which a party has one of these stances."""
        code = code_of(party, self._parties())
        wanted = {member(Stance, stance) for stance in stances}
        return self.where(
            lambda talks: (
                code in {p.code for p in talks.parties} and talks.stance(code, on) in wanted
            )
        )

    def since(self, day: Day) -> Self:
        """Those that something moved on or after a day."""
        first = as_day(day)
        return self.where(lambda talks: bool(talks.changes(since=first)))

    def until(self, day: Day) -> Self:
        """Those that were there, at whatever status, by a day."""
        last = as_day(day)
        return self.where(lambda talks: talks.status_on(last) is not None)


class Treaties(Records[Treaty]):
    """Treaties by name; each question gives a narrower :class:`Treaties`."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("treaty", "treaties")
    table: ClassVar[str] = "treaties"

    def _parties(self) -> Mapping[str, Party]:
        """Everyone who did something with one of them, by code."""
        return _known(treaty.parties for treaty in self)

    def named(self, name: str) -> Self:
        """Those whose name holds the words given, in any case."""
        wanted = treaty_key(name)
        return self.where(lambda treaty: wanted in treaty_key(treaty.name))

    def by(self, *names: PartyName) -> Self:
        """Those with which any of these parties did something."""
        codes = codes_of(names, self._parties())
        return self.where(lambda treaty: _has(treaty.parties, codes))

    def between(self, *names: PartyName) -> Self:
        """Those with which all of these parties did something."""
        codes = codes_of(names, self._parties())
        return self.where(lambda treaty: codes <= {party.code for party in treaty.parties})

    def status(self, *stages: TreatyStage | str, on: Day | None = None) -> Self:
        """Those at one of these stages, on a day or at the end of all that is told."""
        wanted = {member(TreatyStage, stage) for stage in stages}
        day = None if on is None else as_day(on)
        return self.where(
            lambda treaty: (treaty.status if day is None else treaty.stage_on(day)) in wanted
        )

    def action(self, *actions: TreatyAction | str) -> Self:
        """Those of which a party is told to have done one of these things."""
        wanted = {member(TreatyAction, action) for action in actions}
        return self.where(lambda treaty: any(a.step.change in wanted for a in treaty.actions))


class Disputes(Records[Dispute]):
    """Disputes; each question gives a narrower :class:`Disputes`."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("dispute", "disputes")
    table: ClassVar[str] = "disputes"

    def _parties(self) -> Mapping[str, Party]:
        """All claimants by code."""
        return _known(dispute.claimants for dispute in self)

    def of(self, *kinds: DisputeKind | str) -> Self:
        """Those of any of these kinds."""
        wanted = {member(DisputeKind, kind) for kind in kinds}
        return self.where(lambda dispute: dispute.kind in wanted)

    def between(self, *names: PartyName) -> Self:
        """Those in which all of these parties are claimants."""
        codes = codes_of(names, self._parties())
        return self.where(lambda dispute: codes <= {p.code for p in dispute.claimants})

    def about(self, *territories: TerritoryName) -> Self:
        """Those over any of these territories, in any side's wording."""
        wanted = {territory_id(name) for name in territories}
        return self.where(lambda dispute: bool(wanted & set(dispute.territories)))

    def where_acts(self, test: Callable[[Act], bool]) -> Self:
        """Those with an act for which ``test`` is true."""
        return self.where(lambda dispute: any(map(test, dispute.acts)))
