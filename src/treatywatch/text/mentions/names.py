"""Names of the gazetteer in a text: longest match, and what only looks like one."""

from __future__ import annotations

from typing import Final

from treatywatch.gazetteer.forms import Caution, Form, FormKind, MatchKind
from treatywatch.text.mentions import lexicon as lex
from treatywatch.text.mentions.atoms import INSTITUTION, NAMED, Atom
from treatywatch.text.mentions.words import Scan, Word, WordTable

_LONGEST: Final = 9  # words of a name
_STATES: Final = frozenset([FormKind.COUNTRY, FormKind.FORMER_COUNTRY])
_NO_FLAGS: Final = 0
_PREPOSITIONS: Final = frozenset(
    ["on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "during", "when", "while", "as", "after", "before", "that", "which", "who", "about", "against", "over"]
)
_ADJECTIVAL: Final = frozenset([MatchKind.ADJECTIVE, MatchKind.DEMONYM])


def longest(scan: Scan, table: WordTable, index: int, word: Word) -> tuple[int, tuple[Form, ...]]:
    """The end (in words) and forms of the longest name that begins at `index`; no forms if none."""
    end, forms = index + 1, word.forms
    more = word.more
    if more is None or word.tail not in {"", "."} or word.possessive:
        return end, forms
    if scan.plain(index + 1) not in more and not _joined(scan, index + 1, more):
        return end, forms
    start = scan.starts[index] + word.lead
    known = table.forms
    for last in range(index + 1, min(index + _LONGEST, len(scan.raw))):
        surface = scan.flat[start : scan.end_of(last)]
        found = known.get(surface)
        if found is None and surface.isupper():
            found = known.get(surface.title())
        if found:
            end, forms = last + 1, found
        here = scan.words[last]
        tail = (
            here.tail
            if here is not None
            else scan.raw[last][len(scan.raw[last].rstrip(',;:!?)"”')) :]
        )
        if tail not in {"", "."} or (here is not None and here.possessive):
            break
    return end, forms


def _joined(scan: Scan, index: int, more: frozenset[str]) -> bool:
    """Whether the next word goes on with one of `more`, its own marks included ("Ivory Coast's")."""
    word = scan.words[index] if index < len(scan.words) else None
    return word is not None and (word.core in more or word.core.rstrip(".") in more)


def name_atom(scan: Scan, a: int, b: int, forms: tuple[Form, ...], year: int | None) -> Atom:
    """An atom for the name that stands at words `a` to `b`."""
    first, last = scan.words[a], scan.words[b - 1]
    start = scan.starts[a] + (first.lead if first else 0)
    atom = Atom(NAMED, a, b, start, scan.end_of(b - 1))
    if last is not None:
        atom.tail, atom.possessive = last.tail, last.possessive
    fill(atom, forms, year)
    return atom


def fill(atom: Atom, forms: tuple[Form, ...], year: int | None) -> None:
    """Set what `forms` say on `atom`: whom it names, as what, and how."""
    if len(forms) == 1:
        form = forms[0]
        _one(atom, form)
    else:
        _several(atom, forms, year)
    atom.forms = forms


def _one(atom: Atom, form: Form) -> None:
    """The common case: one form."""
    kind = form.kind
    atom.match = form.match
    if kind is FormKind.TERRITORY:
        atom.territory = form.code
        return
    atom.codes = (form.code,)
    if kind in _STATES or kind is FormKind.METONYM or kind is FormKind.INSTITUTION:
        atom.named = atom.codes
    if kind is FormKind.CITY:
        atom.city = True
    elif kind is FormKind.METONYM:
        atom.governmental = True
    elif kind is FormKind.INSTITUTION:
        atom.cat = INSTITUTION
        atom.title = atom.head = form.surface.lower()
    atom.plural = form.number == "p"


def _several(atom: Atom, forms: tuple[Form, ...], year: int | None) -> None:
    """Several forms: a place that is party and territory at once, or a name that parties share."""
    fitting = [form for form in forms if _valid(form, year)] or list(forms)
    parties = [form for form in fitting if form.kind is not FormKind.TERRITORY]
    land = [form for form in fitting if form.kind is FormKind.TERRITORY]
    if parties:
        _one(atom, parties[0])
        codes = {form.code for form in parties}
        if len(codes) > 1:
            atom.confidence = 0.5
            atom.reason = f"may be {' or '.join(sorted(codes))}"
    if land:
        atom.territory = land[0].code
        if not parties:
            atom.match = land[0].match


def _valid(form: Form, year: int | None) -> bool:
    """Whether the surface was in use for that code in `year`."""
    if year is None:
        return form.valid_to is None
    return (form.valid_from is None or form.valid_from <= year) and (
        form.valid_to is None or year <= form.valid_to
    )


def misleads(scan: Scan, a: int, b: int, forms: tuple[Form, ...]) -> bool:
    """Whether the words around show that the name is none: firm, language, ware, town in a US state."""
    form = forms[0]
    last = scan.words[b - 1]
    tail = last.tail if last is not None else ""
    open_end = not tail and not (last is not None and last.possessive)
    following = scan.words[b] if b < len(scan.words) else None
    if (
        open_end
        and following is not None
        and following.flags & lex.FIRM
        and not following.flags & lex.HONORIFIC
    ):
        return form.match is not MatchKind.DEMONYM
    after = scan.plain(b) if open_end else ""
    if after in lex.words_of("places", "wares", "after"):
        return True
    if form.match is MatchKind.ADJECTIVE and _language(scan, a, b, open_end, after):
        return True
    before = scan.plain(a - 1)
    if before == "of" and _of_thing(scan, a, form):
        return True
    if tail == "," and scan.plain(b) in lex.words_of("places", "states") | _SHORT:
        return _in_us_state(scan, b, form)
    return form.caution is Caution.WORD and _ordinary(scan, a, after)


_SHORT: Final = frozenset(
    ["Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "D.C", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo", "Ont", "N.H", "N.J", "N.M", "N.Y", "N.C", "N.D", "R.I", "S.C", "S.D", "W.Va"]
)


def _in_us_state(scan: Scan, state: int, form: Form) -> bool:
    """Whether the word after the comma makes the name a town of a US state, no capital."""
    if scan.plain(state) == "Georgia":
        return form.kind is FormKind.CITY and form.code != "GEO"
    if scan.plain(state) == "Washington":
        return (
            form.kind is FormKind.CITY and scan.words[state] is not None and "," in scan.raw[state]
        )
    if scan.plain(state).rstrip(".") == "D.C":
        return False
    return form.kind is FormKind.CITY or form.caution is not Caution.NONE


def _language(scan: Scan, a: int, b: int, open_end: bool, after: str) -> bool:
    """Whether an adjective names a language: "in Russian.", "speaks Greek", "Arabic translation"."""
    if after in lex.words_of("places", "language", "after"):
        return True
    before = scan.plain(a - 1)
    if before in lex.words_of("places", "language", "before"):
        return not after or after in _PREPOSITIONS
    if before != "in" and before != "into":
        return False
    if not open_end or not after or after in _PREPOSITIONS - {"and", "or"}:
        return True
    second = scan.words[b + 1] if b + 1 < len(scan.words) else None
    if after in {"and", "or"} and second is not None and second.forms:
        return bool(second.tail) or scan.plain(b + 2) in _PREPOSITIONS or b + 2 >= len(scan.raw)
    return False


def _of_thing(scan: Scan, a: int, form: Form) -> bool:
    """Whether "of" before the name belongs to a sea, treaty or title ("Treaty of Paris")."""
    thing = scan.plain(a - 2)
    if thing in lex.words_of("places", "of", "any"):
        return True
    return form.kind is FormKind.CITY and thing in lex.words_of("places", "of", "city")


def _ordinary(scan: Scan, a: int, after: str) -> bool:
    """Whether a capitalised word that is also an ordinary one ("Polish the silver") is that."""
    first = a == 0 or not scan.raw[a - 1] or scan.raw[a - 1][-1] in '.!?:"”'
    return first and after in {"the", "your", "a", "an", "up", "off", "it", "them", "this"}
