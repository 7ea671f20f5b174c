"""What the tense of a verb and its date tell: done, going on, long past or still to come."""

from __future__ import annotations

import datetime as dt
from typing import Final

from treatywatch.model.vocabulary import ActKind
from treatywatch.model.when import Precision
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.nearby import BACKGROUND
from treatywatch.parsers.shifts import VERBAL
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis
from treatywatch.text.dates import TimeExpression

INHERITING: Final = frozenset(("that", "to", "ing", "part"))
"""Relations of clauses that have the date of the one above."""
_LASTING: Final = frozenset(
    (
        ActKind.PROVIDE_AID, ActKind.COOPERATE_MATERIALLY, ActKind.HOLD_TALKS, ActKind.MEDIATE,
        ActKind.USE_FORCE, ActKind.MOBILIZE_FORCES, ActKind.RECEIVE_REFUGEES,
    )
)  # fmt: skip
"""Kinds of deed that go on: "since 2016" is when they began."""


def inherits(clause: Clause) -> bool:
    """Whether a clause without a date has that of the one above: "announced a bill that would"."""
    if clause.relation == "rel":
        return clause.filler_prep in ("in", "at") or clause.verb.modal in ("would", "will")
    return clause.relation in INHERITING


def ahead(clue: Clue, published: dt.date | None) -> bool:
    """Whether a deed is told in the present of a day to come: "flies to Lima next week"."""
    day = clue.when.earliest if clue.when is not None and clue.kind not in VERBAL else None
    clause = clue.match.clause
    past = clause is None or clause.verb.past or clause.verb.perfect
    return not past and day is not None and published is not None and day > published


def newly(clue: Clue, clause: Clause) -> bool:
    """Whether the sentence tells news in the perfect: "has voted to punish it, barring"."""
    for _ in range(5):
        if clause.parent < 0 or not inherits(clause):
            break
        clause = clue.match.analysis.clauses[clause.parent]
    return clause.verb.perfect and not clause.verb.past


def lasts(clue: Clue) -> bool:
    """Whether a deed goes on, so that "since May" is when it began."""
    clause = clue.match.clause
    return clue.kind in _LASTING or (clause is not None and clause.verb.progressive)


def signed(clue: Clue, found: TimeExpression | None, published: dt.date | None) -> bool:
    """Whether a participle dates what is planned now: "put into effect a pact signed in 2001"."""
    clause, when = clue.match.clause, clue.when
    if clause is None or found is None or when is None or when.latest is None:
        return False
    bare = clause.relation == "part" and clause.verb.passive and clause.filler is not None
    return bare and published is not None and when.latest < published


def dates_participle(analysis: Analysis, clause: Clause, one: TimeExpression) -> bool:
    """Whether a date is that of a participle behind a verb: "put into effect a pact signed in"."""
    holder = clause
    for other in analysis.clauses[clause.index + 1 :]:
        if analysis.span(other.verb.start, other.verb.end)[1] > one.start:
            break
        holder = other
    return holder is not clause and holder.relation == "part" and holder.filler is not None


def going_on(clue: Clue, found: TimeExpression | None) -> bool:
    """Whether a deed is still being done: "have been holding talks since October"."""
    verb = None if clue.match.clause is None else clue.match.clause.verb
    if verb is None or verb.past or not verb.perfect:
        return False
    since = found is not None and found.signal == "since"
    return verb.progressive or (since and clue.kind in _LASTING)


def background(clue: Clue, found: TimeExpression | None, published: dt.date | None) -> bool:
    """Whether a deed was done more than three months before the news."""
    when, clause = clue.when, clue.match.clause
    if when is None or published is None:
        return False
    verb = clause.verb if clause is not None else None
    if verb is not None and verb.perfect and verb.past and not verb.modal:
        # "had last year expelled": any time of last year is long past.
        year = when.latest.year if when.latest and when.precision is Precision.YEAR else None
        if year is not None and year < published.year:
            return True
    if found is not None and found.signal == "since" and when.earliest is not None:
        return when.earliest < published - BACKGROUND
    return when.latest is not None and when.latest < published - BACKGROUND
