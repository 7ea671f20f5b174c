"""Noun groups, verb groups and the small words between them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from treatywatch.text.clauses.groups import Chunk, NounGroup, Small, VerbGroup
from treatywatch.text.clauses.verbgroups import rejoin, verb_follows, verb_group

__all__ = ["Chunk", "NounGroup", "Small", "VerbGroup", "chunk"]


def chunk(
    lower: Sequence[str],
    tags: Sequence[str],
    forms: Sequence[str],
    lemmas: Sequence[tuple[str, ...]],
    *,
    masks: Sequence[int],
    mention_at: Sequence[int],
    naming: Sequence[int],
    parted: Set[int] = frozenset(),
) -> list[Chunk]:
    """Cut tagged words into chunks.

    Args:
        lower: folded words.
        tags: one tag a word.
        forms: form of each verb.
        lemmas: lemmas of each verb.
        masks: what each word can be.
        mention_at: index of the mention that covers each word, -1 for none.
        naming: whether that mention is a name (and no adjective); 2 for a state or body.
        parted: words at which a verb goes on that an aside parts from its auxiliary.

    Returns:
        The chunks in order; every word but quotation marks belongs to one.
    """
    out: list[Chunk] = []
    i = 0
    size = len(tags)
    while i < size:
        tag = tags[i]
        if tag in "DANMO-S":
            end = _noun_end(i, tags, lower, mention_at, naming)
            out.append(_noun(i, end, tags, mention_at, lower=lower, naming=naming))
            i = end
        elif tag in "VXT" or (tag == "R" and verb_follows(i, tags)):
            group = verb_group(i, tags, forms, lemmas, masks=masks, lower=lower)
            if parted and not parted.isdisjoint(range(i, group.end)):
                rejoin(out, group, forms, masks)
            out.append(group)
            i = group.end
        elif tag == "E" or (tag == "P" and i + 1 < size and tags[i + 1] == "E"):
            end = i + 1
            while end < size and tags[end] == "E":
                end += 1
            out.append(Small("e", i, end, ""))
            i = end
        else:
            if tag != "Q":
                out.append(Small(_KINDS.get(tag, tag), i, i + 1, lower[i]))
            else:
                out.append(Small("q", i, i + 1, lower[i]))
            i += 1
    for number, item in enumerate(out):
        item.index = number
    return out


_ARTICLES: Final = frozenset(("the", "a", "an", "its", "his", "her", "their", "our"))
_SUBJECTS: Final = frozenset(("it", "he", "she", "they", "we"))
_KINDS: Final = {"P": "p", "C": "c", "R": "r", "W": "w", "B": "b", "H": "h"}


def _noun_end(
    i: int,
    tags: Sequence[str],
    lower: Sequence[str],
    mention_at: Sequence[int],
    naming: Sequence[int],
) -> int:
    """Where the noun group that begins at `i` ends."""
    size = len(tags)
    seen = tags[i]
    j = i + 1
    if seen == "M":
        while j < size and mention_at[j] == mention_at[i]:
            j += 1
    while j < size:
        tag = tags[j]
        if tag in "QE":
            after = _over_mark(j, tags, seen)
            if after < 0:
                break
            seen = "S" if tags[after - 1] == "S" else seen
            j = after
        elif tag == "C" and seen == "A" and tags[i] == "D" and _pairs(j, tags):
            j += 1  # "its sixth and most powerful test"
        elif not _goes_on(j, tags, lower, seen, naming):
            break
        elif tag == "M":
            if seen == "M" and mention_at[j] != mention_at[j - 1] and naming[j]:
                break
            here = mention_at[j]
            while j < size and mention_at[j] == here:
                j += 1
            seen = "M"
        else:
            seen = tag
            j += 1
    return j


def _pairs(j: int, tags: Sequence[str]) -> bool:
    """Whether a conjunction at `j` joins two adjectives of one noun."""
    k = j + 1
    while k < len(tags) and tags[k] in "RA":
        k += 1
    return k > j + 1 and tags[k - 1] == "A" and k < len(tags) and tags[k] == "N"


def _over_mark(j: int, tags: Sequence[str], seen: str) -> int:
    """Where a noun group goes on after a quotation mark or date in it; -1 if it ends there."""
    size = len(tags)
    after = j + 1
    if tags[j] == "Q":
        return after if after < size and tags[after] in "NAM" and seen in "DAS" else -1
    while after < size and tags[after] == "E":
        after += 1
    if after < size and tags[after] == "S":
        return after + 1
    return after if seen in "DAS-" and after < size and tags[after] in "NAM" else -1


def _goes_on(
    j: int, tags: Sequence[str], lower: Sequence[str], seen: str, naming: Sequence[int]
) -> bool:
    """Whether the word at `j` belongs to the noun group before it."""
    tag = tags[j]
    if tag not in "DANMS-" or seen == "O":
        return False
    if tag == "D":
        return seen not in "NM" or _figure(lower[j])
    if tag == "A":
        closed = seen == "N" or (tags[j - 1] == "M" and naming[j - 1])
        return not closed or (j + 1 < len(tags) and tags[j + 1] in "NAM-")
    if tag == "M":
        names_after_plural = seen == "N" and naming[j] and lower[j - 1].endswith("s")
        own = lower[j] in _SUBJECTS and lower[j - 1] != "what"
        return not (lower[j] in _ARTICLES or own or names_after_plural)
    return not (tag == "S" and seen in "DA" and lower[j] in ("'", "’"))


def _figure(word: str) -> bool:
    return word[0].isdigit()


def _noun(
    start: int,
    end: int,
    tags: Sequence[str],
    mention_at: Sequence[int],
    *,
    lower: Sequence[str],
    naming: Sequence[int],
) -> NounGroup:
    """The noun group of the words `start:end`."""
    head = end - 1
    while head > start and tags[head] in "-QSE":
        head -= 1
    group = NounGroup(start, end, head)
    group.apposed = "," in lower[start:end]
    group.word = lower[head]
    group.neither = lower[start] == "neither"
    group.bare = tags[start] in "AN"
    group.many = tags[head] == "N" and group.word.endswith("s") and group.word[-2:-1] not in "su"
    if tags[head] == "M":
        first = head
        while first > start and mention_at[first - 1] == mention_at[head]:
            first -= 1
        group.apart = first > start and tags[first - 1] == "N"
        group.named = naming[head] > 1 and (first == start or tags[start:first] == ["D"])
    mark = -1
    for j in range(start, end):
        if tags[j] == "S" and j < end - 1:
            mark = j
    last = -1
    for j in range(start, end):
        here = mention_at[j]
        if here < 0 or here == last:
            continue
        last = here
        if j < mark or tags[j] == "D":
            group.owners.append(here)
        else:
            group.inside.append(here)
    return group
