"""The base of every collection: an ordered, immutable, typed answer that can be asked further.

A question about a dossier gives a collection; a question about a collection gives a smaller one of
the same type. Collections are sequences in a fixed order (by date, then by article and place in
it), so two equal dossiers answer alike however they were built.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, cast, overload

from treatywatch.errors import NotOneError

if TYPE_CHECKING:
    from pandas import DataFrame
    from polars import DataFrame as PolarsFrame

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
C = TypeVar("C")

_SHOWN = 20
"""Rows that a notebook or a terminal shows before it says how many more there are."""


class Records(Sequence[T], Generic[T]):
    """An immutable, ordered collection of records of one type.

    It is a :class:`~collections.abc.Sequence`: it has a length, can be indexed, sliced (a slice is
    a collection again), iterated and compared. Every method that narrows or sorts returns a new
    collection of the same type.

    Args:
        items: The records, in the order in which they shall stand.

    Example:
        >>> Records(["b", "a"]).order_by(str).first()
        'a'
    """

    __slots__ = ("_items",)

    noun: ClassVar[tuple[str, str]] = ("record", "records")
    """What one and several of them are called."""
    table: ClassVar[str] = "records"
    """The table that :meth:`~treatywatch.dossier.records.Records.to_rows` writes."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: tuple[T, ...] = tuple(items)

    def _all(self) -> tuple[T, ...]:
        """The records themselves; a lazy collection finds them here."""
        return self._items

    def _with(self, items: Iterable[T]) -> Self:
        """A collection of the same type of other records."""
        return type(self)(items)

    # sequence

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[T]:
        return iter(self._all())

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> T | Self:
        if isinstance(index, slice):
            return self._with(self._all()[index])
        return self._all()[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and type(other) is type(self) and self._same(other)

    def _same(self, other: Self) -> bool:
        """Whether another collection of the same type holds the same records in the same order."""
        return self._all() == other._all()

    def __hash__(self) -> int:
        return hash(self._all())

    def __add__(self, other: Iterable[T]) -> Self:
        """The records of both, each once, in the order of the first and then of the second."""
        return self._with(dict.fromkeys((*self._all(), *other)))

    # narrowing and sorting

    def where(self, test: Callable[[T], bool]) -> Self:
        """Those records for which ``test`` is true.

        Example:
            >>> Records([1, 2, 3]).where(lambda n: n > 1)
            2 records
        """
        return self._with(item for item in self._all() if test(item))

    def order_by(self, key: Callable[[T], Any], *, reverse: bool = False) -> Self:
        """The same records sorted by ``key``; equal ones keep their order."""
        return self._with(sorted(self._all(), key=key, reverse=reverse))

    def group_by(self, key: Callable[[T], K]) -> Groups[K, Self]:
        """The records by the value of ``key``, in the order in which the values first occur.

        Example:
            >>> Records([1, 2, 3]).group_by(lambda n: n % 2)[1]
            2 records
        """
        parts: dict[K, list[T]] = {}
        for item in self._all():
            parts.setdefault(key(item), []).append(item)
        return Groups({name: self._with(items) for name, items in parts.items()})

    def count_by(self, key: Callable[[T], K]) -> Counts[K]:
        """How many records have each value of ``key``, the commonest first.

        Example:
            >>> dict(Records(["a", "bb", "c"]).count_by(len))
            {1: 2, 2: 1}
        """
        return Counts(Counter(map(key, self._all())))

    # taking out

    def one(self) -> T:
        """The only record.

        Raises:
            NotOneError: If there is none, or more than one; the message names what there is.
        """
        items = self._all()
        if len(items) == 1:
            return items[0]
        if not items:
            raise NotOneError(f"there are no {self.noun[1]} here; use first() to get None instead")
        some = "; ".join(self._line(item) for item in items[:3])
        raise NotOneError(
            f"there are {len(items)} {self.noun[1]}, not one: {some}"
            f"{' …' if len(items) > 3 else ''}; narrow the question, or take first()"
        )

    def first(self) -> T | None:
        """The first record, or None where there is none."""
        return next(iter(self._all()), None)

    def last(self) -> T | None:
        """The last record, or None where there is none."""
        items = self._all()
        return items[-1] if items else None

    # tables

    def to_rows(self) -> list[dict[str, object]]:
        """The records as rows of a table: plain values under stable column names.

        The columns and their types are those of :mod:`treatywatch.io.rows`.
        """
        from treatywatch.io.rows import records_to_rows

        return records_to_rows(self.table, self._all())

    def to_frame(self) -> DataFrame:
        """The records as a pandas data frame, one column for each column of :meth:`to_rows`.

        Raises:
            MissingExtraError: If pandas is not installed.
        """
        from treatywatch.io.arrow import records_to_frame

        return records_to_frame(self.table, self._all())

    def to_polars(self) -> PolarsFrame:
        """The records as a polars data frame, with the columns of :meth:`to_rows`.

        Raises:
            MissingExtraError: If polars is not installed.
        """
        from treatywatch.io.arrow import to_polars

        return to_polars(self._all(), self.table)

    def to_arrow(self) -> Any:
        """The records as a ``pyarrow.Table``, which pandas, polars and DuckDB take as it is.

        Raises:
            MissingExtraError: If pyarrow is not installed.
        """
        from treatywatch.io.arrow import to_arrow

        return to_arrow(self._all(), self.table)

    # showing

    def _line(self, item: T) -> str:
        """One record in one line."""
        return str(item)

    def _sentence(self) -> str:
        """How many there are, in words."""
        count = len(self)
        return f"{count or 'no'} {self.noun[count != 1]}"

    def __repr__(self) -> str:
        return self._sentence()

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        """The records for ``rich``, each in one line."""
        for number, item in enumerate(self._all()[:_SHOWN]):
            yield str(number), self._line(item)
        if len(self) > _SHOWN:
            yield "more", len(self) - _SHOWN

    def as_html(self) -> str:
        """The records as an HTML list, the first twenty; every text in it is escaped.

        Example:
            >>> Records(["a < b"]).as_html()
            '<div><p>1 record</p><ol><li>a &lt; b</li></ol></div>'
        """
        rows = "".join(f"<li>{html.escape(self._line(item))}</li>" for item in self._all()[:_SHOWN])
        more = f"<p>… and {len(self) - _SHOWN} more</p>" if len(self) > _SHOWN else ""
        return f"<div><p>{html.escape(self._sentence())}</p><ol>{rows}</ol>{more}</div>"

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self.as_html()


class Keyed(Mapping[K, C]):
    """What a collection is taken apart into: something for each of the values, in a fixed order."""

    __slots__ = ("_parts",)

    def __init__(self, parts: Mapping[K, C]) -> None:
        self._parts = dict(parts)

    def __getitem__(self, key: K) -> C:
        return self._parts[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


class Groups(Keyed[K, C]):
    """Collections by a value they share: what :meth:`Records.group_by` gives.

    Example:
        >>> Records([1, 2, 3]).group_by(lambda n: n % 2)
        2 groups: 1 (2), 0 (1)
    """

    __slots__ = ()

    def _sizes(self) -> Iterator[tuple[K, int]]:
        """Each value and the size of its group."""
        for key, part in self._parts.items():
            yield key, len(cast("Sequence[object]", part))

    def __repr__(self) -> str:
        sizes = ", ".join(f"{key} ({size})" for key, size in self._sizes())
        return f"{len(self)} group{'s' * (len(self) != 1)}: {sizes}"

    def _repr_html_(self) -> str:
        """A table of the groups and their sizes, escaped."""
        return _html_table(self._sizes())


class Counts(Keyed[K, int]):
    """Numbers by a value, the largest first: what :meth:`Records.count_by` gives."""

    __slots__ = ()

    def __init__(self, counts: Mapping[K, int]) -> None:
        super().__init__(dict(sorted(counts.items(), key=lambda pair: (-pair[1], str(pair[0])))))

    def __repr__(self) -> str:
        return ", ".join(f"{key}: {count}" for key, count in self.items()) or "nothing counted"

    def _repr_html_(self) -> str:
        """A table of the counts, escaped."""
        return _html_table(self.items())


def _html_table(pairs: Iterable[tuple[object, object]]) -> str:
    """Two columns as an HTML table, escaped."""
    rows = "".join(
        f"<tr><td>{html.escape(str(a))}</td><td>{html.escape(str(b))}</td></tr>" for a, b in pairs
    )
    return f"<table>{rows}</table>"
