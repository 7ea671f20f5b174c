"""Clauses: who is the subject of which verb, what are its objects, and what governs it."""
