"""Reading the packaged tables: on first use, once, and shared by everybody."""

from __future__ import annotations

import datetime as dt
import gc
import json
from collections.abc import Generator, Iterator, KeysView, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import starmap
from pathlib import Path
from typing import Any, TypeVar, overload

from treatywatch.gazetteer.book import Gazetteer
from treatywatch.gazetteer.forms import Caution, Form, FormKind, MatchKind
from treatywatch.gazetteer.offices import Role, Spell
from treatywatch.gazetteer.tables import Tables
from treatywatch.model.party import Country, FormerCountry, Organization, OrganizationKind, Party
from treatywatch.model.territory import Territory, TerritoryName

_T = TypeVar("_T")


@cache
def default() -> Gazetteer:
    """Give the gazetteer that comes with the library.

    The tables are read as they are needed and kept, so the second call costs nothing.

    >>> default().party("JPN").name
    'Japan'
    """
    return Gazetteer(_Packaged())


class _Packaged(Tables):
    """The packaged tables, each read when first asked for."""

    def forms(self) -> Sequence[Form]:
        with _uncollected():
            return _forms(self.text("forms.tsv"))

    def other_forms(self) -> Sequence[Form]:
        return _Forms(self.text("other_forms.tsv"))

    def index(self) -> Mapping[str, tuple[int, ...]]:
        return _Index(self.text("index.tsv"))

    def parties(self) -> dict[str, Party]:
        return {party.code: party for party in map(_party, _rows(self.text("parties.jsonl")))}

    def territories(self, parties: Mapping[str, Party]) -> dict[str, Territory]:
        return {e["id"]: _territory(e, parties) for e in _rows(self.text("territories.jsonl"))}

    def spells(self) -> Iterator[Spell]:
        for name, code, role, title, start, end, source in _rows(self.text("offices.jsonl")):
            yield Spell(name, code, Role(role), title, _day(start), _day(end), source)

    def ambiguous(self) -> Mapping[str, Mapping[str, Any]]:
        return {entry["key"]: entry for entry in _rows(self.text("ambiguous.jsonl"))}

    def answers(self) -> Mapping[str, str]:
        return _pairs(self.text("answers.tsv"))

    def text(self, name: str) -> str:
        """Give the text of a table."""
        return _DATA.joinpath(name).read_text(encoding="utf-8")


@contextmanager
def _uncollected() -> Generator[None, None, None]:
    """Keep the garbage collector out while a table grows: nothing in it is garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


_DATA = Path(__file__).with_name("data")


def _rows(text: str) -> list[Any]:
    """Read JSON lines at once, which is four times as fast as line by line."""
    rows: list[Any] = json.loads("[" + text.rstrip("\n").replace("\n", ",") + "]")
    return rows


def _pairs(text: str) -> dict[str, str]:
    """Read a table of two columns, the first of which is the key."""
    cells = text.replace("\n", "\t").split("\t")
    return dict(zip(cells[:-1:2], cells[1::2], strict=True))


def _forms(text: str) -> list[Form]:
    """Make all forms of a table, column by column."""
    what, years, make = _What(), _Years(), Form._make
    cells = text.replace("\n", "\t").split("\t")
    columns = (cells[column : len(cells) - 1 : 5] for column in range(5))
    rows = zip(*columns, strict=True)
    return [make((name, code, *what[w], *years[y], lang)) for name, code, w, y, lang in rows]


class _Forms(Sequence[Form]):
    """Forms made when they are asked for, as most of those for look-up never are."""

    def __init__(self, text: str) -> None:
        self._lines = text.rstrip("\n").split("\n")
        self._what, self._years = _What(), _Years()

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> Form: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Form]: ...

    def __getitem__(self, index: int | slice) -> Form | Sequence[Form]:
        if isinstance(index, slice):
            return _forms("\n".join((*self._lines[index], "")))
        name, code, what, years, language = self._lines[index].split("\t")
        return Form(name, code, *self._what[what], *self._years[years], language)


class _Index(Mapping[str, tuple[int, ...]]):
    """Positions of forms by key, each read when it is asked for."""

    def __init__(self, text: str) -> None:
        self._rows = _pairs(text)

    def __getitem__(self, key: str) -> tuple[int, ...]:
        return tuple(map(int, self._rows[key].split()))

    @overload
    def get(self, key: str, /) -> tuple[int, ...] | None: ...

    @overload
    def get(self, key: str, /, default: tuple[int, ...] | _T) -> tuple[int, ...] | _T: ...

    def get(self, key: str, /, default: object = None) -> object:
        # The method of the abstract class raises and catches an error for every unknown key.
        rows = self._rows.get(key)
        return default if rows is None else tuple(map(int, rows.split()))

    def keys(self) -> KeysView[str]:
        # That of the abstract class looks a key up by reading its rows.
        return self._rows.keys()

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class _What(dict[str, tuple[FormKind, MatchKind, Caution, str]]):
    """What forms are, by its notation in the table; few differ, so each is read once."""

    def __missing__(self, notation: str) -> tuple[FormKind, MatchKind, Caution, str]:
        kind, match, caution, number = notation.split("/")
        self[notation] = FormKind(kind), MatchKind(match), Caution(caution), number
        return self[notation]


class _Years(dict[str, tuple[int | None, int | None]]):
    """First and last year, by its notation in the table."""

    def __missing__(self, notation: str) -> tuple[int | None, int | None]:
        first, _, last = notation.partition("-")
        self[notation] = int(first) if first else None, int(last) if last else None
        return self[notation]


def _party(row: list[Any]) -> Party:
    """Make a party of its line; the first letter tells the class."""
    if row[0] == "C":
        return Country(alpha_2=row[1], alpha_3=row[2], numeric=row[3], name=row[4])
    if row[0] == "F":
        return FormerCountry(
            alpha_2=row[1],
            alpha_3=row[2],
            alpha_4=row[3],
            numeric=row[4],
            name=row[5],
            valid_from=row[6],
            valid_to=row[7],
            successors=tuple(row[8]),
        )
    return Organization(
        code=row[1],
        name=row[2],
        kind=OrganizationKind(row[3]),
        members=tuple(row[4]),
        part_of=row[5],
    )


def _territory(entry: dict[str, Any], parties: Mapping[str, Party]) -> Territory:
    """Make a territory of its line."""
    for field in ("claimants", "administered_by", "sources"):
        entry[field] = tuple(entry.get(field, ()))
    names = tuple(starmap(_territory_name, entry.pop("names")))
    users = [name.used_by for name in names if name.used_by]
    sides = dict.fromkeys((*entry["claimants"], *entry["administered_by"], *users))
    return Territory(names=names, parties=tuple(parties[code] for code in sides), **entry)


def _territory_name(name: str, used_by: str | None, language: str) -> TerritoryName:
    """Make one name of a territory of its three parts."""
    return TerritoryName(name=name, used_by=used_by, language=language)


def _day(text: str) -> dt.date | None:
    """Read an ISO date, empty for not known."""
    return dt.date.fromisoformat(text) if text else None
