"""Records to plain values and back: the only module that knows cattrs.

A file holds each party and each article once, in tables; records refer to a party by its code and
to an article by its key. Dates stand in the notation of :class:`~treatywatch.model.when.When`,
spans as pairs of offsets, terms as their text. What equals its default is left out. Unknown keys
are refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar, cast

from attrs import field, fields, frozen, has
from cattrs import transform_error
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from cattrs.preconf.json import JsonConverter, make_converter

from treatywatch.errors import BadValueError, DataFileError
from treatywatch.model.act import Act
from treatywatch.model.attributes import Attributes
from treatywatch.model.naming import Naming
from treatywatch.model.party import Country, FormerCountry, Organization, OrganizationKind, Party
from treatywatch.model.problem import Problem
from treatywatch.model.record import Record
from treatywatch.model.source import Article, Span
from treatywatch.model.statement import Statement
from treatywatch.model.vocabulary import ALL_TERMS
from treatywatch.model.when import When

Plain = dict[str, Any]
"""What JSON calls an object."""

RECORDS: Final[Mapping[str, type[Act | Statement | Naming | Problem]]] = {
    "act": Act,
    "statement": Statement,
    "naming": Naming,
    "problem": Problem,
}
"""The records that a file lists, by the word under their key ``record``."""

PARTIES: Final[Mapping[str, type[Country | FormerCountry | Organization]]] = {
    "country": Country,
    "former_country": FormerCountry,
    "organization": Organization,
}
"""The kinds of party, by the word under their key ``party``."""

_TAG: Final = {value_class: tag for tag, value_class in (*RECORDS.items(), *PARTIES.items())}
_T = TypeVar("_T")


@frozen
class Tables:
    """The parties and articles that records refer to: gathered in writing, looked up in reading."""

    parties: dict[str, Party] = field(factory=dict[str, Party])
    articles: dict[str, Article] = field(factory=dict[str, Article])
    keys: dict[Article, str] = field(factory=dict[Article, str])

    def code_of(self, party: Party) -> str:
        """The code of a party, which is kept for the table.

        Raises:
            BadValueError: Another party has the same code.
        """
        code = party.code
        known = self.parties.setdefault(code, party)
        if known is not party:
            if known != party:
                raise BadValueError(
                    f"two parties have the code {code!r}: {known!r} and {party!r}; rename one"
                )
            # Equal parties may differ in what is not compared; the choice must not hang on order.
            self.parties[code] = min(known, party, key=repr)
        return code

    def party(self, code: object, wanted: object = None) -> Party | None:
        """The party of a code; None where none is given and none is needed.

        Raises:
            ValueError: The table lacks it.
        """
        if code is None and wanted == (Party | None):
            return None
        try:
            return self.parties[cast("str", code)]
        except (KeyError, TypeError):
            raise ValueError(f"no party {code!r} in the table of parties") from None

    def article(self, key: object, _: object = None) -> Article:
        """The article of a key.

        Raises:
            ValueError: The table lacks it.
        """
        try:
            return self.articles[cast("str", key)]
        except (KeyError, TypeError):
            raise ValueError(f"no article {key!r} in the table of articles") from None


def key_articles(articles: Iterable[Article]) -> dict[Article, str]:
    """A key for each article: its id, or the id and a number where several differ under one id."""
    keys: dict[Article, str] = {}
    used: set[str] = set()
    ordered = sorted(
        set(articles),
        key=lambda a: (
            a.id,
            a.text,
            str(a.published or ""),
            a.title,
            a.source,
        ),
    )
    for article in ordered:
        key, number = article.id, 1
        while key in used:
            number += 1
            key = f"{article.id}~{number}"
        used.add(key)
        keys[article] = key
    return keys


def writer(tables: Tables) -> Callable[[Act | Statement | Naming | Problem], Plain]:
    """A function that makes plain values of a record, gathering its parties in the tables."""
    converter = make_converter()
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_unstructure_hook(When, str)
    converter.register_unstructure_hook(Attributes, dict)
    converter.register_unstructure_hook(Article, tables.keys.__getitem__)
    for party in PARTIES.values():
        converter.register_unstructure_hook(party, tables.code_of)
    converter.register_unstructure_hook_factory(has, _leave_out_defaults(converter))

    def write(record: Act | Statement | Naming | Problem) -> Plain:
        return {"record": _TAG[type(record)], **converter.unstructure(record)}

    return write


def _leave_out_defaults(converter: JsonConverter) -> Callable[[type], Callable[[Any], Plain]]:
    """The factory of functions that write a class without what equals its default."""

    def factory(value_class: type) -> Callable[[Any], Plain]:
        return make_dict_unstructure_fn(value_class, converter, _cattrs_omit_if_default=True)

    return factory


def write_entry(entry: Party | Article) -> Plain:
    """A party or an article as an entry of its table."""
    plain = {
        attribute.name: value
        for attribute in fields(type(entry))
        if (value := getattr(entry, attribute.name)) != attribute.default
    }
    if isinstance(entry, Article):
        if entry.published is not None:
            plain["published"] = entry.published.isoformat()
        return plain
    return {"party": _TAG[type(entry)], **plain}


def reader(tables: Tables, *, detailed: bool) -> Callable[[object], Record]:
    """A function that makes a record of plain values.

    Args:
        tables: The parties and articles that the records refer to.
        detailed: Whether errors name the path of each bad field; slower.
    """
    converter = _structurer(detailed=detailed)
    converter.register_structure_hook(Article, tables.article)
    converter.register_structure_hook_func(_is_party, tables.party)

    def read(plain: object) -> Record:
        if not isinstance(plain, dict):
            raise TypeError(f"a record is an object, not {plain!r}")
        rest = cast("Plain", plain).copy()
        tag = rest.pop("record", None)
        if tag not in RECORDS:
            raise ValueError(f"{tag!r} is no kind of record; those are {', '.join(RECORDS)}")
        return converter.structure(rest, RECORDS[tag])

    return read


def structure_all(plain: list[object], tables: Tables) -> list[Record]:
    """The records of a list.

    Raises:
        DataFileError: One is damaged; the message names the path of each bad field.
    """
    read = reader(tables, detailed=False)
    try:
        return [read(record) for record in plain]
    except Exception:
        pass
    # Only now, as converters that keep track of paths are slower.
    read = reader(tables, detailed=True)
    for position, record in enumerate(plain):
        try:
            read(record)
        except (BaseValidationError, TypeError, ValueError, KeyError) as error:
            path = f"$.records[{position}]"
            raise DataFileError("; ".join(complaints(error, path))) from None
    raise AssertionError("only the fast reading failed")  # pragma: no cover


def read_parties(plain: Mapping[str, object]) -> dict[str, Party]:
    """The table of parties, by code.

    Raises:
        DataFileError: An entry is damaged; the message names the path of the bad field.
    """
    converter = _structurer(detailed=True)

    def read(entry: Plain) -> Party:
        tag = entry.pop("party", None)
        if tag not in PARTIES:
            raise ValueError(f"{tag!r} is no kind of party; those are {', '.join(PARTIES)}")
        return converter.structure(entry, PARTIES[tag])

    parties = _read_table("parties", plain, read)
    for code, party in parties.items():
        if party.code != code:
            raise DataFileError(f"the party has the code {party.code!r} @ $.parties[{code!r}]")
    return parties


def read_articles(plain: Mapping[str, object]) -> dict[str, Article]:
    """The table of articles, by key.

    Raises:
        DataFileError: An entry is damaged; the message names the path of the bad field.
    """
    converter = _structurer(detailed=True)
    return _read_table("articles", plain, lambda entry: converter.structure(entry, Article))


def _read_table(
    name: str, plain: Mapping[str, object], read: Callable[[Plain], _T]
) -> dict[str, _T]:
    """The entries of a table, by key."""
    made: dict[str, _T] = {}
    for key, entry in plain.items():
        path = f"$.{name}[{key!r}]"
        if not isinstance(entry, dict):
            raise DataFileError(f"this should be an object @ {path}")
        try:
            made[key] = read(dict(cast("Plain", entry)))
        except (BaseValidationError, TypeError, ValueError) as error:
            raise DataFileError("; ".join(complaints(error, path))) from None
    return made


def complaints(error: BaseException, path: str) -> list[str]:
    """What is wrong, each with the path of the field, at most three."""
    if isinstance(error, BaseValidationError):
        return transform_error(error, path, format_exception=_say)[:3]
    return [f"{error} @ {path}"]


def _say(error: BaseException, wanted: type | None) -> str:
    """One thing that is wrong, in words."""
    if isinstance(error, KeyError):
        return f"the field {error.args[0]!r} is missing"
    name = getattr(wanted, "__name__", str(wanted))
    return f"{error}" if str(error) else f"not a valid {name}"


def _is_party(wanted: Any) -> bool:
    """Whether a type is that of a party, or of a party or none: the union of their classes."""
    return bool(wanted in (Party, Party | None))


def _span(plain: object, _: type) -> Span:
    """A span of a pair of offsets."""
    match plain:
        case [int() as start, int() as end]:
            return Span(start, end)
        case _:
            raise TypeError(f"a span is a pair of offsets, not {plain!r}")


def _when(plain: object, _: type) -> When:
    """A date of its notation."""
    return When.parse(_text(plain, str))


def _attributes(plain: object, _: type) -> Attributes:
    """Attributes of an object of texts."""
    if not isinstance(plain, dict):
        raise TypeError(f"attributes are an object of texts, not {plain!r}")
    return Attributes(
        {_text(key, str): _text(value, str) for key, value in cast("Plain", plain).items()}
    )


def _text(plain: object, _: type) -> str:
    """A text; nothing else is made one."""
    if not isinstance(plain, str):
        raise TypeError(f"this should be a text, not {plain!r}")
    return plain


def _term(plain: object, terms: type[StrEnum]) -> StrEnum:
    """A term of its text."""
    return terms(cast("str", plain))


def _number(plain: object, _: type) -> int:
    """A whole number; nothing else is made one."""
    if not isinstance(plain, int) or isinstance(plain, bool):
        raise TypeError(f"this should be a whole number, not {plain!r}")
    return plain


def _structurer(*, detailed: bool) -> JsonConverter:
    """The converter for reading, without tables."""
    converter = make_converter(detailed_validation=detailed, forbid_extra_keys=True)
    converter.register_structure_hook(Span, _span)
    converter.register_structure_hook(When, _when)
    converter.register_structure_hook(Attributes, _attributes)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _number)
    # The hook for str would also take the terms, which are texts.
    for terms in (*ALL_TERMS, OrganizationKind):
        converter.register_structure_hook(terms, _term)

    def of_class(value_class: type[Any]) -> Callable[[Mapping[str, Any], Any], Any]:
        return make_dict_structure_fn(
            value_class,
            converter,
            _cattrs_forbid_extra_keys=True,
            _cattrs_detailed_validation=detailed,
        )

    converter.register_structure_hook_factory(has, of_class)
    return converter
