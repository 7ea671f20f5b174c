"""Who is who: persons that a text names, with the office and party that it gives them."""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import define

from treatywatch.gazetteer import Gazetteer
from treatywatch.gazetteer.offices import Spell
from treatywatch.model.party import Party, Person
from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.finish import person_of, surname_keys, surnames_on
from treatywatch.text.mentions.kinds import KIND_PERSON, MATCH_PERSON
from treatywatch.text.mentions.mention import Mention

# Heads of the offices that leaders known by surname held.
_LEADING: Final = frozenset(
    ["president", "premier", "minister", "chancellor", "leader", "king", "chairman", "ruler"]
)


@define(slots=True)
class Entry:
    """One person of the text."""

    name: str
    parties: tuple[Party, ...] = ()
    title: str = ""
    head: str = ""
    gender: str = ""
    reason: str = ""
    confidence: float = 1.0

    def person(self) -> Person:
        """The person as a value."""
        return person_of(self.name, self.parties[0] if self.parties else None, self.title)


class Registry:
    """The persons of one text, by full name and by surname."""

    def __init__(
        self, mentions: tuple[Mention, ...], gazetteer: Gazetteer, day: dt.date | None
    ) -> None:
        self._gazetteer = gazetteer
        self._day = day
        self._by_name: dict[str, Entry] = {}
        self._by_key: dict[str, Entry] = {}
        self._by_first: dict[str, Entry] = {}
        # What the text says anywhere goes before every table.
        for mention in mentions:
            if mention.kind is KIND_PERSON and mention.person is not None:
                self._note(mention, mention.person)

    def _note(self, mention: Mention, person: Person) -> None:
        """Take in what one mention tells of a person."""
        full = mention.match is MATCH_PERSON
        entry = self._by_name.get(person.name)
        if entry is None and not full:
            entry = self._by_key.get(person.name)
        if entry is None:
            if not full and not mention.parties and not mention.office:
                return
            entry = Entry(person.name)
            self._by_name[person.name] = entry
            for key in surname_keys(person.name):
                self._by_key.setdefault(key, entry)
            first = person.name.split(" ", 1)[0]
            self._by_first.setdefault(first, entry)
            entry.gender = lex.genders().get(first, "")
        if mention.parties and not entry.parties:
            entry.parties, entry.confidence = mention.parties, mention.confidence
            entry.reason = "as the text says with the name"
        if mention.office and not entry.title:
            entry.title = mention.office
            entry.head = mention.office.rsplit(" ", 1)[-1].lower()

    def find(self, mention: Mention) -> Entry:
        """The person that a mention names; a new one where only the mention knows it."""
        person = mention.person
        name = person.name if person is not None else mention.text
        entry = self._by_name.get(name)
        if entry is None:
            entry = self._by_key.get(name) or self._by_first.get(name)
        if entry is None:
            entry = Entry(name, gender=lex.genders().get(name.split(" ", 1)[0], ""))
            self._by_name[name] = entry
        if not entry.parties:
            self._ask_table(entry)
        return entry

    def _ask_table(self, entry: Entry) -> None:
        """Complete a person by the tables, which never override the text."""
        spell = self._spell(entry)
        parties = self._gazetteer.parties
        if spell is not None and spell.code in parties:
            entry.parties = (parties[spell.code],)
            entry.confidence = 0.85 if self._day is not None else 0.7
            when = f" on {self._day.isoformat()}" if self._day is not None else ""
            entry.reason = (
                f"{spell.title} of {entry.parties[0].name}{when} by the table of office holders"
            )
            if not entry.title:
                entry.title, entry.head = spell.title, spell.title.rsplit(" ", 1)[-1].lower()
            if " " not in entry.name:
                entry.name = spell.name
            return
        code = lex.leaders().get(entry.name.rsplit(" ", 1)[-1])
        first = entry.name.split(" ", 1)[0]
        # "Clinton" and "Bill Clinton", but no "Olivia Newton Clinton" of this name.
        if (
            code is not None
            and code in parties
            and (" " not in entry.name or entry.head in _LEADING or first in lex.genders())
        ):
            entry.parties = (parties[code],)
            entry.confidence = 0.7 if " " not in entry.name or entry.title else 0.5
            entry.reason = f"a leader of {entry.parties[0].name} known by that name"

    def _spell(self, entry: Entry) -> Spell | None:
        """The spell in office that fits a name: on the day, else the only one in the table."""
        if " " not in entry.name:
            return surnames_on(self._gazetteer, self._day).get(entry.name)
        spells = self._gazetteer.holders(entry.name, self._day)
        if not spells and self._day is not None:
            spells = self._gazetteer.holders(entry.name)
        if len({spell.code for spell in spells}) == 1:
            return spells[0]
        return None

    def known(self, name: str) -> Entry | None:
        """The person of that name or surname, if the text names one."""
        return self._by_name.get(name) or self._by_key.get(name)
