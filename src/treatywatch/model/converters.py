"""Typed converters that make tuples of parties."""

from __future__ import annotations

from collections.abc import Iterable

from treatywatch.model.party import Party


def as_parties(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties sorted by code, each once.

    >>> from treatywatch.model.examples import JAPAN, RUSSIA
    >>> [party.code for party in as_parties([RUSSIA, JAPAN, RUSSIA])]
    ['JPN', 'RUS']
    """
    given = tuple(parties)
    if len(given) < 2:
        return given
    return tuple(sorted(dict.fromkeys(given), key=_code))


def _code(party: Party) -> str:
    """The code of a party, the key to sort by."""
    return party.code
