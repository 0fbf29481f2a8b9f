"""Dates and reporting periods: how texts name them, what they mean, whether they are planned or past."""
