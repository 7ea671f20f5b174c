"""How neighbouring atoms join into one noun group: owner, office, person, seat and post.

Each function is given the atoms so far and the one that arrives, joins it to the last of them
or adds it.
"""

from __future__ import annotations

from typing import Final

from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.atoms import (
    INSTITUTION,
    LONE,
    NAMED,
    OFFICE,
    PERSON,
    REFERENCE,
    Atom,
)
from treatywatch.text.mentions.kinds import (
    MATCH_ALIAS,
    MATCH_CAPITAL,
    MATCH_DEMONYM,
    MATCH_DESCRIPTION,
    MATCH_FORMER_NAME,
    MATCH_METONYM,
    MATCH_NAME,
    MATCH_PERSON,
)
from treatywatch.text.mentions.titles import stands_alone, take_article, take_modifiers
from treatywatch.text.mentions.words import Scan

_NOUN_FORMS: Final = frozenset(
    [
        MATCH_NAME,
        MATCH_ALIAS,
        MATCH_FORMER_NAME,
        MATCH_CAPITAL,
        MATCH_METONYM,
        MATCH_DEMONYM,
    ]
)
_WHERE: Final = frozenset(["In", "in", "From", "from", "At", "at"])
_LOCAL: Final = frozenset(
    ["governor", "governors", "mayor", "councillor", "councilor", "bishop", "archbishop"]
)


def join_office(out: list[Atom], atom: Atom, scan: Scan) -> None:
    """Join an office to its owner and to a person before it, or add it."""
    previous = out[-1] if out else None
    if previous is not None and previous.b == atom.a and not previous.tail and not atom.definite:
        local = (
            atom.head == "member"
            or (previous.city and atom.head in _LOCAL)
            or _set_there(previous, atom, scan)
        )
        if previous.cat == NAMED and not local:
            _own(out, atom, scan)
            if atom.plural:
                _share(out, atom, scan)
        elif previous.nested:
            previous.take(atom)
            previous.nested = False
            return
        elif previous.cat == INSTITUTION and not previous.abroad:
            atom.title = scan.flat[_title_start(previous) : atom.end]
            _under(out, atom, previous)
        elif (previous.cat == REFERENCE and _possesses(previous)) or (
            previous.possessive and previous.cat in {PERSON, LONE}
        ):
            _under(out, atom, previous)
        elif previous.cat == OFFICE and not previous.possessive and not previous.plural:
            # "Supreme Leader Ayatollah", "Defence Minister General": one title of two.
            out.pop()
            atom.title = scan.flat[_title_start(previous) : atom.end]
            atom.codes, atom.owner, atom.meaning = previous.codes, previous.owner, previous.meaning
            atom.named, atom.definite = previous.named, previous.definite
            atom.a, atom.start = previous.a, previous.start
    _apposed(out, atom, scan)


def _set_there(place: Atom, atom: Atom, scan: Scan) -> bool:
    """Whether a name before a title is where, not whose: "In Buenos Aires General Galtieri"."""
    if place.possessive or place.match not in _NOUN_FORMS or not atom.title[:1].isupper():
        return False
    return scan.plain(place.a - 1) in _WHERE


def _title_start(atom: Atom) -> int:
    """Where the title of an institution begins: it ends with the atom."""
    return atom.end - len(atom.title) if atom.title else atom.start


def _possesses(atom: Atom) -> bool:
    """Whether a reference owns what follows: "its", "the country's"."""
    return atom.possessive or atom.noun in {"its", "his", "her", "their"}


def _own(out: list[Atom], atom: Atom, scan: Scan) -> None:
    """Take the last atom, a name, for the owner; then an article or a pronoun before it."""
    owner = out.pop()
    atom.codes, atom.territory = owner.codes, owner.territory
    atom.named = owner.named or (owner.codes if owner.city else ())
    atom.confidence, atom.reason = owner.confidence, owner.reason
    atom.a, atom.start = owner.a, owner.start
    floor = out[-1].b if out else 0
    take_modifiers(scan, atom, floor)
    take_article(scan, atom, floor)
    if out and out[-1].cat == REFERENCE and out[-1].b == atom.a and _possesses(out[-1]):
        pronoun = out.pop()
        atom.owner = pronoun
        atom.a, atom.start = pronoun.a, pronoun.start
        atom.definite = atom.definite or "its"


def _under(out: list[Atom], atom: Atom, owner: Atom) -> None:
    """Take the last atom, an institution, reference or person, for what the office belongs to."""
    out.pop()
    atom.a, atom.start = owner.a, owner.start
    atom.definite = owner.definite or atom.definite or "its"
    if owner.cat == INSTITUTION:
        atom.codes, atom.owner = owner.codes, owner.owner
        atom.named = owner.named
        atom.meaning = owner.meaning
        atom.confidence = owner.confidence
    else:
        atom.owner = owner


def _share(out: list[Atom], atom: Atom, scan: Scan) -> None:
    """Give an office or institution in the plural the owners coordinated before it."""
    while out and out[-1].cat == NAMED and out[-1].match is not MATCH_DEMONYM:
        between = [scan.plain(i) for i in range(out[-1].b, atom.a)]
        if between not in ([], ["and"], ["the"], ["and", "the"]) or (
            not between and out[-1].tail != ","
        ):
            break
        if out[-1].tail not in {"", ","}:
            break
        if out[-1].city and scan.plain(out[-1].a - 1) in _WHERE:
            break  # "In Brussels, EU ministers"
        other = out.pop()
        atom.codes = other.codes + tuple(c for c in atom.codes if c not in other.codes)
        atom.named = other.named + tuple(c for c in atom.named if c not in other.named)
        atom.a, atom.start = other.a, other.start
        take_article(scan, atom, out[-1].b if out else 0)


def _apposed(out: list[Atom], atom: Atom, scan: Scan) -> None:
    """Join an office to the person before the comma: "Sergei Lavrov, the Russian minister"."""
    if not out:
        out.append(atom)
        return
    person = out[-1]
    fits = person.cat == PERSON or (
        person.cat == LONE and scan.plain(person.a - 1).lower() not in scan.lists.prepositional
    )
    if (
        not fits or person.b != atom.a or person.tail != "," or person.possessive or atom.plural
        or (person.title and person.codes) or _person_follows(scan, atom)
    ):  # fmt: skip
        out.append(atom)
        return
    person.cat = PERSON
    person.title, person.head = atom.title, atom.head
    person.codes, person.owner, person.territory = atom.codes, atom.owner, atom.territory
    person.confidence = min(person.confidence, atom.confidence)
    person.definite = atom.definite
    person.take(atom)


def _person_follows(scan: Scan, atom: Atom) -> bool:
    """Whether a name comes right after the office, so that it is that person's."""
    if atom.tail or atom.possessive:
        return False
    word = scan.words[atom.b]
    return (
        word is not None
        and bool(word.flags & lex.CAPITALISED)
        and not word.flags & (lex.OPENER | lex.UPPER | lex.NAME)
    )


def join_person(out: list[Atom], atom: Atom, scan: Scan) -> None:
    """Join a person to the office before the name, or add it."""
    previous = out[-1] if out else None
    if previous is not None and previous.b == atom.a:
        if (
            previous.cat == OFFICE
            and not previous.possessive
            and (not previous.tail or (previous.tail == "," and _announces(previous, atom, scan)))
        ):
            _named_holder(previous, atom)
            return
        full = atom.cat == PERSON and atom.match is MATCH_PERSON
        if full and previous.cat == NAMED and previous.possessive and not previous.tail:
            # "Ukraine's Volodymyr Zelensky"
            out.pop()
            atom.codes = previous.codes
            atom.named = previous.named or (previous.codes if previous.city else ())
            atom.a, atom.start = previous.a, previous.start
    out.append(atom)


def _announces(office: Atom, atom: Atom, scan: Scan) -> bool:
    """Whether an office and a comma announce the name: "Japan's prime minister, Fumio Kishida"."""
    if office.plural or atom.cat != PERSON:
        return False
    if not (office.codes or office.owner or office.definite):
        return scan.plain(office.a - 1) in {"whose", "then", "former"}
    # "In a letter to a president, John Smith said": a mark must close it, or a verb follow.
    return (
        office.definite not in {"a", "an"}
        or atom.tail != ""
        or scan.plain(atom.b) in scan.lists.saying
    )


def _named_holder(office: Atom, atom: Atom) -> None:
    """Make the office a person."""
    office.cat = PERSON
    office.name = atom.name
    office.gender = office.gender or atom.gender
    office.match = atom.match
    office.take(atom)


def join_institution(out: list[Atom], atom: Atom, scan: Scan) -> None:
    """Join an institution to its owner or to an office in it, add it, or drop a vague one."""
    previous = out[-1] if out else None
    if previous is not None and previous.b == atom.a and not previous.tail:
        if previous.cat == NAMED and not atom.definite:
            if _adjectival(scan, atom):
                return  # "Georgian military exercises"
            if previous.city and atom.head in {"court", "tribunal"}:
                return  # "the Hague tribunal" is none of the Netherlands
            _own(out, atom, scan)
            if atom.plural:
                _share(out, atom, scan)
        elif previous.cat == REFERENCE and _possesses(previous):
            _under(out, atom, previous)
        elif previous.cat in {OFFICE, INSTITUTION} and previous.possessive and previous.codes:
            previous.title = scan.flat[_title_start(previous) : atom.end]
            previous.take(atom)  # "the commander of Ukraine's armed forces"
            return
        elif (
            previous.cat in {PERSON, LONE}
            and not atom.definite
            and (previous.possessive or atom.head in scan.lists.ruled)
        ):
            _under(out, atom, previous)
            atom.name = previous.name
            take_article(scan, atom, out[-1].b if out else 0)
    owned = bool(atom.codes or atom.owner) or _in_title(scan, atom)
    if not owned and (not stands_alone(atom, scan) or _adjectival(scan, atom) or _loose(atom)):
        return
    last = out[-1] if out else None
    if (
        last is not None
        and last.cat in {OFFICE, INSTITUTION, PERSON}
        and last.title
        and not last.tail
    ):
        between = _between(scan, last, atom)
        if (
            between in {"of", "for", "at", "in"}
            and not last.possessive
            and (not last.codes or between == "of")
        ):
            if not last.codes and last.owner is None:
                last.codes, last.owner, last.territory = atom.codes, atom.owner, atom.territory
            last.seatless = not last.codes and last.owner is None
            if last.cat != PERSON:
                last.title = scan.flat[_title_start(last) : atom.end]
            last.take(atom)
            return
    out.append(atom)


def _in_title(scan: Scan, atom: Atom) -> bool:
    """Whether an office follows at once: "a High Court judge"."""
    if atom.tail or atom.possessive or " " not in atom.title:
        return False
    word = scan.words[atom.b]
    return word is not None and bool(word.flags & (lex.HEAD | lex.PLURAL))


def _adjectival(scan: Scan, atom: Atom) -> bool:
    """Whether "military" is an adjective here: a noun follows it."""
    after = "" if atom.tail or atom.possessive else scan.plain(atom.b)
    return (
        atom.head == "military"
        and after.islower()
        and after not in scan.lists.ends
        and after not in scan.lists.saying
    )


def _loose(atom: Atom) -> bool:
    """Whether a bare institution is a word that means much else: "the mission", "the side"."""
    return (
        atom.head in {"mission", "delegation", "palace", "side", "court", "intelligence"}
        and " " not in atom.title
        and (atom.head in {"side", "intelligence", "palace", "mission"})
    )


def join_reference(out: list[Atom], atom: Atom, scan: Scan) -> None:
    """Join a description to the office it owns ("leaders of the two countries"), or add it."""
    last = out[-1] if out else None
    if (
        last is not None
        and last.cat in {OFFICE, INSTITUTION}
        and not last.codes
        and last.owner is None
        and not last.tail
        and atom.match is MATCH_DESCRIPTION
        and _between(scan, last, atom) in {"of", "for", "in"}
    ):
        last.owner = atom
        last.take(atom)
        return
    out.append(atom)


def join_name(out: list[Atom], atom: Atom, scan: Scan) -> None:
    """Join a name to the office or institution before it ("president of Mauritius"), or add it."""
    last = out[-1] if out else None
    if last is None or not last.title or last.cat == LONE or last.possessive or last.cat == NAMED:
        out.append(atom)
        return
    if last.tail == "," and last.b == atom.a and last.plural and _listed(scan, last):
        _add(last, atom)
        return
    between = "" if last.tail else _between(scan, last, atom)
    if not between or atom.match not in _NOUN_FORMS:
        out.append(atom)
    elif between == "and" and last.plural and _listed(scan, last):
        _add(last, atom)
    elif between == "of" or (between == "for" and last.head in scan.lists.speaking_for):
        _belongs(out, last, atom)
    elif between in {"to", "in", "for", "at"}:
        _seated(out, last, atom, scan, between)
    else:
        out.append(atom)


def _between(scan: Scan, last: Atom, atom: Atom) -> str:
    """The one word between two atoms, an article left out; empty if there is none or more."""
    gap = atom.a - last.b
    if gap == 1:
        return scan.raw[last.b]
    if gap == 2 and (
        scan.raw[last.b + 1] == "the" or scan.raw[last.b + 1] in scan.lists.conditions
    ):
        return scan.raw[last.b]
    if gap == 3 and scan.raw[last.b + 1] == "the" and scan.raw[last.b + 2] in {"two", "three"}:
        return scan.raw[last.b]
    return ""


def _listed(scan: Scan, last: Atom) -> bool:
    """Whether the owners of a plural stand after it: "the ministers of France, Germany ..."."""
    title_words = last.title.count(" ") + 1
    return (
        bool(last.codes)
        and last.b - last.a > title_words
        and " of " in scan.flat[last.start : last.end]
    )


def _add(last: Atom, atom: Atom) -> None:
    """Add one more owner."""
    last.codes += tuple(code for code in atom.codes if code not in last.codes)
    last.take(atom)
    last.add_named(atom.codes if atom.city else ())


def _belongs(out: list[Atom], last: Atom, atom: Atom) -> None:
    """Join "president" and "of Mauritius"."""
    if last.codes or last.owner is not None or (atom.city and last.head in _LOCAL):
        out.append(atom)
        return
    last.codes, last.territory = atom.codes, atom.territory
    last.confidence = min(last.confidence, atom.confidence)
    named = atom.named or (atom.codes if atom.city else ())
    last.take(atom)
    last.add_named(named)


def _seated(out: list[Atom], last: Atom, atom: Atom, scan: Scan, between: str) -> None:
    """Join "Russia's embassy" and "in Tokyo", or "the ministry" and "in Berlin"."""
    if atom.possessive and last.head in scan.lists.sent:
        # "an adviser to Japan's foreign minister" serves Japan
        if not last.codes and last.owner is None:
            last.codes = atom.codes
        last.take(atom)
        last.nested = True
    elif last.head in scan.lists.sent or last.abroad:
        last.take(atom)
    elif (
        between == "in"
        and (last.cat != PERSON or last.seatless)
        and not last.codes
        and last.owner is None
        and not (last.plural and not atom.city)
    ):
        last.codes = atom.codes
        last.confidence = 0.8
        last.reason = "by where it has its seat"
        named = atom.named or atom.codes
        last.take(atom)
        last.add_named(tuple(code for code in named if len(code) == 3))
    elif between == "in" and last.cat == INSTITUTION and last.codes and atom.codes == last.codes:
        last.take(atom)
    else:
        out.append(atom)
