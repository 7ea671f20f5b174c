"""Hypothesis strategies for every value of the model."""

from __future__ import annotations


def register() -> None:
    """Register the strategies; Hypothesis calls it through its entry point."""
