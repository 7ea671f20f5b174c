"""The type of every step of a chain of questions; checked by mypy and pyright, never run."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

from treatywatch.dossier.acts import Acts
from treatywatch.dossier.difference import Changed, Difference
from treatywatch.dossier.dossier import Articles, Dossier, Namings, Problems
from treatywatch.dossier.dyad import Dyad, Period, Timeline
from treatywatch.dossier.events import Event, Events
from treatywatch.dossier.places import Countries, Territories
from treatywatch.dossier.records import Counts, Groups
from treatywatch.dossier.statements import Statements
from treatywatch.dossier.states import (
    Change,
    Changes,
    Disputes,
    Negotiations,
    Sanctions,
    Treaties,
)
from treatywatch.model.act import Act
from treatywatch.model.dispute import Dispute
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.party import Party
from treatywatch.model.record import Record
from treatywatch.model.sanction import Sanction
from treatywatch.model.source import Article
from treatywatch.model.statement import Statement
from treatywatch.model.territory import Territory
from treatywatch.model.treaty import Treaty
from treatywatch.model.vocabulary import ActKind, NegotiationStatus, SanctionStatus, Stance


def set_of_records(a: Dossier, b: Dossier) -> None:
    """A dossier is a set, and stays one."""
    assert_type(a | b, Dossier)
    assert_type(a - b, Dossier)
    assert_type(a & b, Dossier)
    assert_type(a.known_on("2022-03-31"), Dossier)
    assert_type(a.known_on(dt.date(2022, 3, 31)), Dossier)
    assert_type(a.where(lambda record: isinstance(record, Act)), Dossier)
    assert_type(a.records, frozenset[Record])
    assert_type(a.diff(b), Difference)
    assert_type(a.diff(b).added, Dossier)
    assert_type(a.diff(b).sanctions, tuple[Changed[Sanction], ...])
    assert_type(a.articles, Articles)
    assert_type(a.articles.first(), Article | None)
    assert_type(a.namings, Namings)
    assert_type(a.problems, Problems)


def acts(dossier: Dossier, act: Act) -> None:
    """Questions about acts give acts."""
    assert_type(dossier.acts, Acts)
    assert_type(dossier.acts.by("Japan"), Acts)
    assert_type(dossier.acts.by("Japan", act.actors[0]).on("Russia"), Acts)
    assert_type(
        dossier.acts.between("Japan", "Russia").since("2022-03-01").until("2022-04-01"), Acts
    )
    assert_type(dossier.acts.of("condemn", ActKind.ACCUSE).about("peace_treaty"), Acts)
    assert_type(dossier.acts.by("Russia").answering(act, within_days=30).in_kind(act), Acts)
    assert_type(dossier.acts.contested.denied.own_word.according_to("Japan"), Acts)
    assert_type(dossier.acts.possibly(since="2022-03-01").definitely(until="2022-04-01"), Acts)
    assert_type(dossier.acts.measure("asset_freeze").change("expand").realis("asserted"), Acts)
    assert_type(dossier.acts.where(lambda a: bool(a.recipients)), Acts)
    assert_type(dossier.acts.order_by(lambda a: a.kind), Acts)
    assert_type(dossier.acts[0], Act)
    assert_type(dossier.acts[:3], Acts)
    assert_type(dossier.acts.one(), Act)
    assert_type(dossier.acts.first(), Act | None)
    assert_type(dossier.acts.group_by(lambda a: a.kind), Groups[ActKind, Acts])
    assert_type(dossier.acts.group_by(lambda a: a.kind)[ActKind.CONDEMN], Acts)
    assert_type(dossier.acts.count_by(lambda a: a.kind), Counts[ActKind])
    assert_type(dossier.acts.count_by(lambda a: a.kind)[ActKind.CONDEMN], int)
    assert_type(dossier.acts.goldstein, float)
    assert_type(dossier.acts.to_rows(), list[dict[str, object]])


def statements(dossier: Dossier) -> None:
    """Questions about statements give statements."""
    assert_type(dossier.statements.by("Fumio Kishida").direct, Statements)
    assert_type(dossier.statements.about("the Kurils").said_on("2022-03-22").indirect, Statements)
    assert_type(dossier.statements.since("2022-03-01").saying("unfair").one(), Statement)
    assert_type(dossier.statements.definitely(since="2022-03-01"), Statements)


def sanctions(dossier: Dossier, act: Act) -> None:
    """Questions about sanctions give sanctions; a sanction knows its status."""
    assert_type(dossier.sanctions.by("Japan").on("Russia").measure("asset_freeze"), Sanctions)
    assert_type(dossier.sanctions.in_force(on="2022-03-22").announced_only(), Sanctions)
    assert_type(dossier.sanctions.ended().status("lifted", on="2022-03-22"), Sanctions)
    assert_type(dossier.sanctions.never_imposed.contested.current.because(act), Sanctions)
    assert_type(dossier.sanctions.one(), Sanction)
    assert_type(dossier.sanctions.one().status_on("2022-03-22"), SanctionStatus | None)
    assert_type(dossier.sanctions.changes("2022-03-01", "2022-04-01"), Changes)
    assert_type(dossier.sanctions.changes().of("lift").first(), Change | None)


def negotiations(dossier: Dossier) -> None:
    """Questions about talks give talks; talks know their status and stances."""
    talks = dossier.negotiations.between("Japan", "Russia").about("peace_treaty")
    assert_type(talks, Negotiations)
    assert_type(talks.one(), Negotiation)
    assert_type(talks.one().status_on("2022-03-22"), NegotiationStatus | None)
    assert_type(talks.one().stance("Japan"), Stance | None)
    assert_type(talks.one().because, tuple[Act, ...])
    assert_type(talks.by("Japan").mediated_by("Norway").status("suspended").current, Negotiations)
    assert_type(dossier.why(talks.one()), Acts)


def the_rest(dossier: Dossier, act: Act) -> None:
    """Treaties, disputes, events, places and dyads."""
    assert_type(dossier.treaties.named("New START").by("Russia"), Treaties)
    assert_type(dossier.treaties.one(), Treaty)
    assert_type(dossier.disputes.about("the Kurils").between("Japan", "Russia"), Disputes)
    assert_type(dossier.disputes.one(), Dispute)
    assert_type(dossier.events.by("Japan").on("Russia").disputed, Events)
    assert_type(dossier.events.of_act(act), Event)
    assert_type(dossier.events.possibly(until="2022-03-01"), Events)
    assert_type(dossier.territories.named("Kurils").one(), Territory)
    assert_type(dossier.territories.claimed_by("Japan"), Territories)
    assert_type(dossier.countries.states, Countries)
    assert_type(dossier.countries.named("Tokyo").one(), Party)
    assert_type(dossier.dyad("Japan", "Russia"), Dyad)
    assert_type(dossier.dyad("Japan", "Russia").timeline(freq="month"), Timeline)
    assert_type(dossier.dyad("Japan", "Russia").timeline()[0], Period)
    assert_type(dossier.dyad("Japan", "Russia").sanctions.in_force(), Sanctions)
