"""Treaties and disputes derived from acts."""

from __future__ import annotations

from dossier_cases import act, told

from treatywatch.dossier.dossier import Dossier
from treatywatch.model.act import Act
from treatywatch.model.naming import Naming
from treatywatch.model.vocabulary import TreatyStage, TreatyStanding

TREATY = "Sea Treaty"
ACTS = [
    act(
        "hold_talks",
        "JPN NOR",
        treaty="the Sea Treaty",
        on="2020-01-01",
        subject="natural_resources",
    ),
    act("sign_agreement", "JPN NOR", treaty="Sea Treaty", on="2021-01-01"),
    act("sign_agreement", "NOR", treaty="Sea treaty", action="ratification", on="2021-06-01"),
    act(
        "sign_agreement",
        "JPN",
        treaty=TREATY,
        action="ratification",
        on="2022-06-01",
        realis="planned",
    ),
    act("quit_or_suspend_treaty", "NOR", treaty=TREATY, on="2023-01-01"),
    act("impose_sanctions", "EU", "NOR", treaty=TREATY, measure="import_ban"),
    act("make_statement", "USA", treaty=TREATY, standing="in_force", told_on="2022-01-01"),
]


def test_names_of_a_treaty_are_one_but_for_case_and_article() -> None:
    treaty = Dossier(ACTS).treaties.one()
    assert treaty.name == "the Sea Treaty"
    assert [p.code for p in treaty.parties] == ["JPN", "NOR"]


def test_the_standing_of_each_party_follows_its_actions() -> None:
    treaty = Dossier(ACTS).treaties.named("sea treaty").one()
    assert treaty.status_of("Norway", on="2021-02-01") is TreatyStanding.SIGNATORY
    assert treaty.status_of("Norway", on="2022-02-01") is TreatyStanding.PARTY
    assert treaty.status_of("Norway") is TreatyStanding.WITHDRAWN
    assert treaty.status_of("Japan") is TreatyStanding.SIGNATORY


def test_the_stage_follows_the_acts() -> None:
    treaty = Dossier(ACTS).treaties.one()
    assert treaty.stage_on("2020-02-01") is TreatyStage.UNDER_NEGOTIATION
    assert treaty.stage_on("2021-02-01") is TreatyStage.SIGNED
    assert treaty.stage_on("2022-02-01") is TreatyStage.IN_FORCE


def test_questions_about_treaties() -> None:
    treaties = Dossier([*ACTS, act("sign_agreement", "USA", treaty="Air Treaty")]).treaties
    assert treaties.by("Norway").one().name == "the Sea Treaty"
    assert treaties.between("Norway", "Japan").one().name == "the Sea Treaty"
    assert treaties.status("signed").one().name == "Air Treaty"
    assert treaties.status("under_negotiation", on="2020-06-01").one().name == "the Sea Treaty"
    assert treaties.action("ratification").one().name == "the Sea Treaty"
    assert not treaties.named("land treaty")


def island(kind: str, *, on: str) -> Act:
    return act(kind, "RUS", "JPN", territories=("southern-kurils",), on=on)


def test_a_disputed_territory_that_is_named_is_a_dispute() -> None:
    naming = Naming(territory="southern-kurils", evidence=(told("k", "2022-03-22"),))
    dispute = Dossier([naming]).disputes.one()
    assert [p.code for p in dispute.claimants] == ["JPN", "RUS"]
    assert dispute.kind == "territorial_claim"
    assert not dispute.acts


def test_acts_about_it_belong_to_it() -> None:
    first, second = island("occupy_or_annex", on="1945-09-01"), island("visit", on="2012-07-03")
    disputes = Dossier([second, first, act("visit", "NOR", "RUS")]).disputes
    assert disputes.one().acts == (first, second)
    assert disputes.about("Northern Territories").between("Japan", "Russia") == disputes
    assert disputes.of("territorial_claim") == disputes
    assert not disputes.of("river_claim")
    assert disputes.where_acts(lambda a: a.kind == "visit") == disputes


def test_talks_about_it_belong_to_it() -> None:
    held = act("hold_talks", "JPN RUS", subject="peace_treaty", territories=("southern-kurils",))
    halt = act("halt_negotiations", "RUS", "JPN", subject="peace_treaty", on="2022-03-21")
    assert set(Dossier([held, halt]).disputes.one().acts) == {held, halt}


def test_a_territory_that_nobody_knows_is_no_dispute() -> None:
    assert not Dossier([act("visit", "NOR", "RUS", territories=("atlantis",))]).disputes
