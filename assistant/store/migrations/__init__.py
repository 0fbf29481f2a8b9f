"""The steps that bring what an earlier version kept up to date."""
