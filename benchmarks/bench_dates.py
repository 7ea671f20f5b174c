"""How fast and how well time expressions are read, beside dateparser and parsedatetime.

Run ``python benchmarks/bench_dates.py [LABELS.jsonl]``. LABELS holds a document a line: ``text``,
``dct`` (its date) and ``timex`` (``start``, ``end``, ``type``, ``value``). Without labels only the
speed is measured, on text made up here that is dense with dates. The other libraries are measured
if they are installed (``pip install dateparser parsedatetime``).

The figures: million characters a second (processor time of one core, the best of some runs), and
for DATE and TIME how many expressions of the labels overlap one found (relaxed F1) and how many
have the same first day, too (day F1). The other libraries give one moment for each expression;
so only the first day counts.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from treatywatch.text.dates import find_dates

Span = tuple[int, int, dt.date | None]
Finder = Callable[[str, dt.date], list[Span]]

SAMPLE = """\
OSLO, March 21 - Freedonia broke off talks with Sylvania on Monday, two days after its envoy left
the 1972 treaty conference, and said it would not return before the end of the year. The two sides
had met in Vienna last month for the first time since 2019. Ministers will vote on Friday on a
five-year extension of the accord, which was signed on June 5, 1998. Officials in both capitals
said that trade worth some 2000 million crowns had already stopped; the border has been closed for
several weeks, and neither the ambassadors nor the delegations that had been at work on an outline
of the fisheries protocol have spoken to each other at all. Diplomats of three neighbouring states
offered to carry messages between them, as they had done when the dam was built, and the secretary
of the river commission, who knows both presidents well, flew to the Sylvanian capital unannounced.
"""


def ours(text: str, published: dt.date) -> list[Span]:
    """This library."""
    return [
        (found.start, found.end, found.when.earliest if found.when else None)
        for found in find_dates(text, published=published)
        if found.kind in {"DATE", "TIME"}
    ]


def dateparser_finder() -> Finder:
    """``dateparser.search.search_dates``."""
    from dateparser.search import search_dates

    def find(text: str, published: dt.date) -> list[Span]:
        base = dt.datetime(published.year, published.month, published.day)
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        at, spans = 0, []
        for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                spans.append((start, at, moment.date()))
        return spans

    return find


def parsedatetime_finder() -> Finder:
    """``parsedatetime.Calendar.nlp``."""
    import parsedatetime

    calendar = parsedatetime.Calendar()

    def find(text: str, published: dt.date) -> list[Span]:
        base = dt.datetime(published.year, published.month, published.day)
        # It knows no paragraphs, and some texts defeat it.
        try:
            found = calendar.nlp(text, sourceTime=base) or ()
        except Exception:
            return []
        return [(start, end, moment.date()) for moment, _, start, end, _ in found]

    return find


def first_day(value: str | None) -> dt.date | None:
    """The first day of a TIMEX3 value of a date."""
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d)|-Q(\d))?", value or "")
    if not found:
        decade = re.fullmatch(r"\d{2,3}", value or "")
        return dt.date(int(decade[0].ljust(4, "0")), 1, 1) if decade else None
    year, month, day, week, quarter = found.groups()
    if week:
        return dt.date.fromisocalendar(int(year), int(week), 1)
    return dt.date(int(year), int(quarter) * 3 - 2 if quarter else int(month or 1), int(day or 1))


def f1(rows: list[dict[str, Any]], find: Finder) -> tuple[float, float]:
    """Relaxed F1 and day F1 over labelled documents."""
    labelled = said = met = same = 0
    for row in rows:
        gold = [timex for timex in row["timex"] if timex["type"] in {"DATE", "TIME"}]
        spans = find(row["text"], dt.date.fromisoformat(row["dct"]))
        labelled, said = labelled + len(gold), said + len(spans)
        for timex in gold:
            hit = next((s for s in spans if s[0] < timex["end"] and timex["start"] < s[1]), None)
            if hit:
                spans.remove(hit)
                met += 1
                same += hit[2] == first_day(timex["value"])
    return 200 * met / (labelled + said), 200 * same / (labelled + said)


def speed(texts: list[tuple[str, dt.date]], find: Finder, runs: int) -> float:
    """Megabytes (million characters) a second."""
    find(*texts[0])
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        for text, published in texts:
            find(text, published)
        best = min(best, time.process_time() - start)
    return sum(len(text) for text, _ in texts) / best / 1e6


def main(arguments: list[str]) -> None:
    rows: list[dict[str, Any]] = []
    if arguments:
        lines = Path(arguments[0]).read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
    texts = [(row["text"], dt.date.fromisoformat(row["dct"])) for row in rows]
    texts = texts or [(SAMPLE * 5, dt.date(2022, 3, 22))] * 40
    finders: dict[str, Callable[[], Finder]] = {
        "treatywatch": lambda: ours,
        "dateparser": dateparser_finder,
        "parsedatetime": parsedatetime_finder,
    }
    print(f"{sum(len(text) for text, _ in texts) / 1e6:.2f} million characters")
    print(f"{'':14}{'MB/s':>8}{'relaxed F1':>12}{'day F1':>9}")
    for name, make in finders.items():
        try:
            find = make()
        except ImportError:
            print(f"{name:14}  not installed")
            continue
        # The others are slow: they read some of the texts once.
        own = name == "treatywatch"
        rate = speed(texts if own else texts[:: max(1, len(texts) // 8)], find, 7 if own else 1)
        scores = f1(rows, find) if rows else None
        shown = f"{scores[0]:12.1f}{scores[1]:9.1f}" if scores else ""
        print(f"{name:14}{rate:8.3f}{shown}")


if __name__ == "__main__":
    main(sys.argv[1:])
