"""What a frame asks of the groups around its trigger, and what bars it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.conditions import Conditions
from treatywatch.parsers.context import JUDGED, SANCTIONS
from treatywatch.parsers.framebook import Framebook
from treatywatch.parsers.groups import Match, doers, region_end, words_of
from treatywatch.parsers.patterns import STANDINS, Element
from treatywatch.parsers.phrases import WordClass
from treatywatch.text.clauses.chunks import NounGroup, VerbGroup
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis
from treatywatch.text.mentions.mention import MatchKind, MentionKind

_POINTING: Final = frozenset(("it", "them", "this", "these", "those", "both", "that"))
_TALKING: Final = frozenset((ActKind.HOLD_TALKS, ActKind.AGREE_TO_TALKS, ActKind.HALT_NEGOTIATIONS))


class Allowance:
    """Tells whether the conditions of a frame hold in a sentence.

    Args:
        book: the frames.
        analysis: the sentence.
        last: the kind of the act told last before it.
    """

    def __init__(self, book: Framebook, analysis: Analysis, last: ActKind | None = None) -> None:
        self.last = last
        self.book = book
        self.analysis = analysis
        self.mask: int = book.mask(analysis.lower)
        self.present: frozenset[str] = STANDINS.union(analysis.lower, analysis.plain)
        """The words that a group of the sentence may hold."""
        self._known_words: dict[tuple[int, int], list[str]] = {}
        self._held: dict[tuple[int, int, int], bool] = {}
        self.children: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            self.children.setdefault(clause.parent, []).append(clause)

    def holds(self, element: Element, group: NounGroup) -> bool:
        """Whether the words of an element stand in a noun group or the groups it heads."""
        key = (id(element), group.start, group.end)
        known = self._held.get(key)
        if known is None:
            known = self._held[key] = self._holds(element, group)
        return known

    def _holds(self, element: Element, group: NounGroup) -> bool:
        if element.bodies and any(
            self.analysis.mentions[n].kind is MentionKind.ORGANIZATION for n in group.inside
        ):
            return True
        known = element.known
        words = self._words(group, group.end)
        if known.within(words):
            return True
        if len(words) == 1 and words[0] in _POINTING:
            return self._recalls(element)
        end = region_end(self.analysis.chunks, group)
        return end > group.end and known.within(self._words(group, end))

    def _recalls(self, element: Element) -> bool:
        """Whether "it" may stand for what was told last: a sanction, talks."""
        if self.last in SANCTIONS:
            return element.recalls == "sanction"
        return element.recalls == "talks" and self.last in _TALKING

    def _words(self, group: NounGroup, end: int) -> list[str]:
        """The words of a group up to `end`; a person named counts as the word "person", too."""
        key = (group.start, end)
        words = self._known_words.get(key)
        if words is not None:
            return words
        words = self._known_words[key] = words_of(self.analysis, group.start, end)
        for number in group.inside:
            mention = self.analysis.mentions[number]
            if mention.kind is MentionKind.PERSON:
                words.append("person")
            elif mention.kind is MentionKind.ORGANIZATION:
                words.append("organization")
            elif mention.match is MatchKind.DEMONYM:
                words.append("national")
        return words

    def allowed(self, match: Match) -> bool:
        """Whether object, subject and blockers of the frame allow the match."""
        conditions = self.book.conditions[match.trigger.frame.id]
        words: Sequence[str] = ()
        if match.obj is not None:
            match.obj_end = region_end(self.analysis.chunks, match.obj)
            if conditions.asks_object or conditions.blocked:
                words = self._words(match.obj, match.obj_end)
        if conditions.asks_object and not self._object_fits(match, conditions, words):
            return False
        if conditions.asks_subject and not self._subject_fits(match, conditions, words):
            return False
        phrases = conditions.phrases
        return (
            phrases is None
            or phrases.firsts.isdisjoint(self.present)
            or not self._blocked_phrase(match, phrases)
        )

    def _subject_fits(self, match: Match, conditions: Conditions, words: Sequence[str]) -> bool:
        """Whether the subject is what a frame asks for, and no word blocks."""
        wanted, barred, blocked = (
            conditions.wanted_subject, conditions.barred_subject, conditions.blocked
        )  # fmt: skip
        if not wanted:
            present = self.present
            if barred.firsts.isdisjoint(present) and blocked.firsts.isdisjoint(present):
                return True
        subject = self._subject_words(match)
        if (wanted and not wanted.within(subject)) or barred.within(subject):
            return False
        if not blocked:
            return True
        own = words_of(self.analysis, match.start, match.end)
        return not (blocked.within(own) or blocked.within(words) or blocked.within(subject))

    def _object_fits(self, match: Match, conditions: Conditions, words: Sequence[str]) -> bool:
        """Whether the object is what a frame asks for."""
        if conditions.barred_object.within(words):
            return False
        if not (conditions.wanted_object or conditions.wants_party):
            return True
        trigger = match.trigger
        if trigger.filled or (match.obj is None and trigger.infinitive):
            return True
        if conditions.wanted_object.within(words):
            return True
        if len(words) == 1 and words[0] in _POINTING and self._points(trigger.frame.kind):
            return True
        return conditions.wants_party and self._names_party(match.obj)

    def _points(self, kind: ActKind) -> bool:
        """Whether a pronoun will do for the object: of deeds of speech, or of a kind told last."""
        if kind in SANCTIONS:
            return self.last in SANCTIONS
        return kind in JUDGED

    def _names_party(self, group: NounGroup | None) -> bool:
        """Whether a noun group names a party."""
        if group is None:
            return False
        mentions = self.analysis.mentions
        return any(mentions[n].parties for n in (*group.inside, *group.owners))

    def _subject_words(self, match: Match) -> list[str]:
        """The words of the logical subject."""
        analysis = self.analysis
        if match.noun is not None:
            return words_of(analysis, match.noun.start, match.noun.end)
        clause = match.clause
        assert clause is not None
        words: list[str] = []
        for group in doers(clause):
            words += self._words(group, region_end(analysis.chunks, group))
            if any(analysis.mentions[n].kind is MentionKind.ORGANIZATION for n in group.inside):
                words.append("organization")
        return words

    def _blocked_phrase(self, match: Match, phrases: WordClass) -> bool:
        """Whether a barred phrase of several words overlaps the trigger."""
        analysis = self.analysis
        tags, lower = analysis.tags, analysis.lower
        start = max(0, match.start - 8)
        end = min(len(lower), max(match.end, match.obj_end) + 8)
        flat = [
            i
            for i in range(start, end)
            if tags[i] not in "-QS" and lower[i] not in ("the", "a", "an")
        ]
        words = [lower[i] for i in flat]
        for k in range(len(words)):
            if words[k] in phrases.firsts:
                stop = phrases.at(words, k)
                if (
                    stop > 0
                    and flat[k] < max(match.end, match.obj_end)
                    and flat[stop - 1] >= match.start
                ):
                    return True
        return False

    def named_what(self, group: NounGroup) -> NounGroup:
        """What "what he called X", "what it describes as X" stands for: X."""
        chunks = self.analysis.chunks
        verb = next(
            (c for c in chunks[group.index : group.index + 4] if isinstance(c, VerbGroup)), None
        )
        if verb is None:
            return group
        for item in chunks[verb.index + 1 : verb.index + 4]:
            if isinstance(item, NounGroup):
                return item
        return group
