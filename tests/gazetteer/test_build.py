"""The packaged data are what the resources give, and small."""

from __future__ import annotations

import importlib.util
import tracemalloc
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from treatywatch.gazetteer import default
from treatywatch.gazetteer.book import Gazetteer
from treatywatch.gazetteer.tables import Tables
from treatywatch.model.party import Country, FormerCountry, Organization

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    path = ROOT / "tools" / "build_gazetteer.py"
    spec = importlib.util.spec_from_file_location("build_gazetteer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_packaged_data_match_the_resources(tool: Any) -> None:
    assert tool.main(["--check"]) == 0


def test_a_difference_is_reported(tool: Any, tmp_path: Path, monkeypatch: Any, capsys: Any) -> None:
    monkeypatch.setattr(tool, "DATA", tmp_path)
    assert tool.main([]) == 0
    (tmp_path / "forms.tsv").write_text("", encoding="utf-8")
    assert tool.main(["--check"]) == 1
    assert "forms.tsv" in capsys.readouterr().err


def test_no_file_reads_what_lies_outside_the_project() -> None:
    for path in (ROOT / "resources").rglob("*"):
        if path.is_file():
            assert "../" not in path.read_text(encoding="utf-8")


def test_all_states_and_enough_bodies_are_there() -> None:
    parties = default().parties.values()
    assert sum(isinstance(p, Country) for p in parties) == 250
    assert sum(isinstance(p, FormerCountry) for p in parties) >= 31
    assert sum(isinstance(p, Organization) for p in parties) >= 120
    assert len(default().territories) >= 171


def test_members_and_successors_are_parties() -> None:
    known = default().parties
    for party in known.values():
        if isinstance(party, Organization):
            assert set(party.members) <= set(known)
            assert party.part_of is None or party.part_of in known
        if isinstance(party, FormerCountry):
            assert party.successors
            assert set(party.successors) <= set(known)


@pytest.mark.parametrize(
    ("code", "count"), [("EU", 27), ("NATO", 32), ("UN", 193), ("AU", 55), ("OSCE", 57), ("G7", 7)]
)
def test_members_are_complete_where_fixed(code: str, count: int) -> None:
    body = default().party(code)
    assert isinstance(body, Organization)
    assert len(body.members) == count


def test_forms_for_look_up_are_made_when_asked_for() -> None:
    forms = default().tables.other_forms()
    assert len(forms) > 1000
    assert list(forms[1:3]) == [forms[1], forms[2]]
    assert all(form.language for form in forms[:50])
    assert list(default().tables.index())[:1]


def test_tables_without_facts_have_none() -> None:
    assert not Tables().other_forms()


def test_the_tables_need_less_than_20_megabytes() -> None:
    tracemalloc.start()
    book = Gazetteer(default().tables)
    assert book.forms
    assert book.territories
    assert book.persons
    assert book.find("Japan")
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < 20_000_000
