"""Collects the texts of the interface and the templates of errors from the source, for the tests.

Run as a program it prints what is missing from the .ts files and what they hold in vain.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

from annotator import errors, resources
from annotator.gui.translation import CONTEXT, ERRORS, Messages, read_messages

PACKAGE = Path(errors.__file__).resolve().parent
TRANSLATED = ("zh_CN", "zh_TW")
_SENTENCES = {
    "conflicts.py": (
        *("_LATER", "_AGAIN", "_OTHER", "_MET", "_DELETED", "_GAVE_WAY", "_LOOK", "_FATES"),
        *("_CHANGED_SINCE", "_DELETED_SINCE", "_DELETED_OF", "_CONTESTED", "_CONTESTED_OF", "_SETTLE"),
    ),
    "field_words.py": (
        *("_LATER", "_LATER_HERE", "_LATER_THERE", "_ONLY_HERE", "_ONLY_THERE"),
        *("_HERE_AND_THERE", "_ONE_FILE", "_BOTH_GONE", "_RETIRED_THERE", "_IN_USE_THERE", "_RETIRED"),
    ),
}
"""Names at the top of modules under which whole sentences of a report stand."""
_PROBLEMS = {name for name, kind in vars(errors).items() if isinstance(kind, type)} | {"Entry"}


def window_texts() -> set[str]:
    """Return every literal that goes through `tr`, `trn`, `mark` or Qt's `translate` in gui/."""
    found: set[str] = set()
    for file in sorted((PACKAGE / "gui").rglob("*.py")):
        for call in _calls(file):
            found.update(_texts_of(call))
    return found


def _texts_of(call: ast.Call) -> Iterator[str]:
    name = _name(call)
    if name in ("tr", "mark"):
        yield from _literals(call.args[:1])
    elif name == "trn":
        yield from _literals(call.args[:2])
    elif name == "translate" and len(call.args) >= 2:
        yield from _literals(call.args[1:2])


def error_templates() -> set[str]:
    """Return every template of a UserError or of a report's entry, in the whole package."""
    found: set[str] = set()
    for file in sorted(PACKAGE.rglob("*.py")):
        if file.name == "errors.py":
            continue
        constants = _constants(file)
        for call in _calls(file):
            found.update(_templates_of(call, file, constants))
        if "exchange" in file.parts:
            found.update(_report_words(file))
    return {text for text in found if text.strip()}


def _constants(file: Path) -> dict[str, ast.expr]:
    """The texts that stand under a name at the top of a module."""
    assigned = (node for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.Assign))
    return {
        target.id: node.value for node in assigned for target in node.targets if isinstance(target, ast.Name)
    }


def _templates_of(call: ast.Call, file: Path, constants: dict[str, ast.expr]) -> Iterator[str]:
    name = _name(call)
    keywords = [k.value for k in call.keywords if k.arg in ("message", "next_step")]
    if name in _PROBLEMS:
        arguments = [*call.args[1:2], *call.args[3:4]] if name == "Entry" else call.args[:2]
        named = [constants.get(node.id, node) if isinstance(node, ast.Name) else node for node in arguments]
        yield from _literals([*named, *keywords])
    elif name == "_entry":
        yield from _literals(call.args[2:3])
    elif name == "note" and "exchange" in file.parts:
        yield from _literals(call.args[1:2])


def _report_words(file: Path) -> Iterator[str]:
    """The templates of a report that stand in a variable or in a table before they are used."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        name = target.id if isinstance(target, ast.Name) else ""
        if name in ("message", "next_step"):
            yield from _literals([node.value])
        elif name in _SENTENCES.get(file.name, ()):
            yield from _literals([text for text in ast.walk(node.value) if _is_sentence(text)])
        elif file.name == "remarks.py" and name.isupper():
            rows = node.value.values if isinstance(node.value, ast.Dict) else [node.value]
            for row in rows:
                yield from _literals(row.elts[:2] if isinstance(row, ast.Tuple) else [row])
        elif file.name == "remarks.py" and isinstance(node.value, ast.Tuple):
            yield from _literals(node.value.elts[:2])


def _is_sentence(node: ast.AST) -> TypeGuard[ast.expr]:
    return isinstance(node, ast.Constant) and " " in str(node.value)


def texts_of(file: Path) -> Iterator[str]:
    """Give every literal text of a module that is no docstring."""
    tree = ast.parse(file.read_text("utf-8"))
    lone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in lone:
            yield node.value


def _calls(file: Path) -> Iterator[ast.Call]:
    tree = ast.parse(file.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _literals(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from _literals([node.body, node.orelse])


def messages(language: str) -> Messages:
    """Return what a .ts file translates."""
    return read_messages(resources.path("i18n", f"annotator_{language}.ts"))


def wanted() -> set[tuple[str, str]]:
    """Return everything that must be translated, as (context, text)."""
    return {(CONTEXT, text) for text in window_texts()} | {(ERRORS, text) for text in error_templates()}


def main() -> None:
    """Print what is missing and what is left over."""
    for language in TRANSLATED:
        known = set(messages(language))
        for context, text in sorted(wanted() - known):
            print(f"{language} lacks [{context}] {text!r}")
        for context, text in sorted(known - wanted()):
            print(f"{language} holds in vain [{context}] {text!r}")


if __name__ == "__main__":
    main()
