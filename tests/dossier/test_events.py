"""One deed in many articles."""

from __future__ import annotations

import pytest
from dossier_cases import act

from treatywatch.dossier.dossier import Dossier
from treatywatch.dossier.events import Events
from treatywatch.errors import NotOneError
from treatywatch.model.act import Act


def expel(article: str, on: str | None = "2018-03-26", **more: str) -> Act:
    more.setdefault("told_on", "2018-03-27")
    return act("expel_diplomats", "USA", "RUS", on=on, article=article, **more)  # type: ignore[arg-type]


def events(*acts: Act) -> Events:
    return Dossier(acts).events


def test_reports_of_one_deed_are_one_event() -> None:
    event = events(expel("a", source="Herald"), expel("b", source="Courier"), expel("c")).one()
    assert event.reported_by == ("Courier", "Herald", "c")
    assert [a.id for a in event.articles] == ["a", "b", "c"]
    assert str(event.first_reported) == "2018-03-27"
    assert not event.differences


def test_reports_may_be_a_day_apart() -> None:
    assert len(events(expel("a"), expel("b", on="2018-03-27"))) == 1
    assert len(events(expel("a"), expel("b", on="2018-03-29"))) == 2


def test_a_vague_report_joins_an_exact_one() -> None:
    event = events(expel("a", on="2018-03-01/2018-03-31"), expel("b")).one()
    assert event.act.article is not None
    assert event.act.article.id == "b"
    assert [str(day) for day in event.days if day] == ["2018-03-26", "2018-03-26"]


def test_an_undated_report_joins_what_its_publication_allows() -> None:
    assert len(events(expel("a"), expel("b", on=None))) == 1
    assert len(events(expel("a"), expel("b", on=None, told_on="2019-03-27"))) == 2
    assert len(events(expel("a", on=None), expel("b", on=None))) == 1


def test_what_is_done_by_or_to_others_is_another_event() -> None:
    other = act("expel_diplomats", "DEU", "RUS", on="2018-03-26")
    both = act("expel_diplomats", "DEU USA", "RUS", on="2018-03-26")
    assert len(events(expel("a"), other, both)) == 3


def test_one_article_tells_a_deed_once() -> None:
    people = expel("a", number="60")
    mission = expel("a", number="1")
    assert len(events(people, mission)) == 2
    assert len(events(people, expel("b", number="60"), mission)) == 2


def test_differences_are_listed_field_by_field() -> None:
    event = events(
        expel("a", number="60", told_on="2018-03-26"),
        expel("b", on="2018-03-27", number="48", certainty="probable", word_of="NOR"),
    ).one()
    assert event.differences == {
        "date": ("2018-03-26", "2018-03-27"),
        "certainty": ("certain", "probable"),
        "number": ("60", "48"),
    }
    assert "they differ on number: 60 / 48" in event.explain()
    assert events(*event.reports).disputed.one() == event


def test_grouping_does_not_depend_on_order() -> None:
    acts = [
        expel("a"),
        expel("b", on="2018-03-27"),
        expel("c", on="2018-03-28"),
        expel("d", on=None),
        expel("e", on="2018-03-01/2018-03-31"),
    ]
    assert events(*acts) == events(*acts[::-1]) == events(*acts[2:], *acts[:2])


def test_questions_about_events() -> None:
    talks = act("hold_talks", "JPN RUS", subject="trade", on="2018-04-01")
    joint = act("condemn", "DEU USA", "RUS", on="2018-04-02", territories=("southern-kurils",))
    found = events(expel("a", source="Herald"), expel("b"), talks, joint)
    assert len(found.by("USA")) == 2
    assert len(found.on("Moscow")) == 2
    assert found.between("Japan", "Russia").one().subject == "trade"
    assert found.together("Germany", "USA").one().kind == "condemn"
    assert len(found.of("hold_talks", "condemn")) == 2
    assert found.about("trade").one() == found.between("Japan", "Russia").one()
    assert found.about("the Kurils").one().recipients[0].code == "RUS"
    assert len(found.since("2018-04-01")) == 2
    assert len(found.until("2018-03-31")) == 1
    assert len(found.definitely(since="2018-04-02")) == 1
    assert found.reported_by("Herald").one().id == found[0].id
    assert found.of_act(talks).act == talks
    with pytest.raises(NotOneError):
        found.of_act(act("visit", "JPN", "RUS"))
    assert found[0].measure is None
    assert found[0].goldstein == -4.0
    assert "(2 articles)" in str(found[0])
