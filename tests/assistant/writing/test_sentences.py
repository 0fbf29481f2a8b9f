"""A model's words as they stream, taken apart into sentences with markers."""

from __future__ import annotations

import doctest

import pytest

from assistant.writing import sentences
from assistant.writing.sentences import SentenceReader
from assistant.writing.types import Draft

Read = list[tuple[str, tuple[int, ...]]]


def _shown(drafts: list[Draft]) -> Read:
    return [(draft.text, draft.markers) for draft in drafts]


def _read(text: str, *, size: int) -> Read:
    """Return the sentences of a text that arrives in pieces of ``size`` characters."""
    reader = SentenceReader()
    drafts: list[Draft] = []
    for start in range(0, len(text), size):
        drafts += reader.feed(text[start : start + size])
    return _shown(drafts + reader.close())


WRITTEN: list[tuple[str, Read]] = [
    ("Thụ lý 61 vụ [1].", [("Thụ lý 61 vụ.", (1,))]),
    ("Thụ lý 61 vụ. [1]", [("Thụ lý 61 vụ.", (1,))]),
    ("Thụ lý 61 vụ [1]", [("Thụ lý 61 vụ", (1,))]),
    ("Thụ lý 61 vụ [1][2].", [("Thụ lý 61 vụ.", (1, 2))]),
    ("Thụ lý 61 vụ. [1] [2]", [("Thụ lý 61 vụ.", (1, 2))]),
    ("Thụ lý 61 vụ [1, 2].", [("Thụ lý 61 vụ.", (1, 2))]),
    ("Thụ lý 61 vụ. [1] Ban hành 9 kiến nghị. [2]", [("Thụ lý 61 vụ.", (1,)), ("Ban hành 9 kiến nghị.", (2,))]),
    ("Thụ lý 61 vụ [1], 104 bị cáo [2].", [("Thụ lý 61 vụ, 104 bị cáo.", (1, 2))]),
    ("Thụ lý 61 vụ [1] và ban hành 9 kiến nghị [2].", [("Thụ lý 61 vụ và ban hành 9 kiến nghị.", (1, 2))]),
    ("Thụ lý 1.054 vụ [1].", [("Thụ lý 1.054 vụ.", (1,))]),
    ("Đạt kết quả tốt. Thụ lý 61 vụ [1].", [("Đạt kết quả tốt.", ()), ("Thụ lý 61 vụ.", (1,))]),
    ("- Thụ lý 61 vụ [1]\n- Ban hành 9 kiến nghị [2]", [("Thụ lý 61 vụ", (1,)), ("Ban hành 9 kiến nghị", (2,))]),
    ("**Thụ lý** 61 vụ [1].", [("Thụ lý 61 vụ.", (1,))]),
    ("Thụ lý 61 vụ.", [("Thụ lý 61 vụ.", ())]),
    ("<think>Có thể là 47 vụ [1].</think>Thụ lý 61 vụ [1].", [("Thụ lý 61 vụ.", (1,))]),
    ("<think>Không bao giờ nghĩ xong", []),
    ("", []),
    (" \n\n ", []),
    ("[1]", []),
]


@pytest.mark.parametrize("size", [1, 3, 1000])
@pytest.mark.parametrize(("text", "read"), WRITTEN)
def test_sentences_carry_the_markers_behind_them(text: str, read: Read, size: int) -> None:
    """However the words are cut into pieces, the sentences are the same."""
    assert _read(text, size=size) == read


@pytest.mark.parametrize("text", ["Thụ lý 61 vụ [1].", "Thụ lý 61 vụ. [1]\n", "Thụ lý 61 vụ. [1] B"])
def test_a_sentence_is_given_out_when_it_is_complete(text: str) -> None:
    """Nobody waits for the next one."""
    assert _shown(SentenceReader().feed(text)) == [("Thụ lý 61 vụ.", (1,))]


@pytest.mark.parametrize("text", ["Thụ lý 61 vụ", "Thụ lý 61 vụ [1", "Thụ lý 61 vụ. [1]", "Thụ lý 61 vụ. [1] ["])
def test_a_sentence_that_may_go_on_is_kept_back(text: str) -> None:
    """A marker that is still to come belongs to it."""
    assert SentenceReader().feed(text) == []


def test_a_pause_completes_a_sentence_that_looks_complete() -> None:
    """A slow model's sentence is not kept until its next word."""
    reader = SentenceReader()
    reader.feed("Thụ lý 61 vụ. [1]")
    assert _shown(reader.pause()) == [("Thụ lý 61 vụ.", (1,))]


def test_a_pause_completes_nothing_else() -> None:
    """Half a number is never taken for a whole one."""
    reader = SentenceReader()
    reader.feed("Thụ lý 6")
    assert reader.pause() == []


@pytest.mark.parametrize(("text", "finished"), [("Thụ lý 61 vụ [1]. Ban hành 0", False), ("Thụ lý 61 vụ [1]", True)])
def test_the_end_tells_whether_the_model_was_cut_off(text: str, finished: bool) -> None:
    """The last sentence has neither full stop nor marker then."""
    reader = SentenceReader()
    drafts = [*reader.feed(text), *reader.close()]
    assert drafts[-1].is_finished is finished


def test_the_example_is_true() -> None:
    """The docstring shows what happens."""
    assert doctest.testmod(sentences).failed == 0
