"""Pronouns: whom "he", "it" and "they" mean."""

from __future__ import annotations

import re
from typing import Final

from treatywatch.model.party import Organization, OrganizationKind
from treatywatch.text.coreference.discourse import Answer, Discourse, Item
from treatywatch.text.mentions.lexicon import PRONOUNS
from treatywatch.text.mentions.lists import lists
from treatywatch.text.mentions.mention import Mention

_REACH: Final = 4  # sentences back that a person may stand
_TOGETHER: Final = frozenset(["with", "from"])  # "broke off ties with it": not who broke them
_CLOSE: Final = 3  # blanks between a doer and "him" of the same clause
_TO_DO: Final = re.compile(r" (?:not )?to \w+ (?:\w+ )?")
_WANTING: Final = frozenset(
    [
        "want",
        "wants",
        "wanted",
        "ordered",
        "pressed",
        "invited",
        "expects",
        "expected",
        "on",
        "upon",
    ]
)
_NEAR: Final = 2  # sentences back that a state may stand for "it"
# "it is clear that", "it remains to be seen", "it was not clear whether": stands for nothing.
_EMPTY: Final = re.compile(
    r"\s+(?:is|was|would be|will be|has been|had been|may be|might be|seems|seemed|appears"
    r"|appeared|remains|remained|became|becomes|takes|took|makes no|made no)\s+"
    r"(?:(?!\w+ing\b)\w+\s+)?(?:(?!\w+ing\b)\w+\s+)?(?:that|to|whether|for|who|unclear|clear|time)\b",
)


def pronoun(discourse: Discourse, mention: Mention, word: str) -> Answer:
    """Resolve the pronoun `word` at `mention` (or at the head of it: "its foreign ministry")."""
    gender = PRONOUNS[word]
    if gender == "n":
        return _it(discourse, mention, word)
    if gender == "p":
        return _they(discourse, mention, word)
    return _person(discourse, mention, gender, word)


def _candidates(discourse: Discourse, gender: str, *, outside: bool) -> list[Item]:
    """The persons near by that can be a he or a she, the latest first."""
    here = discourse.sentence
    found: list[Item] = []
    for item in discourse.persons:
        if here - item.sentence > _REACH:
            break
        entry = item.entry
        if item.plural or (entry is not None and entry.gender and entry.gender != gender):
            continue
        found.append(item)
    if outside:
        return [item for item in found if not discourse.quoted(item.mention.start)] or found
    return found


def _name(item: Item) -> str:
    """What a person is called."""
    return item.entry.name if item.entry is not None else item.mention.text


def _person(discourse: Discourse, mention: Mention, gender: str, word: str) -> Answer:
    """Whom he or she is: the last subject that can be, else the last person."""
    here = discourse.sentence
    candidates = _candidates(discourse, gender, outside=not discourse.quoted(mention.start))
    if word == "him":
        candidates = _others(discourse, mention, candidates) or candidates
    if not candidates:
        return Answer(reason="no person spoken of before")
    chosen, reason, confidence = candidates[0], "the last person spoken of", 0.6
    if (all(item.entry is chosen.entry for item in candidates) and chosen.entry is not None) or len(
        candidates
    ) == 1:
        reason, confidence = "the only person spoken of nearby", 0.9
    else:
        subjects = [item for item in candidates if item.subject and here - item.sentence <= _NEAR]
        if subjects:
            chosen = subjects[0]
            # The first subject of a sentence says, the second is spoken of.
            if chosen.sentence < here:
                chosen = [item for item in subjects if item.sentence == chosen.sentence][-1]
            reason, confidence = "the last person that was a subject", 0.8
    if chosen.entry is not None and not chosen.entry.gender:
        chosen.entry.gender = gender
    return Answer(
        chosen.parties,
        f"{word}: {_name(chosen)}, {reason}",
        confidence,
        chosen.entry,
        office=chosen.mention.office,
    )


def _others(discourse: Discourse, mention: Mention, candidates: list[Item]) -> list[Item]:
    """All but whoever does what is done to him: "Abdelatty told him"."""
    here = discourse.sentence
    doer = next((item for item in candidates if item.sentence == here and item.subject), None)
    if doer is None:
        return candidates
    if discourse.text.count(" ", doer.mention.end, mention.start) > _CLOSE:
        return candidates
    entry = doer.entry
    return [i for i in candidates if i is not doer and (entry is None or i.entry is not entry)]


def _it(discourse: Discourse, mention: Mention, word: str) -> Answer:
    """What "it" is: the subject of the sentence, else of the one before, else the last named."""
    if word == "it":
        if _EMPTY.match(discourse.text, mention.end, mention.end + 48):
            return Answer(reason='"it" that stands for nothing')
        if _is_thing(discourse, mention):
            return _land(discourse, mention)
    # Outside quotation marks "it" is rarely what stands inside them.
    outside = not discourse.quoted(mention.start)
    # "Japan accused Russia and urged it to stop": what is urged is not who urges.
    before = discourse.word_before(mention) if word == "it" else ""
    other = before in lists().to_parties or before in _TOGETHER
    answer = _nearest(discourse, mention, word, outside=outside, other=other)
    if answer is None and outside:
        answer = _nearest(discourse, mention, word, outside=False, other=other)
    if answer is None and other:
        answer = _nearest(discourse, mention, word, outside=outside, other=False)
    return answer or _of_person(discourse, word) or Answer(reason="no party spoken of before")


def _of_person(discourse: Discourse, word: str) -> Answer | None:
    """Where no party was named: that of the person who was the subject before."""
    for item in discourse.persons:
        if discourse.sentence - item.sentence > 1:
            break
        if item.subject and len(item.parties) == 1:
            return _answer(item, word, f"for which {_name(item)} stands", 0.5)
    return None


def _land(discourse: Discourse, mention: Mention) -> Answer:
    """A territory for "it" in "a bill to annex it"; else nothing."""
    land = discourse.lands[0] if discourse.lands else None
    verb = discourse.word_before(mention)
    if land is not None and discourse.sentence - land.sentence <= 1 and verb in lists().to_lands:
        return Answer(reason="it: the territory named last", confidence=0.6, territory=land.id)
    return Answer(reason="the object of a verb that takes things")


def _nearest(
    discourse: Discourse, mention: Mention, word: str, *, outside: bool, other: bool
) -> Answer | None:
    """The party near by that "it" fits best.

    With `outside` it is none that is named in a quotation, with `other` not the subject.
    """
    here = discourse.sentence
    # A body that was the subject before a person was is it no more: "NATO urged Pristina; Blinken
    # condemned its decision".
    person = discourse.last_person_subject()
    same: Item | None = None
    earlier: Item | None = None
    last: Item | None = None
    for item in discourse.bodies:
        gap = here - item.sentence
        if gap > _NEAR or (earlier is not None and item.sentence != earlier.sentence):
            break
        if len(item.parties) != 1 or (outside and discourse.quoted(item.mention.start)):
            continue
        if gap == 0:
            if item.subject and other:
                continue
            if not item.subject and word == "its" and _beside(discourse, item, mention):
                return _answer(item, word, "named right before", 0.7)
            if item.subject and (same is None or item.mention.start > person):
                return _answer(item, word, "the subject of the clause before", 0.85)
            same = same or item
        elif item.subject:
            earlier = item
        last = last or item
    if same is not None and word != "it":
        return _answer(same, word, "the last party named in the sentence", 0.65)
    if same is not None and (earlier is None or not discourse.opens(mention)):
        return _answer(same, word, "the last party named in the sentence", 0.6)
    if earlier is not None:
        return _answer(earlier, word, "the subject of an earlier sentence", 0.75)
    return _answer(last, word, "the last party named", 0.5) if last is not None else None


def _beside(discourse: Discourse, item: Item, mention: Mention) -> bool:
    """Whether "its" follows a party that is asked or blamed: "broke with Israel over its war"."""
    between = discourse.text[item.mention.end : mention.start]
    if between in {" over ", " for "}:
        return True
    # "wants Ankara to withdraw its troops"
    return _TO_DO.fullmatch(between) is not None and (
        discourse.word_before(item.mention) in lists().to_parties | _WANTING
    )


def _is_thing(discourse: Discourse, mention: Mention) -> bool:
    """Whether "it" is the object of a verb that takes things: "calling it unfair"."""
    before = discourse.word_before(mention)
    if before in lists().to_parties or not discourse.governed(mention):
        return False
    return discourse.word_after(mention) not in {"of", "to", "against", "from"}


def _answer(item: Item, word: str, why: str, confidence: float) -> Answer:
    return Answer(item.parties, f"{word}: {item.parties[0].name}, {why}", confidence)


def _they(discourse: Discourse, mention: Mention, word: str) -> Answer:
    """Whom they are: the last plural that was a subject, else the last, else a body of people."""
    here = discourse.sentence
    last: Item | None = None
    for item in discourse.plurals:
        settled = last is not None and last.sentence == here > item.sentence
        if here - item.sentence > _NEAR or settled:
            break
        if item.subject and word == "them" and item.sentence == here:
            word = "they"  # "troops seized them": somebody else
            continue
        if not item.parties:
            if item.sentence == here:
                return Answer(reason=f"they: {item.mention.text}, who are not named")
            continue
        if item.subject:
            return _plural(item, 0.7)
        last = last or item
    if last is not None:
        return _plural(last, 0.55)
    for item in discourse.bodies:
        if here - item.sentence > _NEAR:
            break
        party = item.parties[0]
        if isinstance(party, Organization) and party.kind is OrganizationKind.NON_STATE:
            return _answer(item, "they", "the last group named", 0.6)
    # "their leaders", where "Thailand closed its border with Cambodia" went before.
    pair = _pair(discourse) if word == "their" and mention.office[-1:] == "s" else None
    return pair or Answer(reason="no plural spoken of before")


def _pair(discourse: Discourse) -> Answer | None:
    """The two states that the sentence at hand, or else the one before, names and no third."""
    for sentence in (discourse.sentence, discourse.sentence - 1):
        found = dict.fromkeys(
            party
            for item in reversed(discourse.bodies)
            if item.sentence == sentence
            for party in item.parties
            if not isinstance(party, Organization)
        )
        if len(found) == 2:
            names = " and ".join(party.name for party in found)
            return Answer(tuple(found), f"they: {names}, the only two named", 0.5)
        if found:
            return None
    return None


def _plural(item: Item, confidence: float) -> Answer:
    """The answer that a plural is."""
    names = " and ".join(party.name for party in item.parties) or item.mention.text
    return Answer(item.parties, f"they: {names}, the last plural", confidence)
