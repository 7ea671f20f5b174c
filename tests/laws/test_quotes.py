"""Laws of the scanner of quotation marks, for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from treatywatch.text.document import document_of
from treatywatch.text.quotes import find_quotes
from treatywatch.text.speech import find_speech
from treatywatch.text.speech.marks import stretches

_PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "„",
        "«",
        "»",
        "‹",
        "›",
        "‘",
        "’",
        "'",
        "``",
        "''",
        "90s",
        "6'2\"",
        "said",
        "told",
        "that",
        ",",
        ".",
        ";",
        ":",
        "?",
        "-",
        "—",
        "(",
        ")",
        "\n\n",
        "\n",
        "Ana",
        "Silva",
        "he",
        "she",
        "it",
        "the",
        "minister",
        "Moscow",
        "according",
        "to",
        "who",
        "which",
        "and",
        "but",
        "saying",
        "warning",
        "Monday",
        "2022",
        "a",
        "b",
        "c",
        "ß",
        "İ",
    ]
)
_TEXTS = (
    st.lists(_PIECES, max_size=40).map(" ".join)
    | st.lists(_PIECES, max_size=40).map("".join)
    | st.text()
)


@given(_TEXTS)
def test_quotes_never_overlap_and_stand_in_order(text: str) -> None:
    last = 0
    for quote in find_quotes(text):
        assert last <= quote.start <= quote.end
        last = quote.end


@given(_TEXTS)
def test_quotes_cut_their_exact_words(text: str) -> None:
    for quote in find_quotes(text):
        assert text[quote.start : quote.end] == quote.text
        if quote.speaker_start is not None:
            assert quote.speaker_end is not None
            assert 0 <= quote.speaker_start < quote.speaker_end <= len(text)
        assert quote.is_speech or not quote.introductions


@given(_TEXTS)
def test_any_text_is_read(text: str) -> None:
    for speech in find_speech(document_of(text)):
        assert 0 <= speech.start <= speech.end <= len(text)
        assert speech.parent is None or speech.parent >= 0


@given(_TEXTS, st.sampled_from('“"‘«'))
def test_a_mark_without_partner_changes_no_other_paragraph(text: str, mark: str) -> None:
    calm = "Ana Silva said “yes”."
    alone = [q.text for q in find_quotes(calm)]
    odd = f"A stray {mark}mark stands here.\n\n{calm}"
    assert [q.text for q in find_quotes(odd)][-1:] == alone
    bounds = [(0, len(text))]
    assert stretches(text, bounds) == stretches(text, bounds)


@given(st.text(alphabet="abc ,.", max_size=30))
def test_words_in_curly_marks_are_found_whole(words: str) -> None:
    found = stretches(f"x “{words}” y", [(0, len(words) + 6)])
    assert len(found) == bool(words.strip())
    if found:
        assert found[0].first == 2
        assert found[0].last == len(words) + 4
