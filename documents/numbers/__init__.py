"""Numbers in digits and in words, and the counting units behind them."""
