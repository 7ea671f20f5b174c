"""Trigger patterns laid against clauses: which frame fits which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.framebook import Framebook
from treatywatch.parsers.patterns import Element, Trigger
from treatywatch.parsers.phrases import WordClass
from treatywatch.text.clauses.chunks import Chunk, NounGroup, Small, VerbGroup
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis
from treatywatch.text.mentions.mention import MentionKind

_POINTING: Final = frozenset(("it", "them", "this", "these", "those", "both", "that"))
_SANCTIONS: Final = frozenset((ActKind.IMPOSE_SANCTIONS, ActKind.EASE_SANCTIONS))
_TALKING: Final = frozenset((ActKind.HOLD_TALKS, ActKind.AGREE_TO_TALKS, ActKind.HALT_NEGOTIATIONS))
_ANSWERS: Final = frozenset((ActKind.REJECT, ActKind.CONDEMN, ActKind.ENDORSE))
_SKIP: Final = frozenset("erq")
_INNER: Final = frozenset(
    ["of", "for", "on", "from", "to", "with", "between", "about", "against", "in", "among", "into", "as", "by", "toward", "towards"]
)


class Match:
    """A trigger that fits: the frame, and the groups of words that fill its pattern."""

    __slots__ = (
        "adjectival","analysis", "bound", "clause", "end", "indirect", "inverse", "light", "noun", "obj",
                 "obj_end", "start", "trigger")  # fmt: skip

    def __init__(self, trigger: Trigger, analysis: Analysis, start: int, end: int) -> None:
        self.trigger = trigger
        self.analysis = analysis
        self.start = start
        self.end = end
        self.clause: Clause | None = None
        self.noun: NounGroup | None = None
        self.obj: NounGroup | None = None
        self.obj_end = -1
        self.indirect: NounGroup | None = None
        self.bound: dict[str, NounGroup] = {}
        self.light: Clause | None = None
        self.inverse = False
        self.adjectival = False


def words_of(analysis: Analysis, start: int, end: int) -> list[str]:
    """The words `start:end` for phrase look-up: no hyphens, quotation or possessive marks.

    Args:
        analysis: the sentence.
        start: index of the first word.
        end: index after the last.

    Returns:
        Folded words.
    """
    at = analysis.plain_at
    return analysis.plain[at[start] : at[end]]


def region_end(chunks: Sequence[Chunk], group: NounGroup) -> int:
    """Index of the word after a noun group with the prepositional groups and coordinations it heads."""
    end = group.end
    k = group.index + 1
    size = len(chunks)
    while k < size:
        item = chunks[k]
        if (item.kind == "p" and isinstance(item, Small) and item.word in _INNER) or item.kind in "c,":
            step = k + 1
        elif item.kind in "eq":
            k += 1
            continue
        else:
            break
        while step < size and chunks[step].kind in "eq":
            step += 1
        if step >= size or not isinstance(chunks[step], NounGroup):
            break
        if item.kind in "c," and step + 1 < size and isinstance(chunks[step + 1], VerbGroup):
            break
        end = chunks[step].end
        k = step + 1
    return end


class Matcher:
    """Lays the triggers of a framebook against one sentence.

    Args:
        book: the frames.
        analysis: the sentence.
    """

    def __init__(self, book: Framebook, analysis: Analysis, last: ActKind | None = None) -> None:
        self.last = last
        self.book = book
        self.analysis = analysis
        self.mask = book.mask(analysis.lower)
        self.children: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            self.children.setdefault(clause.parent, []).append(clause)

    # -- verbs ----------------------------------------------------------------------------------

    def verb_matches(self, clause: Clause) -> Iterator[Match]:
        """The triggers that fit the verb of a clause, weightiest first."""
        lacking = ~self.mask
        lemmas = clause.verb.lemmas
        if clause.verb.modal:
            lemmas = (clause.verb.modal, *lemmas)
        for lemma in lemmas:
            for trigger in self.book.verbs.get(lemma, ()):
                if trigger.mask & lacking or (trigger.negated and not clause.verb.negated):
                    continue
                match = Match(trigger, self.analysis, clause.verb.start, clause.verb.end)
                match.clause = clause
                if self._lay(match, clause) and self._allowed(match):
                    yield match
        verb = clause.verb
        if verb.passive and verb.end - verb.start > 1:
            yield from self._adjectival(clause)

    def _adjectival(self, clause: Clause) -> Iterator[Match]:
        """Passives read as "be" and an adjective: "is opposed to", "was dissatisfied with"."""
        verb = clause.verb
        word = Small("r", verb.head, verb.head + 1, self.analysis.lower[verb.head])
        for trigger in self.book.verbs.get("be", ()):
            first = trigger.elements[0] if trigger.elements else None
            if first is None or first.kind != "lit" or word.word not in first.forms:
                continue
            match = Match(trigger, self.analysis, verb.start, verb.end)
            match.clause, match.adjectival = clause, True
            if not trigger.mask & ~self.mask and self._lay(match, clause, word) and self._allowed(match):
                yield match

    def _lay(self, match: Match, clause: Clause, word: Small | None = None) -> bool:
        """Lay the elements of a verb pattern along what follows the verb."""
        elements = match.trigger.elements
        moved = self._moved(clause) if word is None else None
        at = _Walk(self, clause.post if word is None else [word, *clause.post])
        below = clause
        nominal_seen = False
        for number, element in enumerate(elements):
            if element.nominal:
                if moved is not None and not nominal_seen:
                    if element.kind == "np" and not self._holds(element.classes, moved):
                        return False
                    match.obj, nominal_seen = moved, True
                    continue
                group = at.noun(element, match)
                if group is None:
                    if element.optional or self._gerund(element, below):
                        continue
                    return False
                if not nominal_seen:
                    match.obj, nominal_seen = group, True
                elif number and elements[number - 1].kind == "lit":
                    match.bound[elements[number - 1].name] = group
                match.end = max(match.end, group.end)
            elif element.kind == "lit":
                word = at.literal(element, nominal_seen)
                if word is None:
                    if element.optional or self._opens_clause(element, clause):
                        continue
                    return False
                match.end = max(match.end, word[1])
                if number + 1 == len(elements) or elements[number + 1].kind == "lit":
                    self._bind(match, at, word[0], nominal_seen, moved, number + 1 == len(elements))
                    nominal_seen = nominal_seen or match.obj is not None
            else:
                child = self._infinitive(element, clause, match)
                if child is not None:
                    at, below = _Walk(self, child.post), child
                elif not element.optional:
                    return False
        if match.obj is None:
            self._direct(match, clause, moved)
        return True

    def _bind(
        self, match: Match, at: _Walk, word: str, seen: bool, moved: NounGroup | None, last: bool
    ) -> None:
        """Bind the noun group after a preposition of the pattern."""
        group = at.peek()
        if group is None:
            if last and not seen and moved is not None:
                match.obj = moved
            return
        match.bound.setdefault(word, group)
        if last and not seen:
            match.obj = group
            match.end = max(match.end, group.end)

    def _opens_clause(self, element: Element, clause: Clause) -> bool:
        """Whether a literal "that" or "to" is met by the clause that follows."""
        if element.name == "to":
            return any(
                child.relation == "to" and child.verb.index == clause.verb.index + 1
                for child in self.children.get(clause.index, ())
            )
        return any(
            child.relation == element.name or child.link in element.forms
            for child in self.children.get(clause.index, ())
            if child.relation in ("that", "to", "ing")
        )

    def _infinitive(self, element: Element, clause: Clause, match: Match) -> Clause | None:
        """The infinitive after a verb whose own verb the element allows."""
        for child in self.children.get(clause.index, ()):
            if child.relation == "to" and (
                not element.forms or element.forms.intersection(child.verb.lemmas)
            ):
                match.end = max(match.end, child.verb.end)
                return child
        return None

    def _gerund(self, element: Element, clause: Clause) -> bool:
        """Whether words in brackets are met by the gerund that follows: "barred from entering"."""
        return any(
            child.relation == "ing"
            and any(known.find([self.analysis.lower[child.verb.head]]) for known in element.classes)
            for child in self.children.get(clause.index, ())
        )

    def _moved(self, clause: Clause) -> NounGroup | None:
        """The object where it stands before the verb: in passives, relative and reduced clauses."""
        if clause.verb.passive:
            if clause.subject:
                return clause.subject[0]
            return clause.filler
        if clause.relation == "rel" and clause.filler is not None and not clause.filler_prep:
            return clause.filler
        return None

    def _direct(self, match: Match, clause: Clause, moved: NounGroup | None) -> None:
        """The direct object of a pattern that names none; the first of two is the indirect one."""
        if moved is not None:
            match.obj = moved
            return
        first = _next_noun(clause.post, 0)
        if first is None:
            return
        group, at = first
        if self.analysis.lower[group.start] == "what":
            match.obj = self._named_what(group)
            return
        second = _next_noun(clause.post, at + 1)
        if second is not None and not group.apposed and clause.post[at + 1].kind in "neq":
            match.indirect, match.obj = group, second[0]
            return
        match.obj = group

    def _named_what(self, group: NounGroup) -> NounGroup:
        """What "what he called X", "what it describes as X" stands for: X."""
        chunks = self.analysis.chunks
        verb = next((c for c in chunks[group.index : group.index + 4] if isinstance(c, VerbGroup)), None)
        if verb is None:
            return group
        for item in chunks[verb.index + 1 : verb.index + 4]:
            if isinstance(item, NounGroup):
                return item
        return group

    # -- nouns ----------------------------------------------------------------------------------

    def noun_matches(self, group: NounGroup) -> Iterator[Match]:
        """The triggers that fit the head of a noun group, weightiest first."""
        analysis = self.analysis
        lower, tags = analysis.lower, analysis.tags
        nouns = self.book.nouns
        if nouns.keys().isdisjoint(lower[group.start : group.end]):
            return
        lacking = ~self.mask
        flat = [i for i in range(group.start, group.end) if tags[i] not in "-QS"]
        words = [lower[i] for i in flat]
        for k, word in enumerate(words):
            triggers = nouns.get(word)
            if triggers is None or tags[flat[k]] == "M":
                continue
            for trigger in triggers:
                assert trigger.head is not None
                if trigger.mask & lacking or trigger.head.at(words, k) != len(words):
                    continue
                match = Match(trigger, analysis, flat[k], group.end)
                match.noun = group
                if self._lay_noun(match, group) and self._allowed(match):
                    yield match

    def _lay_noun(self, match: Match, group: NounGroup) -> bool:
        """Lay the rest of a noun pattern along what follows the noun."""
        at = _Walk(self, self.analysis.chunks[group.index + 1 :])
        nominal = False
        elements = match.trigger.elements
        for number, element in enumerate(elements):
            if element.nominal:
                found = at.noun(element, match)
                if found is None:
                    if element.optional:
                        continue
                    return False
                if not nominal:
                    match.obj, nominal = found, True
                match.end = max(match.end, found.end)
            elif element.kind == "lit":
                word = at.literal(element, True)
                if word is None:
                    if element.optional:
                        continue
                    return False
                following = at.peek()
                if following is not None:
                    match.bound.setdefault(word[0], following)
                    if not nominal and number + 1 == len(elements):
                        match.obj = following
                    match.end = max(match.end, following.end)
                elif not element.optional:
                    return False
            elif not self._infinitive_of(element, group, match):
                return element.optional
        return True

    def _infinitive_of(self, element: Element, group: NounGroup, match: Match) -> bool:
        """Whether an infinitive that the element allows follows a noun: "refusal to meet"."""
        for clause in self.analysis.clauses:
            if clause.relation == "to" and clause.verb.index == group.index + 1:
                if not element.forms or element.forms.intersection(clause.verb.lemmas):
                    match.end = max(match.end, clause.verb.end)
                    return True
        return False

    # -- conditions -----------------------------------------------------------------------------

    def _holds(self, classes: Sequence[WordClass], group: NounGroup) -> bool:
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
            if self.analysis.mentions[number].kind is MentionKind.PERSON:
                words.append("person")
        return words

    def _allowed(self, match: Match) -> bool:
        """Whether object, subject and blockers of the frame allow the match."""
        frame = match.trigger.frame
        conditions = self.book.conditions[frame.id]
        analysis = self.analysis
        if match.obj is not None:
            match.obj_end = region_end(analysis.chunks, match.obj)
        frame = match.trigger.frame
        object_words: list[str] = []
        if conditions.wanted_object or conditions.wants_party or conditions.barred_object or conditions.blocked:
            if match.obj is not None:
                object_words = self._words(match.obj, match.obj_end)
            if (
                (conditions.wanted_object or conditions.wants_party)
                and (match.obj is not None or not any(e.kind == "to" for e in match.trigger.elements))
                and not {"any", "np"} <= {e.kind for e in match.trigger.elements if not e.optional}
                and not any(c.find(object_words) for c in conditions.wanted_object)
                and not (object_words and object_words[0] in _POINTING and len(object_words) == 1
                         and self._points(frame.kind))
                and not (conditions.wants_party and self._names_party(match.obj))
            ):
                return False
            if any(c.find(object_words) for c in conditions.barred_object):
                return False
        if conditions.wanted_subject or conditions.barred_subject or conditions.blocked:
            subject_words = self._subject_words(match)
            if conditions.wanted_subject and not any(
                c.find(subject_words) for c in conditions.wanted_subject
            ):
                return False
            if any(c.find(subject_words) for c in conditions.barred_subject):
                return False
            if conditions.blocked:
                own = words_of(analysis, match.start, match.end)
                for known in conditions.blocked:
                    if known.find(own) or known.find(object_words) or known.find(subject_words):
                        return False
        return not conditions.phrases or not self._blocked_phrase(match, conditions.phrases)

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
            words += words_of(analysis, group.start, region_end(analysis.chunks, group))
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


class _Walk:
    """A walk along chunks, element by element."""

    __slots__ = ("at", "inside", "matcher", "seq", "taken")

    def __init__(self, matcher: Matcher, seq: Sequence[Chunk]) -> None:
        self.matcher = matcher
        self.seq = seq
        self.at = 0
        self.inside = -1
        self.taken: NounGroup | None = None

    def literal(self, element: Element, far: bool) -> tuple[str, int] | None:
        """Find a literal word: next, or (`far`) beyond prepositional groups and coordinations."""
        seq = self.seq
        k = self.at
        lower = self.matcher.analysis.lower
        forms = element.forms
        if self.taken is not None and self.inside < 0:
            for i in range(self.taken.start + 1, self.taken.end):
                if lower[i] in forms:
                    return lower[i], i + 1
        while k < len(seq):
            item = seq[k]
            if isinstance(item, Small):
                if item.word in forms:
                    self.at, self.inside = k + 1, -1
                    return item.word, item.end
                if item.kind in _SKIP:
                    k += 1
                    continue
                if far and item.kind in "pc," and k + 1 < len(seq):
                    k += 1
                    continue
                return None
            if isinstance(item, VerbGroup):
                return None
            first = max(item.start, self.inside)
            for i in range(first, item.end):
                if lower[i] in forms:
                    self.at = k if i + 1 < item.end else k + 1
                    self.inside = i + 1
                    return lower[i], i + 1
            if not far or (k == self.at and self.inside >= 0):
                return None
            k += 1
        return None

    def peek(self) -> NounGroup | None:
        """The noun group that comes next."""
        found = _next_noun(self.seq, self.at)
        return found[0] if found else None

    def noun(self, element: Element, match: Match) -> NounGroup | None:
        """Consume the next noun group that the element allows."""
        time = self._time(element)
        if time is not None:
            return time
        found = _next_noun(self.seq, self.at)
        while found is not None:
            group, at = found
            if self.matcher.analysis.lower[group.start] == "what":
                group = self.matcher._named_what(group)  # noqa: SLF001
            if element.kind == "any" or self.matcher._holds(element.classes, group):
                following = at + 1 < len(self.seq) and isinstance(self.seq[at + 1], NounGroup)
                if (
                    element.kind == "any"
                    and following
                    and match.indirect is None
                    and element.name == "second"
                ):
                    found = _next_noun(self.seq, at + 1)
                    continue
                self.at, self.inside, self.taken = at + 1, -1, group
                return group
            if (
                at + 1 >= len(self.seq)
                or self.seq[at + 1].kind not in "neq"
                or match.indirect is not None
            ):
                return None
            match.indirect = group
            found = _next_noun(self.seq, at + 1)
        return None


    def _time(self, element: Element) -> NounGroup | None:
        """A time expression that an element names: "gave them 48 hours"."""
        if element.kind != "np":
            return None
        lower = self.matcher.analysis.lower
        for k in range(self.at, min(self.at + 3, len(self.seq))):
            item = self.seq[k]
            if item.kind == "e" and any(c.find(lower[item.start : item.end]) for c in element.classes):
                self.at = k + 1
                group = NounGroup(item.start, item.end, item.end - 1)
                group.index = item.index
                return group
            if item.kind not in "neq":
                return None
        return None


def _next_noun(seq: Sequence[Chunk], at: int) -> tuple[NounGroup, int] | None:
    """The noun group at `at`, dates and adverbs skipped."""
    while at < len(seq):
        item = seq[at]
        if isinstance(item, NounGroup):
            return item, at
        if item.kind not in _SKIP:
            return None
        following = seq[at + 1] if at + 1 < len(seq) else None
        if item.kind == "e" and isinstance(following, Small) and following.word == "of":
            at += 1  # "two days of talks"
        at += 1
    return None


def prepositional(seq: Sequence[Chunk]) -> Iterator[tuple[str, NounGroup]]:
    """The prepositions in a run of chunks, each with the noun group that follows it.

    Args:
        seq: chunks.

    Yields:
        Preposition and noun group.
    """
    for k, item in enumerate(seq):
        if isinstance(item, Small) and item.kind == "p":
            found = _next_noun(seq, k + 1)
            if found is not None:
                yield item.word, found[0]
