"""What stands around a number and tells whether it counts something: labels, counting units, hedges.

A number behind "Điều", "Phòng" or "Cụm thi đua số" names a thing, one before "vụ" counts things. The lists hold
words of official prose in general.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from documents.text import canonical, fold, has_marks

_WORD = re.compile(r"[^\W\d_]+")
_WORDS_AHEAD = re.compile(r"\s*[^\W\d_]+(?: [^\W\d_]+){0,3}")
_NAME = "name"
_REACH = 40  # characters that hold the three words before a number


@dataclass(frozen=True, slots=True)
class Shadows:
    """A normalised text and its shadows, all of one length; ``marked`` tells that it has diacritics at all."""

    text: str
    plain: str
    folded: str
    marked: bool

    @classmethod
    def of(cls, text: str) -> Shadows:
        """Return the shadows of normalised ``text``."""
        return cls(text, canonical(text), fold(text), has_marks(text))

    def words_before(self, start: int) -> Words:
        """Return up to three words right before ``start``; none if a sign stands between."""
        near = max(0, start - _REACH)
        before = self.plain[near:start].rstrip()
        if not before[-1:].isalpha() and not before.endswith(("số:", "so:", "tr.")):
            return Words([], [])
        return Words(_WORD.findall(before)[-3:], _WORD.findall(self.folded[near:start])[-3:])

    def words_after(self, end: int) -> Words:
        """Return up to four words right behind ``end``; none if a sign stands between."""
        words = _WORDS_AHEAD.match(self.plain, end)
        return Words(words[0].split(), self.folded[words.start() : words.end()].split()) if words else Words([], [])


class Words(NamedTuple):
    """Neighbouring words in canonical spelling and, one for one, without diacritics."""

    plain: list[str]
    bare: list[str]


class _Phrases:
    """Phrases found in canonical spelling or, each word by itself, without diacritics."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_bare = {fold(phrase): (canonical(phrase).split(), phrase) for phrase in phrases}
        self._openings = {bare.split()[0] for bare in self._by_bare}

    def last(self, words: Words) -> str:
        """Return the longest phrase that ends ``words``, else ""."""
        count = len(words.bare)
        found = (self._find(words, count - size, count) for size in range(min(3, count), 0, -1))
        return next(filter(None, found), "")

    def first(self, words: Words, *, exact: bool = False) -> str:
        """Return the longest phrase that begins ``words``, else ""; ``exact`` takes no word without its marks."""
        if not words.bare or words.bare[0] not in self._openings:
            return ""
        found = (self._find(words, 0, size, exact=exact) for size in range(len(words.bare), 0, -1))
        return next(filter(None, found), "")

    def _find(self, words: Words, start: int, end: int, *, exact: bool = False) -> str:
        known = self._by_bare.get(" ".join(words.bare[start:end]))
        if known is None:
            return ""
        pairs = zip(words.plain[start:end], known[0], strict=True)
        return known[1] if all(word == right or not (exact or has_marks(word)) for word, right in pairs) else ""


# Behind these the number is a name whatever follows.
_LABELS = ["điều", "khoản", "phòng", "khu vực", "kv", "thứ", "số", "tr", "trang", "cấp cao", "viện phúc thẩm"]
_COUNTING_NUMBERS = [
    "hồ sơ",
    "cáo trạng",
    "tình trạng",
    "tổng số",
    "trong số",
    "trên số",
    "con số",
    "hiệu số",
    "tổng điểm",
    "số điểm",
]
# Behind these it is a name up to the highest there is: "tháng 12" is a month, "trong tháng 15 vụ" counts.
_BOUNDED_LABELS = {"ngày": 31, "mùng": 31, "mồng": 31, "tháng": 12, "quý": 4}
# Behind these it is a name unless it counts what follows: "Nghị quyết 96 của", but "kế hoạch 12 cuộc".
_LOOSE_LABELS = (
    ["nghị quyết", "quyết định", "nghị định", "chỉ thị", "kế hoạch", "thông tư", "hướng dẫn", "công văn", "luật",
     "pháp lệnh", "báo cáo", "thông báo", "tờ trình", "kết luận", "chương trình", "đề án", "dự án", "quy chế",
     "biên bản", "bản án", "hợp đồng", "công điện", "mục", "chương", "phụ lục", "bảng", "biểu", "mẫu", "hình", "câu",
     "tiết", "điểm", "phần", "bài", "tập", "quận", "phường", "ấp", "thôn", "khóm", "xóm", "khu phố", "đường", "ngõ",
     "hẻm", "thửa", "tờ", "lô", "quốc lộ", "đại hội", "tổ", "đội", "lớp", "khối", "cụm", "thi đua", "nhóm", "đợt",
     "kỳ", "khóa", "vòng", "hạng", "loại", "cấp", "bậc", "lần", "tuần", "vụ", "cục", "giai đoạn", "tiểu khu", "số nhà",
     "tuyến", "mức", "km"]
)  # fmt: skip
_ALL_LABELS = _Phrases([*_LOOSE_LABELS, *_LABELS, *_BOUNDED_LABELS, *_COUNTING_NUMBERS])
# Typed without diacritics these are labels, but among words with diacritics they are words of their own.
_OTHER_WORDS = frozenset(["thu", "so", "to", "lan", "tap", "bang", "lo", "cum", "thang"])

# Counted nouns that are verbs or names of acts as well: "Cụm thi đua 11 tổ chức", "Nghị quyết 96 yêu cầu".
_ALSO_VERBS = frozenset(
    ["tổ chức", "đề nghị", "yêu cầu", "kiến nghị", "kháng nghị", "kháng cáo", "kết luận", "báo cáo", "quyết định",
     "thông báo", "hoạt động", "lao động", "kế hoạch", "giải", "chương trình", "vi phạm", "tố giác", "lệnh"]
)  # fmt: skip
_TIMES = frozenset(["tháng", "năm", "năm tù", "ngày", "giờ", "phút", "kỳ", "đợt", "khóa", "tuổi", "buổi"])
_MEASURES = frozenset(["đồng", "triệu đồng", "tỷ đồng", "nghìn đồng", "kg", "gam", "m2", "km", "điểm"])
# What "năm" counts, and lone words without diacritics; before other nouns "năm" is a year ("năm công tác").
_PLAIN_COUNTS = _Phrases(
    ["vụ", "vụ án", "vụ việc", "bị can", "bị cáo", "người", "phạm nhân", "đối tượng", "trường hợp", "kháng nghị",
     "kiến nghị", "đồng chí", "cá nhân", "tập thể", "phiên tòa", "phiên họp", "cuộc", "lượt", "lần", "bản án",
     "quyết định", "đơn", "tin báo", "nguồn tin", "bằng khen", "giấy khen", "cờ thi đua", "huân chương", "sáng kiến",
     "tháng", "tuần", "video", "huyện", "xã", "tỉnh"]
)  # fmt: skip
# What "một" counts in reports; before other nouns it is an article ("một nhiệm vụ", "một người dân").
_SINGLES = _Phrases(
    ["vụ", "vụ án", "bị can", "bị cáo", "phạm nhân", "trường hợp", "kháng nghị", "kiến nghị", "bản kháng nghị",
     "bản kiến nghị", "đồng chí", "cá nhân", "tập thể", "phiên tòa", "đơn", "tin báo", "nguồn tin", "bằng khen",
     "giấy khen", "cờ thi đua", "huân chương", "sáng kiến"]
)  # fmt: skip
_PLACES = _Phrases(["lĩnh vực", "mặt", "địa bàn", "phương diện", "khía cạnh", "tuyến", "cả"])

_HEDGES = _Phrases(
    ["trên", "hơn", "gần", "khoảng", "dưới", "chừng", "ngót", "ít nhất", "không dưới", "không quá", "tối thiểu",
     "tối đa", "trên dưới", "xấp xỉ", "không ít hơn", "không hơn", "không kém"]
)  # fmt: skip
# "cao hơn 3 vụ" compares, "cấp dưới 2 đơn vị" tells where: no hedges.
_NO_HEDGE_BEHIND = {
    "hơn": [[word] for word in ("cao", "thấp", "thap", "nhiều", "nhieu", "ít", "it", "lớn", "lon", "nhỏ", "nho", "kém",
                                "kem", "tốt", "tot", "nhanh", "chậm", "cham", "sớm", "som", "muộn", "muon")],
    "trên": [[word] for word in ("cấp", "cap", "bên", "ben", "phía", "phia", "nêu", "neu", "nói", "noi", "ở", "o")],
    "dưới": [[word] for word in ("cấp", "cap", "bên", "ben", "phía", "phia", "ở", "o")],
}  # fmt: skip
_STRETCH_OF_TIME = re.compile(r" (?:nam|thang|tuan|gio|phut)\b(?! ?[0-9])")  # "kế hoạch 5 năm", not "01 năm 2024"
_BEHIND_HEDGE = re.compile(r"(?:\s?%|(?: [^\W\d_]+){0,3}) tro (len|xuong)\b")


@cache
def _units() -> tuple[str, ...]:
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    return tuple(data["count_units"])


@cache
def _all_units() -> _Phrases:
    return _Phrases(_units())


@cache
def _timeless_units() -> _Phrases:
    return _Phrases(unit for unit in _units() if unit not in _TIMES)


@cache
def _whole_units() -> _Phrases:
    return _Phrases(unit for unit in _units() if unit not in _TIMES | _MEASURES)


@cache
def _plain_units() -> _Phrases:
    return _Phrases(unit for unit in _units() if unit not in _TIMES | _ALSO_VERBS)


def is_label(shadows: Shadows, start: int, end: int) -> bool:
    """Tell whether the number at ``start`` to ``end`` names something instead of counting it."""
    words = shadows.words_before(start)
    label = _ALL_LABELS.last(words) or (_NAME if _ends_name(shadows, start, end) else "")
    amount = _is_percentage(shadows, end) or (shadows.text[start].isdigit() and shadows.text[end - 1].isalpha())
    if not label or amount or label in _COUNTING_NUMBERS or (shadows.marked and words.plain[-1] in _OTHER_WORDS):
        return False
    if label in _BOUNDED_LABELS:
        digits = shadows.text[start:end]
        return not digits.isdecimal() or Decimal(digits) <= _BOUNDED_LABELS[label]
    return label in _LABELS or not (counts_plainly(shadows, end) or _STRETCH_OF_TIME.match(shadows.folded, end))


def counts_plainly(shadows: Shadows, end: int) -> bool:
    """Tell whether a counted noun that cannot be anything else follows."""
    return bool(_plain_units().first(shadows.words_after(end)))


def counts(shadows: Shadows, end: int) -> bool:
    """Tell whether a percent sign or any counting unit but a time follows."""
    return _is_percentage(shadows, end) or bool(_timeless_units().first(shadows.words_after(end)))


def measures(shadows: Shadows, end: int) -> bool:
    """Tell whether a percent sign or any counting unit follows, times included."""
    return _is_percentage(shadows, end) or bool(_all_units().first(shadows.words_after(end)))


def counts_whole_things(shadows: Shadows, end: int) -> bool:
    """Tell whether a unit follows that has no fractions."""
    return bool(_whole_units().first(shadows.words_after(end)))


def makes_number(shadows: Shadows, word: str, end: int) -> bool:
    """Tell whether a unit follows that makes a number of the lone number word that ends at ``end``."""
    narrow = word == "năm" or not shadows.marked
    units = _SINGLES if word == "một" else _PLAIN_COUNTS if narrow else _all_units()
    return _is_percentage(shadows, end) or bool(units.first(shadows.words_after(end), exact=shadows.marked))


def _ends_name(shadows: Shadows, start: int, end: int) -> bool:
    """Tell whether the number closes a name: a capitalised word before it, inside a sentence, and no unit behind."""
    words = shadows.text[max(0, start - _REACH) : start].split(" ")[-3:]
    if len(words) < 3 or words[2] or not words[1][:1].isupper() or not words[1].isalpha():
        return False
    inside = words[0][-1:].isalnum() or words[0][-1:] in ',)”"'
    return inside and shadows.text[start].isdigit() and not measures(shadows, end)


def _is_percentage(shadows: Shadows, end: int) -> bool:
    return shadows.plain[end : end + 2].lstrip().startswith("%") or shadows.folded.startswith(" phan tram", end)


def hedge_of(shadows: Shadows, start: int, end: int) -> str | None:
    """Return the hedge before or behind a number, spelt with diacritics; None for an exact number."""
    words = shadows.words_before(start)
    hedge = _HEDGES.last(words)
    before = words.plain[: -len(hedge.split())] if hedge else []
    in_place = hedge == "trên" and _PLACES.first(shadows.words_after(end))
    if hedge and not in_place and before[-1:] not in _NO_HEDGE_BEHIND.get(hedge, ()):
        return hedge
    behind = _BEHIND_HEDGE.match(shadows.folded, end)
    return None if behind is None else f"trở {'lên' if behind[1] == 'len' else 'xuống'}"
