"""The test list of names: accuracy by look-up, and words that are no names."""

from __future__ import annotations

from pathlib import Path

import pytest

from treatywatch.errors import UnknownNameError
from treatywatch.gazetteer import Ambiguous, Gazetteer, default
from treatywatch.model.party import Person
from treatywatch.model.territory import Territory

HERE = Path(__file__).parent


def rows() -> list[tuple[str, str]]:
    """Name and expected code; several after a question mark for an ambiguity."""
    lines = (HERE / "names.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(name, code) for name, code in pairs]


def answered(book: Gazetteer, name: str) -> str:
    """The code or codes that a name is answered with, as the list writes them."""
    try:
        answer = book.resolve(name)
    except UnknownNameError:
        return ""
    if isinstance(answer, Ambiguous):
        return "?" + " ".join(sorted(answer.codes))
    if isinstance(answer, Territory):
        return answer.id
    return answer.name if isinstance(answer, Person) else answer.code


def wanted(code: str) -> str:
    """The expected answer with its codes in order."""
    return "?" + " ".join(sorted(code[1:].split())) if code.startswith("?") else code


def test_the_list_is_long_enough() -> None:
    assert len(rows()) >= 600


def test_names_are_answered_rightly_in_97_of_100_cases() -> None:
    book = default()
    wrong = [
        (n, code, answered(book, n)) for n, code in rows() if answered(book, n) != wanted(code)
    ]
    assert len(wrong) <= 0.03 * len(rows()), wrong


def words() -> list[str]:
    """Words that are no country, body or territory."""
    return (HERE / "not_names.txt").read_text(encoding="utf-8").splitlines()


def test_there_are_150_words_that_are_no_names() -> None:
    assert len(set(words())) >= 150


@pytest.mark.parametrize("word", words())
def test_a_word_that_is_no_name_is_unknown(word: str) -> None:
    with pytest.raises(UnknownNameError):
        default().resolve(word)
