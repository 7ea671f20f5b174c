"""Negotiations: talks of some parties on a subject, their life, and each party's stance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from treatywatch.model.act import Act, as_acts
from treatywatch.model.converters import as_parties
from treatywatch.model.history import History, Step, as_day, day_it_held, describe, fold
from treatywatch.model.identity import identify
from treatywatch.model.lifecycle import NEGOTIATION
from treatywatch.model.party import Party, codes, party_among
from treatywatch.model.statement import Statement
from treatywatch.model.tuples import as_texts
from treatywatch.model.vocabulary import (
    NegotiationStatus,
    SettlementMode,
    Stance,
    Subject,
)
from treatywatch.model.when import When

NegotiationStep = Step[NegotiationStatus, NegotiationStatus]
"""One step in the life of talks."""


@frozen(kw_only=True)
class StanceStep:
    """That one party took a stance, by an act or a statement."""

    party: Party
    stance: Stance
    telling: Act | Statement
    """The act or the statement that shows it."""
    when: When | None = None
    known_on: dt.date | None = None

    @property
    def since(self) -> dt.date | None:
        """The first day on which it surely took it; None where that is not known."""
        return day_it_held(self.when, self.known_on)

    @property
    def order(self) -> tuple[dt.date, dt.date, str]:
        """The key by which stances are put in order."""
        return (self.since or dt.date.min, self.known_on or dt.date.max, self.telling.id)


def _as_stances(stances: Iterable[StanceStep]) -> tuple[StanceStep, ...]:
    """The stances in the order of days."""
    return tuple(sorted(stances, key=lambda stance: stance.order))


@frozen(kw_only=True)
class Negotiation(History[NegotiationStatus, NegotiationStatus]):
    """Talks of some parties on one subject, derived from acts and statements.

    >>> from treatywatch.model.examples import JAPAN, RUSSIA, halted
    >>> talks, = Negotiation.fold(
    ...     [halted("2022-03-21")], parties=(JAPAN, RUSSIA), subject=Subject.PEACE_TREATY
    ... )
    >>> talks.status_on("2022-03-22").value, talks.status_on("2022-03-20")
    ('suspended', None)
    >>> str(talks)
    'talks of JPN, RUS on peace_treaty: suspended'
    """

    parties: tuple[Party, ...] = field(converter=as_parties)
    """The sides, without mediators."""
    subject: Subject
    mediators: tuple[Party, ...] = field(default=(), converter=as_parties)
    mode: SettlementMode = SettlementMode.BILATERAL_NEGOTIATION
    stances: tuple[StanceStep, ...] = field(default=(), converter=_as_stances)
    """What each party's stance was, in the order of days."""
    causes: tuple[Act, ...] = field(default=(), converter=as_acts)
    """The acts that led to its steps."""
    territories: tuple[str, ...] = field(default=(), converter=as_texts)
    succeeds: str | None = None
    """Id of the concluded negotiation that this one follows."""
    life: int = 0
    """Which of the negotiations of these parties on this subject it is, from 0."""

    @classmethod
    def fold(
        cls,
        steps: Iterable[NegotiationStep],
        *,
        parties: Iterable[Party],
        subject: Subject,
        mediators: Iterable[Party] = (),
        mode: SettlementMode | None = None,
        stances: Iterable[StanceStep] = (),
        causes: Mapping[str, Sequence[Act]] | None = None,
        territories: Iterable[str] = (),
    ) -> tuple[Negotiation, ...]:
        """The negotiations that the steps tell of: one, or several where talks began anew.

        Args:
            steps: All that is told of these talks, in any order.
            parties: The sides.
            subject: What they are about.
            mediators: Third parties that help.
            mode: How a settlement is attempted; left out, it follows from parties and mediators.
            stances: What is told of each party's stance.
            causes: For the id of an act, the acts that led to it.
            territories: Ids of the territories they concern.
        """
        sides, helpers, known = tuple(parties), tuple(mediators), causes or {}
        ordered = _as_stances(stances)
        lives = fold(NEGOTIATION, steps)
        made: list[Negotiation] = []
        for life, history in enumerate(lives):
            begins = history[0].since if life else None
            following = lives[life + 1][0].since if life + 1 < len(lives) else None
            made.append(
                cls(
                    history=history,
                    parties=sides,
                    subject=subject,
                    mediators=helpers,
                    mode=mode or _mode(sides, helpers),
                    stances=tuple(s for s in ordered if _within(s.since, begins, following)),
                    causes=tuple(
                        dict.fromkeys(
                            cause for step in history for cause in known.get(step.act.id, ())
                        )
                    ),
                    territories=tuple(territories),
                    succeeds=made[-1].id if made else None,
                    life=life,
                )
            )
        return tuple(made)

    @property
    def id(self) -> str:
        """A short stable id, made of parties, subject and life."""
        return identify("negotiation", codes(self.parties), self.subject, str(self.life))

    @property
    def because(self) -> tuple[Act, ...]:
        """The acts that led to its steps: why it stands where it stands."""
        return self.causes

    @property
    def rounds(self) -> tuple[NegotiationStep, ...]:
        """The steps that tell of talks being held, in the order of days."""
        return tuple(step for step in self.changes() if step.change is NegotiationStatus.UNDER_WAY)

    def stance(self, party: Party | str, on: dt.date | str | None = None) -> Stance | None:
        """Where one party stands on the talks; None where nothing tells of it.

        Args:
            party: One of the parties, or its code or name.
            on: A day; left out, at the end of all that is told.

        Raises:
            UnknownNameError: It is no party to the talks.
            BadDateError: The text is no day.
        """
        who = party_among(self.parties, party)
        day = None if on is None else as_day(on)
        found: Stance | None = None
        for step in self.stances:
            if step.party == who and (day is None or step.since is None or step.since <= day):
                found = step.stance
        return found

    def explain(self) -> str:
        """Its life as text: each step with the words that tell it, stances and causes."""
        lines = [str(self), describe(self.history)]
        lines += [f"  {step.party.code} is {step.stance}" for step in self.stances]
        lines += [f"  because: {act}" for act in self.causes]
        return "\n".join(line for line in lines if line)

    def __str__(self) -> str:
        return (
            f"talks of {', '.join(codes(self.parties)) or '?'} on {self.subject}: "
            f"{self.status or 'contested'}"
        )


def _mode(parties: Sequence[Party], mediators: Sequence[Party]) -> SettlementMode:
    """How a settlement is attempted, where the text does not say."""
    if mediators:
        return SettlementMode.CONCILIATION_OR_MEDIATION
    if len(parties) > 2:
        return SettlementMode.MULTILATERAL_NEGOTIATION
    return SettlementMode.BILATERAL_NEGOTIATION


def _within(day: dt.date | None, begins: dt.date | None, ends: dt.date | None) -> bool:
    """Whether a day lies in a half-open stretch; an unknown day lies in the first."""
    if day is None:
        return begins is None
    return (begins is None or begins <= day) and (ends is None or day < ends)
