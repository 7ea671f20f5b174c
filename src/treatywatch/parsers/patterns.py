"""Trigger patterns of frames, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final

from treatywatch.parsers.frame import PREPOSITIONS, Frame
from treatywatch.parsers.lexicon import Lexicon
from treatywatch.parsers.phrases import WordClass

_PART: Final = re.compile(r"\[[^\]]*\]\??|\S+")
_MOVABLE: Final = frozenset(
    ["off", "up", "out", "down", "away", "back", "over", "aside", "apart", "together"]
)


_NOTHING: Final = WordClass(())


class Element:
    """One element of a pattern.

    `lit` is a literal word, `any` any object, `np` an object with one of some words in it, `to` an
    infinitive of one of some verbs.
    """

    __slots__ = (
        "bodies",
        "forms",
        "kind",
        "known",
        "name",
        "nominal",
        "optional",
        "recalls",
        "wanted",
    )

    def __init__(self, kind: str, optional: bool = False) -> None:
        self.kind: str = kind
        self.nominal: bool = kind in ("any", "np")
        """Whether it stands for a noun group."""
        self.optional: bool = optional
        self.forms: frozenset[str] = frozenset()
        self.known: WordClass = _NOTHING
        """The words of which an `np` must hold one."""
        self.bodies: bool = False
        """Whether the name of an organisation will do for them."""
        self.wanted: frozenset[str] = frozenset()
        """The words of which one must stand in a sentence for it to fit; none if any will do."""
        self.recalls: str = ""
        """What "it" may recall: "sanction" or "talks", where these are among the words."""
        self.name: str = ""


class Trigger:
    """A compiled pattern of a frame.

    `head` are the words of a noun trigger; `elements` what follows the verb or the noun.
    """

    __slots__ = (
        "elements",
        "filled",
        "frame",
        "head",
        "infinitive",
        "mask",
        "negated",
        "text",
        "wanted",
        "weight",
    )

    def __init__(
        self, frame: Frame, text: str, elements: Sequence[Element], head: WordClass | None = None
    ) -> None:
        self.frame: Frame = frame
        self.text: str = text
        self.elements: tuple[Element, ...] = tuple(elements)
        self.filled: bool = {"any", "np"} <= {one.kind for one in elements if not one.optional}
        """Whether both the object and another noun are asked for by the pattern itself."""
        self.infinitive: bool = any(one.kind == "to" for one in elements)
        self.head: WordClass | None = head
        self.negated: bool = False
        self.mask: int = 0
        """One bit for each of the sets in `wanted`, given by the framebook."""
        self.wanted: tuple[frozenset[str], ...] = tuple(
            element.wanted for element in elements if element.wanted
        )
        """Sets of word forms: of each one must stand in the sentence, or the pattern cannot fit."""
        self.weight: int = (
            10 * frame.priority
            + sum(
                {"lit": 2, "np": 4, "any": 1, "to": 4}[e.kind] for e in elements if not e.optional
            )
            + (3 if frame.object else 0)
            + (2 if frame.subject else 0)
            + (4 if frame.complement else 0)
        )


STANDINS: Final = frozenset(("person", "bloc", "organization", "national"))
"""Words that count as said where a person, a body or a people is named."""


def first_forms(known: WordClass) -> frozenset[str]:
    """The forms with which members of a class begin; none if a name alone may stand for one.

    >>> first_forms(WordClass(()))
    frozenset()
    """
    # Persons named count as "person", bodies as "organization", whatever their words.
    if not STANDINS.isdisjoint(known.firsts):
        return frozenset()
    return known.firsts.union(form.lower() for form in known.firsts if form.isupper())


def _wanted(element: Element, lexicon: Lexicon) -> frozenset[str]:
    """The words of which one must stand in the sentence for an element to fit."""
    if element.optional or "that" in element.forms:
        return frozenset()
    if element.kind == "lit":
        return element.forms
    if element.kind == "to":
        return frozenset(form for verb in element.forms for form in (verb, *lexicon.verb(verb)))
    return first_forms(element.known) if element.kind == "np" else frozenset()


def parts_of(text: str) -> list[str]:
    """The elements of a pattern, as written.

    >>> parts_of("hit * with [new|fresh] @sanction on|against?")
    ['hit', '*', 'with', '[new|fresh]', '@sanction', 'on|against?']
    """
    return _PART.findall(text)


def element(text: str, lexicon: Lexicon) -> Element:
    """Compile one element; the same text gives the same element.

    Args:
        text: as written, after the first of a pattern.
        lexicon: where classes are looked up.

    Returns:
        The element.

    Raises:
        KeyError: for a class that the lexicon lacks.
    """
    found = lexicon.elements.get(text)
    if found is None:
        found = lexicon.elements[text] = _element(text, lexicon)
        found.wanted = _wanted(found, lexicon)
    return found


def _element(text: str, lexicon: Lexicon) -> Element:
    """Compile one element."""
    optional = text.endswith("?")
    text = text.removesuffix("?")
    if text == "*":
        return Element("any", optional)
    if text.startswith("to:"):
        found = Element("to", optional)
        lemmas: list[str] = []
        for one in text[3:].replace("*", "").split("|"):
            lemmas.extend(lexicon.verbs_of(one[1:]) if one.startswith("@") else [one])
        found.forms = frozenset(lemma.split()[0] for lemma in lemmas if lemma)
        return found
    if text.startswith("[") or "@" in text:
        found = Element("np", optional)
        words = text.strip("[]").split("|")
        classes = [lexicon.classes[word[1:]] for word in words if word.startswith("@")]
        literal = [
            lexicon.phrase(word.replace("_", " ")) for word in words if not word.startswith("@")
        ]
        if literal:
            classes.append(WordClass(literal))
        found.known = classes[0] if len(classes) == 1 else WordClass.united(classes)
        named = {word[1:] for word in words if word.startswith("@")}
        found.bodies = "organization_word" in named
        if not named.isdisjoint(("sanction", "sanction_strict")):
            found.recalls = "sanction"
        elif "talks" in named:
            found.recalls = "talks"
        return found
    found = Element("lit", optional)
    words = text.split("|")
    found.name = words[0]
    found.forms = frozenset().union(
        *(
            frozenset((w, w.replace("'", "’"))) if w in PREPOSITIONS else lexicon.forms(w)
            for w in words
        )
    )
    if any(word in PREPOSITIONS for word in words):
        found.forms = frozenset(words)
    return found


def verb_triggers(frame: Frame, text: str, lexicon: Lexicon) -> Iterable[tuple[str, Trigger]]:
    """The triggers of a verb pattern, each with the lemma that sets it off.

    Args:
        frame: whose pattern it is.
        text: the pattern.
        lexicon: where classes are looked up.

    Yields:
        Lemma and trigger.

    Raises:
        KeyError: for a class that the lexicon lacks.
    """
    first, *rest = parts_of(text)
    negated = first == "not"
    if negated:
        first, *rest = rest
    lemmas: list[tuple[str, list[str]]] = []
    for one in first.split("|"):
        for lemma in lexicon.verbs_of(one[1:]) if one.startswith("@") else [one]:
            word, *particles = lemma.split()
            lemmas.append((word, particles))
    for word, particles in lemmas:
        for order in _orders([*particles, *rest]):
            trigger = Trigger(frame, text, [element(part, lexicon) for part in order])
            trigger.negated = negated
            yield word, trigger


def _orders(parts: list[str]) -> Iterable[list[str]]:
    """The orders in which a particle and an object may stand: "call off *" and "call * off"."""
    yield parts
    for i in range(len(parts) - 1):
        if (parts[i] in _MOVABLE and parts[i + 1][0] in "*@[") or (
            parts[i + 1] in _MOVABLE and parts[i][0] in "*@["
        ):
            yield [*parts[:i], parts[i + 1], parts[i], *parts[i + 2 :]]


def noun_trigger(frame: Frame, text: str, lexicon: Lexicon) -> Trigger:
    """The trigger of a noun pattern.

    Args:
        frame: whose pattern it is.
        text: the pattern.
        lexicon: where classes are looked up.

    Returns:
        The trigger; its `head` holds the noun and what stands before it.

    Raises:
        KeyError: for a class that the lexicon lacks.
    """
    parts = parts_of(text)
    cut = 1
    if not parts[0].startswith(("@", "[")):
        while cut < len(parts) and not _opens_rest(parts[cut]):
            cut += 1
        head = WordClass(lexicon.phrase(text) for text in _spelled(parts[:cut]))
    elif parts[0].startswith("@"):
        names = list(parts[0].split("|"))
        head = lexicon.classes[names[0][1:]]
        if len(names) > 1:
            head = WordClass.united(lexicon.classes[name[1:]] for name in names)
    else:
        head = WordClass([lexicon.phrase(parts[0].strip("[]"))])
    return Trigger(frame, text, [element(part, lexicon) for part in parts[cut:]], head)


def _spelled(words: Sequence[str]) -> Iterable[str]:
    """The head of a noun pattern, once for each alternative where one of them has a hyphen.

    A hyphen parts words, so that "build-up|deployment" has alternatives of different length.
    """
    choices = [word.split("|") if "-" in word else [word] for word in words]
    return (" ".join(one) for one in product(*choices))


def _opens_rest(part: str) -> bool:
    """Whether the noun of a pattern ends before this part."""
    return (
        part[0] in "@*["
        or part.endswith("?")
        or part.split("|", maxsplit=1)[0] in PREPOSITIONS
        or part.startswith("to:")
    )
