"""Tests of whether evidence is about the commune whose police or committee a question names."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision

TWO = (
    "VKSND thành phố Bến Tre trực tiếp kiểm sát Công an xã, phường",
    "VKSND thành phố Bến Tre, tỉnh Bến Tre trực tiếp kiểm sát tại Công an phường Phú Khương và Công an xã Sơn Đông.",
    "Công an phường Phú Khương: tiếp nhận 26 tin. Qua kiểm sát còn 03 vi phạm.",
    "Công an xã Sơn Đông: tiếp nhận 14 tin. Qua kiểm sát còn 05 vi phạm.",
    "VKSND thành phố ban hành Kết luận số 04/KL-VKS đối với Công an phường Phú Khương.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Công an phường Phú Khương tiếp nhận bao nhiêu tin?", "26 tin"),
        ("Công an xã Sơn Đông tiếp nhận bao nhiêu tin?", "14 tin"),
        ("Công an xã Sơn Đông có bao nhiêu vi phạm qua kiểm sát?", "05 vi phạm"),
        ("Kết luận đối với Công an phường Phú Khương số mấy?", "04/KL-VKS"),
    ],
)
def test_each_commune_has_what_is_told_of_it(asked: str, told: str) -> None:
    """By the sentence itself, or by its line."""
    (found,) = decision(asked, TWO).evidence
    assert told in found.statement.text


@pytest.mark.parametrize("asked", ["tiếp nhận bao nhiêu tin?", "có kết luận kiểm sát số mấy?"])
def test_nothing_of_another_commune_answers(asked: str) -> None:
    """Its police were not inspected."""
    assert decision(f"Công an phường An Hội {asked}", TWO).status is not Status.ANSWERED
