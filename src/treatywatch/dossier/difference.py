"""What one dossier has that another has not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from treatywatch.model.negotiation import Negotiation
from treatywatch.model.sanction import Sanction

if TYPE_CHECKING:
    from treatywatch.dossier.dossier import Dossier

S = TypeVar("S", Sanction, Negotiation)


@frozen(kw_only=True)
class Changed(Generic[S]):
    """A sanction or a negotiation that stands elsewhere in one dossier than in the other."""

    new: S | None
    """As the newer dossier has it; None where only the older knows it."""
    old: S | None
    """As the older dossier has it; None where only the newer knows it."""

    def __str__(self) -> str:
        before = "not known" if self.old is None else str(self.old.status or "contested")
        after = "not known" if self.new is None else str(self.new.status or "contested")
        what = str(self.new or self.old).rpartition(":")[0]
        return f"{what}: {before} -> {after}"


class Difference:
    """The difference of two dossiers: records gained and lost, and statuses that changed.

    Made by :meth:`Dossier.diff <treatywatch.dossier.dossier.Dossier.diff>`.
    """

    def __init__(self, *, new: Dossier, old: Dossier) -> None:
        self._new, self._old = new, old

    @cached_property
    def added(self) -> Dossier:
        """The records that only the first has."""
        return self._new - self._old

    @cached_property
    def removed(self) -> Dossier:
        """The records that only the second has."""
        return self._old - self._new

    @cached_property
    def sanctions(self) -> tuple[Changed[Sanction], ...]:
        """The sanctions that are new, gone, or stand at another status."""
        return _changed(
            {s.id: s for s in self._new.sanctions}, {s.id: s for s in self._old.sanctions}
        )

    @cached_property
    def negotiations(self) -> tuple[Changed[Negotiation], ...]:
        """The negotiations that are new, gone, or stand at another status."""
        return _changed(
            {n.id: n for n in self._new.negotiations}, {n.id: n for n in self._old.negotiations}
        )

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return self._new != self._old

    def __repr__(self) -> str:
        if not self:
            return "no difference"
        lines = [f"{len(self.added)} records more, {len(self.removed)} fewer"]
        lines += [f"  {change}" for change in (*self.sanctions, *self.negotiations)]
        return "\n".join(lines)


def _changed(new: Mapping[str, S], old: Mapping[str, S]) -> tuple[Changed[S], ...]:
    """What stands at another status, by id, in the order of the ids."""
    found: list[Changed[S]] = []
    for key in sorted({*new, *old}):
        after, before = new.get(key), old.get(key)
        if after is None or before is None or after.status is not before.status:
            found.append(Changed(new=after, old=before))
    return tuple(found)
