"""Frames: the rules by which words become acts, as values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from treatywatch.model.attributes import Attributes
from treatywatch.model.vocabulary import ActKind

PREPOSITIONS: Final = frozenset(
    [
        "with",
        "against",
        "on",
        "to",
        "from",
        "for",
        "at",
        "between",
        "over",
        "into",
        "in",
        "by",
        "of",
        "behind",
        "around",
        "before",
        "upon",
        "toward",
        "towards",
        "about",
        "through",
        "among",
        "after",
        "under",
        "within",
        "out",
        "off",
        "as",
        "across",
        "along",
        "via",
        "beyond",
        "near",
        "around",
        "alongside",
        "beside",
        "inside",
    ]
)
"""Prepositions that may name a slot."""

SLOTS: Final = frozenset(
    [
        "subject",
        "object",
        "indirect",
        "clause",
        "speaker",
        "audience",
        "possessor",
        "any",
        "topic",
        "same",
        "doer",
        "host",
        "condition",
        "reason",
        "both",
        "opponent",
    ]
)
"""Slots with names of their own; every preposition is one, too."""


@frozen(kw_only=True)
class Example:
    """A sentence that a frame reads, with what must come out of it.

    Only the keys given are compared: `actors`, `recipients`, `measure`, `change`, `subject`,
    `realis`, `date`, `treaty_action` and any attribute.
    """

    text: str
    """The sentence."""
    expected: Mapping[str, object] = field(factory=dict[str, object], eq=False)
    """What must come out."""


@frozen(kw_only=True)
class Frame:
    """One rule: the words that trigger it and the roles of what stands around them.

    The notation of patterns and slots is told in the how-to "Writing your own frames".
    """

    id: str
    """Kind, dot, slug: `halt_negotiations.withdraw`."""
    kind: ActKind
    """The kind of act it gives."""
    verbs: tuple[str, ...] = ()
    """Verb patterns: `withdraw from`, `impose @sanction on|against`."""
    nouns: tuple[str, ...] = ()
    """Noun patterns: `withdrawal from`."""
    subject: tuple[str, ...] = ()
    """Words or classes of which one must stand in the logical subject; `!` forbids."""
    object: tuple[str, ...] = ()
    """The same for the logical object."""
    complement: tuple[str, ...] = ()
    """Kinds of act, or verbs, of which one must stand in the clause that it governs."""
    actors: tuple[str, ...] = ("subject",)
    """Slots, tried in order."""
    recipients: tuple[str, ...] = ()
    """Slots, tried in order."""
    reciprocal: bool = False
    """Whether both sides are actors alike."""
    needs: tuple[str, ...] = ("actors",)
    """What an act must have: `actors`, `recipients`, `pair` (two parties together)."""
    domestic: bool = False
    """Whether an actor may be its own recipient."""
    set: Attributes = field(factory=Attributes)
    """Fixed values, or look-ups with `@`."""
    attributes: Attributes = field(factory=Attributes)
    """Further attributes of the act."""
    blockers: tuple[str, ...] = ()
    """Words and phrases that block it (`not` in the file)."""
    priority: int = 0
    """Higher wins where two frames fit one word."""
    absorbs: bool | None = None
    """Whether what it governs is no act of its own; None for the default of the kind."""
    yes: tuple[Example, ...] = ()
    """Sentences it reads."""
    no: tuple[str, ...] = ()
    """Sentences in which its kind must not come out."""
    file: str = ""
    """The file it came from."""
    line: int = 0
    """The line of its `[[frame]]`."""
