"""The JSON Schema of the files that :mod:`treatywatch.io.json` writes, made from the classes.

It is committed as ``schema/v1.json``, which ``tools/build_schema.py`` writes.

>>> schema = json_schema()
>>> schema["properties"]["version"]
{'const': 1}
>>> schema["$defs"]["Act"]["additionalProperties"]
False
"""

from __future__ import annotations

import datetime as dt
import types
import typing
from enum import StrEnum
from typing import Any, Final

import attrs

from treatywatch.io.json import FORMAT, VERSION
from treatywatch.model.act import Act
from treatywatch.model.attributes import Attributes
from treatywatch.model.naming import Naming
from treatywatch.model.party import ALL_PARTIES, Country, FormerCountry, Organization, Party
from treatywatch.model.problem import Problem
from treatywatch.model.source import Article, Span
from treatywatch.model.statement import Statement
from treatywatch.model.when import When

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

_RECORDS: Final = {"act": Act, "statement": Statement, "naming": Naming, "problem": Problem}
_PARTIES: Final = {
    "country": Country,
    "former_country": FormerCountry,
    "organization": Organization,
}
# Classes that do not stand in a file as objects of their fields.
_WRITTEN: Final[dict[Any, Schema]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "format": "date"},
    When: {"type": "string", "description": "Notation of When: EDTF and what EDTF cannot say."},
    Span: {
        "type": "array",
        "items": {"type": "integer", "minimum": 0},
        "minItems": 2,
        "maxItems": 2,
        "description": "Offsets of the first character and after the last, in code points.",
    },
    Attributes: {"type": "object", "additionalProperties": {"type": "string"}},
    Article: {"type": "string", "description": "Key of the table of articles."},
    **{
        party: {"type": "string", "description": "Code of the table of parties."}
        for party in ALL_PARTIES
    },
}


def json_schema() -> Schema:
    """The JSON Schema (draft 2020-12) of a saved dossier."""
    definitions: Schema = {}
    records = [_tagged("record", tag, kind, definitions) for tag, kind in _RECORDS.items()]
    parties = [_tagged("party", tag, kind, definitions) for tag, kind in _PARTIES.items()]
    articles = _class(Article, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A dossier of {FORMAT}, version {VERSION}",
        "type": "object",
        "required": ["format", "version", "parties", "articles", "cited", "records"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "parties": {
                "type": "object",
                "description": "Every party that the records refer to, by its code.",
                "additionalProperties": {"oneOf": parties},
            },
            "articles": {
                "type": "object",
                "description": "Every article that the records refer to, by its key.",
                "additionalProperties": articles,
            },
            "cited": {
                "type": "array",
                "description": "Keys of articles that are cited, but are no records themselves.",
                "items": {"type": "string"},
            },
            "records": {"type": "array", "items": {"oneOf": records}},
        },
        "$defs": dict(sorted(definitions.items())),
    }


def _tagged(tag_name: str, tag: str, value_class: type, definitions: Schema) -> Schema:
    """A reference to a class whose objects carry a tag."""
    made = _class(value_class, definitions)
    made["properties"] = {tag_name: {"const": tag}, **made["properties"]}
    made["required"] = [tag_name, *made["required"]]
    definitions[value_class.__name__] = made
    return {"$ref": f"#/$defs/{value_class.__name__}"}


def _class(value_class: type, definitions: Schema) -> Schema:
    """A class as an object of its fields."""
    hints = typing.get_type_hints(value_class)
    fields = attrs.fields(value_class)
    return {
        "type": "object",
        "description": (value_class.__doc__ or "").partition("\n")[0],
        "additionalProperties": False,
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "properties": {field.name: _type(hints[field.name], definitions) for field in fields},
    }


def _type(hint: Any, definitions: Schema) -> Schema:
    """The schema of what a field of a type holds."""
    if hint in _WRITTEN:
        return _WRITTEN[hint]
    if hint == Party:
        return _WRITTEN[Country]
    arguments = typing.get_args(hint)
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        # Left out, never null, where there is none.
        rest = [_type(each, definitions) for each in arguments if each is not type(None)]
        different = [each for place, each in enumerate(rest) if each not in rest[:place]]
        return different[0] if len(different) == 1 else {"anyOf": different}
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _type(arguments[0], definitions)}
    name: str = hint.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _terms(hint) if issubclass(hint, StrEnum) else _class(hint, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _terms(terms: type[StrEnum]) -> Schema:
    """An enumeration by its texts."""
    return {
        "type": "string",
        "description": (terms.__doc__ or "").partition("\n")[0],
        "enum": [term.value for term in terms],
    }
