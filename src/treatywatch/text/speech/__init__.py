"""Speech in a text: quotation marks, verbs of saying, speakers, reported clauses."""

from __future__ import annotations

from treatywatch.text.speech.find import Speech, find_speech

__all__ = ["Speech", "find_speech"]
