"""Laws of saving and loading."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.io.events import EVENTS, event_rows
from treatywatch.io.json import dumps, loads
from treatywatch.model.act import Act
from treatywatch.model.record import Record
from treatywatch.strategies import acts, records

SLOW = settings(
    max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@SLOW
@given(st.frozensets(records(), max_size=5))
def test_loading_what_was_saved_gives_equal_records(told: frozenset[Record]) -> None:
    again = loads(dumps(told))
    assert again == told
    assert dumps(again) == dumps(told)


@SLOW
@given(st.lists(records(), max_size=5), st.randoms(use_true_random=False))
def test_equal_sets_give_equal_files(told: list[Record], chance: object) -> None:
    other = told.copy()
    chance.shuffle(other)  # type: ignore[attr-defined]
    assert dumps(other) == dumps(told)


@SLOW
@given(st.frozensets(records(), max_size=4))
def test_a_file_is_json_with_a_record_on_each_line(told: frozenset[Record]) -> None:
    text = dumps(told)
    data = json.loads(text)
    assert data["version"] == 1
    for record in data["records"]:
        assert record["record"] in {"act", "statement", "naming", "problem"}


@SLOW
@given(acts())
def test_the_rows_of_an_event_weigh_one_or_there_are_none(act: Act) -> None:
    rows = event_rows([act])
    assert sum(row.weight for row in rows) == pytest.approx(1 if rows else 0)
    assert bool(rows) == (act.claim.realis in EVENTS)
    assert all(row.source != row.target for row in rows)
