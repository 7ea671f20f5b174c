"""Where each side stands on talks, as its own acts and words show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

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

_OBJECTIONS = frozenset({_K.CONDEMN, _K.LODGE_PROTEST, _K.REJECT, _K.SUMMON_ENVOY})


def stances_of(  # noqa: PLR0917 - what stances are read from
    period: Sequence[Talk],
    sides: frozenset[str],
    known: Mapping[str, Party],
    subject: Subject,
    acts: Sequence[Act],
    statements: Sequence[Statement],
) -> list[StanceStep]:
    """The stances that the sides of talks take.

    Args:
        period: The acts about the talks.
        sides: Codes of the sides.
        known: Parties by code.
        subject: What the talks are about.
        acts: All acts, for what one side says to another's halt.
        statements: All statements, for what a side says that it still wants.
    """
    steps = [step for talk in period if not talk.aside for step in _by_talk(talk, sides, known)]
    steps += _by_objection(period, sides, known, acts)
    steps += _by_word(period, sides, subject, statements)
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
        case _K.HALT_NEGOTIATIONS:
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
    acts: Sequence[Act],
) -> Iterator[StanceStep]:
    """A side that objects to another's halt in the report of it still wants the talks."""
    halts = [t for t in period if t.act.kind is _K.HALT_NEGOTIATIONS and not t.aside]
    for act in acts:
        if act.kind not in _OBJECTIONS or not act.evidence:
            continue
        article = act.evidence[0].article.id
        for halt in halts:
            theirs = {party.code for party in halt.act.actors}
            meant = article in halt.articles and theirs & {p.code for p in act.recipients}
            linked = any(link.act == halt.act.id for link in act.because)
            if not (meant or linked):
                continue
            for party in act.actors:
                if party.code in sides and party.code not in theirs:
                    yield _stance(known.get(party.code, party), Stance.WILLING, act)
            break


def _by_word(
    period: Sequence[Talk],
    sides: frozenset[str],
    subject: Subject,
    statements: Sequence[Statement],
) -> Iterator[StanceStep]:
    """A side that says that it still seeks the outcome."""
    articles = frozenset[str]().union(*(talk.articles for talk in period))
    withdrawn = {
        party.code
        for talk in period
        if talk.act.kind is _K.HALT_NEGOTIATIONS and not talk.aside
        for party in talk.act.actors
    }
    for statement in statements:
        if not any(evidence.article.id in articles for evidence in statement.evidence):
            continue
        about = subject in statement.subjects or subject is Subject.OTHER
        if not about or not says("willing", statement.text):
            continue
        for source in statement.speakers:
            party = source.party
            if party is not None and party.code in sides and party.code not in withdrawn:
                yield _stance(party, Stance.WILLING, statement)
