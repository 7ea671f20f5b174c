"""Statements, and who says what stands at a place of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from attrs import evolve

from treatywatch.model.claim import Source
from treatywatch.model.source import Evidence, Span
from treatywatch.model.statement import Statement
from treatywatch.model.vocabulary import Certainty, Polarity, Subject
from treatywatch.parsers.phrases import Table
from treatywatch.text.dates import TimeExpression, TimeKind
from treatywatch.text.document import Document
from treatywatch.text.mentions.mention import Mention
from treatywatch.text.speech import Speech

# Members are bound once: reading one through its class runs Python code each time.
_DATED: Final = frozenset([TimeKind.DATE, TimeKind.TIME])
_CERTAIN: Final = Certainty.CERTAIN
_POSITIVE: Final = Polarity.POSITIVE
_NEGATIVE: Final = Polarity.NEGATIVE
_LAND: Final = Subject.TERRITORY_OR_BORDER
_FRAMES: Final = {
    "speech.quote": "words in quotation marks",
    "speech.that": "a clause after a verb of saying and `that`",
    "speech.bare": "a clause after a verb of saying",
    "speech.before": "a clause before a verb of saying, or around it",
}


def statements(
    document: Document,
    mentions: Sequence[Mention],
    speeches: Sequence[Speech],
    dates: Sequence[TimeExpression] = (),
    subjects: Table | None = None,
) -> list[Statement]:
    """The statements of an article, each told once.

    What a repeated paragraph says again is further evidence of the same statement.

    Args:
        document: the document.
        mentions: its mentions, for the territories spoken of.
        speeches: what :func:`~treatywatch.text.speech.find.find_speech` found.
        dates: its time expressions; one in the clause of the verb of saying dates the statement.
        subjects: the words of each subject; without them no statement has any.

    Returns:
        The statements in the order of the text. One that somebody else reports has that somebody
        in `according_to`.

    >>> from treatywatch.text.document import document_of
    >>> from treatywatch.text.speech import find_speech
    >>> document = document_of("Ana Silva said Omar Saleh had told her that the pass was open.")
    >>> for one in statements(document, (), find_speech(document)):
    ...     print(one.speakers[0].name, "|", one.text, "|", *(s.name for s in one.according_to))
    Ana Silva | Omar Saleh had told her that the pass was open |
    Omar Saleh | the pass was open | Ana Silva
    """
    # Few mentions are of territories, and each speech would pass over all others.
    lands = [mention for mention in mentions if mention.territory]
    found: dict[tuple[object, ...], Statement] = {}
    for number, speech in enumerate(speeches):
        if not speech.statement:
            continue
        one = _statement(document, speeches, number, dates, (lands, subjects))
        names = tuple(source.name for source in one.speakers)
        key = (one.mode, _folded(one.text), names)
        known = found.get(key)
        if known is None:
            found[key] = one
        else:
            found[key] = evolve(known, evidence=(*known.evidence, *one.evidence))
    return list(found.values())


def _subjects(document: Document, table: Table, speech: Speech, land: bool) -> list[Subject]:
    """What the words speak of, the weightiest subject first; named land is one, too."""
    tokens = document.tokens
    place = tokens.between(speech.start, speech.end)
    words = tokens.lower[place.start : place.stop]
    if "-" in words:
        words = [word for word in words if word != "-"]
    found = [Subject(name) for name in table.find_all(words)]
    if land and _LAND not in found:
        found.append(_LAND)
    return found


def _folded(words: str) -> str:
    """The words apart from case and hyphens, in which repeated paragraphs differ."""
    return " ".join(words.replace("-", " ").lower().split())


def _statement(
    document: Document,
    speeches: Sequence[Speech],
    number: int,
    dates: Sequence[TimeExpression],
    about: tuple[Sequence[Mention], Table | None],
) -> Statement:
    """One speech as a statement; `about` holds the mentions of land and the words of subjects."""
    speech = speeches[number]
    lands, subjects = about
    territories = _territories(lands, speech.start, speech.end) if lands else ()
    text = document.text
    steps = [f"{_FRAMES.get(speech.rule, speech.rule)}: {speech.cue or 'no verb'}"]
    if speech.speaker_start is not None and speech.speaker_end is not None:
        here = text[speech.speaker_start : speech.speaker_end]
        steps.extend(
            f"speaker {here!r} taken as {source.name!r}"
            for source in speech.speakers
            if source.name not in here
        )
    span = None
    if speech.speaker_start is not None and speech.speaker_end is not None:
        span = Span(speech.speaker_start, speech.speaker_end)
    evidence = Evidence(
        article=document.article,
        span=Span(speech.start, speech.end),
        sentence=Span(min(speech.sentence[0], speech.start), max(speech.sentence[1], speech.end)),
        rule=speech.rule,
        steps=tuple(steps),
    )
    return Statement(
        mode=speech.mode,
        text=text[speech.start : speech.end],
        speakers=speech.speakers,
        speaker_span=span,
        when=None if (day := said_on(speech, dates)) is None else day.when,
        audience=speech.audience,
        according_to=_chain(speeches, speech.parent),
        territories=territories,
        subjects=()
        if subjects is None
        else _subjects(document, subjects, speech, bool(territories)),
        evidence=(evidence,),
    )


def said_on(speech: Speech, dates: Sequence[TimeExpression]) -> TimeExpression | None:
    """The day of the saying: the time in the clause of the verb, outside the words themselves.

    Args:
        speech: the speech.
        dates: the time expressions of the article, in order.

    >>> from treatywatch.text.dates import find_dates
    >>> from treatywatch.text.document import document_of
    >>> from treatywatch.text.speech import find_speech
    >>> text = "Ana Silva said on Monday that the pass would open in May."
    >>> said_on(find_speech(document_of(text))[0], find_dates(text)).text
    'Monday'
    """
    best: TimeExpression | None = None
    for number in range(bisect_right(dates, speech.sentence[0], key=_end), len(dates)):
        date = dates[number]
        if date.start >= speech.sentence[1]:
            break
        if date.when is None or date.kind not in _DATED:
            continue
        if speech.start <= date.start < speech.end and not _in_frame(speech, date):
            continue
        if best is None or _distance(speech, date) < _distance(speech, best):
            best = date
    return best


def _end(date: TimeExpression) -> int:
    """Where a time ends."""
    return date.end


def _in_frame(speech: Speech, date: TimeExpression) -> bool:
    """Whether the time stands with the verb of saying."""
    return speech.cue_start <= date.start < speech.cue_end


def _distance(speech: Speech, date: TimeExpression) -> int:
    """How far a time is from the verb of saying: 0 beside it."""
    if date.end <= speech.cue_start:
        return speech.cue_start - date.end
    return max(0, date.start - speech.cue_end)


def _territories(mentions: Sequence[Mention], start: int, end: int) -> tuple[str, ...]:
    """Ids of the disputed territories spoken of, in the order of the text."""
    found = [m.territory for m in mentions if m.territory and start <= m.start < end]
    return tuple(dict.fromkeys(found))


def _chain(speeches: Sequence[Speech], parent: int | None) -> tuple[Source, ...]:
    """The speakers of a speech and of those that report it, outermost first."""
    chain: list[Source] = []
    while parent is not None:
        chain[:0] = speeches[parent].speakers
        parent = speeches[parent].parent
    return tuple(chain)


def sources_at(speeches: Sequence[Speech], start: int, end: int) -> tuple[Source, ...]:
    """Who says what stands at `start:end`, outermost first.

    Args:
        speeches: what :func:`~treatywatch.text.speech.find.find_speech` found.
        start: first code point of the words in question.
        end: code point after the last.

    Returns:
        The speakers; empty where the article itself says so.

    >>> from treatywatch.text.document import document_of
    >>> from treatywatch.text.speech import find_speech
    >>> text = "Ana Silva said the pass was open."
    >>> place = text.index("open")
    >>> [source.name for source in sources_at(find_speech(document_of(text)), place, place + 4)]
    ['Ana Silva']
    """
    return _outward(speeches, start, end)[0]


class Commitment(NamedTuple):
    """How far whoever says something stands by it."""

    certainty: Certainty
    polarity: Polarity
    sources: tuple[Source, ...]
    """Outermost first."""


_RANK: Final = (
    Certainty.CERTAIN,
    Certainty.PROBABLE,
    Certainty.POSSIBLE,
    Certainty.UNDERSPECIFIED,
)


def commitment_at(speeches: Sequence[Speech], start: int, end: int) -> Commitment:
    """Sources, certainty and polarity of what stands at `start:end`, by the verbs above it.

    The weakest verb counts ("X said he believed that"); a denial turns the polarity round.

    Args:
        speeches: what :func:`~treatywatch.text.speech.find.find_speech` found.
        start: first code point of the words in question.
        end: code point after the last.

    >>> from treatywatch.text.document import document_of
    >>> from treatywatch.text.speech import find_speech
    >>> text = "Moscow denied that it had shut the pass."
    >>> place = text.index("shut")
    >>> commitment_at(find_speech(document_of(text)), place, place + 4).polarity.value
    'negative'
    """
    sources, above = _outward(speeches, start, end)
    certainty = max((s.certainty for s in above), key=_RANK.index, default=_CERTAIN)
    denials = sum([s.polarity is _NEGATIVE for s in above])
    polarity = _NEGATIVE if denials % 2 else _POSITIVE
    return Commitment(certainty, polarity, sources)


def _outward(
    speeches: Sequence[Speech], start: int, end: int
) -> tuple[tuple[Source, ...], list[Speech]]:
    """The sources over a place, outermost first, and the speeches that they speak."""
    over: list[Speech] = []
    for speech in speeches:
        if speech.start > start:
            break  # they stand in the order of the text
        if end <= speech.end and not (speech.cue_start <= start and end <= speech.cue_end):
            over.append(speech)
    if not over:
        return (), []
    over.sort(key=lambda speech: speech.start - speech.end)
    chain: list[Source] = []
    above: list[Speech] = []
    cues: set[tuple[int, int]] = set()
    for speech in over:
        place = (speech.cue_start, speech.cue_end)
        if place in cues and speech.cue:
            continue  # the marks inside a reported clause: the same telling
        cues.add(place)
        above.append(speech)
        chain.extend(source for source in speech.speakers if source not in chain)
    return tuple(chain), above
