"""What the text has told so far, and who fills a role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cache
from typing import TYPE_CHECKING, Final

from treatywatch.model.party import Party
from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.lexicon import default_lexicon, read_table
from treatywatch.parsers.patterns import Trigger
from treatywatch.parsers.phrases import WordClass
from treatywatch.text.mentions.mention import Mention
from treatywatch.text.speech import Speech

if TYPE_CHECKING:
    from treatywatch.parsers.clue import Clue
    from treatywatch.parsers.groups import Match

SANCTIONS: Final = frozenset((ActKind.IMPOSE_SANCTIONS, ActKind.EASE_SANCTIONS))
"""Kinds of deeds done with sanctions."""
SPOKEN: Final = frozenset(
    (
        ActKind.OFFER_COOPERATION, ActKind.PLEDGE_AID, ActKind.ENDORSE, ActKind.APOLOGIZE,
        ActKind.DEMAND,
        ActKind.ACCUSE, ActKind.CONDEMN, ActKind.LODGE_PROTEST, ActKind.REJECT, ActKind.THREATEN,
    )
)  # fmt: skip
"""Kinds done by words alone: "the move", "the measures" mean deeds of other kinds."""

_LIKE: Final = {
    ActKind.IMPOSE_SANCTIONS: (ActKind.IMPOSE_SANCTIONS, ActKind.EASE_SANCTIONS),
    ActKind.EASE_SANCTIONS: (ActKind.EASE_SANCTIONS, ActKind.IMPOSE_SANCTIONS),
}
"""Kinds whose recipients are those of others before."""


_UNDONE: Final = SPOKEN | {ActKind.MEDIATE}
"""Kinds that "the move" does not mean."""
JUDGED: Final = frozenset((ActKind.CONDEMN, ActKind.REJECT, ActKind.ENDORSE))
"""Kinds that judge a deed."""
_ANSWERS: Final = JUDGED | {
    ActKind.RECALL_ENVOY, ActKind.SUMMON_ENVOY, ActKind.LODGE_PROTEST,
}  # fmt: skip
"""Kinds that answer a deed of their recipients."""
_GAP: Final = 4
"""Characters between two sentences."""
_ANY: Final = frozenset(
    (
        "move", "moves", "step", "steps", "decision", "decisions", "action", "actions", "act",
        "acts", "measure", "measures", "policy", "conduct", "behaviour", "behavior", "response",
        "gesture", "announcement", "order",
    )
)  # fmt: skip
"""Nouns that stand for a deed of any kind."""


class Filler:
    """A party that fills a role, and the mention that names it."""

    __slots__ = ("mention", "party")

    def __init__(self, party: Party, mention: Mention | None = None) -> None:
        self.party: Party = party
        self.mention: Mention | None = mention


class Context:
    """What the text has told so far, for what stands there in short: "the move", "both"."""

    __slots__ = (
        "carried",
        "clear",
        "deed",
        "last_actors",
        "lately",
        "main",
        "nouns",
        "pair",
        "pairs",
        "ranked",
        "speeches",
        "told",
        "told_by_verb",
        "whom",
    )

    def __init__(
        self,
        deed: WordClass,
        speeches: Sequence[Speech] = (),
        nouns: Mapping[str, Sequence[Trigger]] | None = None,
    ) -> None:
        self.deed: WordClass = deed
        self.speeches: Sequence[Speech] = speeches
        self.nouns: Mapping[str, Sequence[Trigger]] = nouns or {}
        self.told: list[tuple[ActKind, tuple[Filler, ...]]] = []
        self.told_by_verb: list[tuple[ActKind, tuple[Filler, ...]]] = []
        """Those among them that a verb tells: "the move" is seldom what a noun named in passing."""
        self.whom: dict[ActKind, tuple[Filler, ...]] = {}
        self.pairs: dict[str, tuple[Filler, ...]] = {}
        """For each party the side that it was told with last."""
        self.ranked: tuple[Filler, ...] = ()
        """The parties that the article names more than once, the most frequent first."""
        self.main: tuple[Filler, ...] = ()
        """The two parties that the article names most often."""
        self.clear: bool = False
        """Whether no third party is named nearly as often as they are."""
        self.pair: tuple[Filler, ...] = ()
        """The sides of what was told last between two."""
        self.carried: tuple[Filler, ...] = ()
        """The subject that the items of a list share."""
        self.last_actors: tuple[Filler, ...] = ()
        self.lately: list[Clue] = []
        """The clues that verbs told, in order."""

    def kinds_of(self, noun: str) -> frozenset[ActKind]:
        """The kinds of act that a noun may stand for: "the expulsions"; of "the move" none."""
        if noun in _ANY:
            return frozenset()
        known = _deeds().get(noun)
        if known is not None:
            return known
        return frozenset(trigger.frame.kind for trigger in self.nouns.get(noun, ()))

    def tell(
        self,
        kind: ActKind,
        actors: Sequence[Filler],
        recipients: Sequence[Filler],
        *,
        noun: bool = False,
    ) -> None:
        """Note an act as told."""
        alike = bool(self.told) and self.told[-1][0] is kind
        alike = alike and codes_of(self.whom.get(kind, ())) == codes_of(recipients)
        self.told.append((kind, tuple(actors)))
        if not noun:
            self.told_by_verb.append((kind, tuple(actors)))
        self.last_actors = tuple(actors)
        if kind is ActKind.MEDIATE:
            # A go-between is none of the sides: they stay those told of before, or are its wards.
            self.whom[kind] = tuple(recipients)
            if len(recipients) > 1:
                self.pair = tuple(recipients)
            return
        if recipients:
            self.whom[kind] = tuple(recipients)
            for filler in actors:
                self.pairs[filler.party.code] = tuple(recipients)
            for filler in recipients:
                # Several who did the same to one are its other side together.
                before = self.pairs.get(filler.party.code, ()) if alike else ()
                self.pairs[filler.party.code] = tuple(unique([*before, *actors]))
            self.pair = (*actors, *recipients)
        elif len(actors) > 1:
            self.pair = tuple(actors)
            if len(actors) == 2:
                self.pairs[actors[0].party.code] = (actors[1],)
                self.pairs[actors[1].party.code] = (actors[0],)

    def paired(self, own: Set[str]) -> list[Filler]:
        """The other side of a party that the words leave unnamed.

        One of the article's two main parties deals with the other, or with the larger side that it
        was told with and to which the other belongs; anybody else with whom it was told with last.
        """
        last: list[Filler] = []
        for code in sorted(own):
            last = [f for f in self.pairs.get(code, ()) if f.party.code not in own]
            if last:
                break
        other = self.opposite(own)
        return last if codes_of(other) <= codes_of(last) else other

    def aimed(self, kind: ActKind, own: Set[str]) -> list[Filler]:
        """Whom a deed without recipient is aimed at.

        A bystander does to whom others did the like before; if it speaks of what the main parties
        did together, it speaks to both.
        """
        main = codes_of(self.main)
        if not main or not own.isdisjoint(main):
            return self.paired(own)
        found = self.alike(kind, own)
        if not found and kind is ActKind.THREATEN:
            found = self.doer(frozenset[ActKind](), own)  # "its ally vowed to retaliate"
        return found or (self.paired(own) if kind in SPOKEN else [])

    def alike(self, kind: ActKind, own: Set[str]) -> list[Filler]:
        """To whom the like was done before."""
        for like in _LIKE.get(kind, (kind,)):
            found = [f for f in self.whom.get(like, ()) if f.party.code not in own]
            if found:
                return found
        return []

    def opposite(self, own: Set[str]) -> list[Filler]:
        """The other of the article's two main parties, if `own` is one of them."""
        if not own or len(self.main) != 2 or not own <= codes_of(self.main):
            return []
        return [f for f in self.main if f.party.code not in own]

    def doer(self, kinds: Set[ActKind], own: Set[str]) -> list[Filler]:
        """Who did the latest deed of some kinds that somebody else than `own` did.

        Args:
            kinds: the kinds; none means any deed but those of speech.
            own: the codes of those who speak of it.

        Returns:
            Its actors; those among the article's main parties first.
        """
        main = codes_of(self.main) - own
        found: list[Filler] = []
        for told in (self.told,) if kinds else (self.told_by_verb, self.told):
            for kind, actors in reversed(told):
                if not (kind in kinds if kinds else kind not in _UNDONE):
                    continue
                others = [f for f in actors if f.party.code not in own]
                if others and not main.isdisjoint(codes_of(others)):
                    return others
                found = found or others
        return found

    def meant(self, match: Match) -> list[Filler]:
        """Whose deed "it" is in "welcomed it", "rejected it", by the verb told right before.

        What was judged before is judged again; a demand or charge is backed with who made it.
        """
        if not self.lately:
            return []
        last = self.lately[-1]
        before, here = last.match.analysis, match.analysis
        if before is not here and here.whole[0] - before.whole[1] > _GAP:
            return []
        return last.recipients if last.kind in _ANSWERS else last.actors

    def above(self, match: Match, own: Set[str]) -> list[Filler]:
        """To whom the verb above a participle was done: "left the bank, accusing its head of"."""
        clause = match.clause
        if clause is None or clause.relation != "ing" or not self.lately:
            return []
        last = self.lately[-1]
        if last.match.clause is None or last.match.analysis is not match.analysis:
            return []
        if last.match.clause.index != clause.parent:
            return []
        return [f for f in last.recipients if f.party.code not in own]

    def recent(self, own: Set[str]) -> list[Filler]:
        """The two parties beside `own` who did something last: "both sides"; none if not two."""
        found: list[Filler] = []
        for _, actors in reversed(self.told):
            found = unique([*found, *(f for f in actors if f.party.code not in own)])
            if len(found) > 1:
                return found if len(found) == 2 else []
        return []

    def sides(self, own: Set[str]) -> list[Filler]:
        """The two parties between whom `own` stands: those named most often beside it."""
        if len(self.main) == 2 and own.isdisjoint(codes_of(self.main)):
            return list(self.main)
        others = [f for f in self.ranked if f.party.code not in own]
        return others[:2] if len(others) > 1 else []

    def rank(self, mentions: Sequence[Mention]) -> None:
        """Find the main parties: the two that an article names most often, both more than once."""
        counts: dict[str, int] = {}
        fillers: dict[str, Filler] = {}
        for mention in mentions:
            for party in mention.parties:
                counts[party.code] = counts.get(party.code, 0) + 1
                fillers.setdefault(party.code, Filler(party, mention))
        order = sorted((code for code in counts if counts[code] > 1), key=lambda one: -counts[one])
        self.ranked = tuple(fillers[code] for code in order[:5])
        clear = len(order) == 2 or (len(order) > 2 and counts[order[1]] > counts[order[2]])
        self.main = self.ranked[:2] if clear else ()
        self.clear = clear and (len(order) == 2 or counts[order[1]] > 1.5 * counts[order[2]])


@cache
def _deeds() -> Mapping[str, frozenset[ActKind]]:
    """The kinds that each noun of `deeds.toml` stands for."""
    lexicon = default_lexicon()
    found: dict[str, frozenset[ActKind]] = {}
    for row in read_table("deeds")["deed"]:
        kinds = frozenset(ActKind(kind) for kind in row["kinds"])
        for noun in row["nouns"]:
            for form in lexicon.forms(noun):
                found[form] = found.get(form, frozenset()) | kinds
    return found


def place_parties(text: str) -> tuple[Party, ...]:
    """The state of a place by its name: of "Tehran", Iran.

    Args:
        text: a name as in running text.

    Returns:
        One party, or none if the name is not known or may be several.
    """
    from treatywatch.gazetteer import default

    names = default()
    forms = names.forms.get(text.removeprefix("the ").replace("’", "'"), ())
    codes = {form.code for form in forms if form.code in names.parties}
    return tuple(names.parties[code] for code in codes) if len(codes) == 1 else ()


def rivals(territory: str, own: Set[str]) -> list[Filler]:
    """The one other party that claims or holds a disputed territory.

    Args:
        territory: its id.
        own: the codes of those who do something there.

    Returns:
        One filler, or none if there is no other or are several.
    """
    from treatywatch.gazetteer import default

    names = default()
    record = names.territories.get(territory)
    if record is None:
        return []
    codes = {*record.claimants, *record.administered_by}
    others = codes - own
    if len(others) != 1 or not (own & codes or len(codes) == 1):
        return []
    return [Filler(names.parties[code]) for code in others if code in names.parties]


def unique(fillers: Sequence[Filler]) -> list[Filler]:
    """Fillers with each party once, the first kept."""
    seen: set[str] = set()
    found: list[Filler] = []
    for filler in fillers:
        if filler.party.code not in seen:
            seen.add(filler.party.code)
            found.append(filler)
    return found


def named(mentions: Sequence[Mention]) -> list[Filler]:
    """The parties that mentions stand for, each once.

    Args:
        mentions: the mentions, in the order of the text.

    Returns:
        The fillers, in that order.
    """
    return unique([Filler(party, mention) for mention in mentions for party in mention.parties])


def codes_of(fillers: Sequence[Filler]) -> set[str]:
    """The codes of the parties that fill a role.

    Args:
        fillers: the fillers.

    Returns:
        Their codes.
    """
    return {filler.party.code for filler in fillers}
