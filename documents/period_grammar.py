"""The wordings of reporting periods, as patterns over the text as written, with or without diacritics.

Each vowel that a careless typist leaves bare is an alternative inside the pattern (``n[ăa]m``), so that no folded
copy of the text is needed and a *marked* word never passes for another one ("quỹ 1" is not a quarter).
"""

from __future__ import annotations

import re

YEAR = r"(?:19|20)\d{2}(?!\d|[.,]\d)"
_THANG = r"th[áa]ng"
_DASH = r"[-–—−]"
# A plain number followed by what it counts is a figure even if it looks like a year ("2023 vụ").
COUNTED = (
    r"(?!\s*(?:%|v[ụu]\b|vi[ệe]c\b|b[ịi]\b|ng[ưu][ờo]i\b|[đd][ơo]n\b|tin\b|ngu[ồo]n\b|kh[áa]ng\b|ki[ếe]n\b|l[ưu][ợo]t\b"
    r"|cu[ộo]c\b|b[ảa]n\b|phi[êe]n\b|tr[ưu][ờo]ng\b|quy[ếe]t\b|h[ồo]\b|[đd][ồo]ng\b|tri[ệe]u\b|t[ỷỉyi]\b|ngh[ìi]n\b))"
)
_AND = r"(?:\s*[,;&+]\s*|\s+(?:v[àa]|ho[ặa]c|v[ớo]i|c[ùu]ng)\s+)"
_BARE_YEARS = rf"{YEAR}(?:{_AND}{YEAR}{COUNTED})*"
_YEARS = rf"{YEAR}(?:{_AND}(?:n[ăa]m\s+)?{YEAR}{COUNTED})*"
_OF_YEAR = r"(?:\s*(?:c[ủu]a\s+)?(?:n[ăa]m(?:\s+c[ôo]ng\s+t[áa]c)?)\s+|\s*[/\-–]\s*|\s+)"
_WORD_NUMBER = r"m[ộo]t|hai|ba|b[ốo]n|t[ưu]|n[ăa]m|s[áa]u|b[ảa]y|t[áa]m|ch[íi]n|m[ưu][ờo]i(?:\s+m[ộo]t|\s+hai)?"
_QUARTER = rf"(?:0?[1-4]|IV|I{{1,3}}|[đd][ầa]u|cu[ốo]i|{_WORD_NUMBER})(?!\w)"
_MONTH_OF_YEAR = r"(?:0?[1-9]|1[0-2])(?!\d|/\d{1,2}(?!\d))"
_THIS_YEAR = r"n[ăa]m\s+(?:nay|n[àa]y|ngo[áa]i|tr[ưu][ớo]c|qua|v[ừu]a\s+qua)|n[ăa]m"
_TO = rf"(?:{_DASH}|[đd][ếe]n(?:\s+h[ếe]t)?|t[ớo]i)"
# How a wording can begin. Looking at two letters first makes the search four times faster.
_HEADS = r"[\d(q]|c[ùu]|t[ừuíiháaưr.\d]|gi|n[ăaửuh]|m[ộoưu]|ha|b[aốoả]|s[áa]|ch|[đd][ầa]"

PERIOD = re.compile(
    rf"""
    (?<!\w)(?={_HEADS})(?:
    (?P<same>c[ùu]ng\s+k[ỳìyi](?:\s+(?:c[ủu]a\s+)?(?:n[ăa]m\s+)?
        (?:(?P<same_year>{YEAR})|(?P<same_word>tr[ưu][ớo]c|ngo[áa]i)))?)
  | (?P<todate>(?:t[ừu]|t[íi]nh\s+t[ừu])\s+[đd][ầa]u\s+n[ăa]m(?:\s+(?P<todate_year>{YEAR}))?\s+
        (?:[đd][ếe]n|t[ớo]i)\s+nay)
  | (?P<since>(?:t[ừu]|t[íi]nh\s+t[ừu])\s+(?:n[ăa]m\s+)?(?P<since_year>{YEAR})\s+(?:cho\s+)?[đd][ếe]n\s+nay)
  | (?P<range>(?<![\w/.,\-–])(?:(?:giai\s+[đd]o[ạa]n|nhi[ệe]m\s+k[ỳìyi]|th[ờo]i\s+k[ỳìyi])\s*)?\(?
        (?:t[ừu]\s+)?(?:n[ăa]m\s+)?(?P<first>{YEAR})\s*{_TO}\s*(?:n[ăa]m\s+)?(?P<last>{YEAR}){COUNTED})
  | (?P<months>(?<![\w/.,])(?P<count>\d{{1,2}}|{_WORD_NUMBER})(?:\s*{_THANG}|\s?T(?=[\s/\d]))
        (?:\s*(?P<part>[đd][ầa]u|cu[ốo]i))?
        (?:{_OF_YEAR}(?P<months_years>{_BARE_YEARS})|\s*(?:c[ủu]a\s+)?(?P<months_word>{_THIS_YEAR})(?!\w))?)
  | (?P<half>n[ửu]a\s+(?:n[ăa]m\s+)?(?P<half_part>[đd][ầa]u|cu[ốo]i)
        (?:{_OF_YEAR}(?P<half_years>{_BARE_YEARS})|\s+(?P<half_word>{_THIS_YEAR})(?!\w)))
  | (?P<quarter>(?:qu[ýíyi]\s*|q\.?\s?(?=[1-4IV]))
        (?P<quarters>{_QUARTER}(?:{_AND}(?:qu[ýíyi]\s*)?{_QUARTER})*)
        (?:{_OF_YEAR}(?P<quarter_years>{_BARE_YEARS})|\s+(?P<quarter_word>{_THIS_YEAR})(?!\w))?)
  | (?P<week>tu[ầa]n\s+(?:th[ứu]\s+|l[ễe]\s+)?(?P<weeks>\d{{1,2}})(?:{_OF_YEAR}(?P<week_year>{YEAR}))?)
  | (?P<span>(?:t[ừu]\s+)?{_THANG}\s*(?P<from_month>{_MONTH_OF_YEAR})(?:{_OF_YEAR}(?P<from_year>{YEAR}))?
        \s*{_TO}\s*(?:{_THANG}\s*)?(?P<to_month>{_MONTH_OF_YEAR}){_OF_YEAR}(?P<to_year>{YEAR}))
  | (?P<month>(?:{_THANG}\s*|t\.?(?=\d))(?P<month_numbers>{_MONTH_OF_YEAR}
        (?:{_AND}(?:{_THANG}\s*)?{_MONTH_OF_YEAR})*)(?:{_OF_YEAR}(?P<month_years>{_BARE_YEARS}))?)
  | (?P<point>(?:[đd][ầa]u|gi[ữu]a|cu[ốo]i|tr[ưu][ớo]c|sau)\s+n[ăa]m\s+{YEAR})
  | (?P<year>n[ăa]m\s+(?:c[ôo]ng\s+t[áa]c\s+|b[áa]o\s+c[áa]o\s+)?(?P<years>{_YEARS}))
  | (?P<relative>n[ăa]m\s+(?P<word>nay|ngo[áa]i|tr[ưu][ớo]c|qua|v[ừu]a\s+qua)(?!\w))
  | (?P<bare>(?<![\w/.,\-–:]){YEAR}(?![\w/\-–%]){COUNTED})
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"


def _day(name: str, *, year_required: bool) -> str:
    tail = "" if year_required else "?"
    return (
        rf"(?:ng[àa]y\s+)?(?P<{name}_d>{_DAY})(?:\s*[/.]\s*|\s*-\s*|\s+{_THANG}\s+)(?P<{name}_m>{_MONTH})(?!\d)"
        rf"(?:(?:\s*[/.]\s*|\s*-\s*|\s+n[ăa]m\s+)(?P<{name}_y>(?:19|20)\d{{2}})(?!\d)){tail}"
    )


WINDOW = re.compile(
    r"(?<![\w/])(?=[(\d]|ng[àa]y|t[ừuíi]|s[ốo])"
    rf"\(?\s*(?:(?:s[ốo]\s+li[ệe]u\s+)?(?:t[íi]nh\s+)?t[ừu]\s+)?{_day('a', year_required=False)}"
    rf"\s*(?:[đd][ếe]n(?:\s+h[ếe]t)?|t[ớo]i|{_DASH})\s*{_day('b', year_required=True)}\s*\)?",
    re.IGNORECASE,
)
# Years in here name a document, a law, a birth, a school year or a day, never a period (domain facts 4.2 and 5.9).
NOT_A_PERIOD = re.compile(
    r"(?<![\w/])(?=\d|ng[àa]y|[lshnkpbđ])(?:\d{1,5}(?:/(?:19|20)\d\d)?/[A-ZĐÐ]\w*(?:-[A-ZĐÐ]\w*)*"
    r"|\d{1,2}\s?([/.\-])\s?\d{1,2}\s?\1\s?\d{4}"
    rf"|(?:ng[àa]y\s+)?\d{{1,2}}\s+{_THANG}\s+\d{{1,2}}(?:\s*[,/\-]?\s*n[ăa]m\s+|\s*[/-]\s*)\d{{4}}"
    rf"|ng[àa]y\s+\d{{1,2}}(?:\s*/\s*\d{{1,2}}|\s+{_THANG}\s+\d{{1,2}}|\s*-\s*\d{{1,2}}(?!\d))"
    r"(?:\s*,?\s*n[ăa]m\s+\d{4}|\s*[/-]\s*\d{4})?"
    r"|(?:(?<!ph[áa]p )(?<!k[ỷỉyi] )lu[ậa]t|hi[ếe]n\s+ph[áa]p|ph[áa]p\s+l[ệe]nh"
    r"|BL(?:HS|DS|TTHS|TTDS)|s[ửu]a\s+[đd][ổo]i)\b(?:(?!\b(?:trong|[đd][ãa]|k[ếe]t\s+qu[ảa]|c[ôo]ng\s+t[áa]c|nhi[ệe]m\s+v[ụu])\b)[^\d.;:(]){0,60}?\d{4}(?!\d)"
    r"|(?:sinh|n[ăa]m\s+h[ọo]c|kh[óo]a\s+h[ọo]c|th[àa]nh\s+l[ậa]p|SN)\s*(?:n[ăa]m\s+)?\d{4}(?:\s*[-–]\s*\d{4})?)",
    re.IGNORECASE,
)

_WORDS = {
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
    return int(word) if word.isdigit() else _WORDS.get(" ".join(word.lower().split()), 0)
