"""Clues as values."""

from __future__ import annotations

from treatywatch.io.articles import make_article
from treatywatch.parsers.article import ArticleReader
from treatywatch.parsers.clue import Clue
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
    for name in Clue.__slots__:
        assert getattr(twin, name) is getattr(clue, name), name
