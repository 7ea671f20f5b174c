"""Documents: paragraphs, sentences, datelines and what is repeated."""

from __future__ import annotations

import pytest

from treatywatch.model.source import Article
from treatywatch.text.document import Document, document_of, read_document


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in document_of(text).sentences]


def test_sentences_end_at_stops_before_capitals() -> None:
    assert sentences("It rained. Nobody came! Why?") == ["It rained.", "Nobody came!", "Why?"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Sato met Gen. Adeyemi in St. Kitts.",
        "The U.S. Secretary of State spoke on Feb. 3 in Lima.",
        "John F. Kennedy spoke.",
        "He paid 3.5 million.",
        "They met at 9 a.m. and left.",
        "Figure No. 5 is wrong.",
    ],
)
def test_abbreviations_initials_and_figures_end_no_sentence(text: str) -> None:
    assert len(sentences(text)) == 1


def test_an_abbreviation_may_end_a_sentence() -> None:
    assert len(sentences("He moved to the U.S. The others stayed.")) == 2
    assert len(sentences("The answer was no. Talks ended.")) == 2


def test_closing_marks_belong_to_their_sentence() -> None:
    assert sentences('"We agree." He left.') == ['"We agree."', "He left."]


def test_blank_lines_and_breaks_after_a_stop_end_paragraphs() -> None:
    document = document_of("One.\nTwo goes\non here.\n\nThree\n- four\n- five")
    cut = [document.text[p.start : p.end] for p in document.paragraphs]
    assert cut == ["One.", "Two goes\non here.", "Three", "- four", "- five"]


def test_a_repeated_paragraph_and_sentence_are_marked() -> None:
    document = document_of("Peace came. War ended.\n\nPeace came.\n\nPeace came. War ended.")
    assert [p.repeats for p in document.paragraphs] == [None, None, 0]
    assert [s.repeats for s in document.sentences] == [None, None, 0, 0, 1]


def test_repeats_may_differ_in_hyphens_and_case() -> None:
    document = document_of("The most-favoured nation.\n\nthe most favoured nation.")
    assert document.paragraphs[1].repeats == 0


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("BRUSSELS, June 3 - The bloc met.", "BRUSSELS, June 3 - "),
        ("NEW DELHI: Talks began.", "NEW DELHI: "),
        ("Lagos (Reuters) - Talks began.", "Lagos (Reuters) - "),
        ("Talks began in Lagos.", ""),
    ],
)
def test_datelines_are_found(text: str, line: str) -> None:
    found = document_of(text).datelines
    assert [text[a:b] for a, b in found] == ([line] if line else [])


def test_the_sentence_at_a_place() -> None:
    document = document_of("One here. Two there.")
    assert [document.sentence_at(k) for k in (0, 5, 9, 12)] == [0, 0, 0, 1]
    assert document_of("").sentence_at(0) == -1


def test_an_article_keeps_its_text_and_gives_tokens_once() -> None:
    article = Article(id="a", text="Two words")
    document = read_document(article)
    assert isinstance(document, Document)
    assert document.article is article
    assert document.tokens is document.tokens


def test_empty_text_has_nothing() -> None:
    document = document_of("  \n ")
    assert (document.paragraphs, document.sentences) == ((), ())
