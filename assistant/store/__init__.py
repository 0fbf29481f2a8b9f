"""What is kept besides the index: conversations, feedback, keys, jobs and the audit log."""
