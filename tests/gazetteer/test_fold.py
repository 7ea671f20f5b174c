"""Folding: what counts as the same name."""

from __future__ import annotations

import pytest

from treatywatch.gazetteer.fold import LONGEST_NAME, fold, pieces, variants


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Côte d’Ivoire", "COTE D'IVOIRE"),
        ("the Netherlands", "NETHERLANDS"),
        ("Guinea–Bissau", "guinea bissau"),
        ("St. Lucia", "Saint Lucia"),
        ("St.Lucia", "Saint Lucia"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
        ("U.S.", "U. S."),
        ("Dem. Rep. Congo", "Democratic Republic of the Congo"),
        ("N. Korea", "North Korea"),
        ("Marshall Is.", "Marshall Islands"),
        ("Łódź", "lodz"),
        ("Türkiye", "TURKIYE"),
        ("Reunion\u00a0Island", "réunion  island"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("Guinea", "Guinea-Bissau"),
        ("Dominica", "Dominican"),
        ("Iran", "Iraq"),
    ],
)
def test_different_names_fold_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_initials_by_themselves_stay() -> None:
    assert fold("US") == "us"
    assert fold("US Virgin Islands") == fold("United States Virgin Islands")


def test_only_the_start_of_a_long_text_is_read() -> None:
    assert len(fold("a" * 10_000)) == LONGEST_NAME + 1


def test_a_name_without_letters_folds_to_nothing() -> None:
    for name in ("", "   ", "...", "—", "the"):
        assert fold(name) == ""
        assert list(variants(name)) == []


def test_inversions_are_tried() -> None:
    assert fold("Republic of Korea") in variants("Korea, Republic of")
    assert fold("Islamic Republic of Iran") in variants("Iran (Islamic Republic of)")
    assert fold("North Macedonia") in variants("Macedonia North")


def test_a_government_is_its_country() -> None:
    for name in ("Government of Japan", "the people of Japan", "former Japan"):
        assert fold("Japan") in variants(name)


def test_no_variant_comes_twice() -> None:
    found = list(variants("Korea, Republic of (South)"))
    assert len(found) == len(set(found))


def test_a_plain_name_has_no_pieces() -> None:
    assert pieces("Japan") == []
    assert pieces("(Japan)") == []
