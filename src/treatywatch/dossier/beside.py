"""What stands beside talks in their articles: objections and statements, found by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from treatywatch.dossier.index import dyads_of
from treatywatch.dossier.names import territory_of
from treatywatch.model.act import Act
from treatywatch.model.naming import Naming
from treatywatch.model.statement import Statement
from treatywatch.model.vocabulary import ActKind, Realis, Subject

OBJECTIONS: Final = frozenset(
    {ActKind.CONDEMN, ActKind.LODGE_PROTEST, ActKind.REJECT, ActKind.SUMMON_ENVOY}
)
"""Kinds of act by which a party objects to what another does."""


BETWEEN: Final = (
    (
        frozenset({ActKind.USE_FORCE, ActKind.MOBILIZE_FORCES, ActKind.OCCUPY_OR_ANNEX}),
        Subject.CEASEFIRE,
    ),
    (
        frozenset(
            {
                ActKind.DOWNGRADE_RELATIONS,
                ActKind.RESTORE_RELATIONS,
                ActKind.RECALL_ENVOY,
                ActKind.EXPEL_DIPLOMATS,
                ActKind.RECOGNIZE,
            }
        ),
        Subject.DIPLOMATIC_NORMALIZATION,
    ),
    (
        frozenset({ActKind.IMPOSE_SANCTIONS, ActKind.EASE_SANCTIONS}),
        Subject.SANCTIONS_RELIEF,
    ),
)
"""What talks are about when no word says so, by what the sides did to one another."""


_TELLING: Final = frozenset(kind for kinds, _ in BETWEEN for kind in kinds)


class Beside:
    """Acts, statements and namings by what talks look them up by.

    Args:
        acts: All acts, in their order.
        statements: All statements, in their order.
        namings: All namings.
    """

    def __init__(
        self,
        acts: Iterable[Act],
        statements: Iterable[Statement] = (),
        namings: Iterable[Naming] = (),
    ) -> None:
        self._territories: defaultdict[str, set[str]] = defaultdict(set)
        for naming in namings:
            for evidence in naming.evidence if naming.territory is not None else ():
                self._territories[evidence.article.id].add(naming.territory or "")
        self._objections: defaultdict[str, list[Act]] = defaultdict(list)
        self._answers: defaultdict[str, list[Act]] = defaultdict(list)
        self._statements: defaultdict[str, list[Statement]] = defaultdict(list)
        self._between: defaultdict[tuple[str, tuple[str, str]], set[ActKind]] = defaultdict(set)
        for act in acts:
            if act.kind in _TELLING and act.claim.realis is not Realis.NEGATED:
                for evidence in act.evidence:
                    for pair in dyads_of(act):
                        self._between[evidence.article.id, pair].add(act.kind)
            if act.kind in OBJECTIONS:
                for article in {evidence.article.id for evidence in act.evidence}:
                    self._objections[article].append(act)
                for link in act.because:
                    self._answers[link.act].append(act)
        for statement in statements:
            for article in {evidence.article.id for evidence in statement.evidence}:
                self._statements[article].append(statement)

    def objections_to(self, halt: Act, articles: Iterable[str]) -> Iterator[Act]:
        """Objections to an act: told in its articles against its actors, or said to answer it."""
        theirs = {party.code for party in halt.actors}
        seen: dict[Act, None] = dict.fromkeys(self._answers.get(halt.id, ()))
        for article in sorted(articles):
            for act in self._objections.get(article, ()):
                if not theirs.isdisjoint(party.code for party in act.recipients):
                    seen[act] = None
        return iter(seen)

    def contested_by(self, sides: frozenset[str], articles: Iterable[str]) -> bool:
        """Whether some articles name a territory that two of the sides claim or hold."""
        for article in articles:
            for identifier in self._territories.get(article, ()):
                territory = territory_of(identifier)
                if territory is not None:
                    involved = {*territory.claimants, *territory.administered_by}
                    if len(involved & sides) > 1:
                        return True
        return False

    def subject_between(self, sides: frozenset[str], articles: Iterable[str]) -> Subject | None:
        """What talks of some sides are about, by what they did to one another in the articles."""
        pairs = list(combinations(sorted(sides), 2))
        kinds = {
            kind
            for article in articles
            for pair in pairs
            for kind in self._between.get((article, pair), ())
        }
        for telling, subject in BETWEEN:
            if not telling.isdisjoint(kinds):
                return subject
        return None

    def statements_in(self, articles: Iterable[str]) -> Iterator[Statement]:
        """The statements of some articles, each once."""
        found = (s for article in sorted(articles) for s in self._statements.get(article, ()))
        return iter(dict.fromkeys(found))
