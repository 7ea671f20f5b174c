"""Handlers of durations, sets, and words that point to past, present or future."""

from __future__ import annotations

from treatywatch.model.duration import Duration, Recurrence, Unit
from treatywatch.model.timex import SEASON_CODES
from treatywatch.text.dates.amounts import amount_of, duration_of
from treatywatch.text.dates.context import PUBLISHED, DateContext
from treatywatch.text.dates.counted import ago
from treatywatch.text.dates.found import DURATION, SET, Found, Token, has, pick
from treatywatch.text.dates.relative import reference_found, within
from treatywatch.text.dates.vocabulary import word_list


def _set(value: str, times: int | None = None) -> Found:
    """A set."""
    return Found(SET, value, recurrence=Recurrence(value=value, times=times))


def _falls(length: Duration) -> bool:
    """Whether each unit is smaller than the one before."""
    order = [list(Unit).index(unit) for _, unit in length.parts]
    return order == sorted(set(order))


def _listed(found: Found | list[Found] | None, tokens: list[Token]) -> list[Found]:
    """A reading of part of the words, with its place."""
    if found is None or isinstance(found, list):
        return found or []
    inner = [token for token in tokens if token.code not in "&,"]
    return [found._replace(start=inner[0].start, end=inner[-1].end)]


def duration(ctx: DateContext, tokens: list[Token]) -> Found | list[Found] | None:
    """A length of time; with "past", "next" or "within" also the days that it reaches over."""
    start = tokens[0].start
    if tokens[0].code == "L" and ctx.left_word(start) in word_list("last_is_verb"):
        return _listed(duration(ctx, tokens[1:]), tokens[1:]) or None
    length = duration_of([token for token in tokens if token.code not in "tLNG7F3H=i;{"])
    if length is None:
        return None
    if len(length.parts) > 1 and not _falls(length):
        # "A dozen days and two weeks" are two lengths.
        cut = next(i for i, token in enumerate(tokens) if token.code in "uU4Kk") + 1
        rest = duration(ctx, [token for token in tokens[cut:] if token.code not in "&,"])
        return [*_listed(duration(ctx, tokens[:cut]), tokens[:cut]), *_listed(rest, tokens[cut:])]
    if has(tokens, "A") and tokens[-1].code in "uP" and _is_rate(ctx, start):
        return _set(str(length))
    step = -1 if has(tokens, "LG") else 1 if has(tokens, "N7") else 0
    if step == 0 and ctx.left_word(start) == "within":
        step = 1
    low = high = None
    if step:
        low, high = within(ctx, length, step)
    return Found(
        DURATION, str(length), duration=length, low=low, high=high,
        anchor_kind=PUBLISHED if low else "",
    )  # fmt: skip


def _is_rate(ctx: DateContext, start: int) -> bool:
    """Whether an amount stands before "a year", so that it says how much in each."""
    before = ctx.text[max(0, start - 12) : start].rstrip()
    return bool(before) and (
        before[-1] in "0123456789%" or ctx.left_word(start) in word_list("rates")
    )


def ended(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "The fiscal year ended June 30": its length."""
    length = Duration.of(1, Unit(pick(tokens, "u4")))
    return Found(DURATION, str(length), duration=length)


def lasting(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "A weeklong", "months-long", "a week-old"."""
    several = pick(tokens, "U")
    length = Duration.of(None if several else 1, Unit(several or pick(tokens, "u?")))
    return Found(DURATION, str(length), duration=length)


def half_unit(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Half an hour", "a half year"."""
    unit = Unit(pick(tokens, "u"))
    length = {
        Unit.HOUR: Duration.of(30, Unit.MINUTE),
        Unit.YEAR: Duration.of(6, Unit.MONTH),
        Unit.DECADE: Duration.of(5, Unit.YEAR),
        Unit.CENTURY: Duration.of(50, Unit.YEAR),
        Unit.DAY: Duration.of(12, Unit.HOUR),
    }.get(unit, Duration.of(0.5, unit))
    return Found(DURATION, str(length), duration=length)


def quarter_unit(_ctx: DateContext, _tokens: list[Token]) -> Found | None:
    """Words like "a quarter-century"."""
    length = Duration.of(25, Unit.YEAR)
    return Found(DURATION, str(length), duration=length)


def bare_units(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "For years", "decades of war"."""
    length = Duration.of(None, Unit(pick(tokens, "U")))
    return Found(DURATION, str(length), duration=length)


def vague_ago(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Years ago", "several months later"."""
    if has(tokens, "g"):
        if pick(tokens, "q") == "2":
            return ago(ctx, tokens)
        return reference_found(ctx, "PAST_REF" if pick(tokens, "g") < 0 else "FUTURE_REF")
    length = duration_of(tokens[:-1])
    if length is None:
        return None
    return Found(
        DURATION, str(length), duration=length,
        start=tokens[0].start, end=tokens[-2].end,
    )  # fmt: skip


def every(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Every year", "every other week", "each Tuesday"."""
    if has(tokens, "W"):
        return _set(f"XXXX-WXX-{pick(tokens, 'W')}")
    if has(tokens, "Ss"):
        return _set(f"XXXX-{SEASON_CODES[pick(tokens, 'Ss') - 1]}")
    if has(tokens, "P"):
        return _set(f"XXXX-XX-XXT{pick(tokens, 'P')}")
    if has(tokens, "Mm"):
        return _set(f"XXXX-{pick(tokens, 'Mm'):02}")
    unit = pick(tokens, "u4KU")
    if unit is None:
        return None
    count = pick(tokens, "y") or pick(tokens, "i=") or amount_of(tokens) or 1
    return _set(str(Duration.of(int(count), Unit(unit))))


def per(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Twice a week", "per day"."""
    times = pick(tokens, "z")
    if times == 0:
        count = amount_of([token for token in tokens if token.code in "dVnq"])
        times = None if count is None else int(count)
    return _set(str(Duration.of(1, Unit(pick(tokens, "u4K")))), times)


def frequency(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Daily", "annual"."""
    return _set(pick(tokens, "v"))


def plural(_ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "On Tuesdays", "weekends", "mornings"."""
    if has(tokens, "B"):
        return _set(f"XXXX-WXX-{pick(tokens, 'B')}")
    if has(tokens, "k"):
        return _set("XXXX-WXX-WE")
    return _set(f"XXXX-XX-XXT{pick(tokens, 'p')}")


def reference(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Now", "recently", "the past", "in the future", "at present"."""
    value = pick(tokens, "R98")
    return reference_found(ctx, value or "PAST_REF")


def reference_these(ctx: DateContext, _tokens: list[Token]) -> Found | None:
    """Words like "These days"."""
    return reference_found(ctx, "PRESENT_REF")


def reference_units(ctx: DateContext, tokens: list[Token]) -> Found | None:
    """Words like "Recent years", "the coming weeks"."""
    return reference_found(ctx, "PAST_REF" if has(tokens, "r") else "FUTURE_REF")
