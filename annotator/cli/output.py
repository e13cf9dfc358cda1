"""What the commands print: results to the standard output, problems and notes to the standard error."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from annotator.exchange.report import Report
from annotator.exchange.writers.jsonl import dump_json

SHOWN = 40
"""Entries of a report that are printed for people; --json prints all."""

ALL_DONE, LEFT_OUT, NOTHING_DONE = 0, 1, 2


def print_json(value: Any) -> None:
    """Print one JSON value as UTF-8, whatever the terminal speaks."""
    sys.stdout.flush()
    sys.stdout.buffer.write(dump_json(value) + b"\n")
    sys.stdout.buffer.flush()


def print_text(text: str) -> None:
    """Print a text as UTF-8 with its own line ends, and nothing after it."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


def number(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: 1 document, 2 documents."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def show_share(share: float) -> None:
    """Show on a terminal how far the work is."""
    if sys.stderr.isatty():
        end = "\n" if share >= 1 else "\r"
        print(f"{int(100 * share):3} %", end=end, file=sys.stderr, flush=True)


def tell(message: str) -> None:
    """Print a line about the work to the standard error."""
    print(message, file=sys.stderr)


def print_result(arguments: Namespace, message: str, result: Mapping[str, Any]) -> None:
    """Print what was done: a sentence, or the result as JSON."""
    if arguments.json:
        print_json(result)
    else:
        print(message)


def print_report(arguments: Namespace, message: str, report: Report, **more: object) -> int:
    """Print a report and return the exit status that follows from it.

    Nothing done means: something was left out, and nothing got through.
    """
    print_result(arguments, message, {**report.to_json(), **more})
    if not arguments.json:
        # What was left out comes first, so that it is among those shown.
        entries = sorted(report, key=lambda entry: not entry.left_out)
        for entry in entries[:SHOWN]:
            tell(f"{'left out' if entry.left_out else 'note'}: {entry}")
        if len(entries) > SHOWN:
            tell(f"… and {len(entries) - SHOWN} more; --json lists them all.")
    if not report.anything_left_out:
        return ALL_DONE
    return LEFT_OUT if report.counts["documents"] + report.counts["known"] else NOTHING_DONE
