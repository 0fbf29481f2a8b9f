"""Whether a question asks who or what has the most or the least: "Khu vực nào nhiều án nhất, bao nhiêu vụ?"."""

from __future__ import annotations

from functools import lru_cache

from documents.language.compiling import compiled_regex
from documents.language.text import fold

_MOST, _LEAST = "nhieu|cao|lon|dong|dai|nang", "it|thap|nho|ngan|nhe"
_ENDS = (
    rf"(?P<most>(?:{_MOST})(?: \w+){{0,3}} nhat|dan dau|dung dau)|(?P<least>(?:{_LEAST})(?: \w+){{0,3}} nhat|dung cuoi)"
)
# A question may say in full what there is most of: "nhiều kháng nghị phúc thẩm hình sự nhất".
# Which one it is may be asked in front or behind: "Huyện nào nhiều nhất?", "Nơi có nhiều vụ nhất là huyện nào?".
_ASKED = compiled_regex(
    rf"\bnao\b.{{0,60}}?\b(?:{_ENDS.replace('{0,3}', '{0,8}')})\b|\b(?:{_ENDS})\b[^,;?]{{0,60}}?\b(?:la|thuoc ve)"
    r" (?:cac |nhung )?(?:\w+ ){1,2}nao\b"
)
_TOLD = compiled_regex(rf"\b(?:{_ENDS})\b")


@lru_cache(maxsize=64)  # asked again for each figure
def extreme_asked(question: str) -> str:
    """Return "most" or "least" where a question asks for it of several, else an empty string.

    Example:
        >>> extreme_asked("Huyện nào có nhiều vụ nhất, bao nhiêu vụ?")
        'most'
    """
    # A follow-up stands behind the question before it: "Huyện nào nhiều nhất? Vậy huyện A có mấy vụ?"
    found = _ASKED.search(fold(question).rstrip(" ?.").rpartition("?")[2])
    return str(found.lastgroup) if found else ""


def extremes_told(text: str) -> frozenset[str]:
    """Return which of "most" and "least" a text tells."""
    return frozenset(str(told.lastgroup) for told in _TOLD.finditer(fold(text)))
