"""Descriptions: whom "the island nation", "the bloc", "the two countries", "the islands" mean."""

from __future__ import annotations

from functools import cache
from typing import Final

from treatywatch.model.party import Organization, OrganizationKind, Party
from treatywatch.text.coreference.discourse import Answer, Discourse
from treatywatch.text.coreference.groups import members, pair
from treatywatch.text.coreference.pronouns import pronoun
from treatywatch.text.mentions.lexicon import PRONOUNS, table, words_of
from treatywatch.text.mentions.mention import Mention
from treatywatch.text.mentions.pointers import EACH, SINGLE_GROUPS

_GENERAL: Final = frozenset(["country", "nation", "state", "homeland"])
_ALIASES: Final = {"indian ocean": "indian-ocean"}
_COUNTED: Final = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_RETURN: Final = 6  # sentences back for a description


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """Codes of the states of each kind ("kingdom", "himalayan")."""
    kinds: dict[str, str] = table("references")["kinds"]
    return {kind: frozenset(codes.split()) for kind, codes in kinds.items()}


@cache
def _bodies() -> dict[str, frozenset[str]]:
    """Codes of the bodies that a noun may mean; empty for any."""
    bodies: dict[str, str] = table("references")["bodies"]
    return {noun: frozenset(codes.split()) for noun, codes in bodies.items()}


@cache
def _lands() -> dict[str, frozenset[str]]:
    """Kinds of territory that a noun may mean; empty for any."""
    lands: dict[str, str] = table("references")["territories"]
    return {noun: frozenset(kinds.split()) for noun, kinds in lands.items()}


def describe(discourse: Discourse, mention: Mention) -> Answer:
    """Resolve a description by its noun and the adjectives before it."""
    words = mention.text.lower().split()
    noun = words[-1].removesuffix("'s").removesuffix("’s")
    if noun in words_of("references", "groups", "others"):
        return _other(discourse, mention, words[0])
    if noun in _ORDER:
        return _of_two(discourse, mention, _ORDER[noun])
    if words[0] in EACH and noun in SINGLE_GROUPS:
        return members(discourse, mention, SINGLE_GROUPS[noun], 2)
    number = _number(words)
    if number and (noun in words_of("references", "groups", "nouns") or noun in _COUNTED):
        return members(discourse, mention, "parties" if noun in _COUNTED else noun, number)
    if noun in words_of("references", "groups", "two"):
        return members(discourse, mention, "parties", 3 if noun == "trio" else 2)
    if noun in words_of("references", "groups", "pairs"):
        return pair(discourse, mention, words[0])
    if noun in _HALVES:
        return _half(discourse, mention, _HALVES[noun])
    if noun in _GENERAL or noun in _kinds():
        answer = _state(discourse, mention, noun, words[1:-1])
        if answer.parties or noun not in _lands():
            return answer
    if noun in _bodies():
        answer = _body(discourse, mention, noun)
        if answer.parties or noun not in _lands():
            return answer
    return _land(discourse, noun, words[1:-1])


_BY: Final = 2  # blanks between a doer and what it does to "its neighbour"
_ORDER: Final = {"former": 0, "latter": 1}


def _of_two(discourse: Discourse, mention: Mention, place: int) -> Answer:
    """The one of the two named last that "the former" or "the latter" is."""
    for sentence in (discourse.sentence, discourse.sentence - 1):
        two = discourse.named_in(sentence)
        if len(two) == 2:
            return _one(mention, two[place], "of the two named before", 0.8)
    return Answer(reason="no two named before")


def _other(discourse: Discourse, mention: Mention, owner: str) -> Answer:
    """The one of two that "its neighbour" or "its rival" is."""
    subject = discourse.subject_state(discourse.sentence, persons=False)
    if subject is None or discourse.text.count(" ", subject.mention.end, mention.start) > _BY:
        subject = discourse.first_subject(discourse.sentence)  # of the main clause
    own = subject.parties if subject is not None else ()
    if not own and owner in PRONOUNS:
        own = pronoun(discourse, mention, owner).parties
    if len(own) != 1:
        return Answer(reason="whose other it is, the text does not say")
    rest = [party for party in discourse.named_in(discourse.sentence - 1) if party not in own]
    if len(rest) != 1 or isinstance(rest[0], Organization):
        parties = discourse.gazetteer.parties
        main = [parties[code] for code in discourse.heaviest(2) if code in parties]
        rest = [party for party in main if party not in own] if own[0] in main else []
    if len(rest) != 1 or isinstance(rest[0], Organization):
        return Answer(reason="no one other named before")
    return _one(mention, rest[0], f"the other beside {own[0].name}", 0.7)


_HALVES: Final = {"south": 0, "north": 1}
# States that are the South and the North of one land.
_DIVIDED: Final = (("KOR", "PRK"), ("SSD", "SDN"), ("XSV", "VDR"), ("YMD", "XNY"))


def _half(discourse: Discourse, mention: Mention, half: int) -> Answer:
    """The state that "the South" or "the North" is, where one of such a pair was spoken of."""
    pairs = [pair for pair in _DIVIDED if any(discourse.speaks_of(code) for code in pair)]
    if len(pairs) != 1:
        return Answer(reason="no one land of a South and a North was spoken of before")
    party = discourse.gazetteer.parties[pairs[0][half]]
    return _one(mention, party, "of the two states of that land", 0.85)


def _number(words: list[str]) -> int:
    """How many the description counts: 2 for "both"; 0 if it counts none."""
    for word in words[:2]:
        if word in _COUNTED:
            return _COUNTED[word]
        if word.isdecimal():
            return int(word)
    return 0


def _state(discourse: Discourse, mention: Mention, noun: str, words: list[str]) -> Answer:
    """The state that a noun and its adjectives fit: the subject first, then the latest."""
    fit: frozenset[str] | None = _kinds().get(noun)
    joined = " ".join(words)
    for phrase, key in _ALIASES.items():
        if phrase in joined:
            words = [*words, key]
    for word in words:
        kind = _kinds().get(word)
        if kind is not None:
            fit = kind if fit is None else fit & kind
    if fit is None:
        subject = discourse.subject_state(discourse.sentence) or discourse.subject_state(
            discourse.sentence - 1
        )
        if subject is not None and not isinstance(subject.parties[0], Organization):
            return _one(mention, subject.parties[0], "the subject of the sentence", 0.7)
        recent = discourse.recent_states(1)
        if recent:
            return _one(mention, recent[0], "the state named last", 0.6)
        return Answer(reason="no state spoken of before")
    fitting = [party for party in discourse.recent_states(12) if party.code in fit]
    if fitting:
        return _one(mention, _likeliest(discourse, fitting), "the state named that is one", 0.85)
    home = discourse.gazetteer.parties.get(discourse.dateline)
    if home is not None and home.code in fit:
        return _one(mention, home, "the state that the article is dated from", 0.8)
    return Answer(reason="no such state spoken of before")


def _likeliest(discourse: Discourse, fitting: list[Party]) -> Party:
    """Of several states that fit the subject at hand, else the one spoken of most."""
    if len(fitting) > 1:
        for sentence in (discourse.sentence, discourse.sentence - 1):
            subject = discourse.subject_state(sentence)
            if subject is not None and subject.parties[0] in fitting:
                return subject.parties[0]
    # Of two spoken of equally often the one that came up first: the weights keep that order.
    fits = {party.code: party for party in fitting}
    codes = [code for code in discourse.weights if code in fits]
    return fits[max(codes, key=discourse.weights.__getitem__)] if codes else fitting[0]


def _one(mention: Mention, party: Party, why: str, confidence: float) -> Answer:
    return Answer((party,), f"{mention.text}: {party.name}, {why}", confidence)


def _body(discourse: Discourse, mention: Mention, noun: str) -> Answer:
    """The organisation that a noun fits."""
    codes = _bodies()[noun]
    unruly: list[str] = table("references")["bodies_of"]["non_state"].split()
    spare: Party | None = None
    for item in discourse.latest():
        for party in item.parties:
            if not isinstance(party, Organization):
                continue
            if codes and party.code not in codes and noun not in party.name.lower():
                continue
            fights = party.kind in {OrganizationKind.NON_STATE, OrganizationKind.DE_FACTO}
            if fights or noun not in unruly:
                return _one(mention, party, "the last body named that is one", 0.8)
            if noun == "group":
                spare = spare or party
    if spare is not None:
        return _one(mention, spare, "the last body named", 0.65)
    return Answer(reason="no such body spoken of before")


def _land(discourse: Discourse, noun: str, words: list[str]) -> Answer:
    """The territory that a noun fits: "the islands", "the disputed territory"."""
    kinds = _lands().get(noun, frozenset())
    plural = noun.endswith("s") or noun in {"archipelago", "chain"}
    near = [land for land in discourse.lands if discourse.sentence - land.sentence <= _RETURN]
    fitting = [land for land in near if land.kind in kinds or noun in land.name]
    if not fitting and "disputed" in words:
        fitting = near
    if not fitting:
        return Answer(reason="no such territory spoken of before")
    # "the islands" are a group rather than the one of them named last.
    best = next((land for land in fitting if land.name.endswith("s") == plural), fitting[0])
    return Answer((), f"the {noun}: the last territory named that is one", 0.8, territory=best.id)
