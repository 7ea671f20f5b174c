"""Writes the generated pages of the reference: modules, one page per folder, and the frames.

usage: python tools/write_reference.py [--check]

With ``--check`` nothing is written; exit status 1 where a page differs from what would be written.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from treatywatch.parsers.framebook import default_framebook

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


def frames_page() -> str:
    """The page of all frames, by kind of act, with their triggers and first examples."""
    lines = [
        "# Frames",
        "",
        "The rules by which words become acts, as they stand in `parsers/frames/*.toml`, in",
        "the notation of [Writing your own frames](../how-to/own-frames.md). Every example is run.",
    ]
    kind = None
    for frame in sorted(default_framebook().frames, key=lambda frame: (frame.kind, frame.id)):
        if frame.kind is not kind:
            kind = frame.kind
            lines += ["", f"## {kind.value}", "", kind.definition]
        lines += ["", f"### {frame.id}", ""]
        for what, patterns in (("verbs", frame.verbs), ("nouns", frame.nouns)):
            if patterns:
                lines.append(f"- {what}: " + ", ".join(f"`{pattern}`" for pattern in patterns))
        lines.append(
            f"- actors from {_slots(frame.actors)}; recipients from {_slots(frame.recipients)}"
        )
        lines += [f"- yes: {example.text}" for example in frame.yes[:2]]
        lines += [f"- no: {text}" for text in frame.no[:1]]
    return "\n".join([*lines, ""])


def _slots(slots: tuple[str, ...]) -> str:
    return ", then ".join(f"`{slot}`" for slot in slots) or "nowhere"


def main() -> int:
    """Writes or compares the pages."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    ask.add_argument("--check", action="store_true")
    asked = ask.parse_args()
    stale: list[str] = []
    pages = {f"api-{folder}.md": page(folder) for folder in TITLES} | {"frames.md": frames_page()}
    for name, text in pages.items():
        path = PAGES / name
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
