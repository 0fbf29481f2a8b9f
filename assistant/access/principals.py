"""Principals: whoever calls, with what they may do and which documents they may read."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.access.rights import RIGHTS, Action, Role


@dataclass(frozen=True, slots=True)
class Principal:
    """Someone who calls.

    Attributes:
        id: of the key, or of the user behind it; owns conversations and stands in the audit log.
        name: for people.
        roles: what the caller is; may do what any of them may.
        labels: of the documents that may be read; None for all, which is not the same as an empty set.

    Example:
        >>> Principal("k1", "Phòng 7", frozenset({Role.READER}), frozenset({"internal"})).may(Action.ADD_DOCUMENTS)
        False
    """

    id: str
    name: str
    roles: frozenset[Role] = frozenset()
    labels: frozenset[str] | None = frozenset()

    def may(self, action: Action) -> bool:
        """Tell whether one of the roles includes ``action``."""
        return any(action in RIGHTS[role] for role in self.roles)

    def may_read(self, label: str) -> bool:
        """Tell whether documents with this label may be read."""
        return self.labels is None or label in self.labels


# Whoever runs the command line on the machine itself can read the files behind the index anyway.
LOCAL = Principal("local", "Máy chủ", frozenset({Role.ADMIN}), None)
