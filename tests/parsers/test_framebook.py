"""Frames: what is refused and how it is said; users' own frames."""

from __future__ import annotations

from pathlib import Path

import pytest

from treatywatch.errors import DataFileError
from treatywatch.model.act import Act
from treatywatch.model.source import Article
from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.framebook import (
    Framebook,
    default_framebook,
    load_frames,
    parse_frames,
)
from treatywatch.parsers.patterns import parts_of
from treatywatch.parsers.reader import read

GOOD = """
[[frame]]
id = "condemn.lambast"
kind = "condemn"
verbs = ["lambast"]
priority = 1
actors = ["subject"]
recipients = ["object"]
yes = ["Peru lambasted Chile.", { text = "Chile was lambasted by Peru.", actors = ["PER"] }]
no = ["Peru called Chile."]
"""


def frame(extra: str) -> str:
    return f'[[frame]]\nid = "condemn.x"\nkind = "condemn"\n{extra}'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[frame", "not valid TOML"),
        ("a = 1", "holds [[frame]] tables"),
        ("[[frame]]\nkind = 'condemn'", "needs an id"),
        ("[[frame]]\nid = 'a.b'\nkind = 'slap'", "no kind of act"),
        (frame('verbs = ["x"]\ncolour = 1'), "unknown key 'colour'"),
        (frame('verbs = "x"'), "list of texts"),
        (frame('verbs = [""]'), "list of texts"),
        (frame("priority = 1"), "needs verbs or nouns"),
        (frame('verbs = ["x"]\nactors = ["boss"]'), "no slot 'boss'"),
        (frame('verbs = ["x"]\nactors = ["object.boss"]'), "no slot 'object.boss'"),
        (frame('verbs = ["x"]\nneeds = ["luck"]'), "needs knows"),
        (frame('verbs = ["x"]\nset = 1'), "set is a table"),
        (frame('verbs = ["x"]\nset = { hue = "red" }'), "set knows"),
        (frame('verbs = ["x"]\nset = { measure = "hug" }'), "'hug' is no measure"),
        (frame('verbs = ["x"]\nyes = [1]'), "an example is"),
    ],
)
def test_a_bad_frame_is_refused_with_file_line_and_reason(text: str, reason: str) -> None:
    with pytest.raises(DataFileError) as refused:
        parse_frames(text, "own.toml")
    assert "own.toml" in str(refused.value)
    assert reason in str(refused.value)


def test_the_line_is_that_of_the_frame() -> None:
    text = GOOD + '\n[[frame]]\nid = "condemn.y"\nkind = "no"\n'
    with pytest.raises(DataFileError, match="line 11"):
        parse_frames(text, "own.toml")


def test_an_unknown_class_is_refused_when_frames_are_compiled() -> None:
    frames = parse_frames(frame('verbs = ["hit @unheard"]'), "own.toml")
    with pytest.raises(DataFileError, match="unheard"):
        Framebook(frames)


def test_two_frames_may_not_share_an_id() -> None:
    frames = parse_frames(GOOD)
    with pytest.raises(DataFileError, match="given before"):
        Framebook([*frames, *frames])


def test_a_file_that_is_missing_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="cannot be read"):
        load_frames(tmp_path / "none.toml")
    binary = tmp_path / "b.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataFileError, match="cannot be read"):
        load_frames(binary)


def test_own_frames_are_read_from_a_file_and_used(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD, "utf-8")
    book = default_framebook().plus(load_frames(path))
    article = Article(id="a", text="Peru lambasted Chile on Monday.")
    acts = [one for one in read(article, framebook=book).records if isinstance(one, Act)]
    assert [(act.kind, act.evidence[0].rule) for act in acts] == [("condemn", "condemn.lambast")]


def test_a_frame_with_a_known_id_replaces_the_old_one() -> None:
    book = Framebook(parse_frames(GOOD))
    other = parse_frames(
        GOOD.replace("lambast", "upbraid").replace("condemn.upbraid", "condemn.lambast")
    )
    assert len(book.plus(other).frames) == 1
    assert "upbraid" in book.plus(other).verbs


def test_every_kind_of_act_has_frames() -> None:
    kinds = {one.kind for one in default_framebook().frames}
    assert kinds >= set(ActKind) - {ActKind.MAKE_STATEMENT}


def test_a_book_shows_its_size_and_knows_its_frames() -> None:
    book = Framebook(parse_frames(GOOD))
    assert repr(book) == "<Framebook: 1 frames>"
    assert "condemn.lambast" in book
    assert "condemn.other" not in book
    assert "lambasted" in book.forms


def test_patterns_are_cut_into_elements() -> None:
    assert parts_of("hit * with [new|fresh] @sanction on|against?") == [
        "hit", "*", "with", "[new|fresh]", "@sanction", "on|against?",
    ]  # fmt: skip


def test_a_particle_is_found_on_either_side_of_the_object() -> None:
    book = Framebook(parse_frames(frame('verbs = ["talk down *"]\nrecipients = ["object"]')))
    for text in ("Peru talked down Chile.", "Peru talked Chile down."):
        acts = [
            r
            for r in read(Article(id="a", text=text), framebook=book).records
            if isinstance(r, Act)
        ]
        assert [party.code for party in acts[0].recipients] == ["CHL"]


def test_complements_may_name_kinds_and_verbs() -> None:
    text = GOOD + '\n[[frame]]\nid = "threaten.z"\nkind = "threaten"\nverbs = ["swear"]\n'
    text += 'complement = ["condemn", "vanish", "@retaliate"]\nneeds = ["actors"]\n'
    book = Framebook(parse_frames(text))
    verbs = book.complement_verbs(book.frames[1])
    assert "vanish" in verbs
    assert "retaliate" in verbs
    article = Article(id="a", text="Peru swore to lambast Chile. Peru swore to vanish.")
    kinds = [one.kind for one in read(article, framebook=book).records if isinstance(one, Act)]
    assert kinds[0] == "threaten"


def test_alternatives_with_a_hyphen_may_differ_in_length() -> None:
    text = frame('nouns = ["ouster|send-off of"]\nactors = ["possessor"]\nrecipients = ["of"]')
    book = Framebook(parse_frames(text))
    for noun in ("ouster", "send-off"):
        article = Article(id="a", text=f"Peru's {noun} of Chile drew a crowd.")
        acts = [one for one in read(article, framebook=book).records if isinstance(one, Act)]
        assert [str(act.kind) for act in acts] == ["condemn"], noun
