"""Which measures one trigger tells: several where its object is a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from treatywatch.model.vocabulary import Measure
from treatywatch.parsers.lexicon import Lexicon
from treatywatch.parsers.match import Match, words_of
from treatywatch.parsers.phrases import WordClass
from treatywatch.text.clauses.chunks import NounGroup, Small, VerbGroup
from treatywatch.text.mentions.mention import MatchKind

_JOINING: Final = frozenset(("along", "as", "alongside", "including", "plus", "besides"))
"""Words that join a further measure to a list, beside "and" and the comma."""
_ENDING: Final = frozenset(
    ("over", "after", "because", "amid", "following", "since", "despite", "due", "until", "till")
)
"""Prepositions after which a reason or a time is told, not a measure."""
_BANS: Final = frozenset(("ban", "bans", "banned", "banning", "embargo", "boycott", "boycotted"))
_BODIES: Final = frozenset(
    (
        "company", "companies", "firm", "firms", "bank", "banks", "party", "group", "groups",
        "movement", "app", "apps", "media", "officials", "entities", "organisation",
        "organization", "government", "army", "ties", "side", "territory", "soil", "market",
        "sanctions", "ban", "embargo", "boycott",
    )
)  # fmt: skip
"""Heads that name somebody, not goods."""
_GENERIC: Final = frozenset(
    (
        "sanctions",
        "sanction",
        "package",
        "packages",
        "measures",
        "penalties",
        "restrictions",
        "round",
    )
)
"""Heads that name no measure of their own."""
_OF_TRADE: Final = frozenset(
    (
        Measure.IMPORT_BAN, Measure.EXPORT_BAN, Measure.AIRSPACE_CLOSURE, Measure.SERVICES_BAN,
        Measure.LAND_TRANSPORT_BAN, Measure.MEDIA_BAN,
    )
)  # fmt: skip
"""Measures that sanctions "on" a sector's exports or airlines are not yet."""
_MODES: Final = {
    "air": Measure.AIRSPACE_CLOSURE,
    "sea": Measure.PORT_ACCESS_BAN,
    "maritime": Measure.PORT_ACCESS_BAN,
    "naval": Measure.PORT_ACCESS_BAN,
    "land": Measure.LAND_TRANSPORT_BAN,
    "road": Measure.LAND_TRANSPORT_BAN,
    "rail": Measure.LAND_TRANSPORT_BAN,
}
_WAYS: Final = frozenset(
    (
        "traffic", "transport", "link", "links", "connections", "routes", "communications",
        "borders", "border", "blockade", "embargo", "ties", "crossings", "access", "services",
    )
)  # fmt: skip
"""What "land, sea and air" may stand before."""
_REACH: Final = 9
"""How many words before its head a list of ways of transport may begin."""


def listed(match: Match, lexicon: Lexicon) -> list[Measure]:
    """The measures of a trigger whose object is a list of several; none if it is no such list.

    Args:
        match: the trigger.
        lexicon: the word tables.
    """
    if match.obj is None:
        return []
    modes = _modes(match)
    if len(modes) > 1:
        return modes
    stretches = list(_stretches(match, lexicon))
    if len(stretches) < 2:
        return []
    verb: list[str] = []
    if match.noun is None and match.clause is not None:
        head = match.clause.verb.head
        verb = words_of(match.analysis, head, head + 1)
    found: list[Measure] = []
    for start, end in stretches:
        name = lexicon.measures.find([*verb, *words_of(match.analysis, start, end)])
        if name and (measure := Measure(name)) is not Measure.UNSPECIFIED and measure not in found:
            found.append(measure)
    return found if len(found) > 1 else []


def general(match: Match, lexicon: Lexicon) -> Measure | None:
    """The measure of an object such as "sanctions" or "a package of sanctions".

    Only the words of the object itself count, not those of what the same sentence goes on to tell.

    Returns:
        The measure; None where the object names one of its own.
    """
    obj = match.noun if match.noun is not None else match.obj
    if obj is None or match.analysis.lower[obj.head] not in _GENERIC:
        return None
    if obj.index and match.analysis.chunks[obj.index - 1].kind == "c":
        # "Trade and financial sanctions" are of several sorts.
        return Measure.UNSPECIFIED
    own = lexicon.measures.find(words_of(match.analysis, obj.start, obj.end))
    if own and (measure := Measure(own)) is not Measure.UNSPECIFIED:
        return measure
    words = words_of(match.analysis, obj.start, max(obj.end, match.obj_end))
    wide = Measure(lexicon.measures.find(words) or Measure.UNSPECIFIED)
    return Measure.UNSPECIFIED if wide in _OF_TRADE else wide


def goods(match: Match, lexicon: Lexicon) -> Measure | None:
    """The measure of a ban on what a country makes: "a ban on Japanese sake" is one on imports.

    Args:
        match: the trigger.
        lexicon: the word tables.

    Returns:
        The measure; None where no ban is told, or one on somebody.
    """
    analysis = match.analysis
    if _BANS.isdisjoint(analysis.lower[match.start : match.end]):
        return None
    for group in (match.bound.get("on"), match.obj, _banned(match)):
        if group is None or not _from_abroad(match, group):
            continue
        head = words_of(analysis, group.head, group.head + 1)
        if analysis.mention_at[group.head] >= 0 or not head or head[0] in _BODIES:
            continue
        if not lexicon.classes["people"].find(head):
            return Measure.IMPORT_BAN
    return None


def _from_abroad(match: Match, group: NounGroup) -> bool:
    """Whether a group tells the country that something is from: "Cuban rum", "rum from Cuba"."""
    analysis = match.analysis
    if any(analysis.mentions[n].match is MatchKind.ADJECTIVE for n in group.inside):
        return True
    following = analysis.chunks[group.index + 1 : group.index + 3]
    if len(following) < 2 or not isinstance(following[1], NounGroup):
        return False
    link = following[0]
    return isinstance(link, Small) and link.word == "from" and bool(following[1].inside)


def _banned(match: Match) -> NounGroup | None:
    """What a ban that is the object, or the noun itself, is on."""
    ban = match.noun if match.noun is not None else match.obj
    chunks = match.analysis.chunks
    if ban is None or ban.index + 2 >= len(chunks):
        return None
    link, what = chunks[ban.index + 1], chunks[ban.index + 2]
    on = isinstance(link, Small) and link.word == "on"
    return what if on and isinstance(what, NounGroup) else None


def run_on(match: Match) -> list[str]:
    """The words from a verb to the next comma or reason: "ordered its banks to stop lending"."""
    chunks = match.analysis.chunks
    end = match.end
    for item in chunks:
        if item.start < match.start:
            continue
        if item.kind in ",;" or (isinstance(item, Small) and item.word in _ENDING):
            break
        end = max(end, item.end)
    return words_of(match.analysis, match.start, end)


def _modes(match: Match) -> list[Measure]:
    """The measures of "all land, sea and air links"."""
    assert match.obj is not None
    chunks = match.analysis.chunks
    start, end, k = match.obj.start, match.obj.end, match.obj.index + 1
    while k < len(chunks) and chunks[k].kind in "nc,":
        end, k = chunks[k].end, k + 1
    words = words_of(match.analysis, start, end)
    for at, word in enumerate(words):
        if word in _WAYS:
            before = words[max(0, at - _REACH) : at]
            found = dict.fromkeys(_MODES[one] for one in before if one in _MODES)
            if found:
                return list(found)
    return []


def _stretches(match: Match, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The object and the measures joined to it, each with the groups that hang on it."""
    obj = match.obj
    assert obj is not None
    kind = _kind_of(match, obj, lexicon)
    start, end = obj.start, obj.end
    if kind is None:
        return
    chunks = match.analysis.chunks
    joined = False
    for k in range(obj.index + 1, len(chunks)):
        item = chunks[k]
        if isinstance(item, NounGroup):
            following = chunks[k + 1] if k + 1 < len(chunks) else None
            if joined and isinstance(following, VerbGroup):
                break
            if joined and kind.find(words_of(match.analysis, item.start, item.end)):
                yield start, end
                start = item.start
            end, joined = item.end, False
        elif isinstance(item, Small) and item.kind == "p":
            if item.word in _ENDING:
                break
            joined = joined or item.word in _JOINING
        elif item.kind in "c,":
            joined = True
        elif item.kind not in "eqr":
            break
    yield start, end


def _kind_of(match: Match, group: NounGroup, lexicon: Lexicon) -> WordClass | None:
    """The class of words that the heads of a list share: measures by name, or their objects."""
    words: Sequence[str] = words_of(match.analysis, group.start, group.end)
    for name in ("sanction_strict", "measure_object"):
        known = lexicon.classes[name]
        if known.find(words):
            return known
    return None
