"""The HTML page."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

import treatywatch as tw
from treatywatch.errors import DataFileError
from treatywatch.report.html import report_page

TEXT = (
    'Norway imposed an asset freeze on Russia. "This is <script>alert(1)</script> wrong," '
    "the Russian Foreign Ministry said. Norway and Russia held border talks in Vienna."
)


class _Anchors(HTMLParser):
    """Collects what links lead to and what they may lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: set[str] = set()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "href":
                self.links.add((value or "").removeprefix("#"))
            elif name == "id":
                self.ids.add(value or "")


def test_text_of_articles_is_escaped() -> None:
    page = report_page(tw.parse(TEXT, published="2022-03-22", title="<b>", source="A & B"))
    found = _Anchors()
    found.feed(page)
    assert "script" not in found.tags
    assert "&lt;script&gt;" in page
    assert "A &amp; B" in page


def test_every_link_leads_to_words_on_the_page() -> None:
    found = _Anchors()
    found.feed(report_page(tw.parse(TEXT, published="2022-03-22")))
    assert found.links
    assert found.links <= found.ids


def test_an_article_without_findings_is_still_shown() -> None:
    page = report_page(tw.parse("Nothing at all.", id="quiet"))
    assert "<table>" not in page
    assert "Nothing at all." in page


def test_a_dossier_writes_its_report(tmp_path: Path) -> None:
    tw.parse(TEXT).report(tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_page_that_cannot_be_written_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="cannot be written"):
        tw.parse(TEXT).report(tmp_path / "none" / "page.html")
