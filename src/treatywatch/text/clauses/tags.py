"""Which word is a verb here and which a noun: one pass over a sentence, left to right.

A tag is one letter: `D` determiner, `A` adjective, `N` noun, `M` mention of a party or place, `O`
pronoun, `S` possessive mark, `P` preposition, `C` conjunction, `,` comma, `;` stop, `V` verb, `X`
auxiliary, `T` the infinitive's "to", `R` adverb, `W` relative pronoun, `B` subordinator, `H`
"that", `Q` quotation mark, `E` time expression, `-` hyphen. A verb also has a form: `f` finite, `b`
bare, `g` -ing, `p` participle, `a` past or participle.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from treatywatch.text.clauses.guess import guess, mark_tag
from treatywatch.text.clauses.verbtags import VerbTagger
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
    HYPHEN,
    ING,
    MODAL,
    NEG,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PARTICLE,
    PAST,
    PLURAL,
    POSS,
    PREP,
    PRON,
    QUOTE,
    RARE,
    REL,
    STOP,
    SUB,
    SUBJECT,
    THAT,
    THIRD,
    TO,
    VERB,
)  # fmt: skip

_ROUGHLY: Final = frozenset(
    ("about", "around", "over", "nearly", "almost", "roughly", "some", "under")
)
_UNSETTLED: Final = _ROUGHLY | {
    "than", "up", "at", "to", "least", "most", "since", "should",
    "turn", "part", "fact", "return",
}  # fmt: skip
"""Words whose tag hangs on the words around them, whatever they can be."""
_SETTLED: Final[Mapping[int, str]] = {
    0: "N",
    NOUN: "N",
    RARE: "N",
    NOUN | RARE: "N",
    ADJ: "A",
    ADJ | NOUN: "A",
    DET: "D",
    DET | NOUN: "D",
    NUMBER: "D",
    PREP: "P",
    PREP | NOUN: "P",
    CONJ: "C",
    BE: "X",
    HAVE: "X",
    DO: "X",
    MODAL: "X",
    COMMA: ",",
    STOP: ";",
    POSS: "S",
    QUOTE: "Q",
    HYPHEN: "-",
}
"""Tags of words that can be one thing only, but after an auxiliary or a hyphen."""
_PAIRED: Final[Mapping[str, str]] = {"no": "longer", "so": "far"}
"""Adverbs of two words."""
_PHRASES: Final = frozenset((("in", "turn"), ("in", "part"), ("in", "fact"), ("in", "return")))
"""Phrases that are adverbs where nothing hangs on them: "and in turn accused"."""
_ENDS_S: Final = ("ss", "us", "is", "'s")


def _link(mask: int, prev: str, following: int) -> str:
    """The tag of a word that links: relative, conjunction, negation, preposition; "" for none."""
    if mask & REL:
        return "W" if prev in "NM,EPOJ" or not mask & SUB else "B"
    if mask & CONJ and not mask & ADV:
        return "C"
    if mask & NEG and mask & ADV:
        return "R"
    if not mask & (SUB | PREP):
        return ""
    if mask & PARTICLE and following & (COMMA | STOP | QUOTE):
        return "R"
    if mask & DET and not mask & PREP:
        return "D"
    return "P" if mask & PREP else "B"


class Tagger(VerbTagger):
    """Tags of one sentence at a time; `tags`, `forms` and `lemmas` are parallel to the tokens.

    Args:
        words: the vocabulary's look-up table.
    """

    __slots__ = ()

    def tag(self, lower: Sequence[str], fixed: Sequence[str], listed: bool = False) -> None:
        """Tag a sentence.

        Args:
            lower: its folded words.
            fixed: one letter a word settled beforehand, "" where none is: `M`, `J` (a mention that
                is an adjective), `L` (a mention of several), `E`, `D` (a possessive pronoun).
            listed: whether it is an item of a list, which may open with a finite verb.
        """
        look = self.words.get
        size = len(lower)
        found = [look(word) or guess(word) for word in lower]
        masks = [word[0] for word in found]
        self.masks = masks
        self.lemmas: list[tuple[str, ...]] = [word[1] for word in found]
        self.tags: list[str] = [""] * size
        self.forms: list[str] = [""] * size
        tags = self.tags
        settled = _SETTLED.get
        self.aux = self.held = 0
        self.parted: list[int] = []
        self.open_base = self.open_third = self.plural = self.filled = False
        self.told = self.aside = False
        prev = "*" if listed else "^"
        for i in range(size):
            given = fixed[i]
            if given:
                tag = "M" if given in "JL" else given
                if given == "L" or (tag == "M" and lower[i] in self.agents):
                    self.plural = True
                elif given not in "EQ":
                    listing = prev == "," and i > 1 and all(one in ("M", ",") for one in tags[:i])
                    self.plural = prev == "C" or listing
                tags[i] = tag
                if tag not in "EQ":
                    prev = "J" if given == "J" else tag
                    self.aux = 0
                continue
            mask = masks[i]
            known = settled(mask)
            if known is None or prev in "X-" or lower[i] in _UNSETTLED:
                known = self._tag(i, mask, prev, lower, fixed)
            tags[i] = tag = known
            if tag == "R" and prev == "P" and (lower[i - 1], lower[i]) in _PHRASES:
                prev = self._beyond(i - 1)
                continue
            if tag in "RQ" or (tag == "P" and fixed[i + 1 : i + 2] == ["E"]):
                continue
            if tag == "," and (prev == "X" or self.held) and self._resumes(i, prev, fixed):
                prev = "X"
                continue
            self._after(i, tag, mask, prev, lower[i])
            prev = tag

    def _adverbial(self, i: int, lower: Sequence[str], fixed: Sequence[str]) -> bool:
        """Whether a noun ends an adverb: "and in turn accused"."""
        if (lower[i - 1], lower[i]) not in _PHRASES or i + 1 >= len(lower):
            return False
        return fixed[i + 1] in ("", "D", "M") and not self.masks[i + 1] & PREP

    def _beyond(self, i: int) -> str:
        """Take a preposition for part of an adverb; the tag that counts as the one before."""
        self.tags[i] = "R"
        while i >= 0 and self.tags[i] in "RQE":
            i -= 1
        if i < 0:
            return "^"
        if self.tags[i] == "X":
            self.aux = self.masks[i] & AUX
        return self.tags[i]

    def _after(self, i: int, tag: str, mask: int, prev: str, word: str) -> None:
        """Keep what a word says of those to come."""
        if tag == "X":
            self.aux = mask & AUX
        elif tag == "V":
            self._seen(self.forms[i], mask, self.lemmas[i], prev)
        elif tag in "NO":
            self.aux = 0
            self.plural = (
                prev == "C"
                or bool(mask & PLURAL)
                or (word.endswith("s") and not word.endswith(_ENDS_S))
            )
        else:
            self.aux = 0
            if tag in ",;CBHW":
                self.aside: bool = tag == "W" or (self.aside and tag != ",")
                self.filled = False
                self.wished = (self.wished and tag == "H") or word == "should"

    def _resumes(self, i: int, prev: str, fixed: Sequence[str]) -> bool:
        """Whether a comma ends what parts an auxiliary from its verb: "will, he said, close"."""
        if prev == "X":
            self.held = self.aux
            return False
        held = self.held
        self.held: int = 0
        k = i + 1
        while k < len(fixed) and (
            fixed[k] == "Q" or (self.masks[k] & (ADV | QUOTE) and not fixed[k])
        ):
            k += 1
        mask = 0 if k == len(fixed) or fixed[k] else self.masks[k]
        if held & (MODAL | DO):
            fits = bool(mask & (BASE | BE | HAVE)) and not mask & (PAST | THIRD | ING)
        elif held & HAVE:
            fits = bool(mask & (PARTICIPLE | BE))
        else:
            fits = bool(mask & (PARTICIPLE | ING))
        if fits:
            self.aux = held
            self.parted.append(k)
        return fits

    def _seen(self, form: str, mask: int, lemmas: tuple[str, ...], prev: str) -> None:
        """Remember what a later "and" may go on with, and whether the main verb has come."""
        bare = form in "gpb" or (form == "a" and prev == ",")
        self.told: bool = self.told or not (self.aside or (bare and not self.aux))
        self.filled: bool = (form in "fba" or bool(self.aux)) and not self.clausal.intersection(
            lemmas
        )
        self.aux: int = 0
        self.plural: bool = False
        self.said: bool = bool(
            self.clausal.intersection(lemmas) or self.telling.intersection(lemmas)
        )
        self.helped: bool = bool(self.helping.intersection(lemmas))
        self.wished: bool = bool(self.wishing.intersection(lemmas))
        self.open_ing: bool = form == "g"
        if form == "b":
            self.open_base = True
        elif form == "f":
            self.open_base: bool = False
            self.open_third: bool = bool(mask & THIRD)

    def _tag(self, i: int, mask: int, prev: str, lower: Sequence[str], fixed: Sequence[str]) -> str:
        """The tag of one word."""
        if mask & (COMMA | STOP | QUOTE | HYPHEN | POSS):
            return mark_tag(mask)
        if prev == "P" and self._adverbial(i, lower, fixed):
            return "R"
        if prev == "-" and i + 1 < len(lower) and self.masks[i + 1] & HYPHEN:
            return "A"  # "most-favoured-nation"
        if mask & VERB and not mask & (AUX | SUBJECT):
            form = (
                ""
                if mask & RARE
                and prev not in "TXW"
                and not (prev in "MO" and self._verbal_next(i))
                and not (mask & ING and self._gerund(i, prev, lower, fixed))
                else self._verb(i, mask, prev, lower, fixed)
            )
            if form == "A":
                return "A"
            if form:
                self.forms[i] = form
                return "V"
            if mask & ADJ:
                last = mask & ADV and prev in "OM" and i + 1 < len(lower) and not fixed[i + 1]
                return "R" if last and self.masks[i + 1] & PAST else "A"
            if mask & (PREP | SUB | CONJ | DET | PRON) == 0:
                return "R" if mask & ADV else "N"
        if mask & AUX:
            return "B" if self._inverts(i, prev, lower, fixed) else "X"
        return self._function(i, mask, prev, lower, fixed)

    def _inverts(self, i: int, prev: str, lower: Sequence[str], fixed: Sequence[str]) -> bool:
        """Whether "should" opens a condition: "will close it should the raids go on"."""
        if lower[i] != "should" or i + 1 >= len(lower) or prev not in "^NME,R":
            return False
        subject = fixed[i + 1] in ("M", "L", "J", "D") or self.masks[i + 1] & (DET | SUBJECT)
        return bool(subject) and (prev in "^," or self.told)

    def _function(
        self, i: int, mask: int, prev: str, lower: Sequence[str], fixed: Sequence[str]
    ) -> str:
        """The tag of a word that is no verb here."""
        following = self.masks[i + 1] if i + 1 < len(lower) else STOP
        if following & NUMBER and lower[i] in _ROUGHLY and lower[i + 1][0].isdigit():
            return "D"
        if self._counts(i, lower, fixed):
            return "D"
        if lower[i] in _PAIRED and lower[i + 1 : i + 2] == [_PAIRED[lower[i]]]:
            return "R"
        if prev == "X" and (lower[i] == "since" or (not mask and following & VERB)):
            return "R"
        if prev == "-" and mask & PARTICLE:
            return "N"  # "build-up"
        if mask & TO:
            return self._to(i, prev, lower, fixed)
        if mask & THAT:
            return self._that(i, prev, lower, fixed)
        if mask & (REL | CONJ | NEG | SUB | PREP):
            tag = _link(mask, prev, following)
            if tag:
                return tag
        return self._nominal(mask, prev, following, self._stands_alone(i, lower, fixed))

    def _counts(self, i: int, lower: Sequence[str], fixed: Sequence[str]) -> bool:
        """Whether the word belongs to a figure: "more than a million", "up to 500"."""
        word, last = lower[i], len(lower) - 1
        if word == "than":
            return i > 0 and lower[i - 1] in ("more", "less", "fewer", "other")
        if word in ("up", "at"):
            after = lower[i + 1] if i < last else ""
            pair = (word, after) in (("up", "to"), ("at", "least"), ("at", "most"))
            return pair and i + 1 < last and bool(self.masks[i + 2] & NUMBER) and not fixed[i + 2]
        if word in ("to", "least", "most") and i > 0 and i < last:
            before = lower[i - 1] == ("up" if word == "to" else "at")
            return before and bool(self.masks[i + 1] & NUMBER) and not fixed[i + 1]
        return False

    def _to(self, i: int, prev: str, lower: Sequence[str], fixed: Sequence[str]) -> str:
        """Whether "to" opens an infinitive or is a preposition."""
        ahead = i + 1
        while ahead < len(lower) and self.masks[ahead] & (ADV | NEG) and not fixed[ahead]:
            ahead += 1
        verb = self.masks[ahead] if ahead < len(lower) and not fixed[ahead] else 0
        if verb & RARE:
            return "P"
        if not verb and prev == "V" and self._unknown_verb(ahead, lower, fixed):
            return "T"
        return "T" if verb & (BASE | BE | HAVE | DO) and not verb & (PREP | DET) else "P"

    def _nominal(self, mask: int, prev: str, following: int, alone: bool) -> str:
        """The tag of a determiner, pronoun, adjective, adverb or noun."""
        if mask & ADV and prev == "D":
            return "A"
        if mask & ADV and mask & (ADJ | DET) and prev in "OMNW" and following & (PAST | THIRD):
            return "R"
        if mask & ADV and mask & ADJ and prev == "V" and following & PREP:
            return "R"  # "stopped short of", "moved close to"
        if mask & DET and prev in "XW" and following & VERB and mask & PRON:
            return "R"  # "have all condemned", "which both condemned"
        if mask & (DET | NUMBER):
            return "O" if mask & PRON and alone else "D"
        if mask & PRON:
            return "O"
        if mask & ADJ:
            return "A"
        return "R" if mask & ADV else "N"

    def _unknown_verb(self, at: int, lower: Sequence[str], fixed: Sequence[str]) -> bool:
        """Take an unknown word between "to" and a name or determiner for a verb."""
        if at + 1 >= len(lower) or fixed[at] or not lower[at].isalpha():
            return False
        if fixed[at + 1] in ("M", "L", "D") or self.masks[at + 1] & DET:
            self.masks[at] = BASE
            self.lemmas[at] = (lower[at],)
            return True
        return False

    def _gerund(self, i: int, prev: str, lower: Sequence[str], fixed: Sequence[str]) -> bool:
        """Whether a doubtful form in -ing is a verb: "started building a port"."""
        if i + 1 >= len(self.masks):
            return False
        if lower[i] == "meeting" and (prev == "," or lower[i - 1] in self.agents):
            return fixed[i + 1] == "E" or bool(self.masks[i + 1] & PREP)
        if prev != "V":
            return False
        return fixed[i + 1] in ("M", "J", "L", "D") or bool(self.masks[i + 1] & DET)

    def _verbal_next(self, i: int) -> bool:
        """Whether what follows makes a doubtful word a verb: "means to go", "shot down a jet"."""
        masks = self.masks
        if i + 2 >= len(masks):
            return False
        if masks[i] & PAST and masks[i + 1] & PARTICLE and masks[i + 2] & (DET | NUMBER):
            return True
        return bool(masks[i + 1] & TO and masks[i + 2] & BASE)

    def _stands_alone(self, i: int, lower: Sequence[str], fixed: Sequence[str]) -> bool:
        """Whether a determiner stands without a noun: "both rejected it", "some of them"."""
        if i + 1 >= len(lower):
            return True
        following = self.masks[i + 1]
        if fixed[i + 1]:
            return False
        if following & (PREP | COMMA | STOP | AUX):
            return True
        after = self.masks[i + 2] if i + 2 < len(lower) else STOP
        verbal = (
            following & (PAST | THIRD)
            and not following & NOUN
            and not (following & ADJ and not after & DET)
        )
        return bool(
            verbal and (after & (DET | PREP | TO | THAT | PRON) or fixed[i + 2 : i + 3] == ["M"])
        )

    def _gap(self, i: int, fixed: Sequence[str]) -> bool:
        """Whether subject and verb follow and nothing else: "a demand that Peru rejected."."""
        masks, size = self.masks, len(self.masks)
        k = i
        while k < size and fixed[k] in ("M", "L", "J"):
            k += 1
        if k == i or k + 1 >= size or fixed[k] or not masks[k] & PAST:
            return False
        return bool(masks[k + 1] & (COMMA | STOP)) and not fixed[k + 1]

    def _that(self, i: int, prev: str, lower: Sequence[str], fixed: Sequence[str]) -> str:
        """Whether "that" opens a clause, is a relative pronoun, or a determiner."""
        following = self.masks[i + 1] if i + 1 < len(lower) else STOP
        if prev in "NM" and self._gap(i + 1, fixed):
            return "W"
        if (fixed[i + 1 : i + 2] or [""])[0] in ("M", "L", "J") or following & SUBJECT:
            if prev in "NM" and not self.said and lower[i - 1] not in self.contents:
                return "W"
            return "H" if prev != "P" else "D"
        nominal = following & (DET | ADJ | NUMBER | NOUN) or not following
        if nominal and prev in "NM" and not self.said and lower[i - 1] not in self.contents:
            return "W"
        if prev == "P":
            return "O" if following & (PREP | COMMA | STOP) else "D"
        if prev in "NM" and following & (AUX | PAST | THIRD) and not following & DET:
            return "W"
        if following & (COMMA | STOP):
            return "O"
        if prev == "V" and following & AUX:
            return "O"
        if prev == "V" and not self.said and (following & (NOUN | RARE) or not following):
            return "D"
        return "H"
