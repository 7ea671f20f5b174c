"""Hard sentences, each with what a careful reader finds in it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from treatywatch.text.mentions import Mention, find_mentions

DATA = Path(__file__).with_name("data")


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [
        row
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not row[0].startswith("#")
    ]


def codes(mentions: tuple[Mention, ...]) -> set[str]:
    return {party.code for mention in mentions for party in mention.parties}


def expected(cell: str) -> set[str]:
    return set() if cell == "-" else set(cell.split())


@pytest.mark.parametrize(("text", "cell"), rows("named.tsv"))
def test_a_text_names_the_countries_it_names(text: str, cell: str) -> None:
    assert {party.code for m in find_mentions(text) for party in m.named} == expected(cell)


@pytest.mark.parametrize("row", rows("groups.tsv"))
def test_a_noun_group_is_one_mention(row: list[str]) -> None:
    text, mention, cell, kind, person, office = row
    found = [m for m in find_mentions(text) if m.text == mention]
    assert found, [m.text for m in find_mentions(text)]
    assert {party.code for party in found[0].parties} == set(cell.split())
    assert found[0].kind.value == kind
    if person:
        assert found[0].person is not None
        assert found[0].person.name == person
    if office:
        assert found[0].office == office


@pytest.mark.parametrize(("text", "capital", "sense"), rows("capitals.tsv"))
def test_a_capital_is_told_as_place_or_government(text: str, capital: str, sense: str) -> None:
    found = [m for m in find_mentions(text) if m.text == capital]
    assert found, [m.text for m in find_mentions(text)]
    assert found[0].governmental is (sense == "government")
    assert bool(found[0].parties) is (sense == "government")


@pytest.mark.parametrize(("text", "reference", "which", "cell"), rows("references.tsv"))
def test_a_reference_points_back(text: str, reference: str, which: str, cell: str) -> None:
    found = [m for m in find_mentions(text) if m.text == reference]
    assert len(found) > int(which), [m.text for m in find_mentions(text)]
    mention = found[int(which)]
    if mention.territory is not None and not mention.parties:
        assert mention.territory == cell
    else:
        assert codes((mention,)) == expected(cell)
    assert mention.reason or mention.confidence == 1.0
