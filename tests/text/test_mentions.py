"""What a mention carries, and what becomes of odd input."""

from __future__ import annotations

import datetime as dt
import gc
import pickle
import time

import pytest

from treatywatch import gazetteer
from treatywatch.model.source import Article
from treatywatch.text.coreference import resolve_references
from treatywatch.text.document import read_document
from treatywatch.text.mentions import MatchKind, Mention, MentionKind, find_mentions, scan_mentions


def read(text: str, published: str | None = None) -> tuple[Mention, ...]:
    day = dt.date.fromisoformat(published) if published else None
    document = read_document(Article(id="t", text=text, published=day))
    return resolve_references(document, scan_mentions(document))


def one(text: str, words: str, published: str | None = None) -> Mention:
    found = [m for m in read(text, published) if m.text == words]
    assert len(found) == 1, [m.text for m in read(text, published)]
    return found[0]


def codes(mention: Mention) -> list[str]:
    return [party.code for party in mention.parties]


@pytest.mark.parametrize("wrong", [None, 3, b"Japan", ["Japan"]])
def test_what_is_no_text_is_refused_with_advice(wrong: object) -> None:
    with pytest.raises(TypeError, match="reads text, a str"):
        find_mentions(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\x00\x01", "…", "'s", "-", "—", "''''", "\ud800", "日本とロシア"]
)
def test_text_without_names_has_no_mentions(text: str) -> None:
    assert find_mentions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A" * 1_000_000,
        "Aa" * 500_000,
        "A-" * 200_000,
        "'" * 200_000,
        "U." * 200_000,
        "the " * 100_000,
        "deputy minister " * 20_000,
        "president of " * 10_000,
        "North " * 50_000,
        "Mr. " * 50_000,
    ],
)
def test_odd_long_text_is_read_in_short_time(text: str) -> None:
    began = time.process_time()
    find_mentions(text)
    assert time.process_time() - began < 10


def test_control_characters_do_not_hide_a_name() -> None:
    assert [m.text for m in find_mentions("\x07 Japan \x1b left")] == ["Japan"]


def test_a_name_says_how_it_was_recognised() -> None:
    cases = {
        "Japan": MatchKind.NAME,
        "Britain": MatchKind.ALIAS,
        "Russian": MatchKind.ADJECTIVE,
        "Russians": MatchKind.DEMONYM,
        "Tokyo": MatchKind.CAPITAL,
        "Kremlin": MatchKind.METONYM,
    }
    for words, match in cases.items():
        assert one(f"{words} said no.", words).match is match


def test_kinds_tell_what_is_spoken_of() -> None:
    text = (
        "The Soviet Union, NATO and Japan spoke of the Kuril Islands. "
        "The ministry agreed with Moscow. In Tokyo it rained."
    )
    kinds = {m.text: m.kind for m in read(text)}
    assert kinds["Soviet Union"] is MentionKind.FORMER_COUNTRY
    assert kinds["NATO"] is MentionKind.ORGANIZATION
    assert kinds["Japan"] is MentionKind.COUNTRY
    assert kinds["Kuril Islands"] is MentionKind.TERRITORY
    assert kinds["The ministry"] is MentionKind.INSTITUTION
    assert kinds["Tokyo"] is MentionKind.PLACE


def test_a_dateline_names_no_country_but_tells_whose_ministry_it_is() -> None:
    text = "HANOI, March 3 (Reuters) - The foreign ministry protested to China on Monday."
    mentions = read(text, "2014-03-03")
    assert {p.code for m in mentions for p in m.named} == {"CHN"}
    assert codes(one(text, "The foreign ministry", "2014-03-03")) == ["VNM"]


def test_a_joint_statement_is_dated_from_one_of_its_makers() -> None:
    text = (
        "BEIJING - China and Vietnam traded claims. "
        "Foreign ministry spokesman Kong Quan warned Vietnam."
    )
    assert codes(one(text, "Foreign ministry spokesman Kong Quan")) == ["CHN"]


def test_the_table_of_office_holders_answers_by_date() -> None:
    assert codes(one("Prime Minister Kishida spoke.", "Prime Minister Kishida", "2022-03-22")) == [
        "JPN"
    ]
    mention = one("President Bush spoke.", "President Bush", "2001-12-13")
    assert codes(mention) == ["USA"]
    assert mention.person is not None
    assert mention.person.name == "George W. Bush"
    assert "table of office holders" in mention.reason


def test_the_text_goes_before_the_table() -> None:
    text = "Vladimir Putin, the Bulgarian trade minister, spoke. Putin left."
    assert codes(one(text, "Putin", "2022-03-22")) == ["BGR"]


def test_a_surname_of_a_leader_is_known_without_introduction() -> None:
    assert codes(one("The war is Putin's choice.", "Putin", "2022-03-22")) == ["RUS"]
    assert codes(one("Reagan signed it.", "Reagan")) == ["USA"]


def test_a_title_and_a_strange_name_do_not_take_the_nearest_state() -> None:
    text = "The German government objected. President Xavier Quorn spoke of the plan."
    assert codes(one(text, "President Xavier Quorn", "2015-01-01")) == []


def test_an_office_of_one_state_needs_no_owner() -> None:
    assert codes(
        one("Chief Cabinet Secretary Taro Yamano agreed.", "Chief Cabinet Secretary Taro Yamano")
    ) == ["JPN"]
    assert codes(one("The external affairs minister agreed.", "The external affairs minister")) == [
        "IND"
    ]


def test_an_office_that_several_states_have_needs_a_state_spoken_of() -> None:
    secretary = "Foreign Secretary Vikram Misri"
    assert codes(one(f"{secretary} spoke.", secretary)) == []
    assert codes(one(f"NEW DELHI: India met China. {secretary} spoke.", secretary)) == ["IND"]
    assert codes(one(f"Britain objected to a plan by France. {secretary} spoke.", secretary)) == [
        "GBR"
    ]


def test_people_who_are_not_named_stand_for_nobody() -> None:
    text = "BRASILIA - Brazil protested. Diplomats said today that it was late."
    assert codes(one(text, "Diplomats")) == []


def test_administrations_belong_to_their_president() -> None:
    assert codes(one("The Reagan administration agreed.", "The Reagan administration")) == ["USA"]
    assert codes(one("Moammar Gadhafi's government agreed.", "Moammar Gadhafi's government")) == [
        "LBY"
    ]


def test_palestinian_offices_stand_for_the_leadership() -> None:
    assert codes(one("Palestinian officials objected.", "Palestinian officials")) == ["PLO"]


def test_european_leaders_are_those_of_the_union() -> None:
    mention = one("European leaders objected.", "European leaders")
    assert codes(mention) == ["EU"]
    assert mention.confidence < 1


def test_a_shared_institution_is_left_to_the_context() -> None:
    text = "Pakistan recalled its envoy. The Foreign Office gave no reason."
    assert codes(one(text, "Foreign Office")) == ["PAK"]
    assert codes(
        one("Britain recalled its envoy. The Foreign Office gave no reason.", "Foreign Office")
    ) == ["GBR"]


def test_a_name_that_parties_share_is_settled_by_the_others_named() -> None:
    assert codes(
        one("Brazzaville fell silent. Congo Republic said Congo would wait.", "Congo")
    ) == ["COG"]
    open_one = one("Congo would wait.", "Congo")
    assert open_one.confidence == 0.5
    assert "COD" in open_one.reason


def test_compounds_give_all_their_parties() -> None:
    assert codes(one("The Japan-Russia talks failed.", "Japan-Russia")) == ["JPN", "RUS"]
    assert codes(one("A UN-sponsored plan failed.", "UN")) == ["UN"]
    assert codes(one("A Moscow-based firm failed.", "Moscow")) == []


def test_typographic_apostrophes_count_as_plain_ones() -> None:
    assert codes(
        one("Japan’s prime minister, Fumio Kishida, left.", "Japan’s prime minister, Fumio Kishida")
    ) == ["JPN"]


def test_white_space_and_line_breaks_do_not_part_a_group() -> None:
    assert codes(
        one("Russian President\nVladimir Putin left.", "Russian President\nVladimir Putin")
    ) == ["RUS"]


def test_a_blank_line_parts_groups() -> None:
    assert "Japan" in [m.text for m in read("A treaty with Japan\n\nVladimir Putin left.")]


def test_a_caller_s_own_names_are_found() -> None:
    mine = gazetteer.extend([{"name": "Cobalt Coast", "code": "JPN"}])
    found = find_mentions("The Cobalt Coast protested. It left.", gazetteer=mine)
    assert [codes(m) for m in found] == [["JPN"], ["JPN"]]
    assert find_mentions("The Cobalt Coast protested.") == ()


def test_mentions_compare_by_value() -> None:
    assert find_mentions("Japan left.") == find_mentions("Japan left.")
    assert hash(find_mentions("Japan left.")[0]) == hash(find_mentions("Japan left.")[0])


def test_mentions_cross_process_borders() -> None:
    found = find_mentions("Japan's prime minister, Fumio Kishida, left. He spoke.")
    assert pickle.loads(pickle.dumps(found)) == found


def test_mentions_are_frozen() -> None:
    mention = find_mentions("Japan left.")[0]
    with pytest.raises(AttributeError):
        mention.text = "Russia"  # type: ignore[misc]


def test_a_subject_is_told_from_an_object() -> None:
    text = "Japan told Russia that China, which Vietnam fears, had left."
    assert {m.text: m.subject for m in read(text)} == {
        "Japan": True, "Russia": False, "China": True, "Vietnam": True,
    }  # fmt: skip


def test_a_leader_s_surname_after_in_is_a_place() -> None:
    article = Article(id="", text="Firefighters worked in Kishida.", published=dt.date(2022, 3, 22))
    document = read_document(article)
    assert not resolve_references(document, scan_mentions(document))


def test_the_garbage_collector_is_left_as_it_was() -> None:
    assert gc.isenabled()
    find_mentions("Japan protested.")
    assert gc.isenabled()
    gc.disable()
    try:
        find_mentions("Japan protested.")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_finding_mentions_leaves_no_garbage_in_rings() -> None:
    text = "Japan's prime minister, Fumio Kishida, said he met Lavrov. The two countries agreed. "
    find_mentions(text * 20)
    gc.collect()
    find_mentions(text * 20)
    assert gc.collect() == 0
