"""When a deed was done: the time expression that governs its clause."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from treatywatch.model.vocabulary import ChangeKind, Realis
from treatywatch.model.when import When
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.context import codes_of
from treatywatch.parsers.shifts import VERBAL
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.dates import TimeExpression, TimeKind

BACKGROUND: Final = dt.timedelta(days=92)
"""What lies further back than three months is background (labelling guide, "Acts")."""
_WHEN: Final = re.compile(
    r",?\s*(?:(?:the|a) (?:year|month|week|day|moment) )?(?:when|(?:in|on|during|after) which)\b"
)
"""What ties a clause to the date before it: "in 1962, the year in which"."""
_NARROW: Final = frozenset(("from", "after", "before"))
"""Words after which the deed lies at the date named, not anywhere from there on."""
_INHERITING: Final = frozenset(("that", "to", "ing", "part"))
_DATED: Final = frozenset((TimeKind.DATE, TimeKind.TIME))


def _inherits(clause: Clause) -> bool:
    """Whether a clause without a date has that of the one above: "announced a bill that would"."""
    if clause.relation == "rel":
        return clause.filler_prep in ("in", "at") or clause.verb.modal in ("would", "will")
    return clause.relation in _INHERITING


def _dates(one: TimeExpression) -> bool:
    """Whether an expression tells a time at which a thing happens: a date, or "within a month"."""
    return one.kind in _DATED or (one.kind is TimeKind.DURATION and one.signal == "within")


class Timing:
    """The dates of an article, and which of them governs a clue.

    Args:
        dates: its time expressions, in order.
        published: the day of publication.
    """

    __slots__ = ("dates", "last", "published", "starts")

    def __init__(self, dates: Sequence[TimeExpression], published: dt.date | None) -> None:
        self.dates: list[TimeExpression] = [
            one for one in dates if one.when is not None and _dates(one)
        ]
        self.starts: list[int] = [one.start for one in self.dates]
        self.published: dt.date | None = published
        self.last: Clue | None = None
        """The latest clue with a date."""

    def settle(self, clue: Clue) -> None:
        """Date a clue, and call it historical where the date lies far back."""
        found = self._of(clue)
        pointed = found is None and (found := self._pointed(clue)) is not None
        if found is not None:
            clue.when = found.when if found.signal in _NARROW or pointed else found.extent
            clue.steps.append(f"dated by {found.text!r}")
        else:
            self._carry(clue)
        if clue.realis is Realis.ASSERTED:
            if self._background(clue.when, found):
                clue.realis = Realis.HISTORICAL
            elif self._ahead(clue):
                clue.realis = Realis.PLANNED
                if clue.change is ChangeKind.IMPOSE:
                    clue.change = ChangeKind.ANNOUNCE
        if clue.when is not None:
            self.last = clue

    def _ahead(self, clue: Clue) -> bool:
        """Whether a deed is told in the present of a day to come: "flies to Lima next week"."""
        day = clue.when.earliest if clue.when is not None and clue.kind not in VERBAL else None
        clause = clue.match.clause
        past = clause is None or clause.verb.past or clause.verb.perfect
        return not past and day is not None and self.published is not None and day > self.published

    def _carry(self, clue: Clue) -> None:
        """The date of what a party said or listed just before; background stays background."""
        last = self.last
        if last is None or clue.sentence - last.sentence > (4 if clue.match.analysis.listed else 1):
            return
        clause = clue.match.clause
        if clause is None or self._own(clue):
            return
        same = codes_of(clue.actors) == codes_of(last.actors)
        verb = clause.verb
        plain = not (verb.perfect or verb.modal)
        if same and last.realis is Realis.ASSERTED and clue.realis is Realis.ASSERTED:
            if clue.match.analysis.listed or (
                clue.kind in VERBAL and last.kind in VERBAL and plain
            ):
                clue.when = last.when
                clue.steps.append("dated as what was told before")
        elif (
            last.realis is Realis.HISTORICAL
            and clue.realis is Realis.ASSERTED
            and clue.kind not in VERBAL
            and plain
            and verb.past
            and not verb.progressive
            and not codes_of(clue.actors).isdisjoint(last.codes()[0] | last.codes()[1])
        ):
            clue.realis = Realis.HISTORICAL
            clue.steps.append("background, as what was told before")

    def _own(self, clue: Clue) -> bool:
        """Whether the sentence of a clue has a date of its own."""
        analysis = clue.match.analysis
        start, end = analysis.span(0, len(analysis.lower))
        return any(not one.attributive for one in self._between(start, end))

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
        return self._shared(clue, clause) or self._before(clue)

    def _last_before(self, clue: Clue) -> tuple[TimeExpression, str] | None:
        """The last expression before a verb, and the words between them."""
        clause = clue.match.clause
        if clause is None:
            return None
        analysis = clue.match.analysis
        start, verb = analysis.span(0, 1)[0], analysis.span(clause.verb.start, clause.verb.end)[0]
        before = self._between(start, verb)
        return (before[-1], analysis.tokens.text[before[-1].end : verb]) if before else None

    def _before(self, clue: Clue) -> TimeExpression | None:
        """The expression right before a verb: "which in May did A, last week did B"."""
        found = self._last_before(clue)
        if found is None or found[0].attributive or found[1].strip(" ,"):
            return None
        return found[0]

    def _pointed(self, clue: Clue) -> TimeExpression | None:
        """The expression before "when" and "in which", which opens the clause of a verb."""
        found = self._last_before(clue)
        if found is None or len(found[1]) > 120 or not _WHEN.match(found[1]):
            return None
        return found[0]

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
