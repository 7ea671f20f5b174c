"""Modules that may be compiled keep clear of what a compiler takes otherwise than Python does."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOOK = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"][
    "targets"
]["wheel"]["hooks"]["custom"]


def files(patterns: list[str]) -> set[Path]:
    found: set[Path] = set()
    for pattern in patterns:
        there = set((ROOT / "src").glob(pattern))
        assert there, f"no file is called {pattern!r}"
        found |= there
    return found


COMPILED = sorted(files(HOOK["compiled"]) - files(HOOK["interpreted"]))


def test_nothing_is_compiled_unless_asked_for() -> None:
    assert HOOK["enable-by-default"] is False


@pytest.mark.parametrize("path", COMPILED, ids=lambda path: path.stem)
def test_a_compiled_module_uses_nothing_that_works_only_interpreted(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    # Computed anew on every use in a compiled class: keep the value in an attribute.
    assert "cached_property" not in names
    attributes = {
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    # These make no instance of a compiled class: call the class.
    assert not attributes & {"copy.copy", "copy.deepcopy"}
    assert not names & {"copy", "deepcopy"}
