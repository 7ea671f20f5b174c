"""Asides: what stands between commas after a subject, and how it opens and ends."""

from __future__ import annotations

from treatywatch.text.clauses.chunks import NounGroup, VerbGroup
from treatywatch.text.clauses.finder import BOTH, Finder


class Asides(Finder):
    """Tells subjects with asides from lists, and participles that open an aside from verbs."""

    def _opens_aside(self, number: int, comma: int) -> bool:
        """Whether a participle opens an aside: "Peru, angered over the raid, closed its border"."""
        if any(self.chunks[k].kind == "," for k in range(comma)):
            return False
        close = next((c for c in self.chunks[number + 1 :] if c.kind in ",vwhb;"), None)
        while isinstance(close, VerbGroup) and close.form in "gt":
            close = next((c for c in self.chunks[close.index + 1 :] if c.kind in ",vwhb;"), None)
        if close is None or close.kind != ",":
            return False
        after = next((c for c in self.chunks[close.index + 1 :] if c.kind not in "erq"), None)
        return isinstance(after, VerbGroup) and after.form in "fa"

    def _introduced(self, comma: int) -> bool:
        """Whether a subject with an aside follows a link word: "while X, the minister, said"."""
        group = self._before(comma)
        if group <= self.last:
            return False
        item = self.chunks[group]
        if not (isinstance(item, NounGroup) and item.apposed):
            found = self._apposition(comma)
            if found is None:
                return False
            group = found[1]
        link = self.chunks[group - 1] if group - 1 > self.last else None
        if link is None:
            return False
        return link.kind in "bhc;e" or link.word in BOTH or (link.kind == "," and self._fronting())

    def _beside(self, number: int) -> list[NounGroup]:
        """The subject before an aside that opens with a preposition: "Peru, in a note | sent"."""
        k = number
        while k > self.last and self.chunks[k].kind in "nerqp":
            k -= 1
        if k <= self.last or self.chunks[k].kind != "," or self.chunks[k + 1].kind != "p":
            return []
        outer = self._before(k)
        if outer <= self.last or not isinstance(self.chunks[outer], NounGroup):
            return []
        return self._run(outer)[0]

    def _fronting(self) -> bool:
        """Whether only participles and infinitives have come so far."""
        return all(clause.verb.form in "gtp" for clause in self.clauses)

    def _contact(self, number: int) -> bool:
        """Whether a name stands right after a noun, as in "a charge | Kigali dismissed"."""
        item, above = self.chunks[number], self.chunks[number - 1] if number else None
        return (
            number - 1 > self.last
            and isinstance(item, NounGroup)
            and item.named
            and isinstance(above, NounGroup)
            and not above.inside
            and number > 1
            and self.chunks[number - 2].kind == ","
        )

    def _own_subject(self, number: int) -> bool:
        """Whether a relative pronoun stands before the subject: "the envoy that Peru expelled"."""
        _, begin = self._run(number)
        link = self._before(begin)
        return link > self.last and self.chunks[link].kind == "w"

    def _before_aside(self, comma: int) -> tuple[list[NounGroup], int] | None:
        """The subject before an aside that ends at a comma: "X, the minister, said"."""
        inner = self._before(comma)
        if not self.clauses and not self._has_comma(inner):
            aside = self._apposition(comma)
            if aside:
                return aside
        if inner > self.last and self._ends_aside(inner):
            heads, begin = self._run(inner)
            if heads:
                return heads, begin
        return None
