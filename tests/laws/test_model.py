"""Laws of the model."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any

import pytest
from attrs import fields, has
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.model.act import Act
from treatywatch.model.history import History, Step, fold, status_in
from treatywatch.model.lifecycle import ALL_LIFE_CYCLES, SANCTION, LifeCycle
from treatywatch.model.party import ALL_PARTIES
from treatywatch.model.record import ALL_RECORDS
from treatywatch.model.source import Evidence
from treatywatch.model.vocabulary import Term
from treatywatch.strategies import (
    STRATEGIES,
    negotiation_steps,
    sanction_steps,
    standing_steps,
    treaty_steps,
)

SLOW = settings(
    max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
CYCLES: list[tuple[LifeCycle[Any, Any], Any]] = [
    (cycle, steps())
    for cycle, steps in zip(
        ALL_LIFE_CYCLES.values(),
        (sanction_steps, negotiation_steps, treaty_steps, standing_steps),
        strict=True,
    )
]
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize("record", [*ALL_RECORDS, *ALL_PARTIES])
def test_every_record_and_party_has_a_strategy(record: type) -> None:
    assert record in STRATEGIES


@pytest.mark.parametrize("value_class", STRATEGIES)
@SLOW
@given(data=st.data())
def test_values_are_hashable_frozen_and_survive_pickling(
    value_class: type, data: st.DataObject
) -> None:
    value = data.draw(st.from_type(value_class))
    again = pickle.loads(pickle.dumps(value))
    assert again == value
    assert hash(again) == hash(value)
    assert str(again) == str(value)
    if has(value_class):
        for field in fields(value_class):
            with pytest.raises(AttributeError):
                setattr(value, field.name, None)


@pytest.mark.parametrize("record", ALL_RECORDS)
@SLOW
@given(data=st.data())
def test_equal_records_have_the_same_id_and_explanation(record: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(record))
    again = pickle.loads(pickle.dumps(value))
    assert again.id == value.id
    if hasattr(value, "explain"):
        assert again.explain() == value.explain()


@given(st.from_type(Evidence))
def test_the_words_stand_marked_in_their_sentence(evidence: Evidence) -> None:
    shown = evidence.show(("\ue000", "\ue001"))
    before, _, rest = shown.partition("\ue000")
    words, _, after = rest.partition("\ue001")
    assert words == evidence.text
    assert before + words + after in evidence.article.text


@given(st.from_type(Act))
def test_parties_of_an_act_are_sorted_and_unique(act: Act) -> None:
    for parties in (act.actors, act.recipients, act.parties):
        found = [party.code for party in parties]
        assert found == sorted(found)
        assert len(set(parties)) == len(parties)


@pytest.mark.parametrize(("cycle", "steps"), CYCLES, ids=lambda value: getattr(value, "thing", ""))
@SLOW
@given(data=st.data())
def test_a_fold_depends_on_the_set_of_steps_only(
    cycle: LifeCycle[Any, Any], steps: Any, data: st.DataObject
) -> None:
    told = data.draw(st.lists(steps, max_size=5))
    other = data.draw(st.permutations(told))
    assert fold(cycle, told) == fold(cycle, other)


@pytest.mark.parametrize(("cycle", "steps"), CYCLES, ids=lambda value: getattr(value, "thing", ""))
@SLOW
@given(data=st.data())
def test_a_fold_keeps_every_step_and_moves_by_the_table(
    cycle: LifeCycle[Any, Any], steps: Any, data: st.DataObject
) -> None:
    told = data.draw(st.lists(steps, max_size=5))
    lives = fold(cycle, told)
    kept = [step for life in lives for step in life if not step.presumed]
    assert sorted(step.act.id for step in kept) == sorted(step.act.id for step in told)
    for life in lives:
        status: Term | None = None
        for step in life:
            if step.contested or step.repeats:
                assert step.status == status
            elif not (step.presumed and step.before):
                assert step.status in cycle.table[status].values()
            if not step.contested:
                status = step.status


@SLOW
@given(st.lists(sanction_steps(), max_size=5), DAYS)
def test_status_on_a_day_is_the_fold_of_what_held_by_then(
    told: list[Step[Any, Any]], day: dt.date
) -> None:
    for life in fold(SANCTION, told):
        history: History[Any, Any] = History(history=life)
        by_then = [s for s in life if not s.contested and (s.since is None or s.since <= day)]
        assert history.status_on(day) == (by_then[-1].status if by_then else None)
        assert history.status_on(day.isoformat()) == status_in(life, day)
        assert history.status_on(dt.date.max) == history.status


@SLOW
@given(st.lists(sanction_steps(), max_size=5), DAYS)
def test_changes_before_and_after_a_day_are_all_changes(
    told: list[Step[Any, Any]], day: dt.date
) -> None:
    for life in fold(SANCTION, told):
        history: History[Any, Any] = History(history=life)
        assert history.changes(until=day) + history.changes(since=day) == history.changes()


@SLOW
@given(st.lists(sanction_steps(), max_size=4))
def test_folding_what_was_folded_changes_nothing(told: list[Step[Any, Any]]) -> None:
    lives = fold(SANCTION, told)
    assert fold(SANCTION, [step for life in lives for step in life]) == lives
