"""From joined atoms to mentions: which are worth one, and for whom they stand."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from treatywatch.gazetteer import Gazetteer
from treatywatch.gazetteer.offices import Role, Spell
from treatywatch.model.party import Office, Party, Person
from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.atoms import (
    LONE,
    NAMED,
    OFFICE,
    PERSON,
    REFERENCE,
    Atom,
)
from treatywatch.text.mentions.kinds import (
    CAUTION_NONE,
    CAUTION_SHARED,
    CAUTION_WORD,
    KIND_INSTITUTION,
    KIND_OFFICE,
    KIND_PERSON,
    KIND_PLACE,
    KIND_REFERENCE,
    MATCH_ADJECTIVE,
    MATCH_COMBINING,
    MATCH_DESCRIPTION,
    MATCH_PRONOUN,
    MATCH_SURNAME,
)
from treatywatch.text.mentions.meaning import Meaning
from treatywatch.text.mentions.mention import Mention, MentionKind, made_of
from treatywatch.text.mentions.places import stands_for_government
from treatywatch.text.mentions.roles import is_subject
from treatywatch.text.mentions.words import Scan, WordTable

if TYPE_CHECKING:
    from treatywatch.text.document import Document


# After one of these a single capitalised word is a place rather than a leader.
_PLACING: Final = frozenset(["in", "at", "near", "outside", "around"])
_ADJECTIVAL: Final = frozenset([MATCH_ADJECTIVE, MATCH_COMBINING])
_persons: dict[tuple[str, int, str], Person] = {}
_PERSONS: Final = 4096  # kept at most
_OPEN: Final[dict[str, Any]] = {
    "start": 0,
    "end": 0,
    "text": "",
    "kind": KIND_REFERENCE,
    "match": MATCH_PRONOUN,
    "parties": (),
    "territory": None,
    "governmental": None,
    "person": None,
    "office": "",
    "named": (),
    "reason": "",
    "confidence": 0.0,
    "subject": False,
}


def finish(
    document: Document, scan: Scan, atoms: list[Atom], table: WordTable
) -> tuple[Mention, ...]:
    """Turn the atoms of a document into its mentions."""
    return tuple(_Finisher(document, scan, atoms, table).mentions())


@lru_cache(maxsize=4096)
def surname_keys(name: str) -> tuple[str, ...]:
    """The words of a name that later stand for it: the last, in East Asian order also the first."""
    words = [
        word for word in name.split() if word not in {"Jr.", "Jr", "II", "III", "IV", "VI", "XIV"}
    ]
    if not words:
        return ()
    last = words[-1]
    if len(words) == 1:
        return (last,)
    first = words[0]
    eastern = (
        len(words) <= 3
        and not lex.exact_flags().get(first, 0) & (lex.GIVEN | lex.HONORIFIC)
        and first[0].isupper()
    )
    bare = (last[3:],) if last.startswith(("al-", "el-")) else ()
    return (last, *bare, first) if eastern else (last, *bare)


class _Finisher:
    """What finishing the atoms of one document needs."""

    def __init__(self, document: Document, scan: Scan, atoms: list[Atom], table: WordTable) -> None:
        self.document = document
        self.scan = scan
        self.atoms = atoms
        gazetteer = table.gazetteer
        self.gazetteer = gazetteer
        self.meanings = table.meanings
        self.settled: dict[str, Meaning | None] = {}
        self.datelines = document.datelines
        self.dated = max(end for _, end in self.datelines) if self.datelines else 0
        self.surnames = {
            key for atom in atoms if atom.cat == PERSON for key in surname_keys(atom.name)
        }
        self.holders = surnames_on(gazetteer, document.article.published)
        self._sure: set[str] | None = None
        self._words: set[str] | None = None

    @property
    def sure(self) -> set[str]:
        """Codes of the parties that the text names without doubt."""
        if self._sure is None:
            self._sure = {
                code
                for atom in self.atoms
                if atom.meaning is None
                or atom.meaning.caution is CAUTION_NONE
                or atom.meaning.codes != atom.codes
                for code in atom.codes
            }
        return self._sure

    @property
    def words(self) -> set[str]:
        """The capitalised words of the text."""
        if self._words is None:
            self._words = {word.core for word in self.scan.words if word is not None}
        return self._words

    def mentions(self) -> list[Mention]:
        """The mentions, in order."""
        made: list[Mention] = []
        text, dated, surnames = self.document.text, self.dated, self.surnames
        previous: Atom | None = None
        for atom in self.atoms:
            cat = atom.cat
            if cat == NAMED:
                meaning = atom.meaning
                if meaning is not None:
                    if meaning.city and meaning.surface in surnames:
                        made.append(self._namesake(atom, meaning, text))
                        continue
                    if meaning.city or meaning.caution is not CAUTION_NONE or atom.start < dated:
                        meaning = self._name(atom, meaning, previous)
                        if meaning is None:
                            continue
                    made.append(self._named(atom, meaning, text))
                    previous = atom
                    continue
            previous = None
            if cat == REFERENCE:
                made.append(self._reference(atom, text))
            elif cat == PERSON:
                made.append(self._person(atom, text))
            elif cat == LONE:
                if atom.name in surnames or self._known(atom):
                    made.append(self._person(atom, text))
            else:
                made.append(self._office(atom, text))
        return made

    def _namesake(self, atom: Atom, meaning: Meaning, text: str) -> Mention:
        """The mention of a person by a name that is a city's: "Valeska Paris ... Paris claims"."""
        atom.name, atom.match, atom.codes, atom.named = meaning.surface, MATCH_SURNAME, (), ()
        return self._person(atom, text)

    def _reference(self, atom: Atom, text: str) -> Mention:
        """The mention of a pronoun or description, still open."""
        start, end = atom.start, atom.end
        fields = _OPEN.copy()
        fields["start"] = start
        fields["end"] = end
        fields["text"] = text[start:end]
        if atom.match is MATCH_DESCRIPTION:
            fields["match"] = MATCH_DESCRIPTION
            fields["subject"] = not atom.possessive and is_subject(
                self.scan, atom.a, atom.b, atom.tail
            )
        return made_of(fields)

    def _name(self, atom: Atom, meaning: Meaning, previous: Atom | None) -> Meaning | None:
        """Settle a name in its context; None if it is none after all."""
        if meaning.caution is not CAUTION_NONE:
            surface = meaning.surface
            if surface not in self.settled:
                self.settled[surface] = self._settle(meaning)
            settled = self.settled[surface]
            if settled is None:
                return None
            meaning = settled
        if atom.start < self.dated and self._in_dateline(atom.start):
            atom.governmental = False
        elif meaning.city and atom.governmental is None:
            coordinated = None
            if previous is not None and previous.b <= atom.a <= previous.b + 1:
                coordinated = (
                    previous.governmental if previous.tail or atom.a > previous.b else None
                )
            atom.governmental = stands_for_government(self.scan, atom.a, atom.b, coordinated)
        return meaning

    def _in_dateline(self, offset: int) -> bool:
        """Whether a place stands in a dateline."""
        return any(start <= offset < end for start, end in self.datelines)

    def _settle(self, meaning: Meaning) -> Meaning | None:
        """Decide a surface that may be something else by what the document speaks of."""
        if meaning.caution is CAUTION_SHARED:
            seen = [form.code for form in meaning.forms if form.code in self.sure]
            return self.meanings.resolved(meaning, seen[0]) if seen else meaning
        code = meaning.codes[0] if meaning.codes else ""
        if meaning.city:
            known = meaning.surface in self.scan.lists.prominent or code in self.sure
            return meaning if known else None
        homonyms = self.scan.lists.homonyms.get(code)
        if homonyms is not None:
            other = len(self.words & set(homonyms["other"].split()))
            if other and len(self.words & set(homonyms["country"].split())) < other:
                return None
        return meaning

    def _named(self, atom: Atom, meaning: Meaning, text: str) -> Mention:
        """The mention of a name."""
        start, end = atom.start, atom.end
        fields = meaning.template.copy()
        fields["start"] = start
        fields["end"] = end
        fields["text"] = text[start:end]
        if atom.governmental is not None:
            fields["governmental"] = atom.governmental
        if atom.governmental is False:
            fields["kind"] = KIND_PLACE
            fields["parties"] = fields["named"] = ()
        elif not atom.possessive and meaning.match not in _ADJECTIVAL:
            fields["subject"] = is_subject(self.scan, atom.a, atom.b, atom.tail)
        return made_of(fields)

    def _soften(self, atom: Atom) -> None:
        """Leave open whose an institution is that several states have by that name."""
        meaning = atom.meaning
        shared = (
            meaning is not None and meaning.caution is CAUTION_WORD and meaning.codes == atom.codes
        )
        if shared and not self.sure.intersection(atom.codes):
            atom.codes = atom.named = ()

    def _person(self, atom: Atom, text: str) -> Mention:
        """The mention of a person."""
        parties = self._parties(atom) if atom.codes else ()
        person = person_of(atom.name, parties[0] if parties else None, atom.title)
        return self._made(atom, text, KIND_PERSON, parties, person)

    def _office(self, atom: Atom, text: str) -> Mention:
        """The mention of an office or institution."""
        parties = self._parties(atom) if atom.codes else ()
        kind = KIND_OFFICE if atom.cat == OFFICE else KIND_INSTITUTION
        owner = atom.owner
        person = Person(name=owner.name) if owner is not None and owner.name else None
        return self._made(atom, text, kind, parties, person)

    def _parties(self, atom: Atom) -> tuple[Party, ...]:
        """Those whom an office or institution belongs to."""
        if atom.meaning is not None:
            self._soften(atom)
        if atom.codes == ("PSE",) and atom.head not in self.scan.lists.ground:
            # Who speaks for the Palestinians is their leadership, a body of its own.
            atom.codes = ("PLO",)
        return self.meanings.parties_of(atom.codes)

    def _made(
        self,
        atom: Atom,
        text: str,
        kind: MentionKind,
        parties: tuple[Party, ...],
        person: Person | None,
    ) -> Mention:
        """The mention of a joined group."""
        start, end, tail = atom.start, atom.end, atom.tail
        words = text[start:end]
        if tail == "," and kind is KIND_PERSON and "," in words:
            tail = ""  # the comma closes the apposition: "Antony Blinken, the minister, said"
        fields = _OPEN.copy()
        fields["start"] = start
        fields["end"] = end
        fields["text"] = words
        fields["kind"] = kind
        fields["match"] = atom.match
        fields["parties"] = parties
        fields["person"] = person
        fields["office"] = atom.title
        fields["confidence"] = atom.confidence
        if atom.territory is not None:
            fields["territory"] = atom.territory
        if atom.named:
            fields["named"] = self.meanings.states_of(atom.named)
        if atom.reason:
            fields["reason"] = atom.reason
        if not atom.possessive:
            fields["subject"] = is_subject(self.scan, atom.a, atom.b, tail)
        return made_of(fields)

    def _known(self, atom: Atom) -> bool:
        """Whether a lone surname is that of one leader in office when the article appeared."""
        if atom.name not in self.holders and atom.name not in lex.leaders():
            return False
        if self.scan.plain(atom.a - 1).lower() in _PLACING:
            return False
        word = self.scan.words[atom.a]
        return word is not None and not word.flags & (
            lex.WORDY | lex.OPENER | lex.THING | lex.GIVEN
        )


def person_of(name: str, party: Party | None, title: str) -> Person:
    """The person of that name, party and office; the same value for the same words."""
    # By identity, since hashing a party takes longer than all the rest; the person keeps it alive.
    key = name, id(party), title
    found = _persons.get(key)
    if found is None:
        found = Person(
            name=name, party=party, office=Office(title=title, party=party) if title else None
        )
        if len(_persons) >= _PERSONS:
            _persons.clear()
        _persons[key] = found
    return found


@lru_cache(maxsize=64)
def surnames_on(gazetteer: Gazetteer, day: dt.date | None) -> dict[str, Spell]:
    """Surnames that one leader alone in office on `day` had, with that spell."""
    if day is None:
        return {}
    found: dict[str, Spell | None] = {}
    for name, spells in gazetteer.persons.items():
        for spell in spells:
            if spell.role is not Role.OTHER and spell.holds_on(day):
                for key in surname_keys(name):
                    known = found.get(key)
                    found[key] = (
                        spell
                        if key not in found or (known is not None and known.name == name)
                        else None
                    )
                break
    return {key: spell for key, spell in found.items() if spell is not None and len(key) > 3}
