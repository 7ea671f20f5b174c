"""The conditions of a frame on the words around its trigger, compiled."""

from __future__ import annotations

from typing import Final

from treatywatch.parsers.frame import Frame
from treatywatch.parsers.lexicon import Lexicon
from treatywatch.parsers.phrases import WordClass

_ARTICLES: Final = frozenset(("the", "a", "an"))


class Conditions:
    """What a frame asks of subject and object, and what blocks it, compiled."""

    __slots__ = (
        "asks_object",
        "asks_subject",
        "barred_object",
        "barred_subject",
        "blocked",
        "phrases",
        "wanted_object",
        "wanted_subject",
        "wants_party",
    )

    def __init__(self, frame: Frame, lexicon: Lexicon) -> None:
        wanted = [w for w in frame.object if not w.startswith("!")]
        self.wants_party: bool = "@party" in wanted
        self.wanted_object: WordClass = _united([w for w in wanted if w != "@party"], lexicon)
        self.barred_object: WordClass = _united(
            [w[1:] for w in frame.object if w.startswith("!")], lexicon
        )
        self.wanted_subject: WordClass = _united(
            [w for w in frame.subject if not w.startswith("!")], lexicon
        )
        self.barred_subject: WordClass = _united(
            [w[1:] for w in frame.subject if w.startswith("!")], lexicon
        )
        single = [
            w for w in frame.blockers if w.startswith("@") or len(w.replace("-", " ").split()) == 1
        ]
        self.blocked: WordClass = _united(single, lexicon)
        self.asks_object: bool = bool(self.wanted_object or self.wants_party or self.barred_object)
        self.asks_subject: bool = bool(self.wanted_subject or self.barred_subject or self.blocked)
        several = [
            lexicon.phrase(" ".join(p for p in w.replace("-", " ").split() if p not in _ARTICLES))
            for w in frame.blockers
            if w not in single
        ]
        self.phrases: WordClass | None = (
            WordClass(phrase for phrase in several if phrase) if several else None
        )


def _united(words: list[str], lexicon: Lexicon) -> WordClass:
    """The words of a list, those of its word classes among them."""
    named = [lexicon.classes[word[1:]] for word in words if word.startswith("@")]
    literal = [lexicon.phrase(word) for word in words if not word.startswith("@")]
    return WordClass.united([*named, WordClass(literal)])
