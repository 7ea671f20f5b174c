"""The word lists that mentions are recognised by, loaded once from the TOML files in data/."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, partial
from importlib import resources
from typing import Any, Final

# What a word can be, as bits: one look-up tells all of it.
HEAD: Final = 1 << 0  # ends an office title: "minister"
PLURAL: Final = 1 << 1  # the same for several: "ministers"
MODIFIER: Final = 1 << 2  # inside a title before its head: "foreign"
QUALITY: Final = 1 << 3  # between owner and title: "new"
INSTITUTION: Final = 1 << 4  # ends the name of an institution: "ministry"
COLLECTIVE: Final = 1 << 5  # people who act for their state: "troops"
ATTRIBUTE: Final = 1 << 6  # before an institution's head: "supreme"
PHRASE_END: Final = 1 << 7  # last word of a longer institution: "(upper) house"
PRONOUN: Final = 1 << 8
NOUN: Final = 1 << 9  # may point back after "the": "country"
GROUP: Final = 1 << 10  # after "both", "the two": "sides"
CAPITALISED: Final = 1 << 11
GIVEN: Final = 1 << 12  # a given name
OPENER: Final = 1 << 13  # opens sentences, belongs to no name
THING: Final = 1 << 14  # part of the names of things: "Agreement"
PARTICLE: Final = 1 << 15  # lower case inside names: "bin"
HONORIFIC: Final = 1 << 16
NAME: Final = 1 << 17  # begins a form of the gazetteer
FIRM: Final = 1 << 18  # makes the name before it a firm, paper or club
COMPOUND: Final = 1 << 19  # "Japan-Russia"
UPPER: Final = 1 << 20  # all capitals
WORDY: Final = 1 << 21  # a surname that is a word as well: "May"
INITIAL: Final = 1 << 22  # "F."
PLACE: Final = 1 << 24  # begins the names of places: "San"
COUNT: Final = 1 << 26  # "two", "both": may stand for those it counts
SUSPECT: Final = 1 << 25  # may show that the name before it is none: "Airlines", "dinner"
ADJECTIVE: Final = 1 << 23  # may stand between "the" and such a noun: "Himalayan"

TRIGGER: Final = (
    HEAD
    | PLURAL
    | INSTITUTION
    | COLLECTIVE
    | PHRASE_END
    | PRONOUN
    | NOUN
    | GROUP
    | CAPITALISED
    | NAME
    | COMPOUND
    | COUNT
)
FORMAL: Final = HEAD | PLURAL | INSTITUTION | COLLECTIVE | PHRASE_END
LOWER: Final = FORMAL | COMPOUND | PRONOUN | GROUP | NOUN | COUNT  # whatever the capitals
LEXICAL: Final = HEAD | PLURAL | INSTITUTION | MODIFIER | ATTRIBUTE | PHRASE_END

PRONOUNS: Final[Mapping[str, str]] = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
}  # fmt: skip


@cache
def table(name: str) -> Mapping[str, Any]:
    """The TOML file `name` of this package's data, read once."""
    import tomllib

    path = resources.files("treatywatch.text.mentions") / "data" / f"{name}.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def words_of(name: str, *keys: str) -> frozenset[str]:
    """The words of one list, as a set."""
    found: Any = table(name)
    for key in keys:
        found = found[key]
    return frozenset(found.split())


@cache
def phrases() -> frozenset[tuple[str, ...]]:
    """Institutions of several words, each as a tuple of words."""
    return frozenset(tuple(phrase.split()) for phrase in table("institutions")["phrases"])


@cache
def genders() -> Mapping[str, str]:
    """Given names and honorifics with "m" or "f"; names of either gender are left out."""
    male, female = words_of("persons", "male"), words_of("persons", "female")
    both = male & female
    found = dict.fromkeys(male - both, "m") | dict.fromkeys(female - both, "f")
    honorifics = table("offices")["honorifics"]
    for gender in "mf":
        found.update(dict.fromkeys(honorifics[gender].split(), gender))
    return found


@cache
def leaders() -> Mapping[str, str]:
    """Surnames of leaders known in any year, with the code of their party."""
    rows: Mapping[str, str] = table("persons")["leaders"]
    return {name: code for code, names in rows.items() for name in names.split()}


def _add_flag(flags: dict[str, int], words: Iterable[str], flag: int) -> None:
    """Set a flag for words, beside those that they have."""
    for word in words:
        flags[word] = flags.get(word, 0) | flag


@cache
def lower_flags() -> Mapping[str, int]:
    """What words mean whatever their capitals, by their lower-case form."""
    flags: dict[str, int] = {}
    add = partial(_add_flag, flags)
    add(words_of("offices", "heads"), HEAD)
    add(words_of("offices", "plurals"), PLURAL)
    add(words_of("offices", "modifiers"), MODIFIER)
    add(words_of("offices", "qualities"), QUALITY)
    add(words_of("institutions", "heads"), INSTITUTION)
    add(words_of("institutions", "collective"), COLLECTIVE)
    add((w.lower() for w in words_of("institutions", "modifiers")), ATTRIBUTE)
    add((phrase[-1] for phrase in phrases()), PHRASE_END)
    add((word for phrase in phrases() for word in phrase[:-1]), ATTRIBUTE)
    add(PRONOUNS, PRONOUN)
    add(("two", "three", "four", "five", "both"), COUNT)
    references = table("references")
    add(words_of("references", "state"), NOUN)
    kinds = references["kinds"]
    add((w for w in kinds if w in _STATE_NOUNS), NOUN)
    add((w for w in kinds if w not in _STATE_NOUNS), ADJECTIVE)
    add(references["bodies"], NOUN)
    add(references["territories"], NOUN)
    add(words_of("references", "groups", "nouns"), GROUP)
    add(("side", "party", "country", "nation", "government"), GROUP)
    add(words_of("references", "groups", "qualities"), ADJECTIVE)
    add(words_of("references", "groups", "pairs"), NOUN)
    add(words_of("references", "groups", "others"), NOUN)
    add(words_of("references", "groups", "two"), NOUN)
    return flags


_STATE_NOUNS: Final = frozenset(
    ["kingdom", "sultanate", "emirate", "sheikhdom", "duchy", "principality", "republic"]
)


@cache
def exact_flags() -> Mapping[str, int]:
    """What capitalised words mean, as they are written."""
    flags: dict[str, int] = {}
    add = partial(_add_flag, flags)
    add(words_of("persons", "male"), GIVEN)
    add(words_of("persons", "female"), GIVEN)
    add(words_of("persons", "openers"), OPENER)
    add(words_of("persons", "things"), THING)
    add(words_of("persons", "wordy"), WORDY)
    add(("South", "North"), NOUN)
    states = words_of("places", "states")
    for suspects in (
        words_of("institutions", "firms"),
        words_of("places", "wares", "after"),
        words_of("places", "language", "after"),
        states,
        (state.rstrip(".") for state in states),
    ):
        add(suspects, SUSPECT)
    add(words_of("persons", "places"), PLACE)
    add(words_of("institutions", "firms"), FIRM)
    add(words_of("persons", "particles"), PARTICLE)
    for kind in "mfx":
        add(table("offices")["honorifics"][kind].split(), HONORIFIC)
    return flags
