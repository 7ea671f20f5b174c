"""Amounts in words and digits, and the durations they make."""

from __future__ import annotations

from treatywatch.model.duration import Duration, Unit
from treatywatch.text.dates.found import Token

_LIMIT = 1_000_000_000


def amount_of(tokens: list[Token]) -> float | None:
    """The number that the tokens spell; None where they leave it open ("several")."""
    total, small, seen = 0.0, 0.0, False
    for i, token in enumerate(tokens):
        code, value = token.code, token.value
        if code == "q" and value == "X":
            return None
        # "Two and a half": the article is no second number.
        if seen and (code in "uU4KkP" or (code == "A" and tokens[i - 1].code in "&-")):
            break
        if code in "qdVA`":
            small = float(value)
        elif code == "n":
            small += value
        elif code == "+" and value < 1000:
            small = (small or 1) * value
        elif code == "+":
            total, small = total + (small or 1) * value, 0.0
        else:
            continue
        seen = True
    half = 0.5 if any(token.code == "h" for token in tokens) else 0.0
    return min(total + small + half, _LIMIT) if seen else None


def duration_of(tokens: list[Token]) -> Duration | None:
    """The duration that pairs of amount and unit spell, or None."""
    parts: list[tuple[float | None, Unit]] = []
    pending: list[Token] = []
    for token in tokens:
        if token.code in "uU4KkP":
            unit = Unit.NIGHT if token.code == "P" else Unit(token.value)
            amount = amount_of(pending) if pending or token.code in "UkP" else 1
            if amount is not None and amount == int(amount):
                amount = int(amount)
            if unit is Unit.FORTNIGHT:
                # ISO 8601 knows no fortnights.
                amount, unit = (None if amount is None else 2 * amount), Unit.WEEK
            parts.append((amount, unit))
            pending = []
        else:
            pending.append(token)
    if not parts:
        return None
    if any(token.code == "h" for token in pending):
        amount, unit = parts[-1]
        parts[-1] = (None if amount is None else amount + 0.5, unit)
    return Duration(tuple(parts))
