"""What can go wrong with a document.

DocumentError
├── UnreadableDocument   missing, forbidden, damaged, or not the text it claims to be
├── UnknownFormat        a kind of file that no reader takes
├── EncryptedDocument    locked with a password
├── EmptyDocument        nothing to read in it
├── SecretDocument       stamped as a state secret: it is not let in
└── TooLarge             over one of the limits that keep a single file from exhausting the machine
"""

from __future__ import annotations

from typing import Self


class DocumentError(Exception):
    """A file could not become a document.

    Attributes:
        reason: one plain Vietnamese line: what is wrong and what to do about it.
        source: the file's path or name; empty until the caller that knows it has called ``at``.

    >>> str(DocumentError("Tệp trống.").at("a.txt"))
    'a.txt: Tệp trống.'
    """

    def __init__(self, reason: str, source: str = "") -> None:
        super().__init__(reason, source)
        self.reason = reason
        self.source = source

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}" if self.source else self.reason

    def at(self, source: str) -> Self:
        """Return the same error for the named file; readers see bytes only and cannot name it."""
        return type(self)(self.reason, source)


class UnreadableDocument(DocumentError):
    """The file is missing, forbidden, damaged, or not the text it claims to be."""


class UnknownFormat(DocumentError):
    """No reader takes this kind of file."""


class EncryptedDocument(DocumentError):
    """The file is locked with a password."""


class EmptyDocument(DocumentError):
    """The file holds nothing that could be read."""


class SecretDocument(DocumentError):
    """The file is stamped as a state secret; what an earlier edition of it left behind has to go, too."""


class TooLarge(DocumentError):
    """The file is over a limit, as it lies on disk or once it is unpacked."""
