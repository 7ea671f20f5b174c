"""The words of saying and the word classes around them, out of `saying.toml`.

A class is one letter, so that a sentence is a string of letters over which patterns run:

=====  ==========================================================================
S G B  verb of saying: finite, in -ing, bare form (``say``)
A M N  auxiliary, modal, negation
v g    other verb that shows a clause; other word in -ing
P W h  personal pronoun, relative, ``that``
D n N  determiner, noun of a person or body (``Z`` if capitalised)
C x    capitalised word, any other word
p &    preposition, ``and`` or ``or``
F R    subordinator, adverb
E L #  word of time, its modifier, figure; ``t`` a whole expression of time
Q      a stretch in quotation marks
=====  ==========================================================================

Punctuation stands for itself; dashes are ``-``, the possessive ``'``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from treatywatch.model.vocabulary import Certainty, Polarity


class Verb(NamedTuple):
    """A verb of saying and what it takes; see the head of `saying.toml`."""

    lemma: str
    takes: frozenset[str]
    certainty: Certainty
    polarity: Polarity
    # What is asked of every such verb in a text, worked out once for each.
    tells: bool = False
    """Whether a clause may follow, with `that` or without."""
    quoted: bool = False
    """Whether words may stand before it: quoted or reported."""
    told: bool = False
    """Whether it reports clauses, before or after it."""
    heard: bool = False
    """Whether its object may be the hearer."""
    weak: bool = False
    """Whether it gives way to whoever reports the whole."""


def verb_of(
    lemma: str,
    takes: frozenset[str],
    certainty: Certainty,
    polarity: Polarity,
    lists: Mapping[str, frozenset[str]] | None = None,
) -> Verb:
    """A verb with the facts that follow from what it takes.

    Args:
        lemma: its lemma.
        takes: what it takes.
        certainty: how far it commits the speaker.
        polarity: whether it denies.
        lists: the lists of words, for verbs out of `saying.toml`.
    """
    lists = lists or {}
    return Verb(
        lemma,
        takes,
        certainty,
        polarity,
        tells=not takes.isdisjoint({"clause", "bare"}),
        quoted=not takes.isdisjoint({"post", "quote"}),
        told=not takes.isdisjoint({"clause", "post"}),
        heard="audience" in takes or lemma in lists.get("heard", ()),
        weak=takes == frozenset({"weak"}) or lemma in lists.get("weak", ()),
    )


class Form(NamedTuple):
    """One inflected form."""

    verb: Verb
    kind: str
    """`S` third person or past, `G` in -ing, `B` the bare form, `V` past participle alone."""
    reports: bool
    """Whether it can tell a clause, and so counts where nothing stands in marks."""


class Words(NamedTuple):
    """Everything that `saying.toml` holds, ready for lookup."""

    forms: dict[str, Form]
    classes: dict[str, str]
    """Lower-case word to its letter, verbs of saying included."""
    triggers: frozenset[str]
    """Forms that can open or close a reported clause, and `according`."""
    lists: dict[str, frozenset[str]]
    """The other lists under `[words]`, by name."""


BLAMING: Final = frozenset({"accuse", "blame", "charge", "suspect"})
"""Verbs whose object is said to have done what stands after `of`, `for` or `with`."""
_VOWELS: Final = frozenset("aeiou")


def inflect(entry: str) -> tuple[str, str, str, str, str]:
    """Lemma, third person, past, past participle and -ing form of a verb.

    Args:
        entry: `lemma`, or `lemma past participle -ing` where it is irregular or doubles a
            consonant.

    Returns:
        The five forms.

    >>> inflect("deny"), inflect("admit admitted")[2:]
    (('deny', 'denies', 'denied', 'denied', 'denying'), ('admitted', 'admitted', 'admitting'))
    """
    parts = entry.split()
    lemma = parts[0]
    after_vowel = len(lemma) > 1 and lemma[-2] in _VOWELS
    if lemma.endswith("y") and not after_vowel:
        third, regular = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        regular = lemma + ("d" if lemma.endswith("e") else "ed")
    past = parts[1] if len(parts) > 1 else regular
    participle = parts[2] if len(parts) > 2 else past
    if len(parts) > 3:
        ing = parts[3]
    elif past == lemma + lemma[-1] + "ed":
        ing = lemma + lemma[-1] + "ing"
    elif lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        ing = lemma[:-1] + "ing"
    else:
        ing = lemma + "ing"
    return lemma, third, past, participle, ing


@cache
def words() -> Words:
    """The tables of `saying.toml`, read once."""
    raw: dict[str, Any] = tomllib.loads(
        files("treatywatch.text.speech").joinpath("saying.toml").read_text("utf-8")
    )
    tables: dict[str, str] = raw["words"]
    classes: dict[str, str] = {}
    for name, letter in _LETTERS:
        for word in tables[name].split():
            classes.setdefault(word, letter)
    lists = {name: frozenset(table.split()) for name, table in tables.items()}
    forms = _forms(raw["verbs"], lists)
    for word, form in forms.items():
        if classes.get(word, "v") in "vxn":
            classes[word] = form.kind if form.kind != "V" else "v"
    told = {*tables["told_noun"].split(), "went", "goes"}
    reported = {w for w, f in forms.items() if f.verb.told} | told
    reported |= {w for w, f in forms.items() if f.verb.lemma in BLAMING}
    return Words(
        forms=forms,
        classes=classes,
        triggers=_with_signs(reported | {"according", "According"}),
        lists=lists,
    )


def _with_signs(found: set[str]) -> frozenset[str]:
    """The words as they stand between spaces, bare or with a sign behind."""
    return frozenset(word + sign for word in found for sign in ("", ",", ".", ":", ";"))


_LETTERS: Final = (
    ("relative", "W"), ("pronoun", "P"), ("determiner", "D"), ("auxiliary", "A"), ("modal", "M"),
    ("preposition", "p"), ("subordinator", "F"), ("adverb", "R"), ("time", "E"),
    ("time_modifier", "L"), ("person", "n"), ("body", "n"), ("finite", "v"),
)  # fmt: skip


def _forms(groups: list[dict[str, Any]], lists: Mapping[str, frozenset[str]]) -> dict[str, Form]:
    """Every form of every verb; a verb in several groups takes what they all take."""
    verbs: dict[str, Verb] = {}
    spelt: dict[str, str] = {}
    for group in groups:
        for entry in group["list"]:
            lemma = entry.split()[0]
            known = verbs.get(lemma)
            takes: frozenset[str] = frozenset(group["takes"])
            if known:
                verbs[lemma] = verb_of(
                    lemma, takes | known.takes, known.certainty, known.polarity, lists
                )
            else:
                polarity = Polarity(group.get("polarity", "positive"))
                verbs[lemma] = verb_of(lemma, takes, Certainty(group["certainty"]), polarity, lists)
                spelt[lemma] = entry
    out: dict[str, Form] = {}
    for lemma, verb in verbs.items():
        base, third, past, participle, ing = inflect(spelt[lemma])
        reports = lemma in BLAMING or verb.told
        for word, kind in ((third, "S"), (past, "S"), (ing, "G"), (base, "B"), (participle, "V")):
            out.setdefault(word, Form(verb, kind, reports))
    return out
