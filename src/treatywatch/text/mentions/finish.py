"""From joined atoms to mentions: which are worth one, and for whom they stand."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from treatywatch.gazetteer import Gazetteer
from treatywatch.gazetteer.forms import Caution, FormKind
from treatywatch.gazetteer.offices import Role, Spell
from treatywatch.model.party import FormerCountry, Office, Organization, Party, Person
from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.atoms import (
    LONE,
    NAMED,
    OFFICE,
    PERSON,
    REFERENCE,
    Atom,
)
from treatywatch.text.mentions.mention import Mention, MentionKind
from treatywatch.text.mentions.places import stands_for_government
from treatywatch.text.mentions.words import Scan

if TYPE_CHECKING:
    from treatywatch.text.document import Document

_KINDS: Final = {
    FormKind.COUNTRY: MentionKind.COUNTRY,
    FormKind.FORMER_COUNTRY: MentionKind.FORMER_COUNTRY,
    FormKind.ORGANIZATION: MentionKind.ORGANIZATION,
    FormKind.TERRITORY: MentionKind.TERRITORY,
    FormKind.CITY: MentionKind.COUNTRY,
    FormKind.METONYM: MentionKind.COUNTRY,
    FormKind.INSTITUTION: MentionKind.INSTITUTION,
}


def finish(
    document: Document, scan: Scan, atoms: list[Atom], gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """Turn the atoms of a document into its mentions."""
    return tuple(_Finisher(document, scan, atoms, gazetteer).mentions())


def surname_keys(name: str) -> tuple[str, ...]:
    """The words of a full name that later stand for it alone: the last, and in East Asian order the first."""
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

    def __init__(
        self, document: Document, scan: Scan, atoms: list[Atom], gazetteer: Gazetteer
    ) -> None:
        self.document = document
        self.scan = scan
        self.atoms = atoms
        self.parties = gazetteer.parties
        self.datelines = document.datelines
        self.sure = {
            code
            for atom in atoms
            if atom.cat != LONE and not (atom.forms and atom.forms[0].caution is not Caution.NONE)
            for code in atom.codes
        }
        self.surnames = {
            key for atom in atoms if atom.cat == PERSON for key in surname_keys(atom.name)
        }
        self.holders = surnames_on(gazetteer, document.article.published)

    def mentions(self) -> list[Mention]:
        """The mentions, in order."""
        made: list[Mention] = []
        text = self.document.text
        previous: Atom | None = None
        for atom in self.atoms:
            cat = atom.cat
            if cat == NAMED:
                if self._name(atom, previous):
                    made.append(self._named(atom, text))
                    previous = atom
                continue
            previous = None
            if cat == LONE:
                if atom.name in self.surnames or self._known(atom):
                    made.append(self._person(atom, text))
            elif cat == PERSON:
                made.append(self._person(atom, text))
            elif cat == REFERENCE:
                made.append(
                    Mention(
                        atom.start,
                        atom.end,
                        text[atom.start : atom.end],
                        MentionKind.REFERENCE,
                        atom.match,
                        confidence=0.0,
                    )
                )
            else:
                made.append(self._office(atom, text))
        return made

    def _name(self, atom: Atom, previous: Atom | None) -> bool:
        """Settle a name in its context; whether it is one after all."""
        form = atom.forms[0]
        if form.caution is not Caution.NONE and not self._settle(atom):
            return False
        if self.datelines and any(start <= atom.start < end for start, end in self.datelines):
            atom.governmental, atom.city = False, True
            atom.named = ()
            return True
        if atom.city and atom.governmental is None:
            coordinated = None
            if (
                previous is not None
                and previous.b <= atom.a <= previous.b + 1
                and (previous.tail or atom.a > previous.b)
            ):
                coordinated = previous.governmental
            atom.governmental = stands_for_government(self.scan, atom.a, atom.b, coordinated)
        if atom.city:
            atom.named = atom.codes if atom.governmental else ()
        return True

    def _settle(self, atom: Atom) -> bool:
        """Decide a form that may be something else by what the document speaks of."""
        form = atom.forms[0]
        if form.caution is Caution.SHARED:
            codes = [f.code for f in atom.forms if f.kind is not FormKind.TERRITORY]
            seen = [code for code in codes if code in self.sure]
            if seen:
                atom.codes = atom.named = (seen[0],)
                atom.reason, atom.confidence = (
                    "the one of that name that the text also names in full",
                    0.9,
                )
            return True
        if form.kind is FormKind.CITY:
            return (
                form.caution not in {Caution.PERSON, Caution.PLACE, Caution.WORD}
                or form.code in self.sure
            )
        homonyms = lex.table("places")["homonym"].get(form.code)
        if homonyms is not None and form.caution is Caution.PLACE:
            words = set(map(self._bare, self.scan.raw))
            other = len(words & set(homonyms["other"].split()))
            return other == 0 or len(words & set(homonyms["country"].split())) >= other
        return True

    @staticmethod
    def _bare(raw: str) -> str:
        """A word without the marks after it and its possessive."""
        return raw.rstrip('.,;:!?)"”').removesuffix("'s")

    def _party(self, code: str) -> Party | None:
        return self.parties.get(code)

    def _parties(self, codes: tuple[str, ...]) -> tuple[Party, ...]:
        """The parties with these codes."""
        parties = self.parties
        if len(codes) == 1:
            party = parties.get(codes[0])
            return (party,) if party is not None else ()
        return tuple(parties[code] for code in codes if code in parties)

    def _states(self, codes: tuple[str, ...]) -> tuple[Party, ...]:
        """Those of the codes that are states."""
        return tuple(p for p in self._parties(codes) if not isinstance(p, Organization))

    def _named(self, atom: Atom, text: str) -> Mention:
        """The mention of a name."""
        form = atom.forms[0]
        kind = _KINDS[form.kind]
        parties = self._parties(atom.codes)
        if atom.governmental is False:
            kind, parties = MentionKind.PLACE, ()
        elif parties and kind is MentionKind.COUNTRY:
            party = parties[0]
            if isinstance(party, Organization):
                kind = MentionKind.ORGANIZATION
            elif isinstance(party, FormerCountry):
                kind = MentionKind.FORMER_COUNTRY
        return Mention(
            atom.start, atom.end, text[atom.start : atom.end], kind, atom.match, parties, atom.territory,
            atom.governmental, None, "", self._states(atom.named), atom.reason, atom.confidence,
        )  # fmt: skip

    def _person(self, atom: Atom, text: str) -> Mention:
        """The mention of a person."""
        parties = self._parties(atom.codes)
        party = parties[0] if parties else None
        office = Office(title=atom.title, party=party) if atom.title else None
        person = Person(name=atom.name, party=party, office=office)
        return Mention(
            atom.start, atom.end, text[atom.start : atom.end], MentionKind.PERSON, atom.match, parties, None,
            None, person, atom.title, self._states(atom.named), atom.reason, atom.confidence,
        )  # fmt: skip

    def _office(self, atom: Atom, text: str) -> Mention:
        """The mention of an office or institution."""
        kind = MentionKind.OFFICE if atom.cat == OFFICE else MentionKind.INSTITUTION
        parties = self._parties(atom.codes)
        person = (
            Person(name=atom.owner.name) if atom.owner is not None and atom.owner.name else None
        )
        return Mention(
            atom.start, atom.end, text[atom.start : atom.end], kind, atom.match, parties, atom.territory,
            None, person, atom.title, self._states(atom.named), atom.reason, atom.confidence,
        )  # fmt: skip

    def _known(self, atom: Atom) -> bool:
        """Whether a lone surname is that of one leader in office when the article appeared."""
        spell = self.holders.get(atom.name)
        if spell is None:
            return False
        before = self.scan.words[atom.a]
        return before is not None and not before.flags & (
            lex.WORDY | lex.OPENER | lex.THING | lex.GIVEN
        )


@lru_cache(maxsize=64)
def surnames_on(gazetteer: Gazetteer, day: dt.date | None) -> dict[str, Spell]:
    """Surnames that only one leader in office on `day` had, with that spell; empty without a day."""
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
