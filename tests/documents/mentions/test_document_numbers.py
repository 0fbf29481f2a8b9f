"""Numbers of official documents and what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.language.text import fold, normalise
from documents.mentions.document_numbers import find_document_numbers

TYPES = st.sampled_from(["QĐ", "KH", "CT", "BC", "NQ", "HD", "TB", "TTr", "KL", "YC"])
ISSUERS = st.sampled_from(["VKS", "VKSTC", "VKSNDTC", "VKSKV7", "VKSCT", "VKS-VP", "VKSTC-V12", "CP", "UBND"])


@given(st.integers(1, 9999), st.none() | st.integers(2000, 2030), TYPES, ISSUERS, st.booleans())
def test_a_number_is_found_however_it_is_typed(
    number: int, year: int | None, kind: str, issuer: str, bare: bool
) -> None:
    """Blanks, leading zeros, lower case and missing diacritics lead to one key."""
    head = f"{number}/{year}" if year else str(number)
    typed = f"{head}/{kind}-{issuer}"
    text = f"Thực hiện văn bản số 0{typed} ngày 02/8/2023 của Viện trưởng"
    loose = text.replace("/", " / ", 1).replace(f"{kind}-", f"{kind} - ", 1)
    keys = [found.key for found in find_document_numbers(fold(text) if bare else loose)]
    assert keys == [typed.upper().replace("Đ", "D")]


@pytest.mark.parametrize(
    ("text", "written", "key"),
    [
        ("Số: 17/KH-VKS ngày 02/8/2023", "17/KH-VKS", "17/KH-VKS"),
        ("công văn 218/VKS-VP", "218/VKS-VP", "218/VKS-VP"),
        ("công văn 218/VKS - VP", "218/VKS - VP", "218/VKS-VP"),
        ("công văn số 1.218/VKS-TKTP", "1.218/VKS-TKTP", "1218/VKS-TKTP"),
        ("Kế hoạch 17/KH-VKS - VKSND tỉnh", "17/KH-VKS", "17/KH-VKS"),
        ("17/KH–VKS", "17/KH–VKS", "17/KH-VKS"),
        (normalise("35/QÐ-VKS"), "35/QĐ-VKS", "35/QD-VKS"),
        (normalise("18/TT-BT\u0421"), "18/TT-BTC", "18/TT-BTC"),
        ("Luật số 63/2014/QH13", "63/2014/QH13", "63/2014/QH13"),
        ("nghi quyet 84/2025/ubtvqh15", "84/2025/ubtvqh15", "84/2025/UBTVQH15"),
        ("03/2021/TTLT-TANDTC-VKSNDTC-BCA-BQP", "03/2021/TTLT-TANDTC-VKSNDTC-BCA-BQP", None),
        ("Nghị quyết số 27-NQ/TW", "27-NQ/TW", "27-NQ/TW"),
        ("theo Mẫu số 144/HS", "144/HS", "144/HS"),
        ("bản án 45/2023/HS-PT", "45/2023/HS-PT", "45/2023/HS-PT"),
        ("(12a/BB-VKS)", "12a/BB-VKS", "12A/BB-VKS"),
    ],
)
def test_the_mention_keeps_the_writing_and_the_key_does_not(text: str, written: str, key: str | None) -> None:
    """The text is shown as written; the key is what two spellings share."""
    found = find_document_numbers(text)
    assert [(mention.text, mention.key) for mention in found] == [(written, key or written.lstrip("0"))]


def test_the_span_is_that_of_the_writing() -> None:
    """Offsets point into the text as given."""
    text = "Căn cứ 17/KH-VKS và 18/QĐ-VKS"
    assert [text[m.span.start : m.span.end] for m in find_document_numbers(text)] == ["17/KH-VKS", "18/QĐ-VKS"]


@pytest.mark.parametrize(
    "text",
    [
        "74 vụ/157 bị cáo",
        "74 VỤ/157 BỊ CÁO",
        "505/505 nguồn tin",
        "16/18 chỉ tiêu",
        "ngày 02/8/2023",
        "số nhà 12/A",
        "km 12/QL1",
        "12/tt Long Hồ",
        "KH 96/2019",
        "Nghị quyết 96",
        "5/người",
    ],
)
def test_dates_ratios_and_addresses_are_no_document_numbers(text: str) -> None:
    """A slash alone makes no document number."""
    assert find_document_numbers(text) == []
