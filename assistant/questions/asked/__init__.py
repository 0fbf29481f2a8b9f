"""What a question asks for: its kind, its parts, what it counts."""
