"""What stands before a verb: its subject, and the clause that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from treatywatch.text.clauses.chunks import Chunk, NounGroup, Small, VerbGroup
from treatywatch.text.clauses.words import verbs_that

BOTH: Final = frozenset(("after", "before", "since", "as", "until", "till", "because", "once"))
"""Prepositions that open a clause as well."""
_JOINTLY: Final = frozenset(("together", "along", "jointly"))
_TRANSPARENT: Final = frozenset("erq")
_PRONOUNS: Final = frozenset(("he", "she", "it", "they", "we", "i", "you"))


class Clause:
    """One verb with what belongs to it.

    `relation` says how it hangs on `parent`: `root`, `that` (a finite complement), `to`, `ing` (a
    gerund or participle of the parent's subject or object), `part` (a participle after a noun),
    `rel` (a relative clause), `adv` (after "because", "if" ...), `coord` (joined by "and").
    """

    __slots__ = ("begin", "filler", "filler_prep", "index", "link", "parent", "post", "pre",
                 "relation", "subject", "verb")  # fmt: skip

    def __init__(self, verb: VerbGroup, relation: str, parent: int, link: str = "") -> None:
        self.verb: VerbGroup = verb
        self.relation: str = relation
        self.parent: int = parent
        self.link: str = link
        self.index: int = -1
        self.begin: int = verb.index
        self.subject: list[NounGroup] = []
        self.pre: list[Chunk] = []
        self.post: list[Chunk] = []
        self.filler: NounGroup | None = None
        """The noun group that a relative or reduced clause hangs on, if it is not the subject."""
        self.filler_prep: str = ""


class Pending(NamedTuple):
    """A subject whose verb is still to come, and how its clause hangs on the others."""

    heads: list[NounGroup]
    relation: str = "root"
    parent: int = -1
    link: str = ""


class Finder:
    """Looks back from a verb over the chunks since the verb before it.

    Args:
        chunks: the chunks of the sentence.
        parties: whether each noun group holds a party or person (by index of chunk).
        listed: whether the sentence is an item of a list, which may lack a subject of its own.
    """

    def __init__(
        self, chunks: Sequence[Chunk], parties: Sequence[bool], listed: bool = False
    ) -> None:
        self.chunks = chunks
        self.parties = parties
        self.listed = listed
        self.size: int = len(chunks) - 1
        self.clauses: list[Clause] = []
        self.pending: Pending | None = None
        self.clausal: frozenset[str] = verbs_that("clausal")
        self.moving: frozenset[str] = verbs_that("moving")
        self.last = -1
        self.deferred: int = -1
        """The clause on which a "that" hangs whose clause opens with a gerund."""

    def _before(self, number: int) -> int:
        """Index of the chunk before `number`, dates, adverbs and quotation marks skipped."""
        number -= 1
        while number > self.last and self.chunks[number].kind in _TRANSPARENT:
            number -= 1
        return number

    def _run(self, number: int) -> tuple[list[NounGroup], int]:
        """The noun groups that end at `number` and serve as one subject, and where they begin."""
        chunks = self.chunks
        heads: list[NounGroup] = []
        begin = number
        while number > self.last:
            item = chunks[number]
            if not isinstance(item, NounGroup):
                break
            before = self._before(number)
            link = chunks[before].kind if before > self.last else ""
            if link == "p" and chunks[before].word in BOTH:
                return [item, *heads], number
            if link == "p" and any(self.chunks[k].kind == "e" for k in range(before + 1, number)):
                heads.insert(0, item)
                begin = number
                break
            if link == "p":
                if item.apart and self.last < 0 and self._before(before) < 0:
                    heads.insert(
                        0, item
                    )  # "Under the deal Peru and Chile": "Peru" is no part of it
                    begin = number
                    break
                outer = self._outer(before)
                if outer > self.last and isinstance(chunks[outer], NounGroup):
                    number = begin = outer
                    if not self._together(before):
                        heads.clear()
                    else:
                        heads.insert(0, item)
                    continue
                if not heads and before > self.last:
                    return [], begin
                break
            heads.insert(0, item)
            begin = number
            if link == "c" and self._joins(before):
                number = self._before(before)
                if number > self.last and chunks[number].kind == ",":
                    number = self._before(number)
                continue
            if link == "," and (
                (len(heads) > 1 and self._listed(before) and not self._fronted(before))
                or self._headline(before, number)
            ):
                number = self._before(before)
                continue
            break
        return heads, begin

    def _outer(self, prep: int) -> int:
        """What stands before a preposition, others and "abruptly and" passed over."""
        chunks = self.chunks
        outer = self._before(prep)
        while outer > self.last and chunks[outer].kind == "p":
            outer = self._before(outer)
        if outer - 1 > self.last and chunks[outer].kind == "c" and chunks[outer - 1].kind == "r":
            outer = self._before(outer)
        return outer

    def _together(self, prep: int) -> bool:
        """Whether a preposition joins two who act alike: "Peru together with Chile"."""
        return (
            self.chunks[prep].word == "with"
            and self.chunks[prep - 1].kind == "r"
            and self.chunks[prep - 1].word in _JOINTLY
        )

    def _fronted(self, comma: int) -> bool:
        """Whether a phrase with a preposition opens the sentence and ends at the comma."""
        return (
            self.last < 0
            and self.chunks[0].kind == "p"
            and all(self.chunks[k].kind != "," for k in range(comma))
        )

    def _headline(self, comma: int, number: int) -> bool:
        """Whether two names open the sentence, a comma between: "India, China pull back troops"."""
        listed = self.last < 0 and comma == 1 and number == 2
        return listed and self.parties[0] and self.parties[2] and self._names(self.chunks[2])

    @staticmethod
    def _names(item: Chunk) -> bool:
        """Whether a noun group may be one of two names in a headline."""
        return isinstance(item, NounGroup) and (
            item.named or (item.bare and item.end - item.start > 1)
        )

    def _joins(self, conjunction: int) -> bool:
        """Whether the conjunction joins two subjects and not two clauses."""
        word = self.chunks[conjunction]
        before = self._before(conjunction)
        if before > self.last and self.chunks[before].kind == ",":
            before = self._before(before)
            inner = range(self.last + 1, before)
            if self.clauses and all(self.chunks[k].kind != "," for k in inner):
                return False  # "recalled its envoy, and Chile did the same"
        if before <= self.last or not isinstance(self.chunks[before], NounGroup):
            return False
        if isinstance(word, Small) and word.word in ("but", "yet", "nor"):
            item = self.chunks[before]
            return word.word == "nor" and isinstance(item, NounGroup) and item.neither
        if self.last < 0 or not self.clauses:
            return True
        if self._bounded(before) or self._takes_clause(self.last + 1, before):
            return True
        opening = self._before(before)
        close = self._before(conjunction) == before
        if close and opening > self.last and self.chunks[opening].word in BOTH:
            return True  # "after the army and the rebels had signed"
        first, link = before, self._before(before)
        while link > self.last and self.chunks[link].kind == "," and self._listed(link):
            first = self._before(link)
            link = self._before(first)
        item = self.chunks[link]  # "..., but A, B and C signed"
        return (
            link > self.last
            and isinstance(item, Small)
            and (item.word in ("but", "while") or (first < before and item.kind in "cbh"))
        )

    def _bounded(self, number: int) -> bool:
        """Whether a link word stands between the last verb and the noun group at `number`."""
        for k in range(number - 1, self.last, -1):
            kind = self.chunks[k].kind
            if kind in "hbw;":
                return True
            if kind == "p" and self.chunks[k].word in BOTH and self.parties[number]:
                joined = self.parties[k + 1] and all(
                    item.kind in "nc" for item in self.chunks[k + 1 : number]
                )
                if joined and not (k == self.last + 1 and self._poses(k)):
                    return True
            if (
                kind == ","
                and isinstance(self.chunks[number], NounGroup)
                and self._before(number) == k
            ):
                return not self._listed(k)
        return False

    def _poses(self, link: int) -> bool:
        """Whether "as" belongs to the last verb: "spies posing as diplomats were expelled"."""
        said_as = self.chunks[link].word == "as"
        return said_as and bool(self.clauses) and self.clauses[-1].verb.form in "gp"

    def _takes_clause(self, start: int, number: int) -> bool:
        """Whether the last verb may govern a clause without "that" that begins at `start`."""
        verb = self.clauses[-1].verb
        if not self.clausal.intersection(verb.lemmas) or verb.passive:
            return False
        if number == self.last + 1 and "tell" in verb.lemmas:
            return False  # one tells somebody: "told envoys accredited there to leave"
        return all(self.chunks[k].kind in "nc,erq" for k in range(start, number))

    def _listed(self, comma: int) -> bool:
        """Whether the comma stands in a list of names: a noun group before it, no preposition."""
        before = self._before(comma)
        if before <= self.last or not isinstance(self.chunks[before], NounGroup):
            return False
        outer = self._before(before)
        if outer <= self.last:
            return self.last < 0 or self._takes_clause(before, before)
        if self.chunks[outer].kind != "p":
            return True
        head = self._before(outer)
        return head > self.last and isinstance(self.chunks[head], NounGroup)

    def _object(self, start: int, end: int, loose: bool = False) -> NounGroup | None:
        """The first noun group after the last verb, if it is a party (or `loose`)."""
        for k in range(start, end):
            item = self.chunks[k]
            if isinstance(item, NounGroup):
                return item if loose or self.parties[k] else None
            if item.kind == "p" and k == start:
                continue
            if item.kind not in "erqp":
                return None
        return None

    def _listed_before(self, number: int) -> list[NounGroup]:
        """A noun group and those listed before it: "asked A, B and C to join"."""
        heads: list[NounGroup] = []
        while number > self.last and isinstance(self.chunks[number], NounGroup):
            heads.insert(0, self.chunks[number])  # type: ignore[arg-type]
            link = self._before(number)
            if link <= self.last or self.chunks[link].kind not in "c,":
                break
            if self.chunks[link].kind == "," and len(heads) < 2:
                break
            number = self._before(link)
            if number > self.last and self.chunks[number].kind == ",":
                number = self._before(number)
        return heads

    def _after_join(self, begin: int) -> bool:
        before = self._before(begin)
        return before > self.last and self.chunks[before].kind in "c,;"

    def _says(self, verb: VerbGroup, number: int) -> bool:
        """Whether a verb of saying is followed by a subject and its verb: "said it had agreed"."""
        if not self.clausal.intersection(verb.lemmas):
            return False
        seen = False
        for item in self.chunks[number + 1 :]:
            if isinstance(item, NounGroup):
                seen = True
            elif isinstance(item, VerbGroup):
                return seen and item.form in "fa"
            elif item.kind not in "erqc" and not (seen and item.kind == "p"):
                return False
        return False

    def _finite_follows(self, number: int, before: int) -> bool:
        """Whether a finite verb follows before the next link word or comma.

        A form in -ed counts as one after a thing that does nothing: "A missile fired at us hit".
        """
        kind = ""
        thing = not self.parties[before] and self.chunks[min(number + 1, self.size)].kind in "pe"
        for item in self.chunks[number + 1 :]:
            if isinstance(item, VerbGroup):
                after = self.chunks[min(item.index + 1, self.size)]
                return item.form == "f" or (thing and item.form == "a" and after.word != "by")
            if item.kind in ",;wbhc" or (isinstance(item, Small) and item.word in BOTH):
                return False
            if kind == item.kind == "n" and item.word in _PRONOUNS:
                return False  # "those | it has barred"
            kind = item.kind
        return False

    def _has_comma(self, number: int) -> bool:
        """Whether a noun group is a name with an aside of its own."""
        item = self.chunks[number]
        return isinstance(item, NounGroup) and item.apposed

    def _ends_aside(self, number: int) -> bool:
        """Whether a group before a comma is a subject with an aside: "X, the minister, said"."""
        item = self.chunks[number]
        if not isinstance(item, NounGroup):
            return False
        return not self.clauses or item.apposed

    def _inside(self, before: int) -> bool:
        """Whether the noun group belongs to the relative or reduced clause that was read last."""
        return (
            bool(self.clauses)
            and self.clauses[-1].relation in ("rel", "part", "ing", "to")
            and not self._bounded(before)
        )

    def _apposition(self, comma: int) -> tuple[list[NounGroup], int] | None:
        """The subject before ", an apposition,"."""
        inner = self._before(comma)
        while inner > self.last and self.chunks[inner].kind in "npecr":
            inner -= 1
        if inner <= self.last or self.chunks[inner].kind != ",":
            return None
        outer = self._before(inner)
        if outer <= self.last or not isinstance(self.chunks[outer], NounGroup):
            return None
        heads, begin = self._run(outer)
        named = self.chunks[self._before(comma)]
        opening = self.chunks[inner + 1]
        if heads and isinstance(opening, NounGroup):
            heads[-1].aside = opening
        if (
            isinstance(named, NounGroup)
            and named.named
            and self._before(named.index) == inner
            and len(heads) == 1
            and not heads[0].named
        ):
            heads = [named]  # "the bloc's chair, Angola, condemned"
        if not heads or (
            self.last >= 0 and begin == self.last + 1 and not self._takes_clause(begin, begin)
        ):
            return None
        return heads, begin
