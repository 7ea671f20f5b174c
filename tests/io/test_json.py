"""Saving to JSON and loading it again."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from treatywatch.errors import BadValueError, DataFileError
from treatywatch.io.json import dumps, loads, read, read_records, write
from treatywatch.model.act import Act, Link
from treatywatch.model.attributes import Attributes
from treatywatch.model.claim import Claim, Source
from treatywatch.model.examples import JAPAN, RUSSIA, evidence_of
from treatywatch.model.naming import Naming
from treatywatch.model.party import Organization, Person
from treatywatch.model.problem import Problem
from treatywatch.model.record import Record
from treatywatch.model.source import Article, Span
from treatywatch.model.statement import Statement
from treatywatch.model.vocabulary import ActKind, Realis, ResponseKind, StatementMode, Subject
from treatywatch.model.when import When

WORDS = evidence_of("a1", "2022-03-22")
SPOKESMAN = Source(name="Matsuno", party=JAPAN, person=Person(name="Matsuno", party=JAPAN))
ACT = Act(
    kind=ActKind.LODGE_PROTEST,
    actors=(JAPAN,),
    recipients=(RUSSIA,),
    when=When.of_month(2022, 3),
    claim=Claim(realis=Realis.PLANNED, according_to=(SPOKESMAN,)),
    attributes=Attributes({"channel": "through_embassy"}),
    because=(Link(act="0123456789ab", response=ResponseKind.RETORSION, evidence=WORDS),),
    evidence=(WORDS,),
)
RECORDS: set[Record] = {
    WORDS.article,
    ACT,
    Statement(
        mode=StatementMode.DIRECT,
        text="unfair",
        speakers=(SPOKESMAN,),
        speaker_span=Span(0, 5),
        subjects=(Subject.TRADE,),
        evidence=(WORDS,),
    ),
    Naming(party=JAPAN, wordings=("Japan",), evidence=(WORDS,)),
    Naming(territory="kurils"),
    Problem(message="no recipient", evidence=WORDS),
}


@pytest.fixture
def data() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(dumps(RECORDS))
    return plain


def test_a_file_holds_parties_and_articles_once(data: dict[str, Any]) -> None:
    assert list(data) == ["format", "version", "parties", "articles", "cited", "records"]
    assert data["parties"]["JPN"] == {
        "party": "country",
        "alpha_2": "JP",
        "alpha_3": "JPN",
        "numeric": "392",
        "name": "Japan",
    }
    assert data["articles"]["a1"]["published"] == "2022-03-22"
    act = data["records"][0]
    assert act["actors"] == ["JPN"]
    assert act["when"] == "2022-03"
    assert act["evidence"] == [{"article": "a1", "span": [0, 16], "sentence": [0, 16]}]
    assert "measure" not in act


def test_reading_gives_the_dossier_that_was_written(tmp_path: Path) -> None:
    path = tmp_path / "dossier.json"
    write(RECORDS, path)
    dossier = read(path)
    assert dossier.records == RECORDS
    write(dossier, str(path))
    assert read_records(path) == RECORDS
    out = io.StringIO()
    write(dossier, out)
    assert out.getvalue() == path.read_text(encoding="utf-8")
    assert read_records(io.StringIO(out.getvalue())) == RECORDS


def test_what_is_not_compared_is_kept_too() -> None:
    (again,) = [record for record in loads(dumps(RECORDS)) if isinstance(record, Act)]
    assert again.because[0].evidence == WORDS
    assert again.kind is ActKind.LODGE_PROTEST
    assert again.claim.realis is Realis.PLANNED
    assert again.actors[0].name == "Japan"


def test_an_article_that_is_only_cited_does_not_become_a_record() -> None:
    assert loads(dumps([ACT])) == {ACT}
    assert json.loads(dumps([ACT]))["cited"] == ["a1"]


def test_different_articles_of_one_id_are_kept_apart() -> None:
    twins = {Article(id="a", text=text) for text in ("one", "two")} | {Article(id="a~2", text="3")}
    assert loads(dumps(twins)) == twins


def test_dated_and_undated_articles_of_one_id_are_kept_apart() -> None:
    undated = Article(id="a", text="Japan protested.")
    dated = evolve(undated, published=dt.date(2022, 3, 22))
    assert loads(dumps({undated, dated})) == {undated, dated}


def test_surrogates_survive() -> None:
    odd = Article(id="a", text="\ud800 here")
    assert loads(dumps([odd])) == {odd}
    dumps([odd]).encode()


def test_equal_parties_that_differ_in_name_are_written_alike() -> None:
    nippon = evolve(JAPAN, name="Nippon")
    one, two = Naming(party=JAPAN), Naming(party=nippon, wordings=("Nippon",))
    assert dumps([one, two]) == dumps([two, one])


def test_two_parties_of_one_code_are_refused() -> None:
    other = Organization(code="JPN", name="Journal of Peace")
    with pytest.raises(BadValueError, match="two parties have the code 'JPN'"):
        dumps([Naming(party=JAPAN), Naming(party=other)])


def break_at(data: dict[str, Any], path: tuple[Any, ...], value: Any) -> str:
    place: Any = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return json.dumps(data)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("format",), "other", r"no file of this library"),
        (("version",), 2, r"version 2, this library reads 1"),
        (("extra",), 1, r"unknown fields extra @ \$"),
        (("records",), {}, r"should be a list @ \$\.records"),
        (("articles",), [], r"should be an object @ \$\.articles"),
        (("parties", "JPN"), 3, r"should be an object @ \$\.parties\['JPN'\]"),
        (("parties", "JPN", "party"), "planet", r"'planet' is no kind of party.*\['JPN'\]"),
        (("parties", "JPN", "alpha_2"), "jp", r"'jp' is no alpha-2 code.*@ \$\.parties\['JPN'\]"),
        (("parties", "JPN", "alpha_2"), 4, r"a text, not 4 @ \$\.parties\['JPN'\]\.alpha_2"),
        (("parties", "JPN", "alpha_3"), "JPX", r"has the code 'JPX' @ \$\.parties\['JPN'\]"),
        (("articles", "a1", "published"), "today", r"@ \$\.articles\['a1'\]\.published"),
        (("articles", "a1", "author"), "x", r"author.*@ \$\.articles\['a1'\]"),
        (("cited",), ["zz"], r"no article 'zz'.*\$\.cited\[0\]"),
        (("records", 0), 3, r"a record is an object, not 3 @ \$\.records\[0\]"),
        (("records", 0, "record"), "deed", r"'deed' is no kind of record.*\$\.records\[0\]"),
        (("records", 0, "kind"), "hug", r"'hug' is not a valid ActKind @ \$\.records\[0\]\.kind"),
        (("records", 0, "actors"), ["XXX"], r"no party 'XXX'.*@ \$\.records\[0\]\.actors\[0\]"),
        (("records", 0, "actors"), [[]], r"no party \[\].*@ \$\.records\[0\]\.actors\[0\]"),
        (("records", 0, "when"), "soon", r"@ \$\.records\[0\]\.when"),
        (("records", 0, "when"), 3, r"a text, not 3 @ \$\.records\[0\]\.when"),
        (("records", 0, "colour"), 3, r"colour.*@ \$\.records\[0\]"),
        (("records", 0, "attributes"), [], r"an object of texts.*\$\.records\[0\]\.attributes"),
        (("records", 0, "evidence", 0, "span"), [5, 1], r"run from 5 to 1 @ .*\[0\]\.span"),
        (("records", 0, "evidence", 0, "span"), "0-5", r"a pair of offsets.*\[0\]\.span"),
        (("records", 0, "evidence", 0, "article"), "zz", r"no article 'zz'.*\[0\]\.article"),
        (("records", 0, "evidence", 0, "article"), [], r"no article \[\].*\[0\]\.article"),
        (("records", 0, "claim", "certainty"), "sure", r"\$\.records\[0\]\.claim\.certainty"),
    ],
)
def test_a_damaged_file_is_refused_with_the_path_of_the_field(
    data: dict[str, Any], path: tuple[Any, ...], value: Any, message: str
) -> None:
    with pytest.raises(DataFileError, match=message):
        loads(break_at(data, path, value))


def test_a_missing_field_is_named(data: dict[str, Any]) -> None:
    del data["records"][0]["kind"]
    with pytest.raises(DataFileError, match=r"'kind' is missing @ \$\.records\[0\]"):
        loads(json.dumps(data))


def test_years_are_whole_numbers() -> None:
    soviets = {"party": "former_country", "alpha_2": "", "alpha_3": "SUN", "alpha_4": ""}
    parties = {"SUN": {**soviets, "numeric": "", "name": "Soviet Union", "valid_from": True}}
    text = json.loads(dumps([])) | {"parties": parties}
    with pytest.raises(DataFileError, match=r"a whole number, not True @ .*valid_from"):
        loads(json.dumps(text))


@pytest.mark.parametrize("text", ["", "{", "[1", "\x00", "[" * 100_000])
def test_what_is_not_json_is_refused(text: str) -> None:
    with pytest.raises(DataFileError, match="the text: is n"):
        loads(text)


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(DataFileError, match="should be an object"):
        loads("[]")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="is a directory"):
        read(tmp_path)
    with pytest.raises(DataFileError, match="no such file"):
        read(tmp_path / "none.json")
    binary = tmp_path / "binary.json"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataFileError, match="is not UTF-8"):
        read(binary)
    with pytest.raises(DataFileError, match="cannot be read"):
        read(binary / "inside")
    with pytest.raises(DataFileError, match="cannot be written"):
        write([], tmp_path)
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    with pytest.raises(DataFileError, match=r"broken\.json: is not JSON"):
        read(broken)
