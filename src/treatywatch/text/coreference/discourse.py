"""What a text has spoken of so far, by recency and role: the candidates that a reference can mean."""

from __future__ import annotations

import re
from collections import Counter, deque
from typing import Final

from attrs import define, field

from treatywatch.gazetteer import Gazetteer
from treatywatch.model.party import Organization, Party
from treatywatch.text.coreference.registry import Entry
from treatywatch.text.document import Document
from treatywatch.text.mentions.lists import lists
from treatywatch.text.mentions.mention import Mention, MentionKind

_WINDOW: Final = (
    24  # things remembered of each sort: more is never asked for, and it bounds the time
)
_OBLIQUE: Final = frozenset(
    "in on at to for from of with by against between over under about into through toward towards "
    "among without within near despite across beyond like than via upon around behind as".split()
)
_OPENING: Final = frozenset(
    "that and but while when after before because as if which who whereas although though since until "
    "whether or so where then".split()
)
_AUXILIARY: Final = frozenset(
    "is are was were has have had will would could should may might must can does did do be been also "
    "later earlier now still again never not first once".split()
)
_WORD_BEFORE: Final = re.compile(r"([\w'’-]+)[\"“‘(]*\s+[\"“‘(]*$")
_WORD_AFTER: Final = re.compile(r"[\"”’)]*\s+[\"“]?([\w'’-]+)")


@define(slots=True)
class Item:
    """One thing spoken of."""

    mention: Mention
    parties: tuple[Party, ...]
    sentence: int
    subject: bool
    plural: bool = False
    entry: Entry | None = None


@define(slots=True)
class Land:
    """One territory spoken of."""

    id: str
    kind: str
    sentence: int


class Discourse:
    """The things spoken of so far in one text, the latest last."""

    def __init__(self, document: Document, gazetteer: Gazetteer) -> None:
        self.document = document
        self.gazetteer = gazetteer
        self.text = document.text
        self.bodies: deque[Item] = deque(maxlen=_WINDOW)  # states and organisations
        self.persons: deque[Item] = deque(maxlen=_WINDOW)
        self.institutions: deque[Item] = deque(maxlen=_WINDOW)
        self.plurals: deque[Item] = deque(maxlen=_WINDOW)
        self.lands: deque[Land] = deque(maxlen=_WINDOW)
        self.seat: tuple[str, int] | None = None  # "In Hanoi ..." and its sentence
        self.dateline = ""
        self.weights: Counter[str] = Counter()
        self.sentence = 0
        self._chain: Item | None = None
        self._sentences = document.sentences

    def reach(self, offset: int) -> None:
        """Go on to the sentence that holds `offset`."""
        sentences = self._sentences
        while self.sentence + 1 < len(sentences) and sentences[self.sentence + 1].start <= offset:
            self.sentence += 1

    @property
    def paragraph(self) -> int:
        """The paragraph of the sentence reached."""
        return self._sentences[self.sentence].paragraph if self._sentences else 0

    def word_before(self, mention: Mention) -> str:
        """The word before a mention, in lower case; empty at a mark or at the start of the sentence."""
        low = self._sentences[self.sentence].start if self._sentences else 0
        found = _WORD_BEFORE.search(self.text, max(low, mention.start - 24), mention.start)
        return found[1].lower() if found else ""

    def word_after(self, mention: Mention) -> str:
        """The word right after a mention; empty at a mark or a possessive."""
        found = _WORD_AFTER.match(self.text, mention.end, mention.end + 32)
        return found[1] if found else ""

    def opens(self, mention: Mention) -> bool:
        """Whether a mention stands at the start of its sentence."""
        if not self._sentences:
            return True
        return mention.start - self._sentences[self.sentence].start <= 1

    def is_subject(self, mention: Mention) -> bool:
        """Whether a mention looks like the subject of its clause."""
        end = mention.end
        if self.text[end : end + 2] in {"'s", "’s"} or self.text[end : end + 1] in {"'", "’"}:
            return False
        if self.opens(mention):
            return True
        before = self.word_before(mention)
        if before in _OBLIQUE:
            return False
        after = self.word_after(mention)
        verb = after in _AUXILIARY or after in lists().saying or after.endswith("ed")
        if verb or before in _OPENING:
            return True
        # After "and", a comma or a quotation the subject of a new clause may stand: only a verb tells.
        return before == "" and after[:1].islower() and after.endswith(("s", "t", "w", "e"))

    def add(self, mention: Mention, entry: Entry | None = None) -> None:
        """Take in a mention that is resolved."""
        subject = mention.governmental is not False and self.is_subject(mention)
        plural = (
            len(mention.parties) > 1
            or mention.text[-1:] == "s"
            and mention.match.value == "demonym"
        )
        item = Item(mention, mention.parties, self.sentence, subject, plural, entry)
        kind = mention.kind
        if mention.territory is not None:
            land = self.gazetteer.territories.get(mention.territory)
            if land is not None:
                self.lands.append(Land(land.id, land.kind, self.sentence))
        if kind is MentionKind.PLACE:
            self._place(mention)
            return
        if (
            not mention.parties
            and kind is not MentionKind.PERSON
            and kind is not MentionKind.OFFICE
        ):
            return
        for party in mention.parties:
            self.weights[party.code] += 1
        if kind is MentionKind.PERSON or kind is MentionKind.OFFICE:
            self.persons.append(item)
        else:
            self.bodies.append(item)
            if kind is MentionKind.INSTITUTION:
                self.institutions.append(item)
        if plural or mention.office.endswith("s"):
            self.plurals.append(item)
        self._coordinate(item)

    def _place(self, mention: Mention) -> None:
        """Note where a sentence, or the article, says that it is."""
        meaning = self.gazetteer.forms.get(mention.text) or self.gazetteer.forms.get(
            mention.text.title()
        )
        code = meaning[0].code if meaning else ""
        for start, end in self.document.datelines:
            if start <= mention.start < end:
                self.dateline = self.dateline or code
                return
        low = self._sentences[self.sentence].start if self._sentences else 0
        if self.text[low : mention.start].strip() in {"In", "Back in", "At"}:
            self.seat = (code, self.sentence)

    def _coordinate(self, item: Item) -> None:
        """Join an item to the one before it where "and" or a comma stands between: "India and China"."""
        chain, self._chain = self._chain, item
        if (
            chain is None
            or chain.sentence != item.sentence
            or not item.parties
            or not chain.parties
        ):
            return
        between = self.text[chain.mention.end : item.mention.start].strip()
        if between not in {"and", ",", ", and", "and the", ", the", "or", "& ", "’s and", "'s and"}:
            return
        parties = chain.parties + tuple(p for p in item.parties if p not in chain.parties)
        joined = Item(item.mention, parties, item.sentence, chain.subject, len(parties) > 1)
        self._chain = joined
        if between.endswith(("and", "or", "the")):
            self.plurals.append(joined)

    def subject_state(self, sentence: int, *, persons: bool = True) -> Item | None:
        """The last thing in a sentence that is its subject and stands for one party."""
        best: Item | None = None
        for pool in (self.bodies, self.persons) if persons else (self.bodies,):
            for item in reversed(pool):
                if item.sentence < sentence:
                    break
                if item.sentence == sentence and item.subject and len(item.parties) == 1:
                    if best is None or item.mention.start > best.mention.start:
                        best = item
                    break
        return best

    def recent_states(self, limit: int) -> list[Party]:
        """The states spoken of last, the latest first, each once."""
        found: list[Party] = []
        items = sorted([*self.bodies, *self.persons], key=lambda i: i.mention.start, reverse=True)
        for item in items:
            for party in reversed(item.parties):
                if party not in found and not isinstance(party, Organization):
                    found.append(party)
            if len(found) >= limit:
                break
        return found


@define(slots=True)
class Answer:
    """What a reference means, and why."""

    parties: tuple[Party, ...] = ()
    reason: str = ""
    confidence: float = 0.0
    entry: Entry | None = field(default=None)
    territory: str | None = None
    office: str = ""
