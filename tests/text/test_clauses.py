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


def test_a_lone_letter_is_a_group_like_any_other() -> None:
    assert [chunk.word for chunk in analyse("Peru s").chunks]


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


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Peru's refusal to meet Chile angered Brazil.", "angered", "peru 's refusal"),
        ("Peru wants to meet Chile and to visit Brazil.", "to visit", "peru"),
        (
            "Peru asked Chile, Brazil and Bolivia to join the talks.",
            "to join",
            "chile + brazil + bolivia",
        ),
        ("Accusing Chile of fraud and recalling its envoy, Peru cut ties.", "recalling", "peru"),
        (
            "The minister said Peru, backed by Brazil, would sign the treaty.",
            "would sign",
            "peru",
        ),
        ("Chile has been criticized by Peru and condemned by Brazil.", "condemned", "chile"),
        ("Peru helped Chile and Brazil settle the dispute.", "settle", "chile + brazil"),
        ("Peru will expel two diplomats and recall its envoy.", "recall", "peru"),
        ("Peru, Chile's northern neighbour and partner, recalled its envoy.", "recalled", "peru"),
        ("Peru said it agreed and that Chile would sign.", "would sign", "chile"),
        (
            "Brazil said that Peru's wish to leave the bloc was clear.",
            "was",
            "peru 's wish",
        ),
        (
            "Brazil warned that the plan agreed by Chile would fail.",
            "would fail",
            "the plan",
        ),
        ("Peru left because Chile, which won the war, refused to talk.", "refused", "chile"),
        (
            "Peru protested, but Chile, Bolivia and Brazil signed the treaty.",
            "signed",
            "chile + bolivia + brazil",
        ),
        ("Peru said Chile and Brazil had agreed.", "had agreed", "chile + brazil"),
        ("Peru, along with Chile, said Brazil agreed.", "agreed", "brazil"),
        ("Peru has closed its border and recalled its envoy.", "recalled", "peru"),
        ("Peru urged Chile to stop and begin talks.", "begin", "chile"),
        ("Chile, whose envoy Peru expelled, protested.", "protested", "chile"),
        ("Peru, Brazil pull back troops", "pull", "peru + brazil"),
        ("Peru met Chile's minister and, for years, demanded talks.", "demanded", "peru"),
        ("Peru is ready to talk, Chile said.", "said", "chile"),
        ("It was Peru that broke the treaty.", "broke", "peru"),
        (
            "Presidents Dina Boluarte of Peru and Gabriel Boric of Chile talked by telephone.",
            "talked",
            "presidents dina boluarte of peru + gabriel boric",
        ),
    ],
)
def test_a_verb_finds_its_subject_past_what_stands_between(
    text: str, verb: str, subject: str
) -> None:
    assert (verb, subject) in [row[:2] for row in clauses(text)]


def test_what_whose_owns_may_be_the_object() -> None:
    analysis = analyse("Chile, whose envoy Peru expelled, protested.")
    filler = analysis.clauses[0].filler
    assert filler is not None
    assert shown(analysis, filler) == "envoy"


def test_a_participle_after_a_perfect_is_active() -> None:
    analysis = analyse("Peru has closed its border and recalled its envoy.")
    assert [one.verb.passive for one in analysis.clauses] == [False, False]


def test_function_words_are_read_once() -> None:
    assert function_words() is function_words()
    assert "say" in verbs_that("clausal")


def test_a_vocabulary_knows_its_verbs_and_keeps_small_words() -> None:
    from treatywatch.text.clauses.words import BASE, PREP

    found = Vocabulary([("of", "of", BASE), ("go", "go", BASE), ("go", "go", BASE)], ["go"], ["go"])
    assert found.words["of"].mask == PREP
    assert found.words["go"].lemmas == ("go",)
