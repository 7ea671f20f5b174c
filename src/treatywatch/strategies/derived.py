"""Strategies for what is derived from acts: sanctions, negotiations, treaties, disputes."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from treatywatch.model.dispute import Dispute
from treatywatch.model.history import Step
from treatywatch.model.negotiation import Negotiation, NegotiationStep, StanceStep
from treatywatch.model.party import Party
from treatywatch.model.sanction import Sanction, SanctionStep
from treatywatch.model.treaty import StandingStep, Treaty, TreatyEvent, TreatyStep
from treatywatch.model.vocabulary import (
    ChangeKind,
    DisputeKind,
    Measure,
    NegotiationStatus,
    Stance,
    Subject,
    TreatyAction,
    TreatyStage,
)
from treatywatch.strategies.values import (
    DAYS,
    NAMES,
    TERRITORY_IDS,
    acts,
    parties,
    party_tuples,
    statements,
    whens,
)


def _steps(change: SearchStrategy[object]) -> dict[str, SearchStrategy[object]]:
    """The parts of an unfolded step."""
    return {
        "change": change,
        "act": acts(),
        "status": st.none(),
        "when": st.none() | whens(),
        "known_on": st.none() | DAYS,
        "rank": st.integers(0, 2),
        "moves": st.sampled_from([True, True, True, False]),
        **dict.fromkeys(("contested", "presumed", "before", "repeats"), st.just(value=False)),
        "reason": st.just(""),
    }


def sanction_steps() -> SearchStrategy[SanctionStep]:
    """Steps of a sanction, unfolded."""
    return st.builds(Step, **_steps(st.sampled_from(ChangeKind)))


def negotiation_steps() -> SearchStrategy[NegotiationStep]:
    """Steps of a negotiation, unfolded."""
    return st.builds(Step, **_steps(st.sampled_from(NegotiationStatus)))


def treaty_steps() -> SearchStrategy[TreatyStep]:
    """Steps of a treaty as a whole, unfolded."""
    return st.builds(Step, **_steps(st.sampled_from(TreatyStage)))


def standing_steps() -> SearchStrategy[StandingStep]:
    """Actions of a party to a treaty, unfolded."""
    return st.builds(Step, **_steps(st.sampled_from(TreatyAction)))


def treaty_events() -> SearchStrategy[TreatyEvent]:
    """Actions of parties to a treaty, unfolded."""
    return st.builds(TreatyEvent, party=parties(), step=standing_steps())


def stance_steps() -> SearchStrategy[StanceStep]:
    """Stances shown by acts and statements."""
    return st.builds(
        StanceStep,
        stance=st.sampled_from(Stance),
        party=parties(),
        telling=acts() | statements(),
        when=st.none() | whens(),
        known_on=st.none() | DAYS,
    )


def sanctions() -> SearchStrategy[Sanction]:
    """Sanctions folded from one to four steps."""

    def folded(
        steps: list[SanctionStep],
        senders: tuple[Party, ...],
        targets: tuple[Party, ...],
        measure: Measure,
    ) -> tuple[Sanction, ...]:
        return Sanction.fold(steps, senders=senders, targets=targets, measure=measure)

    made = st.builds(
        folded,
        st.lists(sanction_steps(), min_size=1, max_size=4),
        party_tuples(1),
        party_tuples(1),
        st.sampled_from(Measure),
    )
    return made.flatmap(st.sampled_from)


def negotiations() -> SearchStrategy[Negotiation]:
    """Negotiations folded from one to four steps, with stances."""

    def folded(
        steps: list[NegotiationStep],
        sides: tuple[Party, ...],
        stances: list[StanceStep],
        subject: Subject,
    ) -> tuple[Negotiation, ...]:
        return Negotiation.fold(steps, parties=sides, subject=subject, stances=stances)

    made = st.builds(
        folded,
        st.lists(negotiation_steps(), min_size=1, max_size=4),
        party_tuples(1),
        st.lists(stance_steps(), max_size=1),
        st.sampled_from(Subject),
    )
    return made.flatmap(st.sampled_from)


def treaties() -> SearchStrategy[Treaty]:
    """Treaties folded from a few stages and actions."""

    def folded(name: str, stages: list[TreatyStep], actions: list[TreatyEvent]) -> Treaty:
        return Treaty.fold(name, stages=stages, actions=actions)

    return st.builds(
        folded,
        NAMES,
        st.lists(treaty_steps(), max_size=2),
        st.lists(treaty_events(), max_size=2),
    )


def disputes() -> SearchStrategy[Dispute]:
    """Disputes with a few acts."""
    return st.builds(
        Dispute,
        kind=st.sampled_from(DisputeKind),
        claimants=party_tuples(1),
        territories=TERRITORY_IDS.map(tuple),
        acts=st.lists(acts(), max_size=2).map(tuple),
    )
