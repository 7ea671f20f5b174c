"""What the members of every closed enumeration share."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A member of a closed vocabulary: its text, and a definition in our own words.

    A member compares equal to its text, which is its name in lower case.
    """

    definition: str
    """What it means."""

    def __new__(cls, value: str, definition: str = "") -> Self:
        """A member with its definition."""
        return cls._defined(value, definition)

    @classmethod
    def _defined(cls, value: str, definition: str) -> Self:
        """The bare member; subclasses add their codes."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.definition = definition
        member.__doc__ = definition
        return member


class CodedTerm(Term):
    """A term that has CAMEO and PLOVER codes."""

    cameo: str
    """The nearest CAMEO code: a string, ``"010"`` is not ``"10"``; empty where CAMEO has none."""
    plover: str | None
    """PLOVER event and mode, ``"SANCTION/withdraw"``; None where PLOVER has none."""

    @property
    def plover_event(self) -> str | None:
        """The PLOVER event, the part of :attr:`plover` before the stroke."""
        return self.plover.partition("/")[0] if self.plover else None

    @property
    def plover_mode(self) -> str | None:
        """The PLOVER mode, the part of :attr:`plover` after the stroke, or None."""
        return (self.plover.partition("/")[2] or None) if self.plover else None
