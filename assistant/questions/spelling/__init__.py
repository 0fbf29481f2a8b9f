"""What was typed made into what was meant: marks, slips of the keyboard, short forms, colloquial words."""
