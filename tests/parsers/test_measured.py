"""One verb tells several measures where its object is a list."""

from __future__ import annotations

import pytest

import treatywatch as tw


def measures(text: str) -> set[str]:
    """The measures that a text tells, by name."""
    told = tw.parse(text, published="2024-06-12").sanctions
    return {sanction.measure.value for sanction in told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chile closed its ports to Peruvian ships and its airspace to Peruvian planes.",
            {"port_access_ban", "airspace_closure"},
        ),
        (
            "Kenya suspended all air, road and sea traffic with Somalia.",
            {"airspace_closure", "land_transport_ban", "port_access_ban"},
        ),
        (
            "Norway lifted its import ban, as well as the arms embargo, against Fiji.",
            {"import_ban", "arms_embargo"},
        ),
        (
            "Canada imposed an arms embargo on Mali, along with travel bans and asset freezes.",
            {"arms_embargo", "travel_ban", "asset_freeze"},
        ),
        (
            "Iceland banned the import of timber and closed its ports to Belarusian ships.",
            {"port_access_ban"},
        ),
    ],
)
def test_each_measure_of_a_list_is_told(text: str, told: set[str]) -> None:
    assert told <= measures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Canada imposed economic sanctions on Belarus in response to the arrest of a pilot.",
        "Canada adopted a package of sanctions against Belarus, its third this year.",
        "Canada imposed sanctions on Belarus's oil exports.",
    ],
)
def test_sanctions_named_in_general_take_no_measure_from_what_surrounds_them(text: str) -> None:
    assert measures(text) == {"unspecified"}


def test_sanctions_of_a_financial_kind_are_named_by_their_own_words() -> None:
    assert measures("Canada imposed financial sanctions on Belarus.") == {"transaction_ban"}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Canada banned Iranian pistachios.", "import_ban"),
        ("Seoul dropped a ban on Japanese sake.", "import_ban"),
        ("Kenya lifted its ban on cloves from Tanzania.", "import_ban"),
        ("Peru lifted a ban on Chilean judges.", "unspecified"),
        ("Norway eased its embargo on Fiji.", "comprehensive_embargo"),
    ],
)
def test_a_ban_on_what_a_country_makes_is_one_on_imports(text: str, measure: str) -> None:
    acts = tw.parse(text, published="2024-06-12").acts
    assert [str(act.measure) for act in acts] == [measure]
