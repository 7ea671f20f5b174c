"""Questions about acts."""

from __future__ import annotations

import pytest
from dossier_cases import act

from treatywatch.dossier.acts import Acts
from treatywatch.errors import AmbiguousNameError, BadDateError, NotOneError, UnknownNameError

BAN = act(
    "impose_sanctions", "JPN", "RUS", on="2022-03-16", measure="import_ban", change="announce"
)
HALT = act(
    "halt_negotiations",
    "RUS",
    "JPN",
    on="2022-03-21",
    subject="peace_treaty",
    because=(BAN,),
    response="retaliation",
)
PROTEST = act("lodge_protest", "JPN", "RUS", on="2022-03-22", because=(HALT,))
JOINT = act("impose_sanctions", "EU USA", "RUS", on="2022-03-01/2022-03-31", measure="asset_freeze")
TALKS = act("hold_talks", "NOR RUS", subject="natural_resources", on="2022-02-01")
ACTS = Acts([PROTEST, TALKS, JOINT, HALT, BAN])


def test_acts_stand_in_the_order_of_their_days() -> None:
    assert list(ACTS) == [TALKS, JOINT, BAN, HALT, PROTEST]


def test_any_wording_of_a_party_is_understood() -> None:
    for name in ("Japan", "JPN", "JP", "Tokyo", "the Japanese"):
        assert list(ACTS.by(name)) == [BAN, PROTEST], name


def test_several_names_are_alternatives() -> None:
    assert list(ACTS.by("Japan", "Norway")) == [TALKS, BAN, PROTEST]


def test_questions_can_be_chained_in_any_order() -> None:
    assert list(ACTS.by("Japan").on("Russia").measure("import_ban")) == [BAN]
    assert list(ACTS.measure("import_ban").on("Russia").by("Japan")) == [BAN]
    assert ACTS.by("Japan").by("Norway") == Acts()


def test_between_holds_both_directions_and_what_equals_do() -> None:
    assert list(ACTS.between("Japan", "Russia")) == [BAN, HALT, PROTEST]
    assert list(ACTS.between("Russia", "Norway")) == [TALKS]


def test_joint_actors_do_nothing_to_one_another() -> None:
    assert not ACTS.between("EU", "USA")
    assert list(ACTS.together("EU", "USA")) == [JOINT]


def test_involving_finds_either_role() -> None:
    assert list(ACTS.involving("Japan")) == [BAN, HALT, PROTEST]


def test_unknown_names_raise_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError) as caught:
        ACTS.by("Japn")
    assert "Japan" in caught.value.nearest


def test_ambiguous_names_raise_with_the_candidates() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        ACTS.by("Congo")
    assert set(caught.value.candidates) == {"COD", "COG"}


def test_an_ambiguous_name_is_settled_by_the_parties_at_hand() -> None:
    here = Acts([act("condemn", "COD", "RUS")])
    assert len(here.by("Congo")) == 1


def test_bodies_that_only_the_text_knows_are_found_by_code_and_name() -> None:
    here = Acts([act("condemn", "LEAGUE_X", "RUS")])
    assert len(here.by("LEAGUE_X")) == len(here.by("league of islands")) == 1


def test_kinds_are_a_closed_list() -> None:
    assert list(ACTS.of("lodge_protest", "halt_negotiations")) == [HALT, PROTEST]
    with pytest.raises(UnknownNameError) as caught:
        ACTS.of("lodge_protests")
    assert "lodge_protest" in caught.value.nearest


def test_subjects_and_territories_are_topics() -> None:
    island = act("occupy_or_annex", "RUS", territories=("southern-kurils",), on="2022-01-01")
    acts = Acts([*ACTS, island])
    assert list(acts.about("peace_treaty")) == [HALT]
    assert list(acts.about("Northern Territories")) == [island]
    with pytest.raises(UnknownNameError):
        acts.about("peace on earth")


def test_since_and_until_keep_what_may_fit() -> None:
    assert list(ACTS.since("2022-03-20")) == [JOINT, HALT, PROTEST]
    assert list(ACTS.until("2022-03-01")) == [TALKS, JOINT]


def test_definitely_drops_what_may_not_fit() -> None:
    assert list(ACTS.definitely(since="2022-03-20")) == [HALT, PROTEST]
    assert list(ACTS.possibly(since="2022-03-20", until="2022-03-21")) == [JOINT, HALT]


def test_an_undated_act_is_bounded_by_its_report() -> None:
    news = act("condemn", "JPN", "RUS", told_on="2022-03-22")
    past = act("use_force", "RUS", "JPN", realis="historical", told_on="2022-03-22")
    plan = act("visit", "JPN", "RUS", realis="planned", told_on="2022-03-22")
    lost = act("visit", "NOR", "RUS", told_on=None)
    acts = Acts([news, past, plan, lost])
    assert list(acts.definitely(since="2021-12-20", until="2022-03-22")) == [news]
    assert list(acts.definitely(until="2022-03-22")) == [past, news]
    assert list(acts.definitely(since="2022-03-22")) == [plan]
    assert lost in acts.possibly(since="1900-01-01", until="1900-01-02")


def test_a_bad_day_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(BadDateError):
        ACTS.since("22 March")


def test_answers_are_what_a_text_calls_so() -> None:
    assert list(ACTS.by("Russia").answering(BAN)) == [HALT]
    assert list(ACTS.because(HALT)) == [PROTEST]


def test_within_days_the_other_side_may_answer_without_saying_so() -> None:
    silent = act("expel_diplomats", "RUS", "JPN", on="2022-03-20")
    late = act("expel_diplomats", "RUS", "JPN", on="2022-06-20")
    acts = Acts([*ACTS, silent, late])
    assert list(acts.answering(BAN, within_days=30)) == [silent, HALT]
    undated = act("condemn", "RUS", "JPN", told_on=None)
    assert list(acts.answering(undated, within_days=30)) == []


def test_tit_for_tat_is_the_same_kind_with_the_roles_turned_round() -> None:
    first = act("expel_diplomats", "JPN", "RUS", on="2022-04-01")
    second = act("expel_diplomats", "RUS", "JPN", on="2022-04-20")
    assert list(Acts([first, second, HALT]).in_kind(first)) == [second]


def test_responses_can_be_asked_for_by_their_nature() -> None:
    assert list(ACTS.responding()) == [HALT]
    assert list(ACTS.responding("retaliation")) == [HALT]
    assert not ACTS.responding("countermeasure")


def test_attribution_tells_own_words_from_allegations() -> None:
    own = act("tighten_visa_regime", "RUS", "JPN", word_of="RUS")
    alleged = act("use_force", "RUS", "JPN", word_of="JPN")
    denied = act("use_force", "RUS", "JPN", word_of="RUS", realis="negated", polarity="negative")
    unsure = act("mobilize_forces", "RUS", certainty="possible")
    unknown = act("mobilize_forces", "RUS", polarity="unknown")
    anonymous = act("visit", "RUS", "JPN", word_of="someone")
    acts = Acts([own, alleged, denied, unsure, unknown, anonymous])
    assert list(acts.according_to("Tokyo")) == [alleged]
    assert set(acts.own_word) == {own, denied}
    assert list(acts.denied) == [denied]
    assert set(acts.contested) == {alleged, denied, unsure, unknown}
    assert anonymous not in acts.contested


def test_plans_are_contested_but_words_are_done_when_said() -> None:
    plan = act("visit", "JPN", "RUS", realis="planned")
    threat = act("threaten", "JPN", "RUS", realis="threatened")
    assert list(Acts([plan, threat]).contested) == [plan]


def test_changes_and_realis_narrow() -> None:
    assert list(ACTS.change("announce")) == [BAN]
    assert len(ACTS.realis("asserted")) == len(ACTS)


def test_one_says_what_there_is() -> None:
    assert ACTS.of("lodge_protest").one() == PROTEST
    with pytest.raises(NotOneError, match="no acts"):
        ACTS.of("apologize").one()
    with pytest.raises(NotOneError, match="5 acts"):
        ACTS.one()


def test_the_goldstein_sum_is_that_of_the_kinds() -> None:
    assert ACTS.between("Japan", "Russia").goldstein == -8.0 - 6.5 - 2.0


def test_acts_that_differ_in_nothing_but_links_keep_one_order() -> None:
    twin = act(
        "halt_negotiations", "RUS", "JPN", on="2022-03-21", subject="peace_treaty", because=(TALKS,)
    )
    assert Acts([HALT, twin]) == Acts([twin, HALT])
