"""How much is taken from callers, in one place; the sizes and rates that an installation may change are settings."""

from __future__ import annotations

from dataclasses import dataclass

BODY_BYTES = 1_000_000  # of a question with a long history; UTF-8 takes up to three bytes a Vietnamese letter


@dataclass(frozen=True, slots=True)
class Limits:
    """What one process takes.

    Attributes:
        rate: calls of one key in all processes of a service, as the ``limits`` library writes it ("600/minute").
        parallel: calls of one key at the same time.
        threads: questions worked on at the same time. Python works on one at a time, the others only let a slow one be
            passed, and each takes its turn before the event loop (396 questions: 95 % in 2.3 s on 4, 1.8 on 2).
        queue: questions that wait for a thread; the next is turned away with 503.
        timeout_seconds: time for one answer, waiting included.
        upload_bytes: size of one upload.
        kept_answers: answers kept to be given again while the documents stay the same.
    """

    rate: str = "12000/minute"
    parallel: int = 64
    threads: int = 2
    queue: int = 64
    timeout_seconds: float = 30.0
    upload_bytes: int = 50_000_000
    kept_answers: int = 4096
