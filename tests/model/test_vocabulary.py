"""The closed vocabulary against the lists that it was made from."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from treatywatch.model.vocabulary import (
    ALL_TERMS,
    FACTBANK,
    ActKind,
    AgreementScope,
    ChangeKind,
    Channel,
    DisputeKind,
    Measure,
    NegotiationStatus,
    QuadClass,
    Realis,
    ResponseKind,
    SanctionObjective,
    SanctionOutcome,
    SanctionStatus,
    SettlementMode,
    Stance,
    Subject,
    Term,
    TreatyAction,
    TreatyStage,
)

LISTS = Path(__file__).parents[2].parent / "shared" / "vocabulary" / "vocabulary.json"


@pytest.fixture(scope="module")
def lists() -> dict[str, Any]:
    if not LISTS.exists():
        pytest.skip("the lists that the vocabulary was made from are not here")
    read: dict[str, Any] = json.loads(LISTS.read_text(encoding="utf-8"))
    return read


def told(text: str | None) -> str | None:
    return None if text in ("—", None) else text


@pytest.mark.parametrize("terms", ALL_TERMS)
def test_every_term_is_its_name_in_lower_case_and_has_a_definition(terms: type[Term]) -> None:
    for term in terms:
        assert term == term.name.lower()
        assert terms(term.value) is term
        assert term.definition.endswith(".")
        assert term.__doc__ == term.definition
        assert pickle.loads(pickle.dumps(term)) is term


def test_a_text_that_is_no_term_is_an_error() -> None:
    with pytest.raises(ValueError, match="no_such_kind"):
        ActKind("no_such_kind")


@pytest.mark.parametrize(
    ("terms", "key"),
    [
        (ActKind, "act_kind"),
        (Measure, "sanction_measure"),
        (SanctionStatus, "sanction_status"),
        (SanctionOutcome, "sanction_outcome"),
        (SanctionObjective, "sanction_objective"),
        (NegotiationStatus, "negotiation_status"),
        (Stance, "party_stance"),
        (Subject, "negotiation_subject"),
        (SettlementMode, "settlement_mode"),
        (AgreementScope, "agreement_scope"),
        (TreatyStage, "treaty_stage"),
        (TreatyAction, "treaty_action"),
        (DisputeKind, "dispute_kind"),
        (ResponseKind, "response_kind"),
        (Realis, "realis"),
    ],
)
def test_the_members_are_those_of_the_lists(
    lists: dict[str, Any], terms: type[Term], key: str
) -> None:
    assert [term.name for term in terms] == [row["name"] for row in lists[key]]
    for row in lists[key]:
        if "definition" in row:
            expected = row["definition"].rstrip(".").lower()
            assert terms[row["name"]].definition.rstrip(".").lower() == expected


def test_channels_and_changes_are_those_of_the_lists(lists: dict[str, Any]) -> None:
    assert [str(channel) for channel in Channel] == lists["diplomatic_channel"]
    changes = {row["change_kind"] for row in lists["sanction_transitions"]}
    assert {str(change) for change in ChangeKind} == changes


def test_codes_of_acts_are_those_of_the_lists(lists: dict[str, Any]) -> None:
    for row in lists["act_kind"]:
        kind = ActKind[row["name"]]
        assert kind.cameo == row["cameo"]
        assert list(kind.cameo_also) == row["cameo_also"]
        assert kind.plover == row["plover"]
        assert kind.quad_class == row["quad"]
        assert kind.goldstein == row["goldstein"]


def test_codes_of_measures_are_those_of_the_lists(lists: dict[str, Any]) -> None:
    for row in lists["sanction_measure"]:
        measure = Measure[row["name"]]
        assert list(measure.opensanctions) == row["opensanctions"]
        assert list(measure.eu_sanctions_map) == row["eu_sanctions_map"]
        codes = (measure.gsdb, measure.ties, measure.cameo, measure.plover)
        assert codes == (row["gsdb"], row["ties"], row["cameo"], row["plover"])


def test_codes_of_sanctions_are_those_of_the_lists(lists: dict[str, Any]) -> None:
    for row in lists["sanction_status"]:
        status = SanctionStatus[row["name"]]
        assert status.crosswalk == (told(row["crosswalk"]) or "")
        assert status.cameo == (told(row["cameo"]) or "").split(" ")[0]
        plover = told(row["plover"])
        assert status.plover == (None if plover == "dropped (01)" else plover)
    for row in lists["sanction_outcome"]:
        outcome = SanctionOutcome[row["name"]]
        assert (outcome.gsdb, list(outcome.ties_outcomes)) == (
            row["gsdb"],
            row["ties_finaloutcome"],
        )
    for row in lists["sanction_objective"]:
        objective = SanctionObjective[row["name"]]
        assert (objective.gsdb, list(objective.ties_issues)) == (row["gsdb"], row["ties_issue"])


def test_codes_of_negotiations_are_those_of_the_lists(lists: dict[str, Any]) -> None:
    for row in lists["negotiation_status"]:
        status = NegotiationStatus[row["name"]]
        assert [status.cameo, *status.cameo_also] == row["cameo"]
        assert [p for p in (status.plover, *status.plover_also) if p] == row["plover"]
    for row in lists["negotiation_subject"]:
        assert list(Subject[row["name"]].plover_contexts) == row["plover_context"]
    for row in lists["settlement_mode"]:
        mode = SettlementMode[row["name"]]
        assert (mode.icow_variable, mode.cameo) == (row["icow_variable"], row["cameo"])
    for row in lists["agreement_scope"]:
        assert AgreementScope[row["name"]].crosswalk == row["crosswalk"]
    for row in lists["dispute_kind"]:
        assert DisputeKind[row["name"]].crosswalk == (told(row["source"]) or "")


def test_codes_of_treaties_are_those_of_the_lists(lists: dict[str, Any]) -> None:
    for row in lists["treaty_stage"]:
        assert TreatyStage[row["name"]].vclt == (told(row["vclt"]) or "")
    for row in lists["treaty_action"]:
        action = TreatyAction[row["name"]]
        codes = (action.vclt, action.effect, action.cameo)
        assert codes == (told(row["vclt"]) or "", row["effect"], row["cameo"])


def test_codes_of_claims_are_those_of_the_lists(lists: dict[str, Any]) -> None:
    found = {(str(c), str(p)): code for (c, p), code in FACTBANK.items()}
    expected = {(r["certainty"], r["polarity"]): r["factbank"] for r in lists["factuality"]}
    assert found == expected
    for row in lists["realis"]:
        assert Realis[row["name"]].crosswalk == ("" if row["plover"] == "none" else row["plover"])


def test_a_plover_code_falls_into_event_and_mode() -> None:
    halt, endorse = ActKind.HALT_NEGOTIATIONS, ActKind.ENDORSE
    assert (halt.plover_event, halt.plover_mode) == ("SANCTION", "withdraw")
    assert (endorse.plover_event, endorse.plover_mode) == ("SUPPORT", None)
    nothing = ActKind.MAKE_STATEMENT
    assert (nothing.plover_event, nothing.plover_mode) == (None, None)


@pytest.mark.parametrize("kind", ActKind)
def test_conflict_scores_below_nought_and_cooperation_above(kind: ActKind) -> None:
    signs = {QuadClass.VERBAL_COOPERATION: 1, QuadClass.MATERIAL_COOPERATION: 1}
    expected = 0 if kind.quad_class is QuadClass.NEUTRAL else signs.get(kind.quad_class, -1)
    assert (kind.goldstein > 0) - (kind.goldstein < 0) == expected
    assert -10 <= kind.goldstein <= 10
