"""How long questions to a large dossier take, with pandas doing the same side by side.

Run ``python benchmarks/bench_dossier.py [RECORDS]``. Records are made up: acts between 40 parties
over three years, in articles of ten acts each.
"""

from __future__ import annotations

import datetime as dt
import random
import statistics
import sys
import time
from collections.abc import Callable

from treatywatch.dossier.dossier import Dossier
from treatywatch.model.act import Act
from treatywatch.model.party import Country
from treatywatch.model.source import Article, Evidence, Span
from treatywatch.model.vocabulary import ActKind, Measure, Subject
from treatywatch.model.when import When

RUNS = 5


def made_up(count: int) -> list[Act]:
    """So many acts, always the same ones."""
    chance = random.Random(2022)
    codes = [f"{a}{b}X" for a in "ABCDEFGH" for b in "ABCDE"]
    parties = [Country(alpha_2=c[:2], alpha_3=c, numeric="000", name=c.title()) for c in codes]
    kinds = list(ActKind)
    first = dt.date(2020, 1, 1)
    acts: list[Act] = []
    for number in range(0, count, 10):
        published = first + dt.timedelta(days=chance.randrange(1000))
        article = Article(id=f"a{number}", text="A did B to C. " * 20, published=published)
        for place in range(10):
            actor, recipient = chance.sample(parties, 2)
            kind = chance.choice(kinds)
            span = Span(place * 14, place * 14 + 13)
            day = published - dt.timedelta(days=chance.randrange(3))
            acts.append(
                Act(
                    kind=kind,
                    actors=(actor,),
                    recipients=(recipient,),
                    when=When(earliest=day, latest=day) if chance.random() < 0.7 else None,
                    measure=Measure.IMPORT_BAN if kind.value.endswith("sanctions") else None,
                    subject=Subject.TRADE if "talks" in kind.value else None,
                    evidence=(Evidence(article=article, span=span, sentence=span),),
                )
            )
    return acts


def took(what: str, work: Callable[[], object], runs: int = RUNS) -> float:
    """Print and give the median of some runs, in milliseconds."""
    times: list[float] = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    middle = statistics.median(times)
    print(f"  {what:<52} {middle:10.2f} ms")
    return middle


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    acts = made_up(count)
    print(f"{count} acts")
    start = time.perf_counter()
    dossier = Dossier(acts)
    print(f"  {'Dossier(records)':<52} {(time.perf_counter() - start) * 1000:10.2f} ms")
    start = time.perf_counter()
    held = dossier.acts
    print(f"  {'order acts':<52} {(time.perf_counter() - start) * 1000:10.2f} ms")
    start = time.perf_counter()
    held.between("AAX", "BBX")
    held.by("AAX").on("BBX")
    print(
        f"  {'index by actor, recipient, dyad':<52} {(time.perf_counter() - start) * 1000:10.2f} ms"
    )
    took("acts.by(A), counted", lambda: len(held.by("AAX")))
    took("acts.by(A), all of them at hand", lambda: list(held.by("AAX")))
    took("acts.between(A, B)", lambda: list(held.between("AAX", "BBX")))
    took("acts.by(A).on(B)", lambda: list(held.by("AAX").on("BBX")))
    took("acts.by(A).since(day)", lambda: list(held.by("AAX").since("2022-01-01")))
    took("dyad(A, B).timeline('month')", lambda: dossier.dyad("AAX", "BBX").timeline("month"))
    took("union with itself", lambda: dossier | dossier, 3)
    took("known_on(day)", lambda: dossier.known_on("2021-06-01"), 1)
    took("events", lambda: Dossier(acts).events, 1)
    took("negotiations", lambda: dossier.negotiations, 1)
    took("sanctions", lambda: dossier.sanctions, 1)
    with_pandas(acts)


def with_pandas(acts: list[Act]) -> None:
    """The same questions to a data frame."""
    try:
        import pandas as pd
    except ImportError:
        print("pandas is not installed")
        return
    print("pandas")

    def frame() -> pd.DataFrame:
        return pd.DataFrame(
            {
                "actor": [act.actors[0].code for act in acts],
                "recipient": [act.recipients[0].code for act in acts],
                "kind": [act.kind.value for act in acts],
                "goldstein": [act.kind.goldstein for act in acts],
                "day": pd.to_datetime(
                    [act.when.earliest if act.when else act.known_on for act in acts]
                ),
            }
        )

    took("build the frame", frame, 1)
    table = frame()
    took("actor == A", lambda: table[table.actor == "AAX"])
    both = lambda: table[  # noqa: E731
        ((table.actor == "AAX") & (table.recipient == "BBX"))
        | ((table.actor == "BBX") & (table.recipient == "AAX"))
    ]
    took("between A and B", both)
    took(
        "actor == A and recipient == B",
        lambda: table[(table.actor == "AAX") & (table.recipient == "BBX")],
    )
    took(
        "monthly counts and sums between A and B",
        lambda: (
            both().set_index("day").groupby("actor").goldstein.resample("MS").agg(["count", "sum"])
        ),
    )


if __name__ == "__main__":
    main()
