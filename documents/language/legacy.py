"""Text typed in the legacy fonts TCVN3 (.VnTime) and VNI and read as Latin-1, turned into Vietnamese.

Both fonts put Vietnamese letters in the places of Western European ones, so a program that does not know the font
shows "ViÖn kiÓm s¸t" or "Vieän kieåm saùt". The TCVN3 table is that of TCVN 5712:1993 as in glibc's charset TCVN,
the VNI table the layout of VNI-Windows, where most marked letters are a vowel and a sign. The capitals of .VnTimeH
share their codes with small letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from documents.language.compiling import compiled
from documents.language.spelling import TONES, compose
from documents.language.syllables import is_syllable

_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = TONES
_TONE_SIGNS = {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_CIRCUMFLEX_SIGNS = {"â": "", "á": _ACUTE, "à": _GRAVE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_BREVE_SIGNS = {"ê": "", "é": _ACUTE, "è": _GRAVE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}
_VNI_SINGLES = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_letters() -> dict[str, str]:
    letters = dict(_VNI_SINGLES)
    for seen, meant in {**{vowel: vowel for vowel in "aeouy"}, "ô": "ơ", "ö": "ư"}.items():
        letters |= {seen + sign: compose(meant + tone) for sign, tone in _TONE_SIGNS.items()}
    for seen, meant in zip("aeo", "âêô", strict=True):
        letters |= {seen + sign: compose(meant + tone) for sign, tone in _CIRCUMFLEX_SIGNS.items()}
    return letters | {"a" + sign: compose("ă" + tone) for sign, tone in _BREVE_SIGNS.items()}


_VNI = _vni_letters()
_VNI_LETTER = compiled("|".join(sorted(_VNI, key=len, reverse=True)), re.IGNORECASE)

_SUSPECT = compiled("[\xa1-\xff]")
_UNICODE_LETTER = compiled("[\u0100-\u1fff]")  # no legacy font can show these
_TOKEN = compiled("[A-Za-z\xa1-\xff]*[\xa1-\xff][A-Za-z\xa1-\xff]*")
# Strong evidence: this many words become syllables and nearly all do, while as they stand few are.
_WORDS_OF_FILE, _WORDS_OF_LINE = 6, 3
_SHARE_AFTER, _SHARE_BEFORE = 0.85, 0.4


class _Evidence(NamedTuple):
    """How many words with suspect letters are syllables as they stand, how many after conversion."""

    words: int
    before: int
    after: int

    def is_strong(self, words: int) -> bool:
        many = self.after >= max(words, _SHARE_AFTER * self.words)
        return many and self.before <= _SHARE_BEFORE * self.words


def repair_legacy(text: str) -> str:
    """Return ``text`` with lines of TCVN3 or VNI, seen as Latin-1, converted; all other lines as they are.

    A line is converted on strong evidence of its own, or if the whole text gives it and the line does not speak
    against it. Lines with letters that no legacy font can show stay. The number of lines stays. To be called
    before anything removes soft hyphens, which stand for ư in TCVN3.
    """
    lines = text.split("\n")
    suspects = [at for at, line in enumerate(lines) if _SUSPECT.search(line) and not _UNICODE_LETTER.search(line)]
    if not suspects:
        return text
    convert = _font_of([lines[at] for at in suspects])
    whole = _evidence(" ".join(lines[at] for at in suspects), convert).is_strong(_WORDS_OF_FILE)
    for at in suspects:
        evidence = _evidence(lines[at], convert)
        fits = whole and evidence.after >= evidence.before and 2 * evidence.after >= evidence.words
        if fits or evidence.is_strong(_WORDS_OF_LINE):
            lines[at] = convert(lines[at])
    return "\n".join(lines)


def vietnamese_share(text: str) -> float:
    """Return the share, 0 to 1, of the words of ``text`` beyond ASCII that are Vietnamese syllables; 0 if none."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if not word.isascii()]
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def _font_of(lines: Sequence[str]) -> Callable[[str], str]:
    sample = " ".join(lines)
    return max((_from_tcvn3, _from_vni), key=lambda convert: _evidence(sample, convert).after)


def _evidence(text: str, convert: Callable[[str], str]) -> _Evidence:
    words = _TOKEN.findall(text)
    return _Evidence(len(words), sum(map(is_syllable, words)), sum(is_syllable(convert(word)) for word in words))


def _from_tcvn3(text: str) -> str:
    typed = text.translate(_TCVN3)
    if _is_capital(text):
        return typed.upper()
    return re.sub(r"[^\W\d_]+", lambda word: _capitals_restored(word[0]), typed)


def _capitals_restored(word: str) -> str:
    return word.upper() if _is_capital(word) else word


def _is_capital(text: str) -> bool:
    """Tell whether the letters that show their case, which are those of ASCII, are capitals and several."""
    shown = [letter for letter in text if letter.isascii() and letter.isalpha()]
    return len(shown) > 1 and all(letter.isupper() for letter in shown)


def _from_vni(text: str) -> str:
    def meant(seen: re.Match[str]) -> str:
        letter = _VNI[seen[0].lower()]
        return letter.upper() if seen[0][0].isupper() else letter

    return _VNI_LETTER.sub(meant, text)
