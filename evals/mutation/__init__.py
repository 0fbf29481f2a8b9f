"""Sentences altered on purpose: what a guard catches, and what it flags for nothing."""
