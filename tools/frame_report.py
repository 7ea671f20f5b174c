"""Shows where the frames hit and miss: their own examples, and the development sets.

usage: frame_report.py [--examples] [--gold DEV.jsonl] [--frames FILE]... [--only KIND]

Without options both parts are printed. The development sets lie beside the project
(../shared/gold) and are left out where they are absent.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from treatywatch.model.act import Act
from treatywatch.model.source import Article
from treatywatch.parsers.frame import Example, Frame
from treatywatch.parsers.framebook import Framebook, default_framebook, load_frames
from treatywatch.parsers.reader import read

DAY = dt.date(2024, 6, 12)
"""Examples are read as published on this Wednesday, unless they name a day."""
GOLD = Path(__file__).parents[2] / "shared" / "gold" / "dev.jsonl"


def acts_of(text: str, published: dt.date | None, book: Framebook) -> list[Act]:
    """The acts that a text gives, without reports of what merely stands."""
    article = Article(id="example", text=text, published=published)
    records = read(article, framebook=book).records
    return [act for act in records if isinstance(act, Act) and "standing" not in act.attributes]


def lacks(act: Act, expected: Mapping[str, Any]) -> list[str]:
    """What of an example's expectations an act does not meet."""
    said: dict[str, Any] = {
        "actors": sorted(party.code for party in act.actors),
        "recipients": sorted(party.code for party in act.recipients),
        "measure": act.measure,
        "change": act.change,
        "subject": act.subject,
        "realis": act.claim.realis,
        "date": act.when.edtf if act.when else None,
        "treaty_action": act.treaty_action,
    }
    wrong: list[str] = []
    for key, value in expected.items():
        if key in ("published", "attributes"):
            continue
        wanted = sorted(cast("list[str]", value)) if isinstance(value, list) else value
        if key in said and said[key] != wanted:
            wrong.append(f"{key}={said[key]!s} not {wanted}")
    for key, value in dict(expected.get("attributes", {})).items():
        if act.attributes.get(key) != value:
            wrong.append(f"{key}={act.attributes.get(key)} not {value}")
    return wrong


def check(frame: Frame, example: Example, book: Framebook) -> str:
    """What is wrong with a `yes` example; "" if it comes out as it should."""
    day = example.expected.get("published")
    acts = acts_of(example.text, dt.date.fromisoformat(str(day)) if day else DAY, book)
    kind = str(example.expected.get("kind", frame.kind))
    mine = [act for act in acts if str(act.kind) == kind]
    if not mine:
        return f"nothing; other acts: {', '.join(str(act) for act in acts) or '-'}"
    faults = sorted((lacks(act, example.expected) for act in mine), key=len)
    return "; ".join(faults[0])


def false_hits(frame: Frame, text: str, book: Framebook) -> str:
    """What a `no` example wrongly gives; "" if nothing."""
    return "; ".join(str(act) for act in acts_of(text, DAY, book) if act.kind is frame.kind)


def examples(book: Framebook, only: str = "") -> Iterator[tuple[Frame, str, str, str]]:
    """Every example that fails: frame, `yes` or `no`, text, what is wrong."""
    for frame in book.frames:
        if only and str(frame.kind) != only:
            continue
        for example in frame.yes:
            fault = check(frame, example, book)
            if fault:
                yield frame, "yes", example.text, fault
        for text in frame.no:
            fault = false_hits(frame, text, book)
            if fault:
                yield frame, "no", text, fault


def report_examples(book: Framebook, only: str) -> int:
    """Print failing examples and their number."""
    failed = 0
    for frame, side, text, fault in examples(book, only):
        failed += 1
        print(f"{frame.id} {side}: {text}\n    {fault}")
    total = sum(len(f.yes) + len(f.no) for f in book.frames if not only or str(f.kind) == only)
    print(f"examples: {total - failed} of {total} right")
    return failed


def report_gold(book: Framebook, path: Path, only: str) -> None:
    """Print hits, false hits and misses on labelled articles, frame by frame."""
    hits: Counter[str] = Counter()
    false: dict[str, list[str]] = defaultdict(list)
    missed: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        day = dt.date.fromisoformat(row["published"]) if row["published"] else None
        left = list(row["acts"])
        for act in acts_of(row["text"], day, book):
            label = next((one for one in left if _same(one, act)), None)
            rule = act.evidence[0].rule
            if label is None:
                false[rule].append(f"{row['id']}: {act} | {act.evidence[0].text[:90]}")
            else:
                left.remove(label)
                hits[rule] += 1
        for label in left:
            who = f"{','.join(label['actors'])} > {','.join(label['recipients'])}"
            missed[label["kind"]].append(f"{row['id']}: {who} | {label['evidence'][:110]}")
    for rule in sorted({*hits, *false}):
        if only in rule:
            print(f"{rule}: {hits[rule]} hits, {len(false[rule])} false")
            print("".join(f"    false: {text}\n" for text in false[rule]), end="")
    for kind in sorted(missed):
        if only in kind:
            print(f"{kind}: {len(missed[kind])} missed")
            print("".join(f"    missed: {text}\n" for text in missed[kind]), end="")


def _same(label: Mapping[str, Any], act: Act) -> bool:
    """Whether a label and an act are of one kind with parties in common."""
    if label["kind"] != act.kind:
        return False
    for codes, parties in ((label["actors"], act.actors), (label["recipients"], act.recipients)):
        said = {party.code for party in parties}
        if codes and said and not said.intersection(codes):
            return False
    return True


def main(argv: list[str] | None = None) -> int:
    """Print the report; the status is 1 if an example fails."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    ask.add_argument("--examples", action="store_true", help="the frames' own examples only")
    ask.add_argument("--gold", type=Path, help="labelled articles only")
    ask.add_argument("--frames", type=Path, action="append", default=[], help="further frame files")
    ask.add_argument("--only", default="", metavar="KIND", help="one kind of act")
    args = ask.parse_args(argv)
    book = default_framebook()
    for path in args.frames:
        book = book.plus(load_frames(path))
    status = 0
    if not args.gold:
        status = 1 if report_examples(book, args.only) else 0
    if not args.examples:
        path = args.gold or GOLD
        if path.exists():
            report_gold(book, path, args.only)
    return status


if __name__ == "__main__":
    sys.exit(main())
