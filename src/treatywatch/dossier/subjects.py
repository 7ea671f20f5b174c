"""What talks are about, where the act itself leaves it open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from treatywatch.dossier.beside import Beside
from treatywatch.dossier.cues import says, words_of
from treatywatch.dossier.standing import is_deed
from treatywatch.dossier.talks import Talk
from treatywatch.model.vocabulary import ActKind, Subject

_ANYWHERE: Final = ""
"""Stands for all articles together; no article has an empty id."""


def is_contact(talk: Talk) -> bool:
    """Whether an act tells of a meeting that no word of its own calls talks."""
    held = talk.act.kind is ActKind.HOLD_TALKS and is_deed(talk.act)
    return held and not says("negotiating", words_of(talk.act))


def _says_little(talk: Talk) -> bool:
    """Whether an act says little of what talks are about: a contact, a mediator's part."""
    return talk.act.kind is ActKind.MEDIATE or is_contact(talk)


class Subjects:
    """The subjects that acts tell of talks, by sides and article.

    Args:
        talks: The acts about talks.
        beside: What stands beside them.
    """

    def __init__(self, talks: Iterable[Talk], beside: Beside) -> None:
        self._beside = beside
        self._firm: defaultdict[tuple[frozenset[str], str], set[Subject]] = defaultdict(set)
        self._loose: defaultdict[tuple[frozenset[str], str], set[Subject]] = defaultdict(set)
        for talk in talks:
            if talk.subject is not None:
                told = self._loose if _says_little(talk) else self._firm
                for place in (*talk.articles, _ANYWHERE):
                    told[talk.sides, place].add(talk.subject)

    def of(self, talk: Talk) -> Subject:
        """The subject of the talks that an act tells of.

        It is the one told. Of a mere meeting, or a mediator's part, where it may be guessed from
        little, the only one told of talks of the same sides in the article comes first. Where none
        is told it is the only one told of the same sides, in the article or anywhere, else a
        territory that two of them claim and the article names, else what follows from what they did
        to one another.
        """
        if talk.subject is not None:
            little = _says_little(talk)
            firm = self._in(self._firm, talk, talk.articles) if little else set[Subject]()
            return firm.pop() if len(firm) == 1 else talk.subject
        for told in (self._firm, self._loose):
            for places in (talk.articles, (_ANYWHERE,)):
                known = self._in(told, talk, places)
                if len(known) == 1:
                    return known.pop()
        if talk.act.territories or self._beside.contested_by(talk.sides, talk.articles):
            return Subject.TERRITORY_OR_BORDER
        return self._beside.subject_between(talk.sides, talk.articles) or Subject.OTHER

    @staticmethod
    def _in(
        told: defaultdict[tuple[frozenset[str], str], set[Subject]],
        talk: Talk,
        places: Iterable[str],
    ) -> set[Subject]:
        """The subjects told of the same sides in some places."""
        none = set[Subject]()
        return none.union(*(told.get((talk.sides, place), none) for place in places))
