"""What could not be read, and where."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from treatywatch.model.identity import identify
from treatywatch.model.source import Evidence


@frozen(kw_only=True, cache_hash=True)
class Problem:
    """A stretch that a rule recognised but could not complete: a value, never an exception.

    >>> from treatywatch.model.examples import evidence_of
    >>> print(Problem(message="who halted the talks is not told", evidence=evidence_of("a1")))
    who halted the talks is not told: [[Japan protested.]]
    """

    message: str
    evidence: Evidence

    @cached_property
    def id(self) -> str:
        """A short stable id, made of the message and the place."""
        return identify("problem", self.message, self.evidence.article.id, str(self.evidence.span))

    def explain(self) -> str:
        """The message, and the words that it is about."""
        return f"{self.message}\n{self.evidence.explain()}"

    def __str__(self) -> str:
        return f"{self.message}: {self.evidence.show()}"
