"""Folding: what counts as the same name when a person or a table writes it.

Two names are the same if they fold alike: case, accents, quotes, dashes, full stops, articles and
"and" do not tell names apart. Offsets are never taken from a folded text, since folding changes its
length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_PUNCTUATION: Final = str.maketrans(
    {
        **dict.fromkeys("'’‘ʼʻ`´\"“”«»„‹›·", ""),
        **dict.fromkeys(".-‐‑‒–—―−_/\\,;:()[]|*&\t\n\r\f\v\u00a0\u200b\ufeff", " "),
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
# Only where no character becomes none or several by a text does CPython translate ASCII at once.
_ASCII_MARKS: Final = {code: to or None for code, to in _PUNCTUATION.items() if code < 128}
_DROPPED: Final = frozenset({"the", "and", "of"})
_WORDS: Final = {
    "afr": "african",
    "boliv": "bolivarian",
    "br": "british",
    "brit": "british",
    "cent": "central",
    "centr": "central",
    "dem": "democratic",
    "eq": "equatorial",
    "equat": "equatorial",
    "fed": "federal",
    "federated": "federal",
    "fr": "french",
    "gren": "grenadines",
    "herz": "herzegovina",
    "is": "island",
    "isl": "island",
    "islands": "island",
    "isles": "island",
    "isls": "island",
    "nth": "north",
    "peoples": "people",
    "plur": "plurinational",
    "rep": "republic",
    "sint": "saint",
    "st": "saint",
    "sta": "saint",
    "ste": "saint",
    "sth": "south",
    "sts": "states",
    "ter": "territory",
    "terr": "territory",
    "territories": "territory",
    "utd": "united",
    "vin": "vincent",
}
"""Short words of tables and maps (Natural Earth and UN lists write "Dem. Rep. Congo")."""
_LETTERS: Final = {
    "ar": "arab republic",
    "dpr": "democratic people republic",
    "dr": "democratic republic",
    "fyr": "former yugoslav republic",
    "pdr": "people democratic republic",
    "pr": "people republic",
    "sfr": "socialist federal republic",
    "sr": "socialist republic",
    "ssr": "soviet socialist republic",
    "tfyr": "former yugoslav republic",
    "uk": "united kingdom",
    "ur": "united republic",
    "us": "united states",
}
"""Initials inside a longer name ("Congo DR", "U.S. Virgin Islands"); by themselves they stay."""
_FIRST_WORDS: Final = {"n": "north", "s": "south", "e": "east", "w": "west", "gt": "great"}
SHORT_WORDS: Final = _DROPPED.union(_WORDS, _LETTERS, _FIRST_WORDS)
"""Every word that folding drops or writes out."""
_PREFIXES: Final = re.compile(
    r"(?:his |her |its |their )?(?:royal |federal |national )?"
    r"(?:government|govt|authorities|leadership|people|state|republic|kingdom|federation"
    r"|commonwealth|territory|former|ex) (.+)"
)
LEADING_WORDS: Final = frozenset(
    {
        *("his", "her", "its", "their", "royal", "federal", "national", "government", "govt"),
        *("authorities", "leadership", "people", "state", "republic", "kingdom", "federation"),
        *("commonwealth", "territory", "former", "ex"),
    }
)
"""Every word that those begin with."""
PARTING: Final = re.compile(r"[(),/:]")
"""What parts a name from another of the same thing."""
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
    return _fold(name[: LONGEST_NAME + 1])


def fold_once(text: str) -> str:
    """Fold a text of bounded length; :func:`fold` also remembers it for the next time."""
    if text.isascii():
        text = text.lower()
        if text.isalnum() and text not in SHORT_WORDS:  # a word, as names mostly are
            return text
        if not text.replace(" ", "").isalnum():
            text = text.translate(_ASCII_MARKS)
    else:
        text = "".join(
            c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Mn"
        )
        text = text.casefold().translate(_PUNCTUATION)
    words = text.split()
    if 1 in map(len, words):
        words = _joined(words)
    if SHORT_WORDS.isdisjoint(words):  # so it is with nearly every name
        return " ".join(words)
    kept = [_WORDS.get(word, word) for word in words if word not in _DROPPED]
    if len(kept) > 1:
        kept[0] = _FIRST_WORDS.get(kept[0], kept[0])
        kept = [_LETTERS.get(word, word) for word in kept]
    return " ".join(kept)


_fold: Final = lru_cache(maxsize=4096)(fold_once)


def _joined(words: list[str]) -> list[str]:
    """Join single letters that follow each other, so that "U.S." and "U. S." are "us"."""
    joined: list[str] = []
    letters = 0
    for word in words:
        if len(word) == 1 and letters:
            joined[-1] += word
        else:
            joined.append(word)
        letters = letters + 1 if len(word) == 1 else 0
    return joined


def variants(name: str) -> Iterator[str]:
    """Give further keys to try: the name turned round, then without "government of" or "former".

    >>> list(variants("Korea, Republic of"))
    ['republic korea', 'korea']
    >>> next(variants("Congo DR")) == fold("Democratic Republic of the Congo")
    True
    >>> list(variants("the Government of Japan"))
    ['japan government', 'japan']
    """
    text = name[: LONGEST_NAME + 1].strip()
    tried = {fold(text)}
    for candidate in _rewritten(text):
        key = fold(candidate)
        if key and key not in tried:
            tried.add(key)
            yield key


def pieces(name: str) -> list[str]:
    """Give the parts of a name that names the same thing twice, such as "Congo (DRC)".

    >>> pieces("Türkiye/Turkey"), pieces("Kingston, Jamaica"), pieces("Japan")
    (['Türkiye', 'Turkey'], ['Kingston', 'Jamaica'], [])
    """
    parts = [part.strip() for part in PARTING.split(name[: LONGEST_NAME + 1])]
    parts = [part for part in parts if part]
    return parts if len(parts) > 1 else []


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
    words = fold(text).split(" ")
    yield " ".join((*words[1:], words[0]))
    yield " ".join((words[-1], *words[:-1]))
    for form in inverted:
        bare = _PREFIXES.fullmatch(fold(form))
        if bare:
            yield bare[1]
