"""Offices and institutions in a text: "deputy foreign minister", "upper house of parliament"."""

from __future__ import annotations

from typing import Final

from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.atoms import INSTITUTION, OFFICE, Atom, atom_at
from treatywatch.text.mentions.kinds import MATCH_OFFICE
from treatywatch.text.mentions.words import Scan, TextWord

_ARTICLES: Final = frozenset(["the", "The", "a", "A", "an", "An", "THE"])
_OPENING: Final = "\"'“‘("
_BODY: Final = lex.INSTITUTION | lex.COLLECTIVE
_IN_TITLE: Final = lex.MODIFIER | lex.HEAD
_OVER_TITLE: Final = lex.QUALITY | lex.MODIFIER  # between an owner and the title
# Institutions that are written with no article, and such as are too common a word to stand alone.
_BARE: Final = frozenset(["parliament", "congress", "knesset"])


def office_atom(scan: Scan, index: int, word: TextWord, floor: int) -> Atom | None:
    """The office title whose head is word `index`; its modifiers begin no earlier than `floor`."""
    words = scan.words
    first = _leftwards(words, index, floor, _IN_TITLE)
    last = index
    if not word.tail and not word.possessive:
        if word.lower in scan.lists.posted:
            last = _post(scan, index)
        if word.lower in {"charge", "chargé"} and scan.plain(index + 1) == "d'affaires":
            last = index + 1
    atom = _atom(OFFICE, scan, first, last, word if last == index else None)
    atom.head = word.lower
    atom.a = _leftwards(words, first, floor, _OVER_TITLE)
    if word.flags & lex.PLURAL:
        atom.plural = True
        _european(scan, atom)
    take_article(scan, atom, floor)
    return atom


def institution_atom(scan: Scan, index: int, word: TextWord, floor: int) -> Atom | None:
    """The institution whose head is word `index`, or None where it is none ("two houses")."""
    first = index
    flags, lower, lists = word.flags, word.lower, scan.lists
    if flags & lex.PHRASE_END and not flags & _BODY:
        first = _phrase(scan, index, floor)
        if first == index:
            return None
    first = _leftwards(scan.words, first, floor, lex.ATTRIBUTE)
    last = index
    if not word.tail and not word.possessive and lower in lists.posted:
        last = _post(scan, index)
    atom = _atom(INSTITUTION, scan, first, last, word if last == index else None)
    atom.head = lower
    if lower in lists.abroad or (
        lower == "commission" and atom.title.lower().endswith("high commission")
    ):
        atom.abroad = True
    if lower[-1] == "s" and not flags & lex.PHRASE_END:
        atom.plural = True
        _european(scan, atom)
    take_article(scan, atom, floor)
    return atom


def _atom(cat: int, scan: Scan, first: int, last: int, head: TextWord | None) -> Atom:
    """An atom over the words `first` to `last`; `head` is the last, if the title ends with it."""
    start = _start(scan, first)
    if head is not None:
        end = scan.sums[last] + last + head.lead + len(head.core)
        tail, possessive = head.tail, head.possessive
    else:
        end = scan.end_of(last)
        tail, possessive = _ending(scan, last, scan.words[last])
    atom = atom_at(cat, first, last + 1, start, end)
    if tail:
        atom.tail = tail
    if possessive:
        atom.possessive = True
    atom.title = scan.flat[start:end]
    atom.match = MATCH_OFFICE
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


def _leftwards(words: list[TextWord | None], index: int, floor: int, flags: int) -> int:
    """The first word of an unbroken run of words with `flags` that ends before `index`."""
    while index > floor:
        word = words[index - 1]
        if word is None or not word.flags & flags or word.tail or word.possessive:
            break
        index -= 1
    return index


def _phrase(scan: Scan, index: int, floor: int) -> int:
    """The first word of the longest institution of several words that ends at `index`."""
    for length in (4, 3, 2):
        first = index - length + 1
        if first < floor:
            continue
        if tuple(scan.plain(i).lower() for i in range(first, index + 1)) in lex.phrases():
            return first
    return index


def _post(scan: Scan, index: int) -> int:
    """The last word of a post after a head that may have one: "minister of foreign affairs"."""
    posts = scan.lists.posts
    last = index
    while True:
        joint = scan.plain(last + 1)
        if joint not in {"of", "for"} or scan.raw[last][-1:] in ",;:":
            break
        ahead = last + 2
        if scan.plain(ahead) == "the":
            ahead += 1
        stop = ahead
        while scan.plain(stop).lower() in posts:
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
    if atom.a and scan.raw[atom.a - 1] == "European":
        atom.a -= 1
        atom.start = _start(scan, atom.a)
        atom.codes, atom.confidence = ("EU",), 0.6
        atom.reason = "European, of the European Union mostly"


def take_modifiers(scan: Scan, atom: Atom, floor: int) -> None:
    """Take in what qualifies the title before its owner: "the deputy American ambassador"."""
    first = _leftwards(scan.words, atom.a, floor, _OVER_TITLE)
    if first < atom.a:
        atom.a, atom.start = first, _start(scan, first)


def take_article(scan: Scan, atom: Atom, floor: int) -> None:
    """Take in an article right before the atom, but none of the words before `floor`."""
    raw, before = scan.raw, atom.a - 1
    if before < floor:
        return
    article = word = raw[before]
    if article not in _ARTICLES:
        if before > floor and word.isdigit() and raw[before - 1] in _ARTICLES:
            before -= 1  # "the 27 governments"
            article = word = raw[before]
        else:
            article = word.lstrip(_OPENING)
            if article not in _ARTICLES:
                return
    atom.a = before
    atom.start = scan.sums[before] + before + len(word) - len(article)
    atom.definite = article.lower()
