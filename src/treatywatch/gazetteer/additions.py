"""From a caller's row to a form, a body, a territory or a time in office, with every check."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Final, TypeVar

from attrs import evolve, field, frozen

from treatywatch.errors import BadValueError, DataFileError
from treatywatch.gazetteer.book import Gazetteer
from treatywatch.gazetteer.fold import fold
from treatywatch.gazetteer.forms import Caution, Form, FormKind, MatchKind
from treatywatch.gazetteer.nearest import nearest
from treatywatch.gazetteer.offices import Role, Spell
from treatywatch.gazetteer.rows import Row
from treatywatch.model.party import Country, FormerCountry, Organization, OrganizationKind, Party
from treatywatch.model.territory import Territory, TerritoryName

_E = TypeVar("_E", bound=StrEnum)


@frozen
class Additions:
    """What a caller adds.

    >>> Additions().forms
    ()
    """

    forms: tuple[Form, ...] = ()
    parties: tuple[Party, ...] = ()
    territories: tuple[Territory, ...] = ()
    spells: tuple[Spell, ...] = ()


def add_rows(rows: Iterable[Row], old: Gazetteer) -> Additions:
    """Make additions of rows; bodies and territories first, since names may be theirs.

    Raises:
        DataFileError: A row is bad; the message names its place and the way out.
    """
    added = Additions()
    for row in sorted(rows, key=lambda row: list(_MAKERS).index(row.table)):
        checks = _Checks(row, old, added)
        added = _MAKERS[row.table](checks)
        checks.done()
    return added


@frozen
class _Checks:
    """One row, what is known so far, and the checks that every kind of row needs."""

    row: Row
    old: Gazetteer
    added: Additions
    used: set[str] = field(factory=set[str])

    def fail(self, message: str) -> DataFileError:
        """Make the error for this row."""
        return DataFileError(f"{self.row.place}: {message}")

    def text(self, column: str, default: str | None = None) -> str:
        """Give a column's text; without a default it must be there."""
        self.used.add(column)
        value = self.row.values.get(column, default)
        if value is None:
            raise self.fail(f"the column {column!r} is missing; give it")
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise self.fail(f"{column} must be text, not {str(value)[:40]!r}")
        return str(value).strip()

    def texts(self, column: str) -> tuple[str, ...]:
        """Give a column's list, or its text cut at semicolons."""
        self.used.add(column)
        value = self.row.values.get(column, ())
        parts = value.split(";") if isinstance(value, str) else value
        if not isinstance(parts, list | tuple):
            raise self.fail(f"{column} must be a list of texts, not {str(value)[:40]!r}")
        return tuple(str(part).strip() for part in parts if str(part).strip())  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]

    def member(self, column: str, kinds: type[_E], default: _E) -> _E:
        """Give a column's member of a closed list."""
        text = self.text(column, default.value)
        try:
            return kinds(text)
        except ValueError:
            possible = ", ".join(kind.value for kind in kinds if kind.value)
            raise self.fail(f"no {column} {text!r}; give one of {possible}") from None

    def year(self, column: str) -> int | None:
        """Give a column's year, None where it is left out."""
        text = self.text(column, "")
        if text and not (text.isdecimal() and len(text) <= 4):
            raise self.fail(f"{column} must be a year, not {text!r}")
        return int(text) if text else None

    def day(self, column: str) -> dt.date | None:
        """Give a column's day, None where it is left out."""
        self.used.add(column)
        value = self.row.values.get(column)
        if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            raise self.fail(f"{column} must be a day such as 2022-03-22, not {value!r}") from None

    def party(self, code: str) -> Party:
        """Give the party of a code."""
        party = next((p for p in self.added.parties if p.code == code), self.old.parties.get(code))
        if party is None:
            raise self.unknown("party", code, self.old.parties)
        return party

    def unknown(self, thing: str, code: str, known: Iterable[str]) -> DataFileError:
        """Make the error for a code that is not known."""
        near = nearest(code, known)
        hint = f"; did you mean {', '.join(map(repr, near))}?" if near else ""
        return self.fail(f"no {thing} has the code {code!r}{hint}")

    def done(self) -> None:
        """Refuse columns that nobody asked for."""
        stray = sorted(set(self.row.values) - self.used)
        if stray:
            known = ", ".join(sorted(self.used))
            raise self.fail(f"unknown column {stray[0]!r}; known are {known}")


def _name(row: _Checks) -> Additions:
    """Add one name of a known party or territory."""
    name, code = row.text("name"), row.text("code")
    if not fold(name):
        raise row.fail(f"{name!r} has no letters; give a name")
    match = row.member("match", MatchKind, MatchKind.ALIAS)
    form = Form(
        surface=_ARTICLE.sub("", name.replace("’", "'")),
        code=code,
        kind=_kind_of(row, code, match),
        match=match,
        caution=row.member("caution", Caution, Caution.NONE),
        number=row.text("number", ""),
        valid_from=row.year("from"),
        valid_to=row.year("to"),
    )
    return evolve(row.added, forms=(*row.added.forms, form))


_ARTICLE: Final = re.compile(r"^[Tt]he\s+")
"""Scanners skip articles, so forms have none."""
_BY_MATCH: Final = {MatchKind.CAPITAL: FormKind.CITY, MatchKind.METONYM: FormKind.METONYM}


def _kind_of(row: _Checks, code: str, match: MatchKind) -> FormKind:
    """Tell what a code is the code of."""
    if code in row.old.territories or any(t.id == code for t in row.added.territories):
        return FormKind.TERRITORY
    parties = {**row.old.parties, **{p.code: p for p in row.added.parties}}
    party = parties.get(code)
    if party is None:
        raise row.unknown("party or territory", code, (*parties, *row.old.territories))
    if isinstance(party, Country):
        return _BY_MATCH.get(match, FormKind.COUNTRY)
    if isinstance(party, FormerCountry):
        return _BY_MATCH.get(match, FormKind.FORMER_COUNTRY)
    return _BY_MATCH.get(match, FormKind.ORGANIZATION)


def _body(row: _Checks) -> Additions:
    """Add a body of the caller's own, with its names."""
    code, name = row.text("code"), row.text("name")
    if code in row.old.parties:
        raise row.fail(f"the code {code!r} is taken by {row.old.parties[code]}; give another")
    members = row.texts("members")
    for member in members:
        row.party(member)
    try:
        body = Organization(
            code=code,
            name=name,
            kind=row.member("kind", OrganizationKind, OrganizationKind.INTERNATIONAL),
            members=members,
            part_of=row.text("part_of", "") or None,
        )
    except BadValueError as error:
        raise row.fail(str(error)) from None
    if body.part_of is not None:
        row.party(body.part_of)
    forms = [
        Form(surface, code, FormKind.ORGANIZATION, match)
        for surface, match in _spellings(name, row.texts("names"))
    ]
    return evolve(row.added, parties=(*row.added.parties, body), forms=(*row.added.forms, *forms))


def _spellings(name: str, others: Iterable[str]) -> list[tuple[str, MatchKind]]:
    """Pair each spelling with how it matches, the first as the name."""
    unique = dict.fromkeys((name, *others))
    return [(s, MatchKind.ALIAS if n else MatchKind.NAME) for n, s in enumerate(unique)]


def _territory(row: _Checks) -> Additions:
    """Add a territory of the caller's own, with every side's names."""
    key, name = row.text("id"), row.text("name")
    if key in row.old.territories:
        raise row.fail(f"the id {key!r} is taken by {row.old.territories[key].name}; give another")
    names = [TerritoryName(name=name)]
    for text in row.texts("names"):
        wording, equals, user = text.partition("=")
        names.append(TerritoryName(name=wording.strip(), used_by=user.strip() if equals else None))
    claimants, rulers = row.texts("claimants"), row.texts("administered_by")
    sides = dict.fromkeys((*claimants, *rulers, *(n.used_by for n in names if n.used_by)))
    territory = Territory(
        id=key,
        name=name,
        kind=row.text("kind", "land"),
        names=names,
        claimants=claimants,
        administered_by=rulers,
        status=row.text("status", "active"),
        since=row.year("since"),
        near=row.text("near", ""),
        part_of=row.text("part_of", "") or None,
        note=row.text("note", ""),
        sources=row.texts("sources"),
        parties=[row.party(code) for code in sides],
    )
    spellings = dict.fromkeys(n.name for n in names)
    forms = [Form(s, key, FormKind.TERRITORY, MatchKind.TERRITORY) for s in spellings]
    return evolve(
        row.added,
        territories=(*row.added.territories, territory),
        forms=(*row.added.forms, *forms),
    )


def _office(row: _Checks) -> Additions:
    """Add one person's time in office."""
    spell = Spell(
        name=row.text("name"),
        code=row.party(row.text("code")).code,
        role=row.member("role", Role, Role.OTHER),
        title=row.text("title"),
        start=row.day("start"),
        end=row.day("end"),
        source=row.text("source", row.row.place),
    )
    if spell.start is not None and spell.end is not None and spell.end < spell.start:
        raise row.fail(f"the office ends on {spell.end}, before it starts on {spell.start}")
    return evolve(row.added, spells=(*row.added.spells, spell))


_MAKERS: Final[dict[str, Callable[[_Checks], Additions]]] = {
    "bodies": _body,
    "territories": _territory,
    "names": _name,
    "offices": _office,
}
