"""Statements as a collection: who said what, in whose words."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Iterable
from typing import ClassVar, Self

from treatywatch.dossier.days import Bounds, Day, as_day, first_published, resolved, within
from treatywatch.dossier.names import PartyName, code_of, codes_of
from treatywatch.dossier.timed import Timed
from treatywatch.dossier.topics import Topic, topic_of
from treatywatch.errors import UnknownNameError
from treatywatch.model.claim import Source
from treatywatch.model.party import Party, Person
from treatywatch.model.statement import Statement
from treatywatch.model.vocabulary import StatementMode


def said(statement: Statement) -> tuple[dt.date | None, dt.date | None]:
    """First and last day on which it may have been said: its date, else by publication."""
    when = resolved(statement.when)
    if when is not None:
        return when.earliest, when.latest
    return None, first_published(statement.evidence)


def _key(statement: Statement) -> tuple[str, str, int, str]:
    """What statements are sorted by."""
    first, last = said(statement)
    day = first or last
    where = statement.evidence[0] if statement.evidence else None
    return (
        day.isoformat() if day else "",
        where.article.id if where else "",
        where.span.start if where else 0,
        repr(statement),
    )


class Statements(Timed[Statement]):
    """Statements in the order of their days; each question gives a narrower :class:`Statements`.

    Args:
        statements: The statements; they are put in order.

    Example:
        >>> Statements().by("Japan").direct
        no statements
    """

    __slots__ = ()

    noun: ClassVar[tuple[str, str]] = ("statement", "statements")
    table: ClassVar[str] = "statements"

    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        super().__init__(sorted(statements, key=_key))

    def _with(self, items: Iterable[Statement]) -> Self:
        new = type(self).__new__(type(self))
        new._items = tuple(items)
        return new

    def _span(self, item: Statement) -> Bounds:
        return said(item)

    def _parties(self) -> dict[str, Party]:
        """The parties that are spoken for."""
        sources = (s for each in self._all() for s in each.speakers)
        return {s.party.code: s.party for s in sources if s.party is not None}

    def by(self, *names: PartyName) -> Self:
        """Statements of a person, or of anybody who speaks for a party.

        Args:
            names: Persons by their name in full or by their surname as the texts have it, parties
                in any wording. A name is first looked for among the speakers.

        Raises:
            UnknownNameError: If nobody of that name speaks here and no party is called so.
        """
        tests = [self._speaker_test(name) for name in names]
        return self.where(
            lambda each: any(test(source) for test in tests for source in each.speakers)
        )

    def _speaker_test(self, name: PartyName) -> Callable[[Source], bool]:
        """A test whether a source is the one asked for."""
        if isinstance(name, Person):
            return lambda source: same_person(source, name.name)
        sources = [source for each in self._all() for source in each.speakers]
        if isinstance(name, str) and any(same_person(source, name) for source in sources):
            return lambda source: same_person(source, name)
        try:
            code = code_of(name, self._parties())
        except UnknownNameError as error:
            speakers = sorted({source.name for source in sources})
            near = difflib.get_close_matches(str(name), speakers, n=3, cutoff=0.6)
            raise UnknownNameError(str(name), (*near, *error.nearest)) from None
        return lambda source: source.party is not None and source.party.code == code

    @property
    def direct(self) -> Self:
        """Statements quoted word for word."""
        return self.where(lambda each: each.mode is StatementMode.DIRECT)

    @property
    def indirect(self) -> Self:
        """Statements in reported speech."""
        return self.where(lambda each: each.mode is StatementMode.INDIRECT)

    def about(self, *topics: Topic) -> Self:
        """Statements about a subject, a territory, a treaty, or (by its sides) a negotiation."""
        tests = [topic_of(topic) for topic in topics]
        return self.where(lambda each: any(test.fits_statement(each) for test in tests))

    def said_on(self, day: Day) -> Self:
        """Statements that may have been said on a day: dated so, or undated in its reports."""
        wanted = as_day(day)
        return self.where(
            lambda each: (
                within(said(each), wanted, wanted) is True
                or (resolved(each.when) is None and said(each)[1] == wanted)
                or (resolved(each.when) is not None and within(said(each), wanted, wanted) is None)
            )
        )

    def according_to(self, *names: PartyName) -> Self:
        """Statements known on the word of somebody else, who speaks for one of these parties."""
        codes = codes_of(names, self._parties())
        return self.where(
            lambda each: any(
                s.party is not None and s.party.code in codes for s in each.according_to
            )
        )

    def saying(self, words: str) -> Self:
        """Statements that hold some words, in any case."""
        folded = words.casefold()
        return self.where(lambda each: folded in each.text.casefold())


def same_person(source: Source, name: str) -> bool:
    """Whether a source goes by a name: the name in full, the person's, or its last word.

    Example:
        >>> same_person(Source(name="Fumio Kishida"), "Kishida")
        True
    """
    wanted = name.casefold().split()
    if not wanted:
        return False
    own = [source.name] if source.person is None else [source.name, source.person.name]
    return any(words[-len(wanted) :] == wanted for words in (n.casefold().split() for n in own))
