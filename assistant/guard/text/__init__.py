"""A text read for comparison: its words and facts in their order, whose they are, and which of them are equal."""
