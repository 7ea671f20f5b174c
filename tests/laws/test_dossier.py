"""Laws of the dossier: what holds for every set of records."""

# ruff: noqa: D102 - the names are the claims

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from treatywatch.dossier.days import bounds, within
from treatywatch.dossier.dossier import Dossier
from treatywatch.dossier.index import dyads_of
from treatywatch.model.act import Act, Link
from treatywatch.model.attributes import Attributes
from treatywatch.model.claim import Claim, Source
from treatywatch.model.history import History
from treatywatch.model.party import Country, Party
from treatywatch.model.record import Record
from treatywatch.model.source import Article, Evidence, Span
from treatywatch.model.vocabulary import (
    ActKind,
    Certainty,
    ChangeKind,
    Measure,
    Polarity,
    Realis,
    Subject,
)
from treatywatch.model.when import When
from treatywatch.strategies import records

PARTIES: tuple[Party, ...] = (
    Country(alpha_2="JP", alpha_3="JPN", numeric="392", name="Japan"),
    Country(alpha_2="RU", alpha_3="RUS", numeric="643", name="Russia"),
    Country(alpha_2="NO", alpha_3="NOR", numeric="578", name="Norway"),
)
DAYS = st.dates(dt.date(2022, 1, 1), dt.date(2022, 12, 31))
TEXTS = (
    "They met.",
    "They suspended the talks until the sanctions end.",
    "The talks ended without agreement.",
    "They agreed in principle.",
    "Norway offered to mediate.",
)
KINDS = (
    ActKind.IMPOSE_SANCTIONS,
    ActKind.EASE_SANCTIONS,
    ActKind.THREATEN,
    ActKind.HOLD_TALKS,
    ActKind.AGREE_TO_TALKS,
    ActKind.HALT_NEGOTIATIONS,
    ActKind.REFUSE_TALKS,
    ActKind.SIGN_AGREEMENT,
    ActKind.MEDIATE,
    ActKind.DE_ESCALATE,
    ActKind.DEMAND,
    ActKind.CONDEMN,
)
SLOW = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def dense_acts() -> SearchStrategy[Act]:
    """Acts of few parties in few articles of one year, so that they tell of the same things."""
    some = st.lists(st.sampled_from(PARTIES), max_size=2, unique=True).map(tuple)
    whens = st.one_of(
        st.none(),
        DAYS.map(lambda day: When(earliest=day, latest=day)),
        st.lists(DAYS, min_size=2, max_size=2).map(
            lambda pair: When(earliest=min(pair), latest=max(pair))
        ),
    )
    claims = st.builds(
        Claim,
        certainty=st.sampled_from([Certainty.CERTAIN, Certainty.CERTAIN, Certainty.POSSIBLE]),
        polarity=st.sampled_from([Polarity.POSITIVE, Polarity.POSITIVE, Polarity.NEGATIVE]),
        realis=st.sampled_from([Realis.ASSERTED, Realis.ASSERTED, *Realis]),
        according_to=st.lists(
            st.sampled_from([Source(name=p.name, party=p) for p in PARTIES]), max_size=1
        ).map(tuple),
    )
    return st.builds(
        Act,
        kind=st.sampled_from(KINDS),
        actors=st.lists(st.sampled_from(PARTIES), min_size=1, max_size=2, unique=True).map(tuple),
        recipients=some,
        when=whens,
        claim=claims,
        measure=st.sampled_from([None, Measure.IMPORT_BAN, Measure.UNSPECIFIED]),
        change=st.none() | st.sampled_from(ChangeKind),
        subject=st.sampled_from([None, Subject.TRADE, Subject.PEACE_TREATY]),
        treaty=st.sampled_from([None, None, "Sea Treaty"]),
        attributes=st.sampled_from(
            [Attributes(), Attributes({"number": "3"}), Attributes({"standing": "suspended"})]
        ),
        because=st.lists(
            st.builds(Link, act=st.sampled_from(["0" * 12, "1" * 12])), max_size=1
        ).map(tuple),
        evidence=st.lists(told(), min_size=1, max_size=1).map(tuple),
    )


@st.composite
def told(draw: st.DrawFn) -> Evidence:
    """One sentence of one of a few articles, each with one text and one day."""
    number = draw(st.integers(0, len(TEXTS) - 1))
    published = draw(st.sampled_from([None, dt.date(2022, 3, 22), dt.date(2022, 9, 1)]))
    text = TEXTS[number]
    article = Article(id=f"{number} {published}", text=text, published=published)
    whole = Span(0, len(text))
    return Evidence(article=article, span=whole, sentence=whole)


DENSE = st.lists(dense_acts(), max_size=12)
ANY = st.lists(records(), max_size=6)


class TestUnion:
    """Joining two dossiers is set union: associative, commutative, idempotent."""

    @SLOW
    @given(ANY, ANY, ANY)
    def test_it_is_associative_commutative_and_idempotent(
        self, a: list[Record], b: list[Record], c: list[Record]
    ) -> None:
        one, two, three = Dossier(a), Dossier(b), Dossier(c)
        assert (one | two) | three == one | (two | three)
        assert one | two == two | one
        assert one | one == one
        assert (one | two) - two == one - two
        assert Dossier.union([one, two, three]) == one | two | three

    @SLOW
    @given(DENSE, st.randoms())
    def test_what_is_derived_depends_on_the_set_only(
        self, acts: list[Act], chance: random.Random
    ) -> None:
        mixed = [*acts, *acts[:3]]
        chance.shuffle(mixed)
        one, other = Dossier(acts), Dossier(mixed[:5]) | Dossier(mixed[5:])
        assert one == other
        assert list(one) == list(other)
        assert one.sanctions == other.sanctions
        assert one.negotiations == other.negotiations
        assert one.treaties == other.treaties
        assert one.events == other.events


class TestKnown:
    """``known_on`` is monotone, and knowing everything is knowing what is dated."""

    @SLOW
    @given(ANY, st.lists(st.dates(), min_size=2, max_size=2).map(sorted))
    def test_later_days_know_more(self, held: list[Record], days: list[dt.date]) -> None:
        dossier = Dossier(held)
        early, late = dossier.known_on(days[0]), dossier.known_on(days[1])
        assert early <= late <= dossier
        assert late.known_on(days[0]) == early


class TestHistories:
    """Status on a day agrees with the folded history; nothing told is dropped."""

    @SLOW
    @given(DENSE, DAYS)
    def test_status_on_a_day_is_that_of_the_last_step_by_then(
        self, acts: list[Act], day: dt.date
    ) -> None:
        dossier = Dossier(acts)
        things: list[History[Any, Any]] = [*dossier.sanctions, *dossier.negotiations]
        for thing in things:
            moved = [step for step in thing.history if not step.contested]
            by_then = [s for s in moved if s.since is None or s.since <= day]
            assert thing.status_on(day) == (by_then[-1].status if by_then else None)
            assert thing.status_on(dt.date.max) == thing.status
            assert thing.status == (moved[-1].status if moved else None)

    @SLOW
    @given(DENSE)
    def test_days_never_run_backwards_in_a_history(self, acts: list[Act]) -> None:
        dossier = Dossier(acts)
        for thing in (*dossier.sanctions, *dossier.negotiations):
            days = [step.since for step in thing.history if step.since is not None]
            assert days == sorted(days)

    @SLOW
    @given(DENSE)
    def test_contested_steps_are_kept_with_a_reason(self, acts: list[Act]) -> None:
        dossier = Dossier(acts)
        for thing in (*dossier.sanctions, *dossier.negotiations):
            assert set(thing.acts) <= set(acts)
            assert all(step.reason for step in thing.contested)

    @SLOW
    @given(DENSE)
    def test_current_things_are_some_of_all(self, acts: list[Act]) -> None:
        dossier = Dossier(acts)
        assert set(dossier.sanctions.current) <= set(dossier.sanctions)
        assert set(dossier.negotiations.current) <= set(dossier.negotiations)


class TestEvents:
    """Every act is a report of exactly one event."""

    @SLOW
    @given(DENSE)
    def test_events_part_the_acts(self, acts: list[Act]) -> None:
        dossier = Dossier(acts)
        reports = [act for event in dossier.events for act in event.reports]
        assert sorted(map(repr, reports)) == sorted(map(repr, dossier.acts))
        for event in dossier.events:
            assert {(a.kind, a.actors, a.recipients) for a in event.reports} == {
                (event.kind, event.actors, event.recipients)
            }


class TestQuestions:
    """The index answers like a walk over all acts."""

    @SLOW
    @given(DENSE, st.sampled_from(PARTIES), st.sampled_from(PARTIES), DAYS)
    def test_questions_by_party_and_day(
        self, acts: list[Act], a: Party, b: Party, day: dt.date
    ) -> None:
        held = Dossier(acts).acts
        assert list(held.by(a)) == [act for act in held if a in act.actors]
        assert list(held.on(b).by(a)) == [x for x in held if a in x.actors and b in x.recipients]
        if a != b:
            pair = tuple(sorted((a.code, b.code)))
            assert list(held.between(a, b)) == [act for act in held if pair in dyads_of(act)]
        assert set(held.definitely(since=day)) <= set(held.since(day))
        assert list(held.since(day)) == [
            act for act in held if within(bounds(act), day, None) is not False
        ]

    @SLOW
    @given(ANY)
    def test_no_record_is_too_odd_to_be_asked(self, held: list[Record]) -> None:
        dossier = Dossier(held)
        assert set(dossier) == dossier.records
        assert repr(dossier)
        assert dossier._repr_html_()
        for name, part in dossier.__rich_repr__():
            assert repr(part), name


class TestKeeping:
    """Saving and loading any dossier gives an equal one."""

    @SLOW
    @given(ANY)
    def test_what_is_written_is_read_back(self, held: list[Record]) -> None:
        from treatywatch.io.json import dumps, loads

        dossier = Dossier(held)
        assert Dossier(loads(dumps(dossier))) == dossier
