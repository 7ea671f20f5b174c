"""Runs the examples of the documentation and of the docstrings as tests."""

from __future__ import annotations

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.myst import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE

_pages = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=_FLAGS)],
    patterns=["*.md"],
    excludes=["CHANGELOG.md"],
)
_docstrings = Sybil(
    parsers=[DocTestParser(optionflags=_FLAGS)],
    patterns=["*.py"],
    document_types={".py": PythonDocStringDocument},
    excludes=["tests/**/*.py", "conftest.py", "docs/conf.py", "benchmarks/*.py", "tools/*.py"],
)
pytest_collect_file = (_pages + _docstrings).pytest()
