"""How real a deed is told to be: what its own verb group says, and every word that governs it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from treatywatch.model.vocabulary import Certainty, Realis
from treatywatch.parsers.lexicon import default_lexicon, read_table
from treatywatch.parsers.match import Match
from treatywatch.parsers.phrases import Phrase, phrase_at
from treatywatch.text.clauses.chunks import NounGroup, Small, VerbGroup
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis

_NO: Final = re.compile(r"(?:^|[ \[|])no[ |\]]")
"""A pattern that has "no" in it."""
_MAY: Final = frozenset(("may", "might", "could", "can", "cannot", "can't", "can’t"))
_MUST: Final = frozenset(("must", "should", "ought", "shouldn't", "mustn't", "needn't"))
_IF: Final = frozenset(("if", "should", "unless", "whether", "until", "till", "lest"))
_ON_WHICH: Final = frozenset(("if", "unless", "should"))
_WITHOUT: Final = frozenset(("without", "instead", "rather", "than"))
_NOMINAL: Final = frozenset(("", "for", "of", "on", "with", "at", "against", "to", "about", "over"))


class Governor(NamedTuple):
    """One way in which a word governs another deed."""

    name: str
    """Class of `matrix.toml`: `threat`, `plan`, `demand` ..."""
    words: Phrase
    """What stands between the word and what it governs."""
    complement: str
    """`to`, `that`, `ing`, or "" for a noun."""
    negated: bool
    """Whether the word itself must be negated."""


class Outlook:
    """What governs a deed, innermost first, and what follows for how real it is."""

    __slots__ = ("certainty", "governors", "names", "negated", "realis")

    def __init__(self) -> None:
        self.names: list[str] = []
        self.governors: list[Clause | None] = []
        self.negated: bool = False
        self.realis: Realis = Realis.ASSERTED
        self.certainty: Certainty = Certainty.CERTAIN

    def add(self, name: str, clause: Clause | None) -> None:
        """Note one more governing word."""
        self.names.append(name)
        self.governors.append(clause)


@cache
def _tables() -> tuple[Mapping[str, list[Governor]], Mapping[str, list[Governor]], frozenset[str]]:
    """Governing verbs by lemma, nouns by form, and hedging adverbs."""
    lexicon = default_lexicon()
    verbs: dict[str, list[Governor]] = {}
    nouns: dict[str, list[Governor]] = {}
    adverbs: set[str] = set()
    for name, row in read_table("matrix").items():
        for text in row.get("verbs", ()):
            parts = text.split()
            negated = parts[0] == "not"
            lemma, *rest = parts[1:] if negated else parts
            verbs.setdefault(lemma, []).append(_governor(name, rest, negated))
        for text in row.get("nouns", ()):
            noun, *rest = text.split()
            for form in lexicon.forms(noun):
                nouns.setdefault(form, []).append(_governor(name, rest, negated=False))
        adverbs.update(row.get("adverbs", ()))
    for known in (*verbs.values(), *nouns.values()):
        known.sort(key=lambda one: (-len([w for w in one.words if w]), not one.complement))
    return verbs, nouns, frozenset(adverbs)


def _governor(name: str, rest: list[str], negated: bool) -> Governor:
    complement = ""
    if rest and rest[-1] in ("to", "that", "ing"):
        *rest, complement = rest
    return Governor(name, default_lexicon().phrase(" ".join(rest)), complement, negated)


def outlook(match: Match, reported: bool = False) -> Outlook:
    """How real the text says the deed of a match is.

    Args:
        match: the match.
        reported: whether somebody is said to have said it, so that "would" speaks of the future.

    Returns:
        Its outlook; governing words, polarity, realis and certainty, before any change of kind.
    """
    found = Outlook()
    clause = match.clause or match.light
    if match.noun is not None:
        _govern_noun(match, found)
    if clause is not None:
        _own(clause, match, found, reported)
        _climb(clause, match.analysis, found)
        if "plan" in found.names:
            _condition(clause, match.analysis, found)
    if match.obj is not None and _denies(match):
        found.negated = not found.negated
    _settle(found)
    return found


def _condition(clause: Clause, analysis: Analysis, found: Outlook) -> None:
    """Note what a deed to come hangs on: "will respond if", "will close it unless"."""
    for other in analysis.clauses:
        if other.parent == clause.index and other.relation == "adv" and other.link in _ON_WHICH:
            found.add("condition", other)
            return
    if any(item.kind == "b" and item.word in _ON_WHICH for item in (*clause.pre, *clause.post)):
        found.add("condition", None)


def _denies(match: Match) -> bool:
    """Whether the object says that there is none: "no agreement", "nobody"."""
    obj, lower = match.obj, match.analysis.lower
    assert obj is not None
    if lower[obj.head] in _NOBODY:
        return True
    if lower[obj.start] != "no":
        return False
    frame = match.trigger.frame
    asked = any(word.startswith("no ") for word in (*frame.object, *frame.subject))
    return not asked and not _NO.search(match.trigger.text)


def _own(clause: Clause, match: Match, found: Outlook, reported: bool) -> None:
    """What the verb group itself says."""
    verb, analysis, used = clause.verb, match.analysis, match.trigger.negated
    # "Their ships may no longer dock" tells a rule in force, not what may come.
    forbids = used and "standing" in match.trigger.frame.attributes
    hedges = _tables()[2]
    if verb.negated and not used:
        found.negated = True
    if clause.subject and clause.subject[0].neither and not used:
        found.negated = True
    if verb.modal in _MAY:
        if not forbids:
            found.add("may", clause)
    elif verb.modal in _MUST:
        found.add("obligation", clause)
    elif verb.modal and verb.modal.startswith("would") and not verb.perfect:
        said = reported or _reported(clause, analysis)
        refused = verb.negated and not used
        said = said or (verb.negated and not _conditional(clause, analysis))
        found.add(("refuse" if refused else "plan") if said else "would", clause)
    elif verb.modal.startswith("would") and not reported and not _reported(clause, analysis):
        found.add("counterfactual", clause)
    elif verb.future:
        found.add("refuse" if verb.negated and not used else "plan", clause)
    for at in (*verb.adverbs, *(i.start for i in clause.post[:2] if i.kind == "r")):
        if analysis.lower[at] in hedges:
            found.certainty = Certainty.PROBABLE
    if clause.link in _WITHOUT:
        found.negated = True


def _conditional(clause: Clause, analysis: Analysis) -> bool:
    """Whether a clause hangs on a condition or is one."""
    return clause.link in _IF or any(
        other.parent == clause.index and other.link in _IF for other in analysis.clauses
    )


def _reported(clause: Clause, analysis: Analysis) -> bool:
    """Whether "would" is the future of something said, or of a bill or plan."""
    seen = 0
    while clause.parent >= 0 and seen < 6:
        if clause.relation in ("that", "rel"):
            return True
        clause = analysis.clauses[clause.parent]
        seen += 1
    return False


def _climb(clause: Clause, analysis: Analysis, found: Outlook) -> None:
    """What the clauses above say."""
    seen = 0
    while seen < 8:
        if clause.relation == "adv" and clause.link in _IF:
            found.add("if", clause)
        if clause.parent < 0 and clause.relation == "to":
            name = _noun_before(clause, 0, analysis)
            name = "wish" if name == "demand" else name  # told by the noun
            found.add(name or ("plan" if clause.subject else "purpose"), None)
        if clause.parent < 0 or clause.relation in ("adv", "rel", "root"):
            return
        parent = analysis.clauses[clause.parent]
        if clause.relation != "coord":
            name = governed(parent, clause, analysis)
            if clause.relation == "to" and clause.verb.perfect and name != "deny":
                if parent.verb.passive:  # "is said to have attacked"
                    found.certainty = Certainty.PROBABLE
            elif name:
                found.add(name, parent)
            elif clause.relation == "ing" and clause.link in _IDLE:
                found.add("gerund", parent)
            elif (
                clause.relation == "to"
                and _GOING.isdisjoint(parent.verb.lemmas)
                and not _ranked(parent, clause, analysis)
            ):
                found.add("purpose", parent)
            if (
                parent.verb.negated
                and clause.relation in ("to", "ing")
                and name not in ("refuse", "deny")
                and analysis.chunks[max(0, clause.verb.index - 1)].kind != ","
            ):
                found.negated = not found.negated
            if clause.relation in ("to", "ing") and parent.verb.modal and name != "threat":
                _own_modal(parent, analysis, found)
        clause = parent
        seen += 1


def _ranked(parent: Clause, child: Clause, analysis: Analysis) -> bool:
    """Whether an infinitive tells what the first, last or only one did."""
    if _BEING.isdisjoint(parent.verb.lemmas):
        return False
    k = child.verb.index - 1
    while k > parent.verb.index and analysis.chunks[k].kind in "nper":
        k -= 1  # "was the first country in the region to"
    first = next((c for c in analysis.chunks[k + 1 : child.verb.index] if c.kind == "n"), None)
    return first is not None and not _RANKS.isdisjoint(analysis.lower[first.start : first.end])


def _own_modal(clause: Clause, analysis: Analysis, found: Outlook) -> None:
    verb = clause.verb
    if verb.modal in _MAY:
        found.add("may", clause)
    elif verb.modal in _MUST:
        found.add("obligation", clause)
    elif verb.future or (verb.modal.startswith("would") and _reported(clause, analysis)):
        found.add("refuse" if verb.negated else "plan", clause)


def governed(parent: Clause, child: Clause, analysis: Analysis) -> str:
    """The class under which one clause governs another: "threat", "plan", "" for none.

    Args:
        parent: the governing clause.
        child: the clause that hangs on it.
        analysis: the sentence.

    Returns:
        The name of the class in `matrix.toml`, or "".
    """
    verbs = _tables()[0]
    complement = child.relation if child.relation in ("to", "that") else "ing"
    start = min(child.verb.index, child.begin)
    words = _between(analysis, parent.verb.head + 1, analysis.chunks[start].start)
    if child.relation == "ing" and child.link and (not words or words[-1] != child.link):
        words = [*words, child.link]
    if child.link == "that" and words and words[-1] == "that":
        words = words[:-1]
    for lemma in parent.verb.lemmas:
        for one in verbs.get(lemma, ()):
            if one.complement != complement or (one.negated and not parent.verb.negated):
                continue
            if _fits(one.words, words):
                return one.name
    if parent.verb.passive and complement == "to":  # "is set to", read as an adjective
        words = [analysis.lower[parent.verb.head], *words]
        for one in verbs["be"]:
            if one.complement == complement and _fits(one.words, words):
                return one.name
    return _noun_before(child, parent.verb.index + 1, analysis) if complement == "to" else ""


def _noun_before(child: Clause, first: int, analysis: Analysis) -> str:
    """The class of the noun that an infinitive hangs on: "its plan to", "a decision by Peru to"."""
    nouns = _tables()[1]
    chunks = analysis.chunks
    at = child.verb.index - 1
    while at >= first and chunks[at].kind in "nerqp":
        item = chunks[at]
        if isinstance(item, NounGroup):
            for one in nouns.get(analysis.lower[item.head], ()):
                if one.complement == "to":
                    return one.name
            link = chunks[at - 1] if at > first else None
            if isinstance(link, Small) and link.word in _ASKING:
                head = analysis.lower[chunks[at - 2].end - 1] if at >= 2 else ""
                asked = any(one.name == "demand" for one in nouns.get(head, ()))
                return "wish" if asked else ""  # "its call on Peru to leave" is told by the noun
            if not (isinstance(link, Small) and link.word in _OWNING):
                return ""
        at -= 1
    return ""


def _fits(phrase: Phrase, words: Sequence[str]) -> bool:
    """Whether the words between a verb and its complement are those of a pattern."""
    if not phrase:
        return len(words) <= 1
    end = phrase_at(phrase, words, 0) if words else -1
    if end < 0:
        # A trailing gap stands for the object: anything may fill it.
        head = phrase[:-1] if phrase[-1] is None else ()
        return phrase[-1] is None and (not head or phrase_at(head, words, 0) >= 0)
    return phrase[-1] is None or len(words) - end <= 2


def _between(analysis: Analysis, start: int, end: int) -> list[str]:
    tags, lower = analysis.tags, analysis.lower
    dated = {
        i
        for item in analysis.chunks
        if item.kind == "e" and start <= item.start < end
        for i in range(item.start, item.end)
    }
    return [lower[i] for i in range(start, end) if tags[i] not in "-QSE," and i not in dated]


def _govern_noun(match: Match, found: Outlook) -> None:
    """What governs a deed told by a noun: "called for", "the threat of"."""
    verbs, nouns, _ = _tables()
    analysis = match.analysis
    noun = match.noun
    assert noun is not None
    chunks = analysis.chunks
    k = noun.index - 1
    prep = ""
    while k >= 0 and chunks[k].kind in "pqer":
        item = chunks[k]
        if isinstance(item, Small) and item.kind == "p":
            prep = item.word
        k -= 1
    if k < 0:
        return
    item = chunks[k]
    if isinstance(item, NounGroup) and prep:
        for one in nouns.get(analysis.lower[item.head], ()):
            if not one.complement and any(slot and prep in slot for slot in one.words):
                found.add(one.name, None)
                return
    if isinstance(item, VerbGroup):
        clause = next((c for c in analysis.clauses if c.verb is item), None)
        if clause is None or clause is match.light:
            return
        words = _between(analysis, item.end, noun.start)
        for lemma in item.lemmas:
            for one in verbs.get(lemma, ()):
                if not one.complement and _fits(one.words, words):
                    # "Japan opposes Russia's withdrawal": the deed of another stands.
                    if not (noun.owners and one.name in _OWN_DEED):
                        found.add(one.name, clause)
                    return


_GOING: Final = frozenset(
    ["go", "fly", "travel", "come", "arrive", "meet", "gather", "return", "visit", "head", "sit"]
)
"""Verbs of going: what one goes to do counts as done with them."""
_BEING: Final = frozenset(("be", "become", "remain"))
_OWNING: Final = frozenset(("by", "of", "from", "in"))
_ASKING: Final = frozenset(("on", "upon", "to"))
_RANKS: Final = frozenset(("first", "second", "third", "latest", "last", "only"))
"""Words after which an infinitive tells what was done: "the first country to sever ties"."""
_OWN_DEED: Final = frozenset(("refuse", "fail", "finish", "plan", "try"))
_IDLE: Final = frozenset(("toward", "towards", "of", "for", "about", "at"))
"""Prepositions whose gerund leaves open whether the deed is done: "hopes of reaching"."""
_NOBODY: Final = frozenset(("nobody", "none", "nothing"))
_PLANNED: Final = frozenset(("plan", "promise", "agree", "try", "purpose"))
_DROPPED: Final = frozenset(("finish",))


def _settle(found: Outlook) -> None:
    """Realis and certainty that follow from the governing words."""
    names = found.names
    if "if" in names or "would" in names:
        found.realis, found.certainty = Realis.HYPOTHETICAL, Certainty.POSSIBLE
    elif "threat" in names:
        found.realis = Realis.THREATENED
    elif "demand" in names or "obligation" in names:
        found.realis = Realis.REQUESTED
    elif "may" in names:
        found.realis, found.certainty = Realis.HYPOTHETICAL, Certainty.POSSIBLE
    elif _PLANNED.intersection(names):
        found.realis = Realis.PLANNED
    if {"deny", "fail", "refuse"}.intersection(names):
        found.negated = not found.negated or "refuse" in names
    if "hedge" in names and found.certainty is Certainty.CERTAIN:
        found.certainty = Certainty.PROBABLE
