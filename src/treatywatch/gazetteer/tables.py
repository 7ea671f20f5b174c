"""Where a gazetteer gets its facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from treatywatch.gazetteer.forms import Form
from treatywatch.gazetteer.offices import Spell
from treatywatch.model.party import Party
from treatywatch.model.territory import Territory


class Tables:
    """The facts of a gazetteer; this one has none, and a subclass reads them from somewhere.

    Each method is asked once. Every subclass can be pickled, so that a gazetteer can go along to
    another process.

    >>> Tables().forms()
    []
    """

    def forms(self) -> Sequence[Form]:
        """Every form found in English text, in an order that stays the same."""
        return []

    def other_forms(self) -> Sequence[Form]:
        """Every form for look-up only, in an order that stays the same."""
        return []

    def index(self) -> Mapping[str, tuple[int, ...]]:
        """Folded key to positions in `forms` and, counted on, in `other_forms`."""
        return {}

    def parties(self) -> dict[str, Party]:
        """Party code to party."""
        return {}

    def territories(self, parties: Mapping[str, Party]) -> dict[str, Territory]:
        """Territory id to territory, given the parties that its codes stand for."""
        del parties
        return {}

    def spells(self) -> Iterable[Spell]:
        """Everybody's times in office."""
        return ()

    def ambiguous(self) -> Mapping[str, Mapping[str, Any]]:
        """Folded key to the ruling on a name that stands for several."""
        return {}

    def answers(self) -> Mapping[str, str]:
        """Names with the code (or id) of the one thing that each stands for on no certain day.

        A key of the index is led by "~", other names are as they are written. What is missing is
        worked out from the rest, so none need be here; those that are take a tenth of the time.
        """
        return {}
