"""What a dossier is a set of."""

from __future__ import annotations

from typing import Final, TypeAlias

from treatywatch.model.act import Act
from treatywatch.model.naming import Naming
from treatywatch.model.problem import Problem
from treatywatch.model.source import Article
from treatywatch.model.statement import Statement

Record: TypeAlias = Article | Act | Statement | Naming | Problem
"""What reading an article gives: the article itself, and what it tells."""

ALL_RECORDS: Final = (Article, Act, Statement, Naming, Problem)
"""Every class of record."""
