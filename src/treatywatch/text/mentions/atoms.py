"""What the scanner holds of a mention before it is one: names, offices and pronouns that still join up."""

from __future__ import annotations

from typing import Final

from treatywatch.gazetteer.forms import Form, MatchKind

# What an atom is.
NAMED: Final = 0  # a form of the gazetteer
PERSON: Final = 1
OFFICE: Final = 2
INSTITUTION: Final = 3
REFERENCE: Final = 4
LONE: Final = 5  # a single capitalised word that may prove a surname


class Atom:
    """A stretch of words with one meaning; `words[a:b]`, `text[start:end]`."""

    __slots__ = (
        "a", "abroad", "b", "cat", "city", "codes", "confidence", "definite", "end", "forms", "gender", "governmental",
        "head", "match", "name", "named", "noun", "owner", "plural", "possessive", "reason", "start", "tail",
        "territory", "title",
    )  # fmt: skip

    def __init__(self, cat: int, a: int, b: int, start: int, end: int) -> None:
        self.cat = cat
        self.a = a
        self.b = b
        self.start = start
        self.end = end
        self.tail = ""  # marks after the last word
        self.possessive = False  # "'s" follows
        self.codes: tuple[str, ...] = ()
        self.named: tuple[str, ...] = ()
        self.territory: str | None = None
        self.forms: tuple[Form, ...] = ()
        self.match: MatchKind = MatchKind.NAME
        self.governmental: bool | None = None
        self.city = False
        self.title = ""
        self.head = ""  # last word of the title or the noun, lower case
        self.name = ""  # the person's
        self.noun = ""  # of a description
        self.gender = ""
        self.owner: Atom | None = None  # the pronoun or description that owns the office
        self.plural = False
        self.definite = ""  # article or determiner, lower case
        self.abroad = False  # an institution that stands abroad
        self.reason = ""
        self.confidence = 1.0

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
