"""People, awards and document numbers that a text names."""
