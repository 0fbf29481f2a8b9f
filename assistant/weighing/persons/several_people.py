"""How many people a question asks for: "ba người ký gồm những ai?" is not answered by one of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.weighing.statements import Statement, before_in_paragraph
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.statements import TermSet, read_terms

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
# "Tổ Kiểm sát viên gồm đồng chí A, ...": a group that a sentence opens with belongs to what the one before tells.
_GROUP = r"(?:to|doan|ban|hoi dong|nhom)(?: (?!gom\b|co\b|lam\b|trong\b|cua\b|thu\b|o\b|tai\b|vu\b|vu an\b)\w+){0,4}"
_GROUP_ASKED = compiled_regex(rf"(?:^|\W)(?P<group>{_GROUP})\b.*\bgom\b")
_GROUP_TOLD = compiled_regex(rf"\W*(?P<group>{_GROUP}) (?:gom|bao gom|co)\b")
_END = compiled_regex(r"[.!?]\s+")
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


def words_of_group(asked: str, parties: Sequence[str], statement: Statement) -> TermSet | None:
    """Return the words of the sentence before one that opens with the group whose members are asked for.

    Of the group of a case, that sentence has to name the ``parties`` asked about.
    """
    if not _tells_group(asked, statement):
        return None
    before = _sentence_before(statement)
    return read_terms(before).words if before and all(fold(name) in fold(before) for name in parties) else None


def group_of_case(asked: str, statement: Statement) -> str:
    """Return a statement that opens with the group asked about, with the sentence that tells its case; empty if none.

    Each case has its own: "... là vụ án A. Tổ Kiểm sát viên gồm đồng chí ..." tells nobody of the case B.
    """
    return f"{_sentence_before(statement)} {statement.text}" if _tells_group(asked, statement) else ""


def _sentence_before(statement: Statement) -> str:
    return _END.split(before_in_paragraph(statement).rstrip(" ."))[-1]


def _tells_group(asked: str, statement: Statement) -> bool:
    wanted = _group_asked(asked)
    told = _GROUP_TOLD.match(fold(statement.text)) if wanted else None
    return told is not None and told["group"] == wanted


@lru_cache(maxsize=64)  # asked again for each statement
def _group_asked(asked: str) -> str:
    found = _GROUP_ASKED.search(fold(asked)) if asks_made_up(asked) else None
    return found["group"] if found else ""
