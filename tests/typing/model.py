"""Types of the model, for mypy and pyright; never run."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

from treatywatch.model.act import Act
from treatywatch.model.history import Step
from treatywatch.model.lifecycle import SANCTION, step
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.party import Country, FormerCountry, Organization, Party
from treatywatch.model.record import Record
from treatywatch.model.sanction import Sanction
from treatywatch.model.source import Article, Evidence
from treatywatch.model.statement import Statement
from treatywatch.model.territory import Territory
from treatywatch.model.treaty import Treaty
from treatywatch.model.vocabulary import (
    ActKind,
    ChangeKind,
    Measure,
    NegotiationStatus,
    QuadClass,
    SanctionStatus,
    Stance,
    TreatyAction,
    TreatyStage,
    TreatyStanding,
)


def acts_have_typed_parts(act: Act) -> None:
    assert_type(act.id, str)
    assert_type(act.actors, tuple[Country | FormerCountry | Organization, ...])
    assert_type(act.kind.cameo, str)
    assert_type(act.kind.plover_event, str | None)
    assert_type(act.kind.quad_class, QuadClass)
    assert_type(act.kind.goldstein, float)
    assert_type(act.known_on, dt.date | None)
    assert_type(act.article, Article | None)
    assert_type(act.evidence, tuple[Evidence, ...])
    assert_type(act.claim.factbank, str)


def terms_are_texts(kind: ActKind) -> None:
    text: str = kind
    assert_type(ActKind(text), ActKind)
    assert_type(Measure.IMPORT_BAN.opensanctions, tuple[str, ...])


def steps_know_their_life_cycle(status: SanctionStatus) -> None:
    assert_type(step(status, ChangeKind.LIFT), SanctionStatus)
    assert_type(step(None, NegotiationStatus.PROPOSED), NegotiationStatus)
    assert_type(step(TreatyStage.SIGNED, TreatyStage.IN_FORCE), TreatyStage)
    assert_type(step(None, TreatyAction.SIGNATURE), TreatyStanding)
    assert_type(SANCTION.next_status(status, ChangeKind.LIFT), SanctionStatus | None)


def derived_records_know_their_statuses(
    sanction: Sanction, talks: Negotiation, treaty: Treaty
) -> None:
    assert_type(sanction.status_on("2022-03-22"), SanctionStatus | None)
    assert_type(sanction.history, tuple[Step[SanctionStatus, ChangeKind], ...])
    assert_type(sanction.announced_on, dt.date | None)
    assert_type(talks.status_on(dt.date(2022, 3, 22)), NegotiationStatus | None)
    assert_type(talks.stance("Japan"), Stance | None)
    assert_type(talks.because, tuple[Act, ...])
    assert_type(treaty.stage_on("2022-03-22"), TreatyStage | None)
    assert_type(treaty.status_of("Japan"), TreatyStanding | None)


def statements_and_territories(statement: Statement, territory: Territory, party: Party) -> None:
    assert_type(statement.direct, bool)
    assert_type(territory.name_used_by(party), str | None)
    assert_type(territory.names_in("en"), tuple[str, ...])


def a_record_is_one_of_five(record: Record) -> str:
    match record:
        case Article():
            return record.title
        case Act() | Statement():
            return record.id
        case _:
            return record.explain()
