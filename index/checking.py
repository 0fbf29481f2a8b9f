"""Proof that the parts of the index agree, and what to do where they do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Engine, Select, func, or_, select, text, update
from sqlalchemy.exc import DatabaseError

from index.catalogue import tables
from index.dense.prepared import FOLDER as PREPARED
from index.dense.prepared import PreparedEmbedder, prepare
from index.errors import IndexDamaged
from index.index import Index
from index.session import FINGERPRINT

CATALOGUE, VECTORS, LEXICAL, FIGURES = "catalogue", "vectors", "lexical", "figures"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not agree.

    Attributes:
        part: "catalogue", "vectors", "lexical" or "figures".
        message: one Vietnamese line.
    """

    part: str
    message: str


@dataclass(frozen=True, slots=True)
class _Difference:
    """Passages that a part lacks, and those that it has too many; ``broken`` says why it cannot be read at all."""

    missing: frozenset[str] = frozenset()
    surplus: frozenset[str] = frozenset()
    broken: str = ""


def check(index: Index) -> tuple[Problem, ...]:
    """Compare every part of the index with the catalogue; no problems means that they agree."""
    return tuple(_problems(index))


def repair(index: Index) -> tuple[Problem, ...]:
    """Rebuild what does not agree with the catalogue and return what is still wrong.

    Documents whose rows contradict each other are marked, so that the next indexing run makes them anew. Vectors of
    another model are made anew beside the old ones, which answer and may be written until the new ones are complete;
    what was made when a run is killed is not made again.

    Raises:
        IndexLocked: another process is writing.
        IndexDamaged: the catalogue itself cannot be read.
    """
    prepared = _prepared(index)
    with index.writing():
        lexical, vectors = _lexical_difference(index), _vector_difference(index)
        if lexical.broken or (index.is_shared and (lexical.missing or lexical.surplus)):
            index.discard_lexical()
            lexical = _lexical_difference(index)
        with index.session(prepared) as session:
            if vectors.broken or index.catalogue.setting(FINGERPRINT) != index.embedder.fingerprint:
                session.start_over()
                session.mend(index.catalogue.passage_ids())
            pending = index.ledger.pending()
            session.mend(lexical.missing | lexical.surplus | vectors.missing | vectors.surplus | pending)
        _mark(index.engine)
    if prepared is not None:
        prepared.discard()
    return check(index)


def _prepared(index: Index) -> PreparedEmbedder | None:
    """Return the model with the vectors of all passages made ahead; None where those published are of this model."""
    if index.catalogue.setting(FINGERPRINT) == index.embedder.fingerprint:
        return None
    prepared = PreparedEmbedder(index.embedder, index.folder / PREPARED)
    prepare(index.catalogue, prepared)
    return prepared


def _problems(index: Index) -> Iterator[Problem]:
    yield from _catalogue_problems(index.engine)
    if index.ledger.pending():
        yield Problem(CATALOGUE, "Lần lập chỉ mục trước bị ngắt giữa chừng")
    fingerprint = index.catalogue.setting(FINGERPRINT)
    if fingerprint is not None and fingerprint != index.embedder.fingerprint:
        yield Problem(VECTORS, f"Vectơ được dựng bằng mô hình khác với {index.embedder.name}")
    yield from _described(VECTORS, _vector_difference(index))
    yield from _described(LEXICAL, _lexical_difference(index))


def _described(part: str, difference: _Difference) -> Iterator[Problem]:
    if difference.broken:
        yield Problem(part, difference.broken)
    if difference.missing:
        yield Problem(part, f"Thiếu {len(difference.missing)} đoạn")
    if difference.surplus:
        yield Problem(part, f"Thừa {len(difference.surplus)} đoạn")


def _vector_difference(index: Index) -> _Difference:
    wanted = index.catalogue.passage_ids()
    try:
        store = index.vectors()
        held = store.ids() if store is not None else frozenset()
        if store is not None and held:
            # The ids lie in another file than the graph: one search proves that the graph can be read.
            store.search_graph(index.embedder.embed_queries(["kiểm sát"])[0], 1)
    except IndexDamaged as error:
        return _Difference(broken=str(error))
    if store is not None and store.ids_searched() != held:
        return _Difference(broken="Bảng vectơ không khớp với kho vectơ")
    return _Difference(wanted - held, held - wanted)


def _lexical_difference(index: Index) -> _Difference:
    wanted = index.catalogue.passage_ids()
    try:
        held = index.lexical().ids()
    except IndexDamaged as error:
        return _Difference(broken=str(error))
    return _Difference(wanted - held, held - wanted)


def _catalogue_problems(engine: Engine) -> Iterator[Problem]:
    try:
        with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                verdict = connection.scalar(text("PRAGMA quick_check(1)"))
                if verdict != "ok":
                    yield Problem(CATALOGUE, str(verdict))
                if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
                    yield Problem(CATALOGUE, "Có dòng trỏ tới tài liệu không còn")
            passages = connection.scalar(select(func.count()).select_from(_crooked_passages().subquery()))
            figures = connection.scalar(select(func.count()).select_from(_crooked_figures().subquery()))
    except DatabaseError as error:
        yield Problem(CATALOGUE, str(error.orig))
        return
    if passages:
        yield Problem(CATALOGUE, f"{passages} đoạn không khớp với văn bản của tài liệu")
    if figures:
        yield Problem(FIGURES, f"{figures} số liệu không khớp với văn bản của tài liệu")


def _crooked_passages() -> Select[tuple[str]]:
    passage, document = tables.passages.c, tables.documents.c
    quoted = func.substr(document.text, passage.first + 1, passage.last - passage.first)
    return select(passage.document_id).join_from(tables.passages, tables.documents).where(quoted != passage.text)


def _crooked_figures() -> Select[tuple[str]]:
    figure, document = tables.figures.c, tables.documents.c
    outside = or_(
        figure.first < figure.sentence_first,
        figure.last > figure.sentence_last,
        figure.first >= figure.last,
        figure.sentence_last > func.length(document.text),
    )
    return select(figure.document_id).join_from(tables.figures, tables.documents).where(outside)


def _mark(engine: Engine) -> None:
    """Take the version from documents whose rows contradict each other: the next run makes them anew."""
    crooked = _crooked_passages().union(_crooked_figures()).subquery()
    with engine.begin() as connection:
        row = tables.documents
        connection.execute(update(row).where(row.c.id.in_(select(crooked))).values(pipeline=""))
