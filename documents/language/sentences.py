"""Where sentences and clauses of Vietnamese official prose begin and end.

By rules: every mark that could end a sentence is a candidate, and what stands before and after it decides. In
doubt two sentences stay together: one that is too long still binds its figures, one that is cut short does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from documents.language.compiling import compiled
from documents.language.syllables import is_syllable
from documents.language.text import canonical
from documents.types import Span

_CANDIDATE = compiled(r"""(?P<mark>\.\s?/\s?\.|[.!?…]+)["'”’»)\]]*(?P<blank>\s*)|(?P<line>\n\s*)""")
_OPENS_CANDIDATE = compiled(r"[.!?…\n]")  # every candidate, and nothing else, begins so: the search skips to them
_OPENING = "\"'“‘«(["
_BULLET = compiled(
    r"""(?: \(? (?: \d{1,2}(?:\.\d{1,2})* | [a-zđ] | [ivx]{1,5} | [IVX]{1,5} ) [.)/] | [-–—•+*·]
      | (?:Điều|Chương|Mục|Phần|Bảng|Biểu|Phụ\ lục|Câu)\ [\dIVXLC]+[a-zđ]?\. )(?=\s|$)""",
    re.VERBOSE,
)
# Written with a full stop before a capital or a number without ending a sentence. "v.v." is not among them: it
# closes a list, so a capital after it opens the next sentence.
_ABBREVIATIONS = frozenset(
    ["tp", "tx", "tt", "gs", "pgs", "ts", "ths", "bs", "ls", "ks", "cn", "nxb", "tr", "vd", "stt", "kt", "tm",
     "tl", "tuq", "mr", "mrs", "ms", "dr", "st", "đ/c"]
)  # fmt: skip
_TITLES = frozenset(["Ông", "Bà", "Anh", "Chị", "Chí", "Em", "Cháu"])
_INITIAL = compiled(r"(?P<name>[A-Z][a-z]+|\b[A-Z])\.? [A-HJ-UWYZ]$")
_NAMED_CASE = compiled(r"\b[Vv]ụ(?: án)? (?:\w+ ){1,4}[A-Z]$")
_SURNAME = compiled(r"[A-Z][a-z]+(?![\w.])|[A-Z]\.")
_ANONYMOUS = compiled(r"(?<!\w)[^\W\d_a-z][^\W\d_A-Z]+ [A-ZĐ]$")
_YEAR_LAST = compiled(r"(?:19|20)\d\d$")
_REACH = 40  # characters before a mark that hold its word and the word before

# What may open a clause behind a comma: connectives, the past marker, and the verbs that reports count with.
_OPENERS = (
    "qua đó|trong đó|theo đó|từ đó|nhờ đó|do đó|đồng thời|bên cạnh đó|ngoài ra|cùng với đó|trong khi|nhưng|song"
    "|còn|riêng|đã|và đã|không để|chưa để|trực tiếp|thụ lý|tiếp nhận|giải quyết|xử lý|khởi tố|truy tố|xét xử|đình chỉ"
    "|tạm đình chỉ|phê chuẩn|không phê chuẩn|hủy|hủy bỏ|trả hồ sơ|ban hành|phát hiện|tham gia|tổ chức|kiểm sát"
    "|phối hợp|chấp nhận"
)
_JOINT = compiled(rf";\s*|,\s+(?=(?:{canonical(_OPENERS)})\b)")
_ENCLOSED = compiled(r'\([^()]*\)|"[^"]*"')
# A number that counts something: with a percent sign or a noun behind it, and neither a year, nor a stretch of
# time, nor the label of a department, an article or an area.
_COUNTED = compiled(
    r"(?<![\w.,/-])(?<!phòng )(?<!điều )(?<!khu vực )(?<!số )(?!(?:19|20)\d\d\b)\d[\d.,]*\s*"
    r"(?:%|/\s*\d|(?!(?:tháng|ngày|năm|tuần|quý|giờ|của|và|đã|thuộc|tại|về|theo|được)\b)[^\W\d_])"
)


def split_sentences(text: str) -> list[Span]:
    """Return the sentences of one block of normalised text, in order, each without surrounding blanks.

    Together they hold every character that is not blank. A semicolon ends no sentence; a line end does, unless
    the next line goes on in lower case or with a number. A bullet ("1.", "a)", "-", "Điều 5.") stays with what it
    numbers.
    """
    return list(_sentences(text))


@lru_cache(maxsize=256)  # scopes, figures and statements are read from the sentences of the same blocks
def _sentences(text: str) -> tuple[Span, ...]:
    ends = [candidate.end() for candidate in _candidates(text) if _ends_sentence(text, candidate)]
    return tuple(_with_bullets_joined(text, _stripped(text, [0, *ends], [*ends, len(text)])))


def _candidates(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while opening := _OPENS_CANDIDATE.search(text, at):
        candidate = _CANDIDATE.match(text, opening.start())
        if candidate is None:
            return
        yield candidate
        at = candidate.end()


def split_clauses(text: str) -> list[Span]:
    """Return the clauses of one normalised sentence, in order, without the signs that join them.

    A semicolon joins clauses. A comma does only before a word that opens a clause ("đã", "qua đó", "truy tố", ...)
    and only if a counted number stands on either side of it: a subject, a time or a bare list is never cut off
    from the figure it belongs to. Nothing is cut inside brackets or quotes.
    """
    plain = canonical(text)
    enclosed = [match.span() for match in _ENCLOSED.finditer(plain)]
    starts, ends = [0], []
    for joint in _JOINT.finditer(plain):
        if any(start < joint.start() < end for start, end in enclosed):
            continue
        if ";" in joint[0] or _parts_figures(plain, starts[-1], joint):
            ends.append(joint.start())
            starts.append(joint.end())
    return list(_stripped(text, starts, [*ends, len(text)]))


def split_parts(text: str) -> list[Span]:
    """Return the parts of one normalised sentence that semicolons join, in order; brackets and quotes stay whole."""
    enclosed = [match.span() for match in _ENCLOSED.finditer(text)]
    joints = [match.start() for match in re.finditer(";", text)]
    cuts = [at for at in joints if not any(start < at < end for start, end in enclosed)]
    return list(_stripped(text, [0, *(at + 1 for at in cuts)], [*cuts, len(text)]))


def parts_with(text: str, places: Iterable[int]) -> list[Span]:
    """Return those parts of one normalised sentence, as ``split_parts`` gives them, in which one of ``places`` lies."""
    wanted = [*places]
    return [part for part in split_parts(text) if any(part.start <= place < part.end for place in wanted)]


def _ends_sentence(text: str, candidate: re.Match[str]) -> bool:
    mark, blank = candidate["mark"] or "", candidate["blank"] or candidate["line"] or ""
    if candidate.end() == len(text) or "/" in mark or blank.count("\n") > 1:
        return True
    before = text[max(0, candidate.start() - _REACH) : candidate.start()]
    if mark == "." and _is_abbreviated(before):
        return False
    following = text[candidate.end() : candidate.end() + _REACH]
    if mark == "." and _NAMED_CASE.search(before) and following[:1] in ("“", '"'):
        return False  # "Vụ án Trần Văn B. “Trộm cắp tài sản”": what he is accused of
    following = following.lstrip(_OPENING)
    if "\n" in blank:
        return _line_ends(text, candidate, before.rstrip() + mark)
    if not blank:
        return _glued_sentence_starts(mark, before, following)
    if mark == "." and _goes_on_with_surname(before, following):
        return False
    if following[:1].isdigit():
        if _ANONYMOUS.search(before):
            return False  # "tuyên phạt Nguyễn Văn A. 03 năm tù"
        return not before[-1:].isdigit() or _YEAR_LAST.search(before) is not None
    return following[:1].isupper() or _BULLET.match(text, candidate.end()) is not None


def _is_abbreviated(before: str) -> bool:
    words = before.split()
    if not words or before[-1].isspace():
        return False
    parts = words[-1].lstrip(_OPENING).split(".")
    if parts[-1].lower() in _ABBREVIATIONS or "".join(parts).lower() in _ABBREVIATIONS:
        return True
    initial = len(parts[-1]) == 1 and parts[-1].isupper() and parts[-1] not in "IVX"
    # "Nguyễn Văn A. Tòa án ..." ends with a name made anonymous; "Ông A. Nguyễn" goes on.
    closes_name = len(parts) == 1 and len(words) > 1 and words[-2].istitle() and len(words[-2]) > 1
    return initial and not (closes_name and words[-2] not in _TITLES)


def _goes_on_with_surname(before: str, following: str) -> bool:
    """Tell whether a letter stands for a middle name: "George W. Bush", where "Nguyễn Văn A. Tòa án" ends.

    Neither what stands before nor what follows is a Vietnamese syllable: in a name made anonymous the former is one.
    """
    initial, surname = _INITIAL.search(before), _SURNAME.match(following)
    if initial is None or surname is None:
        return False
    return not is_syllable(initial["name"]) and not is_syllable(surname[0])


def _line_ends(text: str, candidate: re.Match[str], line: str) -> bool:
    """Tell whether a line end ends a sentence: wrapped lines go on in lower case, or with a number."""
    following = text[candidate.end()]
    if _BULLET.match(text, candidate.end()):
        return True
    if following.islower():
        return False
    return line[-1:] in (".!?…:;" if following.isdigit() else line[-1:].strip(",(–-/")) and line != ""


def _glued_sentence_starts(mark: str, before: str, following: str) -> bool:
    """Tell whether a sentence starts right behind a mark without a blank: "đánh giá cao…Công tác"."""
    if "…" in mark or ".." in mark:
        return following[:1].isupper()
    word = before.split()[-1:]
    return (
        "." not in "".join(word)
        and before[-2:].isalpha()
        and before[-2:].islower()
        and following[:1].isupper()
        and following[1:2].islower()
    )


def _parts_figures(plain: str, start: int, joint: re.Match[str]) -> bool:
    end = plain.find(";", joint.end())
    following = _COUNTED.search(plain, joint.end(), end if end >= 0 else len(plain))
    return following is not None and _COUNTED.search(plain, start, joint.start()) is not None


def _stripped(text: str, starts: Iterable[int], ends: Iterable[int]) -> Iterator[Span]:
    for start, end in zip(starts, ends, strict=True):
        part = text[start:end]
        if not part.isspace() and part:
            yield Span(start + len(part) - len(part.lstrip()), start + len(part.rstrip()))


def _with_bullets_joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    bullet: Span | None = None
    for span in spans:
        joined = Span(bullet.start if bullet else span.start, span.end)
        bullet = joined if _BULLET.fullmatch(text, span.start, span.end) else None
        if bullet is None:
            yield joined
    if bullet is not None:
        yield bullet
