"""How sure it is that evidence answers a question: learned from examples, for where the rules have no opinion."""
