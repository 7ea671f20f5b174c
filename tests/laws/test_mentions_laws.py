"""Laws of mentions: whatever the text, spans cut it, never overlap, and nothing fails."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from treatywatch.model.source import Article
from treatywatch.text.coreference import resolve_references
from treatywatch.text.document import document_of, read_document
from treatywatch.text.mentions import Mention, MentionKind, find_mentions, scan_mentions

_LISTED = """
    Japan Japan's Russia Russian Russians Moscow Moscow's U.S. EU UN the The a its his her
    their two both three countries sides president President prime minister Minister foreign
    ministry Ministry embassy of in to for and , . said says told Fumio Kishida Kishida's
    Sergei Lavrov, Mr. Sir bin al-Thani he she it they It He islands Kuril Islands bloc
    kingdom court Georgia Georgia, Jordan Chad Smith Paris, Texas Japan-Russia pro-Russian “ ”
    ' ’ — - / ( ) New Mexico North Korea spokesman officials troops who , which four all St.
    F. II Le Dung counterpart administration
"""
# Words that make every rule fire, joined in every way; and any text at all.
_WORDS = st.sampled_from((*_LISTED.split(), '"', "\n\n", "\n"))
_PROSE = st.lists(_WORDS, max_size=40).map(" ".join)
_TEXTS = st.one_of(
    _PROSE, st.text(max_size=200), st.lists(st.one_of(_PROSE, st.text(max_size=20))).map("".join)
)


@given(_TEXTS)
@settings(max_examples=200, deadline=None)
def test_spans_cut_the_text_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for mention in find_mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_resolving_keeps_every_span_and_what_the_words_say(text: str) -> None:
    document = document_of(text)
    before = scan_mentions(document)
    after = resolve_references(document, before)
    assert [(m.start, m.end, m.kind, m.named) for m in before] == [
        (m.start, m.end, m.kind, m.named) for m in after
    ]
    for old, new in zip(before, after, strict=True):
        if old.parties:
            assert new.parties == old.parties


@given(_TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert find_mentions(text) == find_mentions(text)


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_a_mere_place_names_no_country_and_stands_for_none(text: str) -> None:
    for mention in find_mentions(text):
        if mention.kind is MentionKind.PLACE:
            assert mention.governmental is False
            assert mention.parties == ()
            assert mention.named == ()


@given(_TEXTS, st.dates(dt.date(1950, 1, 1), dt.date(2030, 1, 1)))
@settings(max_examples=100, deadline=None)
def test_a_date_never_takes_away_what_the_words_say(text: str, day: dt.date) -> None:
    def said(mentions: tuple[Mention, ...]) -> list[tuple[int, int]]:
        return [(m.start, m.end) for m in mentions if m.named]

    dated = read_document(Article(id="a", text=text, published=day))
    assert said(scan_mentions(dated)) == said(scan_mentions(document_of(text)))


@given(st.integers(1, 12))
@settings(max_examples=12, deadline=None)
def test_confidence_stays_within_bounds(count: int) -> None:
    text = "Japan said it would talk. The two countries met. " * count
    assert all(0.0 <= m.confidence <= 1.0 for m in find_mentions(text))
