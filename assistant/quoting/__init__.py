"""What is quoted of a statement: the words that answer, without what could be taken for the answer beside them."""
