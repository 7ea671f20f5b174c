"""Resolve what points back."""

from __future__ import annotations

from treatywatch.text.document import Document
from treatywatch.text.mentions.mention import Mention


def resolve_references(document: Document, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give references the parties of what they point back to."""
    return mentions
