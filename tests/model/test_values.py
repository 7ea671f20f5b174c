"""Parties, territories, articles, claims, acts, statements, namings, problems."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from treatywatch.errors import BadValueError, UnknownNameError
from treatywatch.model.act import Act, Link
from treatywatch.model.attributes import Attributes
from treatywatch.model.claim import Claim, Source
from treatywatch.model.examples import JAPAN, RUSSIA, evidence_of
from treatywatch.model.identity import identify
from treatywatch.model.naming import Naming
from treatywatch.model.party import (
    Country,
    FormerCountry,
    Office,
    Organization,
    Person,
    party_among,
)
from treatywatch.model.problem import Problem
from treatywatch.model.source import Article, Evidence, Span
from treatywatch.model.statement import Statement
from treatywatch.model.territory import Territory, TerritoryName
from treatywatch.model.vocabulary import (
    ActKind,
    Certainty,
    ChangeKind,
    Measure,
    Polarity,
    Realis,
    ResponseKind,
    StatementMode,
    Subject,
)
from treatywatch.model.when import When

SOVIETS = FormerCountry(
    alpha_2="SU", alpha_3="SUN", alpha_4="SUHH", numeric="810", name="Soviet Union"
)
G7 = Organization(code="G7", name="Group of Seven")
KURILS = Territory(
    id="kurils",
    name="Kuril Islands",
    kind="islands",
    claimants=("JPN", "RUS"),
    parties=(RUSSIA, JAPAN),
    names=(
        TerritoryName(name="Hoppo Ryodo", used_by="JPN", language="ja-Latn"),
        TerritoryName(name="Northern Territories", used_by="JPN"),
        TerritoryName(name="Kurily", used_by="RUS", language="ru-Latn"),
        TerritoryName(name="the Kurils"),
    ),
)


@pytest.mark.parametrize(
    ("field", "value"),
    [("alpha_2", "JAP"), ("alpha_3", "jpn"), ("numeric", "39"), ("alpha_2", "JP\n")],
)
def test_country_codes_have_the_shape_of_iso_3166(field: str, value: str) -> None:
    parts = {"alpha_2": "JP", "alpha_3": "JPN", "numeric": "392", "name": "Japan"} | {field: value}
    with pytest.raises(BadValueError, match="give"):
        Country(**parts)


@pytest.mark.parametrize(
    ("field", "value"),
    [("alpha_2", "SUN"), ("alpha_3", ""), ("alpha_4", "SUH"), ("numeric", "8100")],
)
def test_codes_of_former_countries_have_the_shape_of_iso_3166_3(field: str, value: str) -> None:
    with pytest.raises(BadValueError, match="give"):
        evolve(SOVIETS, **{field: value})  # type: ignore[arg-type]


def test_a_former_country_may_lack_codes_and_kosovo_a_number() -> None:
    assert evolve(SOVIETS, alpha_2="", alpha_4="", numeric="").code == "SUN"
    assert Country(alpha_2="XK", alpha_3="XKX", numeric="", name="Kosovo").code == "XKX"


def test_codes_of_organisations_are_capitals() -> None:
    with pytest.raises(BadValueError, match="capital letters"):
        Organization(code="Arab League", name="Arab League")


def test_parties_are_equal_by_code() -> None:
    assert evolve(JAPAN, name="Nippon") == JAPAN
    assert JAPAN != RUSSIA
    assert [str(party) for party in (JAPAN, SOVIETS, G7)] == [
        "Japan",
        "Soviet Union",
        "Group of Seven",
    ]


@pytest.mark.parametrize("who", [JAPAN, "JPN", "JP", "japan", evolve(JAPAN, name="Nippon")])
def test_a_party_is_found_by_code_or_name(who: Any) -> None:
    assert party_among((RUSSIA, JAPAN), who) is JAPAN


@pytest.mark.parametrize("who", ["France", SOVIETS])
def test_a_party_not_among_them_is_an_error_that_names_them(who: Any) -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'Group of Seven', 'Japan'"):
        party_among((G7, JAPAN), who)


def test_persons_and_offices_read_as_text() -> None:
    office = Office(title="prime minister", party=JAPAN)
    assert str(office) == "prime minister of Japan"
    assert str(Person(name="A")) == "A"
    assert str(Person(name="A", office=office)) == "A, prime minister of Japan"


def test_each_side_has_its_own_name_for_a_territory() -> None:
    assert KURILS.name_used_by("Japan") == "Northern Territories"
    assert KURILS.name_used_by(JAPAN, language="ja") == "Hoppo Ryodo"
    assert KURILS.name_used_by("JPN", language="fr") is None
    assert KURILS.name_used_by("RUS") == "Kurily"
    assert KURILS.name_used_by(G7) is None
    assert str(KURILS) == "Kuril Islands"


def test_an_unknown_side_is_an_error() -> None:
    with pytest.raises(UnknownNameError):
        KURILS.name_used_by("France")


def test_territories_are_equal_by_id() -> None:
    assert evolve(KURILS, name="Southern Kurils") == KURILS
    assert KURILS.names_in("en") == ("Northern Territories", "the Kurils")
    assert KURILS.names_in("ru") == ("Kurily",)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forward_within_the_text(start: int, end: int) -> None:
    with pytest.raises(BadValueError, match="cannot run"):
        Span(start, end)


def test_spans_overlap_where_they_share_a_character() -> None:
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(1, 3).cut("Japan") == "ap"


def test_evidence_shows_the_words_even_where_they_cross_the_sentence() -> None:
    article = Article(id="a", text="One. Two. Three.", published=dt.date(2022, 3, 22))
    words = Evidence(
        article=article, span=Span(5, 16), sentence=Span(5, 9), rule="r.x", steps=("saw it",)
    )
    assert words.show() == "[[Two. Three.]]"
    assert str(words) == words.show()
    assert words.show(("<b>", "</b>")) == "<b>Two. Three.</b>"
    assert words.text == "Two. Three."
    assert words.explain().splitlines()[1:] == [
        "  in a at 5-16, 2022-03-22",
        "  read by r.x",
        "  1. saw it",
    ]
    assert evolve(words, rule="", article=Article(id="a", text=article.text)).explain().count("\n")


def test_attributes_cannot_be_changed() -> None:
    goods = Attributes({"goods": "vodka", "amount": "1"})
    assert list(goods) == ["amount", "goods"]
    assert len(goods) == 2
    assert goods == Attributes({"amount": "1", "goods": "vodka"})
    assert goods != {"amount": "1", "goods": "vodka"}
    assert hash(goods) == hash(Attributes(goods))
    assert repr(goods) == "Attributes({'amount': '1', 'goods': 'vodka'})"
    assert pickle.loads(pickle.dumps(goods)) == copy.deepcopy(goods) == goods
    with pytest.raises(KeyError):
        goods["sector"]
    with pytest.raises(AttributeError, match="cannot be changed"):
        goods._items = ()
    with pytest.raises(AttributeError, match="cannot be changed"):
        del goods._items


@pytest.mark.parametrize(
    ("certainty", "polarity", "code"),
    [
        (Certainty.CERTAIN, Polarity.NEGATIVE, "CT-"),
        (Certainty.POSSIBLE, Polarity.POSITIVE, "PS+"),
        (Certainty.UNDERSPECIFIED, Polarity.POSITIVE, "Uu"),
    ],
)
def test_claims_have_a_factbank_code(certainty: Certainty, polarity: Polarity, code: str) -> None:
    assert Claim(certainty=certainty, polarity=polarity).factbank == code


def test_only_what_is_told_as_having_happened_is_a_fact() -> None:
    assert Claim(realis=Realis.HISTORICAL).is_fact
    assert not Claim(realis=Realis.PLANNED).is_fact
    assert not Claim(certainty=Certainty.PROBABLE).is_fact
    assert not Claim(polarity=Polarity.NEGATIVE).is_fact
    by = Claim(according_to=(Source(name="Kishida", party=JAPAN), Source(name="a wire")))
    assert str(by) == "asserted CT+, according to Kishida (JPN), according to a wire"


def protest(**changes: Any) -> Act:
    parts: dict[str, Any] = {
        "kind": ActKind.LODGE_PROTEST,
        "actors": (JAPAN,),
        "recipients": (RUSSIA,),
        "evidence": (evidence_of("a", "2022-03-22"),),
    }
    return Act(**(parts | changes))


def test_parties_of_an_act_are_sorted_and_unique() -> None:
    act = protest(actors=[RUSSIA, JAPAN, RUSSIA], recipients=[JAPAN])
    assert act.actors == (JAPAN, RUSSIA)
    assert act.parties == (JAPAN, RUSSIA)


def test_an_id_is_the_same_in_every_process() -> None:
    assert protest().id == "43023836c6b1"
    assert identify("a", ("b",), None) == identify("a", ["b"], None)
    assert identify("a", "b") != identify("ab")
    assert identify(("a", "b")) != identify("a", "b")


@pytest.mark.parametrize(
    "change",
    [
        {"kind": ActKind.CONDEMN},
        {"actors": (RUSSIA,)},
        {"recipients": ()},
        {"measure": Measure.IMPORT_BAN},
        {"change": ChangeKind.ANNOUNCE},
        {"subject": Subject.TRADE},
        {"evidence": (evidence_of("b"),)},
        {"evidence": ()},
    ],
)
def test_the_id_of_an_act_depends_on_what_it_is(change: dict[str, Any]) -> None:
    assert protest(**change).id != protest().id


@pytest.mark.parametrize(
    "change",
    [
        {"because": (Link(act="x"),)},
        {"when": When.of_year(2022)},
        {"claim": Claim(realis=Realis.PLANNED)},
        {"territories": ("kurils",)},
    ],
)
def test_the_id_of_an_act_does_not_depend_on_links_dates_and_claims(
    change: dict[str, Any],
) -> None:
    assert protest(**change).id == protest().id
    assert protest(**change) != protest()


def test_an_act_knows_its_article() -> None:
    act = protest()
    assert act.known_on == dt.date(2022, 3, 22)
    assert act.article is not None
    assert act.article.id == "a"
    bare = protest(evidence=())
    assert bare.known_on is None
    assert bare.article is None


def test_an_act_reads_as_a_sentence() -> None:
    act = protest(
        measure=Measure.IMPORT_BAN,
        change=ChangeKind.ANNOUNCE,
        subject=Subject.TRADE,
        when=When.of_year(2022),
        recipients=(),
    )
    assert str(act) == "JPN lodge_protest announce import_ban on trade [2022] (asserted CT+)"
    assert str(protest(actors=(), measure=Measure.IMPORT_BAN)).startswith("? lodge_protest RUS imp")
    assert "[[Japan protested.]]" in act.explain()
    assert str(Link(act="x", response=ResponseKind.RETORSION)) == "retorsion to x"
    assert str(Link(act="x")) == "because of x"


def test_a_statement_knows_its_speakers() -> None:
    said = Statement(
        mode=StatementMode.INDIRECT,
        text="it will protest",
        speakers=(Source(name="Tokyo", party=JAPAN), Source(name="an aide")),
        subjects=[Subject.TRADE],
        evidence=(evidence_of("a", "2022-03-22"),),
    )
    assert not said.direct
    assert said.parties == (JAPAN,)
    assert said.known_on == dt.date(2022, 3, 22)
    assert said.article is not None
    assert str(said) == "Tokyo (JPN), an aide says: it will protest"
    assert "[[Japan protested.]]" in said.explain()
    bare = evolve(said, mode=StatementMode.DIRECT, speakers=(), evidence=())
    assert str(bare) == 'somebody: "it will protest"'
    assert (bare.article, bare.known_on) == (None, None)
    assert bare.id != said.id


def test_a_naming_is_of_one_thing() -> None:
    party, place = Naming(party=JAPAN, evidence=[evidence_of("a")]), Naming(territory="kurils")
    assert (party.named, place.named) == ("JPN", "kurils")
    assert party.id != place.id
    assert str(place) == "kurils named as ?"
    assert "[[Japan" in party.explain()
    for parts in ({}, {"party": JAPAN, "territory": "kurils"}):
        with pytest.raises(BadValueError, match="exactly one"):
            Naming(**parts)  # type: ignore[arg-type]


def test_a_problem_shows_where_it_is() -> None:
    problem = Problem(message="no recipient", evidence=evidence_of("a"))
    assert str(problem) == "no recipient: [[Japan protested.]]"
    assert "in a at 0-16" in problem.explain()
    assert len(problem.id) == 12


@pytest.mark.parametrize("value", [JAPAN, protest(), KURILS, evidence_of("a"), Claim()])
def test_values_cannot_be_changed(value: Any) -> None:
    with pytest.raises((FrozenInstanceError, AttributeError)):
        value.name = "x"
    assert pickle.loads(pickle.dumps(value)) == value
