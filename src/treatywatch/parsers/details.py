"""What an act has beside its parties: measure, subject, attributes, territories, treaty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from treatywatch.model.vocabulary import ActKind, ChangeKind, Measure, Realis, Subject, TreatyAction
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.lexicon import Lexicon
from treatywatch.parsers.match import Match, words_of
from treatywatch.parsers.measured import general, goods, listed, run_on
from treatywatch.parsers.phrases import Table
from treatywatch.text.clauses.chunks import Small
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.words import NUMBER, function_words
from treatywatch.text.document import Document
from treatywatch.text.mentions.mention import Mention

_STOPS: Final = frozenset(
    ("over", "after", "because", "amid", "following", "since", "despite", "due")
)
_STOPS_BUT_OVER: Final = _STOPS - {"over"}
_OVER: Final = frozenset(
    (
        ActKind.HOLD_TALKS, ActKind.AGREE_TO_TALKS, ActKind.MEDIATE, ActKind.SIGN_AGREEMENT,
        ActKind.DEMAND,
    )
)  # fmt: skip
"""Kinds of which "over" tells the topic, not the reason: "talks over the dam"."""
_PLURAL: Final = frozenset(("sanctions", "restrictions", "penalties"))
_MONEY: Final = re.compile(
    r"(?:US|A|C|NZ)?[$€£¥]\s?\d[\d,.]*\s?(?:million|billion|trillion|m|bn)?\b"
    r"|\d[\d,.]*\s(?:million|billion|trillion)?\s?(?:dollars|euros|pounds|yen|yuan|francs|rubles|roubles)\b"
)
_TREATY: Final = re.compile(
    r"(?:(?:[A-Z][\w’'-]*|\d{4}|of|on|the|and|for|START)\s)*"
    r"(?:[A-Z][\w-]*\s)?(?:Treaty|Convention|Accords?|Pact|Protocol|Agreement|Statute|Charter)"
    r"(?:\s(?:of|on|for)\s(?:the\s)?[A-Z][\w-]*(?:\s(?:of|and)\s[A-Z][\w-]*|\s[A-Z][\w-]*)*)?"
)
_FAINT: Final = {
    Subject.SECURITY_PACT.value: 0.4,
    Subject.ECONOMIC_COOPERATION.value: 0.6,
    Subject.CEASEFIRE.value: 0.8,
}
"""Subjects whose words ("defence minister", "bank") stand in articles about all the others."""
_WEIGHTS: Final = (3.0, 2.5, 1.5, 1.2)
"""How much the title and the first sentences count: news puts first what it is about."""
_ARTICLE: Final = re.compile(r"^(?:The|the|A|An|of|on|and|for|In|On)\s+")


def main_subject(document: Document, mentions: Sequence[Mention], table: Table) -> Subject | None:
    """What an article is about: what its title, its first sentences and most others speak of.

    Args:
        document: the article.
        mentions: its mentions; each of a disputed territory tells of land.
        table: the words of each subject.

    Returns:
        The subject, or None if the article has words of none.
    """
    counts: dict[str, float] = {}
    tokens = document.tokens
    said = [
        tokens.lower[words.start : words.stop]
        for words in (tokens.between(one.start, one.end) for one in document.sentences)
    ]
    title = (document.article.title or "").lower().replace("-", " ").split()
    for number, words in enumerate([title, *said]):
        plain = [word for word in words if word != "-"]
        names = table.find_all(plain)
        if not names:
            continue
        first = names[0]
        weight = _WEIGHTS[number] if number < len(_WEIGHTS) else 1.0
        counts[first] = counts.get(first, 0.0) + weight * _FAINT.get(first, 1.0)
        for name in names[1:]:
            counts[name] = counts.get(name, 0.0) + 0.5 * weight * _FAINT.get(name, 1.0)
    places = sum(1 for mention in mentions if mention.territory)
    if places:
        land = Subject.TERRITORY_OR_BORDER.value
        counts[land] = counts.get(land, 0.0) + places
    return Subject(max(counts, key=lambda name: counts[name])) if counts else None


class Details:
    """Looks details up in the words around a trigger.

    Args:
        lexicon: the word tables.
    """

    __slots__ = ("lexicon",)

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon: Lexicon = lexicon

    def region(self, match: Match, wide: bool = False) -> list[str]:
        """The words of the trigger, its object and their groups; `wide` the whole clause."""
        stops = _STOPS_BUT_OVER if match.trigger.frame.kind in _OVER else _STOPS
        analysis = match.analysis
        start = match.start
        end = max(match.end, match.obj_end)
        clause = match.clause or match.light
        if clause is not None:
            start = min(start, clause.verb.start)
            for item in clause.post:
                if isinstance(item, Small) and item.word in stops and item.start >= match.end:
                    break
                if item.kind in ",;" and not wide and item.start >= end:
                    break
                end = max(end, item.end)
            end = max(end, self._below(match, clause))
        elif match.noun is not None:
            start = match.noun.start
        words = words_of(analysis, start, end)
        if match.obj is not None and match.obj.start < start:
            words = (
                words_of(analysis, match.obj.start, max(match.obj.end, min(match.obj_end, start)))
                + words
            )
        return words

    def _below(self, match: Match, clause: Clause) -> int:
        """The end of the gerunds and infinitives that a verb governs: "stop selling arms to"."""
        end = 0
        if match.noun is None:
            for child in match.analysis.clauses:
                if child.parent == clause.index and child.relation in ("to", "ing", "that"):
                    end = max([end, child.verb.end, *(item.end for item in child.post)])
        return end

    def measures(self, match: Match) -> list[Measure | None]:
        """The measures of a match, one each for coordinated objects; [None] if none is asked."""
        asked = match.trigger.frame.set.get("measure")
        if asked is None:
            return [None]
        if not asked.startswith("@"):
            return [Measure(asked)]
        several = listed(match, self.lexicon)
        if several:
            return list(several)
        region = self.region(match)
        if self._several(region):
            return [Measure.UNSPECIFIED]
        whole = general(match, self.lexicon)
        if whole is not None:
            return [whole]
        name = self.lexicon.measures.find(region)
        if name is None and match.trigger.frame.subject and match.clause and match.clause.subject:
            first, last = match.clause.subject[0].start, match.clause.verb.start
            name = self.lexicon.measures.find(words_of(match.analysis, first, last))
        if name is None and match.trigger.frame.kind is ActKind.THREATEN:
            sanction = self.lexicon.classes["sanction_strict"].find(region)
            return [Measure.UNSPECIFIED if sanction else None]
        if name is None and match.noun is None:
            name = self.lexicon.measures.find(run_on(match))
        if name is None or name == Measure.UNSPECIFIED.value:
            return [goods(match, self.lexicon) or Measure.UNSPECIFIED]
        return [Measure(name)]

    def _several(self, words: Sequence[str]) -> bool:
        """Whether sanctions of several sorts are told as one: "trade and financial sanctions"."""
        measure = self.lexicon.classes["sanction_strict"]
        return any(
            words[k] == "and" and words[k + 2] in _PLURAL and not measure.find([words[k - 1]])
            for k in range(1, len(words) - 2)
        )

    def fill(self, clue: Clue) -> None:
        """Add subject, change, treaty, attributes and territories to a clue."""
        match = clue.match
        frame = match.trigger.frame
        settings = frame.set
        if "change" in settings:
            clue.change = ChangeKind(settings["change"])
        if "subject" in settings:
            clue.subject = self._subject(settings["subject"], match)
        if "treaty_action" in settings:
            named = settings["treaty_action"]
            if named.startswith("@"):
                named = self.lexicon.treaty_actions.find(self.region(match)) or ""
            clue.treaty_action = TreatyAction(named) if named else None
        if settings.get("realis"):
            clue.outlook.realis = Realis(settings["realis"])
        if "cameo" in settings:
            clue.attributes["cameo"] = settings["cameo"]
        self._attributes(clue)
        self._places(clue)
        if (
            clue.kind in (ActKind.SIGN_AGREEMENT, ActKind.QUIT_OR_SUSPEND_TREATY)
            or "treaty" in settings
        ):
            clue.treaty = self._treaty(match)

    def _subject(self, asked: str, match: Match) -> Subject | None:
        if not asked.startswith("@"):
            return Subject(asked)
        name = self.lexicon.subjects.find(self.region(match))
        return Subject(name) if name else None

    def _attributes(self, clue: Clue) -> None:
        """The attributes that the frame asks for."""
        match = clue.match
        for name, asked in match.trigger.frame.attributes.items():
            value = self._value(asked, match)
            if value:
                clue.attributes[name] = value

    def _value(self, asked: str, match: Match) -> str:
        if not asked.startswith("@"):
            return asked
        if asked == "@number":
            return self._count(match)
        if asked == "@amount":
            start, end = match.analysis.span(
                match.start, max(match.end, match.obj_end, match.start + 1)
            )
            found = _MONEY.search(self._text(match, start, end + 40))
            return found[0].strip() if found else ""
        if asked in ("@text", "@persons"):
            if match.obj is None:
                return ""
            start, end = match.analysis.span(match.obj.start, match.obj.end)
            return self._text(match, start, end)
        table = self.lexicon.attributes.get(asked[1:])
        return (table.find(self.region(match)) or "") if table else ""

    def _text(self, match: Match, start: int, end: int) -> str:
        return match.analysis.tokens.text[start:end]

    def _count(self, match: Match) -> str:
        """The figure before the head of the object."""
        group = match.obj
        if group is None:
            return ""
        lower = match.analysis.lower
        for i in range(group.start, group.end):
            word = lower[i]
            known = function_words().get(word)
            if word[0].isdigit() or (known is not None and known.mask & NUMBER):
                return word
        return ""

    def _places(self, clue: Clue) -> None:
        """The disputed territories named in the clause."""
        match = clue.match
        first, last = match.start, max(match.end, match.obj_end)
        if clue.home is not None:
            first = min(first, clue.home.verb.start, *(g.start for g in clue.home.subject))
            last = max([last, *(item.end for item in clue.home.post)])
        start, end = match.analysis.span(first, last)
        for mention in match.analysis.mentions:
            if (
                mention.territory
                and start <= mention.start < end
                and mention.territory not in clue.territories
            ):
                clue.territories.append(mention.territory)

    def _treaty(self, match: Match) -> str | None:
        """A treaty that the clause names."""
        start, end = match.analysis.span(match.start, max(match.end, match.obj_end))
        if match.obj is not None:
            start = min(start, match.analysis.span(match.obj.start, match.obj.end)[0])
        best = ""
        for found in _TREATY.finditer(self._text(match, start, end)):
            name = _ARTICLE.sub("", found[0])
            if " " in name and len(name) > len(best):
                best = name
        return best or None
