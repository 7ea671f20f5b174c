"""The value that a mention in a text is."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from attrs import frozen

from treatywatch.gazetteer.forms import MatchKind
from treatywatch.model.party import Party, Person

__all__ = ["MatchKind", "Mention", "MentionKind"]


class MentionKind(StrEnum):
    """What a mention speaks of."""

    COUNTRY = "country"
    """A state, by name, adjective, people or seat of government."""
    FORMER_COUNTRY = "former_country"
    """A state that exists no more."""
    ORGANIZATION = "organization"
    """An international organisation, bloc, court, format, or a body that is no state."""
    PERSON = "person"
    """A person by name, with or without an office."""
    OFFICE = "office"
    """The holder of an office, without a name: "the Turkish leader"."""
    INSTITUTION = "institution"
    """A ministry, embassy, parliament, army or the like: "Russia's embassy in Tokyo"."""
    TERRITORY = "territory"
    """A disputed territory."""
    PLACE = "place"
    """A capital or building that is only a place here: "talks in Moscow"."""
    REFERENCE = "reference"
    """A pronoun or description that points back: "it", "the two countries"."""


# With a `__dict__`, an attrs class of this size is made in half the time that slots take.
@frozen(slots=False)
class Mention:
    """A stretch of text that names a party, person or territory, or points back to one.

    It is one whole noun group: "Japan's prime minister, Fumio Kishida" is one mention, with
    the party Japan, the person and the office. The article `the` belongs to the group where it
    stands before an office, an institution or a description, not before a plain name.

    >>> from treatywatch.text.mentions import find_mentions
    >>> found = find_mentions("Russian President Vladimir Putin spoke with Tokyo.")
    >>> [(m.text, m.kind.value, [p.code for p in m.parties]) for m in found]
    [('Russian President Vladimir Putin', 'person', ['RUS']), ('Tokyo', 'country', ['JPN'])]
    """

    start: int
    """First code point."""
    end: int
    """Code point after the last."""
    text: str
    """The words, `text[start:end]` of the whole."""
    kind: MentionKind
    match: MatchKind
    """How it was recognised; for a noun group, the form of the word that is its head."""
    parties: tuple[Party, ...] = ()
    """Whom it stands for; several for "the two countries"; none for a mere place or where open."""
    territory: str | None = None
    """Id of the disputed territory."""
    governmental: bool | None = None
    """For the name of a capital or building: whether it stands for its government; else None."""
    person: Person | None = None
    office: str = ""
    """Title in the text's words."""
    named: tuple[Party, ...] = ()
    """The countries literally named inside the span; a mere place names none."""
    reason: str = ""
    """For what points back or was completed from elsewhere: why it is taken so."""
    confidence: float = 1.0
    """From 0 to 1; 1 where nothing had to be judged."""
    subject: bool = False
    """Whether it looks like the subject of its clause."""


def made_of(fields: dict[str, Any]) -> Mention:
    """A mention of ready-made fields, all of them, in a third of the time of the constructor.

    For the scanner alone, which makes twenty thousand in a megabyte: nothing is checked, and the
    mapping is taken over, not copied.
    """
    mention = _new(Mention)
    _set(mention, "__dict__", fields)
    return mention


_new: Final = object.__new__
_set: Final = object.__setattr__
