"""Strategies for what reading gives: parties, articles, acts, statements and the rest."""

from __future__ import annotations

import datetime as dt
from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from treatywatch.model.act import Act, Link
from treatywatch.model.attributes import Attributes
from treatywatch.model.claim import Claim, Source
from treatywatch.model.naming import Naming
from treatywatch.model.party import (
    Country,
    FormerCountry,
    Office,
    Organization,
    OrganizationKind,
    Party,
    Person,
)
from treatywatch.model.problem import Problem
from treatywatch.model.record import Record
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
    Term,
    TreatyAction,
)
from treatywatch.model.when import When

# No surrogates: they cannot be written in UTF-8.
_TEXT: Final = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAMES: Final = st.text(st.characters(categories=["L", "Zs"]), min_size=1, max_size=12)
"""Names of letters and spaces, in any script."""
DAYS: Final = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 12, 31))
"""Days of two centuries."""
TERRITORY_IDS: Final = st.lists(st.sampled_from(["kurils", "falklands", "golan"]), max_size=2)
"""Ids of territories."""


_TermT = TypeVar("_TermT", bound=Term)


def _maybe(terms: type[_TermT]) -> SearchStrategy[_TermT | None]:
    """A term, or none."""
    return st.none() | st.sampled_from(terms)


def countries() -> SearchStrategy[Country]:
    """Countries with codes of the right shape; none shares its code with a former country."""
    return st.builds(
        Country,
        alpha_2=st.from_regex(r"[A-Z]{2}\Z", fullmatch=True),
        alpha_3=st.from_regex(r"[A-Z]{2}[A-PR-Z]\Z", fullmatch=True),
        numeric=st.from_regex(r"[0-9]{3}\Z", fullmatch=True),
        name=NAMES,
    )


def former_countries() -> SearchStrategy[FormerCountry]:
    """Former countries with codes of the right shape."""
    return st.builds(
        FormerCountry,
        alpha_2=st.from_regex(r"[A-Z]{2}\Z", fullmatch=True),
        alpha_3=st.from_regex(r"[A-Z]{2}Q\Z", fullmatch=True),
        alpha_4=st.from_regex(r"[A-Z]{4}\Z", fullmatch=True) | st.just(""),
        numeric=st.from_regex(r"[0-9]{3}\Z", fullmatch=True) | st.just(""),
        name=NAMES,
        valid_from=st.none() | st.integers(1800, 1950),
        valid_to=st.none() | st.integers(1951, 2020),
        successors=st.lists(st.sampled_from(["RUS", "UKR", "SRB"]), unique=True).map(tuple),
    )


def organizations() -> SearchStrategy[Organization]:
    """Organisations, with codes longer than those of countries."""
    return st.builds(
        Organization,
        code=st.from_regex(r"[A-Z]{4}[A-Z0-9_]{0,4}\Z", fullmatch=True),
        name=NAMES,
        kind=st.sampled_from(OrganizationKind),
        members=st.lists(st.sampled_from(["JPN", "RUS"]), unique=True).map(tuple),
        part_of=st.none() | st.just("UNIT"),
    )


def parties() -> SearchStrategy[Party]:
    """Countries, former countries and organisations."""
    return st.one_of(countries(), former_countries(), organizations())


def party_tuples(least: int = 0) -> SearchStrategy[tuple[Party, ...]]:
    """A few parties."""
    return st.lists(parties(), min_size=least, max_size=3).map(tuple)


def offices() -> SearchStrategy[Office]:
    """Offices, with or without their party."""
    return st.builds(Office, title=NAMES, party=st.none() | parties())


def persons() -> SearchStrategy[Person]:
    """Persons, with or without party and office."""
    return st.builds(Person, name=NAMES, party=st.none() | parties(), office=st.none() | offices())


def sources() -> SearchStrategy[Source]:
    """Sources, with or without party and person."""
    return st.builds(Source, name=NAMES, party=st.none() | parties(), person=st.none() | persons())


def whens() -> SearchStrategy[When]:
    """Days, months, years and stretches of days with open ends."""
    years = st.integers(1900, 2100)
    ends = st.lists(DAYS, min_size=2, max_size=2).map(sorted)
    return st.one_of(
        DAYS.map(When.on),
        st.builds(When.of_month, years, st.integers(1, 12)),
        years.map(When.of_year),
        ends.map(lambda pair: When.between(*pair)),
        DAYS.map(lambda day: When.between(day, None)),
        st.builds(When, expression=NAMES, resolved=st.just(False)),
    )


def spans(longest: int = 60) -> SearchStrategy[Span]:
    """Spans within a text of the given length."""
    return st.lists(st.integers(0, longest), min_size=2, max_size=2).map(
        lambda ends: Span(min(ends), max(ends))
    )


def articles() -> SearchStrategy[Article]:
    """Articles with odd texts; ids repeat."""
    return st.builds(
        Article,
        id=st.sampled_from(["a", "b", "c"]),
        text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60),
        published=st.none() | DAYS,
        title=_TEXT,
        source=_TEXT,
        url=st.sampled_from(["", "https://example.org/1"]),
    )


def evidence(article: Article | None = None) -> SearchStrategy[Evidence]:
    """Evidence in one article, or in any."""
    if article is None:
        return articles().flatmap(evidence)
    stretches = spans(len(article.text))
    return st.builds(
        Evidence,
        article=st.just(article),
        span=stretches,
        sentence=stretches,
        rule=st.sampled_from(["", "halt_negotiations.withdraw"]),
        steps=st.lists(_TEXT, max_size=2).map(tuple),
    )


def attributes() -> SearchStrategy[Attributes]:
    """Mappings of attribute names to texts."""
    names = st.sampled_from(["goods", "sector", "channel", "strength"])
    return st.dictionaries(names, _TEXT, max_size=2).map(Attributes)


def claims() -> SearchStrategy[Claim]:
    """Claims of every certainty, polarity and realis."""
    return st.builds(
        Claim,
        certainty=st.sampled_from(Certainty),
        polarity=st.sampled_from(Polarity),
        realis=st.sampled_from(Realis),
        according_to=st.lists(sources(), max_size=2).map(tuple),
    )


def links() -> SearchStrategy[Link]:
    """Links to acts that need not exist, without evidence."""
    return st.builds(
        Link,
        act=st.from_regex(r"[0-9a-f]{12}\Z", fullmatch=True),
        response=_maybe(ResponseKind),
        evidence=st.none(),
    )


def acts(article: Article | None = None) -> SearchStrategy[Act]:
    """Acts told by one article, or by any."""
    if article is None:
        return articles().flatmap(acts)
    return st.builds(
        Act,
        kind=st.sampled_from(ActKind),
        measure=_maybe(Measure),
        change=_maybe(ChangeKind),
        subject=_maybe(Subject),
        treaty_action=_maybe(TreatyAction),
        actors=party_tuples(1),
        recipients=party_tuples(),
        when=st.none() | whens(),
        claim=claims(),
        territories=TERRITORY_IDS.map(tuple),
        treaty=st.none() | NAMES,
        attributes=attributes(),
        because=st.lists(links(), max_size=2).map(tuple),
        evidence=st.lists(evidence(article), min_size=1, max_size=2).map(tuple),
    )


def statements(article: Article | None = None) -> SearchStrategy[Statement]:
    """Statements told by one article, or by any."""
    if article is None:
        return articles().flatmap(statements)
    some = st.lists(sources(), max_size=2).map(tuple)
    return st.builds(
        Statement,
        mode=st.sampled_from(StatementMode),
        subjects=st.lists(st.sampled_from(Subject), max_size=2).map(tuple),
        text=_TEXT,
        speakers=some,
        speaker_span=st.none() | spans(len(article.text)),
        when=st.none() | whens(),
        audience=_TEXT,
        according_to=some,
        territories=TERRITORY_IDS.map(tuple),
        evidence=st.lists(evidence(article), min_size=1, max_size=2).map(tuple),
    )


def namings() -> SearchStrategy[Naming]:
    """Namings of a party or of a territory."""
    rest = {
        "wordings": st.lists(NAMES, max_size=2).map(tuple),
        "evidence": st.lists(evidence(), max_size=1).map(tuple),
    }
    return st.builds(Naming, party=parties(), **rest) | st.builds(
        Naming, territory=st.sampled_from(["kurils", "golan"]), **rest
    )


def problems() -> SearchStrategy[Problem]:
    """Problems anywhere."""
    return st.builds(Problem, message=_TEXT, evidence=evidence())


def records() -> SearchStrategy[Record]:
    """Everything that a dossier is a set of."""
    return st.one_of(articles(), acts(), statements(), namings(), problems())


def territory_names() -> SearchStrategy[TerritoryName]:
    """Names of territories in a few languages."""
    return st.builds(
        TerritoryName,
        name=NAMES,
        used_by=st.none() | st.sampled_from(["JPN", "RUS"]),
        language=st.sampled_from(["en", "ja", "ja-Latn", "ru"]),
    )


def territories() -> SearchStrategy[Territory]:
    """Territories claimed by two states."""
    return st.builds(
        Territory,
        id=st.from_regex(r"[a-z]{3,8}\Z", fullmatch=True),
        name=NAMES,
        kind=st.sampled_from(["land", "islands", "sea"]),
        names=st.lists(territory_names(), max_size=4).map(tuple),
        claimants=st.just(("JPN", "RUS")),
        administered_by=st.sampled_from([(), ("RUS",)]),
        status=st.sampled_from(["active", "dormant", "resolved"]),
        since=st.none() | st.integers(1800, 2020),
        near=NAMES,
        part_of=st.none() | st.just("golan"),
        de_facto_authority=st.none() | NAMES,
        note=_TEXT,
        sources=st.lists(NAMES, max_size=2).map(tuple),
        parties=st.just(()),
    )
