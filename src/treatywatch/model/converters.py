"""Typed converters and validators that the values share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def as_tuple(values: Iterable[T]) -> tuple[T, ...]:
    """The values as a tuple, in the order given."""
    return tuple(values)
