"""Offices and institutions without an owner: "the ministry", "a spokesman"."""

from __future__ import annotations

import re
from typing import Final

from treatywatch.gazetteer.offices import Role
from treatywatch.model.party import Organization, OrganizationKind, Party
from treatywatch.text.coreference.discourse import Answer, Discourse, Item
from treatywatch.text.coreference.groups import UNION_SIZES
from treatywatch.text.coreference.registry import Entry, Registry
from treatywatch.text.mentions.kinds import KIND_INSTITUTION
from treatywatch.text.mentions.lexicon import table, words_of
from treatywatch.text.mentions.lists import lists
from treatywatch.text.mentions.mention import Mention

_BACK: Final = 12  # sentences back that a person of the same office may stand
_COUNTED: Final = re.compile(r"[Tt]he (\d\d?) \w+$")
_ENVOYS: Final = ("ambassador", "consul", "envoy", "ambassadors", "attache", "consul-general")
_PEOPLE: Final = frozenset(["judge", "director", "chairman", "head", "chief"])


def office(
    discourse: Discourse, registry: Registry, mention: Mention, title: str, *, person: bool
) -> Answer:
    """Whose an office is, and who holds it.

    Args:
        discourse: what was spoken of before.
        registry: the persons of the text.
        mention: the office, or a person with it.
        title: the title in the text's words.
        person: whether the mention names the holder.
    """
    lower = title.lower()
    head = (
        lower.rsplit(" ", 1)[-1]
        if " of " not in lower
        else lower.split(" of ")[0].rsplit(" ", 1)[-1]
    )
    indefinite = mention.text.lower().startswith(("a ", "an "))
    if not person and not indefinite:
        held = _held_before(discourse, lower, head)
        if held is not None:
            return held
    sole = table("offices")["sole"].get(lower)
    if sole is not None and sole in discourse.gazetteer.parties:
        party = discourse.gazetteer.parties[sole]
        confidence = 0.9 if discourse.speaks_of(sole) else 0.75
        return Answer((party,), f"{title}: an office of {party.name}", confidence)
    if not person and lists().is_plural(head) and not mention.text[:4].lower().startswith("the "):
        return Answer(reason="people who are not named")
    shared = _shared(discourse, mention, title, lower)
    if shared is not None:
        return shared
    if head == "counterpart":
        seat = _seat(discourse)
        if (
            seat is not None
            and discourse.seat is not None
            and discourse.seat[1] == discourse.sentence
        ):
            return Answer((seat,), f"{title}: the sentence is set there", 0.8)
    if head not in lists().stately and not (person and head in _PEOPLE):
        return Answer(reason="whose office it is, the text does not say")
    if person and head in _ENVOYS:
        return Answer(reason="whose envoy it is, the text does not say")
    found = context(discourse, mention)
    if found is None:
        return Answer(reason="no party spoken of before")
    party, reason, confidence = found
    if person and _held_by_another(discourse, mention, party, lower):
        return Answer(reason=f"no {title} of {party.name} has that name")
    entry = None if person or indefinite else _holder(discourse, registry, party, lower)
    return Answer((party,), f"{title}: {reason}", confidence, entry)


def _shared(discourse: Discourse, mention: Mention, title: str, lower: str) -> Answer | None:
    """The one, of the states that have such an office, that the text speaks of."""
    rivals: str | None = table("offices")["shared"].get(lower)
    if rivals is None:
        return None
    codes = rivals.split()
    found = context(discourse, mention)
    if found is not None and found[0].code in codes:
        return Answer((found[0],), f"{title}: {found[1]}", max(found[2], 0.75))
    if discourse.dateline in codes:
        party = discourse.gazetteer.parties[discourse.dateline]
        return Answer((party,), f"{title}: the place that the article is dated from", 0.75)
    spoken = [code for code in codes if discourse.speaks_of(code)]
    if not spoken:
        return Answer(reason=f"{title}: an office of several states, of which the text names none")
    party = discourse.gazetteer.parties[max(spoken, key=discourse.weights.__getitem__)]
    return Answer((party,), f"{title}: of the states that have one, {party.name} is named", 0.75)


def _held_before(discourse: Discourse, title: str, head: str) -> Answer | None:
    """The last person spoken of whose office is this one, or a narrower one ("the diplomat")."""
    broader = table("references")["broader"].get(head)
    narrower = words_of("references", "broader", head) if broader is not None else frozenset([head])
    general = " " not in title
    found: list[tuple[Item, Entry | None]] = []
    for item in discourse.persons:
        if discourse.sentence - item.sentence > _BACK:
            break
        entry = item.entry
        held = (item.mention.office or (entry.title if entry is not None else "")).lower()
        if not held or not item.parties:
            continue
        last = held.split(" of ")[0].rsplit(" ", 1)[-1]
        if held == title or held.endswith(f" {title}") or (general and last in narrower):
            found.append((item, entry))
    if not found:
        return None
    item, entry = found[0]
    if len({i.parties for i, _ in found}) > 1:
        # "Lutnick told reporters that the president ...": the president of Lutnick's state.
        subject = discourse.subject_state(discourse.sentence)
        if subject is not None:
            item, entry = next(((i, e) for i, e in found if i.parties == subject.parties), found[0])
    name = entry.name if entry is not None else item.mention.text
    return Answer(item.parties, f"the {title}: {name}, spoken of before", 0.85, entry)


_ROLES: Final = {
    "prime minister": Role.HEAD_OF_GOVERNMENT,
    "premier": Role.HEAD_OF_GOVERNMENT,
    "chancellor": Role.HEAD_OF_GOVERNMENT,
    "president": Role.HEAD_OF_STATE,
    "king": Role.HEAD_OF_STATE,
    "foreign minister": Role.FOREIGN_MINISTER,
}


def _held_by_another(discourse: Discourse, mention: Mention, party: Party, title: str) -> bool:
    """Whether the table names others for an office of a party, but never this person."""
    role = _ROLES.get(title)
    if role is None or role is Role.FOREIGN_MINISTER or mention.person is None:
        return False
    day = discourse.document.article.published
    spells = discourse.gazetteer.office_holders(party.code, role, day)
    surname = mention.person.name.rsplit(" ", 1)[-1]
    return bool(spells) and not any(surname in spell.name for spell in spells)


def _holder(discourse: Discourse, registry: Registry, party: Party, title: str) -> Entry | None:
    """Who held an office of a party when the article appeared, if the text names that person."""
    day = discourse.document.article.published
    role = _ROLES.get(title)
    if day is None or role is None or isinstance(party, Organization):
        return None
    spells = discourse.gazetteer.office_holders(party.code, role, day)
    return registry.known(spells[0].name) if len(spells) == 1 else None


def institution(discourse: Discourse, mention: Mention) -> Answer:
    """Whose an institution is: that of an earlier one so called, or the context's."""
    title = mention.office.lower()
    head = title.rsplit(" ", 1)[-1]
    sole = table("institutions")["sole"].get(title)
    if sole is not None and sole in discourse.gazetteer.parties:
        party = discourse.gazetteer.parties[sole]
        return Answer((party,), f"{mention.office}: an institution of {party.name}", 0.9)
    number = _COUNTED.match(mention.text)
    if number is not None and int(number[1]) in UNION_SIZES and discourse.speaks_of("EU"):
        party = discourse.gazetteer.parties["EU"]
        return Answer((party,), f"{mention.text}: the members of the European Union", 0.7)
    before = _special(discourse, title, head) or _same_before(discourse, title, head)
    if before is not None:
        return before
    found = context(discourse, mention)
    if found is None:
        return Answer(reason="no party spoken of before")
    party, reason, confidence = found
    return Answer((party,), f"{mention.office}: {reason}", confidence)


def _special(discourse: Discourse, title: str, head: str) -> Answer | None:
    """Institutions that something else tells whose they are: an envoy, a court, those ruled."""
    if head in {"embassy", "consulate", "mission"}:
        for item in discourse.persons:
            office = item.mention.office.lower().split(" of ")[0]
            if item.parties and office.endswith(_ENVOYS):
                return Answer(item.parties, f"the {title}: that of {item.mention.text}", 0.8)
    if head in {"court", "tribunal"}:
        for item in discourse.bodies:
            party = item.parties[0]
            if isinstance(party, Organization) and party.kind is OrganizationKind.COURT:
                return Answer(item.parties, f"the {head}: {party.name}, spoken of before", 0.8)
    if head in {"junta", "regime"}:
        # Nobody calls the subject of the sentence so: it is what that speaks of.
        for item in discourse.bodies:
            if len(item.parties) == 1 and not isinstance(item.parties[0], Organization):
                return Answer(item.parties, f"the {title}: the state named last", 0.7)
    return None


def _same_before(discourse: Discourse, title: str, head: str) -> Answer | None:
    """The last institution of that name spoken of."""
    for item in discourse.institutions:
        if not item.parties or discourse.sentence - item.sentence > _BACK:
            break
        before = item.mention.office.lower()
        last = before.split(" of ")[0].rsplit(" ", 1)[-1]
        if before == title or before.endswith(f" {title}") or title == head == last:
            why = f"the {title}: {item.mention.text}, spoken of before"
            return Answer(item.parties, why, 0.85)
    return None


def context(discourse: Discourse, mention: Mention) -> tuple[Party, str, float] | None:
    """The party that a sentence speaks of or from, why, and how sure that is."""
    here = discourse.sentence
    seat = _seat(discourse)
    if seat is not None and discourse.seat is not None and discourse.seat[1] == here:
        return seat, "the sentence is set there", 0.8
    subject = discourse.subject_state(here, persons=True)
    if subject is not None and not _same(subject.parties[0], mention):
        return subject.parties[0], "the subject of the sentence", 0.75
    if seat is not None and discourse.seat is not None and discourse.seat[1] == here - 1:
        return seat, "the sentence before is set there", 0.75
    for back in (1, 2):
        subject = discourse.subject_state(here - back)
        if subject is not None and not isinstance(subject.parties[0], Organization):
            return _from_joint(discourse, subject.parties[0])
    dateline = discourse.gazetteer.parties.get(discourse.dateline)
    if dateline is not None:
        return dateline, "the place that the article is dated from", 0.6
    recent = discourse.recent_states(1)
    if recent:
        return recent[0], "the state named last", 0.5
    return None


def _from_joint(discourse: Discourse, party: Party) -> tuple[Party, str, float]:
    """The subject of an earlier sentence; of two together the one the article is dated from."""
    for item in discourse.plurals:
        if party in item.parties and item.subject and len(item.parties) > 1:
            home = discourse.gazetteer.parties.get(discourse.dateline)
            if home is not None and home in item.parties:
                return home, "the one of the subjects that the article is dated from", 0.7
    return party, "the subject of an earlier sentence", 0.65


def _seat(discourse: Discourse) -> Party | None:
    """The state in whose capital the sentence is set."""
    return (
        discourse.gazetteer.parties.get(discourse.seat[0]) if discourse.seat is not None else None
    )


def _same(party: Party, mention: Mention) -> bool:
    """Whether a body is no state whose ministry or minister could be meant."""
    if not isinstance(party, Organization) or mention.kind is not KIND_INSTITUTION:
        return False
    title = mention.office.lower()
    # Who fights a government has none.
    rebel = party.kind is OrganizationKind.NON_STATE and title in {"government", "parliament"}
    return rebel or "ministry" in title
