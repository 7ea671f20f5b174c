"""Trigger patterns laid against clauses: which frame fits which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from treatywatch.parsers.allowance import Allowance
from treatywatch.parsers.groups import Match, infinitive_of, next_noun, region_end, words_of
from treatywatch.parsers.patterns import Element
from treatywatch.parsers.walk import Walk
from treatywatch.text.clauses.chunks import Chunk, NounGroup, Small
from treatywatch.text.clauses.clauses import Clause

__all__ = ["Match", "Matcher", "region_end", "words_of"]


class Matcher(Allowance):
    """Lays the triggers of a framebook against one sentence."""

    def verb_matches(self, clause: Clause) -> Iterator[Match]:
        """The triggers that fit the verb of a clause, weightiest first."""
        lacking = ~self.mask
        verb = clause.verb
        lemmas = (verb.modal, *verb.lemmas) if verb.modal else verb.lemmas
        ground: _Ground | None = None
        for lemma in lemmas:
            for mask, trigger in self.book.masked.get(lemma, ()):
                if mask & lacking or (trigger.negated and not verb.negated):
                    continue
                if ground is None:
                    ground = _Ground(_after_predicative(clause.post), self._moved(clause))
                match = Match(trigger, self.analysis, verb.start, verb.end)
                match.clause = clause
                if self._lay(match, clause, ground) and self.allowed(match):
                    yield match
        if verb.passive and verb.end - verb.start > 1:
            yield from self._adjectival(clause)

    def _adjectival(self, clause: Clause) -> Iterator[Match]:
        """Passives read as "be" and an adjective: "is opposed to", "was dissatisfied with"."""
        verb = clause.verb
        word = Small("r", verb.head, verb.head + 1, self.analysis.lower[verb.head])
        ground = _Ground([word, *_after_predicative(clause.post)], None)
        for trigger in self.book.verbs.get("be", ()):
            first = trigger.elements[0] if trigger.elements else None
            if first is None or first.kind != "lit" or word.word not in first.forms:
                continue
            match = Match(trigger, self.analysis, verb.start, verb.end)
            match.clause, match.adjectival = clause, True
            if (
                not trigger.mask & ~self.mask
                and self._lay(match, clause, ground)
                and self.allowed(match)
            ):
                yield match

    def _lay(self, match: Match, clause: Clause, ground: _Ground) -> bool:
        """Lay the elements of a verb pattern along what follows the verb."""
        elements = match.trigger.elements
        if elements:
            at = _Laying(self, match, clause, ground)
            for number, element in enumerate(elements):
                if element.nominal:
                    laid = at.nominal(element, elements[number - 1] if number else None)
                elif element.kind == "lit":
                    laid = at.literal(
                        element, elements[number + 1] if number + 1 < len(elements) else None
                    )
                else:
                    laid = at.infinitive(element)
                if not laid and not element.optional:
                    return False
        if match.obj is None:
            self._direct(match, clause, ground.moved)
        return True

    def opens_clause(self, element: Element, clause: Clause) -> bool:
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

    def infinitive(self, element: Element, clause: Clause, match: Match) -> Clause | None:
        """The infinitive after a verb whose own verb the element allows."""
        for child in self.children.get(clause.index, ()):
            if child.relation == "to" and (
                not element.forms or element.forms.intersection(child.verb.lemmas)
            ):
                match.end = max(match.end, child.verb.end)
                return child
        return None

    def gerund(self, element: Element, clause: Clause) -> Clause | None:
        """The gerund that meets words in brackets: "barred from entering", "stopped issuing"."""
        for child in self.children.get(clause.index, ()):
            if (
                child.relation == "ing"
                and child.link != "of"
                and self.analysis.lower[child.verb.head] in (element.known.single)
            ):
                return child
        return None

    def _moved(self, clause: Clause) -> NounGroup | None:
        """The object where it stands before the verb: in passives, relative and reduced clauses."""
        if clause.verb.passive:
            if clause.subject:
                return clause.subject[0]
            return clause.filler
        gap = clause.relation in ("rel", "to")  # "talks that Peru refused to join"
        if gap and clause.filler is not None and not clause.filler_prep:
            return clause.filler
        return None

    def _direct(self, match: Match, clause: Clause, moved: NounGroup | None) -> None:
        """The direct object of a pattern that names none; the first of two is the indirect one."""
        if moved is not None:
            match.obj = moved
            return
        first = next_noun(clause.post, 0)
        if first is None:
            return
        group, at = first
        if self.analysis.lower[group.start] == "what":
            match.obj = self.named_what(group)
            return
        second = next_noun(clause.post, at + 1)
        if second is not None and not group.apposed and clause.post[at + 1].kind in "neq":
            match.indirect, match.obj = group, second[0]
            return
        match.obj = group

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
                if self._lay_noun(match, group) and self.allowed(match):
                    yield match

    def _lay_noun(self, match: Match, group: NounGroup) -> bool:
        """Lay the rest of a noun pattern along what follows the noun."""
        at = Walk(self, self.analysis.chunks[group.index + 1 :])
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
        clause = infinitive_of(self.analysis, group)
        if clause is None or (element.forms and element.forms.isdisjoint(clause.verb.lemmas)):
            return False
        match.end = max(match.end, clause.verb.end)
        return True


class _Ground(NamedTuple):
    """What the patterns of a verb are laid on."""

    post: Sequence[Chunk]
    """What follows the verb."""
    moved: NounGroup | None
    """The object where it stands before the verb."""


class _Laying:
    """The state of laying one pattern: where the walk is, and which clause it walks in."""

    __slots__ = ("below", "clause", "match", "matcher", "moved", "seen", "walk")

    def __init__(self, matcher: Matcher, match: Match, clause: Clause, ground: _Ground) -> None:
        self.matcher = matcher
        self.match = match
        self.clause = self.below = clause
        self.walk = Walk(matcher, ground.post)
        self.moved: NounGroup | None = ground.moved
        self.seen = False

    def nominal(self, element: Element, before: Element | None) -> bool:
        """Lay an object element: where the object moved before the verb, on that."""
        match = self.match
        if self.moved is not None and not self.seen:
            if element.kind == "np" and not self.matcher.holds(element, self.moved):
                return False
            match.obj, self.seen = self.moved, True
            return True
        group = self.walk.noun(element, match)
        if group is None:
            return self._gerund(element)
        if not self.seen:
            match.obj, self.seen = group, True
        elif before is not None and before.kind == "lit":
            match.bound[before.name] = group
        match.end = max(match.end, group.end)
        return True

    def _gerund(self, element: Element) -> bool:
        """Lay an object element on a gerund, whose own object then is the object."""
        gerund = self.matcher.gerund(element, self.below)
        if gerund is None:
            return False
        self.walk, self.below = Walk(self.matcher, gerund.post), gerund
        match = self.match
        match.end = max(match.end, gerund.verb.end)
        if match.obj is None:
            first = next_noun(gerund.post, 0)
            match.obj = first[0] if first else None
        self.seen = self.seen or match.obj is not None
        return True

    def literal(self, element: Element, after: Element | None) -> bool:
        """Lay a literal word; the noun group after the last one of a pattern is its object."""
        hit = self.walk.literal(element, self.seen)
        if hit is None:
            return self.matcher.opens_clause(element, self.clause)
        match = self.match
        match.end = max(match.end, hit[1])
        if after is None or after.kind == "lit":
            self._bind(hit[0], last=after is None)
            self.seen = self.seen or match.obj is not None
        return True

    def _bind(self, word: str, *, last: bool) -> None:
        """Bind the noun group after a preposition of the pattern."""
        match = self.match
        group = self.walk.peek()
        if group is None:
            if last and not self.seen and self.moved is not None:
                match.obj = self.moved
            return
        match.bound.setdefault(word, group)
        if last and not self.seen:
            match.obj = group
            match.end = max(match.end, group.end)

    def infinitive(self, element: Element) -> bool:
        """Lay an infinitive; what follows is laid on its clause."""
        child = self.matcher.infinitive(element, self.clause, self.match)
        if child is None:
            return False
        self.walk, self.below = Walk(self.matcher, child.post), child
        return True


def _after_predicative(post: Sequence[Chunk]) -> Sequence[Chunk]:
    """What follows a verb, without "as" and a predicative before the object.

    "dismissed as untrue the claim" is read as "dismissed the claim".
    """
    if not post or post[0].word != "as":
        return post
    first = next((k for k, item in enumerate(post) if item.kind == "n"), -1)
    after = next((k for k in range(first + 1, len(post)) if post[k].kind not in "qer"), -1)
    return post[after:] if 0 < first < after and post[after].kind == "n" else post
