"""Ranges: two time expressions of which the one is the beginning and the other the end."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from treatywatch.model.when import Precision, When
from treatywatch.text.dates.expression import TimeExpression

_JOINT: Final = re.compile(r"\s*(to|through|until|till|and|-|–|—)\s*(?:the\s+)?")
_YEAR: Final = re.compile(r"\d{4}")
_LONGEST: Final = 12
"""The most characters that may stand between the two."""


def join_ranges(text: str, found: list[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions, both ends of "from March 3 to April 5" knowing the whole range.

    >>> from treatywatch.text.dates import find_dates
    >>> [str(one.range.edtf) for one in find_dates("between May 2003 and June 2004")]
    ['2003-05-01/2004-06-30', '2003-05-01/2004-06-30']
    """
    for i in range(len(found) - 1):
        first, second = found[i], found[i + 1]
        if not _joined(text, first, second):
            continue
        first = _in_week_of(_in_year_of(first, second), second)
        whole = _whole(text, first, second)
        if whole is not None:
            found[i], found[i + 1] = evolve(first, range=whole), evolve(second, range=whole)
    return tuple(found)


def _joined(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Whether the words between the two make a range of them."""
    if second.start - first.end > _LONGEST or first.range is not None:
        return False
    joint = _JOINT.fullmatch(text, first.end, second.start)
    if not joint:
        return False
    return joint[1] != "and" or text[max(0, first.start - 9) : first.start].rstrip().endswith(
        ("between", "Between")
    )


def _in_year_of(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    """The first end in the year of the second, where only that names its year."""
    low, high = first.when, second.when
    if low is None or high is None or low.earliest is None or high.earliest is None:
        return first
    if _YEAR.search(first.text) or not _YEAR.search(second.text) or not low.anchor_kind:
        return first
    years = high.earliest.year - low.earliest.year
    moved = low.shift(years=years)
    if moved.earliest and moved.earliest > high.earliest:
        moved = low.shift(years=years - 1)
    assert moved.earliest is not None
    value = f"{moved.earliest.year:04}{first.value[4:]}"
    return evolve(first, when=evolve(moved, anchor=None, anchor_kind=""), value=value)


def _in_week_of(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    """The first weekday in the week before the second, where each was put beside publication."""
    low, high = first.when, second.when
    if low is None or high is None or low.earliest is None or high.latest is None:
        return first
    back = (low.earliest - high.latest).days
    days = {low.precision, high.precision} == {Precision.DAY}
    if not (days and 0 < back < 7 and low.anchor_kind == high.anchor_kind == "published"):
        return first
    moved = low.shift(weeks=-1)
    assert moved.earliest is not None
    return evolve(first, when=moved, value=moved.earliest.isoformat() + first.value[10:])


def _whole(text: str, first: TimeExpression, second: TimeExpression) -> When | None:
    """The range from the first day of the one to the last of the other."""
    low, high = first.when, second.when
    if low is None or high is None or low.earliest is None or high.latest is None:
        return None
    if low.earliest > high.latest:
        return None
    return When(
        earliest=low.earliest,
        latest=high.latest,
        expression=text[first.start : second.end],
        anchor=low.anchor or high.anchor,
        anchor_kind=low.anchor_kind or high.anchor_kind,
    )
