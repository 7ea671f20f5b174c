"""What a noun group tells about whoever it names: a person, an owner, an office."""

from __future__ import annotations

from typing import Final

from treatywatch.text.speech.cues import Cue
from treatywatch.text.speech.groups import Group, name_of
from treatywatch.text.speech.subjects import Subject
from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import words


def says(cue: Cue) -> bool:
    """Whether a cue gives words to its subject, rather than only speaking of something."""
    return cue.before or cue.after_kind in ("that", "bare", "quote")


def owner_in(unit: Unit, group: Group) -> Group | None:
    """The first part of "Avi Sharon's office"."""
    mark = unit.kinds.find("'", group.first, group.last)
    return Group(group.first, mark) if mark > group.first else None


def possessor(unit: Unit, group: Group) -> Group | None:
    """Whose words "Choe's statement" are."""
    kinds = unit.kinds
    mark = kinds.rfind("'", group.first, group.last)
    if mark <= group.first or unit.lower[group.last - 1] not in words().lists["speech_noun"]:
        return None
    return Group(group.first, mark)


def opens_loosely(kinds: str) -> bool:
    """Whether the sentence begins with what looks forward to its subject."""
    return kinds[:1] in ("p", "g", "v", "t", "G")


def is_person(unit: Unit, subject: Subject) -> bool:
    """Whether a noun group means one person, as far as its words tell."""
    kinds = unit.kinds
    people = words().lists["person"]
    for group in subject.groups:
        last = group.first
        while last < group.last and kinds[last] not in "op":
            last += 1
        name = name_of(unit, group)
        if name is not None and (name[1] - name[0] > 1 or len(subject.groups) > 1):
            return True
        if unit.lower[last - 1] in people and not unit.lower[last - 1].endswith("s"):
            return True
        if name is not None and name[0] > group.first and unit.lower[name[0] - 1] in people:
            return True
    return False


def stripped(names: list[str]) -> list[str]:
    """Without titles: what follows the last word for an office."""
    for index in range(len(names) - 1, -1, -1):
        if titles(names[index]):
            names = names[index + 1 :]
            break
    while names and names[0].islower() and len(names) > 3:
        names = names[1:]
    return names


def titles(written: str) -> bool:
    """Whether a word before a name is none of the name: an office, a title, the end of a clause."""
    word = written.lower().rstrip(".")
    if word in _TITLES or words().classes.get(word) in _NO_NAME:
        return True
    return written[-1] == "." and len(word) > 2


_NO_NAME: Final = frozenset("npDPFREAMS")
_TITLES: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "gen",
        "col",
        "lt",
        "sen",
        "rep",
        "gov",
        "sgt",
        "maj",
        "capt",
        "adm",
        "prof",
        "rev",
        "cmdr",
        "brig",
        "sir",
        "lord",
        "lady",
        "and",
        "but",
    ]
)


def plural(unit: Unit, group: Group) -> bool:
    """Whether a common noun in the plural heads the group, so that "it" cannot mean it."""
    at = group.first
    while at + 1 < group.last and unit.kinds[at + 1] not in "op":
        at += 1
    return unit.kinds[at] in "nx" and unit.lower[at].endswith("s")
