"""Who stands as the subject of a verb of saying, in a string of word classes.

The noun group is found from the verb outwards: leftwards over adverbs, times, relative clauses and
appositions ("Hua Chunying, the foreign ministry spokesperson, who ... , said"), rightwards for the
inverted order ("said Josep Borrell, the bloc's foreign policy chief").
"""

from __future__ import annotations

from typing import Final, NamedTuple

from treatywatch.text.speech.groups import (
    BOUNDS,
    FINITE,
    HEADS,
    Group,
    finite,
    group_right,
    name_of,
    named_place,
    phrase_left,
    phrase_right,
    second_of_run,
)
from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import words


class Subject(NamedTuple):
    """Who speaks."""

    groups: tuple[Group, ...]
    """The main noun group, then its appositions in the order of the text."""
    first: int
    """First token of the whole, appositions and relative clauses included."""
    last: int


_CLAUSAL: Final = frozenset({"after", "before", "since", "until", "as"})
_SKIPPED: Final = frozenset("RtAMNL")


def subject_left(unit: Unit, verb: int, low: int) -> Subject | None:
    """The subject that stands before the verb at token `verb`, or None.

    Args:
        unit: the sentence.
        verb: the token of the verb.
        low: the first token that may belong to its clause.
    """
    kinds = unit.kinds
    at = verb - 1
    while at >= low and (
        kinds[at] in _SKIPPED or (kinds[at] == "x" and at > low and kinds[at - 1] == "A")
    ):
        at -= 1  # "has long maintained"
    if at < low:
        return None
    if kinds[at] == ")":
        opening = kinds.rfind("(", low, at)
        at = opening - 1 if opening > low else at
    kind = kinds[at]
    if kind in ",-":
        return _over_commas(unit, at, low)
    if kind == "W":
        return _antecedent(unit, at, low)
    if kind in "vS" and at - 1 > low and kinds[at - 1] == "W":
        at -= 2  # "the men who fled said"
    group = phrase_left(unit, at, low)
    if group is None:
        return None
    hung = group.first > low and kinds[group.first - 1] in "op" and kinds[group.first] == "D"
    if hung and unit.lower[group.first - 1] not in _CLAUSAL:
        # "A man accused of setting fire to a chapel told police"
        whole = clause_subject(unit, low, at + 1)
        if whole is not None and whole.last < group.first - 1:
            return whole
    if group.first > low and kinds[group.first - 1] == "p":
        group = _named_end(unit, group)
    if group.first > low and unit.lower[group.first - 1] in {"in", "at"}:
        run = second_of_run(kinds, group.last, group.first - 1)
        if run == group.first + 1:  # "In Rome Ana Silva said"
            group = Group(run, group.last)
    return Subject((group,), group.first, at + 1)


def _named_end(unit: Unit, group: Group) -> Group:
    """The name behind what a phrase without its comma tells: "In a talk on state radio Jo Li"."""
    kinds = unit.kinds
    at = group.last
    while at > group.first and kinds[at - 1] in "CZ":
        at -= 1
    body = at > group.first and unit.lower[at - 1] in words().lists["medium"]
    return Group(at, group.last) if body and group.last - at > 1 else group


def _antecedent(unit: Unit, relative: int, low: int) -> Subject | None:
    """What `who` or `which` goes back to."""
    at = relative - 1
    if at >= low and unit.kinds[at] == "p":  # "in which"
        return None
    if at >= low and unit.kinds[at] in ",-":
        near = phrase_left(unit, at - 1, low) if at > low else None
        if near is not None and near.first > low and unit.lower[near.first - 1] == "by":
            # "rebuked by the ministry, which said"
            return Subject((near,), near.first, relative + 1)
        found = _over_commas(unit, at, low)
        if found is not None:
            return found
        at -= 1
    group = phrase_left(unit, at, low) if at >= low else None
    return Subject((group,), group.first, relative + 1) if group else None


def _over_commas(unit: Unit, comma: int, low: int) -> Subject | None:
    """The subject of "X, ..., said": over appositions, relative clauses and insertions."""
    kinds = unit.kinds
    right = comma
    parts: list[Group] = []
    for _ in range(6):
        left = right - 1
        while left >= low and kinds[left] not in BOUNDS:
            left -= 1
        if left + 1 >= right and left > low and kinds[left] == "Q":
            left -= 1  # X, blaming "outside forces", recalled
            while left >= low and kinds[left] not in BOUNDS:
                left -= 1
        first = left + 1
        if first >= right:
            return None
        inner = left >= low and kinds[left] in ",-"
        kind = "insertion" if kinds[first:right] == "&" else _segment(kinds, first, right)
        if inner and kind == "insertion":
            right = left
            continue
        if inner and kind == "group":
            parts.insert(0, _whole(unit, first, right))
            if kinds[first] == "&" and finite(kinds, low, left):
                break  # "A summoned B, and C, calling it unjust, said"
            if _complete(unit, parts) and len(parts) > 1:
                break
            right = left
            continue
        group = phrase_left(unit, right - 1, first)
        if group is not None and (inner or right < comma or parts):
            if not (parts and _complete(unit, parts) and named_place(unit, group)):
                parts.insert(0, group)
            break
        if group is not None and left >= low and kinds[left] == "Q":
            parts.insert(0, group)
        break
    if not parts:
        return None
    if len(parts) > 2 and not _complete(unit, parts[:1]) and _complete(unit, parts[-1:]):
        parts = parts[-2:]
    return Subject(tuple(parts), parts[0].first, comma + 1)


def _segment(kinds: str, first: int, last: int) -> str:
    """What stands between two commas: an insertion, a noun group or a clause."""
    kind = kinds[first]
    if kind == "#" and last - first == 1:
        return "insertion"  # an age
    if (
        kind == "W"
        and kinds[first + 1 : first + 2] in ("C", "D", "Z")
        and not finite(kinds, first, last)
    ):
        return "clause"  # "which Vladimir Padrino, the minister, called"
    if kind in "WptRgGvLAKS":
        return "insertion"
    if kind in HEADS and not any(k in "AMSB" for k in kinds[first:last].partition("W")[0]):
        return "group"
    if kind == "&" and not any(k in "AMvSB" for k in kinds[first:last]):
        return "group"
    return "clause"


def _whole(unit: Unit, first: int, last: int) -> Group:
    """The segment as a noun group, without an `and` at its head."""
    return Group(first + 1 if unit.kinds[first] == "&" else first, last)


def _complete(unit: Unit, parts: list[Group]) -> bool:
    """Whether a proper name is among the parts."""
    return any(name_of(unit, part) is not None for part in parts)


def subject_right(unit: Unit, verb: int, high: int, *, opening: bool = False) -> Subject | None:
    """The subject that stands after the verb ("..., said X"), or None.

    Args:
        unit: the sentence.
        verb: the token of the verb.
        high: the token after the last that may belong to its clause.
        opening: whether a clause with a subject of its own follows.
    """
    kinds = unit.kinds
    at = verb + 1
    while at < high and kinds[at] in "Rt":
        at += 1
    group = phrase_right(unit, at, high)
    if group is None:
        return None
    end = group.last
    if end < high and kinds[end] in FINITE:
        return None
    groups = [group]
    if end < high and kinds[end] == "," and kinds[end + 1 : end + 2]:
        stop = end + 1
        while stop < high and kinds[stop] not in BOUNDS:
            stop += 1
        segment = kinds[end + 1 : stop]
        own = segment.partition("W")[0]
        if own and own[0] in "DCZn" and not any(k in FINITE for k in own):
            closed = stop >= high or kinds[stop] in ",;.-:Q)("
            if opening and kinds[stop + 1 : stop + 2] in ("v", "g", "A", "M"):
                closed = False  # "According to police, the minister, accused of graft, left"
            if closed:
                groups.append(Group(end + 1, stop))
                end = stop
    return Subject(tuple(groups), group.first, end)


def clause_subject(unit: Unit, low: int, high: int) -> Subject | None:
    """The subject of the clause that begins at token `low`, past what stands before it.

    "On Friday the foreign secretary, Boris Johnson, went further" gives the foreign secretary,
    apposition included.
    """
    kinds = unit.kinds
    at = low
    for _ in range(8):
        while at < high and kinds[at] in "tRL,&:Q-F":
            at += 1
        if at >= high:
            return None
        if kinds[at] == "p":
            after = group_right(kinds, at + 1, high)
            while 0 <= after < high and kinds[after] in "op":
                after = group_right(kinds, after + 1, high)
            run = second_of_run(kinds, after, at)
            if run > 0 and after < high and kinds[after] in FINITE:
                at = run  # "In Rome Ana Silva praised"
                break
            if after < 0 or (after < high and kinds[after] in FINITE):
                after = _next_comma(kinds, at, high)
            if after < 0:
                return None
            at = after
            continue
        if kinds[at] in "gGv" or (kinds[at] == "S" and at == low):
            at = _next_comma(kinds, at, high)
            if at < 0:
                return None
            other = _next_comma(kinds, at + 1, high)
            apposed = (
                other > 0 and kinds[at - 1] == "C" and _segment(kinds, at + 1, other) == "group"
            )
            if apposed and name_of(unit, Group(at + 1, other)) is None:
                at = other  # "Sitting with Mark Rutte, the secretary-general, he said"
            continue
        break
    group = phrase_right(unit, at, high)
    if group is None:
        return None
    groups = [group]
    end = group.last
    if end + 1 < high and kinds[end] == ",":
        stop = _next_comma(kinds, end + 1, high)
        if stop > 0 and _segment(kinds, end + 1, stop) == "group":
            groups.append(Group(end + 1, stop))
            end = stop
    return Subject(tuple(groups), group.first, end)


def _next_comma(kinds: str, at: int, high: int) -> int:
    """Token of the next comma before `high`, or -1."""
    return kinds.find(",", at, high)
