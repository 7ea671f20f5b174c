"""Rows of names from a caller's own files: TSV, JSON, JSON Lines and TOML, each with its place."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from treatywatch.errors import DataFileError

TABLES: Final = ("names", "bodies", "territories", "offices")
"""What a row may be; a column ``table`` says it, else the columns tell."""
_TELLING: Final = {"title": "offices", "claimants": "territories", "members": "bodies"}


class Row(NamedTuple):
    """One row of a caller's table.

    >>> Row("names.tsv, line 2", "names", {"name": "Freedonia", "code": "JPN"}).table
    'names'
    """

    place: str
    """File and line, for messages."""
    table: str
    values: Mapping[str, Any]


def read_rows(source: Path | str | Iterable[Mapping[str, Any]]) -> list[Row]:
    """Read rows from a file, told by its ending, or take them as given.

    >>> [row.table for row in read_rows([{"name": "Zorgia", "code": "JPN"}])]
    ['names']

    Args:
        source: Path of a ``.tsv``, ``.json``, ``.jsonl`` or ``.toml`` file, or the rows themselves.

    Raises:
        DataFileError: The file is missing, of another kind, or not in its notation.
    """
    if not isinstance(source, str | Path):
        return [_row(f"row {n}", values) for n, values in enumerate(source, 1)]
    path = Path(source)
    reader = _READERS.get(path.suffix.casefold())
    if reader is None:
        raise DataFileError(f"{path}: give a file that ends in {', '.join(sorted(_READERS))}")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise DataFileError(f"{path}: byte {error.start} is not UTF-8; save it as UTF-8") from None
    return [_row(f"{path.name}, line {line}", values) for line, values in reader(path.name, text)]


def _row(place: str, values: object) -> Row:
    """Tell what a row is."""
    if not isinstance(values, Mapping):
        raise DataFileError(f"{place}: a row must name its columns, not be {str(values)[:40]!r}")
    pairs = cast("Mapping[object, object]", values).items()
    row: dict[str, Any] = {str(k): v for k, v in pairs if v not in (None, "")}
    columns = {str(k) for k, _ in pairs}
    told = next((_TELLING[column] for column in _TELLING if column in columns), "names")
    table: object = row.pop("table", told)
    if not isinstance(table, str) or table not in TABLES:
        raise DataFileError(f"{place}: no table {table!r}; give one of {', '.join(TABLES)}")
    return Row(place, table, row)


def _tsv(name: str, text: str) -> Iterator[tuple[int, object]]:
    """Read tab-separated values with a line of column names; lines that begin with # are notes."""
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    lines = [(n, line) for n, line in lines if not line.startswith("#")]
    rows = csv.reader((line for _, line in lines), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = [column.strip() for column in next(rows, list[str]())]
    for (number, _), values in zip(lines[1:], rows, strict=True):
        if len(values) > len(header):
            raise DataFileError(
                f"{name}, line {number}: {len(values)} values for {len(header)} columns"
            )
        yield number, dict(zip(header, map(str.strip, values), strict=False))


def _jsonl(name: str, text: str) -> Iterator[tuple[int, object]]:
    """Read one JSON object a line."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError as error:
                raise DataFileError(f"{name}, line {number}: no JSON: {error}") from None


def _json(name: str, text: str) -> Iterator[tuple[int, object]]:
    """Read a JSON list of objects, one by one, so that each has its line."""
    decoder, at = json.JSONDecoder(), _blank(text, 0)
    if text[at : at + 1] != "[":
        raise DataFileError(f"{name}, line 1: give a list of objects, [{{...}}, ...]")
    at = _blank(text, at + 1)
    while text[at : at + 1] != "]":
        line = text.count("\n", 0, at) + 1
        try:
            value, end = decoder.raw_decode(text, at)
        except ValueError as error:
            raise DataFileError(f"{name}, line {line}: no JSON: {error}") from None
        yield line, value
        at = _blank(text, end)
        if text[at : at + 1] == ",":
            at = _blank(text, at + 1)
        elif text[at : at + 1] != "]":
            line = text.count("\n", 0, at) + 1
            raise DataFileError(f"{name}, line {line}: a comma or ] should stand here")


def _blank(text: str, at: int) -> int:
    """Skip white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _toml(name: str, text: str) -> Iterator[tuple[int, object]]:
    """Read arrays of tables: ``[[names]]``, ``[[bodies]]`` and so on."""
    import tomllib

    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(f"{name}: no TOML: {error}") from None
    for table, entries in document.items():
        heads = re.finditer(rf"^[ \t]*\[\[[ \t]*{re.escape(table)}[ \t]*\]\]", text, re.MULTILINE)
        numbers = [text.count("\n", 0, head.start()) + 1 for head in heads]
        if not isinstance(entries, list):
            raise DataFileError(f"{name}: write [[{table}]] for each row, not {table!r} by itself")
        for n, entry in enumerate(cast("list[object]", entries)):
            line = numbers[n] if n < len(numbers) else 1
            named = isinstance(entry, dict)
            yield line, {**cast("dict[str, object]", entry), "table": table} if named else entry


_READERS: Final = {".tsv": _tsv, ".json": _json, ".jsonl": _jsonl, ".toml": _toml}
