"""Files made ready in processes of their own, each within its limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from documents.errors import DocumentError, TooLarge, UnreadableDocument
from index.ingesting.making import Job, Limits, Outcome, make_beside, make_here
from tests.index.steps import make

BESIDE = make_beside(make, workers=2, limits=Limits(seconds=60))


def _jobs(*names: str) -> list[Job]:
    return [Job(Path(f"{name}.txt"), f"kho/{name}.txt") for name in names]


def _told(results: Iterable[tuple[Job, Outcome]]) -> list[str]:
    """Return the title of what was made, or the kind of error, in order."""
    return [type(made).__name__ if isinstance(made, DocumentError) else made.document.title for _, made in results]


def test_files_made_here_come_in_order() -> None:
    """A file that cannot be read is an outcome like any other."""
    assert _told(make_here(make)(_jobs("one", "unreadable", "two"))) == ["one", "UnreadableDocument", "two"]


@pytest.mark.integration
def test_files_made_beside_come_in_the_order_of_the_jobs() -> None:
    """Whichever is ready first."""
    assert _told(BESIDE(_jobs("slow", "one", "unreadable", "two"))) == ["slow", "one", "UnreadableDocument", "two"]


@pytest.mark.integration
@pytest.mark.parametrize(("name", "error"), [("crash", UnreadableDocument), ("greedy", TooLarge)])
def test_a_file_that_takes_its_reader_down_is_reported_and_the_rest_goes_on(
    name: str, error: type[DocumentError]
) -> None:
    """Crashes inside the libraries of readers, and files that unpack to more than all memory."""
    (_, wrong), (_, right) = BESIDE(_jobs(name, "one"))
    assert (type(wrong), getattr(wrong, "source", "")) == (error, f"kho/{name}.txt")
    assert not isinstance(right, DocumentError)


@pytest.mark.integration
def test_a_file_that_takes_too_long_is_given_up() -> None:
    """The worker is ended; a new one makes the next file."""
    hasty = make_beside(make, workers=1, limits=Limits(seconds=1.5))
    assert _told(hasty(_jobs("endless"))) == ["TooLarge"]


@pytest.mark.integration
def test_jobs_are_taken_up_as_results_are_taken_away() -> None:
    """Memory stays the same whatever the number of files."""
    taken: list[str] = []

    def jobs() -> Iterator[Job]:
        for job in _jobs(*(str(number) for number in range(200))):
            taken.append(job.source)
            yield job

    results = make_beside(make, workers=1)(jobs())
    next(results)
    assert len(taken) < 100
    results.close()
