"""Negotiations derived from acts."""

from __future__ import annotations

import pytest
from attrs import evolve
from dossier_cases import act, day, statement, told

from treatywatch.dossier.dossier import Dossier
from treatywatch.dossier.states import Negotiations
from treatywatch.errors import UnknownNameError
from treatywatch.model.act import Act
from treatywatch.model.naming import Naming
from treatywatch.model.record import Record
from treatywatch.model.source import Article, Evidence, Span
from treatywatch.model.vocabulary import NegotiationStatus, Stance


def derived(*records: Record) -> Negotiations:
    return Dossier(records).negotiations


def talk(kind: str, actors: str = "JPN RUS", recipients: str = "", **more: str | None) -> Act:
    more.setdefault("subject", "peace_treaty")
    more.setdefault("told_on", max(more.get("on") or "", "2022-03-22"))
    return act(kind, actors, recipients, **more)  # type: ignore[arg-type]


HELD = talk("hold_talks", on="2022-01-10")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (talk("hold_talks"), "under_way"),
        (talk("hold_talks", words="The talks ended without agreement."), "stalled"),
        (talk("hold_talks", outcome="none"), "stalled"),
        (talk("hold_talks", words="They held 24 rounds of talks without a result."), "under_way"),
        (talk("hold_talks", outcome="principle"), "agreed_in_principle"),
        (talk("hold_talks", realis="planned"), "scheduled"),
        (talk("agree_to_talks", words="Both agreed to meet."), "scheduled"),
        (talk("agree_to_talks", words="They are ready to meet."), "proposed"),
        (talk("agree_to_talks", words="The ninth round is a week away."), "under_way"),
        (talk("agree_to_talks", "JPN", "RUS", words="Japan offered talks."), "proposed"),
        (talk("agree_to_talks", "JPN", "RUS", words="Japan accepted talks."), "scheduled"),
        (talk("demand", "JPN", "RUS", words="Japan called for talks."), "proposed"),
        (talk("demand", "EU", "JPN RUS", words="The EU urged talks."), "proposed"),
        (talk("mediate", "NOR", "JPN RUS", words="Norway brought the two together."), "under_way"),
        (talk("mediate", "NOR", "JPN RUS", words="Norway flew in to mediate."), "proposed"),
        (
            talk("mediate", "NOR", "JPN RUS", realis="planned", words="Norway will chair talks."),
            "proposed",
        ),
        (talk("refuse_talks", "RUS", "JPN"), "rejected"),
        (talk("halt_negotiations", "RUS", "JPN", words="Russia quit the talks."), "broken_off"),
        (talk("halt_negotiations", "RUS", "JPN", words="Russia froze the talks."), "suspended"),
        (talk("halt_negotiations", "RUS", "JPN", conditional="yes"), "suspended"),
        (talk("halt_negotiations", "RUS", "JPN", conditional="no", words="until"), "broken_off"),
        (talk("halt_negotiations", "RUS", "JPN", realis="planned"), "broken_off"),
        (talk("hold_talks", standing="stalled"), "stalled"),
    ],
)
def test_one_act_leaves_talks_in_a_state(told: Act, status: str) -> None:
    assert str(derived(told).one().status) == status


def test_an_agreement_ends_talks_that_are_told_of() -> None:
    signed = talk("sign_agreement", on="2022-06-01")
    assert derived(HELD, signed).one().status is NegotiationStatus.CONCLUDED
    assert not derived(signed)


def test_an_outline_is_agreed_in_principle() -> None:
    outline = talk("sign_agreement", words="They agreed in principle.", on="2022-06-01")
    assert str(derived(HELD, outline).one().status) == "agreed_in_principle"


def test_an_agreement_still_to_be_signed_is_one_in_principle() -> None:
    settled = talk("sign_agreement", on="2022-06-01", article="a")
    later = talk("sign_agreement", on="2022-06-09", realis="planned", article="a")
    assert str(derived(HELD, settled, later).one().status) == "agreed_in_principle"


def test_an_agreement_with_talks_to_follow_is_a_step_on_the_way() -> None:
    signed = talk("sign_agreement", on="2022-06-01", article="a")
    again = talk("agree_to_talks", on="2022-09-01", article="a", words="They agreed to meet again.")
    assert str(derived(HELD, signed, again).one().status) == "under_way"


def test_a_joint_pull_back_that_was_agreed_ends_talks() -> None:
    back = talk("de_escalate", words="Both agreed to pull back.", on="2022-06-01", subject=None)
    assert str(derived(HELD, back).one().status) == "concluded"
    assert not derived(talk("de_escalate", words="Both pulled back."))
    assert not derived(talk("de_escalate", "RUS", "JPN", words="Russia agreed."))


def test_a_demand_for_something_else_proposes_no_talks() -> None:
    assert not derived(talk("demand", "JPN", "RUS", words="Japan demanded an apology."))
    assert not derived(talk("demand", "JPN", "RUS", words="Japan called for talks.", subject=None))


def test_history_follows_the_days_and_not_the_order_of_records() -> None:
    talks = derived(
        talk("halt_negotiations", "RUS", "JPN", on="2022-03-21", words="Russia suspended them."),
        HELD,
        talk("hold_talks", on="2022-08-01"),
    ).one()
    assert str(talks.status_on("2022-02-01")) == "under_way"
    assert str(talks.status_on("2022-03-21")) == "suspended"
    assert str(talks.status_on("2022-08-02")) == "under_way"
    assert len(talks.rounds) == 2


def test_a_condition_told_anywhere_in_the_article_makes_a_halt_a_suspension() -> None:
    halt = talk("halt_negotiations", "RUS", "JPN", words="Russia withdrew.", article="a")
    again = talk(
        "refuse_talks",
        "RUS",
        "JPN",
        words="It will not go on under the current conditions.",
        article="a",
    )
    assert str(derived(halt, again).one().status_on("2022-03-22")) == "suspended"


def test_the_halting_sides_own_words_make_a_halt_a_suspension() -> None:
    halt = talk("halt_negotiations", "RUS", "JPN", words="Russia withdrew.", article="a")
    own = statement(
        "Under the current circumstances we cannot continue peace treaty negotiations.",
        "the ministry",
        "RUS",
        article="a",
    )
    others = statement("Until it pays, no peace treaty talks.", "Hayashi", "JPN", article="a")
    elsewhere = statement("For now no peace treaty talks.", "the ministry", "RUS", article="b")
    assert str(derived(halt, own).one().status) == "suspended"
    assert str(derived(halt, others, elsewhere).one().status) == "broken_off"


def test_a_refusal_after_talks_is_a_halt_and_after_a_halt_a_stance_only() -> None:
    refusal = talk("refuse_talks", "RUS", "JPN", on="2022-03-01", words="Russia will not go on.")
    assert str(derived(HELD, refusal).one().status) == "broken_off"
    waiting = talk("refuse_talks", "RUS", "JPN", on="2022-03-01", words="Not for now.")
    assert str(derived(HELD, waiting).one().status) == "suspended"
    halt = talk("halt_negotiations", "RUS", "JPN", on="2022-02-01", words="Russia suspended them.")
    assert str(derived(HELD, halt, refusal).one().status) == "suspended"
    assert derived(HELD, halt, refusal).one().stance("Russia") is Stance.REFUSING


def test_an_open_subject_is_filled_from_the_same_sides() -> None:
    halt = talk("halt_negotiations", "RUS", "JPN", subject=None, on="2022-03-21")
    assert len(derived(HELD, halt)) == 1
    assert str(derived(halt).one().subject) == "other"
    fish = talk("hold_talks", subject="natural_resources", on="2022-01-11")
    assert len(derived(HELD, fish, halt)) == 3


def test_one_side_alone_joins_the_talks_of_its_article() -> None:
    offer = talk(
        "agree_to_talks", "JPN", words="Japan offered to talk.", article="a", on="2022-01-01"
    )
    refusal = talk("refuse_talks", "RUS", "JPN", article="a", on="2022-01-05")
    talks = derived(offer, refusal).one()
    assert [str(step.status) for step in talks.history] == ["proposed", "rejected"]
    assert not derived(offer)


def test_a_mediator_is_no_side() -> None:
    role = talk("mediate", "NOR", "JPN RUS", words="Norway's role as go-between", article="a")
    halt = talk(
        "halt_negotiations", "RUS", "NOR", words="Russia ended it.", article="a", on="2022-03-20"
    )
    talks = derived(role, halt).one()
    assert [p.code for p in talks.parties] == ["JPN", "RUS"]
    assert [p.code for p in talks.mediators] == ["NOR"]
    assert str(talks.mode) == "conciliation_or_mediation"
    assert str(talks.status) == "broken_off"
    assert (
        derived(role, halt).mediated_by("Norway").mode("conciliation_or_mediation").one() == talks
    )


def test_a_mediators_meeting_with_one_side_is_no_round() -> None:
    role = talk("mediate", "NOR", "JPN RUS", words="Norway offered good offices", article="a")
    visit = talk("hold_talks", "NOR JPN", article="a", on="2022-03-20")
    talks = derived(role, visit).one()
    assert str(talks.status) == "proposed"
    assert "mediator" in talks.contested[0].reason


def test_a_mediator_told_of_without_sides_serves_the_talks_of_its_article() -> None:
    offer = talk("mediate", "NOR", words="Norway offered to mediate.", article="a")
    agreed = talk("agree_to_talks", "JPN RUS", "NOR", words="They agreed to talk.", article="a")
    talks = derived(offer, agreed).one()
    assert [p.code for p in talks.parties] == ["JPN", "RUS"]
    assert [p.code for p in talks.mediators] == ["NOR"]
    assert str(talks.status) == "scheduled"
    assert not derived(offer)


def test_a_mediator_that_meets_one_side_negotiates_nothing_with_it() -> None:
    role = talk("mediate", "NOR", words="Norway's duties as mediator", article="a")
    met = talk("hold_talks", "NOR JPN", words="Norway's envoy met Japan's.", article="a")
    assert not derived(role, met)
    own = talk("hold_talks", "NOR JPN", words="Norway held talks with Japan.", article="a")
    assert derived(role, own)


def test_a_mediator_among_all_sides_leaves_them() -> None:
    role = talk("mediate", "NOR", "JPN RUS", words="brought together", article="a")
    round_ = talk("hold_talks", "NOR JPN RUS", article="a", on="2022-03-20")
    assert len(derived(role, round_).one().parties) == 2


def test_talks_untold_of_for_years_are_others() -> None:
    old = talk("hold_talks", on="1971-01-01", realis="historical")
    new = talk("agree_to_talks", "JPN", "RUS", words="Japan proposed talks.", on="2022-03-01")
    found = derived(old, new)
    assert [str(n.status) for n in found] == ["under_way", "proposed"]
    assert found[1].succeeds == found[0].id
    assert list(found.current) == [found[1]]


def test_undated_background_comes_before_dated_news() -> None:
    past = talk("agree_to_talks", realis="historical", words="They agreed to meet.", article="a")
    no = talk("refuse_talks", "RUS", "JPN", on="2022-03-20", article="a")
    assert str(derived(past, no).one().status) == "rejected" or derived(past, no).one().contested


def test_talks_that_an_article_says_ended_are_not_begun_again_by_it() -> None:
    halt = talk(
        "halt_negotiations", "RUS", "JPN", words="Russia quit.", on="2022-03-20", article="a"
    )
    held = talk("hold_talks", words="They have talked for years.", article="a")
    resumed = talk("hold_talks", words="They resumed talks.", article="a")
    assert str(derived(halt, held).one().status) == "broken_off"
    assert str(derived(halt, resumed).one().status) == "under_way"


def test_weak_claims_are_contested() -> None:
    for more in (
        {"certainty": "possible"},
        {"polarity": "negative"},
        {"realis": "hypothetical"},
        {"realis": "threatened"},
        {"realis": "requested"},
        {"word_of": "NOR"},
    ):
        talks = derived(
            HELD, talk("halt_negotiations", "RUS", "JPN", on="2022-03-21", **more)
        ).one()
        assert str(talks.status) == "under_way", more
        assert talks.contested
    planned = derived(HELD, talk("sign_agreement", on="2022-05-01", realis="planned")).one()
    assert planned.contested[0].reason == "it is only planned"


def test_the_word_of_any_side_counts() -> None:
    halt = talk("halt_negotiations", "RUS", "JPN", word_of="JPN", words="Russia suspended them.")
    assert str(derived(halt).one().status) == "suspended"


def test_stances_follow_what_each_side_does() -> None:
    talks = derived(
        talk("agree_to_talks", "JPN", "RUS", words="Japan offered talks.", on="2022-01-01"),
        HELD,
        talk("halt_negotiations", "RUS", "JPN", words="Russia froze them.", on="2022-03-21"),
        talk("halt_negotiations", "RUS", "JPN", words="None until sanctions end.", on="2022-04-21"),
        talk("halt_negotiations", "RUS", "JPN", words="Russia quit.", on="2022-05-21"),
        talk("refuse_talks", "JPN", "RUS", on="2022-06-01"),
        talk("refuse_talks", "JPN", "RUS", on="2022-07-01", words="Not unless it leaves."),
        talk("demand", "RUS", "JPN", on="2022-08-01", words="Russia called for talks."),
        talk("hold_talks", standing="stalled", told_on="2022-09-01"),
    ).one()
    assert talks.stance("Japan", "2022-01-05") is Stance.WILLING
    assert talks.stance("Russia", "2022-01-05") is None
    assert talks.stance("JPN", "2022-02-01") is Stance.ENGAGED
    assert talks.stance("Russia", "2022-03-22") is Stance.SUSPENDED
    assert talks.stance("Russia", "2022-04-22") is Stance.CONDITIONAL
    assert talks.stance("Russia", "2022-05-22") is Stance.WITHDRAWN
    assert talks.stance("Japan", "2022-06-02") is Stance.REFUSING
    assert talks.stance("Japan") is Stance.CONDITIONAL
    assert talks.stance("Russia") is Stance.WILLING


def test_objecting_to_a_halt_shows_that_one_still_wants_the_talks() -> None:
    halt = talk("halt_negotiations", "RUS", "JPN", words="Russia quit.", article="a")
    protest = act("lodge_protest", "JPN", "RUS", article="a")
    linked = act("condemn", "JPN", "RUS", article="b", because=(halt,))
    assert derived(halt, protest).one().stance("Japan") is Stance.WILLING
    assert derived(halt, linked).one().stance("Japan") is Stance.WILLING
    assert derived(halt, act("condemn", "JPN", "RUS", article="c")).one().stance("Japan") is None


def test_saying_that_one_still_seeks_the_outcome_shows_it_too() -> None:
    halt = talk("halt_negotiations", "RUS", "JPN", words="Russia quit.", article="a")
    ready = statement(
        "Japan remains ready to go on.", "Hayashi", "JPN", article="a", subjects=("peace_treaty",)
    )
    assert derived(halt, ready).one().stance("Japan") is Stance.WILLING
    vague = statement("Japan remains ready to go on.", "Hayashi", "JPN", article="a")
    own = statement(
        "Russia is still willing to talk.", "Lavrov", "RUS", article="a", subjects=("peace_treaty",)
    )
    assert derived(halt, vague).one().stance("Japan") is None
    assert derived(halt, own).one().stance("Russia") is Stance.WITHDRAWN


def test_causes_are_the_acts_that_a_text_links() -> None:
    ban = act("impose_sanctions", "JPN", "RUS", measure="import_ban", on="2022-03-16")
    halt = act(
        "halt_negotiations",
        "RUS",
        "JPN",
        subject="peace_treaty",
        on="2022-03-21",
        because=(ban,),
        response="retaliation",
    )
    talks = derived(ban, halt).one()
    assert talks.because == (ban,)
    assert derived(ban, halt).because(ban).one() == talks


NEWS = derived(
    HELD,
    talk("halt_negotiations", "RUS", "JPN", words="Russia froze them.", on="2022-03-21"),
    act(
        "hold_talks",
        "JPN NOR RUS",
        subject="natural_resources",
        on="2022-02-01",
        territories=("southern-kurils",),
    ),
)


def test_questions_about_talks() -> None:
    peace = NEWS.about("peace_treaty").one()
    assert NEWS.between("Japan", "Russia").about("peace_treaty").one() == peace
    assert len(NEWS.between("Japan", "Russia")) == 2
    assert len(NEWS.by("Norway")) == 1
    assert NEWS.about("Northern Territories").one().subject == "natural_resources"
    assert NEWS.status("suspended").one() == peace
    assert NEWS.status("under_way", on="2022-02-01") == NEWS
    assert NEWS.stance("Russia", "suspended").one() == peace
    assert NEWS.since("2022-03-01").one() == peace
    assert NEWS.until("2022-01-31").one() == peace
    assert not NEWS.contested
    with pytest.raises(UnknownNameError):
        NEWS.status("sleeping")


def test_a_meeting_with_no_subject_is_not_yet_a_negotiation() -> None:
    phone = talk("hold_talks", subject=None, words="They spoke by phone.")
    assert not derived(phone)
    assert derived(talk("hold_talks", subject=None, words="They held talks.")).one()


def test_a_meeting_is_about_what_the_talks_beside_it_are_about() -> None:
    talks = talk("hold_talks", words="They resumed talks.", article="a")
    met = talk("hold_talks", subject="trade", words="They met.", article="a")
    assert str(derived(talks, met).one().subject) == "peace_treaty"
    sought = talk("hold_talks", subject="trade", words="They met but made no headway.")
    assert str(derived(sought).one().subject) == "trade"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("hold_talks", "They met."),
        ("hold_talks", "They spoke by telephone about the crisis."),
        ("agree_to_talks", "They will meet on Friday."),
        ("mediate", "Norway brokered the accord."),
        ("mediate", "Norway offered to mediate between them."),
        ("refuse_talks", "Japan ruled out mediation."),
    ],
)
def test_meetings_calls_and_mediation_alone_are_no_negotiations(kind: str, words: str) -> None:
    sides = ("NOR", "JPN RUS") if kind == "mediate" else ("JPN RUS", "")
    realis = "planned" if "offered" in words else "asserted"
    assert not derived(talk(kind, *sides, realis=realis, subject="trade", words=words))


def test_talks_held_for_years_have_not_lapsed() -> None:
    rounds = talk("hold_talks", on="1984-01-01/2022-03-22", words="24 rounds of talks")
    refusal = talk("refuse_talks", "RUS", "JPN", on="2021-07-01", words="Not for now.")
    assert len(derived(rounds, refusal)) == 1


def test_talks_of_claimants_are_about_the_territory_that_the_article_names() -> None:
    talks = talk("hold_talks", subject=None, words="They held talks.", article="a")
    naming = Naming(territory="southern-kurils", evidence=(told("a", "2022-03-22"),))
    elsewhere = Naming(territory="southern-kurils", evidence=(told("b", "2022-03-22"),))
    other = Naming(territory="falklands", evidence=(told("a", "2022-03-22"),))
    assert str(derived(talks, naming).one().subject) == "territory_or_border"
    assert str(derived(talks, elsewhere, other).one().subject) == "other"


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        ("use_force", "ceasefire"),
        ("expel_diplomats", "diplomatic_normalization"),
        ("impose_sanctions", "sanctions_relief"),
        ("condemn", "other"),
    ],
)
def test_talks_with_no_subject_are_about_what_the_sides_did_to_one_another(
    kind: str, subject: str
) -> None:
    talks = talk("hold_talks", subject=None, words="They held talks.", article="a")
    deed = act(kind, "RUS", "JPN", measure="import_ban", article="a")
    assert str(derived(talks, deed).one().subject) == subject


def test_an_undated_agreement_does_not_undo_the_news_of_a_halt() -> None:
    halt = talk("halt_negotiations", "RUS", "JPN", words="Russia froze them.", article="a")
    signed = talk("sign_agreement", article="a")
    assert str(derived(halt, signed).one().status) == "suspended"
    dated = talk("sign_agreement", on="2022-03-22", article="a")
    assert str(derived(halt, dated).one().status) == "concluded"


def test_an_agreement_in_outline_shows_that_there_are_talks() -> None:
    outline = talk("sign_agreement", words="They agreed in principle on a treaty.")
    assert str(derived(outline).one().status) == "agreed_in_principle"
    pact = talk("offer_cooperation", words="They agreed in principle on a pact.")
    assert str(derived(pact).one().status) == "agreed_in_principle"
    assert not derived(talk("offer_cooperation", words="They will work together."))
    assert not derived(talk("offer_cooperation", words="Agreed in principle.", subject=None))


def test_an_agreement_ends_the_talks_that_its_article_only_mentions() -> None:
    text = "They signed the treaty. Talks had begun in May."
    whole, first = Span(0, len(text)), Span(0, 23)
    article = Article(id="a", text=text, published=day("2022-03-22"))
    evidence = (Evidence(article=article, span=first, sentence=first),)
    signed = evolve(talk("sign_agreement"), evidence=evidence)
    assert str(derived(signed).one().status) == "concluded"
    past = evolve(talk("sign_agreement", realis="historical"), evidence=evidence)
    assert not derived(past)
    others = evolve(talk("hold_talks", "NOR RUS"), evidence=(evolve(evidence[0], span=whole),))
    assert [p.code for p in derived(signed, others).one().parties] == ["NOR", "RUS"]


def test_what_one_side_tells_another_belongs_to_the_larger_talks() -> None:
    three = talk("hold_talks", "JPN NOR RUS", words="The three talked.", article="a")
    refusal = talk("refuse_talks", "RUS", "JPN", words="Russia refused for now.", article="a")
    found = derived(three, refusal).one()
    assert len(found.parties) == 3
    assert found.stance("Russia") is Stance.REFUSING
    apart = talk("refuse_talks", "RUS", "JPN", words="Russia refused for now.", article="b")
    assert len(derived(three, apart)) == 2


def test_what_talks_are_about_is_not_what_they_led_to() -> None:
    text = "Talks with Japan on a peace treaty were held."
    words = Evidence(
        article=Article(id="a", text=text, published=day("2022-03-22")),
        span=Span(22, 34),
        sentence=Span(0, len(text)),
    )
    topic = evolve(talk("sign_agreement"), evidence=(words,))
    talks = derived(HELD, topic).one()
    assert str(talks.status) == "under_way"
    assert talks.contested[0].reason == "it is what the talks are about"


def test_restored_relations_end_talks_about_them() -> None:
    talks = talk("hold_talks", subject="diplomatic_normalization", on="2022-01-10")
    done = talk("restore_relations", subject=None, on="2022-03-01")
    agreed = talk("restore_relations", subject=None, on="2022-03-01", realis="planned")
    alone = talk("restore_relations", "RUS", "JPN", subject=None, on="2022-03-01")
    assert str(derived(talks, done).one().status) == "concluded"
    assert str(derived(talks, agreed).one().status) == "agreed_in_principle"
    assert str(derived(talks, alone).one().status) == "under_way"
    assert not derived(done)


def test_a_mediators_part_beside_other_talks_of_its_article_makes_no_talks_of_its_own() -> None:
    words = "Norway brought both together."
    chairs = talk("mediate", "NOR", "DEU COD", words=words, article="a")
    assert len(derived(chairs)) == 1
    sides = derived(chairs, talk("hold_talks", article="a"))
    assert [[party.code for party in talks.parties] for talks in sides] == [["JPN", "RUS"]]


def test_a_mediators_part_is_about_what_the_talks_of_its_article_are_about() -> None:
    words = "Norway brought both together."
    held = talk("hold_talks", words="They held talks.", article="a")
    chaired = talk("mediate", "NOR", "JPN RUS", subject="trade", words=words, article="a")
    assert [str(talks.subject) for talks in derived(held, chaired)] == ["peace_treaty"]


def test_whoever_signs_an_agreement_with_one_side_alone_is_no_mediator_of_it() -> None:
    chairs = talk("mediate", "NOR", "DEU COD", words="Norway mediates.", article="a")
    signed = talk("sign_agreement", "NOR DEU", words="initialled an accord", article="a")
    assert {"DEU", "NOR"} in [{p.code for p in one.parties} for one in derived(chairs, signed)]
