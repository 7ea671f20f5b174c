r"""How long reading takes, against cutting the same text into words with one regular expression.

usage: python benchmarks/bench_read.py [--gold FILE.jsonl] [--rounds N]

Prints whether the code is compiled and, for our example article (or each article of FILE), the
median time of reading it to records as a multiple of ``re.findall(r"\w+|[^\w\s]", text)``, both
timed in turn in one run, so that the machine's own speed cancels out; then how the time grows with
the length of the text, and what ``import treatywatch`` adds to a bare interpreter.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from treatywatch.io.articles import make_article, read_articles
from treatywatch.model.source import Article
from treatywatch.parsers import match
from treatywatch.parsers.reader import read

EXAMPLE = Path(__file__).parents[1] / "docs" / "examples" / "kuril.txt"


def seconds(deed: Callable[[], object]) -> float:
    begin = time.perf_counter()
    deed()
    return time.perf_counter() - begin


def ratio(article: Article, rounds: int) -> tuple[float, float]:
    """Median milliseconds of reading, and the median of its ratio to cutting into words."""
    text = article.text
    words = re.compile(r"\w+|[^\w\s]")
    pairs = [
        (
            seconds(lambda: read(article)),
            min(seconds(lambda: words.findall(text)) for _ in range(5)),
        )
        for _ in range(rounds)
    ]
    return statistics.median(a for a, _ in pairs) * 1000, statistics.median(a / b for a, b in pairs)


def growth(article: Article) -> list[tuple[int, float]]:
    """Milliseconds per thousand characters for texts of 1, 4 and 16 times the length."""
    found: list[tuple[int, float]] = []
    for times in (1, 4, 16):
        # A word of each copy differs, since repeated paragraphs are read only once.
        text = "\n\n".join(
            f"Part {n}. {article.text}".replace("\n\n", f" {n}.\n\n") for n in range(times)
        )
        longer = make_article(text, published=article.published)
        took = statistics.median(seconds(lambda longer=longer: read(longer)) for _ in range(5))
        found.append((len(text), took * 1e6 / len(text)))
    return found


def import_cost(rounds: int = 7) -> float:
    """Milliseconds that ``import treatywatch`` adds, minimum of several cold processes each."""

    def run(code: str) -> float:
        return min(
            seconds(lambda: subprocess.run([sys.executable, "-c", code], check=True))
            for _ in range(rounds)
        )

    return (run("import treatywatch") - run("pass")) * 1000


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    ask.add_argument("--gold", type=Path)
    ask.add_argument("--rounds", type=int, default=15)
    asked = ask.parse_args()
    articles = read_articles(asked.gold or EXAMPLE, published="2022-03-22")
    read(articles[0])
    print("interpreted" if str(match.__file__).endswith(".py") else "compiled", match.__file__)
    ratios: list[float] = []
    for article in articles:
        milliseconds, times = ratio(article, asked.rounds)
        ratios.append(times)
        print(f"{article.id:<34} {len(article.text):6} chars {milliseconds:8.2f} ms {times:7.1f} x")
    print(f"{'median of all':<34} {'':>21} {statistics.median(ratios):9.1f} x")
    for length, cost in growth(articles[0]):
        print(f"{length:9} characters: {cost:6.2f} ms per thousand")
    print(f"import treatywatch: {import_cost():.0f} ms more than a bare interpreter")


if __name__ == "__main__":
    main()
