"""Words typed while the input method was off: "vuj" is "vụ", "nawm" is "năm" (the Telex way of typing)."""

from __future__ import annotations

import unicodedata

from documents.language.spelling import TONES

_TONES = dict(zip("fsrxj", TONES, strict=True))
_DOUBLED = {"a": "â", "e": "ê", "o": "ô"}
_HOOKED = {"a": "ă", "o": "ơ", "u": "ư"}
_VOWELS = frozenset("aeiouyăâêôơư")


def decode(keys: str) -> tuple[str, ...]:
    """Return what the keys of a lower-case word can have been meant to write, none if they are plain letters.

    A tone is put on each vowel in turn; which one is right shows in the spelling of known words.

    Example:
        >>> decode("nawm")
        ('năm',)
    """
    letters: list[str] = []
    tone = ""
    for key in keys:
        if key in _TONES and not tone and not _VOWELS.isdisjoint(letters):
            tone = _TONES[key]
        elif not _joined(letters, key):
            letters.append(key)
    word = "".join(letters)
    if not tone:
        return (word,) if word != keys else ()
    places = [at for at, letter in enumerate(word) if letter in _VOWELS]
    return tuple(unicodedata.normalize("NFC", word[: at + 1] + tone + word[at + 1 :]) for at in places)


def _joined(letters: list[str], key: str) -> bool:
    """Let the key change a letter that stands already, as "w" makes "uo" "ươ"; False if it is a letter of its own."""
    if key == "w":
        hooked = [at for at, letter in enumerate(letters) if letter in _HOOKED]
        pair = hooked[-2:] if [letters[at] for at in hooked[-2:]] == ["u", "o"] else hooked[-1:]
        for at in pair:
            letters[at] = _HOOKED[letters[at]]
        return bool(pair)
    if key == "d" and letters[:1] == ["d"]:
        letters[0] = "đ"
        return True
    if key in _DOUBLED and key in letters:
        letters[letters.index(key)] = _DOUBLED[key]
        return True
    return False
