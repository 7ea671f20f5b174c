"""Words in the evidence of an act that say how it leaves the talks it is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from treatywatch.model.source import Evidence

if TYPE_CHECKING:
    from treatywatch.model.act import Act
    from treatywatch.model.statement import Statement


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    """One pattern for each list of cues."""
    import tomllib
    from importlib.resources import files

    text = files("treatywatch.dossier").joinpath("cues.toml").read_text(encoding="utf-8")
    return {name: _pattern(entry["words"]) for name, entry in tomllib.loads(text).items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    """A pattern for a list of cues; a star is the rest of a word, or a word of its own."""
    parts: list[str] = []
    for cue in sorted(words, key=len, reverse=True):
        tokens = [
            r"[\w’'-]+" if token == "*" else re.escape(token).replace(r"\*", r"\w*")
            for token in cue.split()
        ]
        parts.append(r"\s+".join(tokens))
    return re.compile(rf"\b(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def says(name: str, text: str) -> bool:
    """Whether a text holds a cue of a list.

    Example:
        >>> says("conditional", "Russia suspended the talks for now.")
        True
        >>> says("fruitless", "The talks went well.")
        False
    """
    return _patterns()[name].search(text) is not None


def first_saying(prefix: str, text: str) -> str | None:
    """What the first of the numbered lists of a prefix that a text fits is named for.

    Example:
        >>> first_saying("objective_", "over the crackdown on protesters")
        'human_rights'
    """
    for name in sorted(_patterns()):
        if name.startswith(prefix) and says(name, text):
            return name.removeprefix(prefix).partition("_")[2]
    return None


_LEAD: Final = 24
"""How many characters before a stretch still say how it is meant: "hopes to", "has offered to"."""

_TOPIC: Final = re.compile(
    r"\b(?:talks|negotiations?|discussions?|dialogue|consultations|efforts?|bid|plans?|hopes?)"
    r"(?:\s+\w+){0,6}\s+(?:on|about|over|to|for|of|towards?|aimed\s+at)\s+(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)


def is_topic(evidence: Evidence) -> bool:
    """Whether some words stand for what talks are about: "talks with Serbia on [[normal ties]]".

    Example:
        >>> from treatywatch.model.source import Article, Span
        >>> text = "Talks with Serbia on normalising relations failed."
        >>> article = Article(id="a", text=text)
        >>> is_topic(Evidence(article=article, span=Span(21, 42), sentence=Span(0, 50)))
        True
    """
    before = evidence.article.text[evidence.sentence.start : evidence.span.start]
    return _TOPIC.search(before[-120:]) is not None


def words_of(record: Act | Statement) -> str:
    """The stretches that a record rests on, without the rest of their sentences."""
    return " … ".join(evidence.text for evidence in record.evidence)


def lead_of(record: Act | Statement, width: int = _LEAD) -> str:
    """The stretches that a record rests on, each with the words just before it."""
    return " … ".join(
        evidence.article.text[
            max(evidence.sentence.start, evidence.span.start - width) : evidence.span.end
        ]
        for evidence in record.evidence
    )


def sentences_of(record: Act | Statement) -> str:
    """The sentences that a record rests on."""
    return " … ".join(_sentence(evidence) for evidence in record.evidence)


def _sentence(evidence: Evidence) -> str:
    """The sentence around a piece of evidence."""
    return evidence.sentence.cut(evidence.article.text)
