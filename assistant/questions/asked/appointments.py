"""Questions on who was appointed to an office, and on who has charge of a body without holding it."""

from __future__ import annotations

from functools import lru_cache

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.persons import find_roles

_APPOINTED_TO = compiled_regex(
    r"\b(?:bo nhiem|bau|dac cu|giu chuc)(?: lai)?(?: lam| giu| vao)?(?: chuc(?: vu| danh)?)?(?: vu| danh)? $"
)
_CHARGE = compiled_regex(r"\b(?:phu trach|dieu hanh|dung dau|quan ly|lanh dao)\b")


@lru_cache(maxsize=64)  # asked again for each statement
def asks_appointed(asked: str) -> bool:
    """True if it is asked who was appointed to an office: who only runs the body meanwhile was not."""
    clear = fold(asked)
    return any(_APPOINTED_TO.search(clear, 0, role.span.start) for role in find_roles(asked))


def asks_charge_of_body(asked: str) -> bool:
    """True if whoever has charge of a body is asked for, the head or a deputy."""
    return _CHARGE.search(fold(asked)) is not None
