"""Where each side stands on talks, as its own acts and words show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from treatywatch.dossier.beside import Beside
from treatywatch.dossier.cues import says, sentences_of
from treatywatch.dossier.days import first_published, published, resolved
from treatywatch.dossier.standing import is_deed
from treatywatch.dossier.talks import Talk
from treatywatch.model.act import Act
from treatywatch.model.negotiation import StanceStep
from treatywatch.model.party import Party
from treatywatch.model.statement import Statement
from treatywatch.model.vocabulary import ActKind, Stance, Subject

_K = ActKind


def stances_of(
    period: Sequence[Talk],
    sides: frozenset[str],
    known: Mapping[str, Party],
    subject: Subject,
    beside: Beside,
) -> list[StanceStep]:
    """The stances that the sides of talks take.

    Args:
        period: The acts about the talks.
        sides: Codes of the sides.
        known: Parties by code.
        subject: What the talks are about.
        beside: What one side says to another's halt, and what a side says that it still wants.
    """
    steps = [step for talk in period if not talk.aside for step in _by_talk(talk, sides, known)]
    steps += _by_objection(period, sides, known, beside)
    steps += _by_word(period, sides, subject, beside)
    return steps


def _by_talk(talk: Talk, sides: frozenset[str], known: Mapping[str, Party]) -> Iterator[StanceStep]:
    """What an act about the talks shows of those who do it."""
    act = talk.act
    if not is_deed(act):
        return
    doers = sides.intersection(party.code for party in act.actors)
    match act.kind:
        case _K.HOLD_TALKS | _K.SIGN_AGREEMENT:
            doers, stance = talk.sides & sides, Stance.ENGAGED
        case _K.AGREE_TO_TALKS:
            stance = Stance.ENGAGED if doers >= sides else Stance.WILLING
        case _K.DEMAND:
            stance = Stance.WILLING
        case _K.HALT_NEGOTIATIONS if not doers >= sides:
            stance = _halting(talk)
        case _K.REFUSE_TALKS:
            returning = says("returning", sentences_of(act))
            stance = Stance.CONDITIONAL if returning else Stance.REFUSING
        case _:
            return
    for code in sorted(doers):
        yield _stance(known[code], stance, act)


def _halting(talk: Talk) -> Stance:
    """The stance of a side that halts its part."""
    if not talk.conditional:
        return Stance.WITHDRAWN
    if says("returning", sentences_of(talk.act)):
        return Stance.CONDITIONAL
    return Stance.SUSPENDED


def _stance(party: Party, stance: Stance, telling: Act | Statement) -> StanceStep:
    """One stance, dated like what shows it."""
    if isinstance(telling, Act):
        known_on, when = published(telling), resolved(telling.when)
    else:
        known_on, when = first_published(telling.evidence), resolved(telling.when)
    if when is not None and known_on and when.earliest and when.earliest > known_on:
        when = None
    return StanceStep(party=party, stance=stance, telling=telling, when=when, known_on=known_on)


def _by_objection(
    period: Sequence[Talk],
    sides: frozenset[str],
    known: Mapping[str, Party],
    beside: Beside,
) -> Iterator[StanceStep]:
    """A side that objects to another's halt still wants the talks."""
    halts = [t for t in period if t.act.kind is _K.HALT_NEGOTIATIONS and not t.aside]
    told: dict[tuple[Act, str], None] = {}
    for halt in halts:
        theirs = {party.code for party in halt.act.actors}
        for act in beside.objections_to(halt.act, halt.articles):
            for party in act.actors:
                if party.code in sides and party.code not in theirs:
                    told[act, party.code] = None
    for act, code in told:
        yield _stance(known[code], Stance.WILLING, act)


def _by_word(
    period: Sequence[Talk], sides: frozenset[str], subject: Subject, beside: Beside
) -> Iterator[StanceStep]:
    """A side that says that it still seeks the outcome."""
    articles = frozenset[str]().union(*(talk.articles for talk in period))
    withdrawn = {
        party.code
        for talk in period
        if talk.act.kind is _K.HALT_NEGOTIATIONS and not talk.aside
        for party in talk.act.actors
    }
    for statement in beside.statements_in(articles):
        about = subject in statement.subjects or subject is Subject.OTHER
        if not about or not says("willing", statement.text):
            continue
        for source in statement.speakers:
            party = source.party
            if party is not None and party.code in sides and party.code not in withdrawn:
                yield _stance(party, Stance.WILLING, statement)
