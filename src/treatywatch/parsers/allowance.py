"""What a frame asks of the groups around its trigger, and what bars it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.conditions import Conditions
from treatywatch.parsers.framebook import Framebook
from treatywatch.parsers.groups import Match, prepositional, region_end, words_of
from treatywatch.parsers.phrases import WordClass
from treatywatch.text.clauses.chunks import NounGroup, VerbGroup
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis
from treatywatch.text.mentions.mention import MatchKind, MentionKind

_POINTING: Final = frozenset(("it", "them", "this", "these", "those", "both", "that"))
_SANCTIONS: Final = frozenset((ActKind.IMPOSE_SANCTIONS, ActKind.EASE_SANCTIONS))
_TALKING: Final = frozenset((ActKind.HOLD_TALKS, ActKind.AGREE_TO_TALKS, ActKind.HALT_NEGOTIATIONS))
_ANSWERS: Final = frozenset((ActKind.REJECT, ActKind.CONDEMN, ActKind.ENDORSE))


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
        self.children: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            self.children.setdefault(clause.parent, []).append(clause)

    def holds(self, classes: Sequence[WordClass], group: NounGroup) -> bool:
        """Whether a word of the classes stands in a noun group or the groups it heads."""
        if self.book.lexicon.classes["organization_word"] in classes and any(
            self.analysis.mentions[n].kind is MentionKind.ORGANIZATION for n in group.inside
        ):
            return True
        words = self._words(group, group.end)
        if any(known.find(words) for known in classes):
            return True
        if len(words) == 1 and words[0] in _POINTING:
            return self._recalls(classes)
        end = region_end(self.analysis.chunks, group)
        if end == group.end:
            return False
        words = self._words(group, end)
        return any(known.find(words) for known in classes)

    def _recalls(self, classes: Sequence[WordClass]) -> bool:
        """Whether "it" may stand for what was told last: a sanction, talks."""
        known = self.book.lexicon.classes
        if self.last in _SANCTIONS:
            return known["sanction"] in classes or known["sanction_strict"] in classes
        return self.last in _TALKING and known["talks"] in classes

    def _words(self, group: NounGroup, end: int) -> list[str]:
        """The words of a group up to `end`; a person named counts as the word "person", too."""
        words = words_of(self.analysis, group.start, end)
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
        words: list[str] = []
        if match.obj is not None:
            match.obj_end = region_end(self.analysis.chunks, match.obj)
            if conditions.asks_object or conditions.blocked:
                words = self._words(match.obj, match.obj_end)
        if conditions.asks_object and not self._object_fits(match, conditions, words):
            return False
        if conditions.asks_subject:
            subject = self._subject_words(match)
            if conditions.wanted_subject and not conditions.wanted_subject.find(subject):
                return False
            if conditions.barred_subject.find(subject):
                return False
            blocked = conditions.blocked
            if blocked:
                own = words_of(self.analysis, match.start, match.end)
                if blocked.find(own) or blocked.find(words) or blocked.find(subject):
                    return False
        return not conditions.phrases or not self._blocked_phrase(match, conditions.phrases)

    def _object_fits(self, match: Match, conditions: Conditions, words: Sequence[str]) -> bool:
        """Whether the object is what a frame asks for."""
        if conditions.barred_object.find(words):
            return False
        if not (conditions.wanted_object or conditions.wants_party):
            return True
        trigger = match.trigger
        if trigger.filled or (match.obj is None and trigger.infinitive):
            return True
        if conditions.wanted_object.find(words):
            return True
        if len(words) == 1 and words[0] in _POINTING and self._points(trigger.frame.kind):
            return True
        return conditions.wants_party and self._names_party(match.obj)

    def _points(self, kind: ActKind) -> bool:
        """Whether a pronoun will do for the object: of deeds of speech, or of a kind told last."""
        if kind in _SANCTIONS:
            return self.last in _SANCTIONS
        return kind in _ANSWERS

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
        groups = clause.subject
        if clause.verb.passive:
            groups = [group for prep, group in prepositional(clause.post) if prep == "by"]
        words: list[str] = []
        for group in groups:
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
            if words[k] in phrases.by_first:
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
