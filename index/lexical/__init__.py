"""The lexical leg: words, pairs of words, numbers and codes, as they were meant."""
