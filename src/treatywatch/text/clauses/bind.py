"""Finite clauses bound to what precedes them: relatives, what is said, what goes on."""

from __future__ import annotations

from typing import Final

from treatywatch.text.clauses.asides import Asides
from treatywatch.text.clauses.chunks import NounGroup, Small, VerbGroup
from treatywatch.text.clauses.finder import BOTH, Clause, Pending
from treatywatch.text.clauses.words import verbs_that

_SOME: Final = frozenset(("both", "all", "some", "most", "many", "one", "two", "three", "none"))
"""Words that take up what stands before: "Peru and Chile, both of which"."""


def _present(verb: VerbGroup) -> bool:
    """Whether a finite verb is in the present or subjunctive."""
    return not (verb.past or verb.modal or verb.perfect or verb.passive or verb.progressive)


class Binder(Asides):
    """Makes the clause of a finite verb and hangs it on what it depends on."""

    deferred: int

    def _inverted(self, verb: VerbGroup, number: int) -> bool:
        """Whether a verb of saying comes before its subject."""
        if verbs_that("inverting").isdisjoint(verb.lemmas) or number + 1 >= len(self.chunks):
            return False
        return (
            isinstance(self.chunks[number + 1], NounGroup) and self.chunks[number - 1].kind in ",q;"
        )

    def _reporting(self, verb: VerbGroup, heads: list[NounGroup], begin: int) -> Clause:
        """A clause of saying after or inside what is said."""
        clause = Clause(verb, "root", -1)
        clause.subject = heads
        clause.begin = begin
        if not heads and isinstance(self.chunks[verb.index + 1], NounGroup):
            clause.subject = [self.chunks[verb.index + 1]]  # type: ignore[list-item]
        for said in self.clauses:
            if said.parent < 0 and said.relation == "root":
                said.parent = len(self.clauses)
                said.relation = "that"
                said.link = "said"
        return clause

    def _with_subject(self, verb: VerbGroup, heads: list[NounGroup], begin: int) -> Clause:
        """A finite clause whose subject stands before the verb."""
        link = self._before(begin)
        item = self.chunks[link] if link > self.last else None
        kind = item.kind if item is not None else ""
        word = item.word if isinstance(item, Small) else ""
        if kind == "n" and self.chunks[link - 1].kind == "w":  # "whose envoy Peru expelled"
            kind, link = "w", link - 1
        if kind == "w":
            both = [one.word for one in heads] in (["both"], ["all"], ["each"])
            return self._relative(verb, link, None if both else heads, link)
        parent = self.clauses[-1] if self.clauses else None
        clause = Clause(verb, "root", -1)
        clause.subject = heads
        clause.begin = begin
        if kind == "h":
            clause.relation, clause.link, clause.begin = "that", "that", link
            clause.parent = self._governor(link)
        elif kind == "b" or (kind == "p" and word in BOTH):
            clause.relation, clause.link, clause.begin = "adv", word, link
            clause.parent = parent.index if parent else -1
        elif self.deferred >= 0:
            clause.relation, clause.link, clause.parent = "that", "that", self.deferred
            self.deferred = -1
        elif parent is not None:
            self._attach(clause, parent, begin, kind)
        elif kind == "," and self._interrupts(verb, link):
            clause.begin = begin
        first = clause.begin - 1
        if (
            first - 1 > self.last
            and self.chunks[first].kind == "e"
            and self.chunks[first - 1].kind in "c,;"
        ):
            clause.begin = first
        return clause

    def _interrupts(self, verb: VerbGroup, comma: int) -> bool:
        """Whether a saying stands between a subject and its verb: "Peru, it said, had"."""
        if self.clausal.isdisjoint(verb.lemmas):
            return False
        following = next((c for c in self.chunks[verb.index + 1 :] if c.kind in ",vhw;"), None)
        outer = self._before(comma)
        if following is None or following.kind != "," or outer < 0:
            return False
        heads, _ = self._run(outer)
        if not heads:
            return False
        self.pending: Pending | None = Pending(heads, "that", 0, "said")
        return True

    def _attach(self, clause: Clause, parent: Clause, begin: int, kind: str) -> None:
        """Hang a finite clause on what precedes it, there being no link word."""
        if parent.relation in ("adv", "ing", "part") and parent.parent < 0 and kind == ",":
            parent.parent = len(self.clauses)
            return
        if (begin == self.last + 1 or self._takes_clause(self.last + 1, begin)) and (
            self.clausal.intersection(parent.verb.lemmas)
            and not parent.verb.passive
            and kind != "c"
        ):
            clause.relation, clause.parent = "that", parent.index
            return
        if (
            kind in ",q"
            and self.clausal.intersection(clause.verb.lemmas)
            and not clause.verb.passive
        ):
            for said in self.clauses:
                if said.parent < 0 and said.relation == "root":
                    said.parent, said.relation, said.link = len(self.clauses), "that", "said"
            return
        before = self._before(begin)
        if (
            before > self.last
            and isinstance(self.chunks[before], NounGroup)
            and before == begin - 1
        ):
            clause.relation, clause.parent = "rel", parent.index
            clause.filler = self.chunks[before]  # type: ignore[assignment]
            return
        if kind == "c":
            parent = self.clauses[self._last_finite()]
            clause.relation, clause.parent = "coord", parent.index
            if parent.relation in ("that", "adv", "rel"):
                clause.relation, clause.parent, clause.link = (
                    parent.relation,
                    parent.parent,
                    parent.link,
                )

    def _goes_on_list(self, number: int) -> bool:
        """Whether a name follows an aside in a list: "Peru, which ..., and Chile, which ..."."""
        link = self._before(number)
        if link <= self.last or self.chunks[link].kind != "c" or not self.parties[number]:
            return False
        comma = self._before(link)
        return comma > self.last and self.chunks[comma].kind == ","

    def _hung_on(self, number: int, loose: bool, verb: VerbGroup) -> NounGroup:
        """What a relative clause without a subject of its own, or without object, hangs on.

        It is the group before it, or the one that heads that: "the ban on arms that Peru imposed".
        After a comma (`loose`) it may be a name: "the treaty with Peru, which Chile attacked".
        """
        group = self.chunks[number]
        assert isinstance(group, NounGroup)
        while True:
            prep = self._before(number)
            outer = self._before(prep) if prep > self.last else -1
            if outer <= self.last or self.chunks[prep].kind != "p":
                return group
            above = self.chunks[outer]
            clash = verb.number and verb.number != ("p" if group.many else "s")
            if not isinstance(above, NounGroup) or not (
                clash or group.bare or (group.named and not loose)
            ):
                return group
            group, number = above, outer

    def _relative(
        self, verb: VerbGroup, number: int, heads: list[NounGroup] | None, begin: int
    ) -> Clause:
        """A relative clause; `number` is its pronoun, `heads` its own subject if it has one."""
        parent = self.clauses[-1].index if self.clauses else -1
        clause = Clause(verb, "rel", parent)
        before = self._before(number)
        prep = ""
        if before > self.last and self.chunks[before].kind == "p":
            item = self.chunks[before]
            prep = item.word if isinstance(item, Small) else ""
            begin = before
            before = self._before(before)
            outer = self._before(before)
            if prep == "of" and outer > self.last and self.chunks[outer].kind == ",":
                before = outer if self.chunks[before].word in _SOME else before
        loose = before > self.last and self.chunks[before].kind == ","
        if loose:
            before = self._before(before)
        antecedent: list[NounGroup] = []
        if before > self.last and isinstance(self.chunks[before], NounGroup):
            antecedent, _ = self._run(before)
            nearest = self.chunks[before]
            item = self.chunks[number]
            personal = isinstance(item, Small) and item.word == "who"
            if (
                not antecedent
                or (self.parties[before] and not personal and len(antecedent) == 1)
                or (self.clauses and not self.parties[antecedent[0].index])
            ):
                antecedent = [nearest]  # type: ignore[list-item]
            if self.pending and self._goes_on_list(before):
                antecedent = [nearest]  # type: ignore[list-item]
                self.pending = self.pending._replace(heads=[*self.pending.heads, *antecedent])
            elif not self.pending and self.clauses:
                self._wait(before)
            elif not self.pending:
                self.pending = Pending(self._run(before)[0] or antecedent)
        clause.begin = begin
        if heads is None:
            clause.subject = antecedent
            if verb.passive:
                clause.filler = self._hung_on(before, loose, verb) if antecedent else None
                clause.subject = [clause.filler] if clause.filler else []
        else:
            clause.subject = heads
            word = self.chunks[number]
            if isinstance(word, Small) and word.word in ("whose", "where", "when"):
                owned = self.chunks[number + 1]
                if word.word == "whose" and isinstance(owned, NounGroup):
                    if antecedent and not owned.owners:
                        owned.owners = antecedent[-1].inside or antecedent[-1].owners
                        owned.lent = antecedent[-1]
                    clause.filler = owned if owned not in heads else None
                return clause
            clause.filler = self._hung_on(before, loose, verb) if antecedent else None
            clause.filler_prep = prep
        return clause

    def _last_finite(self) -> int:
        """Index of the nearest clause with a finite verb, -1 for none."""
        for clause in reversed(self.clauses):
            if clause.verb.form in "fa" and clause.relation != "part":
                return clause.index
        return len(self.clauses) - 1

    def _governor(self, link: int) -> int:
        """The clause that a "that" hangs on; "and that" hangs on the same as the first."""
        if not self.clauses:
            return -1
        before = self._before(link)
        if before > self.last and self.chunks[before].kind == "c":
            for clause in reversed(self.clauses):
                if clause.relation == "that":
                    return clause.parent
        return self.clauses[-1].index

    def _wait(self, number: int) -> None:
        """Remember a subject whose own verb comes later: "that its wish to go is"."""
        heads, begin = self._run(number)
        if not heads:
            return
        if begin == self.last + 1 and self._takes_clause(begin, begin):
            self.pending = Pending(heads, "that", self.clauses[-1].index)
            return
        if not self._bounded(begin):
            return
        link = self._before(begin)
        item = self.chunks[link]
        if item.kind == "h":
            self.pending = Pending(heads, "that", self._governor(link), "that")
        elif isinstance(item, Small) and (item.kind == "b" or item.word in BOTH):
            self.pending = Pending(heads, "adv", self.clauses[-1].index, item.word)

    def _goes_with(self, verb: VerbGroup) -> bool:
        """Whether a verb goes on with what was said: "said X had crossed the border and killed"."""
        if not verbs_that("telling_ing").isdisjoint(verb.lemmas) or not self.clausal.isdisjoint(
            verb.lemmas
        ):
            return False
        link = self._before(verb.index)
        return self.chunks[link].kind == "c" and self.chunks[self._before(link)].kind != ","

    def _mate(self, verb: VerbGroup) -> Clause:
        """The clause that a verb after "and" or a comma goes on with: like in tense, or near."""
        nearest: Clause | None = None
        link = self._before(verb.index)
        outer = self._before(link) if self.chunks[link].kind == "c" else -1
        closed = outer > self.last and self.chunks[outer].kind == ","
        for clause in reversed(self.clauses):
            other = clause.verb
            if other.form not in "fa" or clause.relation == "part":
                continue
            if closed and clause.relation == "rel" and clause.parent >= 0:
                continue  # "thanked Peru, whose ships had left, and asked"
            nearest = nearest or clause
            if verb.past and verb.form == "a" and _present(other) and clause.relation != "root":
                continue  # "demanded that Peru leave and recalled its envoy"
            near = verb.form == "a" and nearest is clause and other.perfect
            if near and (not other.past or self._goes_with(verb)):
                return clause
            if (other.modal, other.perfect) == (verb.modal, verb.perfect):
                return clause
        return nearest or self.clauses[-1]
