"""Trigger patterns laid against clauses: which frame fits which words."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.parsers.allowance import Allowance
from treatywatch.parsers.groups import Match, next_noun, prepositional, region_end, words_of
from treatywatch.parsers.patterns import Element
from treatywatch.parsers.walk import Walk
from treatywatch.text.clauses.chunks import NounGroup, Small
from treatywatch.text.clauses.clauses import Clause

__all__ = ["Match", "Matcher", "prepositional", "region_end", "words_of"]


class Matcher(Allowance):
    """Lays the triggers of a framebook against one sentence."""

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
                if self._lay(match, clause) and self.allowed(match):
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
            if (
                not trigger.mask & ~self.mask
                and self._lay(match, clause, word)
                and self.allowed(match)
            ):
                yield match

    def _lay(self, match: Match, clause: Clause, word: Small | None = None) -> bool:
        """Lay the elements of a verb pattern along what follows the verb."""
        elements = match.trigger.elements
        moved = self._moved(clause) if word is None else None
        at = Walk(self, clause.post if word is None else [word, *clause.post])
        below = clause
        nominal_seen = False
        for number, element in enumerate(elements):
            if element.nominal:
                if moved is not None and not nominal_seen:
                    if element.kind == "np" and not self.holds(element.classes, moved):
                        return False
                    match.obj, nominal_seen = moved, True
                    continue
                group = at.noun(element, match)
                if group is None:
                    gerund = self._gerund(element, below)
                    if gerund is not None:
                        at, below = Walk(self, gerund.post), gerund
                        nominal_seen = self._gerund_object(match, gerund, nominal_seen)
                        continue
                    if element.optional:
                        continue
                    return False
                if not nominal_seen:
                    match.obj, nominal_seen = group, True
                elif number and elements[number - 1].kind == "lit":
                    match.bound[elements[number - 1].name] = group
                match.end = max(match.end, group.end)
            elif element.kind == "lit":
                hit = at.literal(element, nominal_seen)
                if hit is None:
                    if element.optional or self._opens_clause(element, clause):
                        continue
                    return False
                match.end = max(match.end, hit[1])
                if number + 1 == len(elements) or elements[number + 1].kind == "lit":
                    self._bind(match, at, hit[0], nominal_seen, moved, number + 1 == len(elements))
                    nominal_seen = nominal_seen or match.obj is not None
            else:
                child = self._infinitive(element, clause, match)
                if child is not None:
                    at, below = Walk(self, child.post), child
                elif not element.optional:
                    return False
        if match.obj is None:
            self._direct(match, clause, moved)
        return True

    def _bind(
        self, match: Match, at: Walk, word: str, seen: bool, moved: NounGroup | None, last: bool
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

    def _gerund(self, element: Element, clause: Clause) -> Clause | None:
        """The gerund that meets words in brackets: "barred from entering", "stopped selling"."""
        for child in self.children.get(clause.index, ()):
            if child.relation == "ing" and any(
                known.find([self.analysis.lower[child.verb.head]]) for known in element.classes
            ):
                return child
        return None

    @staticmethod
    def _gerund_object(match: Match, gerund: Clause, seen: bool) -> bool:
        """Take the object of a gerund, if none is taken yet; tell whether one is now."""
        match.end = max(match.end, gerund.verb.end)
        found = next_noun(gerund.post, 0)
        if seen or found is None:
            return seen
        match.obj = found[0]
        match.end = max(match.end, found[0].end)
        return True

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
        for clause in self.analysis.clauses:
            if clause.relation == "to" and clause.verb.index == group.index + 1:
                if not element.forms or element.forms.intersection(clause.verb.lemmas):
                    match.end = max(match.end, clause.verb.end)
                    return True
        return False
