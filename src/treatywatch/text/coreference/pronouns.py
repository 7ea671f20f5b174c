"""Pronouns: whom "he", "it" and "they" mean."""

from __future__ import annotations

import re
from typing import Final

from treatywatch.model.party import Organization, OrganizationKind
from treatywatch.text.coreference.discourse import Answer, Discourse, Item
from treatywatch.text.mentions.lexicon import PRONOUNS, words_of
from treatywatch.text.mentions.mention import Mention, MentionKind

_REACH: Final = 4  # sentences back that a person may stand
_NEAR: Final = 2  # sentences back that a state may stand for "it"
# "it is clear that", "it remains to be seen", "it was not clear whether": stands for nothing.
_EMPTY: Final = re.compile(
    r"\s+(?:is|was|would be|will be|has been|had been|may be|might be|seems|seemed|appears|appeared|remains|remained|"
    r"became|becomes|takes|took|makes no|made no)\s+(?:\w+\s+)?(?:\w+\s+)?(?:that|to|whether|for|who|unclear|clear|time)\b",
)


def pronoun(discourse: Discourse, mention: Mention, word: str) -> Answer:
    """Resolve the pronoun `word` at `mention` (or at the head of it: "its foreign ministry")."""
    gender = PRONOUNS[word]
    if gender == "n":
        return _it(discourse, mention, word)
    if gender == "p":
        return _they(discourse, mention)
    return _person(discourse, mention, gender, word)


def _fits(item: Item, gender: str) -> bool:
    """Whether a person can be a he or a she."""
    if item.plural or item.mention.office.rsplit(" ", 1)[-1].lower() in words_of(
        "offices", "plurals"
    ):
        return False
    known = item.entry.gender if item.entry is not None else ""
    return not known or known == gender


def _person(discourse: Discourse, mention: Mention, gender: str, word: str) -> Answer:
    """Whom he or she is: the last subject that can be, else the last person."""
    here = discourse.sentence
    candidates = [
        item for item in discourse.persons if here - item.sentence <= _REACH and _fits(item, gender)
    ]
    if not candidates:
        return Answer(reason="no person spoken of before")
    chosen = candidates[-1]
    reason = "the last person spoken of"
    confidence = 0.6
    distinct = {
        item.mention.person.name if item.mention.person else item.mention.text
        for item in candidates
    }
    if len(distinct) == 1:
        reason, confidence = "the only person spoken of nearby", 0.9
    else:
        subjects = [item for item in candidates if item.subject and here - item.sentence <= 2]
        if subjects:
            chosen = subjects[-1]
            # In one sentence the first subject says, the second is spoken of: "X said Y ...; he added".
            if chosen.sentence < here:
                first = next(item for item in subjects if item.sentence == chosen.sentence)
                chosen = first
            reason, confidence = "the last person that was a subject", 0.8
    if chosen.entry is not None and not chosen.entry.gender and gender in {"m", "f"}:
        chosen.entry.gender = gender
    name = chosen.entry.name if chosen.entry is not None else chosen.mention.text
    return Answer(
        chosen.parties,
        f"{word}: {name}, {reason}",
        confidence,
        chosen.entry,
        office=chosen.mention.office,
    )


def _it(discourse: Discourse, mention: Mention, word: str) -> Answer:
    """What "it" is: the subject of the sentence, else of the one before, else the last named."""
    if word == "it" and _EMPTY.match(discourse.text, mention.end, mention.end + 48):
        return Answer(reason='"it" that stands for nothing', confidence=0.0)
    if word == "it" and _is_thing(discourse, mention):
        return Answer(reason="the object of a verb that takes things")
    here = discourse.sentence
    pool = [
        item
        for item in discourse.bodies
        if here - item.sentence <= _NEAR
        and len(item.parties) == 1
        and item.mention.kind is not MentionKind.PLACE
    ]
    if not discourse.quoted(mention.start):
        # Outside quotation marks "it" is rarely what stands inside them.
        pool = [item for item in pool if not item.quoted] or pool
    same = [item for item in pool if item.sentence == here]
    subjects = [item for item in same if item.subject]
    if subjects:
        return _answer(subjects[-1], word, "the subject of the clause before", 0.85)
    if same and word != "it":
        return _answer(same[-1], word, "the last party named in the sentence", 0.65)
    earlier = [item for item in pool if item.subject and item.sentence < here]
    if same and not discourse.opens(mention):
        return _answer(same[-1], word, "the last party named in the sentence", 0.6)
    if earlier:
        last = earlier[-1].sentence
        chosen = next(item for item in earlier if item.sentence == last)
        return _answer(chosen, word, "the subject of an earlier sentence", 0.75)
    if same:
        return _answer(same[-1], word, "the last party named in the sentence", 0.5)
    if pool:
        return _answer(pool[-1], word, "the last party named", 0.5)
    return Answer(reason="no party spoken of before")


def _is_thing(discourse: Discourse, mention: Mention) -> bool:
    """Whether "it" is the object of a verb and no party is done anything to: "calling it unfair"."""
    before = discourse.word_before(mention)
    if before in _TO_PARTIES or not discourse.governed(mention):
        return False
    return discourse.word_after(mention) not in {"of", "to", "against", "from"}


_TO_PARTIES: Final = frozenset(
    "told urged urge urging accused accuse accusing warned warn warning asked ask asking blamed blame blaming hit punished punish "
    "punishing sanctioned threatened threaten threatening attacked attack attacking condemned condemn criticised invaded invade "
    "isolated isolate recognised recognized recognise recognize helped help forced force forcing allowed allow gave give giving "
    "sold sell offered offer joined join made expelled supported support backed thanked praised".split()
)


def _answer(item: Item, word: str, why: str, confidence: float) -> Answer:
    return Answer(item.parties, f"{word}: {item.parties[0].name}, {why}", confidence)


def _they(discourse: Discourse, mention: Mention) -> Answer:
    """Whom they are: the last plural that was a subject, else the last plural, else a body of people."""
    here = discourse.sentence
    near = [item for item in discourse.plurals if here - item.sentence <= _NEAR]
    subjects = [item for item in near if item.subject]
    if subjects or near:
        chosen = subjects[-1] if subjects else near[-1]
        names = " and ".join(party.name for party in chosen.parties) or chosen.mention.text
        return Answer(chosen.parties, f"they: {names}, the last plural", 0.7 if subjects else 0.55)
    for item in reversed(discourse.bodies):
        if here - item.sentence > _NEAR:
            break
        party = item.parties[0]
        if isinstance(party, Organization) and party.kind is OrganizationKind.NON_STATE:
            return _answer(item, "they", "the last group named", 0.6)
    return Answer(reason="no plural spoken of before")
