"""Access labels: every document carries one, and whoever reads carries those that they may read."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.access.errors import LabelUnusable
from documents.language.compiling import compiled
from documents.language.text import normalise

ALL = "*"  # on the command line and in a key: every label, those of the future too

_LABEL = compiled(r"[^\W_][\w .-]{0,63}")


def read_label(text: str) -> str:
    """Return a label as it is stored: normalised, without blanks around it; case counts.

    Raises:
        LabelUnusable: it is empty, too long, or holds signs that no label has.
    """
    label = normalise(text).strip()
    if not _LABEL.fullmatch(label):
        raise LabelUnusable(text)
    return label


def read_labels(texts: Iterable[str]) -> frozenset[str] | None:
    """Return the labels given; None, which is every label, if one of them is ``*``.

    Raises:
        LabelUnusable: one of them is no label.

    Example:
        >>> sorted(read_labels(["internal", "Phòng 7"]) or ())
        ['Phòng 7', 'internal']
    """
    given = [text.strip() for text in texts]
    return None if ALL in given else frozenset(map(read_label, given))
