"""Short forms that a question itself writes out in brackets: "mấy KN (kiến nghị)", "Hội đồng xét xử (HĐXX)"."""

from __future__ import annotations

import regex

from documents.language.compiling import compiled_regex
from documents.language.text import fold

_SHORT, _FULL = r"(?<![\p{L}\d./-])\p{L}{2,8}", r"\p{L}+(?: \p{L}+){1,5}"
_EXPLAINED = compiled_regex(rf"(?P<short>{_SHORT}) ?\((?:(?:tức|là|tuc|la) )?(?P<full>{_FULL})\)")
_SHORTENED = compiled_regex(r"(?P<before>\p{L}+(?: \p{L}+){1,7}) ?\((?P<short>\p{L}{2,8})\)")


def without_glosses(asked: str) -> str:
    """Return ``asked`` with each short form that it explains replaced by the words for it.

    Example:
        >>> without_glosses("BĐịnh (Bình Định) ban hành mấy KN (kiến nghị)?")
        'Bình Định ban hành mấy kiến nghị?'
    """
    if "(" not in asked:
        return asked
    full = _EXPLAINED.sub(
        lambda found: found["full"] if _stands_for(found["short"], found["full"]) else found[0], asked
    )
    return _SHORTENED.sub(_without_short, full)


def _without_short(found: regex.Match[str]) -> str:
    syllables = found["before"].split()
    letters = len(found["short"])
    told = letters <= len(syllables) and _stands_for(found["short"], " ".join(syllables[-letters:]))
    return found["before"] if told else found[0]


def _stands_for(short: str, full: str) -> bool:
    """True if ``short`` has the first letters of ``full``, or the first letter and the last syllable: "BĐịnh"."""
    syllables = fold(full).split()
    initials = "".join(syllable[0] for syllable in syllables)
    return fold(short) in (initials, initials[:-1] + syllables[-1])
