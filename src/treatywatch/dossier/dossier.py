"""The dossier: an immutable set of records that answers questions."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, cast

from treatywatch.dossier.acts import Acts
from treatywatch.dossier.days import Day, as_day, first_published
from treatywatch.dossier.records import Records
from treatywatch.dossier.standing import is_deed
from treatywatch.dossier.statements import Statements
from treatywatch.model.act import Act
from treatywatch.model.naming import Naming
from treatywatch.model.problem import Problem
from treatywatch.model.record import ALL_RECORDS, Record
from treatywatch.model.source import Article, Evidence
from treatywatch.model.statement import Statement

if TYPE_CHECKING:
    import datetime as dt
    import os

    from pandas import DataFrame
    from polars import DataFrame as PolarsFrame

    from treatywatch.dossier.difference import Difference
    from treatywatch.dossier.dyad import Dyad
    from treatywatch.dossier.events import Events
    from treatywatch.dossier.names import PartyName
    from treatywatch.dossier.places import Countries, Territories
    from treatywatch.dossier.states import Disputes, Negotiations, Sanctions, Treaties
    from treatywatch.model.negotiation import Negotiation
    from treatywatch.model.sanction import Sanction


class Articles(Records[Article]):
    """Articles in the order of their publication."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("article", "articles")
    table: ClassVar[str] = "articles"

    def _line(self, item: Article) -> str:
        return " ".join(
            filter(None, (str(item.published or "undated"), item.source, item.title or item.id))
        )


class Namings(Records[Naming]):
    """Parties and territories that articles name."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("naming", "namings")
    table: ClassVar[str] = "namings"


class Problems(Records[Problem]):
    """Stretches that a rule recognised but could not complete."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("problem", "problems")
    table: ClassVar[str] = "problems"


class Dossier:
    """An immutable set of records: articles, acts, statements, namings and problems.

    Joining dossiers is set union, so reading can be spread over processes and machines and joined
    in any order. What the records add up to (sanctions, negotiations, treaties, disputes, events)
    is derived from the set when it is first asked for, and depends on nothing but the set.

    Args:
        records: The records, in any order, repeated or not.

    Raises:
        TypeError: If something among them is no record.

    Example:
        >>> Dossier() | Dossier() == Dossier()
        True
        >>> Dossier()
        an empty dossier
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        held: frozenset[Record] = frozenset(records)
        strangers: set[type] = {type(record) for record in held} - set(ALL_RECORDS)
        if strangers:
            names = ", ".join(sorted(kind.__name__ for kind in strangers))
            raise TypeError(
                f"{names}: no record; a dossier holds Article, Act, Statement, Naming and Problem"
            )
        self.__dict__["records"] = held

    records: frozenset[Record]
    """The records themselves, in no order."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a dossier is immutable: make another one rather than set {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a dossier is immutable: {name!r} cannot be deleted")

    def __reduce__(self) -> tuple[Callable[..., Dossier], tuple[frozenset[Record]]]:
        return type(self), (self.records,)

    # a set

    def __or__(self, other: Dossier) -> Dossier:
        """The records of both; order and repetition never matter."""
        return Dossier(self.records | other.records)

    def __and__(self, other: Dossier) -> Dossier:
        """The records that both hold."""
        return Dossier(self.records & other.records)

    def __sub__(self, other: Dossier) -> Dossier:
        """The records that the other does not hold."""
        return Dossier(self.records - other.records)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dossier) and self.records == other.records

    def __hash__(self) -> int:
        return hash(self.records)

    def __le__(self, other: Dossier) -> bool:
        """Whether the other holds all of these records."""
        return self.records <= other.records

    def __len__(self) -> int:
        return len(self.records)

    def __contains__(self, record: object) -> bool:
        return record in self.records

    def __iter__(self) -> Iterator[Record]:
        """Articles, acts, statements, namings and problems, each in their order."""
        parts: tuple[Iterable[Record], ...] = (
            self._of(Article),
            *((self.acts, self.states) if self.records else ()),
            self.statements,
            self.namings,
            self.problems,
        )
        held = self.records
        for part in parts:
            yield from (record for record in part if record in held)

    def _of(self, kind: type[Any]) -> list[Any]:
        """The records of one type, in a fixed order."""
        found = [record for record in self.records if type(record) is kind]
        return sorted(found, key=_order)

    @classmethod
    def union(cls, dossiers: Iterable[Dossier]) -> Dossier:
        """All dossiers joined into one."""
        records: set[Record] = set()
        for dossier in dossiers:
            records |= dossier.records
        return cls(records)

    def where(self, test: Callable[[Record], bool]) -> Dossier:
        """A dossier of the records for which ``test`` is true."""
        return Dossier(record for record in self.records if test(record))

    def known_on(self, day: Day) -> Dossier:
        """The records of articles that had been published by a day, that day included.

        A record whose articles are all undated cannot be known to have been there, and is left out.

        Raises:
            BadDateError: If the day is no ISO date.
        """
        last = as_day(day)
        return self.where(lambda record: (told := known_since(record)) is not None and told <= last)

    def diff(self, other: Dossier) -> Difference:
        """What this dossier has that another has not, and the other way round.

        Args:
            other: The dossier to compare with, usually an earlier one.
        """
        from treatywatch.dossier.difference import Difference

        return Difference(new=self, old=other)

    # what was read

    @cached_property
    def articles(self) -> Articles:
        """The articles, by day of publication: records themselves, or pointed into by evidence."""
        found = {record for record in self.records if isinstance(record, Article)}
        for record in self.records:
            found.update(evidence.article for evidence in evidence_of(record))
        return Articles(sorted(found, key=_order))

    @cached_property
    def _acts(self) -> Acts:
        """Deeds and state reports together."""
        return Acts(record for record in self.records if type(record) is Act)

    @cached_property
    def acts(self) -> Acts:
        """Who did what to whom, by day."""
        if all(map(is_deed, self._acts)):
            return self._acts
        return Acts(filter(is_deed, self._acts), around=self._acts)

    @cached_property
    def states(self) -> Acts:
        """Reports that tell no deed but how a thing stands ("the talks remain stalled")."""
        return self._acts.where(lambda act: not is_deed(act))

    @cached_property
    def statements(self) -> Statements:
        """Who said what, by day."""
        return Statements(record for record in self.records if isinstance(record, Statement))

    @cached_property
    def namings(self) -> Namings:
        """Which parties and disputed territories each article names."""
        return Namings(self._of(Naming))

    @cached_property
    def problems(self) -> Problems:
        """What could not be read, and where."""
        return Problems(self._of(Problem))

    # what it adds up to

    @cached_property
    def events(self) -> Events:
        """Acts with all reports of the same act brought together."""
        from treatywatch.dossier.events import Events, events_of

        return Events(events_of(self.acts))

    @cached_property
    def sanctions(self) -> Sanctions:
        """Sanctions by sender, target, measure and programme, each with its history."""
        from treatywatch.dossier.derive_sanctions import sanctions_of
        from treatywatch.dossier.outcomes import with_outcomes
        from treatywatch.dossier.states import Sanctions

        return Sanctions(with_outcomes(sanctions_of(self._acts), self.negotiations))

    @cached_property
    def negotiations(self) -> Negotiations:
        """Talks by parties and subject, each with its history, stances and causes."""
        from treatywatch.dossier.derive_talks import negotiations_of
        from treatywatch.dossier.states import Negotiations

        return Negotiations(negotiations_of(self._acts, self.statements, self.namings))

    @cached_property
    def treaties(self) -> Treaties:
        """Treaties that acts name, with what each party did about them."""
        from treatywatch.dossier.derive_treaties import treaties_of
        from treatywatch.dossier.states import Treaties

        return Treaties(treaties_of(self._acts))

    @cached_property
    def disputes(self) -> Disputes:
        """Disputes over the territories that the records name, with claimants and acts."""
        from treatywatch.dossier.derive_disputes import disputes_of
        from treatywatch.dossier.states import Disputes

        return Disputes(disputes_of(self.acts, self.namings, self.negotiations))

    @cached_property
    def territories(self) -> Territories:
        """The disputed territories that the records name."""
        from treatywatch.dossier.places import Territories, territories_of

        return Territories(territories_of(self))

    @cached_property
    def countries(self) -> Countries:
        """The parties that the records name or that act in them."""
        from treatywatch.dossier.places import Countries, parties_of

        return Countries(parties_of(self))

    # asking further

    def dyad(self, a: PartyName, b: PartyName) -> Dyad:
        """What lies between two parties, in both directions.

        Raises:
            UnknownNameError: If a name is not known; names the nearest.
        """
        from treatywatch.dossier.dyad import Dyad

        return Dyad.of(self, a, b)

    def why(self, thing: Negotiation | Sanction | Act) -> Acts:
        """The chain of acts that brought a thing to where it stands, oldest first.

        It holds the acts of the thing's own history and, going back over "because" and "in
        response to" in the texts, the acts that are said to have caused them.
        """
        from treatywatch.dossier.explain import chain

        return chain(self, thing)

    # tables and looks

    def table(self, name: str) -> Records[Any]:
        """The collection of a name: ``"acts"``, ``"sanctions"`` and so on.

        Raises:
            UnknownNameError: If there is none of that name; names those there are.
        """
        from treatywatch.errors import UnknownNameError

        if name not in TABLES:
            raise UnknownNameError(name, TABLES)
        return cast("Records[Any]", getattr(self, name))

    def to_rows(self, table: str = "acts") -> list[dict[str, object]]:
        """One of the collections as rows of plain values under stable column names.

        Args:
            table: Name of the collection, see :meth:`table`.
        """
        return self.table(table).to_rows()

    def to_frame(self, table: str = "acts") -> DataFrame:
        """One of the collections as a pandas data frame.

        Raises:
            MissingExtraError: If pandas is not installed.
        """
        return self.table(table).to_frame()

    def to_polars(self, table: str = "acts") -> PolarsFrame:
        """One of the collections as a polars data frame.

        Raises:
            MissingExtraError: If polars is not installed.
        """
        return self.table(table).to_polars()

    def to_arrow(self, table: str = "acts") -> Any:
        """One of the collections as a ``pyarrow.Table``.

        Raises:
            MissingExtraError: If pyarrow is not installed.
        """
        return self.table(table).to_arrow()

    def report(self, path: str | os.PathLike[str]) -> None:
        """Write a page that shows the dossier: articles with marked words, sanctions, talks.

        Args:
            path: Where to write the HTML file; it needs nothing else to be shown.
        """
        from pathlib import Path

        from treatywatch.report.html import write_report

        write_report(self, Path(path))

    def _summary(self) -> str:
        """What it holds, in one sentence."""
        if not self.records:
            return "an empty dossier"
        parts: tuple[Records[Any], ...] = (
            self.articles,
            self.acts,
            self.statements,
            self.sanctions,
            self.negotiations,
        )
        told = [repr(part) for part in parts if len(part)]
        listed = ", ".join(told[:-1]) + " and " + told[-1] if len(told) > 1 else "".join(told)
        days = [a.published for a in self.articles if a.published is not None]
        if not days:
            return f"a dossier of {listed or 'no acts'}"
        span = f"{min(days)}" if len(set(days)) == 1 else f"{min(days)} to {max(days)}"
        return f"a dossier of {listed}, published {span}"

    def __repr__(self) -> str:
        return self._summary()

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        """The collections that hold anything, for ``rich``."""
        parts: list[Records[Any]] = [self.table(name) for name in TABLES]
        yield from ((part.table, part) for part in parts if len(part) > 0)

    def _repr_html_(self) -> str:
        """The dossier as HTML for a notebook; every text in it is escaped."""
        tables = ((name, self.table(name)) for name in TABLES)
        parts = "".join(
            f"<details><summary>{name}: {len(part)}</summary>{part.as_html()}</details>"
            for name, part in tables
            if len(part) > 0
        )
        return f"<div><p>{html.escape(self._summary())}</p>{parts}</div>"


TABLES = (
    "articles",
    "acts",
    "events",
    "statements",
    "sanctions",
    "negotiations",
    "treaties",
    "disputes",
    "territories",
    "countries",
    "namings",
    "problems",
)
"""The collections of a dossier, by the names that :meth:`Dossier.table` takes."""


def evidence_of(record: Record) -> tuple[Evidence, ...]:
    """The evidence of any record; an article is its own."""
    match record:
        case Article():
            return ()
        case Problem():
            return (record.evidence,)
        case _:
            return record.evidence


def known_since(record: Record) -> dt.date | None:
    """The first day on which an article with the record was published; None where none is dated."""
    if isinstance(record, Article):
        return record.published
    return first_published(evidence_of(record))


def _order(record: Record) -> tuple[str, str, int, str]:
    """What articles, namings and problems are sorted by."""
    told = known_since(record)
    day = told.isoformat() if told else ""
    if isinstance(record, Article):
        return day, record.id, 0, record.text
    evidence = evidence_of(record)
    first = evidence[0] if evidence else None
    return day, first.article.id if first else "", first.span.start if first else 0, repr(record)
