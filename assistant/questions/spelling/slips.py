"""One word with a typing error put right: letters swapped, one too many, too few or wrong, or keys left over.

Only what cannot be meant is touched: a run of letters that is no Vietnamese syllable and no known word. Of capitalised
words, which may be names, only swapped letters are put right; codes and abbreviations stay unless two of their letters
stand swapped.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from assistant.questions.spelling.telex import decode
from assistant.questions.spelling.vocabulary import abbreviations, bare, known
from documents.language.compiling import compiled_regex
from documents.language.spelling import TONES
from documents.language.syllables import is_bare_syllable, is_syllable
from documents.language.text import canonical, fold, has_marks

# Letters. In shorter words one slip leaves too little to go by; the longest syllable has seven ("nghiêng"), and one
# letter too many makes eight, so longer runs are no slip of one word. Keys left over show in three letters ("vuj"),
# and make long words longer ("truwowngf").
_SHORTEST, _LONGEST = 4, 8
_SHORTEST_TYPED, _LONGEST_TYPED = 3, 10
_COMMON = 0.03  # share of everyday language
_LETTERS = "abcdeghiklmnopqrstuvxyàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_MISSPELT_ONSET = compiled_regex(r"(?:c|ng)[iey]")  # written "k" and "ngh" before these vowels
# The newer way sets the tone of an open "oa", "oe", "uy" on the other vowel, which is no slip.
_MAY_BEAR_TONE_LATE = compiled_regex(r"(?:o[ae]|uy)$")


@lru_cache(maxsize=4096)
def mended(word: str, *, unmarked: bool) -> str:
    """Return ``word``, or the commonest known word one slip away if it is none itself.

    ``unmarked`` tells that the question is typed without marks, so that what was meant has none either.
    """
    if word.isupper():
        return _swapped_code(word)
    clear = canonical(word)
    if clear in known() or not _SHORTEST_TYPED <= len(word) <= _LONGEST_TYPED:
        return word
    if has_marks(word) and _is_spelt_right(clear):
        return _with_tone_moved(word, clear)
    if clear in bare():
        return word  # typed without marks, which is read as it stands
    if is_bare_syllable(clear):
        return _common_if_swapped(word, clear)
    if not (word.islower() or word.istitle()):
        return word  # "TTr", "BThuận": short forms of people's own
    found = _meant(clear, word.lower(), is_name=word[0].isupper(), unmarked=unmarked)
    return _like(word, found)


@lru_cache(maxsize=4096)
def is_beyond_swaps(word: str) -> bool:
    """Tell whether a word in small letters is no syllable, and no two of its letters swapped make a known word."""
    clear = canonical(word)
    if clear in known() or clear in bare() or (_is_spelt_right(clear) if has_marks(word) else is_bare_syllable(clear)):
        return False
    if len(word) > _LONGEST:
        return True  # swapped, it is as long; trying each pair of twenty thousand letters takes 20 s
    swapped = [canonical(text) for text in _swapped(word)]
    return not any(slip in known() or slip in bare() for slip in swapped)


def _is_spelt_right(clear: str) -> bool:
    """Tell whether a marked word can be a syllable; before "c", "ch", "p", "t" at its end a vowel bears a tone."""
    if not is_syllable(clear) or _MISSPELT_ONSET.match(fold(clear)):
        return False
    return not clear.endswith(("c", "ch", "p", "t")) or any(
        mark in TONES for mark in unicodedata.normalize("NFD", clear)
    )


def _like(model: str, letters: str) -> str:
    return letters.capitalize() if model[0].isupper() else letters


def _meant(clear: str, typed: str, *, is_name: bool, unmarked: bool) -> str:
    """Return the first find of the likeliest slip: swapped letters, keys left over, then any other slip."""
    keyed = _trial([canonical(text) for text in decode(typed)], known())
    if not _SHORTEST <= len(typed) <= _LONGEST:
        return keyed() or ("" if is_name else _common_with_one_more(typed)) or typed
    books: tuple[Mapping[str, float], ...] = (bare(), known()) if unmarked else (known(), bare())
    swapped = [canonical(text) for text in _swapped(typed)]
    trials = [*(_trial(swapped, book) for book in books), _trial(swapped, dict.fromkeys(abbreviations(), 1.0)), keyed]
    trials.append(lambda: _only_syllable(swapped))
    if not is_name:
        others = list(dict.fromkeys(_other(clear)))
        trials += [_trial(others, book) for book in (books if unmarked else books[:1])]
    return next(filter(None, (trial() for trial in trials)), typed)


def _common_with_one_more(typed: str) -> str:
    """Return the common word that a marked one of three letters lacks a letter of, "đượ" for "được"; empty if none."""
    if len(typed) != _SHORTEST_TYPED or not has_marks(typed):
        return ""
    longer = {slip for slip in _other(canonical(typed)) if len(slip) > len(typed) and known().get(slip, 0) >= _COMMON}
    return longer.pop() if len(longer) == 1 else ""


def _trial(words: Iterable[str], book: Mapping[str, float]) -> Callable[[], str]:
    return lambda: _commonest(words, book)


def _commonest(words: Iterable[str], book: Mapping[str, float]) -> str:
    return min((word for word in words if word in book), key=lambda word: (-book[word], word), default="")


def _only_syllable(words: Iterable[str]) -> str:
    """Return the one syllable among ``words``, which a name may hold though no list has it; empty if there are more."""
    found = {word for word in words if is_syllable(word) or is_bare_syllable(word)}
    return found.pop() if len(found) == 1 else ""


def _swapped_code(word: str) -> str:
    if not _SHORTEST <= len(word) <= _LONGEST or canonical(word) in abbreviations():
        return word
    return next((slip.upper() for slip in _swapped(word.lower()) if slip in abbreviations()), word)


def _with_tone_moved(word: str, clear: str) -> str:
    """Mend a swap that leaves a tone where none can stand, "phiả" for "phải"; moved, it would make a syllable."""
    typed = word.lower()
    is_regular = typed == clear or _MAY_BEAR_TONE_LATE.search(fold(typed))
    if is_regular or len(typed) < _SHORTEST:
        return word
    found = _commonest([canonical(text) for text in _swapped(typed)], known())
    return _like(word, found) if found else word


def _common_if_swapped(word: str, clear: str) -> str:
    """Mend a swap that leaves the letters of a syllable which no word has, "thoe" for "theo"."""
    found = _commonest(_swapped(clear), bare())
    return found if word.islower() and len(word) >= _SHORTEST and bare().get(found, 0) >= _COMMON else word


def _swapped(word: str) -> Iterator[str]:
    """Yield ``word`` with two neighbouring letters swapped back."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _other(word: str) -> Iterator[str]:
    """Yield ``word`` without one letter, with one more, and with another in the place of one."""
    for at in range(len(word) + 1):
        yield word[:at] + word[at + 1 :]
        for letter in _LETTERS:
            yield word[:at] + letter + word[at + 1 :]
            yield word[:at] + letter + word[at:]
