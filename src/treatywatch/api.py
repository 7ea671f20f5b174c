"""The short way in: text in, a dossier out; dossiers to and from files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from treatywatch.dossier.dossier import Dossier
from treatywatch.model.source import Article

if TYPE_CHECKING:
    from treatywatch.gazetteer import Gazetteer
    from treatywatch.parsers.framebook import Framebook


def parse(
    text: str,
    *,
    published: dt.date | str | None = None,
    id: str = "",  # noqa: A002 - the field's own name
    title: str = "",
    source: str = "",
    url: str = "",
    gazetteer: Gazetteer | None = None,
    framebook: Framebook | None = None,
) -> Dossier:
    """Reads one article into a dossier. The same text always gives the same records.

    Args:
        text: the article's text, as given; all offsets count its code points.
        published: its date of publication (a date, or ISO text). Without it relative dates such as
            "last week" stay unresolved.
        id: name of the article; by default made from its text, date and source.
        title: headline, kept but not read.
        source: who published it.
        url: where it stands.
        gazetteer: names to read with, where they are not the library's own.
        framebook: frames to read with, where they are not the library's own.

    Returns:
        The records, which are the article itself, acts, statements, namings and problems.

    Raises:
        TreatywatchError: the text is empty or no string.
        BadDateError: `published` is no date.

    Example:
        >>> import treatywatch as tw
        >>> dossier = tw.parse("Norway condemned Russia on Monday.", published="2022-03-22")
        >>> dossier.acts.by("Norway").one().kind.value
        'condemn'
        >>> dossier.acts[0].evidence[0].text
        'Norway condemned Russia'
    """
    from treatywatch.io.articles import make_article

    article = make_article(text, published=published, id=id, title=title, source=source, url=url)
    return read([article], gazetteer=gazetteer, framebook=framebook)


def read(
    articles: Iterable[Article],
    *,
    gazetteer: Gazetteer | None = None,
    framebook: Framebook | None = None,
) -> Dossier:
    """Reads several articles into one dossier: the union of what each tells.

    Args:
        articles: the articles, for example those of :func:`~treatywatch.io.articles.read_articles`.
        gazetteer: names to read with, where they are not the library's own.
        framebook: frames to read with, where they are not the library's own.

    Returns:
        The union of the articles' dossiers; their order does not matter.

    Example:
        >>> import treatywatch as tw
        >>> from treatywatch.io.articles import make_article
        >>> texts = ["Norway condemned Russia.", "Japan condemned Russia."]
        >>> len(tw.read([make_article(text) for text in texts]).acts)
        2
    """
    from treatywatch.parsers.reader import read as read_article

    return Dossier(
        record
        for article in articles
        for record in read_article(article, gazetteer=gazetteer, framebook=framebook).records
    )


def save(dossier: Dossier, path: Path | str) -> None:
    """Writes a dossier to a file of versioned JSON; equal dossiers give equal files.

    Args:
        dossier: what to write.
        path: the file; one that is there is replaced.

    Raises:
        DataFileError: the file cannot be written.

    Example:
        >>> import tempfile, pathlib, treatywatch as tw
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "dossier.json"
        >>> dossier = tw.parse("Norway condemned Russia.")
        >>> tw.save(dossier, path)
        >>> tw.load(path) == dossier
        True
    """
    from treatywatch.io import json as _json

    _json.write(dossier, path)


def load(path: Path | str) -> Dossier:
    """Reads a dossier that :func:`save` wrote.

    Args:
        path: the file.

    Returns:
        A dossier equal to the one that was saved.

    Raises:
        DataFileError: the file is missing, of another version, or damaged; the message names the
            path of the field that is wrong.

    Example:
        >>> load("none.json")
        Traceback (most recent call last):
        ...
        treatywatch.errors.DataFileError: none.json: ...
    """
    from treatywatch.io import json as _json

    return _json.read(path)
