"""Short forms that a question explains."""

from __future__ import annotations

import pytest

from assistant.questions.spelling.glosses import without_glosses


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("VKS 2 cấp HGiang (Hậu Giang) ra mấy KN (kiến nghị)?", "VKS 2 cấp Hậu Giang ra mấy kiến nghị?"),
        ("PTRKN (phiên tòa rút kinh nghiệm) có mấy phiên?", "phiên tòa rút kinh nghiệm có mấy phiên?"),
        ("Hội đồng xét xử (HĐXX) tuyên mấy năm tù?", "Hội đồng xét xử tuyên mấy năm tù?"),
        ("Phòng 7 (án hình sự) ban hành mấy kháng nghị?", "Phòng 7 (án hình sự) ban hành mấy kháng nghị?"),
        ("Giết người (phúc thẩm) được bao nhiêu điểm?", "Giết người (phúc thẩm) được bao nhiêu điểm?"),
    ],
)
def test_a_short_form_gives_way_to_the_words_for_it(asked: str, plain: str) -> None:
    """What stands in brackets for another reason stays."""
    assert without_glosses(asked) == plain
