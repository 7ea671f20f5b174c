"""Build the packaged gazetteer data from the hand-edited facts under ``resources/``.

``python tools/build_gazetteer.py`` writes ``src/treatywatch/gazetteer/data/``;
``python tools/build_gazetteer.py --check`` writes nothing and fails if the files there differ
from what the resources give. The output is compact, sorted and the same on every machine.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from treatywatch.errors import UnknownNameError
from treatywatch.gazetteer import Answer, Gazetteer
from treatywatch.gazetteer.fold import fold
from treatywatch.gazetteer.load import _Packaged  # pyright: ignore[reportPrivateUsage]
from treatywatch.model.party import Country, FormerCountry, Organization, Person
from treatywatch.model.territory import Territory

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
DATA = ROOT / "src" / "treatywatch" / "gazetteer" / "data"

Entry = dict[str, Any]
Row = tuple[str, str, str, str, str, str, int | None, int | None, str]
"""Surface, code, kind, match, caution, number, first year, last year, language."""


class ResourceError(SystemExit):
    """A resource file that contradicts itself; names the file."""


def read_folder(name: str) -> list[Entry]:
    """Read every YAML file of a folder under resources/, in order of file name."""
    entries: list[Entry] = []
    for path in sorted((RESOURCES / name).glob("*.yml")):
        entry = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
        key = entry.get("code", entry.get("id", ""))
        if key.lower() != path.stem:
            raise ResourceError(f"{path}: the file should be named {key.lower()}.yml")
        entries.append(entry)
    return entries


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_table(name: str) -> Any:
    """Read one YAML table under resources/."""
    return yaml.load((RESOURCES / name).read_text(encoding="utf-8"), Loader=_LOADER)


def for_text(surface: str) -> bool:
    """Whether a spelling is one that running English text uses, not only tables."""
    return "(" not in surface and (", " not in surface or surface.startswith(_COMMA_NAMES))


_COMMA_NAMES = (
    "Washington",
    "Bonaire, Sint",
    "Foreign, Commonwealth",
    "African, Caribbean",
    "Picton",
)


def without_article(surface: str) -> str:
    """Drop a leading article, which the scanners skip; "The Hague" keeps its own."""
    if surface.startswith(("The ", "the ")) and surface[4:] not in _ARTICLE_NAMES:
        return surface[4:]
    return surface


_ARTICLE_NAMES = frozenset({"Hague", "Valley", "Settlement"})


def state_rows(state: Entry) -> Iterator[Row]:
    """Give every written form of one state or former state."""
    code = state["code"]
    kind = "former_country" if "valid_to" in state else "country"
    language = "x" if state.get("lookup_only") else ""
    if not state.get("only_dated"):
        yield (state["name"], code, kind, "name", "", "", None, None, language)
    for field, (form_kind, match, number) in _STATE_FIELDS.items():
        for name in state.get(field, ()):
            yield (name, code, form_kind or kind, match, "", number, None, None, language)
    for former in state.get("former_names", ()):
        years = (former.get("from"), former.get("to"))
        known = language if any(years) else "x"
        yield (former["name"], code, kind, "former_name", "", "", *years, known)
    for capital in state.get("capitals", ()):
        for name in [capital["name"], *capital.get("spellings", ())]:
            yield (name, code, "city", "capital", "", "", None, None, language)
    yield from lookup_rows(state, kind)


_STATE_FIELDS: dict[str, tuple[str, str, str]] = {
    "names": ("", "alias", ""),
    "abbreviations": ("", "alias", ""),
    "adjectives": ("", "adjective", ""),
    "demonyms": ("", "demonym", "s"),
    "demonyms_plural": ("", "demonym", "p"),
    "combining": ("", "combining", ""),
    "metonyms": ("metonym", "metonym", ""),
    "institutions": ("institution", "metonym", ""),
}
"""Field of a state's file: kind of form (empty: the state's own), way it matches, number."""


def lookup_rows(state: Entry, kind: str) -> Iterator[Row]:
    """Give the forms of a state that are looked up but not searched for in English text."""
    code = state["code"]
    for name in state.get("only_dated", ()):
        years = (state["valid_from"], state["valid_to"])
        yield (name, code, kind, "name", "", "", *years, "dated")
    for language, names in state.get("names_in", {}).items():
        for name in names:
            yield (name, code, kind, "name", "", "", None, None, language)
    for field in ("alpha_2", "alpha_3", "alpha_4", "numeric", "code"):
        if state.get(field):
            yield (state[field], code, kind, "alias", "", "", None, None, "code")


def body_rows(body: Entry) -> Iterator[Row]:
    """Give every written form of one body; in text it stands for the party it acts as.

    That may be ``members``: "the Baltic states" are the three of them.
    """
    code, kind = body["code"], "organization"
    acting: str = body.get("acts_as") or code
    last: int | None = body.get("valid_to")
    years: tuple[int | None, int | None] = (body.get("valid_from") if last else None, last)
    forms: list[tuple[str, str, str]] = [(body["name"], "name", "")]
    for match, field in (
        ("alias", "names"),
        ("alias", "abbreviations"),
        ("adjective", "adjectives"),
    ):
        forms += [(name, match, "") for name in body.get(field, ())]
    forms += [(name, "demonym", "s") for name in body.get("demonyms", ())]
    forms += [(name, "demonym", "p") for name in body.get("demonyms_plural", ())]
    for name, match, number in forms:
        if acting == code:
            yield (name, code, kind, match, "", number, *years, "")
            continue
        members = acting == "members"
        for stand_in in body["members"] if members else [acting]:
            target = "country" if stand_in in _STATES else kind
            _STAND_INS.add((name, stand_in))
            yield (name, stand_in, target, "alias", "", "p" if members else number, *years, "")
        yield (name, code, kind, match, "", number, *years, "x")
    for name in body.get("seats", ()):
        seat = ("city", "capital") if body["kind"] == "de_facto" else ("metonym", "metonym")
        yield (name, code, *seat, "", "", None, None, "")
    for language, names in body.get("names_in", {}).items():
        for name in names:
            yield (name, code, kind, "name", "", "", None, None, language)
    yield (code, code, kind, "alias", "", "", None, None, "code")


def territory_rows(territory: Entry) -> Iterator[Row]:
    """Give every written form of one territory."""
    key = territory["id"]
    for name in territory.get("in_news", ()):
        yield (name, key, "territory", "territory", "", "", None, None, "")
    for name in territory["names"]:
        language = "x" if name["language"] == "en" else name["language"]
        yield (name["name"], key, "territory", "territory", "", "", None, None, language)
    for name in (territory["name"], key):
        yield (name, key, "territory", "territory", "", "", None, None, "x")


def shared_rows(table: Iterable[Entry]) -> Iterator[Row]:
    """Give the forms that several parties share, which belong to no one file."""
    for entry in table:
        if "match" in entry:
            for code in entry["parties"]:
                kind = "country" if code in _STATES else "former_country"
                number = entry.get("number", "")
                yield (entry["name"], code, kind, entry["match"], "", number, None, None, "")


_STATES: set[str] = set()
_STAND_INS: set[tuple[str, str]] = set()
"""Forms of bodies that in text stand for a larger party, which look-up does not follow."""


def plain_kind(row: Row) -> bool:
    """Whether a form names a party itself, so that two of them in one spelling are an ambiguity."""
    return row[2] not in {"territory", "nothing"} and not row[8]


def settle(rows: Iterable[Row], cautions: dict[str, list[str]]) -> list[Row]:
    """Merge equal forms, mark what needs caution, and sort.

    An adjective and a noun for one person spelt alike are one form; so are a name and anything else
    spelt like it.
    """
    order = [
        "name",
        "alias",
        "former_name",
        "adjective",
        "demonym",
        "combining",
        "capital",
        "metonym",
    ]
    best: dict[tuple[str, str, str, str], Row] = {}
    for row in rows:
        surface = row[0].replace("’", "'")
        if not row[8]:
            surface = without_article(surface)
        language = row[8] if row[8] or for_text(surface) else "x"
        form = (surface, *row[1:8], language)
        group = row[2] if row[2] == "territory" else ""
        key = (surface, row[1], group, "" if language in {"", "x"} else language)
        old = best.get(key)
        if old is None or _rank(form, order) < _rank(old, order):
            best[key] = form
    shared: dict[str, set[str]] = defaultdict(set)
    for row in best.values():
        if plain_kind(row):
            shared[row[0]].add(row[1])
    reasons = {name: why for why, names in reversed(cautions.items()) for name in names}
    settled = {_caution(row, shared, reasons) for row in best.values()}
    return sorted(settled, key=lambda row: (bool(row[8]), *map(str, row)))


def _rank(row: Row, order: list[str]) -> tuple[bool, int]:
    return (bool(row[8]), order.index(row[3]) if row[3] in order else len(order))


def _caution(row: Row, shared: dict[str, set[str]], reasons: dict[str, str]) -> Row:
    caution = reasons.get(row[0], "") if not row[8] else ""
    if plain_kind(row) and len(shared[row[0]]) > 1:
        caution = "shared"
    return (*row[:4], caution, *row[5:])


def index_of(rows: list[Row], small_words: Iterable[str]) -> list[tuple[Any, ...]]:
    """Give folded key and row numbers, for look-up by any spelling.

    Some forms count only as they are written (a leading "=" marks their keys): codes, short
    abbreviations and ordinary words, so that "us", "who", "can", "diet" and "polish" are no
    countries.
    """
    exact = frozenset(small_words)
    index: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row[3] == "combining" or not (row[8] == "code" or fold(row[0])):
            continue
        if not row[8] and row[:2] in _STAND_INS:
            continue
        index[_key(row, exact)].append(number)
    return [(key, *numbers) for key, numbers in sorted(index.items())]


def _key(row: Row, exact: frozenset[str]) -> str:
    """Give the key of a form in the index."""
    own_name = row[2] == "country" and row[3] in {"name", "alias"}
    word = row[0] in exact or (row[4] == "word" and not own_name)
    if word or row[8] == "code" or _is_short_abbreviation(row[0]):
        return "=" + row[0].replace(".", "").replace(" ", "")
    return fold(row[0])


def _is_short_abbreviation(surface: str) -> bool:
    bare = surface.replace(".", "").replace(" ", "")
    return len(bare) <= 4 and bare.isupper() and bare.isascii() and bare not in _SAFE_LOWER


_SAFE_LOWER = frozenset({"USA", "UAE", "DPRK", "DRC", "PRC", "USSR", "NATO", "BRIC", "UK"})


def lines_of(rows: Iterable[Any]) -> str:
    """Give compact JSON lines."""
    text = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return "\n".join(text) + "\n"


def form_line(row: Row) -> str:
    """Give a form as tab-separated values, which are read three times as fast as JSON."""
    surface, code, kind, match, caution, number, first, last, language = row
    what = f"{kind}/{match}/{caution}/{number}"
    years = f"{first or ''}-{last or ''}" if first or last else ""
    if any(c in surface for c in "\t\n\r"):
        raise ResourceError(f"{code}: a name with white space other than blanks: {surface!r}")
    return "\t".join((surface, code, what, years, language)) + "\n"


def party_lines(states: list[Entry], former: list[Entry], bodies: list[Entry]) -> Iterator[Any]:
    """Give the parties, one list each, led by the letter of their class."""
    for s in states:
        yield ("C", s["alpha_2"], s["code"], s["numeric"], s["name"])
    for f in former:
        codes = (f["alpha_2"], f["code"], f["alpha_4"], f["numeric"], f["name"])
        yield ("F", *codes, f["valid_from"], f["valid_to"], f["successors"])
    for b in bodies:
        members = sorted(b.get("members", ()))
        yield ("O", b["code"], b["name"], b["kind"], members, b.get("part_of"))


def territory_lines(territories: list[Entry]) -> Iterator[Entry]:
    """Give the territories as the model's constructor takes them."""
    for t in territories:
        names = [[n["name"], n.get("used_by"), n["language"]] for n in t["names"]]
        wanted = ("id", "name", "kind", "status", "since", "near", "part_of", "de_facto_authority")
        line = {k: t[k] for k in (*wanted, "claimants", "administered_by", "note") if t.get(k)}
        yield {**line, "names": names, "sources": t["sources"]}


def office_lines() -> Iterator[list[str]]:
    """Give the dated table of office holders: name, code, role, title, start, end, source."""
    rows: set[tuple[str, ...]] = set()
    for path in sorted((RESOURCES / "offices").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            source = next(lines).removeprefix("# ").strip()
            for row in csv.DictReader(lines, delimiter="\t"):
                wanted = ("name", "code", "role", "title", "start", "end")
                rows.add((*(row[k] for k in wanted), source.split(":")[0]))
    yield from map(list, sorted(rows))


_NO_CODE = frozenset({None, "members"})


def check_references(bodies: list[Entry], territories: list[Entry]) -> None:
    """Refuse members, claimants and parents that no file describes."""
    parties = _STATES | {b["code"] for b in bodies} | {f["code"] for f in read_folder("former")}
    ids = {t["id"] for t in territories}
    for body in bodies:
        acting = [c for c in [body.get("part_of"), body.get("acts_as")] if c not in _NO_CODE]
        for code in [*body.get("members", ()), *acting]:
            if code not in parties:
                raise ResourceError(f"{body['code']}: unknown code {code}")
    for t in territories:
        users = [n["used_by"] for n in t["names"] if n.get("used_by")]
        for code in [*t["claimants"], *t["administered_by"], *users]:
            if code not in parties:
                raise ResourceError(f"{t['id']}: unknown code {code}")
        if t.get("part_of") and t["part_of"] not in ids:
            raise ResourceError(f"{t['id']}: unknown parent {t['part_of']}")


def build() -> dict[str, str]:
    """Give the text of every data file by file name."""
    states, former, bodies, territories = map(
        read_folder, ("states", "former", "bodies", "territories")
    )
    _STATES.update(s["code"] for s in states)
    check_references(bodies, territories)
    ambiguous = read_table("ambiguous.yml")
    rows: list[Row] = [row for s in states for row in state_rows(s)]
    taken = {row[0] for row in rows if row[8] == "code"}
    # ISO 3166-3 keeps codes that a successor bears on (548 for the New Hebrides and Vanuatu).
    rows += [
        row for f in former for row in state_rows(f) if not (row[8] == "code" and row[0] in taken)
    ]
    rows += [row for b in bodies for row in body_rows(b)]
    rows += [row for t in territories for row in territory_rows(t)]
    rows += shared_rows(ambiguous)
    for group in read_table("not_parties.yml"):
        for phrase in group["phrases"]:
            rows.append((phrase, "", "nothing", "name", "", "", None, None, ""))
    cautions = read_table("cautions.yml")
    small_words = cautions.pop("small")
    forms = settle(rows, cautions)
    texts = {
        "forms.tsv": "".join(form_line(row) for row in forms if not row[8]),
        "other_forms.tsv": "".join(form_line(row) for row in forms if row[8]),
        "index.tsv": "".join(
            f"{key}\t{' '.join(map(str, rows))}\n" for key, *rows in index_of(forms, small_words)
        ),
        "parties.jsonl": lines_of(party_lines(states, former, bodies)),
        "territories.jsonl": lines_of(territory_lines(territories)),
        "ambiguous.jsonl": lines_of({**entry, "key": fold(entry["name"])} for entry in ambiguous),
        "offices.jsonl": lines_of(office_lines()),
        "NOTICE.txt": (RESOURCES / "NOTICE.txt").read_text(encoding="utf-8"),
    }
    return {**texts, "answers.tsv": "".join(answer_lines(_Fresh(texts)))}


class _Fresh(_Packaged):
    """The tables just built."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.texts = {**texts, "answers.tsv": ""}

    def text(self, name: str) -> str:
        return self.texts[name]


def answer_lines(tables: _Packaged) -> Iterator[str]:
    """Give what each name in English, and each key, stands for where that is one thing."""
    book = Gazetteer(tables)
    rulings = tables.ambiguous()
    answers: dict[str, Answer | None] = {}
    for key, rows in tables.index().items():
        if not key.startswith("=") and key not in rulings:
            answers["~" + key] = book.only(rows)
    nobody: list[str] = []
    english = [f for f in (*tables.forms(), *tables.other_forms()) if f.language in {"", "x"}]
    for name in (*(form.surface for form in english), *book.persons):
        try:
            answers[name] = book.resolve(name)
        except UnknownNameError:
            nobody.append(name)
    persons = [name for name in book.persons if isinstance(answers[name], Person)]
    codes = {name: _code(answer) for name, answer in answers.items()}
    codes = {name: code for name, code in codes.items() if code}
    codes.update(dict.fromkeys((*nobody, *persons), ""))
    for name, code in sorted(codes.items()):
        yield f"{name}\t{code}\n"


def _code(answer: Answer | None) -> str:
    """Give the code or id of an answer, if it is one party or territory."""
    if isinstance(answer, Country | FormerCountry | Organization):
        return answer.code
    return answer.id if isinstance(answer, Territory) else ""


def main(arguments: list[str] | None = None) -> int:
    """Write the data files, or with ``--check`` compare them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare only; fail on a difference")
    check = parser.parse_args(arguments).check
    stale = []
    for name, text in build().items():
        path = DATA / name
        if check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    if stale:
        print(
            f"out of date: {', '.join(stale)}; run python tools/build_gazetteer.py", file=sys.stderr
        )
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
