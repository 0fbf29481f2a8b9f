"""The words for stages, of work and of people in custody."""

from __future__ import annotations

import pytest

from assistant.weighing.counts.stages import custody_stages, work_stages


@pytest.mark.parametrize(
    ("said", "stages"),
    [
        ("thu ly giai quyet", {"taken", "done"}),
        ("chua giai quyet", {"left"}),
        ("tam dinh chi", {"suspended"}),
        ("dinh chi", {"dropped"}),
        ("so cu", {"carried"}),
        ("tra tu do", set()),
    ],
)
def test_words_about_work_name_each_stage_once(said: str, stages: set[str]) -> None:
    """What is left is not done as well, and custody's words say nothing of work."""
    assert work_stages(said) == stages


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("tong so da giai quyet", "done"),
        ("quan ly", "all"),
        ("hien dang quan ly", "left"),
        ("so cu", "carried"),
        ("khoi to", ""),
    ],
)
def test_words_about_people_in_custody_tell_what_says_most(said: str, stage: str) -> None:
    """A total of some is of those; work's words say nothing of custody."""
    assert next(custody_stages(said), "") == stage
