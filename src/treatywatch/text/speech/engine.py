"""From sentences to speech: which words each cue covers, and who spoke each quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from treatywatch.text.document import Document
from treatywatch.text.speech.cues import Cue, cues
from treatywatch.text.speech.marks import Stretch, stretches
from treatywatch.text.speech.subjects import (
    Subject,
    clause_subject,
    finite,
    name_of,
    phrase_left,
    phrase_right,
)
from treatywatch.text.speech.units import Unit, plan
from treatywatch.text.speech.words import words

_WORD: Final = re.compile(r"[A-Za-z]\w+")


class Told(NamedTuple):
    """Words that somebody said, found in one unit."""

    start: int
    end: int
    quote: int
    """Index of the stretch in marks, -1 for reported words."""
    unit: int
    cue: Cue | None
    subject: Subject | None
    subject_unit: int
    statement: bool = True
    """False for what only tells who speaks there: a denial of a deed, a loose clause."""
    verb: int = -1


class Scene:
    """A text cut into units, read when asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        bounds = [(p.start, p.end) for p in document.paragraphs]
        self.quoted: list[Stretch] = stretches(self.text, bounds)
        self.plan = plan(
            self.text, [(s.start, s.end, s.paragraph) for s in document.sentences], self.quoted
        )
        self._units: dict[int, Unit] = {}
        self._cues: dict[int, list[Cue]] = {}
        self._datelines = {first: last for first, last in document.datelines}

    def unit(self, index: int) -> Unit:
        """The unit at `index`, its tokens cut on first use."""
        known = self._units.get(index)
        if known is None:
            start, end, paragraph, low, high = self.plan[index]
            start = min(
                self._datelines.get(start, start), self.quoted[low].first if low < high else end
            )
            known = Unit(
                self.text, start, end, paragraph, [(n, self.quoted[n]) for n in range(low, high)]
            )
            self._units[index] = known
        return known

    def cues(self, index: int) -> list[Cue]:
        """The cues of a unit."""
        known = self._cues.get(index)
        if known is None:
            known = self._cues[index] = cues(self.unit(index))
        return known

    def speaks(self, index: int) -> bool:
        """Whether the unit holds a word that can report a clause."""
        start, end, _, low, high = self.plan[index]
        if low < high:
            return True
        return not words().triggers.isdisjoint(_WORD.findall(self.text, start, end))


def told_in(scene: Scene, index: int, *, reported: bool = True) -> list[Told]:
    """Everything said in one unit: quotations in their order, then reported clauses if wanted."""
    unit = scene.unit(index)
    spoken: list[Told] = []
    heads = scene.cues(index)
    owners: dict[int, Told] = {}
    for token, number in unit.quotes.items():
        owner = _owner(unit, token, heads)
        found = _quotation(scene, index, token, number, owner)
        if found is not None:
            owners[token] = found
            spoken.append(found)
    if reported:
        for position in range(len(heads)):
            spoken.extend(_reported(unit, index, heads, position, owners))
    return spoken


def _owner(unit: Unit, token: int, heads: list[Cue]) -> Cue | None:
    """The cue whose words the quotation at `token` is."""
    kinds = unit.kinds
    after: Cue | None = None
    before: Cue | None = None
    for position, cue in enumerate(heads):
        if cue.before and cue.first > token:
            gap = kinds[token + 1 : cue.first]
            if not gap or gap in (",", "-"):
                return cue
            if before is None and kinds.rfind(";", 0, cue.first) < token:
                before = cue
        if 0 <= cue.after <= token < content_end(unit, heads, position):
            if cue.after_kind in ("loose", "weak") and _too_far(unit, cue, token):
                continue
            if cue.subject is not None and cue.first <= token < cue.verb:
                continue
            after = cue
    if after is not None and (before is None or after.after_kind != "weak"):
        if before is None or after.after_kind == "loose" or after.verb > before.verb or True:
            return after
    return before or after


def _too_far(unit: Unit, cue: Cue, token: int) -> bool:
    """Whether a new clause has begun between a verb without clause and the quotation."""
    between = unit.kinds[cue.verb + 1 : token]
    return ":" in between or between.count(",") > 2 or len(between) > 30


def content_end(unit: Unit, heads: list[Cue], position: int) -> int:
    """Token after the words that follow the cue at `position`."""
    kinds = unit.kinds
    cue = heads[position]
    end = len(kinds)
    while end > cue.verb and kinds[end - 1] in ".)":
        end -= 1
    for other in heads[position + 1 :]:
        cut = _cut(unit, cue, other) if other.verb >= cue.after else -1
        if cut >= 0:
            return min(end, cut)
    return end


def _cut(unit: Unit, cue: Cue, other: Cue) -> int:
    """Where a later cue ends the words of an earlier one; -1 if it stands inside them."""
    kinds = unit.kinds
    loose = other.after_kind in ("loose", "weak", "") and not other.before
    if other.word.lemma == "according to":
        return other.verb - 1 if kinds[other.verb - 1] == "," else other.verb
    if other.shared:
        at = other.verb
        if kinds[at] == "B" or (loose and kinds[at] != "G"):
            return -1
        while at > cue.after and kinds[at - 1] in "RtA":
            at -= 1
        before = kinds[at - 1]
        if before == "&":
            at -= 1
            return at - 1 if kinds[at - 1] == "," else at
        if before == "," or (kinds[other.verb] == "G" and before in "tCxn"):
            return at - 1 if before == "," else -1
        if before == "F":
            return at - 1
        return -1
    first = other.first
    semicolon = kinds.rfind(";", cue.verb, first)
    if semicolon >= 0:
        return semicolon
    if first <= cue.after + 1 or loose:
        return -1
    before = kinds[first - 1]
    if before == "F" or (
        before == "&" and (kinds[first - 2] == "," or unit.word(first - 1) == "but")
    ):
        at = first - 1
        return at - 1 if kinds[at - 1] == "," else at
    if kinds[other.verb] in "S" and before == "t" and kinds[first - 2] == "F":
        return first - 2
    return -1


def _quotation(scene: Scene, index: int, token: int, number: int, owner: Cue | None) -> Told | None:
    """The quotation as speech, or None where nobody is said to have spoken it."""
    unit = scene.unit(index)
    stretch = scene.quoted[number]
    subject = owner.subject if owner else None
    place = index
    if _is_title(scene, unit, token, stretch, owner):
        return None
    if owner is None or subject is None:
        sentence = _is_sentence(scene, unit, token, stretch)
        if owner is None and not sentence and not _framed(unit, token):
            return None
        found = _floating(scene, index, token, stretch, sentence)
        if found is not None:
            place, subject = found
        elif owner is None and not sentence:
            return None
    return Told(stretch.start, stretch.end, number, index, owner, subject, place)


_NAMING: Final = frozenset(
    [
        "so-called",
        "dubbed",
        "nicknamed",
        "codenamed",
        "code-named",
        "named",
        "titled",
        "entitled",
        "known",
        "word",
        "phrase",
        "term",
        "called",
        "film",
        "movie",
        "book",
        "novel",
        "song",
    ]
)


def _is_title(scene: Scene, unit: Unit, token: int, stretch: Stretch, owner: Cue | None) -> bool:
    """Whether the marks hold a title, a name or a nickname."""
    inside = scene.text[stretch.start : stretch.end]
    if inside[-1:] in ",.!?" and len(inside) > 30:
        return False
    before = unit.word(token - 1) if token else ""
    kinds = unit.kinds
    if before in {"as", "a", "the", "an"} and token > 1:
        before = (
            unit.word(token - 2) if before != "as" or unit.word(token - 2) == "known" else before
        )
    if before in _NAMING and (
        owner is None or (owner.verb != token - 1 and not (unit.word(owner.verb) == before))
    ):
        return True
    if (
        token
        and kinds[token - 1] == "C"
        and kinds[token + 1 : token + 2] == "C"
        and " " not in inside
    ):
        return True  # Joseph "Joe" Smith
    nouns = words().title_nouns
    if before == "reading" and unit.word(token - 2) in nouns:
        return True
    capitals = [w for w in inside.split() if w[:1].isalpha() and len(w) > 3]
    capital = bool(capitals) and all(w[0].isupper() for w in capitals)
    if capital and before in nouns:
        return True
    if capital and len(inside.split()) > 1 and (owner is None or owner.after_kind == "weak"):
        return True
    return owner is None and before in nouns and not _framed(unit, token)


def _is_sentence(scene: Scene, unit: Unit, token: int, stretch: Stretch) -> bool:
    """Whether the words in marks are a sentence of their own, or go on from one."""
    if stretch.continued or stretch.continues:
        return True
    inside = scene.text[stretch.start : stretch.end]
    if not inside[:1].isupper() or inside[-1] not in ".!?,…":
        return False
    if inside.count(" ") >= 2 or not unit.kinds.strip("Q.,"):
        return True
    # "Yes," Kaya nodded.
    return inside[-1] in ",!?" and unit.kinds[token + 1 : token + 2] in ("C", "Z", "P", "D", "A")


def _framed(unit: Unit, token: int) -> bool:
    """Whether a noun of speech leads up to the marks: "in remarks that were "disgraceful""."""
    kinds = unit.kinds
    if token and kinds[token - 1] in ":":
        return True
    if _worded(unit) is not None:
        return True
    speech = words().speech_nouns
    near = range(max(0, token - 6), token)
    return any(unit.word(at) in speech and kinds[at] not in "SGB" for at in near)


def _worded(unit: Unit) -> Subject | None:
    """The speaker in "in the words of X" and "in X's words"."""
    kinds = unit.kinds
    for at in range(1, len(kinds)):
        if kinds[at] in "xn" and unit.word(at) in {"words", "phrase", "view"}:
            if kinds[at - 1] == "'":
                group = phrase_left(unit, at - 2, 0) if at > 1 else None
            elif kinds[at + 1 : at + 2] == "o":
                group = phrase_right(unit, at + 2, len(kinds))
            else:
                continue
            return Subject((group,), group.first, group.last) if group else None
    return None


def _floating(
    scene: Scene, index: int, token: int, stretch: Stretch, sentence: bool
) -> tuple[int, Subject] | None:
    """Who speaks a quotation without a verb of saying: its unit and the noun group that names them."""
    unit = scene.unit(index)
    kinds = unit.kinds
    alone = not kinds.strip("Q.,-:&)(") or (stretch.continues and kinds.startswith("Q"))
    if not alone:
        for cue in reversed(scene.cues(index)):
            if cue.verb < token and cue.subject is not None and "." in kinds[cue.verb : token]:
                return index, cue.subject
        found = _beside(unit, token)
        if found is not None:
            return index, found
    return _around(scene, index, alone and sentence)


def _beside(unit: Unit, token: int) -> Subject | None:
    """The speaker in the unit itself: "Lavrov: "No.""; "'No,' Lavrov smiled"; "X was blunt: "...""."""
    kinds = unit.kinds
    worded = _worded(unit)
    if worded is not None:
        return worded
    if token and kinds[token - 1] in ":,":
        low = max(kinds.rfind(";", 0, token), kinds.rfind("Q", 0, token)) + 1
        if kinds[token - 1] == ":":
            group = phrase_left(unit, token - 2, low) if token - 2 >= low else None
            if group is not None and group.first == low:
                return Subject((group,), group.first, group.last)
        return clause_subject(unit, low, token - 1)
    after = token + 1
    if after < len(kinds) and kinds[after] in ",-":
        after += 1
    if kinds[after : after + 1] == "A":
        owned = kinds.find("'", after)
        group = phrase_left(unit, owned - 1, after + 1) if owned > after + 1 else None
        if group is not None and group.first == after + 1:  # "was Kaya's answer"
            return Subject((group,), group.first, group.last)
    if after < len(kinds):
        subject = clause_subject(unit, after, len(kinds))
        if subject is not None and subject.first == after and _human(unit, subject):
            return subject
    return clause_subject(unit, 0, token) if token else None


def _human(unit: Unit, subject: Subject) -> bool:
    """Whether the group is a pronoun for people, a name, or a word for somebody who can speak."""
    kinds = unit.kinds
    group = subject.groups[0]
    if kinds[group.first] == "P":
        return unit.word(group.first) in {"he", "she", "they", "we", "i"}
    return (
        any(name_of(unit, g) is not None for g in subject.groups)
        or "n" in kinds[group.first : group.last]
    )


def _around(scene: Scene, index: int, alone: bool) -> tuple[int, Subject] | None:
    """The speaker in the units around: the one before, then, in the same paragraph, the one after."""
    paragraph = scene.plan[index][2]
    for back in range(index - 1, max(-1, index - 6), -1):
        there = scene.plan[back]
        if paragraph - there[2] > 1 + (there[4] > there[3]):
            break
        found = _speaker_in(scene, back, there[2] == paragraph)
        if found is not None:
            return found
        if there[4] == there[3]:
            break
    if alone and index + 1 < len(scene.plan):
        following = _speaker_in(scene, index + 1, True)
        if following is not None:
            return following
    return None


def _speaker_in(scene: Scene, index: int, near: bool) -> tuple[int, Subject] | None:
    """The last speaker of a unit, or else its subject if that is somebody."""
    unit = scene.unit(index)
    for cue in reversed(scene.cues(index)):
        if cue.subject is not None and (cue.word.takes & {"post", "clause", "partial", "quote"}):
            return index, cue.subject
    del near
    subject = clause_subject(unit, 0, len(unit.kinds))
    if subject is not None and _human(unit, subject):
        return index, subject
    return None


def _reported(
    unit: Unit, index: int, heads: list[Cue], position: int, owners: dict[int, Told]
) -> list[Told]:
    """The reported clauses of one cue."""
    cue = heads[position]
    if cue.subject is None or not cue.word.takes & {"clause", "post"}:
        return []
    if _unsaid(unit, cue):
        return []
    kinds = unit.kinds
    spans: list[tuple[int, int]] = []
    if cue.after_kind in ("that", "bare"):
        end = content_end(unit, heads, position)
        end = _told_end(unit, cue.after, end)
        spans = _split(unit, cue.after, end)
    if cue.before and cue.after_kind not in ("that", "bare") and "post" in cue.word.takes:
        span = _preceding(unit, heads, position)
        spans = [span] if span else spans
    if cue.before and cue.word.lemma == "according to":
        span = _preceding(unit, heads, position)
        spans = [span] if span else []
    out: list[Told] = []
    for first, last in spans:
        if any(first <= token < last for token in owners):
            continue
        while first < last and kinds[first] in ",:-":
            first += 1
        if last - first < 2:
            continue
        out.append(
            Told(
                unit.starts[first],
                unit.ends[last - 1],
                -1,
                index,
                cue,
                cue.subject,
                index,
                True,
                cue.verb,
            )
        )
    return out


_PAST: Final = frozenset(["had", "was", "were", "would", "could", "might", "did"])


def _told_end(unit: Unit, first: int, end: int) -> int:
    """Where reported words end at a semicolon: the writer goes on in a tense that is not theirs.

    After a verb in the past, reported words are in the past too (was, had been, would); a clause in
    the present is the writer's own.
    """
    semicolon = unit.kinds.find(";", first, end)
    if semicolon < 0:
        return end
    for at in range(semicolon + 1, end):
        if unit.kinds[at] in "AM":
            return end if unit.word(at) in _PAST and _past(unit, first, semicolon) else semicolon
        if unit.kinds[at] in "vS":
            break
    return semicolon


def _past(unit: Unit, first: int, last: int) -> bool:
    """Whether the first auxiliary of the stretch is in the past; true if there is none."""
    for at in range(first, last):
        if unit.kinds[at] in "AM":
            return unit.word(at) in _PAST
    return True


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
            return unit.word(at) not in {"will"}
        if at >= 0 and kinds[at] == "A" and unit.word(at).endswith(("n't", "n’t")):
            return True
        return at >= 0 and kinds[at] == "p" and unit.word(at - 1) != "on"
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
    stop = cue.first - 1 if kinds[cue.first - 1] in ",-" else cue.first
    for other in heads[:position]:
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
        if goes_on and kinds[stop - 1] in "F&":
            return last + 1, high
        if not complete and goes_on:
            return first, high
        if complete and (
            (following in "&F" and goes_on) or unit.word(last + 1) in {"to", "as", "since"}
        ):
            return first, high
    if not complete:
        return None
    return first, stop


def _segment_end(unit: Unit, heads: list[Cue], position: int) -> int:
    """Token after the stretch between semicolons, or before the next cue's frame."""
    kinds = unit.kinds
    cue = heads[position]
    high = kinds.find(";", cue.verb)
    if high < 0:
        high = len(kinds)
        while high > cue.verb and kinds[high - 1] in ".)":
            high -= 1
    for other in heads[position + 1 :]:
        cut = _cut(unit, cue, other)
        if cut >= 0:
            high = min(high, cut)
    return high


def unit_at(scene: Scene, offset: int) -> int:
    """Index of the unit that holds a place."""
    return bisect_right([start for start, *_ in scene.plan], offset) - 1
