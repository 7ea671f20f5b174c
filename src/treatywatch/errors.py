"""What a caller can do wrong, and how to put it right.

One root, :class:`TreatywatchError`, which is also a :class:`ValueError`. Trouble in prose is never
an exception: it is a :class:`~treatywatch.model.problem.Problem` among the records.

All errors take positional arguments and survive pickling across a process pool.

>>> str(UnknownNameError("Grance", ("France",)))
"'Grance' is not known; did you mean 'France'?"
"""

from __future__ import annotations

from collections.abc import Callable


class TreatywatchError(ValueError):
    """Root of every error that the library raises on purpose."""


class UnknownNameError(TreatywatchError):
    """A name that the gazetteer does not hold; ``nearest`` are the closest it does hold."""

    def __init__(
        self, name: str, nearest: tuple[str, ...] | Callable[[], tuple[str, ...]] = ()
    ) -> None:
        # As the root would set it; those who try many names raise it often.
        self.args: tuple[object, ...] = (name,)
        self.name = name
        self._nearest = nearest

    @property
    def nearest(self) -> tuple[str, ...]:
        """The closest names, looked for when first asked for: most callers only catch the error."""
        if callable(self._nearest):
            self._nearest = self._nearest()
        return self._nearest

    def __reduce__(self) -> tuple[type[UnknownNameError], tuple[str, tuple[str, ...]]]:
        return type(self), (self.name, self.nearest)

    def __str__(self) -> str:
        if not self.nearest:
            return f"no name like {self.name!r} is known; add it with gazetteer.extend(...)"
        return f"{self.name!r} is not known; did you mean {', '.join(map(repr, self.nearest))}?"


class AmbiguousNameError(TreatywatchError):
    """A name that stands for several; ``candidates`` are their codes."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(name, candidates)
        self.name = name
        self.candidates = candidates

    def __str__(self) -> str:
        return f"{self.name!r} may be {' or '.join(self.candidates)}; give a code or a fuller name"


class BadDateError(TreatywatchError):
    """A date or time expression that is not in the notation the library reads."""


class BadValueError(TreatywatchError):
    """A value that a field of a record cannot hold: a code of the wrong shape, a span backwards."""


class TransitionError(TreatywatchError):
    """A step that a life cycle does not allow.

    Args:
        thing: What lives: "a sanction".
        status: Where it stands; empty where nothing is told yet.
        change: The step that is not allowed.
        possible: The steps that are.

    >>> print(TransitionError("a sanction", "announced", "expand", ("take_effect", "abandon")))
    a sanction that is 'announced' cannot take the step 'expand'; it can only: take_effect, abandon
    >>> print(TransitionError("a treaty", "void", "signed", ()))
    a treaty that is 'void' cannot take the step 'signed'; it is at its end
    """

    def __init__(
        self, thing: str, status: str = "", change: str = "", possible: tuple[str, ...] = ()
    ) -> None:
        super().__init__(thing, status, change, possible)
        self.thing = thing
        self.status = status
        self.change = change
        self.possible = possible

    def __str__(self) -> str:
        where = f"that is {self.status!r}" if self.status else "of which nothing is told yet"
        way_out = (
            f"it can only: {', '.join(self.possible)}" if self.possible else "it is at its end"
        )
        return f"{self.thing} {where} cannot take the step {self.change!r}; {way_out}"


class DataFileError(TreatywatchError):
    """A file that cannot be read as what it should be: names the file and the place in it."""


class NotOneError(TreatywatchError):
    """``one()`` found none or several."""


class MissingExtraError(TreatywatchError, ImportError):
    """A feature needs an extra that is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(feature, extra)
        self.feature = feature
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.feature} needs an extra: pip install 'treatywatch[{self.extra}]'"
