"""Words, phrases and their conjunctions, compiled for look-up in a run of words.

Notation: words are lemmas and stand for all their forms; a hyphen is a space; `a|b` are
alternatives; ` * ` is a gap of up to six words; parts joined by ` & ` must all stand in the run, in
any order; a part with `!` must not; `=SWIFT` is matched in that case only; `@class` stands for the
words of a class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
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
            slots.append(frozenset(form for one in word.split("|") for form in forms(one)))
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

    __slots__ = ("by_first", "firsts", "single")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        by_first: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            for form in phrase[0] or ():
                by_first.setdefault(form, []).append(phrase)
        for known in by_first.values():
            known.sort(key=len, reverse=True)
        self.by_first: Mapping[str, list[Phrase]] = by_first
        self.firsts: frozenset[str] = frozenset(by_first)
        self.single: frozenset[str] = frozenset(
            form for form, known in by_first.items() if any(len(one) == 1 for one in known)
        )

    @classmethod
    def united(cls, classes: Iterable[WordClass]) -> WordClass:
        """The class of the members of several.

        Args:
            classes: the classes.

        Returns:
            One class.
        """
        lists = (known for one in classes for known in one.by_first.values())
        return cls(dict.fromkeys(phrase for known in lists for phrase in known))

    def __bool__(self) -> bool:
        return bool(self.by_first)

    def at(self, words: Sequence[str], start: int) -> int:
        """Where the longest member that begins at `start` ends, -1 for none.

        Args:
            words: folded words, without hyphens.
            start: an index in `words`.

        Returns:
            The index after the last word, or -1.
        """
        for phrase in self.by_first.get(words[start], ()):
            end = phrase_at(phrase, words, start)
            if end > 0:
                return end
        return -1

    def stands(self, words: Sequence[str], present: Set[str]) -> bool:
        """Whether a member stands in a run of words.

        Args:
            words: folded words, without hyphens.
            present: the same words, as a set.

        Returns:
            Whether one does.
        """
        if self.firsts.isdisjoint(present):
            return False
        return not self.single.isdisjoint(present) or self.find(words) is not None

    def find(self, words: Sequence[str]) -> tuple[int, int] | None:
        """The first member that stands in a run of words.

        Args:
            words: folded words, without hyphens.

        Returns:
            Its start and end among the words, or None.
        """
        by_first = self.by_first
        for start, word in enumerate(words):
            if word in by_first:
                end = self.at(words, start)
                if end > 0:
                    return start, end
        return None


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
                aside.append(WordClass([compile_phrase(one, forms) for one in part.split("|")]))
                weight = 10 + sum(map(len, word.split("|")[0].split()))
            if aside is self.parts:
                self.weight += weight
        self.weight += 100 * len(self.parts)

    def stands(self, words: Sequence[str], present: Set[str]) -> bool:
        """Whether all its parts stand among the words, and none that must not.

        Args:
            words: folded words, without hyphens.
            present: the same words, as a set.

        Returns:
            Whether they do.
        """
        for part in self.parts:
            if part.firsts.isdisjoint(present):
                return False
        for part in self.parts:
            if not part.stands(words, present):
                return False
        return not self.absent or not any(part.stands(words, present) for part in self.absent)


class Table:
    """A look-up of names by the words that stand for them: the weightiest entry wins.

    Args:
        entries: the entries; earlier ones win ties.
    """

    __slots__ = ("by_form", "entries")

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries: Sequence[Entry] = entries
        by_form: dict[str, list[int]] = {}
        for number, entry in enumerate(entries):
            for form in min((part.firsts for part in entry.parts), key=len):
                by_form.setdefault(form, []).append(number)
        self.by_form: Mapping[str, list[int]] = by_form

    def __bool__(self) -> bool:
        return bool(self.entries)

    def find(self, words: Sequence[str]) -> str | None:
        """The name that the words stand for.

        Args:
            words: folded words (and exact ones where case matters), without hyphens.

        Returns:
            The name, or None.
        """
        present = set(words)
        best, weight = "", -1
        for number in self._candidates(present):
            entry = self.entries[number]
            if entry.weight > weight and entry.stands(words, present):
                best, weight = entry.name, entry.weight
        return best or None

    def _candidates(self, present: Set[str]) -> list[int]:
        """Numbers of the entries of which one part may stand among the words."""
        by_form = self.by_form
        numbers: set[int] = set()
        for word in present:
            if word in by_form:
                numbers.update(by_form[word])
        return sorted(numbers)

    def find_all(self, words: Sequence[str]) -> list[str]:
        """Every name that the words stand for, that of the weightiest entry first.

        Args:
            words: folded words, without hyphens.

        Returns:
            The names, each once.
        """
        present = set(words)
        entries = [self.entries[number] for number in self._candidates(present)]
        entries = [one for one in entries if one.stands(words, present)]
        entries.sort(key=lambda one: -one.weight)
        return list(dict.fromkeys(one.name for one in entries))
