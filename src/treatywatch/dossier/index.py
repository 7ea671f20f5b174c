"""The index under a collection of acts, built once and shared by every narrower question."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, TypeVar

from treatywatch.dossier.days import moment, published
from treatywatch.model.act import Act
from treatywatch.model.party import Party

if TYPE_CHECKING:
    from treatywatch.dossier.links import Links

K = TypeVar("K")


def in_order(acts: Iterable[Act]) -> tuple[Act, ...]:
    """The acts by day, then by article and place in it: one order for one set."""
    keyed = [(_key(act), act) for act in acts]
    keyed.sort(key=_first)
    if any(a[0] == b[0] for a, b in pairwise(keyed)):
        # The id is dear to make: it is asked for only where day and place do not decide.
        ties = {a[0] for a, b in pairwise(keyed) if a[0] == b[0]}
        keyed.sort(
            key=lambda pair: (pair[0], *((pair[1].id, repr(pair[1])) if pair[0] in ties else ()))
        )
    return tuple([act for _, act in keyed])


_Key = tuple[dt.date, dt.date, str, int]


def _first(pair: tuple[_Key, Act]) -> _Key:
    """The key of a pair of key and act."""
    return pair[0]


def _key(act: Act) -> _Key:
    """What acts are sorted by first: day, day of report, article, place in it."""
    if not act.evidence:
        return moment(act), dt.date.min, "", 0
    first = act.evidence[0]
    return moment(act), published(act) or dt.date.min, first.article.id, first.span.start


def dyads_of(act: Act) -> set[tuple[str, str]]:
    """The pairs of parties between whom the act lies, each in alphabetical order.

    An act with recipients lies between each actor and each recipient; joint actors of such an act
    do nothing to one another. An act without recipients is one among equals: every two of its
    actors.
    """
    actors = [party.code for party in act.actors]
    if not act.recipients:
        return {(a, b) for a, b in combinations(sorted(set(actors)), 2)}
    pairs: set[tuple[str, str]] = set()
    for actor in actors:
        for recipient in act.recipients:
            other = recipient.code
            if other != actor:
                pairs.add((actor, other) if actor < other else (other, actor))
    return pairs


def pair_of(a: str, b: str) -> tuple[str, str]:
    """Two codes in alphabetical order."""
    return (a, b) if a < b else (b, a)


class ActIndex:
    """Positions of acts by actor, recipient, dyad, kind and so on; each table built on first use.

    Args:
        acts: The acts in the order in which they shall stand.
        around: All acts and state reports that links between the acts may go over; left out, the
            acts themselves.
    """

    def __init__(self, acts: tuple[Act, ...], around: tuple[Act, ...] = ()) -> None:
        self.acts = acts
        self.around: tuple[Act, ...] = around or acts

    @cached_property
    def links(self) -> Links:
        """What the links of the acts mean."""
        from treatywatch.dossier.links import Links

        return Links(self.around)

    def _table(self, keys: Callable[[Act], Iterable[K]]) -> Mapping[K, list[int]]:
        """Positions by each of the keys of an act."""
        table: defaultdict[K, list[int]] = defaultdict(list)
        for position, act in enumerate(self.acts):
            for key in keys(act):
                table[key].append(position)
        return table

    @cached_property
    def by_actor(self) -> Mapping[str, list[int]]:
        """By code of an actor."""
        return self._table(lambda act: [party.code for party in act.actors])

    @cached_property
    def by_recipient(self) -> Mapping[str, list[int]]:
        """By code of a recipient."""
        return self._table(lambda act: [party.code for party in act.recipients])

    @cached_property
    def by_dyad(self) -> Mapping[tuple[str, str], list[int]]:
        """By pair of parties, see :func:`dyads_of`."""
        return self._table(dyads_of)

    @cached_property
    def by_kind(self) -> Mapping[str, list[int]]:
        """By kind of act."""
        return self._table(lambda act: (act.kind.value,))

    @cached_property
    def parties(self) -> Mapping[str, Party]:
        """Every party of the acts by its code."""
        found: dict[str, Party] = {}
        for act in self.acts:
            for party in (*act.actors, *act.recipients):
                found.setdefault(party.code, party)
        return found
