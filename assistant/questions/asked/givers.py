"""Whether a question asks who gave an award, as against who got it."""

from __future__ import annotations

from functools import lru_cache

from documents.language.compiling import compiled_regex
from documents.language.text import fold

_ASKS_GIVER = compiled_regex(
    r"\b(?:ai|(?:dong chi|lanh dao|nguoi|vi|to chuc|co quan|cap|don vi) nao)"
    r"(?: (?:da|la nguoi|truc tiep|ky|len|thay mat))* (?:tang|khen|trao|gan|cong nhan)\b"
)


@lru_cache(maxsize=64)  # asked again for each statement
def asks_giver(asked: str) -> bool:
    """True if a question asks who gave an award or handed it over: "ai trao", "được cơ quan nào tặng"."""
    return _ASKS_GIVER.search(fold(asked)) is not None
