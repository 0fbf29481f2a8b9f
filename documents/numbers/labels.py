"""Numbers that name a thing instead of counting: "Điều 173", "Phòng 7", "Cụm thi đua số 11", "Biên Hòa 2"."""

from __future__ import annotations

from decimal import Decimal

from documents.language.compiling import compiled
from documents.language.shadows import REACH, Phrases, Shadows
from documents.numbers.units import counts_plainly, is_percentage, measures

# Behind these the number is a name whatever follows.
_LABELS = ["điều", "khoản", "phòng", "khu vực", "kv", "thứ", "số", "tr", "trang", "cấp cao", "viện phúc thẩm"]
# In these the word before is none of the labels, though it looks like one, above all without diacritics.
_COUNTING_NUMBERS = ["hồ sơ", "cáo trạng", "tình trạng", "tổng số", "trong số", "trên số", "con số", "hiệu số"]
_COUNTING_NUMBERS += ["tổng điểm", "số điểm", "ký số", "ngang cấp", "một cấp", "trên cấp"]
# Behind these it is a name up to the highest there is: "tháng 12" is a month, "trong tháng 15 vụ" counts.
_BOUNDED_LABELS = {"ngày": 31, "mùng": 31, "mồng": 31, "tháng": 12, "quý": 4}
# Behind these it is a name unless it counts what follows: "Nghị quyết 96 của", but "kế hoạch 12 cuộc".
_LOOSE_LABELS = [
    "nghị quyết", "quyết định", "nghị định", "chỉ thị", "kế hoạch", "thông tư", "hướng dẫn", "công văn", "luật",
    "pháp lệnh", "báo cáo", "thông báo", "tờ trình", "kết luận", "chương trình", "đề án", "dự án", "quy chế",
    "biên bản", "bản án", "hợp đồng", "công điện", "mục", "chương", "phụ lục", "bảng", "biểu", "mẫu", "hình", "câu",
    "tiết", "điểm", "phần", "bài", "tập", "quận", "phường", "ấp", "thôn", "khóm", "xóm", "khu phố", "đường", "ngõ",
    "hẻm", "thửa", "tờ", "lô", "quốc lộ", "đại hội", "tổ", "đội", "lớp", "khối", "cụm", "thi đua", "nhóm", "đợt",
    "kỳ", "khóa", "vòng", "hạng", "loại", "cấp", "bậc", "lần", "tuần", "vụ", "cục", "giai đoạn", "tiểu khu", "số nhà",
    "tuyến", "mức", "km",
]  # fmt: skip
_ALL_LABELS = Phrases([*_LOOSE_LABELS, *_LABELS, *_BOUNDED_LABELS, *_COUNTING_NUMBERS])
# Typed without diacritics these are labels, but among words with diacritics they are words of their own.
_OTHER_WORDS = frozenset(["thu", "so", "to", "lan", "tap", "bang", "lo", "cum", "thang"])
_NAME_OF_PLACES = "phong"  # "huyện Yên Phong 119 vụ" counts, "phong 7" typed without a mark is a department
_STRETCH_OF_TIME = compiled(r" (?:nam|thang|tuan|gio|phut)\b(?! ?[0-9])")  # "kế hoạch 5 năm", not "01 năm 2024"

_NAME = r"([A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*){0,3})"
_NAME_BEFORE = compiled(rf"(?<!\w){_NAME} $")
_NUMBERED_NAME = compiled(rf"\s*(?:,|;|và)\s*(?:và )?{_NAME} \d")
_NUMBERED_BEFORE = compiled(rf"(?<!\w){_NAME} \d+\s*(?:,|;|và)\s*(?:và )?{_NAME} $")


def is_label(shadows: Shadows, start: int, end: int) -> bool:
    """Tell whether the number at ``start`` to ``end`` names something instead of counting it."""
    words = shadows.words_before(start)
    label = _ALL_LABELS.last(words) or ("name" if _ends_name(shadows, start, end) else "")
    amount = is_percentage(shadows, end) or (shadows.text[start].isdigit() and shadows.text[end - 1].isalpha())
    if not label or amount or label in _COUNTING_NUMBERS or (shadows.marked and words.plain[-1] in _OTHER_WORDS):
        return False
    if shadows.marked and words.plain[-1] == _NAME_OF_PLACES and counts_plainly(shadows, end):
        return False
    if label in _BOUNDED_LABELS:
        digits = shadows.text[start:end]
        return not digits.isdecimal() or Decimal(digits) <= _BOUNDED_LABELS[label]
    return label in _LABELS or not (counts_plainly(shadows, end) or _STRETCH_OF_TIME.match(shadows.folded, end))


def _ends_name(shadows: Shadows, start: int, end: int) -> bool:
    """Tell whether the number closes a name: a capitalised word before it, inside a sentence, and no unit behind."""
    text = shadows.text
    word = text.rfind(" ", max(0, start - REACH), start - 1) + 1
    if text[start - 1 : start] != " " or not text[word].isupper() or not text[word : start - 1].isalpha():
        return False
    if _is_listed(text, start, end):
        return False
    inside = word > 1 and (text[word - 2].isalnum() or text[word - 2] in ',)”"')
    return inside and text[start].isdigit() and not measures(shadows, end)


def _is_listed(text: str, start: int, end: int) -> bool:
    """Tell whether each member of a list of names has its number: "gồm Sơn La 47, Lai Châu 45"."""
    own = _NAME_BEFORE.search(text, max(0, start - REACH), start)
    after, before = _NUMBERED_NAME.match(text, end), _NUMBERED_BEFORE.search(text, max(0, start - 2 * REACH), start)
    others = [other[1] for other in (after, before) if other]
    # "Biên Hòa 1, Biên Hòa 2" are two names.
    return own is not None and bool(others) and own[1] not in others
