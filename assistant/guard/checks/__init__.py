"""What the guard checks of a claim, one kind of thing a module; ``order`` lists them."""
