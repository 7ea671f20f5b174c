"""What brought a deed about: connectives between the clues of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from treatywatch.model.vocabulary import ResponseKind
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.lexicon import default_lexicon, read_table
from treatywatch.parsers.phrases import Phrase, phrase_at
from treatywatch.text.clauses.sentence import Analysis

_LINKING = ("retaliation", "countermeasure", "response", "cause", "after")


class Cause(NamedTuple):
    """That one clue has another for its cause."""

    deed: Clue
    reason: Clue
    response: ResponseKind | None
    start: int
    end: int


@cache
def _connectives() -> dict[str, list[tuple[Phrase, str]]]:
    """Connective phrases by their first word, the longest first."""
    lexicon = default_lexicon()
    found: dict[str, list[tuple[Phrase, str]]] = {}
    table = read_table("connectives")
    for name in _LINKING:
        for text in table[name]["phrases"]:
            phrase = tuple(frozenset((word,)) for word in text.replace("-", " ").split())
            found.setdefault(text.replace("-", " ").split()[0], []).append((phrase, name))
    for known in found.values():
        known.sort(key=lambda one: -len(one[0]))
    del lexicon
    return found


def causes(analysis: Analysis, clues: Sequence[Clue]) -> list[Cause]:
    """The causes that a sentence tells between its clues.

    Args:
        analysis: the sentence.
        clues: its clues, in order.

    Returns:
        Each cause with the words that say so.
    """
    if len(clues) < 2:
        return []
    flat = [i for i, tag in enumerate(analysis.tags) if tag not in "-Q"]
    words = [analysis.lower[i] for i in flat]
    table = _connectives()
    found: list[Cause] = []
    taken = -1
    for k, word in enumerate(words):
        if k < taken or word not in table:
            continue
        for phrase, name in table[word]:
            end = phrase_at(phrase, words, k)
            if end < 0:
                continue
            cause = _cause(analysis, clues, flat[k], flat[end - 1] + 1, name)
            if cause is not None:
                found.append(cause)
                taken = end
            break
    return found


def _cause(
    analysis: Analysis, clues: Sequence[Clue], start: int, end: int, name: str
) -> Cause | None:
    """The cause that a connective at the words `start:end` tells."""
    reason = next((clue for clue in clues if clue.match.start >= end), None)
    if reason is None or _apart(analysis, end, reason.match.start):
        return None
    before = [clue for clue in clues if clue.match.start < start and clue is not reason]
    if before:
        deed = before[-1]
    else:
        deed = next(
            (c for c in clues if c.match.start > reason.match.start and c is not reason), reason
        )
        if deed is reason or "," not in analysis.lower[reason.match.start : deed.match.start]:
            return None
    if deed.home is not None and deed.home is reason.home and reason.match.noun is None:
        return None
    response = {
        "retaliation": ResponseKind.RETALIATION,
        "countermeasure": ResponseKind.SELF_STYLED_COUNTERMEASURE,
        "response": ResponseKind.RETALIATION,
    }.get(name)
    first, last = analysis.span(start, end)
    return Cause(deed, reason, response, first, last)


def _apart(analysis: Analysis, start: int, end: int) -> bool:
    """Whether too much lies between a connective and the reason."""
    return end - start > 14 or ";" in analysis.tags[start:end]
