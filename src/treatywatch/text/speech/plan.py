"""Sentences grouped into units: several where one quotation runs over their boundary."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from treatywatch.text.speech.marks import Stretch

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
