"""Laws of the gazetteer: what holds for every name."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from treatywatch.errors import TreatywatchError
from treatywatch.gazetteer import FormKind, MatchKind, default
from treatywatch.gazetteer.fold import fold, variants
from treatywatch.model.party import Country, Organization

BOOK = default()
SURFACES = st.sampled_from(sorted(BOOK.forms))
STATES = st.sampled_from(sorted(c for c, p in BOOK.parties.items() if isinstance(p, Country)))


@given(st.text())
def test_folding_twice_is_folding_once_or_shorter(name: str) -> None:
    assert len(fold(fold(name)).split()) <= max(1, len(fold(name).split()) * 4)
    assert fold(name) == fold(name)


@given(st.text(max_size=60))
def test_folding_heeds_neither_blanks_nor_articles(name: str) -> None:
    assert fold(f"  {name}\n") == fold(name)
    assert fold(f"the {name}") == fold(name)


@given(st.text())
def test_any_text_is_answered_or_refused(name: str) -> None:
    try:
        assert BOOK.resolve(name) is not None
    except TreatywatchError as error:
        assert str(error)


@given(st.text(max_size=300))
def test_finding_never_raises_and_variants_end(name: str) -> None:
    assert isinstance(BOOK.find(name), tuple)
    assert len(list(variants(name))) <= 12


@given(SURFACES)
def test_every_form_of_a_party_is_found_as_it_is_written(surface: str) -> None:
    codes = {form.code for form in BOOK.find(surface)}
    bodies = {code for code in codes if isinstance(BOOK.parties.get(code), Organization)}
    for form in BOOK.forms[surface]:
        if form.kind is not FormKind.NOTHING and form.match is not MatchKind.COMBINING:
            # An organ is found as itself, though in text it stands for its whole.
            assert form.code in codes or bodies


@given(SURFACES, st.sampled_from(["the ", "The ", "  "]))
def test_an_article_makes_no_difference(surface: str, article: str) -> None:
    assert BOOK.find(article + surface) == BOOK.find(surface)


@given(STATES)
def test_a_state_is_found_by_its_codes_and_its_name(code: str) -> None:
    state = BOOK.parties[code]
    assert isinstance(state, Country)
    assert BOOK.country(state.name) == state
    assert BOOK.country(state.alpha_3) == state
    if state.numeric:
        assert BOOK.country(state.numeric) == state


@given(SURFACES)
@settings(max_examples=50)
def test_resolving_is_the_same_every_time(surface: str) -> None:
    def answer() -> object:
        try:
            return BOOK.resolve(surface)
        except TreatywatchError as error:
            return str(error)

    assert answer() == answer()
