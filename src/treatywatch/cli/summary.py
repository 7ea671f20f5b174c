"""What ``treatywatch read`` prints for people."""

from __future__ import annotations

import textwrap
from typing import Any

from treatywatch.io.facts import Row

_WIDTH = 96


def summary_lines(facts: Row) -> list[str]:
    r"""A readable summary of what an article tells.

    Args:
        facts: the object that :func:`~treatywatch.io.facts.article_facts` gives.

    Returns:
        Lines without line ends. Each finding is followed by the words it rests on, with their
        place in the article (first and last character).

    Example:
        >>> print("\n".join(summary_lines({
        ...     "id": "a", "published": "2022-03-22", "title": "",
        ...     "acts": [], "sanctions": [], "negotiations": [], "statements": [],
        ...     "territories": [], "countries": ["JPN"]})))
        a, published 2022-03-22
        countries named: JPN
        nothing else was found
    """
    lines = [f"{facts['id']}, published {facts['published'] or 'on an unknown day'}"]
    if facts["title"]:
        lines.append(facts["title"])
    if facts["countries"]:
        lines += _wrapped("countries named: " + ", ".join(facts["countries"]))
    if facts["territories"]:
        places = (f"{row['name']} ({row['id']})" for row in facts["territories"])
        lines += _wrapped("disputed territories named: " + ", ".join(places))
    tables = (
        ("acts", _act),
        ("sanctions", _sanction),
        ("negotiations", _negotiation),
        ("statements", _statement),
    )
    empty = True
    for table, head in tables:
        rows = facts[table]
        if not rows:
            continue
        empty = False
        lines += ["", f"{table} ({len(rows)})"]
        for row in rows:
            lines.append("  " + head(row))
            lines += _evidence(row)
    if empty:
        lines.append("nothing else was found")
    return lines


def _act(row: Row) -> str:
    details = [
        row["realis"] if row["realis"] != "asserted" else None,
        _plain(row["measure"]),
        _plain(row["change"]),
        row["subject"] and f"about {_plain(row['subject'])}",
        row["date"],
        row["according_to"] and f"according to {row['according_to']}",
    ]
    whom = f" -> {_joined(row['recipients'])}" if row["recipients"] else ""
    tail = "; ".join(str(d) for d in details if d)
    return f"{_plain(row['kind'])}: {_joined(row['actors'])}{whom}" + (f" ({tail})" if tail else "")


def _sanction(row: Row) -> str:
    return (
        f"{_plain(row['measure'])}: {_joined(row['senders'])} -> {_joined(row['targets'])}"
        f", {_plain(row['status'])}"
    )


def _negotiation(row: Row) -> str:
    return f"{_plain(row['subject'])}: {_joined(row['parties'])}, {_plain(row['status'])}"


def _statement(row: Row) -> str:
    country = f" ({row['country']})" if row["country"] else ""
    return f"{row['speaker'] or 'unnamed speaker'}{country}, {row['mode']}"


def _evidence(row: Row) -> list[str]:
    words = " ".join(str(row["evidence"]).split())
    return textwrap.wrap(
        f"[{row['start']}-{row['end']}] {words}",
        _WIDTH,
        initial_indent="      ",
        subsequent_indent="      ",
    )


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, subsequent_indent="  ")


def _joined(codes: list[str]) -> str:
    return "+".join(codes) or "?"


def _plain(name: Any) -> str:
    return str(name).replace("_", " ") if name else ""
