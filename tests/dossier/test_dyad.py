"""What lies between two parties."""

from __future__ import annotations

import pytest
from dossier_cases import act, statement

from treatywatch.dossier.dossier import Dossier
from treatywatch.dossier.dyad import Freq
from treatywatch.errors import BadValueError, UnknownNameError
from treatywatch.model.record import Record

RECORDS: list[Record] = [
    act("impose_sanctions", "JPN", "RUS", measure="import_ban", on="2022-01-16", article="a"),
    act("impose_sanctions", "JPN", "RUS", measure="import_ban", on="2022-01-16", article="b"),
    act("halt_negotiations", "RUS", "JPN", subject="peace_treaty", on="2022-01-21"),
    act("hold_talks", "JPN RUS", subject="natural_resources", on="2022-03-31"),
    act("visit", "JPN", "RUS", realis="planned", on="2022-05-01", told_on="2022-03-22"),
    act("use_force", "RUS", "JPN", word_of="JPN", on="2022-02-02"),
    act("occupy_or_annex", "RUS", "JPN", realis="historical", on="1945-08-18/1945-09-03"),
    act("condemn", "JPN", "RUS", told_on="2022-03-22"),
    act("condemn", "NOR", "RUS", told_on="2022-03-22"),
    act("condemn", "JPN", "RUS", told_on=None),
    statement("It is unfair.", "Hayashi", "JPN"),
    statement("It is a pity.", "Store", "NOR"),
]
DOSSIER = Dossier(RECORDS)
DYAD = DOSSIER.dyad("Tokyo", "Moscow")


def test_a_timeline_has_a_row_for_every_month() -> None:
    rows = DYAD.timeline()
    assert [row.label for row in rows] == ["2022-01", "2022-02", "2022-03"]
    first, second, third = rows
    assert (first.a_to_b, first.b_to_a, first.joint) == (1, 1, 0)
    assert (first.cooperation, first.conflict) == (0, 2)
    assert (first.goldstein, first.goldstein_a_to_b, first.goldstein_b_to_a) == (-14.5, -8.0, -6.5)
    assert not second.events
    assert (third.joint, third.cooperation, third.goldstein) == (1, 1, 5.0)
    assert str(first) == "2022-01: JPN to RUS 1, RUS to JPN 1, together 0, Goldstein -14.5"
    assert repr(rows).count("\n") == 2
    assert str(first.end) == "2022-01-31"


@pytest.mark.parametrize(
    ("freq", "labels"),
    [
        ("year", ["2022"]),
        ("quarter", ["2022-Q1"]),
        ("week", ["2022-W02", "2022-W03", "2022-W04"]),
        ("day", ["2022-01-16"]),
    ],
)
def test_periods_may_be_of_any_length(freq: Freq, labels: list[str]) -> None:
    assert [row.label for row in DYAD.timeline(freq)][: len(labels)] == labels


def test_background_counts_only_when_asked_for() -> None:
    assert DYAD.timeline("year", background=True)[0].label == "1945"


def test_a_length_that_is_none_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(BadValueError, match="fortnight"):
        DYAD.timeline("fortnight")  # type: ignore[arg-type]


def test_nothing_between_them_gives_no_rows() -> None:
    timeline = Dossier(RECORDS).dyad("Norway", "Japan").timeline()
    assert len(timeline) == 0
    assert repr(timeline) == "no periods"


def test_everything_between_the_two_is_at_hand() -> None:
    assert len(DYAD.acts) == 9
    assert len(DYAD.events) == 7
    assert len(DYAD.statements) == 1
    assert DYAD.sanctions.one().measure == "import_ban"
    assert len(DYAD.negotiations) == 2
    assert not DYAD.disputes
    assert repr(DYAD).startswith("JPN and RUS: 9 acts")
    with pytest.raises(UnknownNameError):
        DOSSIER.dyad("Japan", "Rusia-land")
