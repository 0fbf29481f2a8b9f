"""``assistant keys``: who may call the API."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import click

from assistant.access.expiry import read_expiry
from assistant.access.labels import ALL, read_labels
from assistant.access.principals import LOCAL
from assistant.access.rights import Role
from assistant.bootstrap import open_kept
from assistant.errors import BadRequest
from assistant.output import write, write_json, write_note
from assistant.settings import read_settings
from assistant.store.types import Event, KeyGrant, KeyRecord
from index.types import DEFAULT_ACCESS


@click.group("keys", epilog='Ví dụ: assistant keys create --name "Phòng 7" --role reader --label internal')
def command() -> None:
    """Khóa truy cập API: chỉ hiện một lần khi tạo, chỉ lưu dạng băm, thu hồi được."""


@command.command(
    "create", epilog='Ví dụ: assistant keys create --name "Phòng 7" --role reader --label internal --expires 90d'
)
@click.option("--name", required=True, help="Tên để nhận ra khóa, ví dụ đơn vị dùng khóa.")
@click.option(
    "--role",
    "roles",
    multiple=True,
    type=click.Choice([role.value for role in Role]),
    help="Vai trò, lặp lại được; mặc định reader.",
)
@click.option("--label", "labels", multiple=True, help="Nhãn tài liệu được đọc, lặp lại được; * là mọi nhãn.")
@click.option("--expires", default="365d", show_default=True, help="Thời hạn: 90d, 12h, 2027-01-31 hoặc never.")
@click.option("--origin", "origins", multiple=True, help="Trang được nhúng khóa công khai, như https://noibo.vn.")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def create(name: str, as_json: bool, expires: str, **given: tuple[str, ...]) -> None:
    """Tạo một khóa và in khóa đó, lần duy nhất."""
    grant = KeyGrant(
        name=name,
        roles=frozenset(map(Role, given["roles"] or (Role.READER,))),
        labels=read_labels(given["labels"] or (DEFAULT_ACCESS,)),
        expires=read_expiry(expires, now=datetime.now(UTC)),
        origins=tuple(dict.fromkeys(map(read_origin, given["origins"]))),
    )
    with open_kept(read_settings(os.environ)) as store:
        made = store.keys.create(grant)
        store.audit.record(LOCAL, Event("create_key", made.record.id, detail={"name": grant.name}))
    if as_json:
        write_json({"key": made.secret} | key_fields(made.record))
    else:
        write(made.secret)
        write_note(f"{_line(made.record)}\nHãy cất khóa này ngay: chương trình không lưu và không hiện lại được.")


@command.command("list", epilog="Ví dụ: assistant keys list --json")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def list_keys(as_json: bool) -> None:
    """Liệt kê các khóa, kể cả khóa đã hết hạn và đã thu hồi."""
    with open_kept(read_settings(os.environ)) as store:
        records = store.keys.list()
    if as_json:
        write_json({"keys": [key_fields(record) for record in records]})
    else:
        write("\n".join(map(_line, records)) or "Chưa có khóa nào; hãy tạo bằng `assistant keys create`.")


@command.command("revoke", epilog="Ví dụ: assistant keys revoke 3f9c01ab")
@click.argument("key_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
def revoke(key_id: str, as_json: bool) -> None:
    """Thu hồi khóa mang mã ID; có hiệu lực ngay ở mọi tiến trình."""
    with open_kept(read_settings(os.environ)) as store:
        record = store.keys.revoke(key_id)
        store.audit.record(LOCAL, Event("revoke_key", key_id, detail={"name": record.grant.name}))
    if as_json:
        write_json(key_fields(record))
    else:
        write(f"Đã thu hồi khóa {record.id} ({record.grant.name}).")


def key_fields(record: KeyRecord) -> dict[str, Any]:
    """Return a key as the public interface shows it, which is without its secret."""
    grant = record.grant
    return {
        "id": record.id,
        "name": grant.name,
        "roles": sorted(grant.roles),
        "labels": sorted(grant.labels) if grant.labels is not None else [ALL],
        "origins": list(grant.origins),
        "created": record.created,
        "expires": grant.expires,
        "used": record.used,
        "revoked": record.revoked,
    }


def read_origin(text: str) -> str:
    """Return the origin of a page as a browser sends it.

    Raises:
        BadRequest: it is no "https://host" or "http://host", with a port where that is not the usual one.
    """
    parts = urlsplit(text.strip().lower())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query:
        raise BadRequest("--origin", text, "hãy viết như https://noibo.example.vn, không kèm đường dẫn")
    return f"{parts.scheme}://{parts.netloc}"


def _line(record: KeyRecord) -> str:
    shown = key_fields(record)
    end = record.grant.expires
    state = "đã thu hồi" if record.revoked else f"đến {end:%d/%m/%Y}" if end else "không thời hạn"
    used = f"dùng lần cuối {record.used:%d/%m/%Y}" if record.used else "chưa dùng"
    roles, labels = ", ".join(shown["roles"]), ", ".join(shown["labels"])
    return f"{record.id}  {record.grant.name}: {roles}; nhãn {labels}; {state}; {used}"
