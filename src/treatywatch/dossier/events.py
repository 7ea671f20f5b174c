"""Events: one deed with all the reports of it.

Reports are of the same deed when they agree on kind, parties, measure, subject, treaty and change,
and when their days are compatible. Which reports go together depends on the set of acts only,
never on their order.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, Final, Self

from attrs import field, frozen

from treatywatch.dossier.days import (
    Bounds,
    bounds,
    first_published,
    moment,
    resolved,
)
from treatywatch.dossier.index import in_order
from treatywatch.dossier.names import PartyName, code_of, codes_of
from treatywatch.dossier.timed import Timed
from treatywatch.dossier.topics import Topic, member, topic_of
from treatywatch.model.act import Act
from treatywatch.model.party import Party
from treatywatch.model.source import Article, Evidence
from treatywatch.model.vocabulary import ActKind, Measure, Subject

TOLERANCE: Final = dt.timedelta(days=1)
"""How far the days of two reports may lie apart: one day, for time zones and late editions."""


@frozen(kw_only=True)
class Event:
    """One deed, and every report of it.

    Example:
        >>> Event(reports=()).articles
        ()
    """

    reports: tuple[Act, ...] = field(repr=False)
    """The acts, one for each telling, in the order of their days."""

    @property
    def act(self) -> Act:
        """The telling that stands for all: the most precisely dated, then the first published."""
        if len(self.reports) == 1:
            return self.reports[0]
        return min(self.reports, key=_precision)

    @property
    def id(self) -> str:
        """The id of the telling that stands for all."""
        return self.act.id

    @property
    def kind(self) -> ActKind:
        """The kind of the deed."""
        return self.act.kind

    @property
    def actors(self) -> tuple[Party, ...]:
        """Who did it."""
        return self.act.actors

    @property
    def recipients(self) -> tuple[Party, ...]:
        """To whom."""
        return self.act.recipients

    @property
    def measure(self) -> Measure | None:
        """The sanction measure, where it is about one."""
        return self.act.measure

    @property
    def subject(self) -> Subject | None:
        """What the talks or the agreement are about."""
        return self.act.subject

    @property
    def days(self) -> Bounds:
        """First and last day on which all reports together allow it to have happened."""
        return _common(self.reports)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words of all reports."""
        return tuple(dict.fromkeys(e for act in self.reports for e in act.evidence))

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that report it, in the order of the reports."""
        return tuple(dict.fromkeys(e.article for e in self.evidence))

    @property
    def reported_by(self) -> tuple[str, ...]:
        """The outlets that report it, by name; an article's id where it names none."""
        return tuple(sorted({article.source or article.id for article in self.articles}))

    @property
    def first_reported(self) -> dt.date | None:
        """The first day of publication of a report."""
        return first_published(self.evidence)

    @property
    def differences(self) -> Mapping[str, tuple[str, ...]]:
        """Where the reports differ: field by field, what they say, each once.

        The fields are ``date``, ``certainty``, ``polarity``, ``realis``, ``according_to`` and
        those of the acts' attributes. A report that is silent on a field does not differ on it.
        """
        said: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for act in self.reports:
            for name, value in _fields(act):
                if value:
                    said[name][value] = None
        return {name: tuple(values) for name, values in said.items() if len(values) > 1}

    @property
    def goldstein(self) -> float:
        """The Goldstein score of the deed, once for all its reports."""
        return self.kind.goldstein

    def explain(self) -> str:
        """The deed and each report of it with its words, and where they differ."""
        lines = [str(self)]
        lines += [f"  {e.article.source or e.article.id}: {e.show()}" for e in self.evidence]
        lines += [f"  they differ on {k}: {' / '.join(v)}" for k, v in self.differences.items()]
        return "\n".join(lines)

    def __str__(self) -> str:
        count = len(self.articles)
        return f"{self.act} ({count} article{'s' * (count != 1)})"


def _fields(act: Act) -> Iterable[tuple[str, str]]:
    """What an act says, field by field, as text."""
    when = resolved(act.when)
    if when is not None:
        first, last = when.earliest, when.latest
        yield "date", str(first) if first == last else f"{first or '..'}/{last or '..'}"
    yield "certainty", str(act.claim.certainty)
    yield "polarity", str(act.claim.polarity)
    yield "realis", str(act.claim.realis)
    yield "according_to", " > ".join(source.name for source in act.claim.according_to)
    yield from act.attributes.items()


def _precision(act: Act) -> tuple[int, dt.date, str, str]:
    """What decides which telling stands for all: span of days, day of publication, id."""
    first, last = bounds(act)
    width = (last - first).days if first is not None and last is not None else 10**7
    if resolved(act.when) is None:
        width += 10**6
    told = first_published(act.evidence) or dt.date.max
    return width, told, act.id, repr(act) if not act.evidence else act.evidence[0].article.id


def _common(acts: Sequence[Act]) -> Bounds:
    """The days that all dates allow; where no act is dated, those that the reports allow."""
    dated = [bounds(act) for act in acts if resolved(act.when) is not None]
    spans = dated or [bounds(act) for act in acts]
    firsts = [first for first, _ in spans if first is not None]
    lasts = [last for _, last in spans if last is not None]
    first, last = max(firsts, default=None), min(lasts, default=None)
    if first is not None and last is not None and first > last:
        return last, first
    return first, last


def what_agrees(act: Act) -> tuple[object, ...]:
    """What reports of one deed agree on."""
    return (
        act.kind,
        tuple(party.code for party in act.actors),
        tuple(party.code for party in act.recipients),
        act.measure,
        act.change,
        act.subject,
        act.treaty,
        act.treaty_action,
    )


def events_of(acts: Iterable[Act]) -> list[Event]:
    """The acts with the reports of the same deed brought together.

    Two tellings of one article are of one deed only if they agree on the attributes too; an
    article is taken to tell a deed once. Dated tellings are joined first, in the order of their
    days, as long as all of them share a day (give or take :data:`TOLERANCE`); an undated one then
    joins the first deed that its report allows, if there is one.
    """
    alike: defaultdict[tuple[object, ...], list[Act]] = defaultdict(list)
    for act in in_order(acts):
        alike[what_agrees(act)].append(act)
    events: list[Event] = []
    for group in alike.values():
        events.extend(_clusters(group) if len(group) > 1 else [Event(reports=tuple(group))])
    keyed = [(moment(act := event.act), act.id, event) for event in events]
    return [event for *_, event in sorted(keyed, key=lambda row: row[:2])]


def _clusters(group: Sequence[Act]) -> list[Event]:
    """Acts that agree on everything but the day, as deeds."""
    clusters: list[_Cluster] = []
    dated = [act for act in group if resolved(act.when) is not None]
    undated = [act for act in group if resolved(act.when) is None]
    for act in sorted(dated, key=_narrow_first):
        _put(clusters, act)
    for act in undated:
        _put(clusters, act)
    return [Event(reports=in_order(cluster.acts)) for cluster in clusters]


def _narrow_first(act: Act) -> tuple[int, dt.date]:
    """Days before months before years, then by first day; ties keep the order of acts."""
    first, last = bounds(act)
    width = (last - first).days if first is not None and last is not None else 10**7
    return width, first or last or dt.date.max


class _Cluster:
    """Reports of one deed while they are being brought together."""

    def __init__(self, act: Act) -> None:
        self.acts = [act]
        self.first, self.last = bounds(act)
        self.articles = {evidence.article.id for evidence in act.evidence}
        self.polarity = act.claim.polarity

    def takes(self, act: Act) -> bool:
        """Whether the act may be another report of the deed."""
        first, last = bounds(act)
        if self.first is not None and last is not None and last + TOLERANCE < self.first:
            return False
        if self.last is not None and first is not None and first - TOLERANCE > self.last:
            return False
        if not self.articles.isdisjoint(evidence.article.id for evidence in act.evidence):
            return act.attributes == self.acts[0].attributes
        return True

    def add(self, act: Act) -> None:
        """Take the act, and narrow the days."""
        first, last = bounds(act)
        self.acts.append(act)
        self.articles.update(evidence.article.id for evidence in act.evidence)
        firsts = [day for day in (self.first, first) if day is not None]
        lasts = [day for day in (self.last, last) if day is not None]
        low, high = max(firsts, default=None), min(lasts, default=None)
        if low is None or high is None or low <= high:
            self.first, self.last = low, high


def _put(clusters: list[_Cluster], act: Act) -> None:
    """Join the first deed that takes the act, or begin one."""
    for cluster in clusters:
        if cluster.takes(act):
            cluster.add(act)
            return
    clusters.append(_Cluster(act))


class Events(Timed[Event]):
    """Events in the order of their days; each question gives a narrower :class:`Events`."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("event", "events")
    table: ClassVar[str] = "events"

    def _span(self, item: Event) -> Bounds:
        return item.days

    def _parties(self) -> Mapping[str, Party]:
        """All parties by code."""
        return {p.code: p for event in self for p in (*event.actors, *event.recipients)}

    def by(self, *names: PartyName) -> Self:
        """Events of any of these parties, alone or with others."""
        codes = codes_of(names, self._parties())
        return self.where(lambda event: not codes.isdisjoint(p.code for p in event.actors))

    def on(self, *names: PartyName) -> Self:
        """Events that have any of these parties for a recipient."""
        codes = codes_of(names, self._parties())
        return self.where(lambda event: not codes.isdisjoint(p.code for p in event.recipients))

    def between(self, a: PartyName, b: PartyName) -> Self:
        """Events of one on the other, either way, and those that the two do together as equals."""
        from treatywatch.dossier.index import dyads_of, pair_of

        known = self._parties()
        pair = pair_of(code_of(a, known), code_of(b, known))
        return self.where(lambda event: pair in dyads_of(event.act))

    def together(self, *names: PartyName) -> Self:
        """Events in which all of these parties are actors."""
        codes = codes_of(names, self._parties())
        return self.where(lambda event: codes <= {p.code for p in event.actors})

    def of(self, *kinds: ActKind | str) -> Self:
        """Events of any of these kinds."""
        wanted = {member(ActKind, kind) for kind in kinds}
        return self.where(lambda event: event.kind in wanted)

    def about(self, *topics: Topic) -> Self:
        """Events about a subject, a territory, a treaty or a negotiation."""
        tests = [topic_of(topic) for topic in topics]
        return self.where(
            lambda event: any(test.fits_act(act) for test in tests for act in event.reports)
        )

    def reported_by(self, *outlets: str) -> Self:
        """Events that any of these outlets reports."""
        return self.where(lambda event: not set(outlets).isdisjoint(event.reported_by))

    def of_act(self, act: Act) -> Event:
        """The event that an act is a report of.

        Raises:
            NotOneError: If the act is not among the reports.
        """
        return self.where(lambda event: act in event.reports).one()

    @property
    def disputed(self) -> Self:
        """Events whose reports differ on anything."""
        return self.where(lambda event: bool(event.differences))
