"""Writes the JSON Schema of saved dossiers and the list of columns; ``--check`` compares them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from treatywatch.io.columns import COLUMNS
from treatywatch.io.json import VERSION
from treatywatch.io.schema import json_schema

ROOT = Path(__file__).parents[1]


def schema() -> str:
    """The text of the JSON Schema."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


def columns() -> str:
    """The page that lists the columns of every table."""
    lines = ["# Columns of the tables", ""]
    lines += ["Names and order are stable: new columns come at the end of a table only.", ""]
    for table, found in COLUMNS.items():
        lines += [f"## `{table}`", "", "| column | type | meaning |", "| --- | --- | --- |"]
        lines += [f"| `{c.name}` | {c.type} | {c.meaning} |" for c in found]
        lines.append("")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Write the files, or compare them; 1 where a committed one differs."""
    made = {
        ROOT / "schema" / f"v{VERSION}.json": schema(),
        ROOT / "docs" / "reference" / "columns.md": columns(),
    }
    if "--check" not in arguments:
        for path, text in made.items():
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        return 0
    stale = [p.name for p, t in made.items() if not p.exists() or p.read_text("utf-8") != t]
    if stale:
        print(f"run python tools/build_schema.py: out of date: {', '.join(stale)}", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
