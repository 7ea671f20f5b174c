"""Parties and disputed territories that the records of a dossier name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Self

from treatywatch.dossier.names import (
    PartyName,
    TerritoryName,
    code_of,
    codes_of,
    territory_id,
    territory_of,
)
from treatywatch.dossier.records import Records
from treatywatch.model.party import Country, FormerCountry, Organization, Party
from treatywatch.model.territory import Territory

if TYPE_CHECKING:
    from treatywatch.dossier.dossier import Dossier


class Countries(Records[Party]):
    """Parties by code: states, former states, organisations and other bodies."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("party", "parties")
    table: ClassVar[str] = "countries"

    def _line(self, item: Party) -> str:
        return f"{item.code} {item.name}"

    @property
    def states(self) -> Self:
        """Those that are states of today."""
        return self.where(lambda party: isinstance(party, Country))

    @property
    def former(self) -> Self:
        """Those that are states no longer."""
        return self.where(lambda party: isinstance(party, FormerCountry))

    @property
    def organizations(self) -> Self:
        """Those that are organisations and other bodies."""
        return self.where(lambda party: isinstance(party, Organization))

    def named(self, name: PartyName) -> Self:
        """The one that a name in any wording stands for, if it is here."""
        code = code_of(name, {party.code: party for party in self})
        return self.where(lambda party: party.code == code)


class Territories(Records[Territory]):
    """Disputed territories by id."""

    __slots__ = ()
    noun: ClassVar[tuple[str, str]] = ("territory", "territories")
    table: ClassVar[str] = "territories"

    def named(self, *names: TerritoryName) -> Self:
        """Those that any side calls so."""
        wanted = {territory_id(name) for name in names}
        return self.where(lambda territory: territory.id in wanted)

    def claimed_by(self, *names: PartyName) -> Self:
        """Those that any of these parties claims."""
        codes = codes_of(names)
        return self.where(lambda territory: not codes.isdisjoint(territory.claimants))

    def administered_by(self, *names: PartyName) -> Self:
        """Those that any of these parties administers."""
        codes = codes_of(names)
        return self.where(lambda territory: not codes.isdisjoint(territory.administered_by))


def parties_of(dossier: Dossier) -> list[Party]:
    """The parties that the records name, act in or speak in, by code."""
    found: dict[str, Party] = {}

    def see(parties: Iterable[Party]) -> None:
        for party in parties:
            found.setdefault(party.code, party)

    see(naming.party for naming in dossier.namings if naming.party is not None)
    for act in dossier.acts:
        see(act.actors)
        see(act.recipients)
    for statement in dossier.statements:
        see(source.party for source in statement.speakers if source.party is not None)
    return [found[code] for code in sorted(found)]


def territories_of(dossier: Dossier) -> list[Territory]:
    """The disputed territories that the records name, by id."""
    ids = {n.territory for n in dossier.namings if n.territory is not None}
    for act in dossier.acts:
        ids.update(act.territories)
    for statement in dossier.statements:
        ids.update(statement.territories)
    known = (territory_of(identifier) for identifier in sorted(ids))
    return [territory for territory in known if territory is not None]
