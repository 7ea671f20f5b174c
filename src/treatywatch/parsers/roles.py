"""Role slots: which parties stand where a frame looks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from typing import Final

from treatywatch.model.claim import Source
from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.attribute import sources_at
from treatywatch.parsers.context import Context, Filler, place_parties, unique
from treatywatch.parsers.match import Match, prepositional, region_end, words_of
from treatywatch.text.clauses.chunks import Chunk, NounGroup, Small
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis
from treatywatch.text.mentions.mention import MentionKind

_RIVALS: Final = frozenset(
    [
        "neighbour",
        "neighbor",
        "neighbours",
        "neighbors",
        "ally",
        "allies",
        "rival",
        "rivals",
        "enemy",
        "enemies",
        "foe",
        "foes",
        "adversary",
        "opponent",
        "counterpart",
        "counterparts",
        "colleague",
        "colleagues",
        "partner",
        "partners",
    ]
)
"""Heads whose owner is the other one: "its neighbour"."""
_OBJECTS: Final = frozenset(("of", "object", "object.of", "object.poss"))
_OWNING: Final = ("by", "of", "from")


_GOING: Final = frozenset(
    (
        ActKind.VISIT,
        ActKind.RECOGNIZE,
        ActKind.EXPEL_DIPLOMATS,
        ActKind.RECALL_ENVOY,
        ActKind.USE_FORCE,
        ActKind.OCCUPY_OR_ANNEX,
        ActKind.HALT_COOPERATION,
    )
)
"""Kinds in which a place stands for its state: one travels to it, opens or shuts a mission in it."""


class Roles:
    """Fills the slots of one match.

    Args:
        match: the match.
        context: what was told before.
        children: the clauses that hang on each clause, by its index.
    """

    __slots__ = ("analysis", "children", "chunks", "context", "match")

    def __init__(self, match: Match, context: Context, children: dict[int, list[Clause]]) -> None:
        self.match = match
        self.analysis: Analysis = match.analysis
        self.chunks: Sequence[Chunk] = match.analysis.chunks
        self.context = context
        self.children = children

    def first(self, slots: Sequence[str], beside: Set[str] = frozenset()) -> list[Filler]:
        """The parties of the first slot that holds any but those `beside`; `a+b` unites two slots."""
        for slot in slots:
            found = [
                filler
                for one in slot.split("+")
                for filler in self.slot(one)
                if filler.party.code not in beside
            ]
            if found:
                return unique(found)
        return []

    def slot(self, name: str) -> list[Filler]:
        """The parties in one slot."""
        base, _, rest = name.partition(".")
        if base == "subject":
            return self._part(self.subject_groups(), rest) if rest else self.subject()
        if base == "object":
            groups = [self.match.obj] if self.match.obj is not None else []
            if rest:
                return self._part(groups, rest)
            return self._all(groups)
        if base == "clause":
            return self._complement(rest)
        if base in _NAMED:
            return _NAMED[base](self)
        return self._prepositional(base)

    # -- groups ---------------------------------------------------------------------------------

    def fillers(self, group: NounGroup) -> list[Filler]:
        """The parties that a noun group stands for: its head, else what qualifies it."""
        analysis = self.analysis
        at = analysis.mention_at[group.head]
        if at >= 0:
            mention = analysis.mentions[at]
            if mention.kind is MentionKind.PLACE and self.match.trigger.frame.kind in _GOING:
                return [Filler(party, mention) for party in place_parties(mention.text)]
            if mention.parties or mention.kind in (MentionKind.TERRITORY, MentionKind.PLACE):
                return [Filler(party, mention) for party in mention.parties]
        if group.owners and not group.inside and self.analysis.lower[group.head] in _RIVALS:
            return self.context.paired({f.party.code for f in self._of(group.owners)})
        for numbers in (group.inside, group.owners):
            found = self._of(numbers)
            if found:
                return found
        return self._owning(group)

    def _of(self, numbers: Sequence[int]) -> list[Filler]:
        mentions = (self.analysis.mentions[n] for n in numbers)
        return [Filler(party, mention) for mention in mentions for party in mention.parties]

    def _owning(self, group: NounGroup) -> list[Filler]:
        """The parties of "of X", "by X" right after a noun group."""
        inside = list(self._inside(group))
        for wanted in _OWNING:
            for prep, inner in inside:
                if prep == wanted:
                    found = self._all([inner])
                    if found:
                        return found
        return []

    def _inside(self, group: NounGroup) -> Iterator[tuple[str, NounGroup]]:
        """The prepositional groups inside the region that a noun group heads."""
        end = region_end(self.chunks, group)
        for k in range(group.index + 1, len(self.chunks)):
            item = self.chunks[k]
            if item.start >= end:
                return
            if isinstance(item, Small) and item.kind == "p" and k + 1 < len(self.chunks):
                inner = self.chunks[k + 1]
                if isinstance(inner, NounGroup):
                    yield item.word, inner

    def coordinated(self, group: NounGroup) -> list[NounGroup]:
        """A noun group and those joined to it: "Iran, Libya and Cuba"."""
        found = [group]
        waiting: list[NounGroup] = []
        k = group.index + 1
        while k + 1 < len(self.chunks):
            item = self.chunks[k]
            if item.kind in "eq":
                k += 1
                continue
            if item.kind == "," and self.chunks[k + 1].kind == "c":
                k += 1
                item = self.chunks[k]
            following = self.chunks[k + 1] if k + 1 < len(self.chunks) else None
            if (
                isinstance(item, Small)
                and item.kind == "p"
                and item.word == "of"
                and isinstance(following, NounGroup)
            ):
                k += 2
                continue
            if item.kind not in "c," or not isinstance(following, NounGroup):
                break
            if self._opens_clause(following, group):
                break
            waiting.append(following)
            k += 2
            if item.kind == "c":
                return found + waiting
        # A list that breaks off without "and" counts if it is plainly one of names.
        if len(waiting) > 1 and all(self._is_name(one) for one in (group, *waiting)):
            return found + waiting
        return found

    def _is_name(self, group: NounGroup) -> bool:
        """Whether a group is nothing but the name of a party."""
        at = self.analysis.mention_at[group.head]
        return at >= 0 and bool(self.analysis.mentions[at].parties)

    def _opens_clause(self, following: NounGroup, group: NounGroup) -> bool:
        """Whether a group after "and" is the subject of a clause to which the first does not belong."""
        return any(
            following in clause.subject
            and group not in clause.subject
            and clause.begin > group.index
            for clause in self.analysis.clauses
        )

    def _all(self, groups: Sequence[NounGroup]) -> list[Filler]:
        found: list[Filler] = []
        for group in groups:
            for one in self.coordinated(group):
                found += self.fillers(one)
        return found

    def _part(self, groups: Sequence[NounGroup], rest: str) -> list[Filler]:
        """Parties inside a group: its owner, or after a preposition."""
        found: list[Filler] = []
        for group in groups:
            if rest == "poss":
                for one in self.coordinated(group):
                    found += self._of(one.owners) or self._qualifying(one) or self._owning(one)
                if not found:
                    found += self._deed(group)
                continue
            for prep, inner in self._inside(group):
                if prep == rest:
                    found += self._all([inner])
            if not found:
                found += self._seated(group, rest)
        return found

    def _seated(self, group: NounGroup, prep: str) -> list[Filler]:
        """The state in which a mission or envoy sits: "its embassy in Mali", "our envoy to Iran"."""
        at = self.analysis.mention_at[group.head]
        if at < 0:
            return []
        mention = self.analysis.mentions[at]
        _, found, tail = mention.text.rpartition(f" {prep} ")
        return [Filler(party, mention) for party in place_parties(tail)] if found else []

    def _qualifying(self, group: NounGroup) -> list[Filler]:
        """Adjectives and names before the head of a group."""
        at = self.analysis.mention_at[group.head]
        head = self._of([at]) if at >= 0 else []
        return self._of([n for n in group.inside if n != at]) or head

    def _deed(self, group: NounGroup) -> list[Filler]:
        """For "the move", "this decision", "the raid": whoever did what was told last."""
        if group.owners or group.inside:
            return []
        words = words_of(self.analysis, group.start, group.end)
        kinds = self.context.kinds_of(words[-1]) if words else frozenset()
        own = self._speaking(group)
        found = self.context.doer(kinds, own) if kinds else []
        if not found and self.context.deed.find(words):
            found = self.context.doer(frozenset(), own) or list(self.context.last_actors)
        return found

    def _speaking(self, group: NounGroup) -> set[str]:
        """The parties of the subject, where the group is not the subject itself."""
        clause = self.match.clause or self.match.light
        if clause is None or clause.verb.passive or group in clause.subject:
            return set()
        return {f.party.code for one in clause.subject for f in self.fillers(one)}

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
        if clause.verb.passive:
            return [group for prep, group in prepositional(clause.post) if prep == "by"]
        return clause.subject

    def subject(self) -> list[Filler]:
        """The parties of the logical subject."""
        match = self.match
        if match.noun is not None:
            return self._noun_subject(match.noun)
        groups = self.subject_groups()
        clause = match.clause
        found: list[Filler] = []
        for group in groups:
            found += (
                self._all([group])
                if clause is not None and clause.verb.passive and not match.adjectival
                else self.fillers(group)
            )
        if not found and clause is not None and (match.adjectival or not clause.verb.passive):
            for group in groups:
                found += self._deed(group)
            if not groups and self.analysis.listed:
                found += self.context.carried
        return found

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
        groups = clause.subject
        if clause.verb.passive:
            groups = [group for prep, group in prepositional(clause.post) if prep == "by"]
        return [filler for group in groups for filler in (self.fillers(group) or self._deed(group))]

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
        clause = match.clause or match.light
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

    def _complement(self, rest: str) -> list[Filler]:
        """Parties of the clause that the verb governs."""
        clause = self.match.clause
        if clause is None:
            return []
        for child in self.children.get(clause.index, ()):
            if child.relation not in ("that", "to", "ing", "part"):
                continue
            own = [f for g in child.subject for f in self.fillers(g) if g not in clause.subject]
            if own and rest != "object":
                return own
            if rest != "subject":
                first = next((item for item in child.post if isinstance(item, NounGroup)), None)
                other = list(self._all([first])) if first is not None else []
                for _, group in prepositional(child.post):
                    other = other or self._all([group])
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
        """Whoever says it: the speaker found by the reader of speech, or the clause of saying above."""
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
        own = {filler.party.code for filler in self.subject()}
        return self.context.paired(own)

    def _same(self) -> list[Filler]:
        """The recipients of the latest act of the same kind."""
        return list(self.context.whom.get(self.match.trigger.frame.kind, ()))

    def _audience(self) -> list[Filler]:
        return self._indirect()


_NAMED: Final[dict[str, Callable[[Roles], list[Filler]]]] = {
    "indirect": Roles._indirect,
    "possessor": Roles._possessor,
    "speaker": Roles._speaker,
    "any": Roles._any,
    "topic": Roles._topic,
    "same": Roles._same,
    "audience": Roles._audience,
}
