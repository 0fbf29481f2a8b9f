"""One ranking out of both legs, and the sentence of a passage that answers."""
