"""Which statements a claim is held against, alone and together."""
