"""What every letter and speech holds and nothing can bear out: salutations, thanks, "Kính gửi", "Nơi nhận"."""

from __future__ import annotations

import regex

from documents.language.compiling import compiled_regex
from documents.language.text import fold, normalise

_FORMALITY = compiled_regex(
    r"(?:(?:xin|kinh|tran trong|chan thanh|than ai|nhiet liet|mot lan nua) )+(?:duoc )?(?:thua|chao|chuc|cam on)\b\D*"
    r"|(?:xin )?(?:cam on|thua)\b\D{0,60}|kinh gui\b\D*|noi nhan\b\D*|-? ?nhu tren\W*|-? ?luu ?:[^\d]*|\(?da ky\)?"
    r"|cong hoa xa hoi chu nghia viet nam\W*|doc lap - tu do - hanh phuc\W*"
)
# "Kính thưa đồng chí Trần Thị Ba, Viện trưởng ...": who holds which office, and which body did what, can be checked.
_NAME = compiled_regex(r"(?<!^)\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\b(?:VKS|TAND|T[oò][aà]|Công an|Phòng|Chi cục)")
_ADDRESS = compiled_regex(r"(?:kinh gui|noi nhan|cong hoa|doc lap)\b", regex.IGNORECASE)


def is_formality(sentence: str) -> bool:
    """Tell whether a sentence of a draft is a formality throughout: it holds no figure and names nobody by an office.

    Example:
        >>> is_formality("Xin trân trọng cảm ơn!"), is_formality("Xin báo cáo 5 vụ.")
        (True, False)
    """
    shown = normalise(sentence).strip(" .!;,*")
    plain = fold(shown)
    if _FORMALITY.fullmatch(plain) is None:
        return False
    return _ADDRESS.match(plain) is not None or _NAME.search(shown) is None
