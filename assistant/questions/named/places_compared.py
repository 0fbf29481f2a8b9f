"""Places of custody that a question holds side by side: "giữa Trại tạm giam Công an tỉnh A và Nhà tạm giữ huyện B"."""

from __future__ import annotations

from functools import lru_cache

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Span

_NAME = r"(?: (?!(?:Và|Với|Hay|Trại|Nhà|Số|Năm)\b)\p{Lu}[\p{L}'’]*){1,4}"
_KIND = r"(?:huyện|thị xã|thành phố|quận|tỉnh|TP\.?|TX\.?)"
# The prison is the province's, whose name need not follow; a house of custody is told by its district.
_PRISON = compiled_regex(rf"(?i:trại (?:tạm )?giam)(?:(?: Công an| công an)(?: {_KIND})?)?(?:{_NAME})?")
_CUSTODY = compiled_regex(
    rf"(?i:nhà tạm giữ|NTG\b)(?:(?: (?:của |thuộc )?(?:Công an|công an|CA\b))?(?: {_KIND})?{_NAME}"
    rf"| (?:Công an|công an) {_KIND}(?! \p{{L}}))"
)
_JOINED = compiled_regex(r",? (?:và|với|so với|hay|hoặc|còn)(?: (?:tại|ở|của|bên))*(?: |,|$)")
_JOINED_BEFORE = compiled_regex(rf"{_JOINED.pattern}$")
_COMPARES = compiled_regex(
    r"\b(?:moi (?:noi|ben|don vi|cho|dia diem)|lan luot|chenh|so sanh|doi chieu|hon kem|so voi|giua"
    r"|(?:noi|ben|cho|don vi|dau) nao|(?:nhieu|it|cao|thap|dong) hon|tung (?:noi|ben))\b|^so (?:so|luong)\b"
)


@lru_cache(maxsize=64)
def places_compared(asked: str) -> tuple[Span, ...]:
    """Return where a question names two or more places of custody of which at least one is a prison; else nothing.

    Two houses of custody are told apart by their districts, and need no more.

    Example:
        >>> asked = "Trại tạm giam Công an tỉnh và Nhà tạm giữ huyện Gio Linh, mỗi nơi mấy người?"
        >>> [asked[span.start : span.end] for span in places_compared(asked)]
        ['Trại tạm giam Công an tỉnh', 'Nhà tạm giữ huyện Gio Linh']
    """
    if not _COMPARES.search(fold(asked)):
        return ()
    prisons = [Span(*found.span()) for found in _PRISON.finditer(asked)]
    houses = [Span(*found.span()) for found in _CUSTODY.finditer(asked)]
    return tuple(sorted((*prisons, *houses), key=lambda span: span.start)) if prisons and houses else ()


def asked_of_each(asked: str) -> list[str]:
    """Return the question once for each of the places it compares, without the names of the others."""
    places = places_compared(asked)
    return [_without([other for other in places if other is not place], asked) for place in places]


def _without(places: list[Span], asked: str) -> str:
    for place in reversed(places):
        before, behind = asked[: place.start], asked[place.end :]
        if joint := _JOINED_BEFORE.search(before):
            before = before[: joint.start()]
        elif joint := _JOINED.match(behind):
            behind = behind[joint.end() :]
        asked = f"{before}{behind}"
    return asked
