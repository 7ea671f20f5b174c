"""What is known while reading: the day of publication, the dates mentioned so far, the words around."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Final, NamedTuple

from treatywatch.text.dates.units import LEVEL, Stretch, day
from treatywatch.text.dates.vocabulary import load_table

PUBLISHED: Final = "published"
NARRATIVE: Final = "narrative"
EVENT: Final = "event"
_BEFORE, _AFTER = 160, 100
# Where a clause certainly ends: a full stop before a capital, a semicolon, a blank line.
_STOP: Final = re.compile(r"(?:[.!?][\"”’)]{0,2}\s+(?=[\"“‘(]?[A-Z])|;|\n\s*\n)")
_LEFT: Final = re.compile(r"([^\W\d_]+)['’]?[\s\"“‘(\[]*\Z")
_RIGHT: Final = re.compile(r"[\s\"”’)]*([^\W\d_]+)")


class Tense(NamedTuple):
    """The cue words of tense as one regex; group 1 future, group 2 past."""

    cues: re.Pattern[str]


@cache
def tense() -> Tense:
    """The cue words, read on first use."""
    table = load_table("tense.toml")
    future, past = (
        "|".join(sorted(table[name]["patterns"], key=len, reverse=True))
        for name in ("future", "past")
    )
    return Tense(re.compile(rf"(?<![\w-])(?:({future})|({past}))(?!\w)", re.IGNORECASE))


class Context:
    """State of one reading from left to right."""

    __slots__ = ("_day_first", "_years", "dct", "last", "latest", "text")

    def __init__(self, text: str, dct: dt.date | None) -> None:
        self.text = text
        self.dct = dct
        self.last: list[tuple[Stretch, int] | None] = [None] * 9
        self.latest: tuple[Stretch, int] | None = None
        self._years: tuple[int, int] | None = None
        self._day_first: bool | None = None

    # The words around ----------------------------------------------------------------------

    def left_word(self, start: int) -> str:
        """The word before a place, in lower case; empty where something else stands there."""
        found = _LEFT.search(self.text, max(0, start - 20), start)
        return found[1].lower() if found else ""

    def right_word(self, end: int) -> str:
        """The word after a place, in lower case."""
        found = _RIGHT.match(self.text, end, end + 30)
        return found[1].lower() if found else ""

    def direction(self, start: int, end: int) -> int:
        """Whether the clause looks forward (1), back (-1), or does not say (0).

        The nearest cue before the expression in its sentence decides, else the first one after it.
        """
        text, cues = self.text, tense().cues
        low = max(0, start - _BEFORE)
        for stop in _STOP.finditer(text, low, start):
            low = stop.end()
        last = None
        for cue in cues.finditer(text, low, start):
            last = cue
        if last is None:
            stop = _STOP.search(text, end, end + _AFTER)
            last = cues.search(text, end, stop.start() if stop else end + _AFTER)
        return 0 if last is None else (1 if last[1] else -1)

    # The dates so far -----------------------------------------------------------------------

    def mention(self, stretch: Stretch, start: int) -> None:
        """Remember a resolved date: later words may count from it."""
        entry = (stretch, start)
        self.latest = entry
        for level in range(LEVEL[stretch.precision], 9):
            self.last[level] = entry

    def name_year(self, year: int, start: int) -> None:
        """Remember that a year was written out."""
        self._years = (year, start)

    def reference(self, level: int) -> tuple[Stretch, str] | None:
        """The last date mentioned that fixes a unit of that level, else the day of publication."""
        found = self.last[level]
        if found:
            return found[0], NARRATIVE
        return (day(self.dct), PUBLISHED) if self.dct else None

    def narrative(self, level: int) -> Stretch | None:
        """The last date mentioned that fixes a unit of that level."""
        found = self.last[level]
        return found[0] if found else None

    def narrated_year(self, start: int) -> int | None:
        """The year in which the paragraph tells, where it is not that of publication.

        A month or a day without a year belongs to the last year written out in the same paragraph, or, in
        an account without a day of publication, anywhere before. A year next to that of publication is news.
        """
        if self._years is None:
            return None
        year, at = self._years
        if self.dct is None:
            return year
        if abs(year - self.dct.year) < 2 or start - at > 1500:
            return None
        latest = self.latest
        if latest and latest[1] > at and latest[0].low.year != year:
            return None
        return None if "\n" in self.text[at:start] else year

    @property
    def day_first(self) -> bool | None:
        """Whether the text writes the day before the month, as far as its spelt dates show."""
        if self._day_first is None:
            months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
            first = re.search(rf"\b\d{{1,2}} {months}\b", self.text)
            second = re.search(rf"\b{months} \d{{1,2}}\b(?!\d)", self.text)
            self._day_first = bool(first) if bool(first) != bool(second) else None
        return self._day_first
