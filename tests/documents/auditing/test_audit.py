"""The source audit as a whole."""

from __future__ import annotations

from documents.auditing.audit import audit
from documents.auditing.remarks import RemarkKind
from documents.figures.extracting import extract_figures
from tests.documents.papers import paper, table


def test_remarks_come_in_reading_order_with_the_stated_number_first() -> None:
    """Each remark shows both values and quotes what it rests on."""
    document = paper(
        ["Ban hành 20 kháng nghị (cấp tỉnh 8, cấp huyện 13).", "Tòa án chấp nhận 6/7 kháng nghị, đạt tỷ lệ 58,7%."]
    )
    remarks = audit(document, extract_figures(document))
    assert [(remark.kind, document.text_of(remark.spans[0])) for remark in remarks] == [
        (RemarkKind.TOTAL, "20 kháng nghị"),
        (RemarkKind.SHARE, "58,7%"),
    ]


def test_a_remark_is_plain_vietnamese_with_both_values() -> None:
    """The reader sees what is stated and what was computed."""
    document = paper(["Ban hành 20 kháng nghị (cấp tỉnh 8, cấp huyện 13)."])
    assert audit(document, extract_figures(document))[0].text == (
        "Tổng nêu trong tài liệu là 20 kháng nghị, cộng các số thành phần được 21 kháng nghị."
    )


def test_a_source_that_adds_up_has_no_remarks() -> None:
    """Nothing is said about right numbers."""
    document = table(
        ["Số vụ", "Số bị can"], [["Phòng 1", "12", "30"], ["Phòng 2", "8", "11"], ["Tổng cộng", "20", "41"]]
    )
    assert audit(document, extract_figures(document)) == ()
