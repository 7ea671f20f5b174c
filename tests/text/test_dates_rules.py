"""Every rule of the grammar of time expressions, on its own examples and counter-examples."""

from __future__ import annotations

from typing import Any

import pytest

from treatywatch.text.dates import absolute, counted, find_dates, lengths, relative, times
from treatywatch.text.dates.grammar import grammar
from treatywatch.text.dates.guards import GUARDS
from treatywatch.text.dates.vocabulary import SHAPES, load_table

ROWS: list[dict[str, Any]] = load_table("rules.toml")["rule"]
WORDS = load_table("words.toml")


@pytest.mark.parametrize(("text", "value"), [pair for row in ROWS for pair in row["yes"].items()])
def test_a_rule_reads_its_examples(text: str, value: str) -> None:
    assert find_dates(text, published="2022-03-22")[-1].value == value


@pytest.mark.parametrize("text", [text for row in ROWS for text in row.get("no", [])])
def test_a_rule_passes_its_counter_examples(text: str) -> None:
    assert find_dates(text, published="2022-03-22") == ()


def test_ids_are_unique_and_every_rule_has_an_example() -> None:
    ids = [row["id"] for row in ROWS]
    assert len(set(ids)) == len(ids)
    assert all(row["yes"] for row in ROWS)


def test_every_rule_names_a_function_and_a_condition_that_exist() -> None:
    modules = (absolute, relative, counted, times, lengths)
    for row in ROWS:
        name = {"year": "plain_year"}.get(row["gives"], row["gives"])
        assert any(hasattr(module, name) for module in modules), row["id"]
        assert row.get("guard", "") in {"", *GUARDS}, row["id"]


def test_every_condition_is_used() -> None:
    assert {row["guard"] for row in ROWS if "guard" in row} == set(GUARDS)


def test_every_class_of_words_has_a_code_of_its_own() -> None:
    codes = [row["code"] for row in WORDS.values()] + [
        code for name, code in SHAPES.items() if name != "decade"
    ]
    assert sorted(set(codes) - {"D"}) == sorted(code for code in codes if code != "D")
    assert all(len(code) == 1 for code in codes)


def test_every_row_of_periods_and_holidays_has_names() -> None:
    for row in load_table("periods.toml")["period"]:
        assert row["names"]
        assert row["source"]
        assert row["from"] <= row["to"]
    for row in load_table("holidays.toml")["holiday"]:
        assert row["names"]
        assert "easter" in row or {"month", "day"} <= row.keys() or {"weekday", "nth"} <= row.keys()


def test_parses_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = grammar()._replace(memory={}, others={})
    monkeypatch.setattr("treatywatch.text.dates.grammar._REMEMBERED", 2)
    for codes in ("Lu", "Nu", "W", "O"):
        assert rules.parse(codes)
        assert rules.alternatives(codes, 0, -1)
    assert len(rules.memory) == 2
    assert len(rules.others) == 2
