"""Edits that add what the source does not say (X): each must be flagged."""

from __future__ import annotations

import random
import re

from evals.mutation.mutants import Operator, Seed

_SMALLER = re.compile(
    r"VKSND (?:huyện|thị xã|quận|thành phố) (?:[A-ZĐÂÔƠƯÁÀẢÃẠẤẦẨẪẬÉÈÊẾỀÍÌÓÒỐỒỚỜÚÙỨỪÝỲ][^\W\d_’']*[ ]?){1,4}(?<! )"
    r"|(?<![\w(])Phòng \d+(?= (?:đã )?(?:kiểm sát|ban hành|thụ lý|truy tố|trực tiếp|tổ chức|giải quyết))"
)
_BEFORE_FIGURE = re.compile(r"[^;.]{0,80}?\d")
# Wordings of one meaning: a quotation with one of them replaced is no quotation any more.
_OTHER_WORDS = {
    "ban hành": "phát hành",
    "thụ lý": "tiếp nhận",
    "tổ chức": "tiến hành",
    "chủ trì": "điều hành",
    "giải quyết": "xử lý",
    "truy tố": "đã truy tố",
    "trao": "tặng",
    "phấn đấu": "quyết tâm",
    "trình bày": "đọc",
}
_OTHER = re.compile(rf"(?<!\w)(?:{'|'.join(_OTHER_WORDS)})(?!\w)")


def add_clause(seed: Seed, lot: random.Random) -> str | None:
    """Add what nobody said: ", dẫn đầu cả nước"."""
    added = ("dẫn đầu cả nước", "được dư luận nhân dân đánh giá rất cao", "vượt xa các địa phương lân cận trong vùng")
    return f"{seed.text.rstrip(' .;/')}, {lot.choice(added)}."


def add_cause(seed: Seed, lot: random.Random) -> str | None:
    """Add a cause that the source does not give."""
    added = ("do buông lỏng quản lý kéo dài", "nhờ được bổ sung nhiều biên chế mới", "vì thiếu trụ sở làm việc ổn định")
    return f"{seed.text.rstrip(' .;/')}, {lot.choice(added)}."


def generalise(seed: Seed, lot: random.Random) -> str | None:
    """VKSND huyện A truy tố 97 vụ → VKSND hai cấp toàn tỉnh truy tố 97 vụ."""
    for match in _SMALLER.finditer(seed.text):
        if any(name in match[0] for name in seed.provinces):
            continue
        if _BEFORE_FIGURE.match(seed.text, match.end()):
            return f"{seed.text[: match.start()]}VKSND hai cấp toàn tỉnh{seed.text[match.end() :]}"
    return None


def add_background(seed: Seed, lot: random.Random) -> str | None:
    """Add what is true elsewhere, and not in the source: the usual penalty, a time limit of the law."""
    added = (
        "hành vi này theo luật có thể bị phạt tù đến chung thân",
        "thời hạn kháng nghị theo luật định là mười lăm ngày",
        "đây là loại tội phạm thường gặp ở các địa bàn giáp ranh",
    )
    return f"{seed.text.rstrip(' .;/')}, {lot.choice(added)}."


def quote_paraphrase(seed: Seed, lot: random.Random) -> str | None:
    """Put quotation marks around a paraphrase."""
    if "“" in seed.text:
        return None
    clause = seed.text.rstrip(" ./").rpartition(":")[2].split(";")[0].strip()
    match = _OTHER.search(clause)
    if match is None or len(clause.split()) < 6:
        return None
    told = f"{clause[: match.start()]}{_OTHER_WORDS[match[0]]}{clause[match.end() :]}"
    return f"Báo cáo nêu nguyên văn: “{told}”."


ADDITIONS = (
    Operator("X1", 3, "thêm vế không có căn cứ", add_clause, level="E"),
    Operator("X2", 3, "thêm nguyên nhân", add_cause, level="E"),
    Operator("X3", 3, "suy rộng ra toàn tỉnh", generalise, level="H"),
    Operator("X4", 3, "thêm kiến thức ngoài nguồn", add_background, level="E"),
    Operator("X5", 3, "bịa trích dẫn nguyên văn", quote_paraphrase, level="H"),
)
