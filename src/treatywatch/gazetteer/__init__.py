"""What is known beforehand: names of states, bodies, territories and office holders.

Everything here answers from tables that come with the library; nothing is looked up on a
network, and nothing is read before it is needed. The functions ask the gazetteer of
:func:`~treatywatch.gazetteer.load.default`; the class
:class:`~treatywatch.gazetteer.book.Gazetteer` has methods of the same names.
"""

from __future__ import annotations

import datetime as dt

from treatywatch.gazetteer.answer import Ambiguous, Answer, Place
from treatywatch.gazetteer.book import Gazetteer
from treatywatch.gazetteer.extend import extend
from treatywatch.gazetteer.forms import Caution, Form, FormKind, MatchKind
from treatywatch.gazetteer.load import default
from treatywatch.gazetteer.offices import Role, Spell
from treatywatch.model.party import Country, FormerCountry, Organization
from treatywatch.model.territory import Territory

__all__ = [
    "Ambiguous",
    "Answer",
    "Caution",
    "Form",
    "FormKind",
    "Gazetteer",
    "MatchKind",
    "Place",
    "Role",
    "Spell",
    "country",
    "default",
    "extend",
    "organization",
    "resolve",
    "territory",
]


def resolve(name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False) -> Answer:
    """Say for whom or what a name stands.

    Args:
        name: A name in any usual wording: "the Soviets", "Korea, Republic of", "Downing Street",
            "Kurils", "Fumio Kishida".
        on: The day (or month, or year) for which to answer: only names in use then count.
        fuzzy: Also take the one nearest known name for a misspelt one.

    Returns:
        A party, territory or person; :class:`~treatywatch.gazetteer.answer.Ambiguous` where the
        name stands for several.

    Raises:
        UnknownNameError: No such name is known; it offers the three nearest.
        BadValueError: `name` is no text.
        BadDateError: `on` is no day, month or year.

    Example:
        >>> resolve("Downing Street").name
        'United Kingdom'
        >>> resolve("Congo").codes
        ('COD', 'COG')
    """
    return default().resolve(name, on=on, fuzzy=fuzzy)


def country(
    name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
) -> Country | FormerCountry:
    """Give the one state, or former state, of this name or code.

    Args:
        name: A name in any usual wording, or a code of ISO 3166.
        on: The day (or month, or year) for which to answer.
        fuzzy: Also take the one nearest known name for a misspelt one.

    Returns:
        The state.

    Raises:
        AmbiguousNameError: The name stands for several states.
        UnknownNameError: It stands for no state; the error offers the three nearest names.
        BadValueError: `name` is no text.
        BadDateError: `on` is no day, month or year.

    Example:
        >>> country("Ivory Coast").alpha_3, country("Zaire", on=1980).alpha_3
        ('CIV', 'ZAR')
    """
    return default().country(name, on=on, fuzzy=fuzzy)


def organization(
    name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
) -> Organization:
    """Give the one organisation, bloc, court, format or non-state body of this name or code.

    Args:
        name: A name in any usual wording, or a code.
        on: The day (or month, or year) for which to answer.
        fuzzy: Also take the one nearest known name for a misspelt one.

    Returns:
        The body.

    Raises:
        AmbiguousNameError: The name stands for several bodies.
        UnknownNameError: It stands for no body; the error offers the three nearest names.
        BadValueError: `name` is no text.
        BadDateError: `on` is no day, month or year.

    Example:
        >>> organization("the Arab League").code
        'ARAB_LEAGUE'
    """
    return default().organization(name, on=on, fuzzy=fuzzy)


def territory(
    name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
) -> Territory:
    """Give the one disputed territory of this name, in any side's wording, or of this id.

    Args:
        name: A name in any usual wording, or an id.
        on: The day (or month, or year) for which to answer.
        fuzzy: Also take the one nearest known name for a misspelt one.

    Returns:
        The territory, with every side's names.

    Raises:
        AmbiguousNameError: The name stands for several territories.
        UnknownNameError: It stands for no territory; the error offers the three nearest names.
        BadValueError: `name` is no text.
        BadDateError: `on` is no day, month or year.

    Example:
        >>> territory("Malvinas").name
        'Falkland Islands (Malvinas)'
        >>> territory("Kurils").name_used_by("Japan")
        'Northern Territories'
    """
    return default().territory(name, on=on, fuzzy=fuzzy)
