"""The time expression: what stands where, and what it means."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from attrs import evolve, frozen

from treatywatch.model.duration import Duration, Recurrence
from treatywatch.model.timex import Timex3
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


# With a `__dict__`, an attrs class of this size is made in half the time that slots take.
@frozen(kw_only=True, slots=False)
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
        signal: the preposition before it that matters for dating, in lower case: ``"since"``,
            ``"by"``, ``"until"``, ``"before"``, ``"after"``, ``"within"``, ``"from"``, ``"to"``, or
            empty.
        range: the whole range, where it is one end of it ("from March 3 to April 5").
        attributive: whether it belongs to a noun ("the 1972 treaty", "Tuesday's vote", "the treaty
            of 1859"), so that it need not say when the deed of its sentence was done.
        published: the day of publication, if it was given.
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
    attributive: bool = False
    published: dt.date | None = None
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

        "In May" gives May; "since May" gives May and all after it up to publication; "by
        Friday" all up to Friday, from publication on where Friday is still to come; "earlier
        this week" the days before publication; the end of a period of years its last year; one
        end of a range gives the range.

        >>> from treatywatch.text.dates import find_dates
        >>> find_dates("open since 2005", published="2022-03-22")[0].extent.edtf
        '2005-01-01/2022-03-22'
        """
        when = self.range or self.when
        if when is None or not when.resolved or self.range is not None:
            return when
        signal = "" if self.kind is TimeKind.TIME else self.signal
        low, high, modifier = _bounded(signal, when, self.published) or (
            *self._part(when),
            when.modifier,
        )
        if (low, high) == (when.earliest, when.latest):
            return when
        if low is not None and high is not None and low > high:
            return when
        return evolve(
            when, earliest=low, latest=high, precision=Precision.INTERVAL, modifier=modifier
        )

    def _part(self, when: When) -> tuple[dt.date | None, dt.date | None]:
        """The days of the part that "earlier", "later" or the end of a long period leaves."""
        low, high, day = when.earliest, when.latest, self.published
        if low is None or high is None:
            return low, high
        if when.anchor_kind == "event" and high.year - low.year > 1:
            if when.modifier is Modifier.END:
                return high.replace(month=1, day=1), high.replace(month=12, day=31)
            if when.modifier is Modifier.START:
                return low.replace(month=1, day=1), low.replace(month=12, day=31)
        if day is not None and low <= day <= high and when.precision in _SHORT:
            if self.text[:7].lower() == "earlier":
                return low, max(low, day - dt.timedelta(1))
            if self.text[:5].lower() == "later":
                return min(high, day + dt.timedelta(1)), high
        return low, high


_SHORT = frozenset({Precision.WEEK, Precision.MONTH})


def _bounded(
    signal: str, when: When, published: dt.date | None
) -> tuple[dt.date | None, dt.date | None, Modifier] | None:
    """The days that a preposition leaves: earliest, latest, on which side."""
    low, high, day = when.earliest, when.latest, dt.timedelta(1)
    if signal in {"since", "from"}:
        past = signal == "since" and published and low and low <= published
        return low, published if past else None, Modifier.AFTER
    if signal == "after":
        return (None if high is None else high + day), None, Modifier.AFTER
    if signal in {"by", "until", "till", "before"}:
        if signal == "before":
            high = None if low is None else low - day
        ahead = published if published and high and published <= high else None
        return ahead, high, Modifier.BEFORE
    return None
