"""Answer Vietnamese questions from the indexed documents, with citations."""
