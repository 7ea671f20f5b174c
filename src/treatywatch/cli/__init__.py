"""The ``treatywatch`` command."""

from __future__ import annotations

from treatywatch.cli.command import main

__all__ = ["main"]
