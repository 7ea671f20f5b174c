"""Quotations and reported clauses of a document, with speakers known by their mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from treatywatch.model.claim import Source
from treatywatch.model.party import Party
from treatywatch.model.vocabulary import Certainty, Polarity, StatementMode
from treatywatch.text.document import Document
from treatywatch.text.mentions.mention import Mention, MentionKind
from treatywatch.text.speech.engine import told_in
from treatywatch.text.speech.marks import trimmed
from treatywatch.text.speech.names import Namer, Speaker
from treatywatch.text.speech.scene import Scene, Told

# Members are bound once: reading one through its class runs Python code each time.
_DIRECT: Final = StatementMode.DIRECT
_INDIRECT: Final = StatementMode.INDIRECT
_CERTAIN: Final = Certainty.CERTAIN
_POSITIVE: Final = Polarity.POSITIVE
_PERSON: Final = MentionKind.PERSON
_OFFICE: Final = MentionKind.OFFICE
_INSTITUTION: Final = MentionKind.INSTITUTION
_REFERENCE: Final = MentionKind.REFERENCE


_NAMELESS: Final = re.compile(
    r"(?:an?|one|some|several|two|three)\s(?:\w+\s){0,2}?(?:diplomats?|sources?|analysts?|observers?)\b",
    re.IGNORECASE,
)
"""People who are of no one state unless it is named."""
_OF_SEVERAL: Final = re.compile(r"\b(?:from|of)\s[^;]{1,80}?\sand\s")
_OF_BODY: Final = re.compile(
    r"^(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)\s)?(?:[a-z]{3,12}\s)?"
    r"(junta|commission|council|alliance|bloc|union|movement|agency|regime|presidency)\s"
    r"(?:spokes\w+|official|member|chief|head|chair\w*|president|source|leader|delegate|envoy)s?\b"
)
"""An office in a body that was named before."""
_LEADS: Final = re.compile(
    r",? who (?:heads|headed|leads|led|chairs|chaired|commands|represents|represented|runs)\s"
)
_LED: Final = 30
"""Characters in which whom somebody leads is named: "who heads the Croatian delegation"."""
_OWNED: Final = re.compile(r"(?:['’]s?)?\s(?:[a-z-]{3,14}\s){0,2}")
_BACK: Final = 8000
"""Characters looked back for the body."""
_NEAR: Final = 500
"""Characters in which a name kept back follows the office."""


# With a `__dict__`, an attrs class of this size is made in half the time that slots take.
@frozen(slots=False)
class Speech:
    """Words that somebody said, quoted or reported: `text[start:end]`."""

    start: int
    """First code point of the words, without marks."""
    end: int
    """Code point after the last."""
    mode: StatementMode
    """Quoted or reported."""
    speakers: tuple[Source, ...]
    """Who says it; several for a joint statement; empty where the text does not say."""
    speaker_start: int | None
    """First code point of the words that name the speaker here."""
    speaker_end: int | None
    """Code point after the last of them."""
    cue: str
    """The verb of saying as the text has it, "according", or "" without one."""
    cue_start: int
    """First code point of the verb and what stands with it: time, hearer; the words' own start
    where there is no verb."""
    cue_end: int
    """Code point after the last."""
    sentence: tuple[int, int]
    """The sentence, or the sentences under one quotation."""
    rule: str
    """Which frame of saying was found: `speech.that`, `speech.before`, `speech.quote` and so on."""
    audience: str = ""
    """To whom it is said, in the text's words."""
    certainty: Certainty = Certainty.CERTAIN
    """How far the verb commits the speaker."""
    polarity: Polarity = Polarity.POSITIVE
    """Negative after a verb of denying."""
    statement: bool = True
    """False where only the source of the words is known, as in "accused X of doing so"."""
    parent: int | None = None
    """Index of the speech in which this one is reported: "X said Y had told him that C"."""


def find_speech(document: Document, mentions: Sequence[Mention] = ()) -> tuple[Speech, ...]:
    """Everything that somebody is said to have said, in the order of the text.

    Args:
        document: the document.
        mentions: its mentions with references resolved; they give the speakers' parties and say who
            a pronoun is. Without them the text's own words must do.

    Returns:
        Quotations and reported clauses; a reported clause may lie inside another (`parent`).

    >>> from treatywatch.text.document import document_of
    >>> said = find_speech(document_of("Ana Silva told reporters the pass was open."))[0]
    >>> said.speakers[0].name, said.audience, said.mode.value
    ('Ana Silva', 'reporters', 'indirect')
    """
    scene = Scene(document)
    finder = _Finder(scene, mentions)
    found: list[Speech] = []
    for index in range(len(scene.plan)):
        if scene.speaks(index):
            found.extend(finder.speech(told) for told in told_in(scene, index))
    found = finder.completed(found)
    found.sort(key=lambda one: (one.start, -one.end))
    return tuple(_nested(found))


def _nested(found: list[Speech]) -> list[Speech]:
    """Mark what lies inside the words of another speaker."""
    out: list[Speech] = []
    open_ones: list[int] = []
    for number, one in enumerate(found):
        while open_ones and out[open_ones[-1]].end <= one.start:
            open_ones.pop()
        parent = next((at for at in reversed(open_ones) if _encloses(out[at], one)), None)
        out.append(evolve(one, parent=parent) if parent is not None else one)
        open_ones.append(number)
    return out


def _encloses(outer: Speech, inner: Speech) -> bool:
    """Whether one speech, its verb of saying included, is told in the words of another."""
    if not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    same = (outer.cue_start, outer.cue_end) == (inner.cue_start, inner.cue_end)
    return not same and outer.start <= inner.cue_start < outer.end


class _Finder:
    """Turns what was told into speech, with sources."""

    def __init__(self, scene: Scene, mentions: Sequence[Mention]) -> None:
        self.scene = scene
        self.namer = Namer(scene)
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self._parties: dict[str, Party] = {}
        self._sources: dict[Speaker, Source] = {}
        self._unnamed: tuple[int, Party | None] = (-1, None)
        """Where the last holder of an office spoke without a name, and the party."""

    def speech(self, told: Told) -> Speech:
        """One speech."""
        scene, text = self.scene, self.scene.text
        unit = scene.unit(told.unit)
        cue = told.cue
        start, end = told.start, told.end
        direct = told.quote >= 0
        if direct:
            start, end = trimmed(text, start, end)
        speakers: tuple[Speaker, ...] = ()
        if told.subject is not None:
            speakers = self.namer.speakers(told.subject_unit, told.subject)
        verb = cue.verb if cue else -1
        audience = cue.audience if cue else None
        return Speech(
            start,
            end,
            _DIRECT if direct else _INDIRECT,
            tuple([self.source(speaker) for speaker in speakers]),
            speakers[0].start if speakers else None,
            speakers[-1].end if speakers else None,
            text[unit.begins[verb] : unit.ends[verb]] if cue else "",
            unit.begins[min(cue.first, verb)] if cue else start,
            unit.ends[max(verb, cue.last - 1)] if cue else start,
            (unit.start, unit.last),
            f"speech.{told.frame}",
            unit.cut(*audience) if audience else "",
            cue.word.certainty if cue else _CERTAIN,
            cue.word.polarity if cue else _POSITIVE,
            told.statement,
        )

    def completed(self, found: list[Speech]) -> list[Speech]:
        """The speeches, each speaker with the party that the text gives them later."""
        known = self._parties
        for number, one in enumerate(found):
            if any(s.party is None and s.name in known for s in one.speakers):
                speakers = tuple(
                    evolve(s, party=known[s.name]) if s.party is None and s.name in known else s
                    for s in one.speakers
                )
                found[number] = evolve(one, speakers=speakers)
        return found

    def source(self, speaker: Speaker) -> Source:
        """A speaker as a source: name, party and person by the mentions."""
        known = self._sources.get(speaker)
        if known is None:
            known = self._sources[speaker] = self._source(speaker)
        return known

    def _source(self, speaker: Speaker) -> Source:
        """A speaker as a source, worked out."""
        here = self._over(speaker.start, speaker.end)
        there = here
        if (speaker.from_start, speaker.from_end) != (speaker.start, speaker.end):
            there = self._over(speaker.from_start, speaker.from_end)
        person = next((m.person for m in (*there, *here) if m.person is not None), None)
        party = self._first_party(speaker, here, there)
        name = speaker.name
        open_ = speaker.pronoun and name == self.scene.text[speaker.start : speaker.end]
        if open_ and here and here[0].person is not None:
            person = here[0].person
            name, party = person.name, self._party(here, speaker.start) or party
        elif person is not None and _same_name(person.name, name):
            name = name if " " in name else person.name
        elif person is not None and not speaker.pronoun:
            person = None
        if party is None and person is not None:
            party = person.party
        if not speaker.pronoun:
            party = self._told_by_words(speaker, there, name, party)
        if party is not None:
            self._parties.setdefault(name, party)
        return Source(name=name, party=party or self._parties.get(name), person=person)

    def _told_by_words(
        self, speaker: Speaker, there: Sequence[Mention], name: str, party: Party | None
    ) -> Party | None:
        """The party that the words themselves settle where it was only completed, or is missing."""
        if party is not None and there and there[0].kind is _OFFICE and there[0].person is None:
            self._unnamed = (speaker.end, party)
        described = speaker.described
        completed = bool(there) and all(bool(m.reason) or not m.parties for m in there)
        if (completed and _NAMELESS.match(described)) or (
            bool(there)
            and there[0].kind is not _PERSON
            and _OF_SEVERAL.search(described) is not None
            and len({p.code for m in there for p in m.parties}) > 1
        ):
            return None
        if party is not None and not completed:
            return party
        if (body := _OF_BODY.search(described)) is not None:
            return self._body_party(body[1], speaker.from_start) or party
        if party is None and (led := _LEADS.match(self.scene.text, speaker.from_end)) is not None:
            return self._party(self._over(led.end(), led.end() + _LED), led.end())
        if party is None and name == described and " " in name and name[:1].isupper():
            at, of_office = self._unnamed
            # "... its minister announced. "C," Jo Li said": the name that was kept back.
            if 0 < speaker.start - at < _NEAR and self.scene.text.find(name) >= at:
                return of_office
        return party

    def _body_party(self, word: str, before: int) -> Party | None:
        """The party of the body that "junta spokesman" goes back to: "Guinea's junta"."""
        text = self.scene.text
        at = before
        for _ in range(4):
            low = max(0, before - _BACK)
            at = max(text.rfind(word, low, at), text.rfind(word.capitalize(), low, at))
            if at < 0:
                return None
            for mention in reversed(self._over(max(0, at - 30), at + len(word))):
                if len(mention.parties) == 1 and not mention.reason:
                    if mention.end > at or _OWNED.fullmatch(text, mention.end, at):
                        return mention.parties[0]
                    break
        return None

    def _first_party(
        self, speaker: Speaker, here: Sequence[Mention], there: Sequence[Mention]
    ) -> Party | None:
        """The party by the words that name the speaker here, else by those of the introduction.

        What a mention says outright goes before what was completed from elsewhere; a pronoun that
        was followed back to its antecedent has the antecedent's party.
        """
        places = [(here, speaker.start), (there, speaker.from_start)]
        if speaker.pronoun and speaker.start != speaker.from_start:
            places.reverse()
        for sure in (True, False):
            for mentions, start in places:
                party = self._party(mentions, start, sure=sure)
                if party is not None:
                    return party
        return None

    def _party(
        self, mentions: Sequence[Mention], start: int, *, sure: bool = False
    ) -> Party | None:
        """The one party that the speaker stands for; `sure` leaves out what was completed."""
        named: Party | None = None
        for mention in mentions:
            if len(mention.parties) == 1 and not (sure and mention.reason):
                kind = mention.kind
                if kind is _REFERENCE and mention.start > start + 4:
                    continue  # "a person familiar with it"
                if kind is _PERSON or kind is _OFFICE or kind is _INSTITUTION or kind is _REFERENCE:
                    return mention.parties[0]
                named = named or mention.parties[0]
        return named

    def _over(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that share a character with a stretch of text."""
        low = bisect_left(self.starts, start)
        if low and self.mentions[low - 1].end > start:
            low -= 1
        return self.mentions[low : bisect_left(self.starts, end, low)]


def _same_name(one: str, other: str) -> bool:
    """Whether one name is the other, or a part of it that ends alike."""
    return one.rpartition(" ")[2] == other.rpartition(" ")[2]
