"""A sentence as a string of word classes.

A *unit* is a sentence, or several where one quotation runs over their boundary. Every stretch in
quotation marks is one token `Q`, so that what is said inside never mixes with who says it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final

from treatywatch.text.speech.marks import Stretch
from treatywatch.text.speech.words import words
from treatywatch.text.tokens import Tokens

_PUNCTUATION: Final = {
    "–": "-", "—": "-", "-": "-", "…": ".", "!": ".", "?": ".", "[": "(", "]": ")",
    "’": "'", "'s": "'", "’s": "'",
}  # fmt: skip
# What looks ahead first refuses at once most places, where five branches would be tried in vain.
_TIME: Final = re.compile(
    r"(?=[DLp#][DLEp#]|x?E)(?:L?p?[DL]*E(?:[E#L]|,#(?=,|\.|$))*(?!')|L?p?#E#?(?!')"
    r"|[#DL]+EL|[xD#]EL|p#(?=[,.;SAMQ]|$))"
)
_YEAR: Final = re.compile(r"p#(?=[,.;SAMQ]|$)")
_BULLETS: Final = "-–—*•·▪◦"
_BULLET: Final = re.compile(r"[-–—*•·▪◦]\s+")


class Unit:
    """One sentence, or several under one quotation; its tokens and their classes."""

    __slots__ = (
        "begins",
        "ends",
        "kinds",
        "last",
        "lower",
        "paragraph",
        "quotes",
        "start",
        "text",
        "words",
    )

    def __init__(
        self,
        tokens: Tokens,
        bounds: tuple[int, int],
        paragraph: int,
        stretches: Sequence[tuple[int, Stretch]],
    ) -> None:
        start, end = bounds
        text = tokens.text
        self.text: str = text
        self.start: int = start
        self.last: int = end
        self.paragraph: int = paragraph
        self.quotes: dict[int, int] = {}
        """Token of each quotation, and its number."""
        at = start
        if text[start : start + 1] in _BULLETS and (bullet := _BULLET.match(text, start, end)):
            at = bullet.end()
        # Slices of the token lists, so that no object is made for a single token.
        starts = tokens.starts
        low = bisect_left(starts, at)
        high = bisect_left(starts, end, low)
        self.begins: list[int] = starts[low:high]
        """First code point of each token."""
        self.ends: list[int] = tokens.ends[low:high]
        """Code point after the last of each."""
        self.words: list[str] = tokens.words[low:high]
        self.lower: list[str] = tokens.lower[low:high]
        """The words in lower case."""
        if stretches:
            self._mark(stretches)
        self.kinds: str = "".join(map(_table().__getitem__, self.words))
        """The class of each token."""
        self._chunk()

    def _mark(self, stretches: Sequence[tuple[int, Stretch]]) -> None:
        """Make one token of each stretch in marks."""
        begins, ends, words_, lower = self.begins, self.ends, self.words, self.lower
        at = gone = 0
        cuts: list[tuple[int, int, Stretch]] = []
        for number, stretch in stretches:
            low = bisect_left(begins, stretch.first, at)
            at = bisect_left(begins, stretch.last, low)
            cuts.append((low, at, stretch))
            self.quotes[low - gone] = number
            gone += at - low - 1
        # From the last back, so that the places of those before still hold.
        for low, high, stretch in reversed(cuts):
            begins[low:high] = [stretch.first]
            ends[low:high] = [stretch.last]
            words_[low:high] = lower[low:high] = [_MARKED]

    def _chunk(self) -> None:
        """Settle words that may be several things; make expressions of time one token."""
        kinds = self.kinds
        if kinds.find(".", 1, -1) > 0:
            self._merge([(a - 1, a + 1, kinds[a - 1]) for a in self._short_forms()])
        if "-" in self.kinds:
            self._merge(self._compounds())
        kinds = self.kinds
        if _DOUBTFUL.search(kinds):
            kinds = self._settle(kinds)
        if kinds[:1] == "C" and kinds[1:2] in _OPENED:
            opening = self.words[0]
            if len(opening) > 5 and opening.endswith(("ing", "ed")):
                kinds = ("g" if opening.endswith("ing") else "v") + kinds[1:]  # "Asked about"
        timed = "E" in kinds
        if timed or ("M" in kinds and "Will" in self.words):
            kinds = self._settle_names(kinds)
            timed = "E" in kinds
        if "CZ" in kinds:
            for match in _SURNAME.finditer(kinds):
                at = match.end() - 1
                if self.lower[at] in words().lists["surname"]:
                    kinds = f"{kinds[:at]}C{kinds[at + 1 :]}"  # "Carol Dean"
        self.kinds = kinds
        if timed:
            spans = [
                (first, last, "t")
                for first, last in [m.span() for m in _TIME.finditer(kinds)]
                if "E" in kinds[first:last] or self._is_year(last - 1, first)
            ]
        elif "p#" in kinds:
            spans = [
                (first, last, "t")
                for first, last in [m.span() for m in _YEAR.finditer(kinds)]
                if self._is_year(last - 1, first)
            ]
        else:
            return
        self._merge(spans)

    def _short_forms(self) -> list[int]:
        """Tokens that are the full stop of a short form: "Mr.", "Feb."."""
        short = words().lists["short_form"]
        return [
            at
            for at in range(1, len(self.kinds) - 1)
            if self.kinds[at] == "."
            and (self.lower[at - 1] in short or _is_initial(self.words[at - 1]))
        ]

    def _compounds(self) -> list[tuple[int, int, str]]:
        """Runs of tokens that hyphens join without space: "secretary-general", "al-Jubeir"."""
        begins, ends, kinds = self.begins, self.ends, self.kinds
        runs: list[tuple[int, int, str]] = []
        last = len(kinds) - 1
        at = kinds.find("-", 1)
        while 0 < at < last:
            first = at - 1
            while (
                at < last
                and kinds[at] == "-"
                and ends[at - 1] == begins[at]
                and ends[at] == begins[at + 1]
                and kinds[at + 1] not in "-Q"
            ):
                at += 2
            if at - 1 > first + 1:
                word = self.text[begins[first] : ends[at - 1]]
                if "—" not in word and "–" not in word:
                    runs.append((first, at, _table()[word]))
            at = kinds.find("-", at + (at - 1 == first))
        return runs

    def _merge(self, runs: list[tuple[int, int, str]]) -> None:
        """Make one token of each run `(first, last, class)`."""
        if not runs:
            return
        kinds = self.kinds
        if self.quotes:
            self.quotes = _moved(self.quotes, runs)
        out: list[str] = []
        at = 0
        for first, last, kind in runs:
            out += (kinds[at:first], kind)
            at = last
        out.append(kinds[at:])
        self.kinds = "".join(out)
        # From the last run back, so that the places of those before still hold.
        begins, ends = self.begins, self.ends
        for first, last, _ in reversed(runs):
            word = self.text[begins[first] : ends[last - 1]]
            self.words[first:last] = [word]
            self.lower[first:last] = [word.lower()]
            del begins[first + 1 : last]
            del ends[first : last - 1]

    def _is_year(self, index: int, before: int) -> bool:
        """Whether the figure is a year after `in` or `since`."""
        word = self.words[index]
        return len(word) == 4 and word[0] in "12" and self.lower[before] in _YEAR_AFTER

    def _settle(self, kinds: str) -> str:
        """Decide between noun and verb where a form may be both, and between `that` and `that`."""
        out = list(kinds)
        for match in _DOUBTFUL.finditer(kinds):
            index = match.start()
            before = out[index - 1] if index else ""
            if kinds[index] == "B":
                plural = before in _PLURAL and self.lower[index - 1].endswith(
                    ("s", "men", "people")
                )
                joint = before in _JOINED and index > 1 and out[index - 2] == "&"
                spoken = before in _SPOKEN or (
                    before == "R" and index > 1 and out[index - 2] in "PMnW"
                )
                verb = (
                    spoken or plural or joint or (before == "p" and self.lower[index - 1] == "to")
                )
                verb = verb or before == "A" or (before == "Q" and self.lower[index] == "say")
                noun = "n" if self.lower[index] in words().lists["body"] else "x"
                out[index] = "B" if verb else noun
            elif before and before in "D'" and self._is_noun(index, before):
                out[index] = "x"  # "the talks", "the reported attack", "a warning"
            elif (
                kinds[index] != "G"
                and self.lower[index] in words().lists["either"]
                and (not before or before in "p'xo#&B-hSG")
            ):
                out[index] = "x"
        return "".join(out)

    def _is_noun(self, index: int, before: str) -> bool:
        """Whether a form after a determiner or possessive is a noun or adjective."""
        return (
            before == "'"
            or self.lower[index - 1] in words().lists["article"]
            or self.lower[index] in words().lists["either"]
            or (
                self.lower[index] in words().lists["adjective"]
                and self.kinds[index + 1 : index + 2] in ("x", "n")
            )
        )

    def _settle_names(self, kinds: str) -> str:
        """Tell names like May, Jan and April from the months."""
        given = words().lists["given_name"]
        for match in _MONTHLY.finditer(kinds):
            index = match.start()
            named = kinds[index] == "E" or (index and self.words[index] == "Will")
            if named and self.lower[index] in given:
                before, after = kinds[index - 1 : index], kinds[index + 1 : index + 2]
                name = after in ("S", "A", "v", "'") and before not in ("p", "D", "L", "#")
                if (
                    (before in ("C", "Z") and after != "#")
                    or name
                    or (after == "C" and before != "p")
                ):
                    kinds = kinds[:index] + "C" + kinds[index + 1 :]
        return kinds

    def cut(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.begins[first] : self.ends[last - 1]] if first < last else ""


def _moved(quotes: dict[int, int], runs: list[tuple[int, int, str]]) -> dict[int, int]:
    """The tokens of quotations after each run became one token; one inside a run is lost."""
    moved: dict[int, int] = {}
    for token, number in quotes.items():
        shift = 0
        for first, last, _ in runs:
            if token < first:
                break
            if token < last:
                shift = -1
                break
            shift += last - first - 1
        if shift >= 0:
            moved[token - shift] = number
    return moved


def _is_initial(word: str) -> bool:
    """Whether the word is the F of "John F. Kennedy"."""
    return len(word) == 1 and word.isupper()


_SURNAME: Final = re.compile("(?<!D)CZ(?![CZn])")
_DOUBTFUL: Final = re.compile("[BSG]")
_MONTHLY: Final = re.compile("[EM]")
_OPENED: Final = frozenset("pDRtxh")
_PLURAL: Final = frozenset("nxZC")
_JOINED: Final = frozenset("CZn")
_SPOKEN: Final = frozenset("PMW")
_YEAR_AFTER: Final = frozenset({"in", "since", "of", "until", "by"})
_MARKED: Final = "\x00"
"""Stands for the words of a quotation, which no rule may look at."""
_CLOSED: Final = frozenset("PWDAMpFR&oNhL")


_KEPT: Final = 50_000


class _Kinds(dict[str, str]):
    """Classes of words as written; what no list holds is guessed once and kept."""

    def __missing__(self, word: str) -> str:
        kind = _guess(word)
        if len(self) < _KEPT:
            self[word] = kind
        return kind


@cache
def _table() -> _Kinds:
    """Class of every known word, as written in lower case and capitalised."""
    table = _Kinds()
    heads = words().lists["person"] | words().lists["body"]
    known = dict(words().classes)
    known.update(
        {
            "that": "h",
            "of": "o",
            "and": "&",
            "or": "&",
            "nor": "&",
            "but": "&",
            "not": "N",
            "according": "K",
            "may": "M",
        }
    )
    for word, kind in known.items():
        table[word] = kind
        capital = word[:1].upper() + word[1:]
        if kind in _CLOSED or kind in "EGKt":
            table[capital] = kind
        elif kind == "n" or word in heads:
            table[capital] = "Z"
        else:
            table[capital] = "C"
    table.update(
        {
            "May": "E",
            "Said": "S",
            "Asked": "S",
            "March": "E",
            "US": "C",
            "IT": "C",
            "WHO": "C",
            "I": "P",
        }
    )
    table.update({sign: sign for sign in ",;:()."} | _PUNCTUATION | {_MARKED: "Q"})
    return table


def _guess(word: str) -> str:
    """Class of a word that no table holds."""
    first = word[0]
    if first.isupper():
        return "Z" if "-" in word and _table().get(word.lower()) == "n" else "C"
    if first.isdigit():
        return "#"
    if not first.isalpha():
        return first if first in "$£€%" else "-" if first in "/&" else "x"
    if word.endswith("ly"):
        return "R"
    if word.endswith("ed") and len(word) > 4:
        return "v"
    if word.endswith("ing") and len(word) > 5:
        return "g"
    if word.endswith(
        ("n't", "n’t", "'d", "’d", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'m", "’m")
    ):
        return "A"
    if "-" in word:
        prefix, _, rest = word.rpartition("-")
        if rest[:1].isupper() and len(prefix) < 4:
            return "C"  # al-Rashid
        return _table().get(word.rpartition("-")[2], "x")
    return "x"
