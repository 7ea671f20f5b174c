"""The names at the top, and what importing them costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import treatywatch as tw


def test_every_public_name_is_there() -> None:
    assert sorted(tw.__all__) == dir(tw) == tw.__all__
    assert all(getattr(tw, name) is not None for name in tw.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'prase'"):
        tw.prase  # noqa: B018


def test_importing_loads_neither_data_nor_libraries() -> None:
    code = (
        "import sys, treatywatch; "
        "print(*sorted(m for m in sys.modules if m.split('.')[0] in "
        "{'treatywatch', 'attr', 'attrs', 'cattrs', 'dateutil', 'pandas', 'tomllib', 'json'}))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["treatywatch"]
