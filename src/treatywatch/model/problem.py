"""What could not be read, and where."""

from __future__ import annotations

from attrs import frozen

from treatywatch.model.source import Evidence


@frozen(kw_only=True, cache_hash=True)
class Problem:
    """A stretch that a rule recognised but could not complete: a value, never an exception."""

    message: str
    evidence: Evidence
