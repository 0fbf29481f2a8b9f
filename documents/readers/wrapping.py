"""Undo line breaks that only the page's width made, and keep those that an author made."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from documents.language.compiling import compiled

# A wrapped page is at most this wide, in characters: letters and mails wrap at 65 to 100, a sheet in small print
# at 130. Longer lines mean one paragraph a line.
MAX_WRAP_WIDTH = 130
_CONTINUATION_SHARE = 0.4
_MIN_FULL_LINES = 2

_BULLET = compiled(r"(?:[-–—•*+▪●○◦✓➢]\s|\(?[a-zđ0-9]{1,3}[.)]\s)")
_SENTENCE_END = compiled(r"[.!?…:;]['\"”’»)\]]*$")
_OPEN_CODE = compiled(r"\w[-/]\Z")
_TCVN3_LETTER = compiled("[¸¶·¹©ª«¬®µ]")
_MAX_HEADING_CHARS = 150


def join_wrapped(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs of a text given line by line; blank lines separate paragraphs.

    Lines are joined only if the whole text is wrapped: filled greedily to one width, with lines that go on in
    lower case. Two lines belong together if the second one's first word did not fit on the first, or if the first
    stops in mid-sentence. Odd spaces at the ends stay: they tell captions and banners to the cleaning step.
    """
    stripped = [line.strip(" \t\r\n") for line in lines]
    width = max(map(len, stripped), default=0)
    if not _is_wrapped(stripped, width):
        return [line for line in stripped if line]
    paragraphs: list[list[str]] = []
    previous = ""
    for line in stripped:
        if previous and line and _goes_on(previous, line, width=width):
            paragraphs[-1].append(line)
        elif line:
            paragraphs.append([line])
        previous = line
    return [heal(paragraph) for paragraph in paragraphs]


def split_breaks(text: str) -> list[str]:
    """Return the paragraphs of a block that holds forced line breaks (``<br>``, Shift+Enter).

    A break within a running sentence is the page's; any other break is the author's.
    """
    paragraphs: list[list[str]] = []
    for line in filter(None, (" ".join(part.split()) for part in text.split("\n"))):
        goes_on = line[0].islower() and not _BULLET.match(line)
        if paragraphs and goes_on and not ends_sentence(paragraphs[-1][-1]):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [heal(paragraph) for paragraph in paragraphs]


def heal(lines: Sequence[str]) -> str:
    """Join the lines of one paragraph.

    Vietnamese syllables are never hyphenated, so a hyphen at the end of a line belongs to a code ("96/KH-" and
    "VKS") and stays; only a soft hyphen vanishes. A dash between words ("Dân sự -") keeps its space.
    """
    pieces: list[str] = []
    for line, following in itertools.pairwise([*lines, ""]):
        # In TCVN3 text the code point of the soft hyphen is the letter ư.
        if line.endswith("\u00ad") and not _TCVN3_LETTER.search(line):
            pieces.append(line[:-1])
        elif _OPEN_CODE.search(line) and following[:1].isalnum():
            pieces.append(line)
        else:
            pieces.append(f"{line} ")
    return "".join(pieces).removesuffix(" ")


def is_full(line: str, following: str, *, width: float) -> bool:
    """Tell whether the first word of ``following`` would not have fitted on ``line``."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def starts_item(line: str, *, after: str) -> bool:
    """Tell whether ``line`` opens a list item; a number counts only after the end of a sentence."""
    if not (match := _BULLET.match(line)):
        return False
    is_number = match.group().strip(" ().").isalnum()
    return not is_number or ends_sentence(after)


def ends_sentence(line: str) -> bool:
    """Tell whether a line closes with a mark that ends a sentence or introduces a list."""
    return bool(_SENTENCE_END.search(line.rstrip()))


def ends_open(line: str) -> bool:
    """Tell whether a line is short and ends without a mark of punctuation, as headings do."""
    return len(line) <= _MAX_HEADING_CHARS and not ends_sentence(line)


def _goes_on(line: str, following: str, *, width: int) -> bool:
    if starts_item(following, after=line):
        return False
    in_sentence = not following[0].isupper() and not ends_sentence(line)
    return is_full(line, following, width=width) or (in_sentence and len(line) > width / 2)


def _is_wrapped(lines: Sequence[str], width: int) -> bool:
    if width > MAX_WRAP_WIDTH:
        return False
    pairs = [(line, after) for line, after in itertools.pairwise(lines) if line and after]
    full = [after for line, after in pairs if is_full(line, after, width=width)]
    continued = sum(after[0].islower() for after in full)
    return len(full) >= _MIN_FULL_LINES and continued >= _CONTINUATION_SHARE * len(full)
