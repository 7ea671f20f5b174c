"""Finite clauses bound to what precedes them: relatives, what is said, what goes on."""

from __future__ import annotations

from treatywatch.text.clauses.chunks import NounGroup, Small, VerbGroup
from treatywatch.text.clauses.finder import BOTH, Clause, Finder, Pending
from treatywatch.text.clauses.words import verbs_that


class Binder(Finder):
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
            return self._relative(verb, link, heads, link)
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
        first = clause.begin - 1
        if (
            first - 1 > self.last
            and self.chunks[first].kind == "e"
            and self.chunks[first - 1].kind in "c,;"
        ):
            clause.begin = first
        return clause

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
            clause.relation, clause.parent = "coord", parent.index
            if parent.relation in ("that", "adv", "rel"):
                clause.relation, clause.parent, clause.link = (
                    parent.relation,
                    parent.parent,
                    parent.link,
                )

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
        if before > self.last and self.chunks[before].kind == ",":
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
        if not self.clauses and antecedent and not self.pending:
            self.pending: Pending | None = Pending(antecedent)
        elif self.clauses and antecedent and not self.pending:
            self._wait(before)
        clause.begin = begin
        if heads is None:
            clause.subject = antecedent
            if verb.passive:
                clause.filler = antecedent[0] if antecedent else None
        else:
            clause.subject = heads
            word = self.chunks[number]
            if isinstance(word, Small) and word.word in ("whose", "where", "when"):
                owned = self.chunks[number + 1]
                if word.word == "whose" and isinstance(owned, NounGroup) and owned not in heads:
                    clause.filler = owned
                return clause
            clause.filler = antecedent[-1] if antecedent else None
            clause.filler_prep = prep
        return clause
