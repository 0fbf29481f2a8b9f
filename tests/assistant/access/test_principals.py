from __future__ import annotations

import pytest

from assistant.access.principals import LOCAL, Principal
from assistant.access.rights import RIGHTS, Action, Role


def _caller(*roles: Role, labels: frozenset[str] | None = frozenset()) -> Principal:
    return Principal("k", "Phòng 7", frozenset(roles), labels)


def test_every_role_has_its_rights() -> None:
    """A role without an entry would let nobody in, or crash."""
    assert set(RIGHTS) == set(Role)


@pytest.mark.parametrize(
    ("less", "more"), [(Role.PUBLIC, Role.READER), (Role.READER, Role.EDITOR), (Role.EDITOR, Role.ADMIN)]
)
def test_each_role_may_more_than_the_one_before(less: Role, more: Role) -> None:
    """Roles are steps."""
    assert RIGHTS[less] < RIGHTS[more]


def test_a_public_key_asks_and_nothing_else() -> None:
    """It stands in the source of a page, for everyone to copy."""
    assert RIGHTS[Role.PUBLIC] == {Action.ASK, Action.GIVE_FEEDBACK}


@pytest.mark.parametrize("action", [Action.ADD_DOCUMENTS, Action.MANAGE_KEYS, Action.READ_AUDIT, Action.READ_METRICS])
def test_a_reader_changes_nothing_and_sees_nobody_else(action: Action) -> None:
    """Reading documents is all that it is for."""
    assert not _caller(Role.READER).may(action)


def test_any_of_several_roles_suffices() -> None:
    """Rights add up."""
    assert _caller(Role.PUBLIC, Role.EDITOR).may(Action.REMOVE_DOCUMENTS)


def test_a_principal_without_roles_may_nothing() -> None:
    """Nothing is allowed by default."""
    assert not any(_caller().may(action) for action in Action)


def test_labels_are_read_exactly() -> None:
    """Neither a part of a label nor no label at all lets anyone read."""
    caller = _caller(labels=frozenset({"internal"}))
    assert [caller.may_read(label) for label in ("internal", "intern", "Internal", "")] == [True, False, False, False]


def test_the_command_line_of_the_machine_reads_everything() -> None:
    """Whoever runs it can read the files anyway."""
    assert LOCAL.may_read("anything")
