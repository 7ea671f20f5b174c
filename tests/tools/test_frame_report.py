"""The report on frames: what fails is named, what holds is counted."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
FRAMES = """
[[frame]]
id = "condemn.lambast"
kind = "condemn"
verbs = ["lambast"]
actors = ["subject"]
recipients = ["object"]
yes = [
  { text = "Peru lambasted Chile.", actors = ["PER"], published = "2024-01-01" },
  { text = "Peru lambasted Chile.", actors = ["BRA"], attributes = { hue = "red" } },
  { text = "Peru slept." },
]
no = ["Peru lambasted Chile.", "Peru slept."]
"""


@pytest.fixture(scope="module")
def report() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "frame_report", ROOT / "tools" / "frame_report.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["frame_report"] = module
    spec.loader.exec_module(module)
    return module


def test_failing_examples_are_named_and_counted(
    report: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    from treatywatch.parsers.framebook import Framebook, parse_frames

    assert report.report_examples(Framebook(parse_frames(FRAMES)), "") == 3
    out = capsys.readouterr().out
    assert "actors=['PER'] not ['BRA']" in out
    assert "hue=None not red" in out
    assert "nothing; other acts: -" in out
    assert "examples: 2 of 5 right" in out


def test_examples_of_other_kinds_are_left_out(report: ModuleType) -> None:
    from treatywatch.parsers.framebook import Framebook, parse_frames

    assert report.report_examples(Framebook(parse_frames(FRAMES)), "visit") == 0


def test_labelled_articles_give_hits_false_hits_and_misses(
    report: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {
        "id": "one",
        "published": "2024-06-12",
        "text": "Peru condemned Chile. Peru expelled two Chilean diplomats.",
        "acts": [
            {"kind": "condemn", "actors": ["PER"], "recipients": ["CHL"], "evidence": "condemned"},
            {"kind": "visit", "actors": ["PER"], "recipients": ["CHL"], "evidence": "visited"},
        ],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n", "utf-8")
    own = tmp_path / "own.toml"
    own.write_text(FRAMES, "utf-8")
    assert report.main(["--gold", str(path), "--frames", str(own)]) == 0
    out = capsys.readouterr().out
    assert "1 hits" in out
    assert "false: one" in out
    assert "missed: one" in out
