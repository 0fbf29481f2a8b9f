"""Where the file of a document with a relative name lies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "catalogue_4"
down_revision = "catalogue_3"


def upgrade() -> None:
    """Add the column; it is filled as the files are met."""
    op.add_column("documents", sa.Column("location", sa.String(), nullable=True))
    op.create_index("ix_documents_location", "documents", ["location"])
