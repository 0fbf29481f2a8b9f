"""The dense leg: vectors, near at hand or in a server."""
