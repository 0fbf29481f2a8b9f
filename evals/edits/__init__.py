"""Edits that change what a sentence says, and edits that keep it, by the letter of their ids.

F figures, D dates, N numbers of documents, P names and roles, A acts and polarity, C evidence, X added content, K kept.
"""
