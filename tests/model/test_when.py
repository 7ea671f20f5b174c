"""Imprecise dates."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

from treatywatch.errors import BadDateError
from treatywatch.model.when import Modifier, Precision, When, add_months, days_in_month

DAY = When.on(dt.date(2022, 3, 22))
MARCH = When.of_month(2022, 3)
YEAR = When.of_year(2022)
OPEN = When.between(dt.date(2022, 3, 14), None)
NEVER = When(resolved=False, expression="Tuesday")


def test_earliest_may_not_lie_after_latest() -> None:
    with pytest.raises(BadDateError, match="give the earlier day first"):
        When.between(dt.date(2022, 3, 2), dt.date(2022, 3, 1))


@pytest.mark.parametrize(("year", "month"), [(2022, 13), (2022, 0), (0, 1), (10_000, 1)])
def test_a_month_must_be_one_of_the_calendar(year: int, month: int) -> None:
    with pytest.raises(BadDateError, match="months run 1 to 12"):
        When.of_month(year, month)


@pytest.mark.parametrize("year", [0, 10_000])
def test_a_year_must_be_one_of_the_calendar(year: int) -> None:
    with pytest.raises(BadDateError, match="years run 1 to 9999"):
        When.of_year(year)


def test_there_is_no_smaller_than() -> None:
    with pytest.raises(TypeError):
        _ = MARCH < YEAR


def test_equality_and_hash_are_structural() -> None:
    assert When.of_month(2022, 3) == MARCH
    assert hash(When.of_month(2022, 3)) == hash(MARCH)
    assert When(earliest=MARCH.earliest, latest=MARCH.latest) != MARCH


def test_before_is_three_valued() -> None:
    assert DAY.before(When.of_year(2023)) is True
    assert DAY.before(When.of_year(2021)) is False
    assert DAY.before(MARCH) is None
    assert DAY.before(DAY) is False


def test_after_is_before_from_the_other_side() -> None:
    assert YEAR.after(When.of_year(2021)) is True
    assert MARCH.after(YEAR) is None


def test_contains_asks_whether_every_day_lies_within() -> None:
    assert YEAR.contains(MARCH) is True
    assert MARCH.contains(YEAR) is None
    assert MARCH.contains(When.of_month(2022, 4)) is False


def test_overlaps_is_certain_where_one_holds_the_other() -> None:
    assert MARCH.overlaps(YEAR) is True
    assert YEAR.overlaps(MARCH) is True
    assert MARCH.overlaps(When.of_year(2023)) is False
    assert YEAR.overlaps(When.parse("2022-12/2023-01")) is None


def test_an_open_end_reaches_for_ever() -> None:
    assert OPEN.contains(When.of_year(2023)) is True
    assert OPEN.before(When.of_year(2023)) is None
    assert OPEN.after(When.of_year(2021)) is True
    assert When.between(None, None).contains(OPEN) is True


def test_an_unresolved_date_decides_nothing() -> None:
    assert NEVER.before(DAY) is None
    assert DAY.before(NEVER) is None
    assert DAY.contains(NEVER) is None
    assert NEVER.overlaps(DAY) is None
    assert NEVER - DAY == (None, None)


def test_a_difference_is_the_least_and_greatest_number_of_days() -> None:
    assert DAY - DAY == (0, 0)
    assert DAY - MARCH == (-9, 21)
    assert OPEN - DAY == (-8, None)
    assert DAY - OPEN == (None, 8)


def test_the_sort_key_lists_open_beginnings_first_and_unresolved_last() -> None:
    before = When.between(None, dt.date(1990, 1, 1))
    listed = sorted([NEVER, YEAR, MARCH, before, OPEN], key=lambda when: when.sort_key)
    assert listed == [before, YEAR, MARCH, OPEN, NEVER]


@pytest.mark.parametrize(
    ("text", "steps", "moved"),
    [
        ("2022-03-22", {"days": 10}, "2022-04-01"),
        ("2022-01-31", {"months": 1}, "2022-02-28"),
        ("2024-02-29", {"years": 1}, "2025-02-28"),
        ("2022-01", {"months": 1}, "2022-02"),
        ("2022", {"years": -1}, "2021"),
        ("199X", {"years": 10}, "200X"),
        (
            "2022-03-14/2022-03-20;precision=week",
            {"weeks": 1},
            "2022-03-21/2022-03-27;precision=week",
        ),
        ("2022-01-30/2022-01-31", {"months": 1}, "2022-02-28/2022-03-01"),
        ("../2022-03-31", {"months": 1}, "../2022-04-30"),
        ("2022-03-14/..", {"months": 1, "days": 1}, "2022-04-15/.."),
        ("../..", {"days": 1}, "../.."),
    ],
)
def test_a_shift_keeps_the_precision(text: str, steps: dict[str, int], moved: str) -> None:
    shifted = When.parse(text).shift(**steps)
    assert str(shifted) == moved
    assert shifted.precision is When.parse(text).precision


def test_a_month_moved_by_days_keeps_its_precision_and_is_no_calendar_month() -> None:
    assert str(MARCH.shift(days=10)) == "2022-03-11/2022-04-10;precision=month"


@pytest.mark.parametrize("steps", [{"years": 9000}, {"days": 10**9}, {"months": -(10**6)}])
def test_a_shift_out_of_the_calendar_is_refused(steps: dict[str, int]) -> None:
    with pytest.raises(BadDateError, match="move it less far"):
        YEAR.shift(**steps)


@pytest.mark.parametrize(
    "text",
    [
        "2022-03-22",
        "2022-03",
        "2022",
        "202X",
        "20XX",
        "2022-21",
        "2022-24",
        "2022-33",
        "2022-36",
        "2022-40",
        "2022-41",
        "2022~",
        "2022-03-14/2022-03-20",
        "2022-03-14~/2022-03-20~",
        "../2004-12-31",
        "2005-01-01/..",
        "../..",
        "XXXX",
        "2022-03-14/2022-03-20;precision=weekend",
        "2019;modifier=end",
        "../2004-12-31;modifier=before",
        'XXXX;expression="said \\"soon; or later\\""',
        '2022-03-22;anchor=2022-03-22;anchor_kind="published";expression="Tuesday"',
        "2022-03-22;resolved=false",
        "2022-03-01/2022-03-31",
        "2022-01-02/2022-04-01;precision=quarter",
        "2022-02-01/2022-04-30;precision=quarter",
        "2022-03-01/2023-02-28;precision=year",
        "1995-01-01/2004-12-31;precision=decade",
        "2022-03-22/2022-03-23;precision=day",
        "../2022-03-22;precision=day",
        "9999-12-01/9999-12-31;precision=season",
    ],
)
def test_the_text_form_comes_back(text: str) -> None:
    assert str(When.parse(text)) == text


def test_intervals_of_coarse_ends_reach_from_the_first_day_to_the_last() -> None:
    assert When.parse("2004-06/2006-08") == When.parse("2004-06-01/2006-08-31")


def test_edtf_leaves_out_what_it_cannot_say() -> None:
    assert When.parse("2019;modifier=end").edtf == "2019"
    assert When.parse("2022-03-14/2022-03-20;precision=week").edtf == "2022-03-14/2022-03-20"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tuesday",
        "22-03-2022",
        "2022-3",
        "2022-02-30",
        "2022-13",
        "2022-03/2022-04/2022-05",
        "0000",
        "000X",
        "00XX",
        "2022/2021",
        "2022;",
        "2022;colour=red",
        "2022;precision=fortnight",
        "2022;modifier=late",
        "2022;resolved=maybe",
        "2022;anchor=soon",
        "2022;expression=bare",
        "9999-24",
        "2022?",
    ],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(BadDateError):
        When.parse(text)


def test_a_date_survives_pickling() -> None:
    when = When.parse("2019;modifier=end")
    assert pickle.loads(pickle.dumps(when)) == when


def test_helpers_know_the_length_of_months() -> None:
    assert days_in_month(dt.date(2023, 2, 1)) == 28
    assert add_months(dt.date(2022, 12, 31), -13) == dt.date(2021, 11, 30)
    with pytest.raises(ValueError, match="10000"):
        add_months(dt.date(9999, 12, 1), 1)


def test_members_are_their_text() -> None:
    assert str(Precision.WEEK) == "week"
    assert str(Modifier.END) == "end"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022-03-22", "2022-03-22"),
        ("2022-03", "2022-03"),
        ("2022", "2022"),
        ("199X", "199"),
        ("19XX", "19"),
        ("2022-21", "2022-SP"),
        ("2022-24", "2022-WI"),
        ("2022-33", "2022-Q1"),
        ("2022-36", "2022-Q4"),
        ("2022-40", "2022-H1"),
        ("2022-41", "2022-H2"),
        ("2022-03-14/2022-03-20;precision=week", "2022-W11"),
        ("2022-03-19/2022-03-20;precision=weekend", "2022-W11-WE"),
        ("2022-03-15/2022-03-21;precision=week", "2022-03-15/2022-03-21"),
        ("2022-02-01/2022-04-30;precision=quarter", "2022-02-01/2022-04-30"),
        ("2022-03-14~/2022-03-20~", "2022-03-14/2022-03-20"),
        ("2005-01-01/..", "2005-01-01/.."),
        ("XXXX", "XXXX"),
    ],
)
def test_timex3_has_the_value_of_the_unit(text: str, value: str) -> None:
    assert When.parse(text).timex3() == ("DATE", value)
