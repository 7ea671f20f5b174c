"""The word lists that judging a name in its context needs, as ready sets."""

from __future__ import annotations

from functools import cache
from typing import Any

from treatywatch.text.mentions.lexicon import table, words_of


class Lists:
    """Sets of words, by what they show."""

    def __init__(self) -> None:
        self.firms = words_of("institutions", "firms")
        self.firms_after_adjective = words_of("institutions", "firms_after_adjective")
        self.wares = words_of("places", "wares", "after")
        self.language_before = words_of("places", "language", "before")
        self.language_after = words_of("places", "language", "after")
        # "Pa." and "Pa": a full stop after the short form may already be cut off.
        states = words_of("places", "states")
        self.us_states = states | {state.rstrip(".") for state in states}
        self.suspect_before = self.language_before | {"in", "into", "of", "and", "or"}
        self.ordinary = words_of("places", "ordinary")
        self.of_any = words_of("places", "of", "any")
        self.of_city = words_of("places", "of", "city")
        self.spatial = words_of("places", "spatial")
        self.movement = words_of("places", "movement")
        self.giving = words_of("places", "giving")
        self.from_government = words_of("places", "from_government")
        self.visiting = words_of("places", "visiting")
        self.events = words_of("places", "events")
        self.belongings = words_of("places", "belongings")
        self.prominent = words_of("places", "prominent")
        self.saying = words_of("persons", "saying")
        self.posts = words_of("offices", "posts")
        self.abroad = words_of("institutions", "abroad")
        self.conditions = words_of("places", "conditions")
        self.plurals = words_of("offices", "plurals")
        self.ground = words_of("grammar", "ground")
        self.sent = words_of("grammar", "sent")
        self.speaking_for = words_of("grammar", "speaking_for")
        self.ruled = words_of("grammar", "ruled")
        self.prepositional = words_of("grammar", "prepositional")
        self.connectives = words_of("grammar", "connectives")
        self.loose = words_of("grammar", "loose")
        self.ends = words_of("grammar", "ends")
        self.oblique = words_of("grammar", "oblique")
        self.opening = words_of("grammar", "opening")
        self.auxiliary = words_of("grammar", "auxiliary")
        self.takes_object = words_of("grammar", "takes_object")
        self.no_verb = words_of("grammar", "no_verb")
        self.double = words_of("grammar", "double")
        self.vague = words_of("grammar", "vague")
        self.posted = words_of("grammar", "posted")
        self.stately = words_of("grammar", "stately")
        self.to_parties = words_of("grammar", "to_parties")
        self.to_lands = words_of("grammar", "to_lands")
        self.inverting = words_of("grammar", "inverting")
        self.stops = self.ends | words_of("grammar", "stops")
        self.homonyms: dict[str, Any] = table("places")["homonym"]

    def is_plural(self, head: str) -> bool:
        """Whether the head of a title stands for several persons."""
        return head in self.plurals


@cache
def lists() -> Lists:
    """The sets, made once."""
    return Lists()
