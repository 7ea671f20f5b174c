"""Verbs of saying in a sentence, with their subject and the place of their words.

A *cue* is a verb of saying (or "according to") in one of its frames: "X said (that) C",
"C, X said", "C, said X", "C1, X said, C2", "X, adding that C", "X was quoted by Y as saying C".
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from treatywatch.model.vocabulary import Certainty, Polarity
from treatywatch.text.speech.complement import complement, skip_adjuncts
from treatywatch.text.speech.groups import and_before, finite, phrase_left, phrase_right
from treatywatch.text.speech.participles import (
    WINDOW,
    absolute,
    ahead,
    passive,
    quoted_by,
    quotes_as,
)
from treatywatch.text.speech.subjects import Subject, clause_subject, subject_left, subject_right
from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import Verb, verb_of, words


class Cue(NamedTuple):
    """A verb of saying in its frame; every number is a token of the unit."""

    verb: int
    word: Verb
    subject: Subject | None
    shared: bool
    """The subject is that of an earlier verb of the sentence."""
    first: int
    """First token of the frame, subject included."""
    last: int
    """Token after the frame, hearer and time included."""
    after: int
    """First token of the words after the frame; -1 if there are none."""
    after_kind: str
    """`that`, `bare`, `quote`, `loose` or `weak` (only marks inside count), or ""."""
    before: bool
    """Whether the words (also) stand before the frame."""
    audience: tuple[int, int] | None = None
    stop: int = -1
    """Token where the words after it must end; -1 where the sentence decides."""


_ACCORDING: Final = verb_of(
    "according to", frozenset({"post"}), Certainty.CERTAIN, Polarity.POSITIVE
)
_UNTIED: Final = frozenset({"partial", "post"})


def cues(unit: Unit) -> list[Cue]:
    """Every cue of the sentence, in the order of the verbs."""
    kinds = unit.kinds
    found: list[Cue] = []
    forms = words().forms
    marked = bool(unit.quotes)
    for match in _VERBAL.finditer(kinds):
        verb = match.start()
        kind = kinds[verb]
        cue: Cue | None = None
        if kind == "K":
            if verb + 2 < len(kinds) and unit.lower[verb + 1] == "to":
                cue = _according(unit, verb)
        elif (form := forms.get(unit.lower[verb])) is not None and (form.reports or marked):
            reads = _participle if kind == "G" else _finite
            cue = reads(unit, verb, form.verb, found)
        elif form is not None and form.verb.lemma == "go" and kind == "S":
            cue = _went_on(unit, verb, found)
        if cue is not None:
            found.append(cue)
    nouns = [_noun(unit, at) for at in _told_nouns(unit)]
    if nouns:
        found += [cue for cue in nouns if cue is not None]
        found.sort(key=lambda cue: cue.verb)
    return found


def _went_on(unit: Unit, verb: int, found: list[Cue]) -> Cue | None:
    """The frame of "C1, she went on, C2"; no other sense of "go" reports."""
    if unit.lower[verb + 1 : verb + 2] != ["on"] or unit.kinds[verb + 2 : verb + 3] not in _CLOSED:
        return None
    cue = _finite(unit, verb, _WENT_ON, found)
    return None if cue is None else cue._replace(last=verb + 2)


_WENT_ON: Final = verb_of("go", frozenset({"post"}), Certainty.CERTAIN, Polarity.POSITIVE)
_CLOSED: Final = frozenset({"", ",", "."})
_VERBAL: Final = re.compile("[SBGvK]")


def _told_nouns(unit: Unit) -> list[int]:
    """Tokens of the nouns of speech before a `that`."""
    kinds = unit.kinds
    nouns = words().lists["told_noun"]
    found: list[int] = []
    that = kinds.find("h", 1)
    while that >= 0:
        for at in range(that - 1, max(-1, that - 9), -1):
            if kinds[at] in "xn" and unit.lower[at] in nouns:
                found.append(at)
                break
            if kinds[at] not in "pDCZnx'#to":
                break
        that = kinds.find("h", that + 1)
    return found


def _noun(unit: Unit, noun: int) -> Cue | None:
    """The frame of "Moscow's claim that C" and "a warning from Beijing that C"."""
    kinds = unit.kinds
    that = kinds.find("h", noun + 1, noun + 10)
    if that < 0 or kinds[that + 1 : that + 2] in ("", "A", "M", "v", "S"):
        return None
    group = None
    if that == noun + 1:
        low = _low(unit, noun)
        mark = kinds.rfind("'", low, noun)
        if mark > low and not kinds[mark + 1 : noun].strip("xvgR"):
            group = phrase_left(unit, mark - 1, low)
    elif kinds[noun + 1] in "op" and unit.lower[noun + 1] in {"from", "by", "of"}:
        group = phrase_right(unit, noun + 2, that)
    if group is None:
        return None
    subject = Subject((group,), group.first, group.last)
    first = min(group.first, noun)
    return Cue(noun, _NOUN, subject, False, first, that, that + 1, "that", False)


_NOUN: Final = verb_of("", frozenset({"noun"}), Certainty.CERTAIN, Polarity.POSITIVE)


def _low(unit: Unit, verb: int) -> int:
    """First token of the stretch between semicolons that holds the verb."""
    return unit.kinds.rfind(";", 0, verb) + 1


def _high(unit: Unit, verb: int) -> int:
    """Token after that stretch."""
    at = unit.kinds.find(";", verb)
    return at if at >= 0 else len(unit.kinds)


def _according(unit: Unit, verb: int) -> Cue | None:
    """The frame of "according to X"."""
    group = phrase_right(unit, verb + 2, _high(unit, verb))
    if group is None:
        return None
    kinds = unit.kinds
    opening = verb == _low(unit, verb) or kinds[verb - 1] in "-&"
    subject = subject_right(unit, verb + 1, _high(unit, verb), opening=opening) or Subject(
        (group,), group.first, group.last
    )
    last = subject.last
    after = -1
    if opening:
        comma = kinds.find(",", last)
        after = comma + 1 if 0 <= comma < len(kinds) - 1 else -1
    return Cue(
        verb,
        _ACCORDING,
        subject,
        False,
        verb,
        last,
        after,
        "bare" if after >= 0 else "",
        not opening,
    )


def _finite(unit: Unit, verb: int, word: Verb, found: list[Cue]) -> Cue | None:
    """The frame of a finite verb of saying."""
    kinds = unit.kinds
    low, high = _low(unit, verb), _high(unit, verb)
    if word.lemma in _SPECIAL and not _reports(unit, verb, word.lemma, high):
        return None
    if word.lemma == "let":
        return _let_be_known(unit, verb, word, low, high)
    if kinds[verb] != "G" and passive(unit, verb):
        return _passive_cue(unit, verb, word, high)
    before = verb - 1
    while before >= low and kinds[before] in "RN":
        before -= 1
    previous = kinds[before] if before >= low else ""
    quoted = word.quoted
    if quoted and (previous in ("Q", "", ",", "-") and _inverts(unit, verb, before, low, high)):
        subject = subject_right(unit, verb, high)
        if subject is not None:
            return _inverted(unit, verb, word, subject, high)
    shared = previous in ("&", "F")
    if shared:
        subject = _inherited(unit, verb, found, low)
        first = before
    elif _goes_on(unit, verb, previous, found):
        subject, shared, first = _inherited(unit, verb, found, low), True, verb
    else:
        subject = subject_left(unit, verb, low)
        if subject is None and previous == "Q" and not quoted:
            return None
        first = subject.first if subject else verb
    if kinds[verb] == "B" and previous == "p":  # "to say that": no cue of its own
        if not found and word.takes.isdisjoint(_UNTIED):
            return None
        subject = _inherited(unit, verb, found, low)
        shared, first = True, verb
    return _laid(unit, verb, word, (subject, shared, first), (low, high))


def _laid(
    unit: Unit,
    verb: int,
    word: Verb,
    teller: tuple[Subject | None, bool, int],
    bounds: tuple[int, int],
) -> Cue:
    """The frame of a finite verb behind its subject: what follows it, and what stands before."""
    kinds = unit.kinds
    (subject, shared, first), (low, high) = teller, bounds
    quoted = word.quoted
    after, kind, last, audience = complement(unit, verb, word, high)
    if kind == "bare" and first > low and kinds[first - 1] == "W":
        kind = "loose"  # "a ruling which Kenya said it would not recognise"
    preceded = (
        not shared and subject is not None and first > low and kinds[first - 1] in ",Q-" and quoted
    )
    if preceded and kinds[verb + 1 : verb + 3] == "pg" and unit.lower[verb + 1] == "to":
        preceded = False  # "when, it says, the North admitted to hiding it"
    if preceded and kinds[first - 1] == "," and kind == "that":
        preceded = kinds[after - 2] == ","
        if preceded:  # "They must not think, she said, that C"
            after, kind, last = -1, "", after - 2
    return Cue(verb, word, subject, shared, first, last, after, kind, preceded, audience)


_SPECIAL: Final = frozenset({"put", "make", "quote"})


def _reports(unit: Unit, verb: int, lemma: str, high: int) -> bool:
    """Whether a verb that reports only in a set phrase stands in it."""
    if lemma == "put":  # "as X put it"
        kinds = unit.kinds
        after = kinds[verb + 1 : verb + 2]
        return after == "P" and kinds.rfind("p", kinds.rfind(";", 0, verb) + 1, verb) >= 0
    if lemma == "make":  # "made it clear that"
        return "clear" in unit.lower[verb + 1 : min(high, verb + 4)]
    return not quotes_as(unit, verb, high)


def _goes_on(unit: Unit, verb: int, previous: str, found: list[Cue]) -> bool:
    """Whether the verb has the subject of one before: "said C1, then denied", "having said"."""
    if verb and unit.lower[verb - 1] == "having":
        return True
    if not found or previous != ",":
        return False
    return unit.lower[verb - 1] in _THEN or and_before(unit.kinds, verb) >= 0


_THEN: Final = frozenset({"then", "later", "also"})


def _let_be_known(unit: Unit, verb: int, word: Verb, low: int, high: int) -> Cue | None:
    """The frame of "let it be known that C"."""
    if unit.lower[verb + 1 : verb + 3] != ["it", "be"] or verb + 4 >= high:
        return None
    subject = subject_left(unit, verb, low)
    if subject is None or unit.kinds[verb + 4] != "h":
        return None
    return Cue(verb, word, subject, False, subject.first, verb + 4, verb + 5, "that", False)


def _passive_cue(unit: Unit, verb: int, word: Verb, high: int) -> Cue | None:
    """Both "called "unfair" by Moscow", "was told by X that": the speaker stands after `by`."""
    kinds = unit.kinds
    if word.lemma == "quote":
        return None
    for at in range(verb + 1, min(high, verb + WINDOW)):
        if kinds[at] == "p" and unit.lower[at] == "by":
            group = phrase_right(unit, at + 1, high)
            if group is None:
                return None
            subject = Subject((group,), group.first, group.last)
            after, kind, _, _ = complement(unit, group.last - 1, word, high)
            if kind != "that":
                after, kind = verb + 1, "loose"
            return Cue(verb, word, subject, False, verb, group.last, after, kind, False)
        if kinds[at] in "AMSv;":
            return None
    return None


def _inverts(unit: Unit, verb: int, before: int, low: int, high: int) -> bool:
    """Whether "..., said X" is meant rather than "X, ..., said C"."""
    kinds = unit.kinds
    if before < low:
        return unit.lower[verb] in {"said", "asked"} and unit.begins[verb] == unit.begins[low]
    if kinds[before] == "Q":
        return True
    if before > low and kinds[before] in ",-" and kinds[before - 1] == "Q":
        comma = kinds.rfind(",", low, before - 1)
        inserted = comma > low and kinds[comma + 1 : comma + 2] in ("G", "g", "W")
        if inserted and unit.lower[verb] != "said":  # X, blaming "outside forces", recalled Y
            return subject_left(unit, verb, low) is None
        return True
    left = before - 1
    while left >= low and kinds[left] not in ",-;:Q":
        left -= 1
    if left < low or kinds[left] == "Q":
        return True
    segment = kinds[left + 1 : before]
    if segment[:1] in ("W", "D", "C", "Z", "n") and not (
        segment[0] != "W" and finite(kinds, left + 1, before)
    ):
        return False
    if segment[:1] and segment[0] in "WptRgG" and subject_left(unit, verb, low) is not None:
        right = subject_right(unit, verb, high)
        return (
            right is not None
            and (right.last >= high or kinds[right.last] in ".;")
            and finite(kinds, low, left)
        )
    return True


def _inverted(unit: Unit, verb: int, word: Verb, subject: Subject, high: int) -> Cue:
    """The frame of "..., said X": words before it, and perhaps after it."""
    kinds = unit.kinds
    last = skip_adjuncts(unit, subject.last, high)
    after, kind = -1, ""
    at = last
    if at < high and kinds[at] in ",:" and at + 1 < high and kinds[at + 1] == "Q":
        after, kind = at + 1, "quote"
    elif at < high and kinds[at] == "Q":
        after, kind = at, "quote"
    return Cue(verb, word, subject, False, verb, last, after, kind, True, None)


def _participle(unit: Unit, verb: int, word: Verb, found: list[Cue]) -> Cue | None:
    """The frame of "..., adding that C" and of "quoted him as saying C"."""
    kinds = unit.kinds
    low, high = _low(unit, verb), _high(unit, verb)
    subject: Subject | None
    first, before = verb, False
    if verb > low and unit.lower[verb - 1] == "as":
        subject, first = quoted_by(unit, verb, low)
        before = first > low and kinds[first - 1] in ",Q-"
    elif verb > low and kinds[verb - 1] == "A":  # "is saying"
        return _finite(unit, verb, word, found)
    else:
        subject = absolute(unit, verb, low) or _inherited(unit, verb, found, low)
    stop = -1
    if subject is None or all(kind in "RF&t" for kind in kinds[low:verb]):
        coming = ahead(unit, verb, high)
        if coming is not None:
            subject, stop = coming, coming.first - 1
    after, kind, last, audience = complement(unit, verb, word, high)
    shared = first == verb
    return Cue(verb, word, subject, shared, first, last, after, kind, before, audience, stop)


def _inherited(unit: Unit, verb: int, found: list[Cue], low: int) -> Subject | None:
    """The subject of an earlier verb of the sentence: the last cue's, else the clause's."""
    for cue in reversed(found[-8:]):
        if cue.word is _NOUN:
            continue
        if cue.subject is not None and cue.verb >= low and not _nested(found, cue):
            return cue.subject
    subject = clause_subject(unit, low, verb)
    if subject is None and low:
        for cue in reversed(found):
            if cue.subject is not None:
                return cue.subject
        subject = clause_subject(unit, 0, verb)
    return subject


def _nested(found: list[Cue], cue: Cue) -> bool:
    """Whether the cue stands at the head of another's words: "X said Y had told him"."""
    return any(
        other is not cue
        and not cue.shared
        and other.after >= 0
        and other.after <= cue.first <= other.after + 1
        for other in found[-8:]
    )
