"""Clauses: each verb group with its subject, what follows it, and the clause that governs it."""

from __future__ import annotations

from typing import Final

from treatywatch.text.clauses.bind import Binder
from treatywatch.text.clauses.chunks import NounGroup, Small, VerbGroup
from treatywatch.text.clauses.finder import Clause, Pending
from treatywatch.text.clauses.words import verbs_that

__all__ = ["Clause", "ClauseReader"]

_OBJECT_LINKS: Final = frozenset(("of", "from", "for", "into", "against", "about"))


class ClauseReader(Binder):
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
                if other.relation in ("root", "coord", "that") and other.subject:
                    clause.parent = other.index
                    if clause.verb.passive:
                        clause.filler = other.subject[0]
                    else:
                        clause.subject = other.subject
                    break

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
        if verbs_that("subject_control").isdisjoint(governor.verb.lemmas):
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
            if kind == "n":
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
        if link in _OBJECT_LINKS:
            controller = self._object(self.last + 1, verb.index, loose=True)
            if controller is None and governor.verb.passive:
                controller = governor.subject[0] if governor.subject else governor.filler
            if controller is not None:
                clause.subject = [controller]
        elif kind == "n" and not self._tells(verb, before):
            clause.relation = "part"
            if self.parties[before]:
                clause.subject = [self.chunks[before]]  # type: ignore[list-item]
        return clause

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
                heads, _ = self._run(before)
                self.pending = Pending(heads or [item])
                clause.filler = self.pending.heads[0]
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
                    self.pending = Pending(heads)
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
            if self._own_subject(before) or not self.moving.isdisjoint(verb.lemmas):
                return True
            if self._contact(before):
                return True
            if self.clauses and not self.pending and not self._bounded(before):
                _heads, begin = self._run(before)
                return (
                    self._takes_clause(begin, begin) and begin == self.last + 1
                ) or self._after_join(begin)
            return self._says(verb, number) or not self._finite_follows(number)
        if kind == ",":
            if not self.clauses and not self.pending and self._opens_aside(number, before):
                return False
            if self.pending or not self.clauses or self._introduced(before):
                return True
            return isinstance(following, NounGroup) and self.clauses[-1].verb.form in "fa"
        return kind in "c^;"

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
        if self.pending and (kind in {",", "n"}):
            wait, self.pending = self.pending, None
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
