"""Words, phrases and tables of them."""

from __future__ import annotations

from treatywatch.parsers.inflect import noun_forms, verb_forms
from treatywatch.parsers.lexicon import default_lexicon
from treatywatch.parsers.phrases import Entry, Table, WordClass, compile_phrase, phrase_at

IRREGULAR = {"withdraw": (("withdrew",), ("withdrawn",)), "be": (("was", "were"), ("been",))}


def forms(word: str) -> frozenset[str]:
    return frozenset({word, f"{word}s"})


def test_regular_verbs_bend() -> None:
    assert set(verb_forms("call", {})) == {"call", "calls", "called", "calling"}
    assert set(verb_forms("deny", {})) == {"deny", "denies", "denied", "denying"}
    assert set(verb_forms("lie", {})) == {"lie", "lies", "lied", "lying"}
    assert "agreeing" in verb_forms("agree", {})
    assert "vetoes" in verb_forms("veto", {})


def test_irregular_and_doubling_verbs_bend() -> None:
    assert "withdrew" in verb_forms("withdraw", IRREGULAR)
    assert {"is", "are", "was", "been", "being"} <= set(verb_forms("be", IRREGULAR))
    assert {"has", "having"} <= set(verb_forms("have", {}))
    assert "banned" in verb_forms("ban", {}, {"ban"})
    assert {"cancelled", "canceled"} <= set(verb_forms("cancel", {}, {"cancel"}, {"cancel"}))


def test_nouns_have_a_plural_unless_they_are_one() -> None:
    assert noun_forms("treaty") == ("treaty", "treaties")
    assert noun_forms("fisherman")[0] == "fisherman"
    assert noun_forms("man") == ("man", "men")
    assert noun_forms("peace talks") == ("peace talks",)


def test_a_gap_takes_up_to_six_words() -> None:
    phrase = compile_phrase("freeze * asset", forms)
    assert phrase_at(phrase, ["freeze", "the", "many", "assets"], 0) == 4
    assert phrase_at(phrase, ["freeze", "a", "b", "c", "d", "e", "f", "g", "asset"], 0) == -1
    assert phrase_at(phrase, ["freeze"], 0) == -1


def test_the_longest_member_of_a_class_wins() -> None:
    known = WordClass([compile_phrase("peace", forms), compile_phrase("peace talk", forms)])
    assert known.at(["peace", "talks"], 0) == 2
    assert known.find(["no", "war"]) is None
    assert known.find(["peaces"]) == (0, 1)


def test_a_table_prefers_the_entry_with_most_parts() -> None:
    entries = [
        Entry("ban", "ban", forms, {}),
        Entry("import_ban", "ban & import", forms, {}),
        Entry("never", "ban & !import & oil", forms, {}),
    ]
    table = Table(entries)
    assert table.find(["ban", "on", "oil", "imports"]) == "import_ban"
    assert table.find(["ban", "on", "oil"]) == "never"
    assert table.find(["peace"]) is None
    assert table.find_all(["ban", "on", "imports"]) == ["import_ban", "ban"]
    assert bool(table)
    assert not Table([])


def test_entries_may_name_a_class() -> None:
    known = {"oil": WordClass([compile_phrase("crude", forms)])}
    assert Entry("x", "ban & @oil", forms, known).stands(["crude", "ban"])


def test_the_lexicon_knows_measures_subjects_and_attributes() -> None:
    lexicon = default_lexicon()
    assert lexicon.measures.find(["freeze", "the", "assets", "of", "officials"]) == "asset_freeze"
    assert lexicon.subjects.find(["peace", "treaty", "talks"]) == "peace_treaty"
    assert "channel" in lexicon.attributes
    assert lexicon.treaty_actions.find(["ratified", "the", "accord"]) == "ratification"
    lexicon.load_tables()


def test_forms_of_words_small_exact_and_curly() -> None:
    lexicon = default_lexicon()
    assert lexicon.forms("against") == frozenset({"against"})
    assert lexicon.forms("=SWIFT") == frozenset({"SWIFT"})
    assert "d’affaires" in lexicon.forms("d'affaires")
    assert "been" in lexicon.forms("be")
