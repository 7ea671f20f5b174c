"""Laws of finding time expressions."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.model.when import When
from treatywatch.text.dates import TimeKind, context, find_dates, scan
from treatywatch.text.dates.vocabulary import load_table, vocabulary

WORDS = sorted(
    {word for row in load_table("words.toml").values() for word in row["words"]}
    | {"3", "22", "1999", "2022", "1990s", "'96", "5th", "2022-03-22", "3:30 p.m.", "03/04/2021"}
    | {",", "-", "–", ".", "\n", "\n\n", "World War II", "Christmas", "envoys", "will", "said"}
    | {"of", "since", "between", "from", "the", "’s", "[", "]"}
)  # fmt: skip
PIECES = st.lists(st.sampled_from(WORDS), max_size=25)
PROSE = st.builds(" ".join, PIECES) | st.builds("".join, PIECES) | st.text(max_size=80)
PUBLISHED = st.none() | st.dates()


@given(PROSE, PUBLISHED)
def test_spans_cut_their_text_and_never_overlap(text: str, published: dt.date | None) -> None:
    end = 0
    for found in find_dates(text, published=published):
        assert found.text
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end


@given(PROSE, PUBLISHED)
def test_every_date_comes_back_from_its_text_form(text: str, published: dt.date | None) -> None:
    for found in find_dates(text, published=published):
        for when in (found.when, found.extent, found.range):
            assert when is None or When.parse(str(when)) == when


@given(PROSE, PUBLISHED)
def test_each_type_carries_what_it_should(text: str, published: dt.date | None) -> None:
    for found in find_dates(text, published=published):
        assert found.value
        assert (found.duration is not None) is (found.kind is TimeKind.DURATION)
        assert (found.recurrence is not None) is (found.kind is TimeKind.SET)
        if found.kind in {TimeKind.DATE, TimeKind.TIME}:
            assert found.when is not None


@given(PROSE)
def test_without_publication_nothing_counts_from_it(text: str) -> None:
    for found in find_dates(text):
        assert found.when is None or found.when.anchor_kind != "published"


@given(PROSE, PUBLISHED)
def test_the_same_text_gives_the_same_expressions(text: str, published: dt.date | None) -> None:
    assert find_dates(text, published=published) == find_dates(text, published=published)


class _Steps:
    """Counts how many characters a regex may look at."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.steps = 0

    def match(self, text: str, at: int) -> re.Match[str] | None:
        found = self.pattern.match(text, at)
        self.steps += found.end() - at if found else 1
        return found

    def search(self, text: str, at: int = 0) -> re.Match[str] | None:
        found = self.pattern.search(text, at)
        self.steps += (found.end() if found else len(text)) - at
        return found


ADVERSARIAL = [
    "1",
    "1,",
    ",",
    " ",
    "1999",
    "1999 ",
    "1999,",
    "1 1 1 1 ",
    "a year and ",
    "- ",
    "May ",
    "'",
    "3:",
    "12/",
    "the ",
    "one hundred and ",
    "[",
    "\n",
    " \n",
    "days ",
    "every ",
    "1st ",
    "2022-03-",
    "until ",
    "p.m. ",
    "World War ",
    "on 3/4/2020 ",
    "by May ",
    "May 3 and 4 ",
    "In 1812 on May 3 ",
]


WHOLE_TEXT = ("_DAY_MONTH", "_MONTH_DAY", "_MAY")
"""Regexes that may look at the whole text, once."""


@pytest.mark.parametrize("piece", ADVERSARIAL)
def test_work_grows_in_proportion_to_the_text(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns = [getattr(context, name) for name in WHOLE_TEXT]

    def steps(size: int) -> int:
        words = vocabulary()
        token: Any = _Steps(words.token)
        trigger: Any = _Steps(words.trigger)
        counting = words._replace(token=token, trigger=trigger)
        whole: list[Any] = [_Steps(pattern) for pattern in patterns]
        for name, counter in zip(WHOLE_TEXT, whole, strict=True):
            monkeypatch.setattr(context, name, counter)
        monkeypatch.setattr(scan, "vocabulary", lambda: counting)
        find_dates(piece * (size // len(piece)), published="2022-03-22")
        return int(token.steps + trigger.steps + sum(counter.steps for counter in whole))

    small, large = steps(4_000), steps(16_000)
    # Four times the text, at most 4 ** 1.1 times the work.
    assert large <= 4.6 * small + 2_000
