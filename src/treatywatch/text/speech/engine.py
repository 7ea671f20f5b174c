"""Who spoke each quotation, and everything that is said in a sentence."""

from __future__ import annotations

from typing import Final

from treatywatch.text.speech.cues import Cue
from treatywatch.text.speech.groups import name_of, phrase_left, phrase_right
from treatywatch.text.speech.marks import Stretch
from treatywatch.text.speech.reported import content_end, reported_by
from treatywatch.text.speech.scene import Scene, Told
from treatywatch.text.speech.subjects import Subject, clause_subject
from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import words

_SPEAKS: Final = frozenset({"post", "clause", "partial", "quote"})


def told_in(scene: Scene, index: int, *, reported: bool = True) -> list[Told]:
    """Everything said in one unit: quotations in their order, then reported clauses if wanted."""
    unit = scene.unit(index)
    spoken: list[Told] = []
    heads = scene.cues(index)
    owners: dict[int, Told] = {}
    ends: list[int] = []
    if unit.quotes:
        ends = [content_end(unit, heads, position) for position in range(len(heads))]
    for token, number in unit.quotes.items():
        owner = _owner(unit, token, heads, ends)
        found = _quotation(scene, index, token, number, owner)
        if found is not None:
            owners[token] = found
            spoken.append(found)
    if reported:
        for position in range(len(heads)):
            spoken.extend(reported_by(unit, index, heads, position, owners))
    return spoken


def _owner(unit: Unit, token: int, heads: list[Cue], ends: list[int]) -> Cue | None:
    """The cue whose words the quotation at `token` is.

    A verb right beside the marks wins; then a clause of saying around them, the innermost first;
    then a verb after the whole sentence; last a verb that speaks of something else on the way.
    """
    kinds = unit.kinds
    best: Cue | None = None
    strength = 0
    for cue, end in zip(heads, ends, strict=True):
        if cue.before and cue.first > token:
            beside = kinds[token + 1 : cue.first] in ("", ",", "-")
            inside = strength == 3 and token > 0 and kinds[token - 1] not in ",:-"
            if beside and cue.word.lemma != "according to" and not inside:
                return cue
            if strength < 2 and kinds.rfind(";", 0, cue.first) < token:
                best, strength = cue, 2
        if not 0 <= cue.after <= token < end or (cue.first <= token < cue.verb):
            continue
        here = 3
        if cue.after_kind in ("loose", "weak"):
            here = 1 if cue.after_kind == "weak" else _closeness(unit, cue, token)
        if here and here >= strength:
            best, strength = cue, here
    return best


def _closeness(unit: Unit, cue: Cue, token: int) -> int:
    """How surely words in marks after a verb without clause are its complement: 3, 1 or 0."""
    between = unit.kinds[cue.verb + 1 : token]
    if ":" in between or between.count(",") > 2 or len(between) > 30:
        return 0
    for at in range(cue.verb + 1, token):
        kind = unit.kinds[at]
        if kind in "MS" or (kind == "A" and unit.lower[at] not in {"having", "being", "been"}):
            return 1
    return 3


def _quotation(scene: Scene, index: int, token: int, number: int, owner: Cue | None) -> Told | None:
    """The quotation as speech, or None where nobody is said to have spoken it."""
    unit = scene.unit(index)
    stretch = scene.quoted[number]
    subject = owner.subject if owner else None
    place = index
    if _is_title(scene, unit, token, stretch, owner):
        return None
    if owner is None:
        subject = _document(unit, token)
    if subject is None:
        sentence = _is_sentence(scene, unit, token, stretch)
        if owner is None and not sentence and not _framed(unit, token):
            return None
        found = _floating(scene, index, token, stretch, sentence)
        if found is not None:
            place, subject = found
        elif owner is None and not sentence:
            return None
    return Told(stretch.start, stretch.end, number, index, owner, subject, place)


def _is_title(scene: Scene, unit: Unit, token: int, stretch: Stretch, owner: Cue | None) -> bool:
    """Whether the marks hold a title, a name or a nickname."""
    inside = scene.text[stretch.start : stretch.end]
    if inside[-1:] in ",.!?" and len(inside) > 30:
        return False
    before = unit.lower[token - 1] if token else ""
    kinds = unit.kinds
    if before in {"as", "a", "the", "an"} and token > 1:
        before = (
            unit.lower[token - 2] if before != "as" or unit.lower[token - 2] == "known" else before
        )
    if before in words().lists["naming"] and (
        owner is None or (owner.verb != token - 1 and unit.lower[owner.verb] != before)
    ):
        return True
    if (
        token
        and kinds[token - 1] == "C"
        and kinds[token + 1 : token + 2] == "C"
        and " " not in inside
    ):
        return True  # Joseph "Joe" Smith
    nouns = words().lists["title_noun"]
    if before == "reading" and unit.lower[token - 2] in nouns:
        return True
    if token and kinds[token - 1] == "'" and owner is not None and owner.after_kind != "quote":
        words_ = inside.split()
        if 0 < len(words_) < 5 and all(word[0].isupper() for word in words_):
            return True  # Orwell's "Animal Farm"
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
    inside = scene.text[stretch.start : stretch.end].strip("'\"‘’“”")
    if not inside[:1].isupper() or inside[-1] not in ".!?,…":
        return False
    if inside.count(" ") >= 2 or not unit.kinds.strip("Q.,"):
        return True
    # "Yes," Kaya nodded.
    return inside[-1] in ",!?" and unit.kinds[token + 1 : token + 2] in ("C", "Z", "P", "D", "A")


def _framed(unit: Unit, token: int) -> bool:
    """Whether a noun of speech leads up to the marks: "in remarks that were "disgraceful""."""
    kinds = unit.kinds
    if token and kinds[token - 1] == ":":
        return True
    if _worded(unit) is not None:
        return True
    speech = words().lists["speech_noun"]
    near = range(max(0, token - 6), token)
    return any(unit.lower[at] in speech and kinds[at] not in "SGB" for at in near)


def _document(unit: Unit, token: int) -> Subject | None:
    """The text that says the words itself: "The accord "opens a new chapter"."""
    kinds = unit.kinds
    if any(kind in "AMvSB" for kind in kinds[:token].partition(",")[0]):
        return None
    subject = clause_subject(unit, 0, token)
    if subject is None or (kinds[subject.last : token].strip("R") and kinds[token - 1] != ","):
        return None
    return subject if unit.lower[subject.groups[0].last - 1] in words().lists["document"] else None


def _worded(unit: Unit) -> Subject | None:
    """The speaker in "in the words of X" and "in X's words"."""
    kinds = unit.kinds
    for at in range(1, len(kinds)):
        if kinds[at] in "xn" and unit.lower[at] in {"words", "phrase", "view"}:
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
    """Who speaks a quotation without a verb of saying: a unit and the subject in it."""
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
    """The speaker in the unit itself: "Lavrov: 'No.'", "'No,' Lavrov smiled"."""
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
        return unit.lower[group.first] in {"he", "she", "they", "we", "i"}
    return (
        any(name_of(unit, g) is not None for g in subject.groups)
        or "n" in kinds[group.first : group.last]
    )


def _around(scene: Scene, index: int, alone: bool) -> tuple[int, Subject] | None:
    """The speaker in the units around: those before, then, in the same paragraph, the next."""
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
        if cue.subject is not None and (not cue.word.takes.isdisjoint(_SPEAKS)):
            return index, cue.subject
    del near
    subject = clause_subject(unit, 0, len(unit.kinds))
    if subject is not None and _human(unit, subject):
        return index, subject
    return None
