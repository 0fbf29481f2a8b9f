"""Bringing a database to the schema of this version of the program. The only module that meets Alembic.

It happens when the database is opened, in one transaction under a lock: of several processes that open it at once,
one changes it and the others find it changed; a process killed in the middle leaves it as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    column,
    inspect,
    select,
    table,
    text,
)

from index.catalogue.database import writing

if TYPE_CHECKING:
    from alembic.config import Config

_LOCK = 7_305_111  # any number, the same for every process, for PostgreSQL's advisory lock


class SchemaTooNew(Exception):
    """A later version of the program changed the database to a version that this one does not know."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__(found)


@dataclass(frozen=True, slots=True)
class Migrations:
    """The steps from any earlier schema to the one of today.

    Attributes:
        scripts: folder of the steps, as Alembic names it inside a package: "index:migrations".
        version_table: table that remembers which step was the last.
        head: the last step.
        schema: the tables of today.
    """

    scripts: str
    version_table: str
    head: str
    schema: MetaData


def migrate(engine: Engine, migrations: Migrations) -> None:
    """Bring a database up to date; one that is costs a single query, and an empty one needs no steps.

    Raises:
        SchemaTooNew: this version of the program does not know the schema that is there.
    """
    with engine.connect() as connection:
        if version_of(connection, migrations) == migrations.head:
            return
    with writing(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if _is_empty(connection, migrations):
            _begin(connection, migrations)
        else:
            upgrade(connection, migrations)


def _is_empty(connection: Connection, migrations: Migrations) -> bool:
    """Tell whether the database holds none of our tables, those of other folders aside."""
    return {*migrations.schema.tables, migrations.version_table}.isdisjoint(inspect(connection).get_table_names())


def _begin(connection: Connection, migrations: Migrations) -> None:
    """Make the tables of today at once: loading Alembic and its steps takes a third of a second."""
    migrations.schema.create_all(connection)
    name = migrations.version_table
    versions = Table(  # as Alembic makes it
        name,
        MetaData(),
        Column("version_num", String(32), nullable=False),
        PrimaryKeyConstraint("version_num", name=f"{name}_pkc"),
    )
    versions.create(connection)
    connection.execute(versions.insert().values(version_num=migrations.head))


def upgrade(connection: Connection, migrations: Migrations, *, to: str = "head") -> None:
    """Run the steps up to ``to`` within the transaction of a connection.

    Raises:
        SchemaTooNew: as ``migrate``.
    """
    from alembic import command
    from alembic.script import ScriptDirectory

    config, found = _config(migrations), version_of(connection, migrations)
    known = {one.revision for one in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise SchemaTooNew(found)
    config.attributes.update(connection=connection, version_table=migrations.version_table)
    command.upgrade(config, to)


def version_of(connection: Connection, migrations: Migrations) -> str | None:
    """Return the last step that was run; None in a database that has never seen any."""
    if not inspect(connection).has_table(migrations.version_table):
        return None
    remembered = table(migrations.version_table, column("version_num", String))
    version: str | None = connection.scalar(select(remembered.c.version_num))
    return version


def differences(connection: Connection, migrations: Migrations, schema: MetaData) -> list[object]:
    """Return how the database differs from the tables that the code declares; empty if the steps are complete."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def is_ours(item: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        # One PostgreSQL database holds the tables of several folders.
        return kind != "table" or not reflected or name in schema.tables

    options = {"compare_type": True, "version_table": migrations.version_table, "include_object": is_ours}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), schema))


def run_steps(schema: MetaData) -> None:
    """Run what Alembic was asked for; the one call of each ``migrations/env.py``."""
    from alembic import context

    given = context.config.attributes
    context.configure(given["connection"], target_metadata=schema, version_table=given["version_table"])
    with context.begin_transaction():
        context.run_migrations()


def _config(migrations: Migrations) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", migrations.scripts)
    config.set_main_option("path_separator", "os")
    return config
