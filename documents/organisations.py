"""The units of the procuracy that a text names, in every naming form and spelling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from documents.departments import Department, gloss_key, read_department
from documents.lexicon import Part, Phrasing, Piece
from documents.namesakes import is_namesake
from documents.places import Place, joined_province, read_place, read_province
from documents.register import section
from documents.spellings import Match
from documents.types import Level, Span, Unit

PROCURACY = "procuracy"
OTHER = "other"
_HOST_JOINTS = ("", ",", "-", "–", "—", "_", "(", ".")


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit named in a text.

    Attributes:
        unit: the unit, completed from ``home`` where the text leaves something out.
        span: offsets into the text given to ``find_units``.
        text: the words under ``span``.
        qualified: the words alone tell which unit it is; False where ``home`` had to complete it or nothing did.
        body: "procuracy", or "other" for the police, courts, committees, ... of a place.
        bare: only a place is named ("tỉnh Hậu Giang"); ``unit`` is the procuracy of that place.
    """

    unit: Unit
    span: Span
    text: str
    qualified: bool
    body: str = PROCURACY
    bare: bool = False


def find_units(
    text: str,
    *,
    home: Unit | None = None,
    glosses: Mapping[str, str] | None = None,
    tolerant: bool = False,
    on: date | None = None,
) -> list[UnitMention]:
    """Return the units that a text names, in order, without overlap.

    Args:
        text: normalised text (NFC), a sentence or a question rather than a whole document.
        home: the unit whose text it is; completes elliptic forms ("VKSND tỉnh", "Phòng 7", "đơn vị").
        glosses: full department names with their numbers, as ``departments.glosses`` reads them in the document.
        tolerant: accept one typing error in a province name; for questions only.
        on: a day of the time the text speaks about; decides kinds that changed ("thành phố Huế").
    """
    known = {gloss_key(name): short for name, short in (glosses or {}).items()}
    reader = _Reader(Phrasing(text), home, known, on)
    return reader.mentions()


@dataclass(frozen=True, slots=True)
class _Found:
    unit: Unit
    last: int
    body: str = PROCURACY
    bare: bool = False


class _Reader:
    def __init__(self, phrasing: Phrasing, home: Unit | None, known: Mapping[str, str], on: date | None) -> None:
        self._phrasing, self._home, self._known, self._on = phrasing, home, known, on
        self._nearest: Unit | None = None

    def mentions(self) -> list[UnitMention]:
        found, index = [], 0
        while index < len(self._phrasing.tokens):
            reading = self._at(index)
            if reading is None:
                index += 1
                continue
            found.append(self._mention(reading, index))
            index = reading.last
        return found

    def _mention(self, found: _Found, index: int) -> UnitMention:
        tokens, text = self._phrasing.tokens, self._phrasing.text
        span = Span(tokens[index].start, tokens[found.last - 1].end)
        unit = self._completed(found.unit) if found.body == PROCURACY else found.unit
        if found.body == PROCURACY and unit.province:
            self._nearest = unit
        qualified = found.unit == unit and not _lacks_province(unit)
        return UnitMention(unit, span, text[span.start : span.end], qualified, found.body, found.bare)

    def _completed(self, unit: Unit) -> Unit:
        source = self._home or self._nearest
        if source is None or not _lacks_province(unit):
            return unit
        locality = unit.locality
        if locality is None and unit.group is None and unit.level == source.level:
            locality = source.locality
        level = unit.level or (Level.PROVINCE if _is_numbered(unit) and source.province else source.level)
        return replace(unit, level=level, province=source.province, locality=locality)

    def _at(self, index: int) -> _Found | None:
        match = self._phrasing.at(index)
        if match is None:
            return None
        part = match.value.part
        if part in (Part.DEPARTMENT, Part.ROOM):
            return self._department(index)
        if part is Part.BUREAU:
            return self._bureau(match)
        if part in (Part.PROVINCE, Part.PROVINCE_KIND, Part.LOCALITY_KIND):
            return self._bare(match)
        if part is Part.TOTAL:
            return self._bare_total(match)
        return self._host(index) or self._special(match)

    def _special(self, match: Match[Piece]) -> _Found | None:
        piece = self._phrasing.at(match.first)
        if piece is None:
            return None
        part, name, last = piece.value.part, piece.value.name, piece.last
        if part is Part.GROUP:
            number = self._phrasing.number_at(last)
            return _Found(Unit(group=f"{name} {number}"), last + 1) if number else None
        if part is Part.SUPREME_UNIT:
            host = self._joined_host(last)
            end = host.last if host and host.unit.level is Level.SUPREME else last
            return _Found(Unit(Level.SUPREME, department=name), end)
        if part is Part.UNIT and self._home is not None and self._is_own_unit(match.first):
            return _Found(self._home, last)
        if part is Part.OTHER:
            place = read_place(self._phrasing, last, on=self._on)
            if place is None:
                return None
            province = place.province or (self._home.province if self._home else None)
            return _Found(Unit(province=province, locality=place.locality), place.last, OTHER)
        return None

    def _is_own_unit(self, index: int) -> bool:
        before = self._phrasing.tokens[index - 1].folded if index else ""
        return not before.isdigit() and before not in ("cac", "nhung", "tung", "moi", "nhieu", "mot", "tap")

    def _department(self, index: int) -> _Found | None:
        department = read_department(self._phrasing, index, known=self._known, on=self._on)
        if department is None or self._is_part_of_word(index):
            return None
        host = self._joined_host(department.last)
        if host:
            return _Found(replace(host.unit, department=department.short), host.last)
        other = self._phrasing.part_at(department.last, Part.OTHER)
        if other or not self._stands_alone(department, index):
            return None
        province = joined_province(self._phrasing, department.last)
        if province:
            return _Found(Unit(Level.PROVINCE, province[0], department=department.short), province[1])
        return _Found(Unit(department=department.short), department.last)

    def _is_part_of_word(self, index: int) -> bool:
        before = self._phrasing.tokens[index - 1].folded if index and self._phrasing.gap(index) == " " else ""
        return before in ("du", "quoc", "de")

    def _stands_alone(self, department: Department, index: int) -> bool:
        token = self._phrasing.tokens[index]
        if department.spelled_out or department.short.startswith("Phòng"):
            return True
        if index and self._phrasing.tokens[index - 1].folded == "chanh":
            return True
        following = (
            self._phrasing.tokens[department.last] if department.last < len(self._phrasing.tokens) else None
        )
        close = following is not None and not self._phrasing.gap(department.last).strip()
        if department.short != "Văn phòng" or (close and following is not None and following.capital):
            return False
        outside = close and following is not None and following.folded in ("cong", "luat", "dang", "dai", "thua")
        return not outside and (token.capital or self._phrasing.text.islower())

    def _bureau(self, match: Match[Piece]) -> _Found | None:
        number = self._phrasing.number_at(match.last)
        tokens = self._phrasing.tokens
        token = tokens[match.first]
        if (
            not number
            or number > 16
            or token.folded != "vu"
            or (match.first and tokens[match.first - 1].folded.isdigit())
        ):
            return None
        host = self._joined_host(match.last + 1)
        supreme = host is not None and host.unit.level is Level.SUPREME
        after = tokens[match.last + 1].folded if match.last + 1 < len(tokens) else ""
        if not supreme and (not token.capital or after in ("bi", "nguoi", "doi", "vu", "an")):
            return None
        last = host.last if host and supreme else match.last + 1
        return _Found(Unit(Level.SUPREME, department=f"Vụ {number}"), last)

    def _bare(self, match: Match[Piece]) -> _Found | None:
        index = match.first
        place = read_place(self._phrasing, index, on=self._on)
        if place is None or (place.province is None and place.locality is None):
            return None
        piece = self._phrasing.at(index)
        if piece and piece.value.part is Part.PROVINCE and is_namesake(self._phrasing, index, place.last):
            return None
        return self._with_department(_Found(_unit(place), place.last, bare=True))

    def _bare_total(self, match: Match[Piece]) -> _Found | None:
        before = self._phrasing.tokens[match.first - 1].folded if match.first else ""
        after = self._phrasing.tokens[match.last].folded if match.last < len(self._phrasing.tokens) else ""
        place = read_place(self._phrasing, match.first, on=self._on)
        if (
            place is None
            or place.group != "hai cấp"
            or before in ("phuong", "quyen", "an", "qua")
            or after == "xet"
        ):
            return None
        return _Found(_unit(place), place.last)

    def _joined_host(self, index: int) -> _Found | None:
        if index >= len(self._phrasing.tokens) or self._phrasing.gap(index).strip() not in _HOST_JOINTS:
            return None
        of = self._phrasing.tokens[index].folded in ("thuoc", "cua")
        return self._host(index + 1 if of else index)

    def _host(self, index: int) -> _Found | None:
        head = self._phrasing.at(index)
        if head is None:
            return None
        part, last = head.value.part, head.last
        if part is Part.SUPREME:
            return _Found(Unit(Level.SUPREME), last)
        if part is Part.HIGH:
            return self._high(last)
        if part in (Part.MILITARY, Part.MILITARY_CENTRAL):
            return self._military(part, last)
        if part is Part.AREA:
            number = self._phrasing.number_at(last)
            province = joined_province(self._phrasing, last + 1) if number else None
            name, end = province if province else (None, last + 1)
            return _Found(Unit(Level.AREA, name, f"khu vực {number}"), end) if number else None
        if part is Part.SECTOR:
            named = read_province(self._phrasing, last)
            return _Found(Unit(Level.PROVINCE, named[0]), named[1]) if named else None
        if part is not Part.PROCURACY:
            return None
        place = self._place_after(last)
        return self._with_department(_Found(_unit(place), place.last)) if place else None

    def _place_after(self, index: int) -> Place | None:
        if index >= len(self._phrasing.tokens) or self._phrasing.gap(index).strip(" \u00a0\n,-–"):
            return None
        plural = self._phrasing.tokens[index].folded in ("cac", "nhieu")
        return read_place(self._phrasing, index + 1 if plural else index, on=self._on)

    def _with_department(self, found: _Found) -> _Found:
        index = found.last
        if found.unit.level is None or index >= len(self._phrasing.tokens):
            return found
        if self._phrasing.gap(index).strip() not in ("", ",", "-", "–", "("):
            return found
        room = self._phrasing.part_at(index, Part.ROOM)
        department = read_department(self._phrasing, index, known=self._known, on=self._on) if room else None
        if department is None or self._joined_host(department.last):
            return found
        return _Found(replace(found.unit, department=department.short), department.last)

    def _high(self, index: int) -> _Found:
        number = self._phrasing.number_at(index)
        for seat in section("high_seats"):
            if seat["number"] == number:
                return _Found(Unit(Level.HIGH, locality=seat["seat"]), index + 1)
        at = index < len(self._phrasing.tokens) and self._phrasing.tokens[index].folded == "tai"
        named = read_province(self._phrasing, index + 1 if at else index)
        if named:
            return _Found(Unit(Level.HIGH, locality=named[0]), named[1])
        return _Found(Unit(Level.HIGH), index)

    def _military(self, part: Part, index: int) -> _Found:
        if part is Part.MILITARY_CENTRAL:
            return _Found(Unit(Level.MILITARY, locality="trung ương"), index)
        tokens = self._phrasing.tokens
        words = [token.folded for token in tokens[index : index + 2]]
        number = self._phrasing.number_at(index + 2)
        if words in (["quan", "khu"], ["khu", "vuc"]) and number:
            name = "quân khu" if words[0] == "quan" else "khu vực"
            return _Found(Unit(Level.MILITARY, locality=f"{name} {number}"), index + 3)
        return _Found(Unit(Level.MILITARY), index)


def _unit(place: Place) -> Unit:
    return Unit(place.level, place.province, place.locality, group=place.group)


def _is_numbered(unit: Unit) -> bool:
    return unit.department is not None and unit.department.startswith("Phòng")


def _lacks_province(unit: Unit) -> bool:
    if unit.level in (Level.SUPREME, Level.HIGH, Level.MILITARY):
        return False
    return unit.province is None and not (unit.group and unit.group.startswith(("Cụm", "Khối")))
