"""Writes the JSON Schema of saved dossiers to ``schema/v1.json``; ``--check`` compares it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from treatywatch.io.json import VERSION
from treatywatch.io.schema import json_schema

TARGET = Path(__file__).parents[1] / "schema" / f"v{VERSION}.json"


def main(arguments: list[str]) -> int:
    """Write the schema, or compare it; 1 where the committed one differs."""
    text = json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"
    if "--check" in arguments:
        if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text:
            return 0
        print(f"{TARGET} is out of date: run python tools/build_schema.py", file=sys.stderr)
        return 1
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
