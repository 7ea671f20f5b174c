"""A text cut into units, each read when asked for."""

from __future__ import annotations

from typing import NamedTuple

from treatywatch.text.document import Document
from treatywatch.text.speech.cues import Cue, cues
from treatywatch.text.speech.marks import Stretch, stretches
from treatywatch.text.speech.plan import plan
from treatywatch.text.speech.subjects import Subject
from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import words
from treatywatch.text.tokens import Tokens


class Told(NamedTuple):
    """Words that somebody said, found in one unit."""

    start: int
    end: int
    quote: int
    """Index of the stretch in marks, -1 for reported words."""
    unit: int
    cue: Cue | None
    subject: Subject | None
    subject_unit: int
    statement: bool = True
    """False for what only tells who speaks there: a deed denied or alleged, or a clause of which
    the words in marks are the statement."""
    frame: str = "quote"
    """`quote`, `that`, `bare`, `before`, `denial` or `allegation`."""


class Scene:
    """A text cut into units, read when asked for."""

    def __init__(self, document: Document, *, whole: bool = True) -> None:
        self.document = document
        self._whole = whole
        """Whether the tokens of the whole text are wanted anyway."""
        self.text: str = document.text
        bounds = [(p.start, p.end) for p in document.paragraphs]
        self.quoted: list[Stretch] = stretches(self.text, bounds)
        self.plan: list[tuple[int, int, int, int, int]] = plan(
            self.text, [(s.start, s.end, s.paragraph) for s in document.sentences], self.quoted
        )
        self._units: dict[int, Unit] = {}
        self._cues: dict[int, list[Cue]] = {}
        self._speaks: dict[int, bool] = {}
        self._datelines = dict(document.datelines)

    def unit(self, index: int) -> Unit:
        """The unit at `index`, its tokens cut on first use."""
        known = self._units.get(index)
        if known is None:
            start, end, paragraph, low, high = self.plan[index]
            start = min(
                self._datelines.get(start, start), self.quoted[low].first if low < high else end
            )
            tokens = self.document.tokens if self._whole else Tokens(self.text, start, end)
            marked = [(n, self.quoted[n]) for n in range(low, high)]
            known = Unit(tokens, (start, end), paragraph, marked)
            self._units[index] = known
        return known

    def cues(self, index: int) -> list[Cue]:
        """The cues of a unit."""
        known = self._cues.get(index)
        if known is None:
            known = cues(self.unit(index)) if self.speaks(index) else []
            self._cues[index] = known
        return known

    def mentions_word(self, index: int, word: str) -> bool:
        """Whether the words of a unit include `word`."""
        start, end = self.plan[index][:2]
        return self.text.find(word, start, end) >= 0

    def speaks(self, index: int) -> bool:
        """Whether the unit holds a word that can report a clause."""
        known = self._speaks.get(index)
        if known is None:
            start, end, _, low, high = self.plan[index]
            known = low < high or not words().triggers.isdisjoint(self.text[start:end].split())
            self._speaks[index] = known
        return known
