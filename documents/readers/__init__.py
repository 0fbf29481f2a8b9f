"""One reader per file format: bytes in, blocks in reading order out."""
