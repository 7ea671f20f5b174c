"""Every name known beforehand, by its spelling, and what it is the name of."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

from treatywatch.errors import BadDateError, BadValueError, UnknownNameError
from treatywatch.gazetteer.fold import LONGEST_NAME, fold, pieces, variants
from treatywatch.gazetteer.forms import Form, FormKind
from treatywatch.gazetteer.nearest import nearest
from treatywatch.gazetteer.offices import Role, Spell
from treatywatch.gazetteer.tables import Tables
from treatywatch.model.party import Party
from treatywatch.model.territory import Territory

_TRUST: Final = {
    FormKind.COUNTRY: 0,
    FormKind.FORMER_COUNTRY: 0,
    FormKind.ORGANIZATION: 1,
    FormKind.CITY: 2,
    FormKind.METONYM: 2,
    FormKind.INSTITUTION: 2,
    FormKind.TERRITORY: 3,
    FormKind.NOTHING: 4,
}
"""Where one spelling names several, the lowest number is meant: a state before its capital."""
_DOTTED: Final = re.compile(r"(?:[A-Za-z]\. ?)+[A-Za-z]?\.?\Z").match
"""Letters with full stops, "u.s.", which no ordinary word looks like."""
_ARTICLE: Final = re.compile(r"[Tt]he\s+")
_ISO_DAY: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z").match


class Names:
    """The names of a gazetteer; :class:`~treatywatch.gazetteer.book.Gazetteer` answers from them.

    >>> Names(Tables()).forms
    mappingproxy({})
    """

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        """Where the facts come from."""

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.tables,)

    @cached_property
    def _rows(self) -> Sequence[Form]:
        return self.tables.forms()

    @cached_property
    def _other_rows(self) -> Sequence[Form]:
        return self.tables.other_forms()

    def _row(self, position: int) -> Form:
        """Give the form at a position of the index."""
        text = len(self._rows)
        return self._rows[position] if position < text else self._other_rows[position - text]

    @cached_property
    def _index(self) -> Mapping[str, tuple[int, ...]]:
        return self.tables.index()

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
    def parties(self) -> Mapping[str, Party]:
        """Every party by its code."""
        return MappingProxyType(self.tables.parties())

    @cached_property
    def territories(self) -> Mapping[str, Territory]:
        """Every disputed territory by its id."""
        return MappingProxyType(self.tables.territories(self.parties))

    @cached_property
    def persons(self) -> Mapping[str, tuple[Spell, ...]]:
        """Office holders by full name, as news in English writes it, with their times in office."""
        found: defaultdict[str, list[Spell]] = defaultdict(list)
        for spell in self.tables.spells():
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
            on: Only forms in use on that day, in that month or in that year.

        Raises:
            BadValueError: `name` is no text.
            BadDateError: `on` is no day, month or year.
        """
        text = checked(name)
        year = None if on is None else year_of(on)
        for rows in self._matches(text):
            forms = [form for form in map(self._row, rows) if _in_use(form, year)]
            dated = [f for f in forms if f.language == "dated"]
            if dated and year is None:
                forms = [form for form in forms if form.language != "dated"]
            elif dated:
                forms = dated
            if any(form.kind is FormKind.NOTHING for form in forms):
                return ()
            if forms:
                return tuple(sorted(forms, key=trust_of))
        return ()

    @cached_property
    def _keys(self) -> Set[str]:
        """Every key of the index, to ask for before any row is read."""
        return self._index.keys()

    def _exact_rows(self, text: str) -> tuple[int, ...] | None:
        """Give the rows of a name that counts only as it is written, such as "US" or "U.S."."""
        bare = _ARTICLE.sub("", text, count=1) if "he " in text else text
        if "." in bare:
            dotted = _DOTTED(bare) is not None
            bare = bare.replace(".", "")
            if dotted:
                bare = bare.upper()
        bare = bare.replace(" ", "")
        if (key := "=" + bare) in self._keys:
            return self._index.get(key)
        return self._index.get("=" + bare.capitalize()) if bare.isupper() else None

    def _matches(self, text: str) -> Iterator[tuple[int, ...]]:
        """Give rows to look at, by the exact abbreviation, the folded name, then its variants."""
        bare = _ARTICLE.sub("", text.strip(), count=1)
        dotted = "." in bare and _DOTTED(bare) is not None
        bare = bare.replace(".", "").replace(" ", "")
        yield self._index.get("=" + (bare.upper() if dotted else bare), ())
        if bare.isupper():
            yield self._index.get("=" + bare.capitalize(), ())
        if len(text) > LONGEST_NAME:
            return
        yield self._index.get(fold(text), ())
        yield self._common(text)
        for other in variants(text):
            yield self._index.get(other, ())

    def _common(self, text: str) -> tuple[int, ...]:
        """Give the rows of what every piece of a name names: "Congo (DRC)", "Kingston, Jamaica"."""
        found: list[dict[str, int]] = []
        for piece in pieces(text):
            keys = (fold(piece), "=" + piece.replace(".", "").replace(" ", ""))
            rows = [row for key in keys for row in self._index.get(key, ())]
            found.append({self._row(row).code: row for row in reversed(rows)})
        if not found:
            return ()
        return tuple(row for code, row in found[0].items() if all(code in f for f in found))

    def holders(self, name: str, on: dt.date | str | None = None) -> tuple[Spell, ...]:
        """Give the offices that a person of this full name held, on a day or ever.

        >>> import treatywatch.gazetteer as gazetteer
        >>> [s.code for s in gazetteer.default().holders("Fumio Kishida", on="2022-03-22")]
        ['JPN']
        """
        text = checked(name)
        spells = self.persons.get(text) or self._persons_by_key.get(fold(text), ())
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


def trust_of(form: Form) -> tuple[bool, bool, int]:
    """Rank a form: codes last, names of other languages behind English ones."""
    return form.language == "code", form.language not in {"", "x"}, _TRUST[form.kind]


def checked(name: object) -> str:
    """Refuse what is no text; everything else is a name, if an unknown one."""
    if not isinstance(name, str):
        raise BadValueError(f"a name must be text, not {type(name).__name__}; give a str")
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME + 1]


def year_of(on: object) -> int:
    """Give the year of a date, an ISO date or month as text, or a bare year."""
    if isinstance(on, dt.date):
        return on.year
    text = str(on) if isinstance(on, int | str) else ""
    if _ISO_DAY(text):
        return int(text[:4])
    raise BadDateError(f"{on!r} is no day; give a date, '2022-03-22', '2022-03' or 2022")


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
    try:
        day = on if isinstance(on, dt.date) else dt.date.fromisoformat(on)
    except (TypeError, ValueError):
        raise BadDateError(f"{on!r} is no day; give a date or '2022-03-22'") from None
    return tuple(spell for spell in spells if spell.holds_on(day))
