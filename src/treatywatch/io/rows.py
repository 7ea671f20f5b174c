"""Records as rows of plain values: what tables, frames and comma-separated files are made of.

>>> from treatywatch.model.examples import evidence_of
>>> row, = records_to_rows("articles", [evidence_of("a1", "2022-03-22").article])
>>> row["id"], row["published"]
('a1', datetime.date(2022, 3, 22))
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, Any, TypeAlias, cast

from treatywatch.errors import UnknownNameError
from treatywatch.io.columns import COLUMNS, Column
from treatywatch.io.files import opened

if TYPE_CHECKING:
    from treatywatch.dossier.dossier import Dossier

Row: TypeAlias = dict[str, object]
"""Cells by column name: text, list of texts, day, number, truth value, or None."""


def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of a table, in order, with their types and meanings.

    Raises:
        UnknownNameError: There is no such table; names those there are.

    >>> [column.name for column in columns_of("disputes")]
    ['id', 'kind', 'claimants', 'territories', 'acts']
    """
    try:
        return COLUMNS[table]
    except KeyError:
        raise UnknownNameError(table, tuple(COLUMNS)) from None


def records_to_rows(table: str, records: Iterable[object]) -> list[Row]:
    """Records as rows of their table.

    Args:
        table: Name of the table that the records belong to.
        records: The records, in the order in which their rows shall stand.

    Raises:
        UnknownNameError: There is no such table.
    """
    columns = [(column.name, column.value) for column in columns_of(table)]
    return [{name: value(record) for name, value in columns} for record in records]


def to_rows(records: Dossier | Iterable[object], table: str) -> list[Row]:
    """One of the tables of a dossier, or records of one kind, as rows.

    Args:
        records: A dossier, or records that belong to the table.
        table: Name of the table.

    Raises:
        UnknownNameError: There is no such table.
    """
    return records_to_rows(table, records_of(records, table))


def records_of(records: Dossier | Iterable[object], table: str) -> Iterable[Any]:
    """The records of a table: those of a dossier's collection, or those given."""
    columns_of(table)
    from treatywatch.dossier.dossier import Dossier

    if not isinstance(records, Dossier):
        return records
    if table == "event_rows":
        from treatywatch.io.events import event_rows

        return event_rows(records)
    return records.table(table)


def write_csv(
    records: Dossier | Iterable[object], table: str, target: str | os.PathLike[str] | IO[str]
) -> None:
    """Write a table as comma-separated values in UTF-8; lists are joined by semicolons.

    Args:
        records: A dossier, or records that belong to the table.
        table: Name of the table.
        target: A path, where a file that is there is replaced, or an open text file.

    Raises:
        UnknownNameError: There is no such table.
        DataFileError: The file cannot be written.
    """
    rows = to_rows(records, table)
    names = [column.name for column in columns_of(table)]
    with opened(target, errors="backslashreplace") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(names)
        for row in rows:
            writer.writerow(_cell(row[name]) for name in names)


def _cell(value: object) -> object:
    """A value as a cell: lists joined by semicolons."""
    return ";".join(cast("list[str]", value)) if isinstance(value, list) else value
