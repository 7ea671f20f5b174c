"""Conditions on the words around an expression, for forms that are often something else."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from treatywatch.text.dates.context import DateContext
from treatywatch.text.dates.found import Token, has, pick
from treatywatch.text.dates.vocabulary import word_list

_NUMBERED: Final = re.compile(r"\b[Nn]os?\. ?\Z")
_RESOLUTION: Final = re.compile(
    r"\b[Rr]esolutions? (?:(?:[Nn]os?\. )?\d{1,4}(?: \(\d{4}\))?(?:,? and |, | or |–|-)){0,5}\Z"
)
"""Security Council resolutions bear numbers like years: "resolutions 1718 and 1874"."""
_OF_DATE: Final = re.compile(r"\s+of (?:the )?(?:[0-9]|[A-Z])")
_OR_MORE: Final = re.compile(r" or (?:more|so|fewer|less)\b")


def _year(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether four digits are a year: by the words before, else not where something is counted."""
    if has(tokens, "u") and pick(tokens, "u") != "year":
        return False
    start, end, text = tokens[0].start, tokens[-1].end, ctx.text
    before = text[start - 1] if start else " "
    joined = text[max(0, start - 2) : start].strip()
    if (before in "$£€¥#.,:/+-–" and joined not in {"–", "-", ","}) or _counts(ctx, end):
        return False
    left = ctx.left_word(start)
    if _RESOLUTION.search(text, max(0, start - 60), start):
        return False
    if pick(tokens, "Y") % 100 == 0 and pick(tokens, "Y") != 2000 and len(tokens) == 1:
        return before in "([" or left in word_list("before_round_year")
    if len(tokens) > 1 or left in word_list("before_year"):
        return True
    return left not in word_list("before_number") and not _NUMBERED.search(
        text, max(0, start - 5), start
    )


def _counts(ctx: DateContext, end: int) -> bool:
    """Whether what follows a number is counted by it: "%", "people", "or more"."""
    text = ctx.text
    after = text[end : end + 2]
    if after[:1] in {"%", "°", "/"} or (after[:1] in {".", ",", ":"} and after[1:].isdigit()):
        return True
    if after[:1] != " ":
        return False
    return ctx.right_word(end) in word_list("counted") or bool(_OR_MORE.match(text, end))


def _year2(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether '96 is a year."""
    return len(tokens) > 1 or ctx.left_word(tokens[0].start) in word_list("before_year")


def _month(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether a month's name alone is one: "May" and "March" need a word that asks for it."""
    if len(tokens) > 1 or tokens[-1].code == "M":
        if tokens[0].code == "t" and len(tokens) == 2:
            return False
        return not (tokens[-1].code == "M" and _is_name(ctx, tokens[-1]))
    token = tokens[0]
    if ctx.left_word(token.start) not in word_list("before_month"):
        return False
    if token.value == 5:
        return not ctx.names_may
    # "Jan" is a name, too: "a call by Jan Egeland".
    return token.end - token.start > 4 or not ctx.text[token.end + 1 : token.end + 2].isupper()


def _is_name(ctx: DateContext, token: Token) -> bool:
    """Whether "June" or "August" is a person's: a capitalised word follows at once."""
    if ctx.left_word(token.start) in word_list("before_month"):
        return False
    after = ctx.text[token.end : token.end + 2]
    return token.value in (4, 6, 8) and len(after) == 2 and after[0] == " " and after[1].isupper()


def _weekday(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether a weekday is one: not in "The Sunday Times", "Bloody Sunday"."""
    if ctx.left_word(tokens[0].start) in word_list("names_weekday"):
        return False
    end = tokens[-1].end
    return ctx.text[end : end + 1] != " " or not (
        ctx.text[end + 1 : end + 2].isupper()
        and ctx.right_word(end) in word_list("named_by_weekday")
    )


def _holiday(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether a feast is one: not in "the Good Friday Agreement"."""
    return ctx.right_word(tokens[-1].end) not in word_list("named_by_feast")


def _day_pair(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether the second number is a day, too: not in "on March 5 and 6 people"."""
    word = ctx.right_word(tokens[-1].end)
    return word in word_list("function_words") or ctx.text[
        tokens[-1].end : tokens[-1].end + 1
    ] not in {" ", "-"}


def _season(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether a season's name is one here: with a preposition, "spring" also with an article."""
    if has(tokens, "E*"):
        return True
    start, end = tokens[0].start, tokens[-1].end
    left = ctx.left_word(start)
    if has(tokens, "t") or tokens[-1].code == "S":
        return left in word_list("before_season") and ctx.right_word(end) not in word_list(
            "season_thing"
        )
    return left in {"in", "by", "since", "until"} and ctx.right_word(end) not in {"of", "to", "in"}


def _clock(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether 2:30 is a time: scores and ratios are not introduced by "at"."""
    text = pick(tokens, "C")
    if text is None and has(tokens, "YV"):
        return has(tokens, "Z")
    if text is None or len(tokens) > 1 or not text[-1].isdigit():
        return not has(tokens, "%0") or len(tokens) > 1 or has(tokens, "0")
    if text.count(":") == 0:
        return False
    return ctx.left_word(tokens[0].start) in word_list("before_clock")


def _month_year(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether a month stands with a year, or with "of this year"."""
    if not has(tokens, "u"):
        return True
    return bool(pick(tokens, "u") == "year")


def _part_of_year(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether a half is one of a year, not of a match."""
    if has(tokens, "u") and pick(tokens, "u") != "year":
        return False
    return has(tokens, "4") or has(tokens, "Yu-")


def _fiscal(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether a fiscal year is named."""
    return has(tokens, "YJ") or (has(tokens, "u") and has(tokens, "LNH"))


def _decade(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether 80s are years, not somebody's age or the temperature."""
    value = pick(tokens, "D")
    if value > 100:
        return True
    left = ctx.left_word(tokens[0].start)
    if left in word_list("owns_age"):
        return False
    shown = ctx.text[tokens[-1].start]
    return shown in "'’‘" or (has(tokens, "tE*") and value % 10 == 0)


def _century(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether the unit is a century."""
    return bool(pick(tokens, "u") == "century")


def _centuries(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether the units are centuries."""
    return bool(pick(tokens, "U") == "century")


def _offset(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether a length counts from a date: not in "two hours later than planned"."""
    return not (tokens[-1].code == "l" and ctx.right_word(tokens[-1].end) == "than")


def _unit_before(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "the year before" has its article."""
    return tokens[0].code == "t" and tokens[-1].code == "b"


def _end_of_unit(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "the end of the year" is of this year: "of the year that" is another."""
    if has(tokens, "A"):
        return False
    return ctx.right_word(tokens[-1].end) not in {"of", "that", "when", "he", "she"}


def _rel_unit(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether the unit is single; "this years" is "this year's" without its apostrophe."""
    if has(tokens, "L") and ctx.right_word(tokens[-1].end) == "of":
        return False
    return not has(tokens, "U") or (pick(tokens, "U") == "year" and has(tokens, "HLN"))


def _the_nth(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "the 24th" is a day: after "on" and before the end of a clause."""
    if ctx.left_word(tokens[0].start) != "on":
        return False
    return ctx.text[tokens[-1].end : tokens[-1].end + 1] in {".", ",", ";", ")", ""}


def _ended(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether the unit is one whose end follows: "the year ended June 30"."""
    return pick(tokens, "u4") in {"year", "quarter", "month", "week"} and ctx.right_word(
        tokens[-1].end
    ) in {"ended", "ending"}


def _latest_unit(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether it is the latest quarter, week or month."""
    return pick(tokens, "u4") in {"week", "month", "quarter"}


def _week(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether the unit is a week."""
    return bool(pick(tokens, "u") == "week")


def _year_end(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "year end" is one: not "day start"."""
    if has(tokens, "a"):
        return True
    return pick(tokens, "u") in {"year", "month"} and pick(tokens, "*") == "end"


def _the_day(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "the day" is that told of: "to mark the day", "the last match of the day"."""
    start = tokens[0].start
    before = ctx.text[max(0, start - 40) : start].lower().split()
    if not before or ctx.right_word(tokens[-1].end) in word_list("defines_day"):
        return False
    if before[-1] in word_list("marks_day"):
        return True
    parts = word_list("part_of_day")
    return tokens[-1].code == "u" and before[-1] == "of" and any(w in parts for w in before[-4:-1])


def _the_unit(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "the year" is a date: after "during", "for", and with nothing that defines it."""
    unit = pick(tokens, "u4<")
    if unit == "day":
        return _the_day(ctx, tokens)
    if unit not in {"week", "month", "quarter", "year"}:
        return False
    if ctx.left_word(tokens[0].start) not in word_list("before_whole"):
        return False
    return ctx.right_word(tokens[-1].end) not in word_list("defines_year")


def _year_ago(_ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether it is a year that is counted."""
    unit = pick(tokens, "u")
    return has(tokens, "j") or (unit == "year" and has(tokens, "gl") and has(tokens, "-"))


def _reference(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "now" is a time: not in "now-famous", "Now" of a title."""
    return ctx.text[tokens[-1].end : tokens[-1].end + 1] not in {"-", "!"}


def _present(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "present" and "moment" are the present time."""
    left = ctx.left_word(tokens[0].start)
    word = ctx.text[tokens[-1].start : tokens[-1].end].lower()
    if word == "moment":
        return left == "at" and has(tokens, "tH")
    if left == "at" and len(tokens) == 1:
        return True
    return (left in {"to", "until"} and has(tokens, "t")) or (
        len(tokens) == 1
        and ctx.text[max(0, tokens[0].start - 2) : tokens[0].start].strip() in {"–", "-", "—"}
    )


def _past_future(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "the past" and "the future" are times."""
    left, right = ctx.left_word(tokens[0].start), ctx.right_word(tokens[-1].end)
    return left in {"in", "into", "for", "from"} and right != "of"


def _frequency(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "Daily" is no part of a name."""
    token = tokens[0]
    if not ctx.text[token.start].isupper():
        return True
    after = ctx.text[token.end : token.end + 2]
    return not (after[:1] == " " and after[1:].isupper()) and ctx.left_word(token.start) == ""


def _plural(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether mornings and nights recur: after "in the", "most", "on"."""
    if tokens[0].code != "p":
        return True
    return ctx.left_word(tokens[0].start) in {"most", "on", "at"}


def _duration(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether an amount of units is a length of time."""
    unit = pick(tokens, "uU4Kk")
    if has(tokens, "q") and has(tokens, "uK"):
        return False
    if unit == "quarter":
        return has(tokens, "U") and ctx.right_word(tokens[-1].end) != "of"
    if has(tokens, "A") and has(tokens, "uK"):
        return unit in {"day", "week", "month", "year", "decade", "century", "hour"}
    return True


def _the_units(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "the years" is a length: "over the years"."""
    return ctx.left_word(tokens[0].start) in {"over", "through", "throughout", "during", "down"}


def _the_part(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "the morning" is one day's: "in the morning"."""
    return has(tokens, "E") or ctx.left_word(tokens[0].start) in {"in", "during", "by", "through"}


def _bare_units(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "years" alone is a length of time."""
    left = ctx.left_word(tokens[0].start)
    unit = pick(tokens, "U")
    if unit in {"minute", "second"}:
        return left in {"for", "within"}
    if _OF_DATE.match(ctx.text, tokens[-1].end):
        return False
    return left in word_list("before_units") or ctx.right_word(tokens[-1].end) == "of"


GUARDS: Final[dict[str, Callable[[DateContext, list[Token]], bool]]] = {
    "year": _year,
    "year2": _year2,
    "month": _month,
    "month_year": _month_year,
    "season": _season,
    "weekday": _weekday,
    "day_pair": _day_pair,
    "holiday": _holiday,
    "clock": _clock,
    "part_of_year": _part_of_year,
    "fiscal": _fiscal,
    "decade": _decade,
    "century": _century,
    "centuries": _centuries,
    "offset": _offset,
    "unit_before": _unit_before,
    "end_of_unit": _end_of_unit,
    "rel_unit": _rel_unit,
    "the_nth": _the_nth,
    "ended": _ended,
    "latest_unit": _latest_unit,
    "week": _week,
    "year_end": _year_end,
    "the_unit": _the_unit,
    "year_ago": _year_ago,
    "reference": _reference,
    "present": _present,
    "past_future": _past_future,
    "frequency": _frequency,
    "plural": _plural,
    "duration": _duration,
    "bare_units": _bare_units,
    "the_units": _the_units,
    "the_part": _the_part,
}
