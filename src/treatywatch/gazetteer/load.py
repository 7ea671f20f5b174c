"""Reading the packaged tables: on first use, once, and shared by everybody."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import starmap
from pathlib import Path
from typing import Any

from treatywatch.gazetteer.book import Gazetteer
from treatywatch.gazetteer.forms import Caution, Form, FormKind, MatchKind
from treatywatch.gazetteer.offices import Role, Spell
from treatywatch.gazetteer.tables import Tables
from treatywatch.model.party import Country, FormerCountry, Organization, OrganizationKind, Party
from treatywatch.model.territory import Territory, TerritoryName


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

    def forms(self) -> list[Form]:
        rows = _rows("forms.jsonl")
        surface, code, kind, match, caution, number, first, last, language = zip(*rows, strict=True)
        columns = (
            surface,
            code,
            map({k.value: k for k in FormKind}.__getitem__, kind),
            map({m.value: m for m in MatchKind}.__getitem__, match),
            map({c.value: c for c in Caution}.__getitem__, caution),
            number,
            first,
            last,
            language,
        )
        return list(map(Form._make, zip(*columns, strict=True)))

    def index(self) -> dict[str, tuple[int, ...]]:
        return {row[0]: tuple(row[1:]) for row in _rows("index.jsonl")}

    def parties(self) -> dict[str, Party]:
        return {party.code: party for party in map(_party, _rows("parties.jsonl"))}

    def territories(self, parties: Mapping[str, Party]) -> dict[str, Territory]:
        return {e["id"]: _territory(e, parties) for e in _rows("territories.jsonl")}

    def spells(self) -> Iterator[Spell]:
        for name, code, role, title, start, end, source in _rows("offices.jsonl"):
            yield Spell(name, code, Role(role), title, _day(start), _day(end), source)

    def ambiguous(self) -> Mapping[str, Mapping[str, Any]]:
        return {entry["key"]: entry for entry in _rows("ambiguous.jsonl")}


def _rows(name: str) -> list[Any]:
    """Read a file of JSON lines at once, which is four times as fast as line by line."""
    text = _DATA.joinpath(name).read_text(encoding="utf-8")
    rows: list[Any] = json.loads("[" + text.rstrip("\n").replace("\n", ",") + "]")
    return rows


_DATA = Path(__file__).with_name("data")


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
