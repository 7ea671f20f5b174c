"""Clues as values."""

from __future__ import annotations

from treatywatch.io.articles import make_article
from treatywatch.parsers.article import ArticleReader
from treatywatch.parsers.framebook import default_framebook
from treatywatch.text.document import read_document
from treatywatch.text.mentions import scan_mentions


def test_a_twin_holds_all_that_its_clue_holds() -> None:
    document = read_document(make_article("Peru condemned Chile over the new tariffs."))
    mentions = scan_mentions(document)
    (group,) = ArticleReader(document, mentions, (), default_framebook()).read()
    clue = group.lead
    twin = clue.twin()
    assert twin is not clue
    held = {name: getattr(clue, name) for name in dir(clue) if not name.startswith("_")}
    told = {name: value for name, value in held.items() if not callable(value)}
    assert {"actors", "when", "steps"} <= set(told)
    for name, value in told.items():
        assert getattr(twin, name) is value, name
