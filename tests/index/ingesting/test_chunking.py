from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.types import BlockKind, Document, Level, Metadata, Period, PeriodKind, Scope, Span, Unit
from index.ingesting.chunking import LONGEST_CHARACTERS, PACKED_CHARACTERS, cut
from index.ingesting.pipeline import describe
from index.types import Passage
from tests.index.builders import document

SHORT = "Hội nghị diễn ra tại trụ sở cơ quan trong buổi sáng."
LABELLED = "Phòng 7: Trong năm, đơn vị thụ lý 74 vụ/157 bị cáo theo thủ tục phúc thẩm."
HEADING, CAPTION, ROW, ITEM = BlockKind.HEADING, BlockKind.CAPTION, BlockKind.TABLE_ROW, BlockKind.LIST_ITEM
PHONG_7 = Unit(Level.PROVINCE, "Cà Mau", department="Phòng 7")

_SENTENCES = st.lists(
    st.sampled_from(
        [SHORT, "Đơn vị đạt 98,5% chỉ tiêu.", "Phòng 8: giải quyết 12 đơn.", "- Kiến nghị 3 việc;", "x" * 900]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
_DOCUMENTS = st.lists(st.tuples(st.sampled_from(list(BlockKind)), _SENTENCES), min_size=1, max_size=12).map(
    lambda blocks: document(*blocks)
)


def _texts(made: Document) -> list[str]:
    return [passage.text for passage in cut(made)]


def _covered(made: Document, passages: tuple[Passage, ...]) -> str:
    """What of the document no passage holds."""
    rest = list(made.text)
    for passage in passages:
        rest[passage.start : passage.end] = " " * (passage.end - passage.start)
    return "".join(rest).strip()


@given(_DOCUMENTS)
def test_a_passage_is_an_exact_stretch_of_its_document(made: Document) -> None:
    """What is quoted stands in the document character by character."""
    assert [one for one in cut(made) if one.text != made.text[one.start : one.end] or not one.text.strip()] == []


@given(_DOCUMENTS)
def test_passages_cover_every_block(made: Document) -> None:
    """Nothing of a document is out of reach."""
    assert _covered(made, cut(made)) == ""


@given(_DOCUMENTS)
def test_passages_are_in_order_and_do_not_overlap(made: Document) -> None:
    """No sentence is found twice."""
    assert all(one.end <= other.start for one, other in pairwise(cut(made)))


@given(_DOCUMENTS)
def test_cutting_twice_gives_the_same_ids(made: Document) -> None:
    """An unchanged passage keeps its id, so that it is not embedded again."""
    assert [one.id for one in cut(made)] == [one.id for one in cut(made)]


def test_short_neighbours_are_packed() -> None:
    """Two or three short paragraphs make a passage."""
    assert _texts(document(SHORT, SHORT)) == [f"{SHORT}\n{SHORT}"]


def test_packing_stops_at_the_stated_size() -> None:
    """Passages stay small enough to be about one thing."""
    assert max(map(len, _texts(document(*[SHORT] * 40)))) <= PACKED_CHARACTERS


def test_a_labelled_paragraph_begins_a_passage() -> None:
    """Figures of one department are not mixed with those of the one before."""
    assert _texts(document(SHORT, LABELLED, LABELLED.replace("7", "8"))) == [
        SHORT,
        LABELLED,
        LABELLED.replace("7", "8"),
    ]


def test_every_part_of_a_long_labelled_paragraph_repeats_its_label() -> None:
    """No figure is ever cut from its unit."""
    long = f"{LABELLED} " + " ".join(f"Đơn vị ban hành {n} kiến nghị trong kỳ báo cáo." for n in range(60))
    assert [passage for passage in cut(document(long)) if "Phòng 7" not in passage.context + passage.text] == []


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    """Every part reads on its own."""
    long = " ".join(f"Đơn vị ban hành {n} kiến nghị." for n in range(100))
    assert [text for text in _texts(document(long)) if not text.startswith("Đơn") or not text.endswith(".")] == []


def test_a_long_sentence_is_cut_at_a_joint() -> None:
    """A list that runs on for a page is cut between its members."""
    long = "; ".join(f"tặng Giấy khen cho đồng chí thứ {n}" for n in range(100))
    assert [
        text for text in _texts(document(long)) if len(text) > LONGEST_CHARACTERS or not text.startswith("tặng")
    ] == []


def test_a_caption_stands_alone() -> None:
    """A caption repeats the body and belongs to the picture, not to the next paragraph."""
    assert _texts(document(SHORT, (CAPTION, "Quang cảnh"), SHORT)) == [SHORT, "Quang cảnh", SHORT]


def test_a_heading_goes_with_what_it_heads() -> None:
    """A heading alone answers nothing."""
    assert _texts(document(SHORT, (HEADING, "II. Kết quả"), SHORT)) == [SHORT, f"II. Kết quả\n{SHORT}"]


def test_later_passages_below_a_heading_know_it() -> None:
    """The second passage below a heading is still about it."""
    passages = cut(document((HEADING, "II. Kết quả"), LABELLED, LABELLED.replace("7", "8")))
    assert [passage.heading for passage in passages] == ["II. Kết quả", "II. Kết quả"]


def test_rows_of_a_table_are_grouped_below_its_name() -> None:
    """Rows of one table are read together, with the name that says what they count."""
    made = document(SHORT, (HEADING, "Bảng 1"), (ROW, "Đơn vị: A | Vụ: 1"), (ROW, "Đơn vị: B | Vụ: 2"), SHORT)
    assert _texts(made) == [SHORT, "Bảng 1\nĐơn vị: A | Vụ: 1\nĐơn vị: B | Vụ: 2", SHORT]


def test_list_items_keep_the_label_of_the_line_that_introduces_them() -> None:
    """Items below "Phòng 7 đã đạt:" are Phòng 7's."""
    items = [(ITEM, f"- Chỉ tiêu thứ {n} đạt kết quả tốt, vượt kế hoạch đã đề ra trong năm") for n in range(20)]
    passages = cut(document("Phòng 7 đã đạt:", *items))
    assert [passage for passage in passages if "Phòng 7" not in passage.context + passage.text] == []


def test_paragraphs_about_different_units_are_not_packed() -> None:
    """Whose figures they are is decided by the scope, not only by a colon."""
    made = document(SHORT, SHORT)
    scopes = {0: Scope(unit=PHONG_7)}
    assert len(cut(made, scope_of=lambda span: scopes.get(span.start, Scope()))) == 2


def test_the_context_names_title_unit_and_period() -> None:
    """A passage is found by what its document and its paragraph are about."""
    made = document(SHORT, title="Tổng kết công tác")
    scope = Scope(unit=PHONG_7, period=Period(PeriodKind.YEAR, 2023))
    (passage,) = cut(made, scope_of=lambda _: scope, describe=describe)
    assert passage.context == "Tổng kết công tác\nPhòng 7, VKSND tỉnh Cà Mau, năm 2023"


def test_the_context_repeats_nothing_that_the_passage_says() -> None:
    """What stands in the text is not indexed twice."""
    (passage,) = cut(document((BlockKind.TITLE, "Tổng kết"), SHORT, title="Tổng kết"))
    assert passage.context == ""


def test_without_scopes_a_passage_has_its_documents_unit() -> None:
    """The document's own unit and period are the fallback."""
    (passage,) = cut(document(SHORT, metadata=Metadata(unit=PHONG_7)))
    assert passage.unit == PHONG_7


@pytest.mark.parametrize(
    "other", [document(SHORT, title="khác"), document(SHORT, source="khác.txt"), document(f"{SHORT} ")]
)
def test_ids_change_with_text_context_and_document(other: Document) -> None:
    """A changed passage is a new one."""
    assert cut(document(SHORT))[0].id != cut(other)[0].id


def test_an_empty_document_has_no_passages() -> None:
    """There is nothing to find."""
    assert cut(document()) == ()


def test_offsets_count_from_the_start_of_the_document() -> None:
    """The span is what the assistant quotes."""
    passage = cut(document(SHORT, LABELLED))[1]
    assert Span(passage.start, passage.end) == Span(len(SHORT) + 1, len(SHORT) + 1 + len(LABELLED))


def test_rows_about_several_units_have_what_the_units_share() -> None:
    """A table of all departments is about the office that they belong to."""
    made = document((ROW, "Đơn vị: Phòng 7 | Vụ: 1"), (ROW, "Đơn vị: Phòng 8 | Vụ: 2"))
    scopes = {0: PHONG_7}
    other = Unit(Level.PROVINCE, "Cà Mau", department="Phòng 8")
    (passage,) = cut(made, scope_of=lambda span: Scope(unit=scopes.get(span.start, other)))
    assert passage.unit == Unit(Level.PROVINCE, "Cà Mau")
