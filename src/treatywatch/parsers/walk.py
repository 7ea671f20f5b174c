"""A walk along the chunks after a trigger, element by element of its pattern."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from treatywatch.parsers.groups import SKIP, Match, next_noun, words_of
from treatywatch.parsers.patterns import Element
from treatywatch.text.clauses.chunks import Chunk, NounGroup, Small, VerbGroup
from treatywatch.text.clauses.sentence import Analysis


class Holder(Protocol):
    """Who can tell whether a noun group holds words of some classes."""

    analysis: Analysis

    def holds(self, element: Element, group: NounGroup) -> bool:
        """Whether the words of an element stand in the group."""
        ...

    def named_what(self, group: NounGroup) -> NounGroup:
        """What "what he called X" stands for."""
        ...


class Walk:
    """A walk along chunks, element by element."""

    __slots__ = ("at", "inside", "matcher", "seq", "taken")

    def __init__(self, matcher: Holder, seq: Sequence[Chunk]) -> None:
        self.matcher: Holder = matcher
        self.seq: Sequence[Chunk] = seq
        self.at: int = 0
        self.inside: int = -1
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
                if item.kind == "e" and lower[item.start] in forms and self._parted(item):
                    self.at, self.inside = k, -1
                    return lower[item.start], item.start + 1
                if item.kind in SKIP:
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

    def _parted(self, item: Small) -> bool:
        """Whether the first word of a time belongs to the verb: "called in | that morning"."""
        lower = self.matcher.analysis.lower
        first, second = lower[item.start], lower[min(item.start + 1, item.end - 1)]
        return first == "until" or (first == "in" and second in ("that", "this", "the"))

    def peek(self) -> NounGroup | None:
        """The noun group that comes next."""
        found = next_noun(self.seq, self.at)
        return found[0] if found else None

    def noun(self, element: Element, match: Match) -> NounGroup | None:
        """Consume the next noun group that the element allows."""
        predicate = self._predicate(element)
        if predicate is not None:
            return predicate
        time = self._time(element)
        if time is not None:
            return time
        found = next_noun(self.seq, self.at)
        while found is not None:
            group, at = found
            if self.matcher.analysis.lower[group.start] == "what":
                group = self.matcher.named_what(group)
            if element.kind == "any" or self.matcher.holds(element, group):
                following = at + 1 < len(self.seq) and isinstance(self.seq[at + 1], NounGroup)
                if (
                    element.kind == "any"
                    and following
                    and match.indirect is None
                    and element.name == "second"
                ):
                    found = next_noun(self.seq, at + 1)
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
            found = next_noun(self.seq, at + 1)
        return None

    def _predicate(self, element: Element) -> NounGroup | None:
        """The object taken before, if its last words are what the element names.

        "called the move illegitimate" may be cut as one group.
        """
        taken = self.taken
        if element.kind != "np" or taken is None:
            return None
        words = words_of(self.matcher.analysis, taken.start, taken.end)
        known = element.known
        if known.firsts.isdisjoint(words):
            return None
        for k in range(1, len(words)):
            if words[k] in known.firsts and known.at(words, k) == len(words):
                return taken if k > 1 or taken.owners else None
        return None

    def _time(self, element: Element) -> NounGroup | None:
        """A time expression that an element names: "gave them 48 hours"."""
        if element.kind != "np":
            return None
        lower = self.matcher.analysis.lower
        for k in range(self.at, min(self.at + 3, len(self.seq))):
            item = self.seq[k]
            if item.kind == "e" and element.known.within(lower[item.start : item.end]):
                self.at = k + 1
                group = NounGroup(item.start, item.end, item.end - 1)
                group.index = item.index
                return group
            if item.kind not in "neq":
                return None
        return None
