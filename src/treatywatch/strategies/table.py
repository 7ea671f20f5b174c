"""The strategy of each class of the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hypothesis.strategies import SearchStrategy

from treatywatch.model.act import Act, Link
from treatywatch.model.attributes import Attributes
from treatywatch.model.claim import Claim, Source
from treatywatch.model.dispute import Dispute
from treatywatch.model.history import Step
from treatywatch.model.naming import Naming
from treatywatch.model.negotiation import Negotiation, StanceStep
from treatywatch.model.party import Country, FormerCountry, Office, Organization, Person
from treatywatch.model.problem import Problem
from treatywatch.model.sanction import Sanction
from treatywatch.model.source import Article, Evidence, Span
from treatywatch.model.statement import Statement
from treatywatch.model.territory import Territory, TerritoryName
from treatywatch.model.treaty import Treaty, TreatyEvent
from treatywatch.model.when import When
from treatywatch.strategies import derived, values

STRATEGIES: Final[dict[type, Callable[[], SearchStrategy[object]]]] = {
    Act: values.acts,
    Article: values.articles,
    Attributes: values.attributes,
    Claim: values.claims,
    Country: values.countries,
    Dispute: derived.disputes,
    Evidence: values.evidence,
    FormerCountry: values.former_countries,
    Link: values.links,
    Naming: values.namings,
    Negotiation: derived.negotiations,
    Office: values.offices,
    Organization: values.organizations,
    Person: values.persons,
    Problem: values.problems,
    Sanction: derived.sanctions,
    Source: values.sources,
    Span: values.spans,
    StanceStep: derived.stance_steps,
    Statement: values.statements,
    Step: derived.sanction_steps,
    Territory: values.territories,
    TerritoryName: values.territory_names,
    Treaty: derived.treaties,
    TreatyEvent: derived.treaty_events,
    When: values.whens,
}
"""The strategy of each class."""
