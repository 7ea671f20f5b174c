"""A few small values for examples and tests.

>>> print(announced(Measure.IMPORT_BAN, "2022-03-16").act)
JPN impose_sanctions RUS announce import_ban (planned CT+)
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from treatywatch.model.act import Act
from treatywatch.model.claim import Claim
from treatywatch.model.history import Step
from treatywatch.model.negotiation import NegotiationStep
from treatywatch.model.party import Country, Party
from treatywatch.model.sanction import SanctionStep
from treatywatch.model.source import Article, Evidence, Span
from treatywatch.model.treaty import TreatyEvent
from treatywatch.model.vocabulary import (
    ActKind,
    ChangeKind,
    Measure,
    NegotiationStatus,
    Realis,
    Subject,
    TreatyAction,
)

JAPAN: Final = Country(alpha_2="JP", alpha_3="JPN", numeric="392", name="Japan")
RUSSIA: Final = Country(alpha_2="RU", alpha_3="RUS", numeric="643", name="Russia")


def evidence_of(article: str, published: str | None = None) -> Evidence:
    """The words of a small article of the given id."""
    text = "Japan protested."
    day = dt.date.fromisoformat(published) if published else None
    whole = Span(0, len(text))
    return Evidence(
        article=Article(id=article, text=text, published=day), span=whole, sentence=whole
    )


def announced(measure: Measure, day: str) -> SanctionStep:
    """That Japan announced a measure against Russia, told on the same day."""
    act = Act(
        kind=ActKind.IMPOSE_SANCTIONS,
        actors=(JAPAN,),
        recipients=(RUSSIA,),
        measure=measure,
        change=ChangeKind.ANNOUNCE,
        claim=Claim(realis=Realis.PLANNED),
        evidence=(evidence_of("announced", day),),
    )
    return Step(change=ChangeKind.ANNOUNCE, act=act, known_on=act.known_on)


def halted(day: str) -> NegotiationStep:
    """That Russia halted talks with Japan on a peace treaty, told on the same day."""
    act = Act(
        kind=ActKind.HALT_NEGOTIATIONS,
        actors=(RUSSIA,),
        recipients=(JAPAN,),
        subject=Subject.PEACE_TREATY,
        evidence=(evidence_of("halted", day),),
    )
    return Step(change=NegotiationStatus.SUSPENDED, act=act, known_on=act.known_on)


def ratified(party: Party, day: str) -> TreatyEvent:
    """That a party ratified a treaty, told on the same day."""
    act = Act(
        kind=ActKind.SIGN_AGREEMENT,
        actors=(party,),
        treaty_action=TreatyAction.RATIFICATION,
        evidence=(evidence_of("ratified", day),),
    )
    return TreatyEvent(
        party=party, step=Step(change=TreatyAction.RATIFICATION, act=act, known_on=act.known_on)
    )
