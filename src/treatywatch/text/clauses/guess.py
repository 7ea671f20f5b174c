"""Words that no table knows, and marks: what they can be by their looks."""

from __future__ import annotations

from treatywatch.text.clauses.words import (
    ADV,
    COMMA,
    HYPHEN,
    ING,
    NUMBER,
    PARTICIPLE,
    PAST,
    POSS,
    QUOTE,
    STOP,
)


def mark_tag(mask: int) -> str:
    """The tag of a mark."""
    if mask & COMMA:
        return ","
    if mask & QUOTE:
        return "Q"
    if mask & HYPHEN:
        return "-"
    return "S" if mask & POSS else ";"


def guess(word: str) -> int:
    """What an unknown word can be, by its ending."""
    if len(word) > 4:
        if word.endswith("ed"):
            return PAST | PARTICIPLE
        if word.endswith("ing"):
            return ING
        if word.endswith("ly"):
            return ADV
    if word[0].isalpha():
        return 0
    if word[0].isdigit():
        return NUMBER
    return 0 if word[0].isalnum() or word in "%$€£#/" else STOP
