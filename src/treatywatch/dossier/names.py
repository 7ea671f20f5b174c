"""Names in any wording, as the codes and ids that records hold.

The gazetteer is loaded at the first name that is asked for, never before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias, TypeGuard

from treatywatch.errors import AmbiguousNameError, UnknownNameError
from treatywatch.model.party import Country, FormerCountry, Organization, Party, Person
from treatywatch.model.territory import Territory

PartyName: TypeAlias = Party | Person | str
"""A party as callers give it: itself, someone who speaks for it, or any name or code of it."""

TerritoryName: TypeAlias = Territory | str
"""A territory as callers give it: itself, its id, or any side's name for it."""


def _is_party(value: object) -> TypeGuard[Party]:
    """Whether a value is a country, a former country or an organisation."""
    return isinstance(value, Country | FormerCountry | Organization)


@lru_cache(maxsize=4096)
def _code_by_name(name: str) -> str:
    """The party code that a wording stands for, from the gazetteer."""
    from treatywatch.gazetteer import Ambiguous, resolve

    found = resolve(name)
    if isinstance(found, Ambiguous):
        candidates = [party.code for party in found.candidates if _is_party(party)]
        if len(candidates) == 1:
            return candidates[0]
        raise AmbiguousNameError(name, tuple(candidates) or found.codes)
    if isinstance(found, Person):
        return code_of(found)
    if isinstance(found, Territory):
        if found.de_facto_authority is None:
            raise UnknownNameError(name, ())
        return found.de_facto_authority
    return found.code


def code_of(name: PartyName, known: Mapping[str, Party] | None = None) -> str:
    """The party code of a name in any wording.

    Args:
        name: A party, a person who speaks for one, a code (``"RU"``, ``"RUS"``) or any name ("the
            Soviets", "Tokyo").
        known: Parties of the collection that is asked, by code. They settle ambiguous names and
            names that only the text knows.

    Raises:
        UnknownNameError: If neither the gazetteer nor the collection knows it; carries the nearest
            names.
        AmbiguousNameError: If it stands for several, and the collection does not hold exactly one
            of them.
    """
    if isinstance(name, Country | FormerCountry | Organization):
        return name.code
    if isinstance(name, Person):
        if name.party is None:
            raise UnknownNameError(name.name, ())
        return name.party.code
    held = known or {}
    if name in held:
        return name
    try:
        return _code_by_name(name)
    except AmbiguousNameError as error:
        here = [code for code in error.candidates if code in held]
        if len(here) == 1:
            return here[0]
        raise
    except UnknownNameError:
        folded = name.casefold()
        for code, party in held.items():
            if folded in (code.casefold(), party.name.casefold()):
                return code
        raise


def codes_of(
    names: Iterable[PartyName], known: Mapping[str, Party] | None = None
) -> frozenset[str]:
    """The party codes of several names; see :func:`code_of`."""
    return frozenset(code_of(name, known) for name in names)


@lru_cache(maxsize=4096)
def _territory_by_name(name: str) -> str:
    """The territory id that a wording stands for, from the gazetteer."""
    from treatywatch.gazetteer import territory

    return territory(name).id


def territory_id(name: TerritoryName) -> str:
    """The id of a territory, given in any side's wording.

    Raises:
        UnknownNameError: If the gazetteer does not know the name; carries the nearest names.
    """
    return name.id if isinstance(name, Territory) else _territory_by_name(name)


def territory_of(identifier: str) -> Territory | None:
    """The territory of an id, None where the gazetteer has none of that id."""
    from treatywatch.gazetteer import territory

    try:
        return territory(identifier)
    except (UnknownNameError, AmbiguousNameError):
        return None


def party_of(code: str) -> Party | None:
    """The party of a code, None where the gazetteer has none of that code."""
    from treatywatch.gazetteer import resolve

    try:
        found = resolve(code)
    except (UnknownNameError, AmbiguousNameError):
        return None
    return found if _is_party(found) else None
