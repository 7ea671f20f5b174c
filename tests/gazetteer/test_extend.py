"""Names of the caller's own, and bad rows refused with their line."""

from __future__ import annotations

import datetime as dt
import pickle
from pathlib import Path
from typing import Any

import pytest

from treatywatch import gazetteer
from treatywatch.errors import DataFileError, UnknownNameError
from treatywatch.gazetteer import FormKind, MatchKind, Role


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_name_added_stands_for_its_party() -> None:
    mine = gazetteer.extend([{"name": "the Cobalt Coast", "code": "JPN"}])
    assert mine.country("the cobalt coast").alpha_3 == "JPN"
    assert mine.forms["Cobalt Coast"][0].match is MatchKind.ALIAS


def test_names_in_other_languages_stay_known() -> None:
    mine = gazetteer.extend([{"name": "Cobalt Coast", "code": "JPN"}])
    for name, code in (("Deutschland", "DEU"), ("日本", "JPN"), ("CIV", "CIV"), ("Norway", "NOR")):
        assert mine.country(name).alpha_3 == code


def test_the_old_gazetteer_stays_as_it_is() -> None:
    gazetteer.extend([{"name": "Cobalt Coast", "code": "JPN"}])
    with pytest.raises(UnknownNameError):
        gazetteer.country("Cobalt Coast")


def test_a_known_name_now_stands_for_the_callers() -> None:
    mine = gazetteer.extend([{"name": "Congo", "code": "COD", "match": "name"}])
    assert mine.country("Congo").alpha_3 == "COD"
    assert [form.code for form in mine.forms["Congo"]] == ["COD"]


def test_a_short_abbreviation_counts_in_capitals_only() -> None:
    mine = gazetteer.extend([{"name": "HOT", "code": "EU"}])
    assert mine.organization("HOT").code == "EU"
    with pytest.raises(UnknownNameError):
        mine.resolve("hot")


def test_a_body_added_can_have_names_members_and_a_parent() -> None:
    row = {
        "code": "SPICE_PACT",
        "name": "Spice Pact",
        "kind": "bloc",
        "members": ["IDN", "IND"],
        "names": ["Pact of Spices"],
        "part_of": "ASEAN",
    }
    mine = gazetteer.extend([row, {"name": "the Spicers", "code": "SPICE_PACT"}])
    body = mine.organization("pact of spices")
    assert body.members == ("IDN", "IND")
    assert body.part_of == "ASEAN"
    assert mine.organization("Spicers") == body


def test_a_territory_added_has_every_sides_name() -> None:
    row = {
        "id": "reed-bank",
        "name": "Reed Bank",
        "claimants": "PHL; CHN",
        "names": "Recto Bank=PHL; Liyue Tan=CHN; Reed Tablemount",
        "administered_by": "PHL",
        "since": 1971,
    }
    mine = gazetteer.extend([row])
    bank = mine.territory("Liyue Tan")
    assert bank.name_used_by("Philippines") == "Recto Bank"
    assert bank.claimants == ("PHL", "CHN")
    assert mine.forms["Recto Bank"][0].kind is FormKind.TERRITORY


def test_a_name_added_can_be_that_of_a_territory_or_a_capital() -> None:
    rows = [
        {"name": "Big Rock", "code": "gibraltar"},
        {"name": "Westcity", "code": "DEU", "match": "capital"},
        {"name": "Old Realm", "code": "SUN", "match": "metonym"},
    ]
    mine = gazetteer.extend(rows)
    assert mine.territory("Big Rock").id == "gibraltar"
    assert mine.forms["Westcity"][0].kind is FormKind.CITY
    assert mine.forms["Old Realm"][0].kind is FormKind.METONYM


def test_office_holders_added_answer_by_date() -> None:
    row = {
        "name": "Ana Example",
        "code": "PRT",
        "title": "Envoy",
        "start": dt.date(2020, 1, 1),
        "end": "2021-01-01",
    }
    mine = gazetteer.extend([row])
    assert mine.holders("Ana Example", on="2020-06-01")[0].role is Role.OTHER
    assert mine.holders("Ana Example", on="2022-06-01") == ()


def test_extensions_add_up_and_travel() -> None:
    first = gazetteer.extend([{"name": "Cobalt Coast", "code": "JPN"}])
    both = gazetteer.extend([{"name": "Copper Coast", "code": "CHL"}], base=first)
    there = pickle.loads(pickle.dumps(both))
    for book in (both, there):
        assert book.country("Cobalt Coast").alpha_3 == "JPN"
        assert book.country("Copper Coast").alpha_3 == "CHL"


FILES = {
    "names.tsv": "# my names\nname\tcode\tmatch\nCobalt Coast\tJPN\t\n\nSnowland\tNOR\tname\n",
    "names.json": '[{"name": "Cobalt Coast", "code": "JPN"},\n'
    ' {"name": "Snowland", "code": "NOR"}]',
    "names.jsonl": '{"name": "Cobalt Coast", "code": "JPN"}\n\n'
    '{"name": "Snowland", "code": "NOR"}\n',
    "names.toml": '[[names]]\nname = "Cobalt Coast"\ncode = "JPN"\n\n'
    '[[names]]\nname = "Snowland"\ncode = "NOR"\n',
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_kind_of_file_is_read(name: str, tmp_path: Path) -> None:
    mine = gazetteer.extend(write(tmp_path, name, FILES[name]))
    assert mine.country("Cobalt Coast").alpha_3 == "JPN"
    assert mine.country("Snowland").alpha_3 == "NOR"
    assert gazetteer.extend(str(tmp_path / name)).country("Snowland").alpha_3 == "NOR"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.tsv", "name\tcode\nX Y\tJPN\nZ W\tJPM\n", r"a\.tsv, line 3: no party .*'JPM'.*'JPN'"),
        ("a.tsv", "name\tcode\nX Y\n", r"line 2: the column 'code' is missing"),
        ("a.tsv", "name\tcode\nX\tJPN\tY\n", r"line 2: 3 values for 2 columns"),
        ("a.tsv", "name\tcode\tcolour\nX Y\tJPN\tred\n", r"line 2: unknown column 'colour'"),
        ("a.json", '{"name": "X"}', r"line 1: give a list of objects"),
        ("a.json", '[{"name": "X Y", "code": "JPN"},\n{"name": ]', r"a\.json, line 2: no JSON"),
        ("a.json", '[{"name": "X Y", "code": "JPN"}\n{"name": "Z"}]', r"line 2: a comma or \]"),
        ("a.json", '[{"name": "X Y", "code": "JPN"}', r"line 1: a comma or \]"),
        ("a.json", '["X"]', r"line 1: a row must name its columns"),
        ("a.jsonl", '{"name": "X Y", "code": "JPN"}\nnope\n', r"a\.jsonl, line 2: no JSON"),
        ("a.toml", "[[names]]\nname = X", r"a\.toml: no TOML"),
        ("a.toml", '[names]\nname = "X"', r"write \[\[names\]\] for each row"),
        ("a.toml", 'names = ["X"]', r"line 1: a row must name its columns"),
        ("a.toml", '[[nums]]\nname = "X"', r"line 1: no table 'nums'"),
        (
            "a.toml",
            '[[names]]\nname = "X Y"\ncode = "JPN"\n[[names]]\nname = "Z"\ncode = "QQQQ"',
            r"a\.toml, line 4: no party or territory has the code 'QQQQ'",
        ),
        ("a.csv", "name,code", r"a\.csv: give a file that ends in"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(
    name: str, text: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(DataFileError, match=message):
        gazetteer.extend(write(tmp_path, name, text))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="No such file"):
        gazetteer.extend(tmp_path / "missing.tsv")
    with pytest.raises(DataFileError, match="directory"):
        folder = tmp_path / "folder.tsv"
        folder.mkdir()
        gazetteer.extend(folder)
    path = tmp_path / "latin.tsv"
    path.write_bytes(b"name\tcode\nC\xf4te\tCIV\n")
    with pytest.raises(DataFileError, match="byte 11 is not UTF-8"):
        gazetteer.extend(path)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            {"name": "X", "code": "JPN", "match": "nickname"},
            "no match 'nickname'; give one of name",
        ),
        ({"name": "X", "code": "JPN", "from": "long ago"}, "from must be a year"),
        ({"name": "...", "code": "JPN"}, "has no letters"),
        ({"name": ["X"], "code": "JPN"}, "name must be text"),
        ({"name": True, "code": "JPN"}, "name must be text"),
        ({"table": "names", "code": "JPN"}, "the column 'name' is missing"),
        ({"table": "rivers", "name": "X"}, "no table 'rivers'"),
        ({"code": "EU", "name": "X", "members": []}, "the code 'EU' is taken"),
        ({"code": "x y", "name": "X", "members": ["JPN"]}, "no code of an organisation"),
        ({"code": "XY", "name": "X", "members": ["JPM"]}, "no party has the code 'JPM'"),
        ({"code": "XY", "name": "X", "members": 3}, "members must be a list"),
        ({"code": "XY", "name": "X", "members": "", "table": "bodies", "part_of": "QQ"}, "'QQ'"),
        ({"code": "XY", "name": "X", "members": ["JPN"], "kind": "club"}, "no kind 'club'"),
        ({"id": "crimea", "name": "X", "claimants": ["UKR"]}, "the id 'crimea' is taken"),
        ({"id": "x", "name": "X", "claimants": ["Narnia"]}, "no party has the code 'Narnia'"),
        ({"name": "X", "code": "JPN", "title": "Envoy", "start": "2020"}, "start must be a day"),
        (
            {
                "name": "X",
                "code": "JPN",
                "title": "Envoy",
                "start": "2021-01-01",
                "end": "2020-01-01",
            },
            "before it starts",
        ),
        ({"name": "X", "code": "JPN", "title": "Envoy", "role": "boss"}, "no role 'boss'"),
    ],
)
def test_a_bad_row_is_refused_with_its_number(row: dict[str, Any], message: str) -> None:
    good = {"name": "Cobalt Coast", "code": "JPN"}
    with pytest.raises(DataFileError, match=f"row 2: .*{message}"):
        gazetteer.extend([good, row])
