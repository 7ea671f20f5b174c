"""Records as the rows that event data analysts know: day, source, target, codes, score.

An event of several actors and recipients gives a row for each pair, and one between equals a row
for each of them towards each other; the rows of one event share its id, and their weights add up to
one, so that a joint act need not be counted more than once.

What is only denied, supposed or asked for is no event and gives no row.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import permutations, product
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import frozen

from treatywatch.io.actors import actor_code
from treatywatch.model.act import Act
from treatywatch.model.party import Party
from treatywatch.model.vocabulary import ActKind, ChangeKind, QuadClass, Realis

if TYPE_CHECKING:
    from treatywatch.dossier.dossier import Dossier
    from treatywatch.dossier.events import Event
    from treatywatch.io.rows import Row

_K = ActKind

RECIPROCAL: Final = frozenset(
    {
        _K.AGREE_TO_TALKS,
        _K.COOPERATE_MATERIALLY,
        _K.DE_ESCALATE,
        _K.DOWNGRADE_RELATIONS,
        _K.EASE_VISA_REGIME,
        _K.HOLD_TALKS,
        _K.OFFER_COOPERATION,
        _K.RECOGNIZE,
        _K.RESTORE_RELATIONS,
        _K.SIGN_AGREEMENT,
        _K.USE_FORCE,
        _K.VISIT,
    }
)
"""Kinds that equals do to each other when no recipient is told."""

EVENTS: Final = frozenset({Realis.ASSERTED, Realis.HISTORICAL, Realis.PLANNED, Realis.THREATENED})
"""What counts as an event."""


@frozen(kw_only=True)
class EventCode:
    """The codes of one act in the vocabularies of event data.

    >>> EventCode(cameo="164", plover="SANCTION/withdraw", quad_class=QuadClass.MATERIAL_CONFLICT,
    ...           goldstein=-6.5).plover_mode
    'withdraw'
    """

    cameo: str
    """CAMEO code; a string."""
    plover: str | None
    """PLOVER event and mode."""
    quad_class: QuadClass
    goldstein: float
    """Score of the kind of act."""

    @property
    def plover_event(self) -> str | None:
        """The PLOVER event, before the stroke."""
        return self.plover.partition("/")[0] if self.plover else None

    @property
    def plover_mode(self) -> str | None:
        """The PLOVER mode, after the stroke; None where there is none."""
        return (self.plover.partition("/")[2] or None) if self.plover else None


@frozen(kw_only=True)
class EventRow:
    """One pair of one event.

    >>> from treatywatch.model.examples import halted
    >>> row, = event_rows([halted("2022-03-21").act])
    >>> row.source, row.target, row.code.cameo, row.date.isoformat()
    ('RUS', 'JPN', '164', '2022-03-21')
    """

    event_id: str
    date: dt.date | None
    """First possible day, or the day of the first report where nothing is told."""
    date_latest: dt.date | None
    source: str
    target: str | None
    kind: ActKind
    code: EventCode
    realis: Realis
    weight: float
    reports: int
    source_actor: str
    """CAMEO actor code of the source."""
    target_actor: str | None
    """CAMEO actor code of the target."""


# Promised for the future, PLOVER's SUPPORT, CONSULT, COOPERATE and AID become AGREE, and RETREAT
# becomes CONCEDE (manual of 2023); CAMEO has codes of their own for the intent (root 03).
_PROMISED: Final = MappingProxyType(
    {
        _K.ENDORSE: ("032", "AGREE", _K.OFFER_COOPERATION),
        _K.PROVIDE_AID: ("033", "AGREE", _K.PLEDGE_AID),
        _K.RECEIVE_REFUGEES: ("0333", "AGREE", _K.PLEDGE_AID),
        _K.HOLD_TALKS: ("036", "AGREE", _K.AGREE_TO_TALKS),
        _K.VISIT: ("036", "AGREE", _K.AGREE_TO_TALKS),
        _K.MEDIATE: ("039", "AGREE", _K.AGREE_TO_TALKS),
        _K.SIGN_AGREEMENT: ("030", "AGREE", _K.OFFER_COOPERATION),
        _K.RECOGNIZE: ("030", "AGREE", _K.OFFER_COOPERATION),
        _K.RESTORE_RELATIONS: ("030", "AGREE", _K.OFFER_COOPERATION),
        _K.COOPERATE_MATERIALLY: ("031", "AGREE", _K.OFFER_COOPERATION),
        _K.EASE_VISA_REGIME: ("035", "CONCEDE", _K.OFFER_COOPERATION),
        _K.EASE_SANCTIONS: ("0354", "CONCEDE", _K.OFFER_COOPERATION),
        _K.DE_ESCALATE: ("0356", "CONCEDE", _K.OFFER_COOPERATION),
    }
)
_THREATS: Final = MappingProxyType(
    {
        "sanctions": ("1312", "THREATEN/restrict"),
        "relations": ("1313", "THREATEN/relations"),
        "talks": ("134", "THREATEN/relations"),
        "expulsion": ("130", "THREATEN/expel"),
        "territory": ("1382", "THREATEN/territory"),
        "force": ("138", "THREATEN/violence"),
    }
)
# What a threat to do such a deed is a threat of.
_THREATENED: Final = MappingProxyType(
    {
        _K.IMPOSE_SANCTIONS: "sanctions",
        _K.HALT_NEGOTIATIONS: "talks",
        _K.CANCEL_MEETING: "talks",
        _K.HALT_COOPERATION: "relations",
        _K.TIGHTEN_VISA_REGIME: "relations",
        _K.RECALL_ENVOY: "relations",
        _K.DOWNGRADE_RELATIONS: "relations",
        _K.QUIT_OR_SUSPEND_TREATY: "relations",
        _K.EXPEL_DIPLOMATS: "expulsion",
        _K.EXPEL_OR_SUSPEND_MEMBER: "expulsion",
        _K.OCCUPY_OR_ANNEX: "territory",
        _K.MOBILIZE_FORCES: "force",
        _K.USE_FORCE: "force",
    }
)
# An arranged meeting is an intent of both sides to meet (CAMEO 036).
_MUTUAL_INTENT: Final = frozenset({_K.VISIT, _K.HOLD_TALKS})
# CAMEO 043, "host a visit", runs from host to visitor; our act runs from visitor to host.
_HOST: Final = "043"
_AID: Final = MappingProxyType({"economic": "071", "military": "072", "humanitarian": "073"})


def event_code(act: Act) -> EventCode:
    """The codes of an act, by its kind, and finer where measure, attributes or realis allow.

    What is promised is coded as the intent, what is threatened as the threat, never as the deed
    with a mark. The attribute ``cameo`` of an act goes before the code of its kind. The score is
    that of the kind.

    >>> from treatywatch.model.claim import Claim
    >>> from treatywatch.model.examples import JAPAN
    >>> promised = Act(kind=ActKind.HOLD_TALKS, actors=(JAPAN,), claim=Claim(realis=Realis.PLANNED))
    >>> event_code(promised).cameo, event_code(promised).plover
    ('036', 'AGREE')
    """
    kind = act.kind
    if act.claim.realis is Realis.PLANNED and kind in _PROMISED:
        intent, event, like = _PROMISED[kind]
        return _code(like, intent, event)
    if act.claim.realis is Realis.THREATENED and kind in _THREATENED:
        return _code(_K.THREATEN, *_THREATS[_THREATENED[kind]])
    cameo, event_and_mode = _finer(act)
    return _code(kind, act.attributes.get("cameo", cameo), event_and_mode)


def _code(kind: ActKind, cameo: str, plover: str | None) -> EventCode:
    """Codes, with quadrant and score of a kind."""
    return EventCode(
        cameo=cameo, plover=plover, quad_class=kind.quad_class, goldstein=kind.goldstein
    )


def _finer(act: Act) -> tuple[str, str | None]:
    """CAMEO and PLOVER codes of an act that is no promise."""
    kind = act.kind
    if kind is _K.THREATEN:
        content = act.attributes.get("content", "")
        if not content and (act.measure or act.change is ChangeKind.THREATEN):
            content = "sanctions"
        return _THREATS.get(content, (kind.cameo, kind.plover))
    if kind is _K.IMPOSE_SANCTIONS and act.measure is not None:
        return act.measure.cameo, act.measure.plover
    if kind is _K.PROVIDE_AID:
        return _AID.get(act.attributes.get("aid_kind", ""), kind.cameo), kind.plover
    if kind is _K.EXPEL_OR_SUSPEND_MEMBER and not act.recipients:
        return kind.cameo, "SANCTION/withdraw"
    return kind.cameo, kind.plover


def pairs_of(act: Act) -> list[tuple[Party, Party | None]]:
    """Each actor with each recipient; equals with each other; actors alone where there is neither.

    >>> from treatywatch.model.examples import JAPAN, RUSSIA
    >>> talks = Act(kind=ActKind.HOLD_TALKS, actors=(JAPAN, RUSSIA))
    >>> [(one.code, other.code) for one, other in pairs_of(talks)]
    [('JPN', 'RUS'), ('RUS', 'JPN')]
    """
    actors, recipients = act.actors, act.recipients
    if act.attributes.get("cameo") == _HOST and recipients:
        actors, recipients = recipients, actors
    if recipients:
        pairs = [(a, b) for a, b in product(actors, recipients) if a != b]
        if act.claim.realis is Realis.PLANNED and act.kind in _MUTUAL_INTENT:
            pairs = list(dict.fromkeys([*pairs, *((b, a) for a, b in pairs)]))
        return list(pairs) or [(actor, None) for actor in actors]
    if len(actors) > 1 and act.kind in RECIPROCAL:
        return list(permutations(actors, 2))
    return [(actor, None) for actor in actors]


def event_rows(records: Dossier | Iterable[Act]) -> tuple[EventRow, ...]:
    """The rows of the events of a dossier, all reports of one taken together, or of single acts."""
    from treatywatch.dossier.dossier import Dossier
    from treatywatch.dossier.events import Event

    if isinstance(records, Dossier):
        return tuple(row for event in records.events for row in _rows(event))
    return tuple(row for act in records for row in _rows(Event(reports=(act,))))


def _rows(event: Event) -> Iterator[EventRow]:
    """The rows of one event."""
    act = event.act
    if act.claim.realis not in EVENTS:
        return
    earliest, latest = (
        (act.when.earliest, act.when.latest)
        if act.when is not None and act.when.resolved
        else (None, None)
    )
    pairs = pairs_of(act)
    for source, target in pairs:
        yield EventRow(
            event_id=event.id,
            date=earliest or event.first_reported,
            date_latest=latest,
            source=source.code,
            target=target.code if target is not None else None,
            source_actor=actor_code(source),
            target_actor=actor_code(target) if target is not None else None,
            kind=act.kind,
            code=event_code(act),
            realis=act.claim.realis,
            weight=1 / len(pairs),
            reports=len(event.reports),
        )


def to_events(records: Dossier | Iterable[Act]) -> list[Row]:
    """Event rows as plain values, under the columns of the table ``event_rows``.

    Args:
        records: A dossier, whose reports of one event are taken together, or acts, each for itself.

    >>> from treatywatch.model.examples import halted
    >>> row, = to_events([halted("2022-03-21").act])
    >>> row["plover_event"], row["plover_mode"], row["quad_class"], row["goldstein"]
    ('SANCTION', 'withdraw', 4, -6.5)
    """
    from treatywatch.io.rows import records_to_rows

    return records_to_rows("event_rows", event_rows(records))
