"""What a matched wording of a period means, seen from where the text speaks."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.periods.grammar import YEAR, read_number
from documents.types import Period, PeriodKind

# A bare "06 tháng" is a period where a report is spoken of, a term in "phạt 06 tháng tù", "trong 06 tháng tới".
_REPORTS = compiled(loosen(r"(?:công tác|kết quả|sơ kết|tổng kết|giao ban|báo cáo|trong|kỳ)\s*$"), re.IGNORECASE)
# "Về thi hành án dân sự: 9 tháng, Phòng 11 kiểm sát ...": at the head of a clause, and parted from it
_CLAUSE = compiled(r"(?:^|[.:;]\s)\W*$")
_GOES_ON = compiled(loosen(r"(?: (?:qua|vừa qua))?,\s+(?!(?:kể|tính) từ)"), re.IGNORECASE)
_TERM = compiled(
    # "Sáu tháng đầu tiên vận hành mô hình mới" counts from a beginning, not from January.
    loosen(
        r"\s*(?:đầu )?(?:tiên|tù|cải tạo|tới|tiếp|kể từ|thử thách|sau|trước|hoạt động|thành lập|đi vào|vận hành"
        r"|triển khai|thực hiện (?:mô hình|chính quyền)|theo mô hình|sắp xếp)\b"
    ),
    re.IGNORECASE,
)
_YEAR = compiled(YEAR)
_LOOKS_BACK_UNTIL = 6  # up to June "năm qua" is the year before
_YEAR_ENDS_FROM = 10  # from October on it is the year now ending: year-end meetings moved to November


@dataclass(frozen=True, slots=True)
class Here:
    """Where the text speaks from: the reference, and the period named last."""

    reference: date | int | None
    last: Period | None = None

    @property
    def year(self) -> int | None:
        """The year spoken from, None if nothing tells."""
        return self.reference.year if isinstance(self.reference, date) else self.reference

    def year_of(self, word: str) -> int | None:
        """Return the year that "nay", "ngoái", "trước", "qua", "sau" or plain "năm" means; None if nothing tells."""
        told = self.last.year if self.last else None
        word = word.lower()
        if word.endswith(("sau", "tới", "toi")):
            base = told or self.year
            return base + 1 if base else None
        if word.endswith(("trước", "truoc")):
            base = told or self.year
            return base - 1 if base else None
        if word.endswith("qua"):
            return self._past_year()
        if word.endswith(("ngoái", "ngoai")):
            return self.year - 1 if self.year else None
        return self.year if word.endswith("nay") else told or self.year

    def _past_year(self) -> int | None:
        if not isinstance(self.reference, date):
            return self.reference
        if self.reference.month <= _LOOKS_BACK_UNTIL:
            return self.reference.year - 1
        return self.reference.year if self.reference.month >= _YEAR_ENDS_FROM else None


def read_match(match: re.Match[str], here: Here) -> list[Period]:
    """Return the periods that a match of ``PERIOD`` stands for; none where no year is told or none is meant."""
    return _READERS[match.lastgroup or ""](match, here)


def _years(match: re.Match[str], name: str, here: Here) -> list[int]:
    """Return the years of the groups ``<name>_years`` or ``<name>_word``; empty if neither tells one."""
    groups = match.groupdict()
    if listed := groups.get(f"{name}_years"):
        return [int(year) for year in _YEAR.findall(listed)]
    year = here.year_of(groups.get(f"{name}_word") or "")
    return [year] if year else []


def _read_year(match: re.Match[str], here: Here) -> list[Period]:
    return [Period(PeriodKind.YEAR, int(year)) for year in _YEAR.findall(match[0])]


def _read_whole(match: re.Match[str], here: Here) -> list[Period]:
    return [Period(PeriodKind.YEAR, year) for year in _years(match, "whole", here)]


def _read_relative(match: re.Match[str], here: Here) -> list[Period]:
    year = here.year_of(match["word"])
    return [Period(PeriodKind.YEAR, year)] if year else []


def _read_range(match: re.Match[str], here: Here) -> list[Period]:
    first, last = int(match["first"]), int(match["last"])
    return [Period(PeriodKind.RANGE, first, last_year=last)] if first < last else []


def _read_since(match: re.Match[str], here: Here) -> list[Period]:
    first = int(match["since_year"])
    return [Period(PeriodKind.RANGE, first, last_year=here.year)] if here.year and first < here.year else []


def _read_to_date(match: re.Match[str], here: Here) -> list[Period]:
    told = match["todate_year"] or match["counted_year"]
    year = int(told) if told else here.year
    return [Period(PeriodKind.MONTHS, year)] if year else []


def _read_sum(match: re.Match[str], here: Here) -> list[Period]:
    kind, number = _kind_of_months(match["summed_count"], None) if match["summed_count"] else (PeriodKind.MONTHS, None)
    year = int(match["summed_year"]) if match["summed_year"] else here.year
    return [Period(kind, year, number=number)] if kind and year else []


def _read_same(match: re.Match[str], here: Here) -> list[Period]:
    base = here.last.year if here.last else here.year
    year = int(match["same_year"]) if match["same_year"] else base - 1 if base else None
    if year is None:
        return []
    if here.last is None or here.last.kind in (PeriodKind.RANGE, PeriodKind.WINDOW, PeriodKind.WEEK):
        return [Period(PeriodKind.YEAR, year)]
    return [Period(here.last.kind, year, number=here.last.number)]


def _read_months(match: re.Match[str], here: Here) -> list[Period]:
    kind, number = _kind_of_months(match["count"], match["months_part"])
    return [Period(kind, year, number=number) for year in _years(match, "months", here)] if kind else []


def _read_first_months(match: re.Match[str], here: Here) -> list[Period]:
    kind, number = _kind_of_months(str(int(match["last_month"])), None)
    told = match["last_year"] or match["begun_year"]
    year = int(told) if told else here.year
    return [Period(kind, year, number=number)] if kind and year else []


def _read_length(match: re.Match[str], here: Here) -> list[Period]:
    before, after = match.string[max(0, match.start() - 20) : match.start()], match.string[match.end() :]
    opens = _CLAUSE.search(before) is not None and _GOES_ON.match(after) is not None
    if _TERM.match(after) or not (match["length_part"] or opens or _REPORTS.search(before)):
        return []
    kind, number = _kind_of_months(match["length_count"], match["length_part"])
    return [Period(kind, year, number=number) for year in _years(match, "length", here)] if kind else []


def _kind_of_months(word: str, part: str | None) -> tuple[PeriodKind | None, int | None]:
    count = read_number(word)
    if part and part.lower().startswith("cu"):
        return {6: (PeriodKind.SECOND_HALF, None), 3: (PeriodKind.QUARTER, 4)}.get(count, (None, None))
    named: dict[int, tuple[PeriodKind, int | None]] = {
        3: (PeriodKind.QUARTER, 1),
        6: (PeriodKind.FIRST_HALF, None),
        9: (PeriodKind.NINE_MONTHS, None),
        12: (PeriodKind.YEAR, None),
    }
    if count in named:
        return named[count]
    return (PeriodKind.MONTHS, count) if 0 < count < 12 else (None, None)


def _read_half(match: re.Match[str], here: Here) -> list[Period]:
    last = match["half_part"].lower().startswith("cu")
    kind = PeriodKind.SECOND_HALF if last else PeriodKind.FIRST_HALF
    return [Period(kind, year) for year in _years(match, "half", here)]


def _read_quarter(match: re.Match[str], here: Here) -> list[Period]:
    numbers = [number for word in re.findall(r"\w+", match["quarters"]) if 0 < (number := read_number(word)) <= 4]
    return [Period(PeriodKind.QUARTER, year, number=n) for year in _years(match, "quarter", here) for n in numbers]


def _read_week(match: re.Match[str], here: Here) -> list[Period]:
    year = int(match["week_year"]) if match["week_year"] else here.year
    return [Period(PeriodKind.WEEK, year, number=int(match["weeks"]))] if year else []


def _read_month(match: re.Match[str], here: Here) -> list[Period]:
    numbers = [int(number) for number in re.findall(r"\d+", match["month_numbers"])]
    return [Period(PeriodKind.MONTH, year, number=n) for year in _years(match, "month", here) for n in numbers]


def _read_span(match: re.Match[str], here: Here) -> list[Period]:
    """Read "từ tháng 5 đến tháng 8 năm 2023": whole months are stated, so their days are too."""
    last_year, last_month = int(match["to_year"]), int(match["to_month"])
    start = date(int(match["from_year"] or last_year), int(match["from_month"]), 1)
    end = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return [Period(PeriodKind.WINDOW, last_year, start=start, end=end)] if start < end else []


def _read_until(match: re.Match[str], here: Here) -> list[Period]:
    """Read "từ năm 2021 đến hết tháng 9 năm 2023": whole years and months are stated, so their days are too."""
    last_year, last_month = int(match["until_year"]), int(match["until_month"])
    start = date(int(match["until_first"]), 1, 1)
    end = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return [Period(PeriodKind.WINDOW, last_year, start=start, end=end)] if start.year < last_year else []


def _read_nothing(match: re.Match[str], here: Here) -> list[Period]:
    return []


_READERS: dict[str, Callable[[re.Match[str], Here], list[Period]]] = {
    "same": _read_same,
    "todate": _read_to_date,
    "first_months": _read_first_months,
    "summed": _read_sum,
    "since": _read_since,
    "range": _read_range,
    "until": _read_until,
    "months": _read_months,
    "length": _read_length,
    "half": _read_half,
    "quarter": _read_quarter,
    "week": _read_week,
    "span": _read_span,
    "month": _read_month,
    "whole": _read_whole,
    "point": _read_nothing,
    "year": _read_year,
    "relative": _read_relative,
    "bare": _read_year,
}
