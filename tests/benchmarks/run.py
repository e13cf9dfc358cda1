"""Runs the benchmarks and prints a table: `python tests/benchmarks/run.py [--only NAME] [--json OUT]`.

Each module of `MODULES` has a function `measure()` that yields figures, whose names begin with the module's.
Exits 1 when a figure is over its limit.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from annotator.interpreter import collect_seldom
from tests.benchmarks.figure import Figure

MODULES = (
    "convert",
    "view",
    "layers",
    "pane",
    "import_",
    "export",
    "merge",
    "review",
    "scale",
    "window",
    "start",
)


def figures(only: str, size: int | None = None, kept: Path | None = None) -> Iterator[Figure]:
    """The figures whose name begins with `only`, as they are measured.

    `size`: how many documents the module `scale` measures; `kept`: a project made for it.
    """
    given: dict[str, object] = {"kept": kept} if size is None else {"size": size, "kept": kept}
    for name in MODULES:
        if only and name.rstrip("_") != only.split(".", maxsplit=1)[0]:
            continue
        measure = importlib.import_module(f"tests.benchmarks.{name}").measure
        found: Iterator[Figure] = measure(**(given if name == "scale" else {}))
        yield from (figure for figure in found if figure.name.startswith(only))


def line(figure: Figure) -> str:
    """One line of the table."""
    ratio = "" if figure.ratio is None else f"{figure.ratio:8.2f} x {figure.ratio_to}"
    limit = "" if figure.limit is None else f"limit {figure.limit:g}" + ("" if figure.holds else "  OVER")
    return f"{figure.name:44} {figure.value:12.2f} {figure.unit:6} {ratio:36} {limit}".rstrip()


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write JSON when asked to."""
    parser = argparse.ArgumentParser(description="Measure Annotator.")
    parser.add_argument("--only", default="", help="figures whose name begins with this, e.g. convert.s2twp")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures to this file")
    parser.add_argument("--size", type=int, help="documents of the project that scale measures")
    parser.add_argument("--project", type=Path, help="such a project, made and kept by large.py")
    options = parser.parse_args(arguments)
    collect_seldom()  # as the program does
    measured: list[Figure] = []
    for figure in figures(options.only, options.size, options.project):
        measured.append(figure)
        print(line(figure), flush=True)
    if options.json is not None:
        options.json.write_text(
            json.dumps([asdict(figure) for figure in measured], ensure_ascii=False, indent=1) + "\n", "utf-8"
        )
    over = sum(not figure.holds for figure in measured)
    print(f"{len(measured)} figures, {over} over their limit")
    return 1 if over or not measured else 0


if __name__ == "__main__":
    raise SystemExit(main())
