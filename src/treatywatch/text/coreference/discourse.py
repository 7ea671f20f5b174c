"""What a text has spoken of so far, by recency and role: what a reference can mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from operator import attrgetter
from typing import Final

from attrs import define

from treatywatch.gazetteer import Gazetteer
from treatywatch.model.party import Organization, Party
from treatywatch.text.coreference.registry import Entry
from treatywatch.text.document import Document
from treatywatch.text.mentions.kinds import (
    KIND_INSTITUTION,
    KIND_OFFICE,
    KIND_PERSON,
    KIND_PLACE,
    KIND_REFERENCE,
    MATCH_DEMONYM,
)
from treatywatch.text.mentions.lists import lists
from treatywatch.text.mentions.mention import Mention

_WINDOW: Final = (
    24  # things remembered of each sort: more is never asked for, and it bounds the time
)
_JOINT: Final = 9  # code points that may stand between two things joined: ", and the "
_MODALS: Final = frozenset(
    ["to", "would", "will", "could", "should", "must", "may", "might", "not", "can", "cannot"]
)
_ARTICLES: Final = frozenset(["the", "a", "an"])
_COORDINATING: Final = frozenset(
    ["and", ",", ", and", "and the", ", the", "or", "& ", "’s and", "'s and"]
)
_MARKS: Final = "\"'“‘(["


class Item:
    """One thing spoken of."""

    __slots__ = ("entry", "mention", "parties", "plural", "sentence", "subject")

    mention: Mention
    parties: tuple[Party, ...]
    sentence: int
    subject: bool
    plural: bool
    entry: Entry | None


def _item(mention: Mention, parties: tuple[Party, ...], sentence: int) -> Item:
    """An item made field by field, in half the time of a constructor: there are thousands."""
    item = Item()
    item.mention = mention
    item.parties = parties
    item.sentence = sentence
    item.subject = mention.subject
    item.plural = len(parties) > 1
    item.entry = None
    return item


@define(slots=True)
class Land:
    """One territory spoken of."""

    id: str
    kind: str
    name: str
    sentence: int


place_of: Final = attrgetter("mention.start")  # where a thing was spoken of


def _quotation(text: str) -> tuple[list[int], list[bool]]:
    """Where quotations begin (True) and end (False); a blank line ends one that was left open."""
    places: list[int] = []
    states: list[bool] = []
    inside = False
    for place, mark in _quotation_marks(text):
        if inside and text.find("\n\n", places[-1], place) >= 0:
            inside = False
        now = not inside if mark == '"' else mark == "“"
        if now != inside:
            places.append(place)
            states.append(now)
            inside = now
    return places, states


def _quotation_marks(text: str) -> list[tuple[int, str]]:
    """Quotation marks and their places: one by one, which is faster than a class of letters."""
    found: list[tuple[int, str]] = []
    for mark in '"“”':
        place = text.find(mark)
        while place >= 0:
            found.append((place, mark))
            place = text.find(mark, place + 1)
    found.sort()
    return found


class Discourse:
    """The things spoken of so far in one text, the latest first."""

    def __init__(self, document: Document, gazetteer: Gazetteer) -> None:
        self.document = document
        self.gazetteer = gazetteer
        self.text: str = document.text
        self.bodies: deque[Item] = deque(maxlen=_WINDOW)  # states and organisations
        self.persons: deque[Item] = deque(maxlen=_WINDOW)
        self.institutions: deque[Item] = deque(maxlen=_WINDOW)
        self.plurals: deque[Item] = deque(maxlen=_WINDOW)
        self.lands: deque[Land] = deque(maxlen=_WINDOW)
        self.seat: tuple[str, int] | None = None  # "In Hanoi ..." and its sentence
        self.dateline: str = ""
        self._weights: dict[str, int] = {}
        self._spoken: list[tuple[Party, ...]] = []  # not counted yet
        self.sentence: int = 0
        self._chain: Item | None = None  # the last item, or several joined up to it
        self._end: int = -_JOINT - 1  # where that ends
        self._asked: int = -1  # where the mention stands that `words_before` was asked about
        self._before: list[str] = []
        self._marks: list[int] | None = None
        self._inside: list[bool] = []
        self._starts = document.starts
        self._lists = lists()

    def reach(self, offset: int) -> int:
        """Go on to the sentence that holds `offset`; where the next one begins."""
        starts = self._starts
        following = bisect_right(starts, offset)
        self.sentence = following - 1 if following else 0
        return starts[following] if following < len(starts) else len(self.text) + 1

    def _begin(self) -> int:
        """Where the sentence at hand begins."""
        return self._starts[self.sentence] if self._starts else 0

    def words_before(self, mention: Mention) -> list[str]:
        """Up to three words before a mention in its sentence, in lower case; asked for repeatedly.

        The list is kept for the next question, so nobody may change it.
        """
        start = mention.start
        if start != self._asked:
            self._asked = start
            begin = max(self._begin(), start - 40)
            self._before = self.text[begin:start].lower().split()[-3:]
        return self._before

    def word_before(self, mention: Mention) -> str:
        """The word before a mention and its article; empty at a mark or at a sentence's start."""
        words = self.words_before(mention)
        if not words:
            return ""
        word = words[-1].lstrip(_MARKS)
        if word in _ARTICLES:
            word = words[-2].lstrip(_MARKS) if len(words) > 1 else ""
        return word if word.isalnum() else ""

    def word_after(self, mention: Mention) -> str:
        """The word right after a mention; empty at a mark or a possessive."""
        rest = self.text[mention.end : mention.end + 32]
        if rest[:1] != " ":
            return ""
        words = rest.split(None, 1)
        return words[0].lstrip(_MARKS).rstrip('.,;:!?"”)') if words else ""

    def opens(self, mention: Mention) -> bool:
        """Whether a mention stands at the start of its sentence."""
        return mention.start - self._begin() <= 1

    def governed(self, mention: Mention) -> bool:
        """Whether a pronoun looks like the object of the verb before it."""
        words = self.words_before(mention)
        word = words[-1] if words else ""
        infinitive = len(words) > 1 and words[-2] in _MODALS
        verb = infinitive or word in self._lists.takes_object or word.endswith(("ed", "ing"))
        if (
            not verb
            or not word.isalpha()
            or word in self._lists.opening
            or word in self._lists.oblique
            or word == "what"
        ):
            return False
        # "In January it took": a name or a month is no verb.
        at = self.text.rfind(" ", 0, max(0, mention.start - 1)) + 1
        if self.text[at : at + 1].isupper():
            return False
        after = self.word_after(mention)
        return not (
            after in self._lists.auxiliary or after in self._lists.saying or after.endswith("ed")
        )

    def add(self, mention: Mention, entry: Entry | None = None) -> None:
        """Take in a mention that is resolved."""
        kind = mention.kind
        parties = mention.parties
        if mention.territory is not None:
            land = self.gazetteer.territories.get(mention.territory)
            if land is not None:
                self.lands.appendleft(Land(land.id, land.kind, mention.text.lower(), self.sentence))
        if kind is KIND_PLACE:
            self._place(mention)
            return
        personal = kind is KIND_PERSON or kind is KIND_OFFICE
        if not parties and not personal:
            return
        plural = len(parties) > 1 or (mention.match is MATCH_DEMONYM and mention.text.endswith("s"))
        item = _item(mention, parties, self.sentence)
        item.plural = plural
        item.entry = entry
        if kind is not KIND_REFERENCE:
            self._spoken.append(parties)
        if personal:
            if kind is KIND_OFFICE and not plural:
                # "officials" are no he or she.
                item.plural = mention.office.rsplit(" ", 1)[-1].lower() in self._lists.plurals
            self.persons.appendleft(item)
        else:
            self.bodies.appendleft(item)
            if kind is KIND_INSTITUTION:
                self.institutions.appendleft(item)
        if item.plural or (mention.office and mention.office[-1] == "s"):
            self.plurals.appendleft(item)
        self._link(item)

    def name(self, mention: Mention) -> None:
        """Take in a state or body by name: the common case of `add`."""
        if mention.territory is not None:
            self.add(mention)
            return
        parties = mention.parties
        item = _item(mention, parties, self.sentence)
        if mention.match is MATCH_DEMONYM and mention.text[-1] == "s":
            item.plural = True
        self._spoken.append(parties)
        self.bodies.appendleft(item)
        if item.plural:
            self.plurals.appendleft(item)
        self._link(item)

    def _link(self, item: Item) -> None:
        """See whether an item joins the one right before it."""
        chain, self._chain = self._chain, item
        joint = item.mention.start - self._end <= _JOINT
        self._end = item.mention.end
        if chain is None or not joint or chain.sentence != item.sentence:
            return
        if item.parties and chain.parties:
            self._coordinate(chain, item)

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
        if self.text[self._begin() : mention.start].strip() in {"In", "Back in", "At"}:
            self.seat = (code, self.sentence)

    def _coordinate(self, chain: Item, item: Item) -> None:
        """Join two items where "and" or a comma stands between: "India and China"."""
        between = self.text[chain.mention.end : item.mention.start].strip()
        if between not in _COORDINATING:
            return
        parties = chain.parties + tuple(p for p in item.parties if p not in chain.parties)
        item.subject = item.subject or chain.subject
        joined = _item(item.mention, parties, item.sentence)
        joined.subject = chain.subject
        self._chain = joined
        if between.endswith(("and", "or", "the")):
            self.plurals.appendleft(joined)

    def subject_state(self, sentence: int, *, persons: bool = True) -> Item | None:
        """The thing that is the subject of a sentence and stands for one party.

        Of the sentence at hand it is the last such, of an earlier one the first: its main clause.
        """
        if sentence < self.sentence:
            return self.first_subject(sentence)
        best: Item | None = None
        for pool in (self.bodies, self.persons) if persons else (self.bodies,):
            for item in pool:
                if item.sentence < sentence:
                    break
                if item.sentence == sentence and item.subject and len(item.parties) == 1:
                    if best is None or item.mention.start > best.mention.start:
                        best = item
                    break
        return best

    def first_subject(self, sentence: int) -> Item | None:
        """The first subject of an earlier sentence, outside quotation marks."""
        first: Item | None = None
        for pool in (self.bodies, self.persons):
            for item in pool:
                if item.sentence < sentence:
                    break
                if (
                    item.sentence == sentence
                    and item.subject
                    and len(item.parties) == 1
                    and (first is None or item.mention.start < first.mention.start)
                    and not self.quoted(item.mention.start)
                ):
                    first = item
        return first

    def quoted(self, offset: int) -> bool:
        """Whether a place stands inside quotation marks."""
        if self._marks is None:
            self._marks, self._inside = _quotation(self.text)
        index = bisect_left(self._marks, offset) - 1
        return index >= 0 and self._inside[index]

    @property
    def weights(self) -> dict[str, int]:
        """How often each party was spoken of, in the order in which they came up."""
        weights = self._weights
        for parties in self._spoken:
            for party in parties:
                code = party.code
                weights[code] = weights.get(code, 0) + 1
        self._spoken.clear()
        return weights

    def heaviest(self, number: int) -> set[str]:
        """Codes of the parties spoken of most."""
        weights = self.weights
        return set(sorted(weights, key=lambda code: -weights[code])[:number])

    def speaks_of(self, code: str) -> bool:
        """Whether the party was spoken of."""
        return code in self.weights

    def last_person_subject(self) -> int:
        """Where the last person stands that is a subject of this sentence; -1 if none is."""
        for item in self.persons:
            if item.sentence < self.sentence:
                break
            if item.subject:
                return item.mention.start
        return -1

    def named_in(self, sentence: int) -> list[Party]:
        """The parties that a sentence names or speaks of, in order, each once."""
        items = [item for item in (*self.bodies, *self.persons) if item.sentence == sentence]
        items.sort(key=place_of)
        return list(dict.fromkeys(party for item in items for party in item.parties))

    def latest(self) -> list[Item]:
        """All that was spoken of, bodies and persons, the latest first."""
        return sorted([*self.bodies, *self.persons], key=place_of, reverse=True)

    def recent_states(self, limit: int) -> list[Party]:
        """The states spoken of last, the latest first, each once."""
        found: list[Party] = []
        seen: set[int] = set()  # by identity: each party is one object of the gazetteer
        for item in self.latest():
            for party in reversed(item.parties):
                if id(party) not in seen and not isinstance(party, Organization):
                    seen.add(id(party))
                    found.append(party)
            if len(found) >= limit:
                break
        return found


class Answer:
    """What a reference means, and why."""

    __slots__ = ("confidence", "entry", "office", "parties", "reason", "territory")

    def __init__(
        self,
        parties: tuple[Party, ...] = (),
        reason: str = "",
        confidence: float = 0.0,
        entry: Entry | None = None,
        *,
        territory: str | None = None,
        office: str = "",
    ) -> None:
        self.parties: tuple[Party, ...] = parties
        self.reason: str = reason
        self.confidence: float = confidence
        self.entry: Entry | None = entry
        self.territory: str | None = territory
        self.office: str = office
