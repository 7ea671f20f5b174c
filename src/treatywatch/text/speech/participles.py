"""Participles and passives of verbs of saying, and whose words they give."""

from __future__ import annotations

from typing import Final

from treatywatch.text.speech.groups import phrase_left, phrase_right
from treatywatch.text.speech.subjects import Subject, clause_subject, subject_left
from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import words

WINDOW: Final = 24
"""Tokens in which what belongs to a verb stands."""


def quotes_as(unit: Unit, verb: int, high: int) -> bool:
    """Whether "as saying" follows, whose subject speaks."""
    stop = min(high, verb + WINDOW)
    return any(
        unit.lower[at] == "as" and unit.kinds[at + 1 : at + 2] == "G"
        for at in range(verb + 1, stop)
    )


def passive(unit: Unit, verb: int) -> bool:
    """Whether the verb is a participle after a form of `be`."""
    kinds = unit.kinds
    at = verb - 1
    while at >= 0 and kinds[at] in "RN":
        at -= 1
    return at >= 0 and kinds[at] == "A" and unit.lower[at] in words().lists["be"]


def ahead(unit: Unit, verb: int, high: int) -> Subject | None:
    """The subject that an opening participle looks forward to: "Noting that C, Gao said"."""
    kinds = unit.kinds
    comma = kinds.find(",", verb)
    while 0 <= comma < high - 1:
        subject = clause_subject(unit, comma + 1, high)
        if subject is not None and subject.first == comma + 1:
            end = subject.last
            while end < high and kinds[end] in ",Rt":
                end += 1
            if end < high and kinds[end] in "AMvSB":
                return subject
        comma = kinds.find(",", comma + 1)
    return None


def absolute(unit: Unit, verb: int, low: int) -> Subject | None:
    """The subject right before a participle: "with analysts at the bank saying that"."""
    if verb - 2 < low or unit.kinds[verb - 1] not in "CZnx":
        return None
    group = phrase_left(unit, verb - 1, low)
    if group is None or group.first <= low or unit.lower[group.first - 1] != "with":
        return None
    return Subject((group,), group.first, verb)


def quoted_by(unit: Unit, verb: int, low: int) -> tuple[Subject | None, int]:
    """Who is quoted in "Y quoted X as saying" or "X was quoted as saying", and its beginning."""
    for at in range(verb - 2, max(low, verb - WINDOW) - 1, -1):
        if unit.lower[at] in words().lists["quoting"]:
            agency = subject_left(unit, at, low)
            first = agency.first if agency else at
            if passive(unit, at):
                return agency, first
            group = phrase_right(unit, at + 1, verb - 1)
            return (Subject((group,), group.first, group.last) if group else None), first
    return None, verb
