"""Statements: who said what, quoted or reported."""

from __future__ import annotations

from attrs import frozen

from treatywatch.model.claim import Source
from treatywatch.model.source import Evidence, Span
from treatywatch.model.vocabulary import StatementMode, Subject
from treatywatch.model.when import When


@frozen(kw_only=True, cache_hash=True)
class Statement:
    """One stretch of speech: quoted words, or one reported clause."""

    mode: StatementMode
    text: str
    """The words, without quotation marks."""
    speakers: tuple[Source, ...]
    """Who says it; several for a joint statement; empty where nobody is named."""
    speaker_span: Span | None = None
    """Where the text names the speaker."""
    when: When | None = None
    audience: str = ""
    according_to: tuple[Source, ...] = ()
    """Whoever reports that they said it, outermost first, where it is not the article itself."""
    territories: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()
    evidence: tuple[Evidence, ...] = ()
