"""The closed vocabulary: kinds of act, measures, statuses, subjects, claims, and their codes.

Every enumeration is a `StrEnum` whose values are the lower-case names that stand in data files, so a
member compares equal to its text. Definitions are in our own words; codes are those of CAMEO (strings:
`"010"` is not `"10"`) and of the PLOVER manual of 2023.
"""

from __future__ import annotations

from enum import StrEnum



class ActKind(StrEnum):
    """What one party did, will do, threatens or refuses to do to another."""

    MAKE_STATEMENT = "make_statement"
    """Comment, denial or neutral statement."""
    ENDORSE = "endorse"
    """Praise, back or defend."""
    OFFER_COOPERATION = "offer_cooperation"
    """Offer, promise or agree to cooperate."""
    PLEDGE_AID = "pledge_aid"
    """Promise aid not yet delivered."""
    AGREE_TO_TALKS = "agree_to_talks"
    """Agree or offer to meet or negotiate."""
    HOLD_TALKS = "hold_talks"
    """Negotiate or consult."""
    VISIT = "visit"
    """Travel to, or host, for a meeting."""
    MEDIATE = "mediate"
    """Third party mediates."""
    SIGN_AGREEMENT = "sign_agreement"
    """Sign, ratify or finalize."""
    RECOGNIZE = "recognize"
    """Recognize a state or government; open relations."""
    RESTORE_RELATIONS = "restore_relations"
    """Resume or upgrade relations."""
    APOLOGIZE = "apologize"
    """Express regret."""
    EASE_VISA_REGIME = "ease_visa_regime"
    """Relax or restore visa rules."""
    COOPERATE_MATERIALLY = "cooperate_materially"
    """Start or widen joint projects, trade, military ties."""
    PROVIDE_AID = "provide_aid"
    """Deliver aid (attribute aid_kind: economic, military, humanitarian)."""
    RECEIVE_REFUGEES = "receive_refugees"
    """Take in, shelter or evacuate people; grant asylum."""
    EASE_SANCTIONS = "ease_sanctions"
    """Ease, suspend or lift sanctions."""
    DE_ESCALATE = "de_escalate"
    """Ceasefire, release, pull back forces."""
    DEMAND = "demand"
    """Appeal, demand or ultimatum (attribute strength)."""
    ACCUSE = "accuse"
    """Blame or allege."""
    CONDEMN = "condemn"
    """Denounce; call unacceptable, regrettable."""
    LODGE_PROTEST = "lodge_protest"
    """Formal diplomatic protest (attribute channel)."""
    SUMMON_ENVOY = "summon_envoy"
    """Call in a foreign envoy to complain."""
    REJECT = "reject"
    """Refuse a proposal, plan, claim or demand."""
    REFUSE_TALKS = "refuse_talks"
    """Refuse to meet or negotiate."""
    CANCEL_MEETING = "cancel_meeting"
    """Call off a planned visit or meeting."""
    BLOCK_OR_VETO = "block_or_veto"
    """Veto; block a membership or partner status."""
    THREATEN = "threaten"
    """Threaten (attribute content: sanctions, relations, talks, expulsion, territory, force)."""
    IMPOSE_SANCTIONS = "impose_sanctions"
    """Announce, impose or widen a measure (attribute change_kind)."""
    HALT_NEGOTIATIONS = "halt_negotiations"
    """Suspend, quit or break off talks."""
    HALT_COOPERATION = "halt_cooperation"
    """Stop, freeze or quit a joint project, dialogue or exchange."""
    TIGHTEN_VISA_REGIME = "tighten_visa_regime"
    """End visa-free travel; stop visas or visits."""
    RECALL_ENVOY = "recall_envoy"
    """Recall own envoy or staff; close own mission."""
    EXPEL_DIPLOMATS = "expel_diplomats"
    """Declare persona non grata; order mission closed."""
    DOWNGRADE_RELATIONS = "downgrade_relations"
    """Cut the level of relations, or sever them (attribute severed)."""
    QUIT_OR_SUSPEND_TREATY = "quit_or_suspend_treaty"
    """Withdraw from, denounce or suspend a treaty."""
    EXPEL_OR_SUSPEND_MEMBER = "expel_or_suspend_member"
    """Remove or suspend from an organization; quit it."""
    MOBILIZE_FORCES = "mobilize_forces"
    """Build up, alert or exercise alone."""
    USE_FORCE = "use_force"
    """Invade or attack."""
    OCCUPY_OR_ANNEX = "occupy_or_annex"
    """Occupy, administer by force, or annex territory."""



class Channel(StrEnum):
    """The diplomatic channel an act went through."""

    NOTE_VERBALE = "note_verbale"
    FORMAL_NOTE = "formal_note"
    DEMARCHE = "demarche"
    THROUGH_EMBASSY = "through_embassy"
    SUMMONS = "summons"
    PHONE = "phone"
    MINISTRY_STATEMENT = "ministry_statement"
    PRESS_CONFERENCE = "press_conference"
    PARLIAMENT = "parliament"
    UNSPECIFIED = "unspecified"



class ResponseKind(StrEnum):
    """The legal or claimed nature of a response."""

    RETALIATION = "retaliation"
    """Response stated or implied; legal nature not judged (default)."""
    RETORSION = "retorsion"
    """Unfriendly but lawful response."""
    COUNTERMEASURE = "countermeasure"
    """ARSIWA arts. 22, 49–54: non-performance of an obligation, by an injured state, to induce compliance, reversible."""
    SELF_STYLED_COUNTERMEASURE = "self_styled_countermeasure"
    """Actor calls it so; store the claim, not a finding."""



class Measure(StrEnum):
    """A sanction measure."""

    COMPREHENSIVE_EMBARGO = "comprehensive_embargo"
    """All, or nearly all, trade and financial exchange with the target stopped."""
    IMPORT_BAN = "import_ban"
    """Listed goods from the target may not be imported (attribute: goods)."""
    EXPORT_BAN = "export_ban"
    """Listed goods (industrial, luxury, ...) may not be exported to the target (attribute: goods)."""
    DUAL_USE_EXPORT_CONTROL = "dual_use_export_control"
    """Dual-use goods and technology need a licence, or are barred, for a destination, end-user or end-use."""
    ARMS_EMBARGO = "arms_embargo"
    """Supply to, or procurement from, the target of arms and related services barred (attribute: direction)."""
    REPRESSION_EQUIPMENT_BAN = "repression_equipment_ban"
    """Equipment for internal repression or interception barred."""
    MFN_REVOCATION = "mfn_revocation"
    """Most-favoured-nation (normal-trade-relations) treatment withdrawn; general-rate duties apply."""
    TARIFF_OR_QUOTA = "tariff_or_quota"
    """Punitive duty or quota put on the target’s goods, short of a ban."""
    PRICE_CAP = "price_cap"
    """Trade in, or services for, a commodity allowed only at or below a set price."""
    ASSET_FREEZE = "asset_freeze"
    """Funds and economic resources of designated persons frozen; making funds available to them barred (US: blocking)."""
    ASSET_CONFISCATION = "asset_confiscation"
    """Title to target assets taken (goes beyond a freeze)."""
    TRANSACTION_BAN = "transaction_ban"
    """Payments, correspondent banking, lending or other dealings with named banks or bodies barred."""
    PAYMENT_SYSTEM_EXCLUSION = "payment_system_exclusion"
    """Cut off from payment messaging or card networks (e.g. SWIFT)."""
    CAPITAL_MARKET_RESTRICTION = "capital_market_restriction"
    """Issuing or dealing in the target’s securities, or sovereign debt, barred."""
    INVESTMENT_BAN = "investment_ban"
    """New investment in the target or a sector barred."""
    AID_SUSPENSION = "aid_suspension"
    """Bilateral development, economic or military aid stopped or cut."""
    MULTILATERAL_FINANCE_BLOCK = "multilateral_finance_block"
    """Sender works to block loans from the World Bank, IMF etc."""
    SERVICES_BAN = "services_ban"
    """Professional, technical or advisory services barred."""
    PROCUREMENT_DEBARMENT = "procurement_debarment"
    """Excluded from public procurement or programmes."""
    CLAIMS_PROHIBITION = "claims_prohibition"
    """Claims tied to sanctioned deals may not be satisfied."""
    TRAVEL_BAN = "travel_ban"
    """Designated natural persons barred from entry or transit."""
    VISA_RESTRICTION = "visa_restriction"
    """Visa issue or visa-free entry stopped or tightened for a class of nationals (not a list)."""
    AIRSPACE_CLOSURE = "airspace_closure"
    """Overflight or landing barred."""
    PORT_ACCESS_BAN = "port_access_ban"
    """Ships barred from ports, locks, or maritime services."""
    LAND_TRANSPORT_BAN = "land_transport_ban"
    """Road or rail carriers barred."""
    MILITARY_COOPERATION_BAN = "military_cooperation_ban"
    """Military assistance, training or exercises stopped."""
    AGREEMENT_SUSPENSION = "agreement_suspension"
    """Trade, tax, fisheries or other economic agreement suspended as a penalty."""
    MEDIA_BAN = "media_ban"
    """Target’s media may not broadcast or be carried."""
    CULTURAL_SPORT_BAN = "cultural_sport_ban"
    """Sport, cultural or academic exchange cut; trade in cultural property barred."""
    UNSPECIFIED = "unspecified"
    """“Sanctions” with no measure named, or a sector only (attribute: sector)."""



class SanctionStatus(StrEnum):
    """Where a sanction stands."""

    THREATENED = "threatened"
    """Sender says it may impose; no decision."""
    PROPOSED = "proposed"
    """A bill, draft or recommendation is before the deciding body."""
    ANNOUNCED = "announced"
    """Decision made public; legal effect not begun."""
    IN_FORCE = "in_force"
    """Has legal effect."""
    SUSPENDED = "suspended"
    """Legal basis stands; effect paused (waiver, suspension)."""
    LIFTED = "lifted"
    """Ended by decision of the sender."""
    EXPIRED = "expired"
    """Ended by its own sunset date."""
    ABANDONED = "abandoned"
    """Threat, proposal or announcement dropped before effect."""



class ChangeKind(StrEnum):
    """What an act changes about a sanction."""

    THREATEN = "threaten"
    PROPOSE = "propose"
    ANNOUNCE = "announce"
    IMPOSE = "impose"
    ABANDON = "abandon"
    TAKE_EFFECT = "take_effect"
    EXPAND = "expand"
    EASE = "ease"
    EXTEND = "extend"
    SUSPEND = "suspend"
    LIFT = "lift"
    EXPIRE = "expire"
    REINSTATE = "reinstate"



class SanctionOutcome(StrEnum):
    """How a sanction episode ended."""

    ONGOING = "ongoing"
    FAILED = "failed"
    NEGOTIATED_SETTLEMENT = "negotiated_settlement"
    PARTIAL_SUCCESS = "partial_success"
    TOTAL_SUCCESS = "total_success"



class SanctionObjective(StrEnum):
    """What the sender wants."""

    POLICY_CHANGE = "policy_change"
    DESTABILIZE_REGIME = "destabilize_regime"
    TERRITORIAL_CONFLICT = "territorial_conflict"
    PREVENT_WAR = "prevent_war"
    TERRORISM = "terrorism"
    END_WAR = "end_war"
    HUMAN_RIGHTS = "human_rights"
    DEMOCRACY = "democracy"
    RELEASE_PERSONS_OR_PROPERTY = "release_persons_or_property"
    OTHER = "other"



class NegotiationStatus(StrEnum):
    """Where talks stand."""

    PROPOSED = "proposed"
    """Talks offered, urged or demanded; not yet accepted."""
    REJECTED = "rejected"
    """Offer of talks refused."""
    SCHEDULED = "scheduled"
    """Parties have agreed to meet; not yet begun."""
    UNDER_WAY = "under_way"
    """Talks are being held, or a round has been held and none has ended them."""
    STALLED = "stalled"
    """Reported as deadlocked or idle, with no party having halted them."""
    SUSPENDED = "suspended"
    """A needed party has halted for now, or on a condition (“suspend”, “freeze”, “not under current conditions”)."""
    BROKEN_OFF = "broken_off"
    """A needed party has ended or quit them with no condition of return."""
    AGREED_IN_PRINCIPLE = "agreed_in_principle"
    """Outline or framework agreed; text not signed."""
    CONCLUDED = "concluded"
    """Text adopted or signed; the Treaty object takes over."""



class Stance(StrEnum):
    """Where one party stands on talks."""

    ENGAGED = "engaged"
    """Taking part."""
    WILLING = "willing"
    """Says it still seeks the outcome."""
    CONDITIONAL = "conditional"
    """Will return if a condition is met."""
    SUSPENDED = "suspended"
    """Halted its part for now."""
    WITHDRAWN = "withdrawn"
    """Has quit."""
    REFUSING = "refusing"
    """Never agreed to talk."""



class Subject(StrEnum):
    """What talks or an agreement are about."""

    PEACE_TREATY = "peace_treaty"
    """End a state of war by treaty."""
    CEASEFIRE = "ceasefire"
    """Truce, armistice, de-escalation."""
    TERRITORY_OR_BORDER = "territory_or_border"
    """Sovereignty or delimitation of land."""
    MARITIME_DELIMITATION = "maritime_delimitation"
    """Sea limits and zones."""
    ARMS_CONTROL = "arms_control"
    """Limits on arms, non-proliferation."""
    SECURITY_PACT = "security_pact"
    """Alliance, bases, defence."""
    TRADE = "trade"
    """Tariffs, market access."""
    ECONOMIC_COOPERATION = "economic_cooperation"
    """Joint projects, investment, finance."""
    NATURAL_RESOURCES = "natural_resources"
    """Fisheries, energy, water."""
    SANCTIONS_RELIEF = "sanctions_relief"
    """Ending or easing sanctions."""
    DIPLOMATIC_NORMALIZATION = "diplomatic_normalization"
    """Relations, recognition, missions."""
    MOVEMENT_OF_PERSONS = "movement_of_persons"
    """Visas, migration, returns, visits to graves."""
    PRISONERS_OR_HUMANITARIAN = "prisoners_or_humanitarian"
    """Exchanges, corridors, access."""
    REPARATIONS_OR_CLAIMS = "reparations_or_claims"
    """Compensation, property, history."""
    ACCESSION_OR_MEMBERSHIP = "accession_or_membership"
    """Joining a treaty or organization."""
    ENVIRONMENT_OR_HEALTH = "environment_or_health"
    """Climate, pollution, health."""
    OTHER = "other"
    """None of these."""



class SettlementMode(StrEnum):
    """How a settlement is attempted (ICOW)."""

    BILATERAL_NEGOTIATION = "bilateral_negotiation"
    MULTILATERAL_NEGOTIATION = "multilateral_negotiation"
    GOOD_OFFICES = "good_offices"
    INQUIRY = "inquiry"
    CONCILIATION_OR_MEDIATION = "conciliation_or_mediation"
    ARBITRATION = "arbitration"
    ADJUDICATION = "adjudication"



class AgreementScope(StrEnum):
    """What an agreement settles (UCDP, PA-X)."""

    PROCESS = "process"
    PARTIAL = "partial"
    COMPREHENSIVE = "comprehensive"
    CEASEFIRE = "ceasefire"
    IMPLEMENTATION = "implementation"
    RENEWAL = "renewal"
    OTHER = "other"



class TreatyStage(StrEnum):
    """Where a treaty stands (VCLT)."""

    UNDER_NEGOTIATION = "under_negotiation"
    """Text being negotiated."""
    TEXT_ADOPTED = "text_adopted"
    """Form and content of text settled."""
    AUTHENTICATED = "authenticated"
    """Text fixed by initialling, signature or signature ad referendum."""
    SIGNED = "signed"
    """Signed, subject to ratification."""
    PROVISIONALLY_APPLIED = "provisionally_applied"
    """Applied before entry into force."""
    IN_FORCE = "in_force"
    """In force between at least two parties."""
    SUSPENDED = "suspended"
    """Operation suspended."""
    TERMINATED = "terminated"
    """Ended between all parties."""
    VOID = "void"
    """Invalid from the start."""
    NEVER_ENTERED = "never_entered"
    """Dropped before entry into force."""



class TreatyAction(StrEnum):
    """What one party does with a treaty (VCLT)."""

    SIGNATURE = "signature"
    DEFINITIVE_SIGNATURE = "definitive_signature"
    SIGNATURE_AD_REFERENDUM = "signature_ad_referendum"
    INITIALLING = "initialling"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    FORMAL_CONFIRMATION = "formal_confirmation"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    PROVISIONAL_APPLICATION = "provisional_application"
    RESERVATION = "reservation"
    OBJECTION_TO_RESERVATION = "objection_to_reservation"
    INTERPRETATIVE_DECLARATION = "interpretative_declaration"
    WITHDRAWAL_OF_RESERVATION = "withdrawal_of_reservation"
    DENUNCIATION_OR_WITHDRAWAL = "denunciation_or_withdrawal"
    REVOCATION_OF_WITHDRAWAL = "revocation_of_withdrawal"
    SUSPENSION = "suspension"
    UNSIGNING = "unsigning"



class DisputeKind(StrEnum):
    """What a dispute is about."""

    TERRITORIAL_CLAIM = "territorial_claim"
    """Two or more states claim sovereignty over the same land or islands."""
    BORDER_DELIMITATION = "border_delimitation"
    """Where a boundary runs."""
    MARITIME_CLAIM = "maritime_claim"
    """Sea zone, access or use."""
    RIVER_CLAIM = "river_claim"
    """Use of an international river."""
    IDENTITY_CLAIM = "identity_claim"
    """Treatment or status of kin group abroad."""
    STATEHOOD_OR_STATUS = "statehood_or_status"
    """Independence, recognition, secession."""
    ARMED_CONFLICT = "armed_conflict"
    """Use of force between states, invasion, occupation."""
    REGIME_OR_GOVERNMENT = "regime_or_government"
    """Who rules, democracy, coups."""
    HUMAN_RIGHTS = "human_rights"
    """Treatment of persons."""
    PROLIFERATION_OR_ARMS = "proliferation_or_arms"
    """Weapons programmes and transfers."""
    TRADE_OR_ECONOMIC = "trade_or_economic"
    """Trade practice, debt, investment."""
    RESOURCE = "resource"
    """Fisheries, energy."""
    HISTORY_OR_REPARATIONS = "history_or_reparations"
    """War legacy, compensation."""
    DETAINED_PERSONS_OR_PROPERTY = "detained_persons_or_property"
    """Seizure of citizens, ships, property."""
    ESPIONAGE_CYBER_INTERFERENCE = "espionage_cyber_interference"
    """Spying, cyber attack, meddling."""
    OTHER = "other"
    """None of these."""



class Realis(StrEnum):
    """How real the text says a deed is."""

    ASSERTED = "asserted"
    """Said to have happened or to hold."""
    HISTORICAL = "historical"
    """Past background, not news."""
    PLANNED = "planned"
    """Announced or scheduled future."""
    THREATENED = "threatened"
    """Conditional harm by the speaker."""
    HYPOTHETICAL = "hypothetical"
    """Conditional or counterfactual."""
    REQUESTED = "requested"
    """Asked or demanded of another."""
    NEGATED = "negated"
    """Said not to have happened."""



class Certainty(StrEnum):
    """How far the source commits itself (FactBank)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNDERSPECIFIED = "underspecified"



class Polarity(StrEnum):
    """Whether the source says that it is so (FactBank)."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNKNOWN = "unknown"



class StatementMode(StrEnum):
    """Whether words are quoted or reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"
