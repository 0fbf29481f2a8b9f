"""What several machines share, and what each keeps near at hand."""
