"""The rules of the house: imports run one way, and each library stays in its room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "annotator"

MIDDLE = ("store", "review", "exchange")
ALLOWED: dict[str, tuple[str, ...]] = {
    "errors": (),
    "resources": (),
    "libraries": (),
    "workers": (),
    "interpreter": (),
    "text": ("text",),
    "model": ("text", "model"),
    **{room: ("text", "model", room) for room in MIDDLE},
    "project": ("text", "model", *MIDDLE, "project"),
    "cli": ("text", "model", *MIDDLE, "project", "cli"),
    "gui": ("text", "model", *MIDDLE, "project", "gui"),
    "startup": (),
    "__main__": ("startup", "text", "cli", "gui"),
}
ANYWHERE = ("errors", "resources", "libraries", "workers", "interpreter", "__init__", "__version__")
HOMES: dict[str, tuple[str, ...]] = {
    "PySide6": ("gui",),
    "opencc": ("text/script.py", "text/opencc_data.py"),
    "sqlite3": ("store",),
    "sqlite_utils": ("store",),
}
NO_IO = ("os", "io", "pathlib", "subprocess", "socket", "shutil", "tempfile")
# The conversion room reads opencc's own dictionary files and sends a long line to a subprocess.
IO_EXCEPTIONS = ("text/script.py", "text/opencc_data.py", "text/long_lines.py", "text/convert_worker.py")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(file: Path) -> str:
    first = file.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(file: Path) -> Iterator[tuple[str, int]]:
    package = ("annotator", *file.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            name = f"{base}.{node.module}" if base and node.module else (node.module or base)
            yield name, node.lineno
            if name == "annotator":
                yield from ((f"annotator.{alias.name}", node.lineno) for alias in node.names)


@pytest.mark.parametrize("file", modules(), ids=lambda f: str(f.relative_to(PACKAGE)))
def test_imports_run_one_way(file: Path) -> None:
    room = room_of(file)
    for name, line in imports(file):
        parts = name.split(".")
        if parts[0] != "annotator" or len(parts) == 1:
            continue
        target = parts[1]
        allowed = target in ALLOWED.get(room, ()) or target in ANYWHERE or room == "__init__"
        assert allowed, f"{file.relative_to(ROOT)}:{line} imports {name}: not allowed from {room}"


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_library_stays_in_its_room(library: str) -> None:
    homes = HOMES[library]
    for file in modules():
        place = file.relative_to(PACKAGE).as_posix()
        at_home = any(place == home or place.startswith(f"{home}/") for home in homes)
        for name, line in imports(file):
            assert at_home or name.split(".")[0] != library, f"{place}:{line} imports {name}"


def test_text_and_model_do_no_input_or_output() -> None:
    for file in modules():
        place = file.relative_to(PACKAGE).as_posix()
        if room_of(file) not in ("text", "model") or place in IO_EXCEPTIONS:
            continue
        for name, line in imports(file):
            assert name.split(".")[0] not in NO_IO, f"{place}:{line} imports {name}"


def test_the_start_checks_system_libraries_before_qt() -> None:
    top = ast.parse((PACKAGE / "__main__.py").read_text("utf-8")).body
    for node in top:
        if isinstance(node, ast.Import | ast.ImportFrom):
            text = ast.unparse(node)
            assert "PySide6" not in text and ".gui" not in text, f"__main__ imports {text} at its top"


def test_every_module_says_what_it_owns() -> None:
    for file in modules():
        source = file.read_text("utf-8")
        if source.strip():
            assert ast.get_docstring(ast.parse(source)), f"{file.relative_to(ROOT)} has no docstring"
