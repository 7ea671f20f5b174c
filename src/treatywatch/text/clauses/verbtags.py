"""How a word that may be a verb is tagged, by what stood before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from treatywatch.text.clauses.words import (
    ADJ,
    ADV,
    AUX,
    BASE,
    BE,
    COMMA,
    CONJ,
    DET,
    DO,
    HAVE,
    ING,
    MODAL,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PARTICLE,
    PAST,
    POSS,
    PREP,
    PRON,
    QUOTE,
    RARE,
    REL,
    STOP,
    SUB,
    THAT,
    THIRD,
    TO,
    VERB,
    Word,
    verbs_that,
)  # fmt: skip

_NOMINAL: Final = DET | NUMBER | PRON | ADJ
_SINGLE: Final = frozenset(("it", "he", "she"))
_PEOPLES: Final = ("ese", "sh", "ch", "iss")
_BEFORE_NOUN: Final = frozenset("DAS-")
_AFTER_SUBJECT: Final = frozenset("NMOE")


class VerbTagger:
    """What is known of a sentence so far, and the tags of its verbs.

    Args:
        words: the vocabulary's look-up table.
    """

    __slots__ = (
        "agents",
        "aside",
        "aux",
        "bywords",
        "clausal",
        "contents",
        "filled",
        "forms",
        "held",
        "helped",
        "helping",
        "lemmas",
        "masks",
        "open_base",
        "open_ing",
        "open_third",
        "parted",
        "plural",
        "said",
        "tags",
        "telling",
        "told",
        "wished",
        "wishing",
        "words",
    )

    aux: int
    held: int
    parted: list[int]
    filled: bool
    helped: bool
    open_base: bool
    open_ing: bool
    open_third: bool
    plural: bool
    said: bool
    told: bool
    aside: bool
    wished: bool

    def __init__(self, words: Mapping[str, Word]) -> None:
        self.words: Mapping[str, Word] = words
        self.clausal: frozenset[str] = verbs_that("clausal")
        self.wishing: frozenset[str] = verbs_that("subjunctive")
        self.helping: frozenset[str] = verbs_that("bare")
        self.bywords: frozenset[str] = verbs_that("with_by")
        self.contents: frozenset[str] = verbs_that("contents")
        self.agents: frozenset[str] = verbs_that("agents")
        self.telling: frozenset[str] = verbs_that("telling")
        self.tags: list[str] = []
        self.forms: list[str] = []
        self.lemmas: list[tuple[str, ...]] = []
        self.masks: list[int] = []
        self.aux = self.held = 0
        self.parted = []
        self.open_base = self.open_third = self.plural = self.filled = False
        self.wished = self.open_ing = self.said = self.helped = False
        self.told = self.aside = False

    def _verb(
        self, i: int, mask: int, prev: str, lower: Sequence[str], fixed: Sequence[str]
    ) -> str:
        """The form of a verb here, "A" for a participle used as an adjective, "" for a noun."""
        j = i + 1
        size = len(lower)
        while j < size and self.masks[j] & ADV and not self.masks[j] & PREP and not fixed[j]:
            j += 1
        while j < size and (self.masks[j] & QUOTE or (self.masks[j] & POSS and mask & THIRD)):
            j += 1
        mark = fixed[j] if j < size else ""
        after = self.masks[j] if j < size else STOP
        nominal = mark in ("M", "J", "L", "D") or (
            not mark
            and (
                after & (_NOMINAL | RARE | NOUN)
                or after == 0
                or (after & VERB and not after & (PREP | AUX | SUB))
            )
        )
        if not mark and after & (HAVE | BE) and lower[j] in ("having", "being"):
            nominal = 1
        goes_on = nominal or mark == "E" or bool(after & (PREP | TO | THAT | ADV | PARTICLE | SUB))
        if after & COMMA and mask & BASE and not mask & NOUN and prev in "NM":
            goes_on = goes_on or not self.clausal.isdisjoint(self.lemmas[i])  # "officials say,"
        if (
            (
                mask & NOUN
                and prev == "N"
                and not (nominal and lower[i - 1] in self.agents)
                and not (
                    mark in ("M", "J", "L", "D") or (not mark and after & (DET | PRON | NUMBER))
                )
            )
            and mask & (BASE | THIRD)
            and not mask & PAST
        ):
            return ""
        if mask & ING:
            noun = j < size and (
                lower[j] == "of" or bool(mask & NOUN and after & PREP and prev == "^")
            )
            compound = i > 2 and prev == "N" and self.tags[i - 2] == "-" and after & (PREP | PAST)
            return self._ing(prev, goes_on, noun or bool(compound))  # "cross-border shelling"
        if mask & (PAST | PARTICIPLE):
            by = j + 1 if j + 1 < size and self.masks[j] & PARTICLE and lower[j] != "by" else j
            agent = (
                by < size
                and lower[by] == "by"
                and self._names_agent(by + 1, fixed)
                and self.bywords.isdisjoint(self.lemmas[i])
            )
            form = "f" if prev == "J" and self._people(i, lower, fixed) else ""
            form = form or self._past(mask, prev, nominal, agent)
            if mask & BASE and mask & PAST and prev == "," and nominal and self.told:
                form = self._among_past(j, fixed) or form  # "left, shut a port and cancelled"
            if form or not mask & (BASE | THIRD):
                return form
        if mask & BASE:
            form = "" if mask & ADJ and prev == "V" else self._base(prev, nominal, goes_on)
            if form or not mask & THIRD:
                return form
        if mask & THIRD:
            return self._third(i, prev, bool(nominal), goes_on, j, lower=lower, fixed=fixed)
        return ""

    def _ing(self, prev: str, goes_on: bool | int, of: bool) -> str:
        """Of an -ing form."""
        if prev == "X" and self.aux & BE:
            return "g"
        if prev in _BEFORE_NOUN or prev == "J" or of:
            return ""
        if prev in "PB":
            return "g" if goes_on else ""
        if prev == "C" and not self.open_ing:
            return ""
        return "g" if goes_on else ""

    def _past(self, mask: int, prev: str, nominal: bool | int, agent: bool) -> str:
        """Of a past form or participle."""
        if prev == "X" and self.aux & (BE | HAVE):
            return "p" if mask & PARTICIPLE else ""
        if prev in "XT":
            return "b" if mask & BASE else ""
        if prev in "DASP-J":
            attributive = "p" if prev in "J-" and (agent or not nominal) else "A"
            return "" if mask & (BASE | THIRD) else attributive
        if mask & BASE and prev in "C,V^;":
            return "b" if self.open_base and nominal else ("f" if prev == "C" and nominal else "")
        if prev == "V":
            return "A" if nominal else "p"
        if mask & PAST and not mask & PARTICIPLE:
            return "f"
        if agent or not mask & PAST:
            return "p"
        return "f" if prev in "OW" else "a"

    def _among_past(self, j: int, fixed: Sequence[str]) -> str:
        """The past if "and" and a form in -ed follow: in a list of what was done."""
        masks = self.masks
        for k in range(j, min(j + 16, len(masks) - 1)):
            mask = masks[k]
            if fixed[k]:
                continue
            if mask & STOP:
                break
            if mask & CONJ and not fixed[k + 1] and masks[k + 1] & PAST:
                return "" if masks[k + 1] & BASE else "f"
        return ""

    def _people(self, i: int, lower: Sequence[str], fixed: Sequence[str]) -> bool:
        """Whether the adjective before a past form is a people: "the Swiss proposed that"."""
        if i < 2 or i + 1 >= len(lower) or not lower[i - 1].endswith(_PEOPLES):
            return False
        following = self.masks[i + 1]
        object_next = fixed[i + 1] == "M" or bool(
            not fixed[i + 1] and following & (DET | NUMBER | PRON | THAT) and not following & PREP
        )
        if i > 2 and self.masks[i - 3] & SUB:
            ends = following & (PREP | COMMA | STOP)
            object_next = object_next or bool(ends) or fixed[i + 1] == "E"
        return lower[i - 2] == "the" and bool(self.masks[i] & PAST) and object_next

    def _names_agent(self, k: int, fixed: Sequence[str]) -> bool:
        """Whether what follows "by" is who did it, and not by how much or by what means."""
        if k >= len(self.masks):
            return False
        if fixed[k]:
            return fixed[k] != "E"
        mask = self.masks[k]
        return not mask & (NUMBER | ING) and bool(mask & (DET | PRON | ADJ | NOUN))

    def _base(self, prev: str, nominal: bool | int, goes_on: bool | int) -> str:
        """Of a bare form."""
        if prev == "T" or (prev == "X" and self.aux & (MODAL | DO)):
            return "b"
        if prev == "W":
            return "f"
        if self.helped and (prev in _AFTER_SUBJECT or prev == "V"):
            return "b" if goes_on else ""
        if prev in _AFTER_SUBJECT and self.plural and not self.filled:
            return "f" if goes_on or prev == "O" else ""
        if prev in _AFTER_SUBJECT and self.wished and not self.filled:
            return "f" if goes_on else ""
        if prev == "C":
            return (
                "b"
                if self.open_base and goes_on
                else ("f" if nominal and not self.open_third and self.plural else "")
            )
        if prev == ",":
            return "b" if self.open_base and nominal else ""
        return ""

    def _third(
        self,
        i: int,
        prev: str,
        nominal: bool,
        goes_on: bool | int,
        j: int,
        *,
        lower: Sequence[str],
        fixed: Sequence[str],
    ) -> str:
        """Of a form in -s."""
        if prev in {"W", "O"} or (prev == "M" and lower[i - 1] in _SINGLE):
            return "f"
        if prev in "NM" or prev == "E":
            if self.filled or (self.plural and prev != "M"):
                return ""
            says = self.masks[j] & (STOP | COMMA | QUOTE) if j < len(lower) else 1
            if says and prev == "M" and self.clausal.intersection(self.lemmas[i]):
                return "f"
            joined = j + 1 < len(lower) and self.masks[j] & CONJ and self.masks[j + 1] & THIRD
            joined = joined and not self.masks[i] & NOUN  # "Peru rejects and condemns"
            tells = nominal and self.clausal.intersection(self.lemmas[i])
            if prev == "M" and (joined or tells):
                return "f"
            if nominal or (j < len(lower) and self.masks[j] & (TO | THAT)):
                return "" if self._finite_ahead(j, fixed) else "f"
            if goes_on or prev == "M" or (i + 1 < len(lower) and self.masks[i + 1] & QUOTE):
                return (
                    ""
                    if self._finite_ahead(j, fixed, across=True)
                    else (
                        "f"
                        if goes_on or (prev == "M" and not self.masks[i] & NOUN and says)
                        else ""
                    )
                )
            return ""
        if prev in "C,":
            after_aside = prev == "," and nominal and self._after_aside(i, j, fixed)
            return "f" if after_aside or (nominal and self.open_third) else ""
        if prev == "*":
            return "f" if nominal else ""
        return ""

    def _after_aside(self, i: int, j: int, fixed: Sequence[str]) -> bool:
        """Whether an aside parts a form in -s from its subject: "Egypt, a neighbour, rejects"."""
        if self.told or self.tags[0] not in "MNDA":
            return False
        plain = not self.masks[i] & NOUN or fixed[j] in ("M", "J", "L", "D")
        return plain or bool(self.masks[j] & (DET | PRON | NUMBER))

    def _finite_ahead(self, j: int, fixed: Sequence[str], across: bool = False) -> bool:
        """Whether a finite verb follows before the next comma, stop or link (`across` "and")."""
        masks = self.masks
        for k in range(j, min(j + 14, len(masks))):
            mask = masks[k]
            if fixed[k]:
                continue
            if (
                mask & (COMMA | STOP | THAT | REL | QUOTE)
                or (mask & SUB and not mask & PREP)
                or (mask & CONJ and not across)
            ):
                return False
            if mask & AUX and not mask & ING:
                return True
            if mask & PAST and not mask & (PARTICIPLE | ADJ):
                return True
        return False
