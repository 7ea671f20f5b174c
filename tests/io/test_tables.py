"""Rows, frames, Arrow tables and event rows."""

from __future__ import annotations

import builtins
import datetime as dt
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.dossier.dossier import TABLES, Dossier
from treatywatch.dossier.events import Event
from treatywatch.errors import DataFileError, MissingExtraError, UnknownNameError
from treatywatch.io.arrow import (
    arrow_schema,
    records_to_frame,
    to_arrow,
    to_frame,
    to_polars,
    write_parquet,
)
from treatywatch.io.columns import COLUMNS, ColumnType
from treatywatch.io.events import RECIPROCAL, event_code, event_rows, pairs_of, to_events
from treatywatch.io.rows import columns_of, records_to_rows, to_rows, write_csv
from treatywatch.model.act import Act
from treatywatch.model.attributes import Attributes
from treatywatch.model.claim import Claim
from treatywatch.model.examples import JAPAN, RUSSIA, announced, evidence_of, halted
from treatywatch.model.party import Organization, OrganizationKind, Party
from treatywatch.model.vocabulary import ActKind, ChangeKind, Measure, Realis
from treatywatch.model.when import When
from treatywatch.strategies import (
    STRATEGIES,
    acts,
    articles,
    countries,
    disputes,
    former_countries,
    namings,
    negotiations,
    organizations,
    problems,
    sanctions,
    statements,
    territories,
    treaties,
)

EU = Organization(code="EU", name="European Union")
TALKS = Act(
    kind=ActKind.HOLD_TALKS,
    actors=(JAPAN, RUSSIA, EU),
    when=When.on(dt.date(2022, 3, 1)),
    evidence=(evidence_of("talks", "2022-03-02"),),
)
HALT, BAN = halted("2022-03-21").act, announced(Measure.IMPORT_BAN, "2022-03-16").act
DOSSIER = Dossier([HALT, BAN, TALKS, TALKS.evidence[0].article])
BY_TABLE = {
    "acts": acts(),
    "articles": articles(),
    "countries": st.one_of(countries(), former_countries(), organizations()),
    "disputes": disputes(),
    "event_rows": acts().map(lambda act: event_rows([act])).filter(bool).flatmap(st.sampled_from),
    "events": acts().map(lambda act: Event(reports=(act,))),
    "namings": namings(),
    "negotiations": negotiations(),
    "problems": problems(),
    "sanctions": sanctions(),
    "statements": statements(),
    "territories": territories(),
    "treaties": treaties(),
}
CELLS: dict[ColumnType, Callable[[Any], bool]] = {
    ColumnType.TEXT: lambda cell: cell is None or type(cell) is str,
    ColumnType.TEXTS: lambda cell: isinstance(cell, list) and all(type(c) is str for c in cell),
    ColumnType.DATE: lambda cell: cell is None or type(cell) is dt.date,
    ColumnType.INTEGER: lambda cell: cell is None or type(cell) is int,
    ColumnType.NUMBER: lambda cell: cell is None or type(cell) is float,
    ColumnType.FLAG: lambda cell: type(cell) is bool,
}


def test_every_collection_of_a_dossier_has_a_table() -> None:
    assert set(COLUMNS) == {*TABLES, "timeline", "event_rows"}
    assert set(BY_TABLE) == set(COLUMNS) - {"timeline"}
    assert Act in STRATEGIES


@pytest.mark.parametrize("table", COLUMNS)
def test_columns_have_a_name_of_their_own_and_a_meaning(table: str) -> None:
    names = [column.name for column in columns_of(table)]
    assert len(set(names)) == len(names)
    assert all(column.meaning.endswith(".") for column in columns_of(table))


@pytest.mark.parametrize("table", BY_TABLE)
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_cells_are_of_the_type_of_their_column(table: str, data: st.DataObject) -> None:
    record = data.draw(BY_TABLE[table])
    (row,) = records_to_rows(table, [record])
    assert list(row) == [column.name for column in columns_of(table)]
    for column in columns_of(table):
        assert CELLS[column.type](row[column.name]), (column.name, row[column.name])


def test_a_timeline_has_rows() -> None:
    rows = records_to_rows("timeline", DOSSIER.dyad("JPN", "RUS").timeline())
    assert rows
    for row in rows:
        for column in columns_of("timeline"):
            assert CELLS[column.type](row[column.name])


def test_an_unknown_table_is_an_error_that_names_the_tables() -> None:
    with pytest.raises(UnknownNameError, match="'sanctions'"):
        to_rows(DOSSIER, "sanctionses")


def test_rows_of_a_dossier_are_those_of_its_collection() -> None:
    assert to_rows(DOSSIER, "acts") == DOSSIER.to_rows("acts")
    assert to_rows(list(DOSSIER.acts), "acts") == DOSSIER.to_rows("acts")
    (sanction,) = to_rows(DOSSIER, "sanctions")
    assert sanction["status"] == "announced"
    assert sanction["announced_on"] == dt.date(2022, 3, 16)
    assert to_rows(DOSSIER, "event_rows") == to_events(DOSSIER)


@pytest.mark.parametrize("table", TABLES)
def test_frames_are_typed_also_where_they_are_empty(table: str) -> None:
    full, empty = to_frame(DOSSIER, table), records_to_frame(table, [])
    assert list(full.columns) == [column.name for column in columns_of(table)]
    assert full.dtypes.equals(empty.dtypes)
    assert len(empty) == 0
    assert isinstance(DOSSIER.to_frame(table), pd.DataFrame)


@pytest.mark.parametrize("table", TABLES)
def test_polars_and_arrow_hold_the_same_cells(table: str) -> None:
    rows = to_rows(DOSSIER, table)
    assert to_arrow(DOSSIER, table).to_pylist() == rows
    frame = to_polars(DOSSIER, table)
    assert isinstance(frame, pl.DataFrame)
    assert frame.to_dicts() == rows
    assert to_polars([], table).schema == frame.schema


def test_the_arrow_schema_tells_the_meaning() -> None:
    assert arrow_schema("acts").field("kind").metadata == {b"meaning": b"Kind of act."}


def test_parquet_can_be_read_again(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    write_parquet(DOSSIER, "acts", tmp_path / "acts.parquet")
    assert pq.read_table(tmp_path / "acts.parquet").to_pylist() == to_rows(DOSSIER, "acts")
    with pytest.raises(DataFileError, match="cannot be written"):
        write_parquet(DOSSIER, "acts", tmp_path)


def test_comma_separated_values_join_lists(tmp_path: Path) -> None:
    out = io.StringIO()
    write_csv(DOSSIER, "sanctions", out)
    header, line = out.getvalue().splitlines()
    assert header.startswith("id,senders,targets,measure")
    assert ",JPN,RUS,import_ban,,announced,2022-03-16," in line
    write_csv(DOSSIER, "sanctions", tmp_path / "sanctions.csv")
    assert (tmp_path / "sanctions.csv").read_text(encoding="utf-8") == out.getvalue()
    with pytest.raises(DataFileError, match="cannot be written"):
        write_csv(DOSSIER, "sanctions", tmp_path)


@pytest.mark.parametrize(
    ("module", "make", "extra"),
    [
        ("pandas", to_frame, "pandas"),
        ("polars", to_polars, "polars"),
        ("pyarrow", to_arrow, "arrow"),
        ("pyarrow", lambda *_: arrow_schema("acts"), "arrow"),
    ],
)
def test_a_missing_extra_is_named(
    module: str, make: Callable[..., Any], extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_import = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name == module:
            raise ImportError(name)
        return given_import(name, *rest)

    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=rf"treatywatch\[{extra}\]"):
        make(DOSSIER, "acts")


def test_equals_make_a_pair_each_way_and_weigh_one() -> None:
    rows = event_rows([TALKS])
    assert len(rows) == 6
    assert sum(row.weight for row in rows) == pytest.approx(1)
    assert {row.event_id for row in rows} == {TALKS.id}
    assert {row.date for row in rows} == {dt.date(2022, 3, 1)}


def test_joint_actors_make_a_pair_each_with_each_recipient() -> None:
    joint = Act(kind=ActKind.CONDEMN, actors=(JAPAN, EU), recipients=(RUSSIA,))
    assert pairs_of(joint) == [(EU, RUSSIA), (JAPAN, RUSSIA)]
    alone = Act(kind=ActKind.CONDEMN, actors=(JAPAN, EU))
    assert ActKind.CONDEMN not in RECIPROCAL
    assert pairs_of(alone) == [(EU, None), (JAPAN, None)]
    own = Act(kind=ActKind.CONDEMN, actors=(JAPAN,), recipients=(JAPAN,))
    assert pairs_of(own) == [(JAPAN, None)]


def test_an_arranged_visit_is_an_intent_of_both() -> None:
    parts: dict[str, Any] = {"kind": ActKind.VISIT, "actors": (JAPAN,), "recipients": (RUSSIA,)}
    arranged = Act(**parts, claim=Claim(realis=Realis.PLANNED))
    assert pairs_of(Act(**parts)) == [(JAPAN, RUSSIA)]
    assert pairs_of(arranged) == [(JAPAN, RUSSIA), (RUSSIA, JAPAN)]


def test_a_host_comes_before_the_visitor() -> None:
    hosted = Act(
        kind=ActKind.VISIT,
        actors=(JAPAN,),
        recipients=(RUSSIA,),
        attributes=Attributes({"cameo": "043"}),
    )
    (row,) = to_events([hosted])
    assert (row["source"], row["target"], row["cameo"]) == ("RUS", "JPN", "043")


@pytest.mark.parametrize(
    ("party", "code"),
    [
        (JAPAN, "JPN"),
        (EU, "IGOEUREEC"),
        (Organization(code="G7", name="G7", kind=OrganizationKind.FORMAT), "IGO"),
        (Organization(code="HAMAS", name="Hamas", kind=OrganizationKind.NON_STATE), "PSE"),
        (Organization(code="ISIS", name="Islamic State", kind=OrganizationKind.NON_STATE), "IMG"),
    ],
)
def test_actors_have_the_codes_of_event_data(party: Party, code: str) -> None:
    (row,) = to_events([Act(kind=ActKind.CONDEMN, actors=(party,), recipients=(RUSSIA,))])
    assert (row["source_actor"], row["target_actor"]) == (code, "RUS")


def test_reports_of_one_event_make_one_row() -> None:
    second = Act(
        kind=HALT.kind,
        actors=HALT.actors,
        recipients=HALT.recipients,
        subject=HALT.subject,
        evidence=(evidence_of("other", "2022-03-22"),),
    )
    (row,) = event_rows(Dossier([HALT, second]))
    assert row.reports == 2
    assert row.date == dt.date(2022, 3, 21)


@pytest.mark.parametrize("realis", [Realis.NEGATED, Realis.HYPOTHETICAL, Realis.REQUESTED])
def test_what_is_denied_supposed_or_asked_for_is_no_event(realis: Realis) -> None:
    assert to_events([Act(kind=ActKind.VISIT, actors=(JAPAN,), claim=Claim(realis=realis))]) == []


@pytest.mark.parametrize(
    ("parts", "cameo", "plover"),
    [
        ({"kind": ActKind.THREATEN}, "130", "THREATEN"),
        (
            {"kind": ActKind.THREATEN, "attributes": Attributes({"content": "force"})},
            "138",
            "THREATEN/violence",
        ),
        ({"kind": ActKind.THREATEN, "measure": Measure.IMPORT_BAN}, "1312", "THREATEN/restrict"),
        ({"kind": ActKind.THREATEN, "change": ChangeKind.THREATEN}, "1312", "THREATEN/restrict"),
        (
            {"kind": ActKind.IMPOSE_SANCTIONS, "measure": Measure.AID_SUSPENSION},
            "162",
            "SANCTION/withdraw",
        ),
        ({"kind": ActKind.IMPOSE_SANCTIONS}, "163", "SANCTION/discontinue"),
        (
            {"kind": ActKind.PROVIDE_AID, "attributes": Attributes({"aid_kind": "military"})},
            "072",
            "AID",
        ),
        ({"kind": ActKind.PROVIDE_AID}, "070", "AID"),
        ({"kind": ActKind.EXPEL_OR_SUSPEND_MEMBER}, "166", "SANCTION/withdraw"),
        (
            {"kind": ActKind.EXPEL_OR_SUSPEND_MEMBER, "recipients": (RUSSIA,)},
            "166",
            "SANCTION/expel",
        ),
        (
            {"kind": ActKind.EASE_SANCTIONS, "claim": Claim(realis=Realis.PLANNED)},
            "0354",
            "CONCEDE",
        ),
        ({"kind": ActKind.MAKE_STATEMENT}, "010", None),
        (
            {"kind": ActKind.USE_FORCE, "claim": Claim(realis=Realis.THREATENED)},
            "138",
            "THREATEN/violence",
        ),
        (
            {"kind": ActKind.HOLD_TALKS, "attributes": Attributes({"cameo": "041"})},
            "041",
            "CONSULT",
        ),
    ],
)
def test_codes_are_as_fine_as_the_act_allows(
    parts: dict[str, Any], cameo: str, plover: str | None
) -> None:
    code = event_code(Act(actors=(JAPAN,), **parts))
    assert (code.cameo, code.plover) == (cameo, plover)
    assert code.plover_event == (plover.split("/")[0] if plover else None)
    assert code.plover_mode == (plover.split("/")[1] if plover and "/" in plover else None)


def test_a_promise_counts_as_verbal_cooperation() -> None:
    promised = Act(kind=ActKind.PROVIDE_AID, actors=(JAPAN,), claim=Claim(realis=Realis.PLANNED))
    (row,) = to_events([promised])
    assert (row["quad_class"], row["goldstein"], row["plover_event"]) == (1, 5.2, "AGREE")
