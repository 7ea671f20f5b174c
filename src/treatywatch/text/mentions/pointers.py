"""Pronouns and descriptions that point back: "it", "the island nation", "the two countries"."""

from __future__ import annotations

from typing import Final

from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.atoms import REFERENCE, Atom, atom_at
from treatywatch.text.mentions.kinds import MATCH_DESCRIPTION, MATCH_PRONOUN
from treatywatch.text.mentions.words import Scan, TextWord

_NUMBERS: Final = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "Two": 2,
    "Both": 2,
    "Three": 3,
    "Four": 4,
}
_THE: Final = frozenset(["the", "The", "these", "those", "These", "Those"])
_WHOLE: Final = _THE | {"all", "All"}
_DETERMINERS: Final = frozenset(["the", "The", "this", "This", "that", "That"])
EACH: Final = frozenset(["each", "either", "neither"])
# After those: whom the plural means, one by one.
SINGLE_GROUPS: Final = {
    "side": "sides",
    "party": "parties",
    "country": "countries",
    "nation": "nations",
    "government": "governments",
}
_OWNERS: Final = frozenset(["its", "his", "her"])
_PARTS: Final = frozenset(["half", "part", "stages", "case", "years", "days", "point", "two"])
_MODIFIERS: Final = 3  # words between the article and the noun


def pronoun_atom(scan: Scan, index: int, word: TextWord) -> Atom:
    """The pronoun at word `index`."""
    start = scan.sums[index] + index + word.lead
    atom = atom_at(REFERENCE, index, index + 1, start, start + len(word.core))
    atom.tail = word.tail
    atom.match = MATCH_PRONOUN
    atom.noun = word.lower
    atom.gender = word.gender
    return atom


def group_atom(scan: Scan, index: int, word: TextWord, floor: int) -> Atom | None:
    """The group at word `index`, if a number stands before it: "both sides", "the two Koreas"."""
    if word.lower in SINGLE_GROUPS:  # "neither side", "each country"
        alone = index > floor and scan.plain(index - 1).lower() in EACH
        return _atom(scan, index - 1, index, word, word.lower) if alone else None
    first = _number_before(scan, index, floor)
    if first < 0:
        return None
    plain = scan.plain(first)
    if first > floor and scan.plain(first - 1) in _WHOLE:
        first -= 1
    elif plain.lower() != "both":
        return None
    number = _NUMBERS.get(plain) or int(plain)
    return _atom(scan, first, index, word, f"{number} {word.lower}")


def _number_before(scan: Scan, index: int, floor: int) -> int:
    """Where a number stands before word `index`, over adjectives; -1 if none does."""
    for first in range(index - 1, max(floor, index - 4) - 1, -1):
        plain = scan.plain(first)
        if plain in _NUMBERS or (plain.isdigit() and len(plain) < 3):
            return first
        if plain == "member":
            continue
        here = scan.words[first]
        between = (
            here is not None
            and here.flags & (lex.ADJECTIVE | lex.MODIFIER | lex.GROUP)
            and scan.raw[first] == plain
        )
        if not between and (plain not in {"the", "of"} or scan.plain(first - 1) not in _NUMBERS):
            return -1
    return -1


def count_atom(scan: Scan, index: int, word: TextWord) -> Atom | None:
    """A number that stands for those it counts: "the two agreed", "all four closed their ports"."""
    before, after = scan.plain(index - 1), scan.plain(index + 1)
    both = word.lower == "both"
    if not both and before not in _WHOLE:
        return None
    following = scan.words[index + 1]
    if not word.tail and following is not None and following.flags & lex.GROUP:
        return None  # "the three states": the noun tells more
    lists = scan.lists
    ended = bool(word.tail) and not both
    them = both and after == "of" and scan.plain(index + 2) == "them"
    verb = them or after in lists.auxiliary or after in lists.saying or after.endswith("ed")
    if not ended and not verb and (both or after not in lists.ends):
        return None
    first = index if both else index - 1
    return _atom(scan, first, index, word, f"{_NUMBERS[word.lower]} ")


def noun_atom(scan: Scan, index: int, word: TextWord, floor: int) -> Atom | None:
    """The description at word `index`, if an article stands before it: "the Himalayan kingdom"."""
    if not word.tail and not word.possessive:
        after = scan.plain(index + 1)
        following = scan.words[index + 1]
        if following is not None and following.flags & lex.NOUN:
            return None  # "the island nation" ends with the next word
        if after == "of" or (
            word.core in scan.lists.loose
            and after not in scan.lists.ends
            and after not in scan.lists.saying
            and after not in scan.lists.past
            and not after.endswith("ed")
        ):
            return None
        if word.core == "latter" and after in _PARTS:
            return None
    for first in range(index - 1, max(floor, index - _MODIFIERS - 1) - 1, -1):
        raw = scan.raw[first]
        plain = raw.lstrip("\"'“‘(")
        if plain in _DETERMINERS:
            return _atom(scan, first, index, word, word.lower)
        if not raw or raw[-1] in ',.;:!?"”)' or raw.endswith("'s"):
            return None
        if raw in scan.lists.stops:
            return None
    return None


def other_atom(scan: Scan, index: int, word: TextWord, its: Atom) -> Atom | None:
    """The one that "its" stands against: "its southern neighbour", where `its` is the atom before.

    It takes the pronoun in.
    """
    if its.noun not in _OWNERS or its.b < index - 2 or its.tail:
        return None
    between = [scan.words[place] for place in range(its.b, index)]
    if any(w is None or not w.flags & lex.ADJECTIVE or w.tail for w in between):
        return None
    return _atom(scan, its.a, index, word, word.lower)


def _atom(scan: Scan, first: int, index: int, word: TextWord, noun: str) -> Atom:
    """A description over the words `first` to `index`."""
    raw = scan.raw[first]
    lead = len(raw) - len(raw.lstrip("\"'“‘(["))
    start = scan.sums[first] + first + lead
    atom = atom_at(REFERENCE, first, index + 1, start, scan.end_of(index))
    atom.tail, atom.possessive = word.tail, word.possessive
    atom.match = MATCH_DESCRIPTION
    atom.noun = noun
    atom.definite = "the"
    return atom
