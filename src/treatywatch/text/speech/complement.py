"""What follows a verb of saying: its hearer, and where the words begin."""

from __future__ import annotations

from typing import Final

from treatywatch.text.speech.groups import finite, group_left, phrase_right
from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import Verb, words

_WINDOW: Final = 24
_LINK: Final = frozenset("CZnx#Dop'&tERLPg-v,")
# Constants, for a set written in the code is built anew each time.
_ASIDE: Final = frozenset({"out", "clear"})
_STRICT: Final = frozenset({"say", "tell", "add"})


def complement(
    unit: Unit, verb: int, word: Verb, high: int
) -> tuple[int, str, int, tuple[int, int] | None]:
    """Where the words after the verb begin, what opens them, the end of the frame, the hearer."""
    kinds = unit.kinds
    audience: tuple[int, int] | None = None
    at = verb + 1
    while at < high and (kinds[at] in "tRN" or unit.lower[at] in _ASIDE or word.lemma == "put"):
        if kinds[at] == "Q" or kinds[at] == ",":
            break
        at += 1
    if word.heard:
        audience, at = _hearer(unit, at, high)
    end = at
    if word.tells:
        that = _that(unit, verb, at, high, word)
        if that >= 0:
            heard = audience or _to_whom(unit, at, that)
            return that + 1, "that", that, heard
    if word.quoted:
        quote = _next_quote(unit, at, high)
        if quote >= 0:
            return quote, "quote", quote, audience or _to_whom(unit, at, quote)
    if word.tells:
        start = _bare(unit, verb, at, high, word)
        if start >= 0:
            return start, "bare", start, audience or _to_whom(unit, at, start)
    end = skip_adjuncts(unit, at, high)
    audience = audience or _to_whom(unit, at, end)
    return at, "weak" if word.weak else "loose", end, audience


def _hearer(unit: Unit, at: int, high: int) -> tuple[tuple[int, int] | None, int]:
    """The hearer right after "told", "warned", and the token after it."""
    kinds = unit.kinds
    if at >= high or kinds[at] not in "PDCZnx#":
        return None, at
    if kinds[at] == "P":
        return (at, at + 1), at + 1
    group = phrase_right(unit, at, high)
    if group is None:
        return None, at
    end = group.last
    for index in range(at + 1, end):
        # "told reporters Russia was": the hearer ends where the clause begins.
        if (
            kinds[index] in "CZD"
            and kinds[index - 1] in "nx"
            and end < high
            and kinds[end] in "AMvS"
        ):
            end = index
            break
    else:
        if end < high and kinds[end] in "AMvS":
            return None, at
    return (at, end), end


def _to_whom(unit: Unit, first: int, last: int) -> tuple[int, int] | None:
    """The hearer in "said to reporters that"."""
    kinds = unit.kinds
    stop = min(last, first + _WINDOW) - 1
    at = kinds.find("p", first, stop)
    while at >= 0:
        if unit.words[at] == "to" and kinds[at - 1] not in "xn":
            group = phrase_right(unit, at + 1, last)
            if group is None or not set(kinds[group.first : group.last]) & _HEARERS:
                return None
            return group.first, group.last
        at = kinds.find("p", at + 1, stop)
    return None


_HEARERS: Final = frozenset("CZnPD")


def _that(unit: Unit, verb: int, at: int, high: int, word: Verb) -> int:
    """Token of the `that` (or `how`, `whether`) that opens the words; -1 if none does."""
    kinds = unit.kinds
    stop = min(high, at + _WINDOW)
    while at < stop:
        kind = kinds[at]
        if kind == "h":
            following = kinds[at + 1 : at + 2]
            if following in ("A", "M", "v", "S", "") and following != "v":
                return -1  # a relative clause
            if following == "v" and kinds[at - 1] in "nxC" and at - 1 > verb:
                return -1
            if at - 1 > verb and unit.lower[at - 1] in words().lists["relative_noun"]:
                return -1  # "on the day that"
            return -1 if _belongs(unit, verb, at) else at
        if kind == "F" and at == verb + 1 and unit.lower[at] in {"whether", "why", "how"}:
            return -1
        if kind not in _LINK or (kind == "v" and kinds[at - 1] == "&"):
            return -1
        if kind == "p" and "weak" in word.takes and _to_do(unit, at):
            return -1  # "agreed to restore the ties that"
        if kind == ",":  # "argued, however, that"; "said on Monday, that"
            other = kinds.find(",", at + 1, stop)
            if other < 0 and kinds[at - 1] not in "tn":
                return -1
            at = max(at, other)
        at += 1
    return -1


def _to_do(unit: Unit, to: int) -> bool:
    """Whether an infinitive with an object follows, rather than a hearer."""
    after = unit.kinds[to + 1 : to + 3]
    return unit.lower[to] == "to" and after[:1] in ("x", "B", "v") and after[1:] not in ("h", "")


def _belongs(unit: Unit, verb: int, that: int) -> bool:
    """Whether the clause belongs to the object of the verb: "denied Seoul's claim that C"."""
    noun = that - 1
    if noun <= verb or unit.lower[noun] not in words().lists["told_noun"]:
        return False
    first = group_left(unit.kinds, noun, verb + 1)
    owned = unit.lower[first] in {"his", "her", "its", "their", "our", "my"}
    return first >= 0 and unit.kinds[first - 1] not in "po" and not owned


def _next_quote(unit: Unit, at: int, high: int) -> int:
    """Token of a quotation that follows as the words themselves: `said: "..."`; -1 if none does."""
    kinds = unit.kinds
    at = skip_adjuncts(unit, at, high)
    while at < high and kinds[at] in ",:-tR":
        at = skip_adjuncts(unit, at + 1, high)
    return at if at < high and kinds[at] == "Q" else -1


def _bare(unit: Unit, verb: int, at: int, high: int, word: Verb) -> int:
    """First token of a clause without `that`; -1 if there is none."""
    kinds = unit.kinds
    start = at
    while start < high and (kinds[start] in "tR" or (start == verb + 1 and kinds[start] == ":")):
        start += 1
    after = start
    if after < high and kinds[after] in "AM" and kinds[after - 1] == "t" and after - 1 > verb:
        return after - 1  # "said three years was too long"
    if (
        after + 1 < high
        and kinds[after] == "p"
        and unit.lower[after + 1] in {"least", "most", "all"}
    ):
        return after if finite(kinds, after, high) else -1
    while (
        after < high
        and kinds[after] == "p"
        and unit.lower[after] in words().lists["place_preposition"]
    ):
        if unit.lower[after] == "to" and "audience" in word.takes:
            break
        group = phrase_right(unit, after + 1, high)
        if group is None:
            break
        after = group.last
        while after < high and kinds[after] in "tR":
            after += 1
    if after < high and kinds[after] in "DCZnxPg#FA" and _is_clause(unit, after, high, word):
        return after
    if after < high and kinds[after] == "p" and word.lemma in _STRICT:
        opens = unit.lower[after] in words().lists["opening_preposition"] and kinds[
            after + 1 : after + 2
        ] in (
            "D",
            "C",
            "Z",
            "x",
        )
        opens = opens or kinds[after + 1 : after + 2] == "#"
        return after if opens and finite(kinds, after, high) else -1
    return -1


def _is_clause(unit: Unit, first: int, high: int, word: Verb) -> bool:
    """Whether a clause begins at token `first`: a subject and a finite verb."""
    kinds = unit.kinds
    if kinds[first] == "A":
        return False
    strict = word.lemma not in _STRICT
    if kinds[first] == "P":
        following = first + 1
        while following < high and kinds[following] == "R":
            following += 1
        return following < high and (
            kinds[following] in "AMvSB" or (not strict and finite(kinds, first, high))
        )
    if kinds[first] == "F":
        return not strict and finite(kinds, first, high)
    group = phrase_right(unit, first, high)
    if group is not None:
        end = group.last
        while end < high and kinds[end] in "RN":
            end += 1
        if end < high and kinds[end] in ("AM" if strict else "AMvS"):
            return True
        if end < high and kinds[end] == "v" and unit.lower[end].endswith("s"):
            return True  # "stressing Japan's position remains unchanged"
    return not strict and finite(kinds, first, high)


def skip_adjuncts(unit: Unit, at: int, high: int) -> int:
    """Past times, adverbs and prepositional phrases."""
    kinds = unit.kinds
    while at < high:
        if kinds[at] in "tR":
            at += 1
        elif kinds[at] in "po" and at + 1 < high and kinds[at + 1] in "DCZnx#":
            group = phrase_right(unit, at + 1, high)
            if group is None:
                break
            at = group.last
        else:
            break
    return at
