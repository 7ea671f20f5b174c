"""What lies between two parties: acts both ways, and cooperation and conflict over time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import frozen

from treatywatch.dossier.acts import Acts
from treatywatch.dossier.days import moment, resolved
from treatywatch.dossier.events import Event, Events, events_of
from treatywatch.dossier.names import PartyName, code_of
from treatywatch.dossier.records import Records
from treatywatch.errors import BadValueError
from treatywatch.model.vocabulary import Realis

if TYPE_CHECKING:
    from treatywatch.dossier.dossier import Dossier
    from treatywatch.dossier.statements import Statements
    from treatywatch.dossier.states import Disputes, Negotiations, Sanctions

Freq: TypeAlias = Literal["day", "week", "month", "quarter", "year"]
"""How long one row of a timeline is."""


@frozen(kw_only=True)
class Period:
    """One row of a timeline: what lay between two parties in a stretch of days."""

    start: dt.date
    """First day."""
    end: dt.date
    """Last day, included."""
    label: str
    """``2022-03-22``, ``2022-W12``, ``2022-03``, ``2022-Q1`` or ``2022``."""
    a: str
    """Code of the first party."""
    b: str
    """Code of the second party."""
    events: tuple[Event, ...]

    def _count(self, doer: str, other: str) -> tuple[Event, ...]:
        """The events of one on the other."""
        return tuple(
            event
            for event in self.events
            if doer in {p.code for p in event.actors}
            and other in {p.code for p in event.recipients}
        )

    @property
    def a_to_b(self) -> int:
        """How many deeds the first party did to the second."""
        return len(self._count(self.a, self.b))

    @property
    def b_to_a(self) -> int:
        """How many deeds the second party did to the first."""
        return len(self._count(self.b, self.a))

    @property
    def joint(self) -> int:
        """How many deeds the two did as equals."""
        return sum(not event.recipients for event in self.events)

    @property
    def cooperation(self) -> int:
        """Deeds of verbal or material cooperation (quad classes 1 and 2)."""
        return sum(event.kind.quad_class in (1, 2) for event in self.events)

    @property
    def conflict(self) -> int:
        """Deeds of verbal or material conflict (quad classes 3 and 4)."""
        return sum(event.kind.quad_class in (3, 4) for event in self.events)

    @property
    def goldstein(self) -> float:
        """Sum of the Goldstein scores, from conflict (below nought) to cooperation."""
        return round(sum(event.goldstein for event in self.events), 1)

    @property
    def goldstein_a_to_b(self) -> float:
        """Sum of the Goldstein scores of what the first did to the second."""
        return round(sum(event.goldstein for event in self._count(self.a, self.b)), 1)

    @property
    def goldstein_b_to_a(self) -> float:
        """Sum of the Goldstein scores of what the second did to the first."""
        return round(sum(event.goldstein for event in self._count(self.b, self.a)), 1)

    def __str__(self) -> str:
        return (
            f"{self.label}: {self.a} to {self.b} {self.a_to_b}, "
            f"{self.b} to {self.a} {self.b_to_a}, together {self.joint}, "
            f"Goldstein {self.goldstein:+.1f}"
        )


class Timeline(Records[Period]):
    """Periods in order, none left out between the first and the last with an event."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("period", "periods")
    table: ClassVar[str] = "timeline"

    def __repr__(self) -> str:
        return "\n".join(map(str, self)) or "no periods"


@frozen(kw_only=True)
class Dyad:
    """Two parties and what lies between them.

    Made by :meth:`Dossier.dyad <treatywatch.dossier.dossier.Dossier.dyad>`.
    """

    a: str
    """Code of the first party."""
    b: str
    """Code of the second party."""
    dossier: Dossier

    @classmethod
    def of(cls, dossier: Dossier, a: PartyName, b: PartyName) -> Dyad:
        """The dyad of two parties, in any wording.

        Raises:
            UnknownNameError: If a name is not known; names the nearest.
        """
        known = {p.code: p for p in dossier.countries}
        return cls(a=code_of(a, known), b=code_of(b, known), dossier=dossier)

    @property
    def acts(self) -> Acts:
        """Acts between the two, in both directions, each telling for itself."""
        return self.dossier.acts.between(self.a, self.b)

    @property
    def events(self) -> Events:
        """Deeds between the two, all reports of one taken together."""
        return Events(events_of(self.acts))

    @property
    def statements(self) -> Statements:
        """What either of the two says."""
        parties = (self.a, self.b)
        return self.dossier.statements.where(
            lambda each: any(s.party is not None and s.party.code in parties for s in each.speakers)
        )

    @property
    def sanctions(self) -> Sanctions:
        """Sanctions of one on the other."""
        return self.dossier.sanctions.between(self.a, self.b)

    @property
    def negotiations(self) -> Negotiations:
        """Talks with both for sides, perhaps with others."""
        return self.dossier.negotiations.between(self.a, self.b)

    @property
    def disputes(self) -> Disputes:
        """Disputes that both are claimants in."""
        return self.dossier.disputes.between(self.a, self.b)

    def timeline(self, freq: Freq = "month", *, background: bool = False) -> Timeline:
        """Counts and Goldstein sums of the deeds between the two, period by period.

        Each deed counts once, however many articles report it, in the period of its first possible
        day, or of its first report where it is not dated. What is only planned, threatened,
        supposed, asked for or denied does not count; a threat itself does.

        Args:
            freq: How long a period is.
            background: Whether to count what articles tell as background.

        Raises:
            BadValueError: If the text is no such length.
        """
        counted = [event for event in self.events if _counts(event, background=background)]
        by_start: dict[dt.date, list[Event]] = {}
        for event in counted:
            by_start.setdefault(_start(_day(event), freq), []).append(event)
        if not by_start:
            return Timeline()
        return Timeline(
            Period(
                start=start,
                end=_next(start, freq) - dt.timedelta(days=1),
                label=_label(start, freq),
                a=self.a,
                b=self.b,
                events=tuple(by_start.get(start, ())),
            )
            for start in _starts(min(by_start), max(by_start), freq)
        )

    def __repr__(self) -> str:
        return f"{self.a} and {self.b}: {self.acts!r}, {self.sanctions!r}, {self.negotiations!r}"


def _counts(event: Event, *, background: bool) -> bool:
    """Whether an event counts as done, on a known day."""
    from treatywatch.dossier.standing import why_contested

    if not dt.date.min < _day(event) < dt.date.max:
        return False
    if event.act.claim.realis is Realis.HISTORICAL and not background:
        return False
    return any(not why_contested(act) for act in event.reports)


def _day(event: Event) -> dt.date:
    """The day under which an event is counted."""
    if resolved(event.act.when) is None and event.first_reported is not None:
        return event.first_reported
    return moment(event.act)


def _start(day: dt.date, freq: Freq) -> dt.date:
    """The first day of the period that a day lies in."""
    match freq:
        case "day":
            return day
        case "week":
            return day - dt.timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=day.month - (day.month - 1) % 3, day=1)
        case "year":
            return day.replace(month=1, day=1)
        case _:  # pyright: ignore[reportUnnecessaryComparison]
            raise BadValueError(f"{freq!r} is no period; use day, week, month, quarter or year")


def _next(start: dt.date, freq: Freq) -> dt.date:
    """The first day of the period after."""
    steps = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}
    return _start(start + dt.timedelta(days=steps[freq]), freq)


def _starts(first: dt.date, last: dt.date, freq: Freq) -> Iterator[dt.date]:
    """The first days of all periods from one to another."""
    start = first
    while start <= last:
        yield start
        start = _next(start, freq)


def _label(start: dt.date, freq: Freq) -> str:
    """The name of a period."""
    match freq:
        case "day":
            return start.isoformat()
        case "week":
            year, week, _ = start.isocalendar()
            return f"{year}-W{week:02}"
        case "month":
            return start.isoformat()[:7]
        case "quarter":
            return f"{start.year:04}-Q{(start.month + 2) // 3}"
        case _:
            return f"{start.year:04}"
