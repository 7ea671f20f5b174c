"""Dossiers as pages for people."""
