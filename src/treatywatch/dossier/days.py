"""When a deed took place: closed intervals of days, with comparisons that may say "perhaps"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias

from treatywatch.model.history import as_day
from treatywatch.model.vocabulary import Realis

__all__ = [
    "Bounds",
    "Day",
    "as_day",
    "bounds",
    "first_published",
    "moment",
    "published",
    "resolved",
    "within",
]

if TYPE_CHECKING:
    from collections.abc import Iterable

    from treatywatch.model.act import Act
    from treatywatch.model.source import Evidence
    from treatywatch.model.when import When

Day: TypeAlias = dt.date | str
"""A day as callers give it: a date, or its ISO text ``"2022-03-22"``."""

Bounds: TypeAlias = tuple[dt.date | None, dt.date | None]
"""First and last possible day, both included; None where that side is open."""

NEWS_REACHES_BACK = dt.timedelta(days=92)
"""How long before publication an undated piece of current news may have happened.

The labelling guide calls a deed historical when it lies roughly over three months before
publication, so an undated deed told as news lies within them.
"""


def first_published(evidence: Iterable[Evidence]) -> dt.date | None:
    """The earliest day of publication among the articles of some evidence."""
    days = [e.article.published for e in evidence if e.article.published is not None]
    return min(days, default=None)


def published(act: Act) -> dt.date | None:
    """The day on which the act was first reported, None where no article of it is dated."""
    if len(act.evidence) == 1:
        return act.evidence[0].article.published
    return first_published(act.evidence)


def resolved(when: When | None) -> When | None:
    """The time itself if it says anything about days, else None."""
    if when is None or not when.resolved or (when.earliest is None and when.latest is None):
        return None
    return when


def bounds(act: Act) -> Bounds:
    """First and last day on which the act may have happened.

    A dated act has the bounds of its date. An undated one is bounded by its report: news lies in
    the :data:`NEWS_REACHES_BACK` before publication, background before publication, plans after
    it.
    """
    when = resolved(act.when)
    if when is not None:
        return when.earliest, when.latest
    told = published(act)
    if told is None:
        return None, None
    match act.claim.realis:
        case Realis.HISTORICAL:
            return None, told
        case Realis.PLANNED | Realis.THREATENED | Realis.HYPOTHETICAL | Realis.REQUESTED:
            return told, None
        case _:
            return told - NEWS_REACHES_BACK, told


def moment(act: Act) -> dt.date:
    """The day under which the act is filed: its first possible day, else the day of its report.

    Undated background is filed before everything else, acts that nothing dates after it.
    """
    when = resolved(act.when)
    if when is not None:
        return when.earliest or when.latest or dt.date.max
    if act.claim.realis is Realis.HISTORICAL:
        return dt.date.min
    return published(act) or dt.date.max


def within(span: Bounds, since: dt.date | None, until: dt.date | None) -> bool | None:
    """Whether an interval lies inside another: True, False, or None for perhaps.

    Example:
        >>> march = dt.date(2022, 3, 1), dt.date(2022, 3, 31)
        >>> within(march, dt.date(2022, 2, 1), None), within(march, dt.date(2022, 3, 9), None)
        (True, None)
    """
    first, last = span
    if since is not None and last is not None and last < since:
        return False
    if until is not None and first is not None and first > until:
        return False
    starts = since is None or (first is not None and first >= since)
    ends = until is None or (last is not None and last <= until)
    return True if starts and ends else None
