"""Lengths of time and repetitions."""

from __future__ import annotations

import pytest

from treatywatch.errors import BadDateError
from treatywatch.model.duration import Duration, Recurrence, Unit


@pytest.mark.parametrize(
    "text",
    [
        "P2Y10M",
        "P3W",
        "PT30M",
        "PXD",
        "P2DE",
        "P1CE",
        "P1.5Y",
        "PT2H30M",
        "P2Q",
        "P1FN",
        "P1WE",
        "P3NI",
        "P1DT2H",
        "PTXS",
    ],
)
def test_the_text_form_comes_back(text: str) -> None:
    assert str(Duration.parse(text)) == text


@pytest.mark.parametrize("text", ["", "P", "3W", "P3", "PXX", "P3W!", "two weeks", "P-1D"])
def test_other_texts_are_no_durations(text: str) -> None:
    with pytest.raises(BadDateError, match="write P2Y10M"):
        Duration.parse(text)


def test_a_duration_needs_parts_and_no_negative_amounts() -> None:
    with pytest.raises(BadDateError):
        Duration(())
    with pytest.raises(BadDateError):
        Duration.of(-1, Unit.DAY)


def test_large_amounts_are_written_out() -> None:
    assert str(Duration.of(1_000_000_000, Unit.YEAR)) == "P1000000000Y"


def test_days_are_the_least_and_the_greatest() -> None:
    assert Duration.parse("P1Y").days == (365, 366)
    assert Duration.parse("PT48H").days == (2, 2)
    assert Duration.parse("PT30M").days == (0, 1)
    assert Duration.parse("P1DT12H").days == (1, 2)
    assert Duration.parse("PXY").days is None


def test_letters_are_those_of_timex3() -> None:
    assert Unit.DECADE.iso == "DE"
    assert Unit.SECOND.days == (0, 1)


def test_a_recurrence_comes_back_from_its_text_form() -> None:
    twice = Recurrence(value="P1Y", times=2)
    assert Recurrence.parse(str(twice)) == twice
    assert str(Recurrence(value="XXXX-WXX-2")) == "R/XXXX-WXX-2"


def test_other_texts_are_no_recurrences() -> None:
    with pytest.raises(BadDateError, match="write R/P1D"):
        Recurrence.parse("daily")
