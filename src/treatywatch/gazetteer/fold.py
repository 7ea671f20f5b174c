"""Folding: what counts as the same name when a person or a table writes it.

Two names are the same if they fold alike: case, accents, quotes, dashes, full stops, articles and
"and" do not tell names apart. Offsets are never taken from a folded text, since folding changes its
length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_PUNCTUATION: Final = str.maketrans(
    {
        **dict.fromkeys(".'’‘ʼʻ`´\"“”«»„‹›·", ""),
        **dict.fromkeys("-‐‑‒–—―−_/\\,;:()[]|*&\t\n\r\f\v\u00a0\u200b\ufeff", " "),
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "þ": "th",
        "ð": "d",
    }
)
_DROPPED: Final = frozenset({"the", "and", "of"})
_WORDS: Final = {
    "st": "saint",
    "ste": "saint",
    "rep": "republic",
    "dem": "democratic",
    "fed": "federated",
    "is": "islands",
    "isl": "islands",
    "isls": "islands",
    "isles": "islands",
    "eq": "equatorial",
    "fr": "french",
    "gren": "grenadines",
    "herz": "herzegovina",
    "sts": "states",
    "vin": "vincent",
    "terr": "territory",
    "ter": "territory",
    "peoples": "people",
}
"""Short words of tables and maps (Natural Earth and UN lists write "Dem. Rep. Congo")."""
_FIRST_WORDS: Final = {"n": "north", "s": "south", "e": "east", "w": "west", "gt": "great"}
_PREFIXES: Final = re.compile(
    r"(?:his |her |its |their )?(?:royal |federal |national )?"
    r"(?:government|govt|authorities|leadership|people|state|republic|kingdom|federation"
    r"|commonwealth|territory) (.+)"
)
LONGEST_NAME: Final = 200
"""No name known is longer, so longer texts are refused unread."""


def fold(name: str) -> str:
    """Give the key under which a name is looked up.

    >>> fold("The  Côte d’Ivoire"), fold("St. Kitts & Nevis"), fold("BOSNIA-HERZEGOVINA")
    ('cote divoire', 'saint kitts nevis', 'bosnia herzegovina')
    >>> fold("Dem. Rep. Congo") == fold("Democratic Republic of the Congo")
    True

    Args:
        name: Any text; only its first 200 characters are read.

    Returns:
        The key; empty where nothing but punctuation is left.
    """
    text = name[: LONGEST_NAME + 1]
    if not text.isascii():
        text = "".join(
            c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Mn"
        )
    words = text.casefold().translate(_PUNCTUATION).split()
    kept = [_WORDS.get(word, word) for word in words if word not in _DROPPED]
    if len(kept) > 1 and kept[0] in _FIRST_WORDS:
        kept[0] = _FIRST_WORDS[kept[0]]
    return " ".join(kept)


def variants(name: str) -> Iterator[str]:
    """Give further keys to try: the name turned round, then without "government of".

    >>> list(variants("Korea, Republic of"))
    ['republic korea', 'korea']
    >>> list(variants("Iran (Islamic Republic of)"))
    ['islamic republic iran', 'iran']
    >>> list(variants("the Government of Japan"))
    ['japan']
    """
    text = name[: LONGEST_NAME + 1].strip()
    tried = {fold(text)}
    for candidate in _rewritten(text):
        key = fold(candidate)
        if key and key not in tried:
            tried.add(key)
            yield key


def _rewritten(text: str) -> Iterator[str]:
    """Rewritings of a name as tables and forms invert it."""
    inverted = [text]
    head, comma, tail = text.partition(",")
    if comma:
        inverted.append(f"{tail} {head}")
    if text.endswith(")") and "(" in text:
        head, _, tail = text[:-1].rpartition("(")
        inverted += [f"{tail} {head}", head]
    yield from inverted
    for form in inverted:
        bare = _PREFIXES.fullmatch(fold(form))
        if bare:
            yield bare[1]
    for ending in (" government", " state", " people"):
        if text.casefold().endswith(ending):
            yield text[: -len(ending)]
