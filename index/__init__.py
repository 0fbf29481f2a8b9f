"""Cut documents into passages, store them, and find them again."""
