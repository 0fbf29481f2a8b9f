"""The bodies that a follow-up question means: those it names, placed within those spoken of before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.organisations.finding import find_units
from documents.organisations.military_regions import within_region
from documents.organisations.register import section
from documents.types import Level, Span, Unit

_APPELLATE = "Viện Phúc thẩm"
_TWO_LEVELS = "hai cấp"
_OF_PROVINCE = compiled_regex(r"\b(?:tinh|thanh pho|tp|hai cap|2 cap|vksnd|vks)\b")
# "Còn khu vực 4 của tỉnh đó?", "ở cùng tỉnh": only where; "tỉnh khác" and "tỉnh đó thì sao" say something of their own.
_SAME_PROVINCE = compiled_regex(
    r"\b(?:(?:cua|thuoc|o|tai|trong) (?:chinh |cung )?(?:tinh|thanh pho|tp|dia phuong) (?:do|ay|nay|tren|vua neu)"
    r"|(?:(?:cua|thuoc|o|tai|trong) )?cung (?:mot )?(?:tinh|thanh pho|dia phuong)(?: (?:do|ay|nay|tren))?)\b"
)


def joined_units(before: Sequence[Unit], named: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return the bodies now meant: what is named, placed inside the province spoken of before."""
    if not named:
        return tuple(before)
    if len(before) != 1:
        return tuple(named)
    host = before[0]
    return tuple(_placed(unit, host) for unit in named)


def same_province(text: str, before: Sequence[Unit], named: Sequence[Unit]) -> tuple[Span, ...]:
    """Return where ``text`` says of an office it names that it lies in the province of the one spoken of before.

    Nothing where several were spoken of: which of them is meant, the words do not tell.
    """
    if not named or len(before) != 1 or before[0].province is None:
        return ()
    return tuple(Span(*found.span()) for found in _SAME_PROVINCE.finditer(fold(text)))


def seated_units(text: str, named: Sequence[Unit], before: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return the bodies that ``text`` names, its bare places as seats of what was spoken of before.

    "Còn ở Đà Nẵng?" behind "VKSND cấp cao tại Hà Nội" is the high procuracy there; "VKSND thành phố Đà Nẵng" is not.
    """
    host = before[0] if len(before) == 1 else None
    if host is None or not all(mention.bare for mention in find_units(text, tolerant=True)):
        return tuple(named)
    return tuple(_seated(unit, host) for unit in named)


def _seated(unit: Unit, host: Unit) -> Unit:
    numbers = {entry["seat"]: entry["number"] for entry in section("high_seats")}
    if unit != Unit(Level.PROVINCE, unit.province) or unit.province not in numbers:
        return unit
    if host.level is Level.HIGH and host.locality:
        return replace(host, locality=unit.province)
    if host.level is Level.SUPREME and (host.department or "").startswith(_APPELLATE):
        return replace(host, department=f"{_APPELLATE} {numbers[unit.province]}")
    return unit


def same_area_of(text: str, before: Sequence[Unit], named: Sequence[Unit]) -> Unit | None:
    """Return the area office of the number spoken of before in the province named now: "Vậy bên Tây Ninh?".

    None where the province as a whole is named, or anything else was spoken of.
    """
    if len(before) != 1 or len(named) != 1 or _OF_PROVINCE.search(fold(text)):
        return None
    host, unit = before[0], named[0]
    is_bare = not (unit.locality or unit.department or unit.group) and unit.province not in (None, host.province)
    if host.level is not Level.AREA or host.department or not host.locality or not is_bare:
        return None
    return replace(host, province=unit.province)


def _placed(unit: Unit, host: Unit) -> Unit:
    if host.level is Level.MILITARY and unit.level is Level.AREA and unit.province is None:
        return within_region(
            replace(unit, level=Level.MILITARY), host
        )  # "Thế khu vực 2?" behind "VKS quân sự khu vực 1 quân khu 7"
    if unit.province is None and not unit.group:
        return replace(unit, province=host.province, level=unit.level or host.level)
    if unit.department is None and unit.locality is None and not unit.group and host.department and host.province:
        return replace(unit, department=host.department)
    if host.group == _TWO_LEVELS and not (unit.department or unit.locality or unit.group):
        return replace(unit, group=host.group)  # "Thế Vĩnh Long?" behind "VKSND hai cấp tỉnh Tiền Giang"
    return unit
