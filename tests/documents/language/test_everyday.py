"""Tests of the everyday wordings: that they are found, and that none joins what the sector tells apart."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

import pytest

from documents.language.everyday import counted_nouns, said_for, spoken_in, stand_ins
from documents.language.terms import content_terms, qualifiers, terms
from documents.language.words import words
from documents.numbers.counting import count_units, same_unit

# What nobody in the sector says for one another, though both may be called alike in everyday words.
APART = (
    {"bị can", "bị cáo", "bị án", "bị hại", "phạm nhân", "đương sự", "người bị tạm giữ"},
    {"vụ", "việc", "bị can", "bị cáo"},
    {"tạm giữ", "tạm giam"},
    {"khởi tố", "truy tố", "xét xử", "điều tra"},
    {"sơ thẩm", "phúc thẩm", "giám đốc thẩm", "tái thẩm"},
    {"kháng nghị", "kiến nghị", "kháng cáo", "yêu cầu"},
    {"tiếp nhận", "giải quyết", "tồn", "quá hạn"},
    {"đình chỉ", "tạm đình chỉ"},
    {"kế hoạch", "kết quả"},
    {"bằng khen", "giấy khen", "huân chương", "kỷ niệm chương", "cờ thi đua"},
    {"kiểm sát viên", "kiểm tra viên", "điều tra viên", "thẩm phán", "hội thẩm", "luật sư"},
    {"viện trưởng", "phó viện trưởng", "trưởng phòng", "phó trưởng phòng"},
    {"điều động", "luân chuyển", "biệt phái", "bổ nhiệm", "miễn nhiệm"},
    {"chấp nhận", "bác", "rút"},
)
ALIKE = ({"vi phạm", "thiếu sót"},)  # counting units that one wrong may be called


def pairs() -> list[tuple[str, str]]:
    """Return each wording that may be asked with, beside each that may be said for it."""
    return [(asked, said) for asked, others in stand_ins().items() for said in others]


@cache
def indicators() -> dict[str, str]:
    """Return each phrase that names an indicator by itself, with the name."""
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    return {needed[0]: name for name, needed in reversed(data["indicators"]) if len(needed) == 1}


def test_a_wording_is_found_in_any_spelling() -> None:
    """Without marks a wording stands for any of its letters."""
    (found,) = spoken_in("Trong kỳ mấy người qua doi?")
    assert "tử vong" in [other.phrase for other in found.others]


def test_a_breakthrough_is_called_so_in_other_words() -> None:
    """ "Trọng tâm bứt phá" is the "khâu đột phá" that an office chooses for a year."""
    (found,) = spoken_in("Đơn vị chọn trọng tâm bứt phá nào?")
    assert "khâu đột phá" in [other.phrase for other in found.others]


def test_a_wording_that_is_denied_is_another() -> None:
    """ "Không qua đời" is not what "qua đời" is."""
    assert not [one for one in spoken_in("Bao nhiêu người không qua đời?") if one.span.start > 20]


def test_every_wording_is_found_as_the_files_have_it() -> None:
    """The files hold words, blanks and commas, and nothing that would hide an entry."""
    assert [asked for asked in stand_ins() if not spoken_in(asked)] == []


def test_a_question_in_everyday_words_has_those_of_reports() -> None:
    """Each once; a question in the sector's words alone may have some as well."""
    said = said_for("Mấy người qua đời, ai qua đời?")
    assert "tử vong" in said
    assert len(set(said)) == len(said)
    assert said_for("Số 45/QĐ-VKS") == ()


def test_no_wording_is_said_for_one_of_another_kind() -> None:
    """Of field, instance, act, outcome and the like a wording and what stands for it name no two values."""
    joined = []
    for asked, said in pairs():
        named, other = (qualifiers(terms(phrase)) for phrase in (asked, said))
        joined += [(asked, said) for group in named.keys() & other.keys() if named[group] != other[group]]
    assert joined == []


def test_no_wording_is_said_for_another_indicator() -> None:
    """What names an indicator of the statistics stands for no other."""
    names = indicators()
    joined = [(one, other) for one, other in pairs() if one in names and other in names and names[one] != names[other]]
    assert joined == []


def test_no_wording_is_said_for_another_counting_unit() -> None:
    """What reports count by stands for no other counting unit."""

    def unit_of(phrase: str) -> str | None:
        whole = [unit for unit, span in count_units(phrase) if (span.start, span.end) == (0, len(phrase))]
        return whole[0] if whole else None

    joined = []
    for one, other in pairs():
        units = (unit_of(one), unit_of(other))
        if None in units or units[0] == units[1] or same_unit(units[0] or "", units[1] or ""):
            continue
        if not any(set(units) <= group for group in ALIKE):
            joined.append((one, other))
    assert joined == []


@pytest.mark.parametrize("group", APART, ids=lambda group: min(group))
def test_what_the_sector_tells_apart_is_never_the_same(group: set[str]) -> None:
    """However close in everyday words."""
    assert [(one, other) for one, other in pairs() if one in group and other in group] == []


def test_each_wording_says_something() -> None:
    """What holds function words alone would stand in every sentence; each is written in lower case, once a group."""
    phrases = {phrase for asked, others in stand_ins().items() for phrase in (asked, *others)}
    assert [phrase for phrase in phrases if not content_terms(terms(phrase))] == []
    assert [phrase for phrase in phrases if phrase != " ".join(phrase.lower().split())] == []


def test_an_everyday_noun_counts_in_one_unit() -> None:
    """The files agree on what an everyday noun is counted in."""
    seen: dict[str, str] = {}
    folder = files("documents").joinpath("data/everyday")
    for file in folder.iterdir():
        for unit, nouns in json.loads(file.read_text(encoding="utf-8")).get("counted", {}).items():
            for noun in nouns:
                assert seen.setdefault(noun, unit) == unit, noun
    assert counted_nouns() == seen


def test_nothing_stands_for_itself_alone() -> None:
    """Each wording has another."""
    assert [asked for asked, others in stand_ins().items() if not others] == []
    assert all(words(asked) for asked in stand_ins())
