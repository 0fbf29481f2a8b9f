"""Whether a statement is of the day, the period or the event that a question asks about."""
