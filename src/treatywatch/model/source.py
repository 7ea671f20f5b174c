"""Where words come from: articles, stretches of them, and the evidence that a record rests on."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen


@frozen
class Span:
    """A stretch of an article's text, in code points: `text[start:end]`."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@frozen(kw_only=True, cache_hash=True)
class Article:
    """A news text as given, never altered. Offsets everywhere count code points of `text`."""

    id: str
    text: str = field(repr=False)
    published: dt.date | None = None
    title: str = ""
    source: str = ""
    url: str = ""


@frozen(kw_only=True)
class Evidence:
    """The words that a record rests on, and the rule that read them."""

    article: Article
    span: Span
    sentence: Span
    """The sentence (or sentences) around `span`."""
    rule: str = ""
    """Id of the frame or rule that matched."""
    steps: tuple[str, ...] = ()
    """What the reader did, in order, in words."""

    @property
    def text(self) -> str:
        """The exact words."""
        return self.span.cut(self.article.text)
