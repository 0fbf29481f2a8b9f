"""Who signed a paper."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision

OWN = (
    "BÁO CÁO của Phòng 9 VKSND tỉnh Sóc Trăng về công tác năm 2023",
    "Phòng 9: Năm 2023 đã ban hành 21 kiến nghị.",
    "TRƯỞNG PHÒNG: Đỗ Văn Tám",
)
OTHER = (
    "VKSND tỉnh Bến Tre triển khai công tác năm 2023",
    "Đồng chí Lê Thị Mận, Phó Viện trưởng chỉ đạo thực hiện; Phòng 2 định kỳ báo cáo trước ngày 05 hằng tháng.",
    "Đồng chí Cao Văn Sáu, Trưởng phòng 9 VKSND tỉnh Bến Tre ký báo cáo năm 2023 với tư cách Trưởng phòng.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký báo cáo năm 2023 của Phòng 9 VKSND tỉnh Sóc Trăng với tư cách Trưởng phòng?",
        "Người ký báo cáo năm 2023 của Phòng 9 VKSND tỉnh Sóc Trăng là ai?",
        "ai ky bao cao nam 2023 cua phong 9 vksnd tinh soc trang",
    ],
)
def test_the_signature_under_the_paper_tells_who_signed_it(question: str) -> None:
    """A sentence of another body does not, whatever it says of signing or of periods ("định kỳ")."""
    reached = decision(question, OTHER, OWN)
    assert [item.statement.text for item in reached.evidence] == [OWN[2]]


@pytest.mark.parametrize(("kind", "known"), [("báo cáo", True), ("kế hoạch", False)])
def test_a_line_on_who_signed_is_of_the_paper_above_it(kind: str, known: bool) -> None:
    """ "Người ký: Trưởng phòng A" tells nothing of other papers."""
    signed = (*OWN[:2], "Người ký: Trưởng phòng Đỗ Văn Tám")
    reached = decision(f"Ai ký {kind} năm 2023 của Phòng 9 VKSND tỉnh Sóc Trăng?", signed)
    assert [item.statement.text for item in reached.evidence] == ([signed[2]] if known else [])


def test_another_bodys_signer_is_no_answer() -> None:
    """Who signed elsewhere is never told for the body asked about."""
    reached = decision("Ai ký báo cáo năm 2023 của Phòng 9 VKSND tỉnh Sóc Trăng?", OTHER)
    assert reached.status is Status.NOT_FOUND


def test_who_speaks_at_a_signing_is_no_signer() -> None:
    """Between the name and "ký" nothing else is said of anybody."""
    said = "Đồng chí Lê Thị Mận đề nghị Phòng 9 VKSND tỉnh Sóc Trăng sớm ký quy chế phối hợp với Công an."
    reached = decision("Ai ký quy chế phối hợp của Phòng 9 VKSND tỉnh Sóc Trăng?", (OWN[0], said))
    assert reached.status is Status.NOT_FOUND


def test_a_signature_is_found_by_the_number_of_its_paper() -> None:
    """The paper that bears the number is signed at its end, whoever else signs papers of the kind."""
    numbered = (OWN[0], "Số: 42/BC-P9, ngày 05 tháng 12 năm 2023", "TL. VIỆN TRƯỞNG – TRƯỞNG PHÒNG 9: Đỗ Văn Tám")
    reached = decision("Báo cáo số 42/BC-P9 của VKSND tỉnh Sóc Trăng ai ký?", OTHER, numbered)
    assert [item.statement.text for item in reached.evidence] == [numbered[2]]


def test_a_sentence_tells_who_signed_for_the_body() -> None:
    """ "Đại diện VKSND tỉnh ký Quy chế là ..." names the signer."""
    signed = "Đại diện VKSND tỉnh ký Quy chế phối hợp là đồng chí Lê Thị Mận, Phó Viện trưởng."
    paper = ("VKSND tỉnh Sóc Trăng ký Quy chế phối hợp về án có người chưa thành niên", signed)
    question = "Ai thay mặt VKSND tỉnh Sóc Trăng ký Quy chế phối hợp về án có người chưa thành niên?"
    assert [item.statement.text for item in decision(question, paper).evidence] == [signed]


@pytest.mark.parametrize(
    "question",
    [
        "Trưởng phòng ký Báo cáo công tác năm 2023 của Phòng 9 VKSND tỉnh Sóc Trăng tên gì?",
        "Trưởng phòng nào ký báo cáo năm 2023 của Phòng 9 VKSND tỉnh Sóc Trăng?",
    ],
)
def test_the_office_of_who_signed_may_stand_before_the_act(question: str) -> None:
    """No other holder of the office is told instead."""
    reached = decision(question, OTHER, OWN)
    assert [item.statement.text for item in reached.evidence] == [OWN[2]]


def test_an_award_called_by_a_namesake_is_not_signed() -> None:
    """ "Kỷ niệm chương" has the letters of "ký"."""
    paper = (
        "VKSND tỉnh Sóc Trăng đón nhận phần thưởng năm 2023",
        "Kỷ niệm chương Bảo vệ pháp luật: các ông Cao Văn Sáu, Hồ Bá Nghiêm.",
    )
    reached = decision("Những ai của VKSND tỉnh Sóc Trăng được tặng Kỷ niệm chương Bảo vệ pháp luật?", paper)
    assert [item.statement.text for item in reached.evidence] == [paper[1]]


def test_whom_the_signer_charged_did_not_sign() -> None:
    """ "Người ký kế hoạch giao ai" asks for another."""
    paper = (
        "Kế hoạch kiểm sát trực tiếp năm 2023 của VKSND tỉnh Sóc Trăng",
        "Giao đồng chí Cao Văn Sáu, Phó Viện trưởng, chỉ đạo chung việc kiểm sát trực tiếp.",
        "VIỆN TRƯỞNG: Lê Thị Mận",
    )
    asked = (
        "Người ký kế hoạch kiểm sát trực tiếp năm 2023 của VKSND tỉnh Sóc Trăng giao Phó Viện trưởng nào chỉ đạo chung?"
    )
    assert [item.statement.text for item in decision(asked, paper).evidence] == [paper[1]]


def test_a_heading_in_capitals_is_no_signature() -> None:
    """The office before the colon tells that somebody signs."""
    plan = (
        "KẾ HOẠCH công tác tuyên truyền năm 2024 của VKSND tỉnh Bến Tre",
        "I. YÊU CẦU CHUNG: Bảo đảm thiết thực, đúng hạn.",
        "TRƯỞNG PHÒNG: Mai Thị Sen",
    )
    told = [
        item.statement.text for item in decision("Ai ký kế hoạch tuyên truyền năm 2024 của Bến Tre?", plan).evidence
    ]
    assert told == ["TRƯỞNG PHÒNG: Mai Thị Sen"]


SIGNED = "KT. VIỆN TRƯỞNG — PHÓ VIỆN TRƯỞNG (đã ký) Danh Thị Út"


def _report(year: int, signature: str) -> tuple[str, ...]:
    return (
        f"Báo cáo kết quả công tác kiểm sát năm {year} của VKSND tỉnh Sóc Trăng",
        f"Năm {year}, VKSND tỉnh Sóc Trăng đã ban hành 14 kiến nghị.",
        f"Phương hướng năm {year + 1}: phấn đấu ban hành 16 kiến nghị.",
        signature,
    )


@pytest.mark.parametrize(("year", "signer"), [(2021, "Danh Thị Út"), (2023, "Kim Sa Rưng"), (2022, None)])
def test_a_signature_is_of_the_year_of_its_paper(year: int, signer: str | None) -> None:
    """Not of the year that the paper plans for, nor of any other for which there is no paper."""
    papers = _report(2021, SIGNED), _report(2023, "VIỆN TRƯỞNG (đã ký) Kim Sa Rưng")
    reached = decision(f"Ai ký báo cáo công tác năm {year} của VKSND tỉnh Sóc Trăng?", *papers)
    told = " ".join(item.statement.text for item in reached.evidence)
    assert (signer in told) if signer else not told


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("VIỆN TRƯỞNG — Kim Sa Rưng", True),
        ("TRƯỞNG PHÒNG 9 – Danh Thị Út.", True),
        ("KT. VIỆN TRƯỞNG — PHÓ VIỆN TRƯỞNG: Danh Thị Út", True),
        ("VIỆN TRƯỞNG — Yêu cầu Phòng 9 báo cáo", False),
        ("VĂN PHÒNG — Kim Sa Rưng", False),
    ],
)
def test_a_name_behind_an_office_in_capitals_and_a_dash_signs(line: str, is_one: bool) -> None:
    """A dash opens more than names: nothing else may stand behind it."""
    paper = ("Báo cáo công tác năm 2023 của VKSND tỉnh Sóc Trăng", "Đã ban hành 14 kiến nghị.", line)
    reached = decision("Ai ký báo cáo công tác năm 2023 của VKSND tỉnh Sóc Trăng?", paper)
    assert [item.statement.text for item in reached.evidence] == ([line] if is_one else [])


@pytest.mark.parametrize(("number", "known"), [("61/KH-VKS", True), ("19/KH-VKS", False)])
def test_who_signed_a_paper_did_not_sign_those_it_names(number: str, known: bool) -> None:
    """A plan names the one that it replaces, which somebody else may have signed."""
    paper = (
        "Kế hoạch công tác năm 2023 của VKSND tỉnh Sóc Trăng",
        "Số: 61/KH-VKS, ngày 05 tháng 01 năm 2023",
        "Kế hoạch này thay thế Kế hoạch số 19/KH-VKS ngày 04/02/2022.",
        "VIỆN TRƯỞNG: Kim Sa Rưng",
    )
    reached = decision(f"Ai ký Kế hoạch số {number} của VKSND tỉnh Sóc Trăng?", paper)
    assert bool(reached.evidence) is known
