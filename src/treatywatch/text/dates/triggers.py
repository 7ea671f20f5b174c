"""Where time expressions may begin: by a search of the text, or quicker by its tokens."""

from __future__ import annotations

from functools import cache
from itertools import compress, count
from re import Match
from typing import Final

from treatywatch.text.dates.vocabulary import vocabulary
from treatywatch.text.tokens import Tokens

_KEPT: Final = 50_000
_APOSTROPHES: Final = frozenset("'’‘")
_POSSESSIVE: Final = frozenset({"'s", "’s"})


class _Begins(dict[str, bool]):
    """Whether an expression may begin at a token or inside it, by the token in lower case."""

    def __init__(self, first_words: frozenset[str]) -> None:
        super().__init__()
        self.first_words = first_words

    def __missing__(self, word: str) -> bool:
        # Figures and "'96" are known by their shape; in "pre-May" and "l'août" one begins inside.
        found = (
            word in self.first_words
            or word in _APOSTROPHES
            or word[0].isdecimal()
            or (len(word) > 1 and not word.isalpha() and word not in _POSSESSIVE)
        )
        if len(self) < _KEPT:
            self[word] = found
        return found


def _opens_small(name: str) -> bool:
    """Whether a name begins with a small word, by which it could be met far too often."""
    return " " in name and name[0].islower()


@cache
def _begins() -> _Begins:
    """The words with which expressions begin, with the plural that the search allows them."""
    firsts = {Tokens(one).lower[0] for one in vocabulary().starts if not _opens_small(one)}
    return _Begins(frozenset(firsts | {f"{word}s" for word in firsts}))


@cache
def _small() -> tuple[str, ...]:
    """Names like "the Great War"."""
    return tuple(filter(_opens_small, vocabulary().starts))


class Triggers:
    """The next place from which to read, asked for from left to right.

    Args:
        text: the text.
        tokens: its tokens, if they are cut already: then only those that may begin an expression
            are looked at.
    """

    __slots__ = ("_next", "_places", "_text")

    def __init__(self, text: str, tokens: Tokens | None) -> None:
        self._text = text
        self._places: list[tuple[int, int]] | None = None
        self._next = 0
        if tokens is not None and not any(name in text for name in _small()):
            chosen = compress(count(), map(_begins().__getitem__, tokens.lower))
            starts, ends = tokens.starts, tokens.ends
            self._places = [(starts[i], ends[i]) for i in chosen]

    def first(self) -> Match[str] | None:
        """The first place of the text; the words stand in group 1."""
        return vocabulary().opening.match(self._text) or self.after(0)

    def after(self, at: int) -> Match[str] | None:
        """The first place behind `at`."""
        trigger, text, places = vocabulary().trigger, self._text, self._places
        if places is None:
            return trigger.search(text, at)
        number = self._next
        for number in range(self._next, len(places)):
            start, end = places[number]
            # The sign before the words is part of the match; few words are met inside a token.
            last = start if text[start:end].isalpha() else end - 1
            for place in range(max(at, start - 1), last):
                hit = trigger.match(text, place)
                if hit is not None:
                    self._next = number
                    return hit
        self._next = len(places)
        return None
