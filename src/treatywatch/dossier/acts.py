"""Acts as a collection: who did what to whom, when, on whose word, and in answer to what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import reduce
from typing import TYPE_CHECKING, ClassVar, Self

from treatywatch.dossier.days import Bounds, bounds, moment
from treatywatch.dossier.index import ActIndex, in_order, pair_of
from treatywatch.dossier.names import PartyName, code_of, codes_of
from treatywatch.dossier.standing import why_contested
from treatywatch.dossier.timed import Timed
from treatywatch.dossier.topics import Topic, member, topic_of
from treatywatch.model.act import Act
from treatywatch.model.vocabulary import (
    ActKind,
    ChangeKind,
    Measure,
    Polarity,
    Realis,
    ResponseKind,
)

if TYPE_CHECKING:
    from treatywatch.model.party import Party


class Acts(Timed[Act]):
    """Acts in the order of their days; each question about them gives a narrower :class:`Acts`.

    Questions by party, pair of parties, kind or territory go through an index that all narrower
    collections share, so they take no longer in a large dossier than their answer is long.

    Args:
        acts: The acts; they are put in order.
        around: All acts and state reports that links between the acts may go over.

    Example:
        >>> Acts().by("Japan").on("Russia").since("2022-03-01")
        no acts
    """

    __slots__ = ("_index", "_positions")

    noun: ClassVar[tuple[str, str]] = ("act", "acts")
    table: ClassVar[str] = "acts"

    def __init__(self, acts: Iterable[Act] = (), *, around: Iterable[Act] = ()) -> None:
        self._index = ActIndex(in_order(acts), tuple(around))
        self._positions: list[int] | None = None

    def _all(self) -> tuple[Act, ...]:
        acts = self._index.acts
        if self._positions is None:
            return acts
        return tuple([acts[position] for position in self._positions])

    def __len__(self) -> int:
        return len(self._index.acts if self._positions is None else self._positions)

    def _with(self, items: Iterable[Act]) -> Self:
        """Acts in the order given."""
        new = type(self).__new__(type(self))
        new._index = ActIndex(tuple(items), self._index.around)
        new._positions = None
        return new

    def _span(self, item: Act) -> Bounds:
        return bounds(item)

    def _at(self, *lists: Iterable[int]) -> Self:
        """The acts of this collection that stand at a position of any of the lists."""
        some = [list(positions) for positions in lists if positions]
        found = some[0] if len(some) == 1 else sorted(set[int]().union(*some))
        if self._positions is not None:
            held = set(self._positions)
            found = [position for position in found if position in held]
        new = type(self).__new__(type(self))
        new._index = self._index
        new._positions = found
        return new

    @property
    def _known(self) -> Mapping[str, Party]:
        """The parties of the acts, to settle names by."""
        return self._index.parties

    # parties

    def by(self, *names: PartyName) -> Self:
        """Acts of any of these parties, alone or with others.

        Raises:
            UnknownNameError: If a name is not known; names the nearest.
            AmbiguousNameError: If a name stands for several parties.
        """
        table = self._index.by_actor
        return self._at(*(table.get(code, ()) for code in codes_of(names, self._known)))

    def on(self, *names: PartyName) -> Self:
        """Acts that have any of these parties for a recipient."""
        table = self._index.by_recipient
        return self._at(*(table.get(code, ()) for code in codes_of(names, self._known)))

    def involving(self, *names: PartyName) -> Self:
        """Acts in which any of these parties is an actor or a recipient."""
        actors, recipients = self._index.by_actor, self._index.by_recipient
        codes = codes_of(names, self._known)
        return self._at(*(table.get(c, ()) for c in codes for table in (actors, recipients)))

    def between(self, a: PartyName, b: PartyName) -> Self:
        """Acts of one on the other, either way, and acts that the two do together as equals."""
        pair = pair_of(code_of(a, self._known), code_of(b, self._known))
        return self._at(self._index.by_dyad.get(pair, ()))

    def together(self, *names: PartyName) -> Self:
        """Acts in which all of these parties are actors."""
        codes = codes_of(names, self._known)
        return reduce(lambda acts, code: acts._at(acts._index.by_actor.get(code, ())), codes, self)

    # what

    def of(self, *kinds: ActKind | str) -> Self:
        """Acts of any of these kinds.

        Raises:
            UnknownNameError: If a text is no kind of act; names the nearest.
        """
        table = self._index.by_kind
        return self._at(*(table.get(member(ActKind, kind).value, ()) for kind in kinds))

    def measure(self, *measures: Measure | str) -> Self:
        """Acts about sanctions of any of these measures."""
        wanted = {member(Measure, measure) for measure in measures}
        return self.where(lambda act: act.measure in wanted)

    def change(self, *changes: ChangeKind | str) -> Self:
        """Acts that change a sanction in any of these ways."""
        wanted = {member(ChangeKind, change) for change in changes}
        return self.where(lambda act: act.change in wanted)

    def realis(self, *realis: Realis | str) -> Self:
        """Acts that the text tells as asserted, planned, historical and so on."""
        wanted = {member(Realis, value) for value in realis}
        return self.where(lambda act: act.claim.realis in wanted)

    def about(self, *topics: Topic) -> Self:
        """Acts about a subject of talks, a territory, a treaty, or what a negotiation is about.

        Args:
            topics: Each a :class:`~treatywatch.model.vocabulary.talks.Subject` or its name, a
                territory or any side's name for it, a negotiation or a treaty. One that fits is
                enough.
        """
        tests = [topic_of(topic) for topic in topics]
        return self.where(lambda act: any(test.fits_act(act) for test in tests))

    # on whose word

    def according_to(self, *names: PartyName) -> Self:
        """Acts told on the word of any of these parties, or of someone who speaks for it."""
        codes = codes_of(names, self._known)
        return self.where(lambda act: any(code in codes for code in sources_of(act)))

    @property
    def own_word(self) -> Self:
        """Acts told on the word of one of their own actors."""
        return self.where(lambda act: any(party.code in sources_of(act) for party in act.actors))

    @property
    def denied(self) -> Self:
        """Acts that somebody says did not happen."""
        return self.where(
            lambda act: (
                act.claim.polarity is Polarity.NEGATIVE or act.claim.realis is Realis.NEGATED
            )
        )

    @property
    def contested(self) -> Self:
        """Acts that move nothing: uncertain, denied, unreal as yet, or on another's word."""
        return self.where(lambda act: bool(why_contested(act)))

    # answers

    def answering(self, act: Act, *, within_days: int | None = None) -> Self:
        """Acts in answer to an act.

        Args:
            act: The act that came first.
            within_days: Also count what its recipients did to its actors within so many days after
                it, with no word in the text that it was an answer. Left out, only answers that a
                text calls so.
        """
        followers = self.because(act)
        start = moment(act)
        if within_days is None or start in (dt.date.min, dt.date.max):
            return followers
        said = set(followers)
        end = start + dt.timedelta(days=within_days)
        doers, sufferers = _codes(act.recipients), _codes(act.actors)
        return self.where(
            lambda later: (
                later in said
                or (
                    later.id != act.id
                    and bool(doers & _codes(later.actors))
                    and bool(sufferers & _codes(later.recipients))
                    and start <= moment(later) <= end
                )
            )
        )

    def because(self, act: Act) -> Self:
        """Acts of which a text says that the act was their cause, or that they answer it.

        A text may say so of another report of the act, or of what the act brought about ("in
        response to its sanctions").
        """
        links = self._index.links
        reports = {act, *links.reports(act)}
        ids = {report.id for report in reports}
        return self.where(
            lambda later: (
                any(link.act in ids for link in later.because)
                or not reports.isdisjoint(links.causes(later))
            )
        )

    def causes_of(self, act: Act) -> tuple[Act, ...]:
        """The deeds that a text says an act came of or answers."""
        return self._index.links.causes(act)

    def reports_of(self, act: Act) -> tuple[Act, ...]:
        """The acts that report the same deed, as far as links may lead to it; at least the act."""
        return self._index.links.reports(act)

    def responding(self, kind: ResponseKind | str | None = None) -> Self:
        """Acts that answer another act, in any way or in the one given."""
        wanted = None if kind is None else member(ResponseKind, kind)
        return self.where(
            lambda act: any(
                link.response is not None and wanted in (None, link.response)
                for link in act.because
            )
        )

    def in_kind(self, act: Act) -> Self:
        """Acts of the same kind with the roles turned round: tit for tat."""
        doers, sufferers = _codes(act.recipients), _codes(act.actors)
        return self.of(act.kind).where(
            lambda later: (
                bool(doers & _codes(later.actors)) and bool(sufferers & _codes(later.recipients))
            )
        )

    # score

    @property
    def goldstein(self) -> float:
        """Sum of the Goldstein scores of the acts."""
        return round(sum(act.kind.goldstein for act in self._all()), 1)


def _codes(parties: Iterable[Party]) -> frozenset[str]:
    """The codes of some parties."""
    return frozenset(party.code for party in parties)


def sources_of(act: Act) -> tuple[str, ...]:
    """Codes of the parties on whose word the act is told, outermost first."""
    return tuple(s.party.code for s in act.claim.according_to if s.party is not None)
