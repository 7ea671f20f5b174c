"""Tokens: words and marks with their places."""

from __future__ import annotations

from treatywatch.text.tokens import Tokens


def words(text: str) -> list[str]:
    return Tokens(text).words


def test_every_token_stands_where_it_says() -> None:
    text = 'Russia\'s move, worth $1,000, was "unfair" – he said.'
    found = Tokens(text)
    for word, start, end in zip(found.words, found.starts, found.ends, strict=True):
        assert text[start:end] == word


def test_the_possessive_mark_is_a_token_of_its_own() -> None:
    assert words("Japan’s and Russia's") == ["Japan", "’s", "and", "Russia", "'s"]


def test_contractions_figures_and_dotted_abbreviations_are_one_token() -> None:
    assert words("The U.S. won't pay 1,250.5 euros") == [
        "The", "U.S.", "won't", "pay", "1,250.5", "euros",
    ]  # fmt: skip


def test_prefixed_words_keep_their_hyphen_and_compounds_are_cut() -> None:
    assert words("re-open visa-free travel") == ["re-open", "visa", "-", "free", "travel"]


def test_folding_leaves_offsets_alone() -> None:
    found = Tokens("İzmir and Ankara")
    assert found.starts[1] == 6


def test_range_of_offsets() -> None:
    found = Tokens("one two three")
    assert len(found) == 3
    assert list(found.between(4, 13)) == [1, 2]


def test_a_stretch_of_a_text_can_be_cut_alone() -> None:
    found = Tokens("one two three", 4, 7)
    assert found.words == ["two"]
    assert found.starts == [4]
