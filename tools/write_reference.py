"""Writes the pages of the API reference that list modules: one page per folder of the package.

usage: python tools/write_reference.py [--check]

With ``--check`` nothing is written; exit status 1 where a page differs from what would be written.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "treatywatch"
PAGES = ROOT / "docs" / "reference"

TITLES = {
    "top": "The way in",
    "model": "Values: `treatywatch.model`",
    "gazetteer": "Names: `treatywatch.gazetteer`",
    "text": "Prose: `treatywatch.text`",
    "parsers": "The reading wing: `treatywatch.parsers`",
    "dossier": "The asking wing: `treatywatch.dossier`",
    "io": "Files and tables: `treatywatch.io`",
    "report": "Reports: `treatywatch.report`",
    "strategies": "Hypothesis strategies: `treatywatch.strategies`",
    "cli": "The command: `treatywatch.cli`",
}


def modules(folder: str) -> list[str]:
    """Dotted names of the public modules of a folder, in order."""
    if folder == "top":
        return ["treatywatch", "treatywatch.api", "treatywatch.errors"]
    found: list[str] = []
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        if any(part.startswith("_") and part != "__init__" for part in parts):
            continue
        found.append(".".join(part for part in parts if part != "__init__"))
    return sorted(found)


def page(folder: str) -> str:
    """The page of a folder."""
    lines = [f"# {TITLES[folder]}", ""]
    for name in modules(folder):
        lines += [
            f"## {name.removeprefix('treatywatch.')}",
            "",
            "```{eval-rst}",
            f".. automodule:: {name}",
            "```",
            "",
        ]
    return "\n".join(lines)


def main() -> int:
    """Writes or compares the pages."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    ask.add_argument("--check", action="store_true")
    asked = ask.parse_args()
    stale: list[str] = []
    for folder in TITLES:
        path, text = PAGES / f"api-{folder}.md", page(folder)
        if asked.check:
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                stale.append(path.name)
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(f"run tools/write_reference.py: {', '.join(stale)} out of date")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
