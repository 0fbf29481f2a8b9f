"""Marks forgotten on a word or two of a question that is typed with marks: "kien nghị", "Phong 8", "VKSND tinh"."""

from __future__ import annotations

import regex

from assistant.questions.spelling.vocabulary import known, phrases, spellings
from documents.language.compiling import compiled_regex
from documents.language.text import canonical
from documents.language.words import Found, words

_MARKED_SHARE = 0.4  # of the words; below it a question is typed without marks on purpose
# A spelling that everybody uses daily (share of everyday language), and no other of the same letters comes near.
_COMMON, _AHEAD = 0.03, 8.0
# The kinds of bodies before a number or a name. Alone they are words of their own ("quan" in "cơ quan Công an"), so
# that what stands before has to lead up to a body.
_LEADS = r"(?:^|[,;(]\s*|\b(?:vks|vksnd|ksnd|nhân dân|kiểm sát|của|ở|tại|giữa|và|với|hay|hoặc|hai cấp|\d+)\s+)"
_KINDS = {
    "tinh": "tỉnh",
    "huyen": "huyện",
    "quan": "quận",
    "vien": "viện",
    "thi xa": "thị xã",
    "thanh pho": "thành phố",
}
_KIND = compiled_regex(
    rf"(?:{_LEADS}\K(?:{'|'.join(_KINDS)})|\b(?:huyen|thi xa|thanh pho))(?=\s+(?-i:\p{{Lu}})|\s+(?:tỉnh|huyện|quận)\s)",
    regex.IGNORECASE,
)
# "Tra" behind these is the end of their word, whatever stands behind it: "kiểm tra hồ sơ" is no "trả hồ sơ".
_ENDS_WORD = {"tra": frozenset({"kiểm", "điều", "thanh", "truy", "thẩm"})}
_DEPARTMENT = compiled_regex(r"(?<!(?-i:\p{Lu}\p{Ll}+ ))\bphong(?=\s*\d{1,2}\b)", regex.IGNORECASE)


def is_marked(asked: str) -> bool:
    """Tell whether a question is typed with marks, but for what was forgotten."""
    found = [word for word in words(asked) if not asked[word.span.start : word.span.end].isupper()]
    spelt = [word.is_marked for word in found if not word.text[0].isdigit()]
    return sum(spelt) > _MARKED_SHARE * len(spelt)


def with_marks(asked: str) -> str:
    """Return the marked question ``asked`` with the marks that are missing where only one word can be meant.

    Example:
        >>> with_marks("Phong 8 VKSND tinh Bến Tre ban hành bao nhiêu kien nghị?")
        'Phòng 8 VKSND tỉnh Bến Tre ban hành bao nhiêu kiến nghị?'
    """
    asked = _DEPARTMENT.sub(lambda found: _like(found.group(), "phòng"), asked)
    asked = _KIND.sub(lambda found: _like(found.group(), _KINDS[found.group().lower()]), asked)
    return _common_words(_phrases(asked))


def _phrases(asked: str) -> str:
    """Mark the words of the sector's phrases."""
    sequence = words(asked)
    parts: list[str] = []
    at = 0
    as_typed = [hit.span for hit in phrases().find(sequence)]  # "so" of "so sánh" is no "số", whatever stands before
    hits: list[Found[str]] = phrases().find(sequence, lenient=True)
    for hit in hits:
        stretch = sequence[hit.first : hit.last]
        if hit.first and sequence[hit.first - 1].text in _ENDS_WORD.get(stretch[0].text, ()):
            continue
        is_careless = any(word.is_marked or word.text not in known() for word in stretch)
        for word, right in zip(stretch, hit.value.split(), strict=True):
            is_meant = any(span.holds(word.span) for span in as_typed)
            if is_careless and word.text != right and not word.is_marked and not is_meant:
                parts += [asked[at : word.span.start], _like(asked[word.span.start : word.span.end], right)]
                at = word.span.end
    return "".join([*parts, asked[at:]])


def _common_words(asked: str) -> str:
    """Mark the words in small letters that are none without, and a single common one with."""
    parts: list[str] = []
    at = 0
    for word in words(asked):
        written = asked[word.span.start : word.span.end]
        if written.islower() and written.isascii() and (right := _only_spelling(canonical(written))):
            parts += [asked[at : word.span.start], right]
            at = word.span.end
    return "".join([*parts, asked[at:]])


def _only_spelling(letters: str) -> str:
    """Return the one word that these letters stand for, empty if they are a word or may be several."""
    found = spellings().get(letters, [])
    if not found or letters in found or known()[found[0]] < _COMMON:
        return ""
    return found[0] if len(found) == 1 or known()[found[0]] > _AHEAD * known()[found[1]] else ""


def _like(model: str, letters: str) -> str:
    return letters.capitalize() if model[:1].isupper() else letters
