"""The tables of the life cycles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from treatywatch.errors import TransitionError
from treatywatch.model.lifecycle import (
    ALL_LIFE_CYCLES,
    NEGOTIATION,
    SANCTION,
    STANDING,
    TREATY,
    LifeCycle,
    step,
)
from treatywatch.model.vocabulary import (
    ChangeKind,
    NegotiationStatus,
    SanctionStatus,
    Term,
    TreatyAction,
    TreatyStage,
    TreatyStanding,
)

LISTS = Path(__file__).parents[2].parent / "shared" / "vocabulary" / "vocabulary.json"
STATES: list[tuple[LifeCycle[Any, Any], type[Term], type[Term]]] = [
    (SANCTION, SanctionStatus, ChangeKind),
    (NEGOTIATION, NegotiationStatus, NegotiationStatus),
    (TREATY, TreatyStage, TreatyStage),
    (STANDING, TreatyStanding, TreatyAction),
]


@pytest.fixture(scope="module")
def lists() -> dict[str, Any]:
    if not LISTS.exists():
        pytest.skip("the lists that the vocabulary was made from are not here")
    read: dict[str, Any] = json.loads(LISTS.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize(("cycle", "states", "changes"), STATES)
def test_a_table_has_a_row_for_every_state_and_a_use_for_every_change(
    cycle: LifeCycle[Any, Any], states: type[Term], changes: type[Term]
) -> None:
    assert set(cycle.table) == {None, *states}
    used = {change for row in cycle.table.values() for change in row}
    assert used == set(changes)
    assert ALL_LIFE_CYCLES[changes] is cycle


@pytest.mark.parametrize(("cycle", "states", "changes"), STATES)
def test_what_is_presumed_makes_the_change_possible(
    cycle: LifeCycle[Any, Any], states: type[Term], changes: type[Term]
) -> None:
    for change, status in cycle.presumes.items():
        assert change not in cycle.table[None]
        assert change in cycle.table[status]
    assert {*cycle.table[None], *cycle.presumes} == set(changes)
    assert states


@pytest.mark.parametrize(("cycle", "states", "changes"), STATES)
def test_loose_words_are_read_as_something_possible(
    cycle: LifeCycle[Any, Any], states: type[Term], changes: type[Term]
) -> None:
    for (status, change), meant in cycle.reads_as.items():
        assert change not in cycle.table[status]
        possible = meant in cycle.table[status] or status in cycle.leads_to(meant)
        assert possible or (cycle.is_final(status) and meant in cycle.restarts)
    for (status, change), between in cycle.by_way_of.items():
        assert change not in cycle.table[status]
        reached = status
        for one in between:
            reached = cycle.step(reached, one)
        assert change in cycle.table[reached]
    assert states
    assert changes


def test_sanctions_follow_the_lists(lists: dict[str, Any]) -> None:
    expected = {
        (row["from"] and row["from"].lower(), row["change_kind"], row["to"].lower())
        for row in lists["sanction_transitions"]
    }
    assert arrows(SANCTION) == expected


def test_negotiations_follow_the_lists(lists: dict[str, Any]) -> None:
    expected = {
        (row["from"] and row["from"].lower(), row["to"].lower(), row["to"].lower())
        for row in lists["negotiation_transitions"]
    }
    assert arrows(NEGOTIATION) == expected


def test_treaties_follow_the_lists(lists: dict[str, Any]) -> None:
    expected = {
        (row["from"] and row["from"].lower(), row["to"].lower(), row["to"].lower())
        for row in lists["treaty_transitions"]
    }
    assert arrows(TREATY) == expected


def arrows(cycle: LifeCycle[Any, Any]) -> set[tuple[str | None, str, str]]:
    return {
        (state and str(state), str(change), str(to))
        for state, row in cycle.table.items()
        for change, to in row.items()
    }


def test_a_step_leads_where_the_table_says() -> None:
    assert step(None, ChangeKind.ANNOUNCE) is SanctionStatus.ANNOUNCED
    assert (
        step(NegotiationStatus.SUSPENDED, NegotiationStatus.UNDER_WAY)
        is NegotiationStatus.UNDER_WAY
    )
    assert step(TreatyStage.SIGNED, TreatyStage.IN_FORCE) is TreatyStage.IN_FORCE
    assert step(TreatyStanding.PARTY, TreatyAction.SUSPENSION) is TreatyStanding.SUSPENDED


def test_a_stranger_cannot_ratify_and_is_told_what_it_can() -> None:
    with pytest.raises(TransitionError, match=r"it can only: .*signature.*accession") as caught:
        step(TreatyStanding.STRANGER, TreatyAction.RATIFICATION)
    assert caught.value.status == "stranger"
    assert "accession" in caught.value.possible


def test_denouncing_needs_membership() -> None:
    with pytest.raises(TransitionError):
        step(TreatyStanding.SIGNATORY, TreatyAction.DENUNCIATION_OR_WITHDRAWAL)


def test_nothing_follows_the_end() -> None:
    with pytest.raises(TransitionError, match="it is at its end"):
        step(NegotiationStatus.CONCLUDED, NegotiationStatus.UNDER_WAY)
    assert NEGOTIATION.is_final(NegotiationStatus.CONCLUDED)
    assert not NEGOTIATION.is_final(None)


def test_a_first_report_cannot_expand() -> None:
    with pytest.raises(TransitionError, match="of which nothing is told yet"):
        step(None, ChangeKind.EXPAND)


@pytest.mark.parametrize(("cycle", "states", "changes"), STATES)
def test_tables_cannot_be_changed(
    cycle: LifeCycle[Any, Any], states: type[Term], changes: type[Term]
) -> None:
    with pytest.raises(TypeError):
        cycle.table[None] = {}  # type: ignore[index]
    with pytest.raises(TypeError):
        cycle.table[None][next(iter(changes))] = next(iter(states))  # type: ignore[index]
