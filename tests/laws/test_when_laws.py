"""Laws of imprecise dates."""

from __future__ import annotations

import datetime as dt
from random import Random

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from treatywatch.model.duration import Duration, Recurrence, Unit
from treatywatch.model.when import Modifier, Precision, When

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
MIDDLE = st.dates(dt.date(1600, 1, 1), dt.date(2400, 12, 31))


@st.composite
def whens(draw: st.DrawFn, days: st.SearchStrategy[dt.date] = DAYS) -> When:
    """Any imprecise date."""
    ends = [draw(st.none() | days), draw(st.none() | days)]
    if ends[0] and ends[1] and ends[0] > ends[1]:
        ends.reverse()
    return When(
        earliest=ends[0],
        latest=ends[1],
        precision=draw(st.sampled_from(Precision)),
        modifier=draw(st.none() | st.sampled_from(Modifier)),
        expression=draw(st.text(max_size=20)),
        anchor=draw(st.none() | days),
        anchor_kind=draw(st.sampled_from(["", "published", "narrative", "event"])),
        resolved=draw(st.booleans()),
    )


def units() -> st.SearchStrategy[When]:
    """Whole units of the calendar."""
    months = st.builds(When.of_month, st.integers(1600, 2400), st.integers(1, 12))
    return months | st.builds(When.of_year, st.integers(1600, 2400)) | st.builds(When.on, MIDDLE)


@given(whens() | units())
def test_the_text_form_is_lossless(when: When) -> None:
    assert When.parse(str(when)) == when


@given(whens())
def test_the_edtf_form_has_the_same_days(when: When) -> None:
    read = When.parse(when.edtf)
    assert (read.earliest, read.latest) == (when.earliest, when.latest)


@st.composite
def dated(draw: st.DrawFn) -> tuple[When, dt.date]:
    """A resolved date, and a day that it allows."""
    when = draw(whens(MIDDLE))
    low, high = when.earliest or dt.date(1600, 1, 1), when.latest or dt.date(2400, 12, 31)
    return evolve(when, resolved=True), draw(st.dates(low, max(low, high)))


@given(dated(), dated())
def test_comparison_agrees_with_the_days(
    one: tuple[When, dt.date], other: tuple[When, dt.date]
) -> None:
    (first, a), (second, b) = one, other
    if (answer := first.before(second)) is not None:
        assert (a < b) is answer
    if (answer := first.after(second)) is not None:
        assert (a > b) is answer
    if first.overlaps(second) is False:
        assert a != b
    if first.contains(second):
        assert When.on(b).overlaps(first)


@given(whens(MIDDLE), whens(MIDDLE))
def test_comparison_agrees_with_differences(one: When, other: When) -> None:
    least, greatest = one - other
    if one.before(other):
        assert greatest is not None
        assert greatest < 0
    if one.before(other) is False:
        assert least is not None
        assert least >= 0
    assert other - one == (
        None if greatest is None else -greatest,
        None if least is None else -least,
    )


@given(whens(MIDDLE), whens(MIDDLE))
def test_overlap_is_the_same_from_either_side(one: When, other: When) -> None:
    assert one.overlaps(other) is other.overlaps(one)


@given(whens(MIDDLE), st.integers(-5000, 5000))
def test_shifting_by_days_there_and_back_changes_nothing(when: When, days: int) -> None:
    assert when.shift(days=days).shift(days=-days) == when


@given(units(), st.integers(-2000, 2000))
def test_shifting_whole_units_by_months_there_and_back_changes_nothing(
    when: When, months: int
) -> None:
    assume(when.earliest is not None and when.earliest.day <= 28)
    moved = when.shift(months=months)
    assert moved.precision is when.precision
    assert moved.shift(months=-months) == when


@given(st.lists(whens(MIDDLE)), st.randoms())
def test_the_sort_key_orders_any_list_the_same_way(listed: list[When], chance: Random) -> None:
    ordered = sorted(listed, key=lambda when: when.sort_key)
    chance.shuffle(listed)
    assert sorted(listed, key=lambda when: when.sort_key) == ordered


@given(
    st.lists(
        st.tuples(st.none() | st.integers(0, 10**6), st.sampled_from(Unit)), min_size=1, max_size=1
    )
)
def test_a_duration_comes_back(parts: list[tuple[float | None, Unit]]) -> None:
    duration = Duration(tuple(parts))
    assert Duration.parse(str(duration)) == duration


@given(st.sampled_from(["P1D", "P1Y", "XXXX-WXX-2"]), st.none() | st.integers(0, 99))
def test_a_recurrence_comes_back(value: str, times: int | None) -> None:
    recurrence = Recurrence(value=value, times=times)
    assert Recurrence.parse(str(recurrence)) == recurrence
