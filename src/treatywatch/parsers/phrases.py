"""Words, phrases and their conjunctions, compiled for look-up in a run of words.

Notation: words are lemmas and stand for all their forms; a hyphen is a space; `a|b` are
alternatives; ` * ` is a gap of up to six words; parts joined by ` & ` must all stand in the run, in
any order; a part with `!` must not; `=SWIFT` is matched in that case only; `@class` stands for the
words of a class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

Slot: TypeAlias = "frozenset[str] | None"
"""The forms of one word of a phrase; None for a gap."""
Phrase: TypeAlias = tuple[Slot, ...]
Forms: TypeAlias = Callable[[str], frozenset[str]]

_GAP: Final = 6


def compile_phrase(text: str, forms: Forms) -> Phrase:
    """A phrase as the forms of each of its words.

    Args:
        text: one phrase, without `&` and `!`.
        forms: gives all forms of a lemma.

    Returns:
        One set of forms a word; None for `*`.

    >>> compile_phrase("asset * freeze", lambda w: frozenset({w, w + "s"}))[1] is None
    True
    """
    slots: list[Slot] = []
    for word in text.replace("-", " ").split():
        if word == "*":
            slots.append(None)
        else:
            first, *others = word.split("|")
            slots.append(forms(first).union(*map(forms, others)) if others else forms(first))
    return tuple(slots)


def phrase_at(phrase: Phrase, words: Sequence[str], start: int) -> int:
    """Where a phrase that begins at `start` ends; -1 if it does not stand there.

    Args:
        phrase: the compiled phrase.
        words: folded words, without hyphens.
        start: index of its first word.

    Returns:
        The index after its last word, or -1.
    """
    at = start
    size = len(words)
    gap = False
    for slot in phrase:
        if slot is None:
            gap = True
            continue
        if gap:
            end = min(size, at + _GAP + 1)
            while at < end and words[at] not in slot:
                at += 1
            if at >= end:
                return -1
            gap = False
        elif at >= size or words[at] not in slot:
            return -1
        at += 1
    return at


class WordClass:
    """A set of words and phrases, found by the form of the first word.

    >>> found = WordClass([compile_phrase("peace talk", lambda w: frozenset({w, w + "s"}))])
    >>> found.find(["new", "peace", "talks"])
    (1, 3)
    """

    __slots__ = ("firsts", "longer", "single")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        longer: dict[str, tuple[Phrase, ...]] = {}
        single: set[str] = set()
        for phrase in phrases:
            forms = phrase[0] or ()
            if len(phrase) == 1:
                single.update(forms)
            else:
                for form in forms:
                    longer[form] = (*longer.get(form, ()), phrase)
        self.longer: Mapping[str, tuple[Phrase, ...]] = {
            form: tuple(sorted(known, key=len, reverse=True)) for form, known in longer.items()
        }
        """The members of several words by a form of the first, the longest first."""
        self.single: frozenset[str] = frozenset(single)
        """The forms of the members of one word."""
        self.firsts: frozenset[str] = self.single.union(longer)

    @classmethod
    def united(cls, classes: Iterable[WordClass]) -> WordClass:
        """The class of the members of several.

        Args:
            classes: the classes.

        Returns:
            One class.
        """
        return cls(dict.fromkeys(phrase for one in classes for phrase in one.phrases()))

    def phrases(self) -> Iterator[Phrase]:
        """The members; those of one word come as one.

        Yields:
            Phrases.
        """
        if self.single:
            yield (self.single,)
        yield from dict.fromkeys(phrase for known in self.longer.values() for phrase in known)

    def __bool__(self) -> bool:
        return bool(self.firsts)

    def at(self, words: Sequence[str], start: int) -> int:
        """Where the longest member that begins at `start` ends, -1 for none.

        Args:
            words: folded words, without hyphens.
            start: an index in `words`.

        Returns:
            The index after the last word, or -1.
        """
        word = words[start]
        phrases = self.longer.get(word)
        if phrases is not None:
            following = words[start + 1] if start + 1 < len(words) else ""
            for phrase in phrases:
                second = phrase[1]
                if second is None or following in second:
                    end = phrase_at(phrase, words, start)
                    if end > 0:
                        return end
        return start + 1 if word in self.single else -1

    def find(self, words: Sequence[str]) -> tuple[int, int] | None:
        """The first member that stands in a run of words.

        Args:
            words: folded words, without hyphens.

        Returns:
            Its start and end among the words, or None.
        """
        if self.firsts.isdisjoint(words):
            return None
        firsts = self.firsts
        for start, word in enumerate(words):
            if word in firsts:
                end = self.at(words, start)
                if end > 0:
                    return start, end
        return None

    def within(self, words: Sequence[str]) -> bool:
        """Whether a member stands in a run of words.

        Args:
            words: folded words, without hyphens.

        Returns:
            Whether one does.
        """
        if self.firsts.isdisjoint(words):
            return False
        return not self.single.isdisjoint(words) or self.find(words) is not None


class Entry:
    """One conjunction of a table, with the name that it gives."""

    __slots__ = ("absent", "name", "parts", "weight")

    def __init__(
        self, name: str, text: str, forms: Forms, classes: Mapping[str, WordClass]
    ) -> None:
        self.name: str = name
        self.parts: list[WordClass] = []
        self.absent: list[WordClass] = []
        self.weight: int = 0
        for part in text.split("&"):
            aside = self.absent if part.strip().startswith("!") else self.parts
            word = part.strip().lstrip("!").strip()
            if word.startswith("@"):
                aside.append(classes[word[1:]])
                weight = 4
            else:
                aside.append(WordClass([compile_phrase(one, forms) for one in word.split("|")]))
                weight = 10 + sum(map(len, word.split("|")[0].split()))
            if aside is self.parts:
                self.weight += weight
        self.weight += 100 * len(self.parts)

    def stands(self, words: Sequence[str]) -> bool:
        """Whether all its parts stand among the words, and none that must not.

        Args:
            words: folded words, without hyphens.

        Returns:
            Whether they do.
        """
        for part in self.parts:
            if part.firsts.isdisjoint(words):
                return False
        for part in self.parts:
            if not part.within(words):
                return False
        return not self.absent or not any(part.within(words) for part in self.absent)


class Table:
    """A look-up of names by the words that stand for them: the weightiest entry wins.

    Args:
        entries: the entries; earlier ones win ties.
    """

    __slots__ = ("_conjunctions", "_first", "_phrases", "_words", "entries")

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries: Sequence[Entry] = sorted(entries, key=lambda entry: -entry.weight)
        # Numbers of the entries by a word of theirs: single words, first words of phrases, and one
        # word of each conjunction.
        words: dict[str, tuple[int, ...]] = {}
        phrases: dict[str, tuple[tuple[int, Phrase], ...]] = {}
        conjunctions: dict[str, tuple[int, ...]] = {}
        for number, entry in enumerate(self.entries):
            part = min(entry.parts, key=lambda part: len(part.firsts))
            alone = len(entry.parts) == 1 and not entry.absent
            for form in part.firsts:
                if not alone:
                    conjunctions[form] = (*conjunctions.get(form, ()), number)
                elif form in part.single:
                    words[form] = (*words.get(form, ()), number)
                else:
                    found = ((number, one) for one in part.longer[form])
                    phrases[form] = (*phrases.get(form, ()), *found)
        self._words: Mapping[str, tuple[int, ...]] = words
        self._phrases: Mapping[str, tuple[tuple[int, Phrase], ...]] = phrases
        self._conjunctions: Mapping[str, tuple[int, ...]] = conjunctions
        self._first: frozenset[str] = frozenset((*words, *phrases, *conjunctions))

    def __bool__(self) -> bool:
        return bool(self.entries)

    def find(self, words: Sequence[str]) -> str | None:
        """The name that the words stand for.

        Args:
            words: folded words (and exact ones where case matters), without hyphens.

        Returns:
            The name, or None.
        """
        standing = self._standing(words)
        return self.entries[min(standing)].name if standing else None

    def find_all(self, words: Sequence[str]) -> list[str]:
        """Every name that the words stand for, that of the weightiest entry first.

        Args:
            words: folded words, without hyphens.

        Returns:
            The names, each once.
        """
        entries = self.entries
        return list(dict.fromkeys(entries[number].name for number in sorted(self._standing(words))))

    def _standing(self, words: Sequence[str]) -> set[int]:
        """Numbers of the entries that stand among the words; the weightiest has the least."""
        numbers: set[int] = set()
        hits = self._first.intersection(words)
        for word in hits:
            numbers.update(self._words.get(word, ()))
            if word in self._phrases:
                self._lay(word, words, numbers)
            for number in self._conjunctions.get(word, ()):
                if number not in numbers and self.entries[number].stands(words):
                    numbers.add(number)
        return numbers

    def _lay(self, word: str, words: Sequence[str], numbers: set[int]) -> None:
        """Add the phrases that begin with a word wherever it stands."""
        phrases = self._phrases[word]
        size = len(words)
        for start in range(size):
            if words[start] != word:
                continue
            following = words[start + 1] if start + 1 < size else ""
            for number, phrase in phrases:
                second = phrase[1]
                if (second is None or following in second) and phrase_at(phrase, words, start) > 0:
                    numbers.add(number)
