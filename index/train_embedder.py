"""Trains the bundled embedding model, or adapts it: ``python -m index.train_embedder --help``.

Needs the packages of the ``train`` extra; using a model does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from index.embedding.models import BUNDLED_FOLDER, Matrix
from index.training.card import Card
from index.training.corpora import Article, read_articles
from index.training.errors import CorpusUnusable
from index.training.fitting import Schedule, fit, initial_vectors
from index.training.pairs import pairs
from index.training.storing import static_part, store, vectors_of
from index.training.vocabulary import Sizes, build_tokenizer, count

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer

_SIZES, _SCHEDULE = Sizes(), Schedule()


@click.command(epilog="Ví dụ: python -m index.train_embedder --corpus news.jsonl.xz --corpus laws.jsonl.xz")
@click.option(
    "--corpus", "corpora", type=click.Path(path_type=Path), multiple=True, required=True, help="Tệp .jsonl.xz"
)
@click.option("--output", type=click.Path(path_type=Path), default=BUNDLED_FOLDER, help="Thư mục của mô hình")
@click.option("--base", type=click.Path(path_type=Path), help="Học tiếp từ mô hình tĩnh này thay vì từ đầu")
@click.option("--pairs", "number", type=click.IntRange(min=1), default=850_000, show_default=True, help="Số cặp")
@click.option("--seed", type=int, default=0, show_default=True)
def main(corpora: tuple[Path, ...], output: Path, base: Path | None, number: int, seed: int) -> None:
    """Huấn luyện mô hình nhúng tĩnh từ các kho văn bản."""
    articles = list(read_articles(corpora))
    if not any(article.sentences for article in articles):
        raise CorpusUnusable(corpora[0], "không có câu nào")
    click.echo(f"{len(articles)} bài", err=True)
    model = train(articles, number, base=base, schedule=Schedule(seed=seed))
    store(model, output, card=Card([corpus.name for corpus in corpora], len(articles), number, seed))
    click.echo(f"{output}: {vectors_of(model).shape}", err=True)


def train(
    articles: Sequence[Article],
    number: int,
    *,
    base: Path | None = None,
    sizes: Sizes = _SIZES,
    schedule: Schedule = _SCHEDULE,
) -> SentenceTransformer:
    """Return a static model that has learnt from pairs made of articles.

    Args:
        articles: texts to learn from.
        number: of pairs.
        base: folder of a static model whose vocabulary and vectors to start from; None to make new ones.
        sizes: how many pieces a new vocabulary may have.
        schedule: how long and how fast to learn.
    """
    tokenizer, vectors = _opened(base) if base else _new(articles, sizes, schedule)
    return fit(tokenizer, vectors, pairs=pairs(articles, number, seed=schedule.seed), schedule=schedule)


def _new(articles: Sequence[Article], sizes: Sizes, schedule: Schedule) -> tuple[Tokenizer, Matrix]:
    tokenizer = build_tokenizer(count(_texts(articles)), sizes)
    return tokenizer, initial_vectors(tokenizer, schedule.dimensions, seed=schedule.seed)


def _opened(base: Path) -> tuple[Tokenizer, Matrix]:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(base), local_files_only=True, device="cpu")
    return static_part(model).tokenizer, vectors_of(model)


def _texts(articles: Sequence[Article]) -> Iterator[str]:
    for article in articles:
        yield article.title
        yield article.lead
        yield from article.sentences


if __name__ == "__main__":
    main()
