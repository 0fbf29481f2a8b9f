"""What became of people in custody, and who they are: held, taken in, released, left, talked to.

A paper on a house of custody tells each of these of the same people in one sentence ("quản lý 90 người bị tạm giữ,
trong đó số mới 80 người; trả tự do 12 người; hiện còn 03 người"), so that nothing but the words next to a number tells
which of them it is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from assistant.questions.understanding import Question
from assistant.weighing.bodies.places import folded
from assistant.weighing.counts.counting import is_loose
from assistant.weighing.counts.custody_told import ALL, CLAUSES, PEOPLE, kinds_asked, kinds_told, own_kinds, stage_told
from assistant.weighing.counts.parts import whole_of
from assistant.weighing.counts.stages import custody_stages
from assistant.weighing.statements import Statement
from assistant.weighing.times.moments import days_counted_to
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Figure

_ABOUT_CUSTODY = compiled_regex(r"\b(?:nha tam giu|ntg|trai (?:tam )?giam|bi (?:can )?tam gi(?:u|am)|pham nhan)\b")
_HELD_THERE = frozenset({"người", "phạm nhân"})  # who is asked for as such; "bao nhiêu trường hợp" may ask of anything
# What befell some of them; of nobody else it is said in the clause of the number.
_BEFELL = compiled_regex(
    r"\b(?:ky luat|chet|tu vong|qua doi|tu sat|bo tron|tron|kham|dieu tri|tham gap|(?<!pham )nhan qua|giam chung"
    r"|qua han|dac xa|giam (?:thoi han|an)|thay doi bien phap|bien phap ngan chan|bao linh|tai ngoai|vi pham|trai phep"
    r"|de nghi|xep loai|chap hanh xong)\b"
)
_PAUSE = compiled_regex(r"[,;:()]|\.(?!\d)|\d")
_SAME = {"tu vong": "chet", "qua doi": "chet", "bo tron": "tron", "giam an": "giam thoi han"}
_CAMP = compiled_regex(r"\bphan trai\b")  # a part of a prison, with a column of its own
_TOTAL = compiled_regex(r"(?<!\b(?:dang|hien) )\b(?:quan ly|tong so|thu ly)\b[^\d.;]{0,60}\d[\d.]* (?:nguoi|pham nhan)")
_HOW_MANY = compiled_regex(r"\b(?:bao nhieu|may|bn)\b")
# "Đoàn kiểm sát gồm bao nhiêu người": nobody in custody.
_TEAM = compiled_regex(
    r"\bdoan\b[^,;?]{0,80}\bgom(?: \w+){0,2} (?:bao nhieu|may)\b|\btham gia doan\b"
    r"|\bdoan\b[^,;?]{0,80}\bco (?:bao nhieu|may) (?:thanh vien|dong chi|can bo)\b"
)
_PLACES = compiled_regex(r"\b(?:nha|trai) tam gi(?:u|am)\b|\btrai giam\b")
_WITHIN = compiled_regex(r"\btrong ky\b|\bky kiem sat\b")
# "Lúc kiểm sát có bao nhiêu người", "khi Đoàn đến": those who were there, whatever word a paper has for them.
_THEN = compiled_regex(r"\b(?:luc|khi)\b")
# "Tạm giữ mới bao nhiêu người", "số mới tạm giữ": some of those held came within the period, whoever counts them.
_NEW_ONES = compiled_regex(
    r"\b(?:tam gi(?:u|am) (?:(?:bao nhieu|may) (?:nguoi|bi can) )?moi|so (?:nguoi )?moi (?:bi )?tam gi(?:u|am)"
    r"|(?:nguoi|bi can) moi bi (?:tam gi(?:u|am)|bat))\b"
)


class _Asked(NamedTuple):
    """What is asked of people in custody: stages, of which one is enough, none for all; who; what befell them."""

    stages: frozenset[str]
    kinds: frozenset[str]
    befell: frozenset[str]
    of_camp: bool
    within: bool  # a period
    of_team: bool  # the inspectors are counted


def is_of_other_custody(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if people in custody are asked for and the figure is of others, or of something else that became of them."""
    asked = _asked_of(question.text)
    if asked.of_team:
        return figure.count_unit in PEOPLE and bool(stage_told(statement, figure))
    if not PEOPLE.intersection(question.counted) or not _is_about_custody(question, statement, asked):
        return False
    if figure.count_unit not in PEOPLE:
        return is_loose(figure.count_unit)  # "Đoàn gồm 06 thành viên": nobody in custody
    if figure.is_cell and not asked.of_camp and _CAMP.search(fold(figure.wording)):
        return True
    own = own_kinds(statement, figure)
    if asked.befell and not asked.stages:
        is_of_others = bool(asked.kinds and own) and not own <= asked.kinds
        return is_of_others or not asked.befell & _befell(_clause_of(statement, figure))
    if not asked.befell and _BEFELL.search(_words_behind(statement, figure)):
        return True
    stage, stages = stage_told(statement, figure), asked.stages or {ALL}
    if stage == "left" and not (asked.stages or asked.within) and not _tells_all(statement.document.text):
        stage = ""  # of a single day, on which those who are there are all
    if stage not in stages and (stage or ALL not in stages):
        return True
    kinds = kinds_told(statement, figure)
    if asked.kinds:
        return bool(kinds) and not kinds <= asked.kinds
    return bool(own) and whole_of(statement, figure) is not None


def _is_about_custody(question: Question, statement: Statement, asked: _Asked) -> bool:
    """True if people in custody are asked for, or what a paper on a place of custody can tell of nobody else."""
    if _asks_new_ones(question.text):
        return True
    if _names_custody(question.text):
        return bool(asked.stages) or not _HELD_THERE.isdisjoint(question.counted)
    if asked.kinds and not _HELD_THERE.isdisjoint(question.counted):
        return True  # "tạm giam bao nhiêu người"
    return bool(asked.stages) and _names_custody(statement.document.title)


@lru_cache(maxsize=64)  # asked again for each figure
def _asks_new_ones(asked: str) -> bool:
    return _NEW_ONES.search(fold(asked)) is not None


def _befell(clear: str) -> frozenset[str]:
    return frozenset(_SAME.get(word, word) for word in _BEFELL.findall(clear))


@lru_cache(maxsize=1024)  # asked again for each figure
def _names_custody(text: str) -> bool:
    return _ABOUT_CUSTODY.search(fold(text)) is not None


@lru_cache(maxsize=64)  # asked again for each figure
def _asked_of(asked: str) -> _Asked:
    clear = _PLACES.sub(" ", fold(asked))
    of_team = _TEAM.search(clear) is not None
    # Behind the question that it goes on from stands what is asked now: "... bao nhiêu người? Còn trả tự do?"
    last = clear.rstrip(" ?").rpartition("?")[2]
    clear = last if any(custody_stages(last)) else clear
    named = [*custody_stages(clear)]
    stages = named if len(_HOW_MANY.findall(clear)) > 1 else named[:1]
    if stages in ([], [ALL]) and (_THEN.search(clear) or days_counted_to(asked)):
        stages = [ALL, "left"]
    befell = _befell(clear)
    return _Asked(
        frozenset(stages),
        kinds_asked(clear) or kinds_asked(fold(asked)),
        befell,
        _CAMP.search(clear) is not None,
        _WITHIN.search(clear) is not None,
        of_team,
    )


@lru_cache(maxsize=64)
def _tells_all(text: str) -> bool:
    """True if a document tells how many were held within a period."""
    return _TOTAL.search(folded(text)) is not None


def _clause_of(statement: Statement, figure: Figure) -> str:
    """Return the clause of a figure, without marks, or the words of its cell."""
    if figure.is_cell:
        return fold(figure.wording)
    clear, low = fold(statement.text), figure.span.start - statement.span.start
    return CLAUSES.split(clear[:low])[-1] + CLAUSES.split(clear[low:])[0]


def _words_behind(statement: Statement, figure: Figure) -> str:
    """Return what is said right behind a figure, without marks: "03 người bị tạm giam chết do bệnh"."""
    if figure.is_cell:
        return ""
    behind = fold(statement.text[figure.span.end - statement.span.start :])
    return _PAUSE.split(behind, maxsplit=1)[0]
