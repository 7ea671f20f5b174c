"""When a deed was done, and what is background."""

from __future__ import annotations

import datetime as dt

import pytest

from treatywatch.model.act import Act
from treatywatch.model.source import Article
from treatywatch.parsers.reader import read

DAY = dt.date(2024, 6, 12)


def found(text: str, kind: str) -> Act:
    records = read(Article(id="a", text=text, published=DAY)).records
    return next(one for one in records if isinstance(one, Act) and one.kind == kind)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Peru, which criticised Chile in May, on June 10 attacked Chile.",
            "use_force",
            "2024-06-10",
        ),
        ("Peru has been calm since 2018, when Chile attacked Peru.", "use_force", "2018"),
        ("That was in 1962, the year in which Peru attacked Chile.", "use_force", "1962"),
        (
            "Peru is to hold talks with Chile within three days.",
            "agree_to_talks",
            "2024-06-12/2024-06-15",
        ),
        (
            "Peru ordered the Chilean ambassador out and closed its embassy in Chile on Monday.",
            "expel_diplomats",
            "2024-06-10",
        ),
        (
            "On Monday Peru left the pact it had signed, while Chile recalled its envoy to Peru.",
            "recall_envoy",
            "2024-06-10",
        ),
        (
            "Peru protested on Tuesday, two days after Chile attacked Peru.",
            "use_force",
            "2024-06-09",
        ),
        ("A day after Chile attacked Peru, markets fell.", "use_force", "2024-06-11"),
        (
            "At Sunday's summit Peru resolved to break off relations with Chile.",
            "downgrade_relations",
            "2024-06-09",
        ),
        (
            "Peru has broken off relations with Chile. Its president said on Monday it had to.",
            "downgrade_relations",
            "2024-06-10",
        ),
        ("Chile, which has occupied Abyei since May, is to leave.", "occupy_or_annex", "2024-05"),
    ],
)
def test_a_deed_has_the_date_that_its_words_give(text: str, kind: str, day: str) -> None:
    when = found(text, kind).when
    assert when is not None
    assert when.edtf == day


def test_the_next_words_of_a_speaker_are_of_the_same_day() -> None:
    text = "On Monday Peru condemned Chile. It demanded that Chile apologise."
    when = found(text, "demand").when
    assert when is not None
    assert when.edtf == "2024-06-10"


def test_what_follows_on_background_is_background() -> None:
    text = "In 1965 Peru attacked Chile. Chile then expelled the Peruvian ambassador."
    assert found(text, "expel_diplomats").claim.realis == "historical"


def test_words_about_background_are_news() -> None:
    text = "In 1965 Peru attacked Chile. Chile condemned the raid."
    assert found(text, "condemn").claim.realis == "asserted"


def test_items_of_a_list_have_the_day_of_the_whole() -> None:
    text = "Japan imposed sanctions on Russia on Friday. It\n\n- bans imports of Russian oil."
    records = read(Article(id="a", text=text, published=DAY)).records
    (ban,) = [one for one in records if isinstance(one, Act) and one.measure == "import_ban"]
    assert ban.when is not None
    assert ban.when.edtf == "2024-06-07"


def test_a_deed_of_a_day_to_come_is_planned() -> None:
    text = "Peru's president flies to Brazil next week."
    assert found(text, "visit").claim.realis == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Mali's rulers, who seized power in 2020, expelled the French ambassador.",
        "Russia, which annexed Crimea in 2014, expelled the French ambassador.",
        "The spy that Mali caught in 2020 was told, and Mali expelled the French ambassador.",
    ],
)
def test_a_date_in_a_relative_clause_is_not_that_of_the_main_clause(text: str) -> None:
    act = found(text, "expel_diplomats")
    assert (act.when, act.claim.realis) == (None, "asserted")


def test_what_is_still_being_done_is_no_background() -> None:
    text = "Iran and the United States have been holding talks since October."
    assert found(text, "hold_talks").claim.realis == "asserted"


def test_a_limit_is_not_the_day_of_a_demand() -> None:
    text = "Peru gave Chile until September 2 to withdraw its troops."
    assert found(text, "demand").when is None


def test_a_deed_of_speech_has_the_day_on_which_its_party_spoke() -> None:
    text = (
        '"We are sorry for nothing," President Ana Silva of Peru said on Monday in Lima. Shops'
        " stayed shut. Peru condemned Chile."
    )
    when = found(text, "condemn").when
    assert when is not None
    assert when.edtf == "2024-06-10"


def test_what_a_decision_holds_has_its_day() -> None:
    text = (
        "Japan on Friday imposed sanctions on Russia. Markets hardly moved, and shops stayed"
        " open. The order also freezes the assets of Russian officials."
    )
    when = found(text, "impose_sanctions").when
    assert when is not None
    assert when.edtf == "2024-06-07"


def test_background_told_after_a_dated_deed_is_of_that_year() -> None:
    text = "In May 1965 Peru attacked Chile. Chile then expelled the Peruvian ambassador."
    when = found(text, "expel_diplomats").when
    assert when is not None
    assert when.edtf == "1965"


def test_odd_prose_is_read_without_an_error() -> None:
    text = (
        "prince, who, said, until ; Kirill, insisted Maduro has leave. whichA day after to Pakistan"
        " Turkey;, retaliate Monday having, and denied, including, denied, food told , "
    )
    assert read(Article(id="a", text=text, published=DAY)).records


def test_a_tale_of_long_ago_goes_on_undated() -> None:
    text = (
        "Peru and Chile went to war in 2015 over a desert. Peru then closed its border with Chile "
        "and banned Chilean fish."
    )
    assert found(text, "impose_sanctions").claim.realis == "historical"
    text = "Peru met Chile in 2015. Peru has banned Chilean fish."
    assert found(text, "impose_sanctions").claim.realis == "asserted"


def test_the_perfect_is_never_said_of_a_day_gone_by() -> None:
    text = "Turkey has apologised to Russia for the shooting down of a bomber last November."
    assert found(text, "apologize").claim.realis == "asserted"
    text = "Since 2016 Washington has given the Philippines 500 million dollars in military aid."
    assert found(text, "provide_aid").claim.realis == "asserted"
    text = "Britain had last year expelled three Chinese spies."
    assert found(text, "expel_diplomats").claim.realis == "historical"


def test_years_in_a_list_are_so_many_deeds() -> None:
    text = "Peru and Ecuador went to war in 1941, 1981 and 1995."
    records = read(Article(id="a", text=text, published=DAY)).records
    years = sorted(one.when.edtf for one in records if isinstance(one, Act) and one.when)
    assert years == ["1941", "1981", "1995"]


def test_what_a_participle_dates_is_not_planned() -> None:
    text = (
        "Iran and Saudi Arabia met in China. Both nations also pledged not to interfere in each "
        "other's affairs and to put into effect a security agreement signed in 2001."
    )
    assert found(text, "sign_agreement").claim.realis == "historical"
    text = "Iran and Saudi Arabia pledged to put into effect a security agreement signed in 2001."
    assert found(text, "offer_cooperation").when is None


def test_trying_to_reconcile_is_mediating() -> None:
    text = "Kenya and Somalia quarrel. Qatar is trying to mediate between Kenya and Somalia."
    assert found(text, "mediate").claim.realis == "asserted"
