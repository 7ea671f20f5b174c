"""Hypothesis strategies for every value of the model, for our tests and for yours.

They are registered when Hypothesis is imported, through its entry point, so that
``st.from_type(Act)`` works wherever treatywatch is installed with the ``testing`` extra.

>>> from hypothesis import strategies as st
>>> from treatywatch.model.act import Act
>>> st.from_type(Act).validate()
"""

from __future__ import annotations


def register() -> None:
    """Register the strategies; Hypothesis calls it through its entry point."""
    from hypothesis import strategies as st

    from treatywatch.strategies.table import STRATEGIES

    for value_class, strategy in STRATEGIES.items():
        st.register_type_strategy(value_class, strategy())


# Hypothesis calls register() while it is itself being imported: that must not be in the middle of
# importing the modules below, so it is imported first.
import hypothesis as _hypothesis  # noqa: E402

from treatywatch.strategies.derived import (  # noqa: E402
    disputes,
    negotiation_steps,
    negotiations,
    sanction_steps,
    sanctions,
    stance_steps,
    standing_steps,
    treaties,
    treaty_events,
    treaty_steps,
)
from treatywatch.strategies.table import STRATEGIES  # noqa: E402
from treatywatch.strategies.values import (  # noqa: E402
    acts,
    articles,
    attributes,
    claims,
    countries,
    evidence,
    former_countries,
    links,
    namings,
    offices,
    organizations,
    parties,
    persons,
    problems,
    records,
    sources,
    spans,
    statements,
    territories,
    territory_names,
    whens,
)

assert _hypothesis

__all__ = [
    "STRATEGIES",
    "acts",
    "articles",
    "attributes",
    "claims",
    "countries",
    "disputes",
    "evidence",
    "former_countries",
    "links",
    "namings",
    "negotiation_steps",
    "negotiations",
    "offices",
    "organizations",
    "parties",
    "persons",
    "problems",
    "records",
    "register",
    "sanction_steps",
    "sanctions",
    "sources",
    "spans",
    "stance_steps",
    "standing_steps",
    "statements",
    "territories",
    "territory_names",
    "treaties",
    "treaty_events",
    "treaty_steps",
    "whens",
]
