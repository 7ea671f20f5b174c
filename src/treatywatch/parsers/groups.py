"""Groups of words around a trigger: what it matched, and what belongs together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from treatywatch.parsers.patterns import Trigger
from treatywatch.text.clauses.chunks import Chunk, NounGroup, Small, VerbGroup
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis

SKIP: Final = frozenset("erq")
_INNER: Final = frozenset(
    [
        "of",
        "for",
        "on",
        "from",
        "to",
        "with",
        "between",
        "about",
        "against",
        "in",
        "among",
        "into",
        "as",
        "by",
        "toward",
        "towards",
    ]
)


class Match:
    """A trigger that fits: the frame, and the groups of words that fill its pattern."""

    __slots__ = (
        "adjectival", "analysis", "bound", "clause", "end", "indirect", "inverse", "light", "noun",
        "obj",
                 "obj_end", "start", "trigger")  # fmt: skip

    def __init__(self, trigger: Trigger, analysis: Analysis, start: int, end: int) -> None:
        self.trigger: Trigger = trigger
        self.analysis: Analysis = analysis
        self.start: int = start
        self.end: int = end
        self.clause: Clause | None = None
        self.noun: NounGroup | None = None
        self.obj: NounGroup | None = None
        self.obj_end: int = -1
        self.indirect: NounGroup | None = None
        self.bound: dict[str, NounGroup] = {}
        self.light: Clause | None = None
        self.inverse: bool = False
        self.adjectival: bool = False


def words_of(analysis: Analysis, start: int, end: int) -> list[str]:
    """The words `start:end` for phrase look-up: no hyphens, quotation or possessive marks.

    Args:
        analysis: the sentence.
        start: index of the first word.
        end: index after the last.

    Returns:
        Folded words.
    """
    at = analysis.plain_at
    return analysis.plain[at[start] : at[end]]


_REASONS: Final = frozenset(
    ("response", "retaliation", "reaction", "protest", "return", "reprisal", "answer", "connection")
)
"""Nouns that open a reason with "in": what follows is no part of the group before."""


def region_end(chunks: Sequence[Chunk], group: NounGroup) -> int:
    """Index of the word after a noun group with the groups that it heads and those joined to it."""
    if group.reach < 0:
        group.reach = _reach(chunks, group)
    return group.reach


def _reach(chunks: Sequence[Chunk], group: NounGroup) -> int:
    """Where the groups that a noun group heads end."""
    end = group.end
    k = group.index + 1
    size = len(chunks)
    while k < size:
        item = chunks[k]
        if (
            item.kind == "p" and isinstance(item, Small) and item.word in _INNER
        ) or item.kind in "c,":
            step = k + 1
        elif item.kind in "eq":
            k += 1
            continue
        else:
            break
        while step < size and chunks[step].kind in "eq":
            step += 1
        if step >= size or not isinstance(chunks[step], NounGroup):
            break
        if item.word == "in" and chunks[step].word in _REASONS:
            break
        if item.kind in "c," and step + 1 < size and isinstance(chunks[step + 1], VerbGroup):
            break
        end = chunks[step].end
        k = step + 1
    return end


def next_noun(seq: Sequence[Chunk], at: int) -> tuple[NounGroup, int] | None:
    """The noun group at `at`, dates and adverbs skipped."""
    while at < len(seq):
        item = seq[at]
        if isinstance(item, NounGroup):
            return item, at
        if item.kind not in SKIP:
            return None
        following = seq[at + 1] if at + 1 < len(seq) else None
        if item.kind == "e" and isinstance(following, Small) and following.word == "of":
            at += 1  # "two days of talks"
        at += 1
    return None


def prepositional(seq: Sequence[Chunk]) -> Iterator[tuple[str, NounGroup]]:
    """The prepositions in a run of chunks, each with the noun group that follows it.

    Args:
        seq: chunks.

    Yields:
        Preposition and noun group.
    """
    for k, item in enumerate(seq):
        if isinstance(item, Small) and item.kind == "p":
            found = next_noun(seq, k + 1)
            if found is not None:
                yield item.word, found[0]


def doers(clause: Clause) -> list[NounGroup]:
    """The noun groups of the logical subject of a clause: in the passive those after "by".

    Args:
        clause: the clause.

    Returns:
        The groups, in the order of the text.
    """
    if clause.verb.passive:
        return [group for prep, group in prepositional(clause.post) if prep == "by"]
    return clause.subject


def infinitive_of(analysis: Analysis, group: NounGroup) -> Clause | None:
    """The infinitive right after a noun group: "its refusal | to meet".

    Args:
        analysis: the sentence.
        group: the noun group.

    Returns:
        Its clause, or None.
    """
    following = group.index + 1
    return next(
        (c for c in analysis.clauses if c.relation == "to" and c.verb.index == following), None
    )
