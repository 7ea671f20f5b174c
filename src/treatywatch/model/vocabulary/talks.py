"""Talks and disputes: status, stance, subject, mode of settlement, scope, kind of dispute."""

from __future__ import annotations

from typing import Self

from treatywatch.model.vocabulary.base import CodedTerm, Term


class NegotiationStatus(CodedTerm):
    """Where talks stand on a day.

    >>> NegotiationStatus.SUSPENDED.cameo, NegotiationStatus.SUSPENDED.plover_mode
    ('164', 'withdraw')
    """

    cameo: str
    """The nearest CAMEO code: a string, ``"010"`` is not ``"10"``; empty where CAMEO has none."""
    cameo_also: tuple[str, ...]
    """Further CAMEO codes that it covers."""
    plover: str | None
    """PLOVER event and mode, ``"SANCTION/withdraw"``; None where PLOVER has none."""
    plover_also: tuple[str, ...]
    """Further PLOVER events that it covers."""

    def __new__(  # noqa: PLR0917 - one argument for each column
        cls,
        value: str,
        definition: str = "",
        cameo: str = "",
        cameo_also: tuple[str, ...] = (),
        plover: str | None = None,
        plover_also: tuple[str, ...] = (),
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.cameo = cameo
        member.cameo_also = cameo_also
        member.plover = plover
        member.plover_also = plover_also
        return member

    # fmt: off
    PROPOSED = (
        "proposed", "Talks offered, urged or demanded; not yet accepted.", "026",
        ("022", "106"), "AGREE", ("REQUEST/meet",),
    )
    REJECTED = "rejected", "Offer of talks refused.", "125", (), "REJECT/meet", ()
    SCHEDULED = "scheduled", "Parties have agreed to meet; not yet begun.", "036", (), "AGREE", ()
    UNDER_WAY = (
        "under_way",
        "Talks are being held, or a round has been held and none has ended them.", "046",
        ("040",), "CONSULT", (),
    )
    STALLED = (
        "stalled", "Reported as deadlocked or idle, with no party having halted them.", "012",
        (), None, (),
    )
    SUSPENDED = (
        "suspended",
        ("A needed party has halted for now, or on a condition (“suspend”, “freeze”, “not "
         "under current conditions”)."),
        "164", (), "SANCTION/withdraw", (),
    )
    BROKEN_OFF = (
        "broken_off", "A needed party has ended or quit them with no condition of return.",
        "164", (), "SANCTION/withdraw", (),
    )
    AGREED_IN_PRINCIPLE = (
        "agreed_in_principle", "Outline or framework agreed; text not signed.", "037",
        ("030",), "AGREE", (),
    )
    CONCLUDED = (
        "concluded", "Text adopted or signed; the Treaty object takes over.", "057", (),
        "SUPPORT", (),
    )
    # fmt: on


class Stance(Term):
    """Where one party stands on talks; their status is another thing.

    >>> Stance.WILLING.definition
    'Says it still seeks the outcome.'
    """

    # fmt: off
    ENGAGED = "engaged", "Taking part."
    WILLING = "willing", "Says it still seeks the outcome."
    CONDITIONAL = "conditional", "Will return if a condition is met."
    SUSPENDED = "suspended", "Halted its part for now."
    WITHDRAWN = "withdrawn", "Has quit."
    REFUSING = "refusing", "Never agreed to talk."
    # fmt: on


class Subject(Term):
    """What talks or an agreement are about.

    >>> Subject.PEACE_TREATY.plover_contexts
    ('diplomatic', 'territory')
    """

    plover_contexts: tuple[str, ...]
    """PLOVER contexts that correspond."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        plover_contexts: tuple[str, ...] = (),
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.plover_contexts = plover_contexts
        return member

    # fmt: off
    PEACE_TREATY = "peace_treaty", "End a state of war by treaty.", ("diplomatic", "territory")
    CEASEFIRE = "ceasefire", "Truce, armistice, de-escalation.", ("military",)
    TERRITORY_OR_BORDER = (
        "territory_or_border", "Sovereignty or delimitation of land.", ("territory",),
    )
    MARITIME_DELIMITATION = (
        "maritime_delimitation", "Sea limits and zones.", ("territory", "natural_resource"),
    )
    ARMS_CONTROL = "arms_control", "Limits on arms, non-proliferation.", ("military", "cbrn")
    SECURITY_PACT = "security_pact", "Alliance, bases, defence.", ("military",)
    TRADE = "trade", "Tariffs, market access.", ("economic",)
    ECONOMIC_COOPERATION = (
        "economic_cooperation", "Joint projects, investment, finance.", ("economic",),
    )
    NATURAL_RESOURCES = "natural_resources", "Fisheries, energy, water.", ("natural_resource",)
    SANCTIONS_RELIEF = (
        "sanctions_relief", "Ending or easing sanctions.", ("economic", "diplomatic"),
    )
    DIPLOMATIC_NORMALIZATION = (
        "diplomatic_normalization", "Relations, recognition, missions.", ("diplomatic",),
    )
    MOVEMENT_OF_PERSONS = (
        "movement_of_persons", "Visas, migration, returns, visits to graves.", ("migration",),
    )
    PRISONERS_OR_HUMANITARIAN = (
        "prisoners_or_humanitarian", "Exchanges, corridors, access.", ("human_security",),
    )
    REPARATIONS_OR_CLAIMS = (
        "reparations_or_claims", "Compensation, property, history.", ("reparations",),
    )
    ACCESSION_OR_MEMBERSHIP = (
        "accession_or_membership", "Joining a treaty or organization.", ("diplomatic",),
    )
    ENVIRONMENT_OR_HEALTH = (
        "environment_or_health", "Climate, pollution, health.", ("environment", "health"),
    )
    OTHER = "other", "None of these.", ()
    # fmt: on


class SettlementMode(Term):
    """How a settlement is attempted (ICOW).

    >>> SettlementMode.ADJUDICATION.cameo
    '115'
    """

    icow_variable: str
    """Variable of the Issue Correlates of War (ICOW) claims data."""
    cameo: str
    """The nearest CAMEO code: a string, ``"010"`` is not ``"10"``; empty where CAMEO has none."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        icow_variable: str = "",
        cameo: str = "",
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.icow_variable = icow_variable
        member.cameo = cameo
        return member

    # fmt: off
    BILATERAL_NEGOTIATION = "bilateral_negotiation", "The two sides alone.", "attbilat", "046"
    MULTILATERAL_NEGOTIATION = (
        "multilateral_negotiation", "Three or more sides.", "maxmultilatneg", "046",
    )
    GOOD_OFFICES = (
        "good_offices", "A third party brings the sides together.", "att3non/maxgoodoffice",
        "045",
    )
    INQUIRY = "inquiry", "A third party establishes the facts.", "att3non/maxfactfinding", "045"
    CONCILIATION_OR_MEDIATION = (
        "conciliation_or_mediation", "A third party proposes terms.", "att3non/maxmed", "045",
    )
    ARBITRATION = (
        "arbitration", "A tribunal of their choice binds the sides.",
        "att3bind/maxarbitration", "115",
    )
    ADJUDICATION = (
        "adjudication", "A standing court binds the sides.", "att3bind/maxadjudication",
        "115",
    )
    # fmt: on


class AgreementScope(Term):
    """What an agreement settles (UCDP, PA-X).

    >>> AgreementScope.PARTIAL.crosswalk
    'UCDP partial; PA-X SubPar'
    """

    crosswalk: str
    """How other data sets name it."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        crosswalk: str = "",
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.crosswalk = crosswalk
        return member

    # fmt: off
    PROCESS = "process", "How to go on talking.", "UCDP peace-process agreement; PA-X Pre"
    PARTIAL = "partial", "Some of the issues.", "UCDP partial; PA-X SubPar"
    COMPREHENSIVE = "comprehensive", "All the main issues.", "UCDP full; PA-X SubComp"
    CEASEFIRE = "ceasefire", "An end of fighting only.", "PA-X Cea (not a UCDP peace agreement)"
    IMPLEMENTATION = "implementation", "How to carry out an earlier agreement.", "PA-X Imp"
    RENEWAL = "renewal", "An earlier agreement again.", "PA-X Ren"
    OTHER = "other", "None of these.", "PA-X Oth"
    # fmt: on


class DisputeKind(Term):
    """What a dispute is about.

    >>> DisputeKind.MARITIME_CLAIM.crosswalk
    'ICOW maritime'
    """

    crosswalk: str
    """How other data sets name it."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        crosswalk: str = "",
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.crosswalk = crosswalk
        return member

    # fmt: off
    TERRITORIAL_CLAIM = (
        "territorial_claim",
        "Two or more states claim sovereignty over the same land or islands.",
        "ICOW territorial",
    )
    BORDER_DELIMITATION = (
        "border_delimitation", "Where a boundary runs.", "IBAD (border agreements)",
    )
    MARITIME_CLAIM = "maritime_claim", "Sea zone, access or use.", "ICOW maritime"
    RIVER_CLAIM = "river_claim", "Use of an international river.", "ICOW river"
    IDENTITY_CLAIM = "identity_claim", "Treatment or status of kin group abroad.", "ICOW identity"
    STATEHOOD_OR_STATUS = (
        "statehood_or_status", "Independence, recognition, secession.",
        "PLOVER sector tag PRE",
    )
    ARMED_CONFLICT = (
        "armed_conflict", "Use of force between states, invasion, occupation.",
        "GSDB territorial_conflict/end_war; TIES issue 2",
    )
    REGIME_OR_GOVERNMENT = (
        "regime_or_government", "Who rules, democracy, coups.",
        "TIES issue 3; GSDB destab_regime, democracy",
    )
    HUMAN_RIGHTS = "human_rights", "Treatment of persons.", "TIES issue 8"
    PROLIFERATION_OR_ARMS = (
        "proliferation_or_arms", "Weapons programmes and transfers.", "TIES issues 6, 9",
    )
    TRADE_OR_ECONOMIC = (
        "trade_or_economic", "Trade practice, debt, investment.", "TIES issues 13, 14",
    )
    RESOURCE = "resource", "Fisheries, energy.", ""
    HISTORY_OR_REPARATIONS = (
        "history_or_reparations", "War legacy, compensation.", "PLOVER context reparations",
    )
    DETAINED_PERSONS_OR_PROPERTY = (
        "detained_persons_or_property", "Seizure of citizens, ships, property.",
        "TIES issue 4",
    )
    ESPIONAGE_CYBER_INTERFERENCE = (
        "espionage_cyber_interference", "Spying, cyber attack, meddling.",
        "PLOVER contexts cyber, misinformation",
    )
    OTHER = "other", "None of these.", "TIES issue 15"
    # fmt: on
