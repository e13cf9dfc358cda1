"""The commands `import` and `export`. Owns what they print; the work is done in `annotator.exchange`."""

from __future__ import annotations

import sys
from argparse import Namespace

from annotator.cli.assigning import export_bundle
from annotator.cli.output import number, print_report, tell
from annotator.cli.people import acting
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.importing import ImportOptions, import_files
from annotator.exchange.layers import layers_of
from annotator.exchange.report import Report
from annotator.exchange.writers.jsonl import write_export
from annotator.model.acts import ImportDocuments
from annotator.model.changes import Applied
from annotator.model.documents import Document
from annotator.project import Project
from annotator.review.golden import WithGold
from annotator.text.layers.zones import Zone


def import_(arguments: Namespace) -> int:
    """Import files and folders; what was left out is named."""
    options = ImportOptions(arguments.encoding, unknown=arguments.unknown, restore=arguments.restore)
    with Project.open(arguments.project) as project:

        def apply(act: ImportDocuments) -> Applied:
            return project.apply(act, annotator=acting(project, arguments.annotator))

        report = import_files(
            arguments.files,
            apply,
            options,
            known_labels=frozenset(project.scheme.by_id),
            progress=_show_progress,
        )
    return print_report(arguments, _imported(report), report)


def _imported(report: Report) -> str:
    counts = report.counts
    text = f"Imported {number(counts['documents'], 'document')} and {number(counts['spans'], 'span')}"
    return f"{text}; {number(counts['known'], 'document')} known already." if counts["known"] else f"{text}."


def _show_progress(done: int, total: int, file: str) -> bool:
    if sys.stderr.isatty() and total:
        end = "\n" if done >= total else "\r"
        print(f"{100 * done // total:3} %", end=end, file=sys.stderr, flush=True)
    return True


def export(arguments: Namespace) -> int:
    """Write the JSONL export; an older file is replaced only by a complete, verified one."""
    if arguments.bundle:
        return export_bundle(arguments)
    options = ExportOptions(arguments.which, arguments.script, arguments.fold, arguments.layers)
    with Project.open(arguments.project, read_only=True) as project:

        def layers(document: Document, text: str) -> list[Zone]:
            return layers_of(text, document.script, project.layer_corrections(document.id))

        report = write_export(WithGold(project), arguments.output, options, layers=layers)
    counts = report.counts
    if not counts["documents"]:
        why = (
            "No document has gold"
            if any(entry.code == "no_gold" for entry in report)
            else "The project has no documents"
        )
        tell(f"{why}; the file is empty.")
    written = f"{number(counts['documents'], 'document')} with {number(counts['spans'], 'span')}"
    message = f"Wrote {written} to {arguments.output}."
    return print_report(arguments, message, report, output=str(arguments.output))
