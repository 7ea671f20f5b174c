"""Which words of a sentence a verb of saying covers, and the clauses it reports."""

from __future__ import annotations

import re
from typing import Final

from treatywatch.model.vocabulary import Polarity
from treatywatch.text.speech.cues import Cue
from treatywatch.text.speech.groups import and_before, finite
from treatywatch.text.speech.scene import Told
from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import BLAMING, words

_NEGATIVE: Final = Polarity.NEGATIVE


def reported_by(
    unit: Unit, index: int, heads: list[Cue], position: int, owners: dict[int, Told]
) -> list[Told]:
    """The reported clauses of one cue."""
    cue = heads[position]
    if cue.subject is None or _unsaid(unit, cue):
        return []
    word = cue.word
    if not word.lemma:
        end = content_end(unit, heads, position)
        return [_told(unit, index, cue, (cue.after, end), "noun")] if end > cue.after else []
    if not word.told:
        span = _blamed(unit, heads, position)
        return [_told(unit, index, cue, span, "allegation")] if span else []
    spans: list[tuple[int, int]] = []
    frame = "before"
    if cue.after_kind in ("that", "bare"):
        frame = cue.after_kind
        end = _told_end(unit, cue.after, content_end(unit, heads, position))
        spans = _split(unit, cue.after, end)
    if cue.before and (
        word.lemma == "according to"
        or (cue.after_kind not in ("that", "bare") and "post" in word.takes)
    ):
        frame = "before"
        span = _preceding(unit, heads, position)
        spans = [span] if span else spans if word.lemma != "according to" else []
    if not spans and word.polarity is _NEGATIVE and _gerund(unit, cue):
        return [_told(unit, index, cue, (cue.after, content_end(unit, heads, position)), "denial")]
    out: list[Told] = []
    for first, last in spans:
        at = first
        while at < last and unit.kinds[at] in ",:-":
            at += 1
        if last - at < 2:
            continue
        marked = bool(owners) and any(at <= token < last for token in owners)
        out.append(_told(unit, index, cue, (at, last), frame, marked=marked))
    return out


def _told(
    unit: Unit, index: int, cue: Cue, span: tuple[int, int], frame: str, *, marked: bool = False
) -> Told:
    """The words of the tokens `span` as told by the cue."""
    first, last = span
    start, end = unit.begins[first], unit.ends[max(first, last - 1)]
    statement = not marked and frame not in ("denial", "allegation", "noun")
    return Told(start, end, -1, index, cue, cue.subject, index, statement, frame)


def _gerund(unit: Unit, cue: Cue) -> bool:
    """Whether a verb in -ing follows: "denies having shut the pass"."""
    following = unit.kinds[cue.after : cue.after + 1] if cue.after_kind == "loose" else ""
    return following in ("g", "G") or (following == "A" and unit.lower[cue.after].endswith("ing"))


_NEAR: Final = 9
"""Verbs of saying looked at for where words end: no sentence that people write has more."""


def _blamed(unit: Unit, heads: list[Cue], position: int) -> tuple[int, int] | None:
    """The deed in "accused X of doing C"."""
    cue = heads[position]
    if cue.word.lemma not in BLAMING:
        return None
    if unit.kinds[cue.verb + 1 : cue.verb + 2] in ("o", "p", ""):
        return None  # "men accused of murder": nobody is named who accuses
    end = content_end(unit, heads, position)
    for at in range(cue.verb + 2, end - 1):
        if unit.kinds[at] in "op" and unit.lower[at] in {"of", "for", "with"}:
            return at + 1, end
    return None


def _unsaid(unit: Unit, cue: Cue) -> bool:
    """Whether the frame says that it was not said: "did not say that", "would say", "to say"."""
    kinds = unit.kinds
    at = cue.verb - 1
    if kinds[cue.verb] == "B":
        while at >= 0 and kinds[at] in "RN":
            if kinds[at] == "N":
                return True
            at -= 1
        if at >= 0 and kinds[at] == "M":
            return unit.lower[at] != "will" and "only" not in unit.words[cue.verb : cue.verb + 2]
        if at >= 0 and kinds[at] == "A" and unit.lower[at].endswith(("n't", "n’t")):
            return True
        return at >= 0 and kinds[at] == "p" and unit.lower[at - 1] != "on"
    return kinds[max(0, at)] == "N" or (kinds[at] == "A" and at > 0 and kinds[at - 1] == "N")


def _split(unit: Unit, first: int, end: int) -> list[tuple[int, int]]:
    """The clause, cut before every further "and that"."""
    kinds = unit.kinds
    spans: list[tuple[int, int]] = []
    at = first
    for index in range(first + 1, end - 1):
        if kinds[index] == "h" and (kinds[index - 1] == "&" or kinds[index - 1] == ";"):
            stop = index - 1
            if kinds[stop - 1] == ",":
                stop -= 1
            spans.append((at, stop))
            at = index + 1
    spans.append((at, end))
    return spans


def _preceding(unit: Unit, heads: list[Cue], position: int) -> tuple[int, int] | None:
    """The words before the frame, with those after it where the frame is only inserted."""
    kinds = unit.kinds
    cue = heads[position]
    first = max(kinds.rfind(";", 0, cue.first), kinds.rfind(":", 0, cue.first)) + 1
    if kinds[first] in "vGS" or (cue.after_kind == "quote" and kinds[first] in "gFp"):
        return None  # "Asked about the talks, she said"
    stop = cue.first - 1 if kinds[cue.first - 1] in ",-" else cue.first
    for other in heads[max(0, position - _NEAR) : position]:
        if (
            other.verb >= first
            and not other.before
            and other.after_kind in ("that", "bare")
            and other.shared
        ):
            first = max(first, other.after)
    if stop <= first:
        return None
    complete = finite(kinds, first, stop)
    last = cue.last
    while last < len(kinds) and kinds[last] in "tR":
        last += 1
    high = _segment_end(unit, heads, position)
    if last < high and kinds[last] == "," and last + 1 < high:
        following = kinds[last + 1]
        goes_on = finite(kinds, last + 1, high)
        if goes_on and kinds[stop - 1] in "F&W":
            return last + 1, high
        if not complete and goes_on:
            return first, high
        if complete and ((following in "&Fh" and goes_on) or unit.lower[last + 1] in _AFTERWARDS):
            return first, high
    if not complete:
        return None
    return first, stop


_AFTERWARDS: Final = frozenset({"to", "as", "since", "only"})


def _segment_end(unit: Unit, heads: list[Cue], position: int) -> int:
    """Token after the stretch between semicolons, or before the next cue's frame."""
    kinds = unit.kinds
    cue = heads[position]
    high = kinds.find(";", cue.verb)
    if high < 0:
        high = len(kinds)
        while high > cue.verb and kinds[high - 1] in ".)":
            high -= 1
    for other in heads[position + 1 : position + _NEAR]:
        cut = _cut(unit, cue, other)
        if cut >= 0:
            high = min(high, cut)
    return high


def content_end(unit: Unit, heads: list[Cue], position: int) -> int:
    """Token after the words that follow the cue at `position`."""
    kinds = unit.kinds
    cue = heads[position]
    if cue.stop >= 0:
        return cue.stop
    end = _relative_end(unit, cue)
    while end > cue.verb and kinds[end - 1] in ".)":
        end -= 1
    for other in heads[position + 1 : position + _NEAR]:
        cut = _cut(unit, cue, other) if other.verb >= cue.after else -1
        if cut >= 0:
            return min(end, cut)
    return end


def _relative_end(unit: Unit, cue: Cue) -> int:
    """Token at which a relative clause with the verb in it ends, else that of the sentence."""
    kinds = unit.kinds
    at = cue.verb - 1
    while at > 0 and kinds[at] in "RtA":
        at -= 1
    if at > 0 and kinds[at] == "W" and kinds[at - 1] == ",":
        comma = kinds.find(",", max(cue.after, cue.verb))
        while 0 <= comma < len(kinds) - 1:
            if kinds[comma + 1] in "AMvS":
                return comma  # "the ministry, which said C, was silent"
            comma = kinds.find(",", comma + 1)
    return len(kinds)


def _cut(unit: Unit, cue: Cue, other: Cue) -> int:
    """Where a later cue ends the words of an earlier one; -1 if it stands inside them."""
    kinds = unit.kinds
    loose = other.after_kind in ("loose", "weak", "") and not other.before
    if other.word.lemma == "according to":
        return other.verb - 1 if kinds[other.verb - 1] == "," else other.verb
    if other.shared:
        return _cut_shared(unit, cue, other.verb, loose)
    first = other.first
    aside = kinds.rfind("W", cue.after + 5, other.verb)
    if (
        aside > 0
        and kinds[aside - 1] == ","
        and unit.lower[aside] in {"who", "whose"}
        and not loose
    ):
        return aside - 1  # the writer's own: ", whose leader, Wil Maheia, reported that"
    semicolon = kinds.rfind(";", cue.verb, first)
    if semicolon >= 0:
        return semicolon
    if first <= cue.after + 1 or loose:
        return -1
    before = kinds[first - 1]
    if before == "F" or (before == "p" and unit.lower[first - 1] == "as"):
        return first - 2 if kinds[first - 2] == "," else first - 1
    if before == "&" and (kinds[first - 2] == "," or unit.lower[first - 1] == "but"):
        at = first - 1
        return at - 1 if kinds[at - 1] == "," else at
    if kinds[other.verb] == "S" and before == "t" and kinds[first - 2] == "F":
        return first - 2
    return -1


_QUOTING: Final = re.compile("S[PDCZnx]{0,3}[Bvp]?Q")
"""A verb of saying whose own words, in marks, follow at once: "and asked them to Q"."""


def _cut_shared(unit: Unit, cue: Cue, verb: int, loose: bool) -> int:
    """Where a verb with the same subject ends the words: "said C, adding", "said C and warned"."""
    kinds = unit.kinds
    if kinds[verb] == "B":
        return -1
    if (
        loose
        and kinds[verb] != "G"
        and not (kinds[verb - 1] == "&" and _QUOTING.match(kinds, verb))
    ):
        return -1
    at = verb
    while at > cue.after and kinds[at - 1] in "RtA":
        at -= 1
    before = kinds[at - 1]
    if before == "&":
        at -= 1
        return at - 1 if kinds[at - 1] == "," else at
    if before == "," and (joint := and_before(kinds, at)) > cue.after:
        return joint - 1 if kinds[joint - 1] == "," else joint
    if before in ",F":
        return at - 1
    return at if before == "Q" and kinds[verb] == "G" else -1


_OTHER: Final = re.compile("(?<=.),&C?C?Z{1,3}C{2,3}(?:,[^,;]{1,12},)?[RL]{0,2}[Sv]")
"""Somebody else with title and name who did something: told by the writer."""


def _told_end(unit: Unit, first: int, end: int) -> int:
    """Where reported words end at a semicolon: the writer goes on in a tense that is not theirs.

    After a verb in the past, reported words are in the past too (was, had been, would); a clause in
    the present is the writer's own.
    """
    kinds = unit.kinds
    if ",&" in kinds and (other := _OTHER.search(kinds, first, end)):
        end = other.start()
    semicolon = kinds.find(";", first, end)
    if semicolon < 0:
        return end
    for at in range(semicolon + 1, end):
        if unit.kinds[at] in "AM":
            return (
                end
                if unit.lower[at] in words().lists["past"] and _past(unit, first, semicolon)
                else semicolon
            )
        if unit.kinds[at] in "vS":
            break
    return semicolon


def _past(unit: Unit, first: int, last: int) -> bool:
    """Whether the first auxiliary of the stretch is in the past; true if there is none."""
    for at in range(first, last):
        if unit.kinds[at] in "AM":
            return unit.lower[at] in words().lists["past"]
    return True
