"""Whether a mention looks like the subject of its clause, by the words around it."""

from __future__ import annotations

from typing import Final

from treatywatch.text.mentions.words import Scan

_ARTICLES: Final = frozenset(["the", "The", "a", "A", "an", "An"])
_ENDS: Final = '.!?:"”'
_DASHES: Final = frozenset(["-", "--", "–", "•", "*"])
_OPENS: Final = "\"'“‘(["


def is_subject(scan: Scan, a: int, b: int, tail: str) -> bool:
    """Judge the mention at words `a` to `b`, which is no possessive and no adjective.

    Args:
        scan: the text.
        a: index of its first word.
        b: index after its last.
        tail: the marks after it.
    """
    raw, words = scan.raw, scan.lists
    index = a - 1
    if raw[index] in _ARTICLES:
        index -= 1
    before = raw[index]
    if before in words.oblique:
        return False
    if not before or before[-1] in _ENDS or before in _DASHES:
        return True
    before = before.lstrip(_OPENS).lower() if before[-1].isalnum() else ""
    if before in words.oblique:
        return False
    after = "" if tail else raw[b]
    if not after.isalpha():
        after = after and scan.plain(b)
    saying = words.saying
    verb = after in words.auxiliary or after in saying
    if before in {"and", "or", "nor"}:
        # "between Kabul and Washington over": one of two objects, unless a verb follows.
        return verb or after.endswith("ed")
    if verb or before in words.opening or (after == "on" and not before):
        return True
    if before in words.inverting:
        return True  # "said Lavrov" is a subject turned round, "told Lavrov" is none
    if before in words.takes_object or before.endswith(("ed", "ing")):
        return False
    if before in saying and before not in words.auxiliary:
        return False
    return after.islower() and after not in words.oblique and after not in words.no_verb
