"""Treaties: stage of the whole, and what each party did with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from treatywatch.model.history import History, Step, as_day, describe, fold, status_in
from treatywatch.model.identity import identify
from treatywatch.model.lifecycle import STANDING, TREATY
from treatywatch.model.party import Party, party_among
from treatywatch.model.vocabulary import TreatyAction, TreatyStage, TreatyStanding

TreatyStep = Step[TreatyStage, TreatyStage]
"""One step in the life of a treaty as a whole."""
StandingStep = Step[TreatyStanding, TreatyAction]
"""One action of one party to a treaty, with the standing it leads to."""


@frozen(kw_only=True)
class TreatyEvent:
    """What one party did with a treaty."""

    party: Party
    step: StandingStep


def _standings(actions: Iterable[TreatyEvent]) -> tuple[TreatyEvent, ...]:
    """The actions folded for each party, in the order of days."""
    by_party: dict[Party, list[StandingStep]] = {}
    for action in actions:
        by_party.setdefault(action.party, []).append(action.step)
    folded = [
        TreatyEvent(party=party, step=step)
        for party, steps in by_party.items()
        for history in fold(STANDING, steps)
        for step in history
    ]
    return tuple(sorted(folded, key=lambda e: (e.step.order, e.party.code, not e.step.presumed)))


@frozen(kw_only=True)
class Treaty(History[TreatyStage, TreatyStage]):
    """A treaty: its stage, and the actions of each party, derived from acts.

    >>> from treatywatch.model.examples import JAPAN, ratified
    >>> treaty = Treaty.fold("Ottawa Treaty", actions=[ratified(JAPAN, "1998-09-30")])
    >>> treaty.status_of("Japan", on="2000-01-01").value
    'contracting'
    >>> treaty.actions_of("JPN")[0].change.value
    'ratification'
    """

    name: str
    """As the text calls it."""
    actions: tuple[TreatyEvent, ...] = ()
    """What each party did, in the order of days; contested actions among them."""

    @classmethod
    def fold(
        cls,
        name: str,
        *,
        stages: Iterable[TreatyStep] = (),
        actions: Iterable[TreatyEvent] = (),
    ) -> Treaty:
        """The treaty that the steps and actions tell of.

        Args:
            name: As the text calls it.
            stages: What is told of the treaty as a whole, in any order.
            actions: What is told of each party, in any order.
        """
        lives = fold(TREATY, stages)
        return cls(name=name, history=lives[-1] if lives else (), actions=_standings(actions))

    @property
    def id(self) -> str:
        """A short stable id, made of the name."""
        return identify("treaty", self.name.casefold())

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everyone who did something with it, by code."""
        return tuple(sorted({a.party for a in self.actions}, key=lambda party: party.code))

    def stage_on(self, day: dt.date | str) -> TreatyStage | None:
        """Where it stood on a day; None where nothing tells of it.

        Raises:
            BadDateError: The text is no day.
        """
        return self.status_on(day)

    def actions_of(self, party: Party | str) -> tuple[StandingStep, ...]:
        """What one party did with it, in the order of days.

        Raises:
            UnknownNameError: Nothing tells of that party.
        """
        who = party_among(self.parties, party)
        return tuple(a.step for a in self.actions if a.party == who and not a.step.presumed)

    def status_of(
        self, party: Party | str, on: dt.date | str | None = None
    ) -> TreatyStanding | None:
        """The standing of one party; None where nothing tells of it by then.

        A state that consented to be bound is a party once the treaty is in force (VCLT 2(1)(g)).

        Args:
            party: One of :attr:`parties`, or its code or name.
            on: A day; left out, at the end of all that is told.

        Raises:
            UnknownNameError: Nothing tells of that party.
            BadDateError: The text is no day.
        """
        who = party_among(self.parties, party)
        day = None if on is None else as_day(on)
        standing = status_in([a.step for a in self.actions if a.party == who], day)
        in_force = status_in(self.history, day) is TreatyStage.IN_FORCE
        if standing is TreatyStanding.CONTRACTING and in_force:
            return TreatyStanding.PARTY
        return standing

    def standing(
        self, *standings: TreatyStanding, on: dt.date | str | None = None
    ) -> tuple[Party, ...]:
        """The parties that have one of the standings, by code.

        Args:
            *standings: Those asked for.
            on: A day; left out, at the end of all that is told.

        Raises:
            BadDateError: The text is no day.
        """
        return tuple(party for party in self.parties if self.status_of(party, on) in standings)

    def explain(self) -> str:
        """Its life as text: stages and actions, each with the words that tell it."""
        lines = [str(self), describe(self.history)]
        lines += [f"  {action.party.code}{describe((action.step,))}" for action in self.actions]
        return "\n".join(line for line in lines if line)

    def __str__(self) -> str:
        return f"{self.name}: {self.status or 'stage not told'}"
