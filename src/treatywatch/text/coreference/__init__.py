"""What points back in a text, resolved: surnames, pronouns, "the ministry", "the two countries"."""

from __future__ import annotations

from treatywatch.text.coreference.resolve import complete_references, resolve_references

__all__ = ["complete_references", "resolve_references"]
