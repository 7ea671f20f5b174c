"""Reads the labelled development sets and prints how well they are read.

usage: python tools/score_gold.py [--gold DIR] [--only SET ...] [--misses N] [--by-kind]

The sets are articles, events and dates, and the project's own articles in tests/gold: own, dense
and dense_more, by which rules were mended, and judge, by which none was. DIR holds `dev.jsonl` with
`score.py`, and the folders `events` and `dates` with theirs. The scorers that come with the sets do
the scoring; this only makes the predictions.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import treatywatch as tw
from treatywatch.io.articles import make_article, read_articles
from treatywatch.io.events import to_events
from treatywatch.io.facts import article_facts

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "gold"
OWN = ROOT / "tests" / "gold"
JUDGES = ("judge",)
ARTICLES = ("articles", "own", "dense", "dense_more", *JUDGES)
SETS = (*ARTICLES, "events", "dates")

Rows = list[dict[str, Any]]
Figures = dict[str, float]


def scorer(path: Path) -> ModuleType:
    """The scorer that comes with a set, as a module."""
    spec = importlib.util.spec_from_file_location(f"scorer_{path.parent.name}_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: is no Python file")
    module = importlib.util.module_from_spec(spec)
    # Scorers import their own neighbours, and their dataclasses look themselves up by name.
    sys.modules[spec.name] = module
    sys.path.insert(0, str(path.parent))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(path.parent))
    return module


def rows(path: Path) -> Rows:
    """The objects of a file of JSON Lines."""
    return [
        json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()
    ]


def read_facts(path: Path) -> dict[str, dict[str, Any]]:
    """What the library reads in each article of a labelled file, by article id."""
    articles = read_articles(path)
    return {article.id: article_facts(tw.read([article]), article) for article in articles}


def article_labels(gold: Path, name: str) -> Path:
    """The file of labelled articles of a set."""
    return gold / "dev.jsonl" if name == "articles" else OWN / f"{name}.jsonl"


def article_tallies(
    gold: Path, name: str = "articles"
) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
    """The scorer's tallies per table and per kind, and the acts missed or wrong."""
    judge = scorer(gold / "score.py")
    labels = article_labels(gold, name)
    tables, kinds, misses = judge.score(judge.read_jsonl(str(labels)), read_facts(labels))
    return tables, kinds, misses


def article_figures(gold: Path, name: str = "articles") -> Figures:
    """F1 per table, precision of acts, and the shares of agreement, as fractions."""
    tables, _, _ = article_tallies(gold, name)
    figures: Figures = {}
    for table, tally in tables.items():
        told = tally.as_dict()
        key = table.replace(" ", "_")
        figures[f"{key}_f1"] = told["f1"]
        figures[f"{key}_precision"] = told["precision"]
        for what, share in told["agree"].items():
            figures[f"{key}_{what}"] = share
    return figures


def event_predictions(labels: Rows) -> Iterator[dict[str, Any]]:
    """Event rows for each sentence, in the form that the scorer takes."""
    for row in labels:
        dossier = tw.read([make_article(row["text"], published=row["published"], id=row["id"])])
        events = [
            {
                "source": event["source_actor"],
                "target": event["target_actor"],
                "cameo": event["cameo"],
            }
            for event in to_events(dossier)
        ]
        yield {"id": row["id"], "events": events}


def event_figures(gold: Path) -> Figures:
    """Root F1 and root-with-both-countries F1, over all roots and the diplomatic part."""
    judge = scorer(gold / "events" / "score.py")
    labels = rows(gold / "events" / "plover_gsr.jsonl")
    said = {row["id"]: row["events"] for row in event_predictions(labels)}
    figures: Figures = {}
    for part, diplomatic in (("all", False), ("diplomatic", True)):
        totals = judge.total(labels, said, dip=diplomatic)
        for measure in ("ROOT", "DYAD"):
            precision, recall, f1 = judge.prf(totals[measure])
            name = f"{part}_{measure.lower()}"
            figures |= {f"{name}_precision": precision, f"{name}_recall": recall, f"{name}_f1": f1}
    return {key: round(value, 4) for key, value in figures.items()}


def date_figures(gold: Path) -> Figures:
    """Value F1 (all types, and DATE only) per part of the set, as fractions."""
    judge = scorer(gold / "dates" / "score.py")
    labels = rows(gold / "dates" / "gum.jsonl")
    said: dict[str, Rows] = {}
    for row in labels:
        found: Rows = []
        for expression in tw.find_dates(row["text"], published=row["dct"]):
            timex = expression.timex3()
            found.append(
                {
                    "start": expression.start,
                    "end": expression.end,
                    "type": timex.type,
                    "value": timex.value,
                }
            )
        said[row["id"]] = found
    figures: Figures = {}
    for origin in dict.fromkeys(row["origin"] for row in labels):
        part = [row for row in labels if row["origin"] == origin]
        for label, keep in (("all", None), ("date", {"DATE"})):
            told, _ = judge.score(part, said, keep)
            figures[f"{origin}_{label}_value_f1"] = round(told["value_f1"] / 100, 4)
    return figures


def _print(title: str, figures: Figures) -> None:
    print(f"\n{title}")
    for name, value in figures.items():
        print(f"  {name:<36} {value:7.2%}")


def _print_articles(gold: Path, name: str, *, by_kind: bool, misses: int) -> None:
    tables, kinds, wrong = article_tallies(gold, name)

    def line(name: str, tally: Any) -> str:
        told = tally.as_dict()
        agree = "  ".join(f"{what} {a}/{n}" for what, (a, n) in sorted(tally.agree.items()))
        return (
            f"  {name:<26} P {told['precision']:6.1%}  R {told['recall']:6.1%}"
            f"  F1 {told['f1']:6.1%}"
            f"  (gold {told['gold']}, said {told['said']})  {agree}"
        )

    print(f"\n{name}")
    for table, tally in tables.items():
        print(line(table, tally))
    if by_kind:
        for kind, tally in sorted(kinds.items(), key=lambda pair: -pair[1].gold):
            print("  " + line(kind, tally))
    print("\n".join(wrong[:misses]), end="\n" if misses else "")


def main(arguments: Iterable[str] | None = None) -> int:
    """Prints the figures; 1 where no set is there."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    ask.add_argument("--gold", type=Path, default=GOLD)
    ask.add_argument("--only", nargs="*", default=list(SETS), choices=SETS)
    ask.add_argument(
        "--misses", type=int, default=0, metavar="N", help="print N acts missed or wrong"
    )
    ask.add_argument("--by-kind", action="store_true")
    asked = ask.parse_args(None if arguments is None else list(arguments))
    gold: Path = asked.gold
    if not (gold / "dev.jsonl").is_file():
        print(f"{gold}: no labelled sets there; name their folder with --gold")
        return 1
    for name in ARTICLES:
        if name in asked.only:
            # A judge's misses are not for rule writers to see.
            misses = 0 if name in JUDGES else asked.misses
            _print_articles(gold, name, by_kind=asked.by_kind, misses=misses)
    if "events" in asked.only:
        _print("events", event_figures(gold))
    if "dates" in asked.only:
        _print("dates", date_figures(gold))
    return 0


if __name__ == "__main__":
    sys.exit(main())
