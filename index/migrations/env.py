"""What Alembic runs to run the steps of the catalogue."""

from __future__ import annotations

from index.catalogue.migrating import run_steps
from index.catalogue.tables import schema

run_steps(schema)
