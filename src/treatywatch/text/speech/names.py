"""What a speaker is called: the fullest name in the text, and who a pronoun goes back to."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from treatywatch.text.speech.described import (
    is_person,
    opens_loosely,
    owner_in,
    plural,
    possessor,
    says,
    stripped,
    titles,
)
from treatywatch.text.speech.groups import Group, name_of
from treatywatch.text.speech.scene import Scene
from treatywatch.text.speech.subjects import Subject, clause_subject
from treatywatch.text.speech.units import Unit
from treatywatch.text.speech.words import words


class Speaker(NamedTuple):
    """One speaker: the words that name them, and the fullest name the text gives."""

    start: int
    end: int
    name: str
    described: str
    """Name and description as they stand, for looking up office and country."""
    from_start: int
    """Where those words stand, for the mentions in them."""
    from_end: int
    pronoun: bool = False


_PARTICLES: Final = (
    "al", "bin", "von", "van", "de", "der", "den", "du", "da", "di", "el", "ibn",
)  # fmt: skip
_BEFORE: Final = re.compile(rf"(?<!\w)(?:(?:[A-Z][\w.’'-]*|{'|'.join(_PARTICLES)})\s+){{1,4}}$")
_AFTER: Final = re.compile(r"(?: [A-Z][a-z]+(?:-[a-z]+)?){1,2}(?=[\s,.])")
_HONORIFIC: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|Sgt|Maj|Capt|Adm|Prof|Rev|Cmdr|Brig|Sir|Dame|Lord|Lady)\.?\s+)+"
)
_DEFINITE: Final = frozenset({"the", "this", "that"})
_SEX: Final = {"he": "he", "him": "he", "she": "she", "her": "she"}
_TITLED: Final = (("he", ("Mr", "Mr.", "Sir")), ("she", ("Ms", "Ms.", "Mrs", "Mrs.", "Dame")))
_TITLES_OF: Final = {
    "he": re.compile(r"\b(?:Mr\.?|Sir) ((?:[A-Z][\w’'-]+ ?){1,3}(?<! ))"),
    "she": re.compile(r"\b(?:Mrs\.?|Ms\.?|Dame) ((?:[A-Z][\w’'-]+ ?){1,3}(?<! ))"),
}
_REACH: Final = 20_000
"""Characters looked back for an introduction: more than any news article has."""
_SELVES: Final = frozenset({"himself", "herself", "itself", "themselves"})
_HE: Final = frozenset({"he", "she", "i", "him", "her"})


class Namer:
    """Names the speakers of one text from its own words."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._full: dict[str, str] = {}
        self._people: dict[tuple[int, str], Speaker | None] = {}
        self._sexes: dict[str, str] = {}
        self._speakers: dict[tuple[int, tuple[Group, ...]], tuple[Speaker, ...]] = {}

    def speakers(self, index: int, subject: Subject) -> tuple[Speaker, ...]:
        """The speakers that a subject names.

        Args:
            index: its unit.
            subject: the subject.
        """
        key = (index, subject.groups)
        known = self._speakers.get(key)
        if known is None:
            known = self._speakers[key] = self._all(index, subject)
        return known

    def _all(self, index: int, subject: Subject) -> tuple[Speaker, ...]:
        """The speakers that a subject names, worked out."""
        unit = self.scene.unit(index)
        main = subject.groups[0]
        if main.joined:
            return tuple(self._one(unit, index, (Group(a, b),)) for a, b in main.joined)
        return (self._one(unit, index, subject.groups),)

    def _one(self, unit: Unit, index: int, groups: tuple[Group, ...]) -> Speaker:
        """One speaker out of a noun group and its appositions."""
        text = self.scene.text
        named = None
        for group in groups:
            named = name_of(unit, group)
            if named is not None:
                break
        where = unit.begins[groups[0].first], unit.ends[groups[-1].last - 1]
        described = text[where[0] : where[1]]
        if named is not None:
            first, last = named
            start, end = unit.begins[first], unit.ends[last - 1]
            name = text[start:end]
            skip = _HONORIFIC.match(name)
            if skip and skip.end() < len(name):
                name = name[skip.end() :]
            if " " not in name:
                name = self.full(name, start)
            return Speaker(start, end, name, described, *where)
        group = groups[0]
        start, end = unit.begins[group.first], unit.ends[group.last - 1]
        if unit.kinds[group.first] == "P":
            word = unit.lower[group.first]
            back = self._antecedent(index, unit, group.first, word)
            if back is not None:
                if word in _SEX:
                    self._sexes.setdefault(back.name, _SEX[word])
                return _here(back, start, end)
            return Speaker(start, end, text[start:end], described, *where, pronoun=True)
        owner = possessor(unit, group)
        if owner is not None:
            return self._one(unit, index, (owner,))
        role = self._role(unit, index, group) or self._other(unit, index, group)
        if role is not None:
            return _here(role, start, end)
        name = text[start:end]
        if unit.lower[group.last - 1] in _SELVES and group.last - group.first > 1:
            name = text[start : unit.ends[group.last - 2]]
        article, _, rest = name.partition(" ")
        if rest and article.lower() in {"the", "a", "an"}:
            name = rest
        return Speaker(start, end, name, described, *where)

    def _role(self, unit: Unit, index: int, group: Group) -> Speaker | None:
        """Who "the minister" or "the statement" is: a speaker before; None if a new one."""
        kinds = unit.kinds
        if (
            kinds[group.first] != "D"
            or group.last - group.first > 3
            or unit.lower[group.first] not in _DEFINITE
        ):
            return None
        head = unit.lower[group.last - 1]
        if head.endswith("-year-old"):
            return self._person_in(index - 1, "any") if index else None
        if head in words().lists["speech_noun"]:
            return self._issuer(index, head)
        if (
            kinds[group.last - 1] != "n"
            or head not in words().lists["person"]
            or head.endswith("s")
        ):
            return None
        if head in words().lists["anonymous"] and not self._introduced(index, head):
            return None
        if any(kind not in "Dnx" for kind in kinds[group.first : group.last]):
            return None
        return self._last_person(index, head)

    def _other(self, unit: Unit, index: int, group: Group) -> Speaker | None:
        """Who "another" is: after "A judge had halted it;" a judge too."""
        if group.last - group.first > 1 or unit.lower[group.first] not in {"another", "other"}:
            return None
        before = clause_subject(unit, 0, group.first)
        if before is None or before.last > group.first or before.first == group.first:
            return None
        return self._one(unit, index, before.groups)

    def _issuer(self, index: int, head: str) -> Speaker | None:
        """Who issued "the statement": the last one said to have spoken in one."""
        for back in range(index - 1, max(-1, index - 16), -1):
            if not self.scene.mentions_word(back, head):
                continue
            for cue in reversed(self.scene.cues(back)):
                if cue.subject is not None and cue.word.told:
                    found = self._one(self.scene.unit(back), back, cue.subject.groups)
                    return found if head not in found.name.lower() else None
        return None

    def _introduced(self, index: int, head: str) -> bool:
        """Whether the last speakers include somebody described by this word."""
        for back in range(index - 1, max(-1, index - 4), -1):
            found = self._person_in(back, "any")
            if found is not None:
                return head in found.described.lower()
        return False

    def _last_person(self, index: int, head: str) -> Speaker | None:
        """The nearest person before who holds the office `head`, else one without an office."""
        people = words().lists["person"]
        nearest: Speaker | None = None
        for back in range(index - 1, max(-1, index - 8), -1):
            found = self._person_in(back, "any")
            if found is None:
                continue
            described = found.described.lower().replace(",", " ").split()
            if head in described:
                return found
            if nearest is None and index - back <= 2 and people.isdisjoint(described):
                nearest = found
        return nearest

    def full(self, surname: str, at: int) -> str:
        """The longest form under which the text introduces a name of one word."""
        known = self._full.get(surname)
        if known is not None:
            return known
        text = self.scene.text
        best = surname
        place = text.find(surname, max(0, at - _REACH))
        for _ in range(4):
            if place < 0 or place > at + 400:
                break
            end = place + len(surname)
            whole = not text[end : end + 1].isalnum()
            before = _before(text, place) if whole else None
            if before is not None:
                kept = stripped(before[0].split())
                if any(word[0].isupper() for word in kept):
                    best = " ".join([*kept, surname])
                    break
            place = text.find(surname, end)
        if best is surname:
            best = self._given_after(surname, at)
        self._full[surname] = best
        return best

    def _given_after(self, family: str, at: int) -> str:
        """The whole name where the family name comes first: "Spokesperson Gao Lan" for "Gao"."""
        text = self.scene.text
        place = text.find(family, max(0, at - _REACH))
        if not 0 < place < at:
            return family
        after = _AFTER.match(text, place + len(family))
        before = text[max(0, place - 30) : place].split()
        if after is None or not before:
            return family
        word = before[-1].lower()
        kind = words().classes.get(word)
        titled = kind == "n" and word in words().lists["person"]
        return (
            family + after[0] if titled or kind in ("S", "G") or text[place - 2] == "," else family
        )

    def _antecedent(self, index: int, unit: Unit, token: int, word: str) -> Speaker | None:
        """Who a pronoun goes back to: the subject of its own sentence, then of those before."""
        person = _SEX.get(word, "any") if word in _HE else ""
        own = self._own(unit, index, token)
        if own is not None and word == "it" and plural(unit, own.groups[0]):
            own = None
        if own is not None and own.last <= token:
            owner = owner_in(unit, own.groups[0]) if word in {"him", "her"} else None
            if owner is not None:  # "Sharon's office quoted him as saying"
                return self._one(unit, index, (owner,))
            found = self._fits(unit, index, own, person)
            if found is not None:
                return found
        for back in range(index - 1, max(-1, index - 7), -1):
            found = self._person_in(back, person)
            if found is not None:
                return found
        if person in _TITLES_OF:
            titled = self._titled(index, person)
            if titled is not None:
                return titled
        return self._lone_name(index) if person else None

    def _titled(self, index: int, sex: str) -> Speaker | None:
        """Somebody whom the two sentences before call Mr or Ms, if only they can be meant."""
        text = self.scene.text
        start = self.scene.plan[max(0, index - 2)][0]
        named = [*_TITLES_OF[sex].finditer(text, start, self.scene.plan[index][0])]
        if not named:
            return None
        found = named[-1]
        name = found[1] if " " in found[1] else self.full(found[1], found.start(1))
        return Speaker(*found.span(1), name, name, *found.span(1))

    def _lone_name(self, index: int) -> Speaker | None:
        """A subject of one capitalised word in the two sentences before: who else could "he" be?"""
        for back in range(index - 1, max(-1, index - 3), -1):
            unit = self.scene.unit(back)
            subject = clause_subject(unit, 0, len(unit.kinds))
            if (
                subject is not None
                and unit.kinds[subject.groups[0].first : subject.groups[0].last] == "C"
            ):
                return self._one(unit, back, subject.groups)
        return None

    def _own(self, unit: Unit, index: int, token: int) -> Subject | None:
        """The subject of the same sentence that a pronoun may go back to.

        In "C, he said" the subject of C is no candidate; one before a colon or semicolon is.
        """
        kinds = unit.kinds
        if (
            token == 0
            or kinds[token - 1] not in ",Q-"
            or kinds[token - 2 : token - 1] in ("F", "&", "W")
        ):
            return clause_subject(unit, 0, token)
        border = max(kinds.rfind(";", 0, token), kinds.rfind(":", 0, token))
        if border > 0:
            for cue in reversed(self.scene.cues(index)):
                if cue.verb < border and cue.subject is not None:
                    return cue.subject
            return clause_subject(unit, 0, border)
        return clause_subject(unit, 0, token) if opens_loosely(kinds) else None

    def _person_in(self, index: int, person: str) -> Speaker | None:
        """The last speaker, or the subject, of a unit, if it is of the right sort."""
        key = (index, person)
        if key in self._people:
            return self._people[key]
        self._people[key] = None
        unit = self.scene.unit(index)
        found: Speaker | None = None
        cues = [cue for cue in reversed(self.scene.cues(index)) if cue.subject is not None]
        head = clause_subject(unit, 0, len(unit.kinds))
        saying = [cue.subject for cue in cues if says(cue)]
        others = [cue.subject for cue in cues if not says(cue)]
        for subject in (*saying, head, *others):
            if subject is None:
                continue
            found = self._fits(unit, index, subject, person)
            if found is not None:
                break
        self._people[key] = found
        return found

    def _fits(self, unit: Unit, index: int, subject: Subject, person: str) -> Speaker | None:
        """The subject as a speaker, if a pronoun for a person, or for a body, can mean it."""
        group = subject.groups[0]
        if unit.kinds[group.first] == "P":
            word = unit.lower[group.first]
            if (word in _HE) != bool(person):
                return None
            if {_SEX.get(word), person} == {"he", "she"}:
                return None
            back = self._one(unit, index, subject.groups)
            return back if back.name.lower() != unit.lower[group.first] else None
        if group.joined and person:
            return None
        speaker = self._one(unit, index, subject.groups)
        human = is_person(unit, subject) or self._known_person(unit, subject, speaker)
        if human != bool(person):
            return None
        return None if self._other_sex(speaker, person) else speaker

    def _other_sex(self, speaker: Speaker, wanted: str) -> bool:
        """Whether the text tells that the speaker is of the other sex than the pronoun."""
        if wanted not in ("he", "she"):
            return False
        name = speaker.name
        known = self._sexes.get(name)
        if known is None:
            low = max(0, speaker.start - 8000)
            last = name.rpartition(" ")[2]
            titled = self._before(last, low)
            if last != name:
                titled |= self._before(name, low)
            known = "he" if "he" in titled else "she" if titled else ""
            if not titled:
                lists = words().lists
                for word in speaker.described.lower().replace(",", " ").split():
                    known = (
                        "he" if word in lists["he"] else "she" if word in lists["she"] else known
                    )
            self._sexes[name] = known
        return bool(known) and known != wanted

    def _before(self, name: str, low: int) -> set[str]:
        """Whose titles stand before a name within the reach of an article from `low`."""
        text, high = self.scene.text, low + 12000
        found: set[str] = set()
        place = text.find(name, low, high)
        while place >= 0:
            if text[place - 1 : place] == " ":
                before = text[max(low, place - 5) : place - 1]
                found.update([sex for sex, forms in _TITLED if before.endswith(forms)])
            place = text.find(name, place + 1, high)
        return found

    def _known_person(self, unit: Unit, subject: Subject, speaker: Speaker) -> bool:
        """Whether a name of one word is introduced elsewhere with a first name."""
        name = name_of(unit, subject.groups[0])
        return name is not None and " " in speaker.name and name[1] - name[0] == 1


def _before(text: str, place: int) -> re.Match[str] | None:
    """The capitalised words right before a name; most words before one are in lower case."""
    words_ = text[max(0, place - 48) : place].split()
    if not words_ or not text[place - 1].isspace():
        return None
    if titles(words_[-1]) or (words_[-1].islower() and not words_[-1].endswith(_PARTICLES)):
        return None
    return _BEFORE.search(text, max(0, place - 48), place)


def _here(speaker: Speaker, start: int, end: int) -> Speaker:
    """The speaker as named by other words, at another place."""
    return Speaker(
        start, end, speaker.name, speaker.described, speaker.from_start, speaker.from_end, True
    )
