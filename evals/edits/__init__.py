"""Edits that change what a sentence says, and edits that keep it; ids as in the specification of the benchmark.

F figures, D dates, N numbers of documents, P names and roles, A acts and polarity, C evidence, X added content, K kept.
"""
