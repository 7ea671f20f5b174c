"""The notation of TIMEX3: type and value of a time expression (TimeML 1.2.1, ISO 24617-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from treatywatch.model.when import When


class Timex3(NamedTuple):
    """Type and value in the notation of TIMEX3.

    >>> Timex3("DATE", "2022-W11").value
    '2022-W11'
    """

    type: str
    """DATE, TIME, DURATION or SET."""
    value: str


SEASON_CODES: Final = ("SP", "SU", "FA", "WI")
"""The letters of the seasons from spring, which begins in March."""


def timex3_of(when: When) -> Timex3:
    """A date in TIMEX3; an unresolved one is ``XXXX``, a stretch of days ``a/b``.

    >>> from treatywatch.model.when import When
    >>> timex3_of(When.parse("2022-03-14/2022-03-20;precision=week")).value
    '2022-W11'
    """
    value = None
    if when.resolved and when.earliest is not None and when.latest is not None:
        value = _whole(when)
    return Timex3("DATE", value or when.edtf.replace("~", ""))


def _whole(when: When) -> str | None:
    """The value of a calendar unit, or None where the interval is not one."""
    low, high = when.earliest, when.latest
    assert low is not None
    assert high is not None
    name, year = when.precision.value, f"{low.year:04}"
    if name in {"week", "weekend"}:
        week_year, week, weekday = low.isocalendar()
        first, length, mark = (1, 6, "") if name == "week" else (6, 1, "-WE")
        whole = weekday == first and (high - low).days == length
        return f"{week_year:04}-W{week:02}{mark}" if whole else None
    if "/" in when.edtf or when.edtf == "XXXX":
        return None
    return {
        "season": f"{year}-{SEASON_CODES[low.month // 3 - 1]}",
        "quarter": f"{year}-Q{(low.month + 2) // 3}",
        "half": f"{year}-H{(low.month + 5) // 6}",
        "decade": year[:3],
        "century": year[:2],
    }.get(name)
