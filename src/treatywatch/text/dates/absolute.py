"""Handlers of dates that name a place in the calendar: days, months, seasons, years and longer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Final

from treatywatch.model.timex import SEASON_CODES
from treatywatch.model.when import Modifier
from treatywatch.text.dates import units
from treatywatch.text.dates.context import EVENT, NARRATIVE, PUBLISHED, DateContext
from treatywatch.text.dates.found import DATE, TIME, Found, Token, date_found, edge, has, pick
from treatywatch.text.dates.units import Stretch

DAY_NUMBERS: Final = "d=i"


def year_of(tokens: list[Token]) -> int | None:
    """The year among the tokens, two digits completed."""
    full = pick(tokens, "Y")
    if full is not None:
        return int(full)
    short = pick(tokens, "J")
    if short is None:
        return None
    return 2000 + int(short) if int(short) < 30 else 1900 + int(short)


def told_year(ctx: DateContext, tokens: list[Token]) -> tuple[int, str] | None:
    """The year that "last year", "the same year" or "the following year" beside a date names."""
    if pick(tokens, "u") != "year":
        return None
    if has(tokens, "T5F3"):
        reference = ctx.reference(5)
        if reference is None:
            return None
        step = 1 if has(tokens, "F") else -1 if has(tokens, "3") else 0
        return reference[0].low.year + step, reference[1]
    if ctx.dct is None or not has(tokens, "HLN"):
        return None
    return ctx.dct.year + (-1 if has(tokens, "L") else 1 if has(tokens, "N") else 0), PUBLISHED


def calendar_date(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """A day of a month, with or without its year."""
    month, number, year = pick(tokens, "Mm"), pick(tokens, DAY_NUMBERS), year_of(tokens)
    if year is not None:
        found = date_found(units.valid_day(year, month, number), tokens)
        if found:
            ctx.name_year(year, tokens[0].start)
        return found
    told = told_year(ctx, tokens)
    if told is not None:
        return date_found(units.valid_day(told[0], month, number), tokens, told[1])
    if has(tokens, "LN") and pick(tokens, "u") != "year":
        step, prefixed = (-1 if has(tokens, "L") else 1), tokens[0].code in "LN"
        return _day_beside(ctx, month, number, step, beside_dct=prefixed)
    return _undated_day(ctx, tokens, month, number)


def _undated_day(ctx: DateContext, tokens: list[Token], month: int, number: int) -> Found | None:
    """A day whose year the text leaves to its reader."""
    narrated = ctx.narrated_year(tokens[0].start)
    if narrated is not None:
        return date_found(units.valid_day(narrated, month, number), tokens, NARRATIVE)
    if ctx.dct is None:
        if units.valid_day(2000, month, number) is None:
            return None
        return Found(DATE, f"XXXX-{month:02}-{number:02}")
    return date_found(_nearest(ctx, ctx.dct, month, number, tokens), tokens, PUBLISHED)


def calendar(ctx: DateContext, tokens: list[Token]) -> Found | list[Found]:
    """A day of a month; where the calendar has none ("31 April"), no part is a date."""
    return calendar_date(ctx, tokens) or []


def _nearest(
    ctx: DateContext, dct: dt.date, month: int, number: int, tokens: list[Token]
) -> Stretch | None:
    """The day of that name nearest to publication; weekday or tense may say other."""
    near = units.nearest_day(month, number, dct)
    if near is None:
        return None
    weekday = pick(tokens, "Ww")
    if weekday is not None and near.low.isoweekday() != weekday:
        for year in (dct.year - 1, dct.year, dct.year + 1):
            other = units.valid_day(year, month, number)
            if other and other.low.isoweekday() == weekday:
                return other
    gap = (near.low - dct).days
    # Nine in ten such days of newswire are the nearest one; a clear cue decides where it is far.
    if abs(gap) > 120:
        forward = ctx.direction(tokens[0].start, tokens[-1].end)
        if forward * gap < 0:
            return units.valid_day(near.low.year + forward, month, number) or near
    return near


def _day_beside(
    ctx: DateContext, month: int, number: int, step: int, *, beside_dct: bool
) -> Found | None:
    """Words like "the 12th of October last", beside the date told of."""
    reference = ctx.reference(0)
    if reference is None:
        return None
    base, kind = reference
    if beside_dct and ctx.dct is not None:
        base, kind = units.day(ctx.dct), PUBLISHED
    for year in range(base.low.year, base.low.year + 2 * step, step):
        day = units.valid_day(year, month, number) if 1 <= year <= 9999 else None
        if day and (day.low > base.low if step > 0 else day.low < base.low):
            return Found(DATE, day.value, day, None, kind)
    return None


def day_range(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "March 5-7, 2022", "5-7 March": one stretch of days."""
    numbers = [token for token in tokens if token.code in DAY_NUMBERS]
    rest = [token for token in tokens if token not in numbers]
    first = calendar_date(ctx, [numbers[0], *rest])
    last = calendar_date(ctx, [numbers[-1], *rest])
    if not (first and last and first.stretch and last.stretch):
        return None
    low, high = first.stretch.low, last.stretch.high
    if low > high:
        return None
    return Found(DATE, f"{low}/{high}", first.stretch, None, first.anchor_kind, low, high)


def iso(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "2022-03-22", with or without a time of day."""
    text = tokens[0].value
    stretch = units.valid_day(int(text[:4]), int(text[5:7]), int(text[8:10]))
    if stretch is None:
        return None
    ctx.name_year(stretch.low.year, tokens[0].start)
    if len(text) == 10:
        return Found(DATE, stretch.value, stretch)
    clock = text[11:16]
    zone = text[16:].lstrip(":0123456789") and text[-6:].lstrip(":0123456789")
    return Found(TIME, f"{stretch.value}T{clock}", stretch, zone=zone)


def slash(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "22/03/2022" or "03/22/2022": by what is possible, by the text, by nearness."""
    first, second, year = (int(part) for part in tokens[0].value.replace(".", "/").split("/"))
    if first > 999:
        return date_found(units.valid_day(first, second, year), tokens)
    if year < 100:
        year += 2000 if year < 50 else 1900
    if not 1 <= year <= 9999:
        return None
    day_first, month_first = (
        units.valid_day(year, second, first),
        units.valid_day(year, first, second),
    )
    if "." in tokens[0].value:
        month_first = None
    if day_first and month_first and day_first != month_first:
        if ctx.day_first is not None:
            return date_found(day_first if ctx.day_first else month_first, tokens)
        low, high = sorted((day_first.low, month_first.low))
        near = [day for day in (low, high) if ctx.dct and abs((day - ctx.dct).days) <= 31]
        if len(near) == 1:
            return date_found(units.day(near[0]), tokens)
        return Found(DATE, f"{low}/{high}", day_first, Modifier.APPROXIMATE, "", low, high)
    return date_found(day_first or month_first, tokens)


def _month_in(number: int, year: int) -> Stretch:
    """That month of a year."""
    return units.month(year, number)


def _season_in(number: int, year: int) -> Stretch:
    """That season of a year."""
    return units.season(year, number)


def month(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """A month, with its year or without."""
    number, year = pick(tokens, "Mm"), year_of(tokens)
    if year is not None:
        ctx.name_year(year, tokens[0].start)
        return date_found(units.month(year, number), tokens)
    told = told_year(ctx, tokens)
    if told is not None:
        return date_found(units.month(told[0], number), tokens, told[1])
    if has(tokens, "u"):
        return None
    if has(tokens, "F3"):
        return _beside(ctx, tokens, partial(_month_in, number))
    return _undated_month(ctx, tokens, number)


def _undated_month(ctx: DateContext, tokens: list[Token], number: int) -> Found | None:
    """A month whose year the text leaves to its reader."""
    start, end = tokens[0].start, tokens[-1].end
    narrated = ctx.narrated_year(start)
    if narrated is not None and not has(tokens, "LNHG7"):
        return date_found(units.month(narrated, number), tokens, NARRATIVE)
    if ctx.dct is None:
        return Found(DATE, f"XXXX-{number:02}", None, edge(tokens))
    ahead = number - ctx.dct.month
    if has(tokens, "LG"):
        step = 0 if ahead < 0 else -1
    elif has(tokens, "N7"):
        step = 0 if ahead > 0 else 1
    else:
        step = 0 if has(tokens, "H") else _bare_month(ctx, ahead, start, end)
    year = ctx.dct.year + step
    return date_found(units.month(year, number), tokens, PUBLISHED) if 1 <= year <= 9999 else None


def _bare_month(ctx: DateContext, ahead: int, start: int, end: int) -> int:
    """How many years from that of publication a month without a year lies."""
    if ctx.goes_on(start) and ctx.latest and ctx.dct:
        # "In Rome in November, in Oslo in March": a timetable goes forward.
        last = ctx.latest[0].low
        return last.year - ctx.dct.year + (ahead + ctx.dct.month < last.month)
    if ctx.direction(start, end) > 0:
        return 1 if ahead < 0 else 0
    return -1 if ahead > 0 else 0


def _beside(ctx: DateContext, tokens: list[Token], make: Callable[[int], Stretch]) -> Found | None:
    """Words like "The following autumn", "the previous May": beside the date told of."""
    reference = ctx.reference(2) or ctx.reference(5)
    if reference is None:
        return None
    base, kind = reference
    step = -1 if has(tokens, "3") else 1
    for year in range(base.low.year - step, base.low.year + 3 * step, step):
        if not 1 <= year <= 9998:
            continue
        stretch = make(year)
        if stretch.low > base.high if step > 0 else stretch.high < base.low:
            return date_found(stretch, tokens, kind)
    return None


def season(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """A season, with its year or without."""
    number, year = pick(tokens, "Ss"), year_of(tokens)
    if year is not None:
        ctx.name_year(year, tokens[0].start)
        return date_found(units.season(year, number), tokens)
    if has(tokens, "F3"):
        return _beside(ctx, tokens, partial(_season_in, number))
    narrated = ctx.narrated_year(tokens[0].start)
    if narrated is not None and not has(tokens, "LNHG7"):
        return date_found(units.season(narrated, number), tokens, NARRATIVE)
    if ctx.dct is None or not 4 <= ctx.dct.year <= 9996:
        return Found(DATE, f"XXXX-{SEASON_CODES[number - 1]}", None, edge(tokens))
    if has(tokens, "u"):
        step = -1 if has(tokens, "L") else 1 if has(tokens, "N7") else 0
        return date_found(units.season(ctx.dct.year + step, number), tokens, PUBLISHED)
    return date_found(_undated_season(ctx, ctx.dct, tokens, number), tokens, PUBLISHED)


def _undated_season(ctx: DateContext, dct: dt.date, tokens: list[Token], number: int) -> Stretch:
    """A season whose year the text leaves to its reader."""
    around = [units.season(dct.year + step, number) for step in (-2, -1, 0, 1, 2)]
    if has(tokens, "H"):
        return next((one for one in around if one.low <= dct <= one.high), around[2])
    if has(tokens, "LG"):
        return [one for one in around if one.high < dct][-1]
    if has(tokens, "N7") or ctx.direction(tokens[0].start, tokens[-1].end) > 0:
        return next(one for one in around if one.low > dct)
    return [one for one in around if one.low <= dct][-1]


def plain_year(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """A year of four digits, or '96."""
    number = year_of(tokens)
    if number is None:
        return None
    ctx.name_year(number, tokens[0].start)
    return date_found(units.year(number), tokens)


def year_range(ctx: DateContext, tokens: list[Token]) -> list[Found]:
    """Words like "1890-94": two years."""
    first, last = tokens[0], tokens[-1]
    start, end = int(first.value), int(last.value)
    if end < 100:
        end += start // 100 * 100
    found = [Found(DATE, f"{start:04}", units.year(start), start=first.start, end=first.end)]
    ctx.name_year(start, first.start)
    if start < end <= start + 300 and end < 2200:
        found.append(Found(DATE, f"{end:04}", units.year(end), start=last.start, end=last.end))
    return found


def era(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "347 AD", "44 BC": the latter lies before the calendar."""
    number = pick(tokens, "YdV")
    if not isinstance(number, int) or not 1 <= number <= 2199:
        return None
    if pick(tokens, "Q") == "BC":
        return Found(DATE, f"BC{number:04}")
    ctx.name_year(number, tokens[0].start)
    return Found(DATE, f"{number:04}", units.year(number))


def decade(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The 1990s", "the sixties", "the '80s"."""
    number = pick(tokens, "D")
    if number < 100:
        number += 1900 if number >= 20 else 2000
    return date_found(units.decade(number), tokens)


def century(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The 20th century": 1900 to 1999, as TIMEX3 and most speakers count."""
    number = pick(tokens, "=i")
    if pick(tokens, "Q") == "BC":
        return Found(DATE, f"BC{number - 1:02}")
    return date_found(units.century((number - 1) * 100), tokens) if 2 <= number <= 22 else None


def centuries(ctx: DateContext, tokens: list[Token]) -> list[Found]:
    """Words like "the 18th and 19th centuries": two of them."""
    first, last = (token for token in tokens if token.code in "=i")
    found: list[Found] = []
    for token, end in ((first, first.end), (last, tokens[-1].end)):
        one = century(ctx, [token])
        if one is not None:
            found.append(one._replace(start=token.start, end=end))
    return found


def fiscal(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Fiscal 1989", "the last fiscal year": its bounds are unknown."""
    number = year_of(tokens)
    kind = ""
    if number is None:
        if ctx.dct is None:
            return Found(DATE, "XXXX")
        kind = PUBLISHED
        number = ctx.dct.year + (-1 if has(tokens, "L3") else 1 if has(tokens, "NF7") else 0)
    else:
        ctx.name_year(number, tokens[0].start)
    if not 2 <= number <= 9998:
        return None
    found = units.fiscal_year(number)
    return Found(
        DATE, found.value, found, edge(tokens) or Modifier.APPROXIMATE, kind,
        remember=False,
    )  # fmt: skip


def part_of_year(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """A quarter or a half of a year."""
    number, quarters = pick(tokens, "i=:\\"), has(tokens, "4:")
    if number > (4 if quarters else 2):
        return None
    make = units.quarter if quarters else units.half
    year, kind = year_of(tokens), ""
    if year is not None:
        ctx.name_year(year, tokens[0].start)
        return date_found(make(year, number), tokens)
    if ctx.dct is None:
        return Found(DATE, f"XXXX-{'Q' if quarters else 'H'}{number}")
    year, kind = ctx.dct.year, PUBLISHED
    if has(tokens, "u"):
        told = ctx.narrative(5) if has(tokens, "F35T") else None
        year = told.low.year if told else year
        year += -1 if has(tokens, "L3") else 1 if has(tokens, "NF") else 0
    elif make(year, number).low > ctx.dct:
        forward = ctx.direction(tokens[0].start, tokens[-1].end)
        year -= forward <= 0
    return date_found(make(year, number), tokens, kind) if 1 <= year <= 9999 else None


def holiday(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """A feast, with its year or the nearest one."""
    row, year = pick(tokens, "^"), year_of(tokens)
    if year is not None:
        return date_found(_feast(row, year), tokens)
    narrated = ctx.narrated_year(tokens[0].start)
    if narrated is not None:
        return date_found(_feast(row, narrated), tokens, NARRATIVE)
    if ctx.dct is None or not 3 <= ctx.dct.year <= 9997:
        return Found(DATE, "XXXX-XX-XX")
    here = ctx.dct
    days = [_feast(row, here.year + step) for step in (-1, 0, 1)]
    if has(tokens, "LG"):
        chosen = [day for day in days if day.low < here][-1]
    elif has(tokens, "N7"):
        chosen = next(day for day in days if day.low > here)
    elif has(tokens, "H"):
        chosen = days[1]
    else:
        chosen = min(days, key=lambda day: abs(day.low - here))
    return date_found(chosen, tokens, PUBLISHED)


def _feast(row: dict[str, int], year: int) -> Stretch:
    """The day of a feast in a year."""
    if "easter" in row:
        return units.day(units.easter(year) + dt.timedelta(row["easter"]))
    if "day" in row:
        return units.day(dt.date(year, row["month"], row["day"]))
    whole = units.month(year, row["month"])
    if row["nth"] > 0:
        offset = (row["weekday"] - whole.low.isoweekday()) % 7 + 7 * (row["nth"] - 1)
        return units.day(whole.low + dt.timedelta(offset))
    return units.day(whole.high - dt.timedelta((whole.high.isoweekday() - row["weekday"]) % 7))


def period(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """A historical period of the table: event-anchored."""
    row = pick(tokens, "$")
    low, high = dt.date.fromisoformat(row["from"]), dt.date.fromisoformat(row["to"])
    stretch = units.day(low)
    if low == high:
        return Found(DATE, stretch.value, stretch, edge(tokens), EVENT, remember=False)
    value = f"{low}/{high}"
    return Found(DATE, value, stretch, edge(tokens), EVENT, low, high, remember=False)
