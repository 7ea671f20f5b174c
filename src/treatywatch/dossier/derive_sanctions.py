"""Sanctions, derived: acts by sender, target, measure and programme, folded into histories."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from attrs import evolve, frozen

from treatywatch.dossier.cues import first_saying, lead_of, says, sentences_of
from treatywatch.dossier.days import published, resolved
from treatywatch.dossier.index import in_order
from treatywatch.dossier.ordering import BACKGROUND, put_before
from treatywatch.dossier.standing import STANDING, why_doubted
from treatywatch.dossier.unnamed import Named
from treatywatch.model.act import Act
from treatywatch.model.attributes import Attributes
from treatywatch.model.history import Step
from treatywatch.model.party import Party
from treatywatch.model.sanction import Sanction
from treatywatch.model.vocabulary import (
    ActKind,
    Certainty,
    ChangeKind,
    Measure,
    Realis,
    SanctionObjective,
    SanctionStatus,
)
from treatywatch.model.when import When

SanctionStep: TypeAlias = Step[SanctionStatus, ChangeKind]

_C = ChangeKind

RANK: Final = {
    change: rank
    for rank, change in enumerate(
        (
            _C.THREATEN,
            _C.PROPOSE,
            _C.ANNOUNCE,
            _C.IMPOSE,
            _C.TAKE_EFFECT,
            _C.EXPAND,
            _C.EXTEND,
            _C.EASE,
            _C.SUSPEND,
            _C.REINSTATE,
            _C.LIFT,
            _C.EXPIRE,
            _C.ABANDON,
        ),
        start=1,
    )
}
"""The order of changes told for the same day: that of a sanction's life."""

_STANDING_CHANGE: Final = {
    SanctionStatus.THREATENED: _C.THREATEN,
    SanctionStatus.PROPOSED: _C.PROPOSE,
    SanctionStatus.ANNOUNCED: _C.ANNOUNCE,
    SanctionStatus.IN_FORCE: _C.IMPOSE,
    SanctionStatus.SUSPENDED: _C.SUSPEND,
    SanctionStatus.LIFTED: _C.LIFT,
    SanctionStatus.EXPIRED: _C.EXPIRE,
    SanctionStatus.ABANDONED: _C.ABANDON,
}
"""The change whose effect a report of a mere status tells."""

_OF_STANDING_MEASURE: Final = frozenset(
    {_C.EXPAND, _C.EXTEND, _C.EASE, _C.SUSPEND, _C.LIFT, _C.EXPIRE, _C.TAKE_EFFECT}
)
"""Changes that, when they are still to come, say that the measure is there already."""

_WEEK: Final = dt.timedelta(days=7)

_MADE_BY_WORD: Final = frozenset({_C.THREATEN, _C.PROPOSE, _C.ANNOUNCE, _C.ABANDON})
"""Changes that are made by telling them."""

_BILL: Final = 40
"""How many characters before what a bill would do may name the bill."""

_SENTENCE: Final = 240
"""How far before one of several things that a bill would do the bill may be named."""

_UNREAL_SAYS: Final = {
    Realis.PLANNED: "it is only planned",
    Realis.THREATENED: "it is only threatened",
    Realis.HYPOTHETICAL: "it is only supposed",
    Realis.REQUESTED: "it is only asked for",
}


@frozen
class _Key:
    """What makes sanctions one and the same, apart from who else sends or suffers them."""

    sender: str
    target: str
    measure: Measure
    programme: str


def change_of(act: Act) -> ChangeKind | None:
    """What an act changes about a sanction; None where it changes nothing.

    An act that does not say is read by its kind and by whether it is still to come.
    """
    standing = act.attributes.get(STANDING)
    if standing is not None:
        known = standing in set(SanctionStatus)
        return _STANDING_CHANGE[SanctionStatus(standing)] if known else None
    match act.kind:
        case ActKind.THREATEN:
            return _C.THREATEN if _threatens_sanctions(act) else None
        case ActKind.IMPOSE_SANCTIONS:
            return _imposing(act)
        case ActKind.EASE_SANCTIONS:
            return act.change or _C.EASE
        case _:
            return None


def _threatens_sanctions(act: Act) -> bool:
    """Whether a threat is one of sanctions: it names a measure, or speaks of sanctions."""
    if act.measure not in (None, Measure.UNSPECIFIED):
        return True
    content = act.attributes.get("content")
    if content is not None:
        return content == "sanctions"
    return says("sanctions", sentences_of(act))


def _imposing(act: Act) -> ChangeKind:
    """What imposing means: what the act says; still to come, an announcement, bill or threat."""
    change, realis = act.change or _C.IMPOSE, act.claim.realis
    if change not in (_C.IMPOSE, _C.ANNOUNCE):
        return change
    if realis in (Realis.THREATENED, Realis.PLANNED) and (
        says("proposed", lead_of(act, _BILL)) or says("bill", lead_of(act, _SENTENCE))
    ):
        return _C.PROPOSE
    if realis is Realis.THREATENED:
        return _C.THREATEN
    if realis is Realis.PLANNED:
        return _C.ANNOUNCE
    return change


def sanctions_of(acts: Iterable[Act]) -> list[Sanction]:
    """The sanctions that acts tell of.

    Each sender and target is followed on its own; pairs of which exactly the same acts are told
    are then one joint sanction. "Sanctions" with no measure named are left out where the same
    article names measures of the same sender on the same target that go the same way.

    Args:
        acts: Any acts, in any order.
    """
    told = [(act, change) for act in in_order(acts) if (change := change_of(act)) is not None]
    pairs = {key: tuple(its_acts) for key, its_acts in _by_pair(told).items()}
    joint: defaultdict[tuple[Measure, str, tuple[Act, ...]], list[_Key]] = defaultdict(list)
    for key, its_acts in pairs.items():
        joint[key.measure, key.programme, its_acts].append(key)
    parties = {p.code: p for act, _ in told for p in (*act.actors, *act.recipients)}
    found: list[Sanction] = []
    for (measure, programme, shared), keys in joint.items():
        if all(map(_only_wished, shared)):
            continue
        steps = put_before(step for act in shared for step in steps_of(act))
        for senders, targets in _products(keys):
            found.extend(
                Sanction.fold(
                    steps,
                    senders=_sorted(parties, senders),
                    targets=_sorted(parties, targets),
                    measure=measure,
                    programme=programme,
                    objective=objective_of(shared),
                    attributes=attributes_of(shared),
                )
            )
    return found


def _only_wished(act: Act) -> bool:
    """Whether an act only supposes or asks that a measure be eased, so that it tells of none."""
    unreal = act.claim.realis in (Realis.HYPOTHETICAL, Realis.REQUESTED)
    return unreal and change_of(act) in _OF_STANDING_MEASURE


def attributes_of(acts: Iterable[Act]) -> Attributes:
    """What acts say of goods, sector, persons and amount; the first to say counts."""
    found: dict[str, str] = {}
    for act in acts:
        for name in _DETAILS & set(act.attributes):
            found.setdefault(name, act.attributes[name])
    return Attributes(found)


_DETAILS: Final = frozenset({"goods", "sector", "persons", "amount", "direction"})


def objective_of(acts: Iterable[Act]) -> SanctionObjective | None:
    """What the senders want, by the sentences that tell of it; None where they do not say.

    Acts about a disputed territory are taken to be over it.
    """
    held = tuple(acts)
    text = " … ".join(map(sentences_of, held))
    if (name := first_saying("objective_", text)) is not None:
        return SanctionObjective(name)
    if any(act.territories for act in held):
        return SanctionObjective.TERRITORIAL_CONFLICT
    return None


def _sorted(parties: Mapping[str, Party], codes: Iterable[str]) -> tuple[Party, ...]:
    """The parties of some codes in the order of the codes."""
    return tuple(parties[code] for code in sorted(codes))


def _by_pair(told: list[tuple[Act, ChangeKind]]) -> dict[_Key, list[Act]]:
    """The acts about each measure of one sender on one target."""
    named = Named(told)
    pairs: dict[_Key, list[Act]] = {}
    for act, change in told:
        programme = act.attributes.get("programme", "")
        for pair in named.pairs(act):
            for measure in _measures(act, change, pair, named):
                pairs.setdefault(_Key(*pair, measure, programme), []).append(act)
    return pairs


def _measures(
    act: Act, change: ChangeKind, pair: tuple[str, str], named: Named
) -> tuple[Measure, ...]:
    """The measures that an act is about: its own, or those that it means without naming them."""
    if act.measure not in (None, Measure.UNSPECIFIED):
        return (act.measure,)
    if change is _C.REINSTATE and (measure := named.spoken_of(act, change, pair)) is not None:
        return (measure,)
    if named.covers(act, change, pair):
        return ()
    if (measure := named.spoken_of(act, change, pair)) is not None:
        return (measure,)
    return named.carrying_out(act, change, pair) or (Measure.UNSPECIFIED,)


def _products(keys: list[_Key]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The pairs as full products of senders and targets, as few as that takes."""
    by_sender: defaultdict[str, set[str]] = defaultdict(set)
    for key in keys:
        by_sender[key.sender].add(key.target)
    by_targets: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for sender, its_targets in by_sender.items():
        by_targets[frozenset(its_targets)].add(sender)
    for targets, senders in by_targets.items():
        yield frozenset(senders), targets


def steps_of(act: Act) -> list[SanctionStep]:
    """The steps in a sanction's life that one act tells, not yet folded."""
    change = change_of(act)
    if change is None:
        return []
    when = _when_done(act)
    doubt = why_doubted(_as_threat(act))
    if doubt:
        return [_step(act, change, when, reason=doubt)]
    realis = act.claim.realis
    if act.attributes.get("effect") == "stays" and realis is Realis.PLANNED:
        # What "will remain" is there already.
        return [_step(act, change, None, back=True)]
    if realis in (Realis.ASSERTED, Realis.HISTORICAL):
        early = STANDING in act.attributes or (
            realis is Realis.HISTORICAL and resolved(act.when) is None
        )
        if early:
            return [_step(act, change, None, back=True)]
        return [_step(act, change, when)]
    # A threat, a bill, an announcement are made when they are told.
    if change in _MADE_BY_WORD and realis in (Realis.PLANNED, Realis.THREATENED):
        return [_step(act, change, when)]
    steps = [_step(act, change, when, reason=_UNREAL_SAYS[realis])]
    if change in _OF_STANDING_MEASURE and realis is not Realis.HYPOTHETICAL:
        there = _C.ANNOUNCE if change is _C.TAKE_EFFECT else _C.IMPOSE
        steps.insert(0, _step(act, there, None, back=True))
    return steps


def _as_threat(act: Act) -> Act:
    """An act as sure as its telling: "might" makes a threat, it does not put one in doubt."""
    if act.kind is not ActKind.THREATEN or act.claim.certainty is Certainty.CERTAIN:
        return act
    return evolve(act, claim=evolve(act.claim, certainty=Certainty.CERTAIN))


def _step(
    act: Act,
    change: ChangeKind,
    when: When | None,
    *,
    reason: str = "",
    back: bool = False,
) -> SanctionStep:
    """One unfolded step."""
    return Step(
        change=change,
        act=act,
        when=when,
        known_on=published(act),
        moves=not reason,
        reason=reason,
        rank=RANK[change] + (BACKGROUND if back else 0),
    )


def _when_done(act: Act) -> When | None:
    """The time of the step: that of the act, unless it is the time of an effect still to come."""
    when = resolved(act.when)
    if when is None:
        return None
    day = published(act)
    if day is None or when.earliest is None or when.earliest <= day:
        return when
    if act.claim.realis in (Realis.ASSERTED, Realis.HISTORICAL):
        # What is told as done, on a weekday just after its report, was done before it.
        return None if when.earliest - day < _WEEK else when
    return None
