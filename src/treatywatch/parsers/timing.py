"""When a deed was done: the time expression that governs its clause."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from treatywatch.model.vocabulary import ActKind, ChangeKind, Realis
from treatywatch.model.when import Precision, When
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.context import codes_of
from treatywatch.parsers.groups import region_end
from treatywatch.parsers.nearby import (
    BACKGROUND,
    fresh,
    gone_by,
    lead,
    listed_after,
    mate,
    of_decision,
    offset,
    running,
    spoken,
    tells_time,
    year_of,
)
from treatywatch.parsers.shifts import VERBAL
from treatywatch.parsers.tense import (
    INHERITING,
    ahead,
    background,
    dates_participle,
    going_on,
    inherits,
    lasts,
    newly,
    signed,
)
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.dates import TimeExpression
from treatywatch.text.speech import Speech

_WHEN: Final = re.compile(
    r",?\s*(?:(?:the|a) (?:year|month|week|day|moment) )?(?:when|(?:in|on|during|after) which)\b"
)
"""What ties a clause to the date before it: "in 1962, the year in which"."""
_NARROW: Final = frozenset(("from", "after", "before"))
"""Words after which the deed lies at the date named, not anywhere from there on."""
_TOLD: Final = frozenset((Realis.ASSERTED, Realis.THREATENED))
_REACH: Final = 12
"""Sentences in which a decision is told."""
_REACHED: Final = 400
"""Characters before a verb in which the date of what goes on stands."""
_UTTERED: Final = VERBAL - {ActKind.REJECT, ActKind.REFUSE_TALKS, ActKind.THREATEN}
"""Deeds of speech: told after background they may be the news again."""
_LIMITS: Final = frozenset(("until", "till", "by"))
"""Words for the end of what a deed of speech asks for, not for its own day."""
# Members are bound once: reading one through its class runs Python code each time.
_ASSERTED: Final = Realis.ASSERTED
_HISTORICAL: Final = Realis.HISTORICAL
_PLANNED: Final = Realis.PLANNED
_IMPOSE: Final = ChangeKind.IMPOSE
_ANNOUNCE: Final = ChangeKind.ANNOUNCE


class Timing:
    """The dates of an article, and which of them governs a clue.

    Args:
        dates: its time expressions, in order.
        published: the day of publication.
        speeches: what it quotes and reports.
    """

    __slots__ = ("dates", "last", "news", "published", "speeches", "starts")

    def __init__(
        self,
        dates: Sequence[TimeExpression],
        published: dt.date | None,
        speeches: Sequence[Speech] = (),
    ) -> None:
        self.dates: list[TimeExpression] = [
            one for one in dates if one.when is not None and tells_time(one)
        ]
        self.starts: list[int] = [one.start for one in self.dates]
        self.published: dt.date | None = published
        self.speeches: Sequence[Speech] = speeches
        self.news: list[Clue] = []
        """The clues that a day of the news dates, in order."""
        self.last: Clue | None = None
        """The latest clue with a date."""

    def settle(self, clue: Clue) -> None:
        """Date a clue, and call it historical where the date lies far back."""
        found = self._of(clue)
        pointed = found is None and (found := self._pointed(clue)) is not None
        if found is not None:
            exact = found.signal in _NARROW or pointed
            exact = exact or (found.signal == "since" and not lasts(clue))
            clue.when = found.when if exact else found.extent
            clue.steps.append(f"dated by {found.text!r}")
        elif (when := self._offset(clue)) is not None:
            clue.when = when
            clue.steps.append("dated by the day before or after which it was done")
        else:
            self._carry(clue)
            if clue.when is None:
                self._beside(clue)
            if clue.when is None and clue.realis is _ASSERTED:
                self._continue(clue)
        if clue.realis is _PLANNED and signed(clue, found, self.published):
            clue.realis = _ASSERTED
        if clue.realis is _ASSERTED:
            if not going_on(clue, found) and background(clue, found, self.published):
                clue.realis = _HISTORICAL
            elif ahead(clue, self.published):
                clue.realis = _PLANNED
                if clue.change is _IMPOSE:
                    clue.change = _ANNOUNCE
        if clue.when is not None:
            self.last = clue
            if found is not None and fresh(found, self.published):
                self.news.append(clue)

    def again(self, clue: Clue) -> list[Clue]:
        """The same deed done at other times: "went to war in 1941, 1981 and 1995"."""
        when = clue.when
        if when is None or when.precision is not Precision.YEAR or clue.kind in VERBAL:
            return []
        analysis = clue.match.analysis
        near = self._between(*analysis.whole)
        found: list[Clue] = []
        for one in listed_after(analysis.tokens.text, near, when):
            other = clue.twin()
            other.when, other.steps = one.when, [*clue.steps[:-1], f"dated by {one.text!r}"]
            found.append(other)
        return found

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
        if same and last.realis is _ASSERTED and clue.realis is _ASSERTED:
            if clue.match.analysis.listed or (
                clue.kind in VERBAL and last.kind in VERBAL and plain
            ):
                clue.when = last.when
                clue.steps.append("dated as what was told before")
        elif (
            last.realis is _HISTORICAL
            and clue.realis is _ASSERTED
            and clue.kind not in VERBAL
            and plain
            and verb.past
            and not verb.progressive
            and not codes_of(clue.actors).isdisjoint(last.codes()[0] | last.codes()[1])
        ):
            clue.realis = _HISTORICAL
            clue.when = year_of(last.when)
            clue.steps.append("background, as what was told before")

    def _continue(self, clue: Clue) -> None:
        """Background that goes on: "went to war in 1998. A court ruled, and Chad refused"."""
        clause = clue.match.clause
        if clause is None or self.published is None or clue.kind in _UTTERED:
            return
        analysis = clue.match.analysis
        main = clause
        while main.relation in INHERITING and 0 <= main.parent < main.index:
            main = analysis.clauses[main.parent]
        tense = main.verb
        if not tense.past or tense.perfect or tense.modal or tense.progressive:
            return
        verb = analysis.span(main.verb.start, main.verb.end)[0]
        before = self._between(max(0, verb - _REACHED), verb)
        when = running(analysis.tokens.text, before, verb, self.published - BACKGROUND)
        after = self._between(verb, analysis.whole[1])
        if when is not None and all(one.attributive for one in after):
            clue.realis = _HISTORICAL
            clue.when = year_of(when)
            clue.steps.append("background, as what was told before")

    def _earlier(self, clue: Clue) -> Clue | None:
        """The last deed of the same actors that the article dates as news."""
        codes = codes_of(clue.actors)
        for last in reversed(self.news):
            if clue.sentence - last.sentence > _REACH:
                return None
            if codes and codes_of(last.actors) == codes:
                return last
        return None

    def _beside(self, clue: Clue) -> None:
        """The date of a deed that only what is told beside it gives."""
        clause = clue.match.clause
        if clause is None or clue.realis not in _TOLD or clause.verb.modal:
            return
        if of_decision(clue.match) and (earlier := self._earlier(clue)) is not None:
            clue.when = earlier.when
            clue.steps.append("dated as the decision that it is part of")
            return
        found: TimeExpression | None = None
        analysis = clue.match.analysis
        if not clause.verb.perfect:
            start, end = analysis.whole
            verb = analysis.span(clause.verb.start, clause.verb.end)
            found = mate(analysis.tokens.text, self._between(start, end), verb, self.published)
            if found is not None and dates_participle(analysis, clause, found):
                found = None
        if found is not None:
            clue.when = found.when
            clue.steps.append(f"dated by {found.text!r} in the same sentence")
        elif clue.sentence == 0 and newly(clue, clause):
            end = analysis.whole[1]
            found = None if self._own(clue) else lead(self.dates, end, self.published)
            if found is not None:
                clue.when = found.when
                clue.steps.append(f"dated by {found.text!r}, right after the opening")
        elif clue.kind in VERBAL and not self._own(clue):
            codes = codes_of(clue.actors)
            clue.when = spoken(self.speeches, self.dates, codes, clue.start, self.published)
            if clue.when is not None:
                clue.steps.append("dated as what the same party said")

    def _offset(self, clue: Clue) -> When | None:
        """The day of "a day after it left", counted from the date of the sentence, or the news."""
        clause = clue.match.clause
        if clause is None:
            return None
        analysis = clue.match.analysis
        first = clause.subject[0].start if clause.subject else clause.verb.start
        if clause.relation == "ing":
            first = clause.verb.start
        if first < 2 or analysis.lower[first - 1] not in ("after", "before"):
            return None
        whole = analysis.whole
        near = [one for one in self._between(*whole) if fresh(one, self.published)]
        base = near[0].when.earliest if near and near[0].when else self.published
        if base is None:
            return None
        start = analysis.span(first, first + 1)[0]
        return offset(analysis.tokens.text, whole[0], start, base)

    def _own(self, clue: Clue) -> bool:
        """Whether the sentence of a clue has a date of its own."""
        analysis = clue.match.analysis
        start, end = analysis.whole
        return any(not one.attributive for one in self._between(start, end))

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
            last = max(match.noun.end, match.end, match.obj_end) + 3
            last = max(last, region_end(analysis.chunks, match.noun))
            start, end = analysis.span(match.noun.start, min(len(analysis.lower), last))
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
            if clause.parent < 0 or not inherits(clause):
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
        if found is None or found[0].attributive or found[1].strip():
            return None
        one = found[0]
        analysis = clue.match.analysis
        aside = analysis.tokens.text.rfind(",", analysis.span(0, 1)[0], one.start)
        for other in analysis.clauses:
            # "The deal that Iran signed in 2015 was rejected": the date is that of the signing.
            verb = analysis.span(other.verb.start, other.verb.end)[0]
            if other.relation == "rel" and aside < verb < one.start:
                return None
        return one

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
            if not one.attributive
            and text[one.start - 1 : one.start] != "-"
            and not (one.signal in _LIMITS and clue.kind in VERBAL)
        ]
        if clause.verb.perfect and not clause.verb.past and not clause.verb.modal:
            # "has apologized for the attack last November": the attack's.
            candidates = [one for one in candidates if not gone_by(one, self.published)]
        if not candidates:
            return self._meeting(text, start, verb)
        return min(
            candidates, key=lambda one: verb - one.end if one.start < verb else one.start - after
        )

    def _meeting(self, text: str, start: int, verb: int) -> TimeExpression | None:
        """The date of "At Sunday's summit" before a verb."""
        for one in self._between(start, verb):
            if one.attributive and one.signal == "" and text[one.end : one.end + 1] in "'’":
                before = text[max(0, one.start - 3) : one.start].lower()
                if before in ("at ", "in "):
                    return one
        return None

    def _shared(self, clue: Clue, clause: Clause) -> TimeExpression | None:
        """The date before the first of several coordinated verbs: "On Monday it A and B"."""
        if clause.relation != "coord" or clause.parent < 0:
            return None
        analysis = clue.match.analysis
        mate = analysis.clauses[clause.parent]
        if mate.subject != clause.subject:
            return None
        return self._in_clause(clue, mate)
