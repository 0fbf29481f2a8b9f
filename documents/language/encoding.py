"""From the bytes of a text file to its text, whatever Vietnamese encoding it was saved in."""

from __future__ import annotations

import codecs
import unicodedata

from documents.errors import UnreadableDocument
from documents.language.compiling import compiled
from documents.language.legacy import repair_legacy, vietnamese_share

_MARKS = (  # the longer mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 65536
_CONTROL = compiled("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f\\x7f]")
_MOST_CONTROLS = 0.01
_VIETNAMESE = 0.8  # share of well-formed syllables from which an 8-bit guess is believed
# The bytes of ạ..ỹ, à..ý, ư, ơ and đ in UTF-8, seen through Windows-1252 or Latin-1.
_MOJIBAKE = compiled("á[º»]|Ã[\x80-\xbf\u0152-\u2122]|Æ[°¡]|Ä[\x90\x91\u2018]")


class UndecodableText(UnreadableDocument, ValueError):
    """The bytes are no text, or text in no encoding that can be told with certainty."""


def decode(data: bytes) -> str:
    """Return the text of ``data``; it still has to go through ``normalise``.

    Told by certainty, in this order: byte order marks, UTF-8, UTF-16 without a mark, then the 8-bit encodings
    that give Vietnamese syllables (TCVN3, VNI, Windows-1258), then what charset-normalizer finds. UTF-8 that was
    once misread as Windows-1252 is mended. Raises UndecodableText on binary data and on damaged UTF-8.
    """
    return repair_legacy(_without_mojibake(_text_of(data)))


def _text_of(data: bytes) -> str:
    marked = (name for mark, name in _MARKS if data.startswith(mark))
    name = next(marked, "") or _unmarked_utf16(data)
    if name:
        return _printable(_strictly(data, name))
    _printable(data[:_SAMPLE_BYTES].decode("latin-1"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data)


def _printable(text: str) -> str:
    sample = text[:_SAMPLE_BYTES]
    if len(_CONTROL.findall(sample)) > _MOST_CONTROLS * len(sample):
        raise UndecodableText("Tệp là dữ liệu nhị phân, không phải văn bản.")
    return text


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UndecodableText(f"Văn bản {name.upper()} bị hỏng ở byte {error.start}; hãy xuất lại tệp.") from error


def _unmarked_utf16(data: bytes) -> str:
    """Return the name of UTF-16 if every other byte is mostly zero, as in Vietnamese text; else ""."""
    sample = data[:_SAMPLE_BYTES]
    low, high = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if len(data) % 2 == 0 and half and max(low, high) > half / 3 and min(low, high) <= _MOST_CONTROLS * half:
        return "utf-16-le" if high > low else "utf-16-be"
    return ""


def _eight_bit(data: bytes) -> str:
    damaged = data.decode("utf-8", errors="replace")
    if vietnamese_share(damaged) >= _VIETNAMESE:
        raise UndecodableText("Văn bản UTF-8 bị hỏng (có byte không hợp lệ); hãy xuất lại tệp.")
    guesses = [
        repair_legacy(data.decode("cp1252", errors="replace")),
        unicodedata.normalize("NFC", data.decode("cp1258", errors="replace")),
    ]
    best = max(guesses, key=vietnamese_share)
    return best if vietnamese_share(best) >= _VIETNAMESE else _foreign(data)


def _foreign(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    if best is None:
        raise UndecodableText("Không nhận ra bảng mã của văn bản; hãy lưu lại tệp bằng UTF-8.")
    return _strictly(data, best.encoding)


def _without_mojibake(text: str) -> str:
    if len(_MOJIBAKE.findall(text)) < 2:
        return text
    from ftfy import fix_encoding

    return "\n".join(fix_encoding(line) if _MOJIBAKE.search(line) else line for line in text.split("\n"))
