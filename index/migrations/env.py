"""What Alembic runs to run the steps of the catalogue."""

from __future__ import annotations

from index.migrating import run_steps
from index.tables import schema

run_steps(schema)
