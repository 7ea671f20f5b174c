"""Which parties a deed has from beside its own subject and object."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from treatywatch.parsers.around import host_of, sharing, subject_under
from treatywatch.parsers.context import Filler, place_parties
from treatywatch.parsers.groups import prepositional
from treatywatch.parsers.parties import Parties
from treatywatch.text.clauses.chunks import NounGroup
from treatywatch.text.clauses.clauses import Clause

_WITH: Final = frozenset(
    (("along", "with"), ("together", "with"), ("jointly", "with"), ("joined", "by"))
)
"""Words that open an aside with those who act with the subject."""
_AHEAD: Final = frozenset(("follow", "join"))
"""Verbs whose object does what the subject does, too."""
_LAWS: Final = frozenset(
    (
        "bill", "law", "legislation", "decree", "order", "resolution", "package", "measure",
        "measures", "draft", "motion", "rules", "regulations", "amendment", "memorandum",
    )
)  # fmt: skip
"""What is made and then does something: the maker is who does it."""


class PartiesBeside(Parties):
    """Reads parties off what stands beside the clause of a match.

    Args:
        match: the match.
        context: what was told before.
        children: the clauses that hang on each clause, by its index.
    """

    __slots__ = ()

    def sharing(self) -> list[list[Filler]]:
        """Who else does the same with the verb left out: "Peru expels three and Chile two"."""
        clause = self.match.clause
        if clause is None or clause.verb.passive:
            return []
        return [self.fillers(group) for group in sharing(self.analysis, clause)]

    def _joining(self, group: NounGroup) -> list[Filler]:
        """Who does a deed with the subject: "Peru, along with Chile,", "Peru, joined by Chile,"."""
        k = group.index + 1
        if k + 2 >= len(self.chunks) or self.chunks[k].kind != ",":
            return []
        first, second = self.chunks[k + 1], self.chunks[k + 2]
        well = self._as_well(k + 1)
        if well is not None:
            return self._all([well])
        words = (self.analysis.lower[first.start], self.analysis.lower[second.start])
        if words not in _WITH or k + 3 >= len(self.chunks):
            return []
        with_whom = self.chunks[k + 3]
        return self._all([with_whom]) if isinstance(with_whom, NounGroup) else []

    def seat(self, others: Set[str]) -> list[Filler]:
        """The state in whose capital a deed without agent was done: "was summoned in Lima"."""
        clause = self.match.clause
        if clause is None:
            return []
        for prep, group in (*prepositional(clause.pre), *prepositional(clause.post)):
            at = self.analysis.mention_at[group.head]
            if prep != "in" or at < 0:
                continue
            mention = self.analysis.mentions[at]
            found = [Filler(party, mention) for party in place_parties(mention.text)]
            found = [filler for filler in found if filler.party.code not in others]
            if found:
                return found
        return []

    def _followed(self, clause: Clause) -> list[Filler]:
        """Who did a deed first: "Kuwait followed Bahrain in sending home the ambassador"."""
        if clause.relation != "ing" or clause.link != "in" or clause.parent < 0:
            return []
        above = self.analysis.clauses[clause.parent]
        if _AHEAD.isdisjoint(above.verb.lemmas):
            return []
        first = next((item for item in above.post if isinstance(item, NounGroup)), None)
        return self._all([first]) if first is not None else []

    def _law(self, group: NounGroup, clause: Clause) -> list[Filler]:
        """Who does what a deed or law does: "passed a bill that would bar", "the move angered"."""
        if clause.relation == "rel" and group.word in _LAWS and not (group.owners or group.inside):
            above = self.analysis.clauses[clause.parent] if clause.parent >= 0 else clause
            return [f for one in above.subject for f in self.fillers(one)]
        found = self._deed(group)
        if found or group.word not in _LAWS or group.owners or group.inside:
            return found
        return list(self.context.last_actors)

    def _host(self) -> list[Filler]:
        """The subject of the clause in which the noun stands behind a preposition."""
        noun = self.match.noun
        if noun is None:
            return []
        return [
            filler
            for group in host_of(self.analysis, noun)
            if self.analysis.mention_at[group.head] >= 0  # not "tourists from Peru"
            for filler in self.fillers(group)
        ]

    def _tied(self, links: Set[str]) -> list[Filler]:
        """The subject of what the deed hangs on or answers: "will respond if Peru attacks"."""
        clause = self.match.clause or self.match.light
        if clause is None:
            return []
        groups = subject_under(self.analysis, clause, links)
        return [f for group in groups for f in self.fillers(group)]
