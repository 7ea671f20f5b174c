"""What is known while reading: the day of publication, the dates so far, the words around."""

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
_BEFORE, _AFTER, _REACH = 160, 100, 8
# Where a clause certainly ends: a full stop before a capital, a semicolon, a blank line. A class of
# characters stands at the front, by which the engine searches quickly; what it was is asked after.
_STOP: Final = re.compile(
    r"[.!?;\n](?:(?:(?<=[!?])|(?<![A-Z]\.)(?<=\.))[\"”’)]{0,2}\s+(?=[\"“‘(]?[A-Z])"
    r"|(?<=;)|(?<=\n)\s*\n)"
)
_MONTHS: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY_MONTH: Final = re.compile(rf"\b\d{{1,2}} {_MONTHS}\b")
_MONTH_DAY: Final = re.compile(rf"\b{_MONTHS} \d{{1,2}}\b(?!\d)")
_MAY: Final = re.compile(r"\b(?:Theresa|Mrs?\.?|Ms\.?|Minister) May\b")
_OPENING: Final = ' \t\r\n\xa0"“‘(['
_LETTERS: Final = re.compile(r"[^\W\d_]+\Z")
_RIGHT: Final = re.compile(r"[\s\"”’)]*([^\W\d_]+)")


_WORD: Final = re.compile("[a-z]+")
# "Agreed to meet" looks ahead, "agreed to a ceasefire" does not.
_THING: Final = (
    r"(?!(?<= to) (?:the|an?|its|their|his|her|our|this|that|these|those|all|any|both|some|no)"
    r"(?!\w))"
)
_VERB_GROUP: Final = r"(?: (?:not|also|only|soon|then|be|been|[a-z]{1,12}ly)){0,3}(?: [a-z]{2,15})?"


class _Cues(NamedTuple):
    """The cue words of tense."""

    firsts: frozenset[str]
    """The words with which cues begin."""
    pattern: re.Pattern[str]
    """Group 1 looks forward, 2 weakly so, 3 back."""
    adjectives: frozenset[str]
    """Words after which a form in -ed stands before a noun."""


def _spread(patterns: list[str]) -> list[str]:
    """Patterns, those that begin with a choice taken apart."""
    spread: list[str] = []
    for pattern in patterns:
        if pattern.startswith("(?:"):
            inner, rest = pattern[3:].split(")", 1)
            spread += [head + rest for head in inner.split("|")]
        else:
            spread.append(pattern)
    return sorted(spread, key=len, reverse=True)


@cache
def _cues() -> _Cues:
    """The cue words, read on first use."""
    table = load_table("tense.toml")
    parts = {name: _spread(table[name]["patterns"]) for name in ("modal", "future", "weak", "past")}
    modal, future, weak, past = ("|".join(patterns) for patterns in parts.values())
    firsts = {word[0] for patterns in parts.values() for p in patterns if (word := _WORD.match(p))}
    pattern = rf"(?:((?:{modal})(?!\w){_THING}{_VERB_GROUP}|{future})|({weak})|({past}))(?!\w)"
    return _Cues(frozenset(firsts), re.compile(pattern), frozenset(table["adjective"]["after"]))


def _look(text: str, words: list[re.Match[str]], i: int) -> tuple[int, int] | None:
    """Which way a cue word looks (1 forward, -1 back, 0 weakly forward), and where it ends."""
    cues, word = _cues(), words[i]
    spelt = word[0]
    found = cues.pattern.match(text, word.start()) if spelt in cues.firsts else None
    if found:
        return (1 if found[1] else 0 if found[2] else -1), found.end()
    if spelt[-2:] != "ed" or (i and words[i - 1][0] in cues.adjectives):
        return None
    return None if text[word.start() - 1 : word.start()] == "-" else (-1, word.end())


def _last_look(window: str) -> int | None:
    """Which way the last cue of a stretch of text looks; None without a cue."""
    text = _lower(window)
    words = list(_WORD.finditer(text))
    weak: int | None = None
    for i in range(len(words) - 1, -1, -1):
        look = _look(text, words, i)
        if look is None:
            continue
        # "Will be held": the participle belongs to the modal before it.
        for j in range(i - 1, max(-1, i - _REACH), -1):
            if words[j][0] in _cues().firsts:
                head = _look(text, words, j)
                if head and head[1] > words[i].start():
                    look = head
        if look[0]:
            return look[0]
        weak = 0
    return weak


def _first_look(window: str) -> int | None:
    """Which way the first cue of a stretch of text looks that is no weak one; None without one."""
    text = _lower(window)
    words = list(_WORD.finditer(text))
    for i in range(len(words)):
        look = _look(text, words, i)
        if look and look[0]:
            return look[0]
    return None


def _lower(window: str) -> str:
    """Text in which cues are sought: "May" is a month or a name, "may" a modal."""
    return window.replace("May ", "").lower()


class DateContext:
    """State of one reading from left to right."""

    __slots__ = (
        "_day_first",
        "_far",
        "_left",
        "_names_may",
        "_years",
        "dct",
        "last",
        "latest",
        "text",
    )

    def __init__(self, text: str, dct: dt.date | None) -> None:
        self.text: str = text
        self.dct: dt.date | None = dct
        self.last: list[tuple[Stretch, int] | None] = [None] * 9
        self.latest: tuple[Stretch, int] | None = None
        self._years: tuple[int, int] | None = None
        self._far = 0
        self._left: tuple[int, str] = (-1, "")
        """The place asked for last and the word before it: several ask for the same in a row."""
        self._day_first: tuple[bool, bool] | None = None
        self._names_may: bool | None = None

    # The words around ----------------------------------------------------------------------

    def left_word(self, start: int) -> str:
        """The word before a place, in lower case; empty where something else stands there."""
        if self._left[0] != start:
            self._left = start, self._word_before(start)
        return self._left[1]

    def _word_before(self, start: int) -> str:
        """The word before a place, looked up."""
        words = self.text[max(0, start - 24) : start].rstrip(_OPENING).split()
        if not words:
            return ""
        word = words[-1].rstrip("'’")
        if not word.isalpha():
            found = _LETTERS.search(word)
            word = found[0] if found else ""
        return word.lower()

    def left_end(self, start: int) -> int:
        """Where the word before a place ends."""
        window = self.text[max(0, start - 24) : start]
        return start - len(window) + len(window.rstrip(_OPENING))

    def right_word(self, end: int) -> str:
        """The word after a place, in lower case."""
        found = _RIGHT.match(self.text, end, end + 30)
        return found[1].lower() if found else ""

    def direction(self, start: int, end: int) -> int:
        """Whether the clause looks forward (1), back (-1), or does not say (0).

        The nearest cue before the expression in its sentence decides, else the first one after it.
        """
        text = self.text
        if self.left_word(start) in {"until", "till"}:
            return 1
        low = max(0, start - _BEFORE)
        # One sign more, so that a sentence that begins with the expression is seen to begin.
        for stop in _STOP.finditer(text, low, start + 2):
            low = min(stop.end(), start)
        last = _last_look(text[low:start])
        if last:
            return last
        close = _STOP.search(text, end, end + _AFTER)
        after = _first_look(text[end : close.start() if close else end + _AFTER])
        return after or int(last == 0)

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
        if self.dct is not None and stretch.low.year > self.dct.year - 2:
            self._far = 0
        for level in range(LEVEL[stretch.precision], 9):
            self.last[level] = entry

    def name_year(self, year: int, start: int) -> None:
        """Remember that a year was written out, and how many in a row are not of the news."""
        self._years = (year, start)
        near = self.dct is not None and year > self.dct.year - 2
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
    def names_may(self) -> bool:
        """Whether the text tells of a person named May."""
        if self._names_may is None:
            self._names_may = bool(_MAY.search(self.text))
        return self._names_may

    @property
    def day_first(self) -> bool | None:
        """Whether the text writes the day before the month, as far as its spelt dates show."""
        if self._day_first is None:
            first = bool(_DAY_MONTH.search(self.text))
            second = bool(_MONTH_DAY.search(self.text))
            self._day_first = first, second
        first, second = self._day_first
        return first if first != second else None
