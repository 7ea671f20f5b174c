"""How fast quotations, and all speech, are found, in megabytes per second.

usage: python benchmarks/bench_quotes.py [--gold FILE.jsonl] [--rounds N]

Reads our example article (or the articles of FILE, one JSON object with `text` per line) and
prints the best of N rounds in processor time, so that what else the machine does matters little.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

from treatywatch.text.document import document_of
from treatywatch.text.quotes import find_quotes
from treatywatch.text.speech import find_speech

EXAMPLE = Path(__file__).parents[1] / "docs" / "examples" / "kuril.txt"


def rate(deed: Callable[[str], object], texts: list[str], rounds: int) -> float:
    """Megabytes per second of the best round."""
    best = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        for text in texts:
            deed(text)
        best = min(best, time.process_time() - begin)
    return sum(len(text.encode()) for text in texts) / best / 1e6


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    ask.add_argument("--gold", type=Path)
    ask.add_argument("--rounds", type=int, default=15)
    args = ask.parse_args()
    if args.gold:
        lines = args.gold.read_text("utf-8").splitlines()
        texts = [json.loads(line)["text"] for line in lines if line.strip()]
    else:
        texts = [EXAMPLE.read_text("utf-8")] * 20
    print(f"find_quotes  {rate(find_quotes, texts, args.rounds):5.1f} MB/s")
    speech = rate(lambda text: find_speech(document_of(text)), texts, args.rounds)
    print(f"find_speech  {speech:5.1f} MB/s (with sentences, without mentions)")


if __name__ == "__main__":
    main()
