"""The text form of a :class:`~treatywatch.model.when.When`, by EDTF.

EDTF is the profile of ISO 8601-2:2019 that the Library of Congress publishes
(https://www.loc.gov/standards/datetime/). Of it we write level 0 dates and intervals, the level 1
forms ``~``, ``202X``, ``20XX`` and ``..``, and the level 2 codes for parts of a year: 21 to 24
seasons, 33 to 36 quarters, 40 and 41 halves. What EDTF cannot say follows it, field by field.
"""

from __future__ import annotations

import calendar
import datetime as dt
import json
import re
from typing import Final

from treatywatch.errors import BadDateError
from treatywatch.model.when import Modifier, Precision, When

# ISO 8601-2 sub-year groupings -> precision, first month, months. The seasons are those without a
# hemisphere, taken as whole months of the northern year, as the meteorological services count them.
_PARTS: Final = {
    **{21 + n: (Precision.SEASON, 3 * n + 3, 3) for n in range(4)},
    **{33 + n: (Precision.QUARTER, 3 * n + 1, 3) for n in range(4)},
    **{40 + n: (Precision.HALF, 6 * n + 1, 6) for n in range(2)},
}
_CODES: Final = {(kind, month): code for code, (kind, month, _) in _PARTS.items()}
_LENGTH: Final = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
}
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|(\d{3})X|(\d\d)XX", re.ASCII)
_EXTRA: Final = re.compile(r';([a-z_]+)=("(?:[^"\\]|\\.)*"|[^;"]*)')
_UNKNOWN: Final = "XXXX"


def _whole(when: When) -> str | None:
    """The EDTF form of a single calendar unit, or None where the interval is not one."""
    low, high = when.earliest, when.latest
    if low is None or high is None:
        return None
    if when.precision is Precision.DAY:
        return low.isoformat() if low == high else None
    length = _LENGTH.get(when.precision)
    if length is None or low.day != 1 or _end(low, length) != high:
        return None
    return _unit(when.precision, low, f"{low.year:04}")


def _unit(precision: Precision, low: dt.date, year: str) -> str | None:
    """The EDTF form of a unit of months that begins with the first of a month."""
    if precision is Precision.MONTH:
        return f"{year}-{low.month:02}"
    if precision in (Precision.SEASON, Precision.QUARTER, Precision.HALF):
        code = _CODES.get((precision, low.month))
        return None if code is None else f"{year}-{code}"
    digits = {Precision.DECADE: 3, Precision.CENTURY: 2}.get(precision, 4)
    if low.month != 1 or year[digits:].strip("0"):
        return None
    return year[:digits] + "X" * (4 - digits) * (precision is not Precision.YEAR)


def _end(first: dt.date, months: int) -> dt.date | None:
    """The last day of so many months from the first of one; None beyond the calendar."""
    year, month = divmod(first.year * 12 + first.month - 2 + months, 12)
    if year > 9999:
        return None
    return dt.date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def edtf_of(when: When) -> str:
    """The date in EDTF; what EDTF cannot say is left out.

    >>> edtf_of(When.of_year(1956))
    '1956'
    """
    mark = "~" if when.modifier is Modifier.APPROXIMATE else ""
    if not when.resolved and when.earliest is None and when.latest is None:
        return _UNKNOWN
    single = _whole(when)
    if single is not None:
        return single + mark
    ends = (when.earliest, when.latest)
    return "/".join(".." if end is None else end.isoformat() + mark for end in ends)


def format_when(when: When) -> str:
    """The lossless text form: EDTF, then every field that EDTF does not hold.

    >>> format_when(When.of_year(1956))
    '1956'
    """
    text = edtf_of(when)
    core = parse_core(text)
    extras: list[tuple[str, str]] = []
    if when.precision is not core.precision:
        extras.append(("precision", when.precision))
    if when.modifier is not core.modifier:
        extras.append(("modifier", when.modifier or ""))
    if when.resolved is not core.resolved:
        extras.append(("resolved", str(when.resolved).lower()))
    if when.anchor is not None:
        extras.append(("anchor", when.anchor.isoformat()))
    if when.anchor_kind:
        extras.append(("anchor_kind", json.dumps(when.anchor_kind)))
    if when.expression:
        extras.append(("expression", json.dumps(when.expression, ensure_ascii=False)))
    return text + "".join(f";{name}={value}" for name, value in extras)


def _single(text: str, whole: str) -> When:
    """One EDTF date without a mark."""
    found = _DATE.fullmatch(text)
    if not found:
        raise BadDateError(
            f"{whole!r} is not an EDTF date; write a day as 2022-03-22, a month as 2022-03, "
            "a year as 2022, a stretch as 2022-03-14/2022-03-20"
        )
    year, part, day, decade, century = found.groups()
    if decade or century:
        begin, length = (int(decade) * 10, 120) if decade else (int(century) * 100, 1200)
        kind = Precision.DECADE if decade else Precision.CENTURY
        if begin == 0:
            raise BadDateError(f"{whole!r} begins before the year 1; years run 1 to 9999")
        low = dt.date(begin, 1, 1)
        return When(earliest=low, latest=dt.date(begin + length // 12 - 1, 12, 31), precision=kind)
    if part is None:
        return When.of_year(int(year))
    if day is not None:
        try:
            return When.on(dt.date(int(year), int(part), int(day)))
        except ValueError:
            raise BadDateError(f"{whole!r} is no day of the calendar") from None
    if int(part) not in _PARTS:
        return When.of_month(int(year), int(part))
    kind, month, length = _PARTS[int(part)]
    first = When.of_month(int(year), month).earliest
    last = None if first is None else _end(first, length)
    if last is None:
        raise BadDateError(f"{whole!r} ends after the year 9999; years run 1 to 9999")
    return When(earliest=first, latest=last, precision=kind)


def parse_core(text: str) -> When:
    """Read the EDTF part alone.

    Raises:
        BadDateError: the text is no EDTF date or interval of the forms listed at
            :meth:`~treatywatch.model.when.When.parse`.

    >>> parse_core("2022-34").latest
    datetime.date(2022, 6, 30)
    """
    if text == _UNKNOWN:
        return When(resolved=False)
    parts = text.split("/")
    if len(parts) > 2:
        raise BadDateError(f"{text!r} has more than two ends; an interval is written a/b")
    mark = Modifier.APPROXIMATE if any(part.endswith("~") for part in parts) else None
    plain = [part.removesuffix("~") for part in parts]
    if len(plain) == 1:
        when = _single(plain[0], text)
        return When(
            earliest=when.earliest, latest=when.latest, precision=when.precision, modifier=mark
        )
    low, high = (None if part == ".." else _single(part, text) for part in plain)
    return When(
        earliest=None if low is None else low.earliest,
        latest=None if high is None else high.latest,
        modifier=mark,
    )


def parse_when(text: str) -> When:
    """Read the lossless text form back; see :meth:`~treatywatch.model.when.When.parse`.

    >>> parse_when("1956") == When.of_year(1956)
    True
    """
    head, _, _ = text.partition(";")
    core = parse_core(head)
    fields: dict[str, str] = {}
    at = len(head)
    while at < len(text):
        found = _EXTRA.match(text, at)
        if not found:
            raise BadDateError(f"{text!r}: expected ;name=value at {text[at : at + 20]!r}")
        fields[found[1]] = found[2]
        at = found.end()
    return _with_fields(core, fields, text)


def _with_fields(core: When, fields: dict[str, str], text: str) -> When:
    """The date with the fields that stood after the EDTF part."""
    unknown = fields.keys() - {
        "precision", "modifier", "resolved", "anchor", "anchor_kind", "expression"
    }  # fmt: skip
    if unknown:
        raise BadDateError(
            f"{text!r}: unknown field {min(unknown)!r}; known are precision, modifier, resolved, "
            "anchor, anchor_kind and expression"
        )
    try:
        modifier = fields.get("modifier", core.modifier)
        anchor = fields.get("anchor")
        return When(
            earliest=core.earliest,
            latest=core.latest,
            precision=Precision(fields.get("precision", core.precision)),
            modifier=Modifier(modifier) if modifier else None,
            expression=str(json.loads(fields.get("expression", '""'))),
            anchor=dt.date.fromisoformat(anchor) if anchor else None,
            anchor_kind=str(json.loads(fields.get("anchor_kind", '""'))),
            resolved={"true": True, "false": False}[
                fields.get("resolved", str(core.resolved).lower())
            ],
        )
    except (ValueError, KeyError) as error:
        raise BadDateError(f"{text!r}: {error} is not a value of that field") from None
