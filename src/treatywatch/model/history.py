"""Histories: what acts told of a thing's life, folded through its life cycle in the order of days.

A history keeps every telling. The fold decides which of them moved the life cycle; the others stay
in it and are marked, with the reason: *contested* ones (the claim is too weak, or the life cycle
does not allow the step), and *repeats* (one more report of where it already stood).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from attrs import evolve, frozen

from treatywatch.errors import BadDateError, TransitionError
from treatywatch.model.act import Act
from treatywatch.model.lifecycle import LifeCycle
from treatywatch.model.source import Evidence
from treatywatch.model.vocabulary import Term
from treatywatch.model.when import When

StatusT = TypeVar("StatusT", bound=Term)
ChangeT = TypeVar("ChangeT", bound=Term)


def as_day(day: dt.date | str) -> dt.date:
    """A day given as such or in ISO notation.

    Raises:
        BadDateError: It is not a day of the calendar.

    >>> as_day("2022-03-22")
    datetime.date(2022, 3, 22)
    >>> as_day("22 March")
    Traceback (most recent call last):
        ...
    treatywatch.errors.BadDateError: '22 March' is not a day; write it as 2022-03-22
    """
    if isinstance(day, dt.date):
        return day.date() if isinstance(day, dt.datetime) else day
    try:
        return dt.date.fromisoformat(day)
    except ValueError:
        raise BadDateError(f"{day!r} is not a day; write it as 2022-03-22") from None


def day_it_held(when: When | None, known_on: dt.date | None) -> dt.date | None:
    """The first day on which a thing told surely held; None where nothing is known.

    The latest day that the words allow, but not past the day of the report if it may have happened
    by then: a report of 22 March that a step was taken "in March" says that it held on the 22nd.

    >>> day_it_held(None, dt.date(2022, 3, 22))
    datetime.date(2022, 3, 22)
    """
    if when is None or not when.resolved:
        return known_on
    day = when.latest or when.earliest
    if day is None or known_on is None:
        return day or known_on
    if day > known_on and (when.earliest is None or when.earliest <= known_on):
        return known_on
    return day


@frozen(kw_only=True)
class Step(Generic[StatusT, ChangeT]):
    """One step in the life of a sanction, negotiation or treaty, as one act tells it."""

    change: ChangeT | None
    """What the act changes; for negotiations and stages of treaties, the status it leads to.

    None where the act only tells where the thing stands ("the ban remains in force").
    """
    act: Act
    """The act that tells it."""
    status: StatusT | None = None
    """Where it stands from then on; needed before the fold only where ``change`` is None."""
    when: When | None = None
    known_on: dt.date | None = None
    """The day of publication."""
    rank: int = 0
    """The order among steps of the same day and report, where it is known; lower comes first."""
    moves: bool = True
    """Whether the claim may move a life cycle: certain, positive, asserted."""
    contested: bool = False
    """Whether it did not move the life cycle: too weak a claim, or a step that is not allowed."""
    reason: str = ""
    """Why it is contested."""
    presumed: bool = False
    """Whether nobody tells it, but ``act`` takes it for granted."""
    before: bool = False
    """Whether it held before all that is told: what a first report takes as known."""
    repeats: bool = False
    """Whether it tells once more where the thing already stood."""

    @property
    def since(self) -> dt.date | None:
        """The first day on which it surely held; None where it held before all that is told."""
        return None if self.before else day_it_held(self.when, self.known_on)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words that tell it."""
        return self.act.evidence

    @property
    def order(self) -> tuple[dt.date, dt.date, int, str, str, str]:
        """The key by which steps are put in order: day, day of report, rank, act, change."""
        return (
            self.since or dt.date.min,
            self.known_on or dt.date.max,
            self.rank,
            self.act.id,
            str(self.change or self.status),
            "" if self.moves else "!" + self.reason,
        )

    def __str__(self) -> str:
        day = self.since.isoformat() if self.since else "before"
        mark = " (taken for granted)" if self.presumed else ""
        if self.contested:
            mark = f" (contested: {self.reason})"
        return f"{day} {self.change or 'stands'} -> {self.status}{mark}"


def fold(
    cycle: LifeCycle[StatusT, ChangeT], steps: Iterable[Step[StatusT, ChangeT]]
) -> tuple[tuple[Step[StatusT, ChangeT], ...], ...]:
    """The lives that the steps tell of: each a history in the order of days.

    The result depends on the set of steps only, not on their order. A second life begins where a
    step of ``cycle.restarts`` follows the end of the first.

    Args:
        cycle: The law.
        steps: What is told, unfolded: their ``status``, ``contested`` and ``repeats`` are set anew.
    """
    lives: list[tuple[Step[StatusT, ChangeT], ...]] = []
    life: list[Step[StatusT, ChangeT]] = []
    status: StatusT | None = None
    for told in sorted((s for s in steps if not s.presumed), key=lambda s: s.order):
        begins = None if status is None else _restart(cycle, status, told)
        if begins is not None:
            lives.append(tuple(life))
            life, status = [], None
        for judged in _judge(
            cycle, status, evolve(told, change=begins or told.change, before=False)
        ):
            life.append(judged)
            if not judged.contested:
                status = judged.status
    return (*lives, tuple(life)) if life else tuple(lives)


def _meant(cycle: LifeCycle[StatusT, ChangeT], status: StatusT, change: ChangeT) -> ChangeT:
    """What a loosely told change means in a state."""
    if change in cycle.table[status]:
        return change
    return cycle.reads_as.get((status, change), change)


def _restart(
    cycle: LifeCycle[StatusT, ChangeT], status: StatusT, told: Step[StatusT, ChangeT]
) -> ChangeT | None:
    """The change that begins a new life, where a step told after the end does so."""
    if not (told.moves and told.change is not None and cycle.is_final(status)):
        return None
    change = _meant(cycle, status, told.change)
    return change if change in cycle.restarts else None


def _judge(
    cycle: LifeCycle[StatusT, ChangeT], status: StatusT | None, told: Step[StatusT, ChangeT]
) -> Iterator[Step[StatusT, ChangeT]]:
    """The step with the status it leads to, after the steps that it takes for granted."""
    if told.change is None:
        yield _stands(cycle, status, told)
        return
    if status is None and told.change not in cycle.table[None]:
        status = cycle.presumes.get(told.change)
        if status is not None:
            yield _taken_for_granted(told, status, before=True)
    if not told.moves:
        reason = told.reason or "the claim is not certain, positive and asserted"
        yield _contested(told, status, reason)
        return
    change = told.change if status is None else _meant(cycle, status, told.change)
    if status is not None and change not in cycle.table[status]:
        for between in cycle.by_way_of.get((status, change), ()):
            status = cycle.step(status, between)
            yield _taken_for_granted(told, status, before=False)
    yield _moved(cycle, status, change, told)


def _moved(
    cycle: LifeCycle[StatusT, ChangeT],
    status: StatusT | None,
    change: ChangeT,
    told: Step[StatusT, ChangeT],
) -> Step[StatusT, ChangeT]:
    """The step with the status that the table gives, or with the reason why it gives none."""
    # A report that leads where the thing already stands adds nothing, and contradicts nothing.
    if change not in cycle.table[status] and status in cycle.leads_to(change):
        return evolve(told, status=status, contested=False, repeats=True, reason="")
    try:
        following = cycle.step(status, change)
    except TransitionError as error:
        return _contested(told, status, str(error))
    return evolve(told, status=following, contested=False, repeats=False, reason="")


def _stands(
    cycle: LifeCycle[StatusT, ChangeT], status: StatusT | None, told: Step[StatusT, ChangeT]
) -> Step[StatusT, ChangeT]:
    """The step that only tells where the thing stands."""
    if not told.moves or told.status is None:
        return _contested(told, status, told.reason or "the claim is not certain and asserted")
    if status is None:
        return evolve(told, contested=False, repeats=False, reason="", before=True)
    if told.status == status:
        return evolve(told, contested=False, repeats=True, reason="")
    if told.status in cycle.table[status].values():
        return evolve(told, contested=False, repeats=False, reason="")
    return _contested(
        told, status, f"it is {told.status} by this, {status} by what was told before"
    )


def _contested(
    told: Step[StatusT, ChangeT], status: StatusT | None, reason: str
) -> Step[StatusT, ChangeT]:
    """The step as one that moves nothing."""
    return evolve(told, status=status, contested=True, repeats=False, reason=reason)


def _taken_for_granted(
    told: Step[StatusT, ChangeT], status: StatusT, *, before: bool
) -> Step[StatusT, ChangeT]:
    """The step that nobody tells, but that what is told takes for granted."""
    return evolve(
        told,
        status=status,
        presumed=True,
        before=before,
        moves=True,
        contested=False,
        repeats=False,
        reason=f"taken for granted by {told.change}",
    )


@frozen(kw_only=True)
class History(Generic[StatusT, ChangeT]):
    """What all things with a life share: the steps, and questions about days."""

    history: tuple[Step[StatusT, ChangeT], ...] = ()
    """All that is told, in the order of days; contested steps among them."""

    @property
    def status(self) -> StatusT | None:
        """Where it stands at the end of all that is told; None where nothing moved it."""
        return status_in(self.history)

    def status_on(self, day: dt.date | str) -> StatusT | None:
        """Where it stood on a day; None where it did not exist yet, as far as is told.

        Valid time is half open: on the day of a step the new status holds.

        Args:
            day: A day, or its ISO notation.

        Raises:
            BadDateError: The text is no day.
        """
        return status_in(self.history, as_day(day))

    @property
    def contested(self) -> tuple[Step[StatusT, ChangeT], ...]:
        """The steps that did not move it."""
        return tuple(step for step in self.history if step.contested)

    def changes(
        self, since: dt.date | str | None = None, until: dt.date | str | None = None
    ) -> tuple[Step[StatusT, ChangeT], ...]:
        """The steps that moved it in a stretch of days, the last day excluded.

        Args:
            since: The first day; None from the beginning.
            until: The day after the last; None to the end.

        Raises:
            BadDateError: A text is no day.
        """
        first = dt.date.min if since is None else as_day(since)
        end = dt.date.max if until is None else as_day(until)
        return tuple(
            step
            for step in self.history
            if not (step.contested or step.repeats or step.presumed)
            and first <= (step.since or dt.date.min)
            and ((step.since or dt.date.min) < end or until is None)
        )

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts that tell of it, in the order of days, each once."""
        return tuple(dict.fromkeys(step.act for step in self.history))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words of all that is told, in the order of days."""
        return tuple(dict.fromkeys(words for act in self.acts for words in act.evidence))


def status_in(
    history: Sequence[Step[StatusT, ChangeT]], day: dt.date | None = None
) -> StatusT | None:
    """The status that the steps up to a day lead to; up to the last where no day is given."""
    status: StatusT | None = None
    for step in history:
        if not step.contested and (day is None or step.since is None or step.since <= day):
            status = step.status
    return status


def first_day(
    history: Sequence[Step[StatusT, ChangeT]], statuses: Sequence[StatusT]
) -> dt.date | None:
    """The day on which it first came to one of the statuses; None where that is not told."""
    for step in history:
        if not step.contested and step.status in statuses:
            return step.since
    return None


def describe(history: Sequence[Step[StatusT, ChangeT]]) -> str:
    """The steps as lines, each with the words that tell it."""
    lines: list[str] = []
    for step in history:
        lines.append(f"  {step}")
        lines.extend(f"    {words.show()}" for words in step.evidence[:1])
    return "\n".join(lines)
