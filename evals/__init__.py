"""Measure whether answers are grounded, and whether a change helped."""
