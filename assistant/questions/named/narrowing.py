"""The qualifiers that narrow a question, as against words that only look like one."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from documents.language.compiling import compiled_regex
from documents.language.everyday import fields_meant
from documents.language.terms import qualifiers
from documents.language.text import fold
from documents.language.words import Word, words
from documents.types import Span

# Share of the words that carry a mark; marked Vietnamese has three of four, a third is left by careless typing.
_MARKED_SHARE = 0.5
_TO_LEVEL = compiled_regex(r"\b(?:tang|nang|giam|ha)\b.{0,80}?\b(?:len|xuong|xuong con)\b.{0,24}?\b(?:bao nhieu|may)\b")
# "Tăng hay giảm bao nhiêu vụ so với cùng kỳ?", as against "bao nhiêu vụ, tăng hay giảm so với cùng kỳ?".
_EITHER_WAY = compiled_regex(r"\btang(?:\s*/\s*|,? (?:hay |hoac )?)giam\b[^,;?]{0,60}?\b(?:bao nhieu|may|bn)\b")
_TRIAL = compiled_regex(
    r"\bphien toa\b.{0,40}?\bxet xu\b"
    # "Hồ sơ vụ án xét xử ngày 12/5/2024 có bao nhiêu trang?": the day tells the one trial, and no cases are counted
    r"|\bvu an (?:\w+ ){0,3}?xet xu\b[^?]*\bngay \d[^?]*"
    r"\b(?:bao nhieu|may) (?!(?:vu|bi can|bi cao|phien|an|nguoi|nam|ngay)\b)\w"
    # "Trong vụ ... mà VKSND khu vực 2 tham gia xét xử, số tiền ... là bao nhiêu?"
    r"|\btrong vu\b.{0,120}?\bxet xu\b[^?]*\b(?:so tien|tri gia|bao nhieu (?:tien|dong|trieu|ti)|muc an|hinh phat)\b"
)
# "Ai giúp việc tại phiên tòa rút kinh nghiệm ...", "phiên tòa rút kinh nghiệm ... số hóa bao nhiêu bút lục?"
_AT_REVIEWED = compiled_regex(
    r"\bphien toa\b.{0,30}?\brut kinh nghiem\b.*\b"
    r"(?:(?:bao nhieu|may) (?!phien\b|nam\b)\w|ai\b|(?:dong chi|nguoi) nao\b|muc an (?:nao|gi|bao)|hinh phat)"
    r"|\b(?:ai|dong chi nao|nguoi nao)\b.*\bphien toa\b.{0,30}?\brut kinh nghiem\b"
)

# A fine by the administration is a penalty, no case at law.
_FINED = compiled_regex(r"\b(?:xu phat|phat|xu ly|vi pham) (?:vi pham )?hanh chinh\b")


def narrowing(asked: str, sequence: Sequence[Word], *, slots: Sequence[Span]) -> dict[str, frozenset[str]]:
    """Return the qualifiers that narrow the question, by group; ``sequence`` are its terms, ``slots`` hold none.

    Where a level is asked for the direction does not ("tăng lên bao nhiêu lượt", as against "tăng bao nhiêu"), and of a
    trial neither does that it tries ("phiên tòa xét xử ...") or that it is reviewed, if something else is asked of it.
    """
    named, clear = _named(asked, _stretches(sequence, slots)), fold(asked)
    if "field" not in named and (meant := fields_meant(asked)):
        named = {**named, "field": meant}
    if _TO_LEVEL.search(clear):
        named = {group: values for group, values in named.items() if group != "direction"}
    elif "direction" not in named and _EITHER_WAY.search(clear):
        named = {**named, "direction": frozenset({"tăng", "giảm"})}
    if _FINED.search(clear) and "field" in named:
        fields = named["field"] - {"hành chính"}
        named = {group: values for group, values in named.items() if group != "field"}
        named |= {"field": fields} if fields else {}
    at_trial = {"xét xử"} if _TRIAL.search(clear) else set()
    at_trial |= {"rút kinh nghiệm"} if _AT_REVIEWED.search(clear) else set()
    if "act" in named and at_trial:
        acts = named["act"] - at_trial
        named = {group: values for group, values in named.items() if group != "act"} | ({"act": acts} if acts else {})
    return named


def _named(asked: str, stretches: Sequence[Sequence[Word]]) -> dict[str, frozenset[str]]:
    """Return the qualifiers named, outside proper names: a place named so turns nothing down.

    Words without marks stand for any syllable of the same letters only in a question typed without marks: in a
    marked one, "giam" is no "giảm".
    """
    letters = [word for word in words(asked) if not word.text[0].isdigit()]
    marked = sum(word.is_marked for word in letters) > _MARKED_SHARE * len(letters)
    named: dict[str, frozenset[str]] = {}
    for sequence in stretches:
        common = [word for at, word in enumerate(sequence) if not _is_in_name(asked, sequence, at)]
        for group, values in qualifiers(common, lenient=not marked).items():
            named[group] = named.get(group, frozenset()) | values
    return named


def _stretches(sequence: Sequence[Word], slots: Sequence[Span]) -> list[list[Word]]:
    """Return the words between the slots, stretch by stretch: what a slot parts is no phrase."""
    by_slot = itertools.groupby(sequence, key=lambda word: any(slot.holds(word.span) for slot in slots))
    return [list(words_between) for is_slot, words_between in by_slot if not is_slot]


def _is_in_name(asked: str, sequence: Sequence[Word], at: int) -> bool:
    """True if the word and one beside it are capitalised, as the syllables of a name are."""
    beside = [sequence[near] for near in (at - 1, at + 1) if 0 <= near < len(sequence)]
    return _is_capitalised(asked, sequence[at]) and any(_is_capitalised(asked, word) for word in beside)


def _is_capitalised(asked: str, word: Word) -> bool:
    written = asked[word.span.start : word.span.end]
    return written[:1].isupper() and not written.isupper()
