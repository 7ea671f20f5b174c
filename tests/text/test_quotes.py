"""Quotations and their speakers, on a set of our own sentences of every kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from treatywatch.text.quotes import Quote, find_quotes
from treatywatch.text.speech.marks import stretches, trimmed
from treatywatch.text.speech.plan import plan
from treatywatch.text.speech.words import inflect, words

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "data" / "quotes.json").read_text("utf-8")
)


def said(quote: Quote) -> str | None:
    """The speakers of a quotation as the test set writes them."""
    if not quote.is_speech:
        return None
    return " and ".join(source.name for source in quote.speakers)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['text'][:40]}")
def test_quotes_and_speakers_are_as_written(case: dict[str, Any]) -> None:
    found = [(quote.text, said(quote)) for quote in find_quotes(case["text"])]
    assert found == [(quote["text"], quote["speaker"]) for quote in case["quotes"]]


def test_the_set_holds_at_least_150_quotes_of_every_kind() -> None:
    assert sum(len(case["quotes"]) for case in CASES) >= 150
    assert {case["kind"] for case in CASES} >= {
        "after", "before", "partial", "scare", "marks", "paragraphs", "roles"
    }  # fmt: skip


def test_a_quote_knows_the_words_that_name_its_speaker() -> None:
    text = 'Ana Silva left at noon. "It is over," she said.'
    (quote,) = find_quotes(text)
    assert quote.speakers[0].name == "Ana Silva"
    assert quote.speaker_start is not None
    assert text[quote.speaker_start : quote.speaker_end] == "she"
    assert quote.cue == "said"
    assert text[quote.start : quote.end] == quote.text == "It is over"


def test_a_speaker_has_party_and_office_where_introduced() -> None:
    (quote,) = find_quotes('"It is unfair," said Fumio Kishida, Japan\'s prime minister.')
    (speaker,) = quote.speakers
    assert speaker.party is not None
    assert speaker.party.code == "JPN"
    assert speaker.person is not None
    assert speaker.person.name == "Fumio Kishida"
    assert quote.introductions == (("Fumio Kishida", "Fumio Kishida, Japan's prime minister"),)


def test_a_ministry_has_its_party_and_is_nobody() -> None:
    (quote,) = find_quotes('"It is unfair," the Russian Foreign Ministry said.')
    (speaker,) = quote.speakers
    assert speaker.party is not None
    assert (speaker.party.code, speaker.person) == ("RUS", None)


def test_speakers_without_party_stay_without() -> None:
    first, second = find_quotes('"We ran," said Omar Saleh. "They came," said a villager.')
    assert first.speakers[0].party is None
    assert second.speakers[0].person is None


def test_words_that_go_on_from_the_paragraph_before_say_so() -> None:
    first, second = find_quotes("Ana Silva said: “One.\n\n“Two.”")
    assert (first.continues, second.continues) == (False, True)


def test_an_odd_mark_leaves_the_other_paragraphs_alone() -> None:
    odd = 'He said "nothing.\n\n"We wait," said Ana Silva.'
    assert [quote.text for quote in find_quotes(odd)][-1] == "We wait"


@pytest.mark.parametrize(
    ("text", "words_in_marks"),
    [
        ("say \"a\" and “b” and 'c'", ["a", "b", "c"]),
        ("5'10\" tall, 6'2\" wide", []),
        ('a 12" gun and a 14" gun', []),
        ("the '80s and '90s, rock 'n' roll", []),
        ("“a ‘b’ c”", ["a ‘b’ c"]),
        ("‘a “b” c’", ["a “b” c"]),
        ("«a» „b“ »c« ‹d› ``e''", ["a", "b", "c", "d", "e"]),
        ("“a “b” c”", ["a “b” c"]),
        ("“a “b” c", ["b"]),
        ('"" and ""', []),
        ("”a” b", ["a"]),
        ("he said 'no", []),
        ("'The ministers' plan' failed", ["The ministers' plan"]),
        ("'He said \"no\" to us' was it", ['He said "no" to us']),
        ("'one “two' three” four", ["two' three"]),
        ('"a,"he said,"b"', ["a,", "b"]),
        ('``a"', ["a"]),
    ],
)
def test_marks_pair_as_readers_pair_them(text: str, words_in_marks: list[str]) -> None:
    found = stretches(text, [(0, len(text))])
    assert [text[one.start : one.end] for one in found] == words_in_marks


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("We go,", "We go"),
        ("We go.", "We go"),
        ("in the U.S.", "in the U.S."),
        ("Well...", "Well..."),
        ("Why?", "Why?"),
    ],
)
def test_only_the_comma_or_stop_of_the_sentence_is_trimmed(text: str, kept: str) -> None:
    assert text[slice(*trimmed(text, 0, len(text)))] == kept


def test_bytes_are_refused_with_a_way_out() -> None:
    with pytest.raises(TypeError, match="decode bytes first"):
        find_quotes(b"'a'")  # type: ignore[arg-type]


def test_an_endless_sentence_is_read_in_pieces() -> None:
    text = "and so on " * 2000 + '"We wait," said Ana Silva.'
    (quote,) = find_quotes(text)
    assert quote.speakers[0].name == "Ana Silva"
    assert len(plan(text, [(0, len(text), 0)], [])) > 3


def test_a_long_quotation_is_never_cut() -> None:
    text = '"' + "so it goes " * 900 + 'on," said Ana Silva. ' + "and so on " * 600
    (quote,) = find_quotes(text)
    assert quote.speakers[0].name == "Ana Silva"


def test_time_grows_in_proportion_to_odd_text() -> None:
    for piece in ('"', "“", "'a ", "said he ", ", ", "who said that ", '"a" said '):
        find_quotes(piece * (20_000 // len(piece)))


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("say said said", ("say", "says", "said", "said", "saying")),
        ("deny", ("deny", "denies", "denied", "denied", "denying")),
        ("agree", ("agree", "agrees", "agreed", "agreed", "agreeing")),
        ("admit admitted", ("admit", "admits", "admitted", "admitted", "admitting")),
        ("begin began begun beginning", ("begin", "begins", "began", "begun", "beginning")),
        ("stress", ("stress", "stresses", "stressed", "stressed", "stressing")),
        ("blame", ("blame", "blames", "blamed", "blamed", "blaming")),
    ],
)
def test_verbs_inflect(entry: str, forms: tuple[str, ...]) -> None:
    assert inflect(entry) == forms


def test_every_verb_of_saying_is_known_in_every_form() -> None:
    forms = words().forms
    assert {"said", "says", "saying", "told", "wrote", "denied", "according"} - {
        *forms, "according"
    } == set()  # fmt: skip
    assert forms["denied"].verb.polarity.value == "negative"
    assert forms["believed"].verb.certainty.value == "probable"
