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


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Egypt, Libya's neighbour, rejects the Libyan plan.",
            ("reject", "EGY", "LBY", "asserted"),
        ),
        (
            "Peru, angered over the raid, recalled its ambassador from Chile.",
            ("recall_envoy", "PER", "CHL", "asserted"),
        ),
        (
            "Kenya has protested, while Juan Lopez, Peru's foreign minister, condemned Chile.",
            ("condemn", "PER", "CHL", "asserted"),
        ),
        (
            "The bloc's chair, Angola, condemned Rwanda.",
            ("condemn", "AGO", "RWA", "asserted"),
        ),
        (
            "Under pressure from Kenya, Peru and Chile have signed a border treaty.",
            ("sign_agreement", "CHL,PER", "", "asserted"),
        ),
        (
            "Japan, Kenya and Peru have all condemned Chile.",
            ("condemn", "JPN,KEN,PER", "CHL", "asserted"),
        ),
        (
            "The Swiss condemned the French raid.",
            ("condemn", "CHE", "FRA", "asserted"),
        ),
    ],
)
def test_asides_and_phrases_in_between_leave_the_subject_its_verb(
    text: str, act: tuple[str, str, str, str]
) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Two Russian diplomats have been expelled, the Norwegian foreign ministry said.",
            ("expel_diplomats", "NOR", "RUS", "asserted"),
        ),
        (
            "Japan's refusal to negotiate with North Korea angered Kenya.",
            ("refuse_talks", "JPN", "PRK", "asserted"),
        ),
        (
            "Peru will close its border with Chile if the raids go on.",
            ("threaten", "PER", "CHL", "threatened"),
        ),
        (
            "Albania became the first country to sever ties with Iran.",
            ("downgrade_relations", "ALB", "IRN", "asserted"),
        ),
        (
            "Peru said it would not take part in talks with Chile.",
            ("refuse_talks", "PER", "CHL", "asserted"),
        ),
    ],
)
def test_sides_and_realis_come_from_what_stands_around_a_deed(
    text: str, act: tuple[str, str, str, str]
) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Georgia's opposition called on the government to sever ties with Russia.", "demand"),
        ("The resolution would have condemned Russia.", "condemn"),
        ("Kenya's opposition condemned Peru.", "condemn"),
    ],
)
def test_what_no_state_did_is_no_act(text: str, kind: str) -> None:
    assert all(act[0] != kind for act in told(text))


def test_a_headline_does_without_articles() -> None:
    assert ("use_force", "AFG", "PAK", "asserted") in told(
        "Afghan forces shell border town in Pakistan"
    )


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Peru rejects and condemns the Chilean claim.",
            ("reject", "PER", "CHL", "asserted"),
        ),
        (
            "Peru, along with Kenya, recalled its ambassador from Chile.",
            ("recall_envoy", "KEN,PER", "CHL", "asserted"),
        ),
        (
            "Norway and Sweden, as well as Finland, expelled Russian diplomats.",
            ("expel_diplomats", "FIN,NOR,SWE", "RUS", "asserted"),
        ),
        (
            "Iraq's envoy was told to leave, and Iraq withdrew its ambassador from Sweden.",
            ("recall_envoy", "IRQ", "SWE", "asserted"),
        ),
        (
            "Peru announced that the Chilean ambassador had been summoned and a note written.",
            ("summon_envoy", "PER", "CHL", "asserted"),
        ),
        (
            "Peru not only recalled its ambassador from Chile but also shut its border.",
            ("recall_envoy", "PER", "CHL", "asserted"),
        ),
        (
            "Kenya thanked Rwanda, whose ships had left, and condemned Peru.",
            ("condemn", "KEN", "PER", "asserted"),
        ),
        (
            "Peru and Chile have kept the truce, which Kenya helped to broker.",
            ("mediate", "KEN", "CHL,PER", "asserted"),
        ),
    ],
)
def test_joined_verbs_and_subjects_are_told_each(text: str, act: tuple[str, str, str, str]) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Peru told two Chilean diplomats accredited there to leave.",
            ("expel_diplomats", "PER", "CHL", "asserted"),
        ),
        (
            "The president of Peru met his counterpart from Kenya in Lima.",
            ("hold_talks", "KEN,PER", "", "asserted"),
        ),
        (
            "Peru and Chile, which both condemned Kenya, have left.",
            ("condemn", "CHL,PER", "KEN", "asserted"),
        ),
        (
            "Bogota apologised to Quito, whose president condemned the Colombian raid.",
            ("condemn", "ECU", "COL", "asserted"),
        ),
    ],
)
def test_groups_lend_their_party(text: str, act: tuple[str, str, str, str]) -> None:
    assert act in told(text)


def test_governments_at_large_are_not_the_two_sides() -> None:
    text = "Peru met Chile. Peru left Chile. Kenya urged governments to stop."
    assert ("demand", "KEN", "CHL,PER", "asserted") not in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Norway would, he said, expel two Russian diplomats.",
            ("expel_diplomats", "NOR", "RUS", "planned"),
        ),
        (
            "Norway will, from 1 July, expel two Russian diplomats.",
            ("expel_diplomats", "NOR", "RUS", "planned"),
        ),
        (
            "Kenya's president has, according to two people who saw him, expelled a Somali envoy.",
            ("expel_diplomats", "KEN", "SOM", "asserted"),
        ),
        (
            '"Kenya will," he said, "recognise Kosovo."',
            ("recognize", "KEN", "XKX", "planned"),
        ),
        (
            "Egypt no longer recognises Kosovo.",
            ("recognize", "EGY", "XKX", "negated"),
        ),
        (
            "Egypt stopped short of imposing sanctions on Chad.",
            ("impose_sanctions", "EGY", "TCD", "negated"),
        ),
    ],
)
def test_verbs_parted_from_their_auxiliary_or_negated_by_an_adverb(
    text: str, act: tuple[str, str, str, str]
) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Peru was the first country in the region to expel two Russian diplomats.",
            ("expel_diplomats", "PER", "RUS", "asserted"),
        ),
        (
            "Peru faced criticism for expelling two Russian diplomats.",
            ("expel_diplomats", "PER", "RUS", "asserted"),
        ),
        (
            "With Peru and Chile expelling Russian diplomats, oil prices rose.",
            ("expel_diplomats", "CHL,PER", "RUS", "asserted"),
        ),
        (
            "Peru abruptly and without explanation recalled its ambassador from Chile.",
            ("recall_envoy", "PER", "CHL", "asserted"),
        ),
        (
            "Peru together with Bolivia expelled two Chilean diplomats.",
            ("expel_diplomats", "BOL,PER", "CHL", "asserted"),
        ),
        (
            "Peru, officials said on Tuesday, apologised to Kenya for the raid.",
            ("apologize", "PER", "KEN", "asserted"),
        ),
        (
            "Demanding that Turkey withdraw its troops, Greece shut its ports.",
            ("demand", "GRC", "TUR", "asserted"),
        ),
        (
            "Colombia was accused of plotting a coup by Venezuela.",
            ("accuse", "VEN", "COL", "asserted"),
        ),
        (
            "Sanctions imposed on Belarus by Canada",
            ("impose_sanctions", "CAN", "BLR", "asserted"),
        ),
        (
            "A decision by Iran to hold talks with Oman drew protests at home.",
            ("agree_to_talks", "IRN,OMN", "", "asserted"),
        ),
        (
            "Greece demanded that Turkey withdraw its troops and condemned Libya.",
            ("condemn", "GRC", "LBY", "asserted"),
        ),
        (
            "Poland closed its airspace, threatened to close its border with Belarus and left.",
            ("threaten", "POL", "BLR", "threatened"),
        ),
        (
            "Algeria threatened to recall its ambassador to Morocco.",
            ("threaten", "DZA", "MAR", "threatened"),
        ),
        (
            "Thai F-16s dropped bombs on two Cambodian army posts.",
            ("use_force", "THA", "KHM", "asserted"),
        ),
    ],
)
def test_whoever_does_a_deed_is_found_beyond_what_stands_between(
    text: str, act: tuple[str, str, str, str]
) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "India told Pakistan to leave, shut its border and cancelled visas.",
            ("impose_sanctions", "IND", "PAK", "asserted"),
        ),
        (
            "Peru has so far refused talks with Chile.",
            ("refuse_talks", "PER", "CHL", "asserted"),
        ),
        (
            "Rwanda left the hall and in turn accused the Congolese army of spying.",
            ("accuse", "RWA", "COD", "asserted"),
        ),
        (
            "Uganda said its neighbour Rwanda had overreacted and offered to hold talks.",
            ("agree_to_talks", "UGA", "RWA", "asserted"),
        ),
        (
            "Delhi would not discuss the border with Pakistan.",
            ("refuse_talks", "IND", "PAK", "asserted"),
        ),
        (
            "Moscow and Beijing have both condemned Israel.",
            ("condemn", "CHN,RUS", "ISR", "asserted"),
        ),
        (
            "The African Union, in a note issued after midnight, condemned Sudan.",
            ("condemn", "AU", "SDN", "asserted"),
        ),
        (
            "Speaking for the Arab League, its head, Ahmed Aboul Gheit, condemned Israel.",
            ("condemn", "ARAB_LEAGUE", "ISR", "asserted"),
        ),
        (
            "Peru will close its embassy in Chile should the raids continue.",
            ("threaten", "PER", "CHL", "threatened"),
        ),
        (
            "Mexico accuses Peru of doing harm to its trade.",
            ("accuse", "MEX", "PER", "asserted"),
        ),
        (
            "Eighteen Russian spies posing as diplomats were expelled by Poland.",
            ("expel_diplomats", "POL", "RUS", "asserted"),
        ),
        (
            "Calm returned after Peru and Chile signed a trade deal.",
            ("sign_agreement", "CHL,PER", "", "asserted"),
        ),
    ],
)
def test_subjects_are_found_beyond_asides_adverbs_and_links(
    text: str, act: tuple[str, str, str, str]
) -> None:
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru renewed its call on Iran to end its siege of the islands.", "de_escalate"),
        ("Talks between Thailand and Cambodia will open on Monday.", "hold_talks"),
        ("Peru denied landing rights to Chilean planes.", "visit"),
    ],
)
def test_what_a_noun_or_verb_has_told_is_told_once(text: str, kind: str) -> None:
    assert kind not in {one[0] for one in told(text)}
