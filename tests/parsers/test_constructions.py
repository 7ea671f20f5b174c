"""Grammar around a deed: relative clauses, insertions, fronted phrases, sides left out."""

from __future__ import annotations

import pytest

import treatywatch as tw


def told(text: str) -> set[tuple[str, str, str, str]]:
    """Kind, actors, recipients and realis of each act."""
    return {
        (
            act.kind.value,
            ",".join(sorted(p.code for p in act.actors)),
            ",".join(sorted(p.code for p in act.recipients)),
            act.claim.realis.value,
        )
        for act in tw.parse(text, published="2024-06-12", id="x").acts
    }


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The ban on air travel that Zambia imposed on Malawi hurts traders.",
            ("impose_sanctions", "ZMB", "MWI", "asserted"),
        ),
        (
            "The sanctions on Syria, which were imposed by Canada last week, hurt banks.",
            ("impose_sanctions", "CAN", "SYR", "asserted"),
        ),
        (
            "The Russian diplomat that Estonia expelled from Tallinn had served in Riga.",
            ("expel_diplomats", "EST", "RUS", "asserted"),
        ),
        (
            "Azerbaijan, whose troops invaded Armenia last week, has agreed to leave.",
            ("use_force", "AZE", "ARM", "asserted"),
        ),
        (
            "Peru, whose ambassador Chile expelled last week, wants peace.",
            ("expel_diplomats", "CHL", "PER", "asserted"),
        ),
    ],
)
def test_a_relative_clause_takes_its_side_from_what_it_hangs_on(
    text: str, act: tuple[str, str, str, str]
) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Peru, it said, had expelled three Chilean diplomats.",
            ("expel_diplomats", "PER", "CHL", "asserted"),
        ),
        (
            "Under the memorandum Finland and Sweden will lift sanctions on Turkey.",
            ("ease_sanctions", "FIN,SWE", "TUR", "planned"),
        ),
        (
            "Neither Peru nor Chile has signed a treaty with Kenya.",
            ("sign_agreement", "CHL,KEN,PER", "", "negated"),
        ),
        (
            "Chad and Mali jointly condemned the sanctions imposed by Kenya.",
            ("condemn", "MLI,TCD", "KEN", "asserted"),
        ),
    ],
)
def test_insertions_and_fronted_phrases_leave_the_subject_its_verb(
    text: str, act: tuple[str, str, str, str]
) -> None:
    assert act in told(text)
