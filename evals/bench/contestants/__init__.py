"""The stacks that are compared: ours, and others as their own documentation builds them."""
