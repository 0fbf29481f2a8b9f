"""One spelling for syllables that are written in several: tone placement and i/y.

Vietnamese puts the tone of an open "oa", "oe", "uy" on either vowel ("hòa", "hoà"), writes several final i's as y
("kỹ", "kĩ"), and careless input methods leave a tone on a vowel that can never bear it ("qúy", "gía", "cuả"). None
of this changes the number of letters, so a respelt text keeps its offsets. Only sequences that can be read in one
way are touched; a closed syllable that is spelt right never changes.
"""

from __future__ import annotations

import re
import unicodedata

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
    return _VARIANT.sub(_chosen, text)


def _moves() -> dict[str, str]:
    """Return every vowel group with a wandering tone and its mend; ``_VARIANT`` tells where it applies."""
    rightward = ["uy", "oa", "oe", "oă", "iê", "yê", "ươ", *("u" + vowel for vowel in "aăâeêoôơ")]
    rightward += ["i" + vowel for vowel in "aăâeoôơuư"]
    leftward = ["oa", "oe", "uy", "ia", "ua", "ưa", "ai", "oi", "ôi", "ơi", "ui", "ưi", "ay", "ây", "au", "âu"]
    leftward += ["êu", "iu", "ưu", "yu", "ao", "eo"]
    moves: dict[str, str] = {}
    for tone in TONES:
        moves |= {compose(pair[0] + tone + pair[1]): compose(pair + tone) for pair in rightward}
        moves |= {compose(pair + tone): compose(pair[0] + tone + pair[1]) for pair in leftward}
        moves |= {compose(group[0] + tone + group[1:]): compose(group + tone) for group in ("uyê", "iươ", "iuô")}
    return moves


def _finals() -> dict[str, str]:
    """Return the syllables whose final y is written i, and "qui", whose rhyme is written as in "quý"."""
    finals: dict[str, str] = {}
    for tone in ("", *TONES):
        finals |= {compose(onset + "y" + tone): compose(onset + "i" + tone) for onset in "hklmst"}
        finals |= {compose("qui" + tone): compose("quy" + tone), compose("qu" + tone + "i"): compose("quy" + tone)}
    return finals


_CHOSEN = _moves() | _finals()
_VARIANT = re.compile(
    rf"""
      qu[i{toned("i")}](?!{_LETTER}) | q[{toned("u")}]i(?!{_LETTER})
    | [{toned("u")}] (?: yê | y(?={_LETTER}) | [âêôơ] | (?<=q.)[aăeoy] )
    | [{toned("o")}] (?: [ae](?={_LETTER}) | ă )
    | [{toned("i")}] (?: ê | (?<=g.)(?:ươ|uô|[aăâeoôơuư]) )
    | [{toned("y")}] ê
    | [{toned("ư")}] ơ
    | (?: o[{toned("ae")}] | u(?<!qu)[{toned("yai")}] | i(?<!gi)[{toned("au")}] | ư[{toned("aiu")}]
        | a[{toned("iyuo")}] | â[{toned("yu")}] | ê[{toned("u")}] | [ôơo][{toned("i")}]
        | y[{toned("u")}] | e[{toned("o")}] ) (?!{_LETTER})
    | [hklmst](?<![^\W_].)[y{toned("y")}](?![^\W_])
    """,
    re.VERBOSE,
)


def _chosen(variant: re.Match[str]) -> str:
    return _CHOSEN[variant[0]]
