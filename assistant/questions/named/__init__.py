"""What a question names: bodies, periods, offices, people, acts."""
