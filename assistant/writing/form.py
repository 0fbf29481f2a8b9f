"""The form of a sentence that may be shown: plain Vietnamese prose, whatever a model was talked into."""

from __future__ import annotations

import regex

from assistant import texts
from documents.language.compiling import compiled_regex

_LONGEST = 900  # characters; the longest sentences of reports have about six hundred
_MARKUP = compiled_regex(r"[<>{}\\`]|\]\(|!\[|&(?:#\d+|#x[\da-f]+|[a-z]+);|\b(?:javascript|data):", regex.IGNORECASE)
_ADDRESS = compiled_regex(r"\b(?:https?|ftp|file)\b\s?:|\bwww\.|[\w.]+@[\w-]+\.\w", regex.IGNORECASE)
# Letters and digits of other scripts, and characters that cannot be seen: controls, direction marks, tags.
_FOREIGN = compiled_regex(r"(?![\p{Latin}\p{Common}\p{Inherited}])\p{L}|(?![0-9])\p{Nd}|[\p{Cc}\p{Cf}\p{Co}\p{Cn}]")
_WORD = compiled_regex(r"\p{L}+")
# In Vietnamese prose two words of three carry a mark; in English almost none does.
_FEWEST_MARKED, _FEW_WORDS = 0.3, 4


def unfit(text: str) -> str | None:
    """Return why a sentence may not be shown whatever it says, or None if its form is fine."""
    if len(text) > _LONGEST:
        return texts.REMOVED_LONG
    if _MARKUP.search(text) or _ADDRESS.search(text) or _FOREIGN.search(text):
        return texts.REMOVED_FORM
    words = [word for word in _WORD.findall(text) if not word.isupper()]
    marked = sum(not word.isascii() for word in words)
    if len(words) >= _FEW_WORDS and marked < _FEWEST_MARKED * len(words):
        return texts.REMOVED_LANGUAGE
    return None
