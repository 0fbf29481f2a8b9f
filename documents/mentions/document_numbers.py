"""Numbers of official documents: "96/KH-VKS", "02/2024/TT-VKSTC", "96/2019/QH14", "15-NQ/TW", "319/VKS-VP"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.language.compiling import compiled
from documents.types import Span

# Decision, resolution, directive, plan, guidance, report, notice, letter, submission, conclusion, rules, request,
# programme, circular, decree, law text, minutes, petition, protest, scheme: the types of the sector and of the state.
_TYPES = "QĐ|NQ|CT|KH|HD|BC|TB|CV|TTr|KL|QC|YC|CTr|TTLT|TT|NĐ|VBHN|BB|GM|KNg|KN|ĐA|QĐi|L|PL|CĐ|HS"
_ISSUERS = r"VKS[A-ZĐ]*[0-9]{0,2}|QH[0-9]{1,2}|UBTVQH[0-9]{0,2}"
_CODE = r"(?:TTr|CTr|QĐi|KNg|[A-ZĐ]{1,9}[0-9]{0,2})(?!\w)"
_DASH = r"[-–—]"

_NUMBER = r"(?P<number>[0-9](?<![\w/].)(?<![0-9][.,].)(?:[0-9]{0,4}|[0-9]{0,2}\.[0-9]{3})[A-Za-z]?)"
_YEAR = r"(?:\s?/\s?(?P<year>(?:19|20)[0-9]{2}))?"
# A dash with blanks may also set off what follows ("96/KH-VKS - VKSND tỉnh"): it joins only type and issuer.
_SPACED = rf"(?:(?:{_TYPES})\ ?{_DASH}\ ?|VKS[A-Z]*\ {_DASH}\ (?!VKS))?"
_STATE = compiled(rf"{_NUMBER}{_YEAR}\ ?/\ ?(?P<code>{_SPACED}{_CODE}(?:{_DASH}{_CODE})*)")
_PARTY = compiled(rf"{_NUMBER}\ ?{_DASH}\ ?(?P<type>{_TYPES})\ ?/\ ?(?P<issuer>[A-ZĐ]{{2,6}}(?!\w))", re.I)

# Questions are typed in lower case and without đ. There only a known type or issuer makes a number of a fraction.
_BARE_TYPES = f"{_TYPES}|{_TYPES.replace('Đ', 'D')}"
_BARE_PART = r"(?:[A-ZĐ]{2,9}[0-9]{0,2}|[A-ZĐ][0-9]{1,2})(?!\w)"
_BARE_CODE = rf"(?:{_BARE_TYPES}|{_ISSUERS})(?:\ ?{_DASH}\ ?{_BARE_PART}|(?!\w))"
_TYPED = compiled(rf"{_NUMBER}{_YEAR}\ ?/\ ?(?P<code>{_BARE_CODE}(?:{_DASH}{_BARE_PART})*)", re.I)

_HINT = compiled(r"/ ?[A-Za-zĐđ]")
_KNOWN = compiled(rf"(?:{_TYPES}|{_ISSUERS})")
_NUMBER_SIGN = compiled(r"\b(?:số|so)\s*:?\s*$", re.IGNORECASE)
_JOINTS = compiled(rf"\s*({_DASH}|/)\s*")


@dataclass(frozen=True, slots=True)
class DocumentNumberMention:
    """A document number in a text: ``text`` as written, ``key`` equal for all spellings of the same number."""

    span: Span
    text: str
    key: str


def find_document_numbers(text: str) -> list[DocumentNumberMention]:
    """Return the document numbers in normalised ``text``, in order.

    The key is upper case without blanks, leading zeros and the stroke of Đ ("06 / kh - vks" gives "6/KH-VKS",
    "139/QĐ-VKSTC" gives "139/QD-VKSTC"). Numbers start anew each year, so a key without a year names a document
    only together with its date. Dates, ratios and "74 vụ/157 bị cáo" are no document numbers.
    """
    if not _HINT.search(text):
        return []
    found: list[DocumentNumberMention] = []
    for match in sorted(_matches(text), key=lambda match: (match.start(), -match.end())):
        if not found or match.start() >= found[-1].span.end:
            found.append(DocumentNumberMention(Span(*match.span()), match[0], _key(match[0])))
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    yield from _PARTY.finditer(text)
    for shape in (_STATE, _TYPED):
        yield from (match for match in shape.finditer(text) if _is_number(text, match))


def _is_number(text: str, match: re.Match[str]) -> bool:
    """Tell a document number from a house number or a fraction: by its year, its parts, its type, or "số" before."""
    code = match["code"]
    if len(_JOINTS.split(code)[0]) < 2:
        return False
    if match["year"] or _JOINTS.search(code):
        return True
    before = text[max(0, match.start() - 8) : match.start()]
    return _KNOWN.fullmatch(code) is not None or _NUMBER_SIGN.search(before) is not None


def _key(written: str) -> str:
    joined = _JOINTS.sub(lambda joint: "/" if joint[1] == "/" else "-", written)
    plain = joined.upper().replace("Đ", "D").replace(".", "")
    return plain.lstrip("0") if plain.lstrip("0")[:1].isdigit() else plain
