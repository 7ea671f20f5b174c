"""Why things stand where they stand."""

from __future__ import annotations

from attrs import evolve
from dossier_cases import act, day

from treatywatch.dossier.dossier import Dossier
from treatywatch.model.source import Article, Evidence, Span

WAR = act("use_force", "RUS", "NOR", on="2022-02-24", told_on="2022-02-24")
BAN = act("impose_sanctions", "JPN", "RUS", measure="import_ban", on="2022-03-16", because=(WAR,))
HALT = act(
    "halt_negotiations", "RUS", "JPN", subject="peace_treaty", on="2022-03-21", because=(BAN,),
    response="retaliation",
)  # fmt: skip
OTHER_REPORT = act(
    "impose_sanctions", "JPN", "RUS", measure="import_ban", on="2022-03-16", article="other"
)
WEAK = act("hold_talks", "JPN RUS", subject="peace_treaty", on="2022-04-01", certainty="possible")
DOSSIER = Dossier([WAR, BAN, HALT, OTHER_REPORT, WEAK])


def test_the_chain_goes_back_over_causes_and_leaves_out_what_moved_nothing() -> None:
    talks = DOSSIER.negotiations.one()
    assert list(DOSSIER.why(talks)) == [WAR, BAN, HALT]


def test_a_cause_told_of_one_report_is_a_cause_of_all() -> None:
    answer = act("condemn", "RUS", "JPN", on="2022-03-17", because=(OTHER_REPORT,))
    dossier = DOSSIER | Dossier([answer])
    assert list(dossier.why(answer)) == [WAR, OTHER_REPORT, answer]
    assert list(dossier.acts.because(BAN)) == [answer, HALT]


def test_what_came_of_a_state_came_of_the_deeds_behind_it() -> None:
    state = act(
        "impose_sanctions", "JPN", "RUS", standing="in_force", article="z", told_on="2022-05-01"
    )
    later = act("impose_sanctions", "JPN", "RUS", measure="asset_freeze", on="2022-06-01")
    expel = act("expel_diplomats", "RUS", "JPN", on="2022-05-01", because=(state,), article="z")
    dossier = Dossier([WAR, BAN, OTHER_REPORT, state, later, expel])
    assert list(dossier.why(expel)) == [WAR, BAN, expel]
    assert list(dossier.acts.answering(OTHER_REPORT)) == [expel]
    assert list(dossier.acts.answering(later)) == []
    assert list(Dossier([state, expel]).why(expel)) == [expel]
    named = act(
        "impose_sanctions", "JPN", "RUS", standing="in_force", measure="asset_freeze", article="y"
    )
    freeze = act("halt_cooperation", "RUS", "JPN", on="2022-07-01", because=(named,), article="y")
    assert later in (dossier | Dossier([named, freeze])).why(freeze)
    assert BAN not in (dossier | Dossier([named, freeze])).why(freeze)


def test_sanctions_and_acts_have_chains_too() -> None:
    assert WAR in DOSSIER.why(DOSSIER.sanctions.one())
    assert list(DOSSIER.why(WAR)) == [WAR]


def test_links_to_acts_that_are_not_here_are_passed_over() -> None:
    assert list(Dossier([HALT]).why(HALT)) == [HALT]


def test_an_act_that_gives_sanctions_for_its_reason_came_of_them() -> None:
    words = "Russia expelled them over Tokyo's sanctions."
    expel = act("expel_diplomats", "RUS", "JPN", on="2022-04-01", words=words, article="e")
    mute = act("expel_diplomats", "RUS", "JPN", on="2022-04-02", article="m")
    late = act("impose_sanctions", "JPN", "RUS", measure="travel_ban", on="2022-05-01")
    dossier = Dossier([WAR, BAN, late, expel, mute])
    assert list(dossier.why(expel)) == [WAR, BAN, expel]
    assert list(dossier.why(mute)) == [mute]
    assert list(dossier.acts.because(BAN)) == [expel]
    alone = act("halt_cooperation", "RUS", on="2022-04-01", words=words, article="h")
    assert BAN in Dossier([BAN, alone]).why(alone)
    assert list(Dossier([expel]).why(expel)) == [expel]


def test_a_headline_may_give_the_reason_of_a_halt() -> None:
    text = "Russia quits peace talks over sanctions. Moscow walked out on Monday."
    article = Article(id="h", text=text, published=day("2022-03-22"))
    second = Span(41, len(text))
    walked = act("halt_negotiations", "RUS", "JPN", subject="peace_treaty")
    halt = evolve(walked, evidence=(Evidence(article=article, span=second, sentence=second),))
    assert Dossier([BAN, halt]).negotiations.one().because == (BAN,)
    assert Dossier([BAN, walked]).negotiations.one().because == ()
