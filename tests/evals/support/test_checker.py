"""The support checker: what it must catch, and what it must let pass."""

from __future__ import annotations

import pytest

from evals.support.checker import Verdict, check
from evals.windows import Evidence

HEADER = "VKSND tỉnh Hậu Giang tổng kết công tác năm 2024"
TEXT = (
    "Phòng 7: Trong năm 2024, đơn vị thụ lý và kiểm sát xét xử phúc thẩm 88 vụ/171 bị cáo; ban hành 07 kháng nghị phúc"
    " thẩm, Tòa án chấp nhận 6/7 kháng nghị, đạt tỷ lệ 85,7%; không để xảy ra án quá hạn, tăng 01 phiên tòa so với năm"
    " 2023. Đồng chí Võ Thị Kim Ngân, Trưởng phòng 7 trình bày báo cáo theo Kế hoạch số 04/KH-VKS ngày 08/01/2024."
)
EVIDENCE = [Evidence(TEXT, HEADER)]


@pytest.mark.parametrize(
    "claim",
    [
        "Năm 2024, Phòng 7 kiểm sát xét xử phúc thẩm 88 vụ với 171 bị cáo.",
        "Phòng 7 ban hành 7 kháng nghị phúc thẩm.",
        "Phòng 7 ban hành bảy kháng nghị phúc thẩm.",
        "Toà án chấp nhận 6/7 kháng nghị, đạt tỉ lệ 85,70 %.",
        "Theo báo cáo, Phòng 7 không để xảy ra án quá hạn.",
        "Đ/c Võ Thị Kim Ngân là Trưởng phòng 7.",
        "Kế hoạch số 4/KH-VKS được ban hành ngày 8 tháng 1 năm 2024.",
        "Ban hành 07 kháng nghị phúc thẩm; kiểm sát xét xử phúc thẩm 88 vụ/171 bị cáo.",
    ],
)
def test_the_same_said_otherwise_passes(claim: str) -> None:
    """Form, order, numerals, abbreviations and lead-ins do not matter."""
    assert check(claim, EVIDENCE).verdict is Verdict.FULL


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("Phòng 7 kiểm sát xét xử phúc thẩm 89 vụ.", "figure"),
        ("Phòng 7 kiểm sát xét xử phúc thẩm 171 vụ/88 bị cáo.", "figure"),
        ("Phòng 7 kiểm sát xét xử phúc thẩm 88 vụ/171 bị can.", "figure"),
        ("Tòa án chấp nhận 7 kháng nghị.", "figure"),
        ("Tòa án chấp nhận 6/7 kháng nghị, đạt 8,57%.", "figure"),
        ("Trên 88 vụ được kiểm sát xét xử phúc thẩm.", "comparator"),
        ("Phòng 8 kiểm sát xét xử phúc thẩm 88 vụ.", "unit"),
        ("Phòng 7 kiểm sát xét xử sơ thẩm 88 vụ.", "term"),
        ("Phòng 7 để xảy ra án quá hạn.", "negation"),
        ("Phòng 7 giảm 01 phiên tòa so với năm 2023.", "comparator"),
        ("Phòng 7 tăng 01 phiên tòa so với năm 2022.", "year"),
        ("Đồng chí Võ Thị Kim Ngân, Phó Trưởng phòng 7 trình bày báo cáo.", "role"),
        ("Đồng chí Võ Thị Kim Nga trình bày báo cáo.", "person"),
        ("Kế hoạch số 40/KH-VKS ngày 08/01/2024.", "document_number"),
        ("Kế hoạch số 04/KH-VKS ngày 01/8/2024.", "date"),
        ("VKSND tỉnh Bạc Liêu kiểm sát xét xử phúc thẩm 88 vụ.", "name"),
        ("Phòng 7 ban hành 07 kháng nghị phúc thẩm, dẫn đầu cả nước.", "quantifier"),
    ],
)
def test_a_changed_fact_is_named(claim: str, kind: str) -> None:
    """Every verdict carries the fact that fails."""
    found = check(claim, EVIDENCE)
    assert not found.is_full
    assert kind in {problem.kind for problem in found.problems}


def test_one_clause_of_two_is_partial() -> None:
    """A clause that passes beside one that the evidence does not mention makes half support."""
    claim = "Phòng 7 ban hành 07 kháng nghị phúc thẩm; tham gia giảng dạy bốn lớp bồi dưỡng nghiệp vụ chuyên sâu."
    assert check(claim, EVIDENCE).verdict is Verdict.PARTIAL


def test_nothing_to_check_is_no_pass() -> None:
    """Words without a fact that the evidence does not have are undetermined; other tools let them pass."""
    assert check("Hoạt động nhìn chung rất sôi nổi, phong phú.", EVIDENCE).verdict is Verdict.UNDETERMINED


def test_without_evidence_nothing_is_supported() -> None:
    """A sentence that cites nothing is not supported."""
    assert check("Phòng 7 ban hành 07 kháng nghị.", []).verdict is Verdict.NONE


def test_typographic_quotes_are_quotes() -> None:
    """The quoted-span measure of ragas accepts straight quotes only and scores “…” 0."""
    evidence = [Evidence("Khâu đột phá là “Số hóa hồ sơ án hình sự”.", HEADER)]
    assert check('Khâu đột phá là "Số hoá hồ sơ án hình sự".', evidence).is_full


def test_a_table_row_supports_a_sentence() -> None:
    """The headers of a cell say what its number counts."""
    row = [Evidence("Đơn vị: TP. Phú Quốc | Khởi tố mới – Số vụ: 148 | Truy tố – Số vụ: 112", HEADER)]
    verdicts = [check(f"Thành phố Phú Quốc truy tố {count} vụ.", row).is_full for count in (112, 148)]
    assert verdicts == [True, False]
