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
from treatywatch.text.mentions.mention import MatchKind, Mention, MentionKind

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
_ADJECTIVAL: Final = frozenset([MatchKind.ADJECTIVE, MatchKind.COMBINING])
# The word before, an article left out.
_WORD_BEFORE: Final = re.compile(r"([\w'’-]+)[\"“‘(]*\s+(?:[\"“‘(]*(?:[Tt]he|an?)\s+)?[\"“‘(]*$")
# A verb right before a pronoun; the first group is there where it is an infinitive.
_VERB_BEFORE: Final = re.compile(
    r"\b(?:(to|would|will|could|should|must|may|might|not|can|cannot)\s+)?([a-z]+)\s+$"
)
_LEAD: Final = re.compile(r"[\W_]*(?:(?:The|A|An)\s+)?\W*")
_QUOTE: Final = re.compile(r"[\"“”]|\n\s*\n")
# Verbs after which a party is the object; "said Lavrov" is the subject turned round.
_TAKES_OBJECT: Final = frozenset(
    "told tell tells met meet meets let lets left leave leaves saw see sees gave give gives sent send sends made make "
    "makes put puts held hold holds brought bring took take takes hit hits struck strike fought fight sought seek seeks "
    "beat join joins urge urges accuse accuses warn warns blame blames ask asks help helps force forces allow allows "
    "visit visits condemn criticise criticize recognise recognize invade attack support oppose punish isolate "
    "overran bring keep kept stop stops pull pulls push pushes show shows want wants thank thanks call calls".split()
)
_NO_VERB: Final = frozenset(
    "and or who whose which that as than too both itself himself herself last this next".split()
)
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
    quoted: bool = False


@define(slots=True)
class Land:
    """One territory spoken of."""

    id: str
    kind: str
    name: str
    sentence: int


def _quotation(text: str) -> list[tuple[int, bool]]:
    """Where quotations begin (True) and end (False); a blank line ends one that was left open."""
    found: list[tuple[int, bool]] = []
    inside = False
    for match in _QUOTE.finditer(text):
        mark = match[0]
        now = not inside if mark == '"' else mark == "“"
        if now != inside:
            found.append((match.start(), now))
            inside = now
    return found


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
        self._marks = _quotation(document.text)
        self._mark = 0
        self._inside = False
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
        low = self._sentences[self.sentence].start
        return (
            mention.start - low <= 8 and _LEAD.fullmatch(self.text, low, mention.start) is not None
        )

    def is_subject(self, mention: Mention) -> bool:
        """Whether a mention looks like the subject of its clause."""
        end = mention.end
        if mention.match in _ADJECTIVAL:
            return False
        if self.text[end : end + 2] in {"'s", "’s"} or self.text[end : end + 1] in {"'", "’"}:
            return False
        if self.opens(mention):
            return True
        before = self.word_before(mention)
        if before in _OBLIQUE:
            return False
        after = self.word_after(mention)
        verb = after in _AUXILIARY or after in lists().saying
        if before in {"and", "or", "nor"}:
            # "between Kabul and Washington over": one of two objects, unless a verb follows.
            return verb or after.endswith("ed")
        if before in _OPENING or verb or (after == "on" and not before):
            return True
        if before in _TAKES_OBJECT or before.endswith(("ed", "ing")):
            return before in lists().saying and before not in _TAKES_OBJECT and not after
        if before in lists().saying:
            return True
        return (
            after.isalpha() and after.islower() and after not in _OBLIQUE and after not in _NO_VERB
        )

    def governed(self, mention: Mention) -> bool:
        """Whether a pronoun looks like the object of the verb before it."""
        low = self._sentences[self.sentence].start if self._sentences else 0
        found = _VERB_BEFORE.search(self.text, max(low, mention.start - 40), mention.start)
        if found is None:
            return False
        after = self.word_after(mention)
        if after in _AUXILIARY or after in lists().saying or after.endswith("ed"):
            return False
        word = found[2]
        return found[1] is not None or word in _TAKES_OBJECT or word.endswith(("ed", "ing"))

    def add(self, mention: Mention, entry: Entry | None = None) -> None:
        """Take in a mention that is resolved."""
        subject = mention.governmental is not False and self.is_subject(mention)
        plural = (
            len(mention.parties) > 1
            or mention.text[-1:] == "s"
            and mention.match.value == "demonym"
        )
        item = Item(
            mention,
            mention.parties,
            self.sentence,
            subject,
            plural,
            entry,
            self.quoted(mention.start),
        )
        kind = mention.kind
        if mention.territory is not None:
            land = self.gazetteer.territories.get(mention.territory)
            if land is not None:
                self.lands.append(Land(land.id, land.kind, mention.text.lower(), self.sentence))
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
        item.subject = item.subject or chain.subject
        joined = Item(
            item.mention,
            parties,
            item.sentence,
            chain.subject,
            len(parties) > 1,
            quoted=item.quoted,
        )
        self._chain = joined
        if between.endswith(("and", "or", "the")):
            self.plurals.append(joined)

    def subject_state(self, sentence: int, *, persons: bool = True) -> Item | None:
        """The thing that is the subject of a sentence and stands for one party.

        Of the sentence at hand it is the last such, of an earlier one the first: its main clause.
        """
        if sentence < self.sentence:
            return self._first_subject(sentence)
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

    def _first_subject(self, sentence: int) -> Item | None:
        """The first subject of an earlier sentence."""
        found = [
            item
            for pool in (self.bodies, self.persons)
            for item in pool
            if item.sentence == sentence
            and item.subject
            and len(item.parties) == 1
            and not item.quoted
        ]
        return min(found, key=lambda item: item.mention.start) if found else None

    def quoted(self, offset: int) -> bool:
        """Whether a place stands inside quotation marks."""
        marks = self._marks
        while self._mark < len(marks) and marks[self._mark][0] < offset:
            self._inside = marks[self._mark][1]
            self._mark += 1
        return self._inside

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
