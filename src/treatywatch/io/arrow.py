"""Tables as pandas and polars frames and as Arrow, each only if it is installed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from treatywatch.errors import DataFileError, MissingExtraError
from treatywatch.io.columns import ColumnType
from treatywatch.io.rows import columns_of, records_of, records_to_rows, to_rows

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

    from treatywatch.dossier.dossier import Dossier

_PANDAS: Final = {
    ColumnType.TEXT: "string",
    ColumnType.TEXTS: "object",
    ColumnType.DATE: "datetime64[s]",
    ColumnType.INTEGER: "Int64",
    ColumnType.NUMBER: "float64",
    ColumnType.FLAG: "boolean",
}


def to_frame(records: Dossier | Iterable[object], table: str = "acts") -> pd.DataFrame:
    """One of the tables of a dossier, or records of one kind, as a pandas frame.

    Args:
        records: A dossier, or records that belong to the table.
        table: Name of the table, see :mod:`treatywatch.io.columns`.

    Raises:
        MissingExtraError: pandas is not installed.
        UnknownNameError: There is no such table.
    """
    return records_to_frame(table, records_of(records, table))


def records_to_frame(table: str, records: Iterable[object]) -> pd.DataFrame:
    """Records as a pandas frame with the columns of their table; typed also where it is empty.

    Raises:
        MissingExtraError: pandas is not installed.
        UnknownNameError: There is no such table.

    >>> from treatywatch.model.examples import evidence_of
    >>> frame = records_to_frame("articles", [evidence_of("a1", "2022-03-22").article])
    >>> str(frame["published"].dtype)
    'datetime64[s]'
    """
    try:
        import pandas as pd
    except ImportError:
        raise MissingExtraError("a pandas frame", "pandas") from None
    columns = columns_of(table)
    rows = records_to_rows(table, records)
    return pd.DataFrame(
        {c.name: pd.Series([row[c.name] for row in rows], dtype=_PANDAS[c.type]) for c in columns}
    )


def to_polars(records: Dossier | Iterable[object], table: str = "acts") -> pl.DataFrame:
    """One of the tables of a dossier, or records of one kind, as a polars frame.

    Raises:
        MissingExtraError: polars is not installed.
        UnknownNameError: There is no such table.
    """
    try:
        import polars as pl
    except ImportError:
        raise MissingExtraError("a polars frame", "polars") from None
    types: dict[ColumnType, Any] = {
        ColumnType.TEXT: pl.String,
        ColumnType.TEXTS: pl.List(pl.String),
        ColumnType.DATE: pl.Date,
        ColumnType.INTEGER: pl.Int64,
        ColumnType.NUMBER: pl.Float64,
        ColumnType.FLAG: pl.Boolean,
    }
    schema = {column.name: types[column.type] for column in columns_of(table)}
    return pl.DataFrame(to_rows(records, table), schema=schema)


def to_arrow(records: Dossier | Iterable[object], table: str = "acts") -> Any:
    """One of the tables of a dossier, or records of one kind, as a ``pyarrow.Table``.

    Raises:
        MissingExtraError: pyarrow is not installed.
        UnknownNameError: There is no such table.
    """
    pa = _pyarrow("pyarrow")
    return pa.Table.from_pylist(to_rows(records, table), schema=arrow_schema(table))


def arrow_schema(table: str) -> Any:
    """The ``pyarrow.Schema`` of a table; the meaning of each column is in its metadata.

    Raises:
        MissingExtraError: pyarrow is not installed.
        UnknownNameError: There is no such table.
    """
    pa = _pyarrow("pyarrow")
    types: dict[ColumnType, Any] = {
        ColumnType.TEXT: pa.string(),
        ColumnType.TEXTS: pa.list_(pa.string()),
        ColumnType.DATE: pa.date32(),
        ColumnType.INTEGER: pa.int64(),
        ColumnType.NUMBER: pa.float64(),
        ColumnType.FLAG: pa.bool_(),
    }
    return pa.schema(
        [
            pa.field(column.name, types[column.type], metadata={"meaning": column.meaning})
            for column in columns_of(table)
        ]
    )


def write_parquet(
    records: Dossier | Iterable[object], table: str, path: str | os.PathLike[str]
) -> None:
    """Write a table as a Parquet file, which pandas, polars, DuckDB and Spark read.

    Raises:
        MissingExtraError: pyarrow is not installed.
        UnknownNameError: There is no such table.
        DataFileError: The file cannot be written.
    """
    made = to_arrow(records, table)
    try:
        _pyarrow("pyarrow.parquet").write_table(made, os.fspath(path))
    except OSError as error:
        raise DataFileError(f"{path}: cannot be written: {error}") from None


def _pyarrow(module: str) -> Any:
    """A module of pyarrow, which has no type stubs.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtraError("an Arrow table", "arrow") from None
