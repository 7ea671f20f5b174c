"""How fast names are looked up and the gazetteer loads, with peers beside it where installed.

Run ``python benchmarks/bench_gazetteer.py``. Look-ups go over the test list of names, in a fixed
shuffled order: once each as first seen, and again as remembered; then over every name in English
that the gazetteer has, and over as many that nobody has, each once. Peers (pycountry, rigour,
country_converter) are tried on the countries of the same list and skipped where missing.
"""

from __future__ import annotations

import contextlib
import importlib
import random
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from treatywatch.errors import TreatywatchError, UnknownNameError
from treatywatch.gazetteer import Ambiguous, default
from treatywatch.gazetteer.book import Gazetteer
from treatywatch.gazetteer.fold import _fold  # pyright: ignore[reportPrivateUsage]

RUNS = 7
LIST = Path(__file__).parents[1] / "tests" / "gazetteer" / "names.tsv"
LOADING = """
import time
import treatywatch.gazetteer as gazetteer
start = time.process_time()
book = gazetteer.default()
book.forms, book.parties, book.resolve("Japan")
print((time.process_time() - start) * 1000)
"""


def names() -> list[tuple[str, str]]:
    """Name and code of the test list, shuffled the same way every time."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if "\t" in line and not line.startswith("#")]
    pairs = [(name, code) for name, code in rows]
    random.Random(2022).shuffle(pairs)
    return pairs


def median(work: Callable[[], object]) -> float:
    """Median seconds of some runs."""
    times: list[float] = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def right(answer: object, code: str) -> bool:
    """Whether an answer is the one of the list."""
    if isinstance(answer, Ambiguous):
        return set(answer.codes) == set(code.removeprefix("?").split())
    return code in (getattr(answer, "code", None), getattr(answer, "id", None))


def loaded(book: Gazetteer) -> Gazetteer:
    """The same gazetteer, its tables read, but with no name asked for."""
    for name in ("Japan", "Kurils", "Fumio Kishida", "Nobody of that name"):
        with contextlib.suppress(UnknownNameError):
            book.resolve(name)
    fresh = Gazetteer(book.tables)
    fresh.__dict__.update(
        {k: v for k, v in book.__dict__.items() if k not in {"_answers", "tables"}}
    )
    _fold.cache_clear()
    return fresh


def own(pairs: list[tuple[str, str]]) -> None:
    """Print our figures."""
    loading = [
        float(
            subprocess.run([sys.executable, "-c", LOADING], capture_output=True, check=True).stdout
        )
        for _ in range(RUNS)
    ]
    middle, least = statistics.median(loading), min(loading)
    print(f"load, cold process     {middle:8.1f} ms of processor time (least {least:.1f})")
    tracemalloc.start()
    book = Gazetteer(default().tables)
    assert book.forms and book.parties and book.resolve("Japan")
    print(f"memory                 {tracemalloc.get_traced_memory()[0] / 1e6:8.1f} MB")
    tracemalloc.stop()

    wanted = [name for name, _ in pairs]

    def again() -> None:
        for name in wanted:
            book.resolve(name)

    def forms() -> None:
        table = book.forms
        for name in wanted:
            table.get(name)

    assert book.country("Japan")

    def every(names: list[str]) -> float:
        """Look-ups a second of names never asked for before."""
        times: list[float] = []
        for _ in range(RUNS):
            fresh = loaded(book)
            start = time.process_time()
            for name in names:
                try:
                    fresh.resolve(name)
                except UnknownNameError:
                    continue
            times.append(time.process_time() - start)
        return len(names) / statistics.median(times)

    english = list(book.forms)
    random.Random(2022).shuffle(english)
    print(f"every name, first time {every(english):8,.0f} a second")
    odd = [f"{name[1:]}{name[:1]}".title() for name in english if name.isalpha()]
    print(f"nobody's, first time   {every(odd):8,.0f} a second")
    print(f"resolve, first time    {every(wanted):8,.0f} a second")
    again()
    print(f"resolve, again         {len(wanted) / median(again):8,.0f} a second")
    print(f"forms[...]             {len(wanted) / median(forms):8,.0f} a second")
    good = sum(right(book.resolve(name), code) for name, code in pairs)
    print(f"right                  {good:8} of {len(pairs)}")


def pycountry_finds(name: str) -> str:
    """The code that pycountry gives."""
    return str(importlib.import_module("pycountry").countries.lookup(name).alpha_3)


def rigour_finds(name: str) -> str:
    """The code that rigour gives, two letters."""
    found = importlib.import_module("rigour.territories").lookup_territory(name)
    return str(found.code).upper()


def converter_finds(name: str) -> str:
    """The code that country_converter gives."""
    return str(importlib.import_module("country_converter").convert(name, to="ISO3"))


PEERS: dict[str, Callable[[str], str]] = {
    "pycountry": pycountry_finds,
    "rigour": rigour_finds,
    "country_converter": converter_finds,
}


def peers(pairs: list[tuple[str, str]]) -> None:
    """Print what peers make of the countries in the list."""
    book = default()
    codes = {code: getattr(book.parties.get(code), "alpha_2", "") for _, code in pairs}
    countries = [(name, code) for name, code in pairs if codes[code]]
    for peer, ask in PEERS.items():
        try:
            importlib.import_module(peer)
            ask("Japan")
        except ImportError:
            print(f"{peer:22} not installed")
            continue
        except Exception as error:
            print(f"{peer:22} does not run here: {error}")
            continue
        good, start = 0, time.process_time()
        for name, code in countries:
            try:
                good += ask(name) in {code, codes[code]}
            except Exception:
                continue
        speed = len(countries) / (time.process_time() - start)
        print(f"{peer:22} {good:8} of {len(countries)} countries, {speed:,.0f} a second")
    good = 0
    for name, code in countries:
        try:
            good += book.country(name).code == code
        except TreatywatchError:
            continue
    print(f"{'treatywatch':22} {good:8} of {len(countries)} countries")


def main() -> None:
    """Print all figures."""
    pairs = names()
    own(pairs)
    peers(pairs)


if __name__ == "__main__":
    main()
