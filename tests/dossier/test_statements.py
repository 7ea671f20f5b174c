"""Questions about statements."""

from __future__ import annotations

import pytest
from dossier_cases import act, statement

from treatywatch.dossier.dossier import Dossier
from treatywatch.dossier.statements import Statements
from treatywatch.errors import UnknownNameError
from treatywatch.model.party import Person

KISHIDA = statement(
    "It is totally unacceptable.",
    "Fumio Kishida",
    "JPN",
    subjects=("peace_treaty",),
    on="2022-03-22",
)
MINISTRY = statement(
    "Moscow does not intend to go on.",
    "Russian Foreign Ministry",
    "RUS",
    mode="indirect",
    subjects=("peace_treaty",),
    told_on="2022-03-21",
    territories=("southern-kurils",),
)
NOBODY = statement("Things are difficult.", "a senior official", told_on="2022-03-23")
NESTED = statement(
    "It was insane.",
    "Vladimir Putin",
    "RUS",
    mode="indirect",
    word_of="JPN",
    on="2021-01-01/2021-12-31",
)
SAID = Statements([NOBODY, KISHIDA, MINISTRY, NESTED])


def test_persons_are_found_by_full_name_and_surname() -> None:
    assert list(SAID.by("Kishida")) == list(SAID.by("Fumio Kishida")) == [KISHIDA]
    assert list(SAID.by(Person(name="Kishida"))) == [KISHIDA]


def test_parties_are_found_by_any_wording() -> None:
    assert list(SAID.by("Moscow")) == [NESTED, MINISTRY]
    assert list(SAID.by("RUS", "Japan")) == [NESTED, MINISTRY, KISHIDA]


def test_who_neither_speaks_nor_is_a_party_is_unknown() -> None:
    with pytest.raises(UnknownNameError) as caught:
        SAID.by("Fumio Kishita")
    assert "Fumio Kishida" in caught.value.nearest


def test_modes() -> None:
    assert list(SAID.direct) == [KISHIDA, NOBODY]
    assert list(SAID.indirect) == [NESTED, MINISTRY]


def test_topics() -> None:
    assert list(SAID.about("peace_treaty")) == [MINISTRY, KISHIDA]
    assert list(SAID.about("the Kurils")) == [MINISTRY]


def test_about_talks_asks_for_their_sides_too() -> None:
    norway = statement("We want a treaty.", "Store", "NOR", subjects=("peace_treaty",))
    talks = Dossier([act("hold_talks", "JPN RUS", subject="peace_treaty")]).negotiations.one()
    assert list(Statements([*SAID, norway]).about(talks)) == [MINISTRY, KISHIDA]


def test_days() -> None:
    assert list(SAID.said_on("2022-03-22")) == [KISHIDA]
    assert list(SAID.said_on("2022-03-21")) == [MINISTRY]
    assert list(SAID.said_on("2021-06-01")) == [NESTED]
    assert list(SAID.since("2022-03-22")) == [KISHIDA, NOBODY]
    assert list(SAID.until("2021-12-31")) == [NESTED, MINISTRY, NOBODY]


def test_hearsay_and_words() -> None:
    assert list(SAID.according_to("Japan")) == [NESTED]
    assert list(SAID.saying("UNACCEPTABLE")) == [KISHIDA]
