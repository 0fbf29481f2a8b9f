"""Openers of clauses and bare stretches."""

from __future__ import annotations

import pytest

from documents.figures.predicates import (
    begins_with_verb,
    ends_in_verb,
    is_bare,
    names_act,
    opens_clause,
    says_how_much,
    topic_of,
    without_names,
)


@pytest.mark.parametrize(
    ("part", "opens"),
    [
        ("đã giải quyết", True),
        ("trong đó có", True),
        ("Cơ quan điều tra đã khởi tố", True),
        ("VKSND hai cấp thụ lý", True),
        ("Công an cấp xã là", False),
        ("hoãn chấp hành án đối với", False),
        ("tham nhũng đạt hơn", False),
    ],
)
def test_a_comma_cuts_only_before_a_statement(part: str, opens: bool) -> None:
    """Verbs, connectives and subjects with verbs open a clause; nouns of a list do not."""
    assert opens_clause(part) is opens


def test_what_is_received_besides_reports_of_crime_waits_for_no_object() -> None:
    """ "kiến nghị khởi tố" is a noun behind "tố giác, tin báo về tội phạm"."""
    assert not ends_in_verb("tố giác, tin báo về tội phạm và kiến nghị khởi tố")


@pytest.mark.parametrize(
    ("part", "bare"),
    [
        ("và", True),
        ("VKSND thành phố Châu Đốc", True),
        ("các đơn vị còn lại", True),
        ("so với cùng kỳ năm 2022", True),
        ("phúc thẩm", False),
        ("đã truy tố", False),
    ],
)
def test_names_links_and_periods_say_nothing_about_what_is_counted(part: str, bare: bool) -> None:
    """A stretch of these takes its words from the figure before it."""
    assert is_bare(part) is bare


@pytest.mark.parametrize(("part", "waits"), [("tiếp nhận", True), ("được chấp nhận", False), ("Nhà tạm giữ", False)])
def test_a_verb_waits_for_its_object(part: str, waits: bool) -> None:
    """Passives and places named after acts wait for nothing."""
    assert ends_in_verb(part) is waits


def test_a_second_verb_of_one_object_begins_with_it() -> None:
    """ "thanh tra, kiểm tra" is one act."""
    assert (begins_with_verb("kiểm tra theo kế hoạch"), begins_with_verb("các kiến nghị")) == (True, False)


@pytest.mark.parametrize(("part", "act"), [("bị hại rút yêu cầu", True), ("mới", False)])
def test_acts_are_told_from_attributes(part: str, act: bool) -> None:
    """ "(cũ 8 vụ; mới 16 vụ)" has no act of its own."""
    assert names_act(part) is act


@pytest.mark.parametrize(("part", "share"), [(", đạt tỷ lệ", True), (", đúng thời hạn", True), ("truy tố đạt", False)])
def test_a_share_without_a_statement_is_of_the_amount_before_it(part: str, share: bool) -> None:
    """ "đạt 85 %" says how much, "truy tố đúng hạn đạt 100 %" says what."""
    assert says_how_much(part) is share


def test_names_and_periods_leave_a_shared_phrase() -> None:
    """What the next figure shares is the verb, not the body that did it."""
    assert without_names("trong đó VKSND huyện Chợ Mới năm 2023 thụ lý").split() == ["trong", "đó", "thụ", "lý"]


def test_the_topic_is_what_stands_before_the_closing_verbs() -> None:
    """ "Lĩnh vực dân sự thụ lý kiểm sát" is about civil matters."""
    assert topic_of("Lĩnh vực dân sự, hôn nhân và gia đình thụ lý kiểm sát") == "Lĩnh vực dân sự, hôn nhân và gia đình"
