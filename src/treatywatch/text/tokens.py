"""Words and marks of a text, each with its place.

The possessive `'s` is a token of its own, so is every hyphen inside a compound; figures (`1,000`),
dotted abbreviations (`U.S.`) and contractions (`don't`) are one token each, and so are words with a
prefix set off by a hyphen (`re-open`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import Final

# The first two branches settle nearly every token; what they may take is no other branch's.
_TOKEN: Final = re.compile(
    r"""(
    [A-Za-z]++(?![-\w'’.])                 # a plain word
    | [.,"“”]
    | [A-Za-z]\.(?:[A-Za-z]\.)+            # U.S.  a.m.
    | \d+(?:[.,:]\d+)*\w*                  # 1,000  3.5  18th
    | [RrCcDdMmUuPp]                       # re-open
      (?:(?<=[RrDd])e|(?<=[Cc])o|(?<=[Mm])is|(?<=[Uu])n|(?<=[Pp])re)-[a-z]\w*
    | ['’]s\b                              # possessive, or "is"
    | \w+(?:['’](?!s\b)\w+)*               # don't  O'Brien  d’Ivoire
    | [^\w\s]
    )""",
    re.VERBOSE,
)


class Tokens:
    """The tokens of a text as parallel lists: `text[starts[i]:ends[i]] == words[i]`.

    >>> found = Tokens("Russia's move, in 2022.")
    >>> found.words
    ['Russia', "'s", 'move', ',', 'in', '2022', '.']
    >>> list(found.between(9, 18))
    [2, 3, 4]
    """

    __slots__ = ("ends", "lower", "starts", "text", "words")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        whole = not start and (end is None or end == len(text))
        # Gaps and tokens in turn. No token holds white space and every gap is nothing else, so the
        # lengths give all places, without a match object for each token.
        parts = _TOKEN.split(text if whole else text[start:end])
        places = list(accumulate(map(len, parts), initial=start))
        words = parts[1::2]
        self.text: str = text
        self.words: list[str] = words
        self.starts: list[int] = places[1:-1:2]
        self.ends: list[int] = places[2::2]
        # Folded words serve look-up only; offsets are never taken from them.
        self.lower: list[str] = [word.lower() for word in words]

    def __len__(self) -> int:
        return len(self.words)

    def between(self, start: int, end: int) -> range:
        """Indices of the tokens that begin in `[start, end)`.

        Args:
            start: first code point.
            end: code point after the last.

        Returns:
            The range of indices, perhaps empty.
        """
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))
