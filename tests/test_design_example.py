"""The example that the design promises runs as written, on our own article."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import treatywatch as tw
from treatywatch.model.vocabulary import ActKind, NegotiationStatus, SanctionStatus, Stance

TEXT = (Path(__file__).parents[1] / "docs" / "examples" / "kuril.txt").read_text(encoding="utf-8")
OTHER = (
    "Russia resumed peace treaty talks with Japan on Thursday, the Russian Foreign Ministry said. "
    "Japan imposed a ban on imports of Russian coal the same day."
)


@pytest.fixture(scope="module")
def dossier() -> tw.Dossier:
    return tw.parse(TEXT, published="2022-03-22")


def test_a_named_measure_has_its_status_on_a_day(dossier: tw.Dossier) -> None:
    freeze = dossier.sanctions.by("Japan").on("Russia").measure("asset_freeze").one()
    assert freeze.status_on("2022-03-22") is SanctionStatus.IN_FORCE


def test_talks_have_a_status_stances_and_causes(dossier: tw.Dossier) -> None:
    talks = dossier.negotiations.between("Japan", "Russia").about("peace_treaty").one()
    assert talks.status_on("2022-03-22") is NegotiationStatus.SUSPENDED
    assert talks.stance("Japan") is Stance.WILLING
    assert ActKind.IMPOSE_SANCTIONS in {act.kind for act in talks.because}


def test_each_sides_name_is_the_same_territory() -> None:
    assert tw.territory("Northern Territories") == tw.territory("the Kurils")
    assert tw.territory("Kurils").name_used_by("Japan") == "Northern Territories"


def test_direct_statements_of_a_person(dossier: tw.Dossier) -> None:
    said = {statement.text for statement in dossier.statements.by("Fumio Kishida").direct}
    assert said == {"extremely unjust", "absolutely unacceptable"}


def test_answers_to_an_act(dossier: tw.Dossier) -> None:
    act = dossier.acts.by("Japan").of("impose_sanctions")[0]
    assert all(
        "RUS" in {p.code for p in answer.actors}
        for answer in dossier.acts.by("Russia").answering(act)
    )


def test_evidence_shows_its_sentence_with_the_words_marked(dossier: tw.Dossier) -> None:
    assert dossier.acts[0].evidence[0].text in dossier.acts[0].evidence[0].show()


def test_union_difference_time_files_tables_and_report(dossier: tw.Dossier, tmp_path: Path) -> None:
    other = tw.parse(OTHER, published="2022-04-08")
    bigger = dossier | other
    assert bigger == other | dossier
    assert bigger.diff(dossier)
    assert bigger.known_on("2022-03-31") == dossier
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        tw.save(bigger, "kurils.json")
        bigger.report("kurils.html")
        assert tw.load("kurils.json") == bigger
        assert Path("kurils.html").is_file()
    finally:
        os.chdir(here)
    assert len(bigger.to_frame("sanctions")) == len(bigger.sanctions)
