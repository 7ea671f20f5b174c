"""How a name is written in the news, and for whom it stands so written."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class FormKind(StrEnum):
    """What a written form is the name of.

    >>> FormKind("city") is FormKind.CITY
    True
    """

    COUNTRY = "country"
    """A state or territory of ISO 3166-1, or Kosovo."""
    FORMER_COUNTRY = "former_country"
    """A state that no longer exists."""
    ORGANIZATION = "organization"
    """An international or non-state body."""
    TERRITORY = "territory"
    """A disputed territory; the form's code is then its id."""
    CITY = "city"
    """A seat of government."""
    METONYM = "metonym"
    """A building, street or district that stands for a government: "the Kremlin"."""
    INSTITUTION = "institution"
    """A named institution of one state: "the State Department"."""
    NOTHING = "nothing"
    """A fixed expression that contains a name but stands for no party: "New Mexico"."""


class MatchKind(StrEnum):
    """How words in a text stand for a party, a person or a territory.

    >>> MatchKind.DEMONYM.value
    'demonym'
    """

    NAME = "name"
    ALIAS = "alias"
    FORMER_NAME = "former_name"
    DEMONYM = "demonym"
    ADJECTIVE = "adjective"
    COMBINING = "combining"
    CAPITAL = "capital"
    METONYM = "metonym"
    TERRITORY = "territory"
    OFFICE = "office"
    PERSON = "person"
    SURNAME = "surname"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


class Caution(StrEnum):
    """Why a form may stand for something else, spelt exactly so.

    >>> Caution.SHARED.value
    'shared'
    """

    NONE = ""
    WORD = "word"
    """Also an ordinary word: Turkey, Pole, Quad."""
    PERSON = "person"
    """Also the name of persons: Jordan, Chad, Israel."""
    PLACE = "place"
    """Also another well-known place: Georgia, Jersey, Victoria."""
    SHARED = "shared"
    """Several parties share it: Congo, Korean, Dominican."""


class Form(NamedTuple):
    """One written form, case-sensitive, and whom or what it stands for.

    >>> Form("Tokyo", "JPN", FormKind.CITY, MatchKind.CAPITAL).code
    'JPN'
    """

    surface: str
    """The form as it is written, without a leading article and with straight quotes."""
    code: str
    """Party code; territory id where `kind` is TERRITORY; empty where it is NOTHING."""
    kind: FormKind
    match: MatchKind
    caution: Caution = Caution.NONE
    number: str = ""
    """For nouns for people: `s` for one of them, `p` for several; else empty."""
    valid_from: int | None = None
    """First year in which the form was used for this code, where it is known to matter."""
    valid_to: int | None = None
    """Last such year."""
    language: str = ""
    """Empty for forms found in English text; else the language (BCP 47) of a form for look-up only,
    `x` for unusual spellings, `code` for codes."""
