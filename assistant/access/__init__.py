"""Who may do what, and which documents they may read."""
