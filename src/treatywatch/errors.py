"""What a caller can do wrong, and how to put it right.

One root, [`TreatywatchError`][], which is also a `ValueError`. Trouble in prose is never an
exception: it is a [`Problem`][treatywatch.model.problem.Problem] among the records.

All errors take positional arguments and hand every one of them to `Exception.__init__`, so that they
survive pickling across a process pool.
"""

from __future__ import annotations


class TreatywatchError(ValueError):
    """Root of every error that the library raises on purpose."""


class UnknownNameError(TreatywatchError):
    """A name that the gazetteer does not hold; `nearest` are the closest names it does hold."""

    def __init__(self, name: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(name, nearest)
        self.name = name
        self.nearest = nearest

    def __str__(self) -> str:
        if not self.nearest:
            return f"no name like {self.name!r} is known; add it with gazetteer.extend(...)"
        return f"{self.name!r} is not known; did you mean {', '.join(map(repr, self.nearest))}?"


class AmbiguousNameError(TreatywatchError):
    """A name that stands for several; `candidates` are their codes."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(name, candidates)
        self.name = name
        self.candidates = candidates

    def __str__(self) -> str:
        return f"{self.name!r} may be {' or '.join(self.candidates)}; give a code or a fuller name"


class BadDateError(TreatywatchError):
    """A date or time expression that is not in the notation the library reads."""


class TransitionError(TreatywatchError):
    """A step that a life cycle does not allow."""


class DataFileError(TreatywatchError):
    """A file that cannot be read as what it should be: names the file and the place in it."""


class NotOneError(TreatywatchError):
    """`one()` found none or several."""


class MissingExtraError(TreatywatchError, ImportError):
    """A feature needs an extra that is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(feature, extra)
        self.feature = feature
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.feature} needs an extra: pip install 'treatywatch[{self.extra}]'"
