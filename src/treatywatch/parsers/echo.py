"""A deed told only as the like of the one before: "Chile did the same", "Chile followed suit"."""

from __future__ import annotations

from typing import Final

from treatywatch.parsers.clue import Clue
from treatywatch.parsers.context import codes_of
from treatywatch.parsers.groups import Match, next_noun
from treatywatch.parsers.realis import outlook
from treatywatch.parsers.roles import Roles
from treatywatch.parsers.shifts import VERBAL, shift
from treatywatch.text.clauses.chunks import NounGroup
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis

_STEPS: Final = frozenset(("step", "steps", "action", "measure", "measures", "decision", "course"))
_BACK: Final = frozenset(("retaliate", "respond", "reply", "answer", "reciprocate"))
_VERBS: Final = _BACK | {"do", "follow", "take"}


def echoes(analysis: Analysis, clause: Clause) -> bool:
    """Whether a clause says that its subject does what was told before.

    Args:
        analysis: the sentence.
        clause: the clause.
    """
    verb = clause.verb
    if _VERBS.isdisjoint(verb.lemmas) or verb.passive or verb.negated:
        return False
    if clause.relation in ("to", "ing", "part"):
        return False  # "the only neighbour to do so"
    lemma = next(one for one in verb.lemmas if one in _VERBS)
    words = analysis.lower[verb.end : verb.end + 3]
    if lemma in _BACK:
        return not verb.modal and (words[:2] == ["in", "kind"] or lemma == "reciprocate")
    if lemma == "do":
        if _inverted(analysis, clause):
            return True
        return words[:1] in (["likewise"], ["so"]) or (
            words[:2] == ["the", "same"] and words[2:] != ["for"]
        )
    first = next_noun(clause.post, 0)
    if lemma == "follow":
        return words[:1] == ["suit"] or (first is None and not verb.modal and _bare(clause))
    if first is None:
        return False
    group = first[0]
    inside = analysis.lower[group.start : group.end]
    return analysis.lower[group.head] in _STEPS and not {"same", "similar"}.isdisjoint(inside)


def _inverted(analysis: Analysis, clause: Clause) -> bool:
    """Whether the subject stands behind the verb: "so did Chile", "as did Chile"."""
    start = clause.verb.start
    return (
        start > 0
        and analysis.lower[start - 1] in ("so", "as")
        and bool(clause.post)
        and isinstance(clause.post[0], NounGroup)
    )


def _bare(clause: Clause) -> bool:
    """Whether nothing but a time stands behind a verb."""
    return all(item.kind in "er,;" for item in clause.post)


def echo(clause: Clause, last: Clue, roles: Roles) -> Clue | None:
    """The clue of a clause that echoes another.

    Args:
        clause: the clause.
        last: the clue told last.
        roles: fills the roles of the clause.

    Returns:
        The clue, or None if the subject is no party or was in it before.
    """
    match = roles.match
    first = clause.post[0] if clause.post else None
    if _inverted(match.analysis, clause) and isinstance(first, NounGroup):
        actors = [f for one in roles.coordinated(first) for f in roles.fillers(one)]
    else:
        actors = roles.of_clause(clause)
    codes = codes_of(actors)
    if not actors or not codes.isdisjoint(codes_of(last.actors)):
        return None
    back = not _BACK.isdisjoint(clause.verb.lemmas)
    if back and (last.kind in VERBAL or not codes <= codes_of(last.recipients)):
        return None
    clue = Clue(match, last.kind, outlook(match, bool(roles.sources())))
    clue.actors = actors
    clue.recipients = [f for f in last.recipients if f.party.code not in codes]
    if not clue.recipients and last.recipients:
        clue.recipients = list(last.actors)  # whom it was done to does it back
    clue.measure, clue.change, clue.subject = last.measure, last.change, last.subject
    clue.attributes = dict(last.attributes)
    clue.home = clause
    clue.steps.append("the same as told before")
    return clue if shift(clue, roles) else None


def match_of(analysis: Analysis, clause: Clause, last: Clue) -> Match:
    """The match that stands for the verb of an echo.

    Args:
        analysis: the sentence.
        clause: the clause.
        last: the clue told last.
    """
    match = Match(last.match.trigger, analysis, clause.verb.start, clause.verb.end)
    match.clause = clause
    return match
