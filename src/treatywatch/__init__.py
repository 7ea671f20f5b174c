"""Reads who did what to whom in diplomacy out of news text."""

from __future__ import annotations
