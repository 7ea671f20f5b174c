"""Words that no table knows, and marks: what they can be by their looks."""

from __future__ import annotations

from typing import Final

from treatywatch.text.clauses.words import (
    ADJ,
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
    Word,
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


_NOUN: Final = Word(0)
_ADVERB: Final = Word(ADV)
_ADJECTIVE: Final = Word(ADJ)
_FIGURE: Final = Word(NUMBER)
_MARK: Final = Word(STOP)


def guess(word: str) -> Word:
    """What an unknown word can be, by its ending."""
    if len(word) > 4:
        if word.endswith("ed"):
            if word.startswith("un"):
                return _ADJECTIVE  # "go unpunished"
            return Word(PAST | PARTICIPLE, (word,))
        if word.endswith("ing"):
            return Word(ING, (word,))
        if word.endswith("ly"):
            return _ADVERB
    if word[0].isalpha():
        return _NOUN
    if word[0].isdigit():
        return _NOUN if word[-1] == "s" else _FIGURE  # "F-16s"
    return _NOUN if word[0].isalnum() or word in "%$€£#/" else _MARK
