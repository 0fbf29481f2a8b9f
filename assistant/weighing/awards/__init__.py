"""Which awards, prizes and ranks a statement reports, and which of them a question asks about."""
