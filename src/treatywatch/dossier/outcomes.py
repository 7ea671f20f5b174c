"""How sanctions ended, as far as the records tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from treatywatch.dossier.cues import says, sentences_of
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.sanction import Sanction
from treatywatch.model.vocabulary import NegotiationStatus, SanctionOutcome, SanctionStatus

_ENDED = frozenset({SanctionStatus.LIFTED, SanctionStatus.EXPIRED, SanctionStatus.ABANDONED})


def with_outcomes(
    sanctions: Iterable[Sanction], negotiations: Sequence[Negotiation]
) -> list[Sanction]:
    """The sanctions, each ended one with its outcome.

    The coding follows TIES (final outcome): a measure that ended once its senders and targets had
    concluded talks is a negotiated settlement (5, 10); one that ended because the target gave way,
    by the words that tell of its end, a partial success (1, 6); one that the senders dropped or
    ended with nothing told in return, a failure (3, 4, 8, 9). Total success is a judgement that no
    rule makes.

    Args:
        sanctions: As derived from acts.
        negotiations: The talks derived from the same acts.
    """
    settled = [talks for talks in negotiations if talks.status is NegotiationStatus.CONCLUDED]
    return [
        evolve(sanction, outcome=_outcome(sanction, settled))
        if sanction.status in _ENDED
        else sanction
        for sanction in sanctions
    ]


def _outcome(sanction: Sanction, settled: Sequence[Negotiation]) -> SanctionOutcome:
    """The outcome of an ended sanction."""
    if any(_settles(talks, sanction) for talks in settled):
        return SanctionOutcome.NEGOTIATED_SETTLEMENT
    last = [step for step in sanction.history if not step.contested and not step.repeats][-1]
    if says("conceded", sentences_of(last.act)):
        return SanctionOutcome.PARTIAL_SUCCESS
    return SanctionOutcome.FAILED


def _settles(talks: Negotiation, sanction: Sanction) -> bool:
    """Whether talks of its senders and targets were concluded in the life of a sanction."""
    sides = {party.code for party in talks.parties}
    senders = {party.code for party in sanction.senders}
    targets = {party.code for party in sanction.targets}
    if sides.isdisjoint(senders) or sides.isdisjoint(targets):
        return False
    concluded = [s.since for s in talks.history if s.status is NegotiationStatus.CONCLUDED]
    began = sanction.history[0].since
    return any(day is None or began is None or day >= began for day in concluded)
