"""One name of a unit: a department, its office and the place, read together from the word where it begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from documents.language.spellings import Match
from documents.organisations.central_units import CENTRAL_PARTS, read_below, read_central, read_institute
from documents.organisations.completing import SUBJECT, is_numbered
from documents.organisations.departments import Department, read_department
from documents.organisations.lexicon import Part, Phrasing, Piece, Reading
from documents.organisations.military import read_area, read_region
from documents.organisations.namesakes import is_namesake
from documents.organisations.offices import joined_office, read_office
from documents.organisations.places import read_place
from documents.types import Level, Unit

PROCURACY, OTHER = "procuracy", "other"
# Words that a plain "Văn phòng" goes on with when it is not the procuracy's.
_OUTSIDE = frozenset(("cong", "luat", "dang", "dai", "thua", "pham", "hoi", "doan", "chinh", "quoc", "tinh", "huyen"))
_OF_WORDS = frozenset(("thuoc", "cua", "tai", "o"))
# Before "cấp huyện" where it is the procuracy's; "Tòa án cấp huyện", "Công an cấp huyện" are others.
_BEFORE_LEVEL = (*_OF_WORDS, "cac", "nhung", "khoi", "don", "vi", "vien", "sat", "vks", "ks", "ben", "va", "voi", "thi")
# "đơn vị" means the home unit with a verb after it or in "của đơn vị"; "các đơn vị", "đơn vị tính" do not.
_ACTS = frozenset("da tiep luon duoc cung thuc chu tham con se hoan trien ban tang phoi dung xep".split())
# What an inspectorate is told to do: "Thanh tra tiến hành thanh tra ...", where the verb would have its object.
_DUTIES = frozenset(
    (("tien", "hanh"), ("tham", "muu"), ("chu", "tri"), ("phoi", "hop"), ("xay", "dung"), ("chiu", "trach"))
)
# What a cluster that is no emulation group consists of.
_GROUPED = frozenset("xa phuong huyen tinh thanh don camera nguoi tap ca cong dan may den diem".split())
_COUNTING, _WHOLE = frozenset(("co", "dat", "voi", "kiem", "tien")), frozenset(("cua", "toan", "tai", "cho", "trong"))


@dataclass(frozen=True, slots=True)
class Naming:
    """A unit as the words name it, from word ``first`` to ``last`` (exclusive); ``own`` unless it points to home."""

    unit: Unit
    first: int
    last: int
    body: str = PROCURACY
    bare: bool = False
    own: bool = True


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading a name depends on besides its words.

    Attributes:
        phrasing: the text.
        home: the unit whose text it is.
        known: the document's own glosses by ``departments.gloss_key``.
        commas: whether "Hậu Giang, Phòng 8" is one unit, as in a question.
        on: a day of the time the text speaks about.
    """

    phrasing: Phrasing
    home: Unit | None
    known: Mapping[str, str]
    commas: bool
    on: date | None

    def read(self, index: int) -> Naming | None:
        """Return the unit named from word ``index`` on, None if none is."""
        match = self.phrasing.at(index)
        if match is None:
            return None
        part = match.value.part
        if part in (Part.DEPARTMENT, Part.ROOM):
            return self._department(index)
        if part in CENTRAL_PARTS:
            return self._central(match)
        if part in (Part.PROVINCE, Part.PROVINCE_KIND, Part.LOCALITY_KIND):
            return self._bare(match)
        if part is Part.TOTAL:
            return self._total(match) if match.value.level is Level.PROVINCE else self._lower(match)
        if part is Part.GROUP:
            return self._group(match)
        if part is Part.UNIT:
            return self._home_unit(match)
        if part is Part.OTHER:
            return self._other(match)
        if self._is_document_number(index):
            return None
        office = read_office(self.phrasing, index, on=self.on)
        return self._with_department(Naming(office.unit, index, office.last)) if office else None

    def _is_document_number(self, index: int) -> bool:
        """Tell whether the word ends a number like 01/CT-VKSTC, where it is the issuer's code."""
        return self.phrasing.gap(index) == "-" and self.phrasing.gap(index - 1).endswith("/")

    def _department(self, index: int) -> Naming | None:
        department = read_department(self.phrasing, index, known=self.known, on=self.on)
        if department is None:
            return None
        outside = self.phrasing.part_at(department.last, Part.OTHER)
        if outside and not self.phrasing.joint(department.last):
            other = self._other(outside)
            if other or not department.short.split()[-1].isdigit():
                return replace(other, first=index) if other else None
            # "Phòng 7 báo cáo ...": a numbered room is the procuracy's, "báo" is no newspaper here.
        if (above := self._bureau_above(department)) is not None:
            return Naming(replace(above.unit, locality=department.short), index, above.last)
        office = self._office_of(department)
        if department.is_plain and not self._is_meant(department, index, office):
            return None
        if office:
            return Naming(replace(office.unit, department=department.short), index, office.last)
        return Naming(Unit(department=department.short), index, department.last)

    def _bureau_above(self, department: Department) -> Reading | None:
        """Return the Vụ or Cục whose room a numbered department is: "Phòng 3, Vụ 9, VKSND tối cao"."""
        if not is_numbered(Unit(department=department.short)) or self.phrasing.joint(department.last) not in ("", ","):
            return None
        after = department.last
        if after < len(self.phrasing) and self.phrasing.folded[after] in _OF_WORDS:
            after += 1
        match = self.phrasing.part_at(after, Part.BUREAU, Part.SUPREME_UNIT)
        return read_central(self.phrasing, match, self.known, asked=self.commas) if match else None

    def _office_of(self, department: Department) -> Reading | None:
        """Return the office after a department, unless it is the next member of a list: "Phòng 9, VKSND huyện ..."."""
        office = joined_office(self.phrasing, department.last, on=self.on)
        if office is None or office.unit.level not in (Level.DISTRICT, Level.AREA):
            return office
        listed = self.phrasing.joint(department.last) == "," or department.short.startswith("Phòng")
        return None if listed else office

    def _is_meant(self, department: Department, index: int, office: Reading | None) -> bool:
        """Tell whether "văn phòng" or "thanh tra" is the department of that name."""
        if self.phrasing.follows(index, "chanh", "ben", "phia"):
            return True  # "bên Thanh tra" is how staff call it
        if self.phrasing.follows(index, "cac", "nhung"):
            return False
        named = self.phrasing.is_capital(index) or self.phrasing.text.islower()
        if department.short != "Văn phòng":
            return named and (office is not None or self._stands_alone(department, index))
        if office:
            return True
        after = department.last
        goes_on = after < len(self.phrasing) and not self.phrasing.joint(after)
        return named and not (goes_on and (self.phrasing.is_capital(after) or self.phrasing.folded[after] in _OUTSIDE))

    def _stands_alone(self, department: Department, index: int) -> bool:
        """Tell whether "Thanh tra" is a name without an office beside it: before a colon, or in a list of bodies.

        At the head of a sentence any word has a capital; there only what follows can tell.
        """
        after, text = department.last, self.phrasing.text
        if self.phrasing.joint(after) == ":":
            return True
        listed = self.phrasing.follows(index, "va", "cung") or self.phrasing.joint(index) in (",", ";")
        if tuple(self.phrasing.folded[after : after + 2]) in _DUTIES:
            return not text.islower() and not text.isupper()
        goes_on = after < len(self.phrasing) and self.phrasing.folded[after] in _ACTS | _COUNTING
        return listed and goes_on and not text.islower() and not text.isupper()

    def _central(self, match: Match[Piece]) -> Naming | None:
        if match.value.part is Part.INSTITUTE:
            read = read_institute(self.phrasing, match, self.home)
        else:
            read = read_central(self.phrasing, match, self.known, asked=self.commas)
        return Naming(read.unit, match.first, read.last, bare=match.value.part is Part.REGION) if read else None

    def _bare(self, match: Match[Piece]) -> Naming | None:
        place = read_place(self.phrasing, match.first, on=self.on)
        if place is None or not (place.unit.province or place.unit.locality):
            army = read_area(self.phrasing, match.first) if self.commas else None
            return Naming(army.unit, match.first, army.last, bare=True) if army else None
        if place.unit.level is Level.AREA and self.phrasing.follows(match.first, "su"):
            return None  # "Tòa án quân sự khu vực 2"
        if match.value.part is Part.PROVINCE and is_namesake(self.phrasing, match.first, place.last):
            return None
        return self._with_department(Naming(place.unit, match.first, place.last, bare=True))

    def _total(self, match: Match[Piece]) -> Naming | None:
        """Read "hai cấp" without a procuracy before it; courts and local government have two levels as well."""
        if match.value.name != "hai cấp" or self.phrasing.follows(match.first, "phuong", "quyen", "an", "qua"):
            return None
        if match.last < len(self.phrasing) and self.phrasing.folded[match.last] in ("xet", "toa", "chinh"):
            return None
        region = read_region(self.phrasing, match.last)
        if region:
            return Naming(replace(region.unit, group=match.value.name), match.first, region.last)
        place = read_place(self.phrasing, match.first, on=self.on)
        return Naming(place.unit, match.first, place.last) if place else None

    def _lower(self, match: Match[Piece]) -> Naming | None:
        """Read "cấp huyện Hậu Giang" in a question: the offices below the province."""
        if not self.commas or (match.first and not self.phrasing.follows(match.first, *_BEFORE_LEVEL)):
            return None
        place = read_place(self.phrasing, match.first, on=self.on)
        return Naming(place.unit, match.first, place.last) if place and place.unit.province else None

    def _group(self, match: Match[Piece]) -> Naming | None:
        """Read "Cụm thi đua số 8"; a short "Cụm 8" has its capital, or counts nothing ("cụm 5 xã")."""
        number, last = self.phrasing.number_at(match.last), match.last + 1
        if not number:
            return None
        if last - match.first == 2:
            named = self.phrasing.is_capital(match.first) or self.phrasing.text.islower()
            after = self.phrasing.folded[last] if last < len(self.phrasing) and not self.phrasing.joint(last) else ""
            if not named or after in _GROUPED:
                return None
        return Naming(Unit(group=f"{match.value.name} {number}"), match.first, last)

    def _home_unit(self, match: Match[Piece]) -> Naming | None:
        after = self.phrasing.folded[match.last] if match.last < len(self.phrasing) else ""
        ends = self.phrasing.joint(match.last) != ""
        acts = after in _ACTS and not ends and not self.phrasing.follows(match.first, "cac", "tung", "moi", "mot")
        owns = self.phrasing.follows(match.first, *_WHOLE) and (ends or after in _ACTS)
        counted = match.first > 0 and self.phrasing.folded[match.first - 1].isdigit()
        if self.home is None or not (acts or owns) or counted:
            return None
        return Naming(SUBJECT, match.first, match.last, own=False)

    def _other(self, match: Match[Piece]) -> Naming | None:
        if match.value.name.isupper() and not self.phrasing.raw(match.first).isupper():
            return None  # "CA" is the police, "ca" is not
        seated = match.last < len(self.phrasing) and self.phrasing.folded[match.last] in _OF_WORDS
        place = read_place(self.phrasing, match.last + 1 if seated else match.last, on=self.on)
        if place is None or self.phrasing.joint(match.last) not in ("", "-", "–"):
            return None
        if (name := self.phrasing.part_at(match.last, Part.PROVINCE)) and is_namesake(
            self.phrasing, name.first, name.last
        ):
            return None
        province = place.unit.province or (self.home.province if self.home else None)
        unit = Unit(province=province, locality=place.unit.locality)
        return Naming(unit, match.first, place.last, body=OTHER, own=place.unit.province is not None)

    def _with_department(self, naming: Naming) -> Naming:
        """Read on over a department that follows its office: "VKSND tỉnh Hậu Giang - Phòng 8", "Hậu Giang phòng 8"."""
        joints = ("", "-", "–", "(", ",") if self.commas else ("", "-", "–", "(")
        if naming.unit == Unit(Level.SUPREME) and self.phrasing.joint(naming.last) in ("-", "–", "("):
            below = read_below(self.phrasing, naming.last, self.known)
            return replace(naming, unit=below.unit, last=below.last) if below else naming
        if naming.unit.level is not Level.PROVINCE or self.phrasing.joint(naming.last) not in joints:
            return naming
        department = read_department(self.phrasing, naming.last, known=self.known, on=self.on)
        if department is None or department.is_plain or joined_office(self.phrasing, department.last, on=self.on):
            return naming
        unit = replace(naming.unit, department=department.short)
        return replace(naming, unit=unit, last=department.last, bare=False)
