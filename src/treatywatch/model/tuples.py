"""Typed converters that make tuples, so that a record stays frozen whatever it is given.

A generic converter would do for all, but type checkers do not bind its type variable.
"""

from __future__ import annotations

from collections.abc import Iterable


def as_texts(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts as a tuple, in the order given.

    >>> as_texts(["a", "b"])
    ('a', 'b')
    """
    return tuple(texts)
