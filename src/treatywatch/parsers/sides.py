"""Who does a deed and to whom, by the slots of its frame and what the text told before."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from treatywatch.model.party import Organization
from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.context import (
    JUDGED,
    SANCTIONS,
    Context,
    Filler,
    codes_of,
    named,
    rivals,
    unique,
)
from treatywatch.parsers.match import Match, words_of
from treatywatch.parsers.roles import Roles
from treatywatch.parsers.shifts import VERBAL
from treatywatch.text.clauses.sentence import Analysis

_AIMED: Final = (
    VERBAL
    | SANCTIONS
    | {
        ActKind.EXPEL_DIPLOMATS,
        ActKind.DOWNGRADE_RELATIONS,
        ActKind.HALT_COOPERATION,
        ActKind.HALT_NEGOTIATIONS,
        ActKind.TIGHTEN_VISA_REGIME,
        ActKind.RECALL_ENVOY,
        ActKind.CANCEL_MEETING,
    }
)
"""Kinds aimed at somebody: where nobody is named it is the other side of what was told."""
_SIDED: Final = (_AIMED - {ActKind.ENDORSE, ActKind.OFFER_COOPERATION, ActKind.PLEDGE_AID}) | {
    ActKind.QUIT_OR_SUSPEND_TREATY,
    ActKind.MOBILIZE_FORCES,
    ActKind.OCCUPY_OR_ANNEX,
    ActKind.USE_FORCE,
    ActKind.DE_ESCALATE,
}
"""Kinds whose other side is the other main party of the article where none is named."""
_EACH_OTHER: Final = frozenset((("each", "other"), ("one", "another"), ("the", "other")))
_ONE_WAY: Final = frozenset(
    (
        ActKind.ACCUSE, ActKind.CONDEMN, ActKind.DEMAND, ActKind.THREATEN, ActKind.REJECT,
        ActKind.LODGE_PROTEST, ActKind.SUMMON_ENVOY, ActKind.EXPEL_DIPLOMATS, ActKind.RECALL_ENVOY,
        ActKind.IMPOSE_SANCTIONS, ActKind.TIGHTEN_VISA_REGIME, ActKind.BLOCK_OR_VETO,
    )
)  # fmt: skip
"""Kinds that two do to each other as two acts."""
_COUNTED: Final = frozenset(
    (
        ActKind.EXPEL_DIPLOMATS, ActKind.RECALL_ENVOY, ActKind.PROVIDE_AID, ActKind.PLEDGE_AID,
        ActKind.MOBILIZE_FORCES, ActKind.RECEIVE_REFUGEES,
    )
)  # fmt: skip
"""Kinds of which each does so many: "Peru expels three and Chile two"."""
_NAMING: Final = frozenset(("call", "describe", "term", "label", "brand", "consider", "see"))
"""Verbs of giving a name."""
_BEFORE: Final = 4
"""Words before such a verb in which "what" stands."""
_TRADED: Final = frozenset(("trade", "exchange", "swap"))
"""Verbs whose object each gives the other: "traded accusations"."""
_SPAN: Final = 10
"""Words after a verb in which "each other" stands."""
_OPEN: Final = frozenset(
    (
        "him", "her", "them", "both", "all", "governments", "leaders", "countries", "nations",
        "states", "neighbours", "neighbors", "parties", "sides", "men", "colleagues", "powers",
        "partners", "allies", "members", "capitals",
    )
)  # fmt: skip
"""Heads that mean others without naming them."""
_FELLOWS: Final = frozenset(("neighbours", "neighbors", "colleagues", "partners", "allies"))
"""Those among them that are others where they are one's own."""
_TERRITORIAL: Final = frozenset((ActKind.OCCUPY_OR_ANNEX, ActKind.USE_FORCE))
"""Kinds done to a place."""
_ANSWERING: Final = frozenset(
    (
        ActKind.MOBILIZE_FORCES, ActKind.EXPEL_DIPLOMATS, ActKind.RECALL_ENVOY,
        ActKind.SUMMON_ENVOY, ActKind.LODGE_PROTEST, ActKind.DOWNGRADE_RELATIONS,
        ActKind.CANCEL_MEETING,
    )
)  # fmt: skip
"""Kinds that answer what another did: "scrambled jets after Chinese planes flew by"."""
_BETWEEN: Final = frozenset((ActKind.HOLD_TALKS, ActKind.AGREE_TO_TALKS, ActKind.SIGN_AGREEMENT))
"""Kinds between equals: where the sides are not named they are those of the talks told last."""
_FOUGHT: Final = frozenset((ActKind.USE_FORCE, ActKind.DE_ESCALATE))
"""Kinds whose sides, where not named, are the two that the article is about."""


class Sides:
    """Finds actors and recipients of the deeds of one sentence.

    Args:
        analysis: the sentence.
        context: what the text told before.
    """

    __slots__ = ("analysis", "context")

    def __init__(self, analysis: Analysis, context: Context) -> None:
        self.analysis: Analysis = analysis
        self.context: Context = context

    def of(self, match: Match, roles: Roles) -> tuple[list[Filler], list[Filler], int] | None:
        """The parties to the deed of a match.

        Args:
            match: the match.
            roles: fills its slots.

        Returns:
            Actors, recipients, and how many the words themselves name; None if a side is lacking.
        """
        frame = match.trigger.frame
        if frame.kind in JUDGED and self._in_passing(match):
            return None
        actors, recipients, victims = self._named(match, roles)
        told = len(codes_of([*actors, *recipients]))
        if frame.reciprocal and not told and frame.kind in _BETWEEN:
            actors = list(self.context.pair)
        if frame.reciprocal and not told and frame.kind in _FOUGHT and match.obj is None:
            actors = self._fighting()
        if "actors" in frame.needs and not actors:
            return None
        if frame.reciprocal:
            actors, recipients = self._equals(match, [*actors, *recipients]), []
        own = codes_of(actors)
        if not frame.domestic:
            recipients = [filler for filler in recipients if filler.party.code not in own]
        if "pair" in frame.needs and len(own | codes_of(recipients)) < 2:
            return None
        lacking = not recipients and "recipients" in frame.needs
        if lacking and not (
            self._answers(match) or self._others(match, roles) or self._mutual(match, own)
        ):
            return None
        single = len(own) == 1 or frame.kind is ActKind.MEDIATE
        if not recipients and single and not frame.reciprocal and not victims:
            recipients = self._beside(match, roles, own) or self._presumed(match, own)
        return actors, recipients, told

    def _in_passing(self, match: Match) -> bool:
        """Whether a verb but names what another tells: "regret over what it called an insult"."""
        clause = match.clause
        if clause is None or _NAMING.isdisjoint(clause.verb.lemmas):
            return False
        start = clause.verb.start
        return "what" in self.analysis.lower[max(0, start - _BEFORE) : start]

    def _named(self, match: Match, roles: Roles) -> tuple[list[Filler], list[Filler], set[str]]:
        """The parties that the slots of a frame give, and the codes of those who only suffer."""
        frame = match.trigger.frame
        victims: set[str] = set()
        actors = roles.first(frame.actors)
        beside: set[str] = set() if frame.domestic else codes_of(actors)
        slots = frame.recipients
        if frame.kind is ActKind.AGREE_TO_TALKS and len(beside) > 1:
            # Two who agree to talk agree with each other, whatever the talks are about.
            slots = tuple(slot for slot in slots if not slot.startswith("clause"))
        recipients = roles.first(slots, beside)
        if frame.kind is ActKind.CONDEMN and match.obj is not None:
            victims = roles.victims(match.obj)
            if victims:
                recipients = [f for f in recipients if f.party.code not in victims]
                recipients = recipients or roles.attackers(match.obj, victims)
        if match.inverse:
            actors, recipients = self._inverted(match, roles)
        if not actors and recipients and frame.kind in _AIMED and self._agentless(match):
            actors = self._teller(roles, codes_of(recipients))
            if not actors and frame.kind is ActKind.SUMMON_ENVOY:
                actors = roles.seat(codes_of(recipients))
            actors = actors or self.context.paired(codes_of(recipients))
        if frame.kind is ActKind.MEDIATE and actors:
            # "the American who has steered the talks for the United Nations"
            bodies = [f for f in roles.slot("for") if isinstance(f.party, Organization)]
            actors = bodies or actors
        return actors, recipients, victims

    def teams(
        self, match: Match, roles: Roles, actors: list[Filler], recipients: list[Filler]
    ) -> list[tuple[list[Filler], list[Filler]]]:
        """Who did it to whom, one pair for each act that the words tell.

        "Peru and Chile accused each other" tells two, "Peru expels three and Chile two" as well.
        """
        if not recipients and self._mutual(match, codes_of(actors)):
            one, two = unique(actors)
            return [([one], [two]), ([two], [one])]
        if match.trigger.frame.kind not in _COUNTED:
            return [(actors, recipients)]
        others = [(who, recipients) for who in roles.sharing() if who]
        return [(actors, recipients), *others]

    def _mutual(self, match: Match, own: set[str]) -> bool:
        """Whether two do to each other what a verb tells."""
        clause = match.clause
        if len(own) != 2 or match.trigger.frame.kind not in _ONE_WAY:
            return False
        if clause is None or clause.verb.passive:
            return False
        if not _TRADED.isdisjoint(clause.verb.lemmas):
            return True
        words = self.analysis.lower[clause.verb.end : clause.verb.end + _SPAN]
        return any(pair in _EACH_OTHER for pair in pairwise(words))

    def _others(self, match: Match, roles: Roles) -> bool:
        """Whether a demand is on somebody whom the words leave open: "urged him", "leaders"."""
        obj = match.obj
        if obj is None or match.trigger.frame.kind is not ActKind.DEMAND or match.noun is not None:
            return False
        if match.clause is None or match.clause.verb.passive:
            return False
        below = roles.children.get(match.clause.index, ())
        if "tell" in match.clause.verb.lemmas and not any(c.relation == "to" for c in below):
            return False  # "told him that it wanted to go on"
        head = self.analysis.lower[obj.head]
        return head in _OPEN and (not obj.owners or head in _FELLOWS)

    def _beside(self, match: Match, roles: Roles, own: set[str]) -> list[Filler]:
        """Whom a deed is aimed at by what is told with it.

        A threat is to whoever would bring it about, an answer to whoever gave cause, and what is
        done to a disputed place is done to the other who claims it.
        """
        kind = match.trigger.frame.kind
        found: list[Filler] = []
        if kind is ActKind.THREATEN:
            found = roles.slot("condition")
        elif kind in _TERRITORIAL and match.obj is not None:
            at = self.analysis.mention_at[match.obj.head]
            place = self.analysis.mentions[at].territory if at >= 0 else None
            found = rivals(place, own) if place else []
        if not found and kind in _ANSWERING:
            found = roles.slot("reason")
        found = unique([filler for filler in found if filler.party.code not in own])
        return found if len(found) == 1 else []

    def _fighting(self) -> list[Filler]:
        """The two who fight where none is named: those told of last, if the article is on them."""
        sides = codes_of(self.context.pair)
        main = codes_of(self.context.main)
        return list(self.context.pair) if len(sides) == 2 and main <= sides else []

    def _equals(self, match: Match, sides: list[Filler]) -> list[Filler]:
        """The sides of what equals do; where one is named, the other is whom it was told with."""
        frame = match.trigger.frame
        sides = unique(sides)
        # Ratifying is one party's own act; the other ratifies, or not, for itself.
        own_act = frame.set.get("treaty_action") == "ratification"
        if len(sides) == 1 and frame.kind in _BETWEEN and not own_act:
            sides += self.context.paired({sides[0].party.code})
        return sides

    def _presumed(self, match: Match, own: set[str]) -> list[Filler]:
        """Whom an act without recipient is aimed at.

        It is the side told with the actor before, or the other of the article's two main parties;
        of a mediator both.
        """
        kind = match.trigger.frame.kind
        if kind is ActKind.MEDIATE:
            told = [f for f in self.context.pair if f.party.code not in own]
            sides = self.context.sides(own) or self._others_named(own)
            if len(sides) != 2:
                sides = told
            return sides if len(sides) == 2 else []
        if match.noun is not None and match.light is None:
            return self.context.opposite(own) if kind in _SIDED else []
        if not (kind in _SIDED or self._aimed(match)):
            return []
        above = self.context.above(match, own)
        if above:
            return above
        if not (self.context.clear or own.isdisjoint(codes_of(self.context.main))):
            # Of three parties told of alike any may be meant, but for whoever is punished by all.
            return self.context.alike(kind, own) if kind in SANCTIONS else []
        return self.context.aimed(kind, own) or self._other_named(kind, own)

    def _other_named(self, kind: ActKind, own: set[str]) -> list[Filler]:
        """The one other party that the sentence names, for a deed aimed at somebody."""
        if kind not in _AIMED:
            return []
        found = self._others_named(own)
        return found if len(found) == 1 else []

    def _others_named(self, own: set[str]) -> list[Filler]:
        """The other parties that the sentence names."""
        return [f for f in named(self.analysis.mentions) if f.party.code not in own]

    def _answers(self, match: Match) -> bool:
        """Whether a verb of speech is about a deed that the text lays to nobody."""
        obj = match.obj
        if match.trigger.frame.kind not in VERBAL or obj is None or match.noun is not None:
            return False
        words = words_of(self.analysis, obj.start, obj.end)
        if self.analysis.lower[obj.start] not in ("the", "this", "that", "these", "it"):
            return False
        return bool(
            (len(words) == 1 and self.analysis.tags[obj.head] in "OMD")
            or self.context.deed.find(words)
            or self.context.kinds_of(words[-1])
        )

    def _aimed(self, match: Match) -> bool:
        """Whether an act without recipient may be aimed at the other side of what was told.

        It is of such a kind, and its object, if it has one, points back to a deed.
        """
        kind = match.trigger.frame.kind
        if kind not in _AIMED:
            return False
        if kind not in VERBAL or match.obj is None or match.noun is not None:
            return True
        words = words_of(self.analysis, match.obj.start, match.obj.end)
        return bool(
            not words
            or self.analysis.tags[match.obj.head] in "OM"
            or self.context.deed.find(words)
            or self.context.kinds_of(words[-1])
        )

    @staticmethod
    def _teller(roles: Roles, others: set[str]) -> list[Filler]:
        """Who tells of a deed without agent: "Two envoys were expelled, the ministry said"."""
        return [f for f in roles.slot("speaker") if f.party.code not in others]

    @staticmethod
    def _agentless(match: Match) -> bool:
        """Whether a passive names no agent."""
        clause = match.clause or match.light
        return clause is not None and clause.verb.passive

    @staticmethod
    def _inverted(match: Match, roles: Roles) -> tuple[list[Filler], list[Filler]]:
        """Roles of "faced criticism from X": the subject is the one dealt with."""
        assert match.light is not None
        recipients = unique(roles.of_clause(match.light))
        actors = roles.first(("possessor", "from", "by"))
        return actors, recipients
