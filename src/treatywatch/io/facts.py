"""The facts format: what an article tells, as plain rows that a table or a scorer can take."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from typing import Any, TypeAlias

from treatywatch.dossier.dossier import Dossier
from treatywatch.model.act import Act
from treatywatch.model.claim import Source
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.party import Country, FormerCountry, Party
from treatywatch.model.sanction import Sanction
from treatywatch.model.source import Article, Evidence
from treatywatch.model.statement import Statement
from treatywatch.model.when import When

Row: TypeAlias = dict[str, Any]


def article_facts(dossier: Dossier, article: Article) -> Row:
    """Everything that one article tells, as one JSON-ready object.

    The object has the article's `id`, `title` and `published`, and the tables `acts`, `sanctions`,
    `negotiations`, `statements`, `territories` and `countries`. Every row shows the words it rests
    on (`evidence`, with `start` and `end` in code points of the article's text). The statuses of
    sanctions and negotiations are those of the day of publication.

    Args:
        dossier: the records of that article alone.
        article: the article.

    Returns:
        The object, its rows in the order of the text.

    Example:
        >>> import treatywatch as tw
        >>> dossier = tw.parse("Norway condemned Russia.", published="2022-03-22")
        >>> (article,) = dossier.articles
        >>> facts = article_facts(dossier, article)
        >>> [(row["kind"], row["actors"], row["recipients"]) for row in facts["acts"]]
        [('condemn', ['NOR'], ['RUS'])]
        >>> facts["countries"]
        ['NOR', 'RUS']
    """
    day = article.published
    return {
        "id": article.id,
        "published": day.isoformat() if day else None,
        "title": article.title,
        "acts": _in_text_order(map(_act, dossier.acts)),
        "sanctions": _in_text_order(_sanction(s, day) for s in dossier.sanctions.current),
        "negotiations": _in_text_order(_negotiation(n, day) for n in dossier.negotiations.current),
        # What somebody says that another has said is inside the outer statement already.
        "statements": _in_text_order(
            _statement(said) for said in dossier.statements if not said.according_to
        ),
        "territories": [
            {"id": naming.territory, "name": naming.wordings[0], **_words(naming.evidence)}
            for naming in sorted(dossier.namings, key=lambda n: n.evidence[0].span.start)
            if naming.territory
        ],
        "countries": sorted(
            {n.party.code for n in dossier.namings if isinstance(n.party, Country | FormerCountry)}
        ),
    }


def _act(act: Act) -> Row:
    kind = act.kind
    return {
        "kind": kind.value,
        "actors": _codes(act.actors),
        "recipients": _codes(act.recipients),
        "measure": act.measure and act.measure.value,
        "change": act.change and act.change.value,
        "subject": act.subject and act.subject.value,
        "realis": act.claim.realis.value,
        "certainty": act.claim.certainty.value,
        "polarity": act.claim.polarity.value,
        "date": date_text(act.when),
        "according_to": _outermost(act.claim.according_to),
        "territories": list(act.territories),
        "treaty": act.treaty,
        "treaty_action": act.treaty_action and act.treaty_action.value,
        "attributes": dict(act.attributes),
        "cameo": act.attributes.get("cameo", kind.cameo),
        "plover": kind.plover_event,
        "quad": kind.quad_class,
        "goldstein": kind.goldstein,
        **_words(act.evidence),
    }


def _sanction(sanction: Sanction, day: dt.date | None) -> Row:
    status = sanction.status_on(day) if day else sanction.status
    return {
        "senders": _codes(sanction.senders),
        "targets": _codes(sanction.targets),
        "measure": sanction.measure.value,
        "status": status and status.value,
        "programme": sanction.programme,
        **_words(sanction.evidence),
    }


def _negotiation(talks: Negotiation, day: dt.date | None) -> Row:
    status = talks.status_on(day) if day else talks.status
    return {
        "parties": _codes(talks.parties),
        "subject": talks.subject.value,
        "status": status and status.value,
        **_words(talks.evidence),
    }


def _statement(said: Statement) -> Row:
    parties = [s.party for s in said.speakers if s.party]
    return {
        "speaker": " and ".join(s.name for s in said.speakers),
        "country": parties[0].code if len({p.code for p in parties}) == 1 else None,
        "mode": said.mode.value,
        "text": said.text,
        "date": date_text(said.when),
        **_words(said.evidence),
    }


def date_text(when: When | None) -> str | None:
    """A date in the notation of the facts format.

    Args:
        when: the date, or None.

    Returns:
        ISO text of a day, month or year where the interval is exactly that, else
        ``first/last``; None where it is not resolved or an end is open.

    Example:
        >>> import datetime as dt
        >>> from treatywatch.model.when import When
        >>> date_text(When(earliest=dt.date(2022, 3, 1), latest=dt.date(2022, 3, 31)))
        '2022-03'
    """
    if when is None or when.earliest is None or when.latest is None:
        return None
    first, last = when.earliest, when.latest
    if first == last:
        return first.isoformat()
    if first.year == last.year and first.day == 1:
        whole_month_end = calendar.monthrange(last.year, last.month)[1]
        if last.day == whole_month_end and first.month == last.month:
            return f"{first:%Y-%m}" if first.year > 999 else f"{first.year:04}-{first.month:02}"
        if (first.month, last.month, last.day) == (1, 12, 31):
            return f"{first.year:04}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _codes(parties: Iterable[Party]) -> list[str]:
    return [party.code for party in parties]


def _outermost(sources: tuple[Source, ...]) -> str | None:
    """Code of the outermost source whose party is known."""
    return next((source.party.code for source in sources if source.party), None)


def _words(evidence: tuple[Evidence, ...]) -> Row:
    if not evidence:
        return {"evidence": "", "start": None, "end": None, "rule": ""}
    first = evidence[0]
    return {
        "evidence": first.text,
        "start": first.span.start,
        "end": first.span.end,
        "rule": first.rule,
    }


def _in_text_order(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["start"] is None, row["start"], row["end"]))
