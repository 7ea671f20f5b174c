"""That an article names a party or a disputed territory."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from treatywatch.errors import BadValueError
from treatywatch.model.identity import identify
from treatywatch.model.party import Party
from treatywatch.model.source import Evidence, as_evidence
from treatywatch.model.tuples import as_texts


@frozen(kw_only=True, cache_hash=True)
class Naming:
    """A party or a territory that an article names; the first place where it does is the evidence.

    Raises:
        BadValueError: Neither or both of ``party`` and ``territory`` are given.

    >>> from treatywatch.model.examples import JAPAN
    >>> print(Naming(party=JAPAN, wordings=("Tokyo", "Japan")))
    JPN named as 'Tokyo', 'Japan'
    """

    party: Party | None = None
    territory: str | None = None
    """Territory id. Exactly one of ``party`` and ``territory`` is given."""
    wordings: tuple[str, ...] = field(default=(), converter=as_texts)
    """The words by which the article names it, each once, in the order of the text."""
    evidence: tuple[Evidence, ...] = field(default=(), converter=as_evidence)

    def __attrs_post_init__(self) -> None:
        if (self.party is None) == (self.territory is None):
            raise BadValueError("a naming is of one party or of one territory: give exactly one")

    @property
    def named(self) -> str:
        """The party code or the territory id."""
        return self.party.code if self.party is not None else self.territory or ""

    @cached_property
    def id(self) -> str:
        """A short stable id, made of what is named and the article."""
        article = self.evidence[0].article.id if self.evidence else None
        kind = "territory" if self.party is None else "party"
        return identify("naming", kind, self.named, article)

    def explain(self) -> str:
        """What is named, by which words, and the first place."""
        return "\n".join([str(self), *(words.explain() for words in self.evidence)])

    def __str__(self) -> str:
        return f"{self.named} named as {', '.join(map(repr, self.wordings)) or '?'}"
