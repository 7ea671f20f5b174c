"""Dossiers to JSON files and back: versioned, sorted, one record on a line.

Equal sets of records give equal files, whatever the order in which they were gathered. The form is
that of ``schema/v1.json``, see :func:`treatywatch.io.schema.json_schema`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, cast

from treatywatch.errors import DataFileError
from treatywatch.io.files import opened, read_bytes
from treatywatch.model.record import Record
from treatywatch.model.source import Article

if TYPE_CHECKING:
    from treatywatch.dossier.dossier import Dossier

FORMAT: Final = "treatywatch"
"""What a file says it is."""
VERSION: Final = 1
"""The version of the form that this library writes."""

_PARTS: Final = ("format", "version", "parties", "articles", "cited", "records")


def write(records: Dossier | Iterable[Record], target: str | os.PathLike[str] | IO[str]) -> None:
    """Write records to a file.

    Args:
        records: A dossier, or records in any order.
        target: A path, where a file that is there is replaced, or an open text file.

    Raises:
        DataFileError: The file cannot be written.
        BadValueError: Two different parties have the same code.
    """
    text = dumps(records)
    with opened(target) as out:
        out.write(text)


def read(source: str | os.PathLike[str] | IO[str]) -> Dossier:
    """Read a dossier that :func:`write` wrote.

    Args:
        source: A path or an open text file.

    Raises:
        DataFileError: It cannot be read, is of another version, or is damaged; the message names
            the file and the path of the bad field.
    """
    from treatywatch.dossier.dossier import Dossier

    return Dossier(read_records(source))


def read_records(source: str | os.PathLike[str] | IO[str]) -> frozenset[Record]:
    """Read the records that :func:`write` wrote, without making a dossier of them.

    Raises:
        DataFileError: As for :func:`read`.
    """
    if not isinstance(source, (str, os.PathLike)):
        return _loads(source.read(), getattr(source, "name", "the file"))
    path = Path(source)
    try:
        text = read_bytes(path).decode()
    except UnicodeDecodeError:
        raise DataFileError(f"{path}: is not UTF-8, so no file that this library wrote") from None
    return _loads(text, str(path))


def dumps(records: Dossier | Iterable[Record]) -> str:
    """The text of the file that :func:`write` writes.

    >>> from treatywatch.model.examples import evidence_of
    >>> print(dumps([evidence_of("a1").article]))
    {
    "format": "treatywatch",
    "version": 1,
    "parties": {},
    "articles": {
    "a1": {"id": "a1", "text": "Japan protested."}
    },
    "cited": [],
    "records": []
    }
    <BLANKLINE>
    """
    from treatywatch.io.converter import Tables, key_articles, write_entry, writer

    told = _records_of(records)
    own = {record for record in told if isinstance(record, Article)}
    others = [record for record in told if not isinstance(record, Article)]
    tables = Tables(keys=key_articles({*own, *_cited(others)}))
    make = writer(tables)
    lines = sorted(_line(make(record)) for record in others)
    parties = {code: write_entry(tables.parties[code]) for code in sorted(tables.parties)}
    articles = {key: write_entry(article) for article, key in tables.keys.items()}
    cited = sorted(key for article, key in tables.keys.items() if article not in own)
    return "\n".join(
        [
            "{",
            f'"format": "{FORMAT}",',
            f'"version": {VERSION},',
            f'"parties": {_object(parties)},',
            f'"articles": {_object(articles)},',
            f'"cited": {json.dumps(cited)},',
            '"records": [' + ("\n" + ",\n".join(lines) + "\n]" if lines else "]"),
            "}\n",
        ]
    )


def loads(text: str) -> frozenset[Record]:
    """The records of the text that :func:`dumps` made.

    Raises:
        DataFileError: It is of another version, or damaged; the message names the bad field.

    >>> loads('{"format": "treatywatch", "version": 7}')
    Traceback (most recent call last):
        ...
    treatywatch.errors.DataFileError: the text: is of version 7, this library reads 1; update it
    """
    return _loads(text, "the text")


def _records_of(records: Dossier | Iterable[Record]) -> frozenset[Record]:
    """The records as a set."""
    inside = getattr(records, "records", records)
    return frozenset(cast("Iterable[Record]", inside))


def _cited(records: Iterable[Record]) -> Iterable[Article]:
    """The articles that the evidence of the records is in."""
    from treatywatch.model.problem import Problem

    for record in records:
        if isinstance(record, Article):
            continue
        if isinstance(record, Problem):
            yield record.evidence.article
            continue
        for evidence in record.evidence:
            yield evidence.article
        for link in getattr(record, "because", ()):
            if link.evidence is not None:
                yield link.evidence.article


def _line(plain: object) -> str:
    """A value on one line; lone surrogates, which UTF-8 cannot hold, are written as escapes."""
    line = json.dumps(plain, ensure_ascii=False, separators=(", ", ": "))
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(plain)
    return line


def _object(entries: Mapping[str, object]) -> str:
    """An object with each entry on a line of its own."""
    if not entries:
        return "{}"
    return "{\n" + ",\n".join(f"{_line(k)}: {_line(v)}" for k, v in entries.items()) + "\n}"


def _loads(text: str, name: str) -> frozenset[Record]:
    """The records of a file's text; errors name the file."""
    try:
        data: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise DataFileError(f"{name}: is not JSON: {error}") from None
    except RecursionError:
        raise DataFileError(f"{name}: is nested too deeply") from None
    try:
        return _structure(_checked(data))
    except DataFileError as error:
        raise DataFileError(f"{name}: {error}") from None


def _checked(data: object) -> dict[str, Any]:
    """The parts of a file of this form and version."""
    if not isinstance(data, dict):
        raise DataFileError("is no file of this library: it should be an object @ $")
    parts = cast("dict[str, Any]", data)
    if parts.get("format") != FORMAT:
        raise DataFileError(f"is no file of this library: $.format is not {FORMAT!r}")
    if parts.get("version") != VERSION:
        version = parts.get("version")
        raise DataFileError(f"is of version {version!r}, this library reads {VERSION}; update it")
    unknown = sorted(set(parts) - set(_PARTS))
    if unknown:
        raise DataFileError(f"unknown fields {', '.join(unknown)} @ $")
    wanted = {"parties": dict, "articles": dict, "cited": list, "records": list}
    for part, kind in wanted.items():
        if not isinstance(parts.get(part), kind):
            raise DataFileError(
                f"this should be {'an object' if kind is dict else 'a list'} @ $.{part}"
            )
    return parts


def _structure(parts: dict[str, Any]) -> frozenset[Record]:
    """The records of the parts."""
    from treatywatch.io.converter import Tables, read_articles, read_parties, structure_all

    tables = Tables(
        parties=read_parties(parts["parties"]), articles=read_articles(parts["articles"])
    )
    cited = parts["cited"]
    for position, key in enumerate(cited):
        if not isinstance(key, str) or key not in tables.articles:
            raise DataFileError(
                f"no article {key!r} in the table of articles @ $.cited[{position}]"
            )
    own = [article for key, article in tables.articles.items() if key not in set(cited)]
    return frozenset((*own, *structure_all(parts["records"], tables)))
