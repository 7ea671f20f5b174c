"""The word lists that judging a name in its context needs, as ready sets."""

from __future__ import annotations

from functools import cache
from typing import Any

from treatywatch.text.mentions.lexicon import table, words_of


class Lists:
    """Sets of words, by what they show."""

    def __init__(self) -> None:
        self.firms: frozenset[str] = words_of("institutions", "firms")
        self.firms_after_adjective: frozenset[str] = words_of(
            "institutions", "firms_after_adjective"
        )
        self.wares: frozenset[str] = words_of("places", "wares", "after")
        self.language_before: frozenset[str] = words_of("places", "language", "before")
        self.language_after: frozenset[str] = words_of("places", "language", "after")
        # "Pa." and "Pa": a full stop after the short form may already be cut off.
        states = words_of("places", "states")
        self.us_states: frozenset[str] = states | {state.rstrip(".") for state in states}
        self.suspect_before: frozenset[str] = self.language_before | {
            "in",
            "into",
            "of",
            "and",
            "or",
        }
        self.ordinary: frozenset[str] = words_of("places", "ordinary")
        self.of_any: frozenset[str] = words_of("places", "of", "any")
        self.of_city: frozenset[str] = words_of("places", "of", "city")
        self.spatial: frozenset[str] = words_of("places", "spatial")
        self.movement: frozenset[str] = words_of("places", "movement")
        self.giving: frozenset[str] = words_of("places", "giving")
        self.from_government: frozenset[str] = words_of("places", "from_government")
        self.visiting: frozenset[str] = words_of("places", "visiting")
        self.events: frozenset[str] = words_of("places", "events")
        self.belongings: frozenset[str] = words_of("places", "belongings")
        self.prominent: frozenset[str] = words_of("places", "prominent")
        self.saying: frozenset[str] = words_of("persons", "saying")
        self.posts: frozenset[str] = words_of("offices", "posts")
        self.abroad: frozenset[str] = words_of("institutions", "abroad")
        self.conditions: frozenset[str] = words_of("places", "conditions")
        self.plurals: frozenset[str] = words_of("offices", "plurals")
        self.ground: frozenset[str] = words_of("grammar", "ground")
        self.sent: frozenset[str] = words_of("grammar", "sent")
        self.speaking_for: frozenset[str] = words_of("grammar", "speaking_for")
        self.ruled: frozenset[str] = words_of("grammar", "ruled")
        self.prepositional: frozenset[str] = words_of("grammar", "prepositional")
        self.connectives: frozenset[str] = words_of("grammar", "connectives")
        self.loose: frozenset[str] = words_of("grammar", "loose")
        self.past: frozenset[str] = words_of("grammar", "past")
        self.ends: frozenset[str] = words_of("grammar", "ends")
        self.oblique: frozenset[str] = words_of("grammar", "oblique")
        self.opening: frozenset[str] = words_of("grammar", "opening")
        self.auxiliary: frozenset[str] = words_of("grammar", "auxiliary")
        self.after_language: frozenset[str] = self.connectives | self.auxiliary
        self.takes_object: frozenset[str] = words_of("grammar", "takes_object")
        self.no_verb: frozenset[str] = words_of("grammar", "no_verb")
        self.double: frozenset[str] = words_of("grammar", "double")
        self.vague: frozenset[str] = words_of("grammar", "vague")
        self.posted: frozenset[str] = words_of("grammar", "posted")
        self.stately: frozenset[str] = words_of("grammar", "stately")
        self.to_parties: frozenset[str] = words_of("grammar", "to_parties")
        self.to_lands: frozenset[str] = words_of("grammar", "to_lands")
        self.others: frozenset[str] = words_of("references", "groups", "others")
        self.inverting: frozenset[str] = words_of("grammar", "inverting")
        self.stops: frozenset[str] = self.ends | words_of("grammar", "stops")
        self.homonyms: dict[str, Any] = table("places")["homonym"]

    def is_plural(self, head: str) -> bool:
        """Whether the head of a title stands for several persons."""
        return head in self.plurals


@cache
def lists() -> Lists:
    """The sets, made once."""
    return Lists()
