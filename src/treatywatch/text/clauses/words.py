"""What kind of word each word can be: one look-up per token serves the whole clause reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, NamedTuple

BASE: Final = 1
THIRD: Final = 2
PAST: Final = 4
PARTICIPLE: Final = 8
ING: Final = 16
VERB: Final = BASE | THIRD | PAST | PARTICIPLE | ING
DET: Final = 1 << 5
PREP: Final = 1 << 6
CONJ: Final = 1 << 7
SUB: Final = 1 << 8
REL: Final = 1 << 9
PRON: Final = 1 << 10
BE: Final = 1 << 11
HAVE: Final = 1 << 12
DO: Final = 1 << 13
MODAL: Final = 1 << 14
NEG: Final = 1 << 15
ADV: Final = 1 << 16
TO: Final = 1 << 17
THAT: Final = 1 << 18
NUMBER: Final = 1 << 19
ADJ: Final = 1 << 20
POSS: Final = 1 << 21
COMMA: Final = 1 << 22
STOP: Final = 1 << 23
QUOTE: Final = 1 << 24
RARE: Final = 1 << 25
PARTICLE: Final = 1 << 26
SUBJECT: Final = 1 << 27
HYPHEN: Final = 1 << 28
PLURAL: Final = 1 << 29
NOUN: Final = 1 << 30
AUX: Final = BE | HAVE | DO | MODAL


class Word(NamedTuple):
    """What a word form can be: a mask of the classes above, and the verbs it can be a form of."""

    mask: int
    lemmas: tuple[str, ...] = ()


_NO_ENDS: Final = frozenset(("ing", "tly"))
_NEVER_VERB: Final = PREP | NEG | DET | PRON | CONJ | SUB | MODAL | AUX

NO_WORD: Final = Word(0)

_CLASSES: Final[Mapping[str, int]] = {
    "determiner": DET,
    "preposition": PREP,
    "conjunction": CONJ,
    "subordinator": SUB,
    "relative": REL,
    "pronoun_subject": SUBJECT | PRON,
    "pronoun": PRON,
    "be": BE,
    "have": HAVE,
    "do": DO,
    "modal": MODAL,
    "negation": NEG,
    "adverb": ADV,
    "number": NUMBER,
    "particle": PARTICLE,
    "adjective": ADJ,
    "plural": PLURAL,
    "subject_plural": PLURAL,
    "quote": QUOTE,
    "stop": STOP,
}


@cache
def _table() -> Mapping[str, str]:
    """The packaged grammar table."""
    import tomllib
    from importlib.resources import files

    source = files("treatywatch.text.clauses") / "data" / "grammar.toml"
    table: dict[str, str] = tomllib.loads(source.read_text("utf-8"))
    return table


@cache
def verbs_that(what: str) -> frozenset[str]:
    """Lemmas of one of the packaged lists, such as `clausal`, `inverting` or `subjunctive`.

    >>> "say" in verbs_that("clausal")
    True
    """
    return frozenset(_table()[what].split())


@cache
def function_words() -> Mapping[str, Word]:
    """The closed classes: every function word with its mask, read once from the packaged table.

    >>> function_words()["against"].mask == PREP
    True
    """
    masks: dict[str, int] = {}
    for name, flag in _CLASSES.items():
        for word in _table()[name].split():
            masks[word] = masks.get(word, 0) | flag
            if "'" in word:
                curly = word.replace("'", "’")
                masks[curly] = masks.get(curly, 0) | flag
    masks["to"] |= TO
    masks["having"] |= ING
    masks["being"] |= ING
    masks["that"] = masks.get("that", 0) | THAT | DET | PRON
    masks.update(
        {"'s": POSS, "’s": POSS, "'": POSS, "’": POSS, ",": COMMA, "-": HYPHEN, "‑": HYPHEN}
    )
    return {word: Word(mask, _auxiliary(mask)) for word, mask in masks.items()}


def _auxiliary(mask: int) -> tuple[str, ...]:
    """The lemma of an auxiliary."""
    for flag, lemma in ((BE, "be"), (HAVE, "have"), (DO, "do")):
        if mask & flag:
            return (lemma,)
    return ()


class Vocabulary:
    """The words that the reader knows: function words and the forms of its verbs.

    Args:
        verbs: each verb form with its lemma and its mask (`BASE`, `THIRD`, `PAST` ...).
        rarely: forms that look like verbs and nearly always are none.
        nouns: forms that are known as nouns, too ("talks", "bans").
        exact: words that are looked up in this spelling only ("SWIFT").
    """

    __slots__ = ("exact", "words")

    def __init__(
        self,
        verbs: Iterable[tuple[str, str, int]],
        rarely: Iterable[str] = (),
        nouns: Iterable[str] = (),
        exact: Iterable[str] = (),
    ) -> None:
        self.exact: frozenset[str] = frozenset(exact)
        words = dict(function_words())
        for form, lemma, mask in verbs:
            known = words.get(form, NO_WORD)
            if known.mask & _NEVER_VERB or (known.mask & (ADJ | ADV) and form[-3:] in _NO_ENDS):
                continue
            if lemma not in known.lemmas:
                words[form] = Word(known.mask | mask, (*known.lemmas, lemma))
            else:
                words[form] = Word(known.mask | mask, known.lemmas)
        for flag, forms in ((RARE, rarely), (NOUN, nouns)):
            for form in forms:
                if not form[:1].isalpha():
                    continue
                known = words.get(form, NO_WORD)
                words[form] = Word(known.mask | flag, known.lemmas)
        self.words: Mapping[str, Word] = words
