"""Who held which office when: the dated table of heads of state, of government and of diplomacy.

It is a fallback. What a text says of a person's office always goes first, because the table is thin
before 2014 and says nothing about spokesmen, envoys and deputies.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What an office holder was.

    >>> Role("head_of_state").name
    'HEAD_OF_STATE'
    """

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    FOREIGN_MINISTER = "foreign_minister"
    HEAD_OF_BODY = "head_of_body"
    """Secretary-general, president of the Commission, leader of a non-state body."""
    OTHER = "other"


class Spell(NamedTuple):
    """One person's time in one office.

    >>> spell = Spell("Fumio Kishida", "JPN", Role.HEAD_OF_GOVERNMENT, "Prime Minister",
    ...               dt.date(2021, 10, 4), dt.date(2024, 10, 1), "CIA World Factbook")
    >>> spell.holds_on(dt.date(2022, 3, 22))
    True
    """

    name: str
    """As English-language news writes it."""
    code: str
    """Party code."""
    role: Role
    title: str
    """In news English: "Prime Minister", "Foreign Minister"."""
    start: dt.date | None
    """First day, None where not known."""
    end: dt.date | None
    """First day no longer in office, None where still in office when the table was made."""
    source: str

    def holds_on(self, day: dt.date) -> bool:
        """Whether the person held the office on that day, as far as the table tells."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)
