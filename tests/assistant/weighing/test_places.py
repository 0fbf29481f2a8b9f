"""Whether evidence is about the place of the inspected body that a question names."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision

INSPECTION = (
    "VKSND tỉnh Bến Tre công bố kết luận tại Chi cục Thi hành án dân sự huyện Ba Tri",
    "VKSND tỉnh Bến Tre công bố Kết luận số 72/KL-VKS ngày 16/10/2024 tại Chi cục Thi hành án dân sự huyện Ba Tri.",
    "Đoàn đã kiểm sát 418 hồ sơ.",
    "Năm 2024 Phòng 11 kiểm sát tại các huyện Ba Tri, Giồng Trôm.",
)


@pytest.mark.parametrize(("district", "answered"), [("Ba Tri", True), ("Giồng Trôm", False), ("Mỏ Cày Nam", False)])
@pytest.mark.parametrize("asked", ["có số bao nhiêu?", "năm 2024 kiểm sát bao nhiêu hồ sơ?"])
def test_an_inspection_is_told_by_where_it_was(asked: str, district: str, answered: bool) -> None:
    """The same report is written of every district; of another one there is no conclusion and no count."""
    question = f"Kết luận của VKSND tỉnh Bến Tre tại Chi cục THADS huyện {district} {asked}"
    assert bool(decision(question, INSPECTION).evidence) is answered
