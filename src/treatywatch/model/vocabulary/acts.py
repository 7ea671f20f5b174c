"""Kinds of act with their CAMEO and PLOVER codes, diplomatic channels, kinds of response.

CAMEO codes are those of the manual of 2012, PLOVER ones those of the manual of 2023; where
the PLOVER table of 2021 disagrees, the manual stands (CAMEO 163 is ``SANCTION/discontinue``, 114 is
``ACCUSE/disapprove``, 055 is ``CONCEDE``). Goldstein scores are those of the
CAMEO code (Goldstein 1992).
"""

from __future__ import annotations

from enum import IntEnum
from typing import Self

from treatywatch.model.vocabulary.base import CodedTerm, Term


class QuadClass(IntEnum):
    """The four quadrants of event data, and zero for what is neither.

    >>> ActKind.HALT_NEGOTIATIONS.quad_class.name
    'MATERIAL_CONFLICT'
    """

    NEUTRAL = 0
    VERBAL_COOPERATION = 1
    MATERIAL_COOPERATION = 2
    VERBAL_CONFLICT = 3
    MATERIAL_CONFLICT = 4


class ActKind(CodedTerm):
    """What one party did, will do, threatens or refuses to do to another.

    >>> ActKind.HALT_NEGOTIATIONS.cameo, ActKind.HALT_NEGOTIATIONS.plover_event
    ('164', 'SANCTION')
    >>> ActKind("summon_envoy").goldstein
    -2.0
    """

    cameo: str
    """The nearest CAMEO code: a string, ``"010"`` is not ``"10"``; empty where CAMEO has none."""
    cameo_also: tuple[str, ...]
    """Further CAMEO codes that it covers."""
    plover: str | None
    """PLOVER event and mode, ``"SANCTION/withdraw"``; None where PLOVER has none."""
    quad_class: QuadClass
    """Verbal or material, cooperation or conflict."""
    goldstein: float
    """Goldstein score of the CAMEO code, from -10 (conflict) to 10 (cooperation)."""

    def __new__(  # noqa: PLR0917 - one argument for each column
        cls,
        value: str,
        definition: str = "",
        cameo: str = "",
        cameo_also: tuple[str, ...] = (),
        plover: str | None = None,
        quad: int = 0,
        goldstein: float = 0.0,
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.cameo = cameo
        member.cameo_also = cameo_also
        member.plover = plover
        member.quad_class = QuadClass(quad)
        member.goldstein = goldstein
        return member

    # fmt: off
    MAKE_STATEMENT = (
        "make_statement", "Comment, denial or neutral statement.", "010",
        ("016", "014", "018"), None, 0, 0.0,
    )
    ENDORSE = "endorse", "Praise, back or defend.", "051", ("052", "053"), "SUPPORT", 1, 3.4
    OFFER_COOPERATION = (
        "offer_cooperation", "Offer, promise or agree to cooperate.", "030",
        ("031", "0311", "032"), "AGREE", 1, 4.0,
    )
    PLEDGE_AID = (
        "pledge_aid", "Promise aid not yet delivered.", "033", ("0331", "0332", "0333"),
        "AGREE", 1, 5.2,
    )
    AGREE_TO_TALKS = (
        "agree_to_talks", "Agree or offer to meet or negotiate.", "036", ("037", "038"),
        "AGREE", 1, 4.0,
    )
    HOLD_TALKS = (
        "hold_talks", "Negotiate or consult.", "046", ("040", "044", "041"), "CONSULT", 1,
        7.0,
    )
    VISIT = (
        "visit", "Travel to, or host, for a meeting.", "042", ("043",), "CONSULT/visit", 1,
        1.9,
    )
    MEDIATE = "mediate", "Third party mediates.", "045", ("039",), "CONSULT", 1, 5.0
    SIGN_AGREEMENT = "sign_agreement", "Sign, ratify or finalize.", "057", (), "SUPPORT", 1, 8.0
    RECOGNIZE = (
        "recognize", "Recognize a state or government; open relations.", "054", (), "SUPPORT",
        1, 6.0,
    )
    RESTORE_RELATIONS = (
        "restore_relations", "Resume or upgrade relations.", "050", (), "SUPPORT", 1, 3.5,
    )
    APOLOGIZE = "apologize", "Express regret.", "055", ("015",), "CONCEDE", 1, 7.0
    EASE_VISA_REGIME = (
        "ease_visa_regime", "Relax or restore visa rules.", "080", (), "CONCEDE", 1, 5.0,
    )
    COOPERATE_MATERIALLY = (
        "cooperate_materially", "Start or widen joint projects, trade, military ties.", "060",
        ("061", "062", "063", "064"), "COOPERATE", 2, 6.0,
    )
    PROVIDE_AID = (
        "provide_aid", "Deliver aid (attribute aid_kind: economic, military, humanitarian).",
        "070", ("071", "072", "073"), "AID", 2, 7.0,
    )
    RECEIVE_REFUGEES = (
        "receive_refugees", "Take in, shelter or evacuate people; grant asylum.", "073",
        ("075",), "AID", 2, 7.4,
    )
    EASE_SANCTIONS = (
        "ease_sanctions", "Ease, suspend or lift sanctions.", "085", ("0354",), "RETREAT", 2,
        7.0,
    )
    DE_ESCALATE = (
        "de_escalate", "Ceasefire, release, pull back forces.", "087",
        ("0841", "0871", "0874"), "RETREAT", 2, 9.0,
    )
    DEMAND = (
        "demand", "Appeal, demand or ultimatum (attribute strength).", "100",
        ("020", "105", "106", "139"), "REQUEST", 3, -5.0,
    )
    ACCUSE = "accuse", "Blame or allege.", "112", ("1123", "1124"), "ACCUSE/allege", 3, -2.0
    CONDEMN = (
        "condemn", "Denounce; call unacceptable, regrettable.", "111", ("110", "113"),
        "ACCUSE/disapprove", 3, -2.0,
    )
    LODGE_PROTEST = (
        "lodge_protest", "Formal diplomatic protest (attribute channel).", "114", (),
        "ACCUSE/disapprove", 3, -2.0,
    )
    SUMMON_ENVOY = (
        "summon_envoy", "Call in a foreign envoy to complain.", "114", (),
        "ACCUSE/disapprove", 3, -2.0,
    )
    REJECT = (
        "reject", "Refuse a proposal, plan, claim or demand.", "120",
        ("121", "124", "127", "1244"), "REJECT", 3, -4.0,
    )
    REFUSE_TALKS = (
        "refuse_talks", "Refuse to meet or negotiate.", "125", ("126",), "REJECT/meet", 3,
        -5.0,
    )
    CANCEL_MEETING = (
        "cancel_meeting", "Call off a planned visit or meeting.", "161", (), "REJECT/meet", 3,
        -4.0,
    )
    BLOCK_OR_VETO = (
        "block_or_veto", "Veto; block a membership or partner status.", "129", (),
        "REJECT/yield", 3, -5.0,
    )
    THREATEN = (
        "threaten",
        ("Threaten (attribute content: sanctions, relations, talks, expulsion, territory, "
         "force)."),
        "130", ("1312", "1313", "134", "1382", "138"), "THREATEN", 3, -4.4,
    )
    IMPOSE_SANCTIONS = (
        "impose_sanctions", "Announce, impose or widen a measure (attribute change_kind).",
        "163", ("162", "1621", "1622"), "SANCTION/discontinue", 4, -8.0,
    )
    HALT_NEGOTIATIONS = (
        "halt_negotiations", "Suspend, quit or break off talks.", "164", ("165",),
        "SANCTION/withdraw", 4, -6.5,
    )
    HALT_COOPERATION = (
        "halt_cooperation", "Stop, freeze or quit a joint project, dialogue or exchange.",
        "160", (), "SANCTION/discontinue", 4, -4.0,
    )
    TIGHTEN_VISA_REGIME = (
        "tighten_visa_regime", "End visa-free travel; stop visas or visits.", "160", (),
        "SANCTION/discontinue", 4, -4.0,
    )
    RECALL_ENVOY = (
        "recall_envoy", "Recall own envoy or staff; close own mission.", "161", (),
        "SANCTION/withdraw", 4, -4.0,
    )
    EXPEL_DIPLOMATS = (
        "expel_diplomats", "Declare persona non grata; order mission closed.", "161", (),
        "SANCTION/expel", 4, -4.0,
    )
    DOWNGRADE_RELATIONS = (
        "downgrade_relations",
        "Cut the level of relations, or sever them (attribute severed).", "161", (),
        "SANCTION/discontinue", 4, -4.0,
    )
    QUIT_OR_SUSPEND_TREATY = (
        "quit_or_suspend_treaty", "Withdraw from, denounce or suspend a treaty.", "160",
        ("128",), "SANCTION/withdraw", 4, -4.0,
    )
    EXPEL_OR_SUSPEND_MEMBER = (
        "expel_or_suspend_member", "Remove or suspend from an organization; quit it.", "166",
        (), "SANCTION/expel", 4, -7.0,
    )
    MOBILIZE_FORCES = (
        "mobilize_forces", "Build up, alert or exercise alone.", "154", ("152", "150"),
        "MOBILIZE/troops", 4, -7.2,
    )
    USE_FORCE = "use_force", "Invade or attack.", "190", ("194", "195"), "ASSAULT", 4, -10.0
    OCCUPY_OR_ANNEX = (
        "occupy_or_annex", "Occupy, administer by force, or annex territory.", "192", (),
        "COERCE/seize", 4, -9.5,
    )
    # fmt: on


class Channel(Term):
    """The diplomatic channel that an act went through.

    >>> Channel.DEMARCHE.definition
    'Representation made to a government.'
    """

    NOTE_VERBALE = "note_verbale", "Unsigned note in the third person."
    FORMAL_NOTE = "formal_note", "Signed note."
    DEMARCHE = "demarche", "Representation made to a government."
    THROUGH_EMBASSY = "through_embassy", "Through an embassy, the own or theirs."
    SUMMONS = "summons", "An envoy called in."
    PHONE = "phone", "By telephone."
    MINISTRY_STATEMENT = "ministry_statement", "A statement of a ministry."
    PRESS_CONFERENCE = "press_conference", "Before the press."
    PARLIAMENT = "parliament", "In or by a parliament."
    UNSPECIFIED = "unspecified", "Not said."


class ResponseKind(Term):
    """The legal or claimed nature of an answer to another's act.

    >>> ResponseKind.RETORSION.definition
    'Unfriendly but lawful response.'
    """

    # fmt: off
    RETALIATION = "retaliation", "Response stated or implied; legal nature not judged (default)."
    RETORSION = "retorsion", "Unfriendly but lawful response."
    COUNTERMEASURE = (
        "countermeasure",
        ("ARSIWA arts. 22, 49–54: non-performance of an obligation, by an injured state, to "
         "induce compliance, reversible."),
    )
    SELF_STYLED_COUNTERMEASURE = (
        "self_styled_countermeasure", "Actor calls it so; store the claim, not a finding.",
    )
    # fmt: on
