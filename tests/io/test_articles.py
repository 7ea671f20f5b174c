"""Articles from files, and what is said of bad ones."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from treatywatch.errors import BadDateError, DataFileError, MissingExtraError, TreatywatchError
from treatywatch.io.articles import make_article, published_on, read_articles


def test_a_datetime_gives_its_day() -> None:
    assert published_on(dt.datetime(2022, 3, 22, 18, 30)) == dt.date(2022, 3, 22)


@pytest.mark.parametrize("bad", ["2022-02-30", "22/03/2022", "Tuesday", ""])
def test_a_bad_date_is_refused_with_the_notation_to_use(bad: str) -> None:
    with pytest.raises(BadDateError, match="year-month-day"):
        published_on(bad)


def test_an_article_without_a_name_gets_the_same_one_every_time() -> None:
    first, second = make_article("Tokyo protested."), make_article("Tokyo protested.")
    assert first == second
    assert first.id != make_article("Tokyo protested.", published="2022-03-22").id


@pytest.mark.parametrize("empty", ["", "  \n\t "])
def test_an_article_without_words_is_refused(empty: str) -> None:
    with pytest.raises(TreatywatchError, match="no text"):
        make_article(empty)


def test_bytes_are_no_text() -> None:
    wrong: Any = b"Tokyo protested."
    with pytest.raises(TreatywatchError, match="decode it first"):
        make_article(wrong)


def test_lone_surrogates_do_not_break_naming() -> None:
    assert make_article("Tokyo \ud800 protested.").id


def test_a_text_file_is_one_article_named_after_it(tmp_path: Path) -> None:
    path = tmp_path / "kuril.txt"
    path.write_text("\ufeffTokyo protested.", encoding="utf-8")
    (article,) = read_articles(path, published="2022-03-22")
    assert (article.id, article.text, article.published) == (
        "kuril",
        "Tokyo protested.",
        dt.date(2022, 3, 22),
    )


def test_json_lines_keep_their_own_date_before_the_given_one(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    rows = [
        {
            "id": "a",
            "text": "One.",
            "published": "2020-01-01",
            "url": "u",
            "source": "s",
            "title": "t",
        },
        {"id": "b", "text": "Two.", "published": None, "more": 1},
    ]
    path.write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    first, second = read_articles(path, published="2021-01-01")
    assert (first.published, first.url, first.source, first.title) == (
        dt.date(2020, 1, 1),
        "u",
        "s",
        "t",
    )
    assert (second.id, second.published) == ("b", dt.date(2021, 1, 1))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"text": "One."}\n{"text": ', "line 2: is no JSON"),
        ("[1]", "line 1: is no JSON object with the field 'text'"),
        ('{"text": 3}', "line 1: is no JSON object with the field 'text'"),
        ('{"text": " "}', "line 1: the article has no text"),
        ('{"text": "One.", "published": "soon"}', "line 1: 'soon' is no date"),
        ("\n", "the file is empty"),
    ],
)
def test_damaged_json_lines_are_refused_with_their_line(
    tmp_path: Path, content: str, message: str
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TreatywatchError, match=message):
        read_articles(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "is empty"), (b"\x00\x01", "binary"), (b"caf\xe9", "not UTF-8 .byte 3.")],
)
def test_bad_bytes_are_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(DataFileError, match=message):
        read_articles(path)


def test_a_missing_file_and_a_directory_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="no such file"):
        read_articles(tmp_path / "none.txt")
    with pytest.raises(DataFileError, match="directory"):
        read_articles(tmp_path)


def test_a_file_that_the_system_withholds_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="cannot be read"):
        read_articles(tmp_path / ("x" * 5000))


def _fake_trafilatura(monkeypatch: pytest.MonkeyPatch, text: str | None) -> None:
    fake = ModuleType("trafilatura")
    vars(fake)["extract"] = lambda _page, **_options: text
    vars(fake)["extract_metadata"] = lambda _page: SimpleNamespace(
        date="2022-03-22", title="Talks", sitename="Agency", url=None
    )
    monkeypatch.setitem(sys.modules, "trafilatura", fake)


def test_a_web_page_gives_its_main_text_and_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fake_trafilatura(monkeypatch, "Tokyo protested.")
    path = tmp_path / "page.html"
    path.write_text("<p>Tokyo protested.</p>", encoding="utf-8")
    (article,) = read_articles(path)
    assert (article.text, article.published, article.source) == (
        "Tokyo protested.",
        dt.date(2022, 3, 22),
        "Agency",
    )


def test_a_web_page_without_an_article_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fake_trafilatura(monkeypatch, None)
    path = tmp_path / "page.html"
    path.write_text("<p></p>", encoding="utf-8")
    with pytest.raises(DataFileError, match="no article text"):
        read_articles(path)


def test_html_without_its_extra_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    path = tmp_path / "page.htm"
    path.write_text("<p>x</p>", encoding="utf-8")
    with pytest.raises(MissingExtraError, match=r"treatywatch\[html\]"):
        read_articles(path)
