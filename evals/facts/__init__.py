"""Set the facts of a clause against those of a window of evidence: one module for each kind of fact."""
