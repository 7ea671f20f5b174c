"""Quotations and who spoke them.

One left-to-right pass finds the stretches in quotation marks; the sentence around each tells
whether somebody is said to have spoken the words, and who. Only the text's own words are used:
names are those that the text gives, in the fullest form it gives them.
"""

from __future__ import annotations

from attrs import frozen

from treatywatch.model.claim import Source
from treatywatch.text.document import document_of
from treatywatch.text.speech.engine import told_in
from treatywatch.text.speech.marks import trimmed
from treatywatch.text.speech.names import Namer, Speaker
from treatywatch.text.speech.party import source_of
from treatywatch.text.speech.scene import Scene


@frozen(slots=True)
class Quote:
    """A stretch of text in quotation marks: `text[start:end]` without the marks."""

    start: int
    """First code point of the words."""
    end: int
    """Code point after the last; a comma or full stop before the closing mark is left out."""
    text: str
    """The words themselves."""
    is_speech: bool
    """Whether somebody is said to have spoken or written them; False for titles, names, nicknames
    and words that the writer only holds at arm's length."""
    introductions: tuple[tuple[str, str], ...] = ()
    """For each speaker the fullest name that the text gives, and the words that introduce them:
    `("Ana Silva", "Ana Silva, the Portuguese minister")`; empty where the text names nobody."""
    speaker_start: int | None = None
    """First code point of the words that name the speaker here ("he", "the ministry")."""
    speaker_end: int | None = None
    """Code point after the last of them."""
    cue: str = ""
    """The verb that gives the words to the speaker, as the text has it: "said"; "" without one."""
    continues: bool = False
    """Whether the speech goes on from a quotation at the end of the paragraph before."""

    @property
    def speakers(self) -> tuple[Source, ...]:
        """Who spoke, with the party and office that their introduction gives.

        The names are looked up when asked for.
        """
        return tuple(source_of(name, described) for name, described in self.introductions)


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Every stretch of a text in quotation marks, with its speaker where it is speech.

    All pairs of marks are read, “ ”, " ", ‘ ’, ' ', « », „ “ and two backticks with two
    apostrophes, mixed or not. Quotations inside quotations belong to the outer one. A mark without
    a partner is passed over.

    Args:
        text: any text; it is not altered.

    Returns:
        The quotations in their order; they never overlap.

    >>> quote = find_quotes('"We protest," said Ana Silva, the minister. She left.')[0]
    >>> quote.text, quote.speakers[0].name, quote.cue
    ('We protest', 'Ana Silva', 'said')
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"find_quotes reads text, not {type(text).__name__}; decode bytes first")
    scene = Scene(document_of(text), whole=False)
    namer = Namer(scene)
    found: list[Quote] = []
    for index, (_, _, _, low, high) in enumerate(scene.plan):
        if low < high:
            found.extend(_quotes_in(scene, namer, index, low, high))
    return tuple(found)


def _quotes_in(scene: Scene, namer: Namer, index: int, low: int, high: int) -> list[Quote]:
    """The quotations of one unit."""
    text = scene.text
    said = {told.quote: told for told in told_in(scene, index, reported=False) if told.quote >= 0}
    found: list[Quote] = []
    for number in range(low, high):
        stretch = scene.quoted[number]
        start, end = trimmed(text, stretch.start, stretch.end)
        told = said.get(number)
        if told is None:
            found.append(Quote(start, end, text[start:end], False, continues=stretch.continues))
            continue
        speakers: tuple[Speaker, ...] = ()
        if told.subject is not None:
            speakers = namer.speakers(told.subject_unit, told.subject)
        unit = scene.unit(told.unit)
        verb = told.cue.verb if told.cue else -1
        found.append(
            Quote(
                start,
                end,
                text[start:end],
                True,
                tuple((speaker.name, speaker.described) for speaker in speakers),
                speakers[0].start if speakers else None,
                speakers[-1].end if speakers else None,
                text[unit.begins[verb] : unit.ends[verb]] if verb >= 0 else "",
                stretch.continues,
            )
        )
    return found
