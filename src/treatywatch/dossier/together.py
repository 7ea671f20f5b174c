"""What acts and statements of one article say of each other's effect on talks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TypeAlias

from treatywatch.dossier.beside import Beside
from treatywatch.dossier.cues import says
from treatywatch.dossier.days import moment, resolved
from treatywatch.dossier.talks import Talk
from treatywatch.model.vocabulary import ActKind, NegotiationStatus, Realis, Subject

_N = NegotiationStatus

Told: TypeAlias = tuple[Talk, tuple[NegotiationStatus, ...] | None]
"""An act about talks, and the statuses that it leads them through."""


def read_together(told: list[Told], subject: Subject, beside: Beside) -> list[Told]:
    """What acts and statements of one article say of each other.

    * A halt that the same article ties to a condition anywhere is a suspension.
    * An agreement after which the same article has the sides meet again is a step on the way; one
      that the same article has them sign later is agreed in principle.
    """
    by_article: defaultdict[str, list[Told]] = defaultdict(list)
    for item in told:
        for article in item[0].articles:
            by_article[article].append(item)
    rules: tuple[Callable[[Told, list[Told]], tuple[NegotiationStatus, ...] | None], ...] = (
        _halt_beside_condition,
        _agreement_beside_plans,
    )
    changed: list[Told] = []
    for talk, status in told:
        near = [
            item for a in sorted(talk.articles) for item in by_article[a] if item[0] is not talk
        ]
        new = None if _is_the_end(talk, near) or _is_overtaken(talk, near) else status
        for rule in rules:
            new = rule((talk, new), near)
        if new == (_N.BROKEN_OFF,) and _own_condition(talk, subject, beside):
            new = (_N.SUSPENDED,)
        if talk.act.kind is ActKind.REFUSE_TALKS and new is not None:
            new = _refused(talk, told)
        if talk.act.kind is ActKind.MEDIATE and any(map(_tells_state, near)):
            # Where the article tells how the talks stand, a mediator's role adds nothing.
            new = None
        changed.append((talk, new))
    return changed


def _tells_state(item: Told) -> bool:
    """Whether an act other than a mediator's tells how the talks stand."""
    talk, statuses = item
    return talk.act.kind is not ActKind.MEDIATE and bool(statuses) and not talk.aside


def _refused(talk: Talk, told: list[Told]) -> tuple[NegotiationStatus, ...] | None:
    """What a refusal does: it rejects an offer, or halts talks already held.

    Where a side has halted the talks before, or halts them in the same report, a refusal adds a
    stance but no step.
    """
    before = [
        other.act.kind
        for other, _ in told
        if other is not talk
        and (moment(other.act) <= moment(talk.act) or other.articles & talk.articles)
    ]
    if ActKind.HALT_NEGOTIATIONS in before:
        return None
    if ActKind.HOLD_TALKS in before:
        return (_N.SUSPENDED,) if talk.conditional else (_N.BROKEN_OFF,)
    return (_N.REJECTED,)


def _is_the_end(talk: Talk, near: list[Told]) -> bool:
    """Whether a halt by all sides is the end of talks whose agreement the same article tells of."""
    if talk.act.kind is not ActKind.HALT_NEGOTIATIONS:
        return False
    joint = {party.code for party in talk.act.actors} >= talk.sides
    return joint and any(other.act.kind is ActKind.SIGN_AGREEMENT for other, _ in near)


def _is_overtaken(talk: Talk, near: list[Told]) -> bool:
    """Whether an undated agreement stands in an article whose news is that the talks are halted."""
    if talk.act.kind is not ActKind.SIGN_AGREEMENT or resolved(talk.act.when) is not None:
        return False
    return any(other.act.kind is ActKind.HALT_NEGOTIATIONS and not other.aside for other, _ in near)


def _halt_beside_condition(item: Told, near: list[Told]) -> tuple[NegotiationStatus, ...] | None:
    """A final halt is a suspension if its article tells of the same side's condition."""
    talk, status = item
    if status != (_N.BROKEN_OFF,):
        return status
    for other, its in near:
        halts = other.act.kind in (ActKind.HALT_NEGOTIATIONS, ActKind.REFUSE_TALKS)
        same = set(other.act.actors) & set(talk.act.actors)
        if halts and same and its is not None and not other.aside and other.conditional:
            return (_N.SUSPENDED,)
    return status


def _own_condition(talk: Talk, subject: Subject, beside: Beside) -> bool:
    """Whether the side that halts talks says, in the same article, that it is for now."""
    actors = {party.code for party in talk.act.actors}
    topic = subject.value.replace("_", " ")
    for statement in beside.statements_in(talk.articles):
        own = any(s.party is not None and s.party.code in actors for s in statement.speakers)
        text = statement.text.casefold()
        about = subject in statement.subjects or topic in text
        if not about and not statement.subjects:
            # Talks named without their subject are those at hand.
            about = not any(other.value.replace("_", " ") in text for other in Subject)
        if own and about and says("talks", statement.text) and says("conditional", statement.text):
            return True
    return False


def _agreement_beside_plans(item: Told, near: list[Told]) -> tuple[NegotiationStatus, ...] | None:
    """An agreement is not the end if its article has a signature or further talks to come."""
    talk, status = item
    if status != (_N.CONCLUDED,):
        return status
    for other, its in near:
        to_come = other.act.claim.realis is Realis.PLANNED
        if other.act.kind is ActKind.SIGN_AGREEMENT and to_come:
            return (_N.AGREED_IN_PRINCIPLE,)
        if its == (_N.SCHEDULED,) and moment(other.act) >= moment(talk.act):
            return (_N.UNDER_WAY,)
    return status
