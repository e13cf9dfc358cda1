"""The command line: `parse` reads it, `run` carries out a command. Never opens a window, never imports Qt.

A `Namespace` without a command asks for the window; `annotator.__main__` opens it.
"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from annotator.cli import about, agreement, assigning, convert, exchange, merging, projects, restoring
from annotator.cli.parser import parse
from annotator.interpreter import collect_seldom
from annotator.store.header import check_header

__all__ = ["check_project", "parse", "run"]

_COMMANDS = {
    "init": projects.init,
    "import": exchange.import_,
    "export": exchange.export,
    "merge": merging.merge,
    "assign": assigning.assign_documents,
    "agreement": agreement.agreement,
    "convert": convert.convert_file,
    "check": projects.check,
    "lint": projects.lint,
    "backup": projects.backup,
    "restore": restoring.restore,
    "about": about.about,
}


def run(arguments: Namespace) -> int:
    """Carry out a command: 0 all done, 1 something was left out and named, 2 nothing done.

    Raises UserError where nothing can be done.
    """
    collect_seldom()
    return _COMMANDS[arguments.command](arguments)


def check_project(path: Path) -> None:
    """Raise UserError unless this looks like a project that can be opened. Opens nothing."""
    check_header(path)
