"""Noun groups, verb groups and small words: what a sentence is cut into."""

from __future__ import annotations

from typing import Final, TypeAlias

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

    __slots__ = ("adverbs", "end", "form", "head", "held", "index", "lemmas", "modal", "negated",
                 "number", "passive", "past", "perfect", "progressive", "start")  # fmt: skip
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
        self.held: Small | None = None
        """Its auxiliary, where an aside parts them: "will, he said, close"."""

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
