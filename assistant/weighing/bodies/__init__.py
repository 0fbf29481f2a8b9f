"""Whether a statement is about the body and the place that a question asks about."""
