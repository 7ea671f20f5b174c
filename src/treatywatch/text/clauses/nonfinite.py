"""Clauses without a finite verb: infinitives, gerunds and participles, and what joins them."""

from __future__ import annotations

from typing import Final

from treatywatch.text.clauses.bind import Binder
from treatywatch.text.clauses.chunks import NounGroup, Small, VerbGroup
from treatywatch.text.clauses.finder import Clause, Pending
from treatywatch.text.clauses.words import verbs_that

_AIMING: Final = frozenset(("for", "on", "upon", "from"))
"""Prepositions before whoever is to do something: "it is for Peru to leave"."""
_OBJECT_LINKS: Final = frozenset(("of", "from", "for", "into", "against", "about"))


class NonFinite(Binder):
    """Makes the clauses of infinitives, gerunds and participles."""

    def _infinitive(self, verb: VerbGroup, before: int, kind: str) -> Clause:
        if not self.clauses:
            clause = Clause(verb, "to", -1)
            if kind == "n":
                clause.subject, clause.begin = self._run(before)
                self.pending = Pending(clause.subject)
            return clause
        governor = self._directing()
        if kind == "n":
            self._wait(before)
        if kind in "c,":
            for earlier in reversed(self.clauses):
                if earlier.verb.form == "t":
                    clause = Clause(verb, "to", earlier.parent, earlier.link)
                    clause.subject = earlier.subject
                    return clause
        clause = Clause(verb, "to", governor.index)
        clause.subject = governor.subject
        gap = kind == "v" and governor.relation == "rel" and not governor.filler_prep
        if gap and not governor.verb.passive and not self._has_object(verb):
            clause.filler = governor.filler
        if verbs_that("subject_control").isdisjoint(governor.verb.lemmas) and not (
            kind == "n" and self._ranks(governor, before)
        ):
            controller = self._object(self.last + 1, verb.index)
            if kind == "n" and self.parties[before]:
                clause.subject = self._listed_before(before)
            elif controller is not None:
                clause.subject = [controller]
        if governor.verb.passive and governor.filler is not None:
            clause.subject = [governor.filler]
        return clause

    def _ing(self, verb: VerbGroup, before: int, kind: str) -> Clause:
        item = self.chunks[before] if before >= 0 else None
        link = item.word if isinstance(item, Small) and kind in "pb" else ""
        if not self.clauses:
            clause = Clause(verb, "ing", -1, link)
            if kind == "n" and self._absolute(before):
                clause.relation = "part"
                clause.subject = self._listed_before(before)
            elif kind == "n":
                clause.relation = "part"
                clause.subject, clause.begin = self._run(before)
                self.pending = Pending(clause.subject)
            elif kind == ",":
                heads, _ = self._run(self._before(before))
                if heads:  # "London, acting with Ottawa, sanctioned ..."
                    clause.subject = heads
                    self.pending = Pending(heads)
            return clause
        governor = self.clauses[-1]
        if kind == "c" and governor.verb.form == "g":
            clause = Clause(verb, governor.relation, governor.parent, governor.link)
            clause.subject = governor.subject
            return clause
        if kind in ",c":
            governor = self._told(self.clauses[self._last_finite()])
        if link:
            outer = self._before(before)
            if outer > self.last and self.chunks[outer].kind == "h" and outer == before - 1:
                clause = Clause(verb, "ing", -1, link)
                clause.begin = before
                self.deferred: int = self._governor(outer)
                return clause
            if outer > self.last and isinstance(self.chunks[outer], NounGroup):
                self._wait(outer)
        clause = Clause(verb, "ing", governor.index, link)
        clause.subject = governor.subject or ([governor.filler] if governor.filler else [])
        clause.begin = before if link else verb.index
        judged = not verbs_that("object_control").isdisjoint(governor.verb.lemmas)
        # "thanked Peru for its help in hosting", "accused Peru of a part in killing"
        if (link in _OBJECT_LINKS or (judged and link == "in")) and not governor.verb.passive:
            controller = self._object(self.last + 1, verb.index, loose=True)
            if controller is not None and (self.parties[controller.index] or judged):
                clause.subject = [controller]
        elif kind == "n" and not self._tells(verb, before):
            clause.relation = "part"
            if self.parties[before]:
                clause.subject = [self.chunks[before]]  # type: ignore[list-item]
        return clause

    def _absolute(self, number: int) -> bool:
        """Whether "with" stands before those who do it: "with Peru and Chile closing ports"."""
        heads = self._listed_before(number)
        link = self._before(heads[0].index) if heads else -1
        return link > self.last and self.chunks[link].word == "with"

    def _ranks(self, governor: Clause, number: int) -> bool:
        """Whether an infinitive tells what the subject was first to do: "was the first in X to"."""
        if verbs_that("being").isdisjoint(governor.verb.lemmas):
            return False
        link = self.chunks[self._before(number)]
        return not (isinstance(link, Small) and link.word in _AIMING)

    def _tells(self, verb: VerbGroup, number: int) -> bool:
        """Whether a participle of speech tells of the subject: "wrote to the UN accusing Peru"."""
        link = self._before(number)
        return (
            link > self.last
            and self.chunks[link].kind == "p"
            and not verbs_that("telling_ing").isdisjoint(verb.lemmas)
        )

    def _told(self, clause: Clause) -> Clause:
        """What an inserted "he said" tells: "X agreed, he said, ending the war"."""
        for said in self.clauses:
            if said.parent == clause.index and said.link == "said":
                return said
        return clause

    def _participle(self, verb: VerbGroup, before: int, kind: str) -> Clause:
        parent = self.clauses[-1].index if self.clauses else -1
        clause = Clause(verb, "part", parent)
        if kind == "n":
            item = self.chunks[before]
            assert isinstance(item, NounGroup)
            clause.filler = self._hung_on(before, False, verb) if item.named else item
            if not self.clauses:
                beside = self._beside(before)
                heads, _ = self._run(before)
                self.pending = Pending(beside or heads or [item])
                clause.filler = item if beside else self.pending.heads[0]
                clause.begin = verb.index
            elif not self.pending:
                self._wait(before)
        elif kind == "c" and self.clauses:
            return self._joined(verb, self.clauses[-1])
        elif kind == ",":
            outer = self._before(before)
            if not self.clauses and outer >= 0 and isinstance(self.chunks[outer], NounGroup):
                heads, _ = self._run(outer)
                if heads:
                    self.pending: Pending | None = Pending(heads)
                    clause.filler = heads[0]
            elif self.clauses:
                waited = self.pending
                if not self.pending and outer > self.last:
                    self._wait(outer)
                subject = self.clauses[self._last_finite()].subject
                if self.pending and self.pending is not waited:
                    subject = self.pending.heads
                elif outer > self.last and self._made(verb, outer):
                    subject = self._groups(outer)
                clause.filler = subject[0] if subject else None
        elif self.clauses:
            clause.relation = "ing"
            outer = self._before(before)
            if kind == "b" and outer > self.last and self.chunks[outer].kind == "h":
                self.deferred = self._governor(outer)  # "said that if attacked it would"
            subject = self.clauses[-1].subject
            clause.filler = subject[0] if subject else None
        else:
            clause.relation = "ing"
        return clause

    def _groups(self, number: int) -> list[NounGroup]:
        """The chunk at `number`, if it is a noun group."""
        item = self.chunks[number]
        return [item] if isinstance(item, NounGroup) else []

    def _made(self, verb: VerbGroup, number: int) -> bool:
        """Whether a participle after a comma tells who made what stands before it."""
        following = self.chunks[verb.index + 1] if verb.index + 1 < len(self.chunks) else None
        return (
            isinstance(self.chunks[number], NounGroup)
            and not self.parties[number]
            and isinstance(following, Small)
            and following.word == "by"
        )

    def _joined(self, verb: VerbGroup, mate: Clause) -> Clause:
        """A clause joined by "and" or a comma to `mate`; it shares subject and auxiliaries."""
        clause = Clause(
            verb, "coord" if mate.relation == "root" else mate.relation, mate.parent, mate.link
        )
        if mate.relation == "root":
            clause.parent = mate.index
        clause.subject = mate.subject
        clause.filler = (
            mate.filler if mate.verb.passive == verb.passive or not mate.subject else None
        )
        if verb.form in "bpa":
            verb.modal = verb.modal or mate.verb.modal
            verb.negated = verb.negated or (mate.verb.negated and verb.form == "b")
            verb.perfect = verb.perfect or (mate.verb.perfect and verb.form != "b")
            verb.past = verb.past or mate.verb.past
            if verb.form == "p" and mate.verb.perfect and not mate.verb.passive:
                verb.passive = False
            if verb.form == "a" and mate.verb.passive and mate.verb.form in "fp":
                verb.passive = True
            if verb.form == "b":
                verb.form = mate.verb.form if mate.verb.form == "t" else "f"
        return clause

    def _directing(self) -> Clause:
        """What governs an infinitive: the last verb, or beyond a participle one of directing.

        "told the envoys accredited there to leave".
        """
        last = self.clauses[-1]
        if last.relation != "part" or not last.verb.passive or last.parent < 0:
            return last
        above = self.clauses[last.parent]
        taken = verbs_that("directing").isdisjoint(above.verb.lemmas)
        return last if taken or last.filler not in above.post else above

    def _has_object(self, verb: VerbGroup) -> bool:
        """Whether a noun group follows a verb."""
        number = verb.index + 1
        return number < len(self.chunks) and isinstance(self.chunks[number], NounGroup)
