"""Who acts: states, former states, organisations and bodies, persons and offices."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen


@frozen(kw_only=True)
class Country:
    """A state or territory of ISO 3166-1 (and Kosovo, `XKX`). Two are equal if their code is."""

    alpha_2: str = field(eq=False)
    alpha_3: str
    numeric: str = field(eq=False)
    name: str = field(eq=False)

    @property
    def code(self) -> str:
        """The party code: ISO 3166-1 alpha-3."""
        return self.alpha_3


@frozen(kw_only=True)
class FormerCountry:
    """A state that no longer exists, by ISO 3166-3 where it has a code there."""

    alpha_2: str = field(eq=False)
    alpha_3: str
    alpha_4: str = field(eq=False)
    numeric: str = field(eq=False)
    name: str = field(eq=False)
    valid_from: int | None = field(default=None, eq=False)
    """First year."""
    valid_to: int | None = field(default=None, eq=False)
    """Last year."""
    successors: tuple[str, ...] = field(default=(), eq=False)
    """Alpha-3 codes."""

    @property
    def code(self) -> str:
        """The party code: ISO 3166-3 alpha-3."""
        return self.alpha_3


class OrganizationKind(StrEnum):
    """What sort of body an organisation is."""

    INTERNATIONAL = "international"
    BLOC = "bloc"
    COURT = "court"
    FORMAT = "format"
    NON_STATE = "non_state"
    DE_FACTO = "de_facto"


@frozen(kw_only=True)
class Organization:
    """An international organisation, bloc, court, format of talks, or non-state body."""

    code: str
    name: str = field(eq=False)
    kind: OrganizationKind = field(default=OrganizationKind.INTERNATIONAL, eq=False)
    members: tuple[str, ...] = field(default=(), eq=False)
    """Alpha-3 codes of members, where membership is fixed."""
    part_of: str | None = field(default=None, eq=False)


Party: TypeAlias = Country | FormerCountry | Organization


@frozen(kw_only=True)
class Office:
    """An office or institution of a party: "prime minister", "foreign ministry"."""

    title: str
    party: Party | None = None


@frozen(kw_only=True)
class Person:
    """A person named in a text, with the office and party they speak for where known."""

    name: str
    party: Party | None = None
    office: Office | None = None
