"""A real model server with a tiny model of random weights: its nonsense never reaches the reader."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import texts
from assistant.bootstrap import open_assistant
from assistant.chain import Request
from assistant.types import Answer, Status
from tests.integration.installed import settings_for
from tests.ports import free_port

# Writing the tiny model makes the libraries look for its card on the hub, unless they are imported offline.
os.environ.setdefault("HF_HUB_OFFLINE", "1")

pytestmark = [pytest.mark.integration, pytest.mark.allow_hosts(["127.0.0.1"]), pytest.mark.timeout(300)]

QUESTIONS = (
    "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?",
    "Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng năm 2023?",
    "Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kiến nghị?",
)
# Words that a model without sense can put together to something that looks like an answer.
WORDS = ("Phòng 7", "Phòng 8", "thụ lý", "ban hành", "kiến nghị", "vụ", "bị cáo", "năm 2023", "61", "104", "16", "[1]")
PATIENCE_SECONDS = 120


def _write_model(folder: Path) -> Path:
    """Write a Llama of one layer with random weights over a few words and letters, with its tokenizer."""
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast, set_seed

    set_seed(7)
    tokens = ["<unk>", "<s>", "</s>", " ", ".", "\n", *WORDS, *"abcdefghijklmnopqrstuvwxyz0123456789"]
    words = models.WordLevel({token: number for number, token in enumerate(tokens)}, unk_token="<unk>")
    tokenizer = Tokenizer(words)
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex("."), behavior="isolated")
    tokenizer.decoder = decoders.Fuse()
    given = {"tokenizer_object": tokenizer, "unk_token": "<unk>", "bos_token": "<s>", "eos_token": "</s>"}
    wrapped = PreTrainedTokenizerFast(**given)  # type: ignore[no-untyped-call]
    wrapped.chat_template = "{% for message in messages %}{{ message['content'] }}\n{% endfor %}"
    wrapped.save_pretrained(folder)
    config = LlamaConfig(
        vocab_size=len(tokens), hidden_size=32, intermediate_size=64, num_hidden_layers=1, num_attention_heads=2,
        max_position_embeddings=8192, bos_token_id=1, eos_token_id=2,
    )  # fmt: skip
    LlamaForCausalLM(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The server's address and the model's folder, which is its name."""
    folder, port = _write_model(tmp_path_factory.mktemp("model")), free_port()
    command = [str(Path(sys.executable).parent / "transformers"), "serve", "--host", "127.0.0.1", "--device", "cpu"]
    log = (folder / "server.log").open("wb")
    process = subprocess.Popen([*command, "--port", str(port), str(folder)], stdout=log, stderr=log)
    try:
        _wait_for(f"http://127.0.0.1:{port}/health", process)
        yield f"http://127.0.0.1:{port}/v1", folder
    finally:
        process.terminate()
        process.wait(timeout=30)
        log.close()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=2).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise TimeoutError(f"no model server at {url}")


def _seen(answer: Answer) -> tuple[object, ...]:
    return (answer.status, answer.answer, answer.sentences, answer.citations, answer.figures)


@pytest.mark.parametrize("temperature", [0, 1])
@pytest.mark.parametrize("question", QUESTIONS)
def test_nonsense_never_reaches_the_reader(
    served: tuple[str, Path], home: Path, question: str, temperature: int
) -> None:
    """The model was asked, said something, and the answer is the documents' own."""
    url, model = served
    settings = settings_for(
        home,
        url,
        model=f"openai:{model}",
        model_temperature=temperature,
        model_seconds=60,
        model_answer_tokens=60,
    )
    with open_assistant(settings.model_copy(update={"model": "none"})) as plain:
        expected = plain.ask(Request(question))
    with open_assistant(settings) as assistant:
        answer = assistant.ask(Request(question))
    assert (_seen(answer), answer.model, answer.status) == (_seen(expected), "none", Status.ANSWERED)
    assert answer.notice in (texts.MODEL_UNFOUNDED, texts.MODEL_CUT_OFF)  # it was asked, and it answered
