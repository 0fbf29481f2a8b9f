"""A misspelt word told by the word beside it: "kháng ngh", "khng nghị", "bao nhêu"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise

from assistant.questions.spelling.slips import is_beyond_swaps
from assistant.questions.spelling.vocabulary import bare, known, wordings
from documents.language.text import fold, has_marks
from documents.language.words import Word, words

_SHORTEST = 3  # letters
_MANY = "nhiêu"
# Offices, awards, bodies and times that questions name, beside the wordings of the vocabularies.
_NAMED = (
    "phó viện trưởng", "trưởng phòng", "chánh văn phòng", "chánh thanh tra", "kiểm sát viên", "kiểm tra viên",
    "điều tra viên", "cụm trưởng", "cụm phó", "đồng chí", "tháng đầu năm", "tháng cuối năm", "cùng kỳ", "khu vực",
    "hai cấp", "cấp huyện", "cấp tỉnh", "bằng khen", "giấy khen", "cờ thi đua", "chiến sĩ thi đua", "danh hiệu",
    "tập thể lao động xuất sắc", "lao động tiên tiến", "huân chương", "kỷ niệm chương", "khen thưởng", "phòng ngừa",
)  # fmt: skip


def with_neighbours(asked: str, *, unmarked: bool) -> str:
    """Return ``asked`` with words put right that are one slip from the only partner of the word beside them.

    Words that can be meant stay, and so do capitalised ones; but nothing can be meant by "bao" and a word that is not
    known, one slip from "nhiêu". ``unmarked`` tells that the question is typed without marks.

    Example:
        >>> with_neighbours("ban hành khng nghị, kháng ngh?", unmarked=False)
        'ban hành kháng nghị, kháng nghị?'
    """
    sequence = words(asked)
    parts: list[str] = []
    at = 0
    for place, word in enumerate(sequence):
        written = asked[word.span.start : word.span.end]
        if len(written) < _SHORTEST or not written.islower():
            continue
        before, after = sequence[max(place - 1, 0) : place], sequence[place + 1 : place + 2]
        if meant := _how_many(word, before) or (_meant(word, before, after) if is_beyond_swaps(written) else ""):
            parts += [asked[at : word.span.start], fold(meant) if unmarked else meant]
            at = word.span.end
    return "".join([*parts, asked[at:]])


def _how_many(word: Word, before: tuple[Word, ...]) -> str:
    follows = any(other.folded == "bao" for other in before)
    is_known = word.text in known() or word.text in bare()
    return _MANY if follows and not is_known and _is_slip(word, _MANY) else ""


def _meant(word: Word, before: tuple[Word, ...], after: tuple[Word, ...]) -> str:
    """Return the one partner of a neighbour that ``word`` is a slip of, empty if there is none or more than one."""
    book = _partners()
    partners = [partner for other in before for own, partner in book[False].get(other.folded, ()) if _is(other, own)]
    partners += [partner for other in after for own, partner in book[True].get(other.folded, ()) if _is(other, own)]
    near = {partner for partner in partners if _is_slip(word, partner)}
    return near.pop() if len(near) == 1 else ""


def _is(typed: Word, meant: str) -> bool:
    return typed.text == meant or not typed.is_marked


def _is_slip(word: Word, meant: str) -> bool:
    from rapidfuzz.distance import OSA

    letters = meant if has_marks(word.text) else fold(meant)
    return OSA.distance(word.text, letters, score_cutoff=1) <= 1


@cache
def _partners() -> dict[bool, dict[str, set[tuple[str, str]]]]:
    """Return what stands beside each word in a phrase: by its letters, itself and its partner; True if it is behind."""
    found: dict[bool, dict[str, set[tuple[str, str]]]] = {False: defaultdict(set), True: defaultdict(set)}
    for phrase in (*wordings(), *_NAMED):
        for one, other in pairwise(words(phrase)):
            found[False][one.folded].add((one.text, other.text))
            found[True][other.folded].add((other.text, one.text))
    return found
