"""The text as given, cut into paragraphs and sentences by place alone.

Nothing is altered or copied: paragraphs and sentences are stretches `text[start:end]`. A paragraph
that stood in the article before is marked as its repetition, so that what it tells is evidence for
what was read there and no second deed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from treatywatch.model.source import Article
from treatywatch.text.tokens import Tokens

# A line break, unless it stands between two words: so wrapped text has them.
_BREAK: Final = re.compile(r"\n(?!(?<=[^\W\d_]\n)[^\W\d_]{2})\s*")
_BLANK: Final = re.compile(r"\n[ \t\r\f\v]*\n")
_BULLET: Final = re.compile(r"(?:[-–—*•·▪◦]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
_CLOSED: Final = re.compile(r"[.!?:;…][\"'”’)\]»]*$|[\"”»]$")
# A stop before what can begin a sentence, and whatever closes after it. Only the first of a run of
# stops begins a match: a long run takes no longer than its length.
_AFTER: Final = r"[\"'”’)\]»]*+)\s++(?=[\"'“‘(\[«]*+[^\W_a-z])"
_STOP: Final = re.compile(r"([.!?…](?<![.!?…].)[.!?…]*+" + _AFTER)
# The same where a full stop is the only one: to look for one letter takes a sixth of the time.
_FULL_STOP: Final = re.compile(r"(\.(?<!\.\.)\.*+" + _AFTER)
_LONGEST: Final = 24  # code points of a short form
_LAST_WORD: Final = re.compile(r"[\w.’'-]+$")
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z.'’ -]{2,40}(?:/[A-Z][A-Z.'’ -]{2,40})*"  # BRUSSELS  NEW DELHI  MOSCOW/TOKYO
    r"(?:,\s*[A-Z][\w. ]{1,24}){0,2}(?:\s*\([A-Za-z /]{2,24}\))?\s*(?:--?|[–—:])\s+"
    r"|[A-Z][\w.'’ ]{2,30}+(?:,\s*+[A-Z][\w. ]{1,24}+){0,2}+\s*+"
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


class Paragraph(NamedTuple):
    """A paragraph: `text[start:end]`, without the white space around it."""

    start: int
    """First code point."""
    end: int
    """Code point after the last."""
    repeats: int | None = None
    """Index of an earlier paragraph with the same words; None if it is new."""


class Sentence(NamedTuple):
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
        self.starts: list[int] = [start for start, *_ in sentences]
        """Where each sentence begins."""
        self._tokens: Tokens | None = None

    @property
    def tokens(self) -> Tokens:
        """The tokens of the whole text, cut on first use."""
        if self._tokens is None:
            self._tokens = Tokens(self.text)
        return self._tokens

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds `offset`, or of the last one before it.

        Args:
            offset: a place in the text, in code points.

        Returns:
            The index; 0 for a place before the first sentence, -1 if the text has none.
        """
        if not self.starts:
            return -1
        return max(0, bisect_right(self.starts, offset) - 1)


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
    return _read(article, repeats=True)


def _read(article: Article, *, repeats: bool) -> Document:
    """Cut an article; with `repeats` also find what tells again what stood before."""
    text = article.text
    paragraphs = _paragraphs(text, repeats=repeats)
    sentences: list[tuple[int, int, int, int | None]] = []
    seen: dict[str, int] = {}
    datelines: list[tuple[int, int]] = []
    first: int | None = None
    stops = _STOP if "!" in text or "?" in text or "…" in text else _FULL_STOP
    for number, (begin, close, _) in enumerate(paragraphs):
        if number < 4 and (match := _DATELINE.match(text, begin, close)):
            datelines.append(match.span())
        for start, end in _cut(text, begin, close, stops):
            if repeats:
                here = len(sentences)
                first = seen.setdefault(_folded(text[start:end]), here)
                if first == here:
                    first = None
            sentences.append((start, end, number, first))
    made = tuple(map(Sentence._make, sentences))
    return Document(article, tuple(paragraphs), made, tuple(datelines))


def bare_document(text: str) -> Document:
    """A document in which nobody asks what repeats what, as only names are looked for.

    >>> [sentence.start for sentence in bare_document("One. Two. One.").sentences]
    [0, 5, 10]
    """
    return _read(Article(id="", text=text), repeats=False)


def document_of(text: str) -> Document:
    """A document of bare text, for the functions that need no article.

    Args:
        text: any text.

    Returns:
        The document of an article without id or date.
    """
    return read_document(Article(id="", text=text))


def _paragraphs(text: str, *, repeats: bool) -> list[Paragraph]:
    """The paragraphs of `text`, with `repeats` each with the index of the one it repeats."""
    found: list[Paragraph] = []
    seen: dict[str, int] = {}

    def add(start: int, end: int) -> None:
        body = text[start:end].strip()
        if not body:
            return
        start = text.index(body[0], start)
        here = len(found)
        first = seen.setdefault(_folded(body), here) if repeats else here
        found.append(Paragraph(start, start + len(body), first if first < here else None))

    start = line = 0
    for match in _BREAK.finditer(text):
        stop, following = match.span()
        if (
            (following - stop > 1 and _BLANK.search(text, stop, following))
            or _is_closed(text, line, stop)
            or _is_bullet(text, following)
        ):
            add(start, stop)
            start = following
        line = following
    add(start, len(text))
    return found


def _is_closed(text: str, line: int, stop: int) -> bool:
    """Whether the line `text[line:stop]` ends a sentence; most lines of wrapped text do not."""
    if text[stop - 1 : stop].isalnum():
        return False
    return _CLOSED.search(text[line:stop].rstrip(" \t\r\f\v")[-8:]) is not None


def _is_bullet(text: str, place: int) -> bool:
    """Whether an item of a list begins at `place`; a word without a bracket begins none."""
    begin = text[place : place + 2]
    if begin[:1].isalpha() and begin[1:] != ")":
        return False
    return _BULLET.match(text, place) is not None


def _folded(body: str) -> str:
    """What two tellings of the same words share: repeats differ in case, hyphens and last stop."""
    return body.replace("-", " ").rstrip(".").lower()


def _cut(text: str, start: int, end: int, stops: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where the sentences of the paragraph `text[start:end]` begin and end."""
    found: list[tuple[int, int]] = []
    for match in stops.finditer(text, start, end):
        following = match.end()
        stop, closed = match.span(1)
        if _ends(text, start, stop, following):
            found.append((start, closed))
            start = following
    if start < end:
        found.append((start, end))
    return found


def _ends(text: str, start: int, stop: int, following: int) -> bool:
    """Whether the stop at `stop`, before what follows it, ends the sentence begun at `start`."""
    if text[stop] != ".":
        return True
    begin = max(start, stop - _LONGEST)
    word = text[begin:stop].rpartition(" ")[2]
    if not word.isalpha():
        found = _LAST_WORD.search(word)
        if found is None:
            return True
        word = found[0]
    last = word.lower()
    if last in _ABBREVIATIONS:
        # "No. 5", "Feb. 3", but "on Sunday." and "at no." end their sentences.
        return last in {"no", "co", "inc", "ltd", "corp", "etc", "al"} and not (
            text[following].isdigit() or (last == "no" and word == "No")
        )
    if len(last) == 1 and word.isupper():
        return False  # an initial: "John F. Kennedy"
    if "." in last:  # "U.S. Secretary" goes on, "in the U.S. The" ends
        opener = _WORD.match(text, following)
        return opener is not None and opener[0] in _OPENERS
    return True
