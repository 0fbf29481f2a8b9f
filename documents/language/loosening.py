"""Patterns over Vietnamese words that also match where the writer left marks out.

Only the bare letter stands in for a marked one: a word with *other* marks never matches ("quỹ" is not "quý"), so a
text needs no folding first and offsets are its own.
"""

from __future__ import annotations

import re
import unicodedata

from documents.language.compiling import compiled

# Open syllables whose tone may stand on either vowel, "ủy"/"uỷ", "tòa"/"toà", or else any single letter beyond ASCII.
_MARKED = compiled(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[òóỏõọ][ae]|[ùúủũụ]y)(?![^\W\d_])|[^\x00-\x7f]", re.IGNORECASE)
_LOOKBEHIND = compiled(r"\(\?<[!=][^()]*\)")
_I_FOR_Y = {"y": "i", "ỳ": "ì", "ý": "í", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị"}


def loosen(pattern: str) -> str:
    """Return ``pattern`` with every marked letter also matching its bare form, and a blank any white space.

    ``pattern`` is a regular expression whose character classes hold no marked letter and no blank. The tone of
    "oa", "oe", "uy" may stand on either vowel, and a marked "y" may be written "i" ("kỳ", "kì"). In a lookbehind,
    whose width is fixed, a blank is a single one.

    Example:
        >>> bool(re.fullmatch(loosen("quý|năm công tác"), "nam cong  tác"))
        True
    """
    loose = _MARKED.sub(_with_bare, pattern)
    return _LOOKBEHIND.sub(lambda match: match[0].replace(" ", r"\s"), loose).replace(" ", r"\s+")


def _with_bare(match: re.Match[str]) -> str:
    parts = [unicodedata.normalize("NFD", vowel) for vowel in match[0].replace("đ", "dđ").replace("Đ", "DĐ")]
    if len(match[0]) == 1:
        return _class(match[0], parts[0][0])
    tone = parts[0][1:] + parts[1][1:]
    return "".join(_class(unicodedata.normalize("NFC", vowel[0] + tone), vowel[0]) for vowel in parts)


def _class(*letters: str) -> str:
    twins = (_I_FOR_Y[letter] for letter in letters if letter in _I_FOR_Y)
    choices = "".join(dict.fromkeys((*letters, *twins)))
    return f"[{choices}]" if len(choices) > 1 else choices
