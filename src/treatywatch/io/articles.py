"""Articles from files: plain text, HTML, or JSON Lines."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from treatywatch.errors import BadDateError, DataFileError, MissingExtraError, TreatywatchError
from treatywatch.io.files import read_bytes
from treatywatch.model.history import as_day
from treatywatch.model.source import Article

_FIELDS = ("id", "title", "text", "url", "source")


def published_on(value: dt.date | str | None) -> dt.date | None:
    """The date of publication as a `datetime.date`.

    Args:
        value: a date, a datetime (its date is taken), ISO text such as ``2022-03-22``, or None.

    Returns:
        The date, or None where none was given.

    Raises:
        BadDateError: the text is no ISO date of the calendar.

    Example:
        >>> published_on("2022-03-22")
        datetime.date(2022, 3, 22)
    """
    if value is None:
        return None
    try:
        return as_day(value)
    except (BadDateError, TypeError):
        raise BadDateError(
            f"{value!r} is no date of publication; write it as year-month-day, such as 2022-03-22"
        ) from None


def make_article(
    text: str,
    *,
    published: dt.date | str | None = None,
    id: str = "",  # noqa: A002 - the field's own name
    title: str = "",
    source: str = "",
    url: str = "",
) -> Article:
    """An article from its parts.

    Args:
        text: the article's text; offsets of all records count its code points.
        published: date of publication; without it relative dates stay unresolved.
        id: name of the article; where empty, twelve hexadecimal digits of the SHA-256 of its text,
            date and source, so that the same article always gets the same name.
        title: headline, kept but not read.
        source: who published it.
        url: where it stands.

    Returns:
        The article.

    Raises:
        TreatywatchError: the text is not a string, or holds nothing but white space.
        BadDateError: the date is not one.

    Example:
        >>> make_article("Tokyo protested.", published="2022-03-22").published
        datetime.date(2022, 3, 22)
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TreatywatchError(
            f"an article's text is a str, not {type(text).__name__}; decode it first"
        )
    if not text.strip():
        raise TreatywatchError("the article has no text; give the words of the article")
    day = published_on(published)
    if not id:
        digest = hashlib.sha256(f"{day}\0{source}\0{text}".encode("utf-8", "surrogatepass"))
        id = digest.hexdigest()[:12]  # noqa: A001 - the field's own name
    return Article(id=id, text=text, published=day, title=title, source=source, url=url)


def read_articles(path: Path | str, *, published: dt.date | str | None = None) -> list[Article]:
    """The articles of a file.

    A file whose name ends in ``.jsonl`` holds one JSON object per line with `text` and, where
    known, `id`, `title`, `published`, `url` and `source`; ``.html`` and ``.htm`` files hold one
    web page;
    any other file is the text of one article in UTF-8.

    Args:
        path: the file.
        published: date of publication of articles that carry none of their own.

    Returns:
        The articles, in the order of the file.

    Raises:
        DataFileError: the file is missing, a directory, binary, not UTF-8, empty or damaged.
        BadDateError: a date is not one.
        MissingExtraError: an HTML file, and the `html` extra is not installed.

    Example:
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "protest.txt"
        >>> _ = path.write_text("Tokyo protested.", encoding="utf-8")
        >>> [article.id for article in read_articles(path, published="2022-03-22")]
        ['protest']
    """
    path = Path(path)
    day = published_on(published)
    text = _decoded(path)
    suffix = path.suffix.lower()
    if suffix == ".jsonl":
        return list(_from_json_lines(path, text, day))
    if suffix in {".html", ".htm"}:
        return [_from_html(path, text, day)]
    if not text.strip():
        raise DataFileError(f"{path}: the file is empty; it should hold the text of an article")
    return [make_article(text, published=day, id=path.stem)]


def _decoded(path: Path) -> str:
    """The text of a file, or an error that says what is wrong with it."""
    raw = read_bytes(path)
    if b"\0" in raw:
        raise DataFileError(f"{path}: is a binary file; give plain text, HTML or JSON Lines")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataFileError(
            f"{path}: is not UTF-8 (byte {error.start}); convert it first, for example with iconv"
        ) from None


def _from_json_lines(path: Path, text: str, day: dt.date | None) -> Iterator[Article]:
    """One article per line that is not blank."""
    found = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        found = True
        where = f"{path}, line {number}"
        try:
            given: Any = json.loads(line)
        except json.JSONDecodeError as error:
            raise DataFileError(
                f"{where}: is no JSON: {error.msg} at column {error.colno}"
            ) from None
        row = cast("dict[str, Any]", given) if isinstance(given, dict) else {}
        if not isinstance(row.get("text"), str):
            raise DataFileError(f"{where}: is no JSON object with the field 'text'")
        parts = {key: str(row[key]) for key in _FIELDS if row.get(key) is not None}
        own = row.get("published")
        try:
            yield make_article(**parts, published=day if own is None else own)
        except TreatywatchError as error:
            raise type(error)(f"{where}: {error}") from None
    if not found:
        raise DataFileError(f"{path}: the file is empty; it should hold one JSON object per line")


def _from_html(path: Path, page: str, day: dt.date | None) -> Article:
    """The main text of a web page, by trafilatura."""
    try:
        trafilatura: Any = import_module("trafilatura")
    except ImportError:
        raise MissingExtraError("reading HTML", "html") from None
    text = trafilatura.extract(page, include_comments=False, include_tables=False)
    if not text:
        raise DataFileError(f"{path}: no article text was found in the page; save its text instead")
    meta = trafilatura.extract_metadata(page)
    return make_article(
        text,
        published=day or (meta.date if meta else None),
        id=path.stem,
        title=(meta.title if meta else None) or "",
        source=(meta.sitename if meta else None) or "",
        url=(meta.url if meta else None) or "",
    )
