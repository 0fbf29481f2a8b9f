"""The words that make a number inexact: "trên 20", "gần 80 %", "ít nhất 5", "từ 80 % trở lên"."""

from __future__ import annotations

from documents.language.compiling import compiled
from documents.language.shadows import Phrases, Shadows

_PLACES = Phrases(["lĩnh vực", "mặt", "địa bàn", "phương diện", "khía cạnh", "tuyến", "cả"])

_HEDGES = Phrases(
    ["trên", "hơn", "gần", "khoảng", "dưới", "chừng", "ngót", "ít nhất", "không dưới", "không quá", "tối thiểu",
     "tối đa", "trên dưới", "xấp xỉ", "không ít hơn", "không hơn", "không kém"]
)  # fmt: skip
# "cao hơn 3 vụ" compares, "cấp dưới 2 đơn vị" tells where: no hedges.
_NO_HEDGE_BEHIND = {
    "hơn": frozenset(["cao", "thap", "nhieu", "it", "lon", "nho", "kem", "tot", "nhanh", "cham", "som", "muon"]),
    "trên": frozenset(["cap", "ben", "phia", "neu", "noi", "o"]),
    "dưới": frozenset(["cap", "ben", "phia", "o"]),
}
_BEHIND_HEDGE = compiled(r"(?:\s?%|(?: [^\W\d_]+){0,3}) tro (len|xuong)\b")


def hedge_of(shadows: Shadows, start: int, end: int) -> str | None:
    """Return the hedge before or behind a number, spelt with diacritics; None for an exact number."""
    words = shadows.words_before(start)
    hedge = _HEDGES.last(words)
    if shadows.marked and words.plain[-1:] == ["chung"]:
        hedge = ""  # "tính chung 5 năm": among words with diacritics it is no "chừng"
    before = "".join(words.bare[: -len(hedge.split())][-1:]) if hedge else ""
    in_place = hedge == "trên" and _PLACES.first(shadows.words_after(end))
    if hedge and not in_place and before not in _NO_HEDGE_BEHIND.get(hedge, ()):
        return hedge
    behind = _BEHIND_HEDGE.match(shadows.folded, end)
    return None if behind is None else f"trở {'lên' if behind[1] == 'len' else 'xuống'}"
