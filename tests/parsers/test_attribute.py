"""Statements built from speech, and who says what stands at a place."""

from __future__ import annotations

import datetime as dt

from treatywatch.model.source import Article
from treatywatch.model.statement import Statement
from treatywatch.model.vocabulary import Certainty, Polarity, StatementMode, Subject
from treatywatch.parsers.attribute import commitment_at, sources_at, statements
from treatywatch.parsers.reader import read
from treatywatch.text.coreference import resolve_references
from treatywatch.text.dates import scan_dates
from treatywatch.text.document import document_of, read_document
from treatywatch.text.mentions import scan_mentions
from treatywatch.text.speech import find_speech

PUBLISHED = dt.date(2022, 3, 22)


def said(text: str) -> list[Statement]:
    """The statements of a text published on 22 March 2022, a Tuesday."""
    document = read_document(Article(id="a", text=text, published=PUBLISHED))
    mentions = resolve_references(document, scan_mentions(document))
    speeches = find_speech(document, mentions)
    return statements(document, mentions, speeches, scan_dates(document, PUBLISHED))


def test_a_statement_has_mode_words_speaker_and_evidence() -> None:
    text = 'Fumio Kishida, Japan\'s prime minister, called the move "unfair".'
    (one,) = said(text)
    assert (one.mode, one.text) == (StatementMode.DIRECT, "unfair")
    (source,) = one.speakers
    assert source.party is not None
    assert (source.name, source.party.code) == ("Fumio Kishida", "JPN")
    (evidence,) = one.evidence
    assert evidence.text == "unfair"
    assert evidence.rule == "speech.quote"
    assert one.speaker_span is not None
    assert one.speaker_span.cut(text) == "Fumio Kishida"


def test_the_time_beside_the_verb_dates_the_statement() -> None:
    (one,) = said("Ana Silva told reporters on Monday that the pass would open on Friday.")
    assert one.when is not None
    assert str(one.when.edtf) == "2022-03-21"
    assert one.audience == "reporters"


def test_a_time_inside_the_words_does_not_date_them() -> None:
    (one,) = said("Ana Silva said the pass would open on Friday.")
    assert one.when is None


def test_a_time_before_the_clause_dates_it() -> None:
    (one,) = said("On Monday Ana Silva left for Rome, saying that the pass would open in May.")
    assert one.when is not None
    assert str(one.when.edtf) == "2022-03-21"


def test_a_repeated_paragraph_is_evidence_and_no_second_statement() -> None:
    text = "Ana Silva said the pass was open.\n\nSnow fell.\n\nAna Silva said the pass was open."
    (one,) = said(text)
    assert len(one.evidence) == 2


def test_who_reports_a_statement_is_kept() -> None:
    outer, inner = said("Ana Silva said Omar Saleh had told her that the pass was open.")
    assert outer.according_to == ()
    assert [source.name for source in inner.according_to] == ["Ana Silva"]


def test_steps_say_who_a_pronoun_is() -> None:
    one = said('Ana Silva left. "It is over," she said.')[0]
    assert any("'she' taken as 'Ana Silva'" in step for step in one.evidence[0].steps)


def test_territories_spoken_of_are_named() -> None:
    (one,) = said("Russia said the Kuril Islands were not up for discussion.")
    assert len(one.territories) == 1


def test_sources_stand_outermost_first() -> None:
    text = "Ana Silva said Omar Saleh had told her that the pass was open."
    speeches = find_speech(document_of(text))
    at = text.index("open")
    assert [source.name for source in sources_at(speeches, at, at + 4)] == [
        "Ana Silva",
        "Omar Saleh",
    ]
    told = text.index("told")
    assert [source.name for source in sources_at(speeches, told, told + 4)] == ["Ana Silva"]
    assert sources_at(speeches, 0, 3) == ()


def test_the_verb_of_an_insertion_has_no_source() -> None:
    text = "The pass, Ana Silva said, would open in May."
    speeches = find_speech(document_of(text))
    at, verb = text.index("open"), text.index("said")
    assert [source.name for source in sources_at(speeches, at, at + 4)] == ["Ana Silva"]
    assert sources_at(speeches, verb, verb + 4) == ()


def test_marks_inside_a_clause_add_no_second_source() -> None:
    text = 'Moscow said the pass was "shut for good".'
    speeches = find_speech(document_of(text))
    at = text.index("good")
    assert [source.name for source in sources_at(speeches, at, at + 4)] == ["Moscow"]


def test_the_weakest_verb_and_every_denial_count() -> None:
    text = "Moscow said it believed that the pass was open. Kyiv denied that it had shut the pass."
    speeches = find_speech(document_of(text))
    place = text.index("open")
    believed = commitment_at(speeches, place, place + 4)
    assert (believed.certainty, believed.polarity) == (Certainty.PROBABLE, Polarity.POSITIVE)
    shut = text.index("shut")
    assert commitment_at(speeches, shut, shut + 4).polarity is Polarity.NEGATIVE
    assert commitment_at(speeches, 0, 1) == (Certainty.CERTAIN, Polarity.POSITIVE, ())


def test_a_quotation_without_a_verb_still_is_a_statement() -> None:
    one = said('Ana Silva was in no mood to wait.\n\n"The answer is no."')[0]
    assert one.evidence[0].steps[0].endswith("no verb")
    assert one.speakers[0].name == "Ana Silva"


def test_a_time_of_another_sentence_or_without_a_day_dates_nothing() -> None:
    text = "It rained on Monday. Ana Silva waited two hours and said it was over. It ended Friday."
    (one,) = said(text)
    assert one.when is None


def test_the_nearer_of_two_times_dates_the_statement() -> None:
    (one,) = said("On Monday it rained, and Ana Silva said on Tuesday that the pass was shut.")
    assert one.when is not None
    assert str(one.when.edtf) == "2022-03-22"


def test_a_time_in_the_frame_of_an_insertion_dates_it() -> None:
    (one,) = said("The pass, Ana Silva said on Monday, would open in May.")
    assert one.when is not None
    assert str(one.when.edtf) == "2022-03-21"


def test_allegations_and_denials_are_no_statements() -> None:
    assert said("Moscow accused Kyiv of shutting the pass.") == []


def test_a_speaker_nobody_names_leaves_no_span() -> None:
    one = said('"Nobody can say how this ends."')[0]
    assert (one.speakers, one.speaker_span) == ((), None)


def test_a_statement_tells_what_it_speaks_of() -> None:
    text = (
        "Japan's foreign ministry said the peace treaty could wait. It said that the Kuril Islands"
        " were Japanese. It said that the weather was fine."
    )
    records = read(Article(id="a", text=text, published=PUBLISHED)).records
    subjects = [one.subjects for one in records if isinstance(one, Statement)]
    assert subjects == [(Subject.PEACE_TREATY,), (Subject.TERRITORY_OR_BORDER,), ()]
