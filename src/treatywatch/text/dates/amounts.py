"""Amounts in words and digits, and the durations they make."""

from __future__ import annotations

from treatywatch.model.duration import Duration, Unit
from treatywatch.text.dates.found import Token

_LIMIT = 1_000_000_000


def amount_of(tokens: list[Token]) -> float | None:
    """The number that the tokens spell; None where they leave it open ("several")."""
    total, hundreds, seen, half = 0.0, 0.0, False, False
    for token in tokens:
        code, value = token.code, token.value
        if code in "uU4KkP" and seen:
            break
        if code == "q":
            if value == "X":
                return None
            hundreds, seen = float(value), True
        elif code in "dVA`":
            hundreds, seen = float(value), True
        elif code in "n+":
            seen = True
            if value >= 1000:
                total, hundreds = total + (hundreds or 1) * value, 0.0
            elif code == "+" and hundreds:
                hundreds *= value
            else:
                hundreds += value
        elif code == "h":
            half = True
            break
    if not seen:
        return None
    if not half:
        half = any(token.code == "h" for token in tokens)
    return min(total + hundreds + (0.5 if half else 0.0), _LIMIT)


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
