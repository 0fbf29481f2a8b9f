"""``assistant train-embedder``: adapt the bundled embedding model to documents of one's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click

from assistant.errors import AssistantError, BadRequest
from assistant.output import write, write_note
from assistant.settings import read_settings
from documents.errors import DocumentError
from index.embedding.models import BUNDLED_FOLDER
from index.training.corpora import Article, article_of

# Pairs made of each sentence: enough to meet it in several surroundings, too few to forget the language learnt before.
_PAIRS_PER_SENTENCE = 20
_MOST_PAIRS = 200_000
_LEARNING_RATE = 0.001  # a sixth of that of the first training, for the same reason
_NEEDED = ("datasets", "accelerate")


@click.command("train-embedder", epilog="Ví dụ: assistant train-embedder bao-cao/ --output data/models/bao-cao")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), help="Thư mục của mô hình mới; phải trống.")
@click.option("--seed", type=int, default=0, show_default=True, help="Cùng số này thì cùng kết quả.")
def command(folder: Path, output: Path | None, seed: int) -> None:
    """Cho mô hình nhúng đi kèm học thêm từ tài liệu trong FOLDER."""
    target = output or read_settings(os.environ).home / "models" / "adapted"
    if target.exists() and any(target.iterdir()):
        raise BadRequest("--output", target, "thư mục đã có tệp; hãy chọn thư mục trống")
    if any(find_spec(name) is None for name in _NEEDED):
        raise AssistantError("Học thêm cần gói phụ: hãy cài bằng `pip install 'procuracy-assistant[train]'`.")
    articles = list(_articles(folder))
    sentences = sum(len(article.sentences) for article in articles)
    if not sentences:
        raise BadRequest("FOLDER", folder, "không có câu nào để học")
    _train(articles, min(_PAIRS_PER_SENTENCE * sentences, _MOST_PAIRS), target, seed)
    write(f"Đã ghi mô hình vào {target}. Dùng: đặt ASSISTANT_EMBEDDER={target} rồi chạy `assistant check --repair`.")


def _articles(folder: Path) -> Iterator[Article]:
    from documents.loading import load
    from documents.reading import discover

    for path in discover([folder]):
        try:
            yield article_of(load(path))
        except DocumentError as error:
            write_note(f"Bỏ qua {path}: {error}")


def _train(articles: list[Article], pairs: int, target: Path, seed: int) -> None:
    from index.searching.weights import STATIC, store_share
    from index.train_embedder import train
    from index.training.card import Card
    from index.training.fitting import Schedule
    from index.training.storing import store

    write_note(f"{len(articles)} tài liệu, {pairs} cặp")
    model = train(articles, pairs, base=BUNDLED_FOLDER, schedule=Schedule(learning_rate=_LEARNING_RATE, seed=seed))
    store(model, target, card=Card(["tài liệu của người dùng"], len(articles), pairs, seed))
    store_share(STATIC, target)
