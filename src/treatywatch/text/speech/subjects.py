"""Who stands as the subject of a verb of saying, in a string of word classes.

The noun group is found from the verb outwards: leftwards over adverbs, times, relative clauses and
appositions ("Hua Chunying, the foreign ministry spokesperson, who ... , said"), rightwards for the
inverted order ("said Josep Borrell, the bloc's foreign policy chief").
"""

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


class Subject(NamedTuple):
    """Who speaks."""

    groups: tuple[Group, ...]
    """The main noun group, then its appositions in the order of the text."""
    first: int
    """First token of the whole, appositions and relative clauses included."""
    last: int


_HEADS: Final = frozenset("CZnx#D")
_INSIDE: Final = frozenset("CZnx#'")
_FINITE: Final = frozenset("AMvSB")
_BOUNDS: Final = frozenset(",-;:Q().")
_SKIPPED: Final = frozenset("RtAMNL")


def finite(kinds: str, first: int, last: int) -> bool:
    """Whether the stretch holds a finite verb, as far as the classes tell."""
    return any(kind in _FINITE for kind in kinds[first:last])


def group_left(kinds: str, last: int, low: int) -> int:
    """First token of the simple noun group that ends at token `last`; -1 if none does."""
    kind = kinds[last]
    if kind == "P":
        return last
    if kind not in _HEADS:
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
        kinds[first - 1] == "o" or unit.word(first - 1) in words().lists["inner_preposition"]
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
    while at > low and kinds[at] not in _BOUNDS:
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


def _named_place(unit: Unit, group: Group) -> bool:
    """Whether the group is a bare name after a preposition: "In Moscow, Sergey Lavrov, who"."""
    kinds = unit.kinds
    return (
        group.first > 0
        and kinds[group.first - 1] == "p"
        and "n" not in kinds[group.first : group.last]
    )


def _is_speech_noun(unit: Unit, last: int) -> bool:
    """Whether the group is like "a statement", "a televised speech"."""
    return unit.word(last - 1) in words().lists["speech_noun"]


def _join_left(unit: Unit, group: Group, low: int) -> Group:
    """Add what `and` joins on the left: "Egypt, Sudan and Ethiopia"."""
    kinds = unit.kinds
    if (
        group.first - 2 < low
        or kinds[group.first - 1] != "&"
        or unit.word(group.first - 1) != "and"
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
    if group.first > low and unit.word(group.first - 1) in {"in", "at"}:
        run = _run(kinds, group.last, group.first - 1)
        if run == group.first + 1:  # "In Rome Ana Silva said"
            group = Group(run, group.last)
    return Subject((group,), group.first, at + 1)


def _antecedent(unit: Unit, relative: int, low: int) -> Subject | None:
    """What `who` or `which` goes back to."""
    at = relative - 1
    if at >= low and unit.kinds[at] == "p":  # "in which"
        return None
    if at >= low and unit.kinds[at] in ",-":
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
        while left >= low and kinds[left] not in _BOUNDS:
            left -= 1
        if left + 1 >= right and left > low and kinds[left] == "Q":
            left -= 1  # X, blaming "outside forces", recalled
            while left >= low and kinds[left] not in _BOUNDS:
                left -= 1
        first = left + 1
        if first >= right:
            return None
        inner = left >= low and kinds[left] in ",-"
        kind = _segment(kinds, first, right)
        if inner and kind == "insertion":
            right = left
            continue
        if inner and kind == "group":
            parts.insert(0, _whole(unit, first, right))
            if _complete(unit, parts) and len(parts) > 1:
                break
            right = left
            continue
        group = phrase_left(unit, right - 1, first)
        if group is not None and (inner or right < comma or parts):
            if not (parts and _complete(unit, parts) and _named_place(unit, group)):
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
    if kind in _HEADS and not any(k in "AMSB" for k in kinds[first:last].partition("W")[0]):
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
    if end < high and kinds[end] in _FINITE:
        return None
    groups = [group]
    if end < high and kinds[end] == "," and kinds[end + 1 : end + 2]:
        stop = end + 1
        while stop < high and kinds[stop] not in _BOUNDS:
            stop += 1
        segment = kinds[end + 1 : stop]
        own = segment.partition("W")[0]
        if own and own[0] in "DCZn" and not any(k in _FINITE for k in own):
            closed = stop >= high or kinds[stop] in ",;.-:Q)("
            if opening and kinds[stop + 1 : stop + 2] in ("v", "g", "A", "M"):
                closed = False  # "According to police, the minister, accused of graft, left"
            if closed:
                groups.append(Group(end + 1, stop))
                end = stop
    return Subject(tuple(groups), group.first, end)


def phrase_right(unit: Unit, first: int, high: int) -> Group | None:
    """The noun group that begins at token `first`, with its `of`, `for`, `at` ... phrases."""
    kinds = unit.kinds
    if first >= high:
        return None
    if kinds[first] == "P":
        return Group(first, first + 1)
    end = _group_right(kinds, first, high)
    if end < 0:
        return None
    while end + 1 < high and kinds[end] in "op":
        headed = kinds[end - 1] in "nZ" or (kinds[end - 1] == "x" and "n" in kinds[first:end])
        if kinds[end] == "p" and (not headed or name_of(unit, Group(first, end)) is not None):
            break
        after = _group_right(kinds, end + 1, high)
        if after < 0 or (kinds[end] == "p" and _is_speech_noun(unit, after)):
            break
        end = after
    parts = [(first, end)]
    at = end
    while at + 1 < high and kinds[at] in ",&":
        after = _group_right(kinds, at + 1, high)
        if after < 0 or (after < high and kinds[after] in _FINITE):
            break
        if kinds[at] == "," and not (after < high and kinds[after] in ",&"):
            break
        parts.append((at + 1, after))
        if kinds[at] == "&":
            if unit.word(at) != "and":
                break
            return Group(first, after, tuple(parts))
        at = after
    return Group(first, end)


def _group_right(kinds: str, first: int, high: int) -> int:
    """Token after the simple noun group that begins at `first`; -1 if none does."""
    if first >= high or kinds[first] not in _HEADS:
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
            after = _group_right(kinds, at + 1, high)
            while 0 <= after < high and kinds[after] in "op":
                after = _group_right(kinds, after + 1, high)
            run = _run(kinds, after, at)
            if run > 0 and after < high and kinds[after] in _FINITE:
                at = run  # "In Rome Ana Silva praised"
                break
            if after < 0 or (after < high and kinds[after] in _FINITE):
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


def _run(kinds: str, last: int, low: int) -> int:
    """Second token of the run of capitalised words that ends before `last`; -1 without a run."""
    at = last
    while at > low and kinds[at - 1] == "C":
        at -= 1
    return at + 1 if 0 <= at < last - 1 else -1


def _next_comma(kinds: str, at: int, high: int) -> int:
    """Token of the next comma before `high`, or -1."""
    return kinds.find(",", at, high)


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
        or (at < stop and unit.word(at - 1) in words().lists["particle"] and at - 1 > first)
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
    if (
        before
        and before not in "nZ'#"
        and not (before in "xvg" and stop - at > 1 and kinds[first] == "D")
    ):
        return None
    return at, stop
