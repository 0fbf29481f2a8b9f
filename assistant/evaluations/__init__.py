"""Evaluations of an installation: the runs that it keeps, and the commands that make and compare them."""
