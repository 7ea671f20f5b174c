"""Sanctions derived from acts."""

from __future__ import annotations

from attrs import evolve
from dossier_cases import act

from treatywatch.dossier.dossier import Dossier
from treatywatch.dossier.states import Sanctions
from treatywatch.model.act import Act
from treatywatch.model.party import Organization, OrganizationKind
from treatywatch.model.vocabulary import SanctionStatus


def derived(*acts: Act) -> Sanctions:
    return Dossier(acts).sanctions


def impose(sender: str = "JPN", target: str = "RUS", **more: str) -> Act:
    more.setdefault("measure", "import_ban")
    return act("impose_sanctions", sender, target, **more)  # type: ignore[arg-type]


def test_an_announcement_is_announced_until_it_takes_effect() -> None:
    sanction = derived(
        impose(change="announce", realis="planned", on="2022-03-16", told_on="2022-03-16"),
        impose(change="take_effect", on="2022-04-21", told_on="2022-04-21"),
    ).one()
    assert sanction.status_on("2022-03-15") is None
    assert sanction.status_on("2022-04-20") is SanctionStatus.ANNOUNCED
    assert sanction.status_on("2022-04-21") is SanctionStatus.IN_FORCE
    assert str(sanction.announced_on) == "2022-03-16"
    assert str(sanction.effective_from) == "2022-04-21"


def test_a_decided_measure_with_no_change_named_is_read_by_its_realis() -> None:
    assert derived(impose(realis="planned")).one().status is SanctionStatus.ANNOUNCED
    assert derived(impose()).one().status is SanctionStatus.IN_FORCE
    assert derived(impose(realis="threatened")).one().status is SanctionStatus.THREATENED
    ease = act("ease_sanctions", "JPN", "RUS", measure="import_ban")
    assert derived(ease).one().status is SanctionStatus.IN_FORCE


def test_an_effect_still_to_come_does_not_postpone_the_announcement() -> None:
    sanction = derived(
        impose(change="announce", realis="planned", on="2022-05-01", told_on="2022-03-16")
    ).one()
    assert sanction.status_on("2022-03-16") is SanctionStatus.ANNOUNCED


def test_widening_says_that_it_is_in_force() -> None:
    for realis in ("asserted", "planned"):
        sanction = derived(impose(change="expand", realis=realis)).one()
        assert sanction.status_on("2022-03-22") is SanctionStatus.IN_FORCE


def test_a_planned_lift_leaves_it_in_force_and_is_kept_as_contested() -> None:
    lift = act(
        "ease_sanctions",
        "EU",
        "RUS",
        measure="import_ban",
        change="lift",
        realis="planned",
        on="2022-06-01",
    )
    sanction = derived(lift).one()
    assert sanction.status is SanctionStatus.IN_FORCE
    assert [step.reason for step in sanction.contested] == ["it is only planned"]


def test_threats_count_with_or_without_a_measure() -> None:
    named = act("threaten", "USA", "RUS", measure="tariff_or_quota", realis="threatened")
    unnamed = act("threaten", "USA", "NOR", content="sanctions", realis="threatened")
    other = act("threaten", "USA", "JPN", content="force", realis="threatened")
    found = derived(named, unnamed, other)
    assert {str(s.measure) for s in found} == {"tariff_or_quota", "unspecified"}
    assert found.status("threatened") == found


def test_a_threat_that_speaks_of_no_sanctions_is_none() -> None:
    vague = act(
        "threaten", "USA", "RUS", measure="unspecified", realis="threatened",
        words="Washington warned that it would answer.",
    )  # fmt: skip
    plain = act(
        "threaten", "USA", "RUS", realis="threatened",
        words="Washington threatened further sanctions.",
    )  # fmt: skip
    assert not derived(vague)
    assert derived(plain).one().measure == "unspecified"


def test_joint_senders_share_a_sanction_until_one_goes_its_own_way() -> None:
    joint = act("impose_sanctions", "EU USA", "RUS", measure="asset_freeze", on="2022-03-01")
    assert [len(s.senders) for s in derived(joint)] == [2]
    alone = act(
        "ease_sanctions", "USA", "RUS", measure="asset_freeze", change="lift", on="2022-06-01"
    )
    found = derived(joint, alone)
    assert len(found) == 2
    assert found.by("EU").one().status is SanctionStatus.IN_FORCE
    assert found.by("USA").one().status is SanctionStatus.LIFTED


def test_programmes_are_kept_apart() -> None:
    found = derived(impose(programme="Crimea"), impose(programme="Navalny"))
    assert len(found) == 2
    assert len(found.programme("crimea")) == 1


def test_unnamed_sanctions_give_way_to_measures_named_beside_them() -> None:
    unnamed = act("impose_sanctions", "JPN", "RUS", article="a")
    named = impose(article="a")
    assert [str(s.measure) for s in derived(unnamed, named)] == ["import_ban"]
    elsewhere = impose(article="b")
    assert len(derived(unnamed, elsewhere)) == 2


def test_unnamed_sanctions_that_go_another_way_stay() -> None:
    lifted = act("ease_sanctions", "JPN", "RUS", change="lift", article="a")
    stays = impose(article="a", standing="in_force")
    found = derived(lifted, stays)
    assert {str(s.measure): str(s.status) for s in found} == {
        "unspecified": "lifted",
        "import_ban": "in_force",
    }


def test_a_named_state_makes_an_unnamed_one_superfluous() -> None:
    unnamed = act("impose_sanctions", "JPN", "RUS", standing="in_force", article="a")
    assert len(derived(unnamed, impose(article="a"))) == 1


def test_a_threat_of_unnamed_sanctions_belongs_to_the_measures_that_carry_it_out() -> None:
    threat = act(
        "threaten", "JPN", "RUS", content="sanctions", realis="threatened", on="2022-01-10",
        article="threat",
    )  # fmt: skip
    ban = impose(on="2022-03-01")
    sanction = derived(threat, ban).one()
    assert sanction.status_on("2022-02-01") is SanctionStatus.THREATENED
    assert sanction.status_on("2022-03-01") is SanctionStatus.IN_FORCE
    assert len(derived(threat, impose(on="2024-03-01"))) == 2
    assert len(derived(threat, impose(on="2021-03-01"))) == 2


def test_an_act_without_a_target_has_that_of_the_acts_beside_it() -> None:
    past = act("impose_sanctions", "EU", "RUS", realis="historical", article="a")
    lift = act("ease_sanctions", "EU", change="lift", on="2022-03-21", article="a")
    assert derived(past, lift).one().status is SanctionStatus.LIFTED
    other = act("impose_sanctions", "EU", "NOR", measure="arms_embargo", article="a")
    assert len(derived(past, lift, other)) == 2
    assert not derived(lift)
    both = act("ease_sanctions", "EU RUS", change="lift", on="2022-03-21", article="a")
    assert derived(past, both).one().status is SanctionStatus.IN_FORCE


def test_a_measure_that_is_still_a_bill_is_proposed() -> None:
    bill = impose(realis="planned", words="They introduced a bill that would ban imports.")
    assert derived(bill).one().status is SanctionStatus.PROPOSED
    decided = impose(realis="planned", words="Japan will ban imports.")
    assert derived(decided).one().status is SanctionStatus.ANNOUNCED


def test_a_member_that_acts_on_its_own_bloc_speaks_for_it() -> None:
    eu = Organization(
        code="EU", name="European Union", kind=OrganizationKind.BLOC, members=("DEU",)
    )
    past = impose("EU", measure="asset_freeze", article="a", on="2022-03-01")
    said = act(
        "ease_sanctions", "DEU", "NOR", measure="asset_freeze", change="suspend", article="a",
        on="2022-03-20",
    )  # fmt: skip
    odd = evolve(said, recipients=(eu,))
    sanction = derived(past, odd).one()
    assert [p.code for p in sanction.senders] == ["EU"]
    assert sanction.status is SanctionStatus.SUSPENDED


def test_no_organisation_of_states_imposes_sanctions_on_another() -> None:
    un = Organization(code="UN", name="United Nations")
    eu = Organization(code="EU", name="European Union", kind=OrganizationKind.BLOC)
    odd = evolve(act("impose_sanctions", "USA", "RUS", measure="arms_embargo"), actors=(un,))
    assert not derived(evolve(odd, recipients=(eu,)))
    rebels = Organization(code="REBELS", name="Rebels", kind=OrganizationKind.NON_STATE)
    assert derived(evolve(odd, recipients=(rebels,))).one().targets == (rebels,)


def test_a_lift_that_is_only_supposed_tells_of_no_sanction() -> None:
    unless = act("ease_sanctions", "RUS", "EU", change="lift", realis="hypothetical")
    assert not derived(unless)
    refused = act(
        "ease_sanctions", "EU", "RUS", change="lift", realis="negated", polarity="negative"
    )
    assert derived(refused).one().status is SanctionStatus.IN_FORCE


def test_that_ban_is_the_one_ban_of_the_article() -> None:
    ban = impose(on="2019-01-01", article="a")
    eased = act("ease_sanctions", "JPN", "RUS", change="suspend", on="2022-03-01", article="a")
    assert derived(ban, eased).one().status is SanctionStatus.SUSPENDED
    other = impose(measure="asset_freeze", on="2019-01-01", article="a")
    assert len(derived(ban, other, eased)) == 3


def test_state_reports_set_the_status() -> None:
    for standing in ("in_force", "suspended", "lifted"):
        assert str(derived(impose(standing=standing)).one().status) == standing
    assert not derived(impose(standing="who knows"))


def test_undated_background_comes_before_the_dated_news_of_its_article() -> None:
    past = impose(realis="historical", article="a")
    lift = act(
        "ease_sanctions",
        "JPN",
        "RUS",
        measure="import_ban",
        change="lift",
        on="2022-03-20",
        article="a",
    )
    sanction = derived(past, lift).one()
    assert sanction.status is SanctionStatus.LIFTED
    assert not sanction.contested


def test_alleged_denied_and_uncertain_sanctions_move_nothing() -> None:
    for more in (
        {"word_of": "RUS"},
        {"polarity": "negative"},
        {"certainty": "probable"},
        {"realis": "hypothetical"},
        {"realis": "requested"},
    ):
        sanction = derived(impose(**more)).one()
        assert sanction.status is None, more
        assert sanction.contested
    assert derived(impose(word_of="JPN")).one().status is SanctionStatus.IN_FORCE


def test_imposing_again_after_the_end_is_a_new_sanction() -> None:
    found = derived(
        impose(on="2020-01-01"),
        act("ease_sanctions", "JPN", "RUS", measure="import_ban", change="lift", on="2021-01-01"),
        impose(on="2022-01-01"),
    )
    assert len(found) == 2
    assert [str(s.status) for s in found] == ["lifted", "in_force"]
    assert list(found.current) == [found[1]]


def test_an_illegal_change_is_kept_as_contested() -> None:
    sanction = derived(
        act("threaten", "JPN", "RUS", measure="import_ban", realis="threatened", on="2022-01-01"),
        impose(change="extend", on="2022-02-01"),
    ).one()
    assert sanction.status is SanctionStatus.THREATENED
    assert "extend" in sanction.contested[0].reason


def test_an_act_on_oneself_is_no_sanction() -> None:
    assert not derived(impose("RUS", "RUS"))
    assert not derived(act("condemn", "JPN", "RUS"))


ALL = derived(
    impose(change="announce", realis="planned", on="2022-03-16", told_on="2022-03-16"),
    impose(change="take_effect", on="2022-04-21", told_on="2022-04-21"),
    impose("NOR", "RUS", measure="asset_freeze", on="2022-01-01"),
    act("ease_sanctions", "NOR", "RUS", measure="asset_freeze", change="lift", on="2022-05-01"),
    act("threaten", "USA", "RUS", measure="tariff_or_quota", realis="threatened", on="2022-02-01"),
    impose("RUS", "JPN", measure="travel_ban", on="2022-05-04", word_of="RUS"),
)


def test_questions_about_statuses_and_days() -> None:
    assert ALL.in_force(on="2022-03-22").by("Norway") == ALL.in_force(on="2022-03-22")
    assert {str(s.measure) for s in ALL.announced_only(on="2022-03-22")} == {
        "import_ban",
        "tariff_or_quota",
    }
    assert ALL.ended().one().measure == "asset_freeze"
    assert not ALL.ended(on="2022-04-30")
    assert ALL.never_imposed.one().measure == "tariff_or_quota"
    assert len(ALL.since("2022-05-01")) == 2
    assert len(ALL.until("2022-02-01")) == 2


def test_questions_about_parties() -> None:
    assert len(ALL.between("Japan", "Russia")) == 2
    assert len(ALL.on("Moscow")) == 3
    assert ALL.measure("travel_ban", "asset_freeze").by("RUS").one().senders[0].code == "RUS"
    assert ALL.according_to("Russia").one().measure == "travel_ban"
    assert not ALL.contested


def test_changes_are_listed_day_by_day() -> None:
    changes = ALL.changes("2022-03-01", "2022-05-02")
    assert [str(c.change) for c in changes] == ["announce", "take_effect", "lift"]
    assert str(changes[-1]) == "2022-05-01: lift asset_freeze of NOR on RUS"
    assert [str(c.day) for c in changes.of("lift")] == ["2022-05-01"]


def test_causes_can_be_asked_for() -> None:
    first = act("use_force", "RUS", "NOR", on="2022-02-24")
    then = act("impose_sanctions", "JPN", "RUS", measure="import_ban", because=(first,))
    assert len(derived(first, then).because(first)) == 1


def test_the_objective_is_read_from_the_words() -> None:
    for words, objective in (
        ("over its invasion of Norway", "end_war"),
        ("because of the nuclear programme", "prevent_war"),
        ("over the crackdown on protesters", "human_rights"),
        ("after the coup", "democracy"),
        ("for the release of the sailors", "release_persons_or_property"),
        ("over its support for terrorism", "terrorism"),
        ("over the annexation", "territorial_conflict"),
    ):
        found = derived(impose(words=f"Japan banned imports {words}."))
        assert found.objective(objective).one() == found.one(), words
    assert derived(impose()).one().objective is None
    island = act(
        "impose_sanctions", "JPN", "RUS", measure="import_ban", territories=("southern-kurils",)
    )
    assert str(derived(island).one().objective) == "territorial_conflict"


def test_details_of_the_acts_are_those_of_the_sanction() -> None:
    sanction = derived(
        impose(goods="crab"), impose(goods="caviar", sector="fish", article="b")
    ).one()
    assert dict(sanction.attributes)["sector"] == "fish"
    assert "goods" in sanction.attributes


def test_outcomes_follow_the_end() -> None:
    lift = act(
        "ease_sanctions", "JPN", "RUS", measure="import_ban", change="lift", on="2022-06-02",
        words="Japan lifted the ban.",
    )  # fmt: skip
    given = act(
        "ease_sanctions", "JPN", "RUS", measure="import_ban", change="lift", on="2022-06-02",
        words="Japan lifted the ban after Russia handed over the sailors.",
    )  # fmt: skip
    begun = impose(on="2022-01-01")
    talks = act("hold_talks", "JPN RUS", subject="trade", on="2022-02-01")
    signed = act("sign_agreement", "JPN RUS", subject="trade", on="2022-06-01")
    others = act("hold_talks", "NOR RUS", subject="trade", on="2022-02-01")
    theirs = act("sign_agreement", "NOR RUS", subject="trade", on="2022-06-01")
    dropped = act(
        "impose_sanctions", "JPN", "RUS", measure="asset_freeze", change="abandon", on="2022-06-02"
    )
    assert str(derived(begun).one().outcome) == "ongoing"
    assert str(derived(begun, lift, talks).one().outcome) == "failed"
    assert str(derived(begun, lift, others, theirs).one().outcome) == "failed"
    assert str(derived(begun, given).one().outcome) == "partial_success"
    assert str(derived(begun, lift, talks, signed).one().outcome) == "negotiated_settlement"
    assert derived(dropped).outcome("failed").one().status is SanctionStatus.ABANDONED
