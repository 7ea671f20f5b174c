"""A small frozen, hashable mapping of texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Attributes(Mapping[str, str]):
    """An immutable mapping of attribute names to texts, equal and hashed by content."""

    __slots__ = ("_hash", "_items")

    def __init__(self, items: Mapping[str, str] | None = None, /) -> None:
        object.__setattr__(self, "_items", tuple(sorted((items or {}).items())))

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

    def __repr__(self) -> str:
        return f"Attributes({dict(self._items)!r})"
