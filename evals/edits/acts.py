"""Edits of acts, polarity and quantifiers (A): each must be flagged."""

from __future__ import annotations

import random
import re

from documents.language.text import canonical
from evals.edits.words import both_ways, digit_runs, replaced, word_edit
from evals.mutation.mutants import Operator, Seed
from evals.support.lexicon import NEGATION

_QUANTIFIERS = {"một số": "tất cả", "phần lớn": "tất cả", "hầu hết": "tất cả", "đa số": "toàn bộ", "nhiều": "mọi"}
_SOME = re.compile(rf"(?<!\w)(?:{'|'.join(_QUANTIFIERS)})(?!\w)")


def negate(seed: Seed, lot: random.Random) -> str | None:
    """Không để xảy ra → để xảy ra."""
    plain = canonical(seed.text)
    places = list(NEGATION.finditer(plain))
    if not places:
        return None
    match = lot.choice(places)
    return " ".join(replaced(seed, *match.span(), "").split())


def widen_quantifier(seed: Seed, lot: random.Random) -> str | None:
    """Một số → tất cả; 6/7 kháng nghị → toàn bộ 7 kháng nghị; 9 kháng nghị → duy nhất 9 kháng nghị."""
    match = _SOME.search(seed.text)
    if match:
        return replaced(seed, *match.span(), _QUANTIFIERS[match[0]])
    runs = digit_runs(seed)
    parts = [(one, start, end) for one, start, end in runs if one.ratio and not _is_whole(seed.text, start, end)]
    if parts:
        _, start, end = lot.choice(parts)
        total = re.match(r"\s*/\s*", seed.text[end:])
        if total:
            return replaced(seed, start, end + total.end(), "toàn bộ ")
    plain = [start for one, start, _ in runs if one.kind == "figure" and not (one.hedge or one.change or one.total)]
    plain = [start for start in plain if seed.text[start - 1 : start] == " "]
    return replaced(seed, plain[0], plain[0], "duy nhất ") if plain else None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a ratio is all there is, so that "toàn bộ" says the same: "54/54 chỉ tiêu"."""
    return re.match(rf"\s*/\s*{re.escape(text[start:end])}(?!\d)", text[end:]) is not None


ACTS = (
    Operator(
        "A1",
        2,
        "đổi việc tố tụng",
        word_edit(
            *both_ways(("sơ thẩm", "phúc thẩm"), ("truy tố", "khởi tố")),
            ("tạm đình chỉ", "đình chỉ"),
            ("hình sự", "hành chính"),
            ("Bằng khen", "Giấy khen"),
            ("Cờ thi đua", "Bằng khen"),
        ),
    ),
    Operator("A2", 2, "bỏ phủ định", negate),
    Operator("A3", 2, "tăng thành giảm", word_edit(*both_ways(("tăng", "giảm")))),
    Operator(
        "A4", 2, "dự kiến thành đã làm", word_edit(("phấn đấu", "đã"), ("dự kiến", "đã"), ("đề nghị", "quyết định"))
    ),
    Operator("A5", 2, "một số thành tất cả", widen_quantifier),
)
