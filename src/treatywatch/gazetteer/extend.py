"""A gazetteer with a caller's own names added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from treatywatch.gazetteer.additions import Additions, add_rows
from treatywatch.gazetteer.book import Gazetteer
from treatywatch.gazetteer.fold import fold
from treatywatch.gazetteer.forms import Form
from treatywatch.gazetteer.load import default
from treatywatch.gazetteer.offices import Spell
from treatywatch.gazetteer.rows import read_rows
from treatywatch.gazetteer.tables import Tables
from treatywatch.model.party import Party
from treatywatch.model.territory import Territory


def extend(
    *sources: Path | str | Iterable[Mapping[str, Any]], base: Gazetteer | None = None
) -> Gazetteer:
    """Give a new gazetteer that also knows the caller's names; the old one stays as it is.

    A row is one of these, told by its columns or by a column ``table``:

    * ``names``: ``name`` and ``code``, and as needed ``match``, ``number``, ``caution``, ``from``
      and ``to`` (years);
    * ``bodies``: ``code``, ``name`` and ``members``, and as needed ``kind``, ``names`` and
      ``part_of``;
    * ``territories``: ``id``, ``name`` and ``claimants``, and as needed ``names`` (each as
      ``wording=CODE`` where one side uses it), ``administered_by``, ``kind``, ``status``,
      ``since``, ``near``, ``part_of``, ``note`` and ``sources``;
    * ``offices``: ``name``, ``code`` and ``title``, and as needed ``role``, ``start``, ``end``
      and ``source``.

    A name that was known for somebody else now stands for the caller's.

    >>> import treatywatch.gazetteer as gazetteer
    >>> mine = gazetteer.extend([{"name": "Cobalt Coast", "code": "JPN"}])
    >>> mine.resolve("the Cobalt Coast").name
    'Japan'
    >>> gazetteer.extend([{"name": "Cobalt Coast", "code": "QQQQ"}])
    Traceback (most recent call last):
        ...
    treatywatch.errors.DataFileError: row 1: no party or territory has the code 'QQQQ'

    Args:
        sources: Paths of TSV, JSON, JSON Lines or TOML files, or rows as mappings.
        base: What to add to; the library's own where left out.

    Raises:
        DataFileError: A file or a row is bad; the message names the line and the way out.
    """
    old = default() if base is None else base
    rows = [row for source in sources for row in read_rows(source)]
    return Gazetteer(_Extended(old.tables, add_rows(rows, old)))


_ABBREVIATION = 4
"""Names in capitals up to this length are looked up in capitals only."""


@frozen
class _Extended(Tables):
    """The tables of another gazetteer with additions."""

    base: Tables
    added: Additions

    def forms(self) -> Sequence[Form]:
        mine = {form.surface for form in self.added.forms}
        theirs = (
            form._replace(language="x") if form.surface in mine and not form.language else form
            for form in self.base.forms()
        )
        return [*theirs, *self.added.forms]

    def other_forms(self) -> Sequence[Form]:
        return self.base.other_forms()

    def index(self) -> Mapping[str, tuple[int, ...]]:
        start, more = len(self.base.forms()), len(self.added.forms)
        index = {
            key: tuple(row if row < start else row + more for row in rows)
            for key, rows in self.base.index().items()
        }
        mine: defaultdict[str, list[int]] = defaultdict(list)
        for position, form in enumerate(self.added.forms, start):
            short = form.surface.isupper() and len(form.surface) <= _ABBREVIATION
            mine["=" + form.surface if short else fold(form.surface)].append(position)
        index.update({key: tuple(rows) for key, rows in mine.items()})
        return index

    def parties(self) -> dict[str, Party]:
        return {**self.base.parties(), **{party.code: party for party in self.added.parties}}

    def territories(self, parties: Mapping[str, Party]) -> dict[str, Territory]:
        return {**self.base.territories(parties), **{t.id: t for t in self.added.territories}}

    def spells(self) -> Iterator[Spell]:
        yield from self.base.spells()
        yield from self.added.spells

    def ambiguous(self) -> Mapping[str, Mapping[str, Any]]:
        mine = {fold(form.surface) for form in self.added.forms}
        return {key: entry for key, entry in self.base.ambiguous().items() if key not in mine}
