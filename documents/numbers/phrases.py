"""Numbers written in words, told from the many other words that are spelt like them.

"năm" is five or year, "một" one or an article, "tư", "ba", "chín" parts of other words and names. A lone word is a
number only before a counting unit; without diacritics, where "sau" is six or after, still fewer are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from documents.language.compiling import compiled
from documents.language.shadows import Phrases, Shadows
from documents.language.text import fold
from documents.numbers.labels import is_label
from documents.numbers.units import makes_number, measures, unit_behind
from documents.numbers.words import MULTIPLIERS, WORDS, NotANumber, known_words, value_of
from documents.types import Span


def _run_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of number words in a row, each starting a word; first letters lead, to search fast."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(dict.fromkeys(words), key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(word[1:])
    word = "|".join(f"{first}(?<![^\\W_].)(?:{'|'.join(rests)})" for first, rests in by_letter.items())
    return compiled(rf"(?:{word})(?![^\W_])(?: +(?:{word})(?![^\W_]))*")


_MARKED_RUN = _run_of(WORDS)
_BARE_RUN = _run_of([*map(fold, WORDS), "ty"])
_SINGLE = compiled(r"(?<![^\W_])một(?![^\W_])")
_BESIDE = 120  # characters
_WORD = compiled(r"\S+")

_NEVER_FIRST = frozenset(["tư", "mốt", "lăm", "linh", "rưỡi", "chục"])  # "đầu tư ba vụ"
_NEVER_LAST = frozenset(["không", "linh"])
_SCALE_TWINS = {
    "tỉ": frozenset(["lệ", "le", "trọng", "số", "suất", "giá", "phú", "vi"]),
    "triệu": frozenset(["tập", "tap", "hồi", "chứng"]),
}
_VAGUE = frozenset(["vai", "may", "dam", "hang"])
_HALF_MORE = compiled(r"(?: [^\W\d_]+){1,2} ruoi\b")
_BEFORE_ARTICLE = frozenset(
    ["la", "nhu", "moi", "tung", "cung", "thanh", "trong", "cua", "tu", "o", "tai", "ve", "voi", "theo", "vao"]
)
_BEHIND_ARTICLE = frozenset(["nua", "nao"])
_BEFORE_YEAR = frozenset(
    ["trong", "cua", "cuoi", "dau", "ca", "hang", "moi", "tung", "qua", "cac", "nhung", "nhieu", "theo", "suot", "giua",
     "het", "sang", "cung", "truoc", "sau", "mot", "may", "vai", "quanh", "tac", "toi"]
)  # fmt: skip
# "Bảy trong số tám vụ", "một trong số đó": a share, not "một trong số các đơn vị", which is an article.
_SHARES = Phrases(["trong số", "trong tổng số", "trên tổng số"])
_SHARES_OF_THESE = Phrases(["trong số đó", "trong số này", "trong số họ"])
_BOUNDS = Phrases(
    ["ít nhất", "tối thiểu", "tối đa", "không quá", "không dưới"]
)  # before "một" they make a number of it


def word_numbers(shadows: Shadows) -> Iterator[tuple[Span, Decimal]]:
    """Yield the counting numbers in words with their values, in order."""
    runs = _MARKED_RUN if shadows.marked else _BARE_RUN
    for run in runs.finditer(shadows.plain):
        if shadows.plain[run.end() : run.end() + 2].strip()[:1].isdigit():
            continue  # "năm 2023"
        tokens = [Span(*word.span()) for word in _WORD.finditer(shadows.plain, *run.span())]
        tokens = _trimmed(shadows, tokens)
        if not tokens:
            continue
        span = Span(tokens[0].start, tokens[-1].end)
        words = shadows.plain[span.start : span.end].split()
        try:
            value = value_of(words)
        except NotANumber:
            continue
        if _is_counting(shadows, span, known_words(words), value):
            yield span, value


def further_singles(shadows: Shadows, found: Sequence[tuple[Span, Decimal]]) -> Iterator[tuple[Span, Decimal]]:
    """Yield "một" where it counts what another number beside it does: "hai cuộc định kỳ và một cuộc đột xuất".

    ``found`` are the other numbers with their values; a "một" that is among them is left out.
    """
    taken = {span.start for span, _ in found}
    for match in _SINGLE.finditer(shadows.plain) if shadows.marked else ():
        span = Span(*match.span())
        unit = unit_behind(shadows, span.end)
        near = [other for other, _ in found if abs(other.start - span.start) < _BESIDE]
        if span.start in taken or not unit or not _is_counting(shadows, span, ["một"], Decimal(1), alone=False):
            continue
        if any(unit_behind(shadows, other.end) == unit and not _parted(shadows, other, span) for other in near):
            yield span, Decimal(1)


def _parted(shadows: Shadows, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return ". " in shadows.plain[first.end : second.start]


def _trimmed(shadows: Shadows, tokens: list[Span]) -> list[Span]:
    """Take off the words at either end that belong to the neighbours of the number."""
    words = known_words([shadows.plain[token.start : token.end] for token in tokens])
    start, end = 0, len(words)
    while start < end and _opens_nothing(words[start:end]):
        start += 1
    while end > start and _closes_nothing(words[start:end], shadows.words_after(tokens[end - 1].end).plain):
        end -= 1
    return tokens[start:end]


def _opens_nothing(words: Sequence[str]) -> bool:
    is_year = words[0] == "năm" and len(words) > 1 and words[1] not in MULTIPLIERS
    return words[0] in _NEVER_FIRST or is_year


def _closes_nothing(words: Sequence[str], ahead: Sequence[str]) -> bool:
    is_year = words[-1] == "năm" and len(words) > 1 and words[-2] != "linh"
    return is_year or words[-1] in _NEVER_LAST or bool(ahead and ahead[0] in _SCALE_TWINS.get(words[-1], ()))


def _is_counting(shadows: Shadows, span: Span, words: Sequence[str], value: Decimal, *, alone: bool = True) -> bool:
    last = "".join(shadows.words_before(span.start).bare[-1:])
    vague = last in _VAGUE or shadows.words_after(span.end).bare[:1] == ["may"]
    if vague or is_label(shadows, span.start, span.end):
        return False
    if _is_name(shadows.text, span.start) or _HALF_MORE.match(shadows.folded, span.end):
        return False
    if last == "nam" and 1900 <= value <= 2100:
        return False
    short = len(words) == 1 or (len(words) == 2 and words[1] in ("mốt", "tư", "lăm") and words[0] != "mười")
    return not short or _is_short_number(shadows, span, words, last, alone=alone)


def _is_short_number(shadows: Shadows, span: Span, words: Sequence[str], last: str, *, alone: bool) -> bool:
    """Tell whether a short number word is one; unless ``alone``, what it counts is known to be counted."""
    word = words[0]
    if word == "một" and (
        last in _BEFORE_ARTICLE or not _BEHIND_ARTICLE.isdisjoint(shadows.words_after(span.end).bare)
    ):
        return False
    if len(words) == 1 and word == "năm" and last in _BEFORE_YEAR:
        return False
    if not shadows.marked and len(words) == 1 and word in ("năm", "sáu"):
        return False  # "nam" and "sau" are mostly other words
    if shadows.text[span.end + 1 : span.end + 2].isupper() and shadows.text[span.start + 1].islower():
        return False  # "Ba Lan", "ba Vu Thi Mai": a name, no unit
    if not alone or _is_share(shadows, word, span.end):
        return True
    bound = word == "một" and _BOUNDS.last(shadows.words_before(span.start))
    return measures(shadows, span.end) if bound else makes_number(shadows, word, span.end)


def _is_share(shadows: Shadows, word: str, end: int) -> bool:
    shares = _SHARES_OF_THESE if word == "một" else _SHARES
    return shadows.marked and bool(shares.first(shadows.words_after(end), exact=True))


def _is_name(text: str, start: int) -> bool:
    """Tell whether a capitalised number word follows a capitalised word: "Nguyễn Văn Mười"."""
    before = text[max(0, start - 20) : start].split()[-1:]
    return text[start].isupper() and text[start + 1].islower() and bool(before) and before[0].istitle()
