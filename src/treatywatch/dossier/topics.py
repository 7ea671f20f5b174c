"""What a question is about: a subject of talks, a disputed territory, a treaty, a set of talks."""

from __future__ import annotations

import difflib
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from attrs import field, frozen

from treatywatch.dossier.names import territory_id
from treatywatch.errors import AmbiguousNameError, UnknownNameError
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.territory import Territory
from treatywatch.model.treaty import Treaty
from treatywatch.model.vocabulary import Subject

if TYPE_CHECKING:
    from treatywatch.model.act import Act
    from treatywatch.model.statement import Statement

Topic: TypeAlias = Subject | Territory | Negotiation | Treaty | str
"""A topic as callers give it: a subject, a territory, talks or a treaty, or a name."""

E = TypeVar("E", bound=StrEnum)


def member(kind: type[E], value: E | str) -> E:
    """The member of a closed list, given as itself or as its name in any case.

    Raises:
        UnknownNameError: If the list has no such member; names the nearest.

    Example:
        >>> member(Subject, "Peace_Treaty")
        <Subject.PEACE_TREATY: 'peace_treaty'>
    """
    name = value.strip().lower().replace(" ", "_").replace("-", "_")
    try:
        return kind(name)
    except ValueError:
        near = difflib.get_close_matches(name, [str(m.value) for m in kind], n=3, cutoff=0.5)
        raise UnknownNameError(str(value), tuple(near)) from None


@frozen(kw_only=True)
class _Test:
    """What a record must share to be about a topic; whichever part is given decides."""

    subject: Subject | None = None
    territory: str | None = None
    treaty: str | None = None
    parties: frozenset[str] = field(factory=frozenset[str])

    def fits_act(self, act: Act) -> bool:
        """Whether an act is about it."""
        if self.treaty is not None and same_treaty(act.treaty, self.treaty):
            return True
        if self.territory is not None and self.territory in act.territories:
            return True
        if self.subject is None or act.subject is not self.subject:
            return False
        return len(self.parties & {p.code for p in (*act.actors, *act.recipients)}) >= min(
            1, len(self.parties)
        )

    def fits_statement(self, statement: Statement) -> bool:
        """Whether a statement is about it."""
        if self.treaty is not None:
            return self.treaty.casefold() in statement.text.casefold()
        if self.territory is not None:
            return self.territory in statement.territories
        if self.subject not in statement.subjects:
            return False
        speakers = {s.party.code for s in statement.speakers if s.party is not None}
        return not self.parties or bool(speakers & self.parties)


def same_treaty(a: str | None, b: str | None) -> bool:
    """Whether two treaty names are the same but for case and a leading article."""
    return a is not None and b is not None and treaty_key(a) == treaty_key(b)


def treaty_key(name: str) -> str:
    """A treaty name for comparing: case, spacing and a leading article do not count.

    Example:
        >>> treaty_key("The  New START Treaty") == treaty_key("New START treaty")
        True
    """
    return " ".join(name.casefold().split()).removeprefix("the ")


def topic_of(topic: Topic) -> _Test:
    """The test that a topic stands for.

    Raises:
        UnknownNameError: If a text is neither a subject nor a territory; names the nearest of both.
    """
    if isinstance(topic, Subject):
        return _Test(subject=topic)
    if isinstance(topic, Territory):
        return _Test(territory=topic.id)
    if isinstance(topic, Negotiation):
        return _Test(subject=topic.subject, parties=frozenset(p.code for p in topic.parties))
    if isinstance(topic, Treaty):
        return _Test(treaty=topic.name)
    try:
        return _Test(subject=member(Subject, topic))
    except UnknownNameError as unknown:
        try:
            return _Test(territory=territory_id(topic))
        except AmbiguousNameError:
            raise
        except UnknownNameError as error:
            raise UnknownNameError(topic, (*unknown.nearest, *error.nearest)) from None
