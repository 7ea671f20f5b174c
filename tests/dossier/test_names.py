"""Names in any wording, and topics."""

from __future__ import annotations

import pytest
from dossier_cases import PARTIES, act, statement

from treatywatch.dossier.acts import Acts
from treatywatch.dossier.dossier import Dossier
from treatywatch.dossier.index import ActIndex
from treatywatch.dossier.names import PartyName, code_of, party_of, territory_id, territory_of
from treatywatch.dossier.statements import Statements
from treatywatch.dossier.topics import member
from treatywatch.errors import AmbiguousNameError, UnknownNameError
from treatywatch.gazetteer import territory
from treatywatch.model.party import Person
from treatywatch.model.vocabulary import Measure, Subject


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the Soviets", "SUN"),
        ("Tokyo", "JPN"),
        ("RU", "RUS"),
        ("RUS", "RUS"),
        ("Georgia", "GEO"),
        ("Abkhazia", "ABKHAZIA"),
        ("the Kremlin", "RUS"),
        ("European Union", "EU"),
        (PARTIES["NOR"], "NOR"),
        (Person(name="Fumio Kishida", party=PARTIES["JPN"]), "JPN"),
    ],
)
def test_a_party_may_be_named_in_any_wording(name: PartyName, code: str) -> None:
    assert code_of(name) == code


def test_what_stands_for_no_party_is_unknown() -> None:
    for name in (Person(name="Nobody"), "Atlantis", "the Kurils"):
        with pytest.raises(UnknownNameError):
            code_of(name)


def test_an_ambiguity_that_the_collection_does_not_settle_is_raised() -> None:
    with pytest.raises(AmbiguousNameError):
        code_of("Congo", PARTIES | {"COG": PARTIES["COD"]})


def test_parties_and_territories_are_found_by_code() -> None:
    party = party_of("JPN")
    assert party is not None
    assert party.name == "Japan"
    assert party_of("NO_SUCH_BODY") is None
    assert party_of("Congo") is None
    assert territory_of("atlantis") is None
    kurils = territory("the Kurils")
    assert territory_id(kurils) == territory_id("Northern Territories") == kurils.id


def test_members_may_be_written_loosely() -> None:
    assert member(Measure, "Asset freeze") is Measure.ASSET_FREEZE
    assert member(Subject, Subject.TRADE) is Subject.TRADE


def test_topics_may_be_values() -> None:
    kurils = territory("the Kurils")
    island = act("visit", "RUS", territories=(kurils.id,))
    treaty = act("sign_agreement", "JPN RUS", treaty="the Sea Treaty")
    talks = act("hold_talks", "JPN RUS", subject="trade")
    other = act("hold_talks", "NOR USA", subject="trade")
    dossier = Dossier([island, treaty, talks, other])
    assert list(dossier.acts.about(kurils)) == [island]
    assert list(dossier.acts.about(Subject.TRADE)) == [talks, other]
    assert list(dossier.acts.about(dossier.treaties.one())) == [treaty]
    ours = dossier.negotiations.between("Japan", "Russia").one()
    assert list(dossier.acts.about(ours)) == [talks]


def test_a_treaty_is_named_in_statements() -> None:
    treaty = Dossier([act("sign_agreement", "JPN RUS", treaty="Sea Treaty")]).treaties.one()
    words = statement("The sea treaty is good.", "Hayashi", "JPN")
    assert list(Statements([words]).about(treaty)) == [words]


def test_an_ambiguous_topic_is_raised() -> None:
    with pytest.raises((AmbiguousNameError, UnknownNameError)):
        Acts().about("Congo")


def test_the_index_knows_kinds() -> None:
    visit = act("visit", "RUS", territories=("southern-kurils",))
    assert ActIndex((visit,)).by_kind["visit"] == [0]
