"""The keys of the API: shown once, stored hashed, ended at once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Engine, Row, insert, or_, select, update

from assistant.access.errors import KeyMissing, KeyRefused
from assistant.access.principals import Principal
from assistant.access.rights import Role
from assistant.access.secrets import KeyText, new_key, read_key
from assistant.errors import BadRequest
from assistant.store.clock import Clock, now_utc
from assistant.store.json_columns import from_json, storable, to_json
from assistant.store.tables import keys
from assistant.store.types import KeyGrant, KeyRecord, NewKey
from index.catalogue.database import writing

# Use is noted once an hour at most: a note for every call would make readers wait for writers.
_NOTED_EVERY = timedelta(hours=1)


class Keys:
    """Makes, lists, ends and recognises keys; every call looks at the database, so that an end is felt at once."""

    def __init__(self, engine: Engine, *, clock: Clock = now_utc) -> None:
        self._engine, self._clock = engine, clock

    def create(self, grant: KeyGrant) -> NewKey:
        """Make a key; its secret is in the result and nowhere else.

        Raises:
            BadRequest: a public key without origins, with further roles, or another key with origins.
        """
        _check(grant)
        made = new_key()
        record = KeyRecord(made.id, grant, self._clock())
        with writing(self._engine) as connection:
            connection.execute(insert(keys).values(_row(record, made)))
        return NewKey(record, str(made))

    def list(self) -> list[KeyRecord]:
        """Return all keys, revoked and expired ones too, the newest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(keys).order_by(keys.c.created.desc(), keys.c.id))
            return [_record(row) for row in rows]

    def revoke(self, key_id: str) -> KeyRecord:
        """End a key at once; one that has ended stays as it is.

        Raises:
            KeyMissing: there is no such key.
        """
        one = keys.c.id == key_id
        with writing(self._engine) as connection:
            connection.execute(update(keys).where(one, keys.c.revoked.is_(None)).values(revoked=self._clock()))
            row = connection.execute(select(keys).where(one)).one_or_none()
        if row is None:
            raise KeyMissing(key_id)
        return _record(row)

    def authenticate(self, secret: str, *, origin: str | None = None) -> Principal:
        """Return whose key it is.

        Args:
            secret: the key as the caller sent it.
            origin: that of the page which calls, if a page does; public keys need one that they are for.

        Raises:
            KeyRefused: it lets nobody in. The message tells no reason; ``why`` does, for the log.
        """
        given = read_key(secret)
        if given is None:
            raise KeyRefused("malformed")
        row = self._find(given.id)
        if not given.proves(row.digest if row is not None else None) or row is None:
            raise KeyRefused("unknown")
        record = _record(row)
        self._check_alive(record, origin)
        self._note_use(record)
        return Principal(record.id, record.grant.name, record.grant.roles, record.grant.labels)

    def origins(self) -> frozenset[str]:
        """Return the origins of all living public keys, for answering browsers that ask before they call."""
        living = select(keys.c.origins).where(
            keys.c.revoked.is_(None), or_(keys.c.expires.is_(None), keys.c.expires > self._clock())
        )
        with self._engine.connect() as connection:
            return frozenset(origin for text in connection.scalars(living) for origin in from_json(text))

    def _find(self, key_id: str) -> Row[Any] | None:
        with self._engine.connect() as connection:
            return connection.execute(select(keys).where(keys.c.id == key_id)).one_or_none()

    def _check_alive(self, record: KeyRecord, origin: str | None) -> None:
        if record.revoked is not None:
            raise KeyRefused("revoked")
        if record.grant.expires is not None and record.grant.expires <= self._clock():
            raise KeyRefused("expired")
        if record.grant.origins and origin not in record.grant.origins:
            raise KeyRefused("origin")

    def _note_use(self, record: KeyRecord) -> None:
        now = self._clock()
        if record.used is None or now - record.used >= _NOTED_EVERY:
            with writing(self._engine) as connection:
                connection.execute(update(keys).where(keys.c.id == record.id).values(used=now))


def _check(grant: KeyGrant) -> None:
    is_public = Role.PUBLIC in grant.roles
    if not grant.name.strip():
        raise BadRequest("--name", grant.name, "hãy đặt tên cho khóa để sau này nhận ra, ví dụ tên đơn vị dùng khóa")
    if not grant.roles:
        raise BadRequest("--role", "", "khóa cần ít nhất một vai trò")
    if is_public and (len(grant.roles) > 1 or not grant.origins):
        problem = "khóa công khai chỉ để hỏi, không kèm vai trò khác, và phải nêu trang được dùng bằng --origin"
        raise BadRequest("--role", Role.PUBLIC.value, problem)
    if grant.origins and not is_public:
        raise BadRequest("--origin", ", ".join(grant.origins), "chỉ khóa công khai (--role public) mới gắn với trang")


def _row(record: KeyRecord, made: KeyText) -> dict[str, Any]:
    grant = record.grant
    return {
        "id": record.id,
        "name": storable(grant.name.strip()),
        "roles": to_json(sorted(grant.roles)),
        "labels": to_json(sorted(grant.labels)) if grant.labels is not None else None,
        "origins": to_json(list(grant.origins)),
        "digest": made.digest,
        "created": record.created,
        "expires": grant.expires,
    }


def _record(row: Row[Any]) -> KeyRecord:
    labels = from_json(row.labels)
    grant = KeyGrant(
        name=row.name,
        roles=frozenset(map(Role, from_json(row.roles))),
        labels=frozenset(labels) if labels is not None else None,
        expires=row.expires,
        origins=tuple(from_json(row.origins)),
    )
    return KeyRecord(row.id, grant, row.created, row.used, row.revoked)
