"""Forms of English text: what the scanners are given."""

from __future__ import annotations

import pytest

from treatywatch.gazetteer import Caution, Form, FormKind, MatchKind, default


def form(surface: str) -> Form:
    (only,) = default().forms[surface]
    return only


def test_keys_carry_neither_article_nor_curly_quote() -> None:
    for surface in default().forms:
        assert not surface.startswith("the ") or surface == "the Hague"
        assert "’" not in surface
        assert surface == surface.strip()


def test_every_code_is_that_of_a_party_or_territory() -> None:
    book = default()
    for forms in book.forms.values():
        for one in forms:
            if one.kind is FormKind.TERRITORY:
                assert one.code in book.territories
            elif one.kind is FormKind.NOTHING:
                assert one.code == ""
            else:
                assert one.code in book.parties


@pytest.mark.parametrize(
    ("surface", "code", "kind", "match"),
    [
        ("U.S.", "USA", FormKind.COUNTRY, MatchKind.ALIAS),
        ("US", "USA", FormKind.COUNTRY, MatchKind.ALIAS),
        ("Russian", "RUS", FormKind.COUNTRY, MatchKind.ADJECTIVE),
        ("Russians", "RUS", FormKind.COUNTRY, MatchKind.DEMONYM),
        ("Sino-", "CHN", FormKind.COUNTRY, MatchKind.COMBINING),
        ("Russo-", "RUS", FormKind.COUNTRY, MatchKind.COMBINING),
        ("Anglo-", "GBR", FormKind.COUNTRY, MatchKind.COMBINING),
        ("Soviet", "SUN", FormKind.FORMER_COUNTRY, MatchKind.ADJECTIVE),
        ("Kremlin", "RUS", FormKind.METONYM, MatchKind.METONYM),
        ("State Department", "USA", FormKind.INSTITUTION, MatchKind.METONYM),
        ("Moscow", "RUS", FormKind.CITY, MatchKind.CAPITAL),
        ("Kiev", "UKR", FormKind.CITY, MatchKind.CAPITAL),
        ("Zaire", "COD", FormKind.COUNTRY, MatchKind.FORMER_NAME),
        ("Kurils", "southern-kurils", FormKind.TERRITORY, MatchKind.TERRITORY),
        ("Tiraspol", "TRANSNISTRIA", FormKind.CITY, MatchKind.CAPITAL),
        ("New Mexico", "", FormKind.NOTHING, MatchKind.NAME),
        ("Security Council", "UN", FormKind.ORGANIZATION, MatchKind.ALIAS),
        ("European Commission", "EU", FormKind.ORGANIZATION, MatchKind.ALIAS),
    ],
)
def test_a_form_says_whom_it_stands_for_and_how(
    surface: str, code: str, kind: FormKind, match: MatchKind
) -> None:
    one = form(surface)
    assert (one.code, one.kind, one.match) == (code, kind, match)


def test_a_place_that_is_both_party_and_territory_has_both_forms() -> None:
    for surface in ("Taiwan", "Kosovo", "Gibraltar", "Western Sahara", "Transnistria"):
        kinds = {one.kind for one in default().forms[surface]}
        assert FormKind.TERRITORY in kinds
        assert len(kinds) == 2


def test_shared_forms_are_marked() -> None:
    for surface in ("Congo", "Korean", "Dominican", "Brussels"):
        assert {one.caution for one in default().forms[surface]} == {Caution.SHARED}


def test_words_persons_and_places_are_marked() -> None:
    assert form("Turkey").caution is Caution.WORD
    assert form("Jordan").caution is Caution.PERSON
    assert form("Jersey").caution is Caution.PLACE
    assert form("Norway").caution is Caution.NONE


def test_numbers_tell_one_person_from_several() -> None:
    assert form("Frenchman").number == "s"
    assert form("Frenchmen").number == "p"


def test_small_words_are_no_forms() -> None:
    for word in ("us", "it", "turkey", "who", "polish", "jersey"):
        assert word not in default().forms
