"""When a deed was done: the time expression that governs its clause."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from treatywatch.model.vocabulary import Realis
from treatywatch.model.when import When
from treatywatch.parsers.clue import Clue
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.dates import TimeExpression, TimeKind

BACKGROUND: Final = dt.timedelta(days=92)
"""What lies further back than three months is background (labelling guide, "Acts")."""
_INHERITING: Final = frozenset(("that", "to", "ing", "part"))
_DATED: Final = frozenset((TimeKind.DATE, TimeKind.TIME))


def _inherits(clause: Clause) -> bool:
    """Whether a clause without a date has that of the clause above: "announced a bill that would"."""
    if clause.relation == "rel":
        return clause.filler_prep in ("in", "at") or clause.verb.modal in ("would", "will")
    return clause.relation in _INHERITING


class Timing:
    """The dates of an article, and which of them governs a clue.

    Args:
        dates: its time expressions, in order.
        published: the day of publication.
    """

    __slots__ = ("dates", "published", "starts")

    def __init__(self, dates: Sequence[TimeExpression], published: dt.date | None) -> None:
        self.dates = [one for one in dates if one.when is not None and one.kind in _DATED]
        self.starts = [one.start for one in self.dates]
        self.published = published

    def settle(self, clue: Clue) -> None:
        """Date a clue, and call it historical where the date lies far back."""
        found = self._of(clue)
        if found is not None:
            clue.when = found.extent if found.signal in ("since", "until", "by") else found.when
            clue.steps.append(f"dated by {found.text!r}")
        if clue.realis is Realis.ASSERTED and self._background(clue.when, found):
            clue.realis = Realis.HISTORICAL

    def _background(self, when: When | None, found: TimeExpression | None) -> bool:
        if when is None or self.published is None:
            return False
        if found is not None and found.signal == "since" and when.earliest is not None:
            return when.earliest < self.published - BACKGROUND
        return when.latest is not None and when.latest < self.published - BACKGROUND

    def _between(self, start: int, end: int) -> list[TimeExpression]:
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        return self.dates[first:last]

    def _of(self, clue: Clue) -> TimeExpression | None:
        """The expression that governs a clue."""
        match = clue.match
        analysis = match.analysis
        clause = match.clause or match.light
        if clause is None:
            assert match.noun is not None
            last = max(match.noun.end, match.end, match.obj_end)
            start, end = analysis.span(match.noun.start, min(len(analysis.lower), last + 3))
            text = analysis.tokens.text
            near = [
                one for one in self._between(start, end) if text[one.start - 1 : one.start] != "-"
            ]
            return near[0] if near else None
        seen = 0
        while seen < 5:
            found = self._in_clause(clue, clause)
            if found is not None:
                return found
            if clause.parent < 0 or not _inherits(clause):
                break
            clause = analysis.clauses[clause.parent]
            seen += 1
        return self._shared(clue, clause)

    def _in_clause(self, clue: Clue, clause: Clause) -> TimeExpression | None:
        """The expression in a clause, the one nearest to its verb."""
        analysis = clue.match.analysis
        first = min(
            [
                clause.verb.start,
                *(item.start for item in clause.pre),
                *(g.start for g in clause.subject if g.index > clause.begin - 2),
            ]
        )
        last = max([clause.verb.end, *(item.end for item in clause.post)])
        start, end = analysis.span(first, last)
        verb, after = analysis.span(clause.verb.start, clause.verb.end)
        text = analysis.tokens.text
        candidates = [
            one
            for one in self._between(start, end)
            if not one.attributive and text[one.start - 1 : one.start] != "-"
        ]
        if not candidates:
            return None
        return min(
            candidates, key=lambda one: verb - one.end if one.start < verb else one.start - after
        )

    def _shared(self, clue: Clue, clause: Clause) -> TimeExpression | None:
        """The date before the first of several coordinated verbs: "On Monday it A and B"."""
        if clause.relation != "coord" or clause.parent < 0:
            return None
        analysis = clue.match.analysis
        mate = analysis.clauses[clause.parent]
        if mate.subject != clause.subject:
            return None
        return self._in_clause(clue, mate)
