"""Clues of one sentence: every trigger that fits, with its roles filled."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Final

from treatywatch.model.party import OrganizationKind
from treatywatch.model.vocabulary import ActKind
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.context import Context, codes_of
from treatywatch.parsers.details import Details
from treatywatch.parsers.echo import echo, echoes, match_of
from treatywatch.parsers.framebook import Framebook
from treatywatch.parsers.match import Match, Matcher, words_of
from treatywatch.parsers.realis import outlook
from treatywatch.parsers.roles import Roles
from treatywatch.parsers.shifts import shift
from treatywatch.parsers.sides import Sides
from treatywatch.text.clauses.chunks import NounGroup, Small, VerbGroup
from treatywatch.text.clauses.clauses import Clause
from treatywatch.text.clauses.sentence import Analysis

ABSORBING: Final = frozenset(
    (
        ActKind.DEMAND, ActKind.THREATEN, ActKind.ACCUSE, ActKind.OFFER_COOPERATION,
        ActKind.PLEDGE_AID, ActKind.AGREE_TO_TALKS, ActKind.REFUSE_TALKS, ActKind.MEDIATE,
        ActKind.REJECT, ActKind.CANCEL_MEETING,
    )
)  # fmt: skip
"""Kinds whose complement is no act of its own."""
_LATELY: Final = 3
"""Clues among which "did the same" looks for a deed of another."""
_TOPICS: Final = frozenset(("on", "about", "of", "for", "regarding", "concerning"))
_TALKING: Final = frozenset(
    (ActKind.HOLD_TALKS, ActKind.AGREE_TO_TALKS, ActKind.HALT_NEGOTIATIONS, ActKind.REFUSE_TALKS)
)
"""Kinds told of talks by a verb whose subject the talks are."""
_TELLING: Final = frozenset(
    (ActKind.CONDEMN, ActKind.ENDORSE, ActKind.LODGE_PROTEST, ActKind.APOLOGIZE)
)
"""Kinds whose object may be a deed that is told with them: "condemned the invasion"."""
_REASONS: Final = frozenset(
    ("over", "after", "following", "because", "due", "amid", "since", "despite", "before")
)


class SentenceReader:
    """Finds the clues of one sentence.

    Args:
        book: the frames.
        analysis: the sentence.
        context: what the text told before.
    """

    def __init__(self, book: Framebook, analysis: Analysis, context: Context) -> None:
        self.book = book
        self.analysis = analysis
        self.context = context
        self.matcher: Matcher = Matcher(
            book, analysis, context.told[-1][0] if context.told else None
        )
        self.clues: list[Clue] = []
        self.incomplete: list[Match] = []
        self.late: list[Match] = []
        self.details: Details = Details(book.lexicon)
        self.sides: Sides = Sides(analysis, context)

    def read(self) -> list[Clue]:
        """The clues, in the order of the text."""
        for clause in self.analysis.clauses:
            if not self._best(self.matcher.verb_matches(clause)):
                self._echo(clause)
        nouns, lower = self.book.nouns.keys(), self.analysis.lower
        for item in self.analysis.chunks:
            if item.kind != "n" or nouns.isdisjoint(lower[item.start : item.end]):
                continue
            if isinstance(item, NounGroup) and not self._consumed(item):
                self._best(self._noun_matches(item))
        for match in self.late:
            self._governing(match)
        self._absorb()
        self.clues.sort(key=lambda clue: clue.match.start)
        return self.clues

    # -- one trigger ----------------------------------------------------------------------------

    def _noun_matches(self, group: NounGroup) -> Iterable[Match]:
        if self._is_topic(group):
            return
        light, inverse = self._light(group)
        for match in self.matcher.noun_matches(group):
            if match.trigger.frame.kind is ActKind.HOLD_TALKS and self._told_by_verb(group):
                continue
            match.light, match.inverse = light, inverse
            yield match

    def _told_by_verb(self, group: NounGroup) -> bool:
        """Whether a verb has told what its subject is: "Talks between Peru and Chile will open"."""
        return any(
            clue.kind in _TALKING and clue.match.clause and group in clue.match.clause.subject
            for clue in self.clues
        )

    def _is_topic(self, group: NounGroup) -> bool:
        """Whether a noun group tells what talks, a plan or an agreement is about."""
        chunks = self.analysis.chunks
        if group.index < 2:
            return False
        link, head = chunks[group.index - 1], chunks[group.index - 2]
        if not (isinstance(link, Small) and link.word in _TOPICS and isinstance(head, NounGroup)):
            return False
        words = words_of(self.analysis, head.start, head.end)
        classes = self.book.lexicon.classes
        return any(
            classes[name].find(words) for name in ("talks", "meeting", "agreement", "proposal")
        )

    def _echo(self, clause: Clause) -> None:
        """Tell again what another does as well: "Chile did the same"."""
        if not self.context.lately or not echoes(self.analysis, clause):
            return
        for last in reversed(self.context.lately[-_LATELY:]):
            match = match_of(self.analysis, clause, last)
            clue = echo(clause, last, Roles(match, self.context, self.matcher.children))
            if clue is not None:
                self._tell(clue)
                return

    def _tell(self, clue: Clue) -> None:
        """Note a clue as told."""
        self.clues.append(clue)
        noun = clue.match.noun is not None and clue.match.light is None
        self.context.tell(clue.kind, clue.actors, clue.recipients, noun=noun)
        if clue.match.noun is None:
            self.context.lately.append(clue)

    def _best(self, matches: Iterable[Match]) -> bool:
        """Take the first match whose roles can be filled; whether there is one."""
        tried: Match | None = None
        for match in matches:
            if match.trigger.frame.complement:
                self.late.append(match)
                continue
            clues = self._clues(match)
            if clues:
                for clue in clues:
                    self._tell(clue)
                return True
            tried = tried or match
        if tried is not None:
            self.incomplete.append(tried)
        return False

    def _clues(self, match: Match) -> list[Clue]:
        """The clues of a match: none if a needed role is empty, several for several measures."""
        frame = match.trigger.frame
        roles = Roles(match, self.context, self.matcher.children)
        sides = self.sides.of(match, roles)
        if sides is None:
            return []
        actors, recipients, told = sides
        found: list[Clue] = []
        reported = bool(roles.sources())
        teams = self.sides.teams(match, roles, actors, recipients)
        for (who, whom), measure in product(teams, self.details.measures(match)):
            clue = Clue(match, frame.kind, outlook(match, reported))
            clue.actors, clue.recipients = list(who), list(whom)
            clue.measure = measure
            clue.home = match.clause or match.light or self._home(match)
            self.details.fill(clue)
            guessed = frame.reciprocal and told < 2
            if shift(clue, roles) and clue.actors and not (guessed and clue.outlook.negated):
                if not frame.domestic:
                    own = codes_of(clue.actors)
                    clue.recipients = [f for f in clue.recipients if f.party.code not in own]
                if not _idle(clue):
                    found.append(clue)
        return found

    def _home(self, match: Match) -> Clause | None:
        """The clause in which a noun stands."""
        assert match.noun is not None
        home: Clause | None = None
        for clause in self.analysis.clauses:
            if clause.begin <= match.noun.index:
                home = clause
        return home or (self.analysis.clauses[0] if self.analysis.clauses else None)

    # -- nouns and verbs together ------------------------------------------------------------------

    def _light(self, group: NounGroup) -> tuple[Clause | None, bool]:
        """The light verb of which a noun group is the object, and whether it turns the roles."""
        chunks = self.analysis.chunks
        k = group.index - 1
        words: list[str] = []
        while k >= 0 and not isinstance(chunks[k], VerbGroup):
            item = chunks[k]
            if isinstance(item, Small) and item.kind in "pr":
                words.insert(0, item.word)
            elif (
                item.kind == "n" and isinstance(chunks[k + 1], Small) and chunks[k + 1].word == "of"
            ):
                words.clear()
            elif item.kind not in "eq":
                break
            k -= 1
        for clause in self.analysis.clauses:
            verb = clause.verb
            if k >= 0 and chunks[k] is verb and not verb.passive:
                return self._supports(clause, " ".join(words))
            if verb.passive and (group in clause.subject or clause.filler is group):
                found = self._supports(clause, "")
                return found[0], False
        return None, False

    def _supports(self, clause: Clause, rest: str) -> tuple[Clause | None, bool]:
        lexicon = self.book.lexicon
        for lemma in clause.verb.lemmas:
            if rest in lexicon.inverse.get(lemma, ()):
                return clause, True
            if rest in lexicon.support.get(lemma, ()):
                return clause, False
        return None, False

    def _consumed(self, group: NounGroup) -> bool:
        """Whether a verb's clue has told what the noun group would tell."""
        for clue in self.clues:
            match = clue.match
            first, last = match.start, match.end
            if match.obj is not None:
                first, last = min(first, match.obj.start), max(match.obj.end, last)
            if match.noun is group or not first <= group.head < last:
                continue
            if clue.kind in _TELLING and (
                group.owners or group.inside or self._reason_before(group)
            ):
                continue
            return True
        return False

    # -- what governs what ----------------------------------------------------------------------

    def _below(self, clause: Clause) -> set[int]:
        """Indices of the clauses that a clause governs."""
        found: set[int] = set()
        todo = [clause.index]
        while todo:
            for child in self.matcher.children.get(todo.pop(), ()):
                if child.relation in ("that", "to", "ing", "part") and child.index not in found:
                    if child.relation == "ing" and (
                        child.link in _REASONS
                        or self.analysis.chunks[max(0, child.verb.index - 1)].kind == ","
                    ):
                        continue  # "called on Peru to stop, accusing it of piracy"
                    found.add(child.index)
                    todo.append(child.index)
        return found

    def _governing(self, match: Match) -> None:
        """A frame that asks for a deed in its complement."""
        clause = match.clause
        wanted = match.trigger.frame.complement
        if clause is None or any(clue.match.clause is clause for clue in self.clues):
            return
        below = self._below(clause)
        fits = [
            clue
            for clue in self.clues
            if clue.kind in wanted and self._is_below(clue, clause, below)
        ]
        lemmas = self.book.complement_verbs(match.trigger.frame)
        verbs = [
            c
            for c in self.matcher.children.get(clause.index, ())
            if lemmas.intersection(c.verb.lemmas)
        ]
        if not fits and not verbs:
            return
        made = self._clues(match)
        if made:
            inner = [clue for clue in self.clues if self._is_below(clue, clause, below)]
            for clue in made:
                clue.measure = clue.measure or next(
                    (one.measure for one in inner if one.measure), None
                )
                clue.subject = clue.subject or next(
                    (one.subject for one in inner if one.subject), None
                )
            self.clues = [clue for clue in self.clues if clue not in fits] + made

    def _is_below(self, clue: Clue, clause: Clause, below: set[int]) -> bool:
        if clue.match.clause is not None:
            return clue.match.clause.index in below
        noun = clue.match.noun
        if noun is None or clue.match.start < clause.verb.end:
            return False
        if clue.home is not None and clue.home.index in below:
            return not self._reason_before(noun)
        return noun in clause.post and not self._reason_before(noun)

    def _reason_before(self, noun: NounGroup) -> bool:
        """Whether "over", "after" or the like stands before a noun group."""
        k = noun.index - 1
        chunks = self.analysis.chunks
        while k >= 0 and chunks[k].kind in "pner":
            item = chunks[k]
            if isinstance(item, Small) and item.word in _REASONS:
                return True
            k -= 1
        return False

    def _absorb(self) -> None:
        """Drop what stands in the complement of a demand, a threat and the like."""
        gone: set[int] = set()
        for outer in self.clues:
            clause = outer.match.clause
            absorbs = outer.match.trigger.frame.absorbs
            if absorbs is None:
                absorbs = outer.kind in ABSORBING and not outer.under
            if not absorbs or clause is None:
                continue
            below = self._below(clause)
            for clue in self.clues:
                if clue is not outer and self._is_below(clue, clause, below):
                    gone.add(id(clue))
                    if outer.kind is ActKind.THREATEN and not outer.recipients:
                        own = codes_of(outer.actors)
                        outer.recipients = [f for f in clue.recipients if f.party.code not in own]
        self.clues = [clue for clue in self.clues if id(clue) not in gone]


def _idle(clue: Clue) -> bool:
    """Whether a demand is on a court alone: to go to court is no demand on it."""
    courts = [
        f for f in clue.recipients if getattr(f.party, "kind", None) is OrganizationKind.COURT
    ]
    return clue.kind is ActKind.DEMAND and bool(courts) and len(courts) == len(clue.recipients)
