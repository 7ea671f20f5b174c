"""Why a thing stands where it stands: the chain of acts behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.model.act import Act
from treatywatch.model.negotiation import Negotiation
from treatywatch.model.sanction import Sanction

if TYPE_CHECKING:
    from treatywatch.dossier.acts import Acts
    from treatywatch.dossier.dossier import Dossier


def chain(dossier: Dossier, thing: Negotiation | Sanction | Act) -> Acts:
    """The acts that moved a thing, and those that a text says they came of, oldest first.

    A cause told of one report of a deed is a cause of every report of it.

    Args:
        dossier: Where to look for causes.
        thing: A negotiation, a sanction or an act.
    """
    acts = dossier.acts
    if isinstance(thing, Act):
        wanted = [thing]
    else:
        wanted = [step.act for step in thing.history if not step.contested]
    siblings = {
        act.id: event.reports
        for event in dossier.events
        if len(event.reports) > 1
        for act in event.reports
    }
    by_id = {act.id: act for act in acts}
    seen: dict[Act, None] = {}
    while wanted:
        act = wanted.pop()
        if act in seen:
            continue
        seen[act] = None
        for report in siblings.get(act.id, (act,)):
            wanted += [by_id[link.act] for link in report.because if link.act in by_id]
    from treatywatch.dossier.acts import Acts

    return Acts(seen)
