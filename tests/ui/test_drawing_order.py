"""How readers share the process of the page: one after the other, and first words before everything else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from ui.drawing_order import Turns


def _draw(turns: Turns, begun: Event, *, asks: bool = True) -> None:
    with turns.in_line(asks=asks):
        begun.set()


def test_the_next_one_draws_when_the_first_question_is_sent() -> None:
    """Not while it is drawn, and not as late as its answer comes."""
    turns, begun = Turns(), Event()
    with ThreadPoolExecutor(1) as pool, turns.in_line(asks=True):
        pool.submit(_draw, turns, begun)
        held = not begun.wait(0.1)
        turns.sent()
        assert (held, begun.wait(5)) == (True, True)


def test_whoever_asks_nothing_stands_in_no_line() -> None:
    """Opening a source does not wait for the questions of others."""
    turns, begun = Turns(), Event()
    with ThreadPoolExecutor(1) as pool, turns.in_line(asks=True):
        pool.submit(_draw, turns, begun, asks=False).result(5)
        assert begun.is_set()


def test_whoever_has_first_words_lets_others_pass() -> None:
    """Until those have theirs."""
    turns, begun, come = Turns(), Event(), Event()

    def wait_for_words() -> None:
        with turns.in_line(asks=True):
            begun.set()
            come.wait(5)

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(wait_for_words)
        begun.wait(5)
        passed = turns.let_pass(0.05)
        come.set()
        waiting.result(5)
        assert (passed, turns.let_pass(0.05)) == (False, True)


def test_a_page_that_fails_holds_nobody_up() -> None:
    """Its place in line is free again, and nobody waits for its words."""
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns.in_line(asks=True):
        raise ZeroDivisionError
    with turns.in_line(asks=True):
        turns.sent()
    assert turns.let_pass(0)
