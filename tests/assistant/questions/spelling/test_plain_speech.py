"""Colloquial wordings of a question are read as the sector's."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.spelling.plain_speech import with_sector_words
from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Sếp mới của Phòng 8 là ai?", "Tân người đứng đầu của Phòng 8 là ai?"),
        ("Đồng chí A lo mảng nào?", "Đồng chí A phụ trách lĩnh vực nào?"),
        ("Công đoàn cơ sở còn yếu ở chỗ nào?", "Công đoàn cơ sở có hạn chế nào?"),
        ("Viện tỉnh xứ dừa có mấy kiến nghị?", "Viện tỉnh Bến Tre có mấy kiến nghị?"),
        ("Viện tỉnh xứ dừa Bến Tre có mấy kiến nghị?", "Viện tỉnh Bến Tre có mấy kiến nghị?"),
        ("Ai là Phó Viện trưởng VKSND huyện Kế Sách?", "Ai là Phó Viện trưởng VKSND huyện Kế Sách?"),
        ("Quyên góp được bao nhiêu tiền?", "Quyên góp được bao nhiêu tiền?"),
        ("Vụ A ai ngồi ghế công tố?", "Vụ A ai ngồi ghế công tố?"),
    ],
)
def test_a_wording_is_written_as_the_sector_does(asked: str, meant: str) -> None:
    """What reports use themselves stays."""
    assert with_sector_words(asked, unmarked=False) == meant


def test_short_wordings_are_told_by_their_marks() -> None:
    """Without marks "dat to" may be "đạt tổ"; longer wordings can be nothing else."""
    assert with_sector_words("vien dat to", unmarked=True) == "vien dat to"
    assert with_sector_words("cong doan con yeu cho nao", unmarked=True) == "cong doan co han che nao"


def test_the_office_asked_for_is_that_of_the_head() -> None:
    """Of a department it is another than of a procuracy."""
    district = understand("Sếp viện huyện Kế Sách là ai?")
    department = understand("Sếp phòng 8 VKSND tỉnh Sóc Trăng là ai?")
    assert district.kind is Kind.PERSON
    assert "Viện trưởng" in district.roles
    assert "Trưởng phòng" in department.roles


def test_a_wording_means_one_thing() -> None:
    """No wording stands with two meanings, and none is itself a meaning."""
    data = json.loads(files("assistant").joinpath("data/spoken.json").read_text(encoding="utf-8"))
    spoken = [one for part in ("words", "places") for wordings in data[part].values() for one in wordings]
    assert sorted(spoken) == sorted(set(spoken))
    assert not {meant.lower() for meant in data["words"]}.intersection(spoken)
