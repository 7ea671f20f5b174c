"""Treaties: stage, action of one party, standing of one party (Vienna Convention 1969)."""

from __future__ import annotations

from typing import Self

from treatywatch.model.vocabulary.base import Term


class TreatyStage(Term):
    """Where a treaty stands.

    >>> TreatyStage.IN_FORCE.vclt
    'art. 24'
    """

    vclt: str
    """Articles of the Vienna Convention on the Law of Treaties 1969; empty where it has none."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        vclt: str = "",
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.vclt = vclt
        return member

    # fmt: off
    UNDER_NEGOTIATION = "under_negotiation", "Text being negotiated.", ""
    TEXT_ADOPTED = "text_adopted", "Form and content of text settled.", "art. 9"
    AUTHENTICATED = (
        "authenticated", "Text fixed by initialling, signature or signature ad referendum.",
        "art. 10",
    )
    SIGNED = "signed", "Signed, subject to ratification.", "arts. 12, 14, 18"
    PROVISIONALLY_APPLIED = "provisionally_applied", "Applied before entry into force.", "art. 25"
    IN_FORCE = "in_force", "In force between at least two parties.", "art. 24"
    SUSPENDED = "suspended", "Operation suspended.", "arts. 57–60, 72"
    TERMINATED = "terminated", "Ended between all parties.", "arts. 54–56, 59–62, 64, 70"
    VOID = "void", "Invalid from the start.", "arts. 46–53, 69"
    NEVER_ENTERED = "never_entered", "Dropped before entry into force.", ""
    # fmt: on


class TreatyAction(Term):
    """What one party does with a treaty.

    >>> TreatyAction.ACCESSION.effect
    'contracting state'
    """

    vclt: str
    """Articles of the Vienna Convention on the Law of Treaties 1969; empty where it has none."""
    effect: str
    """What the action makes of the party."""
    cameo: str
    """The nearest CAMEO code: a string, ``"010"`` is not ``"10"``; empty where CAMEO has none."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        vclt: str = "",
        effect: str = "",
        cameo: str = "",
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.vclt = vclt
        member.effect = effect
        member.cameo = cameo
        return member

    # fmt: off
    SIGNATURE = (
        "signature", "Signs, subject to ratification.", "arts. 10, 12, 18", "signatory",
        "057",
    )
    DEFINITIVE_SIGNATURE = (
        "definitive_signature", "Signs and is bound at once.", "art. 12", "party", "057",
    )
    SIGNATURE_AD_REFERENDUM = (
        "signature_ad_referendum", "Signs, to be confirmed.", "arts. 10, 12(2)(b)",
        "signatory once confirmed", "057",
    )
    INITIALLING = "initialling", "Initials the text.", "art. 10", "none", "057"
    RATIFICATION = (
        "ratification", "Ratifies.", "arts. 2(1)(b), 14, 16", "contracting state", "057",
    )
    ACCEPTANCE = "acceptance", "Accepts.", "arts. 2(1)(b), 14(2)", "contracting state", "057"
    APPROVAL = "approval", "Approves.", "arts. 2(1)(b), 14(2)", "contracting state", "057"
    FORMAL_CONFIRMATION = (
        "formal_confirmation", "An organisation confirms.",
        "VCLT-IO 1986 arts. 2(1)(b bis), 14", "contracting organization", "057",
    )
    ACCESSION = (
        "accession", "Accedes without having signed.", "arts. 2(1)(b), 15",
        "contracting state", "057",
    )
    SUCCESSION = (
        "succession", "Takes the place of a former state.", "Vienna Conv. on Succession 1978",
        "party", "057",
    )
    PROVISIONAL_APPLICATION = (
        "provisional_application", "Applies it before it is in force.", "art. 25", "applies",
        "057",
    )
    RESERVATION = (
        "reservation", "Excludes or changes a term for itself.", "arts. 2(1)(d), 19–23",
        "modifies", "120",
    )
    OBJECTION_TO_RESERVATION = (
        "objection_to_reservation", "Objects to a reservation of another.", "art. 20",
        "modifies", "120",
    )
    INTERPRETATIVE_DECLARATION = (
        "interpretative_declaration", "Declares how it reads a term.", "", "none", "010",
    )
    WITHDRAWAL_OF_RESERVATION = (
        "withdrawal_of_reservation", "Takes back a reservation.", "art. 22", "modifies",
        "050",
    )
    DENUNCIATION_OR_WITHDRAWAL = (
        "denunciation_or_withdrawal", "Leaves the treaty.", "arts. 54, 56, 65–68",
        "ceases to be party", "160",
    )
    REVOCATION_OF_WITHDRAWAL = (
        "revocation_of_withdrawal", "Takes back its notice to leave.", "art. 68",
        "stays party", "050",
    )
    SUSPENSION = "suspension", "Suspends its operation.", "arts. 57–60, 65", "suspended", "160"
    UNSIGNING = (
        "unsigning", "Makes clear that it will not ratify.", "art. 18(a)",
        "no longer bound by art. 18", "160",
    )
    # fmt: on


class TreatyStanding(Term):
    """Where one party stands towards a treaty.

    >>> TreatyStanding.SIGNATORY.definition
    'Has signed, is not yet bound (VCLT 18).'
    """

    STRANGER = "stranger", "Has neither signed nor acceded."
    SIGNATORY = "signatory", "Has signed, is not yet bound (VCLT 18)."
    CONTRACTING = (
        "contracting",
        "Has consented to be bound, whether or not it is in force (VCLT 2(1)(f)).",
    )
    PARTY = "party", "Bound by a treaty in force (VCLT 2(1)(g))."
    SUSPENDED = "suspended", "Has suspended its operation for itself."
    WITHDRAWN = "withdrawn", "Has left."
