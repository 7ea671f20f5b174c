"""Dates told beside a deed rather than in its clause: offsets, coordinated clauses, speeches."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence, Set
from typing import Final

from treatywatch.model.when import Precision, When, add_months
from treatywatch.parsers.attribute import said_on
from treatywatch.parsers.groups import Match
from treatywatch.text.dates import TimeExpression, TimeKind
from treatywatch.text.speech import Speech

BACKGROUND: Final = dt.timedelta(days=92)
"""What lies further back than three months is background (labelling guide, "Acts")."""
NEWS: Final = dt.timedelta(days=8)
"""How far before publication the day of what is news lies."""
_OFFSET: Final = re.compile(
    r"\b(an?|one|two|three|four|five|six|\d{1,2}) (day|week|month)s? (after|before)\s$",
    re.IGNORECASE,
)
_NUMBERS: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
# Behind one of these another clause begins, whose date is its own.
_BARRIER: Final = re.compile(
    r";|\b(?:who|which|whose|whom|where|when|that|after|before|since|because|if|unless|until|as"
    r"|following|what)\b"
)
_RELATIVE: Final = re.compile(r"\b(?:who|which|whose|whom|where|that)\b")
_PARALLEL: Final = re.compile(r", while (?:[A-Z][\w'’-]* ){1,3}\Z")
_ASIDE: Final = 300
"""Characters looked back for the comma before a relative clause."""
_NEAR: Final = 1500
"""Characters in which a party goes on speaking."""
_SOON: Final = 200
"""Characters behind a deed in which its verb of saying may stand."""
_LEAD: Final = 500
"""Characters behind the opening sentence in which an article says on what day its news was."""
_DECISIONS: Final = frozenset(
    (
        "package", "order", "decision", "decree", "measures", "measure", "step", "move", "law",
        "rules", "accord", "deal", "agreement", "pact",
    )
)  # fmt: skip
_BREAK: Final = re.compile(r"[.;!?][\"'”’)]*\s")
_BACK: Final = 400
"""Characters looked back for the date of a tale that goes on."""
_OPEN: Final = frozenset(("since", "until", "till", "by", "before", "after", "from", "to"))
_DAY: Final = Precision.DAY
_DATED: Final = frozenset((TimeKind.DATE, TimeKind.TIME))
_LISTED: Final = re.compile(r"(?:,|,? and|,? or),? (?:again )?(?:in |on )?$")
"""What stands between the dates of a list."""


def tells_time(one: TimeExpression) -> bool:
    """Whether an expression tells a time at which a thing happens: a date, or "within a month"."""
    return one.kind in _DATED or (one.kind is TimeKind.DURATION and one.signal == "within")


def year_of(when: When | None) -> When | None:
    """The year of a date: what is told after it as background was done about then."""
    if when is None or when.latest is None:
        return None
    return When.of_year(when.latest.year)


def _is_year(one: TimeExpression) -> bool:
    return not one.attributive and one.when is not None and one.when.precision is Precision.YEAR


def listed_after(text: str, near: Sequence[TimeExpression], when: When) -> list[TimeExpression]:
    """The dates that a list goes on with after one: "in 1941, 1981 and 1995".

    Args:
        text: the text.
        near: the dates of the sentence, in order.
        when: the first of the list.
    """
    found: list[TimeExpression] = []
    last: TimeExpression | None = None
    for one in near:
        if last is None:
            last = one if when in (one.when, one.extent) else None
        elif _is_year(one) and _LISTED.match(text[last.end : one.start]):
            found.append(one)
            last = one
        else:
            break
    return found


def gone_by(one: TimeExpression, published: dt.date | None) -> bool:
    """Whether a date is a time gone by, of which the present perfect is never said."""
    latest = one.when.latest if one.when is not None and not one.signal else None
    return latest is not None and published is not None and latest < published - BACKGROUND


def of_decision(match: Match) -> bool:
    """Whether the text tells what is in a decision: "the order blocks", items of a list."""
    analysis, clause = match.analysis, match.clause
    if analysis.listed:
        return True
    if clause is None or not clause.subject or clause.verb.perfect:
        return False
    subject = clause.subject[0]
    return analysis.lower[subject.start] in ("the", "this") and not _DECISIONS.isdisjoint(
        analysis.lower[subject.start : subject.end]
    )


def offset(text: str, first: int, start: int, base: dt.date) -> When | None:
    """The day of a clause behind "a day after", counted from the day of the clause above.

    Args:
        text: the text.
        first: where the sentence begins.
        start: where the clause begins.
        base: the day of the clause above.

    >>> text = "Peru protested, a day after Chile left."
    >>> offset(text, 0, text.index("Chile"), dt.date(2024, 6, 12)).edtf
    '2024-06-11'
    """
    found = _OFFSET.search(text, max(first, start - 30), start)
    if found is None:
        return None
    number = _NUMBERS.get(found[1].lower()) or int(found[1])
    step = -number if found[3].lower() == "after" else number
    unit = found[2].lower()
    if unit == "month":
        day = add_months(base, step)
        return When.of_month(day.year, day.month)
    days = step * (7 if unit == "week" else 1)
    return When.on(base + dt.timedelta(days))


def mate(
    text: str, near: Sequence[TimeExpression], verb: tuple[int, int], published: dt.date | None
) -> TimeExpression | None:
    """The only date of a sentence, where no clause of its own holds it apart from a verb.

    Args:
        text: the text.
        near: the dates of the sentence.
        verb: where the verb begins and ends.
        published: the day of publication.
    """
    if len(near) > 1:
        near = [one for one in near if fresh(one, published)]
    if len(near) != 1:
        return None
    one = near[0]
    when = one.when
    if one.attributive or one.signal in _OPEN or when is None or when.latest is None:
        return None
    if published is not None and when.latest > published:
        return None
    low = max(0, one.start - _ASIDE)
    low = max(low, text.rfind(",", low, one.start), text.rfind(".", low, one.start))
    aside = text[low : one.start]
    if one.end <= verb[0] and _BARRIER.search(aside):
        return None  # "its rulers, who took power in 2020, ordered"
    between = text[verb[1] : one.start] if one.start >= verb[1] else text[one.end : verb[0]]
    if _BARRIER.search(between):
        # "On Monday A left the pact that B had signed, while C stayed."
        parallel = one.end <= verb[0] and fresh(one, published) and _PARALLEL.search(between)
        return one if parallel else None
    return one


def lead(
    dates: Sequence[TimeExpression], end: int, published: dt.date | None
) -> TimeExpression | None:
    """The first day of the news that is told right after the opening sentence.

    Args:
        dates: the dates of the article.
        end: where the opening sentence ends.
        published: the day of publication.
    """
    for one in dates:
        if end <= one.start < end + _LEAD and fresh(one, published):
            return one
    return None


def spoken(
    speeches: Sequence[Speech],
    dates: Sequence[TimeExpression],
    codes: Set[str],
    at: int,
    published: dt.date | None,
) -> When | None:
    """The day on which the same party was last said to speak, for a deed of speech without a date.

    Args:
        speeches: the speeches, in the order of the text.
        dates: the dates of the article.
        codes: the codes of the actors.
        at: where the deed is told.
        published: the day of publication.
    """
    for speech in reversed(speeches):
        if at - speech.start > _NEAR:
            break
        if speech.cue_start > at + _SOON or not speech.cue:
            continue
        if not any(s.party is not None and s.party.code in codes for s in speech.speakers):
            continue
        date = said_on(speech, dates)
        if date is not None and fresh(date, published):
            return date.when
    return None


def running(text: str, before: Sequence[TimeExpression], verb: int, far: dt.date) -> When | None:
    """The date of the sentence before, where it lies far back and the tale goes on undated.

    Args:
        text: the text.
        before: the dates before the verb, in order.
        verb: where the verb begins.
        far: the last day that is far back.
    """
    one = next((date for date in reversed(before) if not date.attributive), None)
    if one is None or one.when is None or verb - one.end > _BACK or one.signal in ("since", "from"):
        return None
    between = text[one.end : verb]
    if "\n" in between or len(_BREAK.findall(between)) != 1:
        return None
    low = max(0, one.start - _ASIDE)
    low = max(low, *(text.rfind(mark, low, one.start) for mark in ",.;\n"))
    latest = one.when.latest
    if latest is None or latest >= far or _RELATIVE.search(text, low, one.start):
        return None  # "restored ties that it cut off 50 years ago. Peru freed a spy."
    return one.when


def fresh(date: TimeExpression, published: dt.date | None) -> bool:
    """Whether a date is a day of the news: plain, and in the week up to publication."""
    when = date.when
    if when is None or published is None or date.attributive or date.signal in _OPEN:
        return False
    day = when.earliest
    return when.precision is _DAY and day is not None and published - NEWS <= day <= published
