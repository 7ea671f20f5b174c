"""The dossier as a set."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from dossier_cases import act, day, statement, told

from treatywatch.dossier.dossier import Dossier
from treatywatch.errors import BadDateError, UnknownNameError
from treatywatch.model.naming import Naming
from treatywatch.model.problem import Problem
from treatywatch.model.source import Article

MARCH = act("condemn", "JPN", "RUS", on="2022-03-21", told_on="2022-03-22")
APRIL = act("condemn", "NOR", "RUS", on="2022-04-01", told_on="2022-04-02")
UNDATED = act("visit", "NOR", "JPN", told_on=None)
STATE = act("impose_sanctions", "JPN", "RUS", measure="asset_freeze", standing="in_force")
WORDS = statement("It is unjust.", "Hayashi", "JPN")
PROBLEM = Problem(message="no actor", evidence=told("p", "2022-03-22"))
ARTICLE = Article(id="bare", text="Nothing.", published=day("2022-03-25"))
ALL = Dossier([MARCH, APRIL, UNDATED, STATE, WORDS, PROBLEM, ARTICLE])


def test_equal_sets_are_equal_dossiers() -> None:
    assert Dossier([MARCH, APRIL]) == Dossier([APRIL, MARCH, APRIL])
    assert hash(Dossier([MARCH])) == hash(Dossier([MARCH]))
    assert Dossier([MARCH]) != Dossier([APRIL])
    assert Dossier() != "nothing"


def test_set_operations() -> None:
    both = Dossier([MARCH]) | Dossier([APRIL])
    assert both - Dossier([APRIL]) == Dossier([MARCH])
    assert both & Dossier([APRIL]) == Dossier([APRIL])
    assert Dossier([MARCH]) <= both
    assert Dossier.union([Dossier([MARCH]), both]) == both
    assert MARCH in both
    assert len(both) == 2


def test_a_dossier_cannot_be_changed() -> None:
    with pytest.raises(AttributeError, match="immutable"):
        ALL.acts = ALL.acts
    with pytest.raises(AttributeError, match="immutable"):
        del ALL.records


def test_only_records_go_in() -> None:
    with pytest.raises(TypeError, match="str: no record"):
        Dossier(["text"])  # type: ignore[list-item]


def test_it_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(ALL)) == ALL


def test_iteration_gives_every_record_once_in_a_fixed_order() -> None:
    assert set(ALL) == ALL.records
    assert len(list(ALL)) == len(ALL)
    assert list(ALL) == list(Dossier(list(ALL)[::-1]))


def test_articles_include_those_that_evidence_points_into() -> None:
    assert ARTICLE in ALL.articles
    assert MARCH.evidence[0].article in ALL.articles


def test_state_reports_are_no_deeds() -> None:
    assert STATE not in ALL.acts
    assert list(ALL.states) == [STATE]
    assert len(ALL.sanctions.in_force()) == 1


def test_known_on_leaves_out_what_was_published_later_or_who_knows_when() -> None:
    known = ALL.known_on("2022-03-31")
    assert APRIL not in known
    assert UNDATED not in known
    assert {MARCH, ARTICLE, WORDS, PROBLEM} <= known.records
    assert ALL.known_on("2022-03-21") == Dossier()
    with pytest.raises(BadDateError):
        ALL.known_on("yesterday")


def test_tables_have_names() -> None:
    assert ALL.table("acts") == ALL.acts
    assert list(ALL.problems) == [PROBLEM]
    with pytest.raises(UnknownNameError, match="sanctions"):
        ALL.table("sanktions")


def test_it_reads_as_a_sentence() -> None:
    assert repr(Dossier()) == "an empty dossier"
    assert repr(Dossier([PROBLEM])) == "a dossier of 1 article, published 2022-03-22"
    assert "3 acts" in repr(ALL)
    assert "2022-03-22 to 2022-04-02" in repr(ALL)
    assert repr(Dossier([UNDATED])) == "a dossier of 1 article and 1 act"
    assert "<details>" in ALL._repr_html_()
    assert "acts" in dict(ALL.__rich_repr__())


def test_the_difference_of_two_dossiers_names_records_and_statuses() -> None:
    old = Dossier([MARCH, act("threaten", "JPN", "RUS", measure="import_ban", realis="threatened")])
    ban = act("impose_sanctions", "JPN", "RUS", on="2022-04-01", measure="import_ban")
    talks = act("hold_talks", "JPN RUS", subject="trade", on="2022-04-02")
    new = (old | Dossier([ban, talks])) - Dossier([MARCH])
    change = new.diff(old)
    assert change.added == Dossier([ban, talks])
    assert change.removed == Dossier([MARCH])
    assert [str(c) for c in change.sanctions] == [
        "import_ban of JPN on RUS: threatened -> in_force"
    ]
    assert [str(c) for c in change.negotiations] == [
        "talks of JPN, RUS on trade: not known -> under_way"
    ]
    assert repr(change).startswith("2 records more, 1 fewer")
    assert repr(new.diff(new)) == "no difference"
    assert "not known" in repr(old.diff(new))


def test_parties_and_territories_are_collected() -> None:
    kurils = Naming(territory="southern-kurils", evidence=(told("k", "2022-03-22"),))
    eu = act("condemn", "EU", "RUS")
    dossier = Dossier([MARCH, kurils, eu, WORDS])
    assert [p.code for p in dossier.countries] == ["EU", "JPN", "RUS"]
    assert [p.code for p in dossier.countries.states] == ["JPN", "RUS"]
    assert [p.code for p in dossier.countries.organizations] == ["EU"]
    assert not dossier.countries.former
    assert dossier.countries.named("Tokyo").one().code == "JPN"
    island = dossier.territories.one()
    assert dossier.territories.named("Northern Territories") == dossier.territories
    assert dossier.territories.claimed_by("Japan") == dossier.territories
    assert dossier.territories.administered_by("Russia") == dossier.territories
    assert not dossier.territories.administered_by("Japan")
    assert island.name_used_by("Japan") == "Northern Territories"
    assert "JPN Japan" in dossier.countries._repr_html_()


def test_every_collection_is_a_table() -> None:
    for name in ("articles", "acts", "events", "statements", "sanctions", "problems", "countries"):
        assert ALL.to_rows(name), name
        assert len(ALL.to_frame(name)) == len(ALL.table(name)), name
    assert ALL.to_polars("acts").height == ALL.to_arrow("acts").num_rows == 3


def test_a_report_can_be_written(tmp_path: Path) -> None:
    ALL.report(tmp_path / "report.html")
    assert "<html" in (tmp_path / "report.html").read_text(encoding="utf-8")
