"""The closed vocabulary: kinds of act, measures, statuses, subjects, claims, and their codes.

Every enumeration is a :class:`~treatywatch.model.vocabulary.base.Term`, whose values are the
lower-case names that stand in data files, so a member compares equal to its text and carries its
definition and its codes in other vocabularies. Definitions are in our own words; codes are those of
CAMEO (strings: ``"010"`` is not ``"10"``) and of the PLOVER manual of 2023.
"""

from __future__ import annotations

from typing import Final

from treatywatch.model.vocabulary.acts import ActKind, Channel, QuadClass, ResponseKind
from treatywatch.model.vocabulary.base import CodedTerm, Term
from treatywatch.model.vocabulary.claims import FACTBANK, Certainty, Polarity, Realis, StatementMode
from treatywatch.model.vocabulary.measures import Measure
from treatywatch.model.vocabulary.sanctions import (
    ChangeKind,
    SanctionObjective,
    SanctionOutcome,
    SanctionStatus,
)
from treatywatch.model.vocabulary.talks import (
    AgreementScope,
    DisputeKind,
    NegotiationStatus,
    SettlementMode,
    Stance,
    Subject,
)
from treatywatch.model.vocabulary.treaties import TreatyAction, TreatyStage, TreatyStanding

ALL_TERMS: Final[tuple[type[Term], ...]] = (
    ActKind,
    AgreementScope,
    Certainty,
    ChangeKind,
    Channel,
    DisputeKind,
    Measure,
    NegotiationStatus,
    Polarity,
    Realis,
    ResponseKind,
    SanctionObjective,
    SanctionOutcome,
    SanctionStatus,
    SettlementMode,
    Stance,
    StatementMode,
    Subject,
    TreatyAction,
    TreatyStage,
    TreatyStanding,
)
"""Every closed enumeration of texts."""

__all__ = [
    "ALL_TERMS",
    "FACTBANK",
    "ActKind",
    "AgreementScope",
    "Certainty",
    "ChangeKind",
    "Channel",
    "CodedTerm",
    "DisputeKind",
    "Measure",
    "NegotiationStatus",
    "Polarity",
    "QuadClass",
    "Realis",
    "ResponseKind",
    "SanctionObjective",
    "SanctionOutcome",
    "SanctionStatus",
    "SettlementMode",
    "Stance",
    "StatementMode",
    "Subject",
    "Term",
    "TreatyAction",
    "TreatyStage",
    "TreatyStanding",
]
