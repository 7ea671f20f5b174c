"""Where words come from: articles, stretches of them, and the evidence that a record rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import field, frozen

from treatywatch.errors import BadValueError
from treatywatch.model.tuples import as_texts


@frozen
class Span:
    """A stretch of an article's text, in code points: ``text[start:end]``.

    Args:
        start: Offset of the first character.
        end: Offset after the last.

    Raises:
        BadValueError: It begins before the text or ends before it begins.

    >>> Span(0, 5).cut("Japan protested.")
    'Japan'
    >>> Span(3, 1)
    Traceback (most recent call last):
        ...
    treatywatch.errors.BadValueError: a span cannot run from 3 to 1
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise BadValueError(f"a span cannot run from {self.start} to {self.end}")

    def cut(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"


@frozen(kw_only=True, cache_hash=True)
class Article:
    """A news text as given, never altered. Offsets everywhere count code points of ``text``.

    >>> Article(id="a1", text="Japan protested.", published=dt.date(2022, 3, 22), source="A wire")
    Article(id='a1', published=datetime.date(2022, 3, 22), title='', source='A wire', url='')
    """

    id: str
    text: str = field(repr=False)
    published: dt.date | None = None
    """Day of publication; None where it is not known."""
    title: str = ""
    source: str = ""
    """Who published it."""
    url: str = ""


@frozen(kw_only=True)
class Evidence:
    """The words that a record rests on, and the rule that read them.

    >>> article = Article(id="a1", text="On Tuesday Japan protested. More followed.")
    >>> Evidence(article=article, span=Span(11, 26), sentence=Span(0, 27)).show()
    'On Tuesday [[Japan protested]].'
    """

    article: Article
    span: Span
    sentence: Span
    """The sentence (or sentences) around ``span``."""
    rule: str = ""
    """Id of the frame or rule that matched."""
    steps: tuple[str, ...] = field(default=(), converter=as_texts)
    """What the reader did, in order, in words."""

    @property
    def text(self) -> str:
        """The exact words."""
        return self.article.text[self.span.start : self.span.end]

    def show(self, marks: tuple[str, str] = ("[[", "]]")) -> str:
        """The sentence with the words marked.

        Args:
            marks: What to put before and after the words.

        >>> article = Article(id="a1", text="Japan protested.")
        >>> Evidence(article=article, span=Span(6, 15), sentence=Span(0, 16)).show((">>", "<<"))
        'Japan >>protested<<.'
        """
        text = self.article.text
        start = min(self.sentence.start, self.span.start)
        end = max(self.sentence.end, self.span.end)
        before = text[start : self.span.start]
        return f"{before}{marks[0]}{self.text}{marks[1]}{text[self.span.end : end]}"

    def explain(self) -> str:
        """The sentence with the words marked, where it stands, the rule and the steps taken."""
        published = f", {self.article.published.isoformat()}" if self.article.published else ""
        lines = [self.show(), f"  in {self.article.id} at {self.span}{published}"]
        if self.rule:
            lines.append(f"  read by {self.rule}")
        lines += [f"  {number}. {step}" for number, step in enumerate(self.steps, 1)]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.show()


def as_evidence(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The evidence as a tuple, in the order given."""
    return tuple(evidence)
