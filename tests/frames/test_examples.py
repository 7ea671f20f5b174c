"""Every example sentence of every frame is read as the frame says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

import pytest

from treatywatch.model.act import Act
from treatywatch.model.source import Article
from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.frame import Example, Frame
from treatywatch.parsers.framebook import default_framebook
from treatywatch.parsers.reader import read

PUBLISHED = dt.date(2024, 6, 12)
"""The day on which the examples are read, unless they name another."""


@cache
def acts_of(text: str, published: dt.date) -> tuple[Act, ...]:
    """The acts read out of one example."""
    reading = read(Article(id="example", text=text, published=published))
    return tuple(record for record in reading.records if isinstance(record, Act))


def described(act: Act) -> dict[str, object]:
    """What examples may ask of an act."""
    return {
        "actors": [party.code for party in act.actors],
        "recipients": [party.code for party in act.recipients],
        "measure": act.measure,
        "change": act.change,
        "subject": act.subject,
        "realis": act.claim.realis,
        "treaty_action": act.treaty_action,
        "date": str(act.when) if act.when else None,
    }


def agrees(act: Act, expected: Mapping[str, object]) -> bool:
    """Whether an act has everything that an example asks for."""
    found = described(act)
    for key, wanted in expected.items():
        if key == "published":
            continue
        if key == "attributes":
            asked = cast(Mapping[str, str], wanted)
            if any(act.attributes.get(name) != value for name, value in asked.items()):
                return False
        elif isinstance(wanted, list):
            if found[key] != sorted(cast(list[str], wanted)):
                return False
        elif found[key] != wanted:
            return False
    return True


def yes_examples() -> Iterator[tuple[Frame, Example]]:
    """Every sentence that a frame must read."""
    for frame in default_framebook().frames:
        for example in frame.yes:
            yield frame, example


def no_examples() -> Iterator[tuple[Frame, str]]:
    """Every sentence in which the kind of a frame must not come out."""
    for frame in default_framebook().frames:
        for text in frame.no:
            yield frame, text


YES = list(yes_examples())
NO = list(no_examples())


@pytest.mark.parametrize(("frame", "example"), YES, ids=[f"{f.id}:{e.text[:40]}" for f, e in YES])
def test_yes_example_gives_the_act_with_its_roles(frame: Frame, example: Example) -> None:
    published = example.expected.get("published", PUBLISHED.isoformat())
    acts = acts_of(example.text, dt.date.fromisoformat(str(published)))
    fitting = [act for act in acts if act.kind == frame.kind]
    assert any(agrees(act, example.expected) for act in fitting), [
        (act.kind.value, described(act)) for act in acts
    ]


@pytest.mark.parametrize(("frame", "text"), NO, ids=[f"{f.id}:{t[:40]}" for f, t in NO])
def test_no_example_gives_no_act_of_the_kind(frame: Frame, text: str) -> None:
    asserted = [act for act in acts_of(text, PUBLISHED) if act.kind == frame.kind]
    assert not asserted, [described(act) for act in asserted]


def test_each_frame_has_examples_and_counter_examples() -> None:
    poor = [f.id for f in default_framebook().frames if len(f.yes) < 4 or len(f.no) < 3]
    assert not poor


def test_every_kind_has_a_frame() -> None:
    assert {frame.kind for frame in default_framebook().frames} == set(ActKind)
