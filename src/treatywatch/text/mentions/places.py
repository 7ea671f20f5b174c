"""Whether the name of a capital stands for its government or is only a place."""

from __future__ import annotations

from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.words import Scan


def stands_for_government(scan: Scan, a: int, b: int, previous: bool | None) -> bool:
    """Judge the capital at words `a` to `b` by the words around it.

    Args:
        scan: the text.
        a: index of its first word.
        b: index after its last.
        previous: the same judgement of the capital or country that it is coordinated with
            ("between Seoul and Pyongyang"); None where there is none.
    """
    last = scan.words[b - 1]
    possessive = last is not None and last.possessive
    tail = last.tail if last is not None else ""
    after = "" if tail else scan.plain(b)
    if _apposed(scan, a):
        return False
    if possessive and after in scan.lists.belongings:
        return False
    if not possessive and after in scan.lists.events:
        return False
    before = scan.plain(a - 1).lower() if a and not _marked(scan.raw[a - 1]) else ""
    if before in scan.lists.spatial:
        return possessive and before in {"in", "at", "off", "through", "near"} and after != ""
    if before in {"and", "or", "nor"} and previous is not None:
        return previous
    if before in {
        "to",
        "from",
        "of",
        "for",
        "on",
        "between",
        "toward",
        "towards",
        "over",
        "by",
        "with",
        "and",
        "than",
    }:
        return possessive or not _moves(scan, a - 2, before)
    return possessive or before not in scan.lists.visiting


def _apposed(scan: Scan, a: int) -> bool:
    """Whether the name explains what stands before it: "the capital, X", "Seattle, Washington"."""
    before = scan.raw[a - 1] if a else ""
    if not before.endswith(","):
        return False
    if before[:-1] in {"capital", "city", "town"}:
        return True
    town = scan.words[a - 1]
    unknown = town is not None and town.meaning is None and bool(town.flags & lex.CAPITALISED)
    return unknown and scan.plain(a) == "Washington" and scan.plain(a - 2) in scan.lists.spatial


def _marked(raw: str) -> bool:
    """Whether a mark parts this word from the next."""
    return bool(raw) and raw[-1] in ',;:.!?"”)'


def _moves(scan: Scan, index: int, preposition: str) -> bool:
    """Whether a word of movement or place governs the preposition at `index + 1`."""
    window = 6 if preposition in {"to", "from"} else 2
    movement = scan.lists.movement
    verbs = scan.lists.giving
    for place in range(index, max(-1, index - window), -1):
        raw = scan.raw[place]
        if _marked(raw):
            break
        word = scan.plain(place).lower()
        if word in verbs:
            return False
        if word in movement:
            return preposition in {"to", "from", "of", "for", "between", "on", "toward", "towards"}
    return preposition == "from" and not _demanded(scan, index)


def _demanded(scan: Scan, index: int) -> bool:
    """Whether what comes "from" the capital is what a government gives: an answer, threats, aid."""
    given = scan.lists.from_government
    places = range(index, max(-1, index - 4), -1)
    return any(scan.plain(place).lower() in given for place in places)
