"""What becomes of a deed under a governing word: a planned meeting is an agreement to meet."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from treatywatch.model.vocabulary import ActKind, ChangeKind, Realis
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.context import SANCTIONS, Filler, codes_of, unique
from treatywatch.parsers.lexicon import read_table
from treatywatch.parsers.roles import Roles
from treatywatch.text.clauses.chunks import NounGroup
from treatywatch.text.clauses.clauses import Clause

VERBAL: Final = frozenset(
    (
        ActKind.OFFER_COOPERATION, ActKind.PLEDGE_AID, ActKind.AGREE_TO_TALKS, ActKind.ENDORSE,
        ActKind.APOLOGIZE, ActKind.DEMAND, ActKind.ACCUSE, ActKind.CONDEMN, ActKind.LODGE_PROTEST,
        ActKind.SUMMON_ENVOY, ActKind.REJECT, ActKind.REFUSE_TALKS, ActKind.THREATEN,
    )
)  # fmt: skip
"""Kinds that are deeds of speech: done once uttered."""
_ORDERS: Final = frozenset(
    ("order", "instruct", "tell", "direct", "command", "authorise", "authorize")
)


class Shift(NamedTuple):
    """One row of `shifts.toml`."""

    under: frozenset[str]
    kinds: frozenset[str]
    gives: ActKind
    realis: Realis | None
    change: ChangeKind | None
    negated: bool
    from_governor: bool


@cache
def _shifts() -> tuple[Shift, ...]:
    return tuple(
        Shift(
            frozenset(row["under"]),
            frozenset(row["kinds"]),
            ActKind(row["gives"]),
            Realis(row["realis"]) if "realis" in row else None,
            ChangeKind(row["change"]) if "change" in row else None,
            bool(row.get("negated", False)),
            row.get("recipient") == "matrix_object",
        )
        for row in read_table("shifts")["shift"]
    )


def shift(clue: Clue, roles: Roles) -> bool:
    """Change the kind of a clue as its governing words ask.

    Args:
        clue: changed in place.
        roles: fills the roles that the governing clause gives.

    Returns:
        False if the words say that there is no deed to tell.
    """
    outlook = clue.outlook
    if "finish" in outlook.names:
        return False
    if clue.kind is ActKind.HOLD_TALKS and outlook.negated and _goes_on(clue):
        clue.kind = ActKind.HALT_NEGOTIATIONS
        outlook.negated = False
        outlook.realis = clue.realis = Realis.ASSERTED
        clue.attributes.setdefault("conditional", "yes")
        return True
    demanding = clue.match.trigger.frame.kind is ActKind.DEMAND
    for name, governor in zip(outlook.names, outlook.governors, strict=True):
        if name in ("gerund", "wish", "counterfactual"):
            return False
        if name == "obligation" and demanding:
            outlook.realis, outlook.negated = Realis.ASSERTED, False
            continue
        for row in _shifts():
            if name not in row.under or not ("*" in row.kinds or clue.kind in row.kinds):
                continue
            if row.negated != (outlook.negated and name != "refuse"):
                continue
            _apply(clue, row, name, governor, roles)
            break
        else:
            if name == "obligation":
                return _oblige(clue, roles)
    if clue.under == "demand" and codes_of(clue.recipients) <= codes_of(clue.actors):
        return False  # an appeal to one's own side
    _realis(clue)
    return not (clue.kind is ActKind.THREATEN and outlook.negated)


def _apply(clue: Clue, row: Shift, name: str, governor: Clause | None, roles: Roles) -> None:
    """Apply one row."""
    clue.steps.append(f"{clue.kind} under {name!r} gives {row.gives}")
    if row.from_governor and governor is not None and _own_organ(clue, governor, roles):
        clue.outlook.realis = Realis.PLANNED
        return
    if row.from_governor and governor is not None:
        target = [*clue.actors]
        clue.actors = unique(roles.of_clause(governor))
        clue.recipients = unique(target)
    if clue.kind is not ActKind.THREATEN and row.gives is ActKind.THREATEN and governor is not None:
        _aim(clue, name, governor, roles)
    clue.kind = row.gives
    clue.under = name
    if clue.kind is ActKind.REFUSE_TALKS:
        _turn_away(clue, roles)
    if name == "refuse" or row.negated:
        clue.outlook.negated = False
    if row.change is not None and clue.measure is not None:
        clue.change = row.change
    elif row.gives not in SANCTIONS and row.gives is not ActKind.THREATEN:
        clue.measure = clue.change = None
    if row.realis is not None:
        clue.outlook.realis = row.realis


def _own_organ(clue: Clue, governor: Clause, roles: Roles) -> bool:
    """Whether a state orders an organ of its own to do the deed, which then is its own."""
    if _ORDERS.isdisjoint(governor.verb.lemmas) or not clue.actors:
        return False
    return codes_of(clue.actors) <= codes_of(roles.of_clause(governor))


def _aim(clue: Clue, name: str, governor: Clause, roles: Roles) -> None:
    """Aim a threat at whom it is told to, or at whose deed it hangs on, if at nobody else."""
    own = codes_of(clue.actors)
    if clue.recipients:
        return
    if name == "condition":
        found = roles.of_clause(governor)
    else:
        first = next((item for item in governor.post if isinstance(item, NounGroup)), None)
        found = roles.fillers(first) if first is not None else []
    clue.recipients = unique([f for f in found if f.party.code not in own])


def _turn_away(clue: Clue, roles: Roles) -> None:
    """Part who will not meet from who is not met: equals no longer, unless all of them refuse."""
    frame = clue.match.trigger.frame
    refusing = codes_of(roles.first(frame.actors))
    turned = [filler for filler in clue.actors if filler.party.code not in refusing]
    if frame.reciprocal and turned and len(turned) < len(clue.actors):
        clue.actors = [filler for filler in clue.actors if filler.party.code in refusing]
        clue.recipients = turned


def _goes_on(clue: Clue) -> bool:
    """Whether the verb is one of going on: "does not intend to continue the talks" halts them."""
    clause = clue.match.clause
    return clause is not None and not {"continue", "pursue", "go", "keep"}.isdisjoint(
        clause.verb.lemmas
    )


def _oblige(clue: Clue, roles: Roles) -> bool:
    """Read "Moscow must withdraw", said by another, as a demand; of its own side, as no act."""
    if clue.kind in VERBAL and clue.kind is not ActKind.ENDORSE:
        return False
    speaker: list[Filler] = unique(roles.slot("speaker"))
    own = codes_of(speaker)
    target = [filler for filler in clue.actors if filler.party.code not in own]
    if not speaker or not target:
        return False
    clue.actors, clue.recipients = speaker, target
    clue.kind = ActKind.DEMAND
    clue.under = "obligation"
    clue.measure = clue.change = None
    clue.outlook.negated = False
    clue.outlook.realis = Realis.ASSERTED
    clue.realis = Realis.ASSERTED
    return True


def _realis(clue: Clue) -> None:
    """Realis and change after all shifts."""
    outlook = clue.outlook
    realis = outlook.realis
    if clue.kind in VERBAL and clue.under:
        realis = Realis.ASSERTED
    if clue.kind is ActKind.MEDIATE and outlook.names == ["try"]:
        realis = Realis.ASSERTED  # trying to reconcile two is to mediate
    if clue.kind is ActKind.THREATEN:
        realis = Realis.THREATENED
    if outlook.negated:
        realis = Realis.NEGATED
    clue.realis = realis
    coming = {Realis.PLANNED: ChangeKind.ANNOUNCE, Realis.HYPOTHETICAL: ChangeKind.THREATEN}
    imposed = clue.kind is ActKind.IMPOSE_SANCTIONS and clue.change in (None, ChangeKind.IMPOSE)
    if imposed and realis in coming:
        clue.change = coming[realis]
