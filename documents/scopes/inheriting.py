"""Whom a sentence is about that names nobody, or all at once."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.language.text import fold
from documents.scopes.types import Subject
from documents.types import Level, Span, Unit

# "Điểm sáng: VKSND huyện A ... Hạn chế: còn 03 tin quá hạn": each label opens a list of examples anew.
_TURNS = compiled(
    loosen(
        r"\W*(?:hạn chế|tồn tại|thiếu sót|ưu điểm|điểm sáng|khó khăn|nguyên nhân|kết luận|tuy nhiên|dịp này|nhìn chung"
        r"|phương hướng|khen thưởng|về khen thưởng|đến thời điểm|tính đến|đến hết kỳ|tổng cộng)(?!\w)"
    ),
    re.IGNORECASE,
)
_ABOVE = compiled(loosen(r"(?:toàn|cả) (?:tỉnh|thành phố)(?!\w)"), re.IGNORECASE)


def turns_to_whole(text: str, sentence: Span) -> bool:
    """Tell whether a sentence turns to the whole again, behind an office that was only an example."""
    return _TURNS.match(text, sentence.start) is not None


def taken_by_all(text: str, subject: Subject, unit: Unit | None, home: Unit | None) -> Unit | None:
    """Return whom "các phòng", "toàn tỉnh" is about in the part of ``unit`` within the paper of ``home``.

    "Các phòng tổ chức 29 phiên tòa" in the part of one of them is of their office, what "toàn tỉnh" had is told by the
    department; in the paper of a district it is of the two levels above.
    """
    if not subject.whole or unit is None:
        return unit
    if _ABOVE.match(text, subject.start):
        is_city = unit.locality is not None and fold(unit.locality).startswith("thanh pho")
        is_below = unit.department is not None or (unit.locality is not None and not is_city)
        return Unit(Level.PROVINCE, unit.province, group="hai cấp") if is_below else unit
    return home if home == replace(unit, department=None) else unit


def is_kin(unit: Unit, home: Unit | None) -> bool:
    """Tell whether the body of the sentence before can be meant in the paper of ``home``, as one of its province."""
    if home is None or unit.group or home.group:
        return True
    return unit.province == home.province and (unit.level is home.level or unit.level is not Level.SUPREME)
