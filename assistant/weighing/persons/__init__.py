"""Whether a statement tells of the person, or of the office, that a question asks about."""
