"""Which parties a noun group stands for: by its head, its owner, or what is joined to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.around import gapped
from treatywatch.parsers.context import (
    SPOKEN,
    Context,
    Filler,
    codes_of,
    named,
    place_parties,
)
from treatywatch.parsers.groups import Match, doers, region_end, words_of
from treatywatch.text.clauses.chunks import Chunk, NounGroup, Small
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis
from treatywatch.text.mentions.mention import MentionKind

_RIVALS: Final = frozenset(
    (
        "neighbour", "neighbor", "neighbours", "neighbors", "ally", "allies", "rival", "rivals",
        "enemy", "enemies", "foe", "foes", "adversary", "opponent", "counterpart", "counterparts",
        "colleague", "colleagues", "partner", "partners",
    )
)  # fmt: skip
"""Heads whose owner is the other one: "its neighbour"."""
_FRIENDS: Final = frozenset(("ally", "allies", "partner", "partners", "colleague", "colleagues"))
"""Those among them that are not the other side of what is told."""
_OWN: Final = frozenset(("its", "his", "her", "their", "our", "my"))
_PEERS: Final = frozenset(
    (
        "countries", "nations", "states", "sides", "governments", "neighbours", "neighbors",
        "rivals", "foes", "enemies", "parties", "capitals", "leaders", "presidents", "premiers",
        "armies", "militaries", "republics", "delegations", "powers",
    )
)  # fmt: skip
"""Heads that without more stand for the two sides of an article."""
_PEER: Final = frozenset(("side", "country", "government", "nation", "state", "party", "capital"))
"""Heads of one of them: "each side"."""
_ALL: Final = frozenset(
    (
        "the", "both", "two", "these", "their", "neighbouring", "neighboring", "rival", "warring",
        "feuding", "former", "nuclear", "armed", "estranged", "-",
    )
)  # fmt: skip
_OWNING: Final = ("by", "of", "from")
_LOCAL: Final = frozenset(("in", "near", "outside", "inside", "between", "around", "across"))
"""Prepositions behind which a place is but a place."""
_BACKING: Final = frozenset(
    (
        "back", "arm", "train", "support", "fund", "finance", "control", "sponsor", "lead", "equip",
        "run", "head", "command", "own", "chair", "hire", "recruit", "pay",
    )
)  # fmt: skip
"""Verbs whose agent stands behind a group: "rebels armed by"."""
_SUFFERED: Final = frozenset(
    (ActKind.USE_FORCE, ActKind.OCCUPY_OR_ANNEX, ActKind.EXPEL_DIPLOMATS, ActKind.IMPOSE_SANCTIONS)
)
"""Kinds whose noun has the one who suffers it after "of", "on" or "against"."""
_MADE: Final = (
    "-built",
    "-made",
    "-style",
    "-born",
    "-speaking",
    "-language",
    "-designed",
    "-type",
)
"""What makes of a name a mere quality: "Russian-built"."""
_DEFINITE: Final = frozenset(("the", "this", "that", "these", "those", "such", "both", "all"))
"""Words that open a group which points back to what was told."""
_GOING: Final = frozenset(
    (
        ActKind.VISIT, ActKind.RECOGNIZE, ActKind.EXPEL_DIPLOMATS, ActKind.RECALL_ENVOY,
        ActKind.USE_FORCE, ActKind.OCCUPY_OR_ANNEX, ActKind.HALT_COOPERATION,
        ActKind.CANCEL_MEETING, ActKind.DE_ESCALATE, ActKind.MOBILIZE_FORCES,
        ActKind.RECEIVE_REFUGEES, ActKind.PROVIDE_AID, ActKind.COOPERATE_MATERIALLY,
        ActKind.RESTORE_RELATIONS,
    )
)  # fmt: skip
"""Kinds in which a place stands for its state: one travels to it, or shuts a mission in it."""


class Parties:
    """Reads the parties off the noun groups around one match.

    Args:
        match: the match.
        context: what was told before.
        children: the clauses that hang on each clause, by its index.
    """

    __slots__ = ("analysis", "children", "chunks", "context", "match")

    def __init__(self, match: Match, context: Context, children: dict[int, list[Clause]]) -> None:
        self.match: Match = match
        self.analysis: Analysis = match.analysis
        self.chunks: Sequence[Chunk] = match.analysis.chunks
        self.context: Context = context
        self.children: dict[int, list[Clause]] = children

    def fillers(self, group: NounGroup) -> list[Filler]:
        """The parties that a noun group stands for: its head, else what qualifies it."""
        analysis = self.analysis
        if group.lent is not None:
            return self.fillers(group.lent)
        rival = group.word in _RIVALS
        if rival and (named := self._owning(group)):
            return named  # "his counterpart from Kenya"
        at = analysis.mention_at[group.head]
        if at >= 0:
            mention = analysis.mentions[at]
            if mention.kind is MentionKind.PLACE and self._governs(group):
                return [Filler(party, mention) for party in place_parties(mention.text)]
            if mention.kind is MentionKind.REFERENCE and analysis.lower[group.start] == "both":
                own = self._named_subject(group)
                if any(party.code in own for party in mention.parties):
                    return self.context.sides(own) or self.context.recent(own)
            if mention.parties or mention.kind in (MentionKind.TERRITORY, MentionKind.PLACE):
                return [Filler(party, mention) for party in mention.parties]
        if rival and group.owners and not group.inside:
            if group.word in _FRIENDS and analysis.lower[group.start] in _OWN:
                return []  # "the United States and its allies"
            return self.context.paired(codes_of(self._of(group.owners)))
        for numbers in (group.inside, group.owners):
            found = self._of(numbers)
            if found:
                return found
        found = self._owning(group) or self._both(group)
        if found or group.aside is not None:
            return found or self._all([group.aside] if group.aside else [])
        person = at >= 0 and analysis.mentions[at].kind is MentionKind.PERSON
        return self._apposed(group) if person else self._armed(group)

    def _named_subject(self, group: NounGroup) -> set[str]:
        """The codes of the parties at the heads of the subject, where a group is not in it."""
        clause = self.match.clause or self.match.light
        if clause is None or group in clause.subject:
            return set()
        heads = [self.analysis.mention_at[one.head] for one in clause.subject]
        return {p.code for at in heads if at >= 0 for p in self.analysis.mentions[at].parties}

    def _governs(self, group: NounGroup) -> bool:
        """Whether a place stands for its state: "flew to Lima", "pointed the finger at Lima"."""
        kind = self.match.trigger.frame.kind
        if kind in _GOING or kind is ActKind.MEDIATE:
            return True
        return kind in SPOKEN and any(
            bound is group and prep not in _LOCAL for prep, bound in self.match.bound.items()
        )

    def _armed(self, group: NounGroup) -> list[Filler]:
        """Who stands behind a group: "rebels armed by Chad", "a militia backed by Iran"."""
        for clause in self.analysis.clauses:
            if (
                clause.filler is group
                and clause.verb.passive
                and not _BACKING.isdisjoint(clause.verb.lemmas)
            ):
                return [f for agent in doers(clause) for f in self._all([agent])]
        return []

    def _apposed(self, group: NounGroup) -> list[Filler]:
        """The parties of what tells who a person is: "Juan Lopez, a Peruvian envoy"."""
        k = group.index + 1
        if k + 1 >= len(self.chunks) or self.chunks[k].kind != ",":
            return []
        aside = self.chunks[k + 1]
        if not isinstance(aside, NounGroup) or aside.named or aside.bare:
            return []
        return self._of(aside.inside) or self._of(aside.owners)

    def _both(self, group: NounGroup) -> list[Filler]:
        """For "the countries", "both sides": the two that the article is about or told of last."""
        lower = self.analysis.lower
        alone = lower[group.start] == "both" and group.end - group.start == 1
        if alone and group.end + 1 < len(lower) and lower[group.end] == "of":
            alone = lower[group.end + 1] == "them"
        if lower[group.start : group.start + 2] == ["the", "other"] and (
            lower[group.head] == "other" or lower[group.head] in _PEER
        ):
            own = self._named_subject(group)
            sides = self.context.main or self.context.pair
            return [f for f in sides if f.party.code not in own] if own else []
        if lower[group.start] == "each" and lower[group.head] in _PEER and not group.owners:
            return list(self.context.main or self.context.pair) or self._pair_named()
        if group.owners or not (alone or lower[group.head] in _PEERS):
            return []
        if not all(lower[k] in _ALL for k in range(group.start, group.head)):
            return []
        if group.start == group.head and not alone:
            return []  # "ordered governments to stop"
        if lower[group.head] == "parties" and lower[group.start - 1] == "of":
            return []  # "senators of both parties"
        return list(self.context.main or self.context.pair) or self._pair_named()

    def _pair_named(self) -> list[Filler]:
        """The two parties that the sentence names, if it names two and no more."""
        found = named(self.analysis.mentions)
        return found if len(found) == 2 else []

    def _of(self, numbers: Sequence[int]) -> list[Filler]:
        mentions = (self.analysis.mentions[n] for n in numbers)
        text = self.analysis.tokens.text
        return [
            Filler(party, mention)
            for mention in mentions
            if text[mention.end : mention.end + 1] != "-" or not text.startswith(_MADE, mention.end)
            for party in mention.parties
        ]

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
            more = self._as_well(k + 1 if item.kind == "," else k)
            if more is not None:
                return [*found, *waiting, more]
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
            if self._opens_clause(following, group) or gapped(self.analysis, following):
                break
            waiting.append(following)
            k += 2
            if item.kind == "c":
                return found + waiting
        # A list that breaks off without "and" counts if it is plainly one of names.
        if len(waiting) > 1 and all(self._is_name(one) for one in (group, *waiting)):
            return found + waiting
        return found

    def _as_well(self, k: int) -> NounGroup | None:
        """The group after "as well as" at a chunk."""
        if k + 3 >= len(self.chunks) or self.chunks[k].word != "as":
            return None
        last = self.chunks[k + 3]
        words = (self.chunks[k + 1].word, self.chunks[k + 2].word)
        return last if words == ("well", "as") and isinstance(last, NounGroup) else None

    def _is_name(self, group: NounGroup) -> bool:
        """Whether a group is nothing but the name of a party."""
        at = self.analysis.mention_at[group.head]
        return at >= 0 and bool(self.analysis.mentions[at].parties)

    def _opens_clause(self, following: NounGroup, group: NounGroup) -> bool:
        """Whether a group after "and" is the subject of a clause that the first is not in."""
        return any(
            following in clause.subject
            and group not in clause.subject
            and clause.begin > group.index
            and clause.relation not in ("part", "ing")
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
        """The state in which a mission sits: "its embassy in Mali", "our envoy to Iran"."""
        at = self.analysis.mention_at[group.head]
        if at < 0:
            return []
        mention = self.analysis.mentions[at]
        _, found, tail = mention.text.rpartition(f" {prep} ")
        # "Canada's envoy in Riyadh, Dennis Horak"
        seat = tail.partition(",")[0]
        return [Filler(party, mention) for party in place_parties(seat)] if found else []

    def _qualifying(self, group: NounGroup) -> list[Filler]:
        """Adjectives and names before the head of a group."""
        at = self.analysis.mention_at[group.head]
        head = self._of([at]) if at >= 0 else []
        return self._of([n for n in group.inside if n != at]) or head

    def _deed(self, group: NounGroup) -> list[Filler]:
        """For "the move", "this decision", "the raid": whoever did what was told last."""
        found = self._agent_of(group)
        if found or group.owners or group.inside:
            return found
        words = words_of(self.analysis, group.start, group.end)
        kinds = self.context.kinds_of(words[-1]) if words else frozenset[ActKind]()
        kind = self.match.trigger.frame.kind
        if kind in kinds:
            # The object is the deed itself: who imposes an embargo is not its target.
            return []
        own = self._speaking(group)
        if kinds:
            return self.context.doer(kinds, own)
        if self.analysis.lower[group.start] not in _DEFINITE or not self.context.deed.find(words):
            return []  # "called for tougher action"
        return self.context.doer(frozenset[ActKind](), own) or list(self.context.last_actors)

    def victims(self, group: NounGroup) -> set[str]:
        """The codes of those to whom a deed is done: in "the invasion of Chad" Chad."""
        words = words_of(self.analysis, group.start, group.end)
        kinds = self.context.kinds_of(words[-1]) if words else frozenset[ActKind]()
        if kinds.isdisjoint(_SUFFERED) or group.owners:
            return set()
        inside = list(self._inside(group))
        if any(prep == "by" for prep, _ in inside):
            return set()
        return {
            filler.party.code
            for prep, inner in inside
            if prep in ("of", "on", "against")
            for filler in self._all([inner])
        }

    def attackers(self, group: NounGroup, victims: set[str]) -> list[Filler]:
        """Who did what a group names, if it was told before."""
        words = words_of(self.analysis, group.start, group.end)
        return self.context.doer(self.context.kinds_of(words[-1]), victims | self._speaking(group))

    def _agent_of(self, group: NounGroup) -> list[Filler]:
        """Who did what a reduced or relative clause tells of a group: "a ban imposed by Peru"."""
        for clause in self.analysis.clauses:
            if clause.filler is not group or clause.filler_prep:
                continue
            if not clause.verb.passive:
                return [f for one in clause.subject for f in self.fillers(one)]
            for agent in doers(clause):
                return self._all([agent])
        return []

    def _speaking(self, group: NounGroup) -> set[str]:
        """The parties of the subject, where the group is not the subject itself."""
        clause = self.match.clause or self.match.light
        if clause is None or clause.verb.passive or group in clause.subject:
            return set()
        return codes_of([f for one in clause.subject for f in self.fillers(one)])
