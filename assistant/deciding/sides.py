"""The questions that a comparison falls apart into: one for each body and period, for the target and the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from assistant.questions.asked.kinds import Kind
from assistant.questions.asked.pieces import Piece, pairs_of, piece_about, pieces_of
from assistant.questions.asked.tense import asks_for_plan, asks_for_result
from assistant.questions.named.places_compared import asked_of_each
from assistant.questions.understanding import Question, understand
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Period, PeriodKind, Unit

# Of a question for what was set and what was done, words that only tell the one from the other.
_ABOUT_THE_PLAN = frozenset(
    "vuot chi tieu giao thuc hien dat duoc ke hoach ket qua yeu cau muc phan dau dang ky du kien chenh lech".split()
)
# "Giao" sets a target before an amount or a body; it is half of names and of other words, too ("giáo dục", "giao ước").
_SET = compiled_regex(
    r"\b(?:duoc giao|giao(?= (?:bao nhieu|may|bn|cho|it nhat|toi thieu|chi tieu|phong|la)\b|\W*$)"
    r"|chi tieu|ke hoach|muc tieu|phan dau)\b"
)
# "Chỉ tiêu được giao là 12 kháng nghị": that they are to be issued goes without saying.
_DONE_WITH = frozenset({"ban", "hanh", "to", "chuc"})
_TARGETS = "chỉ tiêu"
# Words that only hold the sides against each other: "Phòng 7 hay Phòng 9 kháng nghị nhiều hơn? Nêu số của từng phòng."
_HOLDING = frozenset(
    "hơn nhiều ít cao thấp lớn nhỏ nhất chênh lệch nêu rõ từng mỗi bên so sánh đối chiếu kém"
    " nhieu it thap chenh lech neu tung moi ben".split()
)
# "Mục tiêu năm 2026", "mức phấn đấu cho năm 2026": the target of that year, and of no other.
_SET_FOR = compiled_regex(
    r"\b(?:chi tieu|ke hoach|muc tieu|phan dau|dang ky|de ra|dat ra|duoc giao|du kien)\b[^,;]{0,40}\b(?:nam|quy|20)\b"
    r"|\b(?:nam|quy) (?:20)?\d+ (?:\w+ ){0,2}(?:phan dau|dang ky|de ra|dat ra|du kien)\b"
)
_ASKS = compiled_regex(r"\b(?:bao nhieu|may|bn)\b")
_REACHED = compiled_regex(r"\b(?:dat|vuot)\b")


def sides_of(question: Question, *, whole: bool = False) -> list[Question]:
    """Return a question for one figure for each body and period asked about, for the target and the result of each.

    A stretch of several years is asked about year by year unless ``whole`` takes it as one period. Bodies that each
    come with a period of their own are asked about for that one, and what is said of one side only is asked of it only.
    """
    units: Sequence[Unit | None] = question.units or (None,)
    split = [period for stretch in question.periods for period in ([stretch] if whole else _years_of(stretch))]
    periods: Sequence[Period | None] = split or (None,)
    pieces = pieces_of(question.text) if len(units) > 1 or len(periods) > 1 else []
    pairs = pairs_of(pieces, question.units, split) or product(units, periods)
    sides = [_side(asked, unit, period, pieces) for unit, period in pairs for asked in _of_each_site(question)]
    if {side.wants_plan for side in sides} == {True, False}:
        return [_without_plan_words(side) for side in sides]
    if not question.against_plan:
        return [replace(side, wants_plan=question.wants_plan) for side in sides]
    return [_without_plan_words(replace(side, wants_plan=planned)) for side in sides for planned in (True, False)]


def _of_each_site(question: Question) -> list[Question]:
    """Return a question about each of the places that a comparison names of bodies that are not the procuracy's."""
    if question.kind is not Kind.COMPARISON:
        return [question]
    if len(asked := asked_of_each(question.text)) > 1:
        return [_at_place(question, text) for text in asked]
    if len(question.sites) < 2:
        return [question]
    return [_of_site(question, site) for site in question.sites]


def _at_place(question: Question, text: str) -> Question:
    """Return what is asked of one place of custody, by a ``text`` that names no other."""
    own = understand(text)
    return replace(question, text=text, units=own.units, terms=own.terms, sites=own.sites)


def _of_site(question: Question, site: str) -> Question:
    others = {syllable for other in question.sites for syllable in other.split()} - set(site.split())
    return replace(question, sites=(site,), terms=tuple(word for word in question.terms if word.folded not in others))


def site_label(question: Question) -> str:
    """Return the one place of an inspected body that a question is about, as it writes it; empty without one."""
    if len(question.sites) != 1:
        return ""
    at = fold(question.text).find(question.sites[0])
    return question.text[at : at + len(question.sites[0])] if at >= 0 else question.sites[0].title()


def _side(question: Question, unit: Unit | None, period: Period | None, pieces: Sequence[Piece]) -> Question:
    side = replace(
        question,
        kind=Kind.FIGURE,
        units=(unit,) if unit else question.units,
        periods=(period,) if period else (),
        qualifiers={group: named for group, named in question.qualifiers.items() if group != "direction"},
        terms=tuple(word for word in question.terms if word.text not in _HOLDING) or question.terms,
    )
    own = piece_about(pieces, unit, period)
    if not own:
        return side
    planned = _is_planned(own, question) if len(question.periods) > 1 else question.wants_plan
    planned = planned and not _leads_to_plan(own, pieces)
    return _narrowed(replace(side, wants_plan=planned), understand(own))


def _is_planned(piece: str, question: Question) -> bool:
    """Return whether a piece tells a target, or what the whole question asks for if it tells nothing of it.

    Only years differ so: what was reached in one is held against what is set for the next.
    """
    clear = fold(piece)
    planned = asks_for_plan(piece) or _SET.search(clear) is not None
    done = asks_for_result(piece) or _REACHED.search(clear) is not None
    return planned if planned != done else question.wants_plan


def _leads_to_plan(own: str, pieces: Sequence[Piece]) -> bool:
    """True if a piece tells no target, and one of a later year behind it opens with a word for one.

    "Năm 2025 có mấy ..., năm 2026 phấn đấu ...", "số phiên tòa năm 2025 và mức phấn đấu năm 2026": what stands first
    is then what was reached.
    """
    at = next((number for number, piece in enumerate(pieces) if piece.text == own), None)
    own_period = pieces[at].period if at is not None else None
    if at is None or own_period is None or asks_for_plan(own) or _SET.search(fold(own)):
        return False
    later = [piece.text for piece in pieces[at + 1 :] if piece.period and piece.period.year > own_period.year]
    return any(asks_for_plan(text) and (_ASKS.search(fold(own)) or _SET_FOR.search(fold(text))) for text in later)


def _narrowed(side: Question, own: Question) -> Question:
    """Return ``side`` without what the question says of the other sides only: of two fields its own."""
    foreign: set[str] = set()
    narrowed = dict(side.qualifiers)
    for group, named in side.qualifiers.items():
        kept = named & own.qualifiers.get(group, frozenset())
        if len(named) > 1 and kept:
            narrowed[group] = kept
            foreign |= _syllables(named - kept) - _syllables(kept)
    terms = tuple(word for word in side.terms if word.folded not in foreign)
    return replace(side, qualifiers=narrowed, terms=terms)


def _syllables(values: frozenset[str]) -> set[str]:
    return {syllable for value in values for syllable in fold(value).split()}


def _without_plan_words(side: Question) -> Question:
    # "Bao nhiêu kháng nghị, chỉ tiêu giao bao nhiêu": no targets are counted.
    counted = tuple(unit for unit in side.counted if unit != _TARGETS) or side.counted
    unsaid = _ABOUT_THE_PLAN | (_DONE_WITH if side.wants_plan and counted else frozenset())
    own = tuple(word for word in side.terms if word.folded not in unsaid)
    return replace(side, counted=counted, terms=own)


def _years_of(period: Period) -> list[Period]:
    """Return the single years of a range, or the period itself."""
    if period.kind is not PeriodKind.RANGE or period.last_year is None:
        return [period]
    return [Period(PeriodKind.YEAR, year) for year in range(period.year, period.last_year + 1)]
