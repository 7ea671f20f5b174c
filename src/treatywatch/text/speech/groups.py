"""Noun groups in a string of word classes, and the names in them."""

from __future__ import annotations

from typing import Final, NamedTuple

from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import words


class Group(NamedTuple):
    """A noun group, as tokens `first` up to, not including, `last`."""

    first: int
    last: int
    joined: tuple[tuple[int, int], ...] = ()
    """The parts of "Britain and Mauritius"."""


HEADS: Final = frozenset("CZnx#D")
_INSIDE: Final = frozenset("CZnx#'")
FINITE: Final = frozenset("AMvSB")
BOUNDS: Final = frozenset(",-;:Q().")


def finite(kinds: str, first: int, last: int) -> bool:
    """Whether the stretch holds a finite verb, as far as the classes tell."""
    return any(kind in FINITE for kind in kinds[first:last])


def and_before(kinds: str, verb: int) -> int:
    """The `and` before a verb and the time set off by commas: "and, for years, said"; or -1."""
    at = verb - 1
    while at > 0 and kinds[at] in ",tR":
        at -= 1
    return at if kinds[at] == "&" and kinds[at + 1] == "," else -1


def group_left(kinds: str, last: int, low: int) -> int:
    """First token of the simple noun group that ends at token `last`; -1 if none does."""
    kind = kinds[last]
    if kind == "P":
        return last
    if kind not in HEADS:
        return -1
    at = last
    while at > low:
        before = kinds[at - 1]
        if before == "D":
            at -= 1
            while at > low and kinds[at - 1] == "D":
                at -= 1
            return at
        if before in _INSIDE or (before in "vgRL" and at - 2 >= low and kinds[at - 2] in "D'R"):
            at -= 1
        else:
            break
    return at


def phrase_left(unit: Unit, last: int, low: int) -> Group | None:
    """The noun group ending at token `last` with what `of`, `for`, `in` ... hang on to it."""
    kinds = unit.kinds
    first = group_left(kinds, last, low)
    if first < 0:
        return None
    if kinds[last] == "P" and not (last > low and kinds[last - 1] in "op"):
        return Group(first, last + 1)
    end = last + 1
    while first - 2 >= low and (
        kinds[first - 1] == "o" or unit.lower[first - 1] in words().lists["inner_preposition"]
    ):
        outer = group_left(kinds, first - 2, low)
        if outer < 0:
            break
        head = kinds[first - 2]
        if kinds[first - 1] == "p":
            if head in "CP" or (head in "nZ" and _is_speech_noun(unit, end)):
                end = first - 1
            elif head == "x" and not (kinds[outer] == "D" or "n" in kinds[outer : first - 1]):
                break
        first = outer
    return _join_left(unit, _unmodified(unit, Group(first, end), low), low)


def _unmodified(unit: Unit, group: Group, low: int) -> Group:
    """The noun group before a restrictive clause that ends with `group`."""
    kinds = unit.kinds
    start = group.first
    reduced = start - 3 >= low and kinds[start - 1] in "po" and kinds[start - 2] in "vg"
    if reduced and kinds[start - 3] == "n":  # "a person briefed on the talks"
        return Group(group_left(kinds, start - 3, low), group.last)
    at = start - 1
    while at > low and kinds[at] not in BOUNDS:
        if kinds[at] in "Wh":
            told = kinds[at] == "h" and kinds[at + 1] not in "AMvS"
            acts = unit.words[at] == "who" and kinds[at + 1] not in "DCZP"
            if (
                (acts or not told)
                and kinds[at - 1] in "CZnx"
                and (acts or finite(kinds, at + 1, start))
            ):
                first = group_left(kinds, at - 1, low)
                while first - 2 >= low and kinds[first - 1] == "o":
                    outer = group_left(kinds, first - 2, low)
                    if outer < 0:
                        break
                    first = outer
                return Group(first, at)
            break
        at -= 1
    return group


def named_place(unit: Unit, group: Group) -> bool:
    """Whether the group is a bare name after a preposition: "In Moscow, Sergey Lavrov, who"."""
    kinds = unit.kinds
    return (
        group.first > 0
        and kinds[group.first - 1] == "p"
        and "n" not in kinds[group.first : group.last]
    )


def _is_speech_noun(unit: Unit, last: int) -> bool:
    """Whether the group is like "a statement", "a televised speech"."""
    return unit.lower[last - 1] in words().lists["speech_noun"]


def _join_left(unit: Unit, group: Group, low: int) -> Group:
    """Add what `and` joins on the left: "Egypt, Sudan and Ethiopia"."""
    kinds = unit.kinds
    if (
        group.first - 2 < low
        or kinds[group.first - 1] != "&"
        or unit.lower[group.first - 1] != "and"
    ):
        return group
    parts = [(group.first, group.last)]
    at = group.first - 1
    if kinds[at - 1] == ",":
        at -= 1
    while at - 1 >= low:
        first = group_left(kinds, at - 1, low)
        if first < 0 or kinds[at - 1] in "xD#P":
            break
        while (
            first - 2 >= low and kinds[first - 1] == "o" and group_left(kinds, first - 2, low) >= 0
        ):
            first = group_left(kinds, first - 2, low)
        before = kinds[first - 1] if first > low else ""
        if before and before in "po" and first - 2 >= low and kinds[first - 2] in "nZ":
            # "Diplomats from Britain, France and Germany"
            return Group(group_left(kinds, first - 2, low), group.last)
        if before and before not in ",t;QhF":
            break
        parts.append((first, at))
        if before != ",":
            break
        at = first - 1
    if len(parts) == 1:
        return group
    parts.reverse()
    return Group(parts[0][0], group.last, tuple(parts))


def phrase_right(unit: Unit, first: int, high: int) -> Group | None:
    """The noun group that begins at token `first`, with its `of`, `for`, `at` ... phrases."""
    kinds = unit.kinds
    if first >= high:
        return None
    if kinds[first] == "P":
        return Group(first, first + 1)
    end = group_right(kinds, first, high)
    if end < 0:
        return None
    while end + 1 < high and kinds[end] in "op":
        headed = kinds[end - 1] in "nZ" or (kinds[end - 1] == "x" and "n" in kinds[first:end])
        if kinds[end] == "p" and (not headed or name_of(unit, Group(first, end)) is not None):
            break
        after = group_right(kinds, end + 1, high)
        if after < 0 or (kinds[end] == "p" and _is_speech_noun(unit, after)):
            break
        end = after
    parts = [(first, end)]
    at = end
    while at + 1 < high and kinds[at] in ",&":
        after = group_right(kinds, at + 1, high)
        if after < 0 or (after < high and kinds[after] in FINITE):
            break
        if kinds[at] == "," and not (after < high and kinds[after] in ",&"):
            break
        parts.append((at + 1, after))
        if kinds[at] == "&":
            if unit.lower[at] != "and":
                break
            return Group(first, after, tuple(parts))
        at = after
    return Group(first, end)


def group_right(kinds: str, first: int, high: int) -> int:
    """Token after the simple noun group that begins at `first`; -1 if none does."""
    if first >= high or kinds[first] not in HEADS:
        return -1
    at = first
    while at < high and kinds[at] == "D":
        at += 1
    while at < high and kinds[at] in "gvRL" and kinds[at - 1] in "DvgRL" and at > first:
        at += 1  # "the newly elected president"
    if at > first and kinds[at - 1] in "gvRL" and (at == high or kinds[at] not in _INSIDE):
        if kinds[at - 1] == "g":
            return at  # "a briefing"
        while kinds[at - 1] != "D" and at - 1 > first:
            at -= 1  # "another lifted the ban": no noun follows
    while at < high and kinds[at] in _INSIDE:
        at += 1
    return at


def second_of_run(kinds: str, last: int, low: int) -> int:
    """Second token of the run of capitalised words that ends before `last`; -1 without a run."""
    at = last
    while at > low and kinds[at - 1] == "C":
        at -= 1
    return at + 1 if 0 <= at < last - 1 else -1


def name_of(unit: Unit, group: Group) -> tuple[int, int] | None:
    """Tokens of the proper name of a person in a noun group, or None where it only describes.

    "Foreign ministry spokesman Kong Quan" names Kong Quan; "the Russian Foreign Ministry" nobody.
    """
    kinds = unit.kinds
    first, last = group.first, group.last
    if kinds[first] == "P":
        return None
    stop = first
    while stop < last and kinds[stop] not in "opP":
        stop += 1
    if stop < last and not kinds[first:stop].strip("C"):
        # "Horn of Africa analyst Sarah Coombs"
        tail = last - len(kinds[first:last]) + len(kinds[first:last].rstrip("C"))
        if tail < last and kinds[tail - 1] == "n":
            return tail, last
    at = stop
    while at > first and (
        kinds[at - 1] == "C"
        or (at < stop and unit.lower[at - 1] in words().lists["particle"] and at - 1 > first)
    ):
        at -= 1
    if at == stop and stop < last and kinds[stop - 1] == "Z" and kinds[stop] == "o":
        # "Secretary of State Carol Dean"
        at = stop = last
        while kinds[at - 1] == "C":
            at -= 1
        return (at, stop) if at < stop and kinds[at - 1] == "Z" else None
    if at == stop:
        return None
    before = kinds[at - 1] if at > first else ""
    if before and before not in "nZ'#" and not (before in "xvg" and stop - at > 1):
        return None
    return at, stop
