"""Histories, and the sanctions, negotiations, treaties and disputes that are made of them."""

from __future__ import annotations

import datetime as dt
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve

from treatywatch.errors import BadDateError, UnknownNameError
from treatywatch.model.act import Act
from treatywatch.model.dispute import Dispute
from treatywatch.model.examples import JAPAN, RUSSIA, announced, evidence_of, halted, ratified
from treatywatch.model.history import Step, as_day, day_it_held
from treatywatch.model.negotiation import Negotiation, NegotiationStep, StanceStep
from treatywatch.model.party import Organization
from treatywatch.model.sanction import Sanction, SanctionStep
from treatywatch.model.treaty import Treaty, TreatyEvent, TreatyStep
from treatywatch.model.vocabulary import (
    ActKind,
    ChangeKind,
    DisputeKind,
    Measure,
    NegotiationStatus,
    SanctionStatus,
    SettlementMode,
    Stance,
    Subject,
    TreatyAction,
    TreatyStage,
    TreatyStanding,
)
from treatywatch.model.when import When

UN = Organization(code="UN", name="United Nations")


def act(article: str, day: str | None, kind: ActKind = ActKind.MAKE_STATEMENT) -> Act:
    return Act(kind=kind, actors=(JAPAN,), evidence=(evidence_of(article, day),))


def told(change: Any, day: str | None, **parts: Any) -> Any:
    """A step told in an article of its own, on the day of the article unless `when` says else."""
    deed = act(f"{change}-{day}", day)
    return Step(change=change, act=deed, known_on=deed.known_on, **parts)


def sanctions(*steps: SanctionStep) -> tuple[Sanction, ...]:
    return Sanction.fold(
        steps, senders=[JAPAN], targets=[RUSSIA], measure=Measure.IMPORT_BAN, programme="act 1"
    )


def talks(*steps: NegotiationStep, **parts: Any) -> tuple[Negotiation, ...]:
    sides = parts.pop("parties", (JAPAN, RUSSIA))
    return Negotiation.fold(steps, parties=sides, subject=Subject.PEACE_TREATY, **parts)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2022-03-22", dt.date(2022, 3, 22)),
        (dt.date(2022, 3, 22), dt.date(2022, 3, 22)),
        (dt.datetime(2022, 3, 22, 12), dt.date(2022, 3, 22)),
    ],
)
def test_a_day_may_be_given_as_text(day: Any, expected: dt.date) -> None:
    assert as_day(day) == expected


@pytest.mark.parametrize("day", ["", "2022-03", "yesterday", "2022-02-30"])
def test_what_is_no_day_is_an_error(day: str) -> None:
    with pytest.raises(BadDateError, match="write it as 2022-03-22"):
        as_day(day)


@pytest.mark.parametrize(
    ("when", "known_on", "held"),
    [
        (None, None, None),
        (None, "2022-03-22", "2022-03-22"),
        (When(resolved=False), "2022-03-22", "2022-03-22"),
        (When(), "2022-03-22", "2022-03-22"),
        (When.of_year(2014), "2022-03-22", "2014-12-31"),
        (When.of_month(2022, 3), "2022-03-22", "2022-03-22"),
        (When.of_month(2022, 4), "2022-03-22", "2022-04-30"),
        (When.of_month(2022, 4), None, "2022-04-30"),
        (When.between(dt.date(2022, 1, 1), None), "2022-03-22", "2022-01-01"),
        (When.between(None, dt.date(2023, 1, 1)), "2022-03-22", "2022-03-22"),
    ],
)
def test_the_day_a_thing_surely_held(
    when: When | None, known_on: str | None, held: str | None
) -> None:
    day = day_it_held(when, as_day(known_on) if known_on else None)
    assert day == (as_day(held) if held else None)


def test_a_sanction_goes_through_its_life_and_answers_for_each_day() -> None:
    (ban,) = sanctions(
        told(ChangeKind.THREATEN, "2022-02-01"),
        told(ChangeKind.ANNOUNCE, "2022-03-16"),
        told(ChangeKind.TAKE_EFFECT, "2022-04-21"),
        told(ChangeKind.EXPAND, "2022-05-10"),
        told(ChangeKind.SUSPEND, "2022-08-01"),
        told(ChangeKind.REINSTATE, "2022-09-01"),
        told(ChangeKind.LIFT, "2023-01-01"),
    )
    days = {
        "2022-01-31": None,
        "2022-02-01": "threatened",
        "2022-03-16": "announced",
        "2022-04-20": "announced",
        "2022-04-21": "in_force",
        "2022-08-15": "suspended",
        "2022-12-31": "in_force",
        "2023-01-01": "lifted",
    }
    assert {day: ban.status_on(day) for day in days} == days
    assert ban.status is SanctionStatus.LIFTED
    assert ban.announced_on == dt.date(2022, 3, 16)
    assert ban.effective_from == dt.date(2022, 4, 21)
    assert ban.amended_on == dt.date(2022, 5, 10)
    assert ban.effective_to == ban.lifted_on == dt.date(2023, 1, 1)
    assert ban.in_force_on("2022-12-31")
    assert not ban.in_force_on("2023-01-01")
    assert [str(c.change) for c in ban.changes("2022-04-21", "2022-08-01")] == [
        "take_effect",
        "expand",
    ]
    assert len(ban.changes()) == 7
    assert not ban.contested
    assert len(ban.acts) == len(ban.evidence) == 7
    assert str(ban) == "import_ban of JPN on RUS: lifted"
    assert "2022-05-10 expand -> in_force" in ban.explain()


def test_the_order_of_telling_does_not_matter() -> None:
    steps = [
        told(ChangeKind.ANNOUNCE, "2022-03-16"),
        told(ChangeKind.TAKE_EFFECT, "2022-04-21"),
        told(ChangeKind.LIFT, "2022-06-01"),
        told(ChangeKind.IMPOSE, "2022-07-01"),
    ]
    assert len({sanctions(*order) for order in permutations(steps)}) == 1


def test_a_measure_imposed_again_is_a_new_sanction() -> None:
    first, second = sanctions(
        told(ChangeKind.IMPOSE, "2022-03-16"),
        told(ChangeKind.LIFT, "2022-06-01"),
        told(ChangeKind.REINSTATE, "2022-07-01"),
    )
    assert first.status is SanctionStatus.LIFTED
    assert second.status is SanctionStatus.IN_FORCE
    assert second.succeeds == first.id != second.id
    assert second.status_on("2022-06-30") is None


def test_who_eases_a_ban_had_it_in_force() -> None:
    (ban,) = sanctions(told(ChangeKind.EASE, "2022-03-16"))
    assert ban.status_on("2000-01-01") is SanctionStatus.IN_FORCE
    assert ban.effective_from is None
    presumed, eased = ban.history
    assert presumed.presumed
    assert presumed.since is None
    assert str(presumed) == "before ease -> in_force (taken for granted)"
    assert ban.changes() == (eased,)
    assert len(ban.acts) == 1


def test_a_planned_lifting_shows_the_ban_in_force_and_moves_nothing() -> None:
    (ban,) = sanctions(told(ChangeKind.LIFT, "2022-03-16", moves=False, reason="only planned"))
    assert ban.status is SanctionStatus.IN_FORCE
    assert [step.reason for step in ban.contested] == ["only planned"]
    assert "(contested: only planned)" in str(ban.contested[0])


def test_a_weak_claim_alone_makes_a_contested_sanction() -> None:
    (ban,) = sanctions(told(ChangeKind.IMPOSE, "2022-03-16", moves=False))
    assert ban.status is None
    assert ban.status_on("2023-01-01") is None
    assert "certain, positive" in ban.contested[0].reason
    assert str(ban).endswith(": contested")


def test_an_illegal_step_is_kept_as_contested_with_the_reason() -> None:
    (ban,) = sanctions(
        told(ChangeKind.IMPOSE, "2022-03-16"),
        told(ChangeKind.ABANDON, "2022-04-16"),
        told(ChangeKind.LIFT, "2022-05-16"),
        told(ChangeKind.EXPAND, "2022-06-16"),
    )
    assert [str(step.change) for step in ban.contested] == ["abandon", "expand"]
    assert "cannot take the step 'abandon'" in ban.contested[0].reason
    assert ban.status is SanctionStatus.LIFTED


def test_one_more_report_is_no_change() -> None:
    (ban,) = sanctions(
        told(ChangeKind.IMPOSE, "2022-03-16"),
        told(ChangeKind.IMPOSE, "2022-03-20"),
        told(ChangeKind.REINSTATE, "2022-03-21"),
    )
    assert len(ban.changes()) == 1
    assert [step.repeats for step in ban.history] == [False, True, True]
    assert ban.status is SanctionStatus.IN_FORCE
    assert not ban.contested


def test_to_impose_what_was_announced_is_to_take_effect() -> None:
    (ban,) = sanctions(
        told(ChangeKind.ANNOUNCE, "2022-03-16"), told(ChangeKind.IMPOSE, "2022-04-16")
    )
    assert ban.effective_from == dt.date(2022, 4, 16)


def test_a_report_of_where_it_stands_counts_too() -> None:
    stands = {"status": SanctionStatus.IN_FORCE}
    (ban,) = sanctions(
        told(None, "2022-03-16", **stands),
        told(None, "2022-03-17", **stands),
        told(None, "2022-03-18", status=SanctionStatus.SUSPENDED),
        told(None, "2022-03-19", status=SanctionStatus.THREATENED),
        told(None, "2022-03-20"),
        told(None, "2022-03-21", **stands, moves=False, reason="a rumour"),
    )
    assert ban.status_on("2000-01-01") is SanctionStatus.IN_FORCE
    assert ban.status is SanctionStatus.SUSPENDED
    assert [step.repeats for step in ban.history[:3]] == [False, True, False]
    assert [step.contested for step in ban.history[2:]] == [False, True, True, True]
    assert "threatened by this, suspended by what was told before" in ban.contested[0].reason


def test_rank_decides_within_a_day() -> None:
    day = "2022-03-16"
    (ban,) = sanctions(
        told(ChangeKind.IMPOSE, day, rank=2),
        told(ChangeKind.ANNOUNCE, day, rank=1),
        told(ChangeKind.THREATEN, day, rank=0),
    )
    assert [str(step.change) for step in ban.history] == ["threaten", "announce", "impose"]
    assert not ban.contested


def test_an_undated_first_step_held_before_all() -> None:
    (ban,) = sanctions(told(ChangeKind.IMPOSE, None), told(ChangeKind.LIFT, "2022-03-16"))
    assert ban.status_on("1990-01-01") is SanctionStatus.IN_FORCE
    assert ban.effective_from is None
    assert ban.changes(until="2022-03-16") == ban.history[:1]


def test_no_steps_make_no_sanction() -> None:
    assert sanctions() == ()


def test_the_example_of_an_announced_ban() -> None:
    (ban,) = sanctions(announced(Measure.IMPORT_BAN, "2022-03-16"))
    assert ban.status is SanctionStatus.ANNOUNCED
    assert (ban.effective_to, ban.lifted_on, ban.amended_on) == (None, None, None)


def test_talks_are_halted_and_resumed() -> None:
    (peace,) = talks(
        told(NegotiationStatus.UNDER_WAY, "2022-01-10"),
        halted("2022-03-21"),
        told(NegotiationStatus.UNDER_WAY, "2022-09-10"),
        told(NegotiationStatus.UNDER_WAY, "2022-10-10"),
    )
    assert peace.status_on("2022-03-22") is NegotiationStatus.SUSPENDED
    assert peace.status_on("2022-09-10") is NegotiationStatus.UNDER_WAY
    assert len(peace.rounds) == 3
    assert peace.mode is SettlementMode.BILATERAL_NEGOTIATION
    assert str(peace) == "talks of JPN, RUS on peace_treaty: under_way"


def test_a_call_for_talks_takes_nothing_back() -> None:
    (peace,) = talks(
        told(NegotiationStatus.UNDER_WAY, "2022-01-10"),
        told(NegotiationStatus.PROPOSED, "2022-01-11"),
        told(NegotiationStatus.SCHEDULED, "2022-01-12"),
    )
    assert peace.status is NegotiationStatus.UNDER_WAY
    assert len(peace.rounds) == 1
    assert not peace.contested


def test_a_deal_after_a_break_shows_that_talks_went_on() -> None:
    (peace,) = talks(
        told(NegotiationStatus.BROKEN_OFF, "2022-01-10"),
        told(NegotiationStatus.CONCLUDED, "2022-05-10"),
    )
    assert [str(step.status) for step in peace.history] == ["broken_off", "under_way", "concluded"]
    assert peace.history[1].presumed
    assert peace.status_on("2022-05-09") is NegotiationStatus.BROKEN_OFF
    assert peace.rounds == ()


def test_talks_after_a_conclusion_are_new_talks_with_their_own_stances() -> None:
    stances = [
        StanceStep(party=RUSSIA, stance=stance, telling=act(day, day), known_on=as_day(day))
        for stance, day in [(Stance.WITHDRAWN, "2022-08-02"), (Stance.ENGAGED, "2022-01-10")]
    ]
    undated = StanceStep(party=JAPAN, stance=Stance.WILLING, telling=act("x", None))
    first, second = talks(
        told(NegotiationStatus.CONCLUDED, "2022-05-10"),
        told(NegotiationStatus.SCHEDULED, "2022-08-01"),
        stances=[*stances, undated],
    )
    assert second.succeeds == first.id
    assert (first.stance("Russia"), second.stance("RU")) == (Stance.ENGAGED, Stance.WITHDRAWN)
    assert (first.stance("Japan"), second.stance("Japan")) == (Stance.WILLING, None)


def test_the_stance_of_a_party_on_a_day_and_why() -> None:
    cause = act("invasion", "2022-02-24", ActKind.USE_FORCE)
    halt = halted("2022-03-21")
    (peace,) = talks(
        halt,
        stances=[
            StanceStep(
                party=RUSSIA,
                stance=Stance.SUSPENDED,
                telling=halt.act,
                when=When.on(dt.date(2022, 3, 21)),
            ),
            StanceStep(
                party=RUSSIA,
                stance=Stance.ENGAGED,
                telling=cause,
                when=When.on(dt.date(2022, 1, 1)),
            ),
        ],
        causes={halt.act.id: (cause,)},
        territories=["kurils"],
        mediators=[UN],
    )
    assert peace.stance(RUSSIA) is Stance.SUSPENDED
    assert peace.stance("RUS", on="2022-03-20") is Stance.ENGAGED
    assert peace.stance("RUS", on="2021-12-31") is None
    assert peace.because == (cause,)
    assert peace.mode is SettlementMode.CONCILIATION_OR_MEDIATION
    explained = peace.explain()
    assert "RUS is suspended" in explained
    assert "because: JPN use_force" in explained
    with pytest.raises(UnknownNameError):
        peace.stance("France")


def test_three_sides_negotiate_multilaterally() -> None:
    (deal,) = talks(told(NegotiationStatus.PROPOSED, None), parties=(JAPAN, RUSSIA, UN))
    assert deal.mode is SettlementMode.MULTILATERAL_NEGOTIATION
    assert deal.succeeds is None


def treaty_step(stage: TreatyStage, day: str) -> TreatyStep:
    step: TreatyStep = told(stage, day)
    return step


def did(party: Any, action: TreatyAction, day: str) -> TreatyEvent:
    return TreatyEvent(party=party, step=told(action, day))


def test_a_treaty_and_its_parties() -> None:
    treaty = Treaty.fold(
        "the Landmine Ban",
        stages=[
            treaty_step(TreatyStage.SIGNED, "1997-12-03"),
            treaty_step(TreatyStage.IN_FORCE, "1999-03-01"),
            treaty_step(TreatyStage.TEXT_ADOPTED, "1999-04-01"),
        ],
        actions=[
            ratified(JAPAN, "1998-09-30"),
            did(JAPAN, TreatyAction.SIGNATURE, "1997-12-03"),
            did(RUSSIA, TreatyAction.DENUNCIATION_OR_WITHDRAWAL, "2000-01-01"),
            did(RUSSIA, TreatyAction.RATIFICATION, "2001-01-01"),
        ],
    )
    assert treaty.stage_on("1998-01-01") is TreatyStage.SIGNED
    assert treaty.status is TreatyStage.IN_FORCE
    assert len(treaty.contested) == 1
    assert treaty.parties == (JAPAN, RUSSIA)
    assert treaty.status_of("Japan", on="1997-01-01") is None
    assert treaty.status_of("Japan", on="1997-12-31") is TreatyStanding.SIGNATORY
    assert treaty.status_of("Japan", on="1998-12-31") is TreatyStanding.CONTRACTING
    assert treaty.status_of("Japan") is TreatyStanding.PARTY
    assert treaty.status_of(RUSSIA, on="1990-01-01") is TreatyStanding.PARTY
    assert treaty.status_of(RUSSIA) is TreatyStanding.WITHDRAWN
    assert treaty.standing(TreatyStanding.PARTY, TreatyStanding.WITHDRAWN) == (JAPAN, RUSSIA)
    assert treaty.standing(TreatyStanding.SIGNATORY, on="1997-12-31") == (JAPAN,)
    assert [str(step.change) for step in treaty.actions_of("JPN")] == ["signature", "ratification"]
    assert [step.contested for step in treaty.actions_of(RUSSIA)] == [False, True]
    assert "RUS  2000-01-01 denunciation_or_withdrawal -> withdrawn" in treaty.explain()
    assert str(treaty) == "the Landmine Ban: in_force"
    with pytest.raises(UnknownNameError):
        treaty.actions_of("France")


def test_a_treaty_of_which_no_stage_is_told() -> None:
    treaty = Treaty.fold("Pact")
    assert str(treaty) == "Pact: stage not told"
    assert treaty.id == Treaty.fold("PACT").id
    assert treaty.explain() == str(treaty)


def test_a_dispute_lists_its_acts_by_days() -> None:
    acts = [act("a", "2022-01-01"), act("b", "2022-02-01"), act("c", None)]
    dispute = Dispute(
        kind=DisputeKind.TERRITORIAL_CLAIM,
        claimants=[RUSSIA, JAPAN],
        territories=["kurils"],
        acts=acts,
    )
    assert dispute.claimants == (JAPAN, RUSSIA)
    assert dispute.acts_between(until="2022-02-01") == (acts[0],)
    assert dispute.acts_between("2022-01-02") == (acts[1],)
    assert len(dispute.evidence) == 3
    assert "JPN make_statement" in dispute.explain()
    assert str(evolve(dispute, territories=())) == "territorial_claim of JPN, RUS"
    assert dispute.id != evolve(dispute, territories=()).id
