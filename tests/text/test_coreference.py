"""What points back is resolved with a reason, or left open."""

from __future__ import annotations

import pytest

from treatywatch.text.mentions import Mention, find_mentions


def find(text: str, words: str, which: int = 0) -> Mention:
    return [m for m in find_mentions(text) if m.text == words][which]


def codes(mention: Mention) -> list[str]:
    return [party.code for party in mention.parties]


def test_every_resolved_reference_says_why_and_how_surely() -> None:
    text = (
        "Japan said it would talk to Russia. The two countries met. "
        "Fumio Kishida, Japan's prime minister, said he agreed."
    )
    for mention in find_mentions(text):
        if mention.kind.value == "reference":
            assert mention.reason
            assert 0 < mention.confidence < 1


@pytest.mark.parametrize(
    "text",
    [
        "He left.",
        "It left.",
        "They left.",
        "The two countries met.",
        "The bloc met.",
        "The islands sank.",
    ],
)
def test_what_has_nothing_before_it_stays_open(text: str) -> None:
    mention = find_mentions(text)[0]
    assert mention.parties == ()
    assert mention.confidence == 0
    assert mention.reason


def test_he_carries_the_person_and_the_office() -> None:
    mention = find("Fumio Kishida, Japan's prime minister, spoke. He left.", "He")
    assert mention.person is not None
    assert mention.person.name == "Fumio Kishida"
    assert mention.office == "prime minister"


def test_a_later_surname_is_the_person_named_in_full() -> None:
    mention = find("Fumio Kishida, Japan's prime minister, spoke. Kishida left.", "Kishida")
    assert mention.person is not None
    assert mention.person.name == "Fumio Kishida"
    assert codes(mention) == ["JPN"]


def test_she_is_no_man() -> None:
    text = (
        "Maia Sandu, the Moldovan president, met Vladimir Putin, the Russian president. She left."
    )
    assert codes(find(text, "She")) == ["MDA"]
    text = "Vladimir Putin, the Russian president, met Maia Sandu, the Moldovan president. He left."
    assert codes(find(text, "He")) == ["RUS"]


def test_officials_are_no_he() -> None:
    assert codes(
        find("Olaf Scholz, the German chancellor, met Russian officials. He left.", "He")
    ) == ["DEU"]


def test_outside_quotation_marks_it_is_not_what_stands_inside() -> None:
    text = (
        'Bhutan welcomed it. "We hope for peace between Bhutan, China and India," '
        "its foreign ministry said."
    )
    assert codes(find(text, "its foreign ministry")) == ["BTN"]


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    text = 'Japan said: "We will wait.\n\nRussia agreed. It left.'
    assert codes(find(text, "It")) == ["RUS"]


def test_the_object_of_a_verb_that_takes_things_is_no_party() -> None:
    assert codes(find("Japan opposed the move by Russia, calling it unfair.", "it")) == []
    assert codes(find("Japan accused Russia of lying and urged it to stop.", "it")) == ["RUS"]


def test_it_may_mean_the_state_of_a_person() -> None:
    assert find("The Japanese prime minister protested. It will not yield.", "It").confidence == 0.5


def test_they_may_be_a_group_of_fighters() -> None:
    assert codes(find("The deal with the Taliban failed. They left.", "They")) == ["TALIBAN"]


def test_the_envoy_for_two_countries_is_from_neither() -> None:
    text = (
        "Pakistan quarrelled with Afghanistan. "
        "Marc Grossman, the American envoy for the two countries, spoke."
    )
    assert codes(find(text, "the two countries")) == ["PAK", "AFG"]


def test_two_sides_may_be_a_state_and_a_body() -> None:
    assert set(codes(find("Israel spoke with Hamas. The two sides agreed.", "The two sides"))) == {
        "ISR",
        "HAMAS",
    }


def test_groups_of_four_must_have_been_named_together() -> None:
    assert codes(find("Japan met China. The four countries agreed.", "The four countries")) == []


def test_the_country_is_the_subject_rather_than_the_last_named() -> None:
    text = "Colombia broke with Venezuela because the country had been insulted."
    assert codes(find(text, "the country")) == ["COL"]


def test_a_kind_of_state_must_fit() -> None:
    assert codes(find("France met Bhutan and China. The kingdom agreed.", "The kingdom")) == ["BTN"]
    assert codes(find("France met China. The kingdom agreed.", "The kingdom")) == []


def test_the_bloc_must_be_one() -> None:
    assert codes(find("The European Union met NATO. The bloc agreed.", "The bloc")) == ["EU"]
    assert codes(find("The European Union met NATO. The alliance agreed.", "The alliance")) == [
        "NATO"
    ]
    assert codes(find("Hamas met the United Nations. The movement agreed.", "The movement")) == [
        "HAMAS"
    ]


def test_plural_islands_are_the_group_rather_than_one_of_them() -> None:
    text = "The Chagos Islands include Diego Garcia. The islands are far off."
    assert find(text, "The islands").territory == "chagos"


def test_a_disputed_territory_may_be_of_any_kind() -> None:
    assert find(
        "Scarborough Shoal is far. The disputed territory is small.", "The disputed territory"
    ).territory


def test_a_line_must_bear_that_noun() -> None:
    assert (
        find("Pakistan recognises the Durand Line. The line is old.", "The line").territory
        == "durand-line"
    )


def test_the_diplomat_is_the_last_one_with_such_an_office() -> None:
    text = (
        "Gheorghe Balan, Moldova's deputy prime minister, met "
        "Anatoly Antonov, the Russian ambassador. The diplomat left."
    )
    assert codes(find(text, "The diplomat")) == ["RUS"]


def test_the_president_is_the_one_of_the_subject_s_state() -> None:
    text = (
        "US President Donald Trump rang Russian President Vladimir Putin. "
        "The American commerce secretary, "
        "Howard Lutnick, said the president was calm."
    )
    assert codes(find(text, "the president")) == ["USA"]


def test_the_embassy_is_that_of_the_ambassador() -> None:
    assert codes(
        find("Japan summoned the Chinese ambassador. The embassy was silent.", "The embassy")
    ) == ["CHN"]


def test_a_ministry_is_the_one_named_before() -> None:
    text = "The Russian Foreign Ministry protested. Japan wondered. The ministry gave no reason."
    assert codes(find(text, "The ministry")) == ["RUS"]


def test_a_sentence_set_somewhere_speaks_of_that_state() -> None:
    text = (
        "Vietnam sent a ship. In Beijing a different stress was laid. "
        "The foreign ministry protested."
    )
    assert codes(find(text, "The foreign ministry")) == ["CHN"]


def test_the_director_stays_open() -> None:
    assert codes(find("Japan protested. The director left.", "The director")) == []


def test_a_counterpart_is_named_by_its_adjective() -> None:
    text = "Hakan Fidan, the Turkish foreign minister, met his Greek counterpart. Fidan smiled."
    assert codes(find(text, "his Greek counterpart")) == ["GRC"]


def test_the_leaders_of_two_countries_are_theirs() -> None:
    text = "Greece met Turkey. The leaders of the two countries smiled."
    assert codes(find(text, "The leaders of the two countries")) == ["GRC", "TUR"]


def test_a_possessive_description_owns_the_office() -> None:
    text = "The European Union protested. The bloc's ambassador left Moscow."
    assert codes(find(text, "The bloc's ambassador")) == ["EU"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("India met Pakistan on Sunday. Each side blamed the other.", "Each side", "IND PAK"),
        ("Chad and Niger met. Neither country gave details.", "Neither country", "TCD NER"),
        ("Chad and Niger met. Either government may withdraw.", "Either government", "TCD NER"),
        ("Chad and Niger met. Both of them agreed.", "Both", "TCD NER"),
        (
            "Brazil and Chile signed. Both countries' presidents came.",
            "Both countries' presidents",
            "BRA CHL",
        ),
        (
            "Laos closed its border with Vietnam. Their foreign ministers will meet.",
            "Their foreign ministers",
            "LAO VNM",
        ),
    ],
)
def test_two_taken_together_or_one_by_one_are_both(text: str, words: str, expected: str) -> None:
    assert codes(find(text, words)) == expected.split()


@pytest.mark.parametrize("words", ["The three states", "All three countries"])
def test_a_number_and_its_noun_are_one_description(words: str) -> None:
    text = f"Egypt, Sudan and Ethiopia met. {words} agreed."
    assert codes(find(text, words)) == ["EGY", "SDN", "ETH"]


def test_two_men_are_those_named_last() -> None:
    text = "Russian envoy Ivan Orlov met French envoy Paul Martin. Both men smiled."
    assert codes(find(text, "Both men")) == ["RUS", "FRA"]


def test_two_women_are_no_men() -> None:
    text = "Russian envoy Ivan Orlov met French envoy Paul Martin. The two women left."
    assert codes(find(text, "The two women")) == []


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Sudan warned South Sudan. It pressed the South to leave.", "the South", ["SSD"]),
        ("South Korea sent rice. The North thanked it.", "The North", ["PRK"]),
        ("Peru sent rice. The North thanked it.", "The North", []),
        ("South Korea and South Sudan signed. The North was silent.", "The North", []),
    ],
)
def test_the_south_is_that_of_the_one_divided_land_spoken_of(
    text: str, words: str, expected: list[str]
) -> None:
    assert codes(find(text, words)) == expected


def test_an_office_in_an_apposition_belongs_to_whom_its_pronoun_means() -> None:
    text = "Ghana protested to Togo, said Kofi Ansah, its chief negotiator."
    assert codes(find(text, "Kofi Ansah, its chief negotiator")) == ["GHA"]


def test_rebels_have_no_government() -> None:
    text = "The Tamil Tigers ended talks with Sri Lanka. The government regretted that."
    assert codes(find(text, "The government")) == ["LKA"]


@pytest.mark.parametrize(
    ("text", "surface", "codes"),
    [
        ("Peru and Chile quarrelled. The former closed a port.", "The former", ["PER"]),
        ("Peru quarrelled with Chile, and the latter shut a port.", "the latter", ["CHL"]),
        ("Peru and Chile signed it. The pair had met in May.", "The pair", ["CHL", "PER"]),
        (
            "Latvia protested after Belarus sent balloons. It sued its neighbour.",
            "its neighbour",
            ["BLR"],
        ),
        (
            "India and Pakistan agreed on a truce. It calmed the old rivals.",
            "the old rivals",
            ["IND", "PAK"],
        ),
        ("Bolivia broke with Israel over its war.", "its", ["ISR"]),
        (
            "Niger ordered French troops out. The Sahel state gave them a week.",
            "The Sahel state",
            ["NER"],
        ),
    ],
)
def test_descriptions_of_two_tell_them_apart(text: str, surface: str, codes: list[str]) -> None:
    mention = next(m for m in find_mentions(text) if m.text == surface)
    assert sorted(party.code for party in mention.parties) == codes


def test_whom_somebody_speaks_to_is_another() -> None:
    text = (
        "Lavrov met President Ilham Aliyev of Azerbaijan. Sergei Lavrov told him that talks go on."
    )
    him = next(m for m in find_mentions(text) if m.text == "him")
    assert [party.code for party in him.parties] == ["AZE"]


def test_an_envoy_named_without_a_state_stays_open() -> None:
    text = "Venezuela protested. Ambassador Philip Goldberg said nothing."
    envoy = next(m for m in find_mentions(text) if "Goldberg" in m.text)
    assert envoy.parties == ()


@pytest.mark.parametrize(
    ("text", "surface", "codes"),
    [
        ("Chile said its northern neighbour, Bolivia, lied.", "its northern neighbour", []),
        (
            "Finland has a border with Russia. Helsinki fears its eastern neighbour.",
            "its eastern neighbour",
            ["RUS"],
        ),
        ("Iraq wants Turkey to withdraw its troops.", "its troops", ["TUR"]),
        ("In Brussels, EU foreign ministers met.", "EU foreign ministers", ["EU"]),
        (
            "Spain, Ireland and Norway agreed. The trio acted as one.",
            "The trio",
            ["ESP", "IRL", "NOR"],
        ),
    ],
)
def test_neighbours_and_objects_own_what_is_theirs(
    text: str, surface: str, codes: list[str]
) -> None:
    mention = next(m for m in find_mentions(text) if m.text == surface)
    assert sorted(party.code for party in mention.parties) == codes
