"""Lengths of time and repetitions: what time expressions say that is no date."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from attrs import frozen

from treatywatch.errors import BadDateError
from treatywatch.model.timex import Timex3


class Unit(StrEnum):
    """A unit of time, from the longest to the shortest.

    >>> Unit("week").iso
    'W'
    """

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    WEEKEND = "weekend"
    FORTNIGHT = "fortnight"
    WEEK = "week"
    DAY = "day"
    NIGHT = "night"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"

    @property
    def iso(self) -> str:
        """The letters of TIMEX3 durations: of ISO 8601, or DE, CE, Q, FN, WE, NI."""
        return _LETTERS[self]

    @property
    def days(self) -> tuple[int, int]:
        """The least and the greatest whole number of days that one such unit lasts.

        >>> Unit.MONTH.days
        (28, 31)
        """
        return _DAYS[self]


_LETTERS: Final = {
    Unit.CENTURY: "CE",
    Unit.DECADE: "DE",
    Unit.YEAR: "Y",
    Unit.QUARTER: "Q",
    Unit.MONTH: "M",
    Unit.WEEKEND: "WE",
    Unit.FORTNIGHT: "FN",
    Unit.WEEK: "W",
    Unit.DAY: "D",
    Unit.NIGHT: "NI",
    Unit.HOUR: "H",
    Unit.MINUTE: "M",
    Unit.SECOND: "S",
}
# Gregorian calendar: the shortest and longest runs of days that such a unit can cover.
_DAYS: Final = {
    Unit.CENTURY: (36524, 36525),
    Unit.DECADE: (3652, 3653),
    Unit.YEAR: (365, 366),
    Unit.QUARTER: (90, 92),
    Unit.MONTH: (28, 31),
    Unit.WEEKEND: (2, 2),
    Unit.FORTNIGHT: (14, 14),
    Unit.WEEK: (7, 7),
    Unit.DAY: (1, 1),
    Unit.NIGHT: (1, 1),
    Unit.HOUR: (0, 1),
    Unit.MINUTE: (0, 1),
    Unit.SECOND: (0, 1),
}
_CLOCK: Final = frozenset({Unit.HOUR, Unit.MINUTE, Unit.SECOND})
_BY_LETTERS: Final = {letters: unit for unit, letters in _LETTERS.items() if letters != "M"}
_PART: Final = re.compile(r"(T?)(\d+(?:\.\d+)?|X)(CE|DE|FN|WE|NI|[YQMWDHS])", re.ASCII)


def _digits(amount: float) -> str:
    """A number without exponent, and without fraction where it has none."""
    return str(int(amount)) if amount == int(amount) else f"{amount:.4f}".rstrip("0")


@frozen(slots=True)
class Duration:
    """A length of time: how many of which units, and nothing about when.

    Args:
        parts: pairs of an amount and its unit, the longest unit first. The amount is ``None`` where
            the words leave it open ("several years").

    Raises:
        BadDateError: there are no parts, or an amount is negative.

    >>> str(Duration(((2, Unit.YEAR), (10, Unit.MONTH)))), str(Duration.of(None, Unit.YEAR))
    ('P2Y10M', 'PXY')
    >>> Duration.parse("P3M").days
    (84, 93)
    """

    parts: tuple[tuple[float | None, Unit], ...]

    def __attrs_post_init__(self) -> None:
        if not self.parts or any(amount is not None and amount < 0 for amount, _ in self.parts):
            raise BadDateError("a duration needs amounts, none negative; give ((2, Unit.YEAR),)")

    @classmethod
    def of(cls, amount: float | None, unit: Unit) -> Duration:
        """So many of one unit.

        >>> str(Duration.of(0.5, Unit.HOUR))
        'PT0.5H'
        """
        return cls(((amount, unit),))

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read the notation: that of ISO 8601, with ``X`` for an open amount.

        ``DE`` stands for decades, ``CE`` for centuries, ``Q`` for quarters, ``FN`` for fortnights,
        ``WE`` for weekends.

        Raises:
            BadDateError: the text is not in this notation.

        >>> Duration.parse("P2DE") == Duration.of(2, Unit.DECADE)
        True
        """
        parts: list[tuple[float | None, Unit]] = []
        at, clock = 1, False
        while at < len(text) and text[0] == "P":
            found = _PART.match(text, at)
            if not found:
                break
            clock = clock or bool(found[1])
            amount = None if found[2] == "X" else float(found[2])
            if amount is not None and amount.is_integer():
                amount = int(amount)
            minute_or_month = Unit.MINUTE if clock else Unit.MONTH
            parts.append((amount, _BY_LETTERS.get(found[3], minute_or_month)))
            at = found.end()
        if not parts or at != len(text):
            raise BadDateError(f"{text!r} is not a duration; write P2Y10M, P3W, PT30M or PXD")
        return cls(tuple(parts))

    def __str__(self) -> str:
        text, clock = "P", False
        for amount, unit in self.parts:
            if unit in _CLOCK and not clock:
                text, clock = text + "T", True
            text += ("X" if amount is None else _digits(amount)) + unit.iso
        return text

    def timex3(self) -> Timex3:
        """The length in TIMEX3: type and value.

        >>> Duration.parse("P3W").timex3()
        Timex3(type='DURATION', value='P3W')
        """
        return Timex3("DURATION", str(self))

    @property
    def days(self) -> tuple[int, int] | None:
        """The least and the greatest number of days; ``None`` where an amount is open.

        >>> Duration.parse("PXY").days is None
        True
        """
        least = greatest = 0.0
        for amount, unit in self.parts:
            if amount is None:
                return None
            low, high = unit.days
            if unit in _CLOCK:
                per_day = {Unit.HOUR: 24, Unit.MINUTE: 1440, Unit.SECOND: 86400}[unit]
                low = high = 0
                least += amount / per_day
                greatest += amount / per_day
            least += amount * low
            greatest += amount * high
        return int(least), -int(-greatest // 1)


@frozen(kw_only=True, slots=True)
class Recurrence:
    """That something comes again and again: "daily", "every Tuesday", "twice a year".

    Args:
        value: the TIMEX3 value of the set: a period (``P1D``), or the places in the calendar
            (``XXXX-WXX-2``).
        times: how often in each period; ``None`` where the words do not say.

    >>> str(Recurrence(value="P1Y", times=2)), Recurrence.parse("R/XXXX-WXX-2").value
    ('R2/P1Y', 'XXXX-WXX-2')
    """

    value: str
    times: int | None = None

    @classmethod
    def parse(cls, text: str) -> Recurrence:
        """Read the notation: ``R``, how often, a slash, the TIMEX3 value.

        Raises:
            BadDateError: the text is not in this notation.

        >>> Recurrence.parse("R2/P1Y").times
        2
        """
        found = re.fullmatch(r"R(\d*)/(\S+)", text, re.ASCII)
        if not found:
            raise BadDateError(f"{text!r} is not a recurrence; write R/P1D or R2/P1Y")
        return cls(value=found[2], times=int(found[1]) if found[1] else None)

    def timex3(self) -> Timex3:
        """The repetition in TIMEX3: type and value.

        >>> Recurrence(value="P1D").timex3()
        Timex3(type='SET', value='P1D')
        """
        return Timex3("SET", self.value)

    def __str__(self) -> str:
        return f"R{'' if self.times is None else self.times}/{self.value}"
