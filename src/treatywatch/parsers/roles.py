"""Role slots: which parties stand where a frame looks for them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache
from typing import Final

from treatywatch.model.claim import Source
from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.around import (
    CONDITIONS,
    REASONS,
    preposition_of,
    represented,
    teller_of,
)
from treatywatch.parsers.attribute import sources_at
from treatywatch.parsers.beside import PartiesBeside
from treatywatch.parsers.context import JUDGED, SANCTIONS, SPOKEN, Filler, codes_of, unique
from treatywatch.parsers.frame import SLOTS
from treatywatch.parsers.groups import doers, infinitive_of, prepositional
from treatywatch.text.clauses.chunks import NounGroup, Small
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.mentions.mention import MentionKind

_PENALTIES: Final = (
    ActKind.IMPOSE_SANCTIONS, ActKind.EASE_SANCTIONS, ActKind.EXPEL_OR_SUSPEND_MEMBER,
    ActKind.DOWNGRADE_RELATIONS, ActKind.EXPEL_DIPLOMATS, ActKind.CONDEMN,
)  # fmt: skip
"""Kinds whose recipients are those of sanctions that name none, the likeliest first."""
_PRIVATE: Final = frozenset(
    (
        "opposition", "dissident", "dissidents", "exile", "exiles", "activist", "activists",
        "protester", "protesters", "demonstrators", "fans", "club", "team", "singer", "writer",
        "novelist", "newspaper", "newspapers", "film", "critics",
    )
)  # fmt: skip
"""Heads that speak for no state, whatever names it: "Kenya's opposition"."""
_ACTING: Final = (MentionKind.COUNTRY, MentionKind.ORGANIZATION)
"""What one may act on behalf of."""
_MET: Final = frozenset((ActKind.VISIT, ActKind.HOLD_TALKS))
"""Kinds told in passing: "During a visit to Brazil, Peru's president said"."""
_AT_WHICH: Final = frozenset(("during", "after", "on", "in", "at", "following"))
_GUESSED: Final = frozenset(("topic", "same", "doer", "both", "opponent"))
"""Slots that the text before fills."""
_OBJECTS: Final = frozenset(("of", "object", "object.of", "object.poss"))
_NAMED: Final = SLOTS - {"subject", "object", "clause"}
"""Slots that stand for more than a part of the clause."""


@cache
def _parts(slot: str) -> tuple[tuple[str, str], ...]:
    """The slots that "+" joins, each with what follows its dot."""
    parts = (one.partition(".") for one in slot.split("+"))
    return tuple((base, rest) for base, _, rest in parts)


class Roles(PartiesBeside):
    """Fills the slots of one match.

    Args:
        match: the match.
        context: what was told before.
        children: the clauses that hang on each clause, by its index.
    """

    __slots__ = ()

    def first(self, slots: Sequence[str], beside: Set[str] = frozenset()) -> list[Filler]:
        """The parties of the first slot that holds any but those `beside`; `a+b` unites two."""
        for slot in slots:
            parts = _parts(slot)
            found = self._fill(*parts[0])
            for base, rest in parts[1:]:
                found = found + self._fill(base, rest)
            if found and beside:
                found = [filler for filler in found if filler.party.code not in beside]
            if found:
                return unique(found) if len(found) > 1 else found
        return []

    def slot(self, name: str) -> list[Filler]:
        """The parties in one slot."""
        return self._fill(*_parts(name)[0])

    def _fill(self, base: str, rest: str) -> list[Filler]:
        """The parties in a slot, or in a part of it."""
        if base == "subject":
            return self._part(self.subject_groups(), rest) if rest else self.subject()
        if base == "object":
            groups = [self.match.obj] if self.match.obj is not None else []
            if rest:
                return self._part(groups, rest)
            return self._it() or self._all(groups)
        if base == "clause":
            return self._complement(rest)
        return self._named(base) if base in _NAMED else self._prepositional(base)

    def _it(self) -> list[Filler]:
        """Whose deed "it" is where a deed is judged: "Hamas welcomed it"."""
        obj, frame = self.match.obj, self.match.trigger.frame
        if obj is None or frame.kind not in JUDGED or obj.end - obj.start != 1:
            return []
        if self.analysis.lower[obj.start] not in ("it", "this", "that"):
            return []
        own = codes_of(self.subject())
        found = self.context.meant(self.match)
        return [] if any(f.party.code in own for f in found) else list(found)

    def _named(self, name: str) -> list[Filler]:
        """The parties in a slot that no preposition names."""
        match name:
            case "possessor":
                return self._possessor()
            case "speaker":
                return self._speaker()
            case "any":
                return self._any()
            case "topic":
                return self._topic()
            case "same":
                return self._same()
            case "doer":
                return self._doer()
            case "indirect" | "audience":
                return self._indirect()
            case _:
                return self._beyond(name)

    def _beyond(self, name: str) -> list[Filler]:
        """The parties in a slot that is filled from outside the clause."""
        match name:
            case "host":
                return self._host()
            case "condition":
                return self._tied(CONDITIONS)
            case "reason":
                return self._tied(REASONS)
            case "opponent":
                return self._opponent()
            case _:
                return list(self.context.main or self.context.pair)

    # -- the named slots ------------------------------------------------------------------------

    def subject_groups(self) -> list[NounGroup]:
        """The noun groups of the logical subject."""
        match = self.match
        if match.adjectival and match.clause is not None:
            return match.clause.subject
        if match.noun is not None:
            return [match.noun]
        clause = match.clause
        if clause is None:
            return []
        if clause.relation == "ing" and match.trigger.frame.kind in SPOKEN:
            return teller_of(self.analysis, clause) or doers(clause)
        return doers(clause)

    def subject(self) -> list[Filler]:
        """The parties of the logical subject."""
        match = self.match
        if match.noun is not None:
            return self._noun_subject(match.noun)
        groups = [group for group in self.subject_groups() if group.word not in _PRIVATE]
        clause = match.clause
        found: list[Filler] = []
        principal = represented(self.analysis) if groups else None
        if principal is not None and (found := self._principal(principal)):
            return found
        for group in groups:
            found += (
                self._all([group])
                if clause is not None and clause.verb.passive and not match.adjectival
                else self.fillers(group)
            )
        if found and clause is not None and not clause.verb.passive:
            found += self._joining(groups[-1]) + self._followed(clause)
        if not found and clause is not None and (match.adjectival or not clause.verb.passive):
            for group in groups:
                found += self._law(group, clause)
            if not groups and self.analysis.listed:
                found += self.context.carried
        return found

    def _principal(self, group: NounGroup) -> list[Filler]:
        """The state or body on whose behalf one acts; of "the victims from Peru" none."""
        at = self.analysis.mention_at[group.head]
        acting = at >= 0 and self.analysis.mentions[at].kind in _ACTING
        return self._all([group]) if acting else []

    def _noun_subject(self, noun: NounGroup) -> list[Filler]:
        """Who does what a noun tells: its owner, adjective, "by X", or the light verb's subject."""
        match = self.match
        found = self._of(noun.owners)
        if not found:
            before = [n for n in noun.inside if self.analysis.mention_at[match.start] != n]
            found = self._of(before)
        if not found:
            for prep, inner in self._inside(noun):
                if prep == "by":
                    return self._all([inner])
        if not found and match.light is not None and not match.inverse:
            found = self.of_clause(match.light)
        if not found:
            found = self._outer_owner(noun)
        met = not found and match.trigger.frame.kind in _MET
        if met and preposition_of(self.analysis, noun) in _AT_WHICH:
            found = self._host()
        if (
            not found
            and "of" not in match.bound
            and _OBJECTS.isdisjoint(match.trigger.frame.recipients)
        ):
            for prep, inner in self._inside(noun):
                if prep in ("of", "from") and inner is not match.obj:
                    return self._all([inner])
        return found

    def _outer_owner(self, noun: NounGroup) -> list[Filler]:
        """The owner of the group that "of" hangs a noun on: "Japan's imposition of sanctions"."""
        k = noun.index
        while k >= 2:
            link, outer = self.chunks[k - 1], self.chunks[k - 2]
            if not (isinstance(link, Small) and link.word == "of" and isinstance(outer, NounGroup)):
                return []
            found = self._of(outer.owners)
            if found:
                return found
            k -= 2
        return []

    def of_clause(self, clause: Clause) -> list[Filler]:
        """The parties of a clause's logical subject."""
        return [f for group in doers(clause) for f in (self.fillers(group) or self._deed(group))]

    def _prepositional(self, prep: str) -> list[Filler]:
        match = self.match
        bound = match.bound.get(prep)
        if bound is not None:
            return self._all([bound])
        found: list[Filler] = []
        if match.noun is not None:
            for word, inner in self._inside(match.noun):
                if word == prep:
                    return self._all([inner])
        clause = match.clause or self._infinitive() or match.light
        if clause is None:
            return found
        if clause.filler is not None and clause.filler_prep == prep:
            return self._all([clause.filler])
        for part in (clause.post, clause.pre):
            for word, inner in prepositional(part):
                if word == prep:
                    found = self._all([inner])
                    if found:
                        return found
        return found

    def _infinitive(self) -> Clause | None:
        """The infinitive that a noun's pattern took in: "its refusal to negotiate with Peru"."""
        noun = self.match.noun
        if noun is None or not self.match.trigger.infinitive:
            return None
        return infinitive_of(self.analysis, noun)

    def _complement(self, rest: str) -> list[Filler]:
        """Parties of the clause that the verb governs."""
        clause = self.match.clause or self._infinitive()
        if clause is None:
            return []
        below = self.children.get(clause.index, ()) if self.match.clause else (clause,)
        for child in below:
            if child.relation not in ("that", "to", "ing", "part"):
                continue
            own = [
                f
                for g in child.subject
                for f in self.fillers(g)
                if g not in clause.subject and g is not self.match.noun
            ]
            if own and rest != "object":
                return own
            if rest != "subject":
                first = next((item for item in child.post if isinstance(item, NounGroup)), None)
                groups = [first] if first is not None else []
                groups += [group for _, group in prepositional(child.post)]
                doing = codes_of([f for one in clause.subject for f in self.fillers(one)])
                for group in groups:
                    # "to share its know-how with Peru": the know-how's owner does it.
                    seat = self._seated(group, "to") or self._seated(group, "in")
                    other = [f for f in (seat or self._all([group])) if f.party.code not in doing]
                    if other:
                        return other
        return []

    def _indirect(self) -> list[Filler]:
        return self._all([self.match.indirect]) if self.match.indirect is not None else []

    def _possessor(self) -> list[Filler]:
        noun = self.match.noun
        if noun is None:
            return []
        return self._of(noun.owners) or self._of(noun.inside)

    def sources(self) -> tuple[Source, ...]:
        """Who says what the match stands in, outermost first."""
        start, end = self.analysis.span(self.match.start, self.match.start + 1)
        return sources_at(self.context.speeches, start, end)

    def _speaker(self) -> list[Filler]:
        """Whoever says it, by the reader of speech, else by the clause of saying above."""
        for source in reversed(self.sources()):
            if source.party is not None:
                return [Filler(source.party)]
        clause = self.match.clause or self.match.light
        seen = 0
        while clause is not None and clause.parent >= 0 and seen < 8:
            parent = self.analysis.clauses[clause.parent]
            if clause.relation == "that":
                return self.of_clause(parent)
            clause, seen = parent, seen + 1
        return []

    def _any(self) -> list[Filler]:
        clause = self.match.clause or self.match.light
        if clause is None:
            return []
        groups = [item for item in (*clause.pre, *clause.post) if isinstance(item, NounGroup)]
        return [filler for group in groups for filler in self._of([*group.owners, *group.inside])]

    def _topic(self) -> list[Filler]:
        """The other side of the latest act told."""
        frame = self.match.trigger.frame
        own = codes_of(self.first([slot for slot in frame.actors if slot not in _GUESSED]))
        return self.context.above(self.match, own) or self.context.aimed(frame.kind, own)

    def _opponent(self) -> list[Filler]:
        """The side that the recipients stand against, where no doer is named: "the invasion of"."""
        frame = self.match.trigger.frame
        slots = [slot for slot in frame.recipients if slot not in _GUESSED]
        return self.context.paired(codes_of(self.first(slots)))

    def _doer(self) -> list[Filler]:
        """The actors of the latest act that imposed or eased sanctions."""
        for kind, actors in reversed(self.context.told):
            if kind in SANCTIONS and actors:
                return list(actors)
        return []

    def _same(self) -> list[Filler]:
        """The recipients of the latest act of the same kind.

        Whoever has been penalised in other ways is meant where sanctions name no target.
        """
        kind = self.match.trigger.frame.kind
        found = self.context.whom.get(kind, ())
        if found or kind not in SANCTIONS:
            return list(found)
        own = codes_of(self.subject())
        for like in _PENALTIES:
            others = [f for f in self.context.whom.get(like, ()) if f.party.code not in own]
            if others:
                return others
        return []
