"""The support checker: does the evidence bear a sentence out? Written apart from the guard that answers.

``checker`` holds the whole order; ``claims`` takes a text apart, with ``quantities``, ``moments``, ``codes``,
``proper_names`` and ``lexicon``; the others set one kind of fact each against the evidence.
"""
