"""What may follow what: the life cycles of sanctions, negotiations and treaties, as tables.

Rules of this file:

* A table says for a state, and a change, the state that follows. What it lacks is not allowed.
* The state None stands for "nothing told yet": the first report may find a thing at any stage of
  its life, so the row None is wide for negotiations.
* Four small tables beside each help to read the news, which tells of changes in loose words and
  seldom from the beginning. ``presumes``: what a first report takes for granted (a measure that is
  *eased* was in force). ``reads_as``: what a loosely told change means in a state (to *impose* what
  was announced is for it to take effect). ``by_way_of``: what must have come between (who concludes
  talks that were broken off has talked again). ``restarts``: which changes, after the end, begin
  a new life.

Sources: sanctions, the statuses of Global Trade Alert, TIES and OpenSanctions; negotiations, CAMEO;
treaties, Vienna Convention on the Law of Treaties 1969 (VCLT).

>>> step(SanctionStatus.ANNOUNCED, ChangeKind.TAKE_EFFECT).value
'in_force'
>>> step(SanctionStatus.LIFTED, ChangeKind.EXPAND)
Traceback (most recent call last):
    ...
treatywatch.errors.TransitionError: a sanction that is 'lifted' cannot take the step 'expand'; it...
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, Generic, TypeVar, overload

from attrs import field, frozen

from treatywatch.errors import TransitionError
from treatywatch.model.vocabulary import (
    ChangeKind,
    NegotiationStatus,
    SanctionStatus,
    Term,
    TreatyAction,
    TreatyStage,
    TreatyStanding,
)

ChangeT = TypeVar("ChangeT", bound=Term)
StatusT = TypeVar("StatusT", bound=Term)

_C = ChangeKind
_S = SanctionStatus
_N = NegotiationStatus
_T = TreatyStage
_A = TreatyAction
_P = TreatyStanding


def _frozen_table(
    table: Mapping[StatusT | None, Mapping[ChangeT, StatusT]],
) -> Mapping[StatusT | None, Mapping[ChangeT, StatusT]]:
    """The table behind read-only proxies."""
    return MappingProxyType({state: MappingProxyType(row) for state, row in table.items()})


@frozen(kw_only=True)
class LifeCycle(Generic[StatusT, ChangeT]):
    """The law of one kind of life: a table, and how loosely told changes are read.

    >>> SANCTION.next_status(None, ChangeKind.ANNOUNCE).value
    'announced'
    >>> SANCTION.next_status(SanctionStatus.LIFTED, ChangeKind.EASE) is None
    True
    """

    thing: str
    """What lives: "a sanction"."""
    table: Mapping[StatusT | None, Mapping[ChangeT, StatusT]] = field(eq=False)
    """For each state, the changes that it allows and the state that follows."""
    presumes: Mapping[ChangeT, StatusT] = field(eq=False)
    """The state that a first report of a change takes for granted."""
    reads_as: Mapping[tuple[StatusT, ChangeT], ChangeT] = field(eq=False)
    """What a loosely told change means in a state."""
    by_way_of: Mapping[tuple[StatusT, ChangeT], tuple[ChangeT, ...]] = field(
        default=MappingProxyType({}), eq=False
    )
    """Steps that must have come between, though nobody told of them."""
    restarts: frozenset[ChangeT] = frozenset()
    """The changes that begin a new life after an end."""

    def next_status(self, status: StatusT | None, change: ChangeT) -> StatusT | None:
        """The status that follows, or None where the table does not allow the change."""
        return self.table[status].get(change)

    def allowed(self, status: StatusT | None) -> tuple[ChangeT, ...]:
        """The changes that a status allows, in the order of the table.

        >>> [str(c) for c in SANCTION.allowed(SanctionStatus.SUSPENDED)]
        ['reinstate', 'lift', 'expire']
        """
        return tuple(self.table[status])

    def leads_to(self, change: ChangeT) -> frozenset[StatusT]:
        """Every status that a change leads to, from whichever state.

        >>> [str(s) for s in SANCTION.leads_to(ChangeKind.REINSTATE)]
        ['in_force']
        """
        return frozenset(row[change] for row in self.table.values() if change in row)

    def is_final(self, status: StatusT | None) -> bool:
        """Whether nothing follows.

        >>> NEGOTIATION.is_final(NegotiationStatus.CONCLUDED)
        True
        """
        return not self.table[status]

    def step(self, status: StatusT | None, change: ChangeT) -> StatusT:
        """The status that follows.

        Raises:
            TransitionError: The table does not allow the change; the message lists those it allows.
        """
        following = self.table[status].get(change)
        if following is None:
            raise TransitionError(
                self.thing,
                "" if status is None else str(status),
                str(change),
                tuple(str(possible) for possible in self.table[status]),
            )
        return following


SANCTION: Final = LifeCycle[SanctionStatus, ChangeKind](
    thing="a sanction",
    table=_frozen_table(
        {
            None: {
                _C.THREATEN: _S.THREATENED,
                _C.PROPOSE: _S.PROPOSED,
                _C.ANNOUNCE: _S.ANNOUNCED,
                _C.IMPOSE: _S.IN_FORCE,
            },
            _S.THREATENED: {
                _C.PROPOSE: _S.PROPOSED,
                _C.ANNOUNCE: _S.ANNOUNCED,
                _C.IMPOSE: _S.IN_FORCE,
                _C.ABANDON: _S.ABANDONED,
            },
            _S.PROPOSED: {
                _C.ANNOUNCE: _S.ANNOUNCED,
                _C.IMPOSE: _S.IN_FORCE,
                _C.ABANDON: _S.ABANDONED,
            },
            _S.ANNOUNCED: {_C.TAKE_EFFECT: _S.IN_FORCE, _C.ABANDON: _S.ABANDONED},
            _S.IN_FORCE: {
                _C.EXPAND: _S.IN_FORCE,
                _C.EASE: _S.IN_FORCE,
                _C.EXTEND: _S.IN_FORCE,
                _C.SUSPEND: _S.SUSPENDED,
                _C.LIFT: _S.LIFTED,
                _C.EXPIRE: _S.EXPIRED,
            },
            _S.SUSPENDED: {
                _C.REINSTATE: _S.IN_FORCE,
                _C.LIFT: _S.LIFTED,
                _C.EXPIRE: _S.EXPIRED,
            },
            _S.LIFTED: {},
            _S.EXPIRED: {},
            _S.ABANDONED: {},
        }
    ),
    presumes=MappingProxyType(
        {
            _C.TAKE_EFFECT: _S.ANNOUNCED,
            _C.ABANDON: _S.THREATENED,
            _C.EXPAND: _S.IN_FORCE,
            _C.EASE: _S.IN_FORCE,
            _C.EXTEND: _S.IN_FORCE,
            _C.SUSPEND: _S.IN_FORCE,
            _C.LIFT: _S.IN_FORCE,
            _C.EXPIRE: _S.IN_FORCE,
            _C.REINSTATE: _S.SUSPENDED,
        }
    ),
    reads_as=MappingProxyType(
        {
            (_S.ANNOUNCED, _C.IMPOSE): _C.TAKE_EFFECT,
            (_S.THREATENED, _C.TAKE_EFFECT): _C.IMPOSE,
            (_S.PROPOSED, _C.TAKE_EFFECT): _C.IMPOSE,
            (_S.SUSPENDED, _C.IMPOSE): _C.REINSTATE,
            (_S.SUSPENDED, _C.TAKE_EFFECT): _C.REINSTATE,
            (_S.ANNOUNCED, _C.LIFT): _C.ABANDON,
            (_S.LIFTED, _C.REINSTATE): _C.IMPOSE,
            (_S.EXPIRED, _C.REINSTATE): _C.IMPOSE,
        }
    ),
    restarts=frozenset({_C.THREATEN, _C.PROPOSE, _C.ANNOUNCE, _C.IMPOSE}),
)
"""Sanctions. A measure imposed again after its end is a new sanction that succeeds the old one."""


def _reached(
    rows: Mapping[NegotiationStatus | None, tuple[NegotiationStatus, ...]],
) -> Mapping[NegotiationStatus | None, Mapping[NegotiationStatus, NegotiationStatus]]:
    """A table in which the change is named by the status that it leads to."""
    return _frozen_table({state: {to: to for to in row} for state, row in rows.items()})


_AGREED: Final = (_N.AGREED_IN_PRINCIPLE, _N.CONCLUDED)
_HALTED: Final = (_N.STALLED, _N.SUSPENDED, _N.BROKEN_OFF)
_UNTOLD_TALKS: Final[Mapping[NegotiationStatus, tuple[NegotiationStatus, ...]]] = {
    _N.PROPOSED: (*_AGREED, *_HALTED),
    _N.REJECTED: _AGREED,
    _N.SCHEDULED: (*_AGREED, _N.STALLED),
    _N.STALLED: (_N.CONCLUDED,),
    _N.SUSPENDED: (*_AGREED, _N.STALLED),
    _N.BROKEN_OFF: (*_AGREED, _N.STALLED),
}

NEGOTIATION: Final = LifeCycle[NegotiationStatus, NegotiationStatus](
    thing="a negotiation",
    table=_reached(
        {
            None: tuple(NegotiationStatus),
            _N.PROPOSED: (_N.REJECTED, _N.SCHEDULED, _N.UNDER_WAY),
            _N.REJECTED: (_N.PROPOSED, _N.SCHEDULED),
            _N.SCHEDULED: (_N.UNDER_WAY, _N.SUSPENDED, _N.BROKEN_OFF),
            _N.UNDER_WAY: (
                _N.UNDER_WAY,
                _N.STALLED,
                _N.SUSPENDED,
                _N.BROKEN_OFF,
                _N.AGREED_IN_PRINCIPLE,
                _N.CONCLUDED,
            ),
            _N.STALLED: (
                _N.SCHEDULED,
                _N.UNDER_WAY,
                _N.SUSPENDED,
                _N.BROKEN_OFF,
                _N.AGREED_IN_PRINCIPLE,
            ),
            _N.SUSPENDED: (_N.PROPOSED, _N.SCHEDULED, _N.UNDER_WAY, _N.BROKEN_OFF),
            _N.BROKEN_OFF: (_N.PROPOSED, _N.SCHEDULED, _N.UNDER_WAY),
            _N.AGREED_IN_PRINCIPLE: (
                _N.CONCLUDED,
                _N.UNDER_WAY,
                _N.STALLED,
                _N.SUSPENDED,
                _N.BROKEN_OFF,
            ),
            _N.CONCLUDED: (),
        }
    ),
    presumes=MappingProxyType({}),
    # A call for talks, or a date for the next round, takes nothing back that is further on.
    reads_as=MappingProxyType(
        {
            (_N.SCHEDULED, _N.PROPOSED): _N.SCHEDULED,
            (_N.UNDER_WAY, _N.PROPOSED): _N.UNDER_WAY,
            (_N.UNDER_WAY, _N.SCHEDULED): _N.UNDER_WAY,
            (_N.STALLED, _N.PROPOSED): _N.STALLED,
            (_N.AGREED_IN_PRINCIPLE, _N.SCHEDULED): _N.AGREED_IN_PRINCIPLE,
            (_N.AGREED_IN_PRINCIPLE, _N.PROPOSED): _N.AGREED_IN_PRINCIPLE,
        }
    ),
    by_way_of=MappingProxyType(
        {
            (_N.REJECTED, _N.UNDER_WAY): (_N.SCHEDULED,),
            **{
                (state, to): (*((_N.SCHEDULED,) if state is _N.REJECTED else ()), _N.UNDER_WAY)
                for state, ends in _UNTOLD_TALKS.items()
                for to in ends
            },
        }
    ),
    restarts=frozenset({_N.PROPOSED, _N.SCHEDULED, _N.UNDER_WAY}),
)
"""Negotiations: a change is named by the status that it leads to. New talks are a new one."""


def _stages(
    rows: Mapping[TreatyStage | None, tuple[TreatyStage, ...]],
) -> Mapping[TreatyStage | None, Mapping[TreatyStage, TreatyStage]]:
    """A table in which the change is named by the stage that it leads to."""
    return _frozen_table({state: {to: to for to in row} for state, row in rows.items()})


TREATY: Final = LifeCycle[TreatyStage, TreatyStage](
    thing="a treaty",
    table=_stages(
        {
            None: (_T.UNDER_NEGOTIATION, _T.SIGNED, _T.IN_FORCE),
            # VCLT 9 (adoption), 10 (authentication), 11-12 (signature)
            _T.UNDER_NEGOTIATION: (
                _T.TEXT_ADOPTED,
                _T.AUTHENTICATED,
                _T.SIGNED,
                _T.NEVER_ENTERED,
            ),
            _T.TEXT_ADOPTED: (_T.AUTHENTICATED, _T.SIGNED, _T.NEVER_ENTERED),
            _T.AUTHENTICATED: (_T.SIGNED, _T.IN_FORCE, _T.NEVER_ENTERED),
            # VCLT 24 (entry into force), 25 (provisional application)
            _T.SIGNED: (_T.PROVISIONALLY_APPLIED, _T.IN_FORCE, _T.NEVER_ENTERED),
            _T.PROVISIONALLY_APPLIED: (_T.IN_FORCE, _T.NEVER_ENTERED),
            # VCLT 57-60 (suspension), 54-64 (termination), 46-53 (invalidity)
            _T.IN_FORCE: (_T.SUSPENDED, _T.TERMINATED, _T.VOID),
            _T.SUSPENDED: (_T.IN_FORCE, _T.TERMINATED),
            _T.TERMINATED: (),
            _T.VOID: (),
            _T.NEVER_ENTERED: (),
        }
    ),
    presumes=MappingProxyType(
        {
            _T.TEXT_ADOPTED: _T.UNDER_NEGOTIATION,
            _T.AUTHENTICATED: _T.UNDER_NEGOTIATION,
            _T.PROVISIONALLY_APPLIED: _T.SIGNED,
            _T.NEVER_ENTERED: _T.SIGNED,
            _T.SUSPENDED: _T.IN_FORCE,
            _T.TERMINATED: _T.IN_FORCE,
            _T.VOID: _T.IN_FORCE,
        }
    ),
    reads_as=MappingProxyType({}),
)
"""Stages of a treaty as a whole."""

_KEEPS: Final = (
    _A.RESERVATION,
    _A.OBJECTION_TO_RESERVATION,
    _A.INTERPRETATIVE_DECLARATION,
    _A.WITHDRAWAL_OF_RESERVATION,
    _A.PROVISIONAL_APPLICATION,
)
_CONSENTS: Final = (_A.RATIFICATION, _A.ACCEPTANCE, _A.APPROVAL, _A.FORMAL_CONFIRMATION)


def _standing(
    keeps: TreatyStanding | None, row: Mapping[TreatyAction, TreatyStanding]
) -> dict[TreatyAction, TreatyStanding]:
    """The row, and the actions that leave the standing as it is."""
    return {**row, **({} if keeps is None else dict.fromkeys(_KEEPS, keeps))}


_JOINS: Final[dict[TreatyAction, TreatyStanding]] = {
    _A.SIGNATURE: _P.SIGNATORY,  # VCLT 12, 14, 18
    _A.SIGNATURE_AD_REFERENDUM: _P.SIGNATORY,  # VCLT 12(2)(b): a signature once confirmed
    _A.DEFINITIVE_SIGNATURE: _P.PARTY,  # VCLT 12(1)
    _A.ACCESSION: _P.CONTRACTING,  # VCLT 15
    _A.ACCEPTANCE: _P.CONTRACTING,  # VCLT 14(2); many treaties are open to it without signature
    _A.APPROVAL: _P.CONTRACTING,  # VCLT 14(2)
    _A.SUCCESSION: _P.PARTY,  # Vienna Convention on Succession of States 1978, arts. 17, 24, 31
}
_LEAVES: Final[dict[TreatyAction, TreatyStanding]] = {
    _A.DENUNCIATION_OR_WITHDRAWAL: _P.WITHDRAWN,  # VCLT 54, 56
    _A.SUSPENSION: _P.SUSPENDED,  # VCLT 57-60
}

STANDING: Final = LifeCycle[TreatyStanding, TreatyAction](
    thing="a party",
    table=_frozen_table(
        {
            None: _standing(
                None, {_A.INITIALLING: _P.STRANGER, **_JOINS, _A.RATIFICATION: _P.CONTRACTING}
            ),
            _P.STRANGER: {_A.INITIALLING: _P.STRANGER, **_JOINS},
            _P.SIGNATORY: _standing(
                _P.SIGNATORY,
                {
                    **dict.fromkeys(_CONSENTS, _P.CONTRACTING),  # VCLT 14, 16
                    _A.UNSIGNING: _P.STRANGER,  # VCLT 18(a)
                },
            ),
            _P.CONTRACTING: _standing(_P.CONTRACTING, _LEAVES),
            _P.PARTY: _standing(_P.PARTY, _LEAVES),
            _P.SUSPENDED: _standing(
                _P.SUSPENDED,
                {
                    _A.DENUNCIATION_OR_WITHDRAWAL: _P.WITHDRAWN,
                    _A.REVOCATION_OF_WITHDRAWAL: _P.PARTY,  # VCLT 68 holds for suspension too
                },
            ),
            _P.WITHDRAWN: {
                _A.REVOCATION_OF_WITHDRAWAL: _P.PARTY,  # VCLT 68
                _A.ACCESSION: _P.CONTRACTING,
                _A.ACCEPTANCE: _P.CONTRACTING,
            },
        }
    ),
    presumes=MappingProxyType(
        {
            _A.FORMAL_CONFIRMATION: _P.SIGNATORY,
            _A.UNSIGNING: _P.SIGNATORY,
            _A.PROVISIONAL_APPLICATION: _P.SIGNATORY,
            _A.RESERVATION: _P.SIGNATORY,
            _A.OBJECTION_TO_RESERVATION: _P.CONTRACTING,
            _A.INTERPRETATIVE_DECLARATION: _P.SIGNATORY,
            _A.WITHDRAWAL_OF_RESERVATION: _P.CONTRACTING,
            _A.DENUNCIATION_OR_WITHDRAWAL: _P.PARTY,
            _A.SUSPENSION: _P.PARTY,
            _A.REVOCATION_OF_WITHDRAWAL: _P.WITHDRAWN,
        }
    ),
    reads_as=MappingProxyType({}),
)
"""The standing of one party towards one treaty."""


@overload
def step(status: SanctionStatus | None, change: ChangeKind) -> SanctionStatus: ...
@overload
def step(status: NegotiationStatus | None, change: NegotiationStatus) -> NegotiationStatus: ...
@overload
def step(status: TreatyStage | None, change: TreatyStage) -> TreatyStage: ...
@overload
def step(status: TreatyStanding | None, change: TreatyAction) -> TreatyStanding: ...
def step(status: Term | None, change: Term) -> Term:
    """The status that follows, by the life cycle that the change belongs to.

    Args:
        status: Where it stands; None for nothing told yet.
        change: A change of a sanction, the status that a negotiation or the stage that a treaty is
            to reach, or the action of a party to a treaty.

    Raises:
        TransitionError: The life cycle does not allow the change; the message says what it allows.

    >>> step(TreatyStanding.SIGNATORY, TreatyAction.RATIFICATION).value
    'contracting'
    >>> step(TreatyStanding.STRANGER, TreatyAction.RATIFICATION)
    Traceback (most recent call last):
        ...
    treatywatch.errors.TransitionError: a party that is 'stranger' cannot take the step ...
    """
    following: Term = ALL_LIFE_CYCLES[type(change)].step(status, change)
    return following


ALL_LIFE_CYCLES: Final[Mapping[type[Term], LifeCycle[Any, Any]]] = MappingProxyType(
    {
        ChangeKind: SANCTION,
        NegotiationStatus: NEGOTIATION,
        TreatyStage: TREATY,
        TreatyAction: STANDING,
    }
)
"""Each life cycle by the enumeration that names its changes."""
