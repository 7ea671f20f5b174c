"""Which party fills a role that the words leave open."""

from __future__ import annotations

import datetime as dt

from treatywatch.model.act import Act
from treatywatch.model.source import Article
from treatywatch.parsers.framebook import default_framebook, parse_frames
from treatywatch.parsers.reader import read

DAY = dt.date(2024, 6, 12)


def acts(text: str) -> list[Act]:
    records = read(Article(id="a", text=text, published=DAY)).records
    return [one for one in records if isinstance(one, Act)]


def rows(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            str(act.kind),
            ",".join(party.code for party in act.actors),
            ",".join(party.code for party in act.recipients),
        )
        for act in acts(text)
    ]


DISPUTE = (
    "Peru expelled three Chilean diplomats on Monday. Chile recalled its ambassador to Peru. "
    "Brazil criticised Peru. "
)


def test_a_main_party_answers_the_other_not_a_bystander() -> None:
    assert ("reject", "PER", "CHL") in rows(DISPUTE + "Peru rejected the protest. Peru met Chile.")


def test_a_deed_is_never_the_speakers_own() -> None:
    text = DISPUTE + "Bolivia expelled two Chilean diplomats. Bolivia condemned the expulsions."
    assert ("condemn", "BOL", "PER") in rows(text)


def test_an_embedded_deed_is_not_aimed_at_who_speaks_of_it() -> None:
    found = rows("Brazil and Peru deplored North Korea's withdrawal from the treaty.")
    assert ("condemn", "BRA,PER", "PRK") in found
    assert ("quit_or_suspend_treaty", "PRK", "") in found


def test_a_mediator_stands_between_the_two_named_most() -> None:
    text = (
        DISPUTE + "Norway offered to mediate. Norway is small, and Chile and Peru thanked Norway."
    )
    assert ("mediate", "NOR", "CHL,PER") in rows(text)


def test_what_talks_are_about_is_what_the_article_is_about() -> None:
    text = (
        "Peru and Chile met on Monday. Their defence ministers watched. "
        "Fishing quotas have divided them for years, and Chilean fishing boats stay away. "
        "Peru turned down the Chilean proposal."
    )
    found = {str(act.kind): act.subject for act in acts(text)}
    assert found["hold_talks"] == "natural_resources"
    assert found["reject"] == "natural_resources"


def test_a_place_stands_for_its_state_where_one_was_to_go() -> None:
    assert ("cancel_meeting", "PER", "FRA") in rows("Peru cancelled a trip to Paris.")


def test_sanctions_of_several_sorts_are_unspecified() -> None:
    (one,) = acts("The European Union imposed trade and financial sanctions on Myanmar.")
    assert one.measure == "unspecified"
    found = {
        act.measure for act in acts("Peru imposed an arms embargo and banking sanctions on Chile.")
    }
    assert "arms_embargo" in found


def test_a_bystander_sanctions_whom_others_sanctioned() -> None:
    text = (
        "Peru imposed sanctions on Chile. Chile protested to Peru. Peru and Chile are rivals. "
        "Brazil imposed an arms embargo."
    )
    assert ("impose_sanctions", "BRA", "CHL") in rows(text)


def test_a_meeting_told_on_in_the_next_sentence_is_one() -> None:
    text = "Peru and Chile held peace talks on Monday. Peru and Chile met in the buffer zone."
    assert [row[0] for row in rows(text)] == ["hold_talks"]


def test_the_countries_are_the_two_an_article_is_about() -> None:
    text = "Ecuador and Peru went to war in 1941. The countries signed a treaty in 1998."
    assert ("sign_agreement", "ECU,PER", "") in rows(text)


def test_a_named_deed_points_to_whoever_did_one_of_its_kind() -> None:
    text = (
        "Peru shelled a Chilean village on Monday. Chile recalled its ambassador to Peru. "
        "Brazil denounced the attack. "
    )
    assert ("condemn", "BRA", "PER") in rows(text)
    text = (
        "Chile asked Peru to close the border. Peru banned Chilean fish. Chile met Peru in March. "
        "Peru refused the request."
    )
    assert ("reject", "PER", "CHL") in rows(text)


def test_a_deed_that_was_not_told_is_laid_to_nobody() -> None:
    text = "Kenya closed its border to Somali trucks. Ghana deplored the annexation."
    assert ("condemn", "GHA", "") in rows(text)


def test_an_indefinite_deed_points_to_nobody() -> None:
    text = "Peru banned Chilean fish, and Bolivia banned Chilean wine. Brazil called for action."
    assert not [row for row in rows(text) if row[0] == "demand" and row[2]]


def test_of_three_parties_told_of_alike_none_is_presumed() -> None:
    text = (
        "Peru and Chile and Bolivia share a desert. Peru met Chile, and Chile met Bolivia. "
        "Peru pulled back its troops on Monday. Peru thanked Chile and Bolivia."
    )
    assert ("de_escalate", "PER", "") in rows(text)


def test_whoever_speaks_during_a_visit_or_after_talks_was_there() -> None:
    text = "During a visit to Brazil, the French president spoke of trade."
    assert ("visit", "FRA", "BRA") in rows(text)
    text = "Peru's foreign minister, on a two-day trip to Quito, condemned Chile's penalties."
    assert ("visit", "PER", "ECU") in rows(text)
    assert ("hold_talks", "BRA,FRA", "") in rows("After talks with Brazil, France named a day.")
    assert not rows("Oil prices fell after talks with Iran.")


def test_a_capital_behind_the_preposition_of_a_speech_verb_is_its_government() -> None:
    assert ("accuse", "DNK", "IRN") in rows("Denmark pointed the finger at Tehran.")
    assert ("condemn", "GRC", "HUN") in rows("Greece lashed out at Budapest over the plan.")


def test_whoever_acts_for_a_body_is_not_the_actor() -> None:
    text = "Speaking on behalf of the European Union, France condemned the coup in Niger."
    assert ("condemn", "EU", "NER") in rows(text)
    text = (
        "The American diplomat who has steered the talks between Greece and Macedonia for the "
        "United Nations retired."
    )
    assert ("mediate", "UN", "GRC,MKD") in rows(text)


def test_a_verb_left_out_is_shared() -> None:
    found = rows("Ukraine is expelling 13 Russian diplomats and Canada four.")
    assert ("expel_diplomats", "UKR", "RUS") in found
    assert ("expel_diplomats", "CAN", "RUS") in found


def test_a_threat_is_aimed_at_whoever_would_bring_it_about() -> None:
    text = "Russia will be forced to respond if Finland joins the alliance."
    assert ("threaten", "RUS", "FIN") in rows(text)


def test_an_answer_is_aimed_at_whoever_gave_cause() -> None:
    text = "Japan scrambled fighters after a Chinese spy plane entered its airspace."
    assert ("mobilize_forces", "JPN", "CHN") in rows(text)


def test_taking_a_disputed_place_is_aimed_at_the_other_claimant() -> None:
    assert ("occupy_or_annex", "RUS", "UKR") in rows("Russia annexed Crimea in 2014.")
    assert ("occupy_or_annex", "CHN", "") in rows("China seized Scarborough Shoal in 2012.")


def test_who_arms_a_group_stands_behind_it() -> None:
    assert ("accuse", "DZA", "MAR") in rows("Algeria blamed the fires on groups backed by Morocco.")


def test_what_two_do_to_each_other_is_two_acts() -> None:
    both = [("accuse", "ARM", "AZE"), ("accuse", "AZE", "ARM")]
    text = "Armenia and Azerbaijan accused each other of opening fire."
    assert sorted(rows(text)) == both
    text = "Armenia met Azerbaijan. Each side blamed the other for the deaths."
    assert sorted(row for row in rows(text) if row[0] == "accuse") == both


def test_a_demand_may_be_on_somebody_left_open() -> None:
    text = "Britain evacuated its citizens from Chad. William Hague urged governments to help."
    assert ("demand", "GBR", "") in rows(text)
    assert not rows("Russia had told him that it wanted to go on.")


def test_whoever_does_the_same_does_it_to_the_same() -> None:
    text = "Peru expelled the Chilean ambassador. Bolivia did the same. Ecuador followed suit."
    found = rows(text)
    assert ("expel_diplomats", "BOL", "CHL") in found
    assert ("expel_diplomats", "ECU", "CHL") in found
    assert len(rows("Peru expelled the Chilean ambassador. A storm followed.")) == 1
    text = "Peru expelled the Chilean ambassador. So did Bolivia and Brazil."
    assert ("expel_diplomats", "BOL,BRA", "CHL") in rows(text)


def test_several_who_did_the_same_are_answered_together() -> None:
    text = (
        "Poland expelled 45 Russian diplomats and Slovakia three. Moscow vowed to answer in kind."
    )
    assert ("threaten", "RUS", "POL,SVK") in rows(text)


def test_a_mediator_goes_between_capitals() -> None:
    text = "The UN envoy shuttled between Damascus and Ankara for a week."
    assert ("mediate", "UN", "SYR,TUR") in rows(text)


def test_what_is_the_actors_own_is_no_other_side() -> None:
    text = "Iran wanted to strengthen its relations with Mauritania."
    assert ("offer_cooperation", "IRN", "MRT") in rows(text)


def test_whoever_suffers_a_deed_is_not_condemned_for_it() -> None:
    text = "Russia invaded Ukraine in May. Peru condemned the invasion of Ukraine."
    assert ("condemn", "PER", "RUS") in rows(text)
    assert ("condemn", "KEN", "") in rows("Kenya condemned the attack on Israel.")
    assert ("condemn", "KEN", "SDN") in rows("Kenya condemned the invasion of Chad by Sudan.")


def test_between_the_two_are_those_told_of_last() -> None:
    text = "Chad broke off relations with Sudan. Libya offered to mediate between the two."
    assert ("mediate", "LBY", "SDN,TCD") in rows(text)


def test_what_a_party_made_is_not_the_party() -> None:
    text = "Israel's army struck a Russian-built base in Syria."
    assert ("use_force", "ISR", "SYR") in rows(text)


def test_whoever_says_so_also_does_what_a_participle_adds() -> None:
    text = (
        "Norway and Russia will build a port together, Canada's prime minister said, calling on "
        "Denmark to do the same."
    )
    assert ("demand", "CAN", "DNK") in rows(text)


def test_a_participle_is_aimed_at_whom_its_verb_is() -> None:
    text = (
        "Iran, whose sites Israel bombed, has halted cooperation with the IAEA, accusing the body "
        "of passing on secrets."
    )
    assert ("accuse", "IRN", "IAEA") in rows(text)


def test_whoever_is_followed_did_it_as_well() -> None:
    text = "Kuwait followed Saudi Arabia and Bahrain in sending home the Lebanese ambassador."
    assert ("expel_diplomats", "BHR,KWT,SAU", "LBN") in rows(text)


def test_a_list_goes_on_before_a_participle() -> None:
    text = "Kazakhstan abolished visas for citizens of Iran, India and China staying two weeks."
    assert ("ease_visa_regime", "KAZ", "CHN,IND,IRN") in rows(text)


def test_it_is_the_deed_that_was_judged_or_the_side_that_was_taken() -> None:
    text = (
        "Britain suspended arms sales to Israel. Benjamin Netanyahu called the move shameful; "
        "Hamas welcomed it."
    )
    assert ("endorse", "HAMAS", "GBR") in rows(text)
    text = "Warsaw accused Minsk of waging a hybrid war; Germany backed it."
    assert ("endorse", "DEU", "POL") in rows(text)


def test_whom_it_was_done_to_does_the_same_back() -> None:
    text = (
        "Sudan accused the Emirates of arming rebels and expelled 15 Emirati diplomats. Abu Dhabi "
        "denied the allegation and did likewise."
    )
    assert ("expel_diplomats", "ARE", "SDN") in rows(text)


def test_who_retaliates_in_kind_does_the_same_back() -> None:
    text = "Montenegro expelled the Serbian ambassador. Belgrade retaliated in kind."
    assert ("expel_diplomats", "SRB", "MNE") in rows(text)
    text = "Montenegro expelled the Serbian ambassador. Serbia has vowed to retaliate in kind."
    assert ("expel_diplomats", "SRB", "MNE") not in rows(text)


def test_an_envoy_is_called_in_by_whose_capital_it_is() -> None:
    text = "In Canberra, the Indonesian ambassador was called in over the boarding of a trawler."
    assert ("summon_envoy", "AUS", "IDN") in rows(text)


def test_the_other_side_is_the_one_of_two_that_does_not_speak() -> None:
    text = "Tajik troops attacked Kyrgyz guards. Dushanbe blamed the other side."
    assert ("accuse", "TJK", "KGZ") in rows(text)


def test_a_frame_may_ask_the_text_before_for_its_actors() -> None:
    frames = parse_frames("""
[[frame]]
id = "condemn.harrumph"
kind = "condemn"
verbs = ["harrumph"]
actors = ["topic", "opponent", "subject"]
recipients = ["topic", "opponent"]
needs = ["actors"]
""")
    book = default_framebook().plus(frames)
    article = Article(id="a", text="Peru banned Chilean fish. Chile harrumphed.", published=DAY)
    assert read(article, framebook=book).records


def test_what_another_is_said_to_call_it_is_no_act_of_its_own() -> None:
    found = rows("Moscow deplored what it called an illegal move by Chile.")
    assert found == [("condemn", "RUS", "CHL")]
