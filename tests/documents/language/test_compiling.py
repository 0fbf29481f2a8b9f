"""Patterns that are kept between processes match as those that are compiled anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import regex

from documents.language import compiling
from documents.language.compiling import compiled, compiled_regex

_TEXTS = ("Năm 2024 ban hành 15 kháng nghị", "ban HÀNH", "", "15\n16", "a-b a_b")
_PATTERNS = (
    (r"(?P<count>\d+)\s+(?P<what>kháng (?:nghị|cáo))", 0),
    (r"(?i:ban) hành|(?<!\d)(\d)\1?", re.IGNORECASE),
    (r"^\d+$", re.MULTILINE),
    (r"(?x) \d+ (?# a comment ) | [a-z]+?-(?=b)", 0),
    (r"[^\W\d_]{2,4}+", re.IGNORECASE),
)

# Tells what two patterns find, and which of them a parser had to read.
_FIND = """
import re, regex._main
parsed = set()
parse, read = re._parser.parse, regex._main._compile
re._parser.parse = lambda text, *rest: parsed.add(text) or parse(text, *rest)
regex._main._compile = lambda text, *rest: parsed.add(text) or read(text, *rest)
from documents.language.compiling import compiled, compiled_regex
number, name = r"(?P<a>bốn|năm) vụ", r"(?P<name>\\p{Lu}\\p{L}+)"
found = compiled(number).search("có năm vụ")["a"], compiled_regex(name).search("ông Hòa")["name"]
print(*found, len(parsed & {number, name}))
"""


@pytest.fixture(autouse=True)
def forgotten() -> None:
    """Begin with nothing compiled yet."""
    compiling._kept.cache_clear()


@pytest.mark.parametrize(("text", "flags"), _PATTERNS)
def test_matches_as_re_does(text: str, flags: int) -> None:
    """Flags, groups and names are those of ``re.compile``."""
    ours, theirs = compiled(text, flags), re.compile(text, flags)
    assert (ours.pattern, ours.flags, ours.groups, ours.groupindex) == (
        theirs.pattern,
        theirs.flags,
        theirs.groups,
        theirs.groupindex,
    )
    for line in _TEXTS:
        assert [match.groups() for match in ours.finditer(line)] == [match.groups() for match in theirs.finditer(line)]


def test_matches_as_regex_does() -> None:
    """Letters by their property, in either case."""
    pattern = compiled_regex(r"\p{Lu}\p{Ll}+", regex.IGNORECASE)
    assert pattern.findall("Viện kiểm sát") == regex.findall(r"\p{Lu}\p{Ll}+", "Viện kiểm sát", regex.IGNORECASE)


def test_wrong_patterns_are_told_as_ever() -> None:
    """With the error of the engine."""
    with pytest.raises(re.error):
        compiled("(")
    with pytest.raises(regex.error):
        compiled_regex("(")


def test_another_engine_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the inner functions ``re.compile`` does the work."""
    monkeypatch.delattr(compiling._RE, "_code")
    monkeypatch.setattr(re, "compile", lambda text, flags: f"compiled anew: {text}")
    assert compiled(r"\d{17}") == r"compiled anew: \d{17}"


def _run(folder: Path, **settings: str) -> list[str]:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder), **settings}
    if "PYTHONDONTWRITEBYTECODE" not in settings:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", _FIND], env=environment, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return done.stdout.split()


def _files(folder: Path) -> list[Path]:
    return list(folder.rglob("*.patterns*"))


def test_the_next_process_parses_nothing(tmp_path: Path) -> None:
    """The first process parses both patterns, the second neither."""
    first, second = _run(tmp_path), _run(tmp_path)
    assert (first, second) == (["năm", "Hòa", "2"], ["năm", "Hòa", "0"])
    assert len(_files(tmp_path)) == 1


def test_a_broken_file_is_written_anew(tmp_path: Path) -> None:
    """A changed byte costs one parsing and no answer."""
    _run(tmp_path)
    [file] = _files(tmp_path)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    assert _run(tmp_path) == ["năm", "Hòa", "2"]
    assert _run(tmp_path) == ["năm", "Hòa", "0"]


def test_no_file_where_python_writes_none(tmp_path: Path) -> None:
    """As with modules."""
    _run(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert not _files(tmp_path)


def test_a_folder_that_cannot_be_written_does_not_matter(tmp_path: Path) -> None:
    """Then patterns are compiled each time."""
    (tmp_path / "taken").write_text("a file where the folder would be")
    assert _run(tmp_path / "taken")[:2] == ["năm", "Hòa"]
