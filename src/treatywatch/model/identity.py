"""Short stable ids: the same parts give the same id on every machine and in every process."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b


def identify(*parts: str | Iterable[str] | None) -> str:
    """A short stable id of the parts, twelve hexadecimal digits after a BLAKE2 hash.

    >>> identify("act", ("JPN", "RUS"), None)
    '84bff321153d'
    """
    text = "\x1f".join(
        part if isinstance(part, str) else "\x1e".join(part) if part is not None else "\x1d"
        for part in parts
    )
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
