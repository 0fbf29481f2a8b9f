"""The level of procuracies that a figure is told of by the words before it: "Riêng cấp tỉnh thụ lý 132 nguồn tin".

Reports tell a total over both levels and then of one of them, without the name of a body; the one is never the other.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.slots import Agreement
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import BlockKind, Figure, Level

_OPENS = r"(?:^|[,;:(]|\b(?:rieng|trong do|va|con|ke|gom|tinh|chi|vksnd|vks|vien))"
_NAMED = r"(?:cap (?P<level>tinh|huyen|khu vuc)|cac (?:vksnd |vks |vien (?:kiem sat )?)?(?P<level>huyen|khu vuc))\b"
# "Phối hợp với VKSND cấp huyện tổ chức 24 phiên tòa": with whom or for whom, not by whom.
_IS_OBJECT = compiled_regex(
    r"\b(?:voi|cung|cho|gui|toi|den|cua|tai|o|huong dan|giup|yeu cau|chi dao|ho tro|kiem tra|don doc|tren)"
    r"(?: cac| \d+)?(?: vksnd| vks| vien)?\s*$"
    r"|\btinh(?:,| va| cung| cung voi)(?: vksnd| vks| vien)?\s*$"  # "VKSND tỉnh và các huyện": both
)
_LEVEL = compiled_regex(rf"{_OPENS}\s*(?:khoi )?{_NAMED}")
# In a question the level opens no clause; other bodies and people have levels, too.
_ASKED = compiled_regex(
    r"(?<!hai )(?<!2 )(?<!uy )(?<!toa an )(?<!toa )(?<!dieu tra )(?<!hanh an )(?<!ubnd )"
    r"(?<!nhan dan )(?<!co quan )(?<!cong an )"
    r"(?<!sat vien )(?<!cong chuc )(?<!can bo )(?<!lanh dao )(?<!thads )"
    rf"\b(?:{_NAMED}|(?:cong|tong|tong cong|tong so|ca|toan bo|tat ca) \d{{1,2}} (?:vksnd )?(?P<level>huyen|khu vuc)\b)"
)
_OTHER_BODY = compiled_regex(r"\b(?:hai cap|toan tinh|toan nganh|phong \d{1,2}|vksnd (?!cap|cac))")
_LEFT_OUT = compiled_regex(r"\b(?:khong (?:ke|tinh|bao gom)|tru|ngoai)(?: ca)?(?: cac| cap| vksnd)* $")
_OWN = "tinh"
_TWO_LEVELS = "hai cấp"
_GROUPS = {"tinh": "cấp tỉnh", "huyen": "cấp huyện", "khu vuc": "cấp khu vực"}


def level_agreement(question: Question, statement: Statement, figure: Figure) -> Agreement | None:
    """Return whether a figure is of the level of procuracies asked for, None where neither tells of one alone.

    Where the province is asked for as a whole the figure of a level is a part, and so is the other way round that of
    the whole where a level is asked for.
    """
    asked = question.units[0] if question.units else None
    if asked is None or asked.department or asked.locality or asked.level in (Level.SUPREME, Level.HIGH):
        return None
    unit = figure.unit
    if asked.province not in (None, unit.province if unit else statement.document.metadata.province):
        return None
    told, wanted = _level_of(statement, figure), _levels_asked(question.text)
    if told:
        return Agreement.YES if told in wanted or asked.group == _GROUPS[told] else Agreement.NEAR
    if unit is not None and unit.department and wanted and _OWN not in wanted:
        return Agreement.NO  # a department of the provincial office, where the offices below it are asked for
    is_whole = unit is not None and unit.group == _TWO_LEVELS
    return Agreement.NEAR if is_whole and len(wanted) == 1 and asked.group is None else None


def _level_of(statement: Statement, figure: Figure) -> str:
    """Return the level that a figure is of by its row or by the words before it, empty if none is told."""
    if statement.kind is BlockKind.TABLE_ROW:
        group = figure.unit.group if figure.unit else None
        return next((level for level, name in _GROUPS.items() if name == group), "")
    return _level_before(statement.text[: figure.span.start - statement.span.start])


def _level_before(text: str) -> str:
    """Return the level that the words before a figure tell last, empty if none or another body is named behind it."""
    clear = fold(text)
    found = [one for one in _LEVEL.finditer(clear) if not _IS_OBJECT.search(clear, 0, _start_of(one))]
    if not found or _OTHER_BODY.search(clear, found[-1].end()):
        return ""
    return str(found[-1]["level"])


def _start_of(found: regex.Match[str]) -> int:
    """Return where the words that name the level begin, behind what opens the clause."""
    return found.start("level") - len("cap " if found[0].endswith(f"cap {found['level']}") else "cac ")


@lru_cache(maxsize=64)  # asked again for each figure
def _levels_asked(asked: str) -> frozenset[str]:
    """Return the levels that a question names; without those below it, the provincial one is left."""
    clear = fold(asked)
    named = [(str(one["level"]), _LEFT_OUT.search(clear, 0, one.start()) is not None) for one in _ASKED.finditer(clear)]
    kept = frozenset(level for level, left_out in named if not left_out)
    return kept or frozenset(_OWN for level, left_out in named if left_out and level != _OWN)
