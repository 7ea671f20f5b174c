"""Noun groups that fill a role from outside the clause of a deed."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from treatywatch.text.clauses.chunks import NounGroup, Small
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis

CONDITIONS: Final = frozenset(("if", "unless", "until", "once", "should"))
"""Words that open what a deed hangs on."""
REASONS: Final = frozenset(("after", "as", "when", "because", "since", "over"))
"""Words that open what a deed answers."""


def preposition_of(analysis: Analysis, noun: NounGroup) -> str:
    """The preposition before a noun group, or ""."""
    k = noun.index - 1
    chunks = analysis.chunks
    while k >= 0 and chunks[k].kind in "eqr":
        k -= 1
    return chunks[k].word if k >= 0 and chunks[k].kind == "p" else ""


def host_of(analysis: Analysis, noun: NounGroup) -> list[NounGroup]:
    """The subject of the clause in which a noun stands behind a preposition.

    Of "During a visit to Brazil, Peru's president thanked his hosts" it is the president.
    """
    if not preposition_of(analysis, noun):
        return []
    for clause in analysis.clauses:
        if noun in clause.pre or noun in clause.post:
            return clause.subject
    return []


def subject_under(analysis: Analysis, clause: Clause, links: Set[str]) -> list[NounGroup]:
    """The subject of the clause that one of some words ties to a clause, or to one above it.

    Args:
        analysis: the sentence.
        clause: the clause of the deed.
        links: the words: "if", "after".
    """
    above = {clause.index}
    while clause.parent >= 0 and clause.parent not in above:
        clause = analysis.clauses[clause.parent]
        above.add(clause.index)
    for other in analysis.clauses:
        if other.relation != "adv" or other.link not in links or other.parent < 0:
            continue
        head = analysis.clauses[other.parent]
        if head.relation == "to" and head.parent >= 0 and head.index not in above:
            head = analysis.clauses[head.parent]  # "will be forced to respond if"
        if head.index in above:
            return other.subject
    for one, two in zip(clause.post, clause.post[1:], strict=False):
        # What the tagger takes for names alone: "unless Washington relents".
        if one.kind == "b" and one.word in links and isinstance(two, NounGroup):
            return [two]
    return []


def gapped(analysis: Analysis, group: NounGroup) -> bool:
    """Whether a group after "and" is the subject of a verb that is not told again.

    "Peru expels three envoys and | Chile | two".
    """
    after = group.index + 1
    if not group.named or not 0 < group.index < after < len(analysis.chunks):
        return False
    before, following = analysis.chunks[group.index - 1], analysis.chunks[after]
    return before.kind in "c," and isinstance(following, NounGroup)


def sharing(analysis: Analysis, clause: Clause) -> list[NounGroup]:
    """Who else does what a clause tells, its verb left out: "Peru expels three and Chile two"."""
    return [item for item in clause.post if isinstance(item, NounGroup) and gapped(analysis, item)]


def represented(analysis: Analysis) -> NounGroup | None:
    """On whose behalf the subject of a sentence acts: "on behalf of the European Union"."""
    if "behalf" not in analysis.lower:
        return None
    chunks = analysis.chunks
    for k, item in enumerate(chunks[:-2]):
        following = chunks[k + 2]
        if (
            item.kind == "n"
            and isinstance(item, NounGroup)
            and analysis.lower[item.head] == "behalf"
            and isinstance(chunks[k + 1], Small)
            and chunks[k + 1].word == "of"
            and isinstance(following, NounGroup)
        ):
            return following
    return None


def teller_of(analysis: Analysis, clause: Clause) -> list[NounGroup]:
    """Who tells what stands before a participle: "it would close, Peru said, accusing Chile".

    Args:
        analysis: the sentence.
        clause: the clause of the participle.
    """
    above = clause.index - 1
    if clause.parent < 0 or above <= clause.parent:
        return []
    said, told = analysis.clauses[above], analysis.clauses[clause.parent]
    while told.relation == "coord" and 0 <= told.parent < told.index:
        told = analysis.clauses[told.parent]
    return said.subject if told.relation == "that" and told.parent == said.index else []
