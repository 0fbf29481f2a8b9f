"""Whom and when a sentence or a cell of a table speaks about."""
