"""Numbers written in digits, told from everything else that is written in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from documents.language.compiling import compiled
from documents.language.shadows import Shadows
from documents.mentions.document_numbers import find_document_numbers
from documents.numbers.labels import is_label
from documents.numbers.numerals import NUMERAL, read_numeral
from documents.numbers.units import counts, counts_plainly, counts_whole_things, measures
from documents.numbers.words import NotANumber
from documents.periods.dates import find_dates
from documents.types import Span

_ONE_GROUP = compiled(r"[0-9]+")
_YEAR = compiled(r"(?:19|20)[0-9]{2}")
# Words before a year: "tháng 9 năm 2023 đơn vị", "từ 2016 đến 2023 tập thể".
_BEFORE_YEARS = frozenset(
    ["nam", "thang", "quy", "ky", "ki", "den", "tu", "dau", "cuoi", "va", "sang", "truoc", "sau", "doan", "khoa"]
)
# More of a label's numbers: "Phòng 7, 8 và 9", "Điều 171 - 173".
_ENUMERATION = compiled(r"\s*(?:,|;|-|/|,? (?:và|va|đến|den|hoặc|hoac)) *")
# "5 trăm" mixes digits and words, "2 năm rưỡi" goes on behind its unit, and in "5 - 6 triệu" the scale belongs to
# both: none is read by halves. "12 văn bản" counts papers, whatever "vạn" looks like without its marks.
_GOES_ON = compiled(
    r" ?(?:tram|chuc|muoi|van(?! (?:ban|kien|thu|hoa|phong|nghe)))\b|(?: [^\W\d_]+){1,2} ruoi\b"
    r"| ?(?:-|den|toi) ?[0-9][0-9.,]* ?(?:nghin|ngan|trieu|ty|ti)\b"
)

_NOT_COUNTED = (
    compiled(r"[0-9](?<![0-9].)[0-9]? ?([/.-]) ?[0-9]{1,2} ?\1 ?[0-9]{4}"),  # a day that no calendar holds
    compiled(r"[0-9]{1,2}(?: ?h ?[0-9]{0,2}(?![a-z])|:[0-9]{2}| gio [0-9]{1,2}(?: phut)?)"),
    compiled(r"\b(?:luc|hoi|vao) [0-9]{1,2} gio\b|[0-9]{1,2} gio (?:sang|chieu|toi|trua|dem|cung|ngay)\b"),
    compiled(r"0(?<![0-9.,].)[0-9]{1,3}(?:[ .-][0-9]{3,4}){2,3}(?![0-9])|0[0-9]{7,}"),  # telephone
    compiled(r"\([0-9]{1,2}\)|\[[0-9]{1,3}\]"),  # enumeration, reference
)
_NUMBERING = compiled(r"(?:^|\n|(?<=[.;!?…])\s|(?<=:) (?=1\b))\s*\(?([0-9]{1,2}(?:\.[0-9]{1,2})*) ?[.)/-]\s+(\S)")
# "12/9" is a day unless a unit makes it a ratio, and a day in any case behind words such as these.
_PAIR = compiled(r"([0-9](?<![0-9/.,].)[0-9]?) ?([/-]) ?([0-9]{1,2})(?![0-9]|[/.,][0-9])")
_BEFORE_DAYS = frozenset(["ngay", "sang", "chieu", "toi", "trua", "dem", "hom", "mung", "dip", "le"])


def digit_numbers(shadows: Shadows) -> Iterator[tuple[Span, Decimal]]:
    """Yield the counting numbers in digits with their scale words and values, in order."""
    if not _ONE_GROUP.search(shadows.text):
        return
    masked = _masked(shadows)
    position, label_end = 0, -1
    while match := _next_numeral(shadows, position):
        start, position = match.span()
        if any(masked[start:position]) or _is_glued(shadows, start, position):
            continue
        if is_label(shadows, start, position) or _continues_label(shadows, label_end, match):
            label_end = position
        elif not _is_year(shadows, match) and not _GOES_ON.match(shadows.folded, position):
            yield from _valued(shadows, match)


def _next_numeral(shadows: Shadows, position: int) -> re.Match[str] | None:
    match = NUMERAL.search(shadows.plain, position)
    if match is None or " " not in match[0] or not match[0].replace(" ", "").isdecimal():
        return match
    # Digits in groups parted by blanks are one number only if they count: "1 054 vụ", but "Phòng 7 100 vụ".
    joined = counts(shadows, match.end()) and not is_label(shadows, match.start(), match.end())
    return match if joined else _ONE_GROUP.match(shadows.plain, match.start())


def _valued(shadows: Shadows, match: re.Match[str]) -> Iterator[tuple[Span, Decimal]]:
    try:
        values = read_numeral(match[0])
    except NotANumber:
        return
    pointed = "." in match[0] and "," not in match[0] and values[0] != values[0].to_integral_value()
    if pointed and not counts(shadows, match.end()):
        return  # section 1.8, not 1,8
    whole = len(values) > 1 and counts_whole_things(shadows, match.end())
    yield Span(*match.span()), values[1 if whole else 0]


def _is_glued(shadows: Shadows, start: int, end: int) -> bool:
    """Tell whether the digits are part of a word or a code: "KV3", "4S", "Covid-19", "tr.5"."""
    before, after = shadows.plain[max(0, start - 2) : start], shadows.plain[end : end + 1]
    if before[-1:].isalnum() or before[-1:] == "_" or (before[-1:] in ("-", ".") and before[:1].isalpha()):
        return True
    if after in ("_", "-") and shadows.plain[end + 1 : end + 2].isalpha():
        return True
    return after.isalpha() and not counts_plainly(shadows, end)


def _is_year(shadows: Shadows, match: re.Match[str]) -> bool:
    if not _YEAR.fullmatch(match[0]):
        return False
    before = shadows.words_before(match.start()).bare
    ranged = shadows.plain[max(0, match.start() - 3) : match.start()].rstrip(" ")[-1:] in ("-", "/")
    return ranged or bool(before and before[-1] in _BEFORE_YEARS) or not counts_plainly(shadows, match.end())


def _continues_label(shadows: Shadows, label_end: int, match: re.Match[str]) -> bool:
    if label_end < 0 or not _ENUMERATION.fullmatch(shadows.plain, label_end, match.start()):
        return False
    return not counts(shadows, match.end())


def _masked(shadows: Shadows) -> bytearray:
    """Return one byte per character, 1 where digits are part of something that counts nothing."""
    masked = bytearray(len(shadows.text))
    for start, end in _not_counting(shadows):
        masked[start:end] = b"\1" * (end - start)
    return masked


def _not_counting(shadows: Shadows) -> Iterator[Span]:
    yield from (found.span for found in find_dates(shadows.text))
    yield from (found.span for found in find_document_numbers(shadows.text))
    for shape in _NOT_COUNTED:
        yield from (Span(*match.span()) for match in shape.finditer(shadows.folded))
    for match in _NUMBERING.finditer(shadows.text):
        line_start = match[0][0] not in " \t"
        if match[2].isupper() or (line_start and shadows.text[match.end(1)] in ".)"):
            yield Span(*match.span(1))
    yield from (Span(*match.span()) for match in _PAIR.finditer(shadows.plain) if _is_day(shadows, match))


def _is_day(shadows: Shadows, pair: re.Match[str]) -> bool:
    if int(pair[1]) > 31 or int(pair[3]) > 12:
        return False
    before = shadows.words_before(pair.start()).bare
    is_amount = counts if pair[2] == "/" else measures  # "3-5 tháng", but "12/9 năm 2023"
    return bool(before and before[-1] in _BEFORE_DAYS) or not is_amount(shadows, pair.end())
