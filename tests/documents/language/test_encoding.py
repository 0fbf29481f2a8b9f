"""Bytes to text in every encoding that Vietnamese files come in."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from documents.language.encoding import UndecodableText, decode

TEXT = "Viện kiểm sát nhân dân tỉnh đã thụ lý 74 vụ/157 bị cáo.\r\nPhòng 8 được “khen” – ở Đà Nẵng."


def as_cp1258(text: str) -> bytes:
    """Return ``text`` as Windows writes it: tones as signs of their own."""
    parts = []
    for letter in text:
        base = unicodedata.normalize("NFD", letter)
        tones = [sign for sign in base if sign in "\u0300\u0301\u0303\u0309\u0323"]
        bare = unicodedata.normalize("NFC", "".join(sign for sign in base if sign not in tones))
        parts.append(bare + "".join(tones))
    return "".join(parts).encode("cp1258")


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: text.encode("utf-32"),
        lambda text: text.encode().decode("latin-1").encode(),
        as_cp1258,
    ],
    ids=["utf8", "utf8-mark", "utf16", "utf16le", "utf16be", "utf32", "twice", "cp1258"],
)
def test_one_text_comes_out_of_every_encoding(encode: Callable[[str], bytes]) -> None:
    """Marks, Windows code pages and UTF-8 encoded twice all lead to the same text."""
    assert decode(encode(TEXT)) == TEXT


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Vi\xd6n ki\xd3m s\xb8t nh\xa9n d\xa9n t\xe8i cao", "Viện kiểm sát nhân dân tối cao"),
        (b"N\xad\xedc s\xabng \xaeang d\xa9ng", "Nước sông đang dâng"),
        (b"Vie\xe4n kie\xe5m sa\xf9t nha\xe2n da\xe2n to\xe1i cao", "Viện kiểm sát nhân dân tối cao"),
        ("ViÖn kiÓm s¸t nh©n d©n tèi cao".encode(), "Viện kiểm sát nhân dân tối cao"),
        ("Viá»‡n kiá»ƒm sÃ¡t".encode(), "Viện kiểm sát"),
        (b"plain ASCII, 12 vu", "plain ASCII, 12 vu"),
        (b"", ""),
    ],
)
def test_legacy_fonts_and_misread_text_are_mended(data: bytes, text: str) -> None:
    """TCVN3 and VNI bytes, the same seen as Latin-1, and UTF-8 read as Windows-1252 become Vietnamese."""
    assert decode(data) == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n" + bytes(range(200)),
        b"\x00\x01\x02\x03" * 50,
        TEXT.encode()[:20] + b"\xff" + TEXT.encode()[20:],
        b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1],
    ],
    ids=["all bytes", "image", "binary", "damaged utf8", "half a letter"],
)
def test_what_is_no_certain_text_is_refused(data: bytes) -> None:
    """Binary rubbish and damaged files raise instead of giving wrong letters."""
    with pytest.raises(UndecodableText):
        decode(data)


def test_the_error_is_one_vietnamese_line() -> None:
    """The reason can be shown to a person as it is."""
    with pytest.raises(UndecodableText, match="nhị phân"):
        decode(b"\x00\x01\x02" * 20)
