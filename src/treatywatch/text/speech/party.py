"""The party and office that a speaker's introduction gives, for texts read without mentions."""

from __future__ import annotations

from functools import lru_cache

from treatywatch.model.claim import Source
from treatywatch.model.party import Person
from treatywatch.text.mentions import MentionKind, find_mentions


@lru_cache(maxsize=4096)
def source_of(name: str, described: str) -> Source:
    """A speaker as a source: the name, and the party and person that the description gives.

    Args:
        name: the speaker's name.
        described: the words of the text that introduce the speaker.

    >>> source_of("Fumio Kishida", "Fumio Kishida, Japan's prime minister").party.code
    'JPN'
    """
    mentions = [m for m in find_mentions(described) if len(m.parties) == 1]
    if not mentions:
        return Source(name=name, person=Person(name=name) if _is_person(name, described) else None)
    best = next((m for m in mentions if m.kind is not MentionKind.COUNTRY), mentions[0])
    person = best.person
    named = best.kind in (MentionKind.PERSON, MentionKind.OFFICE)
    if person is None and named and _is_person(name, described):
        person = Person(name=name, party=best.parties[0])
    return Source(name=name, party=best.parties[0], person=person)


def _is_person(name: str, described: str) -> bool:
    """Whether the name is a person's: of two words or more, and not all that describes them."""
    return name != described and " " in name and name[:1].isupper() and name in described
