"""Sums, shares and changes that a document states, recomputed."""
