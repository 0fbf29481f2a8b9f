"""The wordings of reporting periods as patterns, with or without diacritics."""

from __future__ import annotations

from documents.language.loosening import loosen
from documents.language.openings import OpenedPattern

YEAR = r"(?:19|20)\d{2}(?!\d|[.,]\d)"
_TO = r"(?:[-–—−]|đến(?: hết)?|tới)"
_AND = r"(?:\s*[,&+]\s*| (?:và|hoặc|với|cùng) )"
# A plain number followed by what it counts is a figure even if it looks like a year ("2023 vụ").
_UNCOUNTED = (
    r"(?!\s*(?:%|(?:vụ|việc|bị|người|đơn(?! vị)|tin|nguồn|kháng|kiến|lượt|cuộc|bản|phiên|trường|quyết|hồ"
    r"|đồng(?! chí| thời)|triệu|tỷ|nghìn)\b))"
)
_YEARS = rf"{YEAR}(?:{_AND}{YEAR}{_UNCOUNTED})*"
_OF_YEAR = r"(?:\s*(?:của )?năm(?: công tác)? |\s*[/\-–]\s*|\s+)"
_RELATIVE = r"nay|này|ngoái|trước|qua|vừa qua"
_NUMBER_WORD = r"một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?"
_QUARTER = rf"(?:0?[1-4]|IV|I{{1,3}}|đầu|cuối|{_NUMBER_WORD})(?!\w)"
# "Quý III, hai cấp ...", "tháng 4, 12 vụ": what follows a comma may be counted.
_NEXT_QUARTER = rf"(?:0?[1-4]|IV|I{{1,3}})(?!\w){_UNCOUNTED}"
_MONTH = r"(?:0?[1-9]|1[0-2])(?!\d|/\d{1,2}(?!\d))"


def _told(name: str) -> str:
    """Return the pattern of the year of a form: years as groups ``<name>_years``, or a word as ``<name>_word``.

    Only a part of a year can be of "năm sau": "năm sau cao hơn năm trước" is a saying.
    """
    years = rf"(?:{_OF_YEAR}(?P<{name}_years>{_YEARS})|\s*(?:của )?"
    return years + rf"(?P<{name}_word>năm(?: (?:{_RELATIVE}|sau|tới))?)(?!\w))"


# Order decides between forms that start alike; each name has its reader in ``period_reading``.
_FORMS = {
    "same": rf"cùng kỳ(?: (?:của )?(?:năm )?(?:(?P<same_year>{YEAR})|trước|ngoái))?",
    "todate": rf"(?:tính )?từ đầu năm(?: công tác)?(?: (?P<todate_year>{YEAR}))? (?:đến|tới) nay"
    # "cuộc thứ 9 tính từ đầu năm công tác 2024": up to the day of the text as well
    rf"|tính từ đầu năm(?: công tác)? (?P<counted_year>{YEAR})(?! đến| tới)",
    # "Từ đầu năm 2025 đến hết tháng 9": the first nine months; up to "tháng 9" alone it may be any day of it
    "first_months": rf"(?:(?:tính )?từ )?đầu năm(?: công tác| nay)?(?: (?P<begun_year>{YEAR}))? (?:cho )?(?:đến|tới)"
    rf" (?:hết|cuối) tháng\s*(?P<last_month>{_MONTH})(?:{_OF_YEAR}(?P<last_year>{YEAR}))?",
    # "Lũy kế từ đầu năm", a column "Lũy kế" beside that of a month: all since the year began, and no month
    "summed": r"(?:lũy kế|cộng dồn)(?: số liệu)?(?: (?P<summed_count>\d{1,2}) tháng(?!\s*(?:đầu|cuối|năm|/|\d)))?"
    rf"(?: (?:tính )?(?:(?:từ )?đầu |trong )?năm(?: công tác)?(?: (?P<summed_year>{YEAR}))?)?"
    rf"(?: (?:cho )?(?:đến|tới) nay)?(?!\s?(?:\0|\d{{1,2}}\s?(?:tháng|T[\s/\d])|(?:{_NUMBER_WORD}) tháng|quý|cả năm"
    r"|(?:cho )?(?:đến|tới)(?: hết)?(?: ngày| tháng)?\s?[\d\0]))(?!\w)",
    "since": rf"(?:tính )?từ (?:năm )?(?P<since_year>{YEAR}) (?:cho )?đến nay",
    "range": rf"(?<![\w/.,\-–])(?:(?:giai đoạn|nhiệm kỳ|thời kỳ)\s*)?\(?(?:từ )?(?:năm )?"
    rf"(?P<first>{YEAR})\s*{_TO}\s*(?:năm )?(?P<last>{YEAR}){_UNCOUNTED}",
    # "Từ năm 2021 đến hết tháng 9 năm 2023": what was inspected or supervised, over years begun
    "until": rf"(?<![\w/.,\-–])(?:giai đoạn )?(?:từ )?(?:năm )?(?P<until_first>{YEAR})\s*{_TO}\s*"
    rf"(?:cuối )?tháng\s*(?P<until_month>{_MONTH}){_OF_YEAR}(?P<until_year>{YEAR})",
    "months": rf"(?<![\w/.,])(?P<count>\d{{1,2}}|{_NUMBER_WORD})(?:\s*tháng|\s?T(?=[\s/\d]))"
    rf"(?:\s*(?P<months_part>đầu|cuối))?{_told('months')}",
    "length": r"(?<![\w/.,])(?P<length_count>0?[69]|12|sáu|chín|mười hai)\s*tháng"
    r"(?:\s*(?P<length_part>đầu|cuối))?(?!\s*\d|\w)",
    "half": rf"nửa (?:năm )?(?P<half_part>đầu|cuối){_told('half')}",
    # "mỗi quý một cuộc" is one every quarter.
    "quarter": rf"(?<!mỗi )(?<!hằng )(?<!hàng )(?<!từng )(?:quý\s*|(?<!vks )(?<!ksnd )q\.?\s?(?=[1-4IV]))"
    rf"(?P<quarters>{_QUARTER}(?:{_AND}(?:quý\s*{_QUARTER}|{_NEXT_QUARTER}))*){_told('quarter')}?",
    "week": rf"tuần (?:thứ |lễ )?(?P<weeks>\d{{1,2}})(?:{_OF_YEAR}(?P<week_year>{YEAR}))?",
    # "Kỳ số liệu (10/2023 - 9/2024)": months by their numbers alone
    "span": rf"(?:từ )?(?:tháng\s*|(?<![\w/.,-])(?=\d{{1,2}}\s?/\s?{YEAR}\s*{_TO}\s*\d{{1,2}}\s?/))"
    rf"(?P<from_month>{_MONTH})(?:{_OF_YEAR}(?P<from_year>{YEAR}))?"
    rf"\s*{_TO}\s*(?:tháng\s*)?(?P<to_month>{_MONTH}){_OF_YEAR}(?P<to_year>{YEAR})",
    # "Trường T2", "trại giam T16" bear a name
    "month": rf"(?:tháng\s*|(?<!trường )(?<!trại )(?<!giam )t\.?(?=\d))"
    rf"(?P<month_numbers>{_MONTH}(?:{_AND}(?:tháng\s*)?{_MONTH}{_UNCOUNTED})*)"
    rf"(?:{_OF_YEAR}(?P<month_years>{_YEARS})|\s(?:của )?(?P<month_word>năm (?:nay|này|ngoái|trước))(?!\w))?",
    "whole": rf"cả năm(?: (?P<whole_years>{YEAR}))?(?! (?:{_RELATIVE})\b)(?!\w)",
    "point": rf"(?:đầu|giữa|cuối|trước|sau) năm {YEAR}",
    "year": rf"năm (?:công tác |báo cáo )?(?P<years>{YEAR}(?:(?:{_AND}| (?:và|với|hoặc) năm ){YEAR}{_UNCOUNTED})*)",
    # "5 năm qua", "nhiều năm nay" are no single year.
    "relative": r"(?<!\d )(?<!hai )(?<!ba )(?<!bốn )(?<!năm )(?<!mười )(?<!nhiều )(?<!những )(?<!các )"
    rf"(?<!mấy )(?<!nửa )năm (?P<word>{_RELATIVE}|tới)(?!\w)",
    "bare": rf"(?<![\w/.,\-–:]){YEAR}(?![\w/\-–%]){_UNCOUNTED}",
}
# How a form can begin, by its first letter.
_HEADS = (
    r"[\d(q]|n(?:ă|ửa|hiệm k)|lũy k|cộng d|t(?:\.?\d|ừ |uần|háng|rước năm|ính từ|hời k)"
    r"|c(?:ả năm|ùng k|uối năm)|gi(?:ai đ|ữa năm)"
    rf"|sau năm|đầu năm|(?=[mhbtnsc])(?:{_NUMBER_WORD})(?:\s*tháng|\s?T[\s/\d])"
)

PERIOD = OpenedPattern.of(
    "|".join(f"(?P<{name}>{loosen(form)})" for name, form in _FORMS.items()),
    openings=loosen(_HEADS),
    letters=r"\d(qntcgsđdhmbl",
)


def _day(name: str, *, year: str) -> str:
    return (
        rf"(?:ngày )?(?P<{name}_d>0?[1-9]|[12]\d|3[01])(?:\s*[/.-]\s*| tháng )(?P<{name}_m>0?[1-9]|1[0-2])(?!\d)"
        rf"(?:(?:\s*[/.-]\s*| năm )(?P<{name}_y>(?:19|20)\d{{2}})(?!\d)){year}"
    )


WINDOW = OpenedPattern.of(
    loosen(
        r"\(?\s*(?:(?:số liệu )?(?:tính )?từ )?"
        rf"{_day('a', year='?')}\)?\s*{_TO}\s*{_day('b', year='')}\s*\)?"
    ),
    openings=loosen(r"[\d(]|ngày|từ|tính|số liệu"),
    letters=r"\d(nts",
    behind=r"[\w/]",
)

# Years in here name a document, a law, a birth, a school year or a day, never a period.
_NAMED_BY_YEAR = (
    r"\d{1,5}(?:/(?:19|20)\d\d)?/[A-ZĐÐ]\w*(?:-[A-ZĐÐ]\w*)*",
    r"\d{1,2}\s?([/.\-])\s?\d{1,2}\s?\1\s?\d{4}",
    loosen(r"(?:ngày )?\d{1,2} tháng \d{1,2}(?:\s*[,/\-]?\s*năm |\s*[/-]\s*)\d{4}"),
    loosen(r"ngày \d{1,2}(?:\s*/\s*\d{1,2}| tháng \d{1,2}|\s*-\s*\d{1,2}(?!\d))(?:\s*,?\s*năm \d{4}|\s*[/-]\s*\d{4})?"),
    loosen(
        r"(?:(?<!pháp )(?<!kỷ )luật|hiến pháp|pháp lệnh|BL(?:HS|DS|TTHS|TTDS)|sửa đổi)\b"
        r"(?:(?!\b(?:trong|đã|kết quả|công tác|nhiệm vụ)\b)[^\d.;:(]){0,60}?\d{4}(?!\d)"
    ),
    loosen(r"(?:sinh|năm học|khóa học|thành lập|SN)\s*(?:năm )?\d{4}(?:\s*[-–]\s*\d{4})?"),
)
NOT_A_PERIOD = OpenedPattern.of(
    "|".join(_NAMED_BY_YEAR),
    openings=loosen(r"\d|n(?:gày|ăm h)|t(?:hành l)|s(?:inh|n|ửa đ)|h(?:iến p)|p(?:háp l)|luật|b(?:l)|k(?:hóa)"),
    letters=r"\dntshplbk",
    behind=r"[\w/]",
)

_NUMBERS = {
    **dict.fromkeys(("một", "mot", "i", "đầu", "dau"), 1),
    **dict.fromkeys(("hai", "ii"), 2),
    **dict.fromkeys(("ba", "iii"), 3),
    **dict.fromkeys(("bốn", "bon", "tư", "tu", "iv", "cuối", "cuoi"), 4),
    **dict.fromkeys(("năm", "nam"), 5),
    **dict.fromkeys(("sáu", "sau"), 6),
    **dict.fromkeys(("bảy", "bay"), 7),
    **dict.fromkeys(("tám", "tam"), 8),
    **dict.fromkeys(("chín", "chin"), 9),
    **dict.fromkeys(("mười", "muoi"), 10),
    **dict.fromkeys(("mười một", "muoi mot"), 11),
    **dict.fromkeys(("mười hai", "muoi hai"), 12),
}


def read_number(word: str) -> int:
    """Return the number that a digit string, Roman quarter or number word stands for; 0 if it is none."""
    return int(word) if word.isdigit() else _NUMBERS.get(" ".join(word.lower().split()), 0)
