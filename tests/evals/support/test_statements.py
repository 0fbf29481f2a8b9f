"""A clause is taken apart where it says several things, each with the time and subject that it shares."""

from __future__ import annotations

import pytest

from documents.language.text import normalise
from evals.support.checker import check
from evals.support.claims import parse
from evals.support.statements import split_statements
from evals.windows import Evidence


@pytest.mark.parametrize(
    ("clause", "statements"),
    [
        (
            "Năm 2023, Phòng 1 thụ lý 5 vụ, truy tố 4 vụ và không có vụ nào bị trả hồ sơ",
            [
                "Năm 2023, Phòng 1 thụ lý 5 vụ",
                "Năm 2023, Phòng 1 truy tố 4 vụ",
                "Năm 2023, Phòng 1 không có vụ nào bị trả hồ sơ",
            ],
        ),
        (
            "Phòng 7 xét xử 58 vụ/91 bị cáo trong năm 2022 và 63 vụ/98 bị cáo trong năm 2023",
            ["Phòng 7 xét xử 58 vụ/91 bị cáo trong năm 2022", "Phòng 7 xét xử 63 vụ/98 bị cáo trong năm 2023"],
        ),
        (
            "Năm 2022, Văn phòng được tặng Bằng khen, còn Phòng 15 được công nhận là tập thể tiên tiến",
            ["Năm 2022, Văn phòng được tặng Bằng khen", "Năm 2022, Phòng 15 được công nhận là tập thể tiên tiến"],
        ),
        (
            "Số kiến nghị do VKSND khu vực 4 và VKSND khu vực 6 ban hành lần lượt là 05 và 08.",
            [
                "Số kiến nghị do VKSND khu vực 4 ban hành là 05.",
                "Số kiến nghị do VKSND khu vực 6 ban hành là 08.",
            ],
        ),
        ("Phòng 1 ban hành kiến nghị về ma túy và kinh tế", ["Phòng 1 ban hành kiến nghị về ma túy và kinh tế"]),
        ("Phòng 1 thụ lý 5 vụ (ma túy và có 2 vụ kinh tế)", ["Phòng 1 thụ lý 5 vụ (ma túy và có 2 vụ kinh tế)"]),
    ],
)
def test_a_clause_says_as_much_as_it_joins(clause: str, statements: list[str]) -> None:
    """Numbers, predicates and subjects open statements; what is merely listed does not."""
    assert [one.text for one in split_statements(parse(normalise(clause)))] == statements


_HEADS = ("Phòng 9 tổng kết năm 2024", "Phòng 10 tổng kết năm 2024")
_TEXTS = ("Phòng 9 giải quyết 112 vụ.", "Phòng 10 giải quyết 98 vụ.")
_BOTH = [Evidence(text, head) for head, text in zip(_HEADS, _TEXTS, strict=True)]


@pytest.mark.parametrize(
    ("claim", "is_full"),
    [
        ("Năm 2024, Phòng 9 và Phòng 10 lần lượt giải quyết 112 vụ và 98 vụ.", True),
        ("Năm 2024, Phòng 9 và Phòng 10 lần lượt giải quyết 98 vụ và 112 vụ.", False),
        ("Năm 2024, Phòng 9 giải quyết 112 vụ, còn Phòng 10 giải quyết 98 vụ.", True),
        ("Năm 2024, Phòng 9 giải quyết 98 vụ, còn Phòng 10 giải quyết 112 vụ.", False),
    ],
)
def test_statements_rest_on_a_source_each(claim: str, is_full: bool) -> None:
    """Two sources bear out what they say together, never what each says of the other."""
    assert check(claim, _BOTH).is_full is is_full


def test_statements_rest_on_a_sentence_each() -> None:
    """One sentence may join what a text tells in three."""
    text = "Năm 2023, Viện thụ lý kiểm sát điều tra 182 vụ. Đã truy tố 139 vụ. Không có vụ nào bị Tòa án trả hồ sơ."
    claim = "Năm 2023, Viện thụ lý kiểm sát điều tra 182 vụ, truy tố 139 vụ và không có vụ nào bị Tòa án trả hồ sơ."
    assert check(claim, [Evidence(text)]).is_full


def test_a_title_alone_bears_no_statement_out() -> None:
    """A window that says nothing of the matter contradicts nothing; the one that does decides."""
    text = "Cụm có Lâm An và Gia An. Hội nghị cử VKSND tỉnh Lâm An làm Cụm trưởng, VKSND tỉnh Gia An làm Cụm phó."
    claim = "VKSND tỉnh Gia An làm Cụm trưởng, VKSND tỉnh Lâm An làm Cụm phó."
    assert not check(claim, [Evidence(text, "Cụm thi đua họp bầu Cụm trưởng, Cụm phó")]).is_full
