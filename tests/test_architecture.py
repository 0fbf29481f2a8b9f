"""The shape of the code: which way imports run, where frameworks are met, who reads the environment."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ORDER = ("documents", "index", "assistant", "ui")  # each knows only those before it
FREE = ("evals",)  # may know all; known by none but the command that starts it
# Where each framework is met, as openings of paths; its types leak no further. Training a model is a tool beside the
# product and meets the library that it writes for.
ADAPTERS = {
    "alembic": {"index/catalogue/migrating.py", "index/migrations/", "assistant/store/migrations/"},
    "chromadb": {"index/dense/chroma.py", "index/dense/chroma_server.py"},
    "langchain": {"assistant/writing/chat_model.py"},
    "langchain_core": {"assistant/chain.py", "assistant/retriever.py", "assistant/writing/chat_model.py"},
    "sentence_transformers": {"index/embedding/transformer.py", "index/searching/cross_encoder.py", "index/train"},
    "tantivy": {"index/lexical/postings.py", "index/lexical/postings_writing.py"},
    "trafilatura": {"documents/readers/html.py"},
    "docx": {"documents/readers/docx.py", "ui/word.py", "ui/footnotes.py", "ui/drafts.py"},  # read there, written here
    "streamlit": {"ui/"},
    "opentelemetry": {"assistant/api/tracing.py"},
    "pypdfium2": {"documents/readers/pdf"},
    "openpyxl": {"documents/readers/spreadsheet.py", "assistant/tables.py", "ui/tables.py"},  # read there, written here
}
# Stacks that the search is compared with, each in an environment of its own (evals/bench/requirements).
CONTESTANTS = "evals/bench/contestants/"
HEAVY = {"chromadb", "langchain", "torch", "sentence_transformers", "transformers", "trafilatura", "tantivy"}
EVALS_COMMAND = "assistant/commands/evals.py"


def _modules(*packages: str) -> list[Path]:
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _names(node: ast.AST) -> list[str]:
    """Return the modules that an import statement names; "from a import b" may mean the module a.b."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


@cache
def _nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(_tree(path)))


@cache
def _imports(path: Path) -> frozenset[str]:
    """Return every module that a file imports, wherever in the file."""
    return frozenset(name for node in _nodes(path) for name in _names(node))


def _imports_while_loading(node: ast.AST) -> Iterator[str]:
    """Yield the modules imported when a file is imported: not those inside functions or for types alone."""
    for child in ast.iter_child_nodes(node):
        is_typing = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
        if not is_typing and not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _names(child)
            yield from _imports_while_loading(child)


def _package(name: str) -> str:
    return name.partition(".")[0]


@pytest.mark.parametrize("package", ORDER)
def test_imports_run_one_way(package: str) -> None:
    """A change in a later folder can never break an earlier one."""
    later = {*ORDER[ORDER.index(package) + 1 :], *FREE, "tests"}
    found = {(_place(path), name) for path in _modules(package) for name in _imports(path) if _package(name) in later}
    assert {(place, name) for place, name in found if place != EVALS_COMMAND} == set()


def test_nothing_imports_in_a_circle() -> None:
    """Every module can be read, loaded and tested after those that it imports."""
    graph = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): set(_imports_while_loading(_tree(path)))
        for path in _modules(*ORDER, *FREE)
        if path.name != "__init__.py"
    }
    left = {name: {other for other in imported if other in graph} for name, imported in graph.items()}
    while ready := [name for name, imported in left.items() if not imported & left.keys()]:
        for name in ready:
            del left[name]
    assert sorted(left) == []


@pytest.mark.parametrize("framework", ADAPTERS)
def test_each_framework_is_met_in_its_adapter_alone(framework: str) -> None:
    """Replacing it means rewriting that file and no other."""
    places = {_place(path) for path in _modules(*ORDER) for name in _imports(path) if _package(name) == framework}
    assert {place for place in places if not place.startswith(tuple(ADAPTERS[framework]))} == set()


@pytest.mark.parametrize("framework", ADAPTERS)
def test_every_adapter_meets_its_framework(framework: str) -> None:
    """A place that no longer does would let the next one in unseen."""
    places = {_place(path) for path in _modules(*ORDER) for name in _imports(path) if _package(name) == framework}
    assert [one for one in ADAPTERS[framework] if not any(place.startswith(one) for place in places)] == []


def test_loading_a_module_loads_no_heavy_framework() -> None:
    """Models and stores are met inside the functions that need them."""
    found = {
        (_place(path), name)
        for path in _modules(*ORDER)
        for name in _imports_while_loading(_tree(path))
        if _package(name) in HEAVY
    }
    assert found == set()


def test_only_the_commands_hand_the_environment_to_the_settings() -> None:
    """No setting is read behind the settings' back; a model's cache is found as its library finds it."""
    readers = {
        _place(path)
        for path in _modules(*ORDER)
        if any(isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv") for node in _nodes(path))
    }
    elsewhere = {place for place in readers if not place.startswith("assistant/commands/")}
    models = {f"index/{name}.py" for name in ("embedding/models", "embedding/transformer", "searching/cross_encoder")}
    models |= {"index/fetching.py"}
    # OTEL_*, as every program that speaks OpenTelemetry reads them; OPENBLAS_NUM_THREADS, which numpy reads, is set.
    standard = {"assistant/api/tracing.py", "assistant/cli.py"}
    assert elsewhere <= models | standard | {"ui/__main__.py", "ui/session.py"}


def test_the_service_knows_nothing_of_the_command_line() -> None:
    """Both show the same things, made in modules that belong to neither."""
    found = {
        _place(path)
        for path in _modules("assistant/api")
        if any("assistant.commands" in name for name in _imports(path))
    }
    assert found == set()


def test_what_is_imported_is_declared() -> None:
    """What only comes along with another package goes when that one no longer needs it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    declared = {_distribution(re.split(r"[\[<>=]", one)[0]) for group in groups for one in group}
    known = packages_distributions()
    ours = {*ORDER, *FREE, "tests", *sys.stdlib_module_names}
    found = {
        (_package(name), _place(path))
        for path in _modules(*ORDER, *FREE, "tests")
        if not _place(path).startswith(CONTESTANTS)
        for name in _imports(path)
        if _package(name) not in ours
    }
    assert {one for one in found if declared.isdisjoint(map(_distribution, known.get(one[0], ())))} == set()


def _distribution(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_folder_of_modules_is_a_package() -> None:
    """Only packages are installed from a wheel."""
    folders = {path.parent for path in _modules(*ORDER, *FREE)}
    assert [_place(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_every_module_says_what_it_is_for() -> None:
    """Its docstring answers the question in its name."""
    silent = [_place(path) for path in _modules(*ORDER, *FREE) if not ast.get_docstring(_tree(path))]
    assert silent == []


def test_no_module_is_a_grab_bag() -> None:
    """Names of modules are nouns of the domain."""
    banned = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [_place(path) for path in _modules(*ORDER, *FREE) if path.stem in banned] == []


def test_nothing_catches_everything() -> None:
    """An error is named where it is met."""
    bare = [
        f"{_place(path)}:{node.lineno}"
        for path in _modules(*ORDER)
        for node in _nodes(path)
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]
    assert bare == []


@pytest.mark.parametrize("path", _modules("documents", "index", "assistant"), ids=_place)
def test_patterns_are_compiled_where_they_are_kept(path: Path) -> None:
    """A pattern that is parsed in every process makes each command start later (``documents.language.compiling``)."""
    if _place(path).startswith(("documents/language/compiling.py", "index/train")):
        return
    compiling = [
        node.lineno
        for node in _nodes(path)
        if isinstance(node, ast.Attribute)
        and node.attr == "compile"
        and isinstance(node.value, ast.Name)
        and node.value.id in {"re", "regex"}
    ]
    assert not compiling
