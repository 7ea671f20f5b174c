"""Scores on the labelled development sets, held to floors that only rise."""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
GOLD = ROOT.parent / "shared" / "gold"

pytestmark = pytest.mark.skipif(
    not (GOLD / "dev.jsonl").is_file(),
    reason="the labelled development sets are not beside this checkout",
)


@cache
def _tool() -> ModuleType:
    path = ROOT / "tools" / "score_gold.py"
    spec = importlib.util.spec_from_file_location("score_gold", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@cache
def _figures(table: str) -> dict[str, float]:
    tool = _tool()
    figures: dict[str, float]
    if table == "events":
        figures = tool.event_figures(GOLD)
    elif table == "dates":
        figures = tool.date_figures(GOLD)
    else:
        figures = tool.article_figures(GOLD, table)
    return figures


@pytest.mark.parametrize(
    ("table", "figure"), [(table, figure) for table, floors in FLOORS.items() for figure in floors]
)
def test_a_score_has_not_fallen(table: str, figure: str) -> None:
    assert _figures(table)[figure] >= FLOORS[table][figure]
