"""Vietnamese text as such: one spelling, words, sentences, the vocabulary of the sector, old encodings."""
