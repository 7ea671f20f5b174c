"""Where undated background stands in a history: before what its own article dates."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Final, TypeVar

from attrs import evolve

from treatywatch.model.history import Step
from treatywatch.model.vocabulary import Term
from treatywatch.model.when import When

S = TypeVar("S", bound=Term)
C = TypeVar("C", bound=Term)

BACKGROUND: Final = -100
"""Added to the rank of a step that its article tells as background, without a date."""


def put_before(steps: Iterable[Step[S, C]]) -> list[Step[S, C]]:
    """The steps, undated background dated no later than the first other step of its article.

    An article that tells a thing's past without a date tells it of a time before its news; without
    this the past would be filed under the day of publication, after news that is dated.
    """
    held = list(steps)
    first: defaultdict[str, list[dt.date]] = defaultdict(list)
    for step in held:
        if step.rank >= 0 and step.since is not None:
            for evidence in step.evidence:
                first[evidence.article.id].append(step.since)
    return [_moved(step, first) if step.rank < 0 else step for step in held]


def _moved(step: Step[S, C], first: defaultdict[str, list[dt.date]]) -> Step[S, C]:
    """A background step, dated no later than the others of its articles."""
    days = [day for evidence in step.evidence for day in first.get(evidence.article.id, ())]
    latest = min(days, default=step.known_on)
    if step.when is not None or latest is None:
        return step
    return evolve(step, when=When(latest=latest))
