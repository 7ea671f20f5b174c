"""Look-up: ambiguity, dates, codes, and bad input."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Callable

import pytest

from treatywatch import gazetteer
from treatywatch.errors import (
    AmbiguousNameError,
    BadDateError,
    BadValueError,
    UnknownNameError,
)
from treatywatch.gazetteer import Ambiguous, Place
from treatywatch.gazetteer.book import Gazetteer
from treatywatch.gazetteer.tables import Tables
from treatywatch.model.party import Country, FormerCountry, Person


def codes(name: str) -> set[str]:
    answer = gazetteer.resolve(name)
    assert isinstance(answer, Ambiguous)
    return set(answer.codes)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Congo", {"COD", "COG"}),
        ("the Koreas", {"KOR", "PRK"}),
        ("Korean", {"KOR", "PRK"}),
        ("Georgia", {"GEO", "US-GA"}),
        ("Guinea", {"GIN", "GNB", "GNQ", "PNG"}),
        ("Dominican", {"DOM", "DMA"}),
        ("Samoa", {"WSM", "ASM"}),
        ("Macedonia", {"MKD", "GR-MACEDONIA"}),
        ("Virgin Islands", {"VGB", "VIR"}),
        ("Brussels", {"BEL", "EU"}),
    ],
)
def test_a_name_of_several_is_answered_with_all_of_them(name: str, expected: set[str]) -> None:
    assert codes(name) == expected


def test_an_ambiguity_says_who_may_be_meant() -> None:
    answer = gazetteer.resolve("Georgia")
    assert str(answer) == (
        "'Georgia' may be Georgia (GEO) or Georgia (state of the United States) (US-GA)"
    )


def test_niger_and_nigeria_are_told_apart() -> None:
    assert gazetteer.country("Nigerien").alpha_3 == "NER"
    assert gazetteer.country("Nigerian").alpha_3 == "NGA"
    assert gazetteer.country("Dominica").alpha_3 == "DMA"


def test_country_answers_with_the_state_whose_short_name_it_is() -> None:
    for name, code in (
        ("Georgia", "GEO"),
        ("Guinea", "GIN"),
        ("Samoa", "WSM"),
        ("Macedonia", "MKD"),
    ):
        assert gazetteer.country(name).alpha_3 == code


def test_country_raises_where_several_states_share_the_name() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        gazetteer.country("Congo")
    assert set(caught.value.candidates) == {"COD", "COG"}
    with pytest.raises(AmbiguousNameError):
        gazetteer.country("Korea")


def test_the_day_decides_between_a_former_state_and_the_one_of_today() -> None:
    assert gazetteer.country("Burma").alpha_3 == "MMR"
    assert gazetteer.country("Burma", on="1980-05-01").alpha_3 == "BUR"
    assert gazetteer.country("Burma", on=dt.date(2022, 3, 22)).alpha_3 == "MMR"
    assert gazetteer.country("Zaire", on=1985).alpha_3 == "ZAR"
    assert gazetteer.country("Upper Volta", on="1970-01").alpha_3 == "HVO"
    assert gazetteer.country("Rhodesia", on=1970).alpha_3 == "RHO"


def test_sudan_is_ambiguous_only_while_mali_was_the_sudanese_republic() -> None:
    assert gazetteer.resolve("Sudan") == gazetteer.country("SDN")
    assert isinstance(gazetteer.resolve("Sudan", on=1959), Ambiguous)
    assert gazetteer.resolve("Sudan", on=2010) == gazetteer.country("SDN")


def test_germany_is_ambiguous_while_there_were_two() -> None:
    answer = gazetteer.resolve("Germany", on=1980)
    assert isinstance(answer, Ambiguous)
    assert set(answer.codes) == {"DEU", "DDR"}
    assert gazetteer.country("Germany", on=2000).alpha_3 == "DEU"


def test_a_name_out_of_use_on_the_day_is_unknown() -> None:
    with pytest.raises(UnknownNameError):
        gazetteer.resolve("Upper Volta", on=2022)


def test_codes_of_every_kind_are_names() -> None:
    japan = gazetteer.country("Japan")
    assert isinstance(japan, Country)
    for code in ("JP", "JPN", "392"):
        assert gazetteer.country(code) == japan
    soviet = gazetteer.country("SUHH")
    assert isinstance(soviet, FormerCountry)
    assert soviet == gazetteer.country("SUN")


def test_codes_and_short_abbreviations_count_only_in_capitals() -> None:
    assert gazetteer.country("US").alpha_3 == "USA"
    assert gazetteer.country("u.s.").alpha_3 == "USA"
    for word in ("us", "it", "who", "can", "is"):
        with pytest.raises(UnknownNameError):
            gazetteer.resolve(word)


def test_an_abbreviation_goes_before_a_code() -> None:
    assert gazetteer.organization("AU").name == "African Union"


@pytest.mark.parametrize("word", ["diet", "polish", "male", "congress", "poles"])
def test_a_small_letter_makes_an_ordinary_word_of_it(word: str) -> None:
    with pytest.raises(UnknownNameError):
        gazetteer.resolve(word)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("日本", "JPN"),
        ("Россия", "RUS"),
        ("Deutschland", "DEU"),
        ("États-Unis", "USA"),
        ("Reino Unido", "GBR"),
        ("الصين", "CHN"),
        ("中国", "CHN"),
        ("烏克蘭", "UKR"),
        ("Elfenbeinküste", "CIV"),
    ],
)
def test_names_in_seven_other_languages_are_known(name: str, code: str) -> None:
    assert gazetteer.country(name).alpha_3 == code


@pytest.mark.parametrize(
    ("name", "code"),
    [("СССР", "SUN"), ("Sowjetunion", "SUN"), ("ONU", "UN"), ("北约", "NATO"), ("欧州連合", "EU")],
)
def test_bodies_and_former_states_have_names_in_other_languages(name: str, code: str) -> None:
    answer = gazetteer.resolve(name)
    assert getattr(answer, "code", None) == code


def test_the_pieces_of_a_double_name_must_agree() -> None:
    assert gazetteer.country("Congo (DRC)").alpha_3 == "COD"
    assert gazetteer.country("Türkiye/Turkey").alpha_3 == "TUR"
    assert gazetteer.country("Kingston, Jamaica").alpha_3 == "JAM"
    with pytest.raises(UnknownNameError):
        gazetteer.country("Paris, Texas")


def test_a_fixed_expression_hides_the_name_inside_it() -> None:
    for name in ("New Mexico", "Northern Ireland", "State of Georgia", "Indian Ocean"):
        assert gazetteer.default().find(name) == ()


def test_no_name_is_guessed_unless_asked_for() -> None:
    with pytest.raises(UnknownNameError) as caught:
        gazetteer.country("Jpan")
    assert caught.value.nearest[0] == "Japan"
    assert len(caught.value.nearest) <= 3
    assert gazetteer.country("Jpan", fuzzy=True).alpha_3 == "JPN"
    assert gazetteer.resolve("Untied Kingdom", fuzzy=True) == gazetteer.country("GBR")


def test_fuzzy_gives_up_where_nothing_is_near() -> None:
    with pytest.raises(UnknownNameError):
        gazetteer.resolve("xyzzyplugh", fuzzy=True)
    with pytest.raises(UnknownNameError):
        gazetteer.country("xyzzyplugh", fuzzy=True)


def test_a_body_is_no_country_and_a_country_no_territory() -> None:
    with pytest.raises(UnknownNameError):
        gazetteer.country("European Union")
    with pytest.raises(UnknownNameError):
        gazetteer.territory("Norway")
    with pytest.raises(UnknownNameError):
        gazetteer.organization("Norway")


def test_a_capital_of_a_body_and_a_state_is_each_of_them_when_asked_for() -> None:
    assert gazetteer.country("Brussels").alpha_3 == "BEL"
    assert gazetteer.organization("Brussels").code == "EU"


@pytest.mark.parametrize("name", ["", "   ", "...", "\x00\x01", "a" * 1_000_000, "🙂"])
def test_odd_text_is_an_unknown_name(name: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        gazetteer.resolve(name)
    assert len(str(caught.value)) < 300
    assert gazetteer.default().find(name) == ()


@pytest.mark.parametrize("name", [None, 3, b"Japan", ["Japan"], object()])
def test_what_is_no_text_is_refused(name: object) -> None:
    for ask in (gazetteer.resolve, gazetteer.country, gazetteer.territory, gazetteer.organization):
        with pytest.raises(BadValueError, match="must be text"):
            ask(name)  # type: ignore[arg-type]


@pytest.mark.parametrize("day", ["yesterday", "22/03/2022", "20220322", 3.5, ""])
def test_what_is_no_day_is_refused(day: object) -> None:
    with pytest.raises(BadDateError):
        gazetteer.resolve("Burma", on=day)  # type: ignore[arg-type]


def test_an_answer_is_remembered_and_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("treatywatch.gazetteer.book._REMEMBERED", 2)
    book = Gazetteer(gazetteer.default().tables)
    for name in ("Japan", "Norway", "Peru", "Japan"):
        assert book.resolve(name) == gazetteer.country(name)


def test_a_person_is_answered_with_the_office_of_the_day() -> None:
    kishida = gazetteer.resolve("Fumio Kishida", on="2022-03-22")
    assert isinstance(kishida, Person)
    assert kishida.office is not None
    assert kishida.office.title == "Prime Minister"
    assert kishida.party == gazetteer.country("Japan")
    with pytest.raises(UnknownNameError):
        gazetteer.resolve("Fumio Kishida", on="1999-01-01")


def test_without_a_day_the_latest_office_is_meant() -> None:
    for name, title in (("Boris Johnson", "Prime Minister"), ("Sergei Lavrov", "Foreign Minister")):
        person = gazetteer.resolve(name)
        assert isinstance(person, Person)
        assert person.office is not None
        assert person.office.title == title


def test_the_default_is_one_and_goes_to_other_processes() -> None:
    assert gazetteer.default() is gazetteer.default()
    there: Gazetteer = pickle.loads(pickle.dumps(gazetteer.default()))
    assert there.country("Japan") == gazetteer.country("Japan")


def test_a_gazetteer_without_tables_knows_nothing() -> None:
    book = Gazetteer(Tables())
    assert not book.forms
    assert not book.territories
    assert not book.persons
    with pytest.raises(UnknownNameError):
        book.resolve("Japan")
    with pytest.raises(UnknownNameError):
        book.party("JPN")


def test_a_place_is_known_by_its_code() -> None:
    assert Place(code="US-GA", name="a") == Place(code="US-GA", name="b")
    assert str(Place(code="US-GA", name="a")) == "a"


def test_told_answers_are_those_that_the_tables_give() -> None:
    book = gazetteer.default()

    slow = Gazetteer(book.tables)
    vars(slow)["_told"] = {}
    told = [name for name in book.tables.answers() if not name.startswith("~")]
    for name in [*told[::23], *(name.upper() for name in told[::97])]:
        try:
            expected: object = slow.resolve(name)
        except UnknownNameError:
            expected = None
        try:
            found: object = book.resolve(name)
        except UnknownNameError:
            found = None
        assert found == expected, name


@pytest.mark.parametrize(
    "name",
    [
        "Korea South",
        "korea, south",
        "Congo (DRC)",
        "Government of Japan",
        "  Japan ",
        "The\tNetherlands",
        "S. Korea",
        "u.s.",
        "JAPAN",
        "Islands Cook",
        "fumio kishida",
        "U.S./U.S.A.",
        "G-77/G-77",
        "Japan (Qzart)",
    ],
)
def test_unusual_wordings_are_not_taken_for_unknown_names(name: str) -> None:
    assert gazetteer.resolve(name)


@pytest.mark.parametrize(
    "name",
    [
        "New Mexico",
        "Japan Airlines",
        "Qzart",
        "Qzart Vlim",
        "Sino-",
        "Qzart (Japan)",
        "Japan, Qzart",
        "O'Qzart",
        "Ann Q. Qzart",
        "Republic of Qzart",
    ],
)
@pytest.mark.parametrize("ask", [gazetteer.resolve, gazetteer.country, gazetteer.territory])
def test_names_that_stand_for_nobody_are_refused(name: str, ask: Callable[[str], object]) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ask(name)
    assert caught.value.name == name


def test_the_error_for_an_unknown_name_can_go_to_another_process() -> None:
    with pytest.raises(UnknownNameError) as caught:
        gazetteer.country("Jpan")
    assert caught.value.nearest[0] == "Japan"
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.name, again.nearest) == ("Jpan", caught.value.nearest)
    assert str(again) == str(caught.value)


def test_a_name_added_is_found_though_the_library_knows_it_as_nobodys() -> None:
    mine = gazetteer.extend([{"name": "New Mexico", "code": "MEX"}])
    assert mine.country("New Mexico").code == "MEX"
    assert mine.resolve("Japan") == gazetteer.resolve("Japan")
