"""The command: what it prints, and what it says of bad input."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import treatywatch as tw
from treatywatch.cli import main

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "kuril.txt"


def test_the_example_is_read_into_a_readable_summary(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(EXAMPLE), "--published", "2022-03-22"]) == 0
    told = capsys.readouterr().out
    assert "halt negotiations: RUS -> JPN" in told
    assert "peace treaty: JPN+RUS, suspended" in told
    assert "disputed territories named: " in told


def test_facts_are_one_object_per_article_whose_offsets_cut_the_evidence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["read", str(EXAMPLE), "--published", "2022-03-22", "--format", "facts"]) == 0
    facts = json.loads(capsys.readouterr().out)
    text = EXAMPLE.read_text(encoding="utf-8")
    rows = [row for table in ("acts", "sanctions", "negotiations") for row in facts[table]]
    assert rows
    assert all(text[row["start"] : row["end"]] == row["evidence"] for row in rows)


def test_json_is_what_load_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(EXAMPLE), "--published", "2022-03-22", "--format", "json"]) == 0
    path = tmp_path / "dossier.json"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    text = EXAMPLE.read_text(encoding="utf-8")
    assert tw.load(path) == tw.parse(text, published="2022-03-22", id="kuril")


def test_several_articles_are_told_one_after_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "two.jsonl"
    rows = [{"id": name, "text": "Nothing at all.", "title": "Quiet"} for name in ("a", "b")]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main(["read", str(path)]) == 0
    told = capsys.readouterr().out
    assert told.count("on an unknown day\nQuiet\nnothing else was found") == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("binary.txt", b"\x00"), ("latin.txt", b"\xe9"), ("bad.jsonl", b"{")],
)
def test_a_bad_file_is_one_line_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert main(["read", str(path)]) == 2
    caught = capsys.readouterr()
    assert caught.out == ""
    assert caught.err.startswith("treatywatch: ")
    assert caught.err.count("\n") == 1


def test_a_bad_date_a_missing_file_and_a_directory_are_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(EXAMPLE), "--published", "22.3.2022"]) == 2
    assert main(["read", str(tmp_path / "none")]) == 2
    assert main(["read", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 3


def test_a_reader_that_goes_away_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_words: object, **_options: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("builtins.print", gone)
    kept = sys.stdout
    try:
        assert main(["name", "Tokyo"]) == 0
    finally:
        sys.stdout = kept


def test_a_former_state_is_named_with_its_years(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["name", "the Soviets"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("SUN")
    assert "1991" in told


def test_a_territory_is_told_with_each_sides_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["name", "the Kurils"]) == 0
    told = capsys.readouterr().out
    assert "claimed by" in told
    assert "called by Japan: " in told
    assert "Northern Territories" in told


def test_a_body_and_an_ambiguous_name_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["name", "NATO"]) == 0
    assert main(["name", "Congo"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("NATO")
    assert "'Congo' is ambiguous:" in told
    assert "COD" in told
    assert "COG" in told


def test_a_person_and_a_place_that_is_no_party_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["name", "Vladimir Putin"]) == 0
    assert main(["name", "Georgia"]) == 0
    told = capsys.readouterr().out
    assert "Vladimir Putin, " in told
    assert "US-GA  Georgia (state of the United States), no party" in told


def test_an_unknown_name_is_status_2_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["name", "Jappan"]) == 2
    assert "Japan" in capsys.readouterr().err
