"""Schools, hospitals and roads by their names: "Trường THPT Na Hang" is not any school of "huyện Na Hang"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled_regex

_NAMED = compiled_regex(
    r"\b(?P<head>Trường (?:THPT|THCS|PTDTNT|PTDTBT|Trung học phổ thông|Trung học cơ sở|Tiểu học|Mầm non)|Bệnh viện"
    r"|Quốc lộ|Nghĩa trang [Ll]iệt sĩ|Trại giam|Chợ|Cảng|Vườn quốc gia) "
    r"(?P<name>\p{Lu}\p{Ll}*(?: (?:\p{Lu}\p{Ll}*|\d+))*)"
)
_SEATS = ("huyện", "tỉnh", "xã", "phường", "quận", "phố", "trấn")


def check_namesakes(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what a claim calls by a name that the evidence has for nothing but a district, or not at all."""
    for said in _NAMED.finditer(claim.text):
        texts = [text for source in sources for text in (source.statement.text, source.statement.document.title)]
        if not any(_is_named(said["name"], text) for text in texts):
            yield Problem(ProblemKind.UNIT, said[0])


def _is_named(name: str, text: str) -> bool:
    """Tell whether a text has a name at a place where it is no district's."""
    before, found, _ = text.partition(name)
    while found and before.rstrip().endswith(_SEATS):
        rest = text[len(before) + len(name) :]
        further, found, _ = rest.partition(name)
        before = f"{before}{name}{further}"
    return bool(found)
