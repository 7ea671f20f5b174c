"""Dossiers as FollowTheMoney entities."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.dossier.dossier import Dossier
from treatywatch.errors import DataFileError
from treatywatch.io.followthemoney import entities, write
from treatywatch.model.act import Act
from treatywatch.model.examples import JAPAN, RUSSIA, announced, halted
from treatywatch.model.naming import Naming
from treatywatch.model.party import FormerCountry, Organization
from treatywatch.model.record import Record
from treatywatch.model.source import Article
from treatywatch.model.vocabulary import ActKind, Measure
from treatywatch.model.when import When
from treatywatch.strategies import records

EU = Organization(code="EU", name="European Union")
SOVIETS = FormerCountry(
    alpha_2="SU", alpha_3="SUN", alpha_4="SUHH", numeric="810", name="Soviet Union"
)
HALT, BAN = halted("2022-03-21").act, announced(Measure.IMPORT_BAN, "2022-03-16").act
DATED = evolve(HALT, when=When.on(dt.date(2022, 3, 21)), territories=("southern-kurils",))
WIDE = Act(kind=ActKind.VISIT, actors=(EU,), recipients=(SOVIETS,), when=When.of_year(1990))
STAND_ALONE = Article(id="z", text="Text.", title="Title", source="A wire", url="https://e.org/1")
DOSSIER = Dossier([DATED, BAN, WIDE, STAND_ALONE, Naming(territory="southern-kurils")])


def by_schema(schema: str) -> list[dict[str, list[str]]]:
    made: list[Any] = [e["properties"] for e in entities(DOSSIER) if e["schema"] == schema]
    return made


def test_states_are_public_bodies_and_bodies_are_organisations() -> None:
    assert {"name": ["Japan"], "country": ["jp"], "topics": ["gov.national"]} in by_schema(
        "PublicBody"
    )
    assert {
        "name": ["Soviet Union"],
        "country": ["suhh"],
        "topics": ["gov.national"],
    } in by_schema("PublicBody")
    assert by_schema("Organization") == [{"name": ["European Union"], "alias": ["EU"]}]


def test_a_sanction_names_sender_target_and_measure() -> None:
    (sanction,) = by_schema("Sanction")
    assert sanction["authority"] == ["Japan"]
    assert sanction["country"] == ["jp"]
    assert sanction["provisions"] == ["Import ban"]
    assert sanction["status"] == ["announced"]
    assert sanction["listingDate"] == ["2022-03-16"]
    assert "startDate" not in sanction
    assert len(sanction["proof"]) == 1


def test_only_countries_that_followthemoney_knows_are_given() -> None:
    ddr = evolve(SOVIETS, alpha_2="DD", alpha_3="DDR", alpha_4="DDDE", name="East Germany")
    union = evolve(BAN, actors=(EU,), recipients=(ddr,))
    made: list[Any] = list(entities(Dossier([union])))
    (sanction,) = [entity for entity in made if entity["schema"] == "Sanction"]
    assert sanction["properties"]["country"] == ["eu"]
    (body,) = [entity for entity in made if entity["schema"] == "PublicBody"]
    assert "country" not in body["properties"]


def test_acts_and_talks_are_events_with_codes() -> None:
    events = {event["name"][0]: event for event in by_schema("Event")}
    halt = events["Halt negotiations"]
    assert halt["date"] == ["2022-03-21"]
    assert halt["keywords"] == ["CAMEO:164", "PLOVER:SANCTION/withdraw", "realis:asserted"]
    assert len(halt["involved"]) == 2
    assert halt["location"] == ["Southern Kuril Islands"]
    visit = events["Visit"]
    assert (visit["startDate"], visit["endDate"]) == (["1990-01-01"], ["1990-12-31"])
    talks = events["Talks on peace treaty"]
    assert talks["keywords"][0].startswith("status:")


def test_articles_carry_their_text() -> None:
    assert {
        "title": ["Title"],
        "publisher": ["A wire"],
        "sourceUrl": ["https://e.org/1"],
        "bodyText": ["Text."],
    } in by_schema("Article")


def test_territories_say_who_claims_and_who_administers_side_by_side() -> None:
    (territory,) = by_schema("Territory")
    assert territory["notes"][0].startswith("Claimed by: ")
    assert "country" not in territory


def test_a_file_has_an_entity_on_each_line(tmp_path: Path) -> None:
    path, out = tmp_path / "entities.jsonl", io.StringIO()
    write(DOSSIER, path)
    write(DOSSIER, out)
    assert path.read_text(encoding="utf-8") == out.getvalue()
    lines = out.getvalue().splitlines()
    assert [json.loads(line) for line in lines] == list(entities(DOSSIER))
    with pytest.raises(DataFileError, match="cannot be written"):
        write(DOSSIER, tmp_path)


@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.frozensets(records(), max_size=4))
def test_entities_are_texts_and_refer_to_entities_that_are_there(told: frozenset[Record]) -> None:
    made: list[Any] = list(entities(Dossier(told)))
    ids = [entity["id"] for entity in made]
    assert len(set(ids)) == len(ids)
    for entity in made:
        assert set(entity) == {"id", "schema", "properties"}
        for name, values in entity["properties"].items():
            assert values
            assert all(isinstance(value, str) and value for value in values)
            if name in {"entity", "involved", "proof"}:
                assert set(values) <= set(ids)


def test_the_same_thing_has_the_same_id_everywhere() -> None:
    def id_of(*told: Record) -> set[object]:
        return {e["id"] for e in entities(Dossier(told)) if e["schema"] == "PublicBody"}

    assert id_of(BAN) == id_of(HALT)
    assert {JAPAN.code, RUSSIA.code} == {"JPN", "RUS"}


def test_followthemoney_keeps_every_value() -> None:
    ftm: Any = pytest.importorskip("followthemoney")
    for entity in entities(DOSSIER):
        given_properties: Any = entity["properties"]
        proxy = ftm.model.make_entity(entity["schema"])
        proxy.id = entity["id"]
        for name, values in given_properties.items():
            for value in values:
                proxy.add(name, value)
            assert sorted(proxy.get(name)) == sorted(values), (entity["schema"], name)
        assert not proxy.schema.validate(proxy.to_dict())
