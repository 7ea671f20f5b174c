"""Small records for the tests of the dossier."""

from __future__ import annotations

import datetime as dt

from treatywatch.model.act import Act, Link
from treatywatch.model.attributes import Attributes
from treatywatch.model.claim import Claim, Source
from treatywatch.model.party import Country, Organization, Party
from treatywatch.model.source import Article, Evidence, Span
from treatywatch.model.statement import Statement
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
    TreatyAction,
)
from treatywatch.model.when import When

PARTIES: dict[str, Party] = {
    "JPN": Country(alpha_2="JP", alpha_3="JPN", numeric="392", name="Japan"),
    "RUS": Country(alpha_2="RU", alpha_3="RUS", numeric="643", name="Russia"),
    "NOR": Country(alpha_2="NO", alpha_3="NOR", numeric="578", name="Norway"),
    "USA": Country(alpha_2="US", alpha_3="USA", numeric="840", name="United States"),
    "DEU": Country(alpha_2="DE", alpha_3="DEU", numeric="276", name="Germany"),
    "COD": Country(alpha_2="CD", alpha_3="COD", numeric="180", name="DR Congo"),
    "EU": Organization(code="EU", name="European Union"),
    "LEAGUE_X": Organization(code="LEAGUE_X", name="League of Islands"),
}


def parties(text: str) -> tuple[Party, ...]:
    """The parties of codes set apart by spaces."""
    return tuple(PARTIES[code] for code in text.split())


def day(text: str) -> dt.date:
    """A day from ISO text."""
    return dt.date.fromisoformat(text)


def when(text: str | None) -> When | None:
    """A day or an interval ``first/last``, either of which may be ``..``."""
    if text is None:
        return None
    first, _, last = text.partition("/")
    ends = [None if part == ".." else day(part) for part in (first, last or first)]
    return When(earliest=ends[0], latest=ends[1])


def told(article: str, published: str | None, words: str = "", source: str = "") -> Evidence:
    """Words of a small article; the sentence is the whole text."""
    text = words or "Something happened."
    span = Span(0, len(text))
    its = Article(
        id=article, text=text, published=day(published) if published else None, source=source
    )
    return Evidence(article=its, span=span, sentence=span, rule="test.rule")


def act(
    kind: str,
    actors: str,
    recipients: str = "",
    *,
    on: str | None = None,
    told_on: str | None = "2022-03-22",
    article: str = "",
    words: str = "",
    source: str = "",
    measure: str | None = None,
    change: str | None = None,
    subject: str | None = None,
    realis: str = "asserted",
    certainty: str = "certain",
    polarity: str = "positive",
    word_of: str | None = None,
    because: tuple[Act, ...] = (),
    response: str | None = None,
    territories: tuple[str, ...] = (),
    treaty: str | None = None,
    action: str | None = None,
    **attributes: str,
) -> Act:
    """An act, told in an article of its own unless one is named."""
    names = () if word_of is None else tuple(word_of.split())
    sources = tuple(Source(name=name, party=PARTIES.get(name)) for name in names)
    return Act(
        kind=ActKind(kind),
        actors=parties(actors),
        recipients=parties(recipients),
        when=when(on),
        claim=Claim(
            certainty=Certainty(certainty),
            polarity=Polarity(polarity),
            realis=Realis(realis),
            according_to=sources,
        ),
        measure=Measure(measure) if measure else None,
        change=ChangeKind(change) if change else None,
        subject=Subject(subject) if subject else None,
        territories=territories,
        treaty=treaty,
        treaty_action=TreatyAction(action) if action else None,
        attributes=Attributes(attributes),
        because=tuple(
            Link(act=other.id, response=ResponseKind(response) if response else None)
            for other in because
        ),
        evidence=(told(article or f"{kind}-{on or told_on}", told_on, words, source),),
    )


def statement(
    words: str,
    name: str,
    party: str | None = None,
    *,
    mode: str = "direct",
    on: str | None = None,
    told_on: str = "2022-03-22",
    article: str = "words",
    subjects: tuple[str, ...] = (),
    territories: tuple[str, ...] = (),
    word_of: str | None = None,
) -> Statement:
    """A statement."""
    return Statement(
        mode=StatementMode(mode),
        text=words,
        speakers=(Source(name=name, party=PARTIES[party] if party else None),),
        when=when(on),
        according_to=(Source(name=word_of, party=PARTIES[word_of]),) if word_of else (),
        subjects=tuple(Subject(subject) for subject in subjects),
        territories=territories,
        evidence=(told(article, told_on, words),),
    )
