"""What a form of the gazetteer means in a text, worked out once for all its occurrences."""

from __future__ import annotations

from typing import Any, Final

from treatywatch.gazetteer import Gazetteer
from treatywatch.gazetteer.fold import fold
from treatywatch.gazetteer.forms import Caution, Form, FormKind
from treatywatch.model.party import Country, FormerCountry, Organization, Party
from treatywatch.text.mentions.kinds import (
    CAUTION_NONE,
    CAUTION_SHARED,
    CAUTION_WORD,
    KIND_COUNTRY,
    KIND_FORMER_COUNTRY,
    KIND_INSTITUTION,
    KIND_ORGANIZATION,
    KIND_PLACE,
    KIND_TERRITORY,
    MATCH_ADJECTIVE,
    MATCH_ALIAS,
    MATCH_COMBINING,
    MATCH_NAME,
)
from treatywatch.text.mentions.lists import lists
from treatywatch.text.mentions.mention import MatchKind, MentionKind

_KINDS: Final = {
    FormKind.COUNTRY: KIND_COUNTRY,
    FormKind.FORMER_COUNTRY: KIND_FORMER_COUNTRY,
    FormKind.ORGANIZATION: KIND_ORGANIZATION,
    FormKind.TERRITORY: KIND_TERRITORY,
    FormKind.CITY: KIND_COUNTRY,
    FormKind.METONYM: KIND_COUNTRY,
    FormKind.INSTITUTION: KIND_INSTITUTION,
    FormKind.NOTHING: KIND_PLACE,
}


class Meaning:
    """Whom a surface names, as what, and what to beware of."""

    __slots__ = (
        "adjective",
        "careful",
        "caution",
        "city",
        "codes",
        "confidence",
        "forms",
        "governmental",
        "institution",
        "kind",
        "match",
        "named",
        "nothing",
        "parties",
        "plural",
        "rare",
        "reason",
        "states",
        "surface",
        "template",
        "territory",
    )

    def __init__(self, forms: tuple[Form, ...], gazetteer: Gazetteer) -> None:
        self.forms: tuple[Form, ...] = forms
        form = next((f for f in forms if f.kind is not FormKind.TERRITORY), forms[0])
        if form.caution is CAUTION_SHARED:
            form = _most_usual(form, forms, gazetteer)
        land = next((f for f in forms if f.kind is FormKind.TERRITORY), None)
        self.surface: str = form.surface
        self.nothing: bool = form.kind is FormKind.NOTHING
        self.caution: Caution = form.caution
        self.match: MatchKind = form.match
        self.kind: MentionKind = _KINDS[form.kind]
        self.city: bool = form.kind is FormKind.CITY
        self.institution: bool = form.kind is FormKind.INSTITUTION
        self.governmental: bool | None = True if form.kind is FormKind.METONYM else None
        self.plural: bool = form.number == "p"
        self.territory: str | None = land.code if land is not None else None
        self.codes: tuple[str, ...] = () if form is land or self.nothing else (form.code,)
        self.parties: tuple[Party, ...] = tuple(
            gazetteer.parties[code] for code in self.codes if code in gazetteer.parties
        )
        self.states: tuple[Country | FormerCountry, ...] = tuple(
            p for p in self.parties if not isinstance(p, Organization)
        )
        if self.institution and form.surface.endswith(" administration"):
            self.states = ()  # "the Bush administration" acts for its state but does not name it
        # Codes of the states it names, a capital left out until its sense is settled.
        self.named: tuple[str, ...] = () if self.city else tuple(p.code for p in self.states)
        self.careful: bool = form.caution is CAUTION_WORD or form.surface in lists().ordinary
        self.confidence: float = 1.0
        self.reason: str = ""
        if form.caution is CAUTION_SHARED:
            rivals = sorted({f.code for f in forms if f.kind is not FormKind.TERRITORY})
            self.confidence, self.reason = 0.5, f"may be {' or '.join(rivals)}"
        if self.parties and self.kind is KIND_COUNTRY:
            if isinstance(self.parties[0], Organization):
                self.kind = KIND_ORGANIZATION
            elif isinstance(self.parties[0], FormerCountry):
                self.kind = KIND_FORMER_COUNTRY
        if land is not None and self.kind is KIND_ORGANIZATION:
            self.kind = KIND_TERRITORY
        self.settle()

    def settle(self) -> None:
        """Set what follows from the rest."""
        self.adjective: bool = self.match is MATCH_ADJECTIVE  # "Russian"
        # Whether more than codes and match is to be told of it.
        self.rare: bool = bool(
            self.territory or self.governmental or self.plural or self.institution or self.reason
        )
        self.template: dict[str, Any] = self.fields()

    def fields(self) -> dict[str, Any]:
        """The fields of its mentions that are the same for all of them."""
        return {
            "start": 0,
            "end": 0,
            "text": "",
            "kind": self.kind,
            "match": self.match,
            "parties": self.parties,
            "territory": self.territory,
            "governmental": self.governmental,
            "person": None,
            "office": "",
            "named": self.states,
            "reason": self.reason,
            "confidence": self.confidence,
            "subject": False,
        }


def _most_usual(form: Form, forms: tuple[Form, ...], gazetteer: Gazetteer) -> Form:
    """Of the forms that share a surface the one that the tables of ambiguities give first."""
    entry = gazetteer.rulings.get(fold(form.surface), {})
    order: list[str] = entry.get("parties", [])
    return next((f for code in order for f in forms if f.code == code), form)


def joint_meaning(meanings: list[Meaning], gazetteer: Gazetteer) -> Meaning:
    """What a compound of several names means: all of them ("Japan-Russia")."""
    first = meanings[0]
    joint = Meaning(first.forms, gazetteer)
    joint.codes, joint.parties, joint.states = first.codes, first.parties, first.states
    for other in meanings[1:]:
        joint.codes += tuple(code for code in other.codes if code not in joint.codes)
        joint.parties += tuple(p for p in other.parties if p not in joint.parties)
        joint.states += tuple(p for p in other.states if p not in joint.states)
    joint.named = tuple(party.code for party in joint.states)
    joint.match = MATCH_COMBINING
    joint.city = joint.plural = False
    joint.caution = CAUTION_NONE
    joint.territory = None
    joint.confidence, joint.reason = 1.0, ""
    joint.settle()
    return joint


def _means_all(form: Form) -> bool:
    """Whether a shared surface means all that share it: "the Koreas", "the two Congos"."""
    return form.number == "p" and form.match in {MATCH_NAME, MATCH_ALIAS}


class Meanings(dict[str, "Meaning | None"]):
    """Surfaces and what they mean; filled as texts use them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._gazetteer = gazetteer
        self._forms = gazetteer.forms
        self._parties: dict[tuple[str, ...], tuple[Party, ...]] = {(): ()}
        self._states: dict[tuple[str, ...], tuple[Party, ...]] = {(): ()}

    def parties_of(self, codes: tuple[str, ...]) -> tuple[Party, ...]:
        """The parties with these codes."""
        found = self._parties.get(codes)
        if found is None:
            parties = self._gazetteer.parties
            found = tuple(parties[code] for code in codes if code in parties)
            self._parties[codes] = found
        return found

    def states_of(self, codes: tuple[str, ...]) -> tuple[Party, ...]:
        """Those of the codes that are states."""
        found = self._states.get(codes)
        if found is None:
            found = tuple(p for p in self.parties_of(codes) if not isinstance(p, Organization))
            self._states[codes] = found
        return found

    def __missing__(self, surface: str) -> Meaning | None:
        forms = self._forms.get(surface)
        if forms is None:
            return None
        if len(forms) > 1 and forms[0].caution is CAUTION_SHARED and _means_all(forms[0]):
            every = [Meaning((form,), self._gazetteer) for form in forms]
            found = joint_meaning(every, self._gazetteer)
            found.match = forms[0].match
            if found.match is MATCH_ALIAS:
                found.named, found.states = (), ()  # "the Baltic states" names none of them
            found.settle()
        else:
            found = Meaning(forms, self._gazetteer)
        self[surface] = found
        return found

    def of(self, surface: str) -> Meaning | None:
        """What `surface` means; None if it is no name."""
        return self[surface]

    def resolved(self, meaning: Meaning, code: str) -> Meaning:
        """The meaning of a shared surface for one of the parties that share it."""
        forms = tuple(form for form in meaning.forms if form.code == code)
        key = f"{meaning.surface}\0{code}"
        found = self.get(key)
        if found is None:
            found = Meaning(
                tuple(form._replace(caution=CAUTION_NONE) for form in forms), self._gazetteer
            )
            self[key] = found
        return found
