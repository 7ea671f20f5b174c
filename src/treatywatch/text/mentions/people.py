"""Persons by name: which runs of capitalised words are a name, and which are not."""

from __future__ import annotations

from typing import Final

from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.atoms import LONE, PERSON, Atom, atom_at
from treatywatch.text.mentions.kinds import (
    CAUTION_PERSON,
    MATCH_ADJECTIVE,
    MATCH_DEMONYM,
    MATCH_PERSON,
    MATCH_SURNAME,
)
from treatywatch.text.mentions.words import Scan, TextWord

_LONGEST: Final = 7  # words of a name
_NUMERALS: Final = frozenset(
    ["II", "III", "IV", "V", "VI", "VII", "VIII", "X", "XIV", "XVI", "Jr.", "Jr", "Sr."]
)
# Honorifics that belong to the name as news gives it.
_KEPT: Final = frozenset(
    ["Sheikh", "Shaikh", "Lord", "Lady", "Baroness", "Mullah", "Ayatollah", "Sheikha"]
)
_PEOPLES: Final = frozenset([MATCH_ADJECTIVE, MATCH_DEMONYM])
_BREAKS: Final = lex.HEAD | lex.PLURAL | lex.INSTITUTION | lex.PRONOUN
_PERSONAL: Final = lex.WORDY | lex.GIVEN
_NOT_LONE: Final = _BREAKS | lex.UPPER | lex.INITIAL | lex.FIRM


def person_atom(scan: Scan, index: int, word: TextWord) -> tuple[int, Atom | None]:
    """Read a person's name at word `index`.

    Returns:
        Where to go on reading and the atom; that is a person, a possible surname, or None.
    """
    flags = word.flags
    if flags & lex.OPENER and not flags & lex.GIVEN and not flags & lex.WORDY:
        return index + 1, None
    if word.tail or word.possessive or scan.words[index + 1] is None:
        thing = flags & lex.THING and not flags & _PERSONAL
        return index + 1, None if thing else _lone(scan, index, word)
    first = index
    honorific = ""
    while word.flags & lex.HONORIFIC and not word.tail and not word.possessive:
        following = scan.words[first + 1]
        if following is None or not following.flags & lex.CAPITALISED:
            break
        honorific, first, word = word.core, first + 1, following
    end, thing = _run(scan, first, word)
    if thing:
        return end, None
    count = end - first
    if count == 1 and not honorific:
        return end, _lone(scan, first, word)
    if not honorific and not _looks_personal(scan, index, first, end, word):
        return end, None
    start_at = first - 1 if honorific in _KEPT else first
    atom = _atom(PERSON, scan, index, end)
    name_first = scan.words[start_at]
    name_start = scan.sums[start_at] + start_at + (name_first.lead if name_first is not None else 0)
    atom.name = scan.flat[name_start : atom.end]
    gender = lex.genders()
    atom.gender = gender.get(honorific, "") or gender.get(word.core, "")
    atom.match = MATCH_PERSON if count > 1 else MATCH_SURNAME
    return end, atom


def _lone(scan: Scan, index: int, word: TextWord) -> Atom | None:
    """A single capitalised word; whether it is a surname, later text tells."""
    if word.flags & _NOT_LONE or len(word.core) < 2:
        return None
    start = scan.sums[index] + index + word.lead
    atom = atom_at(LONE, index, index + 1, start, start + len(word.core))
    if word.tail:
        atom.tail = word.tail
    if word.possessive:
        atom.possessive = True
    atom.name = word.core
    atom.match = MATCH_SURNAME
    return atom


def _atom(cat: int, scan: Scan, a: int, b: int) -> Atom:
    """An atom over the words `a` to `b`."""
    first, last = scan.words[a], scan.words[b - 1]
    start = scan.sums[a] + a + (first.lead if first is not None else 0)
    atom = atom_at(cat, a, b, start, scan.end_of(b - 1))
    if last is not None:
        atom.tail, atom.possessive = last.tail, last.possessive
    return atom


def _run(scan: Scan, index: int, word: TextWord) -> tuple[int, bool]:
    """The end of the run of name words at `index`, and whether it names a thing."""
    thing = bool(word.flags & lex.THING and not word.flags & _PERSONAL)
    given = bool(word.flags & lex.GIVEN)
    end = index + 1
    current = word
    limit = index + _LONGEST
    while end < limit and not current.tail and not current.possessive:
        following = scan.words[end]
        if following is None:
            break
        flags = following.flags
        if not flags & lex.CAPITALISED:
            if not flags & lex.PARTICLE and not following.core.startswith(("al-", "el-", "d'")):
                break
            ahead = scan.words[end + 1] if end + 1 < limit else None
            if following.core.startswith(("al-", "el-", "d'")):
                current, end = following, end + 1
                continue
            if (
                following.tail
                or ahead is None
                or not (ahead.flags & lex.CAPITALISED or ahead.flags & lex.PARTICLE)
            ):
                break
            current, end = following, end + 1
            continue
        if not _continues(following, given, end - index):
            break
        if flags & lex.THING and not (flags & lex.WORDY and given):
            thing = True
        current, end = following, end + 1
    while end > index + 1 and not _closes(scan.words[end - 1]):
        end -= 1
    return end, thing


def _closes(word: TextWord | None) -> bool:
    """Whether a name may end with this word."""
    return word is not None and (
        bool(word.flags & lex.CAPITALISED) or word.core.startswith(("al-", "el-", "d'"))
    )


def _continues(word: TextWord, given: bool, so_far: int) -> bool:
    """Whether a capitalised word goes on with a name."""
    flags = word.flags
    if word.core in _NUMERALS:
        return True
    if flags & _BREAKS or (flags & lex.UPPER and not flags & lex.INITIAL and len(word.core) > 2):
        return False
    if word.meaning is not None:
        # "Michael Jordan", "Jack London": a surname only after a given name.
        meaning = word.meaning
        personal = meaning.caution is CAUTION_PERSON or meaning.match not in _PEOPLES
        return given and so_far == 1 and personal
    if flags & (lex.MODIFIER | lex.OPENER):
        return bool(flags & _PERSONAL)
    return True


def _looks_personal(scan: Scan, index: int, first: int, end: int, word: TextWord) -> bool:
    """Whether a run of two words or more is a person rather than a thing."""
    if word.flags & lex.GIVEN:
        return True
    if word.flags & lex.PLACE:
        return False
    if any(
        w is not None and w.flags & (lex.FIRM | lex.UPPER) and not w.flags & lex.INITIAL
        for w in scan.words[first:end]
    ):
        return False
    before = scan.plain(index - 1)
    return before not in {
        "the",
        "The",
        "of",
        "in",
        "at",
        "near",
        "from",
        "a",
        "an",
        "off",
    } or _speaks(scan, end)


def _speaks(scan: Scan, end: int) -> bool:
    """Whether the words after a run show a person: "said", or an apposition."""
    last = scan.words[end - 1]
    tail = last.tail if last is not None else ""
    if not tail:
        return scan.plain(end) in scan.lists.saying
    return tail == "," and scan.plain(end) in {"who", "whose", "a", "the", "his", "her"}
