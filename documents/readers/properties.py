"""Keep of a file's own properties those that a person entered."""

from __future__ import annotations

# What office programs, operating systems and the libraries that imitate them enter by themselves.
_MACHINE_MADE = frozenset(
    {"admin", "administrator", "user", "users", "pc", "my pc", "computer", "windows user", "owner", "hp", "dell"}
    | {
        "acer",
        "asus",
        "lenovo",
        "microsoft office user",
        "microsoft account",
        "python-docx",
        "openpyxl",
        "untitled",
    }
    | {"word document", "document", "document1", "book1", "title", "xlsxwriter", "fpdf2"}
)
_FILE_NAME_ENDINGS = (".doc", ".docx", ".xls", ".xlsx", ".pdf", ".rtf", ".odt", ".ppt", ".pptx")


def stated(**properties: str | None) -> dict[str, str]:
    """Return the properties that say something, blanks collapsed; what programs enter by themselves is dropped.

    Example:
        >>> stated(title="Microsoft Word - bc.doc", author="Lê  Văn An")
        {'author': 'Lê Văn An'}
    """
    collapsed = {key: " ".join((value or "").replace("\x00", "").split()) for key, value in properties.items()}
    return {key: value for key, value in collapsed.items() if value and not _is_machine_made(value)}


def _is_machine_made(value: str) -> bool:
    lowered = value.lower()
    return lowered in _MACHINE_MADE or lowered.endswith(_FILE_NAME_ENDINGS) or lowered.startswith("microsoft word -")
