"""What there is to do, and which role may do it: the one table that every way in asks."""

from __future__ import annotations

from enum import StrEnum


class Action(StrEnum):
    """Something that a caller may want to do."""

    ASK = "ask"
    SEARCH = "search"
    VERIFY = "verify"
    READ_FIGURES = "read_figures"
    READ_DOCUMENTS = "read_documents"
    READ_CONVERSATIONS = "read_conversations"  # the caller's own
    GIVE_FEEDBACK = "give_feedback"
    ADD_DOCUMENTS = "add_documents"
    REMOVE_DOCUMENTS = "remove_documents"
    READ_STATUS = "read_status"  # counts within the caller's labels, health, models
    READ_METRICS = "read_metrics"  # of the whole service
    MANAGE_KEYS = "manage_keys"
    READ_AUDIT = "read_audit"
    READ_FEEDBACK = "read_feedback"
    RUN_EVALUATIONS = "run_evaluations"  # and read what they found


class Role(StrEnum):
    """What a principal is; each of the last three may do what the one before it may."""

    PUBLIC = "public"  # of a key that stands in the source of a page: asks, and nothing else
    READER = "reader"
    EDITOR = "editor"
    ADMIN = "admin"


_PUBLIC = frozenset({Action.ASK, Action.GIVE_FEEDBACK})
_READER = _PUBLIC | {
    Action.SEARCH,
    Action.VERIFY,
    Action.READ_FIGURES,
    Action.READ_DOCUMENTS,
    Action.READ_CONVERSATIONS,
    Action.READ_STATUS,
}
_EDITOR = _READER | {Action.ADD_DOCUMENTS, Action.REMOVE_DOCUMENTS}

RIGHTS: dict[Role, frozenset[Action]] = {
    Role.PUBLIC: _PUBLIC,
    Role.READER: _READER,
    Role.EDITOR: _EDITOR,
    Role.ADMIN: frozenset(Action),
}
