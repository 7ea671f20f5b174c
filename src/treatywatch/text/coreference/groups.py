"""Counted groups: whom "the two countries", "both sides", "all four", "both leaders" mean."""

from __future__ import annotations

from typing import Final

from treatywatch.model.party import Organization, OrganizationKind, Party
from treatywatch.text.coreference.discourse import Answer, Discourse, Item
from treatywatch.text.mentions.kinds import MATCH_DESCRIPTION
from treatywatch.text.mentions.lexicon import words_of
from treatywatch.text.mentions.lists import lists
from treatywatch.text.mentions.mention import Mention

_RETURN: Final = 6  # sentences back that a pair may stand
UNION_SIZES: Final = frozenset([9, 10, 12, 15, 25, 27, 28])
"""How many members the European Union and the Communities before it have had."""
_SIDES: Final = frozenset(["sides", "parties"])
_SINGULAR: Final = {
    "leaders": "leader",
    "presidents": "president",
    "ministers": "minister",
    "premiers": "premier",
    "diplomats": "diplomat",
    "negotiators": "negotiator",
    "envoys": "envoy",
}
_PEOPLE: Final = frozenset(["men", "women"])
# "called on both sides", "urged the two": who does so is none of them.
_ADDRESSED: Final = frozenset(["on", "upon"])
_CALLED: Final = (["call"], ["called"], ["calls"], ["calling"], ["prevailed"])


def members(discourse: Discourse, mention: Mention, noun: str, number: int) -> Answer:
    """Resolve a counted group.

    Args:
        discourse: what was spoken of before.
        mention: the group.
        noun: its noun in the plural; "parties" where the number stands alone.
        number: how many it counts.
    """
    if number in UNION_SIZES and discourse.speaks_of("EU"):
        union = (discourse.gazetteer.parties["EU"],)
        return _answer(mention, union, "as many as are its members", 0.7)
    if noun in _PEOPLE:
        return _people(discourse, mention, number, "m" if noun == "men" else "f")
    out = _outsiders(discourse, mention)
    if noun in _SINGULAR:
        found = _holders(discourse, _SINGULAR[noun], number, out)
        if found:
            return _answer(mention, found, "the last of that office named", 0.75)
    together = _together(discourse, noun, number, out)
    if together:
        return _answer(mention, together, "named together before", 0.85)
    if number > 3:
        return Answer(reason="no such group named before")
    if noun in _SIDES:
        mixed = _mixed(discourse, number, out)
        if mixed:
            return _answer(mention, mixed, "the parties named last", 0.6)
    wanted = number + len(out)
    recent = [party for party in discourse.recent_states(wanted) if party not in out][:number]
    if len(recent) == number:
        return _answer(mention, tuple(reversed(recent)), "the states named last", 0.7)
    return Answer(reason="members not named before")


def pair(discourse: Discourse, mention: Mention, first: str) -> Answer:
    """The two states that "the rivals" or "the nuclear-armed neighbours" are."""
    together = _together(discourse, "rivals", 2, ()) if first in {"the", "these", "those"} else ()
    if together:
        return _answer(mention, together, "named together before", 0.75)
    return Answer(reason="no pair named before")


def _people(discourse: Discourse, mention: Mention, number: int, gender: str) -> Answer:
    """The last persons by name: "both men", "the two women"; several of one party are that one."""
    # Who is not known to be a man or a woman is a man, as in most news of governments.
    found: dict[str, tuple[Party, ...]] = {}
    for item in discourse.persons:
        if item.entry is None or not item.parties or item.plural:
            continue
        if gender == (item.entry.gender or "m"):
            found.setdefault(item.entry.name, item.parties)
        if len(found) == number:
            parties = dict.fromkeys(p for few in reversed(found.values()) for p in few)
            return _answer(mention, tuple(parties), "the persons named last", 0.7)
    return Answer(reason="people who are not named")


def _answer(mention: Mention, parties: tuple[Party, ...], why: str, confidence: float) -> Answer:
    names = " and ".join(party.name for party in parties)
    return Answer(parties, f"{mention.text}: {names}, {why}", confidence)


def _outsiders(discourse: Discourse, mention: Mention) -> tuple[Party, ...]:
    """Who speaks to the group or is sent to it, so that it is none of them."""
    before = discourse.word_before(mention)
    if before == "for" and discourse.persons:
        return discourse.persons[0].parties  # "the American envoy for the two countries"
    verb = discourse.words_before(mention)[-2:-1]
    addressed = before in lists().to_parties or (before in _ADDRESSED and verb in _CALLED)
    if addressed or before in {"met", "told", "urged"}:
        subject = discourse.subject_state(discourse.sentence)
        return subject.parties if subject is not None else ()
    return ()


def _holders(
    discourse: Discourse, office: str, number: int, out: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The parties of the last persons with an office of that sort."""
    heads = words_of("references", "broader", office)
    found: list[Party] = []
    for item in discourse.persons:
        entry = item.entry
        title = item.mention.office or (entry.title if entry is not None else "")
        head = title.lower().split(" of ")[0].rsplit(" ", 1)[-1]
        counterpart = head == "counterpart"
        if len(item.parties) != 1 or (head not in heads and not counterpart):
            continue
        party = item.parties[0]
        if party not in found and party not in out:
            found.append(party)
        if len(found) == number:
            return tuple(reversed(found))
    return ()


def _together(
    discourse: Discourse, noun: str, number: int, out: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Those that were named in one breath: "India and China ... the two countries"."""
    # A group of three or four is seldom mistaken, so it may stand farther back than a pair.
    here, reach = discourse.sentence, _RETURN if number == 2 else 4 * _RETURN
    pairs = [item for item in discourse.plurals if here - item.sentence <= reach]
    # Of two pairs near by, the one that was a subject.
    for item in sorted(pairs, key=lambda i: not (i.subject and here - i.sentence <= 2)):
        parties = item.parties if noun in _SIDES or noun in _SINGULAR else _states(item)
        if len(parties) != number or any(party in out for party in parties):
            continue
        if (
            number > 2
            or here - item.sentence <= 1
            or item.mention.match is MATCH_DESCRIPTION
            or {party.code for party in parties} == discourse.heaviest(number)
        ):
            return parties
    return ()


def _states(item: Item) -> tuple[Party, ...]:
    """Those of its parties that are states."""
    return tuple(party for party in item.parties if not isinstance(party, Organization))


def _mixed(discourse: Discourse, number: int, out: tuple[Party, ...]) -> tuple[Party, ...]:
    """The last states and fighting bodies, where one of them is a body."""
    found: list[Party] = []
    for item in discourse.latest():
        for party in item.parties:
            neutral = isinstance(party, Organization) and party.kind not in {
                OrganizationKind.NON_STATE,
                OrganizationKind.DE_FACTO,
            }
            if party not in found and party not in out and not neutral:
                found.append(party)
        if len(found) >= number:
            break
    chosen = found[:number]
    if len(chosen) < number or not any(isinstance(party, Organization) for party in chosen):
        return ()
    return tuple(reversed(chosen))
