"""What governs a deed, and what that makes of it."""

from __future__ import annotations

import pytest

from treatywatch.parsers.realis import _tables  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize(
    "forms", [("plan", "plans"), ("request", "requests"), ("promise", "promises")]
)
def test_all_forms_of_a_governing_noun_ask_for_the_same_complements(forms: tuple[str, str]) -> None:
    nouns = _tables()[1]
    asked = [{one.complement for one in nouns[form]} for form in forms]
    assert asked[0] == asked[1]
    assert "to" in asked[0]
