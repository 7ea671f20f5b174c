"""Disputed territories, neutral on sovereignty: a neutral name, and each side's names."""

from __future__ import annotations

from attrs import field, frozen


@frozen(kw_only=True)
class TerritoryName:
    """One name of a territory: who uses it, in which language (BCP 47)."""

    name: str
    used_by: str | None = None
    language: str = "en"


@frozen(kw_only=True)
class Territory:
    """A disputed territory. Two are equal if their id is."""

    id: str
    name: str = field(eq=False)
    kind: str = field(eq=False)
    names: tuple[TerritoryName, ...] = field(default=(), eq=False)
    claimants: tuple[str, ...] = field(default=(), eq=False)
    administered_by: tuple[str, ...] = field(default=(), eq=False)
    status: str = field(default="active", eq=False)
    since: int | None = field(default=None, eq=False)
    near: str = field(default="", eq=False)
    part_of: str | None = field(default=None, eq=False)
    de_facto_authority: str | None = field(default=None, eq=False)
    note: str = field(default="", eq=False)
    sources: tuple[str, ...] = field(default=(), eq=False)
