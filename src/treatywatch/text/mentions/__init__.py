"""Who and what a text names: states, bodies, persons, offices, territories, and references."""

from __future__ import annotations

from treatywatch.text.mentions.find import find_mentions
from treatywatch.text.mentions.mention import MatchKind, Mention, MentionKind
from treatywatch.text.mentions.scan import scan_mentions

__all__ = ["MatchKind", "Mention", "MentionKind", "find_mentions", "scan_mentions"]
