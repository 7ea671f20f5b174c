"""``treatywatch read`` and ``treatywatch name``: arguments in, exit status out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from treatywatch.errors import TreatywatchError

_DESCRIPTION = "Read who did what to whom in diplomacy out of news text."


def _arguments() -> argparse.ArgumentParser:
    ask = argparse.ArgumentParser(prog="treatywatch", description=_DESCRIPTION)
    commands = ask.add_subparsers(dest="command", required=True)

    read = commands.add_parser(
        "read",
        help="read articles and print what they tell",
        description="Read articles and print what they tell. FILE is plain text in UTF-8, HTML "
        "(.html, needs the html extra) or JSON Lines (.jsonl: id, title, published, text, url, "
        "source).",
    )
    read.add_argument("files", nargs="+", metavar="FILE", help="an article, or many as JSON Lines")
    read.add_argument(
        "--published",
        metavar="DATE",
        help="date of publication, such as 2022-03-22, for articles that carry none; "
        "without it 'last week' and the like stay unresolved",
    )
    read.add_argument(
        "--format",
        choices=("summary", "facts", "json"),
        default="summary",
        help="summary: to be read by people (default); facts: one JSON object per article; "
        "json: one dossier that treatywatch.load reads",
    )

    name = commands.add_parser(
        "name",
        help="look up a name of a state, body or territory",
        description="Look up a name in any wording: of a state, former state, body or territory.",
    )
    name.add_argument("name", metavar="NAME", help='for example "the Soviets"')
    name.add_argument("--on", metavar="DATE", help="as of this day, such as 1985-01-01")
    return ask


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command.

    Args:
        arguments: the words after ``treatywatch``; by default those of the process.

    Returns:
        The exit status; 0 if all went well, 2 if the caller must put something right (one line on
        standard error says what).

    Example:
        >>> main(["name", "the Soviets"])
        SUN  Soviet Union (1922-1991), former state
        0
    """
    asked = _arguments().parse_args(arguments)
    try:
        if asked.command == "name":
            from treatywatch.cli.name import name_lines

            print("\n".join(name_lines(asked.name, on=asked.on)))
        else:
            _read(asked.files, asked.published, asked.format)
    except TreatywatchError as error:
        print(f"treatywatch: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of a pipe (head, less) has gone: nothing is left to do. Without this the
        # interpreter would complain once more when it flushes standard output.
        sys.stdout = None
        return 0
    return 0


def _read(files: Sequence[str], published: str | None, form: str) -> None:
    """Reads all files first, so that a bad one stops the command before it prints anything."""
    from treatywatch.api import read
    from treatywatch.cli.summary import summary_lines
    from treatywatch.io.articles import read_articles
    from treatywatch.io.facts import article_facts

    articles = [
        article for file in files for article in read_articles(Path(file), published=published)
    ]
    if form == "json":
        from treatywatch.io.json import dumps

        print(dumps(read(articles)))
        return
    for number, article in enumerate(articles):
        dossier = read([article])
        if form == "facts":
            print(json.dumps(article_facts(dossier, article), ensure_ascii=False))
        else:
            if number:
                print()
            print("\n".join(summary_lines(article_facts(dossier, article))))
