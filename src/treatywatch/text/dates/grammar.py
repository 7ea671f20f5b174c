"""The grammar of time expressions: rules over the codes of word classes, compiled to one regex.

News repeats itself: most chunks of time words spell the same few code strings, so what a string of codes
parses to is remembered.
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


class Grammar(NamedTuple):
    """The rules in their order, their regex, and the parses remembered."""

    rules: tuple[Rule, ...]
    pattern: re.Pattern[str]
    memory: dict[str, tuple[tuple[Rule, int, int], ...]]

    def parse(self, codes: str, start: int = 0) -> tuple[tuple[Rule, int, int], ...]:
        """The rules that match a string of codes, each with the stretch of tokens it takes."""
        key = codes if not start else codes[start:]
        found = self.memory.get(key)
        if found is None:
            if len(self.memory) >= _REMEMBERED:
                self.memory.clear()
            found = tuple(
                (self.rules[(match.lastindex or 1) - 1], match.start(), match.end())
                for match in self.pattern.finditer(key)
            )
            self.memory[key] = found
        return found


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
    rules = tuple(
        Rule(row["id"], row["gives"], row.get("guard", ""), row.get("yes", {})) for row in rows
    )
    pattern = re.compile("|".join(f"({_translate(row['pattern'], codes, macros)})" for row in rows))
    return Grammar(rules, pattern, {})
