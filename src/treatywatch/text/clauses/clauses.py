"""Clauses: each verb group with its subject, what follows it, and the clause that governs it."""

from __future__ import annotations

from typing import Final

from treatywatch.text.clauses.chunks import NounGroup, Small, VerbGroup
from treatywatch.text.clauses.finder import Clause, Pending
from treatywatch.text.clauses.nonfinite import NonFinite
from treatywatch.text.clauses.words import verbs_that

__all__ = ["Clause", "ClauseReader"]

_PARTICLES: Final = frozenset(("off", "out", "up", "down", "away", "back", "over", "aside"))


class ClauseReader(NonFinite):
    """Reads the chunks of one sentence into clauses, left to right.

    Each step looks at most at the chunks since the last verb.
    """

    def read(self) -> list[Clause]:
        """The clauses, in the order of their verbs."""
        for number, item in enumerate(self.chunks):
            if isinstance(item, VerbGroup):
                clause = self._clause(item, number)
                clause.index = len(self.clauses)
                self._close(clause)
                self.clauses.append(clause)
                self.last = number
        if self.clauses:
            self.clauses[-1].post = list(self.chunks[self.last + 1 :])
            self._forward()
            self._agents()
        return self.clauses

    def _close(self, clause: Clause) -> None:
        """Give the chunks before the new clause to the clause before it."""
        if self.clauses:
            self.clauses[-1].post = list(self.chunks[self.last + 1 : clause.begin])
        first = clause.subject[0].index if clause.subject else clause.verb.index
        start = clause.begin if self.clauses else 0
        if first > start:
            clause.pre = list(self.chunks[start:first])
        elif clause.begin < clause.verb.index and not clause.pre:
            clause.pre = [
                c for c in self.chunks[clause.begin : clause.verb.index] if c not in clause.subject
            ]

    def _forward(self) -> None:
        """Subjects of participles that open a sentence come from the clause that follows."""
        for clause, following in zip(self.clauses, self.clauses[1:], strict=False):
            shared = following.begin == following.verb.index and following.relation != "rel"
            if shared and clause.post and all(item.kind in "cr" for item in clause.post):
                clause.post = following.post  # "rejected and condemned the claim"
        for clause in self.clauses:
            if clause.subject or clause.relation not in ("ing", "adv"):
                continue
            if 0 <= clause.parent < clause.index:
                continue
            for other in self.clauses[max(clause.index + 1, clause.parent) :]:
                if other.parent == clause.index:
                    continue  # "demanding that Peru leave, Chile closed"
                if other.relation in ("root", "coord", "that") and other.subject:
                    clause.parent = other.index
                    if clause.verb.passive:
                        clause.filler = other.subject[0]
                    else:
                        clause.subject = other.subject
                    break

    def _agents(self) -> None:
        """Agents of passives that stand behind a gerund: "was accused of spying by Peru"."""
        for clause in self.clauses:
            if clause.relation not in ("ing", "to") or clause.parent < 0 or clause.verb.passive:
                continue
            above = self.clauses[clause.parent]
            if not above.verb.passive or clause.index != above.index + 1:
                continue
            at = next((k for k, c in enumerate(clause.post) if c.word == "by"), -1)
            if at > 0 and at + 1 < len(clause.post) and all(c.word != "by" for c in above.post):
                agent = clause.post[at + 1]
                if isinstance(agent, NounGroup) and self.parties[agent.index]:
                    above.post = [*above.post, clause.post[at], agent]
                    clause.post = clause.post[:at]

    def _clause(self, verb: VerbGroup, number: int) -> Clause:
        """The clause of one verb group."""
        before = self._before(number)
        kind = self.chunks[before].kind if before > self.last else ("v" if self.clauses else "^")
        if verb.form == "t":
            return self._infinitive(verb, before, kind)
        if verb.form == "g":
            return self._ing(verb, before, kind)
        if verb.form == "p":
            return self._participle(verb, before, kind)
        if verb.form == "b":
            return self._bare(verb, before, kind)
        if verb.form == "a" and not self._is_finite(verb, number, before, kind):
            verb.passive = True
            return self._participle(verb, before, kind)
        return self._finite(verb, number, before, kind)

    def _bare(self, verb: VerbGroup, before: int, kind: str) -> Clause:
        if (
            kind == "n"
            and self.clauses
            and verbs_that("bare").intersection(self.clauses[-1].verb.lemmas)
        ):
            clause = Clause(verb, "to", self.clauses[-1].index)
            clause.subject = self._listed_before(before)
            return clause
        for mate in reversed(self.clauses):
            if mate.verb.form in "tb" or mate.verb.modal:
                return self._joined(verb, mate)
        return self._finite(verb, verb.index, before, kind)

    def _is_finite(self, verb: VerbGroup, number: int, before: int, kind: str) -> bool:
        """Whether a form in -ed is the past here, and not a participle."""
        following = self.chunks[number + 1] if number + 1 < len(self.chunks) else None
        if kind == "^" and not self.listed:
            return False
        if kind == "w":
            return True
        if kind == "n":
            return self._finite_after(verb, number, before)
        if kind == ",":
            if not self.clauses and not self.pending and self._opens_aside(number, before):
                return False
            if self.pending or not self.clauses or self._introduced(before):
                return True
            if not verbs_that("active").isdisjoint(verb.lemmas):
                return True
            return isinstance(following, NounGroup) and self.clauses[-1].verb.form in "fa"
        return kind in "c^;"

    def _finite_after(self, verb: VerbGroup, number: int, before: int) -> bool:
        """Whether a form in -ed after the noun group at `before` is the past."""
        if self._own_subject(before) or not self.moving.isdisjoint(verb.lemmas):
            return True
        if not self.clauses and self._beside(before) and self._takes_nothing(verb):
            return False
        if self._contact(before):
            return True
        if self.clauses and not self.pending and not self._bounded(before):
            _heads, begin = self._run(before)
            return (
                self._takes_clause(begin, begin) and begin == self.last + 1
            ) or self._after_join(begin)
        if self._says(verb, number):
            return True
        return not (self._finite_follows(number, before) or self._suffers(verb, before))

    def _takes_nothing(self, verb: VerbGroup) -> bool:
        """Whether no object follows a verb."""
        k = verb.index + 1
        return k < len(self.chunks) and self.chunks[k].kind in "pe,"

    def _suffers(self, verb: VerbGroup, number: int) -> bool:
        """Whether a headline leaves out "was": "Sanctions imposed on Peru by Chile"."""
        k = verb.index + 1
        while k < len(self.chunks) - 1 and self.chunks[k].kind == "e":
            k += 1  # "lifted Friday a blockade"
        if k >= len(self.chunks) or self.chunks[k].kind not in "pe":
            return False
        if not verbs_that("with_by").isdisjoint(verb.lemmas):
            return False
        item = self.chunks[number]
        named = isinstance(item, NounGroup) and item.named  # "inspectors Peru expelled"
        if not (named or verbs_that("transitive").isdisjoint(verb.lemmas)):
            return True
        if self.parties[number] or self.chunks[k].word in _PARTICLES:
            return False  # "fought off a raid by"
        for item in self.chunks[k:]:
            if item.kind in "vwhb;,":
                return False
            if item.kind == "p" and item.word == "by":
                following = self.chunks[min(item.index + 1, len(self.chunks) - 1)]
                return following.kind == "n" and self.parties[following.index]
        return False

    def _finite(self, verb: VerbGroup, number: int, before: int, kind: str) -> Clause:
        """The clause of a finite verb."""
        if kind == "w":
            return self._relative(verb, before, None, before)
        if kind == "n" and not (self.pending and self._inside(before)):
            heads, begin = self._run(before)
            if heads:
                return self._with_subject(verb, heads, begin)
        if kind == "v" and self._inserted(verb):
            return self._beyond_saying(verb)
        if verb.held is not None and kind == ",":
            told = self.pending is not None and self.pending.link == "said"
            if not told:
                return self._resumed(verb, verb.held.index)
        if self.pending and (kind in {",", "n"}):
            wait = self.pending
            self.pending: Pending | None = None
            clause = Clause(verb, wait.relation, wait.parent, wait.link)
            clause.subject = wait.heads
            return clause
        subject = self._before_aside(before) if kind == "," else None
        if subject is None and self._inverted(verb, number):
            return self._reporting(verb, [], number)
        if subject is None and kind == ",":
            subject = self._apposition(before)
        if subject is not None:
            return self._with_subject(verb, *subject)
        if kind == "b" and self.clauses:
            item = self.chunks[before]
            clause = Clause(
                verb, "adv", self.clauses[-1].index, item.word if isinstance(item, Small) else ""
            )
            clause.subject = self.clauses[-1].subject
            clause.begin = before
            return clause
        if self.clauses and kind in "c,":
            return self._joined(verb, self._mate(verb))
        clause = Clause(verb, "root", -1)
        if self.clauses:
            clause.subject = self.clauses[-1].subject
        return clause

    def _resumed(self, verb: VerbGroup, held: int) -> Clause:
        """A clause whose auxiliary stands before an aside: "Peru will, if attacked, strike"."""
        last = self.last
        self.last = max((c.verb.index for c in self.clauses if c.verb.index < held), default=-1)
        inside = self.clauses
        self.clauses = [clause for clause in inside if clause.verb.index < held]
        before = self._before(held)
        heads, begin = self._run(before) if before > self.last else ([], held)
        clause = self._with_subject(verb, heads, begin)
        self.clauses: list[Clause] = inside
        self.last: int = last
        clause.begin = verb.index
        for aside in inside:
            if aside.verb.index > held and aside.parent < 0 and aside.relation in ("ing", "adv"):
                aside.parent = len(inside)
                if not aside.subject and not aside.verb.passive:
                    aside.subject = heads
        return clause

    def _inserted(self, verb: VerbGroup) -> bool:
        """Whether a verb follows on a saying in a relative clause: "firms that Peru said had"."""
        return (
            bool(self.clauses)
            and verb.form in "fa"
            and self.clauses[-1].relation == "rel"
            and self.clauses[-1].filler is not None
            and not self.clausal.isdisjoint(self.clauses[-1].verb.lemmas)
        )

    def _beyond_saying(self, verb: VerbGroup) -> Clause:
        """The clause whose subject is what a relative clause of saying hangs on."""
        saying = self.clauses[-1]
        assert saying.filler is not None
        clause = Clause(verb, "that", saying.index)
        clause.subject = [saying.filler]
        saying.filler = None
        return clause
