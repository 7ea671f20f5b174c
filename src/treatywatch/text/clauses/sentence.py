"""One sentence, analysed: its words, chunks and clauses, with the mentions and dates in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, compress
from typing import Final

from treatywatch.text.clauses.chunks import Chunk, NounGroup, chunk
from treatywatch.text.clauses.clauses import Clause, ClauseReader
from treatywatch.text.clauses.tags import Tagger
from treatywatch.text.clauses.words import Vocabulary
from treatywatch.text.mentions.mention import MatchKind, Mention, MentionKind
from treatywatch.text.tokens import Tokens

_ADJECTIVES: Final = frozenset((MatchKind.ADJECTIVE, MatchKind.COMBINING))
_BODIES: Final = frozenset((MentionKind.COUNTRY, MentionKind.ORGANIZATION))
_HOLDERS: Final = frozenset((MentionKind.OFFICE, MentionKind.INSTITUTION, MentionKind.COUNTRY))
_BOTH: Final = frozenset(("both", "all", "each"))
_HAVING: Final = frozenset(("have", "has", "had", "are", "were", "will", "would"))
_POSSESSIVES: Final = frozenset(("its", "his", "her", "their", "our", "my"))


class Analysis:
    """A sentence taken apart. Indices of words count from the sentence's first word.

    Args:
        tokens: the tokens of the document.
        first: index of the sentence's first token.
        last: index after its last token.
        mentions: the mentions in the sentence, in order.
        dates: start and end offsets of its time expressions, in order.
        vocabulary: the words known.
        listed: whether the sentence is an item of a list.
    """

    __slots__ = (
        "chunks",
        "clauses",
        "first",
        "listed",
        "lower",
        "mention_at",
        "mentions",
        "plain",
        "plain_at",
        "tags",
        "tokens",
    )

    def __init__(
        self,
        tokens: Tokens,
        first: int,
        last: int,
        mentions: Sequence[Mention],
        dates: Sequence[tuple[int, int]],
        *,
        vocabulary: Vocabulary,
        listed: bool = False,
    ) -> None:
        self.tokens: Tokens = tokens
        self.first: int = first
        self.mentions: Sequence[Mention] = mentions
        lower = tokens.lower[first:last]
        self.lower: list[str] = lower
        size = len(lower)
        self.mention_at: list[int] = [-1] * size
        fixed = [""] * size
        naming = [0] * size
        self._place(dates, fixed, naming)
        tagger = Tagger(vocabulary.words)
        self.listed: bool = listed
        tagger.tag(lower, fixed, listed)
        self.tags: list[str] = tagger.tags
        said = lower
        words = tokens.words[first:last]
        if not vocabulary.exact.isdisjoint(words):
            said = [
                word if word in vocabulary.exact else low
                for word, low in zip(words, lower, strict=True)
            ]
        kept = [tag not in "-QS" for tag in tagger.tags]
        self.plain: list[str] = list(compress(said, kept))
        self.plain_at: list[int] = [0, *accumulate(kept)]
        self.chunks: list[Chunk] = chunk(
            lower,
            tagger.tags,
            tagger.forms,
            tagger.lemmas,
            masks=tagger.masks,
            mention_at=self.mention_at,
            naming=naming,
            parted=frozenset(tagger.parted),
        )
        parties = [
            isinstance(item, NounGroup) and bool(item.inside or item.owners) for item in self.chunks
        ]
        self.clauses: list[Clause] = ClauseReader(self.chunks, parties, listed).read()

    def _place(self, dates: Sequence[tuple[int, int]], fixed: list[str], naming: list[int]) -> None:
        """Mark the words that dates and mentions cover."""
        starts, ends, lower = self.tokens.starts, self.tokens.ends, self.lower
        first, size = self.first, len(fixed)
        i = 0
        for start, end in dates:
            while i < size and ends[first + i] <= start:
                i += 1
            while i < size and starts[first + i] < end:
                fixed[i] = "E"
                i += 1
        self._asides(fixed)
        i = 0
        for number, mention in enumerate(self.mentions):
            while i < size and ends[first + i] <= mention.start:
                i += 1
            begin = i
            if i and i < size and lower[i] in _BOTH and lower[i - 1] in _HAVING:
                continue  # "Peru and Chile have both left"
            tag = _tag_of(mention)
            name = int(mention.match not in _ADJECTIVES and tag != "D")
            if name and mention.kind in _BODIES and mention.parties:
                name = 2
            while i < size and starts[first + i] < mention.end:
                if fixed[i] == "Q":
                    i += 1
                    continue
                fixed[i] = tag
                self.mention_at[i] = number
                naming[i] = name
                i += 1
            if tag == "L" and i - begin > 1:
                fixed[begin : i - 1] = ["M"] * (i - 1 - begin)

    def _asides(self, fixed: list[str]) -> None:
        """Pass over short words in brackets: "(WFP)", "(the former ruling party)"."""
        lower = self.lower
        if "(" not in lower:
            return
        for i, word in enumerate(lower):
            if word == "(":
                close = next((k for k in range(i, min(i + 9, len(lower))) if lower[k] == ")"), -1)
                if close > 0:
                    fixed[i : close + 1] = ["Q"] * (close + 1 - i)

    @property
    def whole(self) -> tuple[int, int]:
        """Offsets in the text of the whole sentence."""
        return self.span(0, len(self.lower))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text of the words `start:end`."""
        return self.tokens.starts[self.first + start], self.tokens.ends[self.first + end - 1]


def _tag_of(mention: Mention) -> str:
    """The letter that settles how a mention's words are tagged."""
    if mention.match in _ADJECTIVES:
        return "J"
    if mention.kind is MentionKind.REFERENCE and mention.text.lower() in _POSSESSIVES:
        return "D"
    if len(mention.parties) > 1 or mention.match is MatchKind.DEMONYM:
        return "L"
    last = mention.text[mention.text.rfind(" ") + 1 :]
    several = mention.kind in _HOLDERS and last.endswith("s") and last.islower()
    return "L" if several and not last.endswith("ss") else "M"
