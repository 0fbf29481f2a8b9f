"""Every question in five spellings, by fixed rules, so that each run sees the same ones.

As written; without diacritics; abbreviations both ways; the other tone placement and i/y; typing errors. A spelling
that leaves a question as it is (nothing to abbreviate) is not asked twice: its answer counts for both.
"""

from __future__ import annotations

import random
import re
import unicodedata
from hashlib import blake2b

from documents.language.text import normalise
from evals.datasets.dataset import Item

AS_WRITTEN = "as_written"
SPELLINGS = (AS_WRITTEN, "no_diacritics", "abbreviations", "other_tones", "typing_errors")

# Both directions, longest first. Only abbreviations that mean one thing; domain sources: section 4.1 forms in use.
_PAIRS = (
    ("Viện kiểm sát nhân dân tối cao", "VKSNDTC"),
    ("VKSND tối cao", "VKSNDTC"),
    ("Viện kiểm sát nhân dân", "VKSND"),
    ("Tòa án nhân dân", "TAND"),
    ("kiểm sát điều tra", "KSĐT"),
    ("kiểm sát xét xử phúc thẩm", "KSXXPT"),
    ("kiểm sát xét xử", "KSXX"),
    ("thực hành quyền công tố", "THQCT"),
    ("trả hồ sơ điều tra bổ sung", "trả hồ sơ ĐTBS"),
    ("thi hành án dân sự", "THADS"),
    ("thi hành án hình sự", "THAHS"),
    ("hôn nhân và gia đình", "HNGĐ"),
    ("Ủy ban nhân dân", "UBND"),
    ("Kiểm sát viên", "KSV"),
    ("Phó Viện trưởng", "PVT"),
    ("Viện trưởng", "VT"),
    ("đồng chí", "đ/c"),
    ("kế hoạch", "KH"),
)
_OLD_TONES = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_NEW_TONES = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_MOVED = dict(zip([*_OLD_TONES, *_NEW_TONES], [*_NEW_TONES, *_OLD_TONES], strict=True))
_OPEN_SYLLABLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_MOVED)})(?!\w)", re.IGNORECASE)
_I_Y = dict(zip("yýỳỷỹỵiíìỉĩị", "iíìỉĩịyýỳỷỹỵ", strict=True))
_LONE_I_Y = re.compile(r"(?<!\w)([hklmst])([yýỳỷỹỵ])(?!\w)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{4,}")


def respell(text: str, spelling: str, *, seed: str) -> str:
    """Return a normalised text in one of ``SPELLINGS``; ``seed`` (the item's id) decides where errors fall.

    Raises:
        ValueError: there is no such spelling.

    Example:
        >>> respell("Viện kiểm sát nhân dân tỉnh Thanh Hóa", "abbreviations", seed="")
        'VKSND tỉnh Thanh Hóa'
    """
    rules = {
        AS_WRITTEN: lambda: text,
        "no_diacritics": lambda: unmarked(text),
        "abbreviations": lambda: _swap_abbreviations(text),
        "other_tones": lambda: _other_tones(text),
        "typing_errors": lambda: _with_errors(text, seed),
    }
    if spelling not in rules:
        raise ValueError(f"no such spelling: {spelling!r}")
    return normalise(rules[spelling]())


def spelt(item: Item, spelling: str) -> str:
    """Return the question of an item in a spelling; a hand-written variant goes before the rule."""
    return dict(item.variants).get(spelling) or respell(item.question, spelling, seed=item.id)


def unmarked(text: str) -> str:
    """Return a text as it is typed without diacritics.

    Example:
        >>> unmarked("Đơn vị nào?")
        'Don vi nao?'
    """
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _swap_abbreviations(text: str) -> str:
    """Write out what is abbreviated and abbreviate what is written out, each place once; document numbers stay."""
    table = {full.lower(): short for full, short in _PAIRS} | {short.lower(): full for full, short in _PAIRS[::-1]}
    keys = sorted(table, key=len, reverse=True)
    return re.sub(
        rf"(?<![\w/])(?:{'|'.join(map(re.escape, keys))})(?![\w/]|-[A-ZĐ])",
        lambda match: table[match[0].lower()],
        text,
        flags=re.IGNORECASE,
    )


def _other_tones(text: str) -> str:
    moved = _OPEN_SYLLABLE.sub(lambda match: _like(match[0], _MOVED[match[0].lower()]), text)
    return _LONE_I_Y.sub(lambda match: match[1] + _like(match[2], _I_Y[match[2].lower()]), moved)


def _with_errors(text: str, seed: str) -> str:
    """Swap two letters inside one word and drop the marks of another, never in a number."""
    lot = random.Random(int.from_bytes(blake2b(seed.encode(), digest_size=8).digest()))
    places = list(_LETTERS.finditer(text))
    if len(places) < 2:
        return text
    swapped, bared = lot.sample(places, 2)
    at = swapped.start() + lot.randrange(1, len(swapped[0]) - 1)
    letters = list(text)
    letters[at], letters[at + 1] = letters[at + 1], letters[at]
    broken = "".join(letters)
    return broken[: bared.start()] + unmarked(broken[bared.start() : bared.end()]) + broken[bared.end() :]


def _like(model: str, letters: str) -> str:
    """Give ``letters`` the case of ``model``, letter by letter."""
    return "".join(new.upper() if old.isupper() else new for old, new in zip(model, letters, strict=True))
