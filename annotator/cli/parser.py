"""The words of the command line and their help. Reads nothing but the arguments."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path

from annotator import __version__
from annotator.exchange.exporting import FOLDS
from annotator.exchange.selection import Which
from annotator.model.imports import UnknownLabels
from annotator.model.scheme import LANGUAGES
from annotator.text.profile import VIEW_SCRIPTS
from annotator.text.script import CONFIGURATIONS

_STATUS = "Exit status: 0 all done, 1 something was left out and named, 2 nothing done."
THEMES = ("system", "light", "dark", "contrast")
LARGEST, SMALLEST = 16_000, 200
"""Sides of the window in pixels: Qt draws nothing larger."""


def parse(argv: Sequence[str]) -> Namespace:
    """Return the arguments; `command` is None where the window is asked for.

    Ends the process with status 2, or 0 for --help and --version, as argparse does.
    """
    if argv and argv[0] in COMMANDS:
        return _command_parser(argv[0]).parse_args(argv[1:], Namespace(command=argv[0]))
    return _window_parser().parse_args(argv, Namespace(command=None))


def _window_parser() -> ArgumentParser:
    width = max(map(len, COMMANDS)) + 2
    lines = "\n".join(f"  {name:<{width}}{text}" for name, (text, _) in COMMANDS.items())
    parser = ArgumentParser(
        "annotator",
        description="Tag passages of Chinese articles. Without a command the window opens.",
        epilog=f"commands:\n{lines}\n\n`annotator COMMAND --help` tells more. {_STATUS}",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", nargs="?", type=Path, metavar="PROJECT", help="the project file to open")
    parser.add_argument("--annotator", metavar="NAME", help="who works")
    parser.add_argument("--language", choices=LANGUAGES, help="of the interface; otherwise the system's")
    parser.add_argument(
        "--screenshot", type=Path, metavar="OUT.png", help="draw the window into a picture; needs no display"
    )
    parser.add_argument("--theme", choices=THEMES, help="of the window; otherwise the one chosen last")
    parser.add_argument("--view", choices=VIEW_SCRIPTS, help="in which the article is shown first")
    parser.add_argument("--scale", type=_scale, metavar="PERCENT", help="of everything in it, 100 to 300")
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the window, for example 1440x900")
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1440x900")
    size = int(width), int(height)
    if not all(SMALLEST <= side <= LARGEST for side in size):
        raise argparse.ArgumentTypeError(f"each side must be {SMALLEST} to {LARGEST} pixels long")
    return size


def _scale(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 100 <= int(text) <= 300):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 100 to 300")
    return int(text)


def _command_parser(name: str) -> ArgumentParser:
    text, add = COMMANDS[name]
    parser = ArgumentParser(f"annotator {name}", description=f"{text[0].upper()}{text[1:]}.", epilog=_STATUS)
    add(parser)
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    return parser


def _project(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the project file (.annot)")


def _init(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument(
        "--scheme", metavar="SCHEME.toml", default="article", help="a scheme, or: article (usual), entities"
    )
    parser.add_argument("--name", default="", help="the project's name; otherwise the file's")
    parser.add_argument("--sample", action="store_true", help="fill it with the sample articles")


def _import(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="text, JSONL, or a folder of them"
    )
    parser.add_argument("--annotator", metavar="NAME", default="import", help="who imports (usual: import)")
    parser.add_argument("--encoding", help="of all the files; otherwise it is guessed")
    parser.add_argument(
        "--unknown",
        type=UnknownLabels,
        choices=list(UnknownLabels),
        default=UnknownLabels.ADD,
        metavar="add|skip|fail",
        help="what to do with labels that the scheme lacks (usual: add)",
    )
    parser.add_argument("--restore", action="store_true", help="bring documents back that are in the trash")


def _export(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.jsonl")
    parser.add_argument(
        "--bundle", action="store_true", help="write everything as a bundle, to be merged elsewhere"
    )
    parser.add_argument(
        "--which",
        type=Which,
        choices=list(Which),
        default=Which.BEST,
        metavar="gold|all|best",
        help="best (usual): gold where a document has any, else all that is not rejected",
    )
    parser.add_argument("--script", choices=CONFIGURATIONS, default="", help="convert the text")
    parser.add_argument(
        "--fold",
        type=_folds,
        default=frozenset(),
        metavar=",".join(FOLDS),
        help="leave these out of the text",
    )
    parser.add_argument("--layers", action="store_true", help="add the ranges that layers found")


def _folds(text: str) -> frozenset[str]:
    folds = frozenset(filter(None, text.split(",")))
    if not folds <= {*FOLDS}:
        raise argparse.ArgumentTypeError(f"{text!r}: choose from {', '.join(FOLDS)}")
    return folds


def _convert(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--to", choices=CONFIGURATIONS, required=True, metavar="CONFIG", help=" ".join(CONFIGURATIONS)
    )
    parser.add_argument("--encoding", help="of the file; otherwise it is guessed")


def _backup(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="BACKUP.annot", help="otherwise beside the project"
    )


def _restore(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("backup", type=Path, metavar="BACKUP.annot")


def _merge(parser: ArgumentParser) -> None:
    parser.add_argument(
        "project", type=Path, metavar="PROJECT", help="the project file (.annot); made if there is none"
    )
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a copy of the project, or a bundle"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would come in")
    parser.add_argument("--adopt", action="store_true", help="also take in the work of another project")


def _assign(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("--to", nargs="+", required=True, metavar="NAME", help="the annotators")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="where the files go; made if need be"
    )
    parser.add_argument(
        "--per-document", type=int, metavar="N", help="annotators for each document (usual: 1; 0: all)"
    )
    parser.add_argument("--share", nargs="+", metavar="NAME=N", help="who gets more than one share")
    parser.add_argument("--characters", action="store_true", help="balance by characters, not by documents")
    parser.add_argument(
        "--overlap", type=float, default=0.0, metavar="K", help="per cent that several get, for agreement"
    )
    parser.add_argument(
        "--overlap-copies", type=int, default=2, metavar="N", help="how many get those (usual: 2; 0: all)"
    )
    parser.add_argument("--pilot", type=int, default=0, metavar="N", help="first, so many go to everybody")
    parser.add_argument("--limit", type=int, metavar="N", help="hand out so many documents at most")
    parser.add_argument("--rest", action="store_true", help="only documents that nobody was given yet")
    parser.add_argument("--seed", type=int, default=1, help="of the lot (usual: 1)")
    parser.add_argument("--bundle", action="store_true", help="write bundles instead of project files")
    parser.add_argument("--feedback", action="store_true", help="with what reviewers said of their own work")
    parser.add_argument(
        "--blind",
        action=argparse.BooleanOptionalAction,
        help="whether annotators see others' work before review (recorded; usual: blind)",
    )
    parser.add_argument("--annotator", metavar="NAME", default="lead", help="who hands out (usual: lead)")


def _agreement(parser: ArgumentParser) -> None:
    _project(parser)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="these annotators; otherwise all")
    parser.add_argument("--characters", action="store_true", help="also kappa over characters")
    parser.add_argument("--whole-text", action="store_true", help="count chrome and repeats, too")
    parser.add_argument("--documents", action="store_true", help="also every figure of each document")


COMMANDS = {
    "init": ("make a new project", _init),
    "import": ("take articles into a project", _import),
    "export": ("write a project's annotations as JSONL", _export),
    "convert": ("convert a text file to another script", _convert),
    "merge": ("bring other copies of a project, or bundles, together", _merge),
    "assign": ("hand documents out to annotators, one file for each", _assign),
    "agreement": ("tell how far annotators agree", _agreement),
    "check": ("prove that a project is whole", _project),
    "lint": ("list annotations that break rules of the scheme", _project),
    "backup": ("copy a project, also while it is open", _backup),
    "restore": ("put a backup in a project's place; the present one is kept", _restore),
    "about": ("print versions and licences", lambda parser: None),
}
"""Every command with what it does and the function that adds its arguments."""
