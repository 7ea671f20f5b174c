"""Handlers of dates that count units: "two days ago", "a year later", "the day before"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from treatywatch.model.when import add_months
from treatywatch.text.dates import units
from treatywatch.text.dates.amounts import amount_of, duration_of
from treatywatch.text.dates.context import NARRATIVE, PUBLISHED, DateContext
from treatywatch.text.dates.found import DURATION, TIME, Found, Token, date_found, has, pick
from treatywatch.text.dates.relative import date_of, reference_found, unresolved
from treatywatch.text.dates.units import UNIT_LEVEL, Stretch

_NEAR: Final = 200
"""Within how many characters a figure of a quarter is compared with that of a year ago."""


def ago(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Two days ago", "a week from now": in the unit named, never finer."""
    amount, unit = amount_of(tokens), pick(tokens, "uU4Kk")
    step = pick(tokens, "g") or 1
    if amount is None:
        return _vague(ctx, step)
    if ctx.dct is None:
        return unresolved(tokens, unit)
    latest = ctx.latest
    if (
        (unit, amount, step) == ("year", 1, -1)
        and latest
        and latest[0].precision.value == "quarter"
        and tokens[0].start - latest[1] < _NEAR
    ):
        # "Up from $3 million a year ago", of a quarter.
        return date_found(units.moved("quarter", latest[0].low, -4), tokens, NARRATIVE)
    if has(tokens, "O") and step < 0:
        return _years_to_the_day(ctx, tokens, unit, amount)
    return _clocked(date_found(_counted(unit, ctx.dct, amount * step), tokens, PUBLISHED), unit)


def _clocked(found: Found | None, unit: str) -> Found | None:
    """A date counted in hours or minutes is a time of day that is not known."""
    if found is None or UNIT_LEVEL[unit] or unit in {"day", "night"}:
        return found
    return found._replace(kind=TIME, value=f"{found.value}TXX:XX", remember=False)


def _years_to_the_day(
    ctx: DateContext, tokens: list[Token], unit: str, amount: float
) -> Found | None:
    """Words like "A year ago today"."""
    assert ctx.dct is not None
    months = {"year": 12, "month": 1, "decade": 120}.get(unit)
    if months is None:
        return date_found(_counted(unit, ctx.dct, -amount), tokens, PUBLISHED)
    try:
        day = add_months(ctx.dct, -int(months * amount))
    except ValueError:
        return None
    return date_found(units.day(day), tokens, PUBLISHED)


def _counted(unit: str, base: dt.date, amount: float) -> Stretch | None:
    """So many units on; parts of units in the next smaller one, decades by the year."""
    if abs(amount) > 10_000:
        return None
    if unit in {"decade", "century"}:
        years = {"decade": 10, "century": 100}[unit] * amount
        return units.moved_year(base, int(years))
    if amount != int(amount):
        smaller = {"year": ("month", 12), "month": ("week", 4), "week": ("day", 7)}.get(unit)
        if smaller is None:
            return units.moved("day", base, int(amount / 24 if unit == "hour" else amount))
        return units.moved(smaller[0], base, int(amount * smaller[1]))
    return units.moved(unit, base, int(amount))


def _vague(ctx: DateContext, step: int) -> Found:
    """Before or after the day of publication, by how much is not said."""
    value = "PAST_REF" if step < 0 else "FUTURE_REF"
    return reference_found(ctx, value)


def offset(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Two days earlier", "a year later": from the date told of."""
    unit, amount = pick(tokens, "uU4Kk"), amount_of(tokens)
    step = next(token.value for token in tokens[::-1] if token.code in "lb3")
    last = tokens[-1]
    if last.code == "b" and not _stands_alone(ctx, last.end):
        return _length_before(tokens, last)
    if amount is None or unit is None:
        return _length_before(tokens, last)
    latest = ctx.latest
    if unit == "year" and latest and latest[0].precision.value == "quarter" and amount == 1:
        return date_found(units.moved("quarter", latest[0].low, 4 * step), tokens, NARRATIVE)
    reference = ctx.reference(UNIT_LEVEL[unit])
    if reference is None:
        return unresolved(tokens, unit)
    base, kind = reference
    return _clocked(
        date_found(
            _counted(unit, base.high if step > 0 else base.low, amount * step), tokens, kind
        ),
        unit,
    )


def _stands_alone(ctx: DateContext, end: int) -> bool:
    """Whether nothing follows that the words before could be counted from."""
    rest = ctx.text[end : end + 2].lstrip(" ")
    return not rest or rest[0] in '.,;:)—–"”\n' or ctx.right_word(end) in {"and", "but", "when"}


def _length_before(tokens: list[Token], last: Token) -> Found | None:
    """Words like "Two days before the vote": the length is known, the event not."""
    length = [token for token in tokens if token is not last]
    duration = duration_of(length)
    if duration is None:
        return None
    return Found(
        DURATION, str(duration), duration=duration,
        start=length[0].start, end=length[-1].end,
    )  # fmt: skip


def offset_from(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Two days after March 3": counted from the date that follows."""
    cut = next(i for i, token in enumerate(tokens) if token.code in "b~")
    base, amount, unit = (
        date_of(ctx, tokens[cut + 1 :]),
        1 if tokens[0].code == "t" else amount_of(tokens[:cut]),
        pick(tokens[:cut], "uU4Kk"),
    )
    if base is None or base.stretch is None or amount is None:
        return None
    step = 1 if tokens[cut].code == "~" else tokens[cut].value
    stretch = _counted(unit, base.stretch.low, amount * step)
    return date_found(stretch, tokens, base.anchor_kind or NARRATIVE)


def unit_before(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The year before", "the night before", "the day after"."""
    last = tokens[-1]
    if last.code == "b" and not _stands_alone(ctx, last.end):
        return None
    unit = pick(tokens, "u4K<") or "day"
    if unit in {"hour", "minute"}:
        return None
    reference = ctx.reference(UNIT_LEVEL[unit])
    if reference is None:
        return unresolved(tokens, unit)
    base, kind = reference
    found = date_found(
        units.moved(unit, base.low if last.value < 0 else base.high, last.value), tokens, kind
    )
    part = pick(tokens, "P")
    if found and part:
        return found._replace(kind=TIME, value=f"{found.value}T{part}")
    return found


def unit_before_last(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The week before last"."""
    unit = pick(tokens, "uK")
    if ctx.dct is None or unit in {"hour", "minute"}:
        return None
    return date_found(units.moved(unit, ctx.dct, -2), tokens, PUBLISHED)


def year_ago(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The year-earlier quarter", "a year-ago": the same stretch a year before."""
    latest = ctx.latest
    if latest and latest[0].precision.value == "quarter":
        return date_found(units.moved("quarter", latest[0].low, -4), tokens, NARRATIVE)
    if ctx.dct is None:
        return unresolved(tokens, "year")
    if has(tokens, "4"):
        return date_found(units.moved("quarter", ctx.dct, -4), tokens, PUBLISHED)
    return date_found(units.moved_year(ctx.dct, -1), tokens, PUBLISHED)
