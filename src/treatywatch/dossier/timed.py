"""Collections of things that happen on days, which may be known more or less exactly."""

from __future__ import annotations

import datetime as dt
from typing import Self, TypeVar

from treatywatch.dossier.days import Bounds, Day, as_day, within
from treatywatch.dossier.records import Records

T = TypeVar("T")


class Timed(Records[T]):
    """A collection that can be asked about days.

    Days are often known as a stretch only ("in March"). Whether such a thing lies within a time
    may be certain, excluded, or open. :meth:`~treatywatch.dossier.timed.Timed.possibly` keeps what
    is open, :meth:`~treatywatch.dossier.timed.Timed.definitely` leaves it out.
    """

    __slots__ = ()

    def _span(self, item: T) -> Bounds:
        """First and last day on which it may have happened."""
        raise NotImplementedError  # pragma: no cover - every collection says how

    def since(self, day: Day) -> Self:
        """Those that may have happened on or after a day.

        Raises:
            BadDateError: If the text is no ISO date.
        """
        return self.possibly(since=day)

    def until(self, day: Day) -> Self:
        """Those that may have happened on or before a day.

        Raises:
            BadDateError: If the text is no ISO date.
        """
        return self.possibly(until=day)

    def possibly(self, *, since: Day | None = None, until: Day | None = None) -> Self:
        """Those that may lie within a time, both days included.

        What no date tells is bounded by its report, see
        :func:`~treatywatch.dossier.days.bounds`.

        Args:
            since: The first day; None from the beginning.
            until: The last day; None to the end.
        """
        first, last = _days(since, until)
        return self.where(lambda item: within(self._span(item), first, last) is not False)

    def definitely(self, *, since: Day | None = None, until: Day | None = None) -> Self:
        """Those that cannot but lie within a time, both days included.

        Args:
            since: The first day; None from the beginning.
            until: The last day; None to the end.
        """
        first, last = _days(since, until)
        return self.where(lambda item: within(self._span(item), first, last) is True)


def _days(since: Day | None, until: Day | None) -> tuple[dt.date | None, dt.date | None]:
    """Both ends as dates."""
    return None if since is None else as_day(since), None if until is None else as_day(until)
