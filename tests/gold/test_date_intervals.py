"""The share of labelled dates whose days are found exactly, whatever the notation."""

from __future__ import annotations

import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from treatywatch.text.dates import find_dates

GOLD = Path(__file__).parents[2].parent / "shared" / "gold" / "dates"
FLOORS = {"gum-news": 0.88, "rest": 0.86}

pytestmark = pytest.mark.skipif(
    not (GOLD / "gum.jsonl").is_file(),
    reason="the labelled time expressions are not beside this checkout",
)


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"dates_{name}", GOLD / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _labelled(timex: dict[str, Any], bounds: Any) -> tuple[str, str] | None:
    """The days of a label, if it has a first and a last one."""
    if timex.get("earliest") and timex.get("latest"):
        return timex["earliest"], timex["latest"]
    days = None if "tei" in timex else bounds(timex["value"])
    return days and (days[0].isoformat(), days[1].isoformat())


@cache
def _shares() -> dict[str, float]:
    match, bounds = _module("score").match, _module("intervals").bounds
    right: dict[str, int] = {}
    dated: dict[str, int] = {}
    for line in (GOLD / "gum.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        part = row["origin"] if row["origin"] in FLOORS else "rest"
        said = [
            {"start": found.start, "end": found.end, "value": found.value}
            for found in find_dates(row["text"], published=row["dct"])
        ]
        partner = dict(match(row["timex"], said))
        for i, timex in enumerate(row["timex"]):
            days = _labelled(timex, bounds)
            if days is None:
                continue
            dated[part] = dated.get(part, 0) + 1
            found = bounds(said[partner[i]]["value"]) if i in partner else None
            same = found is not None and (found[0].isoformat(), found[1].isoformat()) == days
            right[part] = right.get(part, 0) + same
    return {part: right[part] / count for part, count in dated.items()}


@pytest.mark.parametrize("part", FLOORS)
def test_the_days_are_found_exactly(part: str) -> None:
    assert _shares()[part] >= FLOORS[part]
