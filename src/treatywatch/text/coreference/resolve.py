"""Go through the mentions of a text once and complete those that need what stands before them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from treatywatch import gazetteer as gaz
from treatywatch.gazetteer import Gazetteer
from treatywatch.text.coreference.descriptions import describe
from treatywatch.text.coreference.discourse import Answer, Discourse
from treatywatch.text.coreference.holders import institution, office
from treatywatch.text.coreference.pronouns import pronoun
from treatywatch.text.coreference.registry import Entry, Registry
from treatywatch.text.document import Document
from treatywatch.text.mentions.finish import person_of
from treatywatch.text.mentions.kinds import (
    KIND_COUNTRY,
    KIND_FORMER_COUNTRY,
    KIND_INSTITUTION,
    KIND_OFFICE,
    KIND_ORGANIZATION,
    KIND_PERSON,
    KIND_REFERENCE,
    MATCH_DESCRIPTION,
    MATCH_PRONOUN,
    MATCH_SURNAME,
)
from treatywatch.text.mentions.mention import Mention, made_of

_OWNERS: Final = frozenset(["his", "her", "its", "their"])
_POSSESSIVE: Final = ("'s", "’s", "s'", "s’")
_OWNING: Final = frozenset(["the", "this", "both", "each", "either", "neither"])
_APPOSED: Final = re.compile(r", (his|her|its|their) (?!counterpart)")
_INITIALS: Final = frozenset("hitHIT")
_PLAIN: Final = frozenset([KIND_COUNTRY, KIND_FORMER_COUNTRY, KIND_ORGANIZATION])
_OPEN: Final = frozenset([KIND_OFFICE, KIND_INSTITUTION])


def resolve_references(
    document: Document, mentions: tuple[Mention, ...], gazetteer: Gazetteer | None = None
) -> tuple[Mention, ...]:
    """Give references, surnames, offices and institutions the parties that the text gives them.

    What the text says goes before the dated table of office holders, and that before the context.
    Each mention completed says why, and how sure that is; what cannot be told stays open.

    Args:
        document: the article; its date of publication tells who held an office.
        mentions: what :func:`~treatywatch.text.mentions.scan.scan_mentions` found in it.
        gazetteer: the one that they were found with; that of the library if None.

    Returns:
        The same mentions, in the same order, completed.
    """
    copies = tuple(made_of(mention.__dict__.copy()) for mention in mentions)
    return complete_references(document, copies, gazetteer)


def complete_references(
    document: Document, mentions: tuple[Mention, ...], gazetteer: Gazetteer | None = None
) -> tuple[Mention, ...]:
    """Do the same with mentions that nobody else holds, by completing those very ones.

    Args:
        document: the article.
        mentions: fresh from :func:`~treatywatch.text.mentions.scan.scan_mentions`.
        gazetteer: the one that they were found with; that of the library if None.

    Returns:
        The mentions, completed.
    """
    _Resolver(document, mentions, gazetteer or gaz.default()).run()
    return mentions


class _Resolver:
    """One walk through the mentions of one text, completing them as it goes."""

    def __init__(
        self, document: Document, mentions: tuple[Mention, ...], gazetteer: Gazetteer
    ) -> None:
        day: dt.date | None = document.article.published
        self.mentions = mentions
        self.discourse = Discourse(document, gazetteer)
        self.registry = Registry(mentions, gazetteer, day)

    def run(self) -> None:
        """Complete the mentions."""
        discourse = self.discourse
        border = discourse.reach(0)
        for mention in self.mentions:
            if mention.start >= border:
                border = discourse.reach(mention.start)
            kind = mention.kind
            if kind in _PLAIN:
                discourse.name(mention)
                continue
            entry: Entry | None = None
            if kind is KIND_REFERENCE:
                self._reference(mention)
                if mention.match is MATCH_PRONOUN:
                    continue  # no new thing spoken of: what it means stays as recent as it was
            elif kind is KIND_PERSON:
                entry = self._person(mention)
            elif kind in _OPEN and not mention.parties:
                self._open(mention)
                if mention.person is not None:
                    entry = self.registry.known(mention.person.name)
            discourse.add(mention, entry)

    def _reference(self, mention: Mention) -> None:
        """A pronoun or description."""
        if mention.match is MATCH_PRONOUN:
            answer = pronoun(self.discourse, mention, mention.text.lower())
        else:
            answer = describe(self.discourse, mention)
        _fill(mention, answer)

    def _owner(self, mention: Mention) -> Answer | None:
        """Whoever owns an office or institution by a pronoun: "its foreign ministry"."""
        text = mention.text
        if mention.kind is KIND_PERSON and (apposed := _APPOSED.search(text)):
            answer = pronoun(self.discourse, mention, apposed[1])
            return answer if len(answer.parties) == 1 else None
        if text[0] not in _INITIALS:
            return None
        word = text.split(" ", 1)[0].lower()
        return pronoun(self.discourse, mention, word) if word in _OWNERS else None

    def _person(self, mention: Mention) -> Entry:
        """A person: as the text introduces them, by table, or by context."""
        entry = self.registry.find(mention)
        parties, reason, confidence = mention.parties, mention.reason, mention.confidence
        if not parties:
            owner = self._owner(mention)
            if owner is not None and owner.parties and "counterpart" not in mention.office:
                parties, reason, confidence = owner.parties, owner.reason, owner.confidence
            elif entry.parties:
                parties, confidence = entry.parties, entry.confidence
                reason = (
                    f"{entry.name}: {entry.reason}"
                    if entry.reason
                    else f"named in full as {entry.name}"
                )
            elif mention.office or entry.title:
                answer = self._inside(mention) if mention.office else None
                answer = answer or office(
                    self.discourse,
                    self.registry,
                    mention,
                    mention.office or entry.title,
                    person=True,
                )
                parties, reason, confidence = answer.parties, answer.reason, answer.confidence
            if parties and not entry.parties:
                entry.parties, entry.reason, entry.confidence = parties, reason, confidence
        title = mention.office or entry.title
        if mention.office and not entry.title:
            entry.title, entry.head = mention.office, mention.office.rsplit(" ", 1)[-1].lower()
        fields = mention.__dict__
        fields["parties"] = parties
        fields["person"] = person_of(entry.name, parties[0] if parties else None, title)
        fields["reason"] = reason
        fields["confidence"] = confidence
        return entry

    def _open(self, mention: Mention) -> None:
        """An office or institution without an owner in its own words."""
        answer = self._owner(mention)
        if answer is None or not answer.parties:
            answer = self._inside(mention)
        if answer is None:
            if mention.kind is KIND_OFFICE:
                answer = office(
                    self.discourse, self.registry, mention, mention.office, person=False
                )
            else:
                answer = institution(self.discourse, mention)
        _fill(mention, answer)

    def _inside(self, mention: Mention) -> Answer | None:
        """Whoever the description or person inside the group is: "leaders of the two countries"."""
        owned = mention.kind is not KIND_PERSON and mention.person is not None
        if owned and mention.person is not None and mention.person.party is None:
            entry = self.registry.find(
                Mention(
                    0,
                    0,
                    mention.person.name,
                    KIND_PERSON,
                    MATCH_SURNAME,
                    person=mention.person,
                )
            )
            if entry.parties:
                return Answer(entry.parties, f"of {entry.name}: {entry.reason}", entry.confidence)
        text = mention.text
        for joint in (" of ", " for ", " in "):
            at = text.find(joint)
            if at > 0:
                start = mention.start + at + len(joint)
                words = text[at + len(joint) :].split(",", 1)[0]
                inner = Mention(start, start + len(words), words, KIND_REFERENCE, MATCH_DESCRIPTION)
                if inner.text.lower().startswith(("the ", "both ", "these ", "two ", "three ")):
                    answer = describe(self.discourse, inner)
                    if answer.parties:
                        return answer
        head = text.split(" ")
        for index, word in enumerate(head[:-1]):
            if index and word.endswith(_POSSESSIVE) and head[0].lower() in _OWNING:
                owner = Mention(
                    mention.start,
                    mention.start,
                    " ".join(head[: index + 1]).rstrip("'’").removesuffix("'s").removesuffix("’s"),
                    KIND_REFERENCE,
                    MATCH_DESCRIPTION,
                )
                answer = describe(self.discourse, owner)
                if answer.parties:
                    return answer
        return None


def _fill(mention: Mention, answer: Answer) -> None:
    """Write what was found out into a mention."""
    fields = mention.__dict__
    parties = answer.parties
    fields["parties"] = parties
    fields["reason"] = answer.reason
    if parties or answer.territory is not None:
        fields["confidence"] = answer.confidence
        if answer.territory is not None and mention.territory is None:
            fields["territory"] = answer.territory
    else:
        fields["confidence"] = 0.0
    if answer.entry is not None:
        fields["person"] = answer.entry.person()
    if answer.office and mention.kind is KIND_REFERENCE:
        fields["office"] = answer.office
