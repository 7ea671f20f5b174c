"""Negotiations, derived: acts about talks by sides and subject, folded into histories."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final

from attrs import evolve

from treatywatch.dossier.beside import Beside
from treatywatch.dossier.cues import lead_of, says, sentences_of, words_of
from treatywatch.dossier.days import moment, published, resolved
from treatywatch.dossier.index import in_order
from treatywatch.dossier.links import Links
from treatywatch.dossier.ordering import BACKGROUND, put_before
from treatywatch.dossier.stances import stances_of
from treatywatch.dossier.standing import STANDING, is_deed
from treatywatch.dossier.subjects import Subjects, is_contact
from treatywatch.dossier.talks import Talk, status_told, talk_of
from treatywatch.dossier.together import read_together
from treatywatch.model.act import Act
from treatywatch.model.history import day_it_held
from treatywatch.model.naming import Naming
from treatywatch.model.negotiation import Negotiation, NegotiationStep
from treatywatch.model.party import Party
from treatywatch.model.statement import Statement
from treatywatch.model.vocabulary import ActKind, NegotiationStatus, Realis, Subject

_N = NegotiationStatus

LAPSE: Final = dt.timedelta(days=5 * 365)
"""Talks of which nothing is told for so long have lapsed; talks told of later are new ones.

Own rule: five years is longer than any pause between rounds of one negotiation in the articles
that the library was written for, and shorter than what separates attempts that reports call "the
first since".
"""

Sides = frozenset[str]


def negotiations_of(
    acts: Iterable[Act],
    statements: Iterable[Statement] = (),
    namings: Iterable[Naming] = (),
) -> list[Negotiation]:
    """The talks that acts tell of.

    Args:
        acts: Any acts, in any order.
        statements: Statements that may show the stance of a side.
        namings: What the articles name; talks of two claimants in an article that names the
            territory, and gives no subject, are about it.
    """
    ordered = in_order(acts)
    talks = [talk for act in ordered if (talk := talk_of(act)) is not None]
    talks = _without_mediators(talks)
    beside = Beside(ordered, statements, namings)
    groups = _grouped(talks, beside)
    links = Links(ordered)
    causes = {talk.act.id: links.causes(talk.act) for talk in talks}
    found: list[Negotiation] = []
    told_in = {a for group in groups.values() for t in group if _negotiates(t) for a in t.articles}
    dealing = _dealing(groups)
    for sides, subject in sorted(groups, key=lambda key: (sorted(key[0]), key[1])):
        group = groups[sides, subject]
        if not any(_negotiates(talk) or _crowns_talks(talk, told_in) for talk in group):
            continue
        if _only_mediated(group) and all(
            dealing[article] - {sides} for talk in group for article in talk.articles
        ):
            continue
        found.extend(_negotiations(group, sides, subject, causes, beside))
    return found


def _dealing(groups: Mapping[tuple[Sides, Subject], list[Talk]]) -> Mapping[str, set[Sides]]:
    """The sides of which each article tells that they themselves hold, or end, talks."""
    found: defaultdict[str, set[Sides]] = defaultdict(set)
    for (sides, _), group in groups.items():
        for talk in group:
            if talk.act.kind is not ActKind.MEDIATE and (
                talk.act.kind in _ENDINGS or _negotiates(talk)
            ):
                for article in talk.articles:
                    found[article].add(sides)
    return found


def _only_mediated(group: list[Talk]) -> bool:
    """Whether nothing but a mediator's part tells that there are talks.

    Between whom somebody mediates is seldom said where it is done. Where an article tells what the
    sides of other talks do, the mediator's part is rather one in those.
    """
    return all(talk.act.kind is ActKind.MEDIATE or not _negotiates(talk) for talk in group)


_ENDINGS: Final = frozenset({ActKind.SIGN_AGREEMENT, ActKind.RESTORE_RELATIONS})
"""Acts that may end talks, but that need none."""

_ANSWERS: Final = frozenset({ActKind.REJECT, ActKind.CANCEL_MEETING})
"""Acts that answer offers of talks, or call off a round: of talks that other acts tell of."""


def _negotiates(talk: Talk) -> bool:
    """Whether an act tells by itself that there are, or were, negotiations.

    An agreement alone does not, but for one in outline, nor one that a mediator brought about, nor
    an offer or refusal of mediation, nor a meeting or telephone call that its text does not call
    talks.
    """
    act = talk.act
    if act.kind in _ANSWERS or _lapsed(act):
        return False
    if act.kind in _ENDINGS:
        return status_told(talk, talk.sides) == (_N.AGREED_IN_PRINCIPLE,) and not talk.aside
    if act.kind is ActKind.MEDIATE:
        offered = act.claim.realis is Realis.PLANNED or says("offering", lead_of(act))
        offered = offered and not says("negotiating", words_of(act))
        return not offered and not says("brokered", words_of(act))
    if act.kind is ActKind.REFUSE_TALKS and _asks_in(words_of(act)):
        return False
    if act.kind is ActKind.REFUSE_TALKS and says("mediation", words_of(act)):
        return says("negotiating", words_of(act))
    if talk.subject is None and is_contact(talk):
        return bool(act.territories)
    return not _mere_contact(talk)


def _lapsed(act: Act) -> bool:
    """Whether an act is a meeting of so long before its report that nothing is left of it."""
    if act.kind is not ActKind.HOLD_TALKS or act.claim.realis is not Realis.HISTORICAL:
        return False
    told, when = published(act), resolved(act.when)
    last = None if when is None else when.latest
    return told is not None and last is not None and told - last > LAPSE


def _asks_in(words: str) -> bool:
    """Whether words tell of an invitation, and not of one to talks."""
    return says("invitation", words) and not says("negotiating", words)


def _mere_contact(talk: Talk) -> bool:
    """Whether the words are those of a call, or of a meeting not said to have sought a result."""
    act, words = talk.act, words_of(talk.act)
    if act.kind not in (ActKind.HOLD_TALKS, ActKind.AGREE_TO_TALKS):
        return False
    if says("by_telephone", words):
        return not says("negotiating", words)
    if _asks_in(words):
        return True
    if says("negotiating", words) or says("consented", words) or not says("meeting", words):
        return False
    if act.subject is not None and says("negotiating", sentences_of(act)):
        return False
    return not act.territories and not says("fruitless", sentences_of(act))


def _crowns_talks(talk: Talk, told_in: Set[str]) -> bool:
    """Whether an agreement is that of talks which its article only mentions.

    Args:
        talk: The act.
        told_in: Articles with acts that tell of talks: there the mention is of those.
    """
    act = talk.act
    if act.kind is not ActKind.SIGN_AGREEMENT or act.claim.realis is not Realis.ASSERTED:
        return False
    if talk.aside or talk.articles & told_in:
        return False
    return any(says("negotiating", evidence.article.text) for evidence in act.evidence)


def _without_mediators(talks: list[Talk]) -> list[Talk]:
    """The talks with each third party that mediates them taken out of the sides.

    Whoever is told to mediate between some sides, in an article, mediates in all that the article
    tells of these sides. A halt that a side puts to the mediator's work halts the talks of the
    sides; a meeting of the mediator with one side is no round. Whoever signs an agreement with one
    side alone is a side to it.
    """
    told: defaultdict[str, list[Talk]] = defaultdict(list)
    for talk in talks:
        if talk.mediators:
            for article in talk.articles:
                told[article].append(talk)
    changed: list[Talk] = []
    for talk in talks:
        mediations = [
            m for article in talk.articles for m in told.get(article, ()) if m is not talk
        ]
        for mediation in mediations:
            helpers = mediation.mediators & talk.sides
            rest = talk.sides - helpers
            alone = len(rest) == 1
            known = rest <= mediation.sides if mediation.sides else not alone or is_contact(talk)
            signed = alone and talk.act.kind is ActKind.SIGN_AGREEMENT
            if talk.mediators or not helpers or not rest or not known or signed:
                continue
            aside = alone and talk.act.kind is ActKind.HOLD_TALKS
            talk = evolve(  # noqa: PLW2901 - one mediation after the other
                talk,
                sides=(mediation.sides or rest) if alone else rest,
                mediators=helpers,
                aside="it is a meeting of the mediator with one side" if aside else talk.aside,
            )
        changed.append(talk)
    return changed


def _grouped(talks: list[Talk], beside: Beside) -> dict[tuple[Sides, Subject], list[Talk]]:
    """The talks by sides and subject; what is left open is filled from the talks beside it."""
    full = [talk for talk in talks if len(talk.sides) > 1]
    subjects = Subjects(full, beside)
    groups: defaultdict[tuple[Sides, Subject], list[Talk]] = defaultdict(list)
    told_in: defaultdict[str, dict[tuple[Sides, Subject], None]] = defaultdict(dict)
    keyed = _with_all_sides([(talk, subjects.of(talk)) for talk in full])
    for talk, subject in keyed:
        key = talk.sides, subject
        groups[key].append(talk)
        for article in talk.articles:
            told_in[article][key] = None
    for talk in talks:
        if len(talk.sides) > 1:
            continue
        for key in dict.fromkeys(key for a in sorted(talk.articles) for key in told_in[a]):
            fits = talk.sides <= key[0] and not talk.mediators & key[0]
            if fits and talk.subject in (None, key[1]):
                groups[key].append(evolve(talk, sides=key[0]))
    return groups


_ONE_SIDED: Final = frozenset(
    {
        ActKind.REFUSE_TALKS,
        ActKind.HALT_NEGOTIATIONS,
        ActKind.AGREE_TO_TALKS,
        ActKind.DEMAND,
    }
)
"""Acts by which one side tells another what it will do about talks that may have more sides."""


def _with_all_sides(keyed: list[tuple[Talk, Subject]]) -> list[tuple[Talk, Subject]]:
    """The talks, what one side tells another put to the larger talks that the article tells of."""
    larger: defaultdict[tuple[str, Subject], set[Sides]] = defaultdict(set)
    for talk, subject in keyed:
        if len(talk.sides) > 2:
            for article in talk.articles:
                larger[article, subject].add(talk.sides)
    changed: list[tuple[Talk, Subject]] = []
    for talk, subject in keyed:
        around = [s for a in talk.articles for s in larger[a, subject] if talk.sides < s]
        if talk.act.kind in _ONE_SIDED and len(set(around)) == 1:
            changed.append((evolve(talk, sides=around[0]), subject))
        else:
            changed.append((talk, subject))
    return changed


def _negotiations(
    group: list[Talk],
    sides: Sides,
    subject: Subject,
    causes: Mapping[str, tuple[Act, ...]],
    beside: Beside,
) -> list[Negotiation]:
    """The negotiations of some sides on a subject, one after the other."""
    known = {p.code: p for talk in group for p in (*talk.act.actors, *talk.act.recipients)}
    parties = tuple(known[code] for code in sorted(sides) if code in known)
    found: list[Negotiation] = []
    for period in _periods(group):
        mediators = frozenset[str]().union(*(talk.mediators for talk in period)) - sides
        stances = stances_of(period, sides, known, subject, beside)
        made = Negotiation.fold(
            _steps(period, sides, subject, beside),
            parties=parties,
            subject=subject,
            mediators=_parties(mediators, known),
            stances=stances,
            causes=causes,
            territories=sorted({t for talk in period for t in talk.act.territories}),
        )
        for negotiation in made:
            follows = negotiation.succeeds or (found[-1].id if found else None)
            found.append(evolve(negotiation, succeeds=follows, life=len(found)))
    return found


def _parties(codes: Iterable[str], known: Mapping[str, Party]) -> tuple[Party, ...]:
    """The parties of some codes."""
    return tuple(known[code] for code in sorted(codes) if code in known)


def _periods(group: list[Talk]) -> list[list[Talk]]:
    """The talks cut where nothing is told of them for longer than :data:`LAPSE`."""
    ordered = sorted(group, key=lambda talk: (moment(talk.act), talk.act.id))
    periods: list[list[Talk]] = []
    last: dt.date | None = None
    for talk in ordered:
        day = moment(talk.act)
        dated = dt.date.min < day < dt.date.max
        if not periods or (dated and last is not None and day - last > LAPSE):
            periods.append([])
        periods[-1].append(talk)
        if dated:
            # Talks held "since 1984" are not told of for the last time in 1984.
            until = day_it_held(resolved(talk.act.when), published(talk.act)) or day
            last = until if last is None else max(last, until)
    return periods


def _steps(
    period: list[Talk], sides: Sides, subject: Subject, beside: Beside
) -> list[NegotiationStep]:
    """The steps that the talks of one period tell, not yet folded."""
    told = [(talk, None if _mere_contact(talk) else status_told(talk, sides)) for talk in period]
    told = read_together(told, subject, beside)
    steps: list[NegotiationStep] = []
    for talk, statuses in told:
        near = [
            each
            for other, its in told
            if other is not talk and not other.aside and talk.articles & other.articles
            for each in its or ()
        ]
        back = is_background(talk, near) or _signed_before(talk, [other for other, _ in told])
        steps.extend(_step(talk, each, back=back) for each in statuses or ())
    return put_before(steps)


def _signed_before(talk: Talk, others: Sequence[Talk]) -> bool:
    """Whether an undated agreement is told after a halt: news puts what is newest first."""
    act = talk.act
    if act.kind is not ActKind.SIGN_AGREEMENT or resolved(act.when) is not None:
        return False
    told = {e.article.id: e.span.start for e in reversed(act.evidence)}
    return any(
        other.act.kind is ActKind.HALT_NEGOTIATIONS
        and other.act.claim.realis is Realis.ASSERTED
        and any(e.span.start < told.get(e.article.id, 0) for e in other.act.evidence)
        for other in others
    )


_OFFERS: Final = frozenset({ActKind.AGREE_TO_TALKS, ActKind.DEMAND})

_ENDS: Final = frozenset({_N.CONCLUDED, _N.AGREED_IN_PRINCIPLE, _N.SUSPENDED, _N.BROKEN_OFF})


def is_background(talk: Talk, near: Sequence[NegotiationStatus]) -> bool:
    """Whether an undated act belongs before what its article tells of the same talks.

    Background does, and so do a mediator's role, an offer that the article says was turned down,
    and the talks of which it tells how they ended, unless they are said to have begun again.
    """
    act = talk.act
    if resolved(act.when) is not None or not is_deed(act):
        return False
    if act.claim.realis is Realis.HISTORICAL or act.kind is ActKind.MEDIATE:
        return True
    if act.kind in _OFFERS and _N.REJECTED in near:
        return True
    ended = bool(_ENDS & set(near))
    return act.kind is ActKind.HOLD_TALKS and ended and not says("resumed", sentences_of(act))


_RANK: Final = {
    _N.PROPOSED: 1,
    _N.REJECTED: 2,
    _N.SCHEDULED: 3,
    _N.UNDER_WAY: 4,
    _N.STALLED: 5,
    _N.AGREED_IN_PRINCIPLE: 6,
    _N.SUSPENDED: 7,
    _N.BROKEN_OFF: 8,
    _N.CONCLUDED: 9,
}
"""The order of steps told for the same day: that of the life of talks."""


def _step(talk: Talk, status: NegotiationStatus, *, back: bool) -> NegotiationStep:
    """One unfolded step."""
    act = talk.act
    told = published(act)
    when = resolved(act.when)
    if when is not None and told is not None and when.earliest is not None and when.earliest > told:
        # The date is that of a meeting to come; that there is to be one is known from the report.
        when = None
    return NegotiationStep(
        change=None if STANDING in act.attributes else status,
        status=status if STANDING in act.attributes else None,
        act=act,
        when=when,
        known_on=told,
        moves=not talk.aside,
        reason=talk.aside,
        rank=_RANK[status] + (BACKGROUND if back else 0),
    )
