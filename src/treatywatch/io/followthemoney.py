"""Dossiers as FollowTheMoney entities: JSON lines for Aleph and the tools of OpenSanctions.

FollowTheMoney itself (https://followthemoney.tech, here its model 4.11) is not needed: we write the
lines, one entity each, ``{"id": …, "schema": …, "properties": {name: [text, …]}}``.

========================  ======================  ================================================
here                      there                   remarks
========================  ======================  ================================================
state, former state       ``PublicBody``          topic ``gov.national``; of former states only
                                                  the four that it knows have a country
organisation, body        ``Organization``
territory                 ``Territory``           claimants and administrators only as notes: the
                                                  schema has a single hierarchy
sanction                  ``Sanction``            the measure under ``provisions``: there is no
                                                  property of its own for it
act, negotiation          ``Event``               codes under ``keywords``
article                   ``Article``
========================  ======================  ================================================

Lost on the way: certainty, polarity, realis and sources of claims, statements, stances, histories,
causes, treaties and disputes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Final, TypeAlias, cast

from treatywatch.io.files import opened
from treatywatch.model.party import Country, Organization, Party
from treatywatch.model.vocabulary import SanctionStatus

if TYPE_CHECKING:
    from treatywatch.dossier.dossier import Dossier
    from treatywatch.model.act import Act
    from treatywatch.model.negotiation import Negotiation
    from treatywatch.model.sanction import Sanction
    from treatywatch.model.source import Article, Evidence
    from treatywatch.model.territory import Territory

Entity: TypeAlias = dict[str, object]
"""One entity: its id, its schema and its properties."""

# The former states among its countries, by their code of ISO 3166-3.
_FORMER: Final = frozenset({"CSHH", "CSXX", "SUHH", "YUCS"})
# What OpenSanctions writes: active where it has legal effect, inactive where it has none any more.
_STATUS: Final = {
    SanctionStatus.IN_FORCE: "active",
    SanctionStatus.LIFTED: "inactive",
    SanctionStatus.EXPIRED: "inactive",
    SanctionStatus.ABANDONED: "inactive",
}


def write(dossier: Dossier, target: str | os.PathLike[str] | IO[str]) -> None:
    """Write the entities of a dossier, one on a line.

    Args:
        dossier: What to write.
        target: A path, where a file that is there is replaced, or an open text file.

    Raises:
        DataFileError: The file cannot be written.
    """
    text = "".join(json.dumps(entity) + "\n" for entity in entities(dossier))
    with opened(target) as out:
        out.write(text)


def entities(dossier: Dossier) -> Iterator[Entity]:
    """The entities of a dossier: parties, territories, articles, sanctions, talks and acts.

    The same dossier gives the same entities in the same order, and the same thing the same id in
    every dossier.

    >>> from treatywatch.dossier.dossier import Dossier
    >>> from treatywatch.model.examples import halted
    >>> [entity["schema"] for entity in entities(Dossier([halted("2022-03-21").act]))]
    ['PublicBody', 'PublicBody', 'Article', 'Event', 'Event']
    """
    parties = {party.code: party for party in dossier.countries}
    for sanction in dossier.sanctions:
        parties.update((p.code, p) for p in (*sanction.senders, *sanction.targets))
    for talks in dossier.negotiations:
        parties.update((p.code, p) for p in (*talks.parties, *talks.mediators))
    yield from (_party(parties[code]) for code in sorted(parties))
    names = {territory.id: territory.name for territory in dossier.territories}
    yield from map(_territory, dossier.territories)
    yield from map(_article, _articles(dossier))
    yield from map(_sanction, dossier.sanctions)
    yield from (_negotiation(talks, names) for talks in dossier.negotiations)
    yield from (_act(act, names) for act in dossier.acts)


def _articles(dossier: Dossier) -> list[Article]:
    """The articles, those that are only cited among them."""
    cited = (e.article for act in dossier.acts for e in act.evidence)
    found = {article.id: article for article in (*cited, *dossier.articles)}
    return [found[key] for key in sorted(found)]


def _identify(*parts: str) -> str:
    """An id in the manner of FollowTheMoney: the SHA-1 of the parts, after a prefix."""
    digest = hashlib.sha1(
        "\x1f".join(parts).encode("utf-8", "surrogatepass"), usedforsecurity=False
    )
    return f"tw-{digest.hexdigest()}"


def _entity(schema: str, identity: tuple[str, ...], **properties: object) -> Entity:
    """An entity without its empty properties; each value is a list of texts."""
    kept: dict[str, list[str]] = {}
    for name, value in properties.items():
        values = cast("list[object]", value) if isinstance(value, list) else [value]
        texts = [str(each) for each in values if each is not None and each != ""]
        if texts:
            kept[name] = list(dict.fromkeys(texts))
    return {"id": _identify(*identity), "schema": schema, "properties": kept}


def _party_id(party: Party) -> str:
    """The id of a party."""
    return _identify("party", party.code)


def _country(party: Party) -> str | None:
    """The country of a party among those that FollowTheMoney knows; the European Union is one."""
    if isinstance(party, Organization):
        return "eu" if party.code == "EU" else None
    if isinstance(party, Country):
        return party.alpha_2.lower()
    return party.alpha_4.lower() if party.alpha_4 in _FORMER else None


def _party(party: Party) -> Entity:
    """A party that acts."""
    if isinstance(party, Organization):
        return _entity("Organization", ("party", party.code), name=party.name, alias=party.code)
    return _entity(
        "PublicBody",
        ("party", party.code),
        name=party.name,
        country=_country(party),
        topics="gov.national",
    )


def _territory(territory: Territory) -> Entity:
    """A disputed territory, neutral: claimants and administrators side by side in the notes."""
    notes = [
        f"Claimed by: {', '.join(territory.claimants)}" if territory.claimants else None,
        f"Administered by: {', '.join(territory.administered_by)}"
        if territory.administered_by
        else None,
        territory.note,
    ]
    return _entity(
        "Territory",
        ("territory", territory.id),
        name=territory.name,
        alias=[name.name for name in territory.names if name.name != territory.name],
        partOf=_identify("territory", territory.part_of) if territory.part_of else None,
        notes=notes,
    )


def _article(article: Article) -> Entity:
    """An article."""
    return _entity(
        "Article",
        ("article", article.id),
        title=article.title or article.id,
        publisher=article.source,
        publishedAt=article.published,
        sourceUrl=article.url,
        bodyText=article.text,
    )


def _proof(evidence: Iterable[Evidence]) -> dict[str, object]:
    """The articles that a thing rests on, and where they stand."""
    found = list(dict.fromkeys(words.article for words in evidence))
    return {
        "proof": [_identify("article", article.id) for article in found],
        "sourceUrl": [article.url for article in found],
        "publisher": [article.source for article in found],
    }


def _sanction(sanction: Sanction) -> Entity:
    """A sanction."""
    senders = sanction.senders
    return _entity(
        "Sanction",
        ("sanction", sanction.id),
        entity=[_party_id(target) for target in sanction.targets],
        country=[_country(sender) for sender in senders],
        authority=[sender.name for sender in senders],
        program=sanction.programme,
        provisions=str(sanction.measure).replace("_", " ").capitalize().replace("Mfn", "MFN"),
        status=_STATUS.get(sanction.status, str(sanction.status)) if sanction.status else None,
        listingDate=sanction.announced_on,
        startDate=sanction.effective_from,
        endDate=sanction.effective_to,
        modifiedAt=sanction.amended_on,
        reason=str(sanction.objective).replace("_", " ") if sanction.objective else None,
        summary=str(sanction),
        **_proof(sanction.evidence),
    )


def _negotiation(talks: Negotiation, names: dict[str, str]) -> Entity:
    """Talks, as an event that lasts."""
    moved = [step.since for step in talks.changes() if step.since is not None]
    return _entity(
        "Event",
        ("negotiation", talks.id),
        name=f"Talks on {str(talks.subject).replace('_', ' ')}",
        startDate=min(moved, default=None),
        involved=[_party_id(party) for party in (*talks.parties, *talks.mediators)],
        location=[names.get(place, place) for place in talks.territories],
        keywords=[f"status:{talks.status}" if talks.status else None, f"subject:{talks.subject}"],
        summary=str(talks),
        **_proof(talks.evidence),
    )


def _act(act: Act, names: dict[str, str]) -> Entity:
    """An act, as an event."""
    from treatywatch.io.events import event_code

    when = act.when if act.when is not None and act.when.resolved else None
    same = when is not None and when.earliest == when.latest
    code = event_code(act)
    return _entity(
        "Event",
        ("act", act.id),
        name=str(act.kind).replace("_", " ").capitalize(),
        date=when.earliest if when is not None and same else None,
        startDate=when.earliest if when is not None and not same else None,
        endDate=when.latest if when is not None and not same else None,
        involved=[_party_id(party) for party in act.parties],
        location=[names.get(place, place) for place in act.territories],
        keywords=[
            f"CAMEO:{code.cameo}",
            f"PLOVER:{code.plover}" if code.plover else None,
            f"realis:{act.claim.realis}",
        ],
        summary=str(act),
        description=[words.text for words in act.evidence],
        **_proof(act.evidence),
    )
