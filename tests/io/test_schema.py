"""The JSON Schema of saved dossiers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.io.columns import COLUMNS
from treatywatch.io.json import dumps
from treatywatch.io.schema import json_schema
from treatywatch.model.record import Record
from treatywatch.model.vocabulary import ActKind
from treatywatch.strategies import records

jsonschema: Any = pytest.importorskip("jsonschema")
COMMITTED = Path(__file__).parents[2] / "schema" / "v1.json"
SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_committed_schema_is_the_one_that_the_classes_give() -> None:
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == SCHEMA


def test_the_page_of_columns_lists_every_column() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "columns.md").read_text("utf-8")
    for table, columns in COLUMNS.items():
        assert f"## `{table}`" in page
        for column in columns:
            assert f"| `{column.name}` | {column.type} | {column.meaning} |" in page


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$defs"]["ActKind"]["enum"] == [kind.value for kind in ActKind]


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.frozensets(records(), max_size=4))
def test_every_saved_dossier_follows_it(told: frozenset[Record]) -> None:
    VALIDATOR.validate(json.loads(dumps(told)))


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"more": 1},
        {"parties": {"JPN": {"party": "planet"}}},
        {"articles": {"a": {"id": "a"}}},
        {"records": [{"record": "act", "kind": "hug", "actors": []}]},
        {"records": [{"record": "act", "kind": "visit", "actors": [], "colour": "red"}]},
    ],
)
def test_what_the_library_refuses_the_schema_refuses(change: dict[str, Any]) -> None:
    data = json.loads(dumps([])) | change
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(data)
