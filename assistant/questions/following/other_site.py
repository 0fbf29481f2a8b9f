"""The inspected place that a follow-up names instead of the one asked about: "Thế Hồng Ngự thì sao?"."""

from __future__ import annotations

from documents.language.compiling import compiled_regex
from documents.language.text import fold

_KIND = r"(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Qq]uận|TP\.?|TX\.?)"
_NAMED = compiled_regex(
    r"^\W*(?:(?:[Tt]hế|[Cc]òn|[Vv]ậy|[Tt]hế còn|[Vv]ậy còn) )(?:(?:ở|tại|bên|của) )?"
    rf"(?:(?:[Nn]hà tạm giữ|NTG|[Cc]hi cục (?:THADS|[Tt]hi hành án dân sự)|[Cc]ông an) )*(?:{_KIND} )?"
    r"(?P<name>\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,3})"
    r"(?:,? (?:thì )?(?:sao|thế nào|ra sao|như thế nào|(?:là )?bao nhiêu)(?: (?:ạ|nhỉ|vậy))?)?\W*$"
)


def with_other_site(before: str, site: str, follow_up: str) -> str:
    """Return a question about a ``site`` (without marks) with the place that a follow-up names; empty if it names none.

    Example:
        >>> with_other_site("Nhà tạm giữ Ba Tri giữ mấy người?", "ba tri", "Còn Mỏ Cày thì sao?")
        'Nhà tạm giữ Mỏ Cày giữ mấy người?'
    """
    named, at = _NAMED.match(follow_up), fold(before).find(site)
    return "" if named is None or at < 0 else f"{before[:at]}{named['name']}{before[at + len(site) :]}"
