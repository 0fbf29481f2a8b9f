"""What was amiss is told in full, by the paper on the place and field meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.deciding.amiss import amiss_in_full, asks_amiss
from assistant.questions.understanding import understand
from assistant.weighing.evidence import Evidence
from assistant.weighing.ranking import weigh_evidence
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument
from documents.types import BlockKind
from tests.assistant.corpus import evenly

TITLE = RawBlock(BlockKind.TITLE, "VKSND tỉnh Bến Tre trực tiếp kiểm sát Nhà tạm giữ Công an huyện Ba Tri năm 2024")
FOUND = "Đoàn kiểm sát chỉ rõ: 07 hồ sơ tạm giữ chưa có lệnh trích xuất; sổ ghi chép còn sai ngày."
WORSE = "Buồng giam số 4 xuống cấp, chưa có camera."
ASKED = "Năm 2024 Nhà tạm giữ Công an huyện Ba Tri mắc những lỗi gì?"


@pytest.mark.parametrize(
    "asked",
    [
        "Nhà tạm giữ mắc những lỗi gì?",
        "Phòng 8 có những hạn chế, thiếu sót gì?",
        "Phòng 8 còn yếu ở những điểm nào?",
        "Phòng 8 còn khâu nào chưa tốt?",
        "Tòa án sai chỗ nào?",
        "Đơn vị còn vướng gì?",
        "Phòng 9 chưa làm được gì?",
        "Những mặt nào cần khắc phục?",
        "Liệt kê các thiếu sót của Chi cục",
        "nhung mat nao chua lam tot",
    ],
)
def test_shortcomings_are_asked_for_in_many_words(asked: str) -> None:
    """With and without marks."""
    assert asks_amiss(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "Nguyên nhân của những hạn chế là gì?",
        "Giải pháp nào khắc phục các tồn tại?",
        "Các hạn chế được khắc phục như thế nào?",
        "Ai chỉ ra các thiếu sót?",
        "Phòng 8 phát hiện bao nhiêu vi phạm?",
    ],
)
def test_what_comes_of_shortcomings_is_another_question(asked: str) -> None:
    """Where they come from, who found them, how many there are and what is done about them."""
    assert not asks_amiss(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "Phòng 9 có thuận lợi gì?",
        "phong 9 co thuan loi gi?",
        "Những quyền lợi nào được bảo đảm?",
        "Các lợi ích mang lại",
        "Án ma túy chủ yếu ở khâu nào?",
        "Viện trưởng yêu cầu những việc gì?",
    ],
)
def test_words_with_other_marks_ask_for_nothing_amiss(asked: str) -> None:
    """ "Lợi" is no "lỗi", and "yêu" no "yếu"."""
    assert not asks_amiss(asked)


def _paragraphs(*texts: str) -> list[RawBlock]:
    return [RawBlock(BlockKind.PARAGRAPH, text) for text in texts]


def _told(blocks: Sequence[RawBlock], *, asked: str = ASKED, listed: str = "", title: RawBlock = TITLE) -> list[str]:
    """Return what a question is told in full of a paper; ``listed`` is a part of the sentence chosen before."""
    raw = RawDocument((title, *blocks))
    read = statements_of(document_from_raw(raw, source="bai.txt", content_hash=str(hash(raw.blocks))))
    question = understand(asked)
    found = weigh_evidence(question, read, evenly)
    chosen: list[Evidence] = [item for item in found if listed and listed in item.statement.text]
    return [item.statement.text for item in amiss_in_full(question, chosen, found)]


def test_all_that_goes_on_behind_the_first_sentence_is_told() -> None:
    """Half of what was amiss would say that the rest was well; what was done about it is no part."""
    done = "Đoàn đã yêu cầu Trưởng Nhà tạm giữ sửa chữa buồng giam chưa đạt."
    assert _told(_paragraphs(FOUND, WORSE, done)) == [FOUND, WORSE]


@pytest.mark.parametrize(
    "behind",
    [
        "Nhằm nâng cao chất lượng, hai bên thống nhất quy chế.",
        "Thuận lợi là đội ngũ trẻ.",
        "Đơn vị vượt chỉ tiêu số hóa.",
        "Đồng chí Lê Thị Hồng tặng quà.",
        "Lãnh đạo VKSND tỉnh Bến Tre dự buổi công bố.",
        "Nguyên nhân là do chưa tập huấn.",
        "Đơn vị đã khắc phục, không còn hồ sơ thiếu lệnh.",
    ],
)
def test_what_tells_nothing_amiss_ends_it(behind: str) -> None:
    """Nor does what stands behind that go on with it."""
    assert _told(_paragraphs(FOUND, behind, WORSE)) == [FOUND]


def test_the_items_under_a_heading_are_told_without_it() -> None:
    """The heading only names them."""
    items = ("- Ghi sổ chậm 03 ngày;", "- Thiếu 02 biên bản bàn giao.")
    blocks = [RawBlock(BlockKind.HEADING, "II. Hạn chế"), *(RawBlock(BlockKind.LIST_ITEM, item) for item in items)]
    assert _told(blocks) == list(items)


def test_the_items_under_another_heading_are_not_told() -> None:
    """What was well is no shortcoming."""
    blocks = [RawBlock(BlockKind.HEADING, "I. Ưu điểm"), RawBlock(BlockKind.LIST_ITEM, "- Ghi sổ đủ 12 cột;")]
    assert _told(blocks) == []


@pytest.mark.parametrize(
    "place", ["Trại tạm giam Công an tỉnh Bến Tre", "Chi cục Thi hành án dân sự huyện Ba Tri", "Tòa án huyện Ba Tri"]
)
def test_another_kind_of_place_is_told_nothing(place: str) -> None:
    """The same words are written of every place that is inspected."""
    assert _told(_paragraphs(FOUND, WORSE), asked=f"Năm 2024 {place} mắc những lỗi gì?") == []


def test_another_field_is_told_nothing() -> None:
    """The shortcomings of custody are none of the settling of civil cases."""
    asked = "Năm 2024 VKSND tỉnh Bến Tre có những hạn chế gì trong giải quyết tranh chấp thừa kế đất đai?"
    assert _told(_paragraphs(FOUND, WORSE), asked=asked) == []


def test_another_year_is_told_nothing() -> None:
    """The paper is of one inspection."""
    assert _told(_paragraphs(FOUND, WORSE), asked=ASKED.replace("2024", "2022")) == []


def test_what_was_listed_first_is_told_in_full() -> None:
    """The one sentence chosen is among those that go on."""
    assert _told(_paragraphs(FOUND, WORSE), listed="chỉ rõ") == [FOUND, WORSE]


def test_what_was_listed_elsewhere_and_tells_it_stays() -> None:
    """Another passage of the paper that answers as well is not given up."""
    other = "Kho lưu trữ chưa được sắp xếp."
    assert _told(_paragraphs(other, "Buổi công bố kết thúc.", FOUND, WORSE), listed="Kho") == [other]


def test_a_question_for_anything_else_is_left_as_it_is() -> None:
    """Nobody asked what was amiss."""
    asked = "Năm 2024 Đoàn kiểm sát Nhà tạm giữ Công an huyện Ba Tri gồm những thành viên nào?"
    assert _told(_paragraphs(FOUND, WORSE), asked=asked, listed="chỉ rõ") == [FOUND]


def test_a_notice_sent_late_is_amiss_itself() -> None:
    """ "Chậm gửi thông báo" is no notice that was sent about it."""
    late = "Bên cạnh đó còn tồn tại: 6 trường hợp chậm gửi thông báo hết thời hạn; 4 hồ sơ thiếu chữ ký."
    assert _told(_paragraphs(late)) == [late]
