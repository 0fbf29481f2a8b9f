"""Train and test the model of ``assistant/confidence``: ``python -m evals.confidence``; see ``docs/confidence.md``."""
