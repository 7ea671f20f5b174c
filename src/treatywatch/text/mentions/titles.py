"""Offices and institutions in a text: "deputy foreign minister", "upper house of parliament"."""

from __future__ import annotations

from typing import Final

from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.atoms import INSTITUTION, OFFICE, Atom
from treatywatch.text.mentions.kinds import MATCH_OFFICE
from treatywatch.text.mentions.words import Scan, TextWord

_ARTICLES: Final = frozenset(["the", "The", "a", "A", "an", "An", "THE"])
_INSIDE: Final = lex.MODIFIER | lex.HEAD | lex.INSTITUTION | lex.ATTRIBUTE
# Institutions that are written with no article, and such as are too common a word to stand alone.
_BARE: Final = frozenset(["parliament", "congress", "knesset"])


def office_atom(scan: Scan, index: int, word: TextWord, floor: int) -> Atom | None:
    """The office title whose head is word `index`; its modifiers begin no earlier than `floor`."""
    first = _leftwards(scan, index, floor, lex.MODIFIER | lex.HEAD)
    last = index
    title_end: TextWord | None = word
    if not word.tail and not word.possessive:
        last = _post(scan, index, word)
        if word.lower in {"charge", "chargé"} and scan.plain(index + 1) == "d'affaires":
            last = index + 1
        title_end = scan.words[last]
    atom = Atom(OFFICE, first, last + 1, _start(scan, first), scan.end_of(last))
    atom.title = scan.flat[atom.start : atom.end]
    atom.match = MATCH_OFFICE
    atom.head = word.lower
    atom.plural = bool(word.flags & lex.PLURAL)
    atom.tail, atom.possessive = _ending(scan, last, title_end)
    atom.a = _over(scan, first, floor, lex.QUALITY)
    _european(scan, atom)
    take_article(scan, atom, floor)
    return atom


def institution_atom(scan: Scan, index: int, word: TextWord, floor: int) -> Atom | None:
    """The institution whose head is word `index`, or None where it is none ("two houses")."""
    first = index
    if word.flags & lex.PHRASE_END and not word.flags & (lex.INSTITUTION | lex.COLLECTIVE):
        first = _phrase(scan, index, floor)
        if first == index:
            return None
    first = _leftwards(scan, first, floor, lex.ATTRIBUTE)
    last = index
    if not word.tail and not word.possessive and word.lower in scan.lists.posted:
        last = _post(scan, index, word)
    atom = Atom(INSTITUTION, first, last + 1, _start(scan, first), scan.end_of(last))
    atom.title = scan.flat[atom.start : atom.end]
    atom.match = MATCH_OFFICE
    atom.head = word.lower
    atom.plural = word.lower.endswith("s") and not word.flags & lex.PHRASE_END
    atom.abroad = word.lower in lex.words_of(
        "institutions", "abroad"
    ) or atom.title.lower().endswith("high commission")
    _european(scan, atom)
    atom.tail, atom.possessive = _ending(scan, last, scan.words[last])
    take_article(scan, atom, floor)
    return atom


def stands_alone(atom: Atom, scan: Scan) -> bool:
    """Whether an institution without an owner is worth a mention ("the ministry", "Parliament")."""
    words = atom.title.split(" ")
    head = scan.words[atom.b - 1]
    if head is not None and head.flags & lex.COLLECTIVE and len(words) == 1:
        return atom.head == "authorities"
    if (
        atom.head == "government"
        and len(words) == 1
        and scan.plain(atom.b) in {"of", "spending", "shutdown", "bonds"}
    ):
        return False
    if atom.definite in {"the", "this", "that"}:
        return True
    if atom.definite in {"a", "an"}:
        return False
    return atom.head in _BARE or len(words) > 1


def _leftwards(scan: Scan, index: int, floor: int, flags: int) -> int:
    """The first word of an unbroken run of words with `flags` that ends before `index`."""
    while index > floor:
        word = scan.words[index - 1]
        if word is None or not word.flags & flags or word.tail or word.possessive:
            break
        index -= 1
    return index


def _over(scan: Scan, index: int, floor: int, flag: int) -> int:
    """Step left over words between an owner and the title ("Japan's new prime minister")."""
    return _leftwards(scan, index, floor, flag | lex.MODIFIER)


def _phrase(scan: Scan, index: int, floor: int) -> int:
    """The first word of the longest institution of several words that ends at `index`."""
    for length in (4, 3, 2):
        first = index - length + 1
        if first < floor:
            continue
        if tuple(scan.plain(i).lower() for i in range(first, index + 1)) in lex.phrases():
            return first
    return index


def _post(scan: Scan, index: int, word: TextWord) -> int:
    """The last word of a post after the head: "minister of foreign affairs"."""
    posts = scan.lists.posts
    last = index
    while word.lower in scan.lists.posted or last > index:
        joint = scan.plain(last + 1)
        if joint not in {"of", "for"} or scan.raw[last][-1:] in ",;:":
            break
        ahead = last + 2
        if scan.plain(ahead) == "the":
            ahead += 1
        stop = ahead
        while stop < len(scan.raw) and scan.plain(stop).lower() in posts:
            stop += 1
            if scan.raw[stop - 1][-1:] in ".,;:!?\"'":
                break
        while stop > ahead and scan.plain(stop - 1) in {"and", "the", "of"}:
            stop -= 1
        if stop == ahead:
            break
        last = stop - 1
        if scan.raw[last][-1:] in ".,;:!?\"'":
            break
    return last


def _start(scan: Scan, index: int) -> int:
    """Where word `index` begins, marks before it left out."""
    word = scan.words[index]
    return scan.sums[index] + index + (word.lead if word is not None else 0)


def _ending(scan: Scan, index: int, word: TextWord | None) -> tuple[str, bool]:
    """Marks after word `index`, and whether it is a possessive."""
    if word is not None:
        return word.tail, word.possessive
    raw = scan.raw[index]
    return raw[len(raw.rstrip(".,;:!?)\"”'")) :], False


def _european(scan: Scan, atom: Atom) -> None:
    """Read "European leaders" as those of the European Union, which news mostly means."""
    if atom.plural and scan.plain(atom.a - 1) == "European" and scan.raw[atom.a - 1] == "European":
        atom.a -= 1
        atom.start = _start(scan, atom.a)
        atom.codes, atom.confidence = ("EU",), 0.6
        atom.reason = "European, of the European Union mostly"


def take_modifiers(scan: Scan, atom: Atom, floor: int) -> None:
    """Take in what qualifies the title before its owner: "the deputy American ambassador"."""
    first = _leftwards(scan, atom.a, floor, lex.MODIFIER | lex.QUALITY)
    if first < atom.a:
        atom.a, atom.start = first, _start(scan, first)


def take_article(scan: Scan, atom: Atom, floor: int) -> None:
    """Take in an article right before the atom, but none of the words before `floor`."""
    if atom.a - 1 > floor and scan.raw[atom.a - 1].isdigit() and scan.raw[atom.a - 2] in _ARTICLES:
        atom.a -= 1  # "the 27 governments"
    if atom.a > floor and scan.raw[atom.a - 1].lstrip("\"'“‘(") in _ARTICLES:
        atom.a -= 1
        raw = scan.raw[atom.a]
        article = raw.lstrip("\"'“‘(")
        atom.start = scan.sums[atom.a] + atom.a + len(raw) - len(article)
        atom.definite = article.lower()
