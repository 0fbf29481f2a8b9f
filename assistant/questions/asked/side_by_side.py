"""Questions that only set a thing of several bodies or periods side by side: "Án ma túy 2024 so với cùng kỳ 2023?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.questions.asked.counted import COUNTED_ACTS
from assistant.questions.asked.kinds import Kind
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.numbers.counting import count_units
from documents.types import Span

_COMPARES = compiled_regex(
    r"\bso (?:voi|cung ky|nam|(?:19|20)\d\d)\b|\bvs\b|\b(?:chenh|doi chieu|so sanh|hon kem|tuong quan)\b"
)
# What asks for words, not for a number; "6 tháng đầu năm" asks for no place ("ở đâu").
_ASKS_ELSE = compiled_regex(
    r"\b(?:gi|nao|ai|sao|dau(?! (?:nam|ky|quy|thang)\b)|bao lau|vi sao|khong|chua|neu|ke|trinh bay|tom tat|nhan xet"
    r"|danh gia|noi dung)\b"
)
_BEFORE, _NUMBER = compiled_regex(r"(?:(?:cac|so|tong so|so luong) )?"), compiled_regex(r"(?:so|tong so|so luong) ")
_NUMBERED = compiled_regex(
    r"(?:\bso (?P<noun>\w+)\b[^?]*?)?\b(?P<place>trai(?: tam)? giam|phan trai|nha tam giu|buong|co so|diem|to)"
    r" so (?P<one>\d+)\b[^,;?]{0,30}?\b(?:va|voi|so voi|cung)(?: (?P=place))? so (?P<other>\d+)\b"
)
_TIMES = frozenset({"năm", "tháng", "tuần", "ngày", "giờ", "phút", "tuổi", "kỳ", "đợt", "khóa", "buổi"})


def compares_nouns(asked: str, named_cues: Sequence[tuple[Kind, Span]]) -> bool:
    """True if a question about several bodies or periods names a thing to be counted and asks for nothing else."""
    clear = fold(asked)
    if named_cues or _ASKS_ELSE.search(clear):
        return False
    # "Nhiệm vụ năm 2025 theo hội nghị năm 2024": what is not counted by nature has to be compared in words.
    counted = any(unit in COUNTED_ACTS or _NUMBER.fullmatch(clear, 0, at.start) for unit, at in noun_compared(asked))
    return counted or _COMPARES.search(clear) is not None


def noun_compared(asked: str) -> list[tuple[str, Span]]:
    """Return the counting unit that such a question opens with, or else the first act that it names.

    Example:
        >>> [unit for unit, _ in noun_compared("Hồ sơ thiếu chữ ký ở Phòng 7: 2023 so 2024?")]
        ['hồ sơ']
    """
    clear = fold(asked)
    named = [(unit, span) for unit, span in count_units(asked, lenient=True) if unit not in _TIMES]
    opening = [one for one in named if _BEFORE.fullmatch(clear, 0, one[1].start)]
    return (opening or [one for one in named if one[0] in COUNTED_ACTS])[:1]


def numbered_apart(asked: str) -> frozenset[str]:
    """Return what the sentence of a figure has to say where two places told apart by numbers are held side by side.

    "Số loại vi phạm ở Trại tạm giam số 1 và số 2": they are no bodies of the sector, so that no slot holds them, and
    what is told of one of them alone is half an answer.

    Example:
        >>> sorted(numbered_apart("Đối chiếu số loại lỗi ở Phân trại số 1 và Phân trại số 2"))
        ['1', '2', 'loai']
    """
    found = _NUMBERED.search(fold(asked))
    return frozenset({*found.group("one", "other"), *filter(None, [found["noun"]])}) if found else frozenset()
