"""From articles to acts: realis, roles, merging, links, lists and what is left open."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from treatywatch.model.act import Act
from treatywatch.model.naming import Naming
from treatywatch.model.problem import Problem
from treatywatch.model.source import Article
from treatywatch.model.statement import Statement
from treatywatch.model.vocabulary import ActKind, Certainty, Polarity, Realis, ResponseKind
from treatywatch.parsers.reader import read

DAY = dt.date(2024, 6, 12)


def acts(text: str, published: dt.date | None = DAY) -> list[Act]:
    records = read(Article(id="a", text=text, published=published)).records
    return [one for one in records if isinstance(one, Act)]


def rows(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (
            str(act.kind),
            ",".join(party.code for party in act.actors),
            ",".join(party.code for party in act.recipients),
            str(act.claim.realis),
        )
        for act in acts(text)
        if "standing" not in act.attributes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # voice and form
        ("Japan imposed sanctions on Russia.", ("impose_sanctions", "JPN", "RUS", "asserted")),
        ("Russia was sanctioned by Japan.", ("impose_sanctions", "JPN", "RUS", "asserted")),
        ("Japan slaps sanctions on Russia", ("impose_sanctions", "JPN", "RUS", "asserted")),
        ("Russia's invasion of Ukraine shocked many.", ("use_force", "RUS", "UKR", "asserted")),
        ("Peru launched an attack on Chile.", ("use_force", "PER", "CHL", "asserted")),
        # time and modality
        ("Japan will impose sanctions on Russia.", ("impose_sanctions", "JPN", "RUS", "planned")),
        ("Japan may impose sanctions on Russia.", ("threaten", "JPN", "RUS", "threatened")),
        (
            "Japan did not impose sanctions on Russia.",
            ("impose_sanctions", "JPN", "RUS", "negated"),
        ),
        (
            "Japan has yet to impose sanctions on Russia.",
            ("impose_sanctions", "JPN", "RUS", "negated"),
        ),
        ("In 1965 Peru attacked Chile.", ("use_force", "PER", "CHL", "historical")),
        (
            "Japan threatened to impose sanctions on Russia.",
            ("threaten", "JPN", "RUS", "threatened"),
        ),
        (
            "Peru said it would expel three Chilean diplomats.",
            ("expel_diplomats", "PER", "CHL", "planned"),
        ),
        # what governs turns the kind
        ("Peru agreed to hold talks with Chile.", ("agree_to_talks", "PER", "CHL", "asserted")),
        ("Peru refused to meet Chilean officials.", ("refuse_talks", "PER", "CHL", "asserted")),
        ("Peru called on Chile to withdraw its troops.", ("demand", "PER", "CHL", "asserted")),
        ("Peru promised to send food to Haiti.", ("pledge_aid", "PER", "HTI", "asserted")),
        (
            "Chile must pull back its troops, Peru's president said.",
            ("demand", "PER", "CHL", "asserted"),
        ),
        ("Peru accused Chile of attacking a village.", ("accuse", "PER", "CHL", "asserted")),
    ],
)
def test_one_deed_is_read(text: str, expected: tuple[str, str, str, str]) -> None:
    assert rows(text) == [expected]


def test_coordinated_deeds_are_rows_of_their_own() -> None:
    found = rows(
        "Japan froze the assets of Russian officials and expelled three Russian diplomats."
    )
    assert [row[0] for row in found] == ["impose_sanctions", "expel_diplomats"]


def test_coordinated_recipients_share_a_row() -> None:
    assert rows("Peru condemned Iran, Libya and Cuba.")[0][2] == "CUB,IRN,LBY"


def test_coordinated_measures_are_rows_of_their_own() -> None:
    found = acts("Japan imposed an asset freeze and a travel ban on Russian officials.")
    assert {str(act.measure) for act in found} == {"asset_freeze", "travel_ban"}


def test_a_plan_of_sanctions_is_announced_not_imposed() -> None:
    (act,) = acts("Japan will impose sanctions on Russia.")
    assert act.change == "announce"


def test_a_place_of_talks_is_no_party() -> None:
    assert rows("Peru and Chile held talks in Geneva.") == [
        ("hold_talks", "CHL,PER", "", "asserted")
    ]


def test_what_is_told_twice_is_one_act_with_two_evidences() -> None:
    (act,) = acts(
        "Peru expelled three Chilean diplomats on Monday. "
        "The expulsion of the Chilean diplomats by Peru was sharp."
    )
    assert len(act.evidence) == 2
    assert act.when is not None


def test_a_repeated_paragraph_is_evidence() -> None:
    text = "Peru condemned Chile.\n\nOthers kept silent.\n\nPeru condemned Chile."
    (act,) = acts(text)
    assert [words.text for words in act.evidence] == ["Peru condemned Chile"] * 2
    assert act.evidence[1].span.start > act.evidence[0].span.start


def test_different_days_are_different_acts() -> None:
    text = "Peru attacked Chile on June 3. Peru attacked Chile on June 9."
    assert len(acts(text)) == 2


def test_the_date_of_the_saying_dates_what_is_said() -> None:
    (act,) = acts("Peru announced on Monday that it was expelling three Chilean diplomats.")
    assert act.when is not None
    assert act.when.edtf == "2024-06-10"


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    (act,) = acts("Peru condemned Chile on Monday.", None)
    assert act.when is None or not act.when.resolved


def test_who_says_so_is_kept_and_a_saying_is_not_its_own_source() -> None:
    (act,) = acts("Peru has expelled two Chilean diplomats, Chile said.")
    assert [source.party.code for source in act.claim.according_to if source.party] == ["CHL"]
    (saying,) = acts("Peru condemned Chile.")
    assert saying.claim.according_to == ()


def test_a_denial_is_negative() -> None:
    (act,) = acts("Peru denied that it had attacked Chile.")
    assert act.claim.polarity is Polarity.NEGATIVE


def test_hedges_lower_certainty() -> None:
    (act,) = acts("Peru reportedly attacked Chile.")
    assert act.claim.certainty is Certainty.PROBABLE


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Peru may condemn Chile.", Realis.HYPOTHETICAL),
        ("Peru is said to have attacked Chile.", Realis.ASSERTED),
        ("Peru plans to expel Chilean diplomats.", Realis.PLANNED),
        ("Peru was about to expel Chilean diplomats.", Realis.PLANNED),
        ("Peru is expected to impose sanctions on Chile.", Realis.PLANNED),
        ("Peru agreed to lift sanctions on Chile.", Realis.PLANNED),
        ("Peru would impose sanctions on Chile, it said.", Realis.PLANNED),
        ("Peru considered expelling Chilean diplomats.", Realis.PLANNED),
        ("Peru had attacked Chile in 1965.", Realis.HISTORICAL),
        ("Peru might attack Chile.", Realis.THREATENED),
    ],
)
def test_the_verbs_tell_whether_a_deed_is_done(text: str, realis: Realis) -> None:
    assert [act.claim.realis for act in acts(text)] == [realis]


@pytest.mark.parametrize(
    "text",
    [
        "Peru denied that it had attacked Chile.",
        "Peru denied attacking Chile.",
        "Peru failed to condemn Chile.",
        "Peru never attacked Chile.",
        "Peru has yet to impose sanctions on Chile.",
    ],
)
def test_what_was_not_done_is_negated(text: str) -> None:
    (act,) = acts(text)
    assert act.claim.polarity is Polarity.NEGATIVE


def test_a_perfect_infinitive_is_hearsay() -> None:
    (act,) = acts("Peru is said to have attacked Chile.")
    assert act.claim.certainty is Certainty.PROBABLE


def test_an_answer_is_linked_to_what_it_answers() -> None:
    found = acts("Peru expelled two Chilean diplomats in retaliation for Chile's attack on Peru.")
    deed = next(act for act in found if act.kind is ActKind.EXPEL_DIPLOMATS)
    reason = next(act for act in found if act.kind is ActKind.USE_FORCE)
    (link,) = deed.because
    assert (link.act, link.response) == (reason.id, ResponseKind.RETALIATION)
    assert link.evidence is not None
    assert link.evidence.text == "in retaliation for"


def test_a_cause_may_stand_first() -> None:
    found = acts("Because of Chile's attack on Peru, Brazil condemned Chile.")
    deed = next(act for act in found if act.kind is ActKind.CONDEMN)
    assert len(deed.because) == 1


def test_items_of_a_list_share_the_subject_before_it() -> None:
    text = (
        "Japan imposed sanctions on Russia on Friday. It\n\n"
        "- freezes the assets of Russian officials;\n- bans imports of Russian oil."
    )
    measures = {str(act.measure) for act in acts(text)}
    assert {"asset_freeze", "import_ban"} <= measures


def test_an_agentless_passive_takes_the_other_side() -> None:
    text = "Peru expelled three Chilean diplomats. Two Peruvian diplomats were expelled on Tuesday."
    assert rows(text)[1][:3] == ("expel_diplomats", "CHL", "PER")


def test_the_move_stands_for_whoever_made_it() -> None:
    text = "Peru expelled three Chilean diplomats. Brazil condemned the move."
    assert ("condemn", "BRA", "PER", "asserted") in rows(text)


def test_talks_without_sides_are_those_told_before() -> None:
    text = "Peru and Chile signed a border treaty on Monday. Talks began in May."
    assert ("hold_talks", "CHL,PER", "", "asserted") in rows(text)


def test_problems_name_what_is_lacking() -> None:
    records = read(
        Article(id="a", text="Sanctions were imposed in Lima by nobody known to Peru.")
    ).records
    assert all(isinstance(one.message, str) for one in records if isinstance(one, Problem))


def test_records_come_with_namings_and_statements() -> None:
    text = 'Peru condemned Chile over the Falkland Islands. "We are angry," said Peru\'s president.'
    records = read(Article(id="a", text=text)).records
    assert isinstance(records[0], Article)
    named = {one.named for one in records if isinstance(one, Naming)}
    assert {"PER", "CHL"} <= named
    assert any(one.territory for one in records if isinstance(one, Naming))
    assert any(isinstance(one, Statement) for one in records)


def test_attributes_are_read() -> None:
    (act,) = acts("Peru expelled three Chilean diplomats.")
    assert act.attributes["number"] == "three"


def test_treaties_are_named() -> None:
    (act,) = acts("Peru and Chile signed the Treaty of Lima on Monday.")
    assert act.treaty is not None
    assert "Treaty of Lima" in act.treaty


@pytest.mark.parametrize(
    "text",
    [
        'Peru called the decision "grossly unfair".',
        "A museum of the peace treaty opened in Peru near Chile's border.",
        "The talk show hosted a Chilean singer in Peru.",
        "Peru beat Chile 2-0 in a World Cup match.",
        "",
        "?",
        "Peru",
    ],
)
def test_what_is_no_act_gives_none(text: str) -> None:
    assert [row for row in rows(text) if row[2]] == []


def test_a_long_list_without_prose_is_passed_over() -> None:
    text = "Peru condemned " + " ".join(["Chile and"] * 300) + " Cuba."
    assert acts(text) == []


def test_reading_twice_gives_the_same_records() -> None:
    article = Article(id="a", text="Peru condemned Chile. Chile expelled two Peruvian envoys.")
    first: tuple[Any, ...] = read(article).records
    assert read(article).records == first
