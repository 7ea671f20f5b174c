"""The time expression: what stands where, and what it means."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from attrs import evolve, frozen

from treatywatch.model.duration import Duration, Recurrence
from treatywatch.model.when import Modifier, Precision, When


class TimeKind(StrEnum):
    """The four types of TIMEX3.

    >>> TimeKind("DATE").name
    'DATE'
    """

    DATE = "DATE"
    """A day or a longer stretch of the calendar."""
    TIME = "TIME"
    """A time of a day."""
    DURATION = "DURATION"
    """A length of time."""
    SET = "SET"
    """Something that recurs."""


class Timex3(NamedTuple):
    """Type and value in the notation of TIMEX3 (TimeML 1.2.1, ISO 24617-1).

    >>> Timex3("DATE", "2022-W11").value
    '2022-W11'
    """

    type: str
    value: str


@frozen(kw_only=True, slots=True)
class TimeExpression:
    """A time expression of a text, resolved as far as the text and the day of publication allow.

    Args:
        start: where it begins, in code points.
        end: where it ends.
        text: its words, ``source[start:end]``.
        kind: date, time of day, duration or set.
        when: the days it names; ``None`` for plain durations and sets.
        duration: the length, for a duration.
        recurrence: the repetition, for a set.
        value: the TIMEX3 value.
        signal: the preposition before it that matters for dating, in lower case: ``"since"``, ``"by"``,
            ``"until"``, ``"before"``, ``"after"``, ``"within"``, ``"from"``, ``"to"``, or empty.
        range: the whole range, where it is one end of it ("from March 3 to April 5").
        zone: offset of the clock named beside a time of day: ``"Z"``, ``"+09"``, or empty.

    >>> from treatywatch.text.dates import find_dates
    >>> (found,) = find_dates("It expires by the end of the month.", published="2022-03-22")
    >>> found.text, str(found.when.edtf), found.timex3().value, found.extent.latest
    ('the end of the month', '2022-03', '2022-03', datetime.date(2022, 3, 31))
    """

    start: int
    end: int
    text: str
    kind: TimeKind
    when: When | None = None
    duration: Duration | None = None
    recurrence: Recurrence | None = None
    value: str = ""
    signal: str = ""
    range: When | None = None
    zone: str = ""

    def timex3(self) -> Timex3:
        """TIMEX3 type and value.

        >>> from treatywatch.text.dates import find_dates
        >>> find_dates("two weeks")[0].timex3()
        Timex3(type='DURATION', value='P2W')
        """
        return Timex3(self.kind.value, self.value)

    @property
    def extent(self) -> When | None:
        """The days on which a thing dated by the expression and its preposition may lie.

        "In May" gives May; "since May" gives May and all after it; "by Friday" all up to Friday, from the day
        of publication on where Friday is still to come; one end of a range gives the range.

        >>> from treatywatch.text.dates import find_dates
        >>> find_dates("open since 2005")[0].extent.edtf
        '2005-01-01/..'
        """
        when = self.range or self.when
        if when is None or not when.resolved or self.range is not None:
            return when
        bounds = _bounded(self.signal, when)
        if bounds is None:
            return when
        low, high, modifier = bounds
        return evolve(
            when, earliest=low, latest=high, precision=Precision.INTERVAL, modifier=modifier
        )


def _bounded(signal: str, when: When) -> tuple[dt.date | None, dt.date | None, Modifier] | None:
    """The days that a preposition leaves: earliest, latest, on which side."""
    low, high, day = when.earliest, when.latest, dt.timedelta(1)
    if signal in {"since", "from"}:
        return low, None, Modifier.AFTER
    if signal == "after":
        return (None if high is None else high + day), None, Modifier.AFTER
    if signal in {"by", "until", "before"}:
        if signal == "before":
            high = None if low is None else low - day
        published = when.anchor if when.anchor_kind == "published" else None
        ahead = published if published and high and published <= high else None
        return ahead, high, Modifier.BEFORE
    return None
