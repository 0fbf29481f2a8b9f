"""Whether a stretch of a text tells one of the things that a question asks for."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from assistant.questions.asked.askings import Asking, Sort
from assistant.weighing.counts.counting import counts, counts_cases_protested
from assistant.weighing.persons.charge import tells_body_charged
from documents.figures.changes import is_change
from documents.language.compiling import compiled_regex
from documents.language.patterns import pattern
from documents.language.text import canonical, fold
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.persons import find_persons
from documents.types import Figure

_TOLD = {
    Sort.CLOCK: pattern(r"\b\d{1,2} ?(?:giờ|h)(?:\b| ?\d)|\b\d{1,2}:\d\d\b"),
    Sort.DAY: pattern(
        r"\b\d{1,2}/(?:\d{1,2}/)?\d{4}\b|\b\d{1,2}/\d{1,2}\b|\b(?:ngày|tháng|quý|tuần|năm) (?:\d|[ivx]+\b)"
        r"|\b(?:hằng|hàng|mỗi|từng) (?:ngày|tuần|tháng|quý|năm)\b|\b(?:19|20)\d\d\b|\bcùng ngày\b"
    ),
    Sort.DURATION: pattern(
        r"\b\d+ (?:ngày(?! \d)|tháng(?! \d)|năm(?! \d)|tuần|buổi|phút)\b|\b(?:một|mỗi) (?:lần|ngày|tháng|năm|quý)\b"
    ),
    Sort.RANK: pattern(
        r"\b(?:xếp|đứng|thứ|hạng|vị trí|vị thứ)\W+(?:(?:hạng|loại|vị trí|thứ|hàng|hạng:)\W+){0,2}"
        r"(?:nhất|nhì|nhi|ba|tư|đầu|cuối|năm|sáu|bảy|\d)|\bdẫn đầu\b|\bđứng đầu\b"
    ),
    Sort.SHARE: pattern(r"\d ?%|\d phần trăm|\b(?:toàn bộ|tất cả|100 ?%)"),
    Sort.PLACE: pattern(r"\b(?:tại|ở|quê|xã|phường|huyện|trụ sở|hội trường|trực tuyến|địa điểm)\b"),
    Sort.BODY: pattern(
        r"\b(?:vksnd|vks|viện (?:kiểm sát|trưởng)|phòng \d|văn phòng|thanh tra|công an|tòa án|ubnd|chi cục|khu vực \d)"
    ),
    Sort.THING: pattern(r"\w"),  # whatever is said
    Sort.LACKING: pattern(r"\b(?:chưa|không|còn thiếu)\b"),
    Sort.REASON: pattern(r"\b(?:do|vì|bởi|nguyên nhân|lý do|xuất phát|nhằm|để)\b"),
}
# Names that are read by no list of surnames: of the highlands, of foreigners.
_NAMED_BY_TITLE = compiled_regex(r"(?:đồng chí|ông|bà|đ/c|Kiểm sát viên|Thẩm phán)[,:]? \p{Lu}\p{Ll}")
_CAUSE = pattern(r"\W*(?:(?:một số |những |các )?(?:nguyên nhân|lý do)|(?:việc này|điều này|đó) là do|do |vì )")
_NUMBER = compiled_regex(r"\d[\d.,/]*")
_ANY_NUMBER = compiled_regex(r"\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b", regex.IGNORECASE)


def tells(asking: Asking, text: str, figures: Sequence[Figure] = ()) -> bool:
    """Return whether ``text``, which states ``figures``, holds what ``asking`` asks for, of whatever it is."""
    if asking.sort is Sort.PAPER:
        return bool(find_document_numbers(text))
    if asking.sort is Sort.PERSON:
        is_named = bool(find_persons(text)) or _NAMED_BY_TITLE.search(text) is not None
        return is_named or tells_body_charged(asking.text, text)
    if asking.sort is Sort.COUNT:
        return any(counts_asked(asking, figure) for figure in figures) or _counts_in_words(asking, text)
    return _TOLD[asking.sort].search(canonical(text)) is not None


def opens_with_cause(text: str) -> bool:
    """True if a sentence gives the cause of the one before it: "Nguyên nhân là do ..."."""
    return _CAUSE.match(canonical(text)) is not None


def numbers_in(texts: Sequence[str]) -> int:
    """Return how many numbers the texts hold."""
    return sum(len(_NUMBER.findall(text)) for text in texts)


def counts_asked(asking: Asking, figure: Figure) -> bool:
    """Return whether a figure counts what is asked for; any does where that is left out ("chấp nhận mấy")."""
    if is_change(figure):
        return False
    if not asking.noun or bool(asking.unit and counts(asking.unit, figure)):
        return True
    return counts_cases_protested(asking.text, figure)


def _counts_in_words(asking: Asking, text: str) -> bool:
    """Return whether a number stands before the noun, or in a cell behind it: "13 điểm cầu", "Điểm: 96"."""
    clear, noun = fold(text), asking.noun.split(" ")[0]
    if not noun:
        return _ANY_NUMBER.search(text) is not None
    before = rf"\d[\d.,]*(?: \w+){{0,3}} {noun}\b|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) {noun}\b"
    return regex.search(rf"{before}|\b{noun}[^|:]{{0,60}}: ?\d|\b(?:toan bo|tat ca|deu)\b", clear) is not None
