"""Language models as second judges: advisory, never gating."""
