"""What ``treatywatch name`` prints."""

from __future__ import annotations

from treatywatch.gazetteer import Ambiguous, country, resolve
from treatywatch.gazetteer.answer import Candidate
from treatywatch.io.articles import published_on
from treatywatch.model.party import Country, FormerCountry, Organization, Person
from treatywatch.model.territory import Territory


def name_lines(name: str, *, on: str | None = None) -> list[str]:
    """The lines that say what a name stands for.

    Args:
        name: a name in any wording.
        on: day for which to ask, as ISO text.

    Returns:
        One line per thing it may stand for; a territory's line is followed by each side's names.

    Raises:
        UnknownNameError: nothing is known by that name.
        BadDateError: `on` is no date.

    Example:
        >>> name_lines("Tokyo")
        ['JPN  Japan, state']
    """
    found = resolve(name, on=published_on(on))
    if isinstance(found, Ambiguous):
        lines = [f"{name!r} is ambiguous:"]
        for one in found.candidates:
            lines += ["  " + line for line in _lines(one)]
        return lines
    return _lines(found)


def _lines(thing: Candidate | Person) -> list[str]:
    if isinstance(thing, Country):
        return [f"{thing.code}  {thing.name}, state"]
    if isinstance(thing, FormerCountry):
        years = f"{thing.valid_from or '?'}-{thing.valid_to or '?'}"
        return [f"{thing.code}  {thing.name} ({years}), former state"]
    if isinstance(thing, Organization):
        return [f"{thing.code}  {thing.name}, {thing.kind.value.replace('_', '-')} body"]
    if isinstance(thing, Territory):
        return _territory_lines(thing)
    if isinstance(thing, Person):
        return [str(thing)]
    return [f"{thing.code}  {thing}, no party"]


def _territory_lines(place: Territory) -> list[str]:
    lines = [f"{place.id}  {place.name}, disputed territory ({place.status.replace('_', ' ')})"]
    if place.claimants:
        lines.append(f"  claimed by {_names(place.claimants)}")
    if place.administered_by:
        lines.append(f"  administered by {_names(place.administered_by)}")
    for code in dict.fromkeys(n.used_by for n in place.names if n.used_by):
        wordings = dict.fromkeys(n.name for n in place.names if n.used_by == code)
        lines.append(f"  called by {_names([code])}: {', '.join(wordings)}")
    return lines


def _names(codes: tuple[str, ...] | list[str]) -> str:
    return ", ".join(country(code).name for code in codes)
