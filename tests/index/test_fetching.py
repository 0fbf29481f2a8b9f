from __future__ import annotations

from pathlib import Path

import pytest

from index.fetching import FetchFailed, fetch, main


def test_a_hub_out_of_reach_is_a_one_line_error_that_names_the_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it is on an intranet."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "empty"))
    with pytest.raises(FetchFailed, match="intfloat/multilingual-e5-small") as caught:
        fetch("intfloat/multilingual-e5-small", tmp_path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("arguments", [[], ["a", "b", "c"]])
def test_wrong_use_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """With exit code 2."""
    assert main(arguments) == 2
    assert "Cách dùng" in capsys.readouterr().err


def test_failure_ends_with_exit_code_1_and_no_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """People see one line."""
    assert main(["no such name", str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
