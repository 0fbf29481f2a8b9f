"""Embedding models: bundled, of other makers, behind an endpoint."""
