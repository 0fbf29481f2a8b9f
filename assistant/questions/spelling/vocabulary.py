"""The words that a question can be expected to hold: everyday ones, those of the sector, and names of places."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from documents.language.syllables import is_syllable
from documents.language.text import canonical, fold
from documents.language.words import PhraseFinder, words
from documents.organisations.districts import districts_of
from documents.organisations.provinces import province_spellings
from documents.organisations.register import districts, section

# Shares in everyday language given to words that are not among the common ones: of the sector, and of place names,
# which are only meant where nothing else is.
_RARE, _OF_A_PLACE = 1e-4, 1e-6
# The short forms of a regional office stand in document numbers, before its own number ("VKSKV7").
_OFFICE_CODES = ("vkskv", "kskv")
# Initials of what questions count and of who is asked for: the words have to stand there before units and offices are
# read. Capitals only, since "ta" and "vt" are words and letters of their own.
IN_FULL = {
    "PVT": "Phó Viện trưởng", "VT": "Viện trưởng", "TA": "Tòa án",
    "PTRKN": "phiên tòa rút kinh nghiệm", "PTTT": "phiên tòa trực tuyến", "TBRKN": "thông báo rút kinh nghiệm",
    "YCĐT": "yêu cầu điều tra", "KNPT": "kháng nghị phúc thẩm", "KNPN": "kiến nghị phòng ngừa",
    "KNGĐT": "kháng nghị giám đốc thẩm", "KNGDT": "kháng nghị giám đốc thẩm", "KNTT": "kháng nghị tái thẩm",
    "KS": "kiểm sát", "RKN": "rút kinh nghiệm", "VAHS": "vụ án hình sự", "VADS": "vụ án dân sự", "HSVA": "hồ sơ vụ án",
    "AHS": "án hình sự", "ADS": "án dân sự", "AHC": "án hành chính",
    "KSTT": "kiểm sát trực tiếp", "GK": "Giấy khen", "BK": "Bằng khen", "CBCC": "cán bộ, công chức",
    "NLĐ": "người lao động",
}  # fmt: skip


@cache
def known() -> dict[str, float]:
    """Return the known words in canonical spelling, with their share in everyday language."""
    shares = {canonical(word): float(str(share)) for word, share in _lists("frequencies", "assistant").items()}
    sector = [*_strings(_lists("terms", "documents")), *_strings(_lists("cues", "assistant"))]
    _add(shares, [*sector, *_register()], _RARE)
    _add(shares, [locality for province in districts() for locality in districts_of(province)], _OF_A_PLACE)
    return shares


@cache
def bare() -> dict[str, float]:
    """Return the known words without their marks, with the share of all words of the same letters."""
    shares: dict[str, float] = {}
    for word, share in known().items():
        shares[fold(word)] = shares.get(fold(word), 0) + share
    return shares


@cache
def spellings() -> dict[str, list[str]]:
    """Return the known words by their letters without marks, the commonest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(known(), key=lambda word: (-known()[word], word)):
        found.setdefault(fold(word), []).append(word)
    return found


def readings(word: str) -> list[str]:
    """Return the known words that a content word may stand for: itself, or all of its letters if it has no marks.

    A word that says nothing ("trong") is not among them: where one was meant, it is no content word.
    """
    return _readings().get(word, [word])


@cache
def _readings() -> dict[str, list[str]]:
    data = _lists("terms", "documents")
    empty = {canonical(word) for word in _strings(data["function_words"])}
    kept = {letters: [word for word in found if word not in empty] for letters, found in spellings().items()}
    return {letters: found for letters, found in kept.items() if found}


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations of the sector, in lower case."""
    expansions = _lists("terms", "documents")["abbreviations"]
    return frozenset([*(expansions if isinstance(expansions, dict) else ()), *_OFFICE_CODES, *map(str.lower, IN_FULL)])


@cache
def phrases() -> PhraseFinder[str]:
    """Return the phrases of the sector of two words and more, in canonical spelling."""
    found: dict[str, str] = {}
    for text in wordings():
        sequence = words(text)
        if len(sequence) > 1 and fold(text) != canonical(text):
            found[text] = " ".join(word.text for word in sequence)
    return PhraseFinder(found)


def wordings() -> list[str]:
    """Return the wordings of units, qualifiers, indicators, abbreviations, synonyms and question words."""
    data = _lists("terms", "documents")
    texts = [*_strings(data["count_units"]), *_strings(data["qualifiers"]), *_strings(data["indicators"])]
    return [
        *texts,
        *_strings(data["abbreviations"]),
        *_strings(_lists("cues", "assistant")),
        *_strings(data["synonyms"]),
    ]


def _register() -> Iterator[str]:
    yield from (spelling for spelling, _ in province_spellings())
    yield from _strings([section(name) for name in ("procuracies", "localities", "departments", "persons")])


def _add(shares: dict[str, float], texts: list[str], share: float) -> None:
    for text in texts:
        for word in words(text):
            if word.is_marked or is_syllable(word.text):
                shares.setdefault(word.text, share)


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
