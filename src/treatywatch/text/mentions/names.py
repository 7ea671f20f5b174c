"""Names of the gazetteer in a text: longest match, and what only looks like one."""

from __future__ import annotations

from typing import Final

from treatywatch.text.mentions.atoms import INSTITUTION, NAMED, Atom, atom_at
from treatywatch.text.mentions.kinds import CAUTION_NONE, MATCH_DEMONYM
from treatywatch.text.mentions.meaning import Meaning
from treatywatch.text.mentions.words import Scan, TextWord, WordTable

_MARKS: Final = ".,;:!?)\"'”’"
_DEGREES: Final = frozenset(["", "."])


def goes_on(scan: Scan, index: int, word: TextWord) -> bool:
    """Whether the word after `index` may go on with a name that begins there: a quick refusal."""
    more, second = word.more, scan.raw[index + 1]
    if second not in more:
        if second.isalpha():
            return False
        following = scan.words[index + 1]
        core = following.core if following is not None else second
        if core not in more and core.rstrip(_MARKS) not in more:
            return False
    return word.tail in _DEGREES and not word.possessive


def longest(scan: Scan, table: WordTable, index: int, word: TextWord) -> tuple[int, Meaning | None]:
    """The end (in words) and meaning of the longest name that begins at `index`, if any does."""
    end, meaning = index + 1, word.meaning
    start = scan.sums[index] + index + word.lead
    known, beginnings = table.meanings, table.beginnings
    for last in range(index + 1, min(index + word.most, len(scan.raw))):
        surface = scan.flat[start : scan.end_of(last)]
        found = known[surface]
        upper = surface.isupper()
        if found is None and upper:
            found = known.of(surface.title())
        if found is not None:
            end, meaning = last + 1, found
        if (surface not in beginnings and not upper) or not _open(scan, last):
            break
    return end, meaning


def _open(scan: Scan, index: int) -> bool:
    """Whether a name may go on after word `index`."""
    word = scan.words[index]
    if word is not None:
        return word.tail in _DEGREES and not word.possessive
    return scan.raw[index][-1:] not in ',;:!?)"”'


def name_atom(scan: Scan, a: int, b: int, word: TextWord, meaning: Meaning) -> Atom:
    """An atom for the name that begins with `word` and stands at words `a` to `b`."""
    start = scan.sums[a] + a + word.lead
    if b == a + 1:
        atom = atom_at(NAMED, a, b, start, start + len(word.core))
        last: TextWord | None = word
    else:
        atom = atom_at(NAMED, a, b, start, scan.end_of(b - 1))
        last = scan.words[b - 1]
    if last is not None:
        atom.tail = last.tail
        atom.possessive = last.possessive
    mean(atom, meaning)
    return atom


def plain_atom(scan: Scan, index: int, word: TextWord, meaning: Meaning) -> Atom:
    """An atom for a name of one word, without the calls of the general case."""
    start = scan.sums[index] + index + word.lead
    atom = atom_at(NAMED, index, index + 1, start, start + len(word.core))
    atom.meaning = meaning
    atom.match = meaning.match
    atom.codes = meaning.codes
    atom.named = meaning.named
    if word.tail:
        atom.tail = word.tail
    if word.possessive:
        atom.possessive = True
    if meaning.city:
        atom.city = True
    elif meaning.rare:
        mean(atom, meaning)
    return atom


def mean(atom: Atom, meaning: Meaning) -> None:
    """Set on `atom` whom its name means."""
    atom.meaning = meaning
    atom.match = meaning.match
    atom.codes = meaning.codes
    atom.city = meaning.city
    atom.named = meaning.named
    if meaning.territory is not None:
        atom.territory = meaning.territory
    if meaning.governmental:
        atom.governmental = True
    if meaning.plural:
        atom.plural = True
    if meaning.institution:
        atom.cat = INSTITUTION
        atom.title = meaning.surface
        atom.head = meaning.surface.rsplit(" ", 1)[-1].lower()
    if meaning.reason:
        atom.reason, atom.confidence = meaning.reason, meaning.confidence


def misleads(scan: Scan, a: int, b: int, meaning: Meaning) -> bool:
    """Whether the words around show that the name is none: firm, ware, language, US town."""
    lists = scan.lists
    before = scan.raw[a - 1] if a else ""
    after = scan.plain(b)
    last = scan.words[b - 1]
    tail = last.tail if last is not None else ""
    if tail == "," and after in lists.us_states:
        return in_us_state(scan, b, meaning)
    if tail or (last is not None and last.possessive):
        after = ""
    if after in lists.firms and _is_firm(scan, after, meaning):
        return True
    if after in lists.wares:
        return True
    if meaning.adjective and _language(scan, a, b, before, after):
        return True
    if before == "of" and of_thing(scan, a, meaning):
        return True
    return meaning.careful and _ordinary(scan, a, after)


def _is_firm(scan: Scan, after: str, meaning: Meaning) -> bool:
    """Whether the word after the name makes it a firm, paper or club ("Japan Airlines")."""
    if meaning.adjective:
        return after in scan.lists.firms_after_adjective
    return meaning.match is not MATCH_DEMONYM


def in_us_state(scan: Scan, state: int, meaning: Meaning) -> bool:
    """Whether the words before word `state` are a town of the US state it names, no capital."""
    plain, last = scan.plain(state), scan.words[state - 1]
    if last is None or last.tail != "," or plain not in scan.lists.us_states:
        return False
    if plain == "Georgia":
        return meaning.city and "GEO" not in meaning.codes and scan.raw[state][-1:] in ",."
    if plain == "Washington":
        return meaning.city and scan.raw[state].endswith(",") and scan.plain(state + 1) != "and"
    if plain.rstrip(".") == "D.C":
        return False
    return meaning.city or meaning.caution is not CAUTION_NONE


def _language(scan: Scan, a: int, b: int, before: str, after: str) -> bool:
    """Whether an adjective names a language: "in Russian.", "speaks Greek", "Arabic subtitles"."""
    if after in scan.lists.language_after:
        return True
    if before in scan.lists.language_before:
        return not after or after in scan.lists.connectives
    ended = not after or after in scan.lists.connectives or after in scan.lists.auxiliary
    if before in {"and", "or"} and ended:
        first = scan.words[a - 2] if a > 2 else None
        lead = scan.plain(a - 3)
        return (
            first is not None
            and first.meaning is not None
            and (lead in {"in", "into"} or lead in scan.lists.language_before)
        )
    if before not in {"in", "into"}:
        return False
    if not after or after in scan.lists.connectives - {"and", "or"}:
        return True
    second = scan.words[b + 1]
    if after in {"and", "or"} and second is not None and second.meaning is not None:
        return (
            bool(second.tail)
            or scan.plain(b + 2) in scan.lists.connectives
            or scan.plain(b + 2) in scan.lists.auxiliary
            or not scan.plain(b + 2)
        )
    return False


def of_thing(scan: Scan, a: int, meaning: Meaning) -> bool:
    """Whether "of" before the name belongs to a sea, treaty or title ("Treaty of Paris")."""
    thing = scan.plain(a - 2)
    return thing in scan.lists.of_any or (meaning.city and thing in scan.lists.of_city)


def _ordinary(scan: Scan, a: int, after: str) -> bool:
    """Whether a capitalised word that is also an ordinary one ("Polish the silver") is that."""
    first = a == 0 or not scan.raw[a - 1] or scan.raw[a - 1][-1] in '.!?:"”'
    return first and after in {"the", "your", "a", "an", "up", "off", "it", "them", "this"}
