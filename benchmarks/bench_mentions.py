"""How fast names are found in news, beside PhraseMatcher of spaCy, flashtext and geotext.

Run ``python benchmarks/bench_mentions.py [LABELS.jsonl]``. LABELS holds an article a line with
``text`` and perhaps ``countries`` (the codes of the countries that it names). Without labels only
the speed is measured, on an article made up here that is dense with names. The other libraries are
measured if they are installed (``pip install spacy flashtext geotext
country-named-entity-recognition``).

spaCy (``spacy.blank("en")`` and a PhraseMatcher) and flashtext are given the same names as
treatywatch, and each name they find counts for the first party that the gazetteer has for it;
the other two bring their own. The figures: million characters a second (processor time of one core,
the best of some runs; 1 MB of articles) and how well the countries named agree: with the labels
where there are any, else with those that treatywatch names.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from treatywatch import gazetteer
from treatywatch.gazetteer.forms import FormKind
from treatywatch.text.coreference import resolve_references
from treatywatch.text.document import document_of
from treatywatch.text.mentions import find_mentions, scan_mentions

Finder = Callable[[str], set[str]]

SAMPLE = """\
OSLO, March 21 - The farmers of the western valleys had waited for rain since the spring, and when
it came it washed away what was left of the road to the coast. Norway's transport minister, Kari
Holm, promised on Monday that the road would be open again by the summer. She said that the
government had asked Sweden and Denmark for bridges, and that the Swedish army had already sent
two of them by rail. In Copenhagen a spokesman for the Danish foreign ministry confirmed the
request but gave no date.

The two countries have helped each other before. After the floods of the nineties, which drowned
whole herds and left thousands without a roof, Stockholm lent machines and money, and the debt was
never asked for. "We are neighbours," Holm told reporters in front of the old station, whose clock
had stopped at ten past four. "Nobody here has forgotten it." The European Union has offered loans
at a low rate; the bloc did the same for Portugal last year. Whether they will be taken up depends
on parliament, which meets in April, and on the price of steel, which has doubled within a year.

People in the villages are less patient. The baker gets his flour by boat, the school has been shut
for three weeks, and the only doctor has moved in with her sister on the other side of the water.
"""


def ours(text: str) -> set[str]:
    """The countries that treatywatch finds named."""
    return {party.code for mention in find_mentions(text) for party in mention.named}


def names() -> dict[str, str]:
    """Every name of a state, with its code."""
    kinds = {FormKind.COUNTRY, FormKind.FORMER_COUNTRY, FormKind.CITY, FormKind.METONYM}
    return {
        surface: forms[0].code
        for surface, forms in gazetteer.default().forms.items()
        if forms[0].kind in kinds
    }


def spacy_finder() -> Finder:
    """``spacy.blank("en")`` with a PhraseMatcher over the same names."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    nlp.max_length = 2_000_000
    matcher = PhraseMatcher(nlp.vocab)
    codes = names()
    for surface, code in codes.items():
        matcher.add(code, [nlp.make_doc(surface)])

    def find(text: str) -> set[str]:
        return {nlp.vocab.strings[key] for key, _, _ in matcher(nlp.make_doc(text))}

    return find


def flashtext_finder() -> Finder:
    """``flashtext.KeywordProcessor`` over the same names."""
    from flashtext import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=True)
    for surface, code in names().items():
        processor.add_keyword(surface, code)

    def find(text: str) -> set[str]:
        return set(processor.extract_keywords(text))

    return find


def geotext_finder() -> Finder:
    """``geotext.GeoText`` with its own names; it gives alpha-2 codes."""
    from geotext import GeoText

    parties = gazetteer.default().parties
    codes = {getattr(party, "alpha_2", ""): code for code, party in parties.items()}

    def find(text: str) -> set[str]:
        return {codes[found] for found in GeoText(text).country_mentions if found in codes}

    return find


def recognition_finder() -> Finder:
    """``country_named_entity_recognition.find_countries`` with its own names."""
    from country_named_entity_recognition import find_countries

    def find(text: str) -> set[str]:
        return {country.alpha_3 for country, _ in find_countries(text)}

    return find


def speed(texts: list[str], find: Finder, runs: int) -> float:
    """Million characters a second."""
    find(texts[0])
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        for text in texts:
            find(text)
        best = min(best, time.process_time() - start)
    return sum(map(len, texts)) / best / 1e6


def f1(rows: list[dict[str, Any]], find: Finder) -> float:
    """F1 of the countries named, over all articles."""
    hit = gold = said = 0
    for row in rows:
        wanted, found = set(row["countries"]), find(row["text"])
        hit, gold, said = hit + len(wanted & found), gold + len(wanted), said + len(found)
    return 200 * hit / (gold + said) if gold + said else 0.0


def main(arguments: list[str]) -> None:
    rows: list[dict[str, Any]] = []
    if arguments:
        lines = Path(arguments[0]).read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
    articles = [row["text"] for row in rows] or [SAMPLE]
    texts = articles * (1_000_000 // sum(map(len, articles)) + 1)
    documents = {text: document_of(text) for text in articles}
    labelled = [row for row in rows if "countries" in row]
    if not labelled:
        labelled = [{"text": text, "countries": ours(text)} for text in articles]

    def scan_and_resolve(text: str) -> set[str]:
        resolve_references(documents[text], scan_mentions(documents[text]))
        return set()

    size = sum(map(len, texts)) / 1e6
    count = sum(len(scan_mentions(documents[text])) for text in articles)
    print(f"{count * len(texts) // len(articles):,} mentions in {size:.2f} million characters")
    print(f"{'':26}{'MB/s':>8}{'countries F1':>14}")
    finders: dict[str, Callable[[], Finder]] = {
        "treatywatch (find_mentions)": lambda: ours,
        "  without cutting sentences": lambda: scan_and_resolve,
        "spaCy PhraseMatcher": spacy_finder,
        "flashtext": flashtext_finder,
        "geotext": geotext_finder,
        "country-named-entity-rec.": recognition_finder,
    }
    for name, make in finders.items():
        try:
            find = make()
        except ImportError:
            print(f"{name:28}  not installed")
            continue
        runs = 7 if "treatywatch" in name or name.startswith(" ") else 2
        rate = speed(texts, find, runs)
        score = f"{f1(labelled, find):12.1f}" if find is not scan_and_resolve else ""
        print(f"{name:28}{rate:6.2f}{score}")


if __name__ == "__main__":
    main(sys.argv[1:])
