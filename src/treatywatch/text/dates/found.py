"""What a rule makes of its words, before it becomes a time expression."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final, NamedTuple

from treatywatch.model.duration import Duration, Recurrence
from treatywatch.model.when import Modifier
from treatywatch.text.dates.expression import TimeKind
from treatywatch.text.dates.units import EDGES, Stretch

# Looking up a member of an enumeration costs as much as a regex match: do it once.
DATE: Final = TimeKind.DATE
TIME: Final = TimeKind.TIME
DURATION: Final = TimeKind.DURATION
SET: Final = TimeKind.SET


class Token(NamedTuple):
    """A word or sign of a chunk: code of its class, value, place."""

    code: str
    value: Any
    start: int
    end: int


def make_token(code: str, value: Any, start: int, end: int) -> Token:
    """A token; quicker than by its class, which matters in the one loop over words."""
    return tuple.__new__(Token, (code, value, start, end))  # pyright: ignore


class Found(NamedTuple):
    """A reading: type, TIMEX3 value, and the days if they are known."""

    kind: TimeKind
    value: str
    stretch: Stretch | None = None
    modifier: Modifier | None = None
    anchor_kind: str = ""
    low: dt.date | None = None
    high: dt.date | None = None
    duration: Duration | None = None
    recurrence: Recurrence | None = None
    start: int = -1
    end: int = -1
    zone: str = ""
    remember: bool = True
    """Whether later words may count from it."""


def pick(tokens: list[Token], codes: str) -> Any:
    """The value of the first token of one of the classes, or None."""
    for token in tokens:
        if token.code in codes:
            return token.value
    return None


def has(tokens: list[Token], codes: str) -> bool:
    """Whether a token of one of the classes is there."""
    for token in tokens:  # noqa: SIM110 - a loop is twice as quick as any() here
        if token.code in codes:
            return True
    return False


def edge(tokens: list[Token]) -> Modifier | None:
    """The part of the unit that the first such word names."""
    for token in tokens:
        if token.code in "E*2":
            return EDGES.get(token.value)
    return None


def date_found(stretch: Stretch | None, tokens: list[Token], anchor_kind: str = "") -> Found | None:
    """A date with the part of it that the words name; None stays None."""
    if stretch is None:
        return None
    return Found(DATE, stretch.value, stretch, edge(tokens), anchor_kind)
