"""From an article to records: the whole way of the reading wing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from treatywatch.model.act import Act, Link
from treatywatch.model.attributes import Attributes
from treatywatch.model.claim import Claim
from treatywatch.model.naming import Naming
from treatywatch.model.party import Party
from treatywatch.model.problem import Problem
from treatywatch.model.record import Record
from treatywatch.model.source import Article, Evidence, Span
from treatywatch.model.vocabulary import Polarity, Realis
from treatywatch.parsers.article import ArticleReader
from treatywatch.parsers.attribute import statements
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.framebook import Framebook, default_framebook
from treatywatch.parsers.merge import Group
from treatywatch.text.coreference import complete_references
from treatywatch.text.dates import scan_dates
from treatywatch.text.document import Document, read_document
from treatywatch.text.mentions import scan_mentions
from treatywatch.text.mentions.mention import Mention
from treatywatch.text.speech import find_speech

if TYPE_CHECKING:
    from treatywatch.gazetteer import Gazetteer

__all__ = ["Reading", "read"]


@frozen
class Reading:
    """What reading one article gives."""

    records: tuple[Record, ...] = field()
    """The article itself, its acts, statements, namings and problems, in that order."""


def read(
    article: Article, *, framebook: Framebook | None = None, gazetteer: Gazetteer | None = None
) -> Reading:
    """Read an article into records.

    Args:
        article: the article. Without a date of publication, relative dates stay unresolved.
        framebook: the frames to read with, where they are not the packaged ones.
        gazetteer: the names to read with, where they are not the packaged ones.

    Returns:
        The records. Prose that cannot be read gives a :class:`~treatywatch.model.problem.Problem`,
        never an exception.

    >>> import datetime as dt
    >>> day = dt.date(2022, 3, 22)
    >>> article = Article(id="a", text="Japan condemned Russia on Monday.", published=day)
    >>> [str(act.kind) for act in read(article).records if isinstance(act, Act)]
    ['condemn']
    """
    book = framebook or default_framebook()
    document = read_document(article)
    mentions = complete_references(document, _mentions(document, gazetteer), gazetteer)
    dates = scan_dates(document, article.published)
    speeches = find_speech(document, mentions)
    reader = ArticleReader(document, mentions, dates, book, speeches)
    groups = reader.read()
    records: list[Record] = [article]
    records += _acts(reader, groups)
    records += statements(document, mentions, speeches, dates, book.lexicon.subjects)
    records += _namings(document, mentions)
    records += _problems(reader)
    return Reading(tuple(records))


def _mentions(document: Document, gazetteer: Gazetteer | None) -> tuple[Mention, ...]:
    return scan_mentions(document, gazetteer) if gazetteer is not None else scan_mentions(document)


def _evidence(
    document: Document, start: int, end: int, rule: str, steps: Sequence[str] = ()
) -> Evidence:
    """Evidence for the words at `start:end`."""
    sentence = document.sentences[document.sentence_at(start)]
    last = document.sentences[document.sentence_at(max(start, end - 1))]
    return Evidence(
        article=document.article,
        span=Span(start, end),
        sentence=Span(sentence.start, max(last.end, end)),
        rule=rule,
        steps=tuple(steps),
    )


def _acts(reader: ArticleReader, groups: Sequence[Group]) -> list[Act]:
    """The acts of an article, linked to what brought them about."""
    plain = [_act(reader, group) for group in groups]
    place = {id(clue): number for number, group in enumerate(groups) for clue in group.clues}
    links: dict[int, list[Link]] = {}
    for cause in reader.causes:
        deed, reason = place.get(id(cause.deed)), place.get(id(cause.reason))
        if deed is None or reason is None or deed == reason:
            continue
        known = links.setdefault(deed, [])
        if all(link.act != plain[reason].id for link in known):
            words = _evidence(reader.document, cause.start, cause.end, "connective")
            known.append(Link(act=plain[reason].id, response=cause.response, evidence=words))
    from attrs import evolve

    return [
        evolve(act, because=tuple(links[number])) if number in links else act
        for number, act in enumerate(plain)
    ]


def _act(reader: ArticleReader, group: Group) -> Act:
    """The act that a group of clues tells."""
    lead = group.lead
    document = reader.document
    evidence: list[Evidence] = []
    ordered = [lead, *(clue for clue in group.clues if clue is not lead)]
    for clue in ordered:
        evidence.append(_evidence(document, clue.start, clue.end, clue.rule, clue.steps))
        evidence.extend(_repeated(reader, clue))
    negated = lead.realis is Realis.NEGATED
    return Act(
        kind=lead.kind,
        actors=[filler.party for filler in lead.actors],
        recipients=[filler.party for filler in lead.recipients],
        when=lead.when,
        claim=Claim(
            certainty=lead.outlook.certainty,
            polarity=Polarity.NEGATIVE if negated else Polarity.POSITIVE,
            realis=lead.realis,
            according_to=lead.sources,
        ),
        measure=lead.measure,
        change=lead.change,
        subject=lead.subject,
        territories=tuple(lead.territories),
        treaty=lead.treaty,
        treaty_action=lead.treaty_action,
        attributes=Attributes(lead.attributes),
        evidence=tuple(evidence),
    )


def _repeated(reader: ArticleReader, clue: Clue) -> list[Evidence]:
    """The same words where a sentence is repeated."""
    document = reader.document
    origin = document.sentences[clue.sentence]
    found: list[Evidence] = []
    for number in reader.repeats.get(clue.sentence, ()):
        again = document.sentences[number]
        shift = again.start - origin.start
        if again.end - again.start == origin.end - origin.start:
            found.append(
                _evidence(document, clue.start + shift, clue.end + shift, clue.rule, ("repeated",))
            )
    return found


def _namings(document: Document, mentions: Sequence[Mention]) -> list[Naming]:
    """Each party and territory that the text names, with its wordings and the first place."""
    wordings: dict[tuple[str, str], list[Mention]] = {}
    parties: dict[str, Party] = {}
    for mention in mentions:
        for party in mention.named:
            parties[party.code] = party
            wordings.setdefault(("party", party.code), []).append(mention)
        if mention.territory:
            wordings.setdefault(("territory", mention.territory), []).append(mention)
    found: list[Naming] = []
    for (kind, name), places in wordings.items():
        first = places[0]
        found.append(
            Naming(
                party=parties[name] if kind == "party" else None,
                territory=name if kind == "territory" else None,
                wordings=tuple(dict.fromkeys(place.text for place in places)),
                evidence=(_evidence(document, first.start, first.end, f"mention.{first.match}"),),
            )
        )
    return found


def _problems(reader: ArticleReader) -> list[Problem]:
    """What a frame recognised but could not complete."""
    found: list[Problem] = []
    for one in reader.incomplete:
        frame = one.match.trigger.frame
        start, end = one.match.analysis.span(one.match.start, one.match.end)
        message = (
            f"{frame.kind}: the text does not tell the parties it needs ({', '.join(frame.needs)})"
        )
        found.append(
            Problem(message=message, evidence=_evidence(reader.document, start, end, frame.id))
        )
    return found
