"""A dossier as one HTML page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from treatywatch.dossier.dossier import Dossier
from treatywatch.errors import DataFileError
from treatywatch.model.act import Act
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.party import Party
from treatywatch.model.sanction import Sanction
from treatywatch.model.source import Article, Evidence
from treatywatch.model.statement import Statement

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h2 { border-bottom: 1px solid #999; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem; border-bottom: 1px solid #ddd; }
mark { background: #ffe9a8; padding: 0 .1em; }
mark:target { background: #ffb84d; }
.text { white-space: pre-wrap; }
small { color: #555; }
"""


def write_report(dossier: Dossier, path: Path | str) -> None:
    """Writes a page with the dossier's sanctions, talks, acts and statements and its articles.

    Words that a record rests on are marked in the article's text, and each row leads to them. All
    text of articles is escaped; the page runs no script and loads nothing.

    Args:
        dossier: what to show.
        path: the file; one that is there is replaced.

    Raises:
        DataFileError: the file cannot be written.

    Example:
        >>> import pathlib, tempfile, treatywatch as tw
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.html"
        >>> write_report(tw.parse("Norway condemned Russia <b>.", published="2022-03-22"), path)
        >>> "Russia</mark> &lt;b&gt;." in path.read_text(encoding="utf-8")
        True
    """
    try:
        Path(path).write_text(report_page(dossier), encoding="utf-8", errors="xmlcharrefreplace")
    except OSError as error:
        raise DataFileError(f"{path}: cannot be written: {error.strerror}") from None


def report_page(dossier: Dossier) -> str:
    """The page of :func:`write_report` as text.

    Args:
        dossier: what to show.

    Returns:
        A complete HTML document.

    Example:
        >>> import treatywatch as tw
        >>> report_page(tw.parse("Norway condemned Russia.")).startswith("<!doctype html>")
        True
    """
    articles = sorted(dossier.articles, key=lambda a: (str(a.published), a.id))
    body = [
        _table(
            "Sanctions",
            ("who", "whom", "measure", "status", "words"),
            map(_sanction, dossier.sanctions),
        ),
        _table(
            "Negotiations",
            ("parties", "subject", "status", "words"),
            map(_talks, dossier.negotiations),
        ),
        _table("Acts", ("when", "who", "what", "whom", "claim", "words"), map(_act, dossier.acts)),
        _table("Statements", ("who", "how", "words"), map(_statement, dossier.statements)),
        "<h2>Articles</h2>",
        *(_article(article, _spans(dossier, article)) for article in articles),
    ]
    title = f"{len(articles)} articles, {len(dossier.acts)} acts"
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n<body><h1>{title}</h1>\n"
        + "\n".join(part for part in body if part)
        + "\n</body></html>\n"
    )


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows]
    if not lines:
        return ""
    head = "".join(f"<th>{name}</th>" for name in heads)
    return f"<h2>{title}</h2>\n<table><tr>{head}</tr>\n" + "\n".join(lines) + "</table>"


def _sanction(sanction: Sanction) -> tuple[str, ...]:
    return (
        _parties(sanction.senders),
        _parties(sanction.targets),
        _plain(sanction.measure),
        _plain(sanction.status),
        _words(sanction.evidence),
    )


def _talks(talks: Negotiation) -> tuple[str, ...]:
    return (
        _parties(talks.parties),
        _plain(talks.subject),
        _plain(talks.status),
        _words(talks.evidence),
    )


def _act(act: Act) -> tuple[str, ...]:
    details = ", ".join(_plain(part) for part in (act.measure, act.change, act.subject) if part)
    who_says = ", ".join(escape(source.name) for source in act.claim.according_to)
    return (
        escape(str(act.when)) if act.when else "",
        _parties(act.actors),
        _plain(act.kind) + (f"<br><small>{details}</small>" if details else ""),
        _parties(act.recipients),
        _plain(act.claim.realis)
        + (f"<br><small>according to {who_says}</small>" if who_says else ""),
        _words(act.evidence),
    )


def _statement(said: Statement) -> tuple[str, ...]:
    who = " and ".join(escape(source.name) for source in said.speakers) or "unnamed"
    return who, _plain(said.mode), _words(said.evidence)


def _parties(parties: Iterable[Party]) -> str:
    return ", ".join(escape(party.name) for party in parties)


def _plain(name: str | None) -> str:
    return escape(str(name).replace("_", " ")) if name else ""


def _anchor(article: Article, start: int) -> str:
    return escape(f"{article.id}-{start}", quote=True)


def _words(evidence: Iterable[Evidence]) -> str:
    return "<br>".join(
        f'<a href="#{_anchor(one.article, one.span.start)}">{escape(one.text)}</a>'
        for one in evidence
    )


def _spans(dossier: Dossier, article: Article) -> list[tuple[int, int]]:
    """Every stretch of the article that a record rests on, in order."""

    def all_evidence() -> Iterator[Evidence]:
        for act in dossier.acts:
            yield from act.evidence
        for said in dossier.statements:
            yield from said.evidence

    return sorted({(e.span.start, e.span.end) for e in all_evidence() if e.article == article})


def _article(article: Article, spans: list[tuple[int, int]]) -> str:
    """The article's text with the stretches marked; overlapping ones are cut where they meet."""
    parts: list[str] = []
    at = 0
    for first, end in spans:
        # An inner stretch begins inside one already marked: it only leaves an anchor at its place.
        if first < at:
            parts.append(f'<a id="{_anchor(article, first)}"></a>')
        start = max(first, at)
        parts.append(escape(article.text[at:start]))
        if end > start:
            parts.append(
                f'<mark id="{_anchor(article, start)}">{escape(article.text[start:end])}</mark>'
            )
            at = end
    parts.append(escape(article.text[at:]))
    about = ", ".join(escape(str(x)) for x in (article.source, article.published, article.url) if x)
    title = escape(article.title or article.id)
    return (
        f'<h3>{title}</h3>\n<p><small>{about}</small></p>\n<div class="text">{"".join(parts)}</div>'
    )
