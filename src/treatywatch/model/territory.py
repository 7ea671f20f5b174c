"""Disputed territories, neutral on sovereignty: a neutral name, and each side's names."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from treatywatch.model.converters import as_parties
from treatywatch.model.party import Party, party_among
from treatywatch.model.tuples import as_texts


@frozen(kw_only=True)
class TerritoryName:
    """One name of a territory: who uses it, in which language (BCP 47).

    >>> TerritoryName(name="Northern Territories", used_by="JPN").language
    'en'
    """

    name: str
    used_by: str | None = None
    """Party code; None for a name that belongs to no side."""
    language: str = "en"


def _as_names(names: Iterable[TerritoryName]) -> tuple[TerritoryName, ...]:
    """The names as a tuple."""
    return tuple(names)


@frozen(kw_only=True)
class Territory:
    """A disputed territory. Two are equal if their id is; no claimant is its owner.

    >>> kurils = Territory(
    ...     id="kurils", name="Kuril Islands", kind="islands", claimants=("JPN", "RUS"),
    ...     names=(
    ...         TerritoryName(name="Northern Territories", used_by="JPN"),
    ...         TerritoryName(name="Hoppo Ryodo", used_by="JPN", language="ja-Latn"),
    ...         TerritoryName(name="Southern Kurils", used_by="RUS"),
    ...     ),
    ... )
    >>> kurils.name_used_by("JPN"), kurils.name_used_by("JPN", language="ja")
    ('Northern Territories', 'Hoppo Ryodo')
    >>> kurils.names_in("en")
    ('Northern Territories', 'Southern Kurils')
    """

    id: str
    name: str = field(eq=False)
    """A neutral name."""
    kind: str = field(eq=False)
    """Land, island, sea area."""
    names: tuple[TerritoryName, ...] = field(default=(), eq=False, converter=_as_names)
    claimants: tuple[str, ...] = field(default=(), eq=False, converter=as_texts)
    """Party codes."""
    administered_by: tuple[str, ...] = field(default=(), eq=False, converter=as_texts)
    """Party codes of those who administer it; empty where a de facto authority does."""
    status: str = field(default="active", eq=False)
    """Where the dispute stands: active, dormant, resolved."""
    since: int | None = field(default=None, eq=False)
    """First year of the dispute."""
    near: str = field(default="", eq=False)
    part_of: str | None = field(default=None, eq=False)
    """Id of the larger territory that it is part of."""
    de_facto_authority: str | None = field(default=None, eq=False)
    note: str = field(default="", eq=False)
    sources: tuple[str, ...] = field(default=(), eq=False, converter=as_texts)
    """Where each fact comes from."""
    parties: tuple[Party, ...] = field(default=(), eq=False, repr=False, converter=as_parties)
    """The parties that the codes stand for, so that a side can be asked for by name."""

    def names_used_by(self, party: Party | str) -> tuple[TerritoryName, ...]:
        """The names that one side uses, in the order of the table.

        Args:
            party: A party, or its code or name.

        Raises:
            UnknownNameError: It is neither a claimant nor administers it nor has a name for it.
        """
        code = self._code(party)
        return tuple(name for name in self.names if name.used_by == code)

    def name_used_by(self, party: Party | str, language: str | None = None) -> str | None:
        """The name that one side uses; None where the table has none in that language.

        Args:
            party: A party, or its code or name.
            language: BCP 47 code; left out, English is preferred, then whatever comes first.

        Raises:
            UnknownNameError: It is neither a claimant nor administers it nor has a name for it.
        """
        names = self.names_used_by(party)
        for name in names:
            if _speaks(name.language, language or "en"):
                return name.name
        return names[0].name if names and language is None else None

    def names_in(self, language: str) -> tuple[str, ...]:
        """Its names in one language, each once, in the order of the table.

        Args:
            language: BCP 47 code; ``"ja"`` covers ``"ja-Latn"``.
        """
        return tuple(dict.fromkeys(n.name for n in self.names if _speaks(n.language, language)))

    def _code(self, party: Party | str) -> str:
        """The code of the side that is meant."""
        if isinstance(party, str):
            known = (*self.claimants, *self.administered_by, *(n.used_by for n in self.names))
            return party if party in known else party_among(self.parties, party).code
        return party.code

    def __str__(self) -> str:
        return self.name


def _speaks(language: str, wanted: str) -> bool:
    """Whether a language is the one wanted, or a variety of it."""
    return language == wanted or language.startswith(wanted + "-")
