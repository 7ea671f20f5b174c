"""The forms that English verbs and nouns take, generated from their lemmas."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from treatywatch.text.clauses.words import BASE, ING, PARTICIPLE, PAST, THIRD

_VOWELS: Final = frozenset("aeiou")
_HISSING: Final = ("s", "x", "z", "ch", "sh")
_IRREGULAR_PLURALS: Final[Mapping[str, str]] = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "memorandum": "memoranda",
    "crisis": "crises",
    "embargo": "embargoes",
    "veto": "vetoes",
    "aircraft": "aircraft",
    "foe": "foes",
    "shelf": "shelves",
    "half": "halves",
    "life": "lives",
}


def verb_forms(
    lemma: str,
    irregular: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]],
    doubling: Collection[str] = (),
    optional: Collection[str] = (),
) -> dict[str, int]:
    """Every form of a verb with what it can be.

    Args:
        lemma: the bare verb: "withdraw".
        irregular: past forms and participles of verbs that bend irregularly.
        doubling: verbs that double their last letter.
        optional: verbs that may or may not (British and American spelling).

    Returns:
        Form -> mask of `BASE`, `THIRD`, `PAST`, `PARTICIPLE`, `ING`.

    >>> sorted(verb_forms("deny", {}))
    ['denied', 'denies', 'deny', 'denying']
    """
    forms: dict[str, int] = {lemma: BASE}

    def add(form: str, mask: int) -> None:
        forms[form] = forms.get(form, 0) | mask

    if lemma == "be":
        for form, mask in (("is", THIRD), ("are", THIRD), ("am", THIRD), ("being", ING)):
            add(form, mask)
    elif lemma == "have":
        add("has", THIRD)
        add("having", ING)
    else:
        add(_with_s(lemma), THIRD)
        for stem in _stems(lemma, doubling, optional):
            add(_with_ing(stem), ING)
    if lemma in irregular:
        past, participle = irregular[lemma]
        for form in past:
            add(form, PAST)
        for form in participle:
            add(form, PARTICIPLE)
    else:
        for stem in _stems(lemma, doubling, optional):
            add(_with_ed(stem), PAST | PARTICIPLE)
    return forms


def noun_forms(lemma: str) -> tuple[str, ...]:
    """A noun and its plural; of a phrase the last word is bent.

    >>> noun_forms("embassy"), noun_forms("asset freeze"), noun_forms("talks")
    (('embassy', 'embassies'), ('asset freeze', 'asset freezes'), ('talks',))
    """
    head, _, last = lemma.rpartition(" ")
    if last.endswith("s") and not last.endswith(("ss", "us", "sis")):
        return (lemma,)
    plural = _IRREGULAR_PLURALS.get(last) or _with_s(last)
    return (lemma, f"{head} {plural}".strip())


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    if word.endswith(_HISSING) or word in {"do", "go", "undergo", "undo", "veto", "forgo", "echo"}:
        return f"{word}es"
    return f"{word}s"


def _with_ing(stem: str) -> str:
    if stem.endswith("ie"):
        return f"{stem[:-2]}ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) and stem != "be":
        return f"{stem[:-1]}ing"
    return f"{stem}ing"


def _with_ed(stem: str) -> str:
    if stem.endswith("e"):
        return f"{stem}d"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return f"{stem[:-1]}ied"
    return f"{stem}ed"


def _stems(lemma: str, doubling: Collection[str], optional: Collection[str]) -> tuple[str, ...]:
    """The stem before -ed and -ing: with its last letter doubled, as it is, or both."""
    if lemma in optional:
        return (lemma, lemma + lemma[-1])
    return (lemma + lemma[-1],) if lemma in doubling else (lemma,)
