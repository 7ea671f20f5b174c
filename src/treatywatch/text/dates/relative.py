"""Handlers of dates that count from the day of publication or from a date told of before."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from treatywatch.model.duration import Duration, Unit
from treatywatch.model.when import Modifier, add_months
from treatywatch.text.dates import units
from treatywatch.text.dates.absolute import calendar_date, holiday
from treatywatch.text.dates.context import NARRATIVE, PUBLISHED, DateContext
from treatywatch.text.dates.found import DATE, DURATION, Found, Token, date_found, edge, has, pick
from treatywatch.text.dates.units import UNIT_LEVEL

_REACHES: Final = re.compile(r"\b(?:over|in|for|within|during) the (?:next|last) ")
_UNKNOWN: Final = {"week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "day": "XXXX-XX-XX"}


def unresolved(tokens: list[Token], unit: str) -> Found:
    """A date whose anchor is not known."""
    return Found(DATE, _UNKNOWN.get(unit, "XXXX-XX-XX"), None, edge(tokens))


def weekday(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """A day of the week: publication or the last before, unless the clause looks ahead."""
    number = pick(tokens, "W")
    if has(tokens, "F3T5"):
        return _told_weekday(ctx, tokens, number)
    if ctx.dct is None:
        return Found(DATE, f"XXXX-WXX-{number}", None, edge(tokens))
    dct, today = ctx.dct, ctx.dct.isoweekday()
    back, ahead = (today - number) % 7, (number - today) % 7
    try:
        if has(tokens, "LG"):
            day = dct - dt.timedelta(back or 7)
        elif has(tokens, "N7"):
            day = dct + dt.timedelta(ahead or 7)
        elif has(tokens, "H"):
            day = dct + dt.timedelta(number - today)
        elif ctx.direction(tokens[0].start, tokens[-1].end) > 0:
            day = dct + dt.timedelta(ahead)
        else:
            day = dct - dt.timedelta(back)
    except OverflowError:
        return None
    return date_found(units.day(day), tokens, PUBLISHED)


def _told_weekday(ctx: DateContext, tokens: list[Token], number: int) -> Found | None:
    """Words like "The following Tuesday": counted from the date told of."""
    reference = ctx.reference(0)
    if reference is None:
        return Found(DATE, f"XXXX-WXX-{number}")
    base, kind = reference
    if has(tokens, "T5"):
        step = (number - base.low.isoweekday() + 3) % 7 - 3
    elif has(tokens, "3"):
        step = -((base.low.isoweekday() - number) % 7 or 7)
    else:
        step = (number - base.low.isoweekday()) % 7 or 7
    return date_found(units.moved("day", base.low, step), tokens, kind)


def weekday_of_week(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Tuesday of last week"."""
    if ctx.dct is None:
        return Found(DATE, f"XXXX-WXX-{pick(tokens, 'W')}")
    step = -1 if has(tokens, "L") else 1 if has(tokens, "N") else 0
    days = pick(tokens, "W") - ctx.dct.isoweekday() + 7 * step
    return date_found(units.moved("day", ctx.dct, days), tokens, PUBLISHED)


def day_of_month(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The 5th of this month"."""
    if pick(tokens, "u") != "month":
        return None
    within_ = near_unit(ctx, tokens) if has(tokens, "T5F") else rel_unit(ctx, tokens)
    if within_ is None or within_.stretch is None:
        return within_
    low = within_.stretch.low
    day = units.valid_day(low.year, low.month, pick(tokens, "="))
    return date_found(day, tokens, within_.anchor_kind)


def today(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Today", "yesterday", "tomorrow"."""
    if ctx.dct is None:
        return unresolved(tokens, "day")
    return date_found(units.moved("day", ctx.dct, pick(tokens, "O")), tokens, PUBLISHED)


def around_today(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The day before yesterday", "the day after tomorrow"."""
    if ctx.dct is None:
        return unresolved(tokens, "day")
    steps = pick(tokens, "b") + pick(tokens, "O")
    return date_found(units.moved("day", ctx.dct, steps), tokens, PUBLISHED)


def date_of(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """The date among the tokens, of whatever kind."""
    if has(tokens, "Mm"):
        return calendar_date(ctx, tokens)
    if has(tokens, "W"):
        return weekday(ctx, tokens)
    if has(tokens, "^"):
        return holiday(ctx, tokens)
    return today(ctx, tokens) if has(tokens, "O") else None


def rel_unit(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Last week", "this year", "next month", from the day of publication."""
    unit = pick(tokens, "u4K<U")
    if has(tokens, "c"):
        return _fiscal_unit(ctx, tokens)
    if unit in {"hour", "minute"} or (unit == "day" and has(tokens, "LG7")):
        return None
    if ctx.dct is None:
        return unresolved(tokens, unit)
    if unit == "weekend" and not has(tokens, "LNG7"):
        return weekend(ctx, tokens)
    return _from_published(ctx, ctx.dct, tokens, unit)


def _from_published(ctx: DateContext, dct: dt.date, tokens: list[Token], unit: str) -> Found | None:
    """The unit before, around or after publication; "the next day" is after the day told of."""
    if unit == "day" and has(tokens, "N"):
        return near_unit(ctx, tokens)
    if tokens[0].code == "L" and unit != "day" and _is_length(ctx, tokens):
        return _length(ctx, unit, -1)
    step = -1 if has(tokens, "LG") else 1 if has(tokens, "N7") else 0
    return date_found(units.moved(unit, dct, step), tokens, PUBLISHED)


def _is_length(ctx: DateContext, tokens: list[Token]) -> bool:
    """Whether "the next year", "the last year" is a length: "over the next year"."""
    before = ctx.text[max(0, tokens[0].start - 14) : tokens[-1].start].lower()
    return bool(_REACHES.search(before))


def _length(ctx: DateContext, unit: str, step: int) -> Found:
    """A length from the day of publication on or back."""
    duration = Duration.of(1, Unit(unit))
    low, high = within(ctx, duration, step)
    return Found(
        DURATION, str(duration), duration=duration, low=low, high=high,
        anchor_kind=PUBLISHED if low else "",
    )  # fmt: skip


def _fiscal_unit(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "This fiscal year", "next fiscal year"."""
    if ctx.dct is None:
        return unresolved(tokens, "year")
    step = -1 if has(tokens, "LG") else 1 if has(tokens, "N7") else 0
    if not 3 <= ctx.dct.year <= 9997:
        return None
    year = units.fiscal_year(ctx.dct.year + step)
    modifier = edge(tokens) or Modifier.APPROXIMATE
    return Found(DATE, year.value, year, modifier, PUBLISHED, remember=False)


def weekend(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The weekend", "this weekend": the one that the tense of the clause points to."""
    if ctx.dct is None:
        return Found(DATE, "XXXX-WXX-WE")
    this = units.weekend(ctx.dct)
    if ctx.dct >= this.low:
        return date_found(this, tokens, PUBLISHED)
    forward = ctx.direction(tokens[0].start, tokens[-1].end)
    step = 0 if forward > 0 or (forward == 0 and has(tokens, "H")) else -1
    return date_found(units.moved("weekend", ctx.dct, step), tokens, PUBLISHED)


def near_unit(ctx: DateContext, tokens: list[Token], *, same: bool = False) -> Found | None:
    """Words like "That year", "the same day", "the following month", from the date told of."""
    unit = pick(tokens, "u4K<")
    level = UNIT_LEVEL[unit]
    if unit in {"hour", "minute"}:
        return None
    if has(tokens, "N") and unit != "day" and _is_length(ctx, tokens):
        return _length(ctx, unit, 1)
    same = same or has(tokens, "T5")
    told = ctx.narrative(level)
    if told is None and (same or ctx.dct is None):
        return None if same else unresolved(tokens, unit)
    ahead = told is not None and ctx.dct is not None and told.low > ctx.dct and not same
    if told is not None and not (ahead and ctx.direction(tokens[0].start, tokens[-1].end) < 0):
        base, kind = told, NARRATIVE
    else:
        assert ctx.dct is not None
        base, kind = units.day(ctx.dct), PUBLISHED
    if has(tokens, "c"):
        return None
    if same:
        return date_found(units.around(unit, base.low), tokens, kind)
    back = has(tokens, "3")
    return date_found(
        units.moved(unit, base.low if back else base.high, -1 if back else 1), tokens, kind
    )


def end_of_unit(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The end of the year", "later in the month", "year-end"."""
    unit = pick(tokens, "u4Ka")
    if unit in {"hour", "minute"}:
        return None
    kind = PUBLISHED
    if unit == "year" and (narrated := ctx.narrated_year(tokens[0].start)) is not None:
        return date_found(units.year(narrated), tokens, NARRATIVE)
    if ctx.dct is None:
        return unresolved(tokens, unit)
    found = date_found(units.around(unit, ctx.dct), tokens, kind)
    if found and tokens[-1].code in "a*":
        return found._replace(modifier=Modifier.END)
    return found


def the_unit(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "during the year", "for the quarter": the one told of, else the current one."""
    unit = pick(tokens, "u4<")
    if unit == "day":
        return near_unit(ctx, tokens, same=True)
    latest = ctx.latest
    if latest and units.LEVEL[latest[0].precision] == UNIT_LEVEL[unit]:
        return date_found(latest[0], tokens, NARRATIVE)
    return end_of_unit(ctx, tokens)


def reference_found(ctx: DateContext, value: str) -> Found:
    """Words like "Now", "recently", "the future": on a side of the day of publication."""
    dct = ctx.dct
    low = None if value == "PAST_REF" else dct
    high = None if value == "FUTURE_REF" else dct
    modifier = {"PAST_REF": Modifier.BEFORE, "FUTURE_REF": Modifier.AFTER}.get(
        value, Modifier.APPROXIMATE
    )
    kind = PUBLISHED if dct else ""
    return Found(DATE, value, None, modifier, kind, low, high, remember=False)


def the_nth(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "On the 24th": of the month told of, else the nearest such day."""
    number = pick(tokens, "=")
    told = ctx.narrative(2)
    if told is not None:
        return date_found(units.valid_day(told.low.year, told.low.month, number), tokens, NARRATIVE)
    if ctx.dct is None:
        return Found(DATE, f"XXXX-XX-{number:02}")
    dct = ctx.dct
    near = [units.moved("month", dct, step) for step in (-1, 0, 1)]
    days = [units.valid_day(m.low.year, m.low.month, number) for m in near if m]
    known = [day for day in days if day]
    best = min(known, key=lambda day: abs(day.low - dct)) if known else None
    return date_found(best, tokens, PUBLISHED)


def latest_unit(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The latest quarter": the one told of, else the last that is over."""
    unit = pick(tokens, "u4")
    latest = ctx.latest
    if latest and units.LEVEL[latest[0].precision] == UNIT_LEVEL[unit]:
        return date_found(latest[0], tokens, NARRATIVE)
    if ctx.dct is None:
        return unresolved(tokens, unit)
    return date_found(units.moved(unit, ctx.dct, -1), tokens, PUBLISHED)


def within(
    ctx: DateContext, duration: Duration, step: int
) -> tuple[dt.date | None, dt.date | None]:
    """The days that a length reaches from the day of publication, forward or back."""
    days = duration.days
    if ctx.dct is None or days is None or days[1] > 400_000:
        return None, None
    amount, unit = duration.parts[0]
    try:
        if unit.value in {"year", "month"} and amount is not None and amount == int(amount):
            months = int(amount) * (12 if unit.value == "year" else 1)
            other = add_months(ctx.dct, step * months)
        else:
            other = ctx.dct + step * dt.timedelta(days[1])
    except (ValueError, OverflowError):
        return None, None
    return (ctx.dct, other) if step > 0 else (other, ctx.dct)
