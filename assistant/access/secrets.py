"""The text of a key: made, taken apart, hashed and compared.

A key reads ``vks_ID_SECRET``: 8 hexadecimal digits that find its row, and 64 that prove it. The secret is 256 random
bits, so a single fast hash protects it: nobody can try 2^256 values, and slow hashes (argon2, scrypt), which make
guessing people's passwords dear, would only let strangers keep the processor busy with wrong keys.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from hmac import compare_digest

from documents.language.compiling import compiled

_ID_BYTES, _SECRET_BYTES = 4, 32
_KEY = compiled(r"vks_([0-9a-f]{8})_([0-9a-f]{64})")
_NOBODY = "0" * 64  # compared with where there is no such key, so that it takes as long as where there is one


@dataclass(frozen=True, slots=True)
class KeyText:
    """A key taken apart; only the id prints itself."""

    id: str
    secret: str = field(repr=False)

    def __str__(self) -> str:
        return f"vks_{self.id}_{self.secret}"

    @property
    def digest(self) -> str:
        """The SHA-256 of the secret, hexadecimal: all that is stored of it."""
        return sha256(self.secret.encode()).hexdigest()

    def proves(self, digest: str | None) -> bool:
        """Tell, in the same time whatever the answer, whether the secret is the one that was hashed."""
        return compare_digest(self.digest, digest or _NOBODY) and digest is not None


def new_key() -> KeyText:
    """Return a key that nobody has yet."""
    return KeyText(secrets.token_hex(_ID_BYTES), secrets.token_hex(_SECRET_BYTES))


def read_key(text: str) -> KeyText | None:
    """Return the key that a caller sent; None for what does not look like one."""
    found = _KEY.fullmatch(text.strip())
    return KeyText(*found.groups()) if found else None
