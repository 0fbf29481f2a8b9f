"""Dates, years and reporting periods as a text states them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from documents.language.text import canonical
from evals.support.codes import code_spans
from evals.support.units import is_known, unit_at

_YEAR = r"(?:19|20)\d{2}"
_DATE = re.compile(
    rf"(?<![\d/.])(?:ngày )?(\d{{1,2}})\s?[/.\-]\s?(\d{{1,2}})\s?[/.\-]\s?({_YEAR})(?!\d)"
    rf"|ngày (\d{{1,2}}) tháng (\d{{1,2}})(?: năm ({_YEAR}))?"
    r"|ngày (\d{1,2})\s?[/.]\s?(\d{1,2})(?![\d/])"
    rf"|(?<![\d/])(\d{{1,2}})/(\d{{1,2}})(?= đến| -| –|\s?–| năm (?:trước|nay|sau))"
)
_MONTH = re.compile(rf"tháng (\d{{1,2}})(?:\s?[/.\-]\s?| năm )({_YEAR})|(?<![\d/])(\d{{1,2}})/({_YEAR})(?!\d)")
_WORDS = {"một": "1", "hai": "2", "ba": "3", "bốn": "4", "sáu": "6", "chín": "9",
          "i": "1", "ii": "2", "iii": "3", "iv": "4"}  # fmt: skip
_PERIOD = re.compile(
    r"(\d{1,2}|một|hai|ba|sáu|chín) tháng(?: (đầu|cuối))?(?: năm)?|nửa (đầu|cuối) năm"
    r"|quý (\d|iv|i{1,3}|một|hai|ba|bốn)\b|(?:cả|trọn) năm"
)
_YEAR_ALONE = re.compile(rf"(?<![\d/.,\-])({_YEAR})(?![\d/.,]\d|\d|/)")
_SPAN = re.compile(rf"(?<![\d/.,])({_YEAR}) ?[-–] ?({_YEAR})(?![\d/])")
_QUARTER_YEAR = re.compile(rf"quý (?:iv|i{{1,3}}|\d)/({_YEAR})(?!\d)")
_COMPARED = re.compile(
    r"(?:so với|so cùng kì|cùng kì|(?:nhiều|ít|cao|thấp) hơn|bằng(?! khen)|trước|năm trước)(?: [^\W\d]+){0,6} ?$"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, month, year, span of years or period.

    A span of years ("giai đoạn 2017 - 2021") is one moment and names no year on its own.

    ``key`` is the same for all spellings: "2/8/2023", "8/2023", "2023", "6 tháng đầu". ``compared`` tells that
    something else is set against it ("so với năm 2022").
    """

    kind: str
    key: str
    start: int
    end: int
    compared: bool = False


@lru_cache(maxsize=32768)
def find_moments(text: str) -> tuple[Moment, ...]:
    """Return the moments of a normalised text in order; a year inside a date is not given again."""
    plain = canonical(text)
    codes = code_spans(text)
    found = [Moment("date", _date_key(match), *match.span()) for match in _DATE.finditer(plain)]
    for match in _MONTH.finditer(plain):
        if _is_free(match, found):
            key = f"{int(match[1] or match[3])}/{match[2] or match[4]}"
            found.append(Moment("month", key, *match.span()))
    for match in _PERIOD.finditer(plain):
        if _is_free(match, found):
            found.append(Moment("period", _period_key(match), *match.span()))
    for match in _SPAN.finditer(plain):
        if _is_free(match, found):
            found.append(Moment("span", f"{match[1]}-{match[2]}", *match.span()))
    found.extend(Moment("year", match[1], match.start(1), match.end(1)) for match in _QUARTER_YEAR.finditer(plain))
    for match in _YEAR_ALONE.finditer(plain):
        in_code = any(start <= match.start() < end for start, end in codes)
        if _is_free(match, found) and not in_code and not _counts(plain, match):
            compared = _COMPARED.search(plain[: match.start()]) is not None
            found.append(Moment("year", match[1], *match.span(), compared))
    return tuple(sorted(found, key=lambda moment: moment.start))


def moment_spans(text: str) -> list[tuple[int, int]]:
    """Return where moments stand."""
    return [(moment.start, moment.end) for moment in find_moments(text)]


def _counts(plain: str, match: re.Match[str]) -> bool:
    """Tell whether four digits count something ("1906 nguồn tin") and so are no year."""
    return not plain[: match.start()].endswith("năm ") and is_known(unit_at(plain, match.end())[0])


def _date_key(match: re.Match[str]) -> str:
    parts = [part for part in match.groups() if part]
    return "/".join(str(int(part)) for part in parts)


def _period_key(match: re.Match[str]) -> str:
    count, part, half, quarter = match.groups()
    if half:
        return f"6 tháng {half}"
    if quarter:
        return f"quý {_WORDS.get(quarter, quarter)}"
    if count:
        # "9 tháng" and "9 tháng đầu năm" are the same stretch; only a half year has two sides.
        return f"{_WORDS.get(count, count.lstrip('0'))} tháng {part or 'đầu'}"
    return "cả năm"


def _is_free(match: re.Match[str], found: list[Moment]) -> bool:
    return all(match.end() <= moment.start or match.start() >= moment.end for moment in found)
