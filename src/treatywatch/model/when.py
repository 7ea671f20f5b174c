"""Imprecise dates: closed intervals of days with a precision.

News says "last week", "in 2019" or "by the end of the month" far more often than it gives a day. A
:class:`When` keeps what the words allow, from the earliest to the latest possible day, and how
finely they name it. Comparison is therefore three-valued: ``True`` or ``False`` where it holds for
every possible day, ``None`` where the words leave it open.
"""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum

from attrs import evolve, frozen

from treatywatch.errors import BadDateError
from treatywatch.model.timex import Timex3


class Precision(StrEnum):
    """How finely a date is known: the unit that the words name.

    Members run from the finest to the coarsest; ``INTERVAL`` is any other stretch of days.

    >>> Precision("quarter") is Precision.QUARTER
    True
    """

    DAY = "day"
    """One day of the calendar."""
    WEEKEND = "weekend"
    """A Saturday with the Sunday after it."""
    WEEK = "week"
    """A week from Monday to Sunday (ISO 8601)."""
    MONTH = "month"
    """A month of the calendar."""
    SEASON = "season"
    """Three whole months of the northern year: spring March to May, winter December on."""
    QUARTER = "quarter"
    """A quarter of a calendar year."""
    HALF = "half"
    """The first or second six months of a year."""
    YEAR = "year"
    """A calendar year."""
    DECADE = "decade"
    """Ten years from one that ends in 0."""
    CENTURY = "century"
    """A hundred years from one that ends in 00: "the 20th century" is 1900 to 1999."""
    INTERVAL = "interval"
    """Any other stretch, open or closed."""


class Modifier(StrEnum):
    """Which part of the interval the words mean, or on which side of a date it lies.

    The interval of a :class:`When` stays the whole unit for ``START``, ``MID`` and ``END``: "late
    2019" certainly lies in 2019, and where "late" begins is nobody's law.

    >>> When.parse("2019;modifier=end").modifier
    <Modifier.END: 'end'>
    """

    START = "start"
    """The first part: "early 2019", "the beginning of the week"."""
    MID = "mid"
    """The middle: "mid-1980s"."""
    END = "end"
    """The last part: "late in March", "the end of the year"."""
    APPROXIMATE = "approximate"
    """Near it, perhaps beside it: "about 1960", "fiscal 2019"."""
    BEFORE = "before"
    """Up to the date named: "before May", "by Friday", "until 2005"."""
    AFTER = "after"
    """From the date named: "since 2005", "after Tuesday"."""


_INFINITY = float("inf")
_MONTH_UNITS = frozenset(
    {
        Precision.MONTH,
        Precision.SEASON,
        Precision.QUARTER,
        Precision.HALF,
        Precision.YEAR,
        Precision.DECADE,
        Precision.CENTURY,
    }
)
_RANK = {precision: rank for rank, precision in enumerate(Precision)}


@frozen(kw_only=True, slots=True)
class When:
    """A closed interval of days, either end open (``None``), with its precision.

    Equality and hash are structural: two readings of the same day by different words differ. There
    is no ``<`` on purpose: imprecise dates have no order, see :meth:`before` and, for listing,
    :attr:`sort_key`.

    Args:
        earliest: the first day that the words allow; ``None`` where they set no bound.
        latest: the last day that the words allow; ``None`` where they set no bound.
        precision: the unit named.
        modifier: the part of the unit, or the side of the date, that is meant.
        expression: the words of the text; empty where no text stands behind the date.
        anchor: the day from which a relative expression was counted; ``None`` for a plain calendar
            date.
        anchor_kind: what the anchor is: ``"published"`` (date of publication), ``"narrative"`` (a
            date mentioned before), ``"event"`` (a historical period of the period table) or empty.
        resolved: whether the words could be placed on the calendar at all.

    Raises:
        BadDateError: ``earliest`` lies after ``latest``.

    >>> import datetime as dt
    >>> march = When.of_month(2022, 3)
    >>> day = When.on(dt.date(2022, 3, 22))
    >>> march.contains(day), day.before(When.of_year(2023)), day.before(march)
    (True, True, None)
    >>> str(march), str(march.shift(months=-1))
    ('2022-03', '2022-02')
    """

    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: Precision = Precision.INTERVAL
    modifier: Modifier | None = None
    expression: str = ""
    anchor: dt.date | None = None
    anchor_kind: str = ""
    resolved: bool = True

    def __attrs_post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise BadDateError(
                f"earliest {self.earliest} lies after latest {self.latest}; "
                "give the earlier day first"
            )

    # Constructors from parts -----------------------------------------------------------------

    @classmethod
    def on(cls, day: dt.date) -> When:
        """One day.

        >>> str(When.on(dt.date(2022, 3, 22)))
        '2022-03-22'
        """
        return cls(earliest=day, latest=day, precision=Precision.DAY)

    @classmethod
    def of_month(cls, year: int, month: int) -> When:
        """A month of the calendar.

        Raises:
            BadDateError: there is no such month.

        >>> When.of_month(2024, 2).latest
        datetime.date(2024, 2, 29)
        """
        try:
            last = calendar.monthrange(year, month)[1]
            ends = dt.date(year, month, 1), dt.date(year, month, last)
        except (ValueError, IndexError):
            raise BadDateError(
                f"no month {month} of year {year}; months run 1 to 12, years 1 to 9999"
            ) from None
        return cls(earliest=ends[0], latest=ends[1], precision=Precision.MONTH)

    @classmethod
    def of_year(cls, year: int) -> When:
        """A calendar year.

        Raises:
            BadDateError: the year is not within 1 to 9999.

        >>> str(When.of_year(1956))
        '1956'
        """
        if not 1 <= year <= 9999:
            raise BadDateError(f"no year {year}; years run 1 to 9999")
        return cls(
            earliest=dt.date(year, 1, 1), latest=dt.date(year, 12, 31), precision=Precision.YEAR
        )

    @classmethod
    def between(cls, earliest: dt.date | None, latest: dt.date | None) -> When:
        """Any stretch of days; ``None`` leaves an end open.

        >>> str(When.between(dt.date(2022, 3, 14), None))
        '2022-03-14/..'
        """
        return cls(earliest=earliest, latest=latest)

    @classmethod
    def parse(cls, text: str) -> When:
        """Read the text form: an EDTF date or interval, then what EDTF cannot say.

        Read are the EDTF (ISO 8601-2) forms ``2022-03-22``, ``2022-03``, ``2022``, ``202X``,
        ``20XX``, the seasons ``2022-21`` to ``-24``, quarters ``-33`` to ``-36`` and halves
        ``-40``, ``-41``, ``~`` for approximate, intervals ``a/b`` with ``..`` for an open end, and
        ``XXXX`` for a date unknown. After it may stand, each after a semicolon, ``precision=``,
        ``modifier=``, ``anchor=``, ``anchor_kind=``, ``resolved=`` and ``expression=``, the texts
        as JSON strings.

        Raises:
            BadDateError: the text is not in this notation, or names no day of the calendar.

        >>> When.parse("2022-03-14/2022-03-20;precision=week").precision
        <Precision.WEEK: 'week'>
        """
        from treatywatch.model.edtf import parse_when

        return parse_when(text)

    def __str__(self) -> str:
        from treatywatch.model.edtf import format_when

        return format_when(self)

    @property
    def edtf(self) -> str:
        """The date in EDTF (ISO 8601-2, level 2), without what EDTF cannot say.

        Weeks, weekends and other stretches are intervals; an unresolved date is ``XXXX``.

        >>> When.parse("2022-03-14/2022-03-20;precision=week").edtf
        '2022-03-14/2022-03-20'
        """
        from treatywatch.model.edtf import edtf_of

        return edtf_of(self)

    def timex3(self) -> Timex3:
        """The date in TIMEX3: type and value.

        >>> When.parse("2022-33").timex3()
        Timex3(type='DATE', value='2022-Q1')
        """
        from treatywatch.model.timex import timex3_of

        return timex3_of(self)

    # Comparison, three-valued ----------------------------------------------------------------

    def _ends(self) -> tuple[float, float]:
        """Both ends as day numbers, open ones infinite."""
        return (
            -_INFINITY if self.earliest is None else self.earliest.toordinal(),
            _INFINITY if self.latest is None else self.latest.toordinal(),
        )

    def before(self, other: When) -> bool | None:
        """Whether this lies wholly before the other.

        Returns:
            ``True`` if each day here precedes each day there, ``False`` if none does, ``None`` if
            it depends on which days are meant, or one of the two is unresolved.

        >>> When.of_year(2021).before(When.of_month(2021, 3)) is None
        True
        """
        if not (self.resolved and other.resolved):
            return None
        (low, high), (other_low, other_high) = self._ends(), other._ends()
        if high < other_low:
            return True
        return False if low >= other_high else None

    def after(self, other: When) -> bool | None:
        """Whether this lies wholly after the other: :meth:`before` the other way round.

        >>> When.of_year(2022).after(When.of_month(2021, 3))
        True
        """
        return other.before(self)

    def contains(self, other: When) -> bool | None:
        """Whether the other date lies within this one, taken as a stretch of time.

        Returns:
            ``True`` if every day of the other is a day of this, ``False`` if none is, ``None``
            otherwise.

        >>> When.of_month(2022, 3).contains(When.of_year(2022)) is None
        True
        """
        if not (self.resolved and other.resolved):
            return None
        (low, high), (other_low, other_high) = self._ends(), other._ends()
        if high < other_low or other_high < low:
            return False
        return True if low <= other_low and other_high <= high else None

    def overlaps(self, other: When) -> bool | None:
        """Whether the two fall together; the same asked from either side.

        Returns:
            ``False`` if they share no day, ``True`` if one holds the whole of the other, so that
            whichever day the finer one means is a day of the coarser, ``None`` if they share some
            days only.

        >>> When.of_year(2021).overlaps(When.parse("2021-06/2022-06")) is None
        True
        """
        inside = self.contains(other)
        return inside if inside is not None else other.contains(self)

    @property
    def sort_key(self) -> tuple[bool, int, int, int, str]:
        """A key for listing in a stable order: by earliest day, then latest, then precision.

        Open beginnings come first, unresolved dates last.

        >>> years = [When.of_year(2022), When(resolved=False), When.of_year(2021)]
        >>> [str(when) for when in sorted(years, key=lambda when: when.sort_key)]
        ['2021', '2022', 'XXXX']
        """
        return (
            not self.resolved,
            0 if self.earliest is None else self.earliest.toordinal(),
            dt.date.max.toordinal() + 1 if self.latest is None else self.latest.toordinal(),
            _RANK[self.precision],
            str(self),
        )

    def __sub__(self, other: When) -> tuple[int | None, int | None]:
        """The least and the greatest number of days from the other to this.

        Either is ``None`` where an open end sets no bound; both are if one of the dates is
        unresolved.

        >>> When.on(dt.date(2022, 3, 22)) - When.of_month(2022, 2)
        (22, 49)
        """
        if not (self.resolved and other.resolved):
            return None, None
        (low, high), (other_low, other_high) = self._ends(), other._ends()
        least, greatest = low - other_high, high - other_low
        return (
            None if least == -_INFINITY else int(least),
            None if greatest == _INFINITY else int(greatest),
        )

    def shift(self, *, days: int = 0, weeks: int = 0, months: int = 0, years: int = 0) -> When:
        """The date moved, its precision kept.

        Months and years move both ends, whole months staying whole; the 31st moved into a shorter
        month becomes its last day. Days and weeks move both ends by as many days.

        Raises:
            BadDateError: the date would leave the years 1 to 9999.

        >>> [str(When.parse(text).shift(months=1)) for text in ("2022-01-31", "2022-01")]
        ['2022-02-28', '2022-02']
        """
        steps, moved = years * 12 + months, days + 7 * weeks
        try:
            earliest, latest = self._by_months(steps) if steps else (self.earliest, self.latest)
            if moved:
                delta = dt.timedelta(moved)
                earliest = None if earliest is None else earliest + delta
                latest = None if latest is None else latest + delta
        except (OverflowError, ValueError):
            raise BadDateError(
                f"{self} moved by {steps} months and {moved} days leaves the years 1 to 9999; "
                "move it less far"
            ) from None
        return evolve(self, earliest=earliest, latest=latest)

    def _by_months(self, steps: int) -> tuple[dt.date | None, dt.date | None]:
        """Both ends moved by months: whole units stay whole, other stretches keep their length."""
        first = None if self.earliest is None else add_months(self.earliest, steps)
        if self.latest is None:
            return first, None
        if self.precision in _MONTH_UNITS and self.latest.day == days_in_month(self.latest):
            index = self.latest.year * 12 + self.latest.month - 1 + steps
            year, month = divmod(index, 12)
            return first, dt.date(year, month + 1, calendar.monthrange(year, month + 1)[1])
        if first is not None and self.earliest is not None:
            return first, first + (self.latest - self.earliest)
        return first, add_months(self.latest, steps)


def days_in_month(day: dt.date) -> int:
    """How many days the month of a date has.

    >>> days_in_month(dt.date(2024, 2, 10))
    29
    """
    return calendar.monthrange(day.year, day.month)[1]


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months on; the last of the month where there is none.

    Raises:
        ValueError: the date would leave the years 1 to 9999.

    >>> add_months(dt.date(2022, 1, 31), 1)
    datetime.date(2022, 2, 28)
    """
    # Loaded with the first shift: most readings need none.
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=months)
