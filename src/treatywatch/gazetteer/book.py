"""The gazetteer: the questions that known names answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Set
from functools import cached_property, partial
from typing import Any, Final, Literal, TypeGuard, TypeVar

from treatywatch.errors import AmbiguousNameError, UnknownNameError
from treatywatch.gazetteer.answer import Ambiguous, Answer, Candidate, Place
from treatywatch.gazetteer.fold import (
    LEADING_WORDS,
    LONGEST_NAME,
    PARTING,
    SHORT_WORDS,
    fold,
    fold_once,
    pieces,
)
from treatywatch.gazetteer.forms import Form, FormKind, MatchKind
from treatywatch.gazetteer.names import Names, checked, trust_of, year_of
from treatywatch.gazetteer.nearest import nearest
from treatywatch.gazetteer.offices import Spell
from treatywatch.gazetteer.tables import Tables
from treatywatch.model.party import Country, FormerCountry, Office, Organization, Party, Person
from treatywatch.model.territory import Territory

_REMEMBERED: Final = 65_536
"""Answers kept at most; beyond, all are forgotten at once, which bounds memory under odd input."""
_SUGGESTED: Final = frozenset(
    {FormKind.COUNTRY, FormKind.FORMER_COUNTRY, FormKind.ORGANIZATION, FormKind.TERRITORY}
)
# Reading a member of an enumeration takes CPython 3.11 ten times as long as reading a name.
_NOTHING: Final = FormKind.NOTHING
_TERRITORY: Final = FormKind.TERRITORY
_T = TypeVar("_T")


class Gazetteer(Names):
    """Every name known beforehand: of states, bodies, territories and office holders.

    It never changes; :func:`~treatywatch.gazetteer.extend.extend` gives a new one. Tables are read
    when first needed.

    >>> import treatywatch.gazetteer as gazetteer
    >>> book = gazetteer.default()
    >>> book.forms["the Kremlin".removeprefix("the ")][0].code
    'RUS'
    """

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self._answers: dict[str, Answer] = {}

    @cached_property
    def rulings(self) -> Mapping[str, Mapping[str, Any]]:
        """Names ruled to stand for several, by folded name; their parties, most usual first."""
        return self.tables.ambiguous()

    @cached_property
    def _told(self) -> Mapping[str, str]:
        return self.tables.answers()

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
            on: The day (or month, or year) for which to answer: only names in use then count.
            fuzzy: Also take the one nearest known name for a misspelt one.

        Returns:
            A party, territory or person; :class:`~treatywatch.gazetteer.answer.Ambiguous` where
            the name stands for several.

        Raises:
            UnknownNameError: No such name is known; it offers the three nearest.
            BadValueError: `name` is no text.
            BadDateError: `on` is no day, month or year.
        """
        if on is not None or fuzzy:
            return self._resolve(checked(name), on, fuzzy)
        known = self._known(name)
        if known is False:
            raise self._unknown(name)
        return known or self._remember(name, self._resolve(checked(name), None, False))

    def _known(self, name: str) -> Answer | Literal[False] | None:
        """What :meth:`resolve` answers, if that is remembered or told at once.

        Returns:
            The answer; False where it is told that nobody has the name; None where nothing is.
            Nothing is raised here, since an error takes the longer the deeper it arises.
        """
        try:
            answer = self._answers.get(name)
        except TypeError:  # what cannot be a key is no text
            answer = None
        return answer or self._quick(checked(name))

    def _at_once(self, name: str, wanted: Callable[[object], TypeGuard[_T]]) -> _T | None:
        """What :meth:`_known` tells of a name, if it is of the class wanted.

        Raises:
            UnknownNameError: It is told that nobody has the name.
        """
        known = self._known(name)
        if known is False:
            raise self._unknown(name)
        return known if wanted(known) else None

    def _unknown(self, name: str) -> UnknownNameError:
        """The error for a name that nobody has."""
        return UnknownNameError(_shown(name), partial(self._nearest, name))

    def _remember(self, name: str, answer: Answer) -> Answer:
        """Keep an answer for the next time."""
        if len(self._answers) >= _REMEMBERED:
            self._answers.clear()
        self._answers[name] = answer
        return answer

    def _quick(self, name: str) -> Answer | Literal[False] | None:
        """Answer what the table of answers tells; the same values as those of :meth:`_known`."""
        told = self._told
        code = told.get(name)
        if code is None:
            if len(name) > LONGEST_NAME or name.strip() != name:
                return None
            key = fold_once(name)
            rows = self._exact_rows(name)
            if rows is not None:
                answer = None if key in self.rulings else self.only(rows)
                return answer and self._remember(name, answer)
            code = told.get("~" + key)
            if code is None:
                return False if told and self._is_nobody(name, key) else None
        if code:
            return self._remember(name, self.parties.get(code) or self.territories[code])
        if name not in self.persons:
            return False
        return self._remember(name, self._person(max(self.persons[name], key=_latest)))

    def _is_nobody(self, name: str, key: str) -> bool:
        """Whether it is plain that nobody has a name, folded to `key`, in any rewording.

        It is where a word of it stands in no name: rewording may turn words round and leave out
        such as "republic" or what is in brackets, but no other word.
        """
        if key in self.rulings or key in self._persons_by_key:
            return False
        known = self._words
        if name.isalnum():
            return key not in known
        text = fold_once(name.partition("(")[0]) if "(" in name else key
        for word in text.split(" "):
            if word not in known:
                break
        else:
            return False
        # Letters run together, as "us" of "U.S.", may part again.
        whole = word in name.lower().replace("'", "") or not name.isascii()
        return whole and not (PARTING.search(name) and any(map(self._exact_rows, pieces(name))))

    @cached_property
    def _words(self) -> Set[str]:
        """Every word of the names that are known, or that rewording drops or writes out."""
        words = {word for key in self._keys for word in key.removeprefix("=").lower().split()}
        return words | LEADING_WORDS | SHORT_WORDS | {""}

    def only(self, rows: Iterable[int]) -> Party | Territory | None:
        """Give the one thing that these rows of the tables name on no certain day, if it is one."""
        forms = [self._row(row) for row in rows]
        if not forms or any(f.kind is _NOTHING or f.language == "dated" for f in forms):
            return None
        best = min(map(trust_of, forms))
        values = {self._value(form) for form in forms if trust_of(form) == best}
        return values.pop() if len(values) == 1 else None

    def _resolve(self, name: str, on: dt.date | str | int | None, fuzzy: bool) -> Answer:
        """Answer afresh."""
        ruling = self._ruling(name, on)
        if ruling is not None:
            return ruling
        forms = self.find(name, on)
        if forms:
            return self._answer(name, forms)
        spells = self.holders(name)
        if on is not None:
            spells = tuple(spell for spell in spells if _in_office(spell, year_of(on)))
        if spells:
            return self._person(max(spells, key=_latest))
        if fuzzy and (near := self._nearest(name)):
            return self.resolve(near[0], on=on)
        raise self._unknown(name)

    def _ruling(self, name: str, on: dt.date | str | int | None) -> Ambiguous | None:
        """Give the explicit ambiguity that the tables rule for this name on that day."""
        entry = self.rulings.get(fold(name))
        if entry is None:
            return None
        if "from" in entry and not (on is not None and entry["from"] <= year_of(on) <= entry["to"]):
            return None
        candidates: list[Candidate] = [self.party(code) for code in entry["parties"]]
        candidates += [Place(**place) for place in entry.get("places", ())]
        return Ambiguous(name=name, candidates=tuple(candidates)) if len(candidates) > 1 else None

    def _answer(self, name: str, forms: tuple[Form, ...]) -> Answer:
        """Make the answer of the forms found: one party, or all that are equally meant."""
        trust = trust_of(forms[0])
        chosen = list(dict.fromkeys(self._value(f) for f in forms if trust_of(f) == trust))
        return chosen[0] if len(chosen) == 1 else Ambiguous(name=name, candidates=tuple(chosen))

    def _value(self, form: Form) -> Party | Territory:
        """Give what a form names."""
        if form.kind is _TERRITORY:
            return self.territories[form.code]
        return self.party(form.code)

    def _person(self, spell: Spell) -> Person:
        """Make the person of a time in office."""
        party = self.parties.get(spell.code)
        return Person(name=spell.name, party=party, office=Office(title=spell.title, party=party))

    @cached_property
    def _suggestions(self) -> tuple[str, ...]:
        """Names worth suggesting: those of English text, by themselves."""
        names = (f for f in self._rows if f.kind in _SUGGESTED and not f.language)
        return tuple(dict.fromkeys(f.surface for f in names if f.match is not MatchKind.COMBINING))

    def _nearest(self, name: str) -> tuple[str, ...]:
        return nearest(name, self._suggestions)

    def country(
        self, name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
    ) -> Country | FormerCountry:
        """Give the one state, or former state, of this name or code.

        "Georgia" and "Guinea" are answered here, though :meth:`resolve` calls them ambiguous,
        because they are exactly the short official name of one state.

        >>> import treatywatch.gazetteer as gazetteer
        >>> gazetteer.default().country("S. Korea").alpha_3
        'KOR'

        Args:
            name: A name in any usual wording, or a code of ISO 3166.
            on: The day (or month, or year) for which to answer.
            fuzzy: Also take the one nearest known name for a misspelt one.

        Raises:
            AmbiguousNameError: The name stands for several states.
            UnknownNameError: It stands for no state.
            BadValueError: `name` is no text.
            BadDateError: `on` is no day, month or year.
        """
        if on is None and not fuzzy:
            known = self._at_once(name, _is_state)
            if known is not None:
                return known
        text = checked(name)
        preferred = self.rulings.get(fold(text), {}).get("country") if on is None else None
        if preferred:
            text, on = preferred, None
        return self._one(text, on, fuzzy, _is_state)

    def organization(
        self, name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
    ) -> Organization:
        """Give the one organisation, bloc, court, format or non-state body of this name or code.

        >>> import treatywatch.gazetteer as gazetteer
        >>> gazetteer.default().organization("European Commission").part_of
        'EU'

        Args:
            name: A name in any usual wording, or a code.
            on: The day (or month, or year) for which to answer.
            fuzzy: Also take the one nearest known name for a misspelt one.

        Raises:
            AmbiguousNameError: The name stands for several bodies.
            UnknownNameError: It stands for no body.
            BadValueError: `name` is no text.
            BadDateError: `on` is no day, month or year.
        """
        if on is None and not fuzzy:
            known = self._at_once(name, _is_body)
            if known is not None:
                return known
        return self._one(checked(name), on, fuzzy, _is_body)

    def territory(
        self, name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
    ) -> Territory:
        """Give the one disputed territory of this name, in any side's wording, or of this id.

        >>> import treatywatch.gazetteer as gazetteer
        >>> book = gazetteer.default()
        >>> book.territory("Northern Territories") == book.territory("the Kurils")
        True

        Args:
            name: A name in any usual wording, or an id.
            on: The day (or month, or year) for which to answer.
            fuzzy: Also take the one nearest known name for a misspelt one.

        Raises:
            AmbiguousNameError: The name stands for several territories.
            UnknownNameError: It stands for no territory.
            BadValueError: `name` is no text.
            BadDateError: `on` is no day, month or year.
        """
        if on is None and not fuzzy:
            known = self._at_once(name, _is_territory)
            if known is not None:
                return known
        return self._one(checked(name), on, fuzzy, _is_territory)

    def _one(
        self,
        name: str,
        on: dt.date | str | int | None,
        fuzzy: bool,
        wanted: Callable[[object], TypeGuard[_T]],
    ) -> _T:
        """Give the only candidate of the wanted classes."""
        ruling = self._ruling(name, on)
        found: dict[str, _T] = {}
        if ruling is not None:
            pairs = zip(ruling.codes, ruling.candidates, strict=True)
            found = {code: c for code, c in pairs if wanted(c)}
        if not found:
            found = self._of_classes(self.find(name, on), wanted)
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            raise AmbiguousNameError(_shown(name), tuple(found))
        if fuzzy and (near := self._nearest(name)):
            return self._one(near[0], on, False, wanted)
        raise self._unknown(name)

    def _of_classes(
        self, forms: tuple[Form, ...], wanted: Callable[[object], TypeGuard[_T]]
    ) -> dict[str, _T]:
        """Give what the most trusted of the forms name, as far as it is of the wanted classes."""
        found: dict[str, _T] = {}
        best: tuple[bool, bool, int] | None = None
        for form in forms:
            value = self._value(form)
            if wanted(value) and best in {None, trust_of(form)}:
                best = trust_of(form)
                found[form.code] = value
        return found


def _is_state(value: object) -> TypeGuard[Country | FormerCountry]:
    """Whether it is a state or former state."""
    return isinstance(value, Country | FormerCountry)


def _is_body(value: object) -> TypeGuard[Organization]:
    """Whether it is an organisation."""
    return isinstance(value, Organization)


def _is_territory(value: object) -> TypeGuard[Territory]:
    """Whether it is a territory."""
    return isinstance(value, Territory)


def _shown(name: str) -> str:
    """Shorten a name for a message."""
    return name if len(name) <= 60 else name[:57] + "..."


def _latest(spell: Spell) -> tuple[bool, dt.date]:
    """Rank times in office: those that last, then the latest begun."""
    return spell.end is None, spell.start or dt.date.min


def _in_office(spell: Spell, year: int) -> bool:
    """Whether a time in office touches the year."""
    begun = spell.start is None or spell.start.year <= year
    return begun and (spell.end is None or year <= spell.end.year)
