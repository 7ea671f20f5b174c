"""Every public name is documented, and stands in the reference."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import treatywatch

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(treatywatch.__path__, "treatywatch.")
    if not any(part.startswith("_") for part in module.name.split("."))
)


def _own(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Public functions, classes and their public methods that are defined in a module."""
    for name, value in vars(module).items():
        if name.startswith("_") or getattr(value, "__module__", None) != module.__name__:
            continue
        if inspect.isfunction(value):
            yield f"{module.__name__}.{name}", value
        elif inspect.isclass(value):
            yield f"{module.__name__}.{name}", value
            for inner, method in vars(value).items():
                if not inner.startswith("_") and isinstance(
                    method, property | classmethod | staticmethod | type(_own)
                ):
                    yield f"{module.__name__}.{name}.{inner}", method


@pytest.mark.parametrize("name", MODULES)
def test_a_modules_public_names_have_docstrings(name: str) -> None:
    module = import_module(name)
    assert inspect.getdoc(module)
    assert [what for what, value in _own(module) if not inspect.getdoc(value)] == []


def test_every_module_stands_in_the_reference() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in REFERENCE.glob("*.md"))
    shown = set(re.findall(r"automodule:: (\S+)", text))
    assert set(MODULES) - shown == set()


@pytest.mark.parametrize(
    "name", [n for n in treatywatch.__all__ if inspect.isfunction(getattr(treatywatch, n))]
)
def test_a_function_of_the_shop_window_tells_its_arguments_and_an_example(name: str) -> None:
    told = inspect.getdoc(getattr(treatywatch, name)) or ""
    for part in ("Args:", ">>>"):
        assert part in told, f"{name} lacks {part!r}"
