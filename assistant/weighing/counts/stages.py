"""The stages of a piece of work, and of what becomes of people in custody, in the words that reports have for them.

One table, read in two ways, as the two kinds of papers tell them: words about work may name several stages at once
("thụ lý giải quyết 95 đơn") and are scanned from left to right, so that "chưa giải quyết" is not "giải quyết" as well;
words about people in custody tell one, and where several are named ("tổng số đã giải quyết") the row that says most,
which stands first, decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from documents.language.compiling import compiled_regex


class _Row(NamedTuple):
    """A stage and its words, without marks: of work, of custody, and of either."""

    stage: str
    work: str = ""
    custody: str = ""
    either: str = ""


_ROWS = (
    # How many a house was built for; nobody in it is counted so.
    _Row("capacity", custody=r"quy mo|suc chua|cong suat|(?:duoc )?thiet ke|giam giu toi da"),
    _Row("met", custody=r"gap hoi|phong van|hoi (?:truc tiep|rieng)|gap (?:rieng|truc tiep)"),
    _Row("released", custody=r"tra tu do|duoc tha|phong thich"),
    _Row("detained", custody=r"(?:chuyen|bat)(?: sang)? tam giam"),
    _Row(
        "moved",
        custody=r"chuyen (?:di|noi|trai|den|co so|thi hanh|chap hanh|cho)|trich xuat|dan giai",
    ),
    _Row(
        "carried",
        either=r"so cu",
        work=r"cu chuyen|ky truoc chuyen|cu con lai",
        custody=r"ky truoc|dau ky|cu chuyen sang|cu(?=\W*$)",
    ),
    _Row(
        "new",
        either=r"so moi",
        work=r"moi (?:nhap|vao|phat sinh|tiep nhan)|nhan moi|phat sinh moi",
        custody=r"moi (?:nhan|nhap|den|vao|bat|phat sinh)|tiep nhan(?!,? (?:va )?quan ly)|nhap trai"
        r"|(?:nguoi|bi can|tam giu|tam giam|bat|nhan|nhap|thu ly|phat sinh) moi(?! noi)|moi(?=\W*$)",
    ),
    _Row("extended", custody=r"gia han"),
    _Row("taken", work=r"thu ly|tiep nhan|trong ky\b.{0,60}?(?<!dang )(?<!hien )\bquan ly"),
    _Row("due", work=r"phai thi hanh"),
    _Row("able", work=r"co dieu kien"),
    _Row("tried", work=r"xet xu"),
    _Row(
        "left",
        either=r"con lai|(?:chua|dang) giai quyet",
        work=r"chuyen (?:sang )?(?:ky|nam) sau|chua thi hanh",
        custody=r"hien (?:dang|co|con|quan ly)|con (?:dang|giam|giu|quan ly|tam|bao nhieu|may|nhieu|it)"
        r"|con(?: la)?(?=\W*$)|dang (?:giam|giu|quan ly|tam|bi|chap hanh|con|co)|co mat|cuoi ky|tai thoi diem"
        r"|(?:chua|dang) xu ly",
    ),
    _Row(
        "done",
        work=r"giai quyet|thi hanh xong|thi hanh duoc|xu ly xong",
        custody=r"(?:giai quyet|xu ly)(?! ky luat)",
    ),
    _Row("deferred", work=r"hoan (?:chap hanh|thi hanh)"),
    _Row("entrusted", work=r"uy thac"),
    _Row("suspended", work=r"tam dinh chi"),
    _Row("dropped", work=r"(?<!tam )dinh chi"),
    _Row("charged", work=r"khoi to"),
    _Row("prosecuted", work=r"truy to"),
    # Who is in prison now; what counts all who were within a period is the row behind it.
    _Row("held", work=r"(?:hien|dang|con)(?: (?!bi\b)\w+){0,2}? (?:giam(?! an| doc| sat)|giu|quan ly|chap hanh)"),
    _Row("all", custody=r"quan ly|tong (?:so|cong)|thu ly"),
)


def _told(either: str, own: str) -> str:
    return "|".join(filter(None, (either, own)))


_OF_WORK = compiled_regex(
    "|".join(f"(?P<{row.stage}>\\b(?:{_told(row.either, row.work)})\\b)" for row in _ROWS if row.work)
)
_OF_CUSTODY = tuple(
    (row.stage, compiled_regex(rf"\b(?:{_told(row.either, row.custody)})")) for row in _ROWS if row.custody
)


def work_stages(clear: str) -> frozenset[str]:
    """Return the stages of work that a text without marks names."""
    return frozenset(str(found.lastgroup) for found in _OF_WORK.finditer(clear))


def custody_stages(clear: str) -> Iterator[str]:
    """Yield what a text without marks tells of people in custody, first what says most."""
    return (stage for stage, words in _OF_CUSTODY if words.search(clear))
