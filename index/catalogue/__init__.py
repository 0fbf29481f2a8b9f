"""The catalogue: documents, passages and figures in a database."""
