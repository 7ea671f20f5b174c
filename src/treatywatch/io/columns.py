"""The columns of every table, with types and meanings: the same in rows, frames and Arrow.

Column names and their order are stable: new columns are added at the end of a table only.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from attrs import frozen

from treatywatch.model.claim import Source
from treatywatch.model.party import Country, FormerCountry, Organization
from treatywatch.model.source import Evidence


class ColumnType(StrEnum):
    """What the cells of a column hold.

    >>> ColumnType("date").name
    'DATE'
    """

    TEXT = "text"
    """A text, or none."""
    TEXTS = "texts"
    """A list of texts, perhaps empty."""
    DATE = "date"
    """A day, or none."""
    INTEGER = "integer"
    """A whole number, or none."""
    NUMBER = "number"
    """A number, or none."""
    FLAG = "flag"
    """True or false."""


@frozen
class Column:
    """One column of a table.

    >>> Column("id", ColumnType.TEXT, "The id.", lambda record: record.id).name
    'id'
    """

    name: str
    type: ColumnType
    meaning: str
    value: Callable[[Any], object]
    """Makes the cell of a record."""


def _codes(parties: Iterable[Any]) -> list[str]:
    """The codes of parties."""
    return [party.code for party in parties]


def _texts(values: Iterable[object]) -> list[str]:
    """Values as texts."""
    return [str(value) for value in values]


def _text(value: object) -> str | None:
    """A value as a text, None where there is none."""
    return None if value is None or value == "" else str(value)


def _sources(sources: Iterable[Source]) -> list[str]:
    """Sources by the code of their party, or by name where it is not known."""
    return [source.party.code if source.party is not None else source.name for source in sources]


def _ids(records: Iterable[Any]) -> list[str]:
    """The ids of records."""
    return [record.id for record in records]


def _first(record: Any) -> Evidence | None:
    """The first evidence of a record."""
    evidence = getattr(record, "evidence", ())
    if isinstance(evidence, Evidence):
        return evidence
    return evidence[0] if evidence else None


def _of_first(part: Callable[[Evidence], object]) -> Callable[[Any], object]:
    """A part of the first evidence, None where there is none."""

    def value(record: Any) -> object:
        first = _first(record)
        return None if first is None else part(first)

    return value


def _of_when(part: Callable[[Any], object]) -> Callable[[Any], object]:
    """A part of the time of a record, None where it has none."""
    return lambda record: None if record.when is None else part(record.when)


def _published(evidence: Evidence) -> dt.date | None:
    """The day of publication."""
    return evidence.article.published


T, TS, D, N, F = (
    ColumnType.TEXT,
    ColumnType.TEXTS,
    ColumnType.DATE,
    ColumnType.INTEGER,
    ColumnType.NUMBER,
)

_ID: Final = Column("id", T, "Stable id.", lambda r: r.id)
_PLACE: Final = (
    Column("article", T, "Id of the article that tells it.", _of_first(lambda e: e.article.id)),
    Column("published", D, "Day of publication.", _of_first(_published)),
    Column(
        "start", N, "Offset of the first character of the words.", _of_first(lambda e: e.span.start)
    ),
    Column(
        "end", N, "Offset after the last character of the words.", _of_first(lambda e: e.span.end)
    ),
    Column("words", T, "The words that tell it.", _of_first(lambda e: e.text)),
    Column("rule", T, "Rule that read it.", _of_first(lambda e: e.rule)),
)
_WHEN: Final = (
    Column("date", T, "When, in EDTF.", _of_when(lambda w: w.edtf)),
    Column("date_earliest", D, "First possible day.", _of_when(lambda w: w.earliest)),
    Column("date_latest", D, "Last possible day.", _of_when(lambda w: w.latest)),
    Column("date_precision", T, "Unit that the words name.", _of_when(lambda w: str(w.precision))),
)
_CODES: Final = (
    Column("cameo", T, "CAMEO code.", lambda r: r.kind.cameo),
    Column("plover", T, "PLOVER event and mode.", lambda r: r.kind.plover),
    Column("quad_class", N, "Quadrant, 0 to 4.", lambda r: int(r.kind.quad_class)),
    Column("goldstein", F, "Goldstein score.", lambda r: r.kind.goldstein),
)
_TERRITORIES: Final = Column(
    "territories", TS, "Ids of territories.", lambda r: list(r.territories)
)
_ACTS: Final = Column("acts", TS, "Ids of the acts that tell of it.", lambda r: _ids(r.acts))
_CONTESTED: Final = Column("contested", N, "Number of contested steps.", lambda r: len(r.contested))
_SUCCEEDS: Final = Column("succeeds", T, "Id of the one that it follows.", lambda r: r.succeeds)

_ACT: Final = (
    _ID,
    Column("kind", T, "Kind of act.", lambda r: str(r.kind)),
    Column("actors", TS, "Codes of those who do it.", lambda r: _codes(r.actors)),
    Column("recipients", TS, "Codes of those to whom it is done.", lambda r: _codes(r.recipients)),
    *_WHEN,
    Column("certainty", T, "How far the source commits itself.", lambda r: str(r.claim.certainty)),
    Column("polarity", T, "Whether it is so.", lambda r: str(r.claim.polarity)),
    Column("realis", T, "How real it is said to be.", lambda r: str(r.claim.realis)),
    Column(
        "according_to",
        TS,
        "Who says so, outermost first.",
        lambda r: _sources(r.claim.according_to),
    ),
    Column("measure", T, "Sanction measure.", lambda r: _text(r.measure)),
    Column("change", T, "What it changes about a sanction.", lambda r: _text(r.change)),
    Column("subject", T, "What talks or agreement are about.", lambda r: _text(r.subject)),
    _TERRITORIES,
    Column("treaty", T, "Name of the treaty.", lambda r: r.treaty),
    Column("treaty_action", T, "What is done with it.", lambda r: _text(r.treaty_action)),
    Column(
        "attributes",
        T,
        "Further attributes, as a JSON object.",
        lambda r: json.dumps(dict(r.attributes), ensure_ascii=False) if r.attributes else None,
    ),
    Column(
        "because", TS, "Ids of acts that it follows from.", lambda r: [k.act for k in r.because]
    ),
    *_CODES,
    *_PLACE,
)

_STATEMENT: Final = (
    _ID,
    Column("mode", T, "Direct or indirect.", lambda r: str(r.mode)),
    Column("text", T, "The words, without quotation marks.", lambda r: r.text),
    Column("speakers", TS, "Names of the speakers.", lambda r: [s.name for s in r.speakers]),
    Column("countries", TS, "Codes of those they speak for.", lambda r: _codes(r.parties)),
    Column(
        "according_to", TS, "Who reports it, outermost first.", lambda r: _sources(r.according_to)
    ),
    Column("audience", T, "To whom.", lambda r: _text(r.audience)),
    *_WHEN,
    Column("subjects", TS, "What it is about.", lambda r: _texts(r.subjects)),
    _TERRITORIES,
    *_PLACE,
)

_SANCTION: Final = (
    _ID,
    Column("senders", TS, "Codes of those who impose it.", lambda r: _codes(r.senders)),
    Column("targets", TS, "Codes of those whom it hits.", lambda r: _codes(r.targets)),
    Column("measure", T, "What it does.", lambda r: str(r.measure)),
    Column("programme", T, "Legal act or list it rests on.", lambda r: _text(r.programme)),
    Column("status", T, "Where it stands at the end of what is told.", lambda r: _text(r.status)),
    Column("announced_on", D, "Day of the announcement.", lambda r: r.announced_on),
    Column("effective_from", D, "First day in force.", lambda r: r.effective_from),
    Column("effective_to", D, "First day no longer in force.", lambda r: r.effective_to),
    Column("lifted_on", D, "Day on which it was lifted.", lambda r: r.lifted_on),
    Column("amended_on", D, "Day of the last amendment.", lambda r: r.amended_on),
    Column("objective", T, "What the senders want.", lambda r: _text(r.objective)),
    Column("outcome", T, "How it ended.", lambda r: str(r.outcome)),
    Column("cameo", T, "CAMEO code of the measure.", lambda r: r.measure.cameo),
    Column("plover", T, "PLOVER event and mode of the measure.", lambda r: r.measure.plover),
    _CONTESTED,
    _SUCCEEDS,
    _ACTS,
)

_NEGOTIATION: Final = (
    _ID,
    Column("parties", TS, "Codes of the sides.", lambda r: _codes(r.parties)),
    Column("subject", T, "What the talks are about.", lambda r: str(r.subject)),
    Column("status", T, "Where they stand at the end of what is told.", lambda r: _text(r.status)),
    Column("mode", T, "How a settlement is attempted.", lambda r: str(r.mode)),
    Column("mediators", TS, "Codes of third parties that help.", lambda r: _codes(r.mediators)),
    Column("rounds", N, "Number of rounds told.", lambda r: len(r.rounds)),
    Column(
        "stances",
        TS,
        "Stance of each side at the end, JPN=willing.",
        lambda r: [f"{p.code}={s}" for p in r.parties if (s := r.stance(p)) is not None],
    ),
    Column("because", TS, "Ids of the acts that led to it.", lambda r: _ids(r.because)),
    _TERRITORIES,
    _CONTESTED,
    _SUCCEEDS,
    _ACTS,
)

_TREATY: Final = (
    _ID,
    Column("name", T, "As the text calls it.", lambda r: r.name),
    Column("stage", T, "Where it stands at the end of what is told.", lambda r: _text(r.status)),
    Column("parties", TS, "Codes of all who did something with it.", lambda r: _codes(r.parties)),
    Column(
        "standings",
        TS,
        "Standing of each at the end, JPN=party.",
        lambda r: [f"{p.code}={s}" for p in r.parties if (s := r.status_of(p)) is not None],
    ),
    _CONTESTED,
    _ACTS,
)

_DISPUTE: Final = (
    _ID,
    Column("kind", T, "What it is about.", lambda r: str(r.kind)),
    Column("claimants", TS, "Codes of the claimants.", lambda r: _codes(r.claimants)),
    _TERRITORIES,
    _ACTS,
)

_TERRITORY: Final = (
    _ID,
    Column("name", T, "Neutral name.", lambda r: r.name),
    Column("kind", T, "Land, islands, sea.", lambda r: r.kind),
    Column("claimants", TS, "Codes of the claimants.", lambda r: list(r.claimants)),
    Column(
        "administered_by", TS, "Codes of the administrators.", lambda r: list(r.administered_by)
    ),
    Column("status", T, "Where the dispute stands.", lambda r: r.status),
    Column("since", N, "First year of the dispute.", lambda r: r.since),
    Column("near", T, "Where it lies.", lambda r: _text(r.near)),
    Column("part_of", T, "Id of the larger territory.", lambda r: r.part_of),
    Column("names", TS, "All its names.", lambda r: [name.name for name in r.names]),
)

_KINDS: Final = {
    Country: "country",
    FormerCountry: "former_country",
    Organization: "organization",
}
_PARTY: Final = (
    Column("code", T, "Party code.", lambda r: r.code),
    Column("kind", T, "Country, former country or organization.", lambda r: _KINDS[type(r)]),
    Column("name", T, "Name.", lambda r: r.name),
    Column("alpha_2", T, "ISO alpha-2 code.", lambda r: _text(getattr(r, "alpha_2", None))),
    Column("numeric", T, "ISO numeric code.", lambda r: _text(getattr(r, "numeric", None))),
    Column("valid_from", N, "First year.", lambda r: getattr(r, "valid_from", None)),
    Column("valid_to", N, "Last year.", lambda r: getattr(r, "valid_to", None)),
    Column("successors", TS, "Codes of successors.", lambda r: list(getattr(r, "successors", ()))),
    Column("members", TS, "Codes of members.", lambda r: list(getattr(r, "members", ()))),
)

_EVENT: Final = (
    _ID,
    Column("kind", T, "Kind of act.", lambda r: str(r.kind)),
    Column("actors", TS, "Codes of those who do it.", lambda r: _codes(r.actors)),
    Column("recipients", TS, "Codes of those to whom it is done.", lambda r: _codes(r.recipients)),
    Column("date_earliest", D, "First possible day.", lambda r: r.days[0]),
    Column("date_latest", D, "Last possible day.", lambda r: r.days[1]),
    Column("realis", T, "How real it is said to be.", lambda r: str(r.act.claim.realis)),
    Column("measure", T, "Sanction measure.", lambda r: _text(r.measure)),
    Column("subject", T, "What talks or agreement are about.", lambda r: _text(r.subject)),
    Column("reports", N, "Number of tellings.", lambda r: len(r.reports)),
    Column("reported_by", TS, "Outlets that report it.", lambda r: list(r.reported_by)),
    Column("first_reported", D, "First day of publication.", lambda r: r.first_reported),
    Column("differs_in", TS, "Fields in which the reports differ.", lambda r: list(r.differences)),
    *_CODES,
    Column("acts", TS, "Ids of the acts, one for each telling.", lambda r: _ids(r.reports)),
)

_EVENT_ROW: Final = (
    Column("event_id", T, "Id of the event; all its pairs share it.", lambda r: r.event_id),
    Column("date", D, "First possible day, else day of the first report.", lambda r: r.date),
    Column("date_latest", D, "Last possible day.", lambda r: r.date_latest),
    Column("source", T, "Code of one actor.", lambda r: r.source),
    Column("target", T, "Code of one recipient.", lambda r: r.target),
    Column("kind", T, "Kind of act.", lambda r: str(r.kind)),
    Column("cameo", T, "CAMEO code.", lambda r: r.code.cameo),
    Column("plover_event", T, "PLOVER event.", lambda r: r.code.plover_event),
    Column("plover_mode", T, "PLOVER mode.", lambda r: r.code.plover_mode),
    Column("quad_class", N, "Quadrant, 0 to 4.", lambda r: int(r.code.quad_class)),
    Column("goldstein", F, "Goldstein score.", lambda r: r.code.goldstein),
    Column("realis", T, "How real it is said to be.", lambda r: str(r.realis)),
    Column("weight", F, "One over the number of pairs of the event.", lambda r: r.weight),
    Column("reports", N, "Number of tellings.", lambda r: r.reports),
    Column("source_actor", T, "CAMEO actor code of the source.", lambda r: r.source_actor),
    Column("target_actor", T, "CAMEO actor code of the target.", lambda r: r.target_actor),
)

_ARTICLE: Final = (
    _ID,
    Column("published", D, "Day of publication.", lambda r: r.published),
    Column("title", T, "Headline.", lambda r: _text(r.title)),
    Column("source", T, "Who published it.", lambda r: _text(r.source)),
    Column("url", T, "Where it stands.", lambda r: _text(r.url)),
    Column("text", T, "The text as given.", lambda r: r.text),
)

_NAMING: Final = (
    _ID,
    Column("party", T, "Code of the party named.", lambda r: r.party.code if r.party else None),
    Column("territory", T, "Id of the territory named.", lambda r: r.territory),
    Column("wordings", TS, "The words that name it.", lambda r: list(r.wordings)),
    *_PLACE,
)

_PROBLEM: Final = (_ID, Column("message", T, "What is wrong.", lambda r: r.message), *_PLACE)

_PERIOD: Final = (
    Column("start", D, "First day.", lambda r: r.start),
    Column("end", D, "Last day, included.", lambda r: r.end),
    Column("label", T, "Name of the period.", lambda r: r.label),
    Column("a", T, "Code of the first party.", lambda r: r.a),
    Column("b", T, "Code of the second party.", lambda r: r.b),
    Column("a_to_b", N, "Deeds of the first to the second.", lambda r: r.a_to_b),
    Column("b_to_a", N, "Deeds of the second to the first.", lambda r: r.b_to_a),
    Column("joint", N, "Deeds of both as equals.", lambda r: r.joint),
    Column("cooperation", N, "Deeds of cooperation.", lambda r: r.cooperation),
    Column("conflict", N, "Deeds of conflict.", lambda r: r.conflict),
    Column("goldstein", F, "Sum of Goldstein scores.", lambda r: float(r.goldstein)),
    Column(
        "goldstein_a_to_b",
        F,
        "That of the first to the second.",
        lambda r: float(r.goldstein_a_to_b),
    ),
    Column(
        "goldstein_b_to_a",
        F,
        "That of the second to the first.",
        lambda r: float(r.goldstein_b_to_a),
    ),
)

COLUMNS: Final[Mapping[str, tuple[Column, ...]]] = MappingProxyType(
    {
        "acts": _ACT,
        "articles": _ARTICLE,
        "countries": _PARTY,
        "disputes": _DISPUTE,
        "event_rows": _EVENT_ROW,
        "events": _EVENT,
        "namings": _NAMING,
        "negotiations": _NEGOTIATION,
        "problems": _PROBLEM,
        "sanctions": _SANCTION,
        "statements": _STATEMENT,
        "territories": _TERRITORY,
        "timeline": _PERIOD,
        "treaties": _TREATY,
    }
)
"""The columns of each table."""
