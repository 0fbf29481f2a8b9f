"""Statements kept with their document, and a label on every document."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "catalogue_2"
down_revision = "catalogue_1"


def upgrade() -> None:
    """Make the table of readings, and let documents without a label be seen inside the institution only."""
    # The table came before the steps did.
    if not sa.inspect(op.get_bind()).has_table("readings"):
        op.create_table(
            "readings",
            sa.Column("document_id", sa.String(), nullable=False),
            sa.Column("content", sa.LargeBinary(), nullable=False),
            sa.ForeignKeyConstraint(["document_id"], ["documents.id"], ondelete="CASCADE"),
            sa.PrimaryKeyConstraint("document_id"),
        )
    op.execute("UPDATE documents SET access = 'internal' WHERE access = ''")
    op.create_index("ix_documents_access", "documents", ["access"])
