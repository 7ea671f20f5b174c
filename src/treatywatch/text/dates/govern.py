"""Which of several time expressions dates a deed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from treatywatch.model.when import When
from treatywatch.text.dates.expression import TimeExpression, TimeKind

_USABLE: Final = frozenset({TimeKind.DATE, TimeKind.TIME})


def governing_expression(
    expressions: Iterable[TimeExpression], start: int, end: int, at: int | None = None
) -> TimeExpression | None:
    """The time expression that dates the clause between two places.

    Expressions that belong to a noun ("the 1972 treaty") and those that could not be resolved do
    not count; nor do plain durations, but one that reaches from publication does ("within seven
    days"). Of the others the nearest to `at` counts, one behind it before one as near in front of
    it.

    Args:
        expressions: time expressions of the text, in any order.
        start: where the clause begins.
        end: where it ends.
        at: where its verb or trigger stands; the beginning of the clause if left out.

    >>> from treatywatch.text.dates import find_dates
    >>> text = "On Monday it said it left the 1972 treaty."
    >>> found = governing_expression(find_dates(text, published="2022-03-22"), 0, len(text))
    >>> found.text
    'Monday'
    """
    place = start if at is None else at
    best: TimeExpression | None = None
    least = 0.0
    for one in expressions:
        if one.start < start or one.end > end or one.attributive:
            continue
        when = one.when
        if when is None or not when.resolved or (one.kind not in _USABLE and not when.latest):
            continue
        if one.value.endswith("_REF"):
            continue
        distance = one.start - place if one.start >= place else place - one.end + 0.5
        if best is None or distance < least:
            best, least = one, distance
    return best


def governing_date(
    expressions: Iterable[TimeExpression], start: int, end: int, at: int | None = None
) -> When | None:
    """The days on which the deed of a clause may lie: the extent of its governing expression.

    Args:
        expressions: time expressions of the text, in any order.
        start: where the clause begins.
        end: where it ends.
        at: where its verb or trigger stands.

    >>> from treatywatch.text.dates import find_dates
    >>> text = "They are to meet within three months."
    >>> governing_date(find_dates(text, published="2023-12-15"), 0, len(text)).edtf
    '2023-12-15/2024-03-15'
    """
    found = governing_expression(expressions, start, end, at)
    return None if found is None else found.extent
