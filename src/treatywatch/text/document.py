"""The text as given, cut into paragraphs and sentences by place alone.

Nothing is altered or copied: paragraphs and sentences are stretches `text[start:end]`. A paragraph
that stood in the article before is marked as its repetition, so that what it tells is evidence for
what was read there and no second deed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from attrs import frozen

from treatywatch.model.source import Article
from treatywatch.text.tokens import Tokens

_BREAK: Final = re.compile(r"\n\s*")
_BLANK: Final = re.compile(r"\n[ \t\r\f\v]*\n")
_BULLET: Final = re.compile(r"(?:[-–—*•·▪◦]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_CLOSED: Final = re.compile(r"[.!?:;…][\"'”’)\]»]*$|[\"”»]$")
_STOP: Final = re.compile(r"[.!?…]+[\"'”’)\]»]*\s+")
_NEXT: Final = re.compile(r"[\"'“‘(\[«]*[^\W_a-z]")
_LAST_WORD: Final = re.compile(r"[\w.’'-]+$")
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z.'’ -]{2,40}(?:/[A-Z][A-Z.'’ -]{2,40})*"  # BRUSSELS  NEW DELHI  MOSCOW/TOKYO
    r"(?:,\s*[A-Z][\w. ]{1,24}){0,2}(?:\s*\([A-Za-z /]{2,24}\))?\s*(?:--?|[–—:])\s+"
    r"|[A-Z][\w.'’ ]{2,30}(?:,\s*[A-Z][\w. ]{1,24}){0,2}\s*"
    r"\((?:Reuters|AP|AFP|dpa|Xinhua|Kyodo|TASS)\)"
    r"\s*(?:--?|[–—:])\s+"
)

# Titles and short forms after which a full stop ends no sentence; from the style guides of the
# agencies (AP, Reuters): titles, ranks, months, company and legal forms, compass and Latin ones.
_ABBREVIATIONS: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "rep",
        "gov",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "cmdr",
        "adm",
        "brig",
        "pres",
        "st",
        "sr",
        "jr",
        "messrs",
        "mt",
        "ft",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
        "sun",
        "no",
        "nos",
        "art",
        "arts",
        "sec",
        "para",
        "paras",
        "vol",
        "ch",
        "fig",
        "approx",
        "est",
        "inc",
        "ltd",
        "co",
        "corp",
        "bros",
        "plc",
        "vs",
        "cf",
        "al",
        "etc",
        "eg",
        "ie",
        "hon",
        "rev",
        "amb",
        "min",
        "dept",
        "univ",
        "assn",
    ]
)

# After "U.S." and the like a sentence ends only where one of these words opens the next.
_OPENERS: Final = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "It",
        "He",
        "She",
        "They",
        "We",
        "This",
        "That",
        "These",
        "But",
        "And",
        "For",
        "However",
        "Meanwhile",
        "After",
        "Before",
        "His",
        "Her",
        "Its",
        "Their",
        "There",
        "When",
        "While",
        "If",
        "As",
        "With",
    ]
)
_WORD: Final = re.compile(r"\w+")


@frozen
class Paragraph:
    """A paragraph: `text[start:end]`, without the white space around it."""

    start: int
    """First code point."""
    end: int
    """Code point after the last."""
    repeats: int | None = None
    """Index of an earlier paragraph with the same words; None if it is new."""


@frozen
class Sentence:
    """A sentence: `text[start:end]`, without the white space around it."""

    start: int
    """First code point."""
    end: int
    """Code point after the last."""
    paragraph: int
    """Index of the paragraph it stands in."""
    repeats: int | None = None
    """Index of an earlier sentence with the same words; None if it is new."""


class Document:
    """An article, with its paragraphs, sentences and tokens.

    >>> document = document_of("Japan protested on Feb. 3. Russia did not reply.")
    >>> [document.text[s.start:s.end] for s in document.sentences]
    ['Japan protested on Feb. 3.', 'Russia did not reply.']
    """

    def __init__(
        self,
        article: Article,
        paragraphs: tuple[Paragraph, ...],
        sentences: tuple[Sentence, ...],
        datelines: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.article = article
        self.text: str = article.text
        self.paragraphs = paragraphs
        self.sentences = sentences
        self.datelines = datelines
        self._starts = [sentence.start for sentence in sentences]

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the whole text, cut on first use."""
        return Tokens(self.text)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds `offset`, or of the last one before it.

        Args:
            offset: a place in the text, in code points.

        Returns:
            The index; 0 for a place before the first sentence, -1 if the text has none.
        """
        if not self._starts:
            return -1
        return max(0, bisect_right(self._starts, offset) - 1)


def read_document(article: Article) -> Document:
    """Cut an article into paragraphs and sentences.

    A blank line ends a paragraph; so does a single line break after a full stop or before a bullet.
    A sentence ends with `.`, `!`, `?` or `…` before white space and a capital, figure or quotation
    mark, save after titles, initials and short forms. Every paragraph ends one.

    Args:
        article: the article; its text is not altered.

    Returns:
        The document.
    """
    text = article.text
    paragraphs = _paragraphs(text)
    sentences: list[Sentence] = []
    seen: dict[str, int] = {}
    datelines: list[tuple[int, int]] = []
    for number, paragraph in enumerate(paragraphs):
        if number < 4 and (match := _DATELINE.match(text, paragraph.start, paragraph.end)):
            datelines.append(match.span())
        for start, end in _cut(text, paragraph):
            first = seen.setdefault(_folded(text[start:end]), len(sentences))
            repeats = first if first < len(sentences) else None
            sentences.append(Sentence(start, end, number, repeats))
    return Document(article, tuple(paragraphs), tuple(sentences), tuple(datelines))


def document_of(text: str) -> Document:
    """A document of bare text, for the functions that need no article.

    Args:
        text: any text.

    Returns:
        The document of an article without id or date.
    """
    return read_document(Article(id="", text=text))


def _paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of `text`, each with the index of the one it repeats."""
    found: list[Paragraph] = []
    seen: dict[str, int] = {}

    def add(start: int, end: int) -> None:
        body = text[start:end].strip()
        if not body:
            return
        start = text.index(body[0], start)
        key = _folded(body)
        found.append(Paragraph(start, start + len(body), seen.get(key)))
        seen.setdefault(key, len(found) - 1)

    start = line = 0
    for match in _BREAK.finditer(text):
        before = text[line : match.start()].rstrip(" \t\r\f\v")
        if (
            _BLANK.search(match[0])
            or _CLOSED.search(before[-8:])
            or _BULLET.match(text, match.end())
        ):
            add(start, match.start())
            start = match.end()
        line = match.end()
    add(start, len(text))
    return found


def _folded(body: str) -> str:
    """What two tellings of the same words share: repeats differ in case, hyphens and last stop."""
    return body.replace("-", " ").rstrip(".").lower()


def _cut(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Where the sentences of one paragraph begin and end."""
    start = paragraph.start
    for match in _STOP.finditer(text, start, paragraph.end):
        if match.end() > start and _ends(text, start, match, paragraph.end):
            yield start, match.start() + len(match[0].rstrip())
            start = match.end()
    if start < paragraph.end:
        yield start, paragraph.end


def _ends(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether the stop that `match` found ends a sentence."""
    if not _NEXT.match(text, match.end(), end):
        return False
    if match[0][0] != ".":
        return True
    word = text[max(start, match.start() - 24) : match.start()].rpartition(" ")[2]
    if not word.isalpha():
        found = _LAST_WORD.search(word)
        if found is None:
            return True
        word = found[0]
    last = word.lower()
    if last in _ABBREVIATIONS:
        # "No. 5", "Feb. 3", but "on Sunday." and "at no." end their sentences.
        return last in {"no", "co", "inc", "ltd", "corp", "etc", "al"} and not (
            text[match.end()].isdigit() or (last == "no" and word == "No")
        )
    if len(last) == 1 and word.isupper():
        return False  # an initial: "John F. Kennedy"
    if "." in last:  # "U.S. Secretary" goes on, "in the U.S. The" ends
        following = _WORD.match(text, match.end())
        return following is not None and following[0] in _OPENERS
    return True
