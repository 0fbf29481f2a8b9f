"""What an answer quotes of a statement: what was asked for, without what is said alike of others."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.composing import compose
from assistant.deciding.focusing import focused
from assistant.questions.asked.parts import understand_parts
from assistant.questions.understanding import understand
from assistant.quoting.clipping import clipped
from assistant.quoting.excerpts import excerpt
from assistant.weighing.evidence import Evidence
from assistant.weighing.slots import Agreement
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind, Document
from tests.assistant.corpus import decision

TITLE = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"


@pytest.mark.parametrize(
    ("question", "sentence", "shown", "left_out"),
    [
        (
            "Năm 2023 VKSND tỉnh Sóc Trăng truy tố bao nhiêu vụ?",
            "Năm 2023 VKSND tỉnh Sóc Trăng truy tố 210 vụ/388 bị can; xét xử sơ thẩm 198 vụ/350 bị cáo.",
            "210 vụ/388 bị can",
            "198 vụ",
        ),
        (
            "Năm 2023 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kiến nghị phòng ngừa tội phạm?",
            "Năm 2023 VKSND tỉnh Sóc Trăng ban hành 17 kiến nghị khắc phục vi phạm và 06 kiến nghị phòng ngừa tội"
            " phạm.",
            "ban hành … 06 kiến nghị phòng ngừa tội phạm",
            "17 kiến nghị",
        ),
        (
            "Cụm thi đua số 2 chấm VKSND tỉnh Sóc Trăng bao nhiêu điểm?",
            "Cụm thi đua số 2 chấm VKSND tỉnh Bến Tre 955 điểm, VKSND tỉnh Sóc Trăng 948 điểm và VKSND tỉnh"
            " Trà Vinh 931 điểm.",
            "948 điểm",
            "955",
        ),
        (
            "Năm 2023 công đoàn VKSND tỉnh Sóc Trăng ủng hộ vùng hạn mặn bao nhiêu tiền?",
            "Năm 2023, công đoàn VKSND tỉnh Sóc Trăng ủng hộ vùng hạn mặn 37 triệu đồng, góp quỹ khuyến học"
            " 12 triệu đồng.",
            "ủng hộ vùng hạn mặn 37 triệu đồng",
            "12 triệu",
        ),
        (
            "Năm 2023 VKSND tỉnh Sóc Trăng kiểm sát bao nhiêu người bị tạm giam?",
            "Năm 2023 VKSND tỉnh Sóc Trăng kiểm sát 57 người bị tạm giữ, 64 người bị tạm giam và 21 người chấp hành"
            " án.",
            "kiểm sát … 64 người bị tạm giam [1]",
            "21 người",
        ),
        (
            "Năm 2023 VKSND tỉnh Sóc Trăng có bao nhiêu người bị tạm giữ được trả tự do?",
            "Năm 2023 VKSND tỉnh Sóc Trăng kiểm sát 57 người bị tạm giữ, trong đó 4 người được trả tự do.",
            "57 người bị tạm giữ, trong đó 4 người",
            "…",
        ),
        (
            "Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng?",
            "Dự họp có đồng chí Lâm Quốc Tường, Trưởng phòng 7 và đồng chí Đỗ Thị Ánh Hoa, Trưởng phòng 8.",
            "Đỗ Thị Ánh Hoa",
            "Lâm Quốc Tường",
        ),
        (
            "Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng?",
            "Phòng 8 có 01 Trưởng phòng (đồng chí Đỗ Thị Ánh Hoa), 02 Phó Trưởng phòng (đồng chí Lý Văn Hào và"
            " đồng chí Mai Hạ Lan).",
            "01 Trưởng phòng (đồng chí Đỗ Thị Ánh Hoa) [1]",
            ", 02",
        ),
        (
            "Năm 2023 Phòng 9 VKSND tỉnh Sóc Trăng được tặng gì?",
            "Năm 2023, Phòng 8 được tặng Bằng khen; Phòng 9 được công nhận Tập thể lao động xuất sắc.",
            "Tập thể lao động xuất sắc",
            "Bằng khen",
        ),
    ],
)
def test_only_what_was_asked_for_is_quoted(question: str, sentence: str, shown: str, left_out: str) -> None:
    """A neighbour's figure, name or award beside the right one would be read as the answer."""
    text = compose(clipped(understand_parts(question), decision(question, (TITLE, sentence)))).text
    assert (shown in text, left_out in text) == (True, False)


def test_a_sentence_that_distributes_its_figures_stays_whole() -> None:
    """ "Lần lượt" joins names and figures that stand apart."""
    sentence = "Năm 2023 VKSND huyện Kế Sách và VKSND huyện Mỹ Tú ban hành lần lượt 8 và 6 kháng nghị."
    found = decision("Năm 2023 VKSND huyện Mỹ Tú (Sóc Trăng) ban hành bao nhiêu kháng nghị?", (TITLE, sentence))
    assert sentence in compose(found).text


def test_a_row_that_answers_as_a_whole_is_quoted_whole() -> None:
    """Without a value that was asked for its label alone would say nothing."""
    row = next(one for one in statements_of(_table()) if one.kind is BlockKind.TABLE_ROW)
    item = Evidence(row, row.figures[0], 1.0, Agreement.YES, Agreement.YES, frozenset())
    assert excerpt(item) == row.text


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ("-6", "giảm 6 vụ (Đơn vị: Phòng 1 | Khởi tố (vụ): 82 | So cùng kỳ (vụ): -6)"),
        ("tăng 6", "6 vụ (Đơn vị: Phòng 1 | Khởi tố (vụ): 82 | So cùng kỳ (vụ): tăng 6)"),
    ],
)
def test_a_change_is_quoted_with_what_changed(change: str, shown: str) -> None:
    """Its own header leaves it to the column before, and a sign is said in words."""
    rows = (
        ("Đơn vị", "Khởi tố (vụ)", "So cùng kỳ (vụ)", "Truy tố (vụ)"),
        ("Phòng 1", "82", change, "77"),
        ("Phòng 2", "61", "+4", "58"),
    )
    row = next(one for one in statements_of(_table(rows)) if one.kind is BlockKind.TABLE_ROW)
    figure = row.figures[1]
    item = Evidence(row, figure, 1.0, Agreement.YES, Agreement.YES, frozenset(), focus=(figure.span,), beside=(figure,))
    assert excerpt(item) == shown


def _table(rows: Sequence[Sequence[str]] = ()) -> Document:
    rows = rows or (
        ("Nhiệm vụ", "Kết quả năm 2023", "Chỉ tiêu năm 2024"),
        ("Phiên tòa rút kinh nghiệm", "31 phiên", "36 phiên"),
    )
    table = RawTable(tuple(map(tuple, rows)))
    blocks = (RawBlock(BlockKind.TITLE, TITLE), RawBlock(BlockKind.TABLE_ROW, table=table))
    return document_from_raw(RawDocument(blocks), source="a.docx", content_hash="a")


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        (
            "Đồng chí Lê Thị Mận của Phòng 7 VKSND tỉnh Sóc Trăng được tặng gì?",
            "đồng chí Lê Thị Mận được Tổng Liên đoàn Lao động Việt Nam tặng Bằng khen",
        ),
        (
            "Tổ chức nào tặng Bằng khen cho đồng chí Lê Thị Mận?",
            "đồng chí Lê Thị Mận được Tổng Liên đoàn Lao động Việt Nam tặng Bằng khen",
        ),
        (
            "Đơn vị nào của Sóc Trăng được tặng Cờ thi đua dẫn đầu khối?",
            "VKSND huyện Mỹ Tú được tặng Cờ thi đua dẫn đầu khối",
        ),
    ],
)
def test_an_award_is_quoted_without_those_of_others(question: str, shown: str) -> None:
    """Each in its clause, with who got it."""
    told = (
        "Phòng 7 được công nhận Tập thể lao động tiên tiến; đồng chí Lê Thị Mận được Tổng Liên đoàn Lao động Việt Nam"
        " tặng Bằng khen; VKSND huyện Mỹ Tú được tặng Cờ thi đua dẫn đầu khối."
    )
    lines = compose(decision(question, ("Phòng 7 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023", told))).text
    assert (shown in lines, sum(title in lines for title in ("tiên tiến", "Bằng khen", "Cờ thi đua"))) == (True, 1)


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        (
            "Năm 2022 ai là Chánh Văn phòng VKSND tỉnh Sóc Trăng?",
            ": Đồng chí Lâm Thị Ngà, Chánh Văn phòng [1]",
        ),
        (
            "Chánh Văn phòng VKSND tỉnh Sóc Trăng nghỉ hưu năm 2022 là ai?",
            ": Đồng chí Lâm Thị Ngà, Chánh Văn phòng (thay đồng chí Cao Văn Sáu nghỉ hưu) chủ trì cuộc họp. [1]",
        ),
    ],
)
def test_no_bracket_is_torn_by_leaving_out_who_stands_in_it(question: str, shown: str) -> None:
    """It is left out, or shown with whom it is about."""
    title = "Văn phòng VKSND tỉnh Sóc Trăng tổng kết công tác năm 2022"
    told = "Đồng chí Lâm Thị Ngà, Chánh Văn phòng (thay đồng chí Cao Văn Sáu nghỉ hưu) chủ trì cuộc họp."
    assert compose(decision(question, (title, told))).text.splitlines()[0].endswith(shown)


def test_of_a_row_of_prizes_only_the_one_asked_for_is_quoted() -> None:
    """With what the row is about; its neighbours won another."""
    rows = (("Môn", "Giải Nhất", "Giải Nhì"), ("Kéo co", "Phòng 1", "Phòng 2"))
    title = "Hội thao VKSND tỉnh Sóc Trăng năm 2023"
    blocks = (RawBlock(BlockKind.TITLE, title), RawBlock(BlockKind.TABLE_ROW, table=RawTable(rows)))
    document = document_from_raw(RawDocument(blocks), source="a.docx", content_hash="a")
    row = next(one for one in statements_of(document) if one.kind is BlockKind.TABLE_ROW)
    item = Evidence(row, None, 1.0, Agreement.YES, Agreement.YES, frozenset())
    asked = understand("Đơn vị nào vô địch môn kéo co?")
    assert excerpt(focused(asked, item, [item])) == "Môn: Kéo co | Giải Nhất: Phòng 1"


def test_a_prize_is_headed_by_the_body_that_won_it() -> None:
    """The sentence has its body from the winner that it names first."""
    told = "Kết quả năm 2023, Phòng 1 đạt giải Nhất, VKSND huyện Mỹ Tú đạt giải Nhì, Phòng 9 giải Ba."
    lines = compose(decision("Đơn vị nào đạt giải Nhì cuộc thi của VKSND tỉnh Sóc Trăng năm 2023?", (TITLE, told))).text
    assert ("Mỹ Tú đạt giải Nhì" in lines, "Phòng 1" in lines) == (True, False)
