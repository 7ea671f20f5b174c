"""How acts about talks are told apart and put to their sides."""

from __future__ import annotations

from treatywatch.model.act import Act
from treatywatch.model.source import Article
from treatywatch.parsers.reader import read


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Kinds, actors and recipients of the acts of a text."""
    records = read(Article(id="talks", text=text)).records
    return [
        (act.kind.value, [p.code for p in act.actors], [p.code for p in act.recipients])
        for act in records
        if isinstance(act, Act)
    ]


def test_who_will_not_talk_is_apart_from_who_is_not_talked_to() -> None:
    assert told("Israel will not talk to Hamas.") == [("refuse_talks", ["ISR"], ["HAMAS"])]


def test_what_both_agreed_is_not_what_one_then_did() -> None:
    acts = told(
        "India and China have agreed to a disengagement. India withdrew its troops from the "
        "border with China."
    )
    assert ("de_escalate", ["CHN", "IND"], []) in acts
    assert ("de_escalate", ["IND"], ["CHN"]) in acts


def test_a_halt_of_talks_tells_no_talks() -> None:
    acts = told("Ukraine has suspended its participation in talks with Russia.")
    assert acts == [("halt_negotiations", ["UKR"], ["RUS"])]
