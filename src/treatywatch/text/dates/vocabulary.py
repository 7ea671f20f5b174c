"""The words of time expressions: classes from data, the search regex and the token regex."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

# Classes that the token regex finds by shape, not by word.
SHAPES: Final = {
    "num": "d",
    "big": "V",
    "year": "Y",
    "year2": "J",
    "nth": "=",
    "decade": "D",
    "iso": "X",
    "slash": "/",
    "clock": "C",
    "comma": ",",
    "hyphen": "-",
    "dash": "–",
    "period": "$",
    "holiday": "^",
    "poss": "'",
}
# The first branch settles most tokens: a word in lower case that no other branch may take.
# Bounds on every repetition keep the work at any place constant, whatever the text.
_TOKEN: Final = r"""
(?:[ \t\xa0\[\]]+|\r?\n(?![ \t]*\r?\n)[ \t]*){{0,3}}
(?:(?P<plain>(?!(?:{lower})(?!\w))[a-z]{{1,20}}(?![\w.'’-]))
|(?P<named>{names})(?!\w)
|(?P<iso>\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d))
|(?P<slash>\d{{4}}/\d\d/\d\d(?!\d)|\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)(?!\d)|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}(?!\d))
|(?P<clock>\d{{1,2}}(?:[:.]\d\d)?(?::\d\d)?\s?(?:[ap]\.\s?m\.|[ap]m\b|[AP]M\b|[AP]\.M\.)
  |\d{{1,2}}:\d\d(?::\d\d)?(?![\d:]))
|(?P<decade>(?:\d\d|['’‘])?\d0['’]?s(?!\w))
|(?P<nth>\d{{1,2}}(?:st|nd|rd|th)(?!\w))
|(?P<year2>['’‘]\d\d(?!\w))
|(?P<frac>\d{{1,3}}(?:[ -]\d/\d(?![\d/])|\s?[½¼¾]))
|(?P<num>\d{{1,4}}(?![\d])(?![,.]\d)|\d[\d,.]{{0,20}})
|(?P<special>{special})(?!\w)
|(?P<word>[^\W\d_]{{1,20}}\.?)
|(?P<poss>['’]s?(?!\w))
|(?P<comma>,)
|(?P<dash>[-‐‑–—]+))
"""


class DateWord(NamedTuple):
    """What a word may be: the code of its class, and its value."""

    code: str
    value: Any


class DateVocabulary(NamedTuple):
    """Everything that the scanner knows about words."""

    words: dict[str, DateWord]
    """By their spelling; all but names also with a capital."""
    named: dict[str, tuple[str, dict[str, Any]]]
    """Names of periods and holidays: code and the row of the table."""
    codes: dict[str, str]
    """Class name to code, for the rules."""
    token: re.Pattern[str]
    """White space and a token: the group matched last is its kind."""
    trigger: re.Pattern[str]
    """Finds the next word that begins a time expression: group 1."""
    opening: re.Pattern[str]
    """The same for the first word of a text."""
    starts: frozenset[str]
    """The words and names for which the two look."""


def load_table(name: str) -> dict[str, Any]:
    """A TOML table of this package."""
    return tomllib.loads(files("treatywatch.text.dates").joinpath(name).read_text("utf-8"))


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of words that conditions ask for."""
    return frozenset(load_table("guards.toml")[name]["words"])


def _alternation(words: list[str]) -> str:
    """Words as a regex, the longest first, factored by first letter."""
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        heads.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in heads.items())


def _spellings(word: str, exact: bool) -> list[str]:
    """How a word of the search regex may be spelt."""
    return [word] if exact else [word, word[0].upper() + word[1:]]


@cache
def vocabulary() -> DateVocabulary:
    """The vocabulary, read on first use."""
    classes = load_table("words.toml")
    words: dict[str, DateWord] = {}
    codes = dict(SHAPES)
    starts: list[str] = []
    special: list[str] = []
    for name, row in classes.items():
        codes.setdefault(name, row["code"])
        for word, value in row["words"].items():
            spellings = _spellings(word, row.get("exact", False))
            words.update(dict.fromkeys(spellings, DateWord(row["code"], value)))
            if row["starts"]:
                starts += spellings
            if not word.removesuffix(".").isalpha():
                special += spellings
    named: dict[str, tuple[str, dict[str, Any]]] = {}
    for table, key in (("periods.toml", "period"), ("holidays.toml", "holiday")):
        for row in load_table(table)[key]:
            named.update(dict.fromkeys(row["names"], (SHAPES[key], row)))
    # Four digits alone are a year only from 1000 to 2199; others are met from the words beside.
    digits = (
        r"(?:1\d|2[01])\d\d(?!\d)"
        r"|\d\d?(?:[:/]\d\d|st\b|nd\b|rd\b|th\b|\.\d\d?\.\d{4}|\s?[aApP]\.?\s?[mM]\b)"
        r"|['’‘]\d\d"
    )
    # An abbreviation ends with its full stop, any other word at its border.
    spelt = rf"(?:{_alternation(starts + list(named))})(?:[Ss]?\b|(?<=\.))"
    # The sign before a word is part of the match: with a class of characters at the front the
    # engine searches quickly.
    trigger = re.compile(rf"[^\w$£€¥#]({digits}|{spelt})")
    opening = re.compile(rf"({digits}|{spelt})")
    token = re.compile(
        _TOKEN.format(
            lower="|".join(re.escape(name) for name in named if name[0].islower()),
            names=_alternation(list(named)),
            special=_alternation(special),
        ).replace("\\ ", "[ ]"),
        re.VERBOSE,
    )
    return DateVocabulary(
        words, named, codes, token, trigger, opening, frozenset([*starts, *named])
    )
