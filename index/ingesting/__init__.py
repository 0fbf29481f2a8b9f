"""Files made into documents, passages and figures, and brought into the index."""
