"""Noun groups, verb groups and the small words between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from treatywatch.text.clauses.words import BE, HAVE, MODAL, NEG

_NUMBERS: Final = {"was": "s", "is": "s", "has": "s", "were": "p", "are": "p", "have": "p"}
_FUTURE: Final = frozenset(("will", "won't", "won’t", "shall", "'ll"))


class NounGroup:
    """A noun group: tokens `start:end`, its head, and the mentions in it.

    `owners` are the mentions before a possessive mark, or possessive pronouns; `inside` the others.
    `aside` is what stands for it between commas, `lent` whose it is after "whose"; `apart` is
    whether a name at its end may be a group of its own: "under the deal | Peru"; `bare` whether it
    has no determiner, `many` whether it is a plural, `named` whether it is but a name.
    """

    __slots__ = (
        "apart",
        "apposed",
        "aside",
        "bare",
        "end",
        "head",
        "index",
        "inside",
        "lent",
        "many",
        "named",
        "neither",
        "owners",
        "reach",
        "start",
        "word",
    )
    kind = "n"

    def __init__(self, start: int, end: int, head: int) -> None:
        self.start: int = start
        self.end: int = end
        self.head: int = head
        self.index: int = -1
        self.reach: int = -1
        """Index of the word after the groups that it heads; -1 before it is asked for."""
        self.word: str = ""
        self.owners: list[int] = []
        self.inside: list[int] = []
        self.apposed: bool = False
        self.aside: NounGroup | None = None
        self.lent: NounGroup | None = None
        self.apart: bool = False
        self.bare: bool = False
        self.many: bool = False
        self.named: bool = False
        self.neither: bool = False


class VerbGroup:
    """A verb group: tokens `start:end`, its main verb and what its auxiliaries say.

    `number` is `s` or `p` where an auxiliary tells it.

    `form` is `f` finite, `t` with "to", `b` bare, `g` -ing, `p` participle, `a` past or participle.
    """

    __slots__ = ("adverbs", "end", "form", "head", "index", "lemmas", "modal", "negated", "number",
                 "passive", "past", "perfect", "progressive", "start")  # fmt: skip
    kind = "v"
    word = ""

    def __init__(self, start: int) -> None:
        self.start: int = start
        self.end: int = start
        self.head: int = start
        self.index: int = -1
        self.form: str = ""
        self.lemmas: tuple[str, ...] = ()
        self.modal: str = ""
        self.number: str = ""
        self.negated: bool = False
        self.passive: bool = False
        self.perfect: bool = False
        self.past: bool = False
        self.progressive: bool = False
        self.adverbs: list[int] = []

    @property
    def future(self) -> bool:
        """Whether it speaks of the future: "will", "shall"."""
        return self.modal in _FUTURE


class Small:
    """A preposition, conjunction, comma, adverb or other small word: one token (or one date)."""

    __slots__ = ("end", "index", "kind", "start", "word")

    def __init__(self, kind: str, start: int, end: int, word: str) -> None:
        self.kind: str = kind
        self.start: int = start
        self.end: int = end
        self.word: str = word
        self.index: int = -1


Chunk: TypeAlias = NounGroup | VerbGroup | Small
"""What a sentence is cut into."""


def chunk(
    lower: Sequence[str],
    tags: Sequence[str],
    forms: Sequence[str],
    lemmas: Sequence[tuple[str, ...]],
    *,
    masks: Sequence[int],
    mention_at: Sequence[int],
    naming: Sequence[int],
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
        elif tag in "VXT" or (tag == "R" and _verb_follows(i, tags)):
            group = _verb(i, tags, forms, lemmas, masks=masks, lower=lower)
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


_ONLY: Final = (["only"], ["just"], ["merely"], ["simply"])
_ARTICLES: Final = frozenset(("the", "a", "an", "its", "his", "her", "their", "our"))
_SUBJECTS: Final = frozenset(("it", "he", "she", "they", "we"))
_KINDS: Final = {"P": "p", "C": "c", "R": "r", "W": "w", "B": "b", "H": "h"}


def _verb_follows(i: int, tags: Sequence[str]) -> bool:
    """Whether the adverbs at `i` stand before a verb group."""
    size = len(tags)
    while i < size and tags[i] in "RQ":
        i += 1
    return i < size and tags[i] in "VXT"


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


def _verb(
    i: int,
    tags: Sequence[str],
    forms: Sequence[str],
    lemmas: Sequence[tuple[str, ...]],
    *,
    masks: Sequence[int],
    lower: Sequence[str],
) -> VerbGroup:
    """The verb group that begins at `i`."""
    group = VerbGroup(i)
    size = len(tags)
    j = i
    had = being = False
    while j < size:
        tag = tags[j]
        if tag == "V":
            if (
                group.form not in ("", "t")
                and forms[j] in "fa"
                and not (had or being or group.modal)
            ):
                break
            group.head, group.lemmas, group.end = j, lemmas[j], j + 1
            group.form = group.form or forms[j]
            _voice(group, forms[j], had, being)
            return group
        if tag == "X":
            had, being = had or bool(masks[j] & HAVE), being or bool(masks[j] & BE)
            _auxiliary(group, j, masks[j], lower[j], lemmas[j])
        elif tag == "T" and not group.form:
            group.form = "t"
        elif tag in "PE" and group.form not in ("", "t") and (after := _beyond_date(j, tags)) >= 0:
            j = after
            continue
        elif not _between(group, j, tags, masks, lower):
            break
        j += 1
        group.end = j
    group.form = group.form or "f"
    group.perfect = had and being and group.lemmas == ("be",)
    return group


def _auxiliary(group: VerbGroup, j: int, mask: int, word: str, lemmas: tuple[str, ...]) -> None:
    """Take in an auxiliary."""
    group.number = group.number or _NUMBERS.get(word, "")
    group.form = group.form or _aux_form(word)
    group.negated = group.negated or bool(mask & NEG)
    if mask & MODAL:
        group.modal = word
    else:
        group.past = group.past or word.startswith(("had", "was", "were", "did"))
    group.head, group.lemmas = j, lemmas


def _between(
    group: VerbGroup, j: int, tags: Sequence[str], masks: Sequence[int], lower: Sequence[str]
) -> bool:
    """Whether an adverb or quotation mark belongs to a verb group; a "not" may close it."""
    if tags[j] not in "RQ":
        return False
    goes_on = _verb_follows(j, tags)
    if tags[j] == "Q":
        return bool(group.form) and goes_on
    only = lower[j] == "not" and lower[j + 1 : j + 2] in _ONLY  # "not only recalled ... but"
    negative = bool(masks[j] & NEG) and not only
    group.negated = group.negated or (negative and (goes_on or bool(group.form)))
    if goes_on:
        group.adverbs.append(j)
    return goes_on or (negative and bool(group.form))


def _beyond_date(i: int, tags: Sequence[str]) -> int:
    """The verb after a date between auxiliary and verb: "had on Monday blamed"; -1 for none."""
    j = i + 1 if tags[i] == "P" else i
    start = j
    while j < len(tags) and tags[j] == "E":
        j += 1
    return j if j > start and _verb_follows(j, tags) and tags[j] != "X" else -1


def _aux_form(word: str) -> str:
    """The form that an auxiliary gives its group."""
    if word in ("being", "having"):
        return "g"
    if word in ("been", "done"):
        return "p"
    return "b" if word == "be" else "f"


def _voice(group: VerbGroup, form: str, had: bool, being: bool) -> None:
    """Settle voice, aspect and tense from the auxiliaries before the main verb."""
    if (form in "pa" and being) or (form == "p" and not had):
        group.passive = True
    elif form == "g" and being:
        group.progressive = True
    group.perfect = had
    if group.form in "fa" and not group.modal and not had and not being:
        group.past = form == "a" or group.past
