"""Clues: acts with gaps, as one place of a text tells them."""

from __future__ import annotations

from treatywatch.model.claim import Source
from treatywatch.model.vocabulary import ActKind, ChangeKind, Measure, Realis, Subject, TreatyAction
from treatywatch.model.when import When
from treatywatch.parsers.context import Filler
from treatywatch.parsers.match import Match
from treatywatch.parsers.realis import Outlook
from treatywatch.text.clauses.clauses import Clause


class Clue:
    """What one trigger tells: kind, parties and claim, as far as they were found."""

    __slots__ = ("actors", "attributes", "change", "end", "home", "kind", "match", "measure",
                 "outlook",
                 "realis", "recipients", "rule", "sentence", "sources", "start", "steps", "subject",
                 "territories", "treaty", "treaty_action", "under", "when")  # fmt: skip

    def __init__(self, match: Match, kind: ActKind, outlook: Outlook) -> None:
        self.match: Match = match
        self.kind: ActKind = kind
        self.rule: str = match.trigger.frame.id
        self.outlook: Outlook = outlook
        self.realis: Realis = outlook.realis
        self.actors: list[Filler] = []
        self.recipients: list[Filler] = []
        self.measure: Measure | None = None
        self.change: ChangeKind | None = None
        self.subject: Subject | None = None
        self.treaty: str | None = None
        self.treaty_action: TreatyAction | None = None
        self.attributes: dict[str, str] = {}
        self.territories: list[str] = []
        self.when: When | None = None
        self.sources: tuple[Source, ...] = ()
        self.steps: list[str] = []
        self.home: Clause | None = None
        """The clause it stands in."""
        self.under: str = ""
        """The governing word that changed its kind."""
        self.sentence: int = -1
        self.start: int = 0
        self.end: int = 0

    def twin(self) -> Clue:
        """Another clue that tells the same."""
        twin = Clue(self.match, self.kind, self.outlook)
        twin.rule, twin.realis, twin.steps = self.rule, self.realis, self.steps
        twin.actors, twin.recipients, twin.sources = self.actors, self.recipients, self.sources
        twin.measure, twin.change, twin.subject = self.measure, self.change, self.subject
        twin.treaty, twin.treaty_action = self.treaty, self.treaty_action
        twin.attributes, twin.territories = self.attributes, self.territories
        twin.when, twin.home, twin.under = self.when, self.home, self.under
        twin.sentence, twin.start, twin.end = self.sentence, self.start, self.end
        return twin

    @property
    def negated(self) -> bool:
        """Whether the text says that it is not so."""
        return self.outlook.negated

    def codes(self) -> tuple[frozenset[str], frozenset[str]]:
        """Codes of actors and recipients."""
        return (
            frozenset(filler.party.code for filler in self.actors),
            frozenset(filler.party.code for filler in self.recipients),
        )
