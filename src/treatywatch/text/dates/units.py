"""Stretches of the calendar with their TIMEX3 values: days, weeks, months, quarters and so on."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import lru_cache
from typing import Final, NamedTuple

from treatywatch.model.timex import SEASON_CODES
from treatywatch.model.when import Modifier, Precision, add_months


class Stretch(NamedTuple):
    """Days from `low` to `high`, how they are named, and the TIMEX3 value."""

    low: dt.date
    high: dt.date
    precision: Precision
    value: str


# Which units a mention fixes: a day fixes its week, month and year, a year only itself and more.
LEVEL: Final = {
    Precision.DAY: 0,
    Precision.WEEKEND: 1,
    Precision.WEEK: 1,
    Precision.MONTH: 2,
    Precision.QUARTER: 3,
    Precision.SEASON: 3,
    Precision.HALF: 4,
    Precision.YEAR: 5,
    Precision.DECADE: 6,
    Precision.CENTURY: 7,
    Precision.INTERVAL: 8,
}
UNIT_LEVEL: Final = {
    "hour": 0,
    "minute": 0,
    "second": 0,
    "day": 0,
    "night": 0,
    "week": 1,
    "fortnight": 1,
    "weekend": 1,
    "month": 2,
    "quarter": 3,
    "season": 3,
    "half": 4,
    "year": 5,
    "decade": 6,
    "century": 7,
}
START: Final = Modifier.START
EDGES: Final = {"start": Modifier.START, "mid": Modifier.MID, "end": Modifier.END}


@lru_cache(4096)
def day(date: dt.date) -> Stretch:
    """One day."""
    return Stretch(date, date, Precision.DAY, date.isoformat())


@lru_cache(1024)
def week(date: dt.date) -> Stretch:
    """The ISO week around a day."""
    low = date - dt.timedelta(date.weekday())
    year, number, _ = date.isocalendar()
    return Stretch(low, low + dt.timedelta(6), Precision.WEEK, f"{year:04}-W{number:02}")


@lru_cache(1024)
def weekend(date: dt.date) -> Stretch:
    """The Saturday and Sunday of the ISO week around a day."""
    saturday = date + dt.timedelta(5 - date.weekday())
    year, number, _ = date.isocalendar()
    value = f"{year:04}-W{number:02}-WE"
    return Stretch(saturday, saturday + dt.timedelta(1), Precision.WEEKEND, value)


@lru_cache(2048)
def month(year: int, number: int) -> Stretch:
    """A calendar month."""
    last = calendar.monthrange(year, number)[1]
    low, high = dt.date(year, number, 1), dt.date(year, number, last)
    return Stretch(low, high, Precision.MONTH, f"{year:04}-{number:02}")


@lru_cache(512)
def quarter(year: int, number: int) -> Stretch:
    """A quarter of a calendar year."""
    low = dt.date(year, 3 * number - 2, 1)
    return Stretch(low, month(year, 3 * number).high, Precision.QUARTER, f"{year:04}-Q{number}")


@lru_cache(512)
def half(year: int, number: int) -> Stretch:
    """A half of a calendar year."""
    low = dt.date(year, 6 * number - 5, 1)
    return Stretch(low, month(year, 6 * number).high, Precision.HALF, f"{year:04}-H{number}")


@lru_cache(512)
def season(year: int, number: int) -> Stretch:
    """A season: 1 spring (March to May) to 4 winter (December to February of the next year)."""
    low = dt.date(year, 3 * number, 1)
    end = add_months(low, 2)
    value = f"{year:04}-{SEASON_CODES[number - 1]}"
    return Stretch(low, month(end.year, end.month).high, Precision.SEASON, value)


@lru_cache(2048)
def year(number: int) -> Stretch:
    """A calendar year."""
    return Stretch(dt.date(number, 1, 1), dt.date(number, 12, 31), Precision.YEAR, f"{number:04}")


@lru_cache(512)
def decade(first: int) -> Stretch:
    """Ten years from one that ends in 0."""
    low = dt.date(max(first, 1), 1, 1)
    return Stretch(low, dt.date(first + 9, 12, 31), Precision.DECADE, f"{first // 10:03}")


@lru_cache(128)
def century(first: int) -> Stretch:
    """A hundred years from one that ends in 00."""
    low = dt.date(max(first, 1), 1, 1)
    return Stretch(low, dt.date(first + 99, 12, 31), Precision.CENTURY, f"{first // 100:02}")


@lru_cache(512)
def fiscal_year(number: int) -> Stretch:
    """A fiscal year whose bounds the text does not give.

    Governments and firms begin theirs between the July before (Australia) and the April of the year
    that names it (Japan), so the interval spans every such year.
    """
    low, high = dt.date(number - 1, 7, 1), dt.date(number + 1, 3, 31)
    return Stretch(low, high, Precision.INTERVAL, f"FY{number:04}")


def around(unit: str, date: dt.date) -> Stretch:
    """The unit of the calendar that a day lies in."""
    if unit in {"week", "fortnight"}:
        return week(date)
    if unit == "weekend":
        return weekend(date)
    if unit == "month":
        return month(date.year, date.month)
    if unit == "quarter":
        return quarter(date.year, (date.month + 2) // 3)
    if unit == "half":
        return half(date.year, 1 if date.month < 7 else 2)
    if unit == "year":
        return year(date.year)
    if unit == "decade":
        return decade(date.year // 10 * 10)
    if unit == "century":
        return century(date.year // 100 * 100)
    return day(date)


_MONTHS: Final = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
_DAYS: Final = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}


def moved(unit: str, date: dt.date, count: int) -> Stretch | None:
    """The unit so many units from the one around a day; None beyond the calendar."""
    try:
        if unit in _MONTHS:
            return around(unit, add_months(date.replace(day=1), _MONTHS[unit] * count))
        if unit in _DAYS:
            return around(unit, date + dt.timedelta(_DAYS[unit] * count))
        seconds = {"hour": 3600, "minute": 60, "second": 1}[unit]
        return day(date + dt.timedelta(seconds=0, days=int(seconds * count / 86400)))
    except (ValueError, OverflowError):
        return None


def moved_year(date: dt.date, count: int) -> Stretch | None:
    """The year so many years from that of a day; None beyond the calendar."""
    number = date.year + count
    return year(number) if 1 <= number <= 9999 else None


def valid_day(year_: int, month_: int, day_: int) -> Stretch | None:
    """That day, or None where the calendar has no such day ("February 30")."""
    try:
        return day(dt.date(year_, month_, day_))
    except ValueError:
        return None


def nearest_day(month_: int, day_: int, near: dt.date) -> Stretch | None:
    """The day of that name nearest to another day."""
    best: Stretch | None = None
    for year_ in (near.year, near.year - 1, near.year + 1):
        found = valid_day(year_, month_, day_) if 1 <= year_ <= 9999 else None
        if found and (best is None or abs(found.low - near) < abs(best.low - near)):
            best = found
    return best


def easter(year_: int) -> dt.date:
    """Western Easter Sunday (the rule of Butcher's Ecclesiastical Calendar, 1876)."""
    a, (b, c) = year_ % 19, divmod(year_, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    offset = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * offset) // 451
    month_, day_ = divmod(h + offset - 7 * m + 114, 31)
    return dt.date(year_, month_, day_ + 1)
