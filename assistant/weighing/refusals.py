"""Rules that turn figures and statements down: predicates in tuples, asked in order, and the first that holds is kept.

A rule is known by the name of its function. What decides keeps the rule itself, which costs nothing; who wants to know
why an answer was refused reads its name (``name_of``) and what it says in words (``assistant.rule_words``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

Rule = Callable[..., object]  # what it is told differs from one tuple of rules to the next


def first_to_hold(rules: Sequence[Rule], *told: object) -> Rule | None:
    """Return the first of ``rules`` that holds of what it is ``told``, None if none does."""
    for rule in rules:
        if rule(*told):
            return rule
    return None


def name_of(rule: Rule) -> str:
    """Return the identifier of a rule: the name of its function, by which it is found in the source."""
    return rule.__name__.lstrip("_")
