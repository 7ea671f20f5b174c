"""What is known while reading: the day of publication, the dates so far, the words around."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Final

from treatywatch.text.dates.units import LEVEL, Stretch, day
from treatywatch.text.dates.vocabulary import load_table

PUBLISHED: Final = "published"
NARRATIVE: Final = "narrative"
EVENT: Final = "event"
_BEFORE, _AFTER = 160, 100
# Where a clause certainly ends: a full stop before a capital, a semicolon, a blank line.
_STOP: Final = re.compile(r"(?:[.!?][\"”’)]{0,2}\s+(?=[\"“‘(]?[A-Z])|;|\n\s*\n)")
_MONTHS: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY_MONTH: Final = re.compile(rf"\b\d{{1,2}} {_MONTHS}\b")
_MONTH_DAY: Final = re.compile(rf"\b{_MONTHS} \d{{1,2}}\b(?!\d)")
_LEFT: Final = re.compile(r"([^\W\d_]+)['’]?[\s\"“‘(\[]*\Z")
_RIGHT: Final = re.compile(r"[\s\"”’)]*([^\W\d_]+)")


_VERB_GROUP: Final = r"(?: (?:not|also|only|soon|then|be|been|[a-z]{1,12}ly)){0,3}(?: [a-z]{2,15})?"


@cache
def _cues() -> re.Pattern[str]:
    """The cue words of tense as one regex: group 1 future, 2 weakly so, 3 past."""
    table = load_table("tense.toml")
    modal, future, weak, past = (
        "|".join(sorted(table[name]["patterns"], key=len, reverse=True))
        for name in ("modal", "future", "weak", "past")
    )
    behind = "".join(rf"(?<!\b{word} )" for word in table["adjective"]["after"])
    return re.compile(
        rf"(?<![\w-])(?:((?:{modal})(?!\w){_VERB_GROUP}|{future})|({weak})|"
        rf"({past}|{behind}[a-z]{{2,15}}ed(?! to)))(?!\w)",
        re.IGNORECASE,
    )


class Context:
    """State of one reading from left to right."""

    __slots__ = ("_day_first", "_far", "_years", "dct", "last", "latest", "text")

    def __init__(self, text: str, dct: dt.date | None) -> None:
        self.text = text
        self.dct = dct
        self.last: list[tuple[Stretch, int] | None] = [None] * 9
        self.latest: tuple[Stretch, int] | None = None
        self._years: tuple[int, int] | None = None
        self._far = 0
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
        text, cues = self.text, _cues()
        if self.left_word(start) in {"until", "till"}:
            return 1
        low = max(0, start - _BEFORE)
        for stop in _STOP.finditer(text, low, start):
            low = stop.end()
        last, weak = 0, False
        for cue in cues.finditer(text, low, start):
            if cue[2]:
                weak = True
            else:
                last = 1 if cue[1] else -1
        if last:
            return last
        close = _STOP.search(text, end, end + _AFTER)
        for cue in cues.finditer(text, end, close.start() if close else end + _AFTER):
            if not cue[2]:
                return 1 if cue[1] else -1
        return int(weak)

    def goes_on(self, start: int) -> bool:
        """Whether the last date lies ahead of publication and its sentence goes on."""
        latest = self.latest
        if latest is None or self.dct is None or latest[0].low <= self.dct:
            return False
        return start - latest[1] < _BEFORE and not _STOP.search(self.text, latest[1], start)

    # The dates so far -----------------------------------------------------------------------

    def mention(self, stretch: Stretch, start: int) -> None:
        """Remember a resolved date: later words may count from it."""
        entry = (stretch, start)
        self.latest = entry
        for level in range(LEVEL[stretch.precision], 9):
            self.last[level] = entry

    def name_year(self, year: int, start: int) -> None:
        """Remember that a year was written out, and how many in a row are not of the news."""
        self._years = (year, start)
        near = self.dct is not None and abs(year - self.dct.year) < 2
        self._far = 0 if near else self._far + 1

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
        """The year in which the text tells, where it is not that of publication.

        A month or a day without a year belongs to the last year written out in the same sentence,
        or before it where the account has told of other times throughout (three years in a row). A
        year next to that of publication is news.
        """
        if self._years is None:
            return None
        year, at = self._years
        if self.dct is None:
            return year
        if abs(year - self.dct.year) < 2 or start - at > 1500:
            return None
        latest = self.latest
        if latest and latest[1] > at and not latest[0].low.year <= year <= latest[0].high.year:
            return None
        return year if self._far >= 3 or not _STOP.search(self.text, at, start) else None

    @property
    def day_first(self) -> bool | None:
        """Whether the text writes the day before the month, as far as its spelt dates show."""
        if self._day_first is None:
            first = bool(_DAY_MONTH.search(self.text))
            second = bool(_MONTH_DAY.search(self.text))
            self._day_first = first if first != second else None
        return self._day_first
