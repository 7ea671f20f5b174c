"""That an article names a party or a disputed territory."""

from __future__ import annotations

from attrs import frozen

from treatywatch.model.party import Party
from treatywatch.model.source import Evidence


@frozen(kw_only=True, cache_hash=True)
class Naming:
    """A party or a territory that an article names; the first place where it does is the evidence."""

    party: Party | None = None
    territory: str | None = None
    """Territory id. Exactly one of `party` and `territory` is given."""
    wordings: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
