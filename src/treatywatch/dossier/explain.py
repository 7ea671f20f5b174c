"""Why a thing stands where it stands: the chain of acts behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.dossier.acts import Acts
from treatywatch.dossier.standing import is_deed
from treatywatch.model.act import Act
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.sanction import Sanction

if TYPE_CHECKING:
    from treatywatch.dossier.dossier import Dossier


def chain(dossier: Dossier, thing: Negotiation | Sanction | Act) -> Acts:
    """The acts that moved a thing, and those that a text says they came of, oldest first.

    Each deed stands there once, by one report of it. A cause told of one report is a cause of
    all, and what is said to have come of a state ("its sanctions") came of the deeds behind it.

    Args:
        dossier: Where to look for causes.
        thing: A negotiation, a sanction or an act.
    """
    if isinstance(thing, Act):
        wanted = [thing]
    else:
        wanted = [step.act for step in thing.history if not step.contested]
    acts = dossier.acts
    seen: dict[Act, None] = {}
    while wanted:
        act = wanted.pop()
        reports = acts.reports_of(act)
        if seen.keys().isdisjoint(reports):
            seen[act] = None
            wanted += [cause for report in reports for cause in acts.causes_of(report)]
    return Acts(filter(is_deed, seen), around=dossier.acts + dossier.states)
