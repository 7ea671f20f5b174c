"""How Hypothesis searches: the same examples every time in CI, new ones at a desk."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# A shared machine may pause for longer than any deadline; the laws are about values, not speed.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True, max_examples=60)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
