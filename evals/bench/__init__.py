"""How fast and how steady the running service is."""
