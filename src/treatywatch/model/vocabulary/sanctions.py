"""Statuses, changes, outcomes and objectives of sanctions, with their crosswalks."""

from __future__ import annotations

from typing import Self

from treatywatch.model.vocabulary.base import CodedTerm, Term


class SanctionStatus(CodedTerm):
    """Where a sanction stands on a day.

    >>> SanctionStatus.ANNOUNCED.definition
    'Decision made public; legal effect not begun.'
    """

    crosswalk: str
    """How other data sets name it."""
    cameo: str
    """The nearest CAMEO code: a string, ``"010"`` is not ``"10"``; empty where CAMEO has none."""
    plover: str | None
    """PLOVER event and mode, ``"SANCTION/withdraw"``; None where PLOVER has none."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        crosswalk: str = "",
        cameo: str = "",
        plover: str | None = None,
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.crosswalk = crosswalk
        member.cameo = cameo
        member.plover = plover
        return member

    # fmt: off
    THREATENED = (
        "threatened", "Sender says it may impose; no decision.", "TIES threat=1", "1312",
        "THREATEN/restrict",
    )
    PROPOSED = (
        "proposed", "A bill, draft or recommendation is before the deciding body.", "", "014",
        None,
    )
    ANNOUNCED = (
        "announced", "Decision made public; legal effect not begun.",
        "GTA announcement; FtM listingDate", "163", "SANCTION/discontinue",
    )
    IN_FORCE = (
        "in_force", "Has legal effect.",
        ("GTA implementation; FtM startDate, status=active; OpenSanctions program active; TIES"
         " imposition=1"),
        "163", "SANCTION/discontinue",
    )
    SUSPENDED = (
        "suspended", "Legal basis stands; effect paused (waiver, suspension).",
        "IST: gradual adaptation", "085", "RETREAT",
    )
    LIFTED = (
        "lifted", "Ended by decision of the sender.",
        "GTA removal; FtM endDate, status=inactive; OpenSanctions program ended", "085",
        "RETREAT",
    )
    EXPIRED = (
        "expired", "Ended by its own sunset date.", "IST: expiry date; FtM endDate", "", None,
    )
    ABANDONED = (
        "abandoned", "Threat, proposal or announcement dropped before effect.",
        "TIES finaloutcome 3", "0354", "CONCEDE",
    )
    # fmt: on


class ChangeKind(Term):
    """What an act changes about a sanction.

    >>> ChangeKind.EASE.definition
    'Narrows or waives a part; it stays in force.'
    """

    THREATEN = "threaten", "Says that it may impose."
    PROPOSE = "propose", "Puts it before the deciding body."
    ANNOUNCE = "announce", "Makes the decision public."
    IMPOSE = "impose", "Gives it effect at once."
    ABANDON = "abandon", "Drops it before effect."
    TAKE_EFFECT = "take_effect", "What was announced begins."
    EXPAND = "expand", "Widens it; it stays in force."
    EASE = "ease", "Narrows or waives a part; it stays in force."
    EXTEND = "extend", "Prolongs it; it stays in force."
    SUSPEND = "suspend", "Pauses its effect."
    LIFT = "lift", "Ends it by decision."
    EXPIRE = "expire", "Ends by its own sunset date."
    REINSTATE = "reinstate", "Ends a pause."


class SanctionOutcome(Term):
    """How a sanction ended.

    >>> SanctionOutcome.TOTAL_SUCCESS.gsdb
    'suc_success_total'
    """

    gsdb: str
    """Code of the Global Sanctions Data Base."""
    ties_outcomes: tuple[int, ...]
    """Values of the TIES variable ``finaloutcome``."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        gsdb: str = "",
        ties_outcomes: tuple[int, ...] = (),
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.gsdb = gsdb
        member.ties_outcomes = ties_outcomes
        return member

    # fmt: off
    ONGOING = "ongoing", "Not ended.", "suc_ongoing", (0,)
    FAILED = "failed", "Ended, or dropped, without the aim.", "suc_failed", (3, 4, 8, 9)
    NEGOTIATED_SETTLEMENT = (
        "negotiated_settlement", "Settled between sender and target.", "suc_nego_settlement",
        (5, 10),
    )
    PARTIAL_SUCCESS = (
        "partial_success", "The target gave way in part.", "suc_success_part", (1, 6),
    )
    TOTAL_SUCCESS = "total_success", "The target gave way.", "suc_success_total", (2, 7)
    # fmt: on


class SanctionObjective(Term):
    """What the sender wants of the target.

    >>> SanctionObjective.END_WAR.ties_issues
    (2,)
    """

    gsdb: str
    """Code of the Global Sanctions Data Base."""
    ties_issues: tuple[int, ...]
    """Values of the TIES variable ``issue``."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        gsdb: str = "",
        ties_issues: tuple[int, ...] = (),
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.gsdb = gsdb
        member.ties_issues = ties_issues
        return member

    # fmt: off
    POLICY_CHANGE = (
        "policy_change", "Another policy of the target.", "policy_change", (1, 7, 13, 14),
    )
    DESTABILIZE_REGIME = "destabilize_regime", "To weaken who rules.", "destab_regime", (3,)
    TERRITORIAL_CONFLICT = (
        "territorial_conflict", "A dispute over land.", "territorial_conflict", (5,),
    )
    PREVENT_WAR = (
        "prevent_war", "To keep a war from starting, or arms from being made.", "prevent_war",
        (6, 9),
    )
    TERRORISM = "terrorism", "An end to terrorism or its support.", "terrorism", (10,)
    END_WAR = "end_war", "To end a war.", "end_war", (2,)
    HUMAN_RIGHTS = "human_rights", "Respect of human rights.", "human_rights", (8,)
    DEMOCRACY = "democracy", "Democratic rule.", "democracy", ()
    RELEASE_PERSONS_OR_PROPERTY = (
        "release_persons_or_property", "The release of persons or goods.", "other", (4,),
    )
    OTHER = "other", "None of these.", "other", (11, 12, 15)
    # fmt: on
