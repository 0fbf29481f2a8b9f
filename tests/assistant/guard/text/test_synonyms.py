"""Other words of reports for what the evidence says, and words that say something else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files

import pytest

from assistant.guard.text.lexicon import find_exclusives
from documents.language.terms import terms
from tests.assistant.guard.evidence import is_supported

COURSE = (
    "Ngày 12/6/2024, VKSND tỉnh Lạng Sơn mở lớp bồi dưỡng cho 61 học viên. Báo cáo viên là đồng chí Lý Thị Mai, Phó"
    " Trưởng phòng 7. Nội dung tập trung vào việc áp dụng án treo không đúng quy định. Kết quả, 58 học viên được xếp"
    " loại chưa đúng."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Người truyền đạt tại lớp bồi dưỡng là Phó Trưởng phòng 7 Lý Thị Mai.",
        "Nội dung lớp học, chủ yếu về việc cho hưởng án treo không đúng quy định.",
        "Ngày 12/6/2024, VKSND tỉnh Lạng Sơn tiến hành đào tạo 61 học viên.",
    ],
)
def test_a_usual_other_word_is_borne_out(claim: str) -> None:
    """What reports say in several ways passes in each of them."""
    assert is_supported(claim, COURSE)


@pytest.mark.parametrize(
    "claim",
    [
        "Nội dung tập trung vào việc áp dụng án treo không đúng quy định, gây bức xúc trong dư luận.",
        "Ngày 12/6/2024, VKSND tỉnh Lạng Sơn mở lớp bồi dưỡng cho 61 học viên, được học viên đánh giá rất bổ ích.",
    ],
)
def test_what_no_word_of_the_evidence_says_is_flagged(claim: str) -> None:
    """Synonyms do not bear out an invented clause."""
    assert not is_supported(claim, COURSE)


def _groups() -> Iterator[list[str]]:
    for kind in files("assistant").joinpath("data/wordings").iterdir():
        yield from json.loads(kind.read_text("utf-8"))


def test_no_group_joins_what_excludes_another() -> None:
    """A group holds each wording once, and of words whose absence is an error by itself one value at most."""
    for group in _groups():
        assert len(set(group)) == len(group) > 1
        values: dict[str, set[str]] = {}
        for wording in group:
            sequence = terms(wording)
            for found in find_exclusives(sequence):
                if found.value.missing and found.last - found.first == len(sequence):
                    values.setdefault(found.value.group, set()).add(found.value.value)
        assert all(len(excluding) == 1 for excluding in values.values()), group


GIFTS = (
    "Đoàn thanh niên VKSND tỉnh Lạng Sơn trao 140 áo ấm, 320 quyển vở cho 26 em học sinh; có 08 ý kiến tham luận. Ban"
    " Chấp hành gồm 05 đồng chí."
)


@pytest.mark.parametrize(
    ("claim", "borne_out"),
    [
        ("Đoàn thanh niên VKSND tỉnh Lạng Sơn tặng 140 chiếc áo ấm và 320 cuốn vở.", True),
        ("26 học sinh nhận quà của Đoàn thanh niên VKSND tỉnh Lạng Sơn.", True),
        ("Ban Chấp hành có năm thành viên.", True),
        ("Đoàn thanh niên VKSND tỉnh Lạng Sơn tặng 320 chiếc áo ấm và 140 cuốn vở.", False),
        ("Đoàn thanh niên VKSND tỉnh Lạng Sơn trao quà cho 26 bị can.", False),
    ],
)
def test_a_word_for_a_piece_changes_nothing(claim: str, *, borne_out: bool) -> None:
    """Things are counted with and without "chiếc"; what is counted stays."""
    assert is_supported(claim, GIFTS) is borne_out
