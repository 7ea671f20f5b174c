"""Treaties, derived: acts that name one, grouped by its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from treatywatch.dossier.days import published, resolved
from treatywatch.dossier.index import in_order
from treatywatch.dossier.standing import STANDING, why_contested
from treatywatch.dossier.topics import treaty_key
from treatywatch.model.act import Act
from treatywatch.model.history import ChangeT, StatusT, Step
from treatywatch.model.treaty import Treaty, TreatyEvent, TreatyStep
from treatywatch.model.vocabulary import ActKind, TreatyAction, TreatyStage

_A = TreatyAction
_T = TreatyStage

_STAGE_OF_KIND: Final = {
    ActKind.HOLD_TALKS: _T.UNDER_NEGOTIATION,
    ActKind.AGREE_TO_TALKS: _T.UNDER_NEGOTIATION,
}
"""The stage at which talks about a treaty find it."""

_STAGE_OF_ACTION: Final = {
    _A.INITIALLING: _T.AUTHENTICATED,
    _A.SIGNATURE: _T.SIGNED,
    _A.SIGNATURE_AD_REFERENDUM: _T.AUTHENTICATED,
    _A.DEFINITIVE_SIGNATURE: _T.SIGNED,
    _A.PROVISIONAL_APPLICATION: _T.PROVISIONALLY_APPLIED,
}
"""The stage that what one party does brings the whole treaty to."""

_ACTION_OF_KIND: Final = {
    ActKind.SIGN_AGREEMENT: _A.SIGNATURE,
    ActKind.QUIT_OR_SUSPEND_TREATY: _A.DENUNCIATION_OR_WITHDRAWAL,
}
"""What an act that does not say otherwise does with the treaty it names."""


def treaties_of(acts: Iterable[Act]) -> list[Treaty]:
    """The treaties that acts name, by name.

    Args:
        acts: Any acts, in any order.
    """
    groups: defaultdict[str, list[Act]] = defaultdict(list)
    for act in in_order(acts):
        if act.treaty:
            groups[treaty_key(act.treaty)].append(act)
    found: list[Treaty] = []
    for key in sorted(groups):
        group = groups[key]
        name = min((act.treaty or "" for act in group), key=lambda text: (-len(text), text))
        found.append(
            Treaty.fold(
                name,
                stages=[step for act in group for step in _stages(act)],
                actions=[event for act in group for event in _actions(act)],
            )
        )
    return found


def _action(act: Act) -> TreatyAction | None:
    """What the act's actors do with the treaty."""
    return act.treaty_action or _ACTION_OF_KIND.get(act.kind)


def _stages(act: Act) -> Iterable[TreatyStep]:
    """The steps of the treaty as a whole that an act tells."""
    action = _action(act)
    standing = act.attributes.get(STANDING)
    if standing in set(_T):
        yield _step(act, None, _T(standing))
        return
    stage = _STAGE_OF_KIND.get(act.kind) if action is None else _STAGE_OF_ACTION.get(action)
    if stage is not None:
        yield _step(act, stage)


def _actions(act: Act) -> Iterable[TreatyEvent]:
    """What each actor does with the treaty."""
    action = _action(act)
    if action is None:
        return
    for party in act.actors:
        yield TreatyEvent(party=party, step=_step(act, action))


def _step(
    act: Act, change: ChangeT | None, status: StatusT | None = None
) -> Step[StatusT, ChangeT]:
    """One unfolded step."""
    reason = why_contested(act)
    return Step(
        change=change,
        status=status,
        act=act,
        when=resolved(act.when),
        known_on=published(act),
        moves=not reason,
        reason=reason,
    )
