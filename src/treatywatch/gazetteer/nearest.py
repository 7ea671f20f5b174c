"""The known names nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from treatywatch.gazetteer.fold import fold

_WANTED = 3
_LEAST = 0.66
"""Below this ratio a suggestion misleads more than it helps."""


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give up to three known names that look most like the name, the nearest first.

    >>> nearest("Jpan", ["Spain", "Japan", "Kuwait"])
    ('Japan', 'Spain')
    """
    key = fold(name)
    if not key:
        return ()
    pairs = _pairs(key)
    rated: list[tuple[float, str]] = []
    for candidate in known:
        if abs(len(candidate) - len(key)) > 2 + len(key) // 3:
            continue
        other = candidate.casefold()
        shared = pairs & _pairs(other)
        if 2 * len(shared) < 0.5 * (len(pairs) + 1):
            continue
        ratio = SequenceMatcher(None, key, other).ratio()
        if ratio >= _LEAST:
            rated.append((-ratio, candidate))
    return tuple(candidate for _, candidate in sorted(rated)[:_WANTED])


def _pairs(text: str) -> set[str]:
    """Pairs of neighbouring letters, with the first and the last letter by themselves."""
    return {text[i : i + 2] for i in range(len(text) - 1)} | {"^" + text[:1], text[-1:] + "$"}
