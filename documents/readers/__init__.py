"""One reader per file format, chosen by content."""
