"""The judge over the OpenAI chat protocol, through LangChain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assistant.writing.chat_model import Access, open_chat_model
from evals.judges.judgements import REPEATS
from evals.judges.judging import Case, Judge
from tests.integration.scripted_server import Reply, serving

pytestmark = [pytest.mark.integration, pytest.mark.allow_hosts(["127.0.0.1"])]


def test_a_server_on_loopback_judges(tmp_path: Path) -> None:
    """The prompt arrives with evidence and sentence, the streamed verdict is read."""

    def script(call: dict[str, Any]) -> Reply:
        return Reply(('{"ver', 'dict": "partial"}'))

    with serving(script) as server:
        model = open_chat_model(Access("openai:judge", url=server.url, seconds=10, retries=0))
        case = Case("faithfulness", (("CĂN CỨ", "Phòng 7 thụ lý 74 vụ."), ("CÂU", "Phòng 7 thụ lý 75 vụ.")))
        assert Judge(model, tmp_path).opinion(case).replies == (0.5,) * REPEATS
        assert "Phòng 7 thụ lý 75 vụ." in server.prompt()
