"""The measures: one file each, pure functions from judged results to scores between 0 and 1."""
