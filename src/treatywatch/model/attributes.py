"""A small frozen, hashable mapping of texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NoReturn


class Attributes(Mapping[str, str]):
    """An immutable mapping of attribute names to texts, equal and hashed by content.

    >>> goods = Attributes({"goods": "vodka"})
    >>> goods["goods"], goods == Attributes({"goods": "vodka"})
    ('vodka', True)
    """

    __slots__ = ("_items",)
    _items: tuple[tuple[str, str], ...]

    def __init__(self, items: Mapping[str, str] | None = None, /) -> None:
        object.__setattr__(self, "_items", tuple(sorted(items.items())) if items else ())

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"attributes cannot be changed: cannot set {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"attributes cannot be changed: cannot delete {name!r}")

    def __getitem__(self, key: str) -> str:
        for name, value in self._items:
            if name == key:
                return value
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Attributes) and self._items == other._items

    def __reduce__(self) -> tuple[type[Attributes], tuple[dict[str, str]]]:
        return Attributes, (dict(self._items),)

    def __repr__(self) -> str:
        return f"Attributes({dict(self._items)!r})"


NO_ATTRIBUTES: Final = Attributes()
"""None at all."""
