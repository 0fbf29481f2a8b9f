"""What a number counts: percent signs and the counting units that follow it."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from documents.language.shadows import Phrases, Shadows

# Counted nouns that are verbs or names of acts as well: "Cụm thi đua 11 tổ chức", "Nghị quyết 96 yêu cầu".
_ALSO_VERBS = frozenset(
    ["tổ chức", "đề nghị", "yêu cầu", "kiến nghị", "kháng nghị", "kháng cáo", "kết luận", "báo cáo", "quyết định",
     "thông báo", "hoạt động", "lao động", "kế hoạch", "giải", "chương trình", "vi phạm", "tố giác", "lệnh"]
)  # fmt: skip
_TIMES = frozenset(["tháng", "năm", "năm tù", "ngày", "giờ", "phút", "kỳ", "đợt", "khóa", "tuổi", "buổi"])
_MEASURES = frozenset(["đồng", "triệu đồng", "tỷ đồng", "nghìn đồng", "kg", "gam", "m2", "km", "điểm"])
# What "năm" counts, and lone words without diacritics; before other nouns "năm" is a year ("năm công tác").
_PLAIN_COUNTS = Phrases(
    ["vụ", "vụ án", "vụ việc", "bị can", "bị cáo", "người", "phạm nhân", "đối tượng", "trường hợp", "kháng nghị",
     "kiến nghị", "đồng chí", "cá nhân", "tập thể", "phiên tòa", "phiên họp", "cuộc", "lượt", "lần", "bản án",
     "quyết định", "đơn", "tin báo", "nguồn tin", "bằng khen", "giấy khen", "cờ thi đua", "huân chương", "sáng kiến",
     "tháng", "tuần", "video", "huyện", "xã", "tỉnh"]
)  # fmt: skip
# What "một" counts in reports; before other nouns it is an article ("một nhiệm vụ", "một người dân").
_SINGLES = Phrases(
    ["vụ", "vụ án", "bị can", "bị cáo", "phạm nhân", "trường hợp", "kháng nghị", "kiến nghị", "bản kháng nghị",
     "bản kiến nghị", "đồng chí", "cá nhân", "tập thể", "phiên tòa", "đơn", "tin báo", "nguồn tin", "bằng khen",
     "giấy khen", "cờ thi đua", "huân chương", "sáng kiến"]
)  # fmt: skip


def counts_plainly(shadows: Shadows, end: int) -> bool:
    """Tell whether a counted noun that cannot be anything else follows."""
    return bool(_plain_units().first(shadows.words_after(end)))


def counts(shadows: Shadows, end: int) -> bool:
    """Tell whether a percent sign or any counting unit but a time follows."""
    return is_percentage(shadows, end) or bool(_timeless_units().first(shadows.words_after(end)))


def measures(shadows: Shadows, end: int) -> bool:
    """Tell whether a percent sign or any counting unit follows, times included."""
    return is_percentage(shadows, end) or bool(_all_units().first(shadows.words_after(end)))


def counts_whole_things(shadows: Shadows, end: int) -> bool:
    """Tell whether a unit follows that has no fractions."""
    return bool(_whole_units().first(shadows.words_after(end)))


def makes_number(shadows: Shadows, word: str, end: int) -> bool:
    """Tell whether a unit follows that makes a number of the lone number word that ends at ``end``."""
    narrow = word == "năm" or not shadows.marked
    units = _SINGLES if word == "một" else _PLAIN_COUNTS if narrow else _all_units()
    return is_percentage(shadows, end) or bool(units.first(shadows.words_after(end), exact=shadows.marked))


def unit_behind(shadows: Shadows, end: int) -> str:
    """Return the counting unit, times left out, that follows a number; "" if none does."""
    return _timeless_units().first(shadows.words_after(end), exact=shadows.marked)


def is_percentage(shadows: Shadows, end: int) -> bool:
    """Tell whether "%" or "phần trăm" follows."""
    return shadows.plain[end : end + 2].lstrip().startswith("%") or shadows.folded.startswith(" phan tram", end)


@cache
def _units() -> tuple[str, ...]:
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    return tuple(data["count_units"])


@cache
def _all_units() -> Phrases:
    return Phrases(_units())


@cache
def _timeless_units() -> Phrases:
    return Phrases(unit for unit in _units() if unit not in _TIMES)


@cache
def _whole_units() -> Phrases:
    return Phrases(unit for unit in _units() if unit not in _TIMES | _MEASURES)


@cache
def _plain_units() -> Phrases:
    return Phrases(unit for unit in _units() if unit not in _TIMES | _ALSO_VERBS)
