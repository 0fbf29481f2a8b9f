"""The door through which all text enters, and the two shadows in which texts are compared.

``normalise`` gives the display text: what is stored, shown and quoted. ``canonical`` and ``fold`` give shadows of
it that have the same length, so an offset found in a shadow is an offset in the display text. Questions and
documents go through the same functions; whatever differs only in encoding or spelling habit then meets.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from documents.language.compiling import compiled
from documents.language.spelling import TONES, compose, respell, toned


def normalise(text: str) -> str:
    """Return the display form of ``text``: composed, look-alikes mended, odd blanks and invisible signs gone.

    The form is NFC. Tabs, no-break and other odd blanks become a plain space one by one, line ends a newline;
    zero-width, direction and control characters and soft hyphens go. Quotes, dashes, case and the number of
    spaces stay. Idempotent, and the same for composed and decomposed input. Legacy fonts use the soft hyphen as
    a letter, so ``repair_legacy`` has to come first.
    """
    if _ODD.search(text):
        text = text.replace("\r\n", "\n").translate(_DOOR)
    text = compose(text)
    if _CYRILLIC.search(text):
        text = compose(_CODE.sub(_latin_look_alikes, text))
    if "ð" in text or "Ð" in text:
        text = _mend_eth(text)
    return text


def canonical(text: str) -> str:
    """Return ``text`` for matching: lower case, one tone placement, one i/y spelling, plain dashes and quotes.

    Tones stand where the older spelling has them ("hoà" gives "hòa"), tones that input methods misplace are put
    right ("qúy", "gía"), a lone final y becomes i ("kỹ" gives "kĩ") and "qui" becomes "quy". The result has the
    length of ``text``, which must be normalised.
    """
    return _canonical_of(text) if len(text) <= _KEPT_LENGTH else _canonical_of_long(text)


def _canonical(text: str) -> str:
    return respell(_SIGN.sub(_plain_sign, _lower(text)))


# Every finder makes the same sentence and the same few words around a number canonical.
_canonical_of = lru_cache(maxsize=4096)(_canonical)
_canonical_of_long = lru_cache(maxsize=16)(_canonical)


def fold(text: str) -> str:
    """Return ``text`` in lower case without diacritics, đ as d, dashes and quotes plain; same length.

    The text must be normalised. i and y stay as they are: ``fold(canonical(text))`` joins those too.
    """
    return _fold_of(text) if len(text) <= _KEPT_LENGTH else _fold_of_long(text)


def _fold(text: str) -> str:
    return _lower(text).translate(_BARE)


# A question is folded again for each sentence that is weighed, and for each figure.
_fold_of = lru_cache(maxsize=1024)(_fold)
_fold_of_long = lru_cache(maxsize=16)(_fold)


def has_marks(token: str) -> bool:
    """Tell whether ``token`` holds a Vietnamese diacritic or đ, composed or not."""
    return not token.isascii() and not _MARKED.isdisjoint(token)


def _lower(text: str) -> str:
    # The one letter that grows when it is lowered would shift every offset after it.
    return text.replace("İ", "I").lower()


def _plain_sign(sign: re.Match[str]) -> str:
    return _PLAIN_SIGNS[sign[0]]


def _bare_letters() -> dict[int, int]:
    letters = map(chr, chain(range(0xC0, 0x250), range(0x1E00, 0x1F00)))
    bases = {letter: unicodedata.normalize("NFD", letter)[0].lower() for letter in letters}
    bases |= {"đ": "d", "ð": "d"}
    return {ord(letter): ord(base) for letter, base in bases.items() if base != letter and base.isascii()}


_KEPT_LENGTH = 600  # characters; longer texts are paragraphs and documents, of which the last few come back
_PLAIN_SIGNS = dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛`´′", "'")
_SIGN = compiled(f"[{''.join(_PLAIN_SIGNS)}]")
# Letters that stay are listed too: a letter missing from the table costs an exception inside translate.
_KEPT = {code: code for code in chain(range(0x250), range(0x1E00, 0x1F00), range(0x2000, 0x2070))}
_BARE = _KEPT | {ord(sign): ord(plain) for sign, plain in _PLAIN_SIGNS.items()} | _bare_letters()
_MARKED_LETTERS = "đăâêôơư" + toned("aăâeêioôơuưy")
_MARKED = frozenset(_MARKED_LETTERS + _MARKED_LETTERS.upper() + "".join(TONES) + "\u0302\u0306\u031b")


def _door() -> dict[int, str]:
    table = dict.fromkeys(chain(range(0x20), range(0x7F, 0xA0)), "")  # control characters
    invisible = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufffc"
    directions = "\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    table |= dict.fromkeys(map(ord, invisible + directions), "")
    table |= dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
    table |= dict.fromkeys(chain(map(ord, "\t\u00a0\u1680\u202f\u205f\u3000"), range(0x2000, 0x200B)), " ")
    table |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # lone surrogates cannot be written as UTF-8
    # Look-alikes of theses and PDF texts; none of these letters is ever meant as itself there.
    return table | {ord("ƣ"): "ư", ord("Ƣ"): "Ư", ord("Ɖ"): "Đ", ord("ɖ"): "đ"}


_MENDED = _door()
_ODD = compiled(f"[{''.join(map(chr, _MENDED)).replace(chr(10), '')}]")
_DOOR = {code: chr(code) for code in _KEPT} | _MENDED
_CYRILLIC = compiled("[\u0400-\u04ff]")
_CODE = compiled("[\\w/\\-\u0300-\u036f]+")
_LATIN = compiled("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LOOK_ALIKES = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx")
_ETH = str.maketrans("ðÐ", "đĐ")
_ETH_WORD = compiled(r"[^\W\d_]*[ðÐ][^\W\d_]*")
_VIETNAMESE_ONLY = compiled("[ơƠưƯ\u1ea0-\u1ef9]")
_VOWELS = frozenset("aeiouyæøœ")


def _latin_look_alikes(code: re.Match[str]) -> str:
    """Turn Cyrillic letters into Latin ones if Latin letters stand beside them and none is plainly Cyrillic."""
    mended = code[0].translate(_LOOK_ALIKES)
    return mended if _LATIN.search(code[0]) and not _CYRILLIC.search(mended) else code[0]


def _mend_eth(text: str) -> str:
    """Read ð as đ where only đ can be meant; words of Icelandic keep it.

    There ð never opens a word and never stands in a word without vowels, whereas Vietnamese đ opens its syllable
    and abbreviations seldom have vowels.
    """
    vietnamese = _VIETNAMESE_ONLY.search(text) is not None

    def mend(word: re.Match[str]) -> str:
        letters = word[0]
        bare = fold(letters)
        opens = letters[0] in "ðÐ" and (vietnamese or bare[1:2] in _VOWELS)
        code = _VOWELS.isdisjoint(bare) and (vietnamese or letters != "ð")
        capitals = vietnamese and letters.isupper()
        return letters.translate(_ETH) if opens or code or capitals else letters

    return _ETH_WORD.sub(mend, text)
