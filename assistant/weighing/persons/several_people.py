"""How many people a question asks for: "ba người ký gồm những ai?" is not answered by one of them."""

from __future__ import annotations

from functools import lru_cache

from documents.language.compiling import compiled_regex
from documents.language.text import fold

_NUMBERS = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9}
_PEOPLE = "nguoi|dong chi|d/c|vi|nhan vat|ca nhan|dai dien|ong ba|lanh dao|can bo|cong chuc|kiem sat vien|khach moi"
# "Trong hai người, ai ...": one of them is asked for.
_COUNTED = compiled_regex(
    rf"(?<!\b(?:trong|trong so|mot trong|trong cac|giua|cho|tang|khen|cua|voi) )"
    rf"\b(?P<count>{'|'.join(_NUMBERS)}|\d{{1,2}}) (?:{_PEOPLE})\b(?=.*\b(?:ai|nao)\b)"
)
# "Thành viên Đoàn gồm những ai": a body of people has several.
_MADE_UP_OF = compiled_regex(
    r"\b(?:gom|gom co|bao gom)(?: co)? (?:nhung )?(?:ai|nguoi nao|dong chi nao)\b"
    r"|\b(?:doan|to|ban|hoi dong|thanh phan|thanh vien)\b.*\bco nhung ai\W*$"
)
_LEAST = 2
_SEVERAL = compiled_regex(r"\b(?:nhung ai|gom ai|gom nhung ai|(?:nhung|cac) (?:dong chi|nguoi|vi|ong ba) nao)\b")


@lru_cache(maxsize=64)  # asked again for each statement
def people_wanted(asked: str) -> int:
    """Return how many people a question asks for by their names; 0 where it leaves that open.

    Example:
        >>> people_wanted("Ba người ký quy chế gồm những ai?")
        3
    """
    found = _COUNTED.search(fold(asked))
    if found is None:
        return _LEAST if asks_made_up(asked) else 0
    return number_of(found["count"])


def number_of(count: str) -> int:
    """Return the number that a folded word or a numeral stands for; 0 for a word that counts nothing."""
    return int(count) if count.isdigit() else _NUMBERS.get(count, 0)


def asks_made_up(asked: str) -> bool:
    """True if a question asks of whom a body of people consists: "Đoàn gồm những ai"."""
    return _MADE_UP_OF.search(fold(asked)) is not None


def asks_several_people(asked: str) -> bool:
    """True if a question asks for more than one person: "gồm những ai", "hai đồng chí nào"."""
    return people_wanted(asked) > 1 or _SEVERAL.search(fold(asked)) is not None
