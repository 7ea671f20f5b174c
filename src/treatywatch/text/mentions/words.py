"""Words of a text, cut at white space, each looked up once in everything that is known of words.

Cutting by `str.split` and remembering what each different word is makes this some five times as
fast as a pass of `re` over every word. Offsets are those of the text: nothing changes its length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import accumulate
from typing import Final, NamedTuple

from treatywatch.gazetteer import Gazetteer
from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.kinds import CAUTION_PERSON
from treatywatch.text.mentions.lists import Lists, lists
from treatywatch.text.mentions.meaning import Meaning, Meanings, joint_meaning

_SHAPE: Final = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)
_DOTTED: Final = re.compile(r"(?:\w\.)+\w")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+")
_JOINT: Final = re.compile(r"[-–/]")
_PUNCTUATION: Final = ".,;:!?)]}\"'”’»…"
# Bodies of the United Nations that states have by the same name.
COUNCILS: Final = frozenset(["Security Council", "General Assembly"])
# How the scanner goes about a word, told once for all its occurrences.
SKIP: Final = 0
CAPITAL: Final = 1  # may begin the name of a person, and is nothing else
PRONOUN: Final = 2
BEGINNING: Final = 3  # of no interest unless a name goes on after it: "The", "In"
PLAIN: Final = 4  # a name that needs little judging
CROWD: Final = 5  # people who count only with an owner before them: "troops"
TITLE: Final = 6  # the head of an office or an institution, and nothing else
COUNT: Final = 7  # a number, and nothing else
OTHER: Final = 8
_NO_CAPITAL: Final = lex.NAME | lex.LOWER | lex.MODIFIER | lex.ATTRIBUTE
_KIND: Final = lex.NAME | lex.LOWER
_BEYOND: Final = ("",) * 4  # nobody looks farther than that
_NONE: Final[frozenset[str]] = frozenset()
_LONGEST: Final = 80  # code points of a word worth looking at
_KEPT: Final = 60_000  # words remembered before the memory starts afresh

# White space that is not a blank becomes one; so does a long dash between words. Length stays.
_BLANKS: Final = (
    "\n",
    "\r",
    "\t",
    "\v",
    "\f",
    "\x85",
    "\xa0",
    "\u2009",
    "\u202f",
    "\u2028",
    "\u2029",
    "—",
)


class Part(NamedTuple):
    """One name inside a compound: "Japan" and "Russia" in "Japan-Russia"."""

    offset: int
    surface: str
    meaning: Meaning


class TextWord:
    """One white-space word: marks before, the word itself, what follows."""

    __slots__ = (
        "core",
        "flags",
        "gender",
        "lead",
        "lower",
        "meaning",
        "more",
        "most",
        "parts",
        "plain",
        "possessive",
        "route",
        "tail",
    )

    def __init__(self, core: str, lead: int, tail: str, possessive: bool) -> None:
        self.core: str = core
        self.lower: str = core.lower()
        self.lead: int = lead
        self.tail: str = tail
        self.possessive: bool = possessive
        self.flags: int = 0
        self.meaning: Meaning | None = None
        self.route: int = SKIP  # how the scanner goes about it
        self.more: frozenset[str] = _NONE  # second words of names that begin so
        self.most: int = 1  # words of the longest of them
        self.parts: tuple[Part, ...] = ()
        self.plain: Meaning | None = None  # what it names, if that needs little judging
        self.gender: str = ""  # of a pronoun


class WordTable(dict[str, "TextWord | None"]):
    """What each white-space word is; None where it is of no interest. Filled as words turn up."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.gazetteer = gazetteer
        self.meanings: Meanings = Meanings(gazetteer)
        self._lower = lex.lower_flags()
        self._exact = lex.exact_flags()
        more: dict[str, set[str]] = {}
        self._most: dict[str, int] = {}
        # What longer names begin with, two words at least: "United States of".
        self.beginnings: set[str] = set()
        for surface in gazetteer.forms:
            first, blank, rest = surface.partition(" ")
            if blank:
                more.setdefault(first, set()).add(rest.partition(" ")[0].rstrip(_PUNCTUATION))
                count = rest.count(" ") + 2
                self._most[first] = max(self._most.get(first, 2), count)
                pieces = surface.split(" ")
                for length in range(2, count):
                    beginning = " ".join(pieces[:length])
                    self.beginnings.update((beginning, beginning.rstrip(_PUNCTUATION)))
        self._known: Mapping[str, object] = gazetteer.forms
        self._more = {first: frozenset(seconds) for first, seconds in more.items()}
        self._upper = {first.upper(): first for first in self._more}

    def __missing__(self, raw: str) -> TextWord | None:
        word = self._make(raw) if len(raw) <= _LONGEST else None
        if len(raw) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[raw] = word
        return word

    def _make(self, raw: str) -> TextWord | None:
        """Look `raw` up."""
        if raw.isalpha():
            if (
                raw not in self._lower
                and raw not in self._exact
                and raw.islower()
                and raw not in self._more
            ):
                return None
            word = TextWord(raw, 0, "", False)
        else:
            word = self._trimmed(raw)
        if not word.core:
            return None
        self._look_up(word)
        return word if word.flags or word.more else None

    def _trimmed(self, raw: str) -> TextWord:
        """The word without the marks around it and without a possessive ending."""
        match = _SHAPE.fullmatch(raw)
        lead, core, tail = match.groups() if match else ("", raw, "")
        possessive = False
        if core.endswith("'s"):
            core, possessive = core[:-2], True
        elif tail[:1] == "'" and core.endswith("s") and "'" not in lead and '"' not in tail:
            possessive, tail = True, tail[1:]
        if tail[:1] == "." and (
            _DOTTED.fullmatch(core) or f"{core}." in self._exact or f"{core}." in self._known
        ):
            core, tail = f"{core}.", tail[1:]
        elif possessive and core.endswith("."):
            pass  # "U.S.'s"
        elif tail[:1] == "." and len(core) == 1 and core.isupper():
            core, tail = f"{core}.", tail[1:]
        return TextWord(core, len(lead), tail, possessive)

    def _look_up(self, word: TextWord) -> None:
        """Set what the word is."""
        core = word.core
        flags = self._lower.get(word.lower, 0) | self._exact.get(core, 0)
        word.meaning = self.meanings.of(core)
        word.more = self._more.get(core, _NONE)
        word.most = self._most.get(core, 1)
        if core[:3].lower() in {"al-", "el-"}:
            flags |= lex.PARTICLE
        if core[0].isupper():
            flags |= lex.CAPITALISED
            if len(core) > 1 and core.isupper():
                flags |= lex.UPPER
                if len(core) > 3 and word.meaning is None:
                    word.meaning = self.meanings.of(core.title())
                if not word.more and core in self._upper:
                    word.more = frozenset(w.upper() for w in self._more[self._upper[core]])
                    word.most = self._most[self._upper[core]]
            if (
                core[-1] == "."
                and word.meaning is None
                and (len(core) == 2 or _INITIALS.fullmatch(core))
            ):
                flags |= lex.INITIAL
        elif core[0].isdigit():
            flags = 0
        if word.meaning is not None or word.more:
            flags |= lex.NAME
        elif not flags & (lex.HEAD | lex.INSTITUTION) and _JOINT.search(core):
            flags |= self._compound(word)
        word.flags = flags
        if flags & lex.NAME:
            word.plain = None if flags & lex.GIVEN else _plain(word.meaning)
        if flags & lex.PRONOUN and not (flags & lex.UPPER and len(core) > 1):  # "IT", the trade
            word.gender = lex.PRONOUNS[word.lower]
        word.route = _route(word)

    def _compound(self, word: TextWord) -> int:
        """Find the names inside a compound, and say which flag that gives."""
        parts: list[Part] = []
        offset = 0
        for piece in _JOINT.split(word.core):
            meaning = self.meanings.of(f"{piece}-") or self.meanings.of(piece)
            if meaning is not None and not meaning.nothing and piece[:1].isupper():
                parts.append(Part(offset, piece, meaning))
            offset += len(piece) + 1
        word.parts = tuple(parts)
        if len(parts) > 1:
            word.meaning = joint_meaning([part.meaning for part in parts], self.gazetteer)
            return lex.NAME
        return lex.COMPOUND if parts else 0


def _route(word: TextWord) -> int:
    """How the scanner goes about a word."""
    flags = word.flags
    closed = flags & (lex.OPENER | lex.THING) and not flags & (lex.GIVEN | lex.WORDY)
    if not flags & (lex.TRIGGER & ~lex.CAPITALISED if closed else lex.TRIGGER):
        return SKIP
    if word.more:
        capital = flags & lex.CAPITALISED and not (flags & lex.OPENER and closed)
        if word.meaning is None and not flags & lex.LOWER and not capital:
            return BEGINNING
    elif flags & lex.CAPITALISED and not flags & _NO_CAPITAL:
        return CAPITAL
    elif word.gender:
        return PRONOUN
    if word.plain is not None:
        return PLAIN
    kind = flags & _KIND
    if kind == lex.COLLECTIVE and word.lower != "authorities" and word.lower not in lists().posted:
        return CROWD
    if kind and not kind & ~lex.FORMAL:
        return TITLE
    return COUNT if kind == lex.COUNT else OTHER


def _plain(meaning: Meaning | None) -> Meaning | None:
    """`meaning`, if only its neighbours can show that a name is none."""
    judged = (
        meaning is None
        or meaning.nothing
        or meaning.institution
        or meaning.careful
        or meaning.caution is CAUTION_PERSON
        or meaning.surface in COUNCILS
    )
    return None if judged else meaning


class Scan:
    """A text cut into white-space words, with some empty words after the last.

    Those make it safe to look at the words beside any, before the first (by a negative index) as
    after the last: what is not there is empty.

    A class with slots, since reading a field of a named tuple takes twice as long, and the scanner
    does so fifty times for each mention.
    """

    __slots__ = ("flat", "lists", "raw", "sums", "words")

    def __init__(self, flat: str, raw: list[str], words: list[TextWord | None]) -> None:
        self.flat: str = flat
        """The text with every white space a blank and plain apostrophes; same length."""
        self.raw: list[str] = raw
        self.words: list[TextWord | None] = words
        self.sums: list[int] = list(accumulate(map(len, raw), initial=0))
        """Lengths of all words before each; with one blank for each that is where it starts."""
        self.lists: Lists = lists()

    def end_of(self, index: int) -> int:
        """Where word `index` ends, marks after it left out."""
        word = self.words[index]
        if word is not None:
            return self.sums[index] + index + word.lead + len(word.core)
        return self.sums[index] + index + len(self.raw[index].rstrip(_PUNCTUATION))

    def plain(self, index: int) -> str:
        """Word `index` without the marks around it; empty just beyond the text."""
        raw = self.raw[index]
        return raw if raw.isalpha() else raw.strip(_PUNCTUATION + "([{\"'“‘«")


def cut(text: str, table: WordTable) -> Scan:
    """Cut `text` at white space and look every word up in `table`."""
    flat = text.replace("’", "'")
    for blank in _BLANKS:
        if blank in flat:
            flat = flat.replace(blank, " ")
    raw = [*flat.split(" "), *_BEYOND]
    words = list(map(table.__getitem__, raw))
    return Scan(flat, raw, words)
