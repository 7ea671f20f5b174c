"""Imprecise dates: closed intervals of days with a precision."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from attrs import frozen


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class Modifier(StrEnum):
    """Which part of the interval, or on which side of it."""

    START = "start"
    MID = "mid"
    END = "end"
    APPROXIMATE = "approximate"
    BEFORE = "before"
    AFTER = "after"


@frozen(kw_only=True)
class When:
    """A closed interval of days, either end open (`None`), with its precision."""

    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: Precision = Precision.INTERVAL
    modifier: Modifier | None = None
    expression: str = ""
    anchor: dt.date | None = None
    anchor_kind: str = ""
    resolved: bool = True
