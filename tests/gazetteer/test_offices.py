"""The dated table of office holders."""

from __future__ import annotations

import datetime as dt

import pytest

from treatywatch.errors import BadDateError
from treatywatch.gazetteer import Role, Spell, default


@pytest.mark.parametrize(
    ("code", "role", "day", "name"),
    [
        ("JPN", Role.HEAD_OF_GOVERNMENT, "2022-03-22", "Fumio Kishida"),
        ("JPN", Role.HEAD_OF_GOVERNMENT, "2019-01-01", "Shinzo Abe"),
        ("RUS", Role.HEAD_OF_STATE, "2010-01-01", "Dmitry Medvedev"),
        ("RUS", Role.FOREIGN_MINISTER, "2022-03-22", "Sergei Lavrov"),
        ("USA", Role.HEAD_OF_STATE, "2003-03-20", "George W. Bush"),
        ("GBR", Role.HEAD_OF_GOVERNMENT, "1982-04-02", "Margaret Thatcher"),
        ("UN", Role.HEAD_OF_BODY, "2003-03-20", "Kofi Annan"),
        ("DEU", Role.HEAD_OF_GOVERNMENT, "2021-12-08", "Olaf Scholz"),
    ],
)
def test_the_day_decides_who_held_the_office(code: str, role: Role, day: str, name: str) -> None:
    assert name in {spell.name for spell in default().office_holders(code, role, on=day)}


def test_the_last_day_belongs_to_the_successor() -> None:
    spell = Spell(
        "A B", "JPN", Role.OTHER, "Envoy", dt.date(2020, 1, 1), dt.date(2021, 1, 1), "a test"
    )
    assert spell.holds_on(dt.date(2020, 12, 31))
    assert not spell.holds_on(dt.date(2021, 1, 1))
    assert not spell.holds_on(dt.date(2019, 12, 31))


def test_open_ends_hold() -> None:
    spell = Spell("A B", "JPN", Role.OTHER, "Envoy", None, None, "a test")
    assert spell.holds_on(dt.date(1900, 1, 1))


def test_persons_are_found_with_and_without_accents() -> None:
    assert default().holders("Nicolás Maduro")
    assert default().holders("nicolas maduro")
    assert default().holders("Nobody Atall") == ()


def test_without_a_day_every_office_is_given() -> None:
    titles = {spell.title for spell in default().holders("Boris Johnson")}
    assert {"Prime Minister", "Foreign Secretary"} <= titles


def test_without_a_role_every_holder_is_given() -> None:
    roles = {spell.role for spell in default().office_holders("JPN", on="2022-03-22")}
    assert {Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER} <= roles
    assert default().office_holders("NOBODY") == ()


def test_a_month_is_no_day() -> None:
    with pytest.raises(BadDateError):
        default().holders("Fumio Kishida", on="2022-03")
    with pytest.raises(BadDateError):
        default().holders("Fumio Kishida", on=2022)  # type: ignore[arg-type]


def test_every_spell_is_sound() -> None:
    book = default()
    for spells in book.persons.values():
        for spell in spells:
            assert spell.code in book.parties
            assert spell.source
            assert spell.name == spell.name.strip()
            if spell.start is not None and spell.end is not None:
                assert spell.start <= spell.end
