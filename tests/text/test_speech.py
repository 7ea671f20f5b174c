"""Reported speech: clauses, speakers, hearers, nesting, commitment."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from treatywatch.model.vocabulary import Certainty, Polarity, StatementMode
from treatywatch.text.coreference import resolve_references
from treatywatch.text.document import document_of
from treatywatch.text.mentions import scan_mentions
from treatywatch.text.speech import Speech, find_speech

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "data" / "reported.json").read_text("utf-8")
)


def read(text: str, *, mentions: bool = False) -> tuple[Speech, ...]:
    """The speech of a text, with mentions if wanted."""
    document = document_of(text)
    found = resolve_references(document, scan_mentions(document)) if mentions else ()
    return find_speech(document, found)


def reported(text: str) -> list[tuple[str, str]]:
    """Speaker and words of every reported clause that is a statement."""
    return sorted(
        (" and ".join(source.name for source in one.speakers), text[one.start : one.end])
        for one in read(text)
        if one.mode is StatementMode.INDIRECT and one.statement
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_reported_clauses_and_speakers_are_as_written(case: dict[str, Any]) -> None:
    wanted = sorted((row["speaker"], row["text"]) for row in case["reported"])
    assert reported(case["text"]) == wanted


def test_a_clause_in_a_clause_knows_its_parent() -> None:
    outer, inner = read("Ana Silva said Omar Saleh had told her that the pass was open.")
    assert outer.parent is None
    assert inner.parent == 0
    assert inner.audience == "her"


def test_the_hearer_is_told() -> None:
    (one,) = read("Ana Silva told reporters on Friday that the pass was open.")
    assert one.audience == "reporters"
    (one,) = read("Ana Silva said to the assembled ministers that the pass was open.")
    assert one.audience == "the assembled ministers"


def test_a_denial_is_negative() -> None:
    (one,) = read("Moscow denied that it had shut the pass.")
    assert (one.polarity, one.statement) == (Polarity.NEGATIVE, True)


def test_a_denied_deed_is_no_statement_but_has_a_source() -> None:
    (one,) = read("Moscow denies having shut the pass.")
    assert (one.polarity, one.statement, one.rule) == (Polarity.NEGATIVE, False, "speech.denial")
    assert read("Moscow denied any part in the attack.") == ()


def test_an_alleged_deed_has_the_accuser_as_source() -> None:
    (one,) = read("Moscow accused Kyiv of shutting the pass.")
    assert (one.statement, one.rule) == (False, "speech.allegation")
    assert one.speakers[0].name == "Moscow"
    assert read("Two men accused of murder were freed.") == ()


def test_a_noun_of_speech_gives_words_to_its_owner() -> None:
    (one,) = read("Beijing rejected Moscow's claim that the pass was shut.")[:1]
    assert (one.speakers[0].name, one.statement) == ("Moscow", False)
    (one,) = read("A warning from Moscow that the pass would be shut came late.")
    assert one.speakers[0].name == "Moscow"
    assert read("A report that the pass was shut came late.") == ()


def test_certainty_follows_the_verb() -> None:
    said = {
        "said": Certainty.CERTAIN,
        "believes": Certainty.PROBABLE,
        "suggested": Certainty.POSSIBLE,
        "demanded": Certainty.UNDERSPECIFIED,
    }
    for verb, certainty in said.items():
        (one,) = read(f"Moscow {verb} that the pass be shut.")
        assert one.certainty is certainty


def test_words_in_marks_make_the_clause_around_them_no_statement() -> None:
    clause, quote = read('Moscow said the pass was "shut for good".')
    assert (clause.statement, quote.statement) == (False, True)
    assert quote.mode is StatementMode.DIRECT


def test_speakers_have_the_party_of_their_mention() -> None:
    text = "Japan's prime minister, Fumio Kishida, said the pass was open. He said it was safe."
    first, second = read(text, mentions=True)
    assert [one.speakers[0].name for one in (first, second)] == ["Fumio Kishida"] * 2
    parties = [one.speakers[0].party for one in (first, second)]
    assert [party.code for party in parties if party] == ["JPN", "JPN"]
    assert first.speakers[0].person is not None


def test_a_joint_statement_has_all_its_speakers() -> None:
    (one,) = read("Egypt, Sudan and Ethiopia said the talks were over.", mentions=True)
    assert [s.party.code for s in one.speakers if s.party] == ["EGY", "SDN", "ETH"]


def test_the_statement_goes_back_to_whoever_issued_it() -> None:
    text = (
        "The Polish foreign ministry said in a statement that the pass was shut. Snow fell."
        " According to the statement, it will open in May."
    )
    assert read(text)[-1].speakers[0].name == "Polish foreign ministry"


def test_he_and_she_are_told_apart() -> None:
    text = (
        "Ms. Maria Costa spoke with Mr. Ivan Petrov. Petrov said the pass was shut."
        " She said that it was open. He added that snow had fallen."
    )
    assert [name for name, _ in reported(text)] == ["Ivan Petrov", "Ivan Petrov", "Maria Costa"]


def test_a_role_goes_back_to_its_holder_but_a_source_stays_nameless() -> None:
    text = 'Ana Silva, the minister, left. "Snow," the minister said. "Ice," the source said.'
    assert [one.speakers[0].name for one in read(text)] == ["Ana Silva", "source"]


def test_family_names_may_come_first() -> None:
    text = "Spokesperson Gao Lan took questions. Gao said the pass was shut."
    assert read(text)[0].speakers[0].name == "Gao Lan"


def test_bullets_and_datelines_are_no_part_of_what_is_said() -> None:
    text = "GENEVA (AP) — The pass was shut, police said.\n\n- The road was shut, police said."
    assert [text[one.start : one.end] for one in read(text)] == [
        "The pass was shut",
        "The road was shut",
    ]


ARTICLES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "data" / "articles.json").read_text("utf-8")
)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["text"][:30])
def test_whole_articles_give_their_statements(article: dict[str, Any]) -> None:
    text = article["text"]
    found = [
        {
            "mode": one.mode.value,
            "speaker": " and ".join(source.name for source in one.speakers),
            "text": text[one.start : one.end],
        }
        for one in read(text)
        if one.statement
    ]
    assert found == article["statements"]


def test_a_party_given_later_counts_for_the_whole_text() -> None:
    text = "Ana Silva said it was over. Ana Silva, the Portuguese minister, said she was glad."
    first, second = read(text, mentions=True)
    assert first.speakers[0].party is not None
    assert first.speakers[0].party == second.speakers[0].party


def test_a_pronoun_inside_a_description_gives_no_party() -> None:
    text = "Australia wants the text. It was fair, a person familiar with it said."
    assert read(text, mentions=True)[0].speakers[0].party is None


def parties(text: str) -> list[str | None]:
    """Whom each speaker of a text speaks for."""
    return [
        source.party.code if source.party else None
        for one in read(text, mentions=True)
        for source in one.speakers
    ]


def test_an_office_in_a_body_speaks_for_whom_the_body_does() -> None:
    text = "Neighbours froze the assets of Guinea's junta. A junta spokesman said he would stay."
    assert parties(text) == ["GIN"]
    text = (
        'The European Commission sued Hungary. "We had to," said commission spokesman Peter Maas.'
    )
    assert parties(text) == ["EU"]


def test_a_name_kept_back_belongs_to_the_office_that_spoke() -> None:
    text = (
        'Burundi closed its frontier, its interior minister announced. "We have closed it," '
        "Jean Karega said on Thursday."
    )
    assert parties(text) == ["BDI", "BDI"]


def test_nameless_people_and_those_of_several_states_speak_for_no_state() -> None:
    assert parties("Cyprus was informed late, said a diplomat who gave no name.") == [None]
    assert parties("Diplomats from Peru, Chile and Bolivia said it was unclear.") == [None]
    text = '"They agreed," said Peter Dahl, the U.N. envoy to Peru and Chile who led the talks.'
    assert parties(text)[0] == "UN"


def test_words_for_a_speaker_are_never_empty() -> None:
    text = "Earlier, of, those of takes who, and -between, agreed to alleged that it was shut."
    for one in read(text):
        if one.speaker_start is not None and one.speaker_end is not None:
            assert one.speaker_start < one.speaker_end


def test_whoever_leads_a_delegation_speaks_for_its_state() -> None:
    text = '"No second chance," warned Stefan Kovac, who heads the Croatian delegation.'
    assert parties(text) == ["HRV"]
    assert parties('"No second chance," warned Stefan Kovac, who heads a choir.') == [None]
