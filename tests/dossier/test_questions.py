"""The nineteen questions of analysts, over a year of one made-up dispute; answers checked by hand.

The articles stand in ``docs/examples/corpus/hans-island.jsonl``; ``docs/how-to/questions.md`` asks
the same questions and says why.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import treatywatch as tw
from treatywatch.dossier import Dossier
from treatywatch.io.articles import read_articles
from treatywatch.model.vocabulary import Stance, TreatyStanding

CORPUS = Path(__file__).parents[2] / "docs/examples/corpus/hans-island.jsonl"


@cache
def dossier() -> Dossier:
    return tw.read(read_articles(CORPUS))


def measures(sanctions: object) -> set[str]:
    return {s.measure.value for s in sanctions}  # type: ignore[attr-defined]


def test_q1_which_sanctions_are_in_force_on_a_day_by_measure() -> None:
    on = dossier().sanctions.by("Canada").on("Denmark").in_force(on="2031-06-01")
    assert measures(on) == {"asset_freeze", "import_ban", "travel_ban"}
    assert measures(dossier().sanctions.by("Ottawa").in_force(on="2031-12-15")) == set()


def test_q2_which_were_only_announced_and_when_did_they_take_effect() -> None:
    waiting = dossier().sanctions.by("Canada").announced_only(on="2031-02-20")
    assert measures(waiting) == {"asset_freeze", "import_ban"}
    freeze = waiting.measure("asset_freeze").one()
    assert str(freeze.announced_on) == "2031-02-11"
    assert str(freeze.effective_from) == "2031-03-03"


def test_q3_what_changed_between_two_days() -> None:
    changes = dossier().sanctions.by("Canada").changes("2031-05-01", "2031-09-01")
    assert [(str(c.day), str(c.change), c.sanction.measure.value) for c in changes] == [
        ("2031-05-15", "impose", "travel_ban"),
        ("2031-05-15", "expand", "asset_freeze"),
        ("2031-08-27", "suspend", "import_ban"),
    ]


def test_q4_is_this_listing_still_live() -> None:
    assert measures(dossier().sanctions.ended(on="2031-10-31")) == {"asset_freeze", "arms_embargo"}
    live = dossier().sanctions.by("Canada").on("Denmark").in_force(on="2031-10-31")
    assert measures(live) == {"travel_ban"}


def test_q5_which_date_is_it() -> None:
    freeze = dossier().sanctions.by("Canada").measure("asset_freeze").one()
    days = freeze.announced_on, freeze.effective_from, freeze.amended_on, freeze.lifted_on
    assert [str(day) for day in days] == ["2031-02-11", "2031-03-03", "2031-05-15", "2031-10-08"]
    assert str(freeze.history[0].known_on) == "2031-02-11"


def test_q6_which_were_threatened_and_never_imposed_and_what_did_the_target_do() -> None:
    idle = dossier().sanctions.never_imposed
    assert [(s.senders[0].code, s.measure.value) for s in idle] == [("USA", "tariff_or_quota")]
    threat = dossier().acts.by("Canada").of("threaten").one()
    answer = dossier().acts.by("Denmark").answering(threat, within_days=7)
    assert [a.kind.value for a in answer] == ["reject"]


def test_q7_all_senders_on_a_target_for_an_objective_with_outcome() -> None:
    over = dossier().sanctions.on("Denmark").by("Canada").objective("territorial_conflict")
    assert {s.measure.value: s.outcome.value for s in over}["import_ban"] == "negotiated_settlement"


def test_q8_where_do_talks_stand_on_a_day_and_why() -> None:
    talks = dossier().negotiations.between("Canada", "Denmark").about("territory_or_border").one()
    days = ("2031-02-01", "2031-03-20", "2031-06-18", "2031-08-27", "2031-10-08", "2031-11-19")
    assert [str(talks.status_on(day)) for day in days] == [
        "under_way",
        "suspended",
        "scheduled",
        "under_way",
        "agreed_in_principle",
        "concluded",
    ]
    assert {a.measure.value for a in talks.because if a.measure} >= {"asset_freeze", "import_ban"}
    kinds = [act.kind.value for act in dossier().why(talks)]
    assert kinds.index("impose_sanctions") < kinds.index("halt_negotiations")


def test_q9_what_is_each_partys_position_now() -> None:
    talks = dossier().negotiations.between("Canada", "Denmark").one()
    assert talks.stance("Canada", on="2031-03-25") is Stance.WILLING
    assert talks.stance("Denmark", on="2031-03-25") is Stance.SUSPENDED
    assert talks.stance("Denmark") is Stance.ENGAGED


def test_q10_which_settlement_attempts_were_there_and_did_they_agree() -> None:
    attempts = dossier().negotiations.about("Hans Island")
    assert [(t.mode.value, str(t.status)) for t in attempts] == [
        ("conciliation_or_mediation", "concluded")
    ]
    assert [p.code for p in attempts.one().mediators] == ["NOR"]
    assert dossier().disputes.about("Hans Ø").between("Canada", "Denmark").one().acts


def test_q11_what_was_done_in_answer_and_was_it_tit_for_tat() -> None:
    expulsion = dossier().acts.by("Denmark").of("expel_diplomats").first()
    assert expulsion is not None
    answers = dossier().acts.by("Canada").answering(expulsion, within_days=14)
    assert "expel_diplomats" in [a.kind.value for a in answers]
    assert len(answers.in_kind(expulsion)) == 1
    freeze = dossier().acts.by("Canada").measure("asset_freeze").change("impose").one()
    assert "expel_diplomats" in {a.kind.value for a in dossier().acts.answering(freeze)}


def test_q12_the_timeline_of_a_dyad_with_scores() -> None:
    rows = dossier().dyad("Canada", "Denmark").timeline(freq="month")
    assert rows[0].label == "2030-11"
    assert rows[-1].label == "2031-12"
    by_month = {row.label: row for row in rows}
    assert by_month["2031-03"].goldstein < 0 < by_month["2031-11"].goldstein
    assert by_month["2031-03"].conflict > by_month["2031-03"].cooperation
    assert by_month["2031-07"].events == ()


def test_q13_reports_of_one_act_and_how_they_differ() -> None:
    event = dossier().events.by("Denmark").of("expel_diplomats").one()
    assert event.reported_by == ("Arctic Wire", "Fjord Press")
    assert event.differences["number"] == ("two", "three")


def test_q14_according_to_whom() -> None:
    alleged = dossier().acts.by("Denmark").according_to("Canada").of("mobilize_forces")
    assert len(alleged) == 1
    assert alleged.contested == alleged
    denied = dossier().acts.denied
    assert [a.kind.value for a in denied.according_to("Denmark")] == ["mobilize_forces"]


def test_q15_what_was_known_on_a_day() -> None:
    then = dossier().known_on("2031-03-04")
    assert len(then.articles) == 3
    assert then <= dossier()
    talks = then.negotiations.between("Canada", "Denmark").one()
    assert str(talks.status) == "under_way"
    assert then.events.of("expel_diplomats").one().reported_by == ("Arctic Wire",)


def test_q16_who_claims_and_who_holds_a_territory_and_what_is_it_called() -> None:
    island = dossier().territories.named("Tartupaluk").one()
    assert set(island.claimants) == {"CAN", "DNK"}
    assert island.name_used_by("Denmark") == "Hans Ø"
    assert island.name_used_by("Canada") == "Hans Island"


def test_q17_who_has_signed_and_ratified_a_treaty_on_a_day() -> None:
    treaty = dossier().treaties.named("Hans Island Treaty").one()
    signatories = treaty.standing(TreatyStanding.SIGNATORY, on="2031-11-30")
    assert [p.code for p in signatories] == ["CAN", "DNK"]
    assert treaty.status_of("Denmark") is TreatyStanding.CONTRACTING
    assert treaty.status_of("Canada") is TreatyStanding.SIGNATORY


def test_q18_which_joint_projects_were_halted_by_dispute() -> None:
    halted = dossier().acts.between("Canada", "Denmark").of("halt_cooperation").about("Hans Island")
    assert [str(a.when.earliest) for a in halted if a.when] == ["2031-03-03"]
    assert dossier().acts.between("Canada", "Denmark").of("cooperate_materially").one()


def test_q19_who_acted_with_whom_without_double_counting() -> None:
    joint = dossier().events.together("EU", "Norway").one()
    assert joint.kind == "condemn"
    assert [p.code for p in joint.actors] == ["EU", "NOR"]
    assert len(dossier().events.by("Norway", "EU").of("condemn")) == 1
