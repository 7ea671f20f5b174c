"""The public function for mentions in a bare text."""

from __future__ import annotations

from treatywatch.gazetteer import Gazetteer

# The module, since resolution builds on this package and may be the first to be imported.
from treatywatch.text.coreference import resolve
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
    document = bare_document(text)
    return resolve.complete_references(document, scan_mentions(document, gazetteer), gazetteer)
