"""Typing errors of a question mended: swapped letters, a letter too many or too few, marks forgotten on one word.

Only what cannot be meant is touched: a run of letters that is no Vietnamese syllable and no word of the sector, and an
unmarked word inside a phrase of the sector whose other words are there. Of capitalised words, which may be names, only
swapped letters are put right; codes and abbreviations stay as typed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

import regex

from documents.language.syllables import is_syllable
from documents.language.text import canonical, fold
from documents.language.words import Found, PhraseFinder, words
from documents.organisations.provinces import province_spellings

# Letters. In shorter words one slip leaves too little to go by; the longest syllable has seven ("nghiêng"), and one
# letter too many makes eight, so longer runs are no slip of one word.
_SHORTEST, _LONGEST = 4, 8
_WORD = regex.compile(r"\p{L}+")
_LETTERS = "abcdeghiklmnopqrstuvxyàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
# What is counted in questions by its initials; the words have to stand there before counting units are read.
_IN_FULL = {
    "PTRKN": "phiên tòa rút kinh nghiệm", "PTTT": "phiên tòa trực tuyến", "TBRKN": "thông báo rút kinh nghiệm",
    "YCĐT": "yêu cầu điều tra", "KNPT": "kháng nghị phúc thẩm", "KNPN": "kiến nghị phòng ngừa",
}  # fmt: skip
_COUNTED_SHORT = regex.compile(rf"\b(?:{'|'.join(_IN_FULL)})\b", regex.IGNORECASE)
_MARKED_SHARE = 0.4  # of the words; below it a question is typed without marks on purpose
_RARE = 1e-4  # share of a word of the sector in everyday language, if it is not among the common ones


def mend(asked: str) -> str:
    """Return the normalised question ``asked`` with typing errors mended.

    Example:
        >>> mend("Phogn 8 ban hành bao nhiêu kháng nhgị?")
        'Phong 8 ban hành bao nhiêu kháng nghị?'
    """
    mended = _WORD.sub(lambda word: _mended(word.group()), _COUNTED_SHORT.sub(_in_full, asked))
    found = words(mended)
    marked = sum(word.is_marked for word in found)
    return _marked(mended) if marked > _MARKED_SHARE * len(found) else mended


def _in_full(short: regex.Match[str]) -> str:
    return _IN_FULL[short.group().upper()]


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    """Return ``word``, or the commonest known word one slip away if it is none itself."""
    clear = canonical(word)
    if not _SHORTEST <= len(word) <= _LONGEST or is_syllable(clear) or clear in _known():
        return word
    if word.isupper():
        return next((slip.upper() for slip in _swapped(clear) if slip in _abbreviations()), word)
    if clear in _bare():
        return word  # typed without marks, which is read as it stands
    for slips in (_swapped(clear),) if word[0].isupper() else (_swapped(clear), _other(clear)):
        near = sorted({slip for slip in slips if slip in _known()}, key=lambda slip: (-_known()[slip], slip))
        if near:
            return near[0].capitalize() if word[0].isupper() else near[0]
    return word


def _swapped(word: str) -> Iterator[str]:
    """Yield ``word`` with two neighbouring letters swapped back."""
    for at in range(len(word) - 1):
        yield canonical(word[:at] + word[at + 1] + word[at] + word[at + 2 :])


def _other(word: str) -> Iterator[str]:
    """Yield ``word`` without one letter, with one more, and with another in the place of one."""
    for at in range(len(word) + 1):
        yield word[:at] + word[at + 1 :]
        for letter in _LETTERS:
            yield word[:at] + letter + word[at + 1 :]
            yield word[:at] + letter + word[at:]


def _marked(asked: str) -> str:
    """Return ``asked`` with the marks that are missing within phrases of the sector: "kien nghị"."""
    sequence = words(asked)
    parts: list[str] = []
    at = 0
    hits: list[Found[str]] = _phrases().find(sequence, lenient=True)
    for hit in hits:
        stretch = sequence[hit.first : hit.last]
        spelling = hit.value.split()
        is_careless = any(word.is_marked or word.text not in _known() for word in stretch)
        for word, right in zip(stretch, spelling, strict=True):
            if is_careless and word.text != right and not word.is_marked:
                parts += [asked[at : word.span.start], right]
                at = word.span.end
    return "".join([*parts, asked[at:]])


def _lists(name: str, package: str) -> dict[str, object]:
    data: dict[str, object] = json.loads(files(package).joinpath(f"data/{name}.json").read_text(encoding="utf-8"))
    return data


def _strings(value: object) -> Iterator[str]:
    """Yield every text in a structure of lists and tables, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from _strings(key)
            yield from _strings(held)
    elif isinstance(value, list):
        for held in value:
            yield from _strings(held)


@cache
def _known() -> dict[str, float]:
    """Return the words that a question can hold, with their share in everyday language."""
    shares = {canonical(word): float(str(share)) for word, share in _lists("frequencies", "assistant").items()}
    sector = [
        *_strings(_lists("terms", "documents")),
        *_strings(_lists("cues", "assistant")),
        *(spelling for spelling, _ in province_spellings()),
    ]
    for text in sector:
        for word in words(text):
            if word.is_marked or is_syllable(word.text):
                shares.setdefault(word.text, _RARE)
    return shares


@cache
def _abbreviations() -> frozenset[str]:
    expansions = _lists("terms", "documents")["abbreviations"]
    return frozenset(expansions if isinstance(expansions, dict) else ())


@cache
def _bare() -> frozenset[str]:
    """Return the known words without their marks."""
    return frozenset(map(fold, _known()))


@cache
def _phrases() -> PhraseFinder[str]:
    """Return the phrases of the sector of two words and more, in canonical spelling."""
    data = _lists("terms", "documents")
    texts = [*_strings(data["count_units"]), *_strings(data["qualifiers"]), *_strings(data["indicators"])]
    texts += [*_strings(data["abbreviations"]), *_strings(_lists("cues", "assistant")), *_strings(data["synonyms"])]
    phrases: dict[str, str] = {}
    for text in texts:
        sequence = words(text)
        if len(sequence) > 1 and fold(text) != canonical(text):
            phrases[text] = " ".join(word.text for word in sequence)
    return PhraseFinder(phrases)
