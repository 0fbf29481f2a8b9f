"""One spelling for syllables that are written in several: tone placement and i/y.

Vietnamese puts the tone of an open "oa", "oe", "uy" on either vowel ("hòa", "hoà"), writes several final i's as y
("kỹ", "kĩ"), and careless input methods leave a tone on a vowel that can never bear it ("qúy", "gía", "cuả"). None
of this changes the number of letters, so a respelt text keeps its offsets. Only sequences that can be read in one
way are touched; a closed syllable that is spelt right never changes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from documents.language.compiling import compiled

_LETTER = r"[^\W\d_]"
TONES = ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323")  # grave, acute, hook above, tilde, dot below


def compose(text: str) -> str:
    """Return ``text`` in NFC."""
    return unicodedata.normalize("NFC", text)


def toned(vowels: str) -> str:
    """Return each of ``vowels`` with each of the five tones, as one string of letters."""
    return "".join(compose(vowel + tone) for vowel in vowels for tone in TONES)


def respell(text: str) -> str:
    """Return ``text``, lower case and NFC, with tones and final i/y in one spelling; same length."""
    text = _TONE_TOO_EARLY.sub(lambda group: _LATER.get(group[0], group[0]), text)
    text = _TONE_TOO_LATE.sub(lambda group: _EARLIER.get(group[0], group[0]), text)
    text = _QUI.sub(lambda rhyme: "qu" + _Y_FOR_I[rhyme[0][-1]], text)
    return _FINAL_Y.sub(lambda syllable: syllable[0][0] + _I_FOR_Y[syllable[0][1]], text)


def _moves(groups: Iterable[str], *, later: bool) -> dict[str, str]:
    """Return every vowel group with its tone on the wrong vowel, first or last, and the same group mended."""
    early = {group: [compose(group[0] + tone + group[1:]) for tone in TONES] for group in groups}
    late = {group: [compose(group + tone) for tone in TONES] for group in groups}
    wrong, right = (early, late) if later else (late, early)
    return {typed: mended for group in groups for typed, mended in zip(wrong[group], right[group], strict=True)}


_LATER = _moves(
    [
        *("oa", "oe", "oă", "uy", "iê", "yê", "ươ", "uyê", "iươ", "iuô"),
        *("u" + vowel for vowel in "aăâeêiyoôơ"),
        *("i" + vowel for vowel in "aăâeoôơuư"),
    ],
    later=True,
)
_EARLIER = _moves(
    ["oa", "oe", "uy", "ia", "ua", "ưa", "ai", "oi", "ôi", "ơi", "ui", "ưi", "ay", "ây", "au", "âu", "êu", "iu", "ưu",
     "yu", "ao", "eo"],
    later=False,
)  # fmt: skip
_I_FOR_Y = dict(zip("y" + toned("y"), "i" + toned("i"), strict=True))
_Y_FOR_I = {i: y for y, i in _I_FOR_Y.items()}

# Every pattern starts with a plain class of letters: the search then skips all others at full speed.
_TONE_TOO_EARLY = compiled(
    rf"[{toned('uoiyư')}](?:[âêôơă]|yê|y(?={_LETTER})|(?<=[{toned('o')}])[ae](?={_LETTER})"
    rf"|(?<=q[{toned('u')}])[aeioy]|(?<=g[{toned('i')}])(?:ươ|uô|[aeouư]))"
)
_TONE_TOO_LATE = compiled(rf"[aâeêioôơuưy][{toned('aeiouy')}](?!{_LETTER})(?<!qu.)(?<!gi.)")
_QUI = compiled(rf"qu[i{toned('i')}](?!{_LETTER})")
_FINAL_Y = compiled(rf"[hklmst][y{toned('y')}](?<![^\W_]..)(?![^\W_])")
