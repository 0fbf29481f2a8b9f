"""A question that goes on from the turns before it."""
