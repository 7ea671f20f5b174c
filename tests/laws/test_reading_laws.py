"""Laws of reading: no prose is too odd, and every record points at words of its article."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from treatywatch.model.act import Act
from treatywatch.model.problem import Problem
from treatywatch.model.source import Article
from treatywatch.parsers.reader import read
from treatywatch.text.document import document_of
from treatywatch.text.tokens import Tokens

WORDS = st.sampled_from(
    [
        "Peru",
        "Chile",
        "Japan",
        "Russia",
        "the",
        "a",
        "of",
        "to",
        "and",
        "or",
        ",",
        ".",
        ";",
        ":",
        "-",
        "(",
        ")",
        '"',
        "'",
        "’s",
        "s",
        "that",
        "which",
        "who",
        "whose",
        "not",
        "will",
        "may",
        "must",
        "said",
        "condemned",
        "sanctions",
        "talks",
        "imposed",
        "on",
        "with",
        "by",
        "after",
        "in",
        "because",
        "if",
        "Monday",
        "1965",
        "attack",
        "attacked",
        "held",
        "treaty",
        "signed",
        "its",
        "it",
        "both",
        "had",
        "been",
        "being",
        "having",
        "accused",
        "urged",
        "agreed",
    ]
)
PROSE = st.lists(WORDS, max_size=40).map(" ".join)


@given(st.text(max_size=400))
def test_tokens_never_overlap_and_stand_in_the_text(text: str) -> None:
    found = Tokens(text)
    last = 0
    for word, start, end in zip(found.words, found.starts, found.ends, strict=True):
        assert last <= start < end
        assert text[start:end] == word
        last = end


@given(st.text(alphabet='Ab. \n"!?U.S-', max_size=200))
def test_sentences_never_overlap_and_lie_in_their_paragraph(text: str) -> None:
    document = document_of(text)
    last = 0
    for sentence in document.sentences:
        paragraph = document.paragraphs[sentence.paragraph]
        assert last <= sentence.start < sentence.end
        assert paragraph.start <= sentence.start
        assert sentence.end <= paragraph.end
        last = sentence.end


@settings(max_examples=80)
@given(PROSE)
def test_no_prose_is_too_odd_and_all_evidence_lies_in_the_text(text: str) -> None:
    article = Article(id="a", text=text, published=dt.date(2024, 6, 12))
    for record in read(article).records:
        if isinstance(record, Act):
            assert record.actors
            for words in record.evidence:
                assert 0 <= words.span.start < words.span.end <= len(text)
                assert words.sentence.start <= words.span.start
        elif isinstance(record, Problem):
            assert record.evidence.text


@settings(max_examples=40)
@given(PROSE)
def test_the_same_text_gives_the_same_records(text: str) -> None:
    article = Article(id="a", text=text)
    assert read(article).records == read(article).records
