"""How far a text commits itself: realis, certainty, polarity, and the codes of FactBank."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, Self

from treatywatch.model.vocabulary.base import Term


class Realis(Term):
    """How real the text says a deed is.

    >>> Realis.PLANNED.plover_mode
    'future'
    """

    plover_mode: str | None
    """Auxiliary mode of PLOVER; None where it has none."""
    crosswalk: str
    """How other data sets name it."""

    def __new__(
        cls,
        value: str,
        definition: str = "",
        plover_mode: str | None = None,
        crosswalk: str = "",
    ) -> Self:
        """A member, with its definition and codes."""
        member = cls._defined(value, definition)
        member.plover_mode = plover_mode
        member.crosswalk = crosswalk
        return member

    # fmt: off
    ASSERTED = "asserted", "Said to have happened or to hold.", None, ""
    HISTORICAL = "historical", "Past background, not news.", "historical", "historical"
    PLANNED = (
        "planned", "Announced or scheduled future.", "future",
        ("future (SUPPORT/CONSULT/COOPERATE/AID + future -> AGREE; RETREAT + future -> "
         "CONCEDE)"),
    )
    THREATENED = (
        "threatened", "Conditional harm by the speaker.", None,
        "use THREATEN, not category + hypothetical",
    )
    HYPOTHETICAL = (
        "hypothetical", "Conditional or counterfactual.", "hypothetical", "hypothetical",
    )
    REQUESTED = "requested", "Asked or demanded of another.", None, "use REQUEST"
    NEGATED = "negated", "Said not to have happened.", "negation", "negation (may be dropped)"
    # fmt: on


class Certainty(Term):
    """How far the source commits itself (FactBank).

    >>> Certainty.PROBABLE.definition
    'Likely, by its words.'
    """

    CERTAIN = "certain", "No doubt is voiced."
    PROBABLE = "probable", "Likely, by its words."
    POSSIBLE = "possible", "May be, by its words."
    UNDERSPECIFIED = "underspecified", "The source does not commit itself."


class Polarity(Term):
    """Whether the source says that it is so (FactBank).

    >>> Polarity.NEGATIVE.definition
    'It is not so.'
    """

    POSITIVE = "positive", "It is so."
    NEGATIVE = "negative", "It is not so."
    UNKNOWN = "unknown", "Whether it is so is left open."


class StatementMode(Term):
    """Whether words are quoted or reported.

    >>> StatementMode.DIRECT.definition
    'In quotation marks, word for word.'
    """

    DIRECT = "direct", "In quotation marks, word for word."
    INDIRECT = "indirect", "Reported in a clause."


FACTBANK: Final = MappingProxyType(
    {
        (Certainty.CERTAIN, Polarity.POSITIVE): "CT+",
        (Certainty.PROBABLE, Polarity.POSITIVE): "PR+",
        (Certainty.POSSIBLE, Polarity.POSITIVE): "PS+",
        (Certainty.CERTAIN, Polarity.NEGATIVE): "CT-",
        (Certainty.PROBABLE, Polarity.NEGATIVE): "PR-",
        (Certainty.POSSIBLE, Polarity.NEGATIVE): "PS-",
        (Certainty.CERTAIN, Polarity.UNKNOWN): "CTu",
        (Certainty.UNDERSPECIFIED, Polarity.UNKNOWN): "Uu",
    }
)
"""The eight values of FactBank (Saurí and Pustejovsky 2009) by certainty and polarity."""
