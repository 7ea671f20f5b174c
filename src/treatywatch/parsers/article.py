"""One article, sentence by sentence, into groups of clues that tell one act each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from treatywatch.model.vocabulary import ActKind, Certainty, Polarity, Realis, Subject
from treatywatch.parsers.attribute import commitment_at
from treatywatch.parsers.build import SentenceReader
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.context import Context, codes_of
from treatywatch.parsers.details import main_subject
from treatywatch.parsers.framebook import Framebook
from treatywatch.parsers.links import Cause, causes
from treatywatch.parsers.match import Match, words_of
from treatywatch.parsers.merge import Group, merge
from treatywatch.parsers.shifts import VERBAL
from treatywatch.parsers.timing import Timing
from treatywatch.text.clauses.sentence import Analysis
from treatywatch.text.dates import TimeExpression
from treatywatch.text.document import Document
from treatywatch.text.mentions.mention import Mention
from treatywatch.text.speech import Speech

_BULLETS: Final = frozenset("-–—*•·▪◦")
TALKS: Final = frozenset(
    (
        ActKind.HOLD_TALKS, ActKind.AGREE_TO_TALKS, ActKind.SIGN_AGREEMENT,
        ActKind.HALT_NEGOTIATIONS,
        ActKind.REFUSE_TALKS, ActKind.MEDIATE, ActKind.CANCEL_MEETING,
    )
)  # fmt: skip
"""Kinds that are about something: talks and agreements."""
_WAYS: Final = frozenset(
    (Subject.PEACE_TREATY, Subject.SECURITY_PACT, Subject.CEASEFIRE, Subject.TRADE)
)
"""Subjects that in an article about disputed land are ways of settling it."""
_LONGEST: Final = 400
"""Words of a sentence beyond which no clause is read: lists and tables, no prose."""


class Incomplete:
    """A match that lacks a party it needs."""

    __slots__ = ("match", "sentence")

    def __init__(self, match: Match, sentence: int) -> None:
        self.match: Match = match
        self.sentence: int = sentence


class ArticleReader:
    """Reads the acts of one article.

    Args:
        document: the article.
        mentions: its mentions, references resolved, in order.
        dates: its time expressions, in order.
        book: the frames.
        speeches: what the article quotes and reports.
    """

    def __init__(
        self,
        document: Document,
        mentions: Sequence[Mention],
        dates: Sequence[TimeExpression],
        book: Framebook,
        speeches: Sequence[Speech] = (),
    ) -> None:
        self.document = document
        self.mentions = mentions
        self.dates = dates
        self.book = book
        self.timing: Timing = Timing(dates, document.article.published, speeches)
        self.context: Context = Context(book.lexicon.classes["deed"], speeches, book.nouns)
        self.context.rank(mentions)
        self.clues: list[Clue] = []
        self.causes: list[Cause] = []
        self.incomplete: list[Incomplete] = []
        self.repeats: dict[int, list[int]] = {}

    def read(self) -> list[Group]:
        """The acts, as groups of clues."""
        document = self.document
        tokens = document.tokens
        forms = self.book.forms
        spans = [(one.start, one.end) for one in self.dates]
        at = day = 0
        for number, sentence in enumerate(document.sentences):
            first, at = at, self._until(at, sentence.end)
            first_day, day = day, _dates_until(spans, day, sentence.end)
            if sentence.repeats is not None:
                self.repeats.setdefault(sentence.repeats, []).append(number)
                continue
            words = tokens.between(self._body(sentence.start, sentence.end), sentence.end)
            if not words or len(words) > _LONGEST:
                continue
            if forms.isdisjoint(tokens.lower[words.start : words.stop]):
                continue
            start = tokens.starts[words.start]
            mentions = [one for one in self.mentions[first:at] if one.start >= start]
            listed = tokens.lower[words.start] in _BULLETS
            if not mentions and not (self.context.carried if listed else self.context.pair):
                continue
            days = [one for one in spans[first_day:day] if one[0] >= start]
            self._sentence(number, words[1:] if listed else words, mentions, days, listed)
        groups = merge(self.clues)
        self._subjects(groups)
        return groups

    def _subjects(self, groups: Sequence[Group]) -> None:
        """Give talks and agreements without a subject that of the same sides', or the article's."""
        leads = [one.lead for one in groups if one.lead.kind in TALKS or self._answers(one.lead)]
        if not leads:
            return
        main = main_subject(self.document, self.mentions, self.book.lexicon.subjects)
        if main is Subject.TERRITORY_OR_BORDER:
            for lead in leads:
                if lead.subject in _WAYS:
                    lead.subject = main
        known = [lead for lead in leads if lead.subject is not None]
        for lead in leads:
            if lead.subject is not None:
                continue
            sides = codes_of([*lead.actors, *lead.recipients])
            same = [
                one.subject for one in known if sides <= codes_of([*one.actors, *one.recipients])
            ]
            lead.subject = main if main in same or not same else same[0]
            if lead.subject is not None:
                lead.steps.append(f"about {lead.subject}, as the article is")

    def _answers(self, lead: Clue) -> bool:
        """Whether an act turns down a proposal or quits an agreement, which are about something."""
        if lead.kind is ActKind.QUIT_OR_SUSPEND_TREATY:
            return True
        obj = lead.match.obj
        if lead.kind is not ActKind.REJECT or obj is None:
            return False
        words = words_of(lead.match.analysis, obj.start, obj.end)
        return any(
            self.book.lexicon.classes[name].find(words) for name in ("proposal", "agreement")
        )

    def _until(self, at: int, end: int) -> int:
        mentions = self.mentions
        while at < len(mentions) and mentions[at].start < end:
            at += 1
        return at

    def _body(self, start: int, end: int) -> int:
        """Where a sentence begins after its dateline."""
        for first, last in self.document.datelines:
            if first == start and last < end:
                return last
        return start

    def _sentence(
        self,
        number: int,
        words: range,
        mentions: list[Mention],
        dates: list[tuple[int, int]],
        listed: bool,
    ) -> None:
        """Read one sentence."""
        analysis = Analysis(
            self.document.tokens,
            words.start,
            words.stop,
            mentions,
            dates,
            vocabulary=self.book.vocabulary,
            listed=listed,
        )
        reader = SentenceReader(self.book, analysis, self.context)
        clues = reader.read()
        for clue in clues:
            clue.sentence = number
            clue.start, clue.end = _span(clue)
            self.timing.settle(clue)
            _attribute(clue, self.context)
        clues += [other for clue in clues for other in self.timing.again(clue)]
        for match in reader.incomplete:
            self.incomplete.append(Incomplete(match, number))
        if clues:
            self.causes += causes(analysis, clues)
            if not listed:
                self.context.carried = self.context.last_actors
        self.clues += clues


def _dates_until(spans: Sequence[tuple[int, int]], at: int, end: int) -> int:
    while at < len(spans) and spans[at][0] < end:
        at += 1
    return at


def _span(clue: Clue) -> tuple[int, int]:
    """Offsets of the words that tell a clue: subject, trigger, object."""
    match = clue.match
    analysis = match.analysis
    first, last = match.start, max(match.end, match.obj_end)
    if match.noun is not None:
        first = match.noun.start
    clause = match.clause
    if clause is not None:
        first = clause.verb.start
        if clause.subject and clause.relation not in ("to", "ing", "coord"):
            begin = clause.subject[0].start
            if begin >= analysis.chunks[clause.begin].start and first - begin < 40:
                first = begin
        if match.obj is not None:
            last = max(last, match.obj.end)
            if match.obj.start < first and first - match.obj.start < 40:
                first = match.obj.start
    first = min(first, last - 1)
    while last > first + 1 and analysis.tags[last - 1] in ",;Q":
        last -= 1
    return analysis.span(first, last)


_NEGATIVE: Final = Polarity.NEGATIVE
_CERTAIN: Final = Certainty.CERTAIN
_NEGATED: Final = Realis.NEGATED
# Deeds of speech that a side does elsewhere and tells of afterwards: a note handed over, an envoy
# called in, a date agreed. Telling of them is not the deed, so the teller is a source.
_TOLD_OF: Final = frozenset({ActKind.LODGE_PROTEST, ActKind.SUMMON_ENVOY, ActKind.AGREE_TO_TALKS})


def _attribute(clue: Clue, context: Context) -> None:
    """Who says so, and whether they deny it; a deed of speech is not its own source."""
    start, end = clue.match.analysis.span(clue.match.start, clue.match.start + 1)
    said = commitment_at(context.speeches, start, end)
    own = codes_of(clue.actors)
    spoken = clue.kind in VERBAL and any(
        s.party is not None and s.party.code in own for s in said.sources
    )
    if said.polarity is _NEGATIVE and "deny" not in clue.outlook.names and not spoken:
        clue.outlook.negated = True
        clue.realis = _NEGATED
    if said.certainty is not _CERTAIN and clue.outlook.certainty is _CERTAIN:
        clue.outlook.certainty = said.certainty
    # "said it will press for": what is only planned is not said by telling of it.
    saying = clue.kind in VERBAL and clue.kind not in _TOLD_OF and "plan" not in clue.outlook.names
    clue.sources = tuple(
        source
        for source in said.sources
        if not (saying and source.party is not None and source.party.code in own)
    )
