"""The figures of a claim: each is held against those of the evidence that count the same."""
