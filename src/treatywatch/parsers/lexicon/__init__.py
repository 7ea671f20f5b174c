"""The words that rules speak of: word classes, verbs, measures, subjects, governing words.

The tables are TOML files beside this module; they are read once, on first use.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from treatywatch.parsers.inflect import noun_forms, verb_forms
from treatywatch.parsers.phrases import Entry, Phrase, Table, WordClass, compile_phrase
from treatywatch.text.clauses.words import Vocabulary, function_words

if TYPE_CHECKING:
    from treatywatch.parsers.patterns import Element

__all__ = ["Lexicon", "default_lexicon", "read_table"]


def read_table(name: str) -> dict[str, Any]:
    """One of the tables beside this module, as read."""
    source = files("treatywatch.parsers.lexicon") / f"{name}.toml"
    return tomllib.loads(source.read_text("utf-8"))


class Lexicon:
    """The packaged word tables, compiled; one serves the whole process: :func:`default_lexicon`.

    >>> lexicon = default_lexicon()
    >>> lexicon.classes["talks"].find(["direct", "peace", "negotiations"]) is not None
    True
    """

    def __init__(self) -> None:
        verbs = read_table("verbs")
        spelling = verbs.get("spelling", {})
        self._doubling = frozenset(spelling.get("double", ())) | frozenset(
            verbs.get("doubling", ())
        )
        self._optional = frozenset(word for word in self._doubling if word.endswith("l")) - {
            "compel", "expel", "repel", "dispel", "propel", "impel", "rebel", "control", "patrol",
        }  # fmt: skip
        self._irregular: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
            lemma: (tuple(forms[0].split("/")), tuple(forms[1].split("/")))
            for lemma, forms in verbs.get("irregular", {}).items()
        }
        self._forms: dict[str, frozenset[str]] = {}
        self.exact: frozenset[str] = frozenset()
        """Words that are matched in one spelling only ("SWIFT")."""
        self.plain: tuple[str, ...] = tuple(verbs.get("plain", {}).get("verbs", ()))
        self.rarely: tuple[str, ...] = tuple(verbs.get("plain", {}).get("rarely", ()))
        support = verbs.get("support", {})
        self.support: Mapping[str, tuple[str, ...]] = _first_words(support.get("active", ()))
        self.inverse: Mapping[str, tuple[str, ...]] = _first_words(support.get("inverse", ()))
        self._verb_classes: Mapping[str, list[str]] = {}
        self.classes: dict[str, WordClass] = {}
        self.elements: dict[str, Element] = {}
        """The elements of patterns compiled with it, by their text."""
        self._load_classes(read_table("classes"))

    def verb(self, lemma: str) -> dict[str, int]:
        """All forms of a verb, with what each can be.

        Args:
            lemma: the bare verb, one word.

        Returns:
            Form -> mask (see :mod:`treatywatch.text.clauses.words`).
        """
        return verb_forms(lemma, self._irregular, self._doubling, self._optional)

    def forms(self, word: str) -> frozenset[str]:
        """Every form of a word, be it a noun or a verb; of `=WORD` just that spelling.

        Args:
            word: one lemma.

        Returns:
            The forms, folded (the exact one for `=`).
        """
        known = self._forms.get(word)
        if known is None:
            if word.startswith("="):
                known = frozenset((word[1:],))
                self.exact |= known
            else:
                low = word.lower()
                if low in function_words():
                    known = (
                        frozenset((low, *self.verb(low)))
                        if low in ("be", "have", "do")
                        else frozenset((low,))
                    )
                else:
                    known = frozenset((*noun_forms(low), *self.verb(low), low))
                if low.isalpha() and len(low) < 6:
                    known |= {low.upper()}
                if "’" in low or "'" in low:
                    known |= {form.replace("'", "’") for form in known}
            self._forms[word] = known
        return known

    def phrase(self, text: str) -> Phrase:
        """A phrase of lemmas, compiled."""
        return compile_phrase(text, self.forms)

    def verbs_of(self, name: str) -> list[str]:
        """The lemmas of a class of verbs.

        Args:
            name: the class, without `@`.

        Returns:
            Its verbs; KeyError if there is no such class.
        """
        return self._verb_classes[name]

    def _load_classes(self, table: dict[str, Any]) -> None:
        """Compile the word classes; a class may take in others with `@other`."""
        nouns: dict[str, list[str]] = table.get("classes", {})
        self._verb_classes = table.get("verbs", {})

        def members(name: str, above: tuple[str, ...] = ()) -> Iterator[str]:
            for word in nouns[name]:
                if word.startswith("@") and word[1:] not in above:
                    yield from members(word[1:], (*above, name))
                elif not word.startswith("@"):
                    yield word

        for name in nouns:
            self.classes[name] = WordClass(self._class_phrases(members(name)))
        for name, words in self._verb_classes.items():
            if name not in self.classes:
                self.classes[name] = WordClass(self.phrase(word) for word in words)

    def _class_phrases(self, words: Iterable[str]) -> Iterator[Phrase]:
        """The members of a class: of a phrase only the last word (and an "x of" head) is bent."""
        for text in words:
            parts = text.replace("-", " ").split()
            slots: list[frozenset[str] | None] = []
            for number, word in enumerate(parts):
                if word == "*":
                    slots.append(None)
                elif word.startswith("="):
                    slots.append(self.forms(word))
                elif number == len(parts) - 1 or parts[number + 1] == "of":
                    slots.append(frozenset((*noun_forms(word.lower()), word.lower())))
                else:
                    slots.append(frozenset((word.lower(),)))
            yield tuple(slots)

    @cached_property
    def measures(self) -> Table:
        """Measures by their words."""
        return self._table("measures", "measure")

    @cached_property
    def subjects(self) -> Table:
        """Subjects of talks by their words."""
        return self._table("subjects", "subject")

    @cached_property
    def treaty_actions(self) -> Table:
        """What a party does with a treaty, by its words."""
        return self._table("treaty_actions", "action")

    @cached_property
    def attributes(self) -> Mapping[str, Table]:
        """For each attribute a table of its values."""
        rows: dict[str, list[Entry]] = {}
        for row in read_table("attributes").get("attribute", ()):
            entries = rows.setdefault(row["name"], [])
            entries.extend(
                Entry(row["value"], text, self.forms, self.classes) for text in row["words"]
            )
        return {name: Table(entries) for name, entries in rows.items()}

    def load_tables(self) -> None:
        """Compile the tables that are otherwise compiled on first use."""
        for table in (self.measures, self.subjects, self.treaty_actions, self.attributes):
            assert table

    def _table(self, file: str, key: str) -> Table:
        """A table of names, in either notation of the file."""
        data = read_table(file)
        rows = data.get(key) or [{"name": n, "words": r["phrases"]} for n, r in data.items()]
        return Table(
            [
                Entry(row["name"], text, self.forms, self.classes)
                for row in rows
                for text in row["words"]
            ]
        )

    def vocabulary(self, triggers: Iterable[str], nouns: Iterable[str] = ()) -> Vocabulary:
        """The vocabulary of the clause reader: all verbs known.

        Args:
            triggers: lemmas of the verbs that rules name.
            nouns: forms of the nouns that rules name.

        Returns:
            The vocabulary.
        """
        lemmas = dict.fromkeys((*triggers, *self.plain, *self._irregular))
        lemmas.update(
            dict.fromkeys(
                w for ws in self._verb_classes.values() for w in (x.split()[0] for x in ws)
            )
        )
        forms = ((form, lemma, mask) for lemma in lemmas for form, mask in self.verb(lemma).items())
        known = (
            form
            for name, members in self.classes.items()
            if name not in self._verb_classes
            for phrase in members.phrases()
            for form in phrase[-1] or ()
        )
        return Vocabulary(forms, self.rarely, {*known, *nouns}, self.exact)


def _first_words(verbs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Multi-word verbs by their first word: the further words of each, "" for none."""
    found: dict[str, list[str]] = {}
    for verb in verbs:
        first, _, rest = verb.partition(" ")
        found.setdefault(first, []).append(rest)
    return {first: tuple(rest) for first, rest in found.items()}


@cache
def default_lexicon() -> Lexicon:
    """The packaged lexicon, read on first use and shared.

    Returns:
        The lexicon.
    """
    return Lexicon()
