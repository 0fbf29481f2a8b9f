"""The documents of a facet are read from its index alone."""

from __future__ import annotations

from alembic import op

revision = "catalogue_3"
down_revision = "catalogue_2"


def upgrade() -> None:
    """Put the document into the index of the facets."""
    op.drop_index("facets_by_value", "facets")
    op.create_index("facets_by_value", "facets", ["kind", "value", "document_id"])
