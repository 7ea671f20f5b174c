"""Who is the source of a deed of speech that happened elsewhere."""

from __future__ import annotations

import treatywatch as tw


def _sources(text: str) -> list[tuple[str, list[str]]]:
    return [
        (act.kind.value, [source.party.code for source in act.claim.according_to if source.party])
        for act in tw.parse(text, published="2024-06-12").acts
    ]


def test_a_state_that_tells_of_its_own_protest_is_its_source() -> None:
    told = _sources("Kenya has lodged a protest with Uganda, the Kenyan foreign minister said.")
    assert ("lodge_protest", ["KEN"]) in told


def test_a_condemnation_is_its_own_telling() -> None:
    told = _sources("Kenya condemned Uganda, the Kenyan foreign minister said.")
    assert ("condemn", []) in told
