"""What a question asks for: its kind, body, period, counting units and words, in whatever spelling it is typed."""
