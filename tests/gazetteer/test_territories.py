"""Territories: neutral, complete, and asked for in any side's wording."""

from __future__ import annotations

import pytest

from treatywatch import gazetteer
from treatywatch.gazetteer import default

STATUSES = {"active", "dormant", "resolved", "adjudicated", "treaty_frozen", "unclaimed"}


def test_every_wording_gives_the_same_territory() -> None:
    kurils = gazetteer.territory("Northern Territories")
    for name in ("the Kurils", "Kuril Islands", "Southern Kurils", "北方領土", "Южные Курилы"):
        assert gazetteer.territory(name) == kurils


def test_each_side_has_its_own_wording() -> None:
    kurils = gazetteer.territory("Kurils")
    assert kurils.name_used_by("Japan") == "Northern Territories"
    assert kurils.name_used_by("Russia") == "South Kurils"
    falklands = gazetteer.territory("Falklands")
    assert falklands.name_used_by("Argentina", language="es") == "Islas Malvinas"
    assert falklands.name_used_by("GBR") == "Falklands"


def test_an_id_is_a_name() -> None:
    for key in default().territories:
        assert gazetteer.territory(key).id == key


def test_every_name_leads_to_its_territory() -> None:
    book = default()
    for territory in book.territories.values():
        for name in territory.names:
            found = {form.code for form in book.find(name.name)}
            others = {form.code for form in book.find(name.name) if form.code in book.territories}
            assert not found or territory.id in found or others or found <= set(book.parties)


def test_statuses_judge_nobody() -> None:
    for territory in default().territories.values():
        assert territory.status in STATUSES


def test_every_claim_has_a_claimant_that_is_a_party() -> None:
    book = default()
    for territory in book.territories.values():
        for code in (*territory.claimants, *territory.administered_by):
            assert code in book.parties
        assert {p.code for p in territory.parties} >= set(territory.claimants)
        assert territory.sources


def test_parents_are_territories_and_not_their_own_children() -> None:
    book = default()
    for territory in book.territories.values():
        seen, parent = {territory.id}, territory.part_of
        while parent is not None:
            assert parent not in seen
            seen.add(parent)
            parent = book.territories[parent].part_of


def test_a_parent_that_is_itself_the_dispute_is_left_out() -> None:
    assert gazetteer.territory("Shebaa Farms").part_of is None
    assert gazetteer.territory("East Jerusalem").part_of is None
    assert gazetteer.territory("Habomai").part_of == "southern-kurils"


@pytest.mark.parametrize(
    ("name", "code"),
    [("Abkhazia", "ABKHAZIA"), ("Western Sahara", "POLISARIO"), ("Somaliland", "SOMALILAND")],
)
def test_a_de_facto_authority_is_a_claimant_beside_the_state(name: str, code: str) -> None:
    territory = gazetteer.territory(name)
    assert code in territory.claimants
    assert len(territory.claimants) >= 2
