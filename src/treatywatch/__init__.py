"""Reads who did what to whom in diplomacy out of news text.

The names below are all that most users need; each is loaded when it is first used, so that
``import treatywatch`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from treatywatch.api import load, parse, read, save
    from treatywatch.dossier.dossier import Dossier
    from treatywatch.errors import TreatywatchError
    from treatywatch.gazetteer import Ambiguous, country, organization, resolve, territory
    from treatywatch.io.articles import read_articles
    from treatywatch.io.events import to_events
    from treatywatch.model.source import Article
    from treatywatch.model.when import When
    from treatywatch.text.dates import find_dates
    from treatywatch.text.mentions import find_mentions
    from treatywatch.text.quotes import find_quotes

__all__ = [
    "Ambiguous",
    "Article",
    "Dossier",
    "TreatywatchError",
    "When",
    "country",
    "find_dates",
    "find_mentions",
    "find_quotes",
    "load",
    "organization",
    "parse",
    "read",
    "read_articles",
    "resolve",
    "save",
    "territory",
    "to_events",
]

_HOMES = {
    "Ambiguous": "gazetteer",
    "Article": "model.source",
    "Dossier": "dossier.dossier",
    "TreatywatchError": "errors",
    "When": "model.when",
    "country": "gazetteer",
    "find_dates": "text.dates",
    "find_mentions": "text.mentions",
    "find_quotes": "text.quotes",
    "load": "api",
    "organization": "gazetteer",
    "parse": "api",
    "read": "api",
    "read_articles": "io.articles",
    "resolve": "gazetteer",
    "save": "api",
    "territory": "gazetteer",
    "to_events": "io.events",
}


def __getattr__(name: str) -> object:
    """Loads a public name on its first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'treatywatch' has no attribute {name!r}")
    value: object = getattr(import_module(f"treatywatch.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return list(__all__)
