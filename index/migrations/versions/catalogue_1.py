"""The first tables: documents, what they are found by, passages, figures, and the state of the index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "catalogue_1"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    # Until this step there were no steps: the tables were made when they were missing.
    if sa.inspect(op.get_bind()).has_table("documents"):
        return
    _make_documents()
    _make_facets()
    _make_units()
    _make_passages()
    _make_figures()
    _make_pending()
    _make_settings()
    _make_runs()


def _make_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("blocks", sa.Text(), nullable=False),
        sa.Column("metadata", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("pipeline", sa.String(), nullable=False),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("duplicate_of", sa.String(), nullable=True),
        sa.Column("indexed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source"),
    )
    op.create_index("ix_documents_content_hash", "documents", ["content_hash"], unique=False)
    op.create_index("ix_documents_published", "documents", ["published"], unique=False)


def _make_facets() -> None:
    op.create_table(
        "facets",
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id", "kind", "value"),
    )
    op.create_index("facets_by_value", "facets", ["kind", "value"], unique=False)


def _make_units() -> None:
    op.create_table(
        "units",
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("province", sa.String(), nullable=True),
        sa.Column("province_today", sa.String(), nullable=True),
        sa.Column("locality", sa.String(), nullable=True),
        sa.Column("department", sa.String(), nullable=True),
        sa.Column("emulation_group", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id", "ordinal"),
    )
    op.create_index("ix_units_province", "units", ["province"], unique=False)
    op.create_index("ix_units_province_today", "units", ["province_today"], unique=False)


def _make_passages() -> None:
    op.create_table(
        "passages",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("passages_by_document", "passages", ["document_id", "ordinal"], unique=False)


def _make_figures() -> None:
    op.create_table(
        "figures",
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("count_unit", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("province", sa.String(), nullable=True),
        sa.Column("province_today", sa.String(), nullable=True),
        sa.Column("locality", sa.String(), nullable=True),
        sa.Column("department", sa.String(), nullable=True),
        sa.Column("emulation_group", sa.String(), nullable=True),
        sa.Column("period", sa.String(), nullable=True),
        sa.Column("period_kind", sa.String(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.Column("period_number", sa.Integer(), nullable=True),
        sa.Column("period_start", sa.Date(), nullable=True),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("is_target", sa.Boolean(), nullable=False),
        sa.Column("is_cell", sa.Boolean(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("sentence_first", sa.Integer(), nullable=False),
        sa.Column("sentence_last", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id", "ordinal"),
    )
    op.create_index("ix_figures_indicator", "figures", ["indicator"], unique=False)
    op.create_index("ix_figures_province", "figures", ["province"], unique=False)
    op.create_index("ix_figures_province_today", "figures", ["province_today"], unique=False)
    op.create_index("ix_figures_year", "figures", ["year"], unique=False)


def _make_pending() -> None:
    op.create_table(
        "pending", sa.Column("passage_id", sa.String(), nullable=False), sa.PrimaryKeyConstraint("passage_id")
    )


def _make_settings() -> None:
    op.create_table(
        "settings",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def _make_runs() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True), nullable=True),
        sa.Column("report", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
