"""What Alembic runs to run the steps of the store."""

from __future__ import annotations

from assistant.store.tables import schema
from index.catalogue.migrating import run_steps

run_steps(schema)
