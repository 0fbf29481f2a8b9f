"""What is wrong with a claim: one failing fact."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A fact that fails: what the sentence claims and what the evidence has in its place, empty if nothing."""

    kind: str
    claimed: str
    found: str = ""
