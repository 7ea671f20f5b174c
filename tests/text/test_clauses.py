"""Clauses: subject, verb group, what follows, and what governs what."""

from __future__ import annotations

from typing import Any

import pytest

from treatywatch.parsers.framebook import default_framebook
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis
from treatywatch.text.clauses.words import Vocabulary, function_words, verbs_that
from treatywatch.text.dates import scan_dates
from treatywatch.text.document import document_of
from treatywatch.text.mentions import scan_mentions


def analyse(text: str, *, listed: bool = False) -> Analysis:
    document = document_of(text)
    dates = [(one.start, one.end) for one in scan_dates(text, "2024-06-12")]
    tokens = document.tokens
    return Analysis(
        tokens,
        0,
        len(tokens),
        scan_mentions(document),
        dates,
        vocabulary=default_framebook().vocabulary,
        listed=listed,
    )


def shown(analysis: Analysis, part: Any) -> str:
    return " ".join(analysis.lower[part.start : part.end])


def clauses(text: str, *, listed: bool = False) -> list[tuple[str, str, str, str]]:
    """Verb, subjects, relation and verb of the governing clause."""
    analysis = analyse(text, listed=listed)

    def row(one: Clause) -> tuple[str, str, str, str]:
        above = analysis.clauses[one.parent].verb.lemmas[0] if one.parent >= 0 else ""
        subject = " + ".join(shown(analysis, group) for group in one.subject)
        return shown(analysis, one.verb), subject, one.relation, above

    return [row(one) for one in analysis.clauses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan opposes the plan.", [("opposes", "japan", "root", "")]),
        (
            "Japan condemned the move and urged Peru to leave.",
            [
                ("condemned", "japan", "root", ""),
                ("urged", "japan", "coord", "condemn"),
                ("to leave", "peru", "to", "urge"),
            ],
        ),
        (
            "Peru said Chile had closed the port.",
            [("said", "peru", "root", ""), ("had closed", "chile", "that", "say")],
        ),
        (
            "Peru, which lost the war, signed a treaty.",
            [("lost", "peru", "rel", ""), ("signed", "peru", "root", "")],
        ),
        (
            "After Peru attacked Chile, Japan imposed sanctions.",
            [("attacked", "peru", "adv", "impose"), ("imposed", "japan", "root", "")],
        ),
        (
            "Peru cut ties with Chile, accusing it of spying on ministers.",
            [
                ("cut", "peru", "root", ""),
                ("accusing", "peru", "ing", "cut"),
                ("spying", "it", "ing", "accuse"),
            ],
        ),
        (
            "The treaty signed by Peru was cancelled.",
            [("signed", "", "part", ""), ("was cancelled", "the treaty", "root", "")],
        ),
        (
            "Peru must go, Chile said.",
            [("must go", "peru", "that", "say"), ("said", "chile", "root", "")],
        ),
        (
            "Peru had on Monday blamed Chile.",
            [("had on monday blamed", "peru", "root", "")],
        ),
        (
            "Pakistan, a key ally in the war, has refused.",
            [("has refused", "pakistan", "root", "")],
        ),
        (
            "Iran said on Friday it had held talks.",
            [("said", "iran", "root", ""), ("had held", "it", "that", "say")],
        ),
    ],
)
def test_each_verb_finds_its_subject_and_governor(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert clauses(text) == expected


def test_coordinated_subjects_are_one_subject() -> None:
    rows = clauses("Saudi Arabia, the United Arab Emirates and Egypt severed relations with Qatar.")
    assert rows[0][1] == "saudi arabia + the united arab emirates + egypt"


def test_coordinated_verbs_share_their_auxiliaries() -> None:
    analysis = analyse(
        "Japan said that it would rescind the status, widen the freeze and ban imports."
    )
    assert [one.verb.modal for one in analysis.clauses] == ["", "would", "would", "would"]


def test_the_head_of_a_subject_is_kept_before_its_groups() -> None:
    assert clauses("Talks between Egypt, Sudan and Ethiopia broke up.")[0][1] == "talks"


def test_a_relative_clause_may_fill_its_object_or_preposition() -> None:
    analysis = analyse("Iran, with which Peru cut relations in 2016, was named.")
    first = analysis.clauses[0]
    assert first.filler is not None
    assert shown(analysis, first.filler) == "iran"
    assert first.filler_prep == "with"


def test_headlines_lack_auxiliaries() -> None:
    assert clauses("Japan slams Peru over war")[0][:2] == ("slams", "japan")
    assert clauses("Japan sanctions on Peru have hurt exports")[0][0] == "have hurt"


def test_nouns_that_look_like_verbs_stay_nouns() -> None:
    assert [row[0] for row in clauses("Peru pulled out of border talks with Chile.")] == ["pulled"]
    assert [row[0] for row in clauses("Border talks between Peru and Chile were halted.")] == [
        "were halted"
    ]


def test_an_item_of_a_list_may_open_with_its_verb() -> None:
    assert clauses("suspends the broadcasts of three channels", listed=True)[0][0] == "suspends"


def test_reporting_verbs_may_come_before_their_subject() -> None:
    rows = clauses('"We agree," said Josep Borrell of the bloc.')
    assert rows[-1][:2] == ("said", "josep borrell")


def test_negation_voice_and_aspect_of_a_verb_group() -> None:
    analysis = analyse("Peru has not been invited by Chile.")
    verb = analysis.clauses[0].verb
    assert (verb.negated, verb.passive, verb.perfect, verb.future) == (True, True, True, False)
    assert analyse("Peru will go.").clauses[0].verb.future


def test_what_stands_in_short_brackets_is_passed_over() -> None:
    assert (
        clauses("The programme of Peru (the former one) said Chile agreed.")[0][1]
        == "the programme"
    )


def test_a_subjunctive_after_demanded_that_is_a_verb() -> None:
    rows = clauses("Peru demanded that Chile renounce the plan.")
    assert rows[1] == ("renounce", "chile", "that", "demand")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "and and and , , ;",
        "Which who whom that that that.",
        "To to to be been being having.",
        "( ( ( ) ) )",
        "- - - ' ' \" \"",
        "Said, said, said, said.",
        "After before since until while when.",
        "Having been told to have been gone, going, gone.",
        "the the the of of of in in",
        "By accusing, and by by attacking Peru, that by insisting Chile was wrong.",
    ],
)
def test_odd_words_are_read_without_complaint(text: str) -> None:
    analysis = analyse(text)
    for one in analysis.clauses:
        assert -1 <= one.parent < len(analysis.clauses)
    covered = [k for item in analysis.chunks for k in range(item.start, item.end)]
    assert covered == list(range(len(analysis.lower)))


def test_function_words_are_read_once() -> None:
    assert function_words() is function_words()
    assert "say" in verbs_that("clausal")


def test_a_vocabulary_knows_its_verbs_and_keeps_small_words() -> None:
    from treatywatch.text.clauses.words import BASE, PREP

    found = Vocabulary([("of", "of", BASE), ("go", "go", BASE), ("go", "go", BASE)], ["go"], ["go"])
    assert found.words["of"].mask == PREP
    assert found.words["go"].lemmas == ("go",)
