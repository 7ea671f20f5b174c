"""The public function for mentions in a bare text."""

from __future__ import annotations

import gc

from treatywatch.gazetteer import Gazetteer
from treatywatch.text.document import bare_document
from treatywatch.text.mentions.mention import Mention
from treatywatch.text.mentions.scan import scan_mentions


def find_mentions(text: str, *, gazetteer: Gazetteer | None = None) -> tuple[Mention, ...]:
    """Find the states, bodies, persons, offices and territories that a text speaks of.

    The longest name wins, mentions never overlap, and what only looks like a name ("New Mexico",
    "Michael Jordan", "American Airlines") is passed over. Pronouns and descriptions carry the
    parties of what they point back to, with a reason and a confidence, or none where that is open.

    Args:
        text: English news text, of any length.
        gazetteer: the names to look for, as :func:`~treatywatch.gazetteer.extend.extend` gives
            them; those that come with the library if None.

    Returns:
        The mentions in the order of the text.

    Raises:
        TypeError: `text` is no string.

    >>> found = find_mentions("The Kremlin criticised Japan's prime minister, Fumio Kishida.")
    >>> [mention.text for mention in found]
    ['Kremlin', "Japan's prime minister, Fumio Kishida"]
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(
            f"find_mentions() reads text, a str, not {type(text).__name__}; decode bytes first"
        )
    # Here, because resolution builds on the values of this package.
    from treatywatch.text.coreference.resolve import complete_references

    collected = gc.isenabled()
    # A mention takes some ten objects that live until the end and are never garbage in a ring: to
    # look through them in between takes a fifth of the time.
    gc.disable()
    try:
        document = bare_document(text)
        return complete_references(document, scan_mentions(document, gazetteer), gazetteer)
    finally:
        if collected:
            gc.enable()
