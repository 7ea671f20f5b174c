"""Who acts: states, former states, organisations and bodies, persons and offices."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, TypeAlias

from attrs import field, frozen

from treatywatch.errors import BadValueError, UnknownNameError
from treatywatch.model.tuples import as_texts

_ALPHA_2: Final = re.compile(r"[A-Z]{2}\Z").match
_ALPHA_3: Final = re.compile(r"[A-Z]{3}\Z").match
_ALPHA_4: Final = re.compile(r"[A-Z]{4}\Z").match
_NUMERIC: Final = re.compile(r"[0-9]{3}\Z").match
_CODE: Final = re.compile(r"[A-Z0-9][A-Z0-9_]*\Z").match


def _wrong(thing: str, value: str, shape: str) -> BadValueError:
    """The error for a code of the wrong shape."""
    return BadValueError(f"{value!r} is no {thing}: give {shape}")


@frozen(kw_only=True)
class Country:
    """A state or territory of ISO 3166-1 (and Kosovo, ``XKX``). Two are equal if their code is.

    Raises:
        BadValueError: A code has not the shape that ISO 3166-1 gives it.

    >>> japan = Country(alpha_2="JP", alpha_3="JPN", numeric="392", name="Japan")
    >>> japan.code, str(japan)
    ('JPN', 'Japan')
    >>> Country(alpha_2="jp", alpha_3="JPN", numeric="392", name="Japan")
    Traceback (most recent call last):
        ...
    treatywatch.errors.BadValueError: 'jp' is no alpha-2 code: give two capital letters
    """

    alpha_2: str = field(eq=False)
    alpha_3: str
    numeric: str = field(eq=False)
    """Three digits; empty where ISO 3166-1 gives none (Kosovo)."""
    name: str = field(eq=False)

    def __attrs_post_init__(self) -> None:
        if not _ALPHA_2(self.alpha_2):
            raise _wrong("alpha-2 code", self.alpha_2, "two capital letters")
        if not _ALPHA_3(self.alpha_3):
            raise _wrong("alpha-3 code", self.alpha_3, "three capital letters")
        if self.numeric and not _NUMERIC(self.numeric):
            raise _wrong("numeric code", self.numeric, "three digits")

    @property
    def code(self) -> str:
        """The party code: ISO 3166-1 alpha-3."""
        return self.alpha_3

    def __str__(self) -> str:
        return self.name


@frozen(kw_only=True)
class FormerCountry:
    """A state that no longer exists, by ISO 3166-3 where it has a code there.

    Raises:
        BadValueError: A code has not the shape that ISO 3166-3 gives it.

    >>> FormerCountry(alpha_2="SU", alpha_3="SUN", alpha_4="SUHH", numeric="810",
    ...               name="Soviet Union", valid_from=1922, valid_to=1991).code
    'SUN'
    """

    alpha_2: str = field(eq=False)
    """Empty where it never had one."""
    alpha_3: str
    alpha_4: str = field(eq=False)
    """Empty where it never had one."""
    numeric: str = field(eq=False)
    """Empty where it never had one."""
    name: str = field(eq=False)
    valid_from: int | None = field(default=None, eq=False)
    """First year."""
    valid_to: int | None = field(default=None, eq=False)
    """Last year."""
    successors: tuple[str, ...] = field(default=(), eq=False, converter=as_texts)
    """Alpha-3 codes."""

    def __attrs_post_init__(self) -> None:
        if not _ALPHA_3(self.alpha_3):
            raise _wrong("alpha-3 code", self.alpha_3, "three capital letters")
        if self.alpha_2 and not _ALPHA_2(self.alpha_2):
            raise _wrong("alpha-2 code", self.alpha_2, "two capital letters or nothing")
        if self.alpha_4 and not _ALPHA_4(self.alpha_4):
            raise _wrong("alpha-4 code", self.alpha_4, "four capital letters or nothing")
        if self.numeric and not _NUMERIC(self.numeric):
            raise _wrong("numeric code", self.numeric, "three digits or nothing")

    @property
    def code(self) -> str:
        """The party code: ISO 3166-3 alpha-3."""
        return self.alpha_3

    def __str__(self) -> str:
        return self.name


class OrganizationKind(StrEnum):
    """What sort of body an organisation is.

    >>> OrganizationKind("bloc").name
    'BLOC'
    """

    INTERNATIONAL = "international"
    """An international organisation."""
    BLOC = "bloc"
    """A bloc of states."""
    COURT = "court"
    """An international court."""
    FORMAT = "format"
    """A format of talks, such as the Minsk Group."""
    NON_STATE = "non_state"
    """A movement or armed body."""
    DE_FACTO = "de_facto"
    """An authority over land that few or no states recognise."""


@frozen(kw_only=True)
class Organization:
    """An international organisation, bloc, court, format of talks, or non-state body.

    Two are equal if their code is.

    Raises:
        BadValueError: The code is not made of capital letters, digits and underscores.

    >>> Organization(code="NATO", name="North Atlantic Treaty Organization").kind.value
    'international'
    """

    code: str
    name: str = field(eq=False)
    kind: OrganizationKind = field(default=OrganizationKind.INTERNATIONAL, eq=False)
    members: tuple[str, ...] = field(default=(), eq=False, converter=as_texts)
    """Alpha-3 codes of members, where membership is fixed."""
    part_of: str | None = field(default=None, eq=False)
    """Code of the organisation that it is an organ of."""

    def __attrs_post_init__(self) -> None:
        if not _CODE(self.code):
            shape = "capital letters, digits and underscores"
            raise _wrong("code of an organisation", self.code, shape)

    def __str__(self) -> str:
        return self.name


Party: TypeAlias = Country | FormerCountry | Organization
"""Whoever acts and is acted upon; its identity is its ``code``."""

ALL_PARTIES: Final = (Country, FormerCountry, Organization)
"""Every class of party."""


@frozen(kw_only=True)
class Office:
    """An office or institution of a party.

    >>> print(Office(title="prime minister"))
    prime minister
    """

    title: str
    """As the text has it: "prime minister", "foreign ministry"."""
    party: Party | None = None

    def __str__(self) -> str:
        return f"{self.title} of {self.party}" if self.party is not None else self.title


@frozen(kw_only=True)
class Person:
    """A person named in a text, with the office and party they speak for where known.

    >>> print(Person(name="Fumio Kishida", office=Office(title="prime minister")))
    Fumio Kishida, prime minister
    """

    name: str
    party: Party | None = None
    office: Office | None = None

    def __str__(self) -> str:
        return f"{self.name}, {self.office}" if self.office is not None else self.name


def codes(parties: Iterable[Party]) -> tuple[str, ...]:
    """The codes of the parties, in their order.

    >>> codes((Organization(code="EU", name="European Union"),))
    ('EU',)
    """
    return tuple(party.code for party in parties)


def party_among(parties: Iterable[Party], who: Party | str) -> Party:
    """The one of the parties that is meant.

    Args:
        parties: Those to choose from.
        who: A party, or its code (also alpha-2), or its name in any case of letters.

    Raises:
        UnknownNameError: None of them is; the error names them all.

    >>> party_among((Organization(code="EU", name="European Union"),), "european union").code
    'EU'
    """
    choice = tuple(parties)
    for party in choice:
        if party == who:
            return party
    name = who.casefold() if isinstance(who, str) else who.code.casefold()
    for party in choice:
        short = party.alpha_2 if isinstance(party, Country) else party.code
        if name in (party.code.casefold(), short.casefold(), party.name.casefold()):
            return party
    raise UnknownNameError(who if isinstance(who, str) else who.name, tuple(p.name for p in choice))
