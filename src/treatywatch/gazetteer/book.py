"""The gazetteer: every name known beforehand, and the questions it answers."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

from treatywatch.errors import AmbiguousNameError, TreatywatchError, UnknownNameError
from treatywatch.gazetteer.answer import Ambiguous, Answer, Candidate, Place
from treatywatch.gazetteer.fold import LONGEST_NAME, fold, variants
from treatywatch.gazetteer.forms import Form, FormKind, MatchKind
from treatywatch.gazetteer.nearest import nearest
from treatywatch.gazetteer.offices import Role, Spell
from treatywatch.model.party import Country, FormerCountry, Office, Organization, Party, Person
from treatywatch.model.territory import Territory

_REMEMBERED: Final = 65_536
"""Answers kept at most; beyond, all are forgotten at once, which bounds memory under odd input."""
_STATES: Final = frozenset({FormKind.COUNTRY, FormKind.FORMER_COUNTRY})
_TRUST: Final = {
    FormKind.COUNTRY: 0,
    FormKind.FORMER_COUNTRY: 0,
    FormKind.ORGANIZATION: 1,
    FormKind.CITY: 2,
    FormKind.METONYM: 2,
    FormKind.INSTITUTION: 2,
    FormKind.TERRITORY: 3,
}
"""Where one spelling names several, the lowest number is meant: a state before its capital."""


class Tables:
    """Where a gazetteer gets its facts; a subclass reads them from somewhere."""

    def forms(self) -> list[Form]:
        """Every written form, those of English text first."""
        return []

    def index(self) -> dict[str, tuple[int, ...]]:
        """Folded key to positions in `forms`."""
        return {}

    def parties(self) -> dict[str, Party]:
        """Party code to party."""
        return {}

    def territories(self, parties: Mapping[str, Party]) -> dict[str, Territory]:
        """Territory id to territory, given the parties that its codes stand for."""
        del parties
        return {}

    def spells(self) -> Iterable[Spell]:
        """Everybody's times in office."""
        return ()

    def ambiguous(self) -> Mapping[str, Mapping[str, Any]]:
        """Folded key to the ruling on a name that stands for several."""
        return {}


class Gazetteer:
    """Every name known beforehand: of states, bodies, territories and office holders.

    It never changes; :func:`treatywatch.gazetteer.extend` gives a new one. Tables are read when
    first needed.

    >>> import treatywatch.gazetteer as gazetteer
    >>> book = gazetteer.default()
    >>> book.forms["the Kremlin".removeprefix("the ")][0].code
    'RUS'
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._answers: dict[str, Answer] = {}

    @cached_property
    def _rows(self) -> list[Form]:
        return self._tables.forms()

    @cached_property
    def _index(self) -> dict[str, tuple[int, ...]]:
        return self._tables.index()

    @cached_property
    def _rulings(self) -> Mapping[str, Mapping[str, Any]]:
        return self._tables.ambiguous()

    @cached_property
    def forms(self) -> Mapping[str, tuple[Form, ...]]:
        """Forms found in English text, by their exact spelling, without a leading article.

        >>> import treatywatch.gazetteer as gazetteer
        >>> {form.code for form in gazetteer.default().forms["Congolese"]} == {"COD", "COG"}
        True
        """
        found: dict[str, tuple[Form, ...]] = {}
        for form in self._rows:
            if form.language:
                continue
            surface = form.surface
            found[surface] = (*found[surface], form) if surface in found else (form,)
        return MappingProxyType(found)

    @cached_property
    def first_words(self) -> Mapping[str, int]:
        """First word of every form in `forms`, with the length of the longest form it begins.

        >>> import treatywatch.gazetteer as gazetteer
        >>> gazetteer.default().first_words["Kremlin"]
        7
        """
        longest: dict[str, int] = {}
        for surface in self.forms:
            word = first_word(surface)
            if len(surface) > longest.get(word, 0):
                longest[word] = len(surface)
        return MappingProxyType(longest)

    @cached_property
    def parties(self) -> Mapping[str, Party]:
        """Every party by its code."""
        return MappingProxyType(self._tables.parties())

    @cached_property
    def territories(self) -> Mapping[str, Territory]:
        """Every disputed territory by its id."""
        return MappingProxyType(self._tables.territories(self.parties))

    @cached_property
    def persons(self) -> Mapping[str, tuple[Spell, ...]]:
        """Office holders by full name, as news in English writes it, with their times in office."""
        found: defaultdict[str, list[Spell]] = defaultdict(list)
        for spell in self._tables.spells():
            found[spell.name].append(spell)
        return MappingProxyType({name: tuple(spells) for name, spells in found.items()})

    @cached_property
    def _persons_by_key(self) -> dict[str, tuple[Spell, ...]]:
        return {fold(name): spells for name, spells in self.persons.items()}

    @cached_property
    def _spells_by_party(self) -> dict[str, tuple[Spell, ...]]:
        found: defaultdict[str, list[Spell]] = defaultdict(list)
        for spells in self.persons.values():
            for spell in spells:
                found[spell.code].append(spell)
        return {code: tuple(spells) for code, spells in found.items()}

    def party(self, code: str) -> Party:
        """Give the party with this code.

        >>> import treatywatch.gazetteer as gazetteer
        >>> gazetteer.default().party("OPEC").name
        'Organization of the Petroleum Exporting Countries'

        Raises:
            UnknownNameError: No party has the code.
        """
        party = self.parties.get(code)
        if party is None:
            raise UnknownNameError(code, nearest(code, self.parties))
        return party

    def find(self, name: str, on: dt.date | str | int | None = None) -> tuple[Form, ...]:
        """Give every form the name may be, best first; empty if it is none.

        >>> import treatywatch.gazetteer as gazetteer
        >>> [form.code for form in gazetteer.default().find("the soviets")]
        ['SUN']

        Args:
            name: In any case, with or without accents and article, possibly inverted by comma.
            on: Only forms in use on that day (or in that year).

        Raises:
            TreatywatchError: `name` is no text, or `on` no date.
        """
        text = _checked(name)
        year = None if on is None else _year(on)
        for rows in self._matches(text):
            forms = [self._rows[i] for i in rows]
            fitting = [f for f in forms if _in_use(f, year)]
            if fitting:
                return tuple(sorted(fitting, key=lambda f: _TRUST[f.kind]))
        return ()

    def _matches(self, text: str) -> Iterator[tuple[int, ...]]:
        """Give rows to look at, by the exact abbreviation, the folded name, then its variants."""
        index = self._index
        bare = (
            text.strip().replace(".", "").replace(" ", "").removeprefix("the").removeprefix("The")
        )
        dotted = "." in text and _DOTTED(text.strip())
        if bare.isupper() or dotted or bare in _MIXED_ABBREVIATIONS:
            rows = index.get("=" + (bare.upper() if dotted else bare))
            if rows:
                yield rows
        key = fold(text)
        if len(key) > LONGEST_NAME:
            return
        rows = index.get(key)
        if rows:
            yield rows
        for other in variants(text):
            rows = index.get(other)
            if rows:
                yield rows

    def holders(self, name: str, on: dt.date | str | None = None) -> tuple[Spell, ...]:
        """Give the offices that a person of this full name held, on a day or ever.

        >>> import treatywatch.gazetteer as gazetteer
        >>> [s.code for s in gazetteer.default().holders("Fumio Kishida", on="2022-03-22")]
        ['JPN']
        """
        spells = self.persons.get(name) or self._persons_by_key.get(fold(_checked(name)), ())
        return _held(spells, on)

    def office_holders(
        self, code: str, role: Role | None = None, on: dt.date | str | None = None
    ) -> tuple[Spell, ...]:
        """Give who held office for a party, on a day or ever, by one role or any.

        >>> import treatywatch.gazetteer as gazetteer
        >>> from treatywatch.gazetteer import Role
        >>> book = gazetteer.default()
        >>> [s.name for s in book.office_holders("RUS", Role.HEAD_OF_STATE, on="2022-03-22")]
        ['Vladimir Putin']
        """
        spells = self._spells_by_party.get(code, ())
        return _held((s for s in spells if role is None or s.role is role), on)

    def resolve(
        self, name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
    ) -> Answer:
        """Say for whom or what a name stands.

        >>> import treatywatch.gazetteer as gazetteer
        >>> gazetteer.default().resolve("the Soviets").name
        'Soviet Union'

        Args:
            name: A name in any usual wording: "the Soviets", "Korea, Republic of", "Downing
                Street", "Kurils", "Fumio Kishida".
            on: The day (or year) for which to answer: only names in use then count.
            fuzzy: Also take the one nearest known name for a misspelt one.

        Returns:
            A party, territory or person; :class:`~treatywatch.gazetteer.answer.Ambiguous` where the
            name stands for several.

        Raises:
            UnknownNameError: No such name is known; it offers the three nearest.
            TreatywatchError: `name` is no text, or `on` no date.
        """
        if on is None and not fuzzy:
            known = self._answers.get(name) if isinstance(name, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
            if known is not None:
                return known
        answer = self._resolve(_checked(name), on, fuzzy)
        if on is None and not fuzzy:
            if len(self._answers) >= _REMEMBERED:
                self._answers.clear()
            self._answers[name] = answer
        return answer

    def _resolve(self, name: str, on: dt.date | str | int | None, fuzzy: bool) -> Answer:
        """Answer afresh."""
        ruling = self._ruling(name, on)
        if ruling is not None:
            return ruling
        forms = self.find(name, on)
        if forms:
            return self._answer(name, forms, on)
        spells = self.holders(name, on if isinstance(on, dt.date | str) else None)
        if spells:
            return self._person(spells[-1])
        near = self._nearest(name)
        if fuzzy and near:
            return self.resolve(near[0], on=on)
        raise UnknownNameError(_shown(name), near)

    def _ruling(self, name: str, on: dt.date | str | int | None) -> Ambiguous | None:
        """Give the explicit ambiguity that the tables rule for this name on that day."""
        entry = self._rulings.get(fold(name))
        if entry is None or name.isupper():
            return None
        if "from" in entry and not (on is not None and entry["from"] <= _year(on) <= entry["to"]):
            return None
        candidates: list[Candidate] = [self.party(code) for code in entry["parties"]]
        candidates += [Place(**place) for place in entry.get("places", ())]
        return Ambiguous(name=name, candidates=tuple(candidates)) if len(candidates) > 1 else None

    def _answer(self, name: str, forms: tuple[Form, ...], on: dt.date | str | int | None) -> Answer:
        """Make the answer of the forms found: one party, or all that are equally meant."""
        if on is not None:
            dated = [f for f in forms if f.language == "dated"]
            forms = tuple(dated) or forms
        else:
            forms = tuple(f for f in forms if f.language != "dated") or forms
        trust = _TRUST[forms[0].kind]
        chosen = list(dict.fromkeys(self._value(f) for f in forms if _TRUST[f.kind] == trust))
        return chosen[0] if len(chosen) == 1 else Ambiguous(name=name, candidates=tuple(chosen))

    def _value(self, form: Form) -> Party | Territory:
        """Give what a form names."""
        if form.kind is FormKind.TERRITORY:
            return self.territories[form.code]
        return self.party(form.code)

    def _person(self, spell: Spell) -> Person:
        """Make the person of a time in office."""
        party = self.parties.get(spell.code)
        return Person(name=spell.name, party=party, office=Office(title=spell.title, party=party))

    @cached_property
    def _suggestions(self) -> tuple[str, ...]:
        """Names worth suggesting: those of English text, by themselves."""
        kinds = {*_STATES, FormKind.ORGANIZATION, FormKind.TERRITORY}
        names = (f for f in self._rows if f.kind in kinds and not f.language)
        return tuple(dict.fromkeys(f.surface for f in names if f.match is not MatchKind.COMBINING))

    def _nearest(self, name: str) -> tuple[str, ...]:
        return nearest(name, self._suggestions)

    def country(
        self, name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
    ) -> Country | FormerCountry:
        """Give the one state, or former state, of this name or code.

        >>> import treatywatch.gazetteer as gazetteer
        >>> gazetteer.default().country("S. Korea").alpha_3
        'KOR'

        Raises:
            AmbiguousNameError: The name stands for several states.
            UnknownNameError: It stands for no state.
        """
        preferred = self._rulings.get(fold(_checked(name)), {}).get("country")
        if preferred and on is None:
            party = self.party(preferred)
        else:
            party = self._one(name, on, fuzzy, (Country, FormerCountry))
        assert isinstance(party, Country | FormerCountry)
        return party

    def organization(
        self, name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
    ) -> Organization:
        """Give the one organisation, bloc, court, format or non-state body of this name or code.

        >>> import treatywatch.gazetteer as gazetteer
        >>> gazetteer.default().organization("European Commission").part_of
        'EU'

        Raises:
            AmbiguousNameError: The name stands for several bodies.
            UnknownNameError: It stands for no body.
        """
        party = self._one(name, on, fuzzy, (Organization,))
        assert isinstance(party, Organization)
        return party

    def territory(
        self, name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
    ) -> Territory:
        """Give the one disputed territory of this name, in any side's wording, or of this id.

        >>> import treatywatch.gazetteer as gazetteer
        >>> book = gazetteer.default()
        >>> book.territory("Northern Territories") == book.territory("the Kurils")
        True

        Raises:
            AmbiguousNameError: The name stands for several territories.
            UnknownNameError: It stands for no territory.
        """
        found = self._one(name, on, fuzzy, (Territory,))
        assert isinstance(found, Territory)
        return found

    def _one(
        self, name: str, on: dt.date | str | int | None, fuzzy: bool, wanted: tuple[type, ...]
    ) -> Candidate:
        """Give the only candidate of the wanted classes."""
        text = _checked(name)
        ruling = self._ruling(text, on)
        found: dict[str, Candidate] = {}
        if ruling is not None:
            found = {c.code: c for c in ruling.candidates if isinstance(c, Country | FormerCountry)}
        if not found:
            found = self._of_kind(self.find(text, on), wanted, on)
        found = {code: c for code, c in found.items() if isinstance(c, wanted)}
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            raise AmbiguousNameError(_shown(text), tuple(found))
        near = self._nearest(text)
        if fuzzy and near:
            return self._one(near[0], on, False, wanted)
        raise UnknownNameError(_shown(text), near)

    def _of_kind(
        self, forms: tuple[Form, ...], wanted: tuple[type, ...], on: object
    ) -> dict[str, Candidate]:
        """Give the candidates of the wanted classes that the best of the forms name."""
        if any((f.language == "dated") is (on is not None) for f in forms):
            forms = tuple(f for f in forms if (f.language == "dated") is (on is not None)) or forms
        found: dict[str, Candidate] = {}
        best: int | None = None
        for form in forms:
            value = self._value(form)
            if isinstance(value, wanted) and best in {None, _TRUST[form.kind]}:
                best = _TRUST[form.kind]
                found[form.code] = value
        return found


_DOTTED: Final = re.compile(r"(?:[A-Za-z]\. ?)+[A-Za-z]?\.?\Z").match
"""Letters with full stops, "u.s.", which no ordinary word looks like."""
_MIXED_ABBREVIATIONS: Final = frozenset({"BiH", "oPt", "AfDB"})


def first_word(surface: str) -> str:
    """Give the first run of letters and digits of a form."""
    for end, character in enumerate(surface):
        if not (character.isalnum() or character == "_"):
            return surface[:end] or surface[:1]
    return surface


def _checked(name: object) -> str:
    """Refuse what is no text; everything else is a name, if an unknown one."""
    if not isinstance(name, str):
        raise TreatywatchError(f"a name must be text, not {type(name).__name__}; give a str")
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME + 1]


def _shown(name: str) -> str:
    """Shorten a name for a message."""
    return name if len(name) <= 60 else name[:57] + "..."


def _year(on: object) -> int:
    """Give the year of a date, an ISO date or month as text, or a bare year."""
    if isinstance(on, dt.date):
        return on.year
    text = str(on) if isinstance(on, int | str) else ""
    if text[:4].isdecimal() and (len(text) == 4 or text[4] == "-"):
        return int(text[:4])
    raise TreatywatchError(f"{on!r} is no day; give a date, '2022-03-22', '2022-03' or 2022")


def _in_use(form: Form, year: int | None) -> bool:
    """Whether the form was in use in that year."""
    if year is None:
        return True
    first, last = form.valid_from, form.valid_to
    return (first is None or first <= year) and (last is None or year <= last)


def _held(spells: Iterable[Spell], on: dt.date | str | None) -> tuple[Spell, ...]:
    """Keep the times in office that cover the day."""
    if on is None:
        return tuple(spells)
    _year(on)
    try:
        day = on if isinstance(on, dt.date) else dt.date.fromisoformat(on)
    except ValueError:
        raise TreatywatchError(f"{on!r} is no day; give a date or '2022-03-22'") from None
    return tuple(spell for spell in spells if spell.holds_on(day))
