"""Handlers of times of day."""

from __future__ import annotations

import re
from typing import Final

from treatywatch.text.dates import units
from treatywatch.text.dates.context import PUBLISHED, DateContext
from treatywatch.text.dates.found import TIME, Found, Token, edge, has, pick
from treatywatch.text.dates.relative import date_of, near_unit

_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?([ap])?", re.IGNORECASE)
_TIME_CODES: Final = "C0%Z_P@I"


def _clock(tokens: list[Token]) -> str | None:
    """The time of day as hh:mm, or None where it is none."""
    named = pick(tokens, "0")
    if named is not None:
        return str(named)[1:]
    text = pick(tokens, "C")
    if text is not None:
        found = _CLOCK.match(text)
        if not found:
            return None
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    elif (military := pick(tokens, "YV")) is not None:
        hour, minute, half = int(military) // 100, int(military) % 100, ""
    else:
        hour, minute, half = int(pick(tokens, "dn") or 99), 0, ""
    part = pick(tokens, "P")
    if not half and part in {"AF", "EV", "NI"} and hour < 12 and not (part == "NI" and hour < 5):
        half = "p"
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _split(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens of the time of day, and those of the date."""
    oclock = next((i for i, token in enumerate(tokens) if token.code == "%"), None)
    zone = next((i for i, token in enumerate(tokens) if token.code == "Z"), None)
    if zone is not None and (not zone or tokens[zone - 1].code not in "YV"):
        zone = None
    times = [
        token
        for i, token in enumerate(tokens)
        if token.code in _TIME_CODES
        or (oclock is not None and i == oclock - 1)
        or (zone is not None and i == zone - 1)
    ]
    return times, [token for token in tokens if token not in times]


def clock(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "3:30 p.m. on Tuesday", "15:11 GMT"."""
    times, dates = _split(tokens)
    time = _clock(times)
    if time is None:
        return None
    date = date_of(ctx, dates)
    if date is None:
        reference = ctx.reference(0)
        stretch, kind = reference or (None, "")
    else:
        stretch, kind = date.stretch, date.anchor_kind
    return _time(stretch, time, kind, times)


def _time(stretch: units.Stretch | None, time: str, kind: str, tokens: list[Token]) -> Found:
    """A time of a day, known or not."""
    value = f"{stretch.value if stretch else 'XXXX-XX-XX'}T{time}"
    return Found(
        TIME, value, stretch, None, kind, zone=pick(tokens, "Z") or "",
        remember=stretch is not None,
    )  # fmt: skip


def clock_near(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "2:30 the next day"."""
    times, dates = _split(tokens)
    time, date = _clock(times), near_unit(ctx, dates)
    if time is None or date is None:
        return None
    return _time(date.stretch, time, date.anchor_kind, times)


def part_of_day(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Tuesday morning", "the evening of March 3"."""
    date = date_of(ctx, [token for token in tokens if token.code not in "EP"])
    if date is None or date.stretch is None:
        return None if date is None else date._replace(kind=TIME)
    return date._replace(
        kind=TIME, value=f"{date.value}T{pick(tokens, 'P')}", modifier=edge(tokens)
    )


def this_part(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "This morning", "last night", "tonight"."""
    part = pick(tokens, "Po")
    if ctx.dct is None:
        return Found(TIME, f"XXXX-XX-XXT{part}")
    day = units.moved("day", ctx.dct, -1 if has(tokens, "L") else 0)
    if day is None:
        return None
    return Found(TIME, f"{day.value}T{part}", day, edge(tokens), PUBLISHED)


def near_part(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The next morning", "the same evening": from the day told of."""
    reference = ctx.reference(0)
    part = pick(tokens, "P")
    if reference is None:
        return Found(TIME, f"XXXX-XX-XXT{part}")
    base, kind = reference
    step = 1 if has(tokens, "NF") else -1 if has(tokens, "3") else 0
    day = units.moved("day", base.low, step)
    return None if day is None else Found(TIME, f"{day.value}T{part}", day, None, kind)


def overnight(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Overnight": the night before publication, or before the weekday named."""
    date = date_of(ctx, tokens) if has(tokens, "W") else None
    if date is not None and date.stretch is not None:
        return date._replace(kind=TIME, value=f"{date.value}TNI")
    if ctx.dct is None:
        return Found(TIME, "XXXX-XX-XXTNI")
    day = units.moved("day", ctx.dct, -1)
    return None if day is None else Found(TIME, f"{day.value}TNI", day, None, PUBLISHED)
