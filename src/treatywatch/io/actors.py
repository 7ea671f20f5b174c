"""The actor codes of event data: what CAMEO writes for a party."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from treatywatch.model.party import Organization, OrganizationKind, Party

_BODIES = frozenset({OrganizationKind.NON_STATE, OrganizationKind.DE_FACTO})


def actor_code(party: Party) -> str:
    """The CAMEO code of a party.

    States have their alpha-3 code, organisations ``IGO`` with their own code where the manual gives
    one. Movements, and authorities that few or no states recognise, are counted under a state as
    CAMEO does; those that act in many are ``IMG``. That is a convention of counting only:
    nothing in this library follows from it.

    >>> actor_code(Organization(code="EU", name="European Union"))
    'IGOEUREEC'
    >>> actor_code(Organization(code="G7", name="Group of Seven"))
    'IGO'
    """
    if not isinstance(party, Organization):
        return party.alpha_3
    if party.kind in _BODIES:
        return _table("bodies").get(party.code, "IMG")
    return _table("organizations").get(party.code) or _table("bodies").get(party.code, "IGO")


@cache
def _table(name: str) -> Mapping[str, str]:
    """A table of the file."""
    text = (files("treatywatch.io") / "actors.toml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, str]] = tomllib.loads(text)
    return MappingProxyType(tables[name])
