"""The grammar of time expressions: rules over the codes of word classes, compiled to one regex.

News repeats itself: most chunks of time words spell the same few code strings, so what a string of
codes parses to is remembered.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from treatywatch.text.dates.vocabulary import load_table, vocabulary

_NAME = re.compile(r"\{(\w+)\}|([a-z_][a-z0-9_]*)|(\s+)")
_REMEMBERED = 20_000


class Rule(NamedTuple):
    """One rule: what it is called, what gives the date, and the condition on the words around."""

    id: str
    gives: str
    guard: str
    yes: dict[str, str]
    pattern: str
    """As a regex over codes."""
    place: int
    """Its place among the rules."""


Parse = tuple[Rule, int, int]
"""A rule and the stretch of codes that it takes."""


class Grammar(NamedTuple):
    """The rules in their order, their regex, and the parses remembered."""

    rules: tuple[Rule, ...]
    pattern: re.Pattern[str]
    memory: dict[str, tuple[Parse, ...]]
    others: dict[tuple[str, int, int], tuple[Parse, ...]]

    def parse(self, codes: str) -> tuple[Parse, ...]:
        """The rules that match a string of codes, from left to right, the first at each place."""
        found = self.memory.get(codes)
        if found is None:
            if len(self.memory) >= _REMEMBERED:
                self.memory.clear()
            found = tuple(
                (self.rules[(match.lastindex or 1) - 1], match.start(), match.end())
                for match in self.pattern.finditer(codes)
            )
            self.memory[codes] = found
        return found

    def alternatives(self, codes: str, start: int, after: int) -> tuple[Parse, ...]:
        """The rules behind another one that match at a place, for where that one does not hold."""
        key = (codes, start, after)
        found = self.others.get(key)
        if found is None:
            if len(self.others) >= _REMEMBERED:
                self.others.clear()
            found = tuple(
                (rule, start, match.end())
                for rule in self.rules[after + 1 :]
                if (match := _compiled(rule.pattern).match(codes, start))
            )
            self.others[key] = found
        return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The regex of one rule: most are never needed alone."""
    return re.compile(pattern)


def _translate(pattern: str, codes: dict[str, str], macros: dict[str, str]) -> str:
    """A pattern over class names as a regex over codes."""

    def one(match: re.Match[str]) -> str:
        macro, name, _ = match.groups()
        if macro:
            return "(?:" + _translate(macros[macro], codes, macros) + ")"
        return re.escape(codes[name]) if name else ""

    return _NAME.sub(one, pattern).replace("(?:", "\0").replace("(", "(?:").replace("\0", "(?:")


@cache
def grammar() -> Grammar:
    """The grammar, read and compiled on first use."""
    table: dict[str, Any] = load_table("rules.toml")
    codes, macros = vocabulary().codes, table["macros"]
    rows = sorted(table["rule"], key=lambda row: (row["rank"], row["id"]))
    patterns = [_translate(row["pattern"], codes, macros) for row in rows]
    rules = tuple(
        Rule(row["id"], row["gives"], row.get("guard", ""), row.get("yes", {}), one, i)
        for i, (row, one) in enumerate(zip(rows, patterns, strict=True))
    )
    return Grammar(rules, re.compile("|".join(f"({one})" for one in patterns)), {}, {})
