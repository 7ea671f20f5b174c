"""What all collections share."""

from __future__ import annotations

from dossier_cases import act

from treatywatch.dossier.acts import Acts
from treatywatch.dossier.records import Counts, Records


def test_a_slice_is_a_collection_again() -> None:
    acts = Acts([act("condemn", "JPN", "RUS", on=f"2022-03-0{n}") for n in range(1, 6)])
    part = acts[1:3]
    assert isinstance(part, Acts)
    assert len(part) == 2
    assert part.by("Japan") == part


def test_order_by_is_kept_by_later_questions() -> None:
    acts = Acts([act("condemn", "JPN", "RUS", on=f"2022-03-0{n}") for n in range(1, 4)])
    latest = acts.order_by(lambda a: str(a.when), reverse=True)
    assert latest.by("Japan").first() == acts.last()


def test_groups_hold_collections() -> None:
    acts = Acts(
        [act("condemn", "JPN", "RUS"), act("condemn", "NOR", "RUS"), act("visit", "NOR", "JPN")]
    )
    groups = acts.group_by(lambda a: str(a.kind))
    assert len(groups["condemn"].by("Norway")) == 1
    assert repr(groups) == "2 groups: condemn (2), visit (1)"
    assert list(groups) == ["condemn", "visit"]
    assert "<td>condemn</td><td>2</td>" in groups._repr_html_()


def test_counts_stand_with_the_commonest_first() -> None:
    counts = Records(["b", "a", "b"]).count_by(str)
    assert dict(counts) == {"b": 2, "a": 1}
    assert repr(counts) == "b: 2, a: 1"
    assert len(counts) == 2
    assert "<td>b</td>" in counts._repr_html_()
    assert repr(Counts({})) == "nothing counted"


def test_first_and_last_of_nothing_are_none() -> None:
    assert Records[int]().first() is None
    assert Records[int]().last() is None


def test_adding_keeps_each_record_once() -> None:
    assert list(Records([1, 2]) + [2, 3]) == [1, 2, 3]  # noqa: RUF005


def test_collections_of_different_types_are_different() -> None:
    assert Records[object]() != Acts()
    assert Records([1]) == Records([1])
    assert hash(Records([1])) == hash(Records([1]))
    assert Records([1]) != [1]


def test_html_escapes_every_text() -> None:
    html = Records(["<script>"] * 25)._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "and 5 more" in html


def test_rich_gets_lines_and_the_rest_as_a_number() -> None:
    told = dict(Records(list("abc") * 10).__rich_repr__())
    assert told["0"] == "a"
    assert told["more"] == 10
    assert "more" not in dict(Records("a").__rich_repr__())


def test_a_collection_reads_as_a_sentence() -> None:
    assert repr(Acts()) == "no acts"
    assert repr(Acts([act("visit", "JPN", "RUS")])) == "1 act"


def test_tables_are_at_hand_in_every_form() -> None:
    acts = Acts([act("visit", "JPN", "RUS")])
    (row,) = acts.to_rows()
    assert row["actors"] == ["JPN"]
    assert list(acts.to_frame()["kind"]) == ["visit"]
    assert acts.to_polars()["kind"].to_list() == ["visit"]
    assert acts.to_arrow().num_rows == 1
