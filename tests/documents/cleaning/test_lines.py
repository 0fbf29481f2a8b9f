from __future__ import annotations

import pytest

from documents.cleaning.lines import Line, comparison_key, ends_sentence, is_single_sentence, prose_bounds, without
from documents.types import BlockKind

PROSE = "Trong quý, đơn vị đã kiểm sát trực tiếp hai cuộc tại cơ quan thi hành án dân sự."


def plain(text: str) -> Line:
    """Return a paragraph line."""
    return Line(BlockKind.PARAGRAPH, text)


@pytest.mark.parametrize(
    ("text", "ends"),
    [("Hết./.", True), ("đạt 90%…", True), ("“... công vụ.”", True), ("Phòng 7", False), ("gồm:", False)],
)
def test_a_sentence_ends_in_a_mark(text: str, ends: bool) -> None:
    """Closing quotes may follow the mark; a colon opens something and ends nothing."""
    assert ends_sentence(text) is ends


def test_initials_end_no_sentence() -> None:
    """The stop of "TP." does not part a sentence."""
    assert is_single_sentence("Lãnh đạo TP. Vị Thanh dự họp.")


def test_a_stop_between_words_ends_a_sentence() -> None:
    """Two sentences are told apart by a stop after a whole word."""
    assert not is_single_sentence("Hội nghị kết thúc. Các đơn vị ký giao ước.")


def test_repeats_have_one_key() -> None:
    """Case, punctuation, blanks and the place of the tone do not make another line."""
    assert comparison_key("VKSND tỉnh Hoà Bình:  họp") == comparison_key("VKSND TỈNH HÒA BÌNH, họp.")


def test_digits_and_marks_tell_lines_apart() -> None:
    """Lines that differ in a year are different lines."""
    assert comparison_key("Tổng kết năm 2022") != comparison_key("Tổng kết năm 2023")


def test_running_text_lies_between_its_bounds() -> None:
    """Titles, menus and bylines stand outside the bounds."""
    assert prose_bounds([plain("Tin tức"), plain(PROSE), plain("Kết quả"), plain(PROSE), plain("Mai Lan")]) == (1, 4)


def test_without_running_text_all_is_inside() -> None:
    """A text of short lines only has no outside from which lines might be dropped."""
    assert prose_bounds([plain("Tin tức"), plain("Phòng 7")]) == (0, 2)


def test_a_line_after_an_image_is_no_running_text() -> None:
    """A caption may be a whole sentence and still surrounds the text."""
    assert not Line(BlockKind.PARAGRAPH, PROSE, after_image=True).is_prose


def test_lines_are_dropped_by_position() -> None:
    """Equal lines at other positions stay."""
    assert without([plain("a"), plain("b"), plain("a")], [0]) == [plain("b"), plain("a")]
