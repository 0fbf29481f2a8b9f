"""A language model that may phrase an answer, one verified sentence at a time."""
