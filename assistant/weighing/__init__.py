"""How well a statement fits a question, slot by slot."""
