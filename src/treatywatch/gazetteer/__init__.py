"""What is known beforehand: names of states, bodies, territories and office holders.

Everything here answers from tables that come with the library; nothing is looked up on a
network, and nothing is read before it is needed. The functions ask the :func:`default` gazetteer;
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
    """Say for whom or what a name stands; see :meth:`Gazetteer.resolve`.

    >>> resolve("Downing Street").name
    'United Kingdom'
    """
    return default().resolve(name, on=on, fuzzy=fuzzy)


def country(
    name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
) -> Country | FormerCountry:
    """Give the one state of this name or code; see :meth:`Gazetteer.country`.

    >>> country("Ivory Coast").alpha_3, country("Zaire", on=1980).alpha_3
    ('CIV', 'ZAR')
    """
    return default().country(name, on=on, fuzzy=fuzzy)


def organization(
    name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
) -> Organization:
    """Give the one organisation or body of this name or code; see :meth:`Gazetteer.organization`.

    >>> organization("the bloc of Southeast Asian nations, ASEAN".split(", ")[1]).code
    'ASEAN'
    """
    return default().organization(name, on=on, fuzzy=fuzzy)


def territory(
    name: str, *, on: dt.date | str | int | None = None, fuzzy: bool = False
) -> Territory:
    """Give the one disputed territory of this name; see :meth:`Gazetteer.territory`.

    >>> territory("Malvinas").name
    'Falkland Islands (Malvinas)'
    """
    return default().territory(name, on=on, fuzzy=fuzzy)
