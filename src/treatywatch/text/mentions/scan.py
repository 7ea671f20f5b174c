"""Find the mentions of a document in one pass over its words."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, Final

from treatywatch import gazetteer as gaz
from treatywatch.gazetteer import Gazetteer
from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions import pointers
from treatywatch.text.mentions.atoms import (
    INSTITUTION,
    LONE,
    NAMED,
    OFFICE,
    PERSON,
    REFERENCE,
    Atom,
    atom_at,
)
from treatywatch.text.mentions.finish import finish
from treatywatch.text.mentions.join import (
    join_institution,
    join_name,
    join_office,
    join_person,
    join_reference,
)
from treatywatch.text.mentions.kinds import CAUTION_PERSON, MATCH_OFFICE, MATCH_PERSON
from treatywatch.text.mentions.meaning import Meaning
from treatywatch.text.mentions.mention import Mention
from treatywatch.text.mentions.names import (
    goes_on,
    in_us_state,
    longest,
    mean,
    misleads,
    name_atom,
    of_thing,
    plain_atom,
)
from treatywatch.text.mentions.people import person_atom
from treatywatch.text.mentions.titles import institution_atom, office_atom, take_article
from treatywatch.text.mentions.words import (
    BEGINNING,
    CAPITAL,
    COUNCILS,
    COUNT,
    OTHER,
    PLAIN,
    PRONOUN,
    SKIP,
    TITLE,
    Scan,
    TextWord,
    WordTable,
    cut,
)

if TYPE_CHECKING:
    from treatywatch.text.document import Document

_NO_PERSON: Final = lex.MODIFIER | lex.ATTRIBUTE
_OFFICE: Final = lex.HEAD | lex.PLURAL
_POINTER: Final = lex.GROUP | lex.NOUN
_NAMING: Final = lex.HONORIFIC | lex.GIVEN
# Names of the gazetteer that end with one of these are offices ("UN Secretary-General").
_OFFICIAL: Final = frozenset(
    [
        "secretary-general",
        "general",
        "president",
        "chief",
        "minister",
        "commissioner",
        "representative",
    ]
)
_NEAR: Final = 3  # words that may stand between an office and its owner
_JOINTS: Final = frozenset(["and", "at", "for", "in", "of", "to"])
_BASED: Final = frozenset(["based", "born", "area", "bound", "educated", "trained", "sized"])


def word_table(gazetteer: Gazetteer | None = None) -> WordTable:
    """The table of words for a gazetteer, made when that is first asked for."""
    return _table(gazetteer or gaz.default())


@lru_cache(maxsize=4)
def _table(gazetteer: Gazetteer) -> WordTable:
    """The tables of the gazetteers used last."""
    return WordTable(gazetteer)


def scan_mentions(document: Document, gazetteer: Gazetteer | None = None) -> tuple[Mention, ...]:
    """Find what a document names: states, bodies, persons, offices, territories, references.

    References ("it", "Kishida", "the ministry") are found, not resolved:
    :func:`~treatywatch.text.coreference.resolve.resolve_references` does that.

    Args:
        document: the article, cut into sentences.
        gazetteer: the names to look for; those that come with the library if None.

    Returns:
        The mentions in order, none overlapping another.
    """
    table = word_table(gazetteer)
    scan = cut(document.text, table)
    return finish(document, scan, _Reader(scan, table).read(), table)


def _may_join(scan: Scan, last: Atom, index: int) -> bool:
    """Whether the name at `index` may belong to the office before it: "president of", "in"."""
    if last.possessive:
        return False
    if last.tail:
        return last.plural and last.b == index
    return last.b < index and scan.raw[last.b] in _JOINTS


class _Reader:
    """One pass over the words of one text."""

    def __init__(self, scan: Scan, table: WordTable) -> None:
        self.scan = scan
        self.table = table
        self.out: list[Atom] = []

    def read(self) -> list[Atom]:
        """The atoms of the text, joined into noun groups."""
        scan, out, done = self.scan, self.out, 0
        words, raw = scan.words, scan.raw
        # Every pass of this loop counts: a megabyte of news has a hundred and sixty thousand words.
        for index, word in compress(enumerate(words), words):
            if word is None:
                continue
            route = word.route
            if route == BEGINNING:
                second = raw[index + 1]
                if (second in word.more or not second.isalpha()) and index >= done:
                    done = self._step(index, word) if goes_on(scan, index, word) else done
            elif route == SKIP or index < done:
                continue
            elif route == PLAIN:
                if not self._plain(index, word):
                    done = self._step(index, word)
            elif route == TITLE:
                done = self._formal(index, word)
            elif route == PRONOUN:
                out.append(pointers.pronoun_atom(scan, index, word))
            elif route == CAPITAL:
                done, atom = person_atom(scan, index, word)
                if atom is not None:
                    join_person(out, atom, scan)
            elif route == COUNT:
                self._count(index, word)
            elif route == OTHER or not self._stray(index):
                done = self._step(index, word)
        return out

    def _stray(self, index: int) -> bool:
        """Whether nothing before people such as "troops" can be their owner or part of a title."""
        if self.out and self.out[-1].b >= index - _NEAR:
            return False
        before = self.scan.words[index - 1] if index else None
        return before is None or not (before.flags & lex.ATTRIBUTE or before.core == "European")

    def _plain(self, index: int, word: TextWord) -> bool:
        """Take a name of one word if nothing beside it asks for judgement, as with most names."""
        scan, out, meaning = self.scan, self.out, word.plain
        if meaning is None or (word.more and goes_on(scan, index, word)):
            return False
        raw, words = scan.raw, scan.words
        following = words[index + 1]
        if following is not None and following.flags & lex.SUSPECT:
            return False
        before = raw[index - 1]
        if before == "of":
            if of_thing(scan, index, meaning):
                return False
        elif meaning.adjective and before in scan.lists.suspect_before:
            second = raw[index + 1]
            bound = bool(word.tail) or word.possessive
            if bound or not second.isalpha() or second in scan.lists.after_language:
                return False
        if out:
            last = out[-1]
            if last.b >= index - _NEAR and (
                last.b == index if last.cat == LONE else last.title and _may_join(scan, last, index)
            ):
                return False
        out.append(plain_atom(scan, index, word, meaning))
        return True

    def _step(self, index: int, word: TextWord) -> int:
        """Read what begins or ends at a word; where to go on."""
        flags = word.flags
        if flags & lex.NAME:
            if word.more and goes_on(self.scan, index, word):
                end, meaning = longest(self.scan, self.table, index, word)
            else:
                end, meaning = index + 1, word.meaning
            if meaning is not None:
                return self._name(index, end, word, meaning)
        if flags & lex.LOWER:
            return self._common(index, word)
        if flags & lex.CAPITALISED and (not flags & _NO_PERSON or flags & _NAMING):
            end, atom = person_atom(self.scan, index, word)
            if atom is not None:
                join_person(self.out, atom, self.scan)
            return end
        return index + 1

    def _common(self, index: int, word: TextWord) -> int:
        """Read a compound, a pronoun, a description, an office or an institution."""
        flags = word.flags
        if flags & lex.COMPOUND:
            self._compound(index, word)
            return index + 1
        if word.gender:
            self.out.append(pointers.pronoun_atom(self.scan, index, word))
            return index + 1
        if flags & lex.COUNT:
            self._count(index, word)
            return index + 1
        if flags & _POINTER and self._pointer(index, word):
            return index + 1
        if flags & lex.FORMAL:
            return self._formal(index, word)
        return index + 1

    def _count(self, index: int, word: TextWord) -> None:
        """Take a number that stands for those it counts: "the two agreed"."""
        atom = pointers.count_atom(self.scan, index, word)
        if atom is not None and atom.a >= self._floor():
            join_reference(self.out, atom, self.scan)

    def _floor(self) -> int:
        """The word after the last atom."""
        return self.out[-1].b if self.out else 0

    def _name(self, index: int, end: int, word: TextWord, meaning: Meaning) -> int:
        """Take a name of the gazetteer, unless the words around show that it is none."""
        if meaning.nothing:
            return end
        scan, out = self.scan, self.out
        if (
            (word.flags & lex.GIVEN or meaning.caution is CAUTION_PERSON)
            and end == index + 1
            and self._is_person(index, word)
        ):
            stop, person = person_atom(scan, index, word)
            if person is not None and person.cat == PERSON:
                join_person(out, person, scan)
                return stop
        if (meaning.city or meaning.caution is CAUTION_PERSON) and self._surname(index, end, word):
            return end
        following = scan.words[end]
        if (
            meaning.careful
            or (index and scan.raw[index - 1] in scan.lists.suspect_before)
            or (following is not None and following.flags & lex.SUSPECT)
        ) and misleads(scan, index, end, meaning):
            # "Rome, Georgia": the state of the town is none either.
            return end + in_us_state(scan, end, meaning)
        atom = name_atom(scan, index, end, word, meaning)
        if meaning.surface in COUNCILS and self._national(atom, index):
            join_institution(out, atom, scan)
            return end
        final = scan.words[end - 1]
        if end > index + 1 and final is not None and final.lower in _OFFICIAL:
            self._office_name(atom, final)
            out.append(atom)
        elif meaning.institution:
            if atom.head == "administration":
                take_article(scan, atom, self._floor())
            join_institution(out, atom, scan)
        elif out and out[-1].title:
            join_name(out, atom, scan)
        else:
            out.append(atom)
        return end

    def _national(self, atom: Atom, index: int) -> bool:
        """Whether a council is that of a state: "Armenian Security Council", "National ..."."""
        out = self.out
        before = self.scan.plain(index - 1)
        last = out[-1] if out and out[-1].b == index and not out[-1].tail else None
        owned = last is not None and last.cat == NAMED and last.codes != atom.codes
        if not owned and before not in {"National", "Supreme"}:
            return False
        atom.cat, atom.codes, atom.meaning = INSTITUTION, (), None
        atom.title, atom.head, atom.match = (
            self.scan.flat[atom.start : atom.end],
            "council",
            MATCH_OFFICE,
        )
        if not owned:
            word = self.scan.words[index - 1]
            atom.a, atom.start = index - 1, self.scan.sums[index - 1] + index - 1
            atom.start += word.lead if word is not None else 0
        atom.title = self.scan.flat[atom.start : atom.end]
        take_article(self.scan, atom, self._floor())
        return True

    def _office_name(self, atom: Atom, final: TextWord) -> None:
        """Make the name of an office that office: "UN Secretary-General"."""
        atom.cat = OFFICE
        atom.title, atom.head = final.core, final.lower
        atom.match = MATCH_OFFICE
        take_article(self.scan, atom, self._floor())

    def _surname(self, index: int, end: int, word: TextWord) -> bool:
        """Whether a name is the surname after a capitalised word: "Chelsea London"."""
        last = self.out[-1] if self.out else None
        if last is None or last.cat != LONE or last.b != index or last.tail or last.possessive:
            return False
        last.cat, last.match = PERSON, MATCH_PERSON
        last.b, last.end = end, self.scan.end_of(end - 1)
        last.name = f"{last.name} {word.core}"
        last.tail, last.possessive = word.tail, word.possessive
        return True

    def _is_person(self, index: int, word: TextWord) -> bool:
        """Whether a name of one word begins the name of a person: "Chad Smith", "Israel Katz"."""
        if word.tail or word.possessive:
            return False
        following = self.scan.words[index + 1]
        return (
            following is not None
            and bool(following.flags & lex.CAPITALISED)
            and not following.flags & (lex.LEXICAL | lex.OPENER | lex.THING | lex.FIRM | lex.UPPER)
            and following.meaning is None
        )

    def _compound(self, index: int, word: TextWord) -> None:
        """Take the name in a compound: the first of "UN-sponsored", the last of "pro-Russian"."""
        part = word.parts[0]
        start = self.scan.sums[index] + index + word.lead + part.offset
        atom = atom_at(NAMED, index, index + 1, start, start + len(part.surface))
        mean(atom, part.meaning)
        rest = word.core[part.offset + len(part.surface) :].lstrip("-–").lower()
        if part.meaning.city:
            atom.governmental = rest not in _BASED
        atom.tail = "-" if rest else word.tail
        self.out.append(atom)

    def _pointer(self, index: int, word: TextWord) -> bool:
        """Take a description that points back, if it is one."""
        # "the Himalayan kingdom": an adjective that looked like a surname is none.
        lone = self.out[-1] if self.out and self.out[-1].cat == LONE else None
        floor = self.out[-2].b if lone is not None and len(self.out) > 1 else self._floor()
        if lone is not None and len(self.out) == 1:
            floor = 0
        atom = None
        last = self.out[-1] if self.out else None
        if last is not None and last.cat == REFERENCE and word.lower in self.scan.lists.others:
            atom = pointers.other_atom(self.scan, index, word, last)
            if atom is not None:
                self.out[-1] = atom
                return True
        if word.flags & lex.GROUP:
            atom = pointers.group_atom(self.scan, index, word, floor)
        if atom is None and word.flags & lex.NOUN:
            atom = pointers.noun_atom(self.scan, index, word, floor)
        if atom is None:
            return False
        if lone is not None and atom.a <= lone.a:
            self.out.pop()
        join_reference(self.out, atom, self.scan)
        return True

    def _formal(self, index: int, word: TextWord) -> int:
        """Take an office or an institution."""
        floor = self._floor()
        if word.flags & _OFFICE:
            if word.flags & lex.MODIFIER and self._goes_on(index, word):
                return index + 1
            atom = office_atom(self.scan, index, word, floor)
            if atom is None:
                return index + 1
            count = len(self.out)
            join_office(self.out, atom, self.scan)
            if self.out and self.out[-1] is atom and len(self.out) > count and self._vague(atom):
                self.out.pop()
                return index + 1
            return atom.b
        atom = institution_atom(self.scan, index, word, floor)
        if atom is None:
            return index + 1
        join_institution(self.out, atom, self.scan)
        return atom.b

    def _goes_on(self, index: int, word: TextWord) -> bool:
        """Whether a head is only a modifier in a longer title: "Chief Cabinet Secretary"."""
        while not word.tail and not word.possessive:
            index += 1
            following = self.scan.words[index]
            if following is not None and following.plain is not None and word.lower == "chief":
                # "the chief American negotiator"
                ahead = self.scan.words[index + 1]
                return (
                    following.plain.adjective and ahead is not None and bool(ahead.flags & _OFFICE)
                )
            if following is None or not following.flags & (lex.MODIFIER | _OFFICE):
                return False
            if following.flags & _OFFICE:
                return following.core[0].isupper() == word.core[0].isupper()
            word = following
        return False

    def _vague(self, atom: Atom) -> bool:
        """Whether an office that joined with nothing is too vague to be one."""
        if atom.head in self.scan.lists.double and not atom.tail and not atom.possessive:
            after = self.scan.plain(atom.b)
            word = self.scan.words[atom.b]
            follows = word is not None and word.flags & lex.CAPITALISED
            if not follows and after != "of" and after not in self.scan.lists.ends:
                return True
        if atom.head == "member":
            return self.scan.plain(atom.b) != "of"
        if atom.definite or " " in atom.title:
            return False
        return atom.head in self.scan.lists.vague and not self._named_next(atom)

    def _named_next(self, atom: Atom) -> bool:
        """Whether a capitalised word or "of" follows an office at once."""
        if atom.tail or atom.possessive:
            return False
        word = self.scan.words[atom.b]
        return (word is not None and bool(word.flags & lex.CAPITALISED)) or self.scan.plain(
            atom.b
        ) == "of"
