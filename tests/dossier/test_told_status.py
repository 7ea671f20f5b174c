"""The status of sanctions and talks as short articles tell it."""

from __future__ import annotations

import pytest

import treatywatch as tw


def sanctions(text: str) -> dict[str, str]:
    """Measure and status of each sanction of a text."""
    found = tw.parse(text, published="2024-06-12").sanctions
    return {s.measure.value: str(s.status) for s in found}


def talks(text: str) -> list[str]:
    """The statuses of the talks of a text."""
    return [str(n.status) for n in tw.parse(text, published="2024-06-12").negotiations]


def test_a_measure_decided_today_that_is_still_to_take_effect_is_announced() -> None:
    text = (
        "Canada banned imports of Belarusian timber on Monday."
        " Canada's ban on Belarusian timber will take effect in August."
    )
    assert sanctions(text) == {"import_ban": "announced"}


def test_a_measure_of_years_ago_stays_in_force_though_another_is_to_come() -> None:
    text = (
        "Canada banned imports of Belarusian timber in 2020. Canada's ban on Belarusian timber will"
        " take effect in August."
    )
    assert sanctions(text) == {"import_ban": "in_force"}


def test_sanctions_brought_back_are_those_that_were_suspended() -> None:
    text = (
        "Norway reimposed sanctions on Mali on Monday."
        " In January Norway had suspended its import ban on Mali."
    )
    assert sanctions(text)["import_ban"] == "in_force"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Chile and Peru reached an accord on fish after talks. The text will be signed soon.",
            "agreed_in_principle",
        ),
        (
            "Chile and Peru signed an accord on fish after talks. Another will be signed soon.",
            "concluded",
        ),
        (
            "Kenya hopes to resume trade talks with Somalia.",
            "proposed",
        ),
        (
            "Kenya offered Somalia talks on fisheries. Somalia turned the offer down on Monday.",
            "rejected",
        ),
        (
            "Ghana and Togo swapped 30 prisoners on Monday after talks in Accra.",
            "concluded",
        ),
        (
            "Kenya and Togo are to meet to discuss a truce, mediator Jonas Store of Norway said.",
            "scheduled",
        ),
    ],
)
def test_talks_stand_where_the_article_leaves_them(text: str, status: str) -> None:
    assert talks(text) == [status]


def test_a_rejected_claim_rejects_no_talks() -> None:
    assert not talks("Somalia rejected Kenya's claim to the islands.")


def test_what_is_said_to_have_taken_effect_is_in_force() -> None:
    text = (
        "ECOWAS resolved to close all borders with Mali and to freeze the accounts of Mali's junta."
        " The measures took effect at once."
    )
    assert sanctions(text) == {"land_transport_ban": "in_force", "asset_freeze": "in_force"}


def test_an_easing_still_to_take_effect_leaves_the_measure_in_force() -> None:
    text = "Norway lifted its import ban on Fiji on Monday. The decision takes effect in August."
    assert sanctions(text) == {"import_ban": "in_force"}


def test_a_decision_that_has_taken_effect_has_the_day_of_the_effect() -> None:
    text = "Norway agreed on Monday to ban imports from Fiji. The measures took effect on Tuesday."
    found = tw.parse(text, published="2024-06-12").sanctions.one()
    assert str(found.status_on("2024-06-12")) == "in_force"
    assert str(found.effective_from) == "2024-06-11"


def test_talks_that_end_without_result_stand_still() -> None:
    text = "Peru held talks with Chile on fish. Envoys of Kenya mediated. No progress was made."
    assert talks(text) == ["stalled"]


def test_an_invitation_or_a_lunch_is_no_negotiation() -> None:
    assert not talks("Kenya turned down an invitation from Somalia to a summit.")
    assert not talks("The president of Kenya lunched with the president of Somalia.")


def test_an_agreement_told_after_a_halt_was_signed_before_it() -> None:
    halt = "Peru broke off its negotiations with Chile on fisheries."
    assert talks(f"{halt} The two countries signed an agreement on fisheries.") == ["broken_off"]


def test_what_a_party_might_do_is_a_threat() -> None:
    assert sanctions("Norway said it might cut aid to Mali.") == {"aid_suspension": "threatened"}


def test_what_else_a_bill_would_do_is_proposed_too() -> None:
    text = (
        "American senators introduced a bill that would ban imports of Fijian sugar"
        " and freeze the assets of Fijian ministers."
    )
    assert sanctions(text) == {"import_ban": "proposed", "asset_freeze": "proposed"}
