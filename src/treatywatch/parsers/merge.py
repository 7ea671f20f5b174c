"""One act told several ways: clues that tell the same deed, joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from treatywatch.model.vocabulary import ActKind, ChangeKind, Measure, Realis
from treatywatch.parsers.clue import Clue
from treatywatch.parsers.context import SANCTIONS, codes_of
from treatywatch.parsers.shifts import VERBAL

_NEAR: Final = 99
"""How many sentences apart two utterances of one kind may stand to count as one."""
ENTRY: Final = "entry"
"""Value of the attribute `effect` of a clue that tells when a measure takes effect."""
_BETWEEN: Final = frozenset((ActKind.SIGN_AGREEMENT, ActKind.HOLD_TALKS))
_REMOVALS: Final = frozenset((ActKind.EXPEL_DIPLOMATS, ActKind.RECALL_ENVOY))
_EASING: Final = frozenset(
    (ChangeKind.EASE, ChangeKind.SUSPEND, ChangeKind.LIFT, ChangeKind.EXPIRE, ChangeKind.ABANDON)
)


class Group:
    """Clues of one act; `lead` is the fullest telling."""

    __slots__ = ("clues", "lead")

    def __init__(self, clue: Clue) -> None:
        self.clues: list[Clue] = [clue]
        self.lead: Clue = clue

    def add(self, clue: Clue) -> None:
        """Take in another telling; the fuller one leads, and lacks are filled from the others."""
        self.clues.append(clue)
        if fullness(clue) > fullness(self.lead):
            clue, self.lead = self.lead, clue
        lead = self.lead
        if not lead.recipients:
            own = codes_of(lead.actors)
            lead.recipients = [f for f in clue.recipients if f.party.code not in own]
        if lead.measure in (None, Measure.UNSPECIFIED) and clue.measure is not None:
            lead.measure = clue.measure
        lead.subject = lead.subject or clue.subject
        lead.change = lead.change or clue.change
        lead.when = lead.when or clue.when
        lead.treaty = lead.treaty or clue.treaty
        lead.treaty_action = lead.treaty_action or clue.treaty_action
        for name, value in clue.attributes.items():
            if name != "standing":
                lead.attributes.setdefault(name, value)
        if "standing" in lead.attributes and not all(
            "standing" in one.attributes for one in (*self.clues, clue)
        ):
            del lead.attributes["standing"]
        for territory in clue.territories:
            if territory not in lead.territories:
                lead.territories.append(territory)

    def enter(self, clue: Clue) -> None:
        """Take in when the measure takes effect: what was decided is done, or still to come."""
        self.clues.append(clue)
        lead, decided = self.lead, (ChangeKind.ANNOUNCE, ChangeKind.IMPOSE)
        if clue.realis is lead.realis:
            return
        if lead.change in _EASING and clue.realis in (Realis.ASSERTED, Realis.PLANNED):
            lead.realis = clue.realis
            return
        if lead.change not in decided:
            return
        if clue.realis is Realis.ASSERTED and lead.realis is Realis.PLANNED:
            # The day told with what is only planned may be the day still to come.
            lead.realis, lead.change, lead.when = Realis.ASSERTED, ChangeKind.IMPOSE, clue.when
        elif clue.realis is Realis.PLANNED and lead.realis is Realis.ASSERTED:
            lead.realis, lead.change = Realis.PLANNED, ChangeKind.ANNOUNCE


def fullness(clue: Clue) -> int:
    """How much a clue tells: a verb more than a noun, each part more than none."""
    return (
        (6 if clue.match.noun is None else 0)
        + (4 if clue.recipients else 0)
        + (2 if clue.when is not None else 0)
        + (8 if clue.measure not in (None, Measure.UNSPECIFIED) else 0)
        + (1 if clue.subject else 0)
        + len(clue.actors)
        - (8 if "standing" in clue.attributes else 0)
    )


def merge(clues: Sequence[Clue]) -> list[Group]:
    """Group the clues that tell one act.

    Args:
        clues: all clues of an article, in order.

    Returns:
        The groups, in the order of their first clues.
    """
    groups: list[Group] = []
    by_kind: dict[ActKind, list[Group]] = {}
    for clue in clues:
        known = by_kind.setdefault(clue.kind, [])
        if clue.attributes.get("effect") == ENTRY:
            entered = [group for group in known if _enters(group, clue)]
            for group in entered:
                group.enter(clue)
            if entered or clue.kind is ActKind.EASE_SANCTIONS:
                continue
        home = next((group for group in known if same(group, clue)), None)
        if home is None:
            home = Group(clue)
            known.append(home)
            groups.append(home)
        else:
            home.add(clue)
    return groups


def _enters(group: Group, clue: Clue) -> bool:
    """Whether a clue tells when the measure of a group takes effect."""
    lead = group.lead
    if lead.realis not in (Realis.ASSERTED, Realis.PLANNED):
        return False
    if "effect" in lead.attributes or "standing" in lead.attributes:
        return False
    return _parties(lead, clue) and _measures(lead, clue)


def same(group: Group, clue: Clue) -> bool:
    """Whether a clue tells the act of a group."""
    lead = group.lead
    if not _parties(lead, clue) or not _dates(lead, clue) or not _realis(lead, clue):
        return False
    if _subjects_differ(group, clue) or _told_apart(lead, clue):
        return False
    if clue.kind in SANCTIONS and not _measures(lead, clue):
        return False
    if clue.kind in VERBAL and clue.kind is not ActKind.AGREE_TO_TALKS:
        return min(abs(one.sentence - clue.sentence) for one in group.clues) <= _NEAR
    return True


def _told_apart(lead: Clue, clue: Clue) -> bool:
    """Whether one sentence tells two removals by verbs of their own."""
    return (
        clue.kind in _REMOVALS
        and lead.sentence == clue.sentence
        and lead.match.noun is None
        and clue.match.noun is None
        and lead.match.clause is not clue.match.clause
    )


def _subjects_differ(group: Group, clue: Clue) -> bool:
    """Whether two are about different things; of a meeting the next sentence may tell more."""
    lead = group.lead
    if clue.kind in VERBAL or not lead.subject or not clue.subject:
        return False
    if lead.subject is clue.subject:
        return False
    near = clue.sentence - group.clues[-1].sentence <= 1
    return not (clue.kind is ActKind.HOLD_TALKS and near and lead.codes()[0] == clue.codes()[0])


def _parties(lead: Clue, clue: Clue) -> bool:
    """Equal actors, or the one a part of the other; recipients likewise, or none given."""
    actors, recipients = lead.codes()
    others, whom = clue.codes()
    if clue.kind in VERBAL:
        return actors == others and (recipients == whom or not recipients or not whom)
    if not (actors <= others or others <= actors):
        return False
    # What both agreed to is not what the one then did to the other.
    joint = {len(actors) > 1 and not recipients, len(others) > 1 and not whom}
    if clue.kind is ActKind.DE_ESCALATE and len(joint) > 1 and (recipients or whom):
        return False
    return not recipients or not whom or bool(recipients & whom)


def _measures(lead: Clue, clue: Clue) -> bool:
    vague = (None, Measure.UNSPECIFIED)
    if lead.measure is not clue.measure and not (lead.measure in vague or clue.measure in vague):
        return False
    if lead.change is None or clue.change is None:
        return True
    return (lead.change in _EASING) == (clue.change in _EASING)


def _dates(lead: Clue, clue: Clue) -> bool:
    """Whether the two may be of one time."""
    if lead.when is None or clue.when is None:
        return True
    return lead.when.overlaps(clue.when) is not False


def _realis(lead: Clue, clue: Clue) -> bool:
    """Whether the two may be one claim."""
    one, two = lead.realis, clue.realis
    if one is two:
        return True
    pair = {one, two}
    if Realis.NEGATED in pair or Realis.HYPOTHETICAL in pair:
        return False
    if pair == {Realis.ASSERTED, Realis.HISTORICAL}:
        return lead.when is None or clue.when is None
    if clue.kind in SANCTIONS or clue.kind in VERBAL:
        return True
    if clue.kind in _BETWEEN and pair == {Realis.PLANNED, Realis.ASSERTED}:
        planned = lead if one is Realis.PLANNED else clue
        return planned.when is None
    return Realis.PLANNED in pair and (clue.match.noun is not None or lead.match.noun is not None)
