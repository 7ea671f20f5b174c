"""A sentence as a string of word classes.

A *unit* is a sentence, or several where one quotation runs over their boundary. Every stretch in
quotation marks is one token `Q`, so that what is said inside never mixes with who says it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final

from treatywatch.text.speech.marks import Stretch
from treatywatch.text.speech.words import words

_TOKEN: Final = re.compile(
    r"""
    [a-z]+(?=[\s,;])                                               # most words, by the short way
    | (?:[A-Za-z]\.){2,}                                           # U.S.  a.m.
    | (?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|St|Sgt|Maj|Capt|Adm|Prof|Rev|Cmdr
        |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No)\.
    | [A-Z]\.(?=\s)                                                # John F. Kennedy
    | ['’](?:s\b|(?!\w))                                           # possessive
    | \w+(?:(?:-|['’](?!s\b)|[.,:](?=\d))\w+)*                     # al-Jubeir  don't  1,000
    | [^\w\s]
    """,
    re.VERBOSE,
)
_PUNCTUATION: Final = {
    "–": "-", "—": "-", "-": "-", "…": ".", "!": ".", "?": ".", "[": "(", "]": ")",
    "’": "'", "'s": "'", "’s": "'",
}  # fmt: skip
_TIME: Final = re.compile(
    r"L?p?[DL]*E(?:[E#L]|,#(?=,|\.|$))*(?!')|L?p?#E#?(?!')|[#DL]+EL|[xD#]EL|p#(?=[,.;SAMQ]|$)"
)
_BULLET: Final = re.compile(r"[-–—*•·▪◦]\s+")


class Unit:
    """One sentence, or several under one quotation; its tokens and their classes."""

    __slots__ = (
        "_lower",
        "ends",
        "kinds",
        "last",
        "paragraph",
        "quotes",
        "start",
        "starts",
        "text",
    )

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        paragraph: int,
        stretches: Sequence[tuple[int, Stretch]],
    ) -> None:
        self.text = text
        self.start = start
        self.last = end
        self.paragraph = paragraph
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.quotes: dict[int, int] = {}
        self._lower: dict[int, str] = {}
        bullet = _BULLET.match(text, start, end)
        at = bullet.end() if bullet else start
        kinds: list[str] = []
        for number, stretch in stretches:
            self._add(text, at, stretch.first, kinds)
            self.quotes[len(kinds)] = number
            self.starts.append(stretch.first)
            self.ends.append(stretch.last)
            kinds.append("Q")
            at = stretch.last
        self._add(text, at, end, kinds)
        self.kinds = self._chunk("".join(kinds))

    def _add(self, text: str, start: int, end: int, kinds: list[str]) -> None:
        """Tokens and classes of the words from `start` to `end`."""
        spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
        self.starts += [first for first, _ in spans]
        self.ends += [last for _, last in spans]
        get = _table().get
        for first, last in spans:
            word = text[first:last]
            kinds.append(get(word) or _guess(word))

    def _chunk(self, kinds: str) -> str:
        """Settle words that may be noun or verb, and make expressions of time one token."""
        kinds = self._settle(kinds)
        if kinds[:1] == "C" and kinds[1:2] in ("p", "D", "R", "t", "x", "h"):
            opening = self.word(0)
            if len(opening) > 5 and opening.endswith(("ing", "ed")):
                kinds = ("g" if opening.endswith("ing") else "v") + kinds[1:]  # "Asked about"
        if "E" in kinds:
            kinds = self._settle_may(kinds)
        if "E" not in kinds and "#" not in kinds:
            return kinds
        spans = [
            m.span()
            for m in _TIME.finditer(kinds)
            if m.end() - m.start() > 1 or kinds[m.start()] == "E"
        ]
        spans = [s for s in spans if "E" in kinds[s[0] : s[1]] or self._is_year(s[1] - 1, s[0])]
        if not spans:
            return kinds
        starts: list[int] = []
        ends: list[int] = []
        out: list[str] = []
        moved: dict[int, int] = {}
        at = 0
        for first, last in [*spans, (len(kinds), len(kinds))]:
            for index in range(at, first):
                if index in self.quotes:
                    moved[len(starts)] = self.quotes[index]
                starts.append(self.starts[index])
                ends.append(self.ends[index])
            out.append(kinds[at:first])
            if first < last:
                starts.append(self.starts[first])
                ends.append(self.ends[last - 1])
                out.append("t")
            at = last
        self.starts, self.ends, self.quotes, self._lower = starts, ends, moved, {}
        return "".join(out)

    def _is_year(self, index: int, before: int) -> bool:
        """Whether the figure is a year after `in` or `since`."""
        word = self.text[self.starts[index] : self.ends[index]]
        return (
            len(word) == 4
            and word[0] in "12"
            and self.word(before) in {"in", "since", "of", "until", "by"}
        )

    def _settle(self, kinds: str) -> str:
        """Decide between noun and verb where a form may be both, and between `that` and `that`."""
        doubtful = [i for i, kind in enumerate(kinds) if kind in "BSG"]
        if not doubtful:
            return kinds
        out = list(kinds)
        for index in doubtful:
            before = out[index - 1] if index else ""
            if kinds[index] == "B":
                plural = before in {"n", "x", "Z", "C"} and self.word(index - 1).endswith(
                    ("s", "men", "people")
                )
                joint = before in {"C", "Z", "n"} and index > 1 and out[index - 2] == "&"
                spoken = before in {"P", "M", "W"} or (
                    before == "R" and index > 1 and out[index - 2] in "PMnW"
                )
                verb = spoken or plural or joint or (before == "p" and self.word(index - 1) == "to")
                verb = verb or before == "A" or (before == "Q" and self.word(index) == "say")
                out[index] = "B" if verb else "x"
            elif before and before in "D'" and self._is_noun(index, before):
                out[index] = "x"  # "the talks", "the reported attack", "a warning"
            elif (
                kinds[index] != "G"
                and self.word(index) in words().lists["either"]
                and (not before or before in "p'xo#&B-h")
            ):
                out[index] = "x"
        return "".join(out)

    def _is_noun(self, index: int, before: str) -> bool:
        """Whether a form after a determiner or possessive is a noun or adjective."""
        return (
            before == "'"
            or self.word(index - 1) in words().lists["article"]
            or self.word(index) in words().lists["either"]
        )

    def _settle_may(self, kinds: str) -> str:
        """Tell names like May, Jan and April from the months."""
        for index, kind in enumerate(kinds):
            if kind == "E" and self.word(index) in words().lists["given_name"]:
                before, after = kinds[index - 1 : index], kinds[index + 1 : index + 2]
                name = after in ("S", "A", "v", "'") and before not in ("p", "D", "L", "#")
                if (
                    (before in ("C", "Z") and after != "#")
                    or name
                    or (after == "C" and before != "p")
                ):
                    kinds = kinds[:index] + "C" + kinds[index + 1 :]
        return kinds

    def word(self, index: int) -> str:
        """The token in lower case."""
        known = self._lower.get(index)
        if known is None:
            known = self._lower[index] = self.text[self.starts[index] : self.ends[index]].lower()
        return known

    def cut(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


_CLOSED: Final = frozenset("PWDAMpFR&oNhL")


@cache
def _table() -> dict[str, str]:
    """Class of every known word, as written in lower case and capitalised."""
    table: dict[str, str] = {}
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
        elif kind == "n":
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
    return table | {sign: sign for sign in ",;:()."} | _PUNCTUATION


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


_SHORT_FRAME: Final = re.compile(
    r"(?:[\w.'’-]+,? ){1,7}?(?:said|says|asked|told|added|wrote|replied|shouted|demanded|declared"
    r"|exclaimed)\b[^\"“”]{0,60}[.:]?$"
)


def plan(
    text: str, sentences: Sequence[tuple[int, int, int]], quoted: Sequence[Stretch]
) -> list[tuple[int, int, int, int, int]]:
    """Group sentences into units.

    Args:
        text: the text.
        sentences: `(start, end, paragraph)` of each sentence.
        quoted: the stretches in marks.

    Returns:
        For each unit its start, end, paragraph, and the range of the stretches inside it.
    """
    units: list[tuple[int, int, int, int, int]] = []
    at = 0
    total = len(quoted)
    for start, end, paragraph in _short(text, sentences, quoted):
        if units and units[-1][2] == paragraph:
            begun, _, _, low, high = units[-1]
            if high > low and _joins(text, quoted[high - 1], start, end):
                while at < total and quoted[at].first < end:
                    at += 1
                units[-1] = (begun, end, paragraph, low, at)
                continue
        low = at
        while at < total and quoted[at].first < end:
            at += 1
        units.append((start, end, paragraph, low, at))
    return units


_LONGEST: Final = 2500
"""Characters after which even an endless sentence is cut, so that time stays linear."""


_FRAME: Final = 120
"""Characters in which the speaker of a quotation stands behind it."""


def _short(
    text: str, sentences: Sequence[tuple[int, int, int]], quoted: Sequence[Stretch]
) -> Sequence[tuple[int, int, int]]:
    """The sentences, over-long ones cut at white space outside quotations."""
    if all(end - start <= _LONGEST for start, end, _ in sentences):
        return sentences
    out: list[tuple[int, int, int]] = []
    firsts = [stretch.first for stretch in quoted]
    for start, end, paragraph in sentences:
        begun = start
        while end - begun > _LONGEST:
            cut = text.rfind(" ", begun + 1, begun + _LONGEST) + 1
            cut = cut or begun + _LONGEST
            cut = _outside(text, cut, end, firsts, quoted)
            if cut >= end:
                break
            out.append((begun, cut, paragraph))
            begun = cut
        out.append((begun, end, paragraph))
    return out


def _outside(text: str, cut: int, end: int, firsts: list[int], quoted: Sequence[Stretch]) -> int:
    """A place for a cut that parts no quotation from the frame behind it."""
    number = bisect_right(firsts, cut) - 1
    if number < 0 or cut >= quoted[number].last + _FRAME:
        return cut
    cut = text.find(" ", quoted[number].last + _FRAME, end) + 1 or end
    other = bisect_right(firsts, cut) - 1
    return max(cut, quoted[other].last) if quoted[other].first < cut else cut


def _joins(text: str, stretch: Stretch, start: int, end: int) -> bool:
    """Whether a sentence belongs to the unit whose last quotation is `stretch`."""
    if stretch.last > start:
        return True
    if text[stretch.last : start].strip():
        return False
    if text[start].islower():
        return True
    return (
        text[stretch.end - 1] in "?!,…"
        and _SHORT_FRAME.match(text, start, min(end, start + 160)) is not None
    )
