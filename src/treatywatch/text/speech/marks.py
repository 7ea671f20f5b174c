"""Stretches of text in quotation marks.

One left-to-right pass per paragraph over the marks “ ”, " ", ‘ ’, ' ', « », „ “, ‹ › and two
backticks with two apostrophes. The same sign may open, close or be an apostrophe; what stands on
its two sides decides. A mark without its partner counts for nothing, so it cannot turn the rest of
the text inside out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

# Apostrophes inside words, by far the most of these signs, are none.
_SIGN: Final = re.compile(r"[\"“”„«»‹›‘’'`](?!(?<=[^\W_]['’])[^\W_])")

_CLOSERS: Final = {
    "“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’",
    "``": "''", '"': '"', "'": "'", "”": "”", "''": "''",
}  # fmt: skip
"""What closes each opening mark: `„` is German and Polish, `»…«` Danish, `”…”` Swedish."""

_SINGLE: Final = frozenset("'‘’")
_ELISION: Final = re.compile(
    r"['‘’](?:\d0s|\d{2}\b|n['’]|[Tt]is\b|[Tt]was\b|[Ee]m\b|[Tt]il\b|[Cc]ause\b)"
)
_REACH: Final = 80
"""Signs looked at for a partner: keeps the time linear on texts made of marks alone."""

_OPENING_NEIGHBOURS: Final = frozenset(" \t\n\r\u00a0\u202f([{—–-/“\"‘'«„…")
_CLOSING_NEIGHBOURS: Final = frozenset(" \t\n\r\u00a0\u202f.,;:!?)]}—–-/”\"’'»…")


class Stretch(NamedTuple):
    """Words in marks: `text[start:end]` without the marks, `text[first:last]` with them."""

    first: int
    start: int
    end: int
    last: int
    continued: bool
    """Whether the same speech goes on in the next paragraph (no closing mark here)."""
    continues: bool
    """Whether it goes on from the paragraph before."""


class _Sign(NamedTuple):
    """A sign in the text and what it can be."""

    at: int
    mark: str
    opens: bool
    closes: bool


def stretches(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Stretch]:
    """Every outermost stretch in quotation marks, in order.

    Args:
        text: the text.
        paragraphs: `(start, end)` of each paragraph, in order.

    Returns:
        The stretches; they never overlap, and nested quotes stay inside the outer one.
    """
    found: list[Stretch] = []
    running = ""
    bounds = list(paragraphs)
    signs = _signs(text)
    total = len(signs)
    at = 0
    for number, (start, end) in enumerate(bounds):
        first = at
        while at < total and signs[at].at < end:
            at += 1
        if first == at:
            running = ""
            continue
        following = text[bounds[number + 1][0]] if number + 1 < len(bounds) else ""
        running = _paragraph(text, (start, end), signs[first:at], (running, following), found)
    return found


def _signs(text: str) -> list[_Sign]:
    """Every sign that may be a mark; apostrophes inside words are none."""
    found: list[_Sign] = []
    size = len(text)
    skip = -1
    for match in _SIGN.finditer(text):
        at, mark = match.start(), match[0]
        if at == skip:
            continue
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < size else " "
        if mark in "`'" and after == mark:
            skip = at + 1
            found.append(_sign(text, at, mark * 2, before, text[at + 2 : at + 3] or " "))
        elif mark != "`":
            found.append(_sign(text, at, mark, before, after))
    return found


def _sign(text: str, at: int, mark: str, before: str, after: str) -> _Sign:
    """What the sign can be, by its neighbours."""
    if mark in "“„«‹" or mark == "``":
        # “ closes what „ opened; « closes what » opened.
        return _Sign(
            at, mark, not (mark == "“" and after in " \n" and before not in " \n"), mark in "“«"
        )
    if mark == "”":
        return _Sign(at, mark, before in " \n(" and not after.isspace(), True)
    if mark == "»":
        return _Sign(at, mark, before in " \n(" and after.isalnum(), True)
    if mark == "›":
        return _Sign(at, mark, False, True)
    if mark == '"':
        # A single mark beside it belongs to a nested quotation: look past it.
        if before in "'’" and at > 1 and not text[at - 2].isspace():
            before = text[at - 2]
        if after in "'‘" and text[at + 2 : at + 3].isalnum():
            after = text[at + 2]
    left = before in _OPENING_NEIGHBOURS
    right = after in _CLOSING_NEIGHBOURS
    if mark in _SINGLE:
        elided = _ELISION.match(text, at) is not None
        opens = left and not right and not elided and mark != "’"
        return _Sign(
            at, mark, opens or (left and mark == "‘"), not before.isspace() and not after.isalnum()
        )
    if (
        mark == '"'
        and before.isdigit()
        and re.search(r"(?:\d['’′]|\b)\d+(?:\.\d+)?$", text[max(0, at - 8) : at])
    ):
        # 6'2" is a height; 20" may still be the end of a quotation, never the beginning of one.
        return _Sign(
            at, mark, False, re.search(r"\d['’′]\s?\d+$", text[max(0, at - 8) : at]) is None
        )
    if left == right and not ((left and before in "([“‘'") or (right and after in ".,;:!?)")):
        return _Sign(at, mark, True, True)
    if left and right:
        return _Sign(at, mark, before in "([“‘'", after in ".,;:!?)")
    return _Sign(at, mark, left, right)


def _paragraph(
    text: str,
    bounds: tuple[int, int],
    signs: list[_Sign],
    around: tuple[str, str],
    found: list[Stretch],
) -> str:
    """Add the stretches of one paragraph; the mark of a speech that runs on, or "".

    `around` is the mark of a speech that runs on from before, and the sign that opens what follows.
    """
    start, end = bounds
    running, following = around
    position = 0
    if running and signs[0].at == start and _reopens(running, signs[0].mark):
        close = _closing(text, signs, 0, signs[0].mark)
        if close is None:
            found.append(_stretch(text, signs[0], None, end, True))
            return running if following and _reopens(running, following) else ""
        found.append(_stretch(text, signs[0], signs[close], end, True))
        position = close + 1
    while position < len(signs):
        sign = signs[position]
        if not sign.opens:
            position += 1
            continue
        close = _closing(text, signs, position, sign.mark)
        if close is not None:
            if text[sign.at + len(sign.mark) : signs[close].at].strip():
                found.append(_stretch(text, sign, signs[close], end, False))
            position = close + 1
        elif (
            sign.mark != "'"
            and following
            and _reopens(sign.mark, following)
            and not _opened_later(signs, position)
        ):
            found.append(_stretch(text, sign, None, end, False))
            return sign.mark
        else:
            position += 1
    return ""


def _reopens(mark: str, other: str) -> bool:
    """Whether `other` at the head of a paragraph goes on with a speech opened by `mark`."""
    return other == mark or (mark == "``" and other == "`") or (mark == "«" and other == "»")


def _opened_later(signs: list[_Sign], position: int) -> bool:
    """Whether the same mark opens again later in the paragraph."""
    mark = signs[position].mark
    return any(sign.opens and sign.mark == mark for sign in signs[position + 1 : position + _REACH])


def _stretch(
    text: str, opening: _Sign, closing: _Sign | None, end: int, continues: bool
) -> Stretch:
    """The stretch between two marks, or up to the end of its paragraph."""
    start = opening.at + len(opening.mark)
    stop = closing.at if closing else end
    last = closing.at + len(closing.mark) if closing else end
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return Stretch(opening.at, start, stop, last, closing is None, continues)


def _closing(text: str, signs: list[_Sign], position: int, mark: str) -> int | None:
    """Index of the sign that closes the one at `position`; None if none does."""
    if mark in _SINGLE:
        return _closing_single(text, signs, position, mark)
    closers = _CLOSERS[mark]
    depth = 1
    for index in range(position + 1, min(len(signs), position + _REACH)):
        sign = signs[index]
        if sign.mark == mark and mark not in closers:
            if not sign.opens:
                continue
            depth += 1  # a second “ before any ”: nested, or the first had no partner
        elif sign.mark == mark and sign.opens and not sign.closes:
            return None  # a straight mark that can only open: the one before was a stray
        elif (sign.mark in closers or (mark == "``" and sign.mark == '"')) and sign.closes:
            if depth == 1 or not _balanced(signs, index + 1, mark, closers, depth - 1):
                return index if depth == 1 else _inner(signs, position, index, mark)
            depth -= 1
    return None


def _balanced(signs: list[_Sign], start: int, mark: str, closers: str, depth: int) -> bool:
    """Whether `depth` more closing marks follow before the same mark opens again."""
    for sign in signs[start : start + _REACH]:
        if sign.mark == mark and sign.opens and mark not in closers:
            return False
        if sign.mark in closers and sign.closes:
            depth -= 1
            if depth == 0:
                return True
    return False


def _inner(signs: list[_Sign], position: int, index: int, mark: str) -> int | None:
    """The outer mark has no partner: None, unless nothing opened between."""
    between = any(sign.mark == mark and sign.opens for sign in signs[position + 1 : index])
    return None if between else index


def _closing_single(text: str, signs: list[_Sign], position: int, mark: str) -> int | None:
    """The single mark that closes, told apart from the apostrophe of a plural possessive."""
    fallback: int | None = None
    inside = ""
    for index in range(position + 1, min(len(signs), position + _REACH)):
        sign = signs[index]
        if sign.mark not in _SINGLE:
            # Double marks inside single ones come in pairs; a closing one alone ends the search.
            if inside and sign.closes and sign.mark in _CLOSERS[inside]:
                inside = ""
            elif sign.opens and sign.mark in _CLOSERS:
                inside = sign.mark
            else:
                break
            continue
        if sign.opens and not sign.closes:
            if mark in {"'", sign.mark}:
                break
            continue
        if (
            not sign.closes
            or inside
            or (mark == "‘" and sign.mark != "’")
            or (mark == "'" and sign.mark == "‘")
        ):
            continue
        before, after = text[sign.at - 1], text[sign.at + 1 : sign.at + 3]
        if before in ".,!?…;" or not (before == "s" and after[:1] == " " and after[1:2].islower()):
            return index
        if fallback is None:
            fallback = index
    return fallback


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The words without the comma or full stop that belongs to the sentence around them."""
    while end > start and (text[end - 1] in ",." or text[end - 1].isspace()):
        if text[end - 1] == "." and text[max(start, end - 3) : end] == "...":
            break
        if (
            text[end - 1] == "."
            and end - 3 >= start
            and text[end - 3] == "."
            and text[end - 2].isupper()
        ):
            break  # "in the U.S."
        end -= 1
    return start, end
