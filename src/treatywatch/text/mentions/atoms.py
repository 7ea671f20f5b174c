"""What the scanner holds of a mention before it is one: names, offices, pronouns."""

from __future__ import annotations

from typing import Final

from treatywatch.gazetteer.forms import MatchKind
from treatywatch.text.mentions.meaning import Meaning

# What an atom is.
NAMED: Final = 0  # a form of the gazetteer
PERSON: Final = 1
OFFICE: Final = 2
INSTITUTION: Final = 3
REFERENCE: Final = 4
LONE: Final = 5  # a single capitalised word that may prove a surname


class Atom:
    """A stretch of words with one meaning; `words[a:b]`, `text[start:end]`.

    Defaults stand on the class, not on every atom: most atoms keep most of them, and there are
    thirty thousand in a megabyte of news. :func:`atom_at` makes one.
    """

    cat: int
    a: int
    b: int
    start: int
    end: int
    match: MatchKind  # set by whoever makes it
    tail: str = ""  # marks after the last word
    possessive: bool = False  # "'s" follows
    codes: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    territory: str | None = None
    meaning: Meaning | None = None
    governmental: bool | None = None
    city: bool = False
    title: str = ""
    head: str = ""  # last word of the title or the noun, lower case
    name: str = ""  # the person's
    noun: str = ""  # of a description
    gender: str = ""
    owner: Atom | None = None  # the pronoun, description or person that owns the office
    plural: bool = False
    definite: str = ""  # article or determiner, lower case
    abroad: bool = False  # an institution that stands abroad
    nested: bool = False  # ends in the owner of a further office: "an adviser to Japan's ..."
    seatless: bool = False  # ends in an institution whose state is not said yet
    reason: str = ""
    confidence: float = 1.0

    def take(self, other: Atom) -> None:
        """Reach to the end of `other`, which follows."""
        self.b = other.b
        self.end = other.end
        self.tail = other.tail
        self.possessive = other.possessive
        self.add_named(other.named)

    def add_named(self, codes: tuple[str, ...]) -> None:
        """Add countries named inside, once each."""
        for code in codes:
            if code not in self.named:
                self.named += (code,)


def atom_at(cat: int, a: int, b: int, start: int, end: int) -> Atom:
    """An atom of words `a` to `b`; whoever makes it sets `match` too."""
    atom = Atom()
    atom.cat = cat
    atom.a = a
    atom.b = b
    atom.start = start
    atom.end = end
    return atom
