"""What one act says of talks: whose, about what, and in which state it leaves them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from attrs import evolve, field, frozen

from treatywatch.dossier.cues import is_topic, lead_of, says, sentences_of, words_of
from treatywatch.dossier.standing import STANDING, why_doubted
from treatywatch.model.act import Act
from treatywatch.model.vocabulary import ActKind, NegotiationStatus, Realis, Subject

_N = NegotiationStatus
_K = ActKind

Statuses = tuple[NegotiationStatus, ...]

_ABOUT_TALKS: Final = frozenset(
    {
        _K.HOLD_TALKS,
        _K.AGREE_TO_TALKS,
        _K.REFUSE_TALKS,
        _K.HALT_NEGOTIATIONS,
        _K.MEDIATE,
        _K.SIGN_AGREEMENT,
        _K.DE_ESCALATE,
        _K.DEMAND,
        _K.OFFER_COOPERATION,
        _K.RESTORE_RELATIONS,
        _K.REJECT,
        _K.CANCEL_MEETING,
    }
)


_OUTCOMES: Final = frozenset({_K.SIGN_AGREEMENT, _K.RESTORE_RELATIONS, _K.DE_ESCALATE})
"""Acts that talks may lead to, and that they may be about."""


@frozen(kw_only=True)
class Talk:
    """An act about talks, read as such."""

    act: Act
    sides: frozenset[str]
    """Codes of the sides it names, without mediators."""
    mediators: frozenset[str] = frozenset()
    subject: Subject | None = None
    aside: str = ""
    """Why it moves nothing; empty where it may."""
    articles: frozenset[str] = field(factory=frozenset[str])
    """Ids of the articles that tell it."""

    @property
    def conditional(self) -> bool:
        """Whether a halt or refusal is for now, or on a condition."""
        if "conditional" in self.act.attributes:
            return self.act.attributes["conditional"] != "no"
        return says("conditional", sentences_of(self.act))


def talk_of(act: Act) -> Talk | None:
    """An act read as one about talks; None where it is not about any."""
    if act.kind not in _ABOUT_TALKS:
        return None
    actors = frozenset(party.code for party in act.actors)
    recipients = frozenset(party.code for party in act.recipients)
    talk = Talk(
        act=act,
        sides=actors | recipients,
        subject=act.subject,
        articles=frozenset(evidence.article.id for evidence in act.evidence),
    )
    joint = len(actors) > 1 and not recipients
    match act.kind:
        case _K.MEDIATE:
            # A mediator told of without the sides serves whatever talks its article tells of.
            sides = recipients - actors
            talk = evolve(
                talk, sides=sides if len(sides) > 1 else frozenset[str](), mediators=actors
            )
        case _K.DEMAND:
            if act.subject is None or not says("talks", words_of(act)):
                return None
            if len(recipients - actors) > 1:
                talk = evolve(talk, sides=recipients - actors)
        case _K.DE_ESCALATE if not joint or not _negotiated(act):
            return None
        case _K.DE_ESCALATE:
            talk = evolve(talk, subject=_subject_of(act))
        case _K.REJECT if not says("offer_of_talks", words_of(act)):
            return None
        case _K.CANCEL_MEETING if not says("negotiating", words_of(act)):
            return None
        case _K.OFFER_COOPERATION if not joint or not _in_outline(act) or act.subject is None:
            return None
        case _K.RESTORE_RELATIONS if not joint:
            return None
        case _K.RESTORE_RELATIONS:
            talk = evolve(talk, subject=act.subject or Subject.DIPLOMATIC_NORMALIZATION)
        case _:
            pass
    return evolve(talk, aside=_why_aside(talk))


def _negotiated(act: Act) -> bool:
    """Whether a joint pull-back or swap is said to be agreed, or to have come of talks."""
    text = sentences_of(act)
    return says("settled", text) or says("after_talks", text)


def _subject_of(act: Act) -> Subject | None:
    """What talks were about that led to a truce or a swap, where the act does not say."""
    words = words_of(act)
    if act.subject is not None or says("swapped", words):
        return act.subject or Subject.PRISONERS_OR_HUMANITARIAN
    return Subject.CEASEFIRE if says("truce", words) else None


def _in_outline(act: Act) -> bool:
    """Whether an agreement is one in outline."""
    return says("in_principle", sentences_of(act))


def _unsigned(act: Act) -> bool:
    """Whether an agreement that is not said to be signed has its signature still to come."""
    if any(says("signed", e.text) and not says("unsigned", e.text) for e in act.evidence):
        return False
    return any(says("unsigned", evidence.article.text) for evidence in act.evidence)


def _go_betweens(act: Act) -> frozenset[str]:
    """The sources of an act, where its sentence calls them mediators."""
    if not act.claim.according_to or not says("mediation", sentences_of(act)):
        return frozenset()
    return frozenset(s.party.code for s in act.claim.according_to if s.party is not None)


def _why_aside(talk: Talk) -> str:
    """Why the act moves no talks; empty where it may.

    The word of any side counts, not only that of the one who acts. A side that gives notice of a
    halt, of talks to be held or of a refusal has thereby done it, so plans of that kind count too.
    """
    act = talk.act
    doubt = why_doubted(act, also=talk.sides | talk.mediators | _go_betweens(act))
    if doubt:
        return doubt
    if act.kind in _OUTCOMES and act.evidence and all(map(is_topic, act.evidence)):
        return "it is what the talks are about"
    match act.claim.realis:
        case Realis.HYPOTHETICAL:
            return "it is only supposed"
        case Realis.THREATENED:
            return "it is only threatened"
        case Realis.REQUESTED if act.kind is not _K.DEMAND:
            return "it is only asked for"
        case Realis.PLANNED if act.kind in (_K.SIGN_AGREEMENT, _K.DE_ESCALATE):
            return "it is only planned"
        case _:
            return ""


def status_told(talk: Talk, sides: frozenset[str]) -> Statuses | None:
    """The statuses that the act leads the talks through, the last being where it leaves them.

    None where it says nothing of their state.

    Args:
        talk: The act.
        sides: Codes of all sides of the talks that it belongs to.
    """
    act = talk.act
    standing = act.attributes.get(STANDING)
    if standing is not None:
        return (_N(standing),) if standing in set(_N) else None
    if act.kind is _K.AGREE_TO_TALKS:
        return _agreed(talk, sides)
    return _TELLS[act.kind](talk)


def _held(talk: Talk) -> Statuses:
    """Talks that were held: under way, and stalled if they came to nothing."""
    act = talk.act
    if act.claim.realis is Realis.PLANNED:
        return (_N.SCHEDULED,)
    outcome = act.attributes.get("outcome", "")
    if outcome == "principle":
        return _N.UNDER_WAY, _N.AGREED_IN_PRINCIPLE
    # Many rounds without a result are talks that go on; one meeting without is a deadlock.
    fruitless = says("fruitless", sentences_of(act)) and not says("many_rounds", words_of(act))
    if outcome == "none" or fruitless:
        return _N.UNDER_WAY, _N.STALLED
    return (_N.UNDER_WAY,)


def _agreed(talk: Talk, sides: frozenset[str]) -> Statuses:
    """Talks agreed to: scheduled if all agreed or one took up an offer, else proposed."""
    act, text = talk.act, sentences_of(talk.act)
    if says("was_due", words_of(act)):
        return ()
    if says("further_round", words_of(act)) and frozenset(p.code for p in act.actors) >= sides:
        return (_N.UNDER_WAY,)
    all_sides = frozenset(party.code for party in act.actors) >= sides
    if not all_sides and not says("accepted", words_of(act)):
        return (_N.PROPOSED,)
    if all_sides and says("proposing", lead_of(act)) and not says("accepted", text):
        return (_N.PROPOSED,)
    return (_N.SCHEDULED,)


def _mediated(talk: Talk) -> Statuses:
    """Mediation: talks are under way, unless it is only offered."""
    offered = talk.act.claim.realis is Realis.PLANNED or says("offered", words_of(talk.act))
    return (_N.PROPOSED,) if offered else (_N.UNDER_WAY,)


def _halted(talk: Talk) -> Statuses:
    """A halt: for now if it is on a condition, else for good."""
    return (_N.SUSPENDED,) if talk.conditional else (_N.BROKEN_OFF,)


def _signed(talk: Talk) -> Statuses:
    """An agreement: the end, unless it is one in outline."""
    outline = _in_outline(talk.act) or _unsigned(talk.act)
    return (_N.AGREED_IN_PRINCIPLE,) if outline else (_N.CONCLUDED,)


def _restored(talk: Talk) -> Statuses:
    """Relations restored by both: what talks about them led to, once it is done."""
    act = talk.act
    open_ = act.claim.realis is Realis.PLANNED and not any(
        says("sealed", evidence.article.text) for evidence in act.evidence
    )
    return (_N.AGREED_IN_PRINCIPLE,) if open_ else (_N.CONCLUDED,)


_TELLS: Final[Mapping[ActKind, Callable[[Talk], Statuses]]] = MappingProxyType(
    {
        _K.HOLD_TALKS: _held,
        _K.MEDIATE: _mediated,
        _K.HALT_NEGOTIATIONS: _halted,
        _K.SIGN_AGREEMENT: _signed,
        _K.REFUSE_TALKS: lambda _: (_N.REJECTED,),
        _K.REJECT: lambda _: (_N.REJECTED,),
        _K.CANCEL_MEETING: _halted,
        _K.DEMAND: lambda _: (_N.PROPOSED,),
        _K.DE_ESCALATE: lambda _: (_N.CONCLUDED,),
        _K.OFFER_COOPERATION: lambda _: (_N.AGREED_IN_PRINCIPLE,),
        _K.RESTORE_RELATIONS: _restored,
    }
)
"""How each kind of act about talks is read, but for consent to talks."""
