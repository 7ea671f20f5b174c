"""What a look-up answers: a party, a territory, a person, or an explicit ambiguity."""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from treatywatch.model.party import Country, FormerCountry, Organization, Person
from treatywatch.model.territory import Territory


@frozen(kw_only=True)
class Place:
    """A place that is no party but shares its name with one: Georgia, the state of the USA.

    >>> Place(code="US-GA", name="Georgia (state of the United States)", within="USA").within
    'USA'
    """

    code: str
    """ISO 3166-2 where it has a code there, else a name of the library's own."""
    name: str = field(eq=False)
    within: str = field(default="", eq=False)
    """Code of the party it lies in."""

    def __str__(self) -> str:
        return self.name


Candidate: TypeAlias = Country | FormerCountry | Organization | Territory | Place


@frozen(kw_only=True)
class Ambiguous:
    """The answer to a name that stands for several; it decides nothing by itself.

    >>> import treatywatch.gazetteer as gazetteer
    >>> answer = gazetteer.resolve("Congo")
    >>> isinstance(answer, Ambiguous), sorted(answer.codes)
    (True, ['COD', 'COG'])
    """

    name: str
    candidates: tuple[Candidate, ...]
    """Most usual first."""

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the candidates (ids of territories), in their order."""
        return tuple(c.id if isinstance(c, Territory) else c.code for c in self.candidates)

    def __str__(self) -> str:
        return f"{self.name!r} may be " + " or ".join(
            f"{c.name} ({code})" for c, code in zip(self.candidates, self.codes, strict=True)
        )


Answer: TypeAlias = Country | FormerCountry | Organization | Territory | Person | Ambiguous
