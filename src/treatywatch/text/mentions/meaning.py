"""What a form of the gazetteer means in a text, worked out once for all its occurrences."""

from __future__ import annotations

from copy import copy
from typing import Any, Final

from treatywatch.gazetteer import Gazetteer
from treatywatch.gazetteer.forms import Caution, Form, FormKind, MatchKind
from treatywatch.model.party import FormerCountry, Organization, Party
from treatywatch.text.mentions.lists import lists
from treatywatch.text.mentions.mention import MentionKind

_KINDS: Final = {
    FormKind.COUNTRY: MentionKind.COUNTRY,
    FormKind.FORMER_COUNTRY: MentionKind.FORMER_COUNTRY,
    FormKind.ORGANIZATION: MentionKind.ORGANIZATION,
    FormKind.TERRITORY: MentionKind.TERRITORY,
    FormKind.CITY: MentionKind.COUNTRY,
    FormKind.METONYM: MentionKind.COUNTRY,
    FormKind.INSTITUTION: MentionKind.INSTITUTION,
    FormKind.NOTHING: MentionKind.PLACE,
}


class Meaning:
    """Whom a surface names, as what, and what to beware of."""

    __slots__ = (
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
        "reason",
        "states",
        "surface",
        "template",
        "territory",
    )

    def __init__(self, forms: tuple[Form, ...], gazetteer: Gazetteer) -> None:
        self.forms = forms
        form = next((f for f in forms if f.kind is not FormKind.TERRITORY), forms[0])
        land = next((f for f in forms if f.kind is FormKind.TERRITORY), None)
        self.surface = form.surface
        self.nothing = form.kind is FormKind.NOTHING
        self.caution = form.caution
        self.match = form.match
        self.kind = _KINDS[form.kind]
        self.city = form.kind is FormKind.CITY
        self.institution = form.kind is FormKind.INSTITUTION
        self.governmental: bool | None = True if form.kind is FormKind.METONYM else None
        self.plural = form.number == "p"
        self.territory = land.code if land is not None else None
        self.codes: tuple[str, ...] = () if form is land or self.nothing else (form.code,)
        self.parties: tuple[Party, ...] = tuple(
            gazetteer.parties[code] for code in self.codes if code in gazetteer.parties
        )
        self.states = tuple(p for p in self.parties if not isinstance(p, Organization))
        # Codes of the states it names, a capital left out until its sense is settled.
        self.named: tuple[str, ...] = () if self.city else tuple(p.code for p in self.states)
        self.careful = form.caution is Caution.WORD or form.surface in lists().ordinary
        self.confidence, self.reason = 1.0, ""
        if form.caution is Caution.SHARED:
            rivals = sorted({f.code for f in forms if f.kind is not FormKind.TERRITORY})
            self.confidence, self.reason = 0.5, f"may be {' or '.join(rivals)}"
        if self.parties and self.kind is MentionKind.COUNTRY:
            if isinstance(self.parties[0], Organization):
                self.kind = MentionKind.ORGANIZATION
            elif isinstance(self.parties[0], FormerCountry):
                self.kind = MentionKind.FORMER_COUNTRY
        if land is not None and self.kind is MentionKind.ORGANIZATION:
            self.kind = MentionKind.TERRITORY
        self.template = self.fields()

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

    @property
    def adjective(self) -> bool:
        """Whether the surface is an adjective ("Russian")."""
        return self.match is MatchKind.ADJECTIVE


def joint_meaning(meanings: list[Meaning]) -> Meaning:
    """What a compound of several names means: all of them ("Japan-Russia")."""
    joint = copy(meanings[0])
    for other in meanings[1:]:
        joint.codes += tuple(code for code in other.codes if code not in joint.codes)
        joint.parties += tuple(p for p in other.parties if p not in joint.parties)
        joint.states += tuple(p for p in other.states if p not in joint.states)
    joint.named = tuple(party.code for party in joint.states)
    joint.match = MatchKind.COMBINING
    joint.city = joint.plural = False
    joint.caution = Caution.NONE
    joint.territory = None
    joint.confidence, joint.reason = 1.0, ""
    joint.template = joint.fields()
    return joint


def _means_all(form: Form) -> bool:
    """Whether a shared surface means all that share it: "the Koreas", "the two Congos"."""
    return form.number == "p" and form.match in {MatchKind.NAME, MatchKind.ALIAS}


class Meanings(dict[str, "Meaning | None"]):
    """Surfaces and what they mean; filled as texts use them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._gazetteer = gazetteer
        self._forms = gazetteer.forms

    def __missing__(self, surface: str) -> Meaning | None:
        forms = self._forms.get(surface)
        if forms is None:
            return None
        if len(forms) > 1 and forms[0].caution is Caution.SHARED and _means_all(forms[0]):
            found = joint_meaning([Meaning((form,), self._gazetteer) for form in forms])
            found.match = forms[0].match
            found.template = found.fields()
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
                tuple(form._replace(caution=Caution.NONE) for form in forms), self._gazetteer
            )
            self[key] = found
        return found
