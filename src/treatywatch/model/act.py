"""Acts: who did what to whom."""

from __future__ import annotations

from attrs import field, frozen

from treatywatch.model.attributes import Attributes
from treatywatch.model.claim import Claim
from treatywatch.model.converters import as_tuple
from treatywatch.model.party import Party
from treatywatch.model.source import Evidence
from treatywatch.model.vocabulary import (
    ActKind,
    ChangeKind,
    Measure,
    ResponseKind,
    Subject,
    TreatyAction,
)
from treatywatch.model.when import When


@frozen(kw_only=True)
class Link:
    """That one act has another for its cause or is an answer to it, and the words that say so."""

    act: str
    """Id of the act that came first."""
    response: ResponseKind | None = None
    """None for a plain cause; else the act answers the other."""
    evidence: Evidence | None = field(default=None, eq=False)


@frozen(kw_only=True, cache_hash=True)
class Act:
    """One deed as one article tells it."""

    kind: ActKind
    actors: tuple[Party, ...] = field(converter=as_tuple)
    recipients: tuple[Party, ...] = field(default=(), converter=as_tuple)
    when: When | None = None
    claim: Claim = Claim()
    measure: Measure | None = None
    change: ChangeKind | None = None
    subject: Subject | None = None
    territories: tuple[str, ...] = ()
    """Ids of the territories it concerns."""
    treaty: str | None = None
    treaty_action: TreatyAction | None = None
    attributes: Attributes = Attributes()
    """Goods, sector, amount, number, persons, channel, severed, aid_kind, content, strength."""
    because: tuple[Link, ...] = ()
    evidence: tuple[Evidence, ...] = ()
