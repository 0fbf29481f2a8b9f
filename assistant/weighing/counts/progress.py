"""How far a piece of work has come: the stages that the words next to a figure name, and those asked about.

A figure of another stage of the same work ("thụ lý" where "thi hành xong" is asked) is no answer where the stage asked
for is told next to it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from assistant.questions.understanding import Question
from assistant.weighing.counts.stages import work_stages
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.numbers.counting import same_unit
from documents.statements import Reading
from documents.types import BlockKind, Figure

_TAKEN, _HELD = frozenset({"taken"}), frozenset({"held", "left"})
_DONE_ONLY = frozenset({"done"})
_RECEIVED = compiled_regex(r"\btiep nhan\b")
# "Tại thời điểm kiểm sát còn 18 người bị tạm giữ": who is held now.
_STILL = compiled_regex(r"\b(?:hien |chi |nay )?con(?: lai)?\W*$")
_TAKEN_IN = ("thu", "li")
_LATER = frozenset({("giai", "quyet"), ("xet", "xu"), ("truy", "to"), ("chap", "nhan")})
# Always told by these words, so that what is told by none is not of them.
_MARKED = frozenset({"deferred", "entrusted"})
# "Kiểm sát việc giải quyết 125 tin", "thẩm quyền giải quyết", "chậm phân công giải quyết 04 tin": the field of work,
# who does it and what was amiss in it, no stage.
_NO_STAGE = compiled_regex(
    r"\bkiem sat (?:viec |cong tac )?giai quyet\b"
    r"|\b(?:phan cong|cham|qua han|thoi han|han) (?:\w+ ){0,2}?(?:thu ly|giai quyet)\b"
    r"|\b(?:co quan|tham quyen|cong tac|trach nhiem) (?:thu ly|giai quyet|xet xu|truy to)\b"
)
# "Kiểm sát 900 việc; đã thi hành xong 610 việc", "tổng số 900 việc": what there was to be done, by no word for a stage.
_GIVEN = compiled_regex(r"\b(?:kiem sat|tong so|tong)(?: \w+){0,2}\W*$")
# "Kiểm sát xét xử phúc thẩm 163 vụ; Tòa án đã xét xử 149 vụ": all that came up, then what was done.
_SUPERVISED = compiled_regex(r"\bkiem sat (?:viec |cong tac )?(?:giai quyet|xet xu|truy to|dieu tra)\b[^;]*$")
_DONE = compiled_regex(r"\bda (?:duoc )?(?:giai quyet|xet xu|truy to|xu ly)\b[^;]*$")


def is_of_other_stage(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the figure is of another stage than the one asked about, which another of the same unit here is of.

    "Thụ lý 900 việc với số tiền trên 120 tỷ đồng; thi hành xong 610 việc với số tiền 41 tỷ đồng".
    """
    asked = stages_asked(question)
    if not asked or statement.kind is BlockKind.TABLE_ROW:
        return False
    held = stages_of(statement, figure)
    if asked == _DONE_ONLY and _RECEIVED.search(fold(figure.wording)) and not _stages(figure.wording) & asked:
        return True  # "tiếp nhận 47 đơn" tells of none that it was dealt with
    rivals = [
        stages_of(statement, other)
        for other in statement.figures
        if other is not figure and same_unit(other.count_unit, figure.count_unit)
    ]
    if asked < held:  # "thụ lý giải quyết 96 đơn, giải quyết xong 93 đơn": the second alone says what became of them
        return asked in rivals and not held <= _HELD  # "còn 129 đơn chưa giải quyết, trong đó ...": both say it is left
    if not _differs(asked, held) and (held or not asked <= _MARKED):
        return False
    return any(asked & other for other in rivals)


def stages_of(statement: Statement, figure: Figure) -> frozenset[str]:
    """Return the stages of work that the words right before a figure name, or else those that it shares with others."""
    if figure.is_cell:
        return _stages(figure.wording)
    ends = (other.span.end for other in statement.figures if other.span.end <= figure.span.start)
    start = max(ends, default=statement.span.start)
    gap = statement.text[start - statement.span.start : figure.span.start - statement.span.start]
    if _STILL.search(fold(gap)):
        return _HELD | _stages(figure.wording)
    own = gap.rpartition(";")[2]  # "(chuyển sang 12, thụ lý mới 40); thi hành xong 30 việc"
    told = _stages(own) or _stages(gap) or _stages(figure.wording)
    return told or (_TAKEN if _GIVEN.search(fold(gap)) else frozenset())


def is_of_later_stage(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if what was taken in is asked for and the figure is of what became of it: "thụ lý 41 vụ, giải quyết 38".

    Of "kiểm sát việc tiếp nhận, giải quyết 41 tin" and "kiểm sát xét xử 41 vụ; Tòa án đã xét xử 38 vụ" the first number
    is of all there were.
    """
    figure, segment = stated
    asked = {(one.folded, other.folded) for one, other in pairwise(question.terms)}
    held = segment.words.pairs
    if _TAKEN_IN not in asked or asked & _LATER or _TAKEN_IN in held or not held & _LATER:
        return False
    return not (stages_of(statement, figure) & _TAKEN or _is_under_review(statement, figure))


def _is_under_review(statement: Statement, figure: Figure) -> bool:
    """True if a figure is of what was supervised, and the sentence goes on to tell how much of it was done."""
    text, start = fold(statement.text), statement.span.start
    # Of a pair ("163 vụ/241 bị cáo") the second half is told by what stands before the first.
    before = (other.span.end for other in statement.figures if other.span.end <= figure.span.start)
    ends = [end for end in before if text[end - start : figure.span.start - start].strip() != "/"]
    if not _SUPERVISED.search(text, max(ends, default=start) - start, figure.span.start - start):
        return False
    behind = [
        other
        for other in statement.figures
        if other.span.start > figure.span.end and same_unit(other.count_unit, figure.count_unit)
    ]
    return bool(behind) and _DONE.search(text, figure.span.end - start, behind[0].span.start - start) is not None


def stages_asked(question: Question) -> frozenset[str]:
    """Return the stages of work that a question names."""
    return _stages(question.text)


def _differs(asked: frozenset[str], held: frozenset[str]) -> bool:
    return bool(held) and not held & asked


@lru_cache(maxsize=4096)
def _stages(text: str) -> frozenset[str]:
    return work_stages(_NO_STAGE.sub(" ", fold(text)))
