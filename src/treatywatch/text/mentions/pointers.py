"""Pronouns and descriptions that point back: "it", "the island nation", "the two countries"."""

from __future__ import annotations

from typing import Final

from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.atoms import REFERENCE, Atom
from treatywatch.text.mentions.kinds import MATCH_DESCRIPTION, MATCH_PRONOUN
from treatywatch.text.mentions.words import Scan, Word

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
_DETERMINERS: Final = frozenset(["the", "The", "this", "This", "that", "That"])
_OWNERS: Final = frozenset(["its", "his", "her", "their", "Its", "His", "Her", "Their"])
# Nouns of many other uses point back only where the group ends with them.
_LOOSE: Final = frozenset(
    [
        "state",
        "border",
        "line",
        "union",
        "group",
        "council",
        "front",
        "fund",
        "bank",
        "land",
        "area",
        "body",
        "court",
        "movement",
        "commission",
        "zone",
        "region",
        "republic",
        "province",
        "strip",
        "valley",
        "heights",
        "chain",
        "rocks",
        "boundary",
        "frontier",
        "entity",
        "league",
        "cartel",
        "secretariat",
    ]
)
ENDS: Final = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "must",
        "can",
        "did",
        "does",
        "said",
        "says",
        "and",
        "or",
        "but",
        "to",
        "in",
        "on",
        "at",
        "for",
        "by",
        "from",
        "with",
        "as",
        "after",
        "before",
        "since",
        "until",
        "because",
        "when",
        "while",
        "which",
        "that",
        "who",
        "into",
        "over",
        "under",
        "between",
        "against",
        "also",
        "later",
    ]
)
_STOPS: Final = ENDS | _OWNERS | {"of", "our", "own", "my", "your", "a", "an", "no"}
_MODIFIERS: Final = 3  # words between the article and the noun


def pronoun_atom(scan: Scan, index: int, word: Word) -> Atom | None:
    """The pronoun at word `index`."""
    if word.flags & lex.UPPER and len(word.core) > 1:
        return None  # "IT", the trade
    atom = Atom(
        REFERENCE, index, index + 1, scan.sums[index] + index + word.lead, scan.end_of(index)
    )
    atom.tail = word.tail
    atom.match = MATCH_PRONOUN
    atom.noun = word.lower
    atom.gender = lex.PRONOUNS[word.lower]
    return atom


def group_atom(scan: Scan, index: int, word: Word, floor: int) -> Atom | None:
    """The group at word `index`, if a number stands before it: "both sides", "the two Koreas"."""
    for first in range(index - 1, max(floor, index - 4) - 1, -1):
        plain = scan.plain(first)
        if plain in _NUMBERS:
            break
        here = scan.words[first]
        if (
            here is None
            or not here.flags & (lex.ADJECTIVE | lex.MODIFIER | lex.GROUP)
            or scan.raw[first] != plain
        ):
            if plain not in {"the", "of", "these"} or scan.plain(first - 1) not in _NUMBERS:
                return None
    else:
        return None
    if first > floor and scan.plain(first - 1) in {"the", "The", "these", "those"}:
        number, first = _NUMBERS[scan.plain(first)], first - 1
    elif scan.plain(first).lower() == "both":
        number = 2
    else:
        return None
    return _atom(scan, first, index, word, f"{number} {word.lower}")


def noun_atom(scan: Scan, index: int, word: Word, floor: int) -> Atom | None:
    """The description at word `index`, if an article stands before it: "the Himalayan kingdom"."""
    if not word.tail and not word.possessive:
        after = scan.plain(index + 1)
        following = scan.words[index + 1] if index + 1 < len(scan.words) else None
        if following is not None and following.flags & lex.NOUN:
            return None  # "the island nation" ends with the next word
        if after == "of" or (
            word.core in _LOOSE
            and after not in ENDS
            and after not in scan.lists.saying
            and not after.endswith("ed")
        ):
            return None
    for first in range(index - 1, max(floor, index - _MODIFIERS - 1) - 1, -1):
        raw = scan.raw[first]
        plain = raw.lstrip("\"'“‘(")
        if plain in _DETERMINERS:
            return _atom(scan, first, index, word, word.lower)
        if not raw or raw[-1] in ',.;:!?"”)' or raw.endswith("'s"):
            return None
        if raw in _STOPS:
            return None
    return None


def _atom(scan: Scan, first: int, index: int, word: Word, noun: str) -> Atom:
    """A description over the words `first` to `index`."""
    raw = scan.raw[first]
    lead = len(raw) - len(raw.lstrip("\"'“‘(["))
    atom = Atom(REFERENCE, first, index + 1, scan.sums[first] + first + lead, scan.end_of(index))
    atom.tail, atom.possessive = word.tail, word.possessive
    atom.match = MATCH_DESCRIPTION
    atom.noun = noun
    atom.definite = "the"
    return atom
