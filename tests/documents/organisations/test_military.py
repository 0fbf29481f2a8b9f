from __future__ import annotations

import pytest

from documents.organisations.finding import label
from documents.organisations.units import Relation, relation
from documents.types import Level, Unit
from tests.documents.organisations.naming import units_in


def _army(locality: str | None, group: str | None = None) -> Unit:
    return Unit(Level.MILITARY, locality=locality, group=group)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("VKS quân sự Quân khu 3", _army("quân khu 3")),
        ("VKSQS QK3", _army("quân khu 3")),
        ("vks quan su quan khu 3", _army("quân khu 3")),
        ("VKS Quân khu 3", _army("quân khu 3")),
        ("VKS quân sự hai cấp Quân khu 3", _army("quân khu 3", "hai cấp")),
        ("hai cấp Quân khu 3", _army("quân khu 3", "hai cấp")),
        ("Viện kiểm sát quân sự Khu vực 32", _army("khu vực 32")),
        ("Viện kiểm sát quân sự Khu vực 32 - Quân khu 3", _army("khu vực 32")),
        ("VKSQS khu vực 2, Quân khu 3", _army("khu vực 2 quân khu 3")),
        ("hai VKS quân sự khu vực thuộc Quân khu 3", _army("quân khu 3", "cấp khu vực")),
        ("VKS quân sự Quân chủng Hải quân", _army("Quân chủng Hải quân")),
        ("VKSQS Bộ Tư lệnh Thủ đô Hà Nội", _army("Thủ đô Hà Nội")),
        ("VKS quân sự TW", _army("trung ương")),
        ("VKS quân sự các cấp", _army(None, "các cấp")),
    ],
)
def test_a_military_procuracy_is_read_in_every_form(text: str, unit: Unit) -> None:
    """Region, area, total and centre stay apart, and the label reads back."""
    assert units_in(text) == [unit] == units_in(label(unit))


def test_a_region_is_its_procuracy_in_a_question_only() -> None:
    """In a text "Quân khu 3" is the region; its court and its command are never the procuracy."""
    assert units_in("Quân khu 3 kết nạp mấy đảng viên?", tolerant=True) == [_army("quân khu 3")]
    assert units_in("Quân khu 3 vừa kết nạp 2 đảng viên.") == []
    assert units_in("Tòa án quân sự Quân khu 3 xét xử mấy vụ?", tolerant=True) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("VKS quân sự hai cấp khởi tố 9 vụ", _army("quân khu 3", "hai cấp")),
        ("Hai cấp khởi tố 9 vụ", _army("quân khu 3", "hai cấp")),
        ("VKS quân sự khu vực 1 khởi tố 9 vụ", _army("khu vực 1 quân khu 3")),
        ("VKS quân sự Khu vực 31 khởi tố 9 vụ", _army("khu vực 31")),
    ],
)
def test_a_paper_of_a_region_leaves_it_out(text: str, unit: Unit) -> None:
    """The region whose paper it is completes the name."""
    assert units_in(text, home=_army("quân khu 3")) == [unit]


@pytest.mark.parametrize(
    ("asked", "stated", "expected"),
    [
        (_army("quân khu 3"), _army("quân khu 3", "hai cấp"), Relation.WHOLE_OF),
        (_army("quân khu 3", "hai cấp"), _army("quân khu 3"), Relation.PART_OF),
        (_army("quân khu 3", "hai cấp"), _army("quân khu 4", "hai cấp"), Relation.OTHER),
        (_army("trung ương"), _army(None, "các cấp"), Relation.WHOLE_OF),
        (_army("khu vực 31"), _army("khu vực 32"), Relation.OTHER),
    ],
)
def test_military_procuracies_relate(asked: Unit, stated: Unit, expected: Relation) -> None:
    """A total holds its parts; siblings are others."""
    assert relation(asked, stated) is expected
