"""The steps that bring the catalogue of an earlier version up to date."""
