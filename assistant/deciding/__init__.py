"""Whether the evidence answers, which of it is stated, and what is said where nothing does."""
