"""Whether a mention looks like the subject of its clause, by the words right before and after it."""

from __future__ import annotations

from typing import Final

from treatywatch.text.mentions.lists import lists
from treatywatch.text.mentions.words import Scan

OBLIQUE: Final = frozenset(
    "in on at to for from of with against by between over under about into through toward towards "
    "among without within near despite across beyond like than via upon around behind as".split()
)
"""Prepositions: what follows one is no subject."""
OPENING: Final = frozenset(
    "that and but while when after before because as if which who whereas although though since "
    "until whether or so where then".split()
)
"""Words that open a clause, in which a subject follows."""
AUXILIARY: Final = frozenset(
    "is are was were has have had will would could should may might must can does did do be been "
    "also later earlier now still again never not first once".split()
)
"""Words that follow a subject."""
TAKES_OBJECT: Final = frozenset(
    "told tell tells met meet meets let lets left leave leaves saw see sees gave give gives sent "
    "send sends made make makes put puts held hold holds brought bring took take takes hit hits "
    "struck strike fought fight sought seek seeks beat join joins urge urges accuse accuses warn "
    "warns blame blames ask asks help helps force forces allow allows visit visits condemn "
    "criticise criticize recognise recognize invade attack support oppose punish isolate overran "
    "keep kept stop stops pull pulls push pushes show shows want wants thank thanks call calls".split()
)
"""Verbs without a tell-tale ending after which an object follows."""
_NO_VERB: Final = frozenset(
    "and or who whose which that as than too both itself himself herself last this next".split()
)
_ARTICLES: Final = frozenset(["the", "The", "a", "A", "an", "An"])
_ENDS: Final = '.!?:"”'
_OPENS: Final = "\"'“‘(["


def is_subject(scan: Scan, a: int, b: int, tail: str) -> bool:
    """Judge the mention at words `a` to `b`, which is no possessive and no adjective.

    Args:
        scan: the text.
        a: index of its first word.
        b: index after its last.
        tail: the marks after it.
    """
    raw = scan.raw
    index = a - 1
    if index >= 0 and raw[index] in _ARTICLES:
        index -= 1
    before = raw[index] if index >= 0 else ""
    if not before or before[-1] in _ENDS:
        return True
    before = before.lstrip(_OPENS).lower() if before[-1].isalnum() else ""
    if before in OBLIQUE:
        return False
    after = "" if tail or b >= len(raw) else raw[b].lstrip(_OPENS)
    if after and not after[-1].isalpha():
        after = scan.plain(b)
    saying = lists().saying
    verb = after in AUXILIARY or after in saying
    if before in {"and", "or", "nor"}:
        # "between Kabul and Washington over": one of two objects, unless a verb follows.
        return verb or after.endswith("ed")
    if verb or before in OPENING or (after == "on" and not before):
        return True
    if before in saying or before in TAKES_OBJECT or before.endswith(("ed", "ing")):
        # "said Lavrov" is a subject turned round, "told Lavrov" is none.
        return before in saying and before not in TAKES_OBJECT
    return after.islower() and after not in OBLIQUE and after not in _NO_VERB
