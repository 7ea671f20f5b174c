"""Sanctions: one measure of some senders on some targets, and its life."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import field, frozen

from treatywatch.model.attributes import NO_ATTRIBUTES, Attributes
from treatywatch.model.converters import as_parties
from treatywatch.model.history import History, Step, as_day, describe, first_day, fold
from treatywatch.model.identity import identify
from treatywatch.model.lifecycle import SANCTION
from treatywatch.model.party import Party, codes
from treatywatch.model.vocabulary import (
    ChangeKind,
    Measure,
    SanctionObjective,
    SanctionOutcome,
    SanctionStatus,
)

SanctionStep = Step[SanctionStatus, ChangeKind]
"""One step in the life of a sanction."""

_AMENDS = frozenset({ChangeKind.EXPAND, ChangeKind.EASE, ChangeKind.EXTEND})


@frozen(kw_only=True)
class Sanction(History[SanctionStatus, ChangeKind]):
    """One measure of some senders on some targets under one programme, derived from acts.

    Where nobody tells of its beginning, but of its widening, easing or end, it is taken to have
    been in force before (:attr:`~treatywatch.model.history.Step.presumed`).

    >>> from treatywatch.model.examples import JAPAN, RUSSIA, announced
    >>> sanction, = Sanction.fold(
    ...     [announced(Measure.IMPORT_BAN, "2022-03-16")],
    ...     senders=(JAPAN,), targets=(RUSSIA,), measure=Measure.IMPORT_BAN,
    ... )
    >>> sanction.status_on("2022-03-22").value, sanction.announced_on.isoformat()
    ('announced', '2022-03-16')
    >>> str(sanction)
    'import_ban of JPN on RUS: announced'
    """

    senders: tuple[Party, ...] = field(converter=as_parties)
    targets: tuple[Party, ...] = field(converter=as_parties)
    measure: Measure
    programme: str = ""
    """The legal act or list it rests on, in the text's words; empty where none is named."""
    attributes: Attributes = field(default=NO_ATTRIBUTES)
    """Goods, sector, persons, amount."""
    objective: SanctionObjective | None = None
    outcome: SanctionOutcome = SanctionOutcome.ONGOING
    succeeds: str | None = None
    """Id of the ended sanction that this one imposes again."""
    life: int = 0
    """Which life of this measure it is, from 0."""

    @classmethod
    def fold(
        cls,
        steps: Iterable[SanctionStep],
        *,
        senders: Iterable[Party],
        targets: Iterable[Party],
        measure: Measure,
        programme: str = "",
        attributes: Attributes = NO_ATTRIBUTES,
        objective: SanctionObjective | None = None,
        outcome: SanctionOutcome = SanctionOutcome.ONGOING,
    ) -> tuple[Sanction, ...]:
        """The sanctions that the steps tell of: one, or several where it was imposed again.

        Args:
            steps: All that is told of this measure, in any order.
            senders: Who imposes it.
            targets: Whom it hits.
            measure: What it does.
            programme: The legal act or list it rests on.
            attributes: Goods, sector, persons, amount.
            objective: What the senders want.
            outcome: How it ended.
        """
        made: list[Sanction] = []
        for life, history in enumerate(fold(SANCTION, steps)):
            made.append(
                cls(
                    history=history,
                    senders=tuple(senders),
                    targets=tuple(targets),
                    measure=measure,
                    programme=programme,
                    attributes=attributes,
                    objective=objective,
                    outcome=outcome,
                    succeeds=made[-1].id if made else None,
                    life=life,
                )
            )
        return tuple(made)

    @property
    def id(self) -> str:
        """A short stable id, made of senders, targets, measure, programme and life."""
        return identify(
            "sanction",
            codes(self.senders),
            codes(self.targets),
            self.measure,
            self.programme,
            str(self.life),
        )

    @property
    def announced_on(self) -> dt.date | None:
        """The day on which the decision was made public; None where that is not told."""
        return first_day(self.history, (SanctionStatus.ANNOUNCED,))

    @property
    def effective_from(self) -> dt.date | None:
        """The first day in force; None where that is not told."""
        return first_day(self.history, (SanctionStatus.IN_FORCE,))

    @property
    def effective_to(self) -> dt.date | None:
        """The first day no longer in force (half open); None while it has not ended."""
        return first_day(self.history, (SanctionStatus.LIFTED, SanctionStatus.EXPIRED))

    @property
    def lifted_on(self) -> dt.date | None:
        """The day on which the sender ended it; None where it did not."""
        return first_day(self.history, (SanctionStatus.LIFTED,))

    @property
    def amended_on(self) -> dt.date | None:
        """The day on which it was last expanded, eased or extended; None where it was not."""
        days = [step.since for step in self.changes() if step.change in _AMENDS and step.since]
        return max(days, default=None)

    def in_force_on(self, day: dt.date | str) -> bool:
        """Whether it had legal effect on a day.

        Raises:
            BadDateError: The text is no day.
        """
        return self.status_on(as_day(day)) is SanctionStatus.IN_FORCE

    def explain(self) -> str:
        """Its life as text: each step with the words that tell it."""
        return f"{self}\n{describe(self.history)}"

    def __str__(self) -> str:
        return (
            f"{self.measure} of {', '.join(codes(self.senders)) or '?'} "
            f"on {', '.join(codes(self.targets)) or '?'}: {self.status or 'contested'}"
        )
